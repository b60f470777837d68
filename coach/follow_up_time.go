package coach

import (
	"strings"
)

// setTime makes of what was told about the time something that can follow "I'll be in touch". What tells that there is none
// gives none.
func setTime(when string, about pronouns) string {
	w := bareClause(wordsOf(when))
	if len(w) == 0 || w.count() > 14 {
		return ""
	}
	if none := noTime.in(w); none {
		return ""
	}
	text, _, ok := addressed(when[w[0].start:w[len(w)-1].end], orGuess(about, w))
	if !ok {
		return ""
	}
	switch first := wordsOf(text); {
	case (first[0].text == "by" || first[0].text == "until" || first[0].text == "till") && weekday[first.at(1)]: // no deadline
		return "on" + text[first[0].end:]
	case first.has(0, tagPrep) || adverbial[first[0].text]:
		return lowerFirst(text)
	case smallNumber[first[0].text] || first[0].text == "one" || first[0].text == "two" || first[0].text == "three" || first[0].text == "a":
		return orIf(first.has(1, tagOpen) || !timeSpans[first.at(1)], "", "in "+text)
	case shortDay[first[0].text] && (len(first) == 1 || first[1].text[0] <= '9' || dayPart[first[1].text]):
		return "on " + text
	case first[0].text == "the" && (dayPart[first.at(1)] || timeSpans[first.at(1)]):
		return text
	case first[0].text == "end", first[0].text == "beginning", first[0].text == "middle":
		return "at the " + lowerFirst(text)
	case weekday[first[0].text], first[0].text == "the":
		return "on " + text
	case first[0].text[0] >= '0' && first[0].text[0] <= '9' && len(first) <= 3 && !strings.Contains(text, "/"), first[0].text == "noon", first[0].text == "midday":
		return "at " + text
	}
	return ""
}

var (
	adverbial = set("next this every tomorrow tonight today once twice as when whenever before after each later early any")
	timeSpans = set("day days week weeks month months hour hours fortnight")
	shortDay  = set("mon tue tues wed weds thu thur thurs fri sat sun")
	dayPart   = set("morning afternoon evening night noon midday lunch lunchtime")
	weekday   = set("monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays")
)

var noTime = phrases(`
		not|no|nothing|none|never|don't|didn't|haven't|unknown|unclear|unsure|open|asap
		soon as possible
		whenever
		depends
	`)
