package coach

// A slot is a place in a pattern that takes any words of a certain form and sense. It returns where they end.
type slot func(s words, i int) (end int, ok bool)

// slotNamed returns the slot that a pattern names. What matters to the guard is who brings an idea in: a step or a remedy
// that is named is the asker's idea, while "it", "something" or "no" leaves it to the one who is asked, and what happens
// in a mind (to know, to fear, to lose) is no step at all. Of a phrase, a slot sees the beginning only; the rest may follow.
func slotNamed(name string) (s slot, phrase bool) {
	switch name {
	case "adv":
		return skipAdverbs, false
	case "do", "did": // a specific step, bare or in the past: "(could you) split the class", "(if you) split the class"
		return aStep, false
	case "doing": // as a gerund: "splitting the class"
		return stepDoing, false
	case "named": // as a gerund or with "to"
		return namedStep, false
	case "brought": // a noun phrase or gerund that the asker brings in: "a daily walk", "meditation"
		return brought, true
	case "verb": // any verb that is no function word
		return anyVerb, false
	}
	panic("coach: no slot is called " + name)
}

// has tells whether word i has one of the tags.
func (w words) has(i int, t tag) bool { return i >= 0 && i < len(w) && w[i].tags&t != 0 }

func skipAdverbs(s words, i int) (int, bool) {
	for s.has(i, tagAdv) && !s.has(i, tagDoing) {
		i++
	}
	return i, true
}

func aStep(s words, i int) (int, bool) { return step(s, i, 0) }

func stepDoing(s words, i int) (int, bool) {
	j, _ := skipAdverbs(s, i)
	if s.at(j) == "not" {
		j++
	}
	if !s.has(j, tagDoing) || s.has(j, tagNoun) {
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
	if w.tags&tagNot != 0 && depth == 0 { // "didn't answer" is a step as well
		return step(s, i+1, depth+1)
	}
	if w.tags&closed != 0 && w.tags&(tagMind|tagLight|tagPhase|tagVerb|tagPast) == 0 || w.tags&(tagModal|tagBe|tagHave) != 0 {
		return 0, false
	}
	if w.tags&tagPhase != 0 && depth < maxPhases {
		if next, is := secondVerb(s, i+1); is {
			return step(s, next, depth+1)
		}
	}
	if w.tags&tagMind != 0 && w.tags&tagLight == 0 {
		return 0, false
	}
	return i + 1, specific(s, i)
}

// secondVerb finds the verb that a verb about verbs leads to: "began to write", "stopped writing", "went and wrote".
func secondVerb(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
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
		case w.text == "no" || w.text == "yes":
			refusal = true // "say no to the extra shift" names what is refused
		case w.tags&tagWh != 0 && w.tags&tagOpen == 0, w.tags&(tagSub&^tagOpen) != 0 && w.tags&tagPrep == 0:
			return !light && !refusal
		case w.text == "that" && s.has(j+1, tagSubject|tagDet): // "say that the rota is unsafe"
			return true
		case w.tags&tagObject != 0 && w.tags&tagOpen == 0: // "tell him"
			return !light || specificBehind(s, j)
		case w.tags&tagOpen != 0:
			return false
		case w.tags&(tagPrep|tagDet|tagIndef|tagVague|tagAdv|tagObject|tagConj) != 0:
		default:
			return true
		}
	}
	return !light && !refusal
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
	case i >= len(s) || s[i].mark:
		return 0, false
	case s.has(i, tagDoing) && !s.has(i, tagNoun):
		if s.at(i) == "having" {
			return i + 1, s.has(i+1, tagIndef)
		}
		return step(s, i, 0)
	case s.has(i, tagIndef):
		return i + 1, !vagueHead(s, i+1)
	case s[i].tags&(closed|tagAdv|tagOpen|tagVague|tagMind|tagHuman) != 0:
		return 0, false
	}
	return i + 1, !vagueHead(s, i)
}

// vagueHead tells whether a noun phrase is about a person, or about how good or bad something is.
func vagueHead(s words, i int) bool {
	for j := i; j < min(i+3, len(s)); j++ {
		switch {
		case s[j].mark || s[j].tags&(tagPrep|tagAux|tagWh) != 0:
			return false
		case s[j].tags&(tagHuman|tagVague) != 0 || s[j].tags&tagOpen != 0 || abstract[s[j].text]:
			return true
		}
	}
	return false
}

// abstract nouns say how something goes; they are no remedy.
var abstract = set(`success failure progress change outcome ending result half answer life work money happiness freedom power trust
	respect fear doubt anger pride shame joy grief hope courage confidence loyalty fairness honesty justice safety day year
	week seat title promotion decision people things nobody version home reader`)

func anyVerb(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
	if i >= len(s) || s[i].mark || s[i].tags&closed != 0 {
		return 0, false
	}
	return i + 1, true
}
