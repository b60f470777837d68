package coach

import (
	"regexp"
	"slices"
	"strings"
)

// blank is a gap in square brackets.
var blank = regexp.MustCompile(`\[[^\[\]]*\]`)

// maxFill is how many words may stand in a blank.
const maxFill = 20

// fillsIn tells whether a wording is a draft with some of its blanks filled, each with words that stand in one of the texts.
func fillsIn(draft, wording string, texts []string) bool {
	draft, wording = plainly(draft), plainly(wording)
	blanks, between := blank.FindAllString(draft, -1), blank.Split(draft, -1)
	rest, ok := strings.CutPrefix(wording, between[0])
	for i := 0; ok && i < len(blanks); i++ {
		var fill string
		if fill, rest, ok = upTo(rest, between[i+1], i == len(blanks)-1); ok {
			ok = fill == blanks[i] || standsIn(fill, texts)
		}
	}
	return ok && rest == ""
}

// upTo cuts what stands before the next words of the draft, which for the last blank end the text.
func upTo(text, next string, last bool) (fill, rest string, ok bool) {
	if last {
		fill, ok = strings.CutSuffix(text, next)
		return fill, "", ok
	}
	if strings.HasPrefix(text, "[") { // a blank that is left may hold the same words
		if end := strings.Index(text, "]"); end >= 0 && strings.HasPrefix(text[end+1:], next) {
			return text[:end+1], text[end+1+len(next):], true
		}
	}
	return strings.Cut(text, next)
}

// standsIn tells whether words were told as they stand, in a sentence that states something: what is picked from a
// question or from a choice could be an answer to it.
func standsIn(fill string, texts []string) bool {
	part := wordsOf(fill)
	if n := part.count(); n == 0 || n > maxFill || strings.ContainsAny(fill, "[].?!") {
		return false
	}
	for _, text := range texts {
		for _, s := range wordsOf(text).sentences() {
			if !asks(s) && !demanding(s) && s.find(part) >= 0 {
				return true
			}
		}
	}
	return false
}

// find returns where other words stand in words, or -1.
func (w words) find(part words) int {
	for i := range len(w) - len(part) + 1 {
		if slices.EqualFunc(w[i:i+len(part)], part, func(a, b word) bool { return a.text == b.text }) {
			return i
		}
	}
	return -1
}

// plainly has single blanks and straight quotation marks.
func plainly(text string) string {
	folded, _ := fold(strings.TrimSpace(text))
	return folded
}
