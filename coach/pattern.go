package coach

import (
	"maps"
	"strconv"
	"strings"
)

// A pattern describes a run of words. It is written as a line of elements:
//
//	word        that word
//	a|b         one of them
//	[a|b]       one of them or nothing
//	*           any one word
//	~           up to three words, no marks; ~6 up to six
//	…           up to twelve words and marks, but no end of a sentence
//	<slot>      what a slot accepts: <did> a specific step in the past tense, for one (see slotNamed)
//	@class      a word of a class
//	[@class]    a word of a class or nothing
//	^           at the start only: the sentence starts here
//
// Marks such as a comma stand for themselves. A line that begins with # says why the lines below it are there.
type pattern struct {
	elements []element
	anchored bool
}

type element struct {
	words    map[string]bool // nil: any
	slot     slot            // nil: none
	optional bool
	gap      int  // up to so many words
	over     bool // the gap may run over marks
	phrase   bool // the gap ends where a clause begins
}

// patterns is a set of patterns, each with a value, that is searched by the first two words.
type patterns[V any] struct {
	byFirst map[string]*branch[V]
	bySlot  []*valued[V] // those that begin with a slot
}

// branch holds the patterns that begin with one word.
type branch[V any] struct {
	bySecond map[string][]*valued[V]
	others   []*valued[V] // those of which the second word isn't known
}

type valued[V any] struct {
	pattern
	value V
}

// add compiles lines of patterns. A broken line panics: it is a mistake in the program.
func (ps *patterns[V]) add(value V, lines string) {
	if ps.byFirst == nil {
		ps.byFirst = make(map[string]*branch[V])
	}
	for line := range strings.Lines(lines) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			ps.index(&valued[V]{compile(line), value})
		}
	}
}

// phrases compiles lines of patterns that are only looked for.
func phrases(lines string) *patterns[struct{}] {
	var ps patterns[struct{}]
	ps.add(struct{}{}, lines)
	return &ps
}

// class names words for the patterns. A name stands for one set of words wherever it is used: a second one panics.
func class(name, words string) {
	added := set(words)
	if before, taken := classes[name]; taken && !maps.Equal(before, added) {
		panic("coach: two classes of words are called " + name)
	}
	classes[name] = added
}

// maxBranches bounds the entries that one pattern takes in the index.
const maxBranches = 400

func (ps *patterns[V]) index(v *valued[V]) {
	if v.elements[0].slot != nil && v.elements[0].words == nil {
		ps.bySlot = append(ps.bySlot, v)
		return
	}
	firsts, seconds := v.firsts(), v.seconds()
	if len(firsts)*len(seconds) > maxBranches {
		seconds = nil
	}
	for first := range firsts {
		b := ps.byFirst[first]
		if b == nil {
			b = &branch[V]{}
			ps.byFirst[first] = b
		}
		if seconds == nil {
			b.others = append(b.others, v)
			continue
		}
		if b.bySecond == nil {
			b.bySecond = make(map[string][]*valued[V], len(seconds))
		}
		for second := range seconds {
			b.bySecond[second] = append(b.bySecond[second], v)
		}
	}
}

// seconds returns the words that must follow the first, or nil if anything may.
func (p *pattern) seconds() map[string]bool {
	if len(p.elements) < 2 || p.elements[0].optional || p.elements[0].slot != nil {
		return nil
	}
	if e := &p.elements[1]; e.words != nil && !e.optional && e.slot == nil && e.gap == 0 {
		return e.words
	}
	return nil
}

func compile(line string) pattern {
	var p pattern
	for field := range strings.FieldsSeq(line) {
		if field == "^" {
			p.anchored = true
			continue
		}
		p.elements = append(p.elements, compileElement(field)...)
	}
	return p
}

func compileElement(field string) []element {
	switch {
	case field == "[":
		return []element{{words: set("[")}}
	case field == "*":
		return []element{{}}
	case field == "…":
		return []element{{gap: 12, over: true}}
	case field[0] == '~':
		gap := 3
		if n, err := strconv.Atoi(field[1:]); err == nil {
			gap = n
		}
		return []element{{gap: gap}}
	}
	inner, optional := strings.CutPrefix(field, "[")
	return compileWords(strings.TrimSuffix(inner, "]"), optional)
}

// compileWords makes an element of alternatives: words, classes and at most one slot.
func compileWords(inner string, optional bool) []element {
	e := element{optional: optional}
	phrase := false
	var others []string
	for alt := range strings.SplitSeq(inner, "|") {
		if len(alt) > 2 && alt[0] == '<' {
			e.slot, phrase = slotNamed(strings.Trim(alt, "<>"))
			continue
		}
		others = append(others, alt)
	}
	if len(others) > 0 {
		e.words = alternatives(strings.Join(others, "|"))
	}
	if phrase {
		return []element{e, {gap: 11, phrase: true}}
	}
	return []element{e}
}

// alternativesRead are the sets of words that patterns have asked for: many ask for the same. It is made by its first use:
// the compiler does not see that patterns of another file need it before.
var alternativesRead map[string]map[string]bool

// alternatives returns the words of a list such as "a|b|@class". The set is shared: it is only read.
func alternatives(list string) map[string]bool {
	if out, ok := alternativesRead[list]; ok {
		return out
	}
	if alternativesRead == nil {
		alternativesRead = make(map[string]map[string]bool)
	}
	out := make(map[string]bool, strings.Count(list, "|")+1)
	alternativesRead[list] = out
	for alt := range strings.SplitSeq(list, "|") {
		name, isClass := strings.CutPrefix(alt, "@")
		if !isClass {
			out[alt] = true
			continue
		}
		class, ok := classes[name]
		if !ok {
			panic("coach: no class of words is called " + name)
		}
		for w := range class {
			out[w] = true
		}
	}
	return out
}

// firsts returns the words that the pattern can begin with.
func (p *pattern) firsts() map[string]bool {
	out := make(map[string]bool)
	for _, e := range p.elements {
		if e.words == nil && !e.optional {
			panic("coach: a pattern must begin with a word")
		}
		for w := range e.words {
			out[w] = true
		}
		if !e.optional {
			break
		}
	}
	return out
}

// find returns the first pattern that matches in a sentence, by place, then by the order in which they were added.
func (ps *patterns[V]) find(s words) (value V, from, to int, ok bool) {
	begin := 0
	for begin < len(s) && s[begin].mark {
		begin++
	}
	for i := range s {
		if b := ps.byFirst[s[i].text]; b != nil {
			if value, to, ok = firstMatch(b.bySecond[s.at(i+1)], s, i, i <= begin); ok {
				return value, i, to, true
			}
			if value, to, ok = firstMatch(b.others, s, i, i <= begin); ok {
				return value, i, to, true
			}
		}
		if value, to, ok = firstMatch(ps.bySlot, s, i, i <= begin); ok {
			return value, i, to, true
		}
	}
	return value, 0, 0, false
}

// in tells whether a pattern matches somewhere in a sentence.
func (ps *patterns[V]) in(s words) bool {
	_, _, _, found := ps.find(s) //nolint:dogsled // find tells where and which; only whether is asked
	return found
}

// firstMatch returns the first of some patterns that matches at word i. Some hold at the beginning only.
func firstMatch[V any](list []*valued[V], s words, i int, beginning bool) (value V, to int, ok bool) {
	for _, v := range list {
		if v.anchored && !beginning {
			continue
		}
		if end, ok := match(v.elements, s, i); ok {
			return v.value, end, true
		}
	}
	return value, 0, false
}

// match returns where the elements end when they match from word i on.
func match(es []element, s words, i int) (end int, ok bool) {
	if len(es) == 0 {
		return i, true
	}
	e, rest := &es[0], es[1:]
	if e.gap > 0 {
		return matchGap(e, rest, s, i)
	}
	if e.takes(s, i) {
		if end, ok := match(rest, s, i+1); ok {
			return end, true
		}
	}
	if e.slot != nil {
		if at, ok := e.slot(s, i); ok {
			if end, ok := match(rest, s, at); ok {
				return end, true
			}
		}
	}
	if e.optional {
		return match(rest, s, i)
	}
	return 0, false
}

// takes tells whether word i by itself is what the element asks for.
func (e *element) takes(s words, i int) bool {
	if i >= len(s) || e.words == nil && (e.slot != nil || s[i].mark) {
		return false
	}
	return e.words == nil || e.words[s[i].text]
}

func matchGap(e *element, rest []element, s words, i int) (end int, ok bool) {
	for n := 0; n <= e.gap && i+n <= len(s); n++ {
		if end, ok := match(rest, s, i+n); ok {
			return end, true
		}
		if i+n < len(s) && !e.crosses(s, i+n) {
			break
		}
	}
	return 0, false
}

// crosses tells whether the gap may run over word i.
func (e *element) crosses(s words, i int) bool {
	if s[i].mark {
		return e.over && !s.isMark(i, ".?!") || e.phrase && s.isMark(i, ",")
	}
	return !e.phrase || s[i].tags&(tagSubject|tagModal) == 0 || s[i].text == "one"
}
