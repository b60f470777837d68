package knowledge

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

// maxTerms bounds what one text costs; 8,000 characters hold fewer.
const maxTerms = 8000

// eachWord yields the words of a text in lower case, composed, with straight apostrophes.
func eachWord(text string) func(func(string) bool) {
	return func(yield func(string) bool) {
		tokens := words.FromString(normalise(text))
		for tokens.Next() {
			w := tokens.Value()
			if first, _ := utf8.DecodeRuneInString(w); !unicode.IsLetter(first) && !unicode.IsDigit(first) {
				continue
			}
			if as, ok := spellings[w]; ok {
				w = as
			}
			if !yield(w) {
				return
			}
		}
	}
}

func normalise(text string) string {
	return strings.ToLower(strings.ReplaceAll(norm.NFKC.String(text), "’", "'"))
}

// stemCache remembers stems, as stemming costs 5 µs a word. A full cache is thrown away whole: its words come back
// with the next texts.
type stemCache struct {
	sync.RWMutex
	stem map[string]string
}

const maxStems = 1 << 16

var stems = &stemCache{stem: make(map[string]string)}

// typedInHaste are stop words that have lost their apostrophe.
var typedInHaste = func() map[string]bool {
	out := make(map[string]bool)
	for w := range strings.FieldsSeq(`dont didnt cant wont isnt wasnt arent werent doesnt havent hasnt hadnt couldnt wouldnt
		shouldnt im ive youre youve theyre theyve weve thats whats theres hes shes`) {
		out[w] = true
	}
	return out
}()

// bare is a stop word as phrases compare it: with its apostrophe or without.
func bare(stopWord string) string { return strings.ReplaceAll(stopWord, "'", "") }

// of returns the stem of a word in lower case, or "" for a stop word.
func (c *stemCache) of(word string) string {
	c.RLock()
	s, ok := c.stem[word]
	c.RUnlock()
	if ok {
		return s
	}
	if !english.IsStopWord(word) && !typedInHaste[word] {
		s = english.Stem(strings.TrimSuffix(word, "'s"), true)
	}
	c.Lock()
	defer c.Unlock()
	if len(c.stem) >= maxStems {
		clear(c.stem)
	}
	c.stem[strings.Clone(word)] = s
	return s
}

// Stems returns the stems of a text's words, without stop words.
func Stems(text string) []string {
	var out []string
	for w := range eachWord(text) {
		if s := stems.of(w); s != "" {
			out = append(out, s)
		}
	}
	return out
}
