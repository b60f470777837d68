package knowledge

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

// thesaurusText holds clusters of words and phrases by which people express the same thing, a line each:
// name = member | member | …
//
//go:embed thesaurus.txt
var thesaurusText string

// thesaurus finds the concepts that a text speaks of, so that "he ghosted me" meets "a mentee who stopped answering".
// It stands in for what a language model would know of the nearness of words.
type thesaurus struct {
	byFirst map[string][]phrase
}

// phrase is a member of a cluster, in stems, stop words among them.
type phrase struct {
	rest    []string // behind the first stem
	concept int32
}

// concepts is read when it is first needed; a broken line is a mistake in the program.
var concepts = sync.OnceValue(func() *thesaurus {
	t, err := readThesaurus(thesaurusText)
	if err != nil {
		panic(err)
	}
	return t
})

func readThesaurus(text string) (*thesaurus, error) {
	t := &thesaurus{byFirst: make(map[string][]phrase)}
	n := 0
	for line := range strings.Lines(text) {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		name, members, ok := strings.Cut(line, " = ")
		if !ok {
			return nil, fmt.Errorf("thesaurus.txt:%d: want name = member | member", n)
		}
		for member := range strings.SplitSeq(members, "|") {
			t.add(conceptID(name), member)
		}
	}
	return t, nil
}

// conceptID is the term of a concept. The sign before it keeps it apart from words.
func conceptID(name string) int32 { return termID("=" + strings.TrimSpace(name)) }

func (t *thesaurus) add(concept int32, member string) {
	var all []string
	for w := range eachWord(member) {
		all = append(all, fullStem(w))
	}
	if len(all) > 0 {
		t.byFirst[all[0]] = append(t.byFirst[all[0]], phrase{all[1:], concept})
	}
}

// fullStem is the stem of a word, or the word itself where it is a stop word.
func fullStem(w string) string {
	if s := stems.of(w); s != "" {
		return s
	}
	return bare(w)
}

// find calls yield for every concept at each place where one of its members stands.
func (t *thesaurus) find(all []string, yield func(concept int32)) {
	for i := range all {
		for _, p := range t.byFirst[all[i]] {
			if hasPrefix(all[i+1:], p.rest) {
				yield(p.concept)
			}
		}
	}
}

func hasPrefix(all, prefix []string) bool {
	if len(prefix) > len(all) {
		return false
	}
	for i := range prefix {
		if all[i] != prefix[i] {
			return false
		}
	}
	return true
}
