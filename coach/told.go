package coach

import (
	"regexp"
	"unicode"
	"unicode/utf8"

	"mentorcoach/knowledge"
)

// told is what a request says, in stems. A text that only gives back what was heard has no other words: that leaves
// advice no room in it, in whatever form or language it comes.
type told map[string]bool

// newTold reads all that a person wrote into a request.
func newTold(req Request) told {
	t := make(told)
	for _, text := range req.texts() {
		t.add(text)
	}
	return t
}

// How many words of its own a text may have: one in sixMine of a reflection, one in threeMine of a whole phrasing.
const (
	sixMine   = 6
	threeMine = 3
)

// add takes a text in.
func (t told) add(text string) {
	for _, s := range knowledge.Stems(text) {
		t[s] = true
	}
}

// holds tells whether a text says nothing that was not told, but for one word in mine. A number that was not told is one
// too many.
func (t told) holds(text string, mine int) bool {
	own, all := 0, 0
	for _, s := range knowledge.Stems(text) {
		all++
		if t[s] || givingBack[s] {
			continue
		}
		if own++; unicode.IsDigit([]rune(s)[0]) {
			return false
		}
	}
	return own <= all/mine
}

// invents tells whether a text holds a number or a name that was neither told nor in the guidance. Names are words with a
// capital inside a sentence, in English; other languages have other capitals.
func (t told) invents(text string, guidance func() told, inEnglish bool) bool {
	for _, sentence := range wordsOf(text).sentences() {
		for i, w := range sentence {
			if w.mark || !namelike(text[w.start:w.end], !inEnglish || begins(sentence, i)) || anyDay(sentence, i) {
				continue
			}
			for _, s := range knowledge.Stems(w.text) {
				if !t[s] && !guidance()[s] {
					return true
				}
			}
		}
	}
	return false
}

// begins tells whether word i may have its capital from its place alone. Behind a comma none does, and behind a colon only a word
// that is known.
func begins(s words, i int) bool {
	switch {
	case i == 0:
		return true
	case s.isMark(i-1, ",;"):
		return false
	case s.isMark(i-1, ":–—"):
		return s[i].tags != tagName
	}
	return s[i-1].mark
}

// anyDay tells "an ordinary Tuesday" from the Tuesday on which something was said to be.
func anyDay(s words, i int) bool {
	return calendar[s[i].text] && (anySuch[s.at(i-1)] || anySuch[s.at(i-2)] && s.has(i-1, tagVague) || s.at(i-2) == "an")
}

var anySuch = set("a an any every each ordinary usual typical normal")

// setOff is what stands in quotation marks or brackets: other people's words, or an aside.
var setOff = regexp.MustCompile(`["“„«]([^"“”„«»]{8,})["”“»]|\(([^)]{8,})\)`)

// quotesUntold tells whether a text puts words into somebody's mouth, or into brackets, that nobody said.
func (t told) quotesUntold(text string) bool {
	for _, m := range setOff.FindAllStringSubmatch(text, -1) {
		if !t.holds(m[1]+m[2], sixMine) {
			return true
		}
	}
	return false
}

// namelike tells whether a word is a number or stands out as a name. "I" and its forms do not.
func namelike(word string, first bool) bool {
	r, size := utf8.DecodeRuneInString(word)
	if unicode.IsDigit(r) {
		return true
	}
	return !first && unicode.IsUpper(r) && (len(word) > size || r != 'I') && word[size:] != "'m" && word[size:] != "'d" && word[size:] != "'ve" && word[size:] != "'ll"
}

// givingBack are the words in which one says back what another said.
var givingBack = func() map[string]bool {
	out := make(map[string]bool)
	for _, s := range knowledge.Stems(`say said says tell told hear heard hearing sound sounds feel feeling felt notice noticed mention
		mentioned describe described speak spoke spoken talk talked put see seen saw seem seems understand understood mean
		means meant word words bring brought come came thing things something part moment way still also far lately right
		today session time situation mentee happen happened go went
		you've you're you'd you'll you it's that's there's they've they're he's she's i've i'd i'm we've we're`) {
		out[s] = true
	}
	return out
}()
