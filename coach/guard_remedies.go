package coach

// lent reads a helper or a remedy behind "with", "without" or "after". It leaves out whom one talks to, what one has in mind, how
// something is, and what one would do with a gift: "with a friend", "with an open mind", "do with a free day".
func lent(s words, i int) (int, bool) {
	if s.at(i) == "without" && s.at(i-1) == "be" { // "what would the season be without a final"
		return 0, false
	}
	if !lends[s.at(i)] || !s.has(i+1, tagIndef) || s.has(i-1, tagLight|tagVerb|tagMind|tagPast) && !happens[s.at(i-1)] && (s.at(i-1) != "like" || s.at(i-2) != "be") || content[s.at(i-1)] {
		return 0, false
	}
	return remedy(s, i+1)
}

// remedy reads it without the preposition.
func remedy(s words, i int) (int, bool) {
	if !s.has(i, tagIndef) || s.at(i) == "less" || s.at(i) == "fewer" {
		return 0, false
	}
	j := i + 1
	if s.at(j+1) == "like" { // "after a day like that"
		return 0, false
	}
	for s.has(j, tagVague|tagAdv|tagMore) && j < len(s)-1 {
		j++
	}
	if j >= len(s) || s[j].mark || vagueHead(s, j) || s.has(j, tagOpen|tagMind) || s.at(j) == "of" || seasons[s.at(j)] && !keptFree[s.at(j+1)] && (j+1 == len(s) || s[j+1].mark || s.has(j+1, closed)) {
		return 0, false
	}
	return j + 1, true
}

// content is who has what stands behind "with".
var content = set("content happy satisfied pleased fine comfortable angry busy done alone left stuck")

// keptFree tells a time that is kept free: "a week without clients".
var keptFree = set("off without between with")

// happens are verbs for how things go, which somebody's idea may change.
var happens = set("be go feel look change happen sound work become run seem differ turn shift move improve")

var lends = set("with without through after under")

func stepThird(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
	if !s.has(i, tagLight|tagPhase|tagVerb) && (i >= len(s) || s[i].tags != 0) || s.has(i, tagMind|tagPast|tagDoing) || !endsIn(s.at(i), "s") {
		return 0, false
	}
	return step(s, i, 0)
}

func stepOfOthers(s words, i int) (int, bool) {
	if end, ok := stepThird(s, i); ok {
		return end, true
	}
	if !s.has(i, tagVerb|tagLight|tagPhase) {
		return 0, false
	}
	return step(s, i, 0)
}

// arrangedSo leaves out what befalls people: "closed", "taken away".
func arrangedSo(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
	if !s.has(i, tagPast) || s.has(i, tagMind|tagBe|tagHave|tagAux) || befalls[s.at(i)] || !s.has(i+1, tagPrep|tagAdv) && s.at(i) != "kept" && s.at(i) != "left" {
		return 0, false
	}
	return i + 1, s.at(i+1) != "out" && s.at(i+1) != "by" && i+2 < len(s) && !s[i+2].mark
}

var befalls = set(`closed shut cancelled canceled taken lost refused rejected granted gone lifted solved settled resolved offered
	made called denied turned allowed accepted approved decided finished published done guaranteed asked told`)

func nominal(s words, i int) (int, bool) {
	if s.has(i, tagOpen|tagSubject) {
		return 0, false
	}
	for j := i; j < min(i+5, len(s)) && !s[j].mark; j++ {
		if s[j].text == "were" || s[j].text == "was" {
			return j + 1, j > i
		}
	}
	return 0, false
}

func effect(s words, i int) (int, bool) {
	switch {
	case i >= len(s) || s[i].mark || s.has(i-1, tagDet|tagIndef|tagPrep|tagVague) || ofMind[s[i].text]:
		return 0, false
	case s[i].text == "have":
		return i + 1, true
	case s[i].tags&^tagName == 0: // a verb that the guard doesn't know, at the end
		return i + 1, s.isMark(i+1, "?,") && s.has(i-1, tagHuman) || s.isMark(i+1, "?") && i > 0 && s[i-1].tags == 0
	}
	return i + 1, s.has(i, tagVerb|tagLight|tagMind) && !s.has(i, tagPast|tagDoing|closed)
}

// ofMind are verbs for what something is, seems or needs.
var ofMind = set(`mean look feel seem be sound want need think know see say tell like love hear notice ask remember wish expect call leave
	describe explain read understand name draw paint judge rate answer show recognise recognize laugh`)

func anyDoing(s words, i int) (int, bool) { return i + 1, s.has(i, tagDoing) && !s.has(i, tagNoun) }

func causes(s words, i int) (int, bool) {
	if s.at(i) == "get" || s.at(i) == "have" {
		return i + 1, caused(s, i+1)
	}
	return deed(s, i)
}

func givenTo(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
	if !s.has(i, tagPast) || s.has(i, tagMind|tagBe|tagHave) {
		return 0, false
	}
	return i + 1, specificBehind(s, i)
}
