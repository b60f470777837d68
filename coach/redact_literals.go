package coach

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// literals are values that are looked for letter by letter, without regard to case.
type literals struct {
	all    []literal
	starts [256]bool // the bytes that they begin with
}

type literal struct {
	kind  redacted
	text  string
	exact bool // case counts
}

func (ls *literals) add(kind redacted, text string, exact bool) {
	if text == "" || slices.ContainsFunc(ls.all, func(l literal) bool { return l.text == text }) {
		return
	}
	ls.all = append(ls.all, literal{kind, text, exact})
	for _, s := range []string{text, strings.ToLower(text), strings.ToUpper(text)} {
		ls.starts[s[0]] = true
	}
	if text[0] >= utf8.RuneSelf {
		for c := utf8.RuneSelf; c < 256; c++ { // the case of other scripts may change the first byte
			ls.starts[c] = true
		}
	}
}

// sort puts the longest first: it wins where several fit.
func (ls *literals) sort() {
	slices.SortStableFunc(ls.all, func(a, b literal) int { return len(b.text) - len(a.text) })
}

// in returns where the literals stand in a text, as whole words.
func (ls *literals) in(text string) []found {
	if len(ls.all) == 0 {
		return nil
	}
	var out []found
	for i := 0; i < len(text); {
		if !ls.starts[text[i]] || i > 0 && !utf8.RuneStart(text[i]) {
			i++
			continue
		}
		kind, length := ls.at(text, i)
		if length == 0 {
			i++
			continue
		}
		out = append(out, found{kind, i, i + length})
		i += length
	}
	return out
}

func (ls *literals) at(text string, i int) (kind redacted, length int) {
	for k := range ls.all {
		l := &ls.all[k]
		n := len(l.text)
		if n > len(text)-i || !bounded(text, i, i+n) {
			continue
		}
		if s := text[i : i+n]; s == l.text || !l.exact && strings.EqualFold(s, l.text) {
			return l.kind, n
		}
	}
	return "", 0
}

// bounded tells whether a stretch of a text begins and ends with whole words.
func bounded(text string, start, end int) bool {
	if start > 0 {
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		first, _ := utf8.DecodeRuneInString(text[start:])
		if wordly(before) && wordly(first) {
			return false
		}
	}
	if end < len(text) {
		last, _ := utf8.DecodeLastRuneInString(text[:end])
		after, _ := utf8.DecodeRuneInString(text[end:])
		return !wordly(last) || !wordly(after)
	}
	return true
}
