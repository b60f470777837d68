package coach

// othersElse finds what everybody else does and the one spoken to doesn't. Where the others were at the time is no
// measure: "everybody else had left when you went back".
func (c *checking) othersElse(s words) {
	for i := 1; i < len(s); i++ {
		if s[i].text != "else" || !crowdPronouns[s.at(i-1)] {
			continue
		}
		from := i - 1
		if s.at(from) == "one" {
			from--
		}
		if handed[s.at(from-1)] || whereabouts(s, i+1) {
			continue
		}
		c.foundWords(RuleComparison, s, from, i+1)
		return
	}
}

var (
	crowdPronouns = set("everyone everybody anyone anybody nobody no-one one")
	handed        = set("for to from at about")
)

// whereabouts tells whether from word i on is said where somebody was, or that they were gone.
func whereabouts(s words, i int) bool {
	for n := 0; n < 4 && !s.has(i, tagBe|tagHave); n++ { // "on the jury"
		i++
	}
	switch s.at(i) {
	case "was", "were":
		return s.has(i+1, tagDoing) || s.has(i+1, tagPrep) && s.at(i+2) != "time"
	case "had":
		return left[s.at(i+1)] || s.has(i+1, tagPast) && s.holds(i+2, len(s), untilThen)
	}
	return false
}

// untilThen are words for what the others had done by the time that something was.
var untilThen = set("before when while")

var left = set("left gone finished stopped")

// outdone finds one measure that is put beside another: "you took until eight; the last trainee had it done by six".
func (c *checking) outdone() {
	if !c.measuresYou() {
		return
	}
	for _, s := range c.spoken {
		for i := range s {
			if end := peer(s, i); end > 0 && achieved(s, end) {
				c.foundWords(RuleComparison, s, i, end+1)
				return
			}
		}
	}
}

// measuresYou tells whether a number or a time is given for what "you" did.
func (c *checking) measuresYou() bool {
	for _, s := range c.spoken {
		you := false
		for i := range s {
			you = you && !s.isMark(i, ";") || subjectYou[s[i].text]
			if you && isMeasure(s, i) {
				return true
			}
		}
	}
	return false
}

func isMeasure(s words, i int) bool {
	w := s[i].text
	_, number := numberAt(s, i)
	return !s[i].mark && (number || numbers[w] || measures[w])
}

var measures = set("none all each both half twice once until week day ages afternoon morning hour")

// peer returns where the subject ends that begins at word i and is somebody to be measured by, or 0.
func peer(s words, i int) int {
	if i > 0 && !s[i-1].mark && !s.has(i-1, tagConj|tagSub) {
		return 0
	}
	if s.has(i, tagName) {
		return peerNamed(s, i)
	}
	if !s.has(i, tagDet) || s.at(i) == "both" {
		return 0
	}
	for j := i + 1; j < min(i+4, len(s)); j++ {
		if classes["crowd"][s[j].text] && (s[j].text != "other" && s[j].text != "rest") {
			return j + 1
		}
		if s[j].text == "rest" && s.at(j+1) == "of" {
			return min(j+4, len(s))
		}
		if collectives[s[j].text] && (ofPeople[s.at(j+1)] || s.at(j+1) == "gets" || s.at(j+1) == "does") {
			return j + 1
		}
	}
	return 0
}

// peerNamed returns where a name ends that is followed by what somebody managed. At the beginning of a sentence, where all words
// have a capital, only verbs will do that belong to a person: "set-up took an hour".
func peerNamed(s words, i int) int {
	if i > 0 && !s[i-1].mark || ofPeople[s.at(i+1)] {
		return i + 1
	}
	return 0
}

var collectives = set("shift team group class crew squad ward department office year")

var ofPeople = set("managed finished did had got sold wrote made solved passed manages")

// achieved tells whether the verb behind a subject says what somebody managed, with a measure.
func achieved(s words, i int) bool {
	for j := i; j < min(i+3, len(s)); j++ {
		if !achievements[s[j].text] {
			continue
		}
		for k := j + 1; k < min(j+8, len(s)) && !s[k].mark; k++ {
			if s[k].text == "you" || s[k].text == "your" {
				return false
			}
			if isMeasure(s, k) || s[k].text == "one" {
				return true
			}
		}
	}
	return false
}

var achievements = set("managed finished closed did had needed took takes needs gets got are were was sold wrote made solved passed does manage close finish")
