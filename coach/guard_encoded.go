package coach

import (
	"slices"
	"strings"
	"unicode"
)

// encoded finds words that are there to be decoded: backwards, letter by letter, shifted in the alphabet, in another script
// among English ones, or a long run of letters and figures.
func (c *checking) encoded() {
	for i := range c.words {
		if n := c.hides(i); n > 0 {
			c.foundWords(RuleEncoded, c.words, i, i+n)
			return
		}
	}
}

// hides returns how many words from word i on hide what they say, or 0.
func (c *checking) hides(i int) int {
	w := &c.words[i]
	switch {
	case w.mark:
		return 0
	case len(w.text) == 1:
		return c.words.spelledOut(i)
	case w.tags&^(tagName|tagPast|tagDoing|tagAdv) != 0:
		return 0
	case runTogether(c.text[w.start:w.end]):
		return 1
	}
	return c.words.turned(i)
}

// spelledOut counts single letters in a row; "a" and "i" are often alone, "U.S.A." is an abbreviation.
func (w words) spelledOut(i int) int {
	n := 0
	for i+n < len(w) && len(w[i+n].text) == 1 && !w[i+n].mark {
		n++
	}
	if n < 4 {
		return 0
	}
	return n
}

// runTogether tells a run that no language has from a word: long, without a space, with capitals inside and figures.
func runTogether(s string) bool {
	if len(s) < 16 || !ascii(s) {
		return false
	}
	upper := strings.IndexFunc(s[1:], unicode.IsUpper) >= 0
	return upper && strings.IndexFunc(s, unicode.IsLower) >= 0 && strings.IndexFunc(s, unicode.IsDigit) >= 0
}

// turned counts the unknown words from word i on of which each is a known one backwards or shifted by half the alphabet.
// A word alone has to be long.
func (w words) turned(i int) int {
	n, letters := 0, 0
	for ; i+n < len(w) && !w[i+n].mark && unknownWord(&w[i+n]) && decodes(w[i+n].text); n++ {
		letters += len(w[i+n].text)
	}
	if n >= 2 && letters >= 7 || n == 1 && letters >= 6 {
		return n
	}
	return 0
}

func unknownWord(w *word) bool {
	return w.tags&^(tagName|tagPast|tagDoing|tagAdv) == 0 && lexicon[w.text].tags == 0 && ascii(w.text)
}

// decodes tells whether a word is a known one backwards or shifted.
func decodes(s string) bool {
	var buf [24]byte
	if len(s) < 3 || len(s) > len(buf) {
		return false
	}
	backwards := buf[:copy(buf[:], s)]
	slices.Reverse(backwards)
	if lexicon[string(backwards)].tags != 0 {
		return true
	}
	shifted := buf[:copy(buf[:], s)]
	for i, r := range shifted {
		if 'a' <= r && r <= 'z' {
			shifted[i] = 'a' + (r-'a'+13)%26
		}
	}
	return lexicon[string(shifted)].tags != 0
}
