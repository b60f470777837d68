package coach

import "strings"

// A slot is a place in a pattern that takes any words of a certain form and sense. It returns where they end.
type slot func(s words, i int) (end int, ok bool)

// slotNamed returns the slot that a pattern names. What matters to the guard is who brings an idea in: a step or a remedy
// that is named is the asker's idea, while "it", "something" or "no" leaves it to the one who is asked, and what happens
// in a mind (to know, to fear, to lose) is no step at all. Of a phrase, a slot sees the beginning only; the rest may follow.
func slotNamed(name string) (s slot, phrase bool) {
	switch name {
	case "adv":
		return skipAdverbs, false
	case "do": // a specific step, bare: "(could you) split the class"
		return stepToDo, false
	case "did": // in the past: "(if you) split the class"
		return stepTaken, false
	case "deed": // bare, with what it is done to, and a verb that says by itself what is done
		return deed, false
	case "deeds": // the same as a gerund
		return deedDoing, false
	case "object": // bare, with what it is done to: "(what could you) take to the market"
		return stepWithObject, false
	case "comm": // a way to let others know, bare
		return stepOfWords, false
	case "doing": // as a gerund: "splitting the class"
		return stepDoing, false
	case "done": // as a participle: "(once you have) split the class"
		return stepDone, false
	case "new": // with an object that the asker brings in: "(would you) set up a trial"
		return newStep, false
	case "act": // a verb for a step, bare, whatever stands behind it
		return actVerb, false
	case "kindred": // a noun phrase that says what is chosen among: "(which) solicitor", "(which) branch of medicine"
		return kindred, false
	case "undertake": // a verb, bare, for what one does with it
		return undertake, false
	case "move": // bare, as plans are: "(when you) sell the farm"
		return move, false
	case "moved": // the same as a participle
		return movedOn, false
	case "named": // as a gerund or with "to"
		return namedStep, false
	case "brought": // a noun phrase or gerund that the asker brings in: "a daily walk", "meditation"
		return brought, true
	case "lent": // a helper or a remedy that would be there: "a second pair of hands"
		return lent, false
	case "arranged": // a participle for how something is arranged, and how: "written on one board"
		return arrangedSo, false
	case "nominal": // a noun phrase up to "were": "(if) the deadlines were"
		return nominal, false
	case "effect": // any bare verb for what something does
		return effect, false
	case "ing": // any verb as a gerund
		return anyDoing, false
	case "caused": // bare, with what it brings about: "get the grant extended"
		return causes, false
	case "remedy": // a helper or a remedy: "a rule that nobody rings"
		return remedy, false
	case "thirdly": // a specific step in the third person: "says no to weddings"
		return stepThird, false
	case "uses": // a specific step in the third person or the plural
		return stepOfOthers, false
	case "given": // a participle, and what somebody is given: "given the key"
		return givenTo, false
	case "quality": // an adjective that the guard doesn't know otherwise: "you are unbeatable"
		return aQuality, false
	case "name": // "Marta"
		return aName, false
	case "ness": // a noun for what somebody is like: "cleverness"
		return aManner, false
	case "third": // a verb in the third person: "writes"
		return thirdPerson, false
	case "past": // any verb in the past but to be and to have
		return pastVerb, false
	case "aid": // a helper or a remedy with "a" or "an": "(could) an assistant", not "a friend"
		return anAid, true
	case "verb": // any verb that is no function word
		return anyVerb, false
	}
	panic("coach: no slot is called " + name)
}

// has tells whether word i has one of the tags.
func (w words) has(i int, t tag) bool { return i >= 0 && i < len(w) && w[i].tags&t != 0 }

func skipAdverbs(s words, i int) (int, bool) {
	for s.has(i, tagAdv) && !s.has(i, tagDoing) || s.at(i) == "most" && s.has(i+1, tagAdv) {
		i++
	}
	return i, true
}

func stepToDo(s words, i int) (int, bool) {
	if i, _ = skipAdverbs(s, i); s.at(i) == "not" {
		return 0, false
	}
	return step(s, i, 0)
}

// stepTaken leaves out the bare form, which in a condition speaks of habits: "if you keep notes".
func stepTaken(s words, i int) (int, bool) {
	j, _ := skipAdverbs(s, i)
	if s.has(j, tagVerb|tagLight|tagPhase|tagMind) && !s.has(j, tagPast|tagNot) {
		return 0, false
	}
	return step(s, i, 0)
}

// stepWithObject leaves out a verb with nothing behind it, as its object may be the question word: "what could you pass on".
func stepWithObject(s words, i int) (int, bool) {
	end, ok := stepToDo(s, i)
	return end, ok && specificBehind(s, end-1)
}

var announcing = set(`tell word phrase break announce inform confront persuade convince resign leave quit confess apologise
	apologize announce explain`)

func deed(s words, i int) (int, bool) {
	end, ok := stepWithObject(s, i)
	return end, ok && !s.has(end-1, tagLight)
}

func deedDoing(s words, i int) (int, bool) {
	end, ok := stepDoing(s, i)
	return end, ok && s.has(end-1, tagVerb)
}

func actVerb(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
	return i + 1, s.has(i, tagVerb) && !s.has(i, tagMind|tagPast)
}

func stepOfWords(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
	if !announcing[s.at(i)] {
		return 0, false
	}
	return stepToDo(s, i)
}

// stepDone asks for a form of the past, as behind "had" a noun may stand instead.
func stepDone(s words, i int) (int, bool) {
	j, _ := skipAdverbs(s, i)
	if !s.has(j, tagPast) {
		return 0, false
	}
	return step(s, i, 0)
}

func newStep(s words, i int) (int, bool) {
	end, ok := step(s, i, 0)
	if j, _ := skipAdverbs(s, i); !ok || giving[s.at(end-1)] || s.at(j) == "not" {
		return 0, false
	}
	for end < len(s) && (s.has(end, tagObject) || particle[s[end].text]) {
		end++
	}
	if s.has(end-1, tagDoing) {
		return end, true
	}
	return brought(s, end)
}

// giving are verbs whose object tells of the other's world rather than of a plan: "spend a free day", "show an apprentice".
var giving = set("give spend show bring do treat call tell describe name say")

var particle = set("up out off down back away on in over together")

func stepDoing(s words, i int) (int, bool) {
	j, _ := skipAdverbs(s, i)
	if s.at(j) == "not" {
		j++
	}
	if !s.has(j, tagDoing) || s.has(j, tagNoun) && !s.has(j+1, tagDet|tagIndef|tagObject) {
		return 0, false
	}
	return step(s, j, 0)
}

func namedStep(s words, i int) (int, bool) {
	if s.at(i) == "to" {
		return step(s, i+1, 0)
	}
	return stepDoing(s, i)
}

// maxPhases bounds how many verbs about other verbs are looked through.
const maxPhases = 3

// step reads a verb with what stands behind it, from word i on, and tells whether the two name a step.
func step(s words, i, depth int) (end int, ok bool) {
	i, _ = skipAdverbs(s, i)
	if i >= len(s) || s[i].mark {
		return 0, false
	}
	w := &s[i]
	if w.tags&tagHave != 0 && w.tags&tagMind != 0 {
		return i + 1, bodily(s, i)
	}
	if w.tags&tagNot != 0 && w.tags&(tagBe|tagHave) == 0 && depth == 0 { // "didn't answer" is a step as well
		return step(s, i+1, depth+1)
	}
	if w.tags&(closed|tagOpen|tagVague) != 0 && w.tags&(tagMind|tagLight|tagPhase|tagVerb|tagPast) == 0 || w.tags&(tagModal|tagBe|tagHave) != 0 {
		return 0, false
	}
	if w.tags&tagPhase != 0 && depth < maxPhases {
		if next, is := secondVerb(s, i+1); is {
			return step(s, next, depth+1)
		}
	}
	if handsOn(s, i) {
		return i + 1, true
	}
	if w.tags&tagPhase != 0 && w.tags&(tagVerb|tagLight|tagMind) == 0 && (!specificBehind(s, i) || s.has(i+1, tagMind)) { // "stopping" alone leaves open what
		return 0, false
	}
	if w.tags&tagMind != 0 && w.tags&tagLight == 0 {
		return i + 1, bodily(s, i)
	}
	return i + 1, !idle(s, i) && specific(s, i)
}

// among tells whether one of the next n words from i on is in a set.
func (w words) among(i, n int, set map[string]bool) bool {
	for j := max(i, 0); j < min(i+n, len(w)) && !w[j].mark; j++ {
		if set[w[j].text] {
			return true
		}
	}
	return false
}

// holds tells whether one of the words from i to end is in a set, whatever stands between.
func (w words) holds(i, end int, set map[string]bool) bool {
	for j := max(i, 0); j < min(end, len(w)); j++ {
		if set[w[j].text] {
			return true
		}
	}
	return false
}

// secondVerb finds the verb that a verb about verbs leads to: "began to write", "stopped writing", "went and wrote".
func secondVerb(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
	if s.at(i) == "on" { // "go on asking"
		i++
	}
	switch {
	case s.at(i) == "to" && !s.has(i+1, tagDet|tagIndef|tagObject) && i+1 < len(s):
		return i + 1, true
	case s.has(i, tagDoing) && !s.has(i, tagNoun):
		return i, true
	case s.at(i) == "and" && s.has(i+1, tagVerb|tagLight|tagPast|tagMind):
		return i + 1, true
	}
	return 0, false
}

// specific tells whether what stands behind the verb at i leaves nothing open. A verb that means little needs an object
// for it.
func specific(s words, i int) bool {
	light := s[i].tags&tagLight != 0
	refusal := false
	for j := i + 1; j < min(i+8, len(s)); j++ {
		w := &s[j]
		switch {
		case w.mark:
			return !light
		case j == i+1 && (w.text == "mean" || w.text == "cost"): // "what would not answering mean"
			return !light
		case w.text == "no":
			refusal = true // "say no to the extra shift" names what is refused
		case w.text == "our" || w.text == "us": // between mentor and mentee
			return false
		case w.tags&tagAux != 0 && (w.tags&(tagVerb|tagLight) == 0 || s.has(j+1, tagSubject)):
			return !light && !refusal
		case w.tags&tagWh != 0 && w.tags&tagOpen == 0, w.tags&(tagSub&^tagOpen) != 0 && w.tags&tagPrep == 0:
			return !light && !refusal
		case w.text == "that" && s.has(j+1, tagSubject|tagDet): // "say that the rota is unsafe"
			return true
		case w.tags&tagObject != 0 && w.tags&tagOpen == 0: // "tell him"
			return !light || specificBehind(s, j)
		case reflexive[w.text] && j+1 < len(s) && s.has(j+1, tagPrep|tagIndef): // "treated yourself to a …"
		case amounts[w.text]: // "step back a little"
		case w.tags&tagOpen != 0:
			return false
		case w.tags&(tagPrep|tagDet|tagIndef|tagVague|tagAdv|tagObject|tagConj) != 0:
		case refusal && w.tags&tagHuman != 0:
			return true
		case peers[w.text] && s.has(j-1, tagIndef): // "told a friend"
			return false
		case light && w.tags&tagHuman != 0:
			return specificBehind(s, j)
		default:
			return !s.openNoun(j + 1)
		}
	}
	return !light && !refusal
}

var amounts = set("little bit lot less")

var reflexive = set("myself yourself himself herself ourselves yourselves themselves")

// openNoun tells whether word i is a noun that says nothing, such as "idea" in "your favourite idea".
func (w words) openNoun(i int) bool {
	return w.has(i, tagOpen) && !w.has(i, closed) && w.at(i) != "here" && w.at(i) != "there"
}

// specificBehind tells whether an object of its own follows word i: "give him the keys".
func specificBehind(s words, i int) bool {
	for j := i + 1; j < len(s) && !s[j].mark; j++ {
		if s[j].tags&tagOpen != 0 {
			return false
		}
		if s[j].tags&(closed|tagAdv|tagVague) == 0 {
			return true
		}
	}
	return false
}

// brought tells whether a noun phrase or gerund begins at i that brings in something of the asker's: not "the offer" or
// "your plan", which the other knows, nor a person, nor what only says how good something is.
func brought(s words, i int) (end int, ok bool) {
	switch {
	case i >= len(s) || s[i].mark || s[i].text == quotation:
		return 0, false
	case s.has(i, tagDoing) && !s.has(i, tagNoun):
		if s.at(i) == "having" {
			return i + 1, s.has(i+1, tagIndef)
		}
		return stepDoing(s, i)
	case s.has(i, tagIndef):
		return i + 1, !vagueHead(s, i+1) && s.at(i+1) != "of"
	case numbers[s[i].text]:
		return i + 1, counted(s, i+1)
	case s[i].tags&(closed|tagAdv|tagOpen|tagVague|tagMind|tagHuman|tagVerb|tagLight|tagPhase|tagPast|tagName) != 0, plural(s[i].text):
		return 0, false
	}
	return i + 1, !vagueHead(s, i)
}

// counted tells whether something is counted out that the asker brings in: "two helpers", "two days between the tours".
func counted(s words, i int) bool {
	if i >= len(s) || s[i].mark || s[i].tags&^tagName != 0 || calendar[s[i].text] {
		return false
	}
	if seasons[s[i].text] || seasons[strings.TrimSuffix(s[i].text, "s")] {
		return s.at(i+1) == "between" || s.at(i+1) == "off"
	}
	return true
}

// plural nouns without an article are people or things in general far more often than a remedy.
func plural(w string) bool {
	return endsIn(w, "s") && !endsIn(w, "ss", "ics") || w == "children" || w == "women" || w == "men"
}

// vagueHead tells whether a noun phrase is about a person, or about how good or bad something is.
func vagueHead(s words, i int) bool {
	if resized[s.at(i)] && i+1 < len(s) { // "a bigger oven"
		i++
	}
	if s.has(i, tagVague) && (talks[s.at(i+1)] || s.at(i+1) == "course") {
		return false
	}
	for j := i; j < min(i+2, len(s)); j++ {
		switch {
		case talks[s[j].text] || s[j].text == "course":
			return false
		case s[j].mark || s[j].tags&(tagPrep|tagAux|tagWh) != 0:
			return false
		case j > i && abstract[s[j].text] && s[j].text != "help" && s.at(j+1) != "to":
			return true
		case j > i && s[j].tags&(tagMind|tagLight|tagVerb) != 0:
			return false
		case ordinal[s[j].text]:
		case calendar[s[j].text] || finished[s[j].text] && j == i || aState(s[j].text):
			return true
		case s[j].tags&tagVague != 0 && j == i || s[j].tags&(tagHuman|tagName) != 0 || s[j].tags&tagOpen != 0 || abstract[s[j].text]:
			return true
		}
	}
	return false
}

var resized = set("bigger smaller longer shorter second new")

var ordinal = set("first second third next last")

// aState tells a noun for a state or a quality, which is no remedy: "responsibility", "loneliness".
func aState(w string) bool {
	return len(w) > 6 && endsIn(w, "ity", "ness", "hood", "dom") && !bought[w]
}

// bought are those that one can get or set up.
var bought = set("charity university publicity fitness mindfulness electricity facility community")

// finished is said of work that the other has in hand.
var finished = set("finished completed done ready")

// abstract nouns say how something goes; they are no remedy.
var abstract = set(`world conscience success failure progress outcome ending result half answer life work money happiness freedom power trust
	respect fear doubt anger pride shame joy grief hope courage confidence loyalty fairness honesty justice safety
	title promotion decision people things nobody version home reader film photo photograph video recording snapshot mirror miracle wand wish voice vote twin`)

func aQuality(s words, i int) (int, bool) {
	return i + 1, i < len(s) && !s[i].mark && s[i].tags == 0 && len(s[i].text) > 3 && !passing[s[i].text]
}

// passing are adjectives for where somebody stands at the moment, not for what they are.
var passing = set(`welcome aware late early ready back due part sick pregnant present absent safe halfway responsible entitled
	allowed asleep awake alive online offline abroad upstairs downstairs outside inside somewhere unwell level busy`)

func aName(s words, i int) (int, bool) { return i + 1, s.has(i, tagName) }

func aManner(s words, i int) (int, bool) {
	return i + 1, i < len(s) && endsIn(s[i].text, "ness") && !neutral[s[i].text]
}

var neutral = set(`business illness wellness happiness fitness witness likeness awareness willingness readiness openness kindness
	forgiveness consciousness loneliness tiredness sadness sickness`)

func thirdPerson(s words, i int) (int, bool) {
	return i + 1, i < len(s) && endsIn(s[i].text, "s") && s.has(i, tagMind|tagLight|tagPhase|tagVerb) && !s.has(i, tagBe)
}

func pastVerb(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
	return i + 1, s.has(i, tagPast) && !s.has(i, tagBe|tagHave|tagAux) && !s.has(i-1, tagHave|tagBe)
}

func anAid(s words, i int) (int, bool) {
	if !s.has(i, tagIndef) {
		return 0, false
	}
	for j := i + 1; j < min(i+4, len(s)); j++ {
		if s.has(j, tagVague) || peers[s[j].text] {
			return 0, false
		}
	}
	return i + 1, true
}

// peers are asked for their view, not for their help.
var peers = set("friend colleague stranger outsider newcomer child observer visitor mentor someone person")

func anyVerb(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
	if i >= len(s) || s[i].mark || s[i].tags&closed != 0 {
		return 0, false
	}
	return i + 1, true
}
