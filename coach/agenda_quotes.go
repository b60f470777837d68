package coach

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// quoter puts a text in quotation marks, or returns nothing.
type quoter func(text string, limit int) string

// verbatim does so letter for letter but for the end, and shortens what is long at a word. What somebody should do is left
// out: advice stays advice when it is put into quotation marks.
func verbatim(text string, limit int) string {
	if leans(text) {
		if text = firstSentence(text); leans(text) {
			return ""
		}
	}
	text = strings.ReplaceAll(strings.Join(strings.Fields(text), " "), `"`, "'")
	if text = shortened(strings.TrimRight(text, " .,;:!-–—"), limit); text == "" {
		return ""
	}
	return `"` + text + `"`
}

func leans(text string) bool {
	return slices.ContainsFunc(wordsOf(text), func(w word) bool { return leaning[w.text] })
}

var leaning = set("should shouldn't ought oughtn't must mustn't")

// careful quotes no more than the first sentence, and nothing where that may not leave: advice, a link, an order to the
// coach.
func careful(text string, limit int) string {
	q := verbatim(firstSentence(text), limit)
	if q == "" || len(Check(KindAside, "You wrote: "+q+", and so on.")) > 0 {
		return ""
	}
	return q
}

func firstSentence(text string) string {
	all := wordsOf(text)
	if len(all) == 0 {
		return ""
	}
	first := all.sentences()[0]
	return text[:first[len(first)-1].end]
}

// shortened cuts a text at a word. The dash breaks it off; an ellipsis would end the sentence around it.
func shortened(text string, limit int) string {
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	cut := string([]rune(text)[:limit])
	if at := strings.LastIndexByte(cut, ' '); at > limit/2 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " .,;:!?-–—") + " –"
}

// piecesOf quotes the clauses of a situation that say what is going on, in the order in which they were told. What speaks of
// the session itself or asks for something says nothing about it.
func piecesOf(situation string) []string {
	var out, rest []string // the rest is about the mentor, or says little without what stands before it
	all := wordsOf(situation)
	cut := clauses(all)
	if len(cut) == 0 && len(all) > 0 && all.count() <= maxClause {
		cut = []words{all}
	}
	for _, c := range cut {
		if c = aboutTheMatter(c); len(c) == 0 || c.grave() || len(out) == mostPieces {
			continue
		}
		q := verbatim(situation[c[0].start:c[len(c)-1].end], longQuote)
		switch {
		case q != "" && (speaker[c.at(0)] || pointing[c.at(0)]):
			rest = append(rest, q)
		case q != "":
			out = append(out, q)
		}
	}
	if len(out) == 0 {
		return rest
	}
	return out
}

// mostPieces is more than any plan takes up.
const mostPieces = 8

var pointing = set("this that it it's there")

// aboutTheMatter returns a clause, or what is left of it without the talk of the session: "a founder who wants to talk about
// hiring" has something to say behind "who".
func aboutTheMatter(c words) words {
	if !ofTheSession(c) {
		return c
	}
	for i := len(c) - 1; i > 0; i-- {
		if behind := c[i+1:]; c[i].text == "who" && behind.count() >= minClause-1 && !ofTheSession(behind) {
			return behind
		} else if c[i].text == "about" && behind.count() > 0 && !ofTheSession(behind) {
			return behind
		}
	}
	return nil
}

// ofTheSession tells whether words speak of the session that is to be planned, or ask for something.
func ofTheSession(c words) bool {
	if first := c.at(0); classes["wh"][first] || auxiliaries[first] && subject[c.at(1)] || imperative(c) || asking[first] || wishing[first] && wishing[c.at(1)] {
		return true
	}
	for i := range c {
		if sessionWords[c[i].text] || c[i].text == "story" && c.at(i-1) == "long" || seeing[c[i].text] && speaker[c.at(i-1)] || sessionSpans[c[i].text] && beforeSpan[cmp.Or(c.at(i-1), "the")] {
			return true
		}
	}
	return false
}

var (
	asking       = set("give tell send help please")
	wishing      = set("i we need want i'd we'd like would")
	sessionWords = set("agenda session sessions minutes mins min zoom")
	seeing       = set("meet see meeting seeing met")
	sessionSpans = set("hour hours meeting call")
	beforeSpan   = set("an one two half our first next last the this")
)
