package coach

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mentorcoach/knowledge"
)

// minQuote is the least number of letters and digits that a quotation must have: a word or two would stand in any text.
const minQuote = 12

// passageFinder returns a passage that may be cited.
type passageFinder func(id string) (*knowledge.Passage, bool)

// ground keeps the citations that can be verified, with their offsets and the source's own letters, and returns how
// many it dropped. A citation holds when its passage was retrieved and its quote stands in there letter for letter,
// white space and the form of quotation marks aside.
func ground(p *Provenance, find passageFinder) (dropped int) {
	kept := make([]Citation, 0, len(p.Citations))
	for _, c := range p.Citations {
		if found, ok := verify(c, find); ok {
			kept = append(kept, found)
		} else {
			dropped++
		}
	}
	p.Citations = kept
	return dropped
}

func verify(c Citation, find passageFinder) (Citation, bool) {
	p, ok := find(c.Passage)
	if !ok || !longEnough(c.Quote) {
		return c, false
	}
	start, end, ok := locate(p.Text, c.Quote)
	if !ok {
		return c, false
	}
	c.Quote = p.Text[start:end]
	c.Start = utf8.RuneCountInString(p.Text[:start])
	c.End = c.Start + utf8.RuneCountInString(c.Quote)
	return c, true
}

func longEnough(quote string) bool {
	n := 0
	for _, r := range quote {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n >= minQuote
}

// locate returns the byte offsets of a quote in a text.
func locate(text, quote string) (start, end int, ok bool) {
	if i := strings.Index(text, quote); i >= 0 && quote == strings.TrimSpace(quote) {
		return i, i + len(quote), true
	}
	folded, offsets := fold(text)
	needle, _ := fold(strings.TrimSpace(quote))
	i := strings.Index(folded, needle)
	if i < 0 || needle == "" {
		return 0, 0, false
	}
	last := i + len(needle) - 1
	_, size := utf8.DecodeRuneInString(text[offsets[last]:])
	return offsets[i], offsets[last] + size, true
}

// fold makes runs of white space one blank and quotation marks straight, and tells for each byte of the result where
// its character starts in the text.
func fold(text string) (folded string, offsets []int) {
	var b strings.Builder
	offsets = make([]int, 0, len(text))
	blank := false
	for i, r := range text {
		if unicode.IsSpace(r) {
			if !blank {
				b.WriteByte(' ')
				offsets = append(offsets, i)
			}
			blank = true
			continue
		}
		blank = false
		n := b.Len()
		b.WriteRune(straight(r))
		for range b.Len() - n {
			offsets = append(offsets, i)
		}
	}
	return b.String(), offsets
}

// straight returns the plain form of a quotation mark.
func straight(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', 'ʼ', '`', '´':
		return '\''
	case '“', '”', '„', '‟', '«', '»':
		return '"'
	}
	return r
}
