package coach

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A clause that is given back is long enough to say something and short enough to be said.
const (
	minClause = 4
	maxClause = 26
)

// reflection returns what the mentor can say before the n-th question of a reply: another piece of what was said each
// time, and nothing when all has been given back.
func (s *scene) reflection(n int) string {
	if said := s.said(); n+s.given < len(said) {
		return said[n+s.given]
	}
	return ""
}

// heard returns sentences that give a situation back to the mentee, in the order in which things were said, then the
// telling phrases of what could not be turned. None of them advises: each has passed the guard.
func heard(situation string) []string {
	all := wordsOf(situation)
	about := pronounsIn(situation, all)
	var out []string
	var left []words
	for _, c := range clauses(all) {
		if c.grave() {
			continue // nothing to be given back lightly
		}
		clause, ok := secondPerson(situation[c[0].start:c[len(c)-1].end], about)
		if !ok && shared(c) {
			clause, ok = situation[c[0].start:c[len(c)-1].end], true
		}
		sentence := frame(len(out), clause)
		if !ok || len(Check(KindAside, sentence)) > 0 {
			left = append(left, c)
			continue
		}
		out = append(out, sentence)
	}
	return append(out, quoted(situation, left)...)
}

// shared tells whether a clause can be said to the mentee as it stands: it has a verb, and speaks of the two together or
// of a thing.
func shared(c words) bool {
	verb := false
	if first := c[0].text; !subject[first] && !possessives[first] && !light[first] {
		return false // perhaps a name
	}
	for i := range c {
		base, _, _ := strings.Cut(c[i].text, "'")
		if apart[base] || menteeNouns[base] || others[base] {
			return false
		}
		verb = verb || auxiliaries[c[i].text] || classes["be"][c[i].text]
	}
	return verb
}

// apart are words for one of the two or for somebody else.
var apart = set("i me my mine he him his she her hers they them their theirs you your who whose")

// frames hold a clause. They are used in turn.
var frames = []string{
	"So %s.",
	"What I hear is that %s.",
	"If I have it right, %s.",
	"It sounds as if %s.",
	"You're telling me that %s.",
	"And %s.",
}

func frame(n int, clause string) string {
	clause = lowerFirst(strings.TrimRight(clause, " .,;:!?-"))
	return strings.Replace(frames[n%len(frames)], "%s", clause, 1)
}

// lowerFirst makes the first letter small, unless the word is "I".
func lowerFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == len(s) || r == 'I' && !unicode.IsLetter([]rune(s)[1]) {
		return s
	}
	return string(unicode.ToLower(r)) + s[size:]
}

// clauses cuts a text where a new clause begins: at the ends of sentences, at semicolons and dashes, and at a comma or
// conjunction with a subject behind it.
func clauses(all words) []words {
	var out []words
	for _, s := range all.sentences() {
		start := 0
		for i := 1; i < len(s); i++ {
			if skip := clauseBreak(s, i); skip > 0 {
				out = appendClause(out, s[start:i])
				start = i + skip
				i = start
			}
		}
		out = appendClause(out, s[min(start, len(s)):])
	}
	return out
}

// clauseBreak returns how many words to leave out where a clause ends before word i, or 0.
func clauseBreak(s words, i int) int {
	switch {
	case s.isMark(i, ";:–—"), s.isMark(i, "-"):
		return 1
	case s.isMark(i, ",") && classes["conj"][s.at(i+1)] && (subject[s.at(i+2)] || possessives[s.at(i+2)]):
		return 2
	case s.isMark(i, ",") && (subject[s.at(i+1)] || s.at(i+1) == "so"):
		return 1
	case (classes["conj"][s.at(i)] || s.at(i) == "so") && subject[s.at(i+1)]:
		return 1
	}
	return 0
}

var subject = set("i i'm i've i'd he he's she she's they they're we we're it it's you my there")

var possessives = set("my his her their our the")

func appendClause(out []words, c words) []words {
	for len(c) > 0 && c[len(c)-1].mark {
		c = c[:len(c)-1]
	}
	for len(c) > 0 && (c[0].mark || connective[c[0].text]) {
		c = c[1:]
	}
	if n := c.count(); n < minClause || n > maxClause {
		return out
	}
	return append(out, c)
}

// quoted returns the telling phrases of clauses that could not be turned, as the words they are.
func quoted(situation string, left []words) []string {
	phrases := make([]words, 0, 2*len(left))
	for _, c := range left {
		phrases = append(phrases, phrasesOf(c)...)
	}
	slices.SortStableFunc(phrases, func(a, b words) int { return cmp.Compare(b.count(), a.count()) })
	var out []string
	for i, p := range phrases {
		text := situation[p[0].start:p[len(p)-1].end]
		sentence := strings.Replace(quotes[i%len(quotes)], "%s", text, 1)
		if len(Check(KindAside, sentence)) == 0 {
			out = append(out, sentence)
		}
	}
	return out
}

var quotes = []string{
	`I'm still thinking of "%s".`,
	`You spoke of "%s".`,
	`One thing stayed with me: "%s".`,
	`Let me go back to "%s".`,
}

// phrasesOf returns runs of words that carry meaning, two to six words each.
func phrasesOf(c words) []words {
	var out []words
	start := -1
	for i := 0; i <= len(c); i++ {
		carries := i < len(c) && !c[i].mark && (!light[c[i].text] || start >= 0 && i+1 < len(c) && inside[c[i].text] && !light[c[i+1].text])
		switch {
		case carries && start < 0:
			start = i
		case !carries && start >= 0:
			if n := i - start; n >= 2 && n <= 6 {
				out = append(out, c[start:i])
			}
			start = -1
		}
	}
	return out
}

// inside may stand within a phrase: "fear of heights".
var inside = set("of the a an to for with in on at")

// light words begin and end no phrase.
var light = set(`the a an and or but so if then than that this these those to of in on at by for with from about as is are was
	were be been being am do does did have has had will would can could should may might must i i'm i've me my we us our you
	your he him his she her they them their it its it's who whom which what when where why how not no nor mentee mentor
	keeps keep kept just also very really too there here don't doesn't didn't isn't wasn't can't won't let because while
	says said say tells told tell asks asked ask`)
