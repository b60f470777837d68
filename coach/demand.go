package coach

// demanded tells whether a sentence has the form of a demand for the answer: a question for what somebody else should do, or
// for a verdict on it, or an order to say so.
func demanded(s words) bool {
	return endsAsking(s) && (asksDuty(s) || asksVerdict(s)) || ordersAnswer(s)
}

// asksDuty tells "what should Dana do?" from "how should I prepare?": whose duty it is stands beside the verb.
func asksDuty(s words) bool {
	for i := range s {
		if !dutiful[s[i].text] {
			continue
		}
		if own[s.at(i-1)] || own[s.at(i+1)] {
			return false
		}
		if another(s, i+1) || another(s, i-1) {
			return true
		}
	}
	return false
}

var (
	dutiful = set("should ought must shall")
	own     = set("i we you")
)

// another tells whether word i is somebody whose affair it is: a pronoun, a name, or the end or beginning of "my mentee".
func another(s words, i int) bool {
	if i < 0 || i >= len(s) || s[i].mark {
		return false
	}
	return somebody[s[i].text] || s[i].tags&(tagName|tagHuman) != 0 || s.at(i) == "mentee" || s.has(i, tagDet|tagIndef) && !s.has(i, tagWh)
}

// asksVerdict tells whether a question asks what is better, right or wise for somebody else.
func asksVerdict(s words) bool {
	i := questionHead(s)
	if !judging[s.at(i)] && (!s.has(i, tagWh) || !judging[s.at(i+1)]) {
		return false
	}
	if !s.holds(i, len(s), weighingUp) {
		return false
	}
	return s.holds(i, len(s), somebody) || s.holds(i, len(s), theMentee) || s.at(len(s)-2) == "it" || forSomebody(s)
}

func forSomebody(s words) bool {
	for i := range s {
		if s[i].text == "for" && s.has(i+1, tagIndef|tagName) {
			return true
		}
	}
	return false
}

var (
	judging    = set("is are was were would isn't wouldn't")
	weighingUp = set("better best right wrong wise wiser wisest smart smarter smartest sensible worth wasting mistake reasonable foolish stupid good bad")
	theMentee  = set("mentee")
)

// ordersAnswer tells whether a sentence orders the coach to decide, to say what is to be done or to write what the mentee
// should. Questions, and what belongs to mentoring itself, may be ordered.
func ordersAnswer(s words) bool {
	if s.holds(0, len(s), ownWork) {
		return false
	}
	for i := range s {
		if !producing[s[i].text] || i > 0 && !s[i-1].mark && !urging[s.at(i-1)] && (s.at(i-1) != "me" || s.at(i-2) != "help") {
			continue
		}
		if s.has(i+1, tagDet|tagIndef|tagObject) && s.at(i+1) != "less" && s.at(i+1) != "more" || numbers[s.at(i+1)] || s.at(i+1) == "one" || s.isMark(i+1, ":") {
			return !talkAbout[s.at(i+2)] && s.at(i+1) != "yourself"
		}
	}
	return false
}

var (
	producing = set(`write formulate draft compose name list recommend decide pick choose tell state give hand provide advise pronounce judge
		solve rank suggest propose prescribe diagnose phrase word`)
	urging  = set("and so then please just simply better now but")
	ownWork = set("question questions feedback agenda session message messages opening email note reflection reflections")
)
