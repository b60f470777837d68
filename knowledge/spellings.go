package knowledge

import (
	_ "embed"
	"strings"
)

//go:embed spellings.txt
var spellingsText string

// spellings leads from a spelling to the usual one: how people type in haste, and American English.
var spellings = readSpellings(spellingsText)

func readSpellings(text string) map[string]string {
	out := make(map[string]string)
	for line := range strings.Lines(text) {
		word, others, _ := strings.Cut(line, " = ")
		if strings.HasPrefix(line, "#") {
			continue
		}
		for other := range strings.FieldsSeq(others) {
			out[other] = word
		}
	}
	return out
}
