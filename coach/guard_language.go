package coach

import (
	"unicode"
	"unicode/utf8"
)

// foreign tells whether a text is in another language than English. The guard's rules about sense are made of English
// words; for other languages the rules about form remain.
func (c *checking) foreign() bool {
	english, foreign, other := 0, 0, 0
	for i := range c.words {
		w := &c.words[i]
		switch {
		case w.mark:
		case w.tags&tagForeign != 0:
			foreign++
		case w.tags&(closed|tagAdv) != 0:
			english++
		case notLatin(w.text):
			other++
		}
	}
	return foreign > english || other > 0 && english == 0
}

func notLatin(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return r >= utf8.RuneSelf && unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r)
}

// greek tells whether a text is in Greek, which ends its questions in a semicolon.
func (c *checking) greek() bool {
	for i := range c.words {
		if r, _ := utf8.DecodeRuneInString(c.words[i].text); unicode.Is(unicode.Greek, r) {
			return true
		}
	}
	return false
}

// length returns the number of words. Scripts that put no space between words are counted by the letter, two to a word.
func (c *checking) length() int { return lengthOf(c.words) }

func lengthOf(all words) int {
	n, letters := 0, 0
	for i := range all {
		w := &all[i]
		switch {
		case w.mark:
		case unspaced(w.text):
			letters += utf8.RuneCountInString(w.text)
		default:
			n++
		}
	}
	return n + (letters+1)/2
}

func unspaced(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return r >= 0xe00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
