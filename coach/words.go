package coach

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a word or a mark of a text, in the form that rules compare: lower case and plain. Offsets are bytes of the text
// as it was given.
type word struct {
	text       string
	start, end int
	tags       tag  // what the lexicon knows about it
	mark       bool // punctuation
	capital    bool // begins with a capital letter
}

// words is a text as the guard reads it.
type words []word

// wordsOf cuts a text into words and marks. An apostrophe or hyphen between letters belongs to the word, and so does a
// point or colon between figures.
func wordsOf(text string) words { return plainOf(text).words() }

func (p plainText) words() words {
	text := p.text
	out := make(words, 0, len(text)/4+4)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		end := i + size
		switch {
		case wordly(r):
			end = wordEnd(text, i)
			w := tagged(word{text: lowered(text[i:end]), start: p.original(i), end: p.original(end), capital: unicode.IsUpper(r)})
			if w.tags == 0 && w.capital && !calendar[w.text] {
				w.tags = tagName
			}
			out = append(out, w)
		case !unicode.IsSpace(r):
			out = append(out, word{text: text[i:end], start: p.original(i), end: p.original(end), mark: true})
		}
		i = end
	}
	return out
}

// calendar has the days and months, whose capital makes them no names.
var calendar = set(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august
	september october november december easter christmas mondays tuesdays wednesdays thursdays fridays saturdays sundays`)

// tagged adds what the lexicon knows about a word. Of a word that it doesn't know, the ending may tell.
func tagged(w word) word {
	known, ok := lexicon[w.text]
	if right, is := misspelt[w.text]; !ok && is {
		w.text = right
		known, ok = lexicon[right]
	}
	w.tags = known.tags
	if base, is := strings.CutSuffix(w.text, "'s"); is && !ok {
		w.tags = lexicon[base].tags & (tagOpen | tagHuman)
	}
	switch {
	case ok && w.tags&^tagHuman != 0:
	case len(w.text) > 4 && endsIn(w.text, "ing"):
		w.tags |= tagDoing
	case len(w.text) > 3 && endsIn(w.text, "ed"):
		w.tags |= tagPast
	case len(w.text) > 4 && endsIn(w.text, "ly"):
		w.tags |= tagAdv
	}
	return w
}

func wordEnd(text string, i int) int {
	var before rune
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		if !wordly(r) && !joins(before, r, next) {
			break
		}
		before = r
		i += size
	}
	return i
}

// joins tells whether a mark belongs to the word around it: "don't", "part-time", "2.0", "10:30".
func joins(before, r, next rune) bool {
	switch r {
	case '-', '\'':
		return wordly(next)
	case '.', ',', ':':
		return unicode.IsDigit(before) && unicode.IsDigit(next)
	}
	return false
}

func wordly(r rune) bool {
	if r < utf8.RuneSelf {
		l := r | 0x20
		return 'a' <= l && l <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
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

// quotation stands for all that is quoted at one place.
const quotation = "“”"

// unquoted returns the words with one word in the place of each quotation, so that rules about what the speaker says leave
// alone what the speaker repeats. A text that is quoted as a whole stays as it is.
func (w words) unquoted() words {
	if !w.hasQuotes() {
		return w
	}
	out := make(words, 0, len(w))
	for i := 0; i < len(w); i++ {
		end := w.closing(i)
		if end == 0 && w.isMark(i, "'") {
			continue // of a plural: "the reviewers' points"
		}
		if end == 0 || end-i > len(w)-4 {
			out = append(out, w[i])
			continue
		}
		out = append(out, word{text: quotation, start: w[i].start, end: w[end].end})
		if w.isMark(end-1, ".?!,") && end == len(w)-1 || w.isMark(end-1, ".?!") && w[end+1].capital {
			out = append(out, w[end-1]) // the quotation ends the sentence as well
		}
		i = end
	}
	return out
}

func (w words) hasQuotes() bool {
	for i := range w {
		if w.isMark(i, `"'`) {
			return true
		}
	}
	return false
}

// closing returns where the quotation ends that begins at i, or 0 if none does. An apostrophe opens one only before a word
// and behind a space, which tells it from "the reviewers' points".
func (w words) closing(i int) int {
	if !w.isMark(i, `"'`) || i+1 == len(w) || w[i].text == "'" && (w[i+1].start != w[i].end || i > 0 && w[i-1].end == w[i].start) {
		return 0
	}
	for j := i + 2; j < len(w); j++ {
		if w[j].mark && w[j].text == w[i].text && (w[j].text == `"` || j+1 == len(w) || w[j+1].start > w[j].end || w[j+1].mark) {
			return j
		}
	}
	return 0
}

// sentences cuts words behind full stops, question and exclamation marks and their closing quotation marks. Full stops
// of abbreviations don't end a sentence.
func (w words) sentences() []words {
	var out []words
	start := 0
	for i := range w {
		if !w.isMark(i, ".?!…") || w.isMark(i+1, ".?!…") || i+1 < len(w) && w.goesOn(i) {
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

// goesOn tells whether a sentence goes on behind the mark at i: behind an abbreviation, and where a word that English
// hasn't stands close to the point, as in "Node.js".
func (w words) goesOn(i int) bool {
	next := &w[i+1]
	return w.isMark(i, ".") && (abbreviation[w.at(i-1)] || initial(w.at(i-1)) && !next.mark || !next.mark && next.start == w[i].end && next.tags == 0)
}

// initial tells whether a word is a single letter other than "I", as in "U.S." and "10 a.m.".
func initial(s string) bool { return len(s) == 1 && 'a' <= s[0] && s[0] <= 'z' && s != "i" }

var abbreviation = set(`mr mrs ms dr prof st vs etc e.g i.e eg ie no fig approx dept jr sr inc ltd co corp gen col sgt capt lt
	rev est al ca cf pp vol`)

// set makes a set of the words of a string.
func set(list string) map[string]bool {
	out := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		out[w] = true
	}
	return out
}
