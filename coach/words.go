package coach

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is a word or a mark of a text, in the form that rules compare: lower case, composed, straight apostrophes,
// without invisible characters. Offsets are bytes of the text as it was given.
type word struct {
	text       string
	start, end int
	mark       bool // punctuation
}

// words is a text as the guard reads it.
type words []word

// wordsOf cuts a text into words and marks. An apostrophe or hyphen between letters belongs to the word.
func wordsOf(text string) words {
	out := make(words, 0, len(text)/5+2)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case wordly(r):
			end := wordEnd(text, i)
			out = append(out, word{text: plain(text[i:end]), start: i, end: end})
			i = end
			continue
		case !unicode.IsSpace(r) && !invisible(r):
			out = append(out, word{text: plain(text[i : i+size]), start: i, end: i + size, mark: true})
		}
		i += size
	}
	return out
}

func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		if !wordly(r) && !invisible(r) && !((straight(r) == '\'' || r == '-') && wordly(next)) {
			break
		}
		i += size
	}
	return i
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// invisible characters are put into words to hide them from rules.
func invisible(r rune) bool { return unicode.Is(unicode.Cf, r) || r == '\u00ad' }

// plain returns the form that rules compare. ASCII in lower case, which is nearly all, is returned as it is.
func plain(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return plainSlow(s)
		}
	}
	return s
}

func plainSlow(s string) string {
	s = strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return straight(r)
	}, s)
	return strings.ToLower(norm.NFKC.String(s))
}

// isMark tells whether word i is one of the marks.
func (w words) isMark(i int, marks string) bool {
	return i >= 0 && i < len(w) && w[i].mark && strings.Contains(marks, w[i].text)
}

// at returns word i, or "" beyond the ends.
func (w words) at(i int) string {
	if i < 0 || i >= len(w) {
		return ""
	}
	return w[i].text
}

// count returns the number of words, marks left out.
func (w words) count() (n int) {
	for i := range w {
		if !w[i].mark {
			n++
		}
	}
	return n
}

// sentences cuts words behind full stops, question and exclamation marks and their closing quotation marks. Full stops
// of abbreviations don't end a sentence.
func (w words) sentences() []words {
	var out []words
	start := 0
	for i := range w {
		if !w.isMark(i, ".?!…") || w.isMark(i+1, ".?!…") || w.isMark(i, ".") && abbreviation[w.at(i-1)] && i+1 < len(w) {
			continue
		}
		end := i + 1
		for w.isMark(end, `"')]”’`) {
			end++
		}
		if end > start {
			out = append(out, w[start:end])
			start = end
		}
	}
	if start < len(w) {
		out = append(out, w[start:])
	}
	return out
}

var abbreviation = set("mr mrs ms dr prof st vs etc e.g i.e eg ie no fig approx dept")

// set makes a set of the words of a string.
func set(list string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}
