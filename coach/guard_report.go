package coach

// givesBack tells whether a statement gives back what the mentee said, wrote, did, keeps doing or has. Such a reflection
// prepares no answer; a verdict or a conclusion prepares one.
func givesBack(s words) bool {
	s = s.withoutEnds().withoutTime()
	if len(s) == 0 {
		return false
	}
	if checked := s.withoutCheck(); len(checked) > 0 && len(checked) < len(s) {
		return goesOn(checked[clauseOf(checked, 1):])
	}
	end, framed := framedReport(s)
	if !framed {
		end = clauseOf(s, 1)
		return (toldOf(s[:end]) || inPlan(s) || plainReport(s) && s.at(1) == "could") && !s[:end].verdict() && goesOn(s[end:])
	}
	return goesOn(s[end:])
}

// toldOf tells whether a clause gives back something that was done, planned, written or heard.
func toldOf(s words) bool {
	return plainReport(s) || planned(s) || writtenBy(s) || heardFrom(s)
}

// withoutCheck leaves out a check on what was heard: "if I heard you right, …".
func (w words) withoutCheck() words {
	if w.at(0) != "if" || w.at(1) != "i" && w.at(1) != "i've" || !misheard[w.at(2)] {
		return w
	}
	for i := 3; i < min(len(w)-1, 9); i++ {
		if w.isMark(i, ",") {
			return w[i+1:]
		}
	}
	return w
}

var misheard = set("hear heard understand understood follow followed got recall remember")

// withoutReports leaves out what only gives back what was told: a plan of the mentee's own may stand there.
func withoutReports(sentences []words) []words {
	n := len(sentences) - 1
	head := questionHead(sentences[n])
	cut := head > 0 && head < len(sentences[n]) && givesBack(sentences[n][:head])
	if n == 0 && !cut {
		return sentences
	}
	var out []words
	for _, s := range sentences[:n] {
		if !givesBack(s) {
			out = append(out, s)
		}
	}
	if !cut {
		head = 0
	}
	return append(out, sentences[n][head:])
}

// reportsOf returns what withoutReports leaves out.
func reportsOf(sentences []words) (out []words) {
	n := len(sentences) - 1
	for _, s := range sentences[:n] {
		if givesBack(s) {
			out = append(out, s)
		}
	}
	if head := questionHead(sentences[n]); head > 0 && head < len(sentences[n]) && givesBack(sentences[n][:head]) {
		out = append(out, sentences[n][:head])
	}
	return out
}

// goesOn tells whether what follows a report is more of the same, or only says when, where or how.
func goesOn(s words) bool {
	s = s.withoutEnds()
	if len(s) == 0 {
		return true
	}
	end := clauseOf(s, 1)
	if _, framed := framedReport(s[:end]); framed {
		return goesOn(s[end:])
	}
	more := (toldOf(s[:end]) || differs(s[:end])) && !s[:end].verdict()
	return (more || !concludes(s[:end])) && goesOn(s[end:])
}

// differs tells whether a clause only sets side by side what was told: "and none of them held", "and it's all different".
func differs(s words) bool {
	if s.at(0) == "you" && len(s) == 2 && s.has(1, tagNot) { // "and you didn't"
		return true
	}
	if several[s.at(0)] && s.at(1) == "of" {
		return s.has(3, tagPast)
	}
	return len(s) < 5 && s.has(0, tagSubject) && unlike[s.at(len(s)-1)]
}

var (
	several = set("none neither both each all some one two most")
	unlike  = set("different apart split divided opposed contradictory mixed")
)

// verdict tells whether a word makes more of what was told. "So far" only says until when.
func (w words) verdict() bool {
	for i := range w {
		switch {
		case !verdictWords[w[i].text], w[i].text == "so" && w.at(i+1) == "far":
		case w[i].text == "since" && !w.has(i+1, tagSubject): // "since May"
		default:
			return true
		}
	}
	return false
}

// planned tells whether a clause gives back what "you" mean to do: "you plan to phone them", "your idea is to wait".
func planned(s words) bool {
	if s[0].text == "your" {
		return aims[s.at(1)] && (s.at(2) == "is" || s.at(2) == "was") && (s.at(3) == "to" || s.at(3) == "that" || s.has(3, tagDoing))
	}
	i, _ := skipAdverbs(s, 1)
	switch s[0].text {
	case "you":
		if s.at(i) == "were" {
			return (s.at(i+1) == "going" || s.at(i+1) == "planning" || s.at(i+1) == "hoping") && s.at(i+2) == "to"
		}
		return (means[s.at(i)] || meant[s.at(i)]) && s.at(i+1) == "to"
	case "you'd":
		return (s.at(i) == "like" || s.at(i) == "love" || s.at(i) == "prefer") && s.at(i+1) == "to" || s.at(i) == "rather"
	case "you're":
		return inclined[s.at(i)] || s.at(i) == "going" && s.at(i+2) == "be" && s.has(i+3, tagIndef|tagDet)
	case "you've":
		return mused[s.at(i)] && (s.at(i+1) == "about" || s.at(i+1) == "of") || s.at(i) == "made" && s.at(i+1) == "up" || s.at(i) == "set" && s.at(i+1) == "your"
	}
	return false
}

var (
	aims     = set("plan idea intention hope aim goal decision wish proposal thought intent")
	means    = set("plan intend hope aim mean")
	meant    = set("wanted hoped meant planned intended tried")
	mused    = set("thought wondered dreamt dreamed talked")
	inclined = set("planning hoping thinking considering leaning torn intending weighing")
)

// inPlan tells what stands in a plan of theirs: "in your plan, the stocktake comes first".
func inPlan(s words) bool {
	i := 3
	if s.at(1) != "your" {
		return s.at(0) == "in" && s.at(1) == "the" && writings[s.at(2)] && (s.at(3) == "you" || s.at(3) == "you've")
	}
	return (s.at(0) == "in" || s.at(0) == "on" || s.at(0) == "under") && writings[s.at(2)] && s.isMark(i, ",") && !s[i:].verdict() && !s.holds(i, len(s), obliges)
}

// writtenBy tells what stands in something that "you" wrote: "your plan has four steps", "in your notes it says".
func writtenBy(s words) bool {
	i := 0
	if s[0].text == "in" || s[0].text == "on" {
		i = 1
	}
	if s.at(i) != "your" || !writings[s.at(i+1)] {
		return false
	}
	if i++; i == 2 && s.at(i+1) == "it" {
		i++
	}
	return s.at(i+1) == "has" && numbers[s.at(i+2)] || reads[s.at(i+1)]
}

var (
	writings = set("plan plans sketch version timetable calendar list notes note diary letter message email draft goal goals log journal page report application")
	reads    = set("says say said lists list names name mentions mention begins begin ends end reads read")
)

// heardFrom tells whether somebody else is reported to have said or written something to "you": "the tenants wrote back".
func heardFrom(s words) bool {
	i := 1
	switch s[0].text {
	case "she", "he", "they":
	case "your", "the":
		i = 2
	default:
		return false
	}
	return (uttered[s.at(i)] || responded[s.at(i)] || utters[s.at(i)]) && !s.holds(0, len(s), obliges)
}

var utters = set("says tells writes thinks wants")

var responded = set("replied rang phoned emailed offered refused agreed invited thanked")

// withoutEnds leaves out what joins a statement to what stands around it.
func (w words) withoutEnds() words {
	for len(w) > 0 && (w[0].mark && w[0].text != quotation || connective[w[0].text] && w[0].text != "now") {
		w = w[1:]
	}
	for len(w) > 0 && (w[len(w)-1].mark || w[len(w)-1].tags&tagConj != 0) {
		w = w[:len(w)-1]
	}
	return w
}

// withoutTime leaves out when something was: "last time", "in our first meeting", "a week ago".
func (w words) withoutTime() words {
	if len(w) == 0 || w.has(0, tagSub) || !w.has(0, tagPrep|tagVague|tagAdv|tagIndef) && !seasons[w[0].text] && !calendar[w[0].text] && w[0].text != "far" {
		return w
	}
	for i := 1; i < min(len(w), 7); i++ {
		switch {
		case w[i].text == "you" || w[i].text == "you've" || w[i].text == "you'd":
			if seasons[w[i-1].text] && w.at(i-2) == "the" { // "by the time you've left" looks ahead
				return w
			}
			return w[i:]
		case w.has(i, tagSubject|tagBe|tagModal|tagWh|tagSub) && !w.has(i, tagVague|tagPrep):
			return w
		}
	}
	return w
}

// framedReport finds "you said", at the beginning or behind the words that it frames, and returns where that which was
// said ends.
func framedReport(s words) (end int, ok bool) {
	if s[0].text == "as" && s.at(1) == "you" && uttered[s.at(2)] {
		return len(s), !s.holds(0, len(s), obliges) && !s.holds(0, len(s), speakers)
	}
	for i := range s {
		if s[i].text != "you" && s[i].text != "you've" || i > 0 && !s[i-1].mark && s[i-1].text != quotation && (s[i-1].text != "as" || !s.isMark(i-2, ",")) {
			continue
		}
		j, _ := skipAdverbs(s, i+1)
		if (s.at(j) == "keep" || s.at(j) == "kept" || s.at(j) == "been") && uttering[s.at(j+1)] {
			j++
		} else if !uttered[s.at(j)] {
			continue
		}
		if i > 0 {
			return len(s), !s.holds(0, i, speakers)
		}
		return clauseOf(s, j+1), true
	}
	return 0, false
}

// clauseOf returns where the clause from word i on ends: at a mark, or where another one is joined to it.
func clauseOf(s words, i int) int {
	for i < len(s) && !s[i].mark && (s[i].tags&tagConj == 0 || !s.has(i+1, tagSubject)) {
		i++
	}
	return i
}

// concludes tells whether something is made of what was said: a duty, a reason or a verdict.
func concludes(s words) bool {
	when := whenever[s.at(0)]
	for i := range s {
		if !when && s.has(i, tagSubject|tagBe) && s[i].text != "you" || obliges[s[i].text] || verdictWords[s[i].text] {
			return true
		}
	}
	return false
}

// whenever begins a clause that says when something is: it makes nothing of what was said.
var whenever = set("before after when while until till once")

var (
	// uttered are verbs for what somebody let others know.
	uttered  = set("say tell write describe said told wrote mentioned asked called described put answered noted repeated added used talked spoke named listed wondered remarked")
	uttering = set("saying telling calling describing mentioning repeating using asking talking speaking")
	speakers = set("i we i'd i'm")
	obliges  = set("should must ought shouldn't mustn't need needs")
	// verdictWords make more of a statement than was told: they judge, generalise or give a reason.
	verdictWords = set(`because since so therefore thus hence means meaning why clearly obviously evidently plainly apparently really actually
		probably surely just simply only too enough must should ought need needs best better worse worst well badly poorly right wrong wrongly great
		good bad brilliantly perfectly mistake mistakes error failure problem problems issue issues trouble fault skill skills talent gift strength strengths weakness
		potential power ability abilities chance reason reasons choice option options duty tendency habit everything
		missing failing losing forgetting avoiding overlooking ignoring hiding blaming complaining refusing hesitating nothing everybody everyone never always outgrown outgrew ready unable able capable exhausted knack flair temper attitude sense rights gifts talents advantage`)
)

// plainReport tells whether a statement says what "you" did, keep doing or have, with no verb of the mind in it.
func plainReport(s words) bool {
	switch s[0].text {
	case "you", "you've", "you'd":
	default:
		return false
	}
	i, _ := skipAdverbs(s, 1)
	switch {
	case s[0].text != "you" && s.at(i) == "got":
		return s.has(i+1, tagIndef|tagDet) || numbers[s.at(i+1)]
	case s[0].text == "you" && s.at(i) == "keep":
		return s.has(i+1, tagDoing)
	case s[0].text == "you've" && s.at(i) == "been":
		return invited[s.at(i+1)] || s.has(i+1, tagDoing) && !s.has(i+1, tagMind|tagBe)
	case s[0].text == "you" && s.at(i) == "were":
		return invited[s.at(i+1)]
	case s[0].text == "you've" && s.at(i) == "had":
		return i+1 < len(s)
	case s[0].text == "you" && (s.at(i) == "have" || s.at(i) == "had"):
		return s.has(i+1, tagIndef) || numbers[s.at(i+1)] || witnessedDone(s, i+1)
	case s.at(i) == "could" && s.at(i+1) == "have":
		return twoWays(s, i+2)
	}
	return witnessedDone(s, i)
}

// invited is what somebody is, for all to see: "you've been asked to lead the choir".
var invited = set("asked invited offered told given chosen elected promoted appointed moved named")

// witnessedDone tells whether word i is a verb in the past for what others can see or hear.
func witnessedDone(s words, i int) bool {
	i, _ = skipAdverbs(s, i)
	w := s.at(i)
	return s.has(i, tagPast) && !s.has(i, tagBe|tagHave|tagModal) && !minds[w] && !inner[w] && (!vagueDeeds[w] || w == "settled" && s.at(i+1) == "on")
}

// twoWays tells what somebody did although they could have done something else: "could have left, and you stayed".
func twoWays(s words, i int) bool {
	for ; i < len(s)-1; i++ {
		if s.has(i, tagConj) && s.at(i+1) == "you" {
			return witnessedDone(s, i+2) || s.has(i+2, tagNot)
		}
	}
	return false
}

// givenBack returns what a question gives back before it asks, which the guard can't tell from an invention. Whoever knows
// what was told holds it against that.
func givenBack(text string) string {
	c := newChecking(text)
	if len(c.words) == 0 {
		return ""
	}
	if c.read(); len(c.spoken) == 0 {
		return ""
	}
	last := c.spoken[len(c.spoken)-1]
	head := questionHead(last)
	switch {
	case head > 0 && head < len(last) && givesBack(last[:head]):
		return text[:last[head].start]
	case len(c.spoken) > 1:
		return text[:last[0].start]
	}
	return ""
}
