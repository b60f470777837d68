package coach

import "slices"

// maxQuestionWords is what can be held in mind when a question is heard once.
const maxQuestionWords = 40

// question holds a text to the rules for a question that is put to a mentee.
func (c *checking) question() {
	if len(c.spoken) == 0 { // nothing but a quotation mark
		c.found(RuleNotAQuestion, 0, len(c.text))
		return
	}
	last := c.spoken[len(c.spoken)-1]
	c.whole(last)
	if c.foreign() {
		return
	}
	if len(c.spoken) > 1 {
		c.before(c.spoken[:len(c.spoken)-1])
	}
	c.reported = reportsOf(c.sentences)
	asked := withoutReports(c.sentences)
	c.search(suggestions, asked)
	c.search(adviceStatements, asked)
	c.spokenAny(judgements)
	c.spokenAny(leading)
	for _, s := range withoutReports(c.spoken) {
		c.advised(s)
		c.conditional(s)
		c.presumed(s)
		c.broughtIn(s)
		c.enumerates(s)
	}
	c.headOf(last)
	c.second(last)
}

// whole looks at the length and at the end.
func (c *checking) whole(last words) {
	if c.length() > maxQuestionWords {
		c.found(RuleTooLong, 0, len(c.text))
	}
	marks := 0
	for i := range c.said {
		if c.said.isMark(i, "?") && !c.said.isMark(i+1, "?!") {
			if marks++; marks == 2 {
				c.foundWords(RuleDouble, c.said, i, i+1)
			}
		}
	}
	end := len(last) - 1
	for last.isMark(end, `"')]`) {
		end--
	}
	if !last.isMark(end, "?") && (!last.isMark(end, ";") || !c.greek()) {
		c.foundWords(RuleNotAQuestion, last, 0, len(last))
	}
}

// before looks at what stands before the question: anything there prepares an answer, unless it gives back what the mentee
// told of.
func (c *checking) before(sentences []words) {
	for _, s := range sentences {
		if imperative(s) && !supposition(s) {
			c.foundWords(RuleAdvice, s, 0, len(s))
		}
	}
	for _, s := range sentences {
		if !givesBack(s) && !supposition(s) {
			c.foundWords(RuleAnswerFirst, s, 0, len(s))
		}
	}
}

// supposition tells whether a sentence only sets a scene for the question behind it: "imagine it's over.", "say a year has
// passed.". A step that is supposed is found by what names it.
func supposition(s words) bool {
	i := 0
	for i < len(s) && (s[i].mark || connective[s[i].text] || s[i].text == "let's" || s[i].text == "just") {
		i++
	}
	switch s.at(i) {
	case "imagine", "suppose", "supposing", "picture", "assuming", "assume":
		return i+2 < len(s) && s.at(i+1) != "how" && s.at(i+1) != "what"
	case "say":
		return i > 0 && s.at(i-1) == "let's" || clauseBehind(s, i+1)
	}
	return false
}

// clauseBehind tells whether a clause with a subject and a verb of its own begins at word i: "a year has passed".
func clauseBehind(s words, i int) bool {
	if !s.has(i, tagSubject|tagDet|tagIndef) {
		return false
	}
	for j := i + 1; j < min(i+6, len(s)) && !s[j].mark; j++ {
		if s.has(j, tagBe|tagHave|tagModal|tagPast) || endsIn(s[j].text, "n't") || s.has(i, tagSubject) && s.has(j, tagVerb|tagLight|tagMind) {
			return true
		}
	}
	return false
}

// headOf looks at the word with which the question itself begins, behind a condition.
func (c *checking) headOf(s words) {
	if rule, from, to, ok := tags.find(s); ok {
		c.foundWords(rule, s, from, to)
	}
	at := questionHead(s)
	head := s[at:]
	switch {
	case len(head) == 0:
		c.foundWords(RuleNotAQuestion, s, 0, len(s))
	case startsWh(head):
		c.lead(s, at)
		c.elliptic(head)
	case head[0].tags&tagAux != 0 && head[0].tags&tagNot != 0: // who asks "isn't it" hopes for a yes
		c.foundWords(RuleLeading, head, 0, 2)
	case imperative(s):
		c.foundWords(RuleAdvice, s, 0, len(s))
	case whatIf.in(s):
	default:
		c.foundWords(RuleClosed, head, 0, 2)
	}
}

// elliptic looks at questions that have no verb: "what about the union?" hands over an idea.
func (c *checking) elliptic(head words) {
	if head.at(0) != "what" || head.at(1) != "about" {
		return
	}
	for i := 2; i < len(head); i++ {
		if head.has(i, tagAux|tagPast|tagMind) || head.has(i, tagVerb|tagLight) && !head.has(i-1, tagDet|tagIndef|tagVague) {
			return
		}
	}
	c.foundWords(RuleDisguisedAdvice, head, 0, len(head))
}

// second looks for another question in the same sentence.
func (c *checking) second(s words) {
	from := questionHead(s)
	embedded := false // a clause such as "what you want" may have a second one beside it
	for i := from + 2; i < len(s)-1; i++ {
		conj := classes["conj"][s[i].text]
		if !conj && !s.isMark(i, ",;–—") {
			embedded = embedded || s.has(i, tagWh)
			continue
		}
		if embedded && conj && !s[i-1].mark || likewise(s, i+1) || addsWho(s, i) {
			continue
		}
		if asksAgain(s, i+1) || inverted(s, i+1) || whichOf(s, i+1) || s[i].mark && !startsRelative(s, i+1) && verbFollows(s, i+1) || conj && !embedded && verbFollows(s, i+1) {
			c.foundWords(RuleDouble, s, i, i+3)
			return
		}
	}
}

// startsRelative tells a clause that adds something ("the foreman, who signs the sheets, …") from a question.
func startsRelative(s words, i int) bool {
	return s.at(i) == "which" || s.at(i) == "who" && s.has(i-2, tagNoun|tagHuman) || s.at(i) == "whose" || s.at(i) == "where" || s.at(i) == "when"
}

// likewise tells whether a question ends in what only colours its first part: "and what was that like?".
func likewise(s words, i int) bool {
	for classes["conj"][s.at(i)] {
		i++
	}
	end := len(s) - 1
	if s.at(0) == "which" && s.at(i) == "which" && s.has(i+1, tagBe) { // "which is yours, and which was handed to you?"
		return true
	}
	if s.at(i) == "whose" || s.at(i) == "which" || s.at(i) == "what" && !s.has(i+1, tagAux) { // "what is yours to decide, and what isn't?"
		return s.at(0) == s.at(i) && end-i <= 4 && s.has(end-1, tagAux) && s.has(end-1, tagNot)
	}
	return s.at(i) == "what" && s.has(i+1, tagBe) && (s.at(i+2) == "that" || s.at(i+2) == "it" || s.at(i+2) == "this") && s.at(i+3) == "like" && s.isMark(i+4, "?")
}

// addsWho tells a clause that says more of somebody who was named ("to you, who have never had to do it") from a question:
// the verb follows, with no subject behind it, and the one it speaks of stands near.
func addsWho(s words, i int) bool {
	if !s.isMark(i, ",") || s.at(i+1) != "who" || s.has(i+2, tagAux) && s.has(i+3, tagSubject|tagDet|tagIndef) {
		return false
	}
	if aboutHuman(s, i-1) {
		return s.has(i+2, tagHave|tagPast|tagBe) || endsIn(s.at(i+2), "s")
	}
	return s.has(i+2, tagPast) && !s.has(i+2, tagBe|tagHave|tagAux) && s.has(i+3, tagSubject|tagObject) && s.has(i-1, tagObject|tagOpen)
}

// aboutHuman tells whether word i can only be somebody.
func aboutHuman(s words, i int) bool {
	switch s.at(i) {
	case "you", "him", "her", "them", "me", "us":
		return s.has(i-1, tagPrep)
	}
	return s.has(i, tagHuman)
}

// whichOf finds a second question that begins with a part of the first: "and which part of that is still alive?".
func whichOf(s words, i int) bool {
	for classes["conj"][s.at(i)] {
		i++
	}
	if s.at(i) == "which" && s.at(i+1) == "of" && pointers[s.at(i+2)] && i+4 < len(s) {
		return s.has(i+3, tagAux|tagPast)
	}
	return s.at(i) == "which" && s.at(i+2) == "of" && s.holds(i+3, i+6, pointers) && (s.has(i+4, tagBe|tagAux|tagModal) || s.has(i+5, tagBe|tagAux|tagModal))
}

// verbFollows tells whether a question word stands at word i, with a verb of its own behind it: "and what keeps you".
func verbFollows(s words, i int) bool {
	for classes["conj"][s.at(i)] {
		i++
	}
	w := s.at(i)
	if w != "what" && w != "who" && w != "which" && w != "whose" && w != "why" || i+1 >= len(s) {
		return false
	}
	if w == "which" && (s.at(i+1) == "one" || s.at(i+1) == "ones") {
		i++
	}
	next := s.at(i + 1)
	if s.has(i+1, tagSubject|tagDet|tagIndef|tagPrep|tagConj|tagWh) || s[i+1].mark {
		return false
	}
	return s.has(i+1, tagPast) || len(next) > 3 && endsIn(next, "s") && !endsIn(next, "ss") && s.has(i+1, tagMind|tagLight|tagPhase|tagVerb) || s.has(i+1, tagAux)
}

// inverted tells whether a question with its subject behind the verb begins at word i: "and which of its parts would you".
func inverted(s words, i int) bool {
	for classes["conj"][s.at(i)] {
		i++
	}
	if !classes["wh"][s.at(i)] || s.at(i) == "when" || s.at(i) == "where" {
		return false
	}
	for j := i + 1; j < min(i+6, len(s)-1); j++ {
		switch {
		case s.has(j, tagAux):
			return s.has(j+1, tagSubject|tagDet|tagIndef|tagOpen)
		case s[j].mark || s.has(j, tagSubject|tagMind|tagLight|tagPast):
			return false
		}
	}
	return false
}

// asksAgain tells whether a second question begins at word i: a question word with its verb behind it or nothing at
// all, or a verb with its subject. "What you want and what you fear" has a subject instead and is part of the first.
func asksAgain(s words, i int) bool {
	for classes["conj"][s.at(i)] {
		i++
	}
	if classes["prep"][s.at(i)] && classes["wh"][s.at(i+1)] {
		if i++; s.isMark(i+1, "?") { // "what do you need, and from whom?"
			return false
		}
	}
	if classes["wh"][s.at(i)] {
		next := s.at(i + 1)
		return s.has(i+1, tagAux) || contracted(s.at(i)) || s.isMark(i+1, "?") || next == "else" || next == "about" || next == "if"
	}
	return s.has(i, tagAux) && classes["person"][s.at(i+1)] && !s.isMark(i-1, ",")
}

// advised looks for a place that the asker filled with an idea of theirs. What the two who talk do together is for the asker
// to speak of.
func (c *checking) advised(s words) {
	if slices.Contains(c.matched, askedAdvice) {
		return
	}
	rule, from, to, ok := askedAdvice.find(s)
	if !ok || s.holds(from, to, ourOwn) && !s.holds(from, to, yours) || alreadyThere.in(s) || c.told(s, from, markFrom(s, to)) {
		return
	}
	c.foundWords(rule, s, from, to)
	c.matched = append(c.matched, askedAdvice)
}

var ourOwn = set("our ours")

// alreadyThere are frames for a step that can only be the other's own: they point back at it, or ask about what has been.
var alreadyThere = rules(ruleLines{RuleDisguisedAdvice, `
	^ what would|might|could being ~6 mean to|for
	^ what would|might|could <doing> that|this|it ~3 mean to|for
	^ what would|might|could <doing> ~4 be|look|feel like if|when it|that|things went|goes|go well|better
	has|have kept|held|stopped you [back] from <doing> until|till|so|up now|far|to
`})

// conditional looks for a step that is brought in by supposing it. Who asks what would be missed without something, with
// the condition first, weighs an option and doesn't press it.
func (c *checking) conditional(s words) {
	rule, from, to, ok := conditions.find(s)
	if !ok || from <= 1 && weighs(s[to:]) || between(s[to:]) {
		return
	}
	if rule == RulePresupposition && !ahead(s) || pollsOthers(s, from) || c.told(s, from, markFrom(s, to)) {
		return
	}
	c.foundWords(rule, s, from, to)
}

// broughtIn looks for a step anywhere in a question about what could be: as a gerund ("what would your doctor say about
// you taking a month off") or as a purpose ("which club could you join to meet people").
func (c *checking) broughtIn(s words) {
	modal := -1
	for i := range s {
		if s[i].text == "instead" && s.at(i+1) == "of" && s.anyModal() && !s.has(i+2, tagOpen) {
			c.foundWords(RuleDisguisedAdvice, s, i, i+3)
			return
		}
		switch {
		case s.has(i, tagModal) && !s.has(i, tagNot) || s[i].text == "you'd":
			if modal < 0 {
				modal = i
			}
		case modal < 0:
		case s.has(i, tagDoing) && proposes(s, i-1) && !modifies(s, i):
			if end, ok := stepDoing(s, i); ok && (s.at(i-1) != "your" && s.at(i-1) != "without" || s.has(end, tagDet|tagIndef|tagPrep|tagObject)) {
				c.foundWords(RuleDisguisedAdvice, s, modal, end)
				return
			}
		case s[i].text == "to" && purpose(s, modal, i):
			if end, ok := step(s, i+1, 0); ok {
				c.foundWords(RuleDisguisedAdvice, s, modal, end)
				return
			}
		}
	}
}

// enumerates finds steps that are set out to choose from: "collecting figures, booking a slot or asking a friend".
func (c *checking) enumerates(s words) {
	if from, ok := gerundsOf(s); ok {
		c.foundWords(RuleDisguisedAdvice, s, from, len(s))
		return
	}
	first, n := 0, 0
	for i := 1; i < len(s); i++ {
		if !s.has(i, tagDoing) || !s.isMark(i-1, ",:") && !listing[s.at(i-1)] || modifies(s, i) {
			continue
		}
		if _, ok := stepDoing(s, i); !ok {
			continue
		}
		if n > 0 && s[i].text == s[first].text {
			return // the difference between two of a kind
		}
		if n++; n == 1 {
			first = i
		}
	}
	if n > 1 {
		c.foundWords(RuleDisguisedAdvice, s, first, len(s))
	}
}

// gerundsOf finds a choice among gerunds at the beginning, whatever they are of: "of resting the knee, seeing a physio and …".
func gerundsOf(s words) (from int, ok bool) {
	if s.at(0) != "of" && s.at(0) != "between" && s.at(0) != "among" || !s.has(1, tagDoing) || s.has(1, tagNoun) {
		return 0, false
	}
	n := 1
	for i := 2; i < len(s); i++ {
		if s.has(i, tagDoing) && !s.has(i, tagNoun) && (s.isMark(i-1, ",") || listing[s.at(i-1)]) {
			n++
		}
	}
	return 1, n > 1 && len(s) > 3 && !s.has(2, tagConj)
}

var listing = set("and or between of from either")

// modifies tells "in lambing season" from "by shearing the ewes": a form in -ing that the guard doesn't know as a verb, with a
// noun close behind it, is part of a name.
func modifies(s words, i int) bool {
	return s[i].tags&(tagMind|tagLight|tagPhase|tagVerb) == 0 && i+1 < len(s) && !s[i+1].mark && s[i+1].tags&(closed|tagAdv|tagPrep) == 0
}

// anyModal tells whether a sentence is about what could be.
func (w words) anyModal() bool {
	for i := range w {
		if w.has(i, tagModal) {
			return true
		}
	}
	return false
}

// proposes tells whether a gerund behind word i is put forward: "about", "than", "to" lead to it, "a stranger walking by"
// and "be seen asking" don't. What comes before or after something else is no proposal either.
func proposes(s words, i int) bool {
	switch s.at(i) {
	case "before", "after", "since", "when", "while", "until", "out", "up", "like", "be", "been":
		return false
	}
	return s.has(i, tagPrep|tagConj) || s.has(i, tagPhase) && !s.has(i, tagMind) || s[i].text == "you" || s[i].text == "yourself" || s[i].text == "your"
}

// purpose tells whether "to" at i says what "you" would do something for, as in "would you use to convince the board". Behind
// a verb of wishing it says what is wished.
func purpose(s words, modal, i int) bool {
	you := -1
	for j := modal; j < i; j++ {
		if s[j].mark {
			return false
		}
		if you < 0 && (s[j].text == "you" || s[j].text == "you'd") {
			you = j
		}
	}
	if you < 0 || you > modal+2 || i-you > 9 || !s.has(i+1, tagVerb|tagLight|tagPhase) {
		return false
	}
	for j := you + 1; j < i; j++ {
		if s.at(i-1) != "order" && (wishes[s[j].text] || j == i-1 && speaks[s[j].text]) {
			return false
		}
	}
	return true
}

// wishes are verbs behind which "to" begins what is wished, felt or said to somebody.
var wishes = set(`like love want prefer hope wish rather hate need have expect choose refuse mean care trust mind happy glad
	proud sorry afraid able it know learn decide curious interested keen`)

// speaks are verbs behind which "to" leads to whoever is spoken to.
var speaks = set("say talk speak explain describe mean tell ask write")

// weighs tells whether words ask for what would be given up.
func weighs(s words) bool {
	for i := range s {
		if losses[s[i].text] || s[i].text == "giving" && s.at(i+1) == "up" {
			return true
		}
	}
	return false
}

// pollsOthers tells "if you asked your crew, what would they say" from "if you asked for a rise": it asks for a view.
func pollsOthers(s words, from int) bool {
	asked := -1
	if s.at(from+2) == "asked" && s[min(from+3, len(s)-1)].mark { // "what do you imagine they'd think if you asked?"
		return s.holds(0, from, thinking) && s.holds(0, from, othersThink)
	}
	for i := from; i < len(s); i++ {
		switch s[i].text {
		case "asked":
			asked = i
		case "for", "to", "whether", "if":
			if asked >= 0 && i-asked < 5 {
				return false
			}
		case "say", "answer", "tell", "describe":
			if asked >= 0 {
				return true
			}
		}
	}
	return false
}

var (
	thinking    = set("think say feel see imagine suppose")
	othersThink = set("they they'd he he'd she she'd they'll he'll she'll")
)

// between tells whether a question is about the two who talk: "what do you suppose I'd think".
func between(s words) bool {
	for i := range s {
		switch s[i].text {
		case "i", "i'd", "i'll", "us", "our":
			return true
		}
	}
	return false
}

var losses = set("lost miss lose losing missing")

// ahead tells whether a question is about what is still to come.
func ahead(s words) bool {
	for i := range s {
		switch s[i].text {
		case "did", "was", "were":
			return false
		case "will", "would", "could", "might", "want", "plan", "planned", "mind", "picture", "imagine", "what'll", "who'll", "you'll", "going", "shall":
			return true
		}
	}
	return false
}

// contracted tells whether a question word has its verb in it: "who's paying".
func contracted(w string) bool { return endsIn(w, "'s", "'d", "'ll", "'re") }

var pointers = set("that it this them those these")
