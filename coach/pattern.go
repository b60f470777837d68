package coach

import "strings"

// A pattern describes a run of words. It is written as a line of elements:
//
//	word        that word
//	a|b         one of them
//	[a|b]       one of them or nothing
//	*           any one word
//	~           up to three words, no marks
//	@class      a word of a class
//	[@class]    a word of a class or nothing
//	^           at the start only: the sentence starts here
//
// Marks such as a comma stand for themselves.
type pattern struct {
	elements []element
	anchored bool
}

type element struct {
	words    map[string]bool // nil: any
	optional bool
	gap      int // up to so many words
}

// patterns is a set of patterns, each with a value, that is searched by the first word.
type patterns[V any] struct {
	byFirst map[string][]valued[V]
}

type valued[V any] struct {
	pattern
	value V
}

// add compiles lines of patterns. A broken line panics: it is a mistake in the program.
func (ps *patterns[V]) add(value V, lines string) {
	if ps.byFirst == nil {
		ps.byFirst = make(map[string][]valued[V])
	}
	for line := range strings.Lines(lines) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		p := compile(line)
		for first := range p.firsts() {
			ps.byFirst[first] = append(ps.byFirst[first], valued[V]{p, value})
		}
	}
}

func compile(line string) pattern {
	var p pattern
	for _, field := range strings.Fields(line) {
		switch {
		case field == "^":
			p.anchored = true
		case field == "[":
			p.elements = append(p.elements, element{words: set("[")})
		case field == "*":
			p.elements = append(p.elements, element{})
		case field == "~":
			p.elements = append(p.elements, element{gap: 3})
		default:
			inner, optional := strings.CutPrefix(field, "[")
			p.elements = append(p.elements, element{words: alternatives(strings.TrimSuffix(inner, "]")), optional: optional})
		}
	}
	return p
}

func alternatives(field string) map[string]bool {
	out := make(map[string]bool)
	for alt := range strings.SplitSeq(field, "|") {
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
		if e.words == nil {
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
	for i := range s {
		for _, v := range ps.byFirst[s[i].text] {
			if v.anchored && i > 0 && !onlyMarks(s[:i]) {
				continue
			}
			if end, ok := match(v.elements, s, i); ok {
				return v.value, i, end, true
			}
		}
	}
	return value, 0, 0, false
}

func onlyMarks(s words) bool { return s.count() == 0 }

// match returns where the elements end when they match from word i on.
func match(es []element, s words, i int) (end int, ok bool) {
	if len(es) == 0 {
		return i, true
	}
	e, rest := es[0], es[1:]
	if e.gap > 0 {
		return matchGap(e.gap, rest, s, i)
	}
	if i < len(s) && (e.words == nil && !s[i].mark || e.words[s[i].text]) {
		if end, ok := match(rest, s, i+1); ok {
			return end, true
		}
	}
	if e.optional {
		return match(rest, s, i)
	}
	return 0, false
}

func matchGap(gap int, rest []element, s words, i int) (end int, ok bool) {
	for n := 0; n <= gap && i+n <= len(s); n++ {
		if end, ok := match(rest, s, i+n); ok {
			return end, true
		}
		if i+n < len(s) && s[i+n].mark {
			break
		}
	}
	return 0, false
}
