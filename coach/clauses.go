package coach

import (
	"slices"
)

// clauses cuts a text where a new clause begins: at the ends of sentences, at semicolons and dashes, and at a comma or
// conjunction with a subject behind it.
func clauses(all words) []words {
	var out []words
	for _, s := range all.sentences() {
		start := 0
		for i := 1; i < len(s); i++ {
			switch skip := clauseBreak(s, i); {
			case skip > 0:
				out = appendClause(out, s[start:i])
				start = i + skip
				i = start
			case skip < 0 && i > start+minClause:
				out = appendClause(out, s[start:i])
				start = i
			}
		}
		out = appendClause(out, s[min(start, len(s)):])
	}
	return out
}

func (w words) someTag(t tag) bool {
	return slices.ContainsFunc(w, func(w word) bool { return w.tags&t != 0 })
}

// acted tells whether a clause has a verb in the past already.
func acted(c words) bool {
	return slices.ContainsFunc(c, func(w word) bool { return w.tags&tagPast != 0 || pastOf[w.text] })
}

// longUnmarked is how long a sentence without a comma must be to be taken for several that run on.
const longUnmarked = 13

// runsOn tells whether a new clause begins at word i in what was written without a comma: "a stall on saturdays she sells
// nothing".
func runsOn(s words, i int) bool {
	if i < minClause || heads[s[i-1].text] || !startsAnew[s[i].text] || s[i-1].tags&^(tagHuman|tagOpen|tagName) != 0 || light[s[i-1].text] || s.count() < longUnmarked {
		return false
	}
	acts := slices.ContainsFunc(s[:i], func(w word) bool { return subject[w.text] && !possessives[w.text] || menteeNouns[w.text] })
	return acts && !slices.ContainsFunc(s[:len(s)-1], func(w word) bool { return w.mark && w.text == "," })
}

// heads take a clause without a mark: "the way she explained it".
var heads = set("way moment time day reason thing things place work post job role one part person people everything anything something much what how")

var startsAnew = set("he she they he's she's they're")

// clauseBreak returns how many words to leave out where a clause ends before word i, -1 where one begins at it without a
// mark, or 0.
func clauseBreak(s words, i int) int {
	switch {
	case i <= 3 && s.at(i) == "and" && s.at(i+1) == "i":
		return 0 // "my mentee and I meet"
	case s.isMark(i, ";:–—"), s.isMark(i, "-"):
		return 1
	case s.isMark(i, ",") && classes["conj"][s.at(i+1)] && (subject[s.at(i+2)] || possessives[s.at(i+2)]):
		return 2
	case s.isMark(i, ",") && (subject[s.at(i+1)] || s.at(i+1) == "so"):
		return 1
	case (classes["conj"][s.at(i)] || s.at(i) == "so") && subject[s.at(i+1)]:
		return 1
	case s.isMark(i, ",") && possessives[s.at(i+1)] && s[i+1:min(i+5, len(s))].someTag(tagBe) && s[:i].someTag(tagVerb|tagMind|tagLight|tagPhase|tagBe|tagHave|tagPast):
		return 1
	case s.isMark(i, ",") && (thingFirst[s.at(i+1)] || possessives[s.at(i+1)]) && happened(s[i+1:min(i+6, len(s))]) && acted(s[:i]):
		return 1
	case runsOn(s, i):
		return -1
	}
	return 0
}

var subject = set("i i'm i've i'd he he's she she's they they're we we're it it's you my there")

var possessives = set("my his her their our the")

func appendClause(out []words, c words) []words {
	for len(c) > 0 && c[len(c)-1].mark {
		c = c[:len(c)-1]
	}
	for len(c) > 0 && (c[0].mark || connective[c[0].text]) {
		c = c[1:]
	}
	for i := 1; i < min(len(c), 4); i++ {
		if cutOff[c[0].text] && subject[c[i].text] && !possessives[c[i].text] {
			c = c[i:] // "third time she hasn't read it"
			break
		}
	}
	if n := c.count(); n < minClause && (n < minClause-1 || stake(c) == 0) || n > maxClause {
		return out
	}
	return append(out, c)
}
