package coach

import (
	"strings"
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
			foreign += strings.Count(w.text, "¿")
		case w.tags&tagForeign != 0, w.tags&^tagName == 0 && c.accented(w):
			foreign++
		case bothSpell[w.text]:
		case w.tags&(closed|tagAdv) != 0:
			english++
		case notLatin(w.text):
			other++
		}
	}
	return foreign > english || other > 0 && english == 0
}

// bothSpell are English words that other languages write as well: "was", "die" and "also" are German.
var bothSpell = set("was die in an am so will war man also hat nun a no me son is")

// accented tells whether a word has letters that English writes in borrowed words only. Latin letters of other forms, such as
// full width, are a disguise and no language.
func (c *checking) accented(w *word) bool {
	if w.end > len(c.text) { // words alone were given
		return false
	}
	var before rune
	for _, r := range c.text[w.start:w.end] {
		mark := 0x300 <= r && r <= 0x36f
		if mark && before < 0x250 || 0xc0 <= r && r <= 0x24f || 0x1e00 <= r && r <= 0x1eff || r == 0x212b {
			return true
		}
		if !mark {
			before = r
		}
	}
	return false
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
