package coach

import "strings"

// ask is one thing that is asked of the reader, where its clause begins, and what it is like.
type ask struct {
	sentence words
	at       int
	strong   bool // a question, an order or "if you could": a wish alone only says what the question is about
	added    bool // "also", "as well"
	visit    bool // a wish to come and see
	framing  bool // asks for leave or time to ask, or points back: one thing together with the question beside it
	detail   bool // settles when and where
}

// severalAsks finds a second thing that is asked of the reader. An alternative that makes it easier is none, nor an easy way
// out.
func (c *checking) severalAsks() {
	var before *ask
	c.any(countedAsks)
	for _, s := range c.sentences {
		for _, a := range asksIn(s) {
			switch {
			case before == nil:
				before = &a
			case a.added || before.visit && errand(&a) || a.strong && before.strong && !a.detail && !a.framing && !before.framing:
				c.foundWords(RuleSeveralAsks, s, a.at, a.at+4)
				return
			case a.strong:
				before = &ask{sentence: s, at: a.at, strong: true, framing: a.framing && before.framing}
			}
			if i := severalThings(s, a.at); i > 0 {
				c.foundWords(RuleSeveralAsks, s, i, i+3)
				return
			}
			if i := secondErrand(s, a.at); i > 0 {
				c.foundWords(RuleSeveralAsks, s, i, i+3)
				return
			}
		}
	}
}

// asksIn returns what a sentence asks. A condition before it makes it an alternative or a way out.
func asksIn(s words) []ask {
	var out []ask
	conditional := conditionalStart(s)
	if !endsAsking(s) && letsOff(s) {
		return nil
	}
	another := oneMore.in(s)
	for i := range s {
		if i > 0 && !s[i-1].mark && !joinedByOr[s[i-1].text] || s[i].mark || joinedByOr[s[i].text] {
			continue
		}
		a, ok := askAt(s, i)
		a.added = a.added || another
		if !ok || alternative(s, i) || conditional && !a.added {
			continue
		}
		if out = append(out, a); len(out) == maxAsks {
			break
		}
	}
	return out
}

// maxAsks is as many as are looked for in a sentence: two are too many.
const maxAsks = 8

// errand tells whether the reader is asked to do something, rather than to let the writer do or know it.
func errand(a *ask) bool {
	return a.strong && !a.framing && !a.detail && a.sentence.at(a.at+1) == "you" && !a.sentence.among(a.at+2, 2, lettings)
}

var comings = set("visit see come join attend watch")

var joinedByOr = set("plus and also then so but please or too perhaps maybe kindly")

// alternative tells whether what begins at word i is offered instead of what stands before.
func alternative(s words, i int) bool {
	for i--; i >= 0 && (s[i].mark || joinedByOr[s[i].text]); i-- {
		if s[i].text == "or" {
			return true
		}
	}
	return false
}

func conditionalStart(s words) bool {
	i := 0
	for joinedByOr[s.at(i)] || i < len(s) && s[i].mark {
		i++
	}
	return s.at(i) == "if" || s.at(i) == "should" || s.at(i) == "in" && s.at(i+1) == "case"
}

// askAt tells what is asked by the clause that begins at word i.
func askAt(s words, i int) (ask, bool) {
	a := ask{sentence: s, at: i}
	question := inquires(s, i, endsAsking(s))
	if !question && !wished(s, i) && !ordered(s, i) {
		return a, false
	}
	end := clauseEnd(s, i)
	a.added = s.holds(i-3, i+4, adding) || addsOn(s[:end], i)
	switch {
	case question:
		a.strong = true
		a.framing = s.has(i, tagAux) && s.holds(i, end, framings) || s.has(i, tagAux) && (pointsBack(s[i:end]) || showsIt(s[i:end]))
		a.detail = s.holds(i, end, details) || s.at(i) == "when"
	case wished(s, i):
		a.visit = visits(s, i+2)
		a.strong = s.among(i, min(8, wishTopic(s, i, end)-i), ofYou) && !pointsBack(s[i:end]) && !s.holds(i, end, framings)
	default:
		a.strong = true
		a.framing = s.at(i) == "let" || pointsBack(s[i:end]) || verdictAsked(s, i, i+2)
		a.detail = s.holds(i, end, details)
	}
	return a, !pleasantry(s[i:end])
}

// visits tells a wish to come and see from one to see how something is done.
func visits(s words, i int) bool {
	for j := i; j < i+4; j++ {
		if comings[s.at(j)] {
			return s.at(j) != "see" || !s.has(j+1, tagWh)
		}
	}
	return false
}

// wishTopic returns where a wish comes to what it is about, or its end: "I'd like to understand how you plan a shutdown" asks for
// nothing yet that the question behind it doesn't.
func wishTopic(s words, i, end int) int {
	for j := i + 1; j < end; j++ {
		if s.has(j, tagWh) && !s.has(j, tagDet) && s.has(j+1, tagSubject|tagDet|tagName|tagHuman) && s.among(max(j-3, i), 3, finding) {
			return j
		}
	}
	return end
}

// finding are verbs for what a wish to know is of.
var finding = set("learn understand know hear see find")

// adding are words for one thing more.
var adding = set("also besides additionally furthermore moreover secondly plus")

// addsOn tells whether the clause from a word on says at its end that it is one thing more: "…, too", "… as well".
func addsOn(s words, from int) bool {
	end := len(s) - 1
	for end > 0 && s[end].mark {
		end--
	}
	if s.at(end) == "too" || s.at(end) == "well" && s.at(end-1) == "as" {
		return !anyMark(s[from:max(from, end-1)])
	}
	return false
}

func anyMark(s words) bool {
	for i := range s {
		if s[i].mark {
			return true
		}
	}
	return false
}

// oneMore says that a sentence has one thing more: "apart from that, …".
var oneMore = rules(ruleLines{RuleSeveralAsks, `
	^ [and] apart|aside|beyond from|that
	^ [and] on top
	^ [and] in addition
	^ [and] while i'm|we're|i
	^ [and] by the way
	another|second|two more|other|thing|favour|favor|question|request|things
`})

// countedAsks says itself that there is more than one: "two favours".
var countedAsks = rules(ruleLines{RuleSeveralAsks, `
	two|three|four|several|some|couple|few ~1 favours|favors|requests|wishes
`})

// framings are words for a way to put a question, or for the time it takes.
var framings = set(`question questions something ask minutes minute time moment call chat coffee tea talk conversation word words open
	willing phone hear sentence`)

var details = set("suit suits suitable convenient convenience works available when possible best")

var ofYou = set("you you'd you'll")

// clauseEnd returns where the next question begins in the sentence, or its end.
func clauseEnd(s words, i int) int {
	for j := i + 2; j < len(s)-1; j++ {
		if (s[j-1].mark || joinedByOr[s[j-1].text]) && inquires(s, j, true) {
			return j
		}
	}
	return len(s)
}

// inquires tells whether a question begins at word i: a verb before its subject, or a question word with a verb near it.
func inquires(s words, i int, asking bool) bool {
	if s.has(i, tagAux) && s.at(i) != "should" && s.at(i) != "had" && s.at(i) != "were" && (s.has(i+1, tagSubject|tagDet|tagIndef) || s.has(i+1, tagName) && asking) {
		return asking || askingVerbs[s.at(i)] && s.has(i+1, tagSubject)
	}
	if !asking || !s.has(i, tagWh) && !s.has(i+1, tagWh) {
		return false
	}
	if contracted(s.at(i)) {
		return true
	}
	if s.at(i) == "whatever" || s.has(i, tagPrep) && s.at(i+1) == "whatever" { // "at whatever hour is yours"
		return false
	}
	for j := i + 1; j < min(i+5, len(s)-1); j++ {
		if s.has(j, tagSubject) || s[j].mark {
			return false
		}
		if s.has(j, tagAux) {
			return true
		}
	}
	return s.has(i, tagWh) && s.has(i+1, tagPast)
}

var askingVerbs = set("could would can may might will")

// wished tells whether the clause at word i is a wish that the reader can fulfil: "I'd be grateful for", "I'd like to".
func wished(s words, i int) bool {
	if needed(s, i) {
		return true
	}
	switch s.at(i) {
	case "i", "we":
		return (s.at(i+1) == "would" || s.at(i+1) == "should") && s.among(i+2, 3, grateful)
	case "i'd", "we'd":
		return s.among(i+1, 3, grateful)
	}
	return false
}

// needed tells "I also need someone to proofread it" and "a lift would be great".
func needed(s words, i int) bool {
	if (s.at(i) == "i" || s.at(i) == "we") && (s.among(i+1, 2, needing) || s.at(i+1) == "could" && s.at(i+2) == "use") || (s.at(i) == "i'm" || s.at(i) == "we're") && s.among(i+1, 2, lookingFor) {
		return true
	}
	for j := i + 1; j < min(i+5, len(s)-2); j++ {
		if s.at(j) == "would" && (s.at(j+1) == "be" || s.at(j+1) == "also") && s.among(j+2, 3, welcome) {
			return s.has(i, tagIndef) || s.at(i) == "any"
		}
	}
	return false
}

var (
	needing    = set("need require")
	lookingFor = set("looking searching after")
	welcome    = set("welcome great helpful appreciated wonderful fantastic nice lovely useful perfect")
)

var grateful = set("interested curious grateful glad thankful obliged delighted happy like love appreciate pleased")

// ordered tells whether the clause at word i asks by an order for something: "please send me your slides". An order that
// lets the reader off asks for nothing.
func ordered(s words, i int) bool {
	if i > 0 && s.has(i-1, tagConj) && !s[max(0, i-2)].mark && s.at(i-1) != "also" {
		return false // a second verb of another clause
	}
	if i > 0 && s[i-1].mark && !s.isMark(i-1, ":;–—") && s.at(i-1) != "," {
		return false
	}
	if !imperatives[s.at(i)] || leavesFree(s[i:]) || speakersOwn(s, i) && !s.among(i+1, 2, forMe) {
		return false
	}
	return politely(s) || s.among(i+1, 4, forMe)
}

var forMe = set("me us my our")

// leavesFree tells whether an order lets the reader off: "please feel free", "just say no", "think no more of it".
func leavesFree(s words) bool {
	i := 0
	for i < len(s) && (s[i].mark || joinedByOr[s[i].text] || opener[s[i].text] || s[i].text == "do") {
		i++
	}
	if release[s.at(i)] || conditionalStart(s) || closingPhrases[s.at(i)+" "+s.at(i+1)] {
		return true
	}
	if s.at(i) == "don't" {
		return waived[s.at(i+1)]
	}
	if s.at(i) == "let" && s.at(i+1) == "me" && s.at(i+2) == "know" {
		return s.among(i+3, 2, supposing)
	}
	return s.among(i+1, 6, releasing)
}

var (
	release   = set("see feel ignore skip pass wave disregard forget enjoy wish excuse forgive")
	waived    = set("worry feel trouble hesitate bother answer reply mind write think let go rush change say")
	releasing = set("no if when whenever ignore decline worry like want")
)

// closingPhrases are orders that order nothing.
var closingPhrases = map[string]bool{
	"take care": true, "take your": true, "take all": true, "see you": true, "keep well": true, "keep me": true, "look forward": true, "think no": true,
	"think nothing": true, "rest assured": true, "accept my": true, "bear with": true, "have a": true, "stay well": true, "stay safe": true,
	"be well": true, "say no": true, "call it": true, "give my": true,
}

// pointsBack tells whether a clause speaks of what was named before and of nothing else: "tell me a little about it".
func pointsBack(s words) bool {
	back := false
	for i := range s {
		switch s[i].text {
		case "it", "that", "this", "so", "either", "them":
			back = true
			continue
		}
		if !s[i].mark && s[i].tags&(closed|tagAdv|tagVague|tagOpen|tagMind|tagLight|tagPhase|tagVerb) == 0 && !commonWords[s[i].text] {
			return false
		}
	}
	return back
}

var commonWords = set("please possible okay ok little bit help")

// showsIt tells "could you show me", of what was asked before, from a wish to see something else.
func showsIt(s words) bool {
	if s.at(1) != "you" || s.at(2) != "show" || s.at(3) != "me" {
		return false
	}
	for i := 4; i < len(s); i++ {
		if s.has(i, tagDet|tagIndef|tagWh) && !s.has(i, tagOpen) {
			return false
		}
	}
	return true
}

// pleasantry tells "how are you?" from a question.
func pleasantry(s words) bool {
	return s.at(0) == "how" && s.at(1) == "are" && (s.at(2) == "you" || s.at(2) == "things") && s.count() <= 4
}

// secondErrand returns where a request that begins at word i goes on to something else, or 0: "could you show me the signals,
// lend me your manual and put in a word". What is done to the same thing is no second errand.
func secondErrand(s words, i int) int {
	subject := s.at(i + 1)
	if s.has(i, tagAux) && subject == "i" {
		return secondWish(s, i)
	}
	if s.has(i, tagAux) && subject != "you" || s.has(i, tagWh) || !s.has(i, tagAux) && !imperatives[s.at(i)] || s.among(i+2, 4, permits) {
		return 0
	}
	if s.among(i+2, 6, visiting) {
		return 0
	}
	for j := i + 3; j < len(s)-2; j++ {
		if alternative(s, j) || !s.isMark(j-1, ",") && s.at(j-1) != "and" && s.at(j-1) != "then" {
			continue
		}
		if bareVerb(s, j) && ownObject(s, j) {
			return j
		}
	}
	return 0
}

// secondWish returns where "could I look on" goes on to something else to have, or 0.
func secondWish(s words, i int) int {
	for j := i + 3; j < len(s)-2; j++ {
		if (s.isMark(j-1, ",") || s.at(j-1) == "and") && !alternative(s, j) && having[s.at(j)] && s.has(j+1, tagIndef|tagDet) && !s.among(j+1, 3, framings) {
			return j
		}
	}
	return 0
}

var having = set("have get borrow keep receive")

var (
	permits  = set("let allow help have mind")
	lettings = set("let allow help have mind tell show be consider like want")
	visiting = set("minutes minute time moment spare meet call sit open willing lunch coffee tea dinner breakfast hour word")
)

// bareVerb tells whether word i may be a verb in its bare form.
func bareVerb(s words, i int) bool {
	if s[i].tags == 0 {
		return s.at(i+1) == "me" || s.at(i+1) == "us"
	}
	return s.has(i, tagVerb|tagLight|tagPhase|tagMind) && s[i].tags&(tagPast|tagDoing|tagBe|tagHave|tagAux|tagModal) == 0 && !endsIn(s[i].text, "s")
}

// ownObject tells whether the verb at word i has an object of its own. What somebody thinks of the thing is none.
func ownObject(s words, i int) bool {
	j := i + 1
	if s.has(j, tagPrep) && !s.has(j, tagObject) {
		j++
	}
	if s.has(j, tagObject) && (s.at(j) == "me" || s.at(j) == "us") {
		j++
		if verdictAsked(s, i, j) {
			return false
		}
		return s.has(j, tagDet|tagIndef) && !s.has(j, tagWh) || asksFurther[s.at(j)] || s.has(j, tagPrep)
	}
	if s.at(j) == "half" || explaining[s.at(i)] && asksFurther[s.at(j)] {
		return true
	}
	return s.has(j, tagDet|tagIndef) && s.at(j) != "this" && s.at(j) != "that" && s.at(j) != "it" && !s.has(j, tagWh) && s.at(j) != "no"
}

// verdictAsked tells whether the verb at word i and its question at j ask what the reader thinks of what they are shown: "read
// the new one and tell me where you stumble".
func verdictAsked(s words, i, j int) bool {
	if s.at(i) != "tell" && s.at(i) != "say" && s.at(i) != "show" || !s.holds(i-10, i, viewing) {
		return false
	}
	return s.has(j, tagWh|tagSub) && (s.has(j+1, tagAux|tagBe) || strings.HasSuffix(s.at(j), "'s") || subjectYou[s.at(j+1)] || s.at(j+1) == "it" || s.at(j+2) == "you'd" || s.at(j+2) == "you")
}

// viewing are verbs for how somebody comes to an opinion of a thing.
var viewing = set("look read see watch listen hear try taste check skim glance view")

// severalThings returns where the last of three or more things stands that are asked for one after the other, or 0: "an hour, a list of
// firms and a contact". Those joined by "or" are offered for choice.
func severalThings(s words, i int) int {
	n, last := 0, 0
	for j := i + 2; j < len(s)-1; j++ {
		switch {
		case s[j].text == "or" || subjectYou[s[j].text] && j > i+2:
			return 0
		case s.has(j, tagIndef) && (n == 0 || s.isMark(j-1, ",") || s.at(j-1) == "and"):
			n, last = n+1, j
		}
	}
	if n < 3 || s.at(i+1) != "you" {
		return 0
	}
	return last
}

var explaining = set("explain describe outline list")

var asksFurther = set("who which where when why how about")
