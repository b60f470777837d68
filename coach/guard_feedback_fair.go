package coach

// ofOneOccasion tells what was so all through one occasion, "you never looked up during the talk", from what is said of all
// of them. The verb has to be in the past: nobody can have seen how it will be.
func ofOneOccasion(s words, i int) bool {
	bounded := false
	for j := range s {
		bounded = bounded || allThrough[s[j].text] && !s.has(j+1, tagAux) || enduring[s[j].text] && s.at(j-1) == "this" && s[i].text == "always"
	}
	return bounded && pastOfYou(s)
}

var (
	allThrough = set("while during throughout until till from")
	enduring   = set("week month morning evening afternoon term season")
)

// pastOfYou tells whether a sentence says what "you" did, in the past: "you never left", "did you raise", "you've sent".
func pastOfYou(s words) bool {
	for i := range s {
		if !subjectYou[s[i].text] {
			continue
		}
		if s.at(i-1) == "did" {
			return true
		}
		j := i + 1
		for s.has(j, tagAdv|tagHave) || s.at(j) == "once" {
			j++
		}
		if s.has(j, tagPast) && !s.has(j, tagBe|tagHave) {
			return true
		}
	}
	return false
}

// eachPresent finds what is said of each and every thing that somebody does: "every report you write is late". In the past,
// it tells of what was there: "every form you checked".
func eachPresent(s words) bool {
	if s.at(0) != "every" && s.at(0) != "each" {
		return false
	}
	for i := 1; i < min(4, len(s)); i++ {
		if s[i].text == "you" && !seasons[s.at(i-1)] {
			j, _ := skipAdverbs(s, i+1)
			return s.has(j, tagVerb|tagLight|tagPhase|tagMind) && !s.has(j, tagPast|tagAux|tagHave)
		}
	}
	return false
}

// contrasted tells what somebody could have done and didn't, to their credit: "you could have left; instead you stayed".
func contrasted(all []words, n int, s words) bool {
	for i := range s {
		if s[i].text == "you" && s.at(i+1) == "could" && s.at(i+2) == "have" {
			return n+1 < len(all) && all[n+1].at(0) == "instead" || twoWays(s, i+3)
		}
	}
	return false
}

// obliged finds what somebody must or needs to do from now on. "You must have rung her" guesses, and "you need to know" only
// prepares what follows.
func (c *checking) obliged(s words) {
	for i := range s {
		if s[i].text != "you" || s.has(i-1, tagWh) {
			continue
		}
		j := i + 1
		for s.has(j, tagAdv) || s.at(j) == "will" || s.at(j) == "would" || s.at(j) == "all" {
			j++
		}
		must := s.at(j) == "must" && (s.at(j+1) != "have" && s.at(j+1) != "be" || !s.has(j+2, tagPast|tagDoing) && s.at(j+1) == "have")
		must = must || (s.at(j) == "should" || s.at(j) == "shouldn't") && s.at(j+1) != "have" && !s.among(j+1, 2, dues)
		need := s.at(j) == "need" && s.at(j+1) == "to" && s.at(j+2) != "know"
		if must || need {
			c.foundWords(RuleOrder, s, i, j+2)
			return
		}
	}
}

// dues are what somebody should rather than must: "you should be proud".
var dues = set("proud pleased glad happy know")

// cheered tells whether somebody made others laugh or think, which is no blame.
func cheered(s words) bool {
	for i := range s {
		if s[i].text == "made" && subjectYou[s.at(i-1)] && s.among(i+2, 3, cheers) {
			return true
		}
	}
	return false
}

var cheers = set("laugh smile think curious see realise realize notice welcome safe comfortable")

// bareOrder tells an order from the thing that it is about: "stack them, then wipe the tables".
func bareOrder(s words) bool {
	if len(s) < 3 || s[0].mark || s[0].tags&^(tagName|tagVerb|tagLight) != 0 || endsIn(s[0].text, "s", "ed", "ing", "ly") {
		return false
	}
	return (s[1].text == "them" || s[1].text == "it") && (s[2].mark || s.has(2, tagConj|tagPrep|tagAdv))
}

// felt tells whether what "your" names at word i is only what somebody was impressed with, and nothing more is said of it.
func felt(s words, i int) bool {
	end := i + 2
	for s.has(end, tagAdv) {
		end++
	}
	return i > 0 && (end >= len(s) || s[end].mark) && (s.has(i-1, tagPrep) || s.has(i-1, tagMind))
}

// thanked tells whether thanks name what they are for: "thank you for staying on the line".
func (c *checking) thanked() bool {
	for _, s := range c.spoken {
		for i := range s {
			if s[i].text != "for" || !s.among(i-2, 2, thankings) {
				continue
			}
			j, _ := skipAdverbs(s, i+1)
			if s.has(j, tagDoing) && !s.has(j, tagBe|tagHave) && !vagueDoings[s.at(j)] && s.has(j+1, closed) {
				return true
			}
		}
	}
	return false
}

var (
	thankings   = set("thank thanks grateful")
	vagueDoings = set("doing making trying working helping coping handling improving performing contributing delivering managing growing")
)

// answered tells whether something of the other's is named together with what somebody did upon it: "your tone was calm. He rang
// back to apologise".
func (c *checking) answered() bool {
	of, did := false, false
	for _, s := range c.spoken {
		for i := range s {
			switch {
			case s[i].text == "your" && i+1 < len(s):
				of = of || !vagueMatters[s.at(i+1)] && (s.has(i-1, tagBe) || !s.has(i-1, tagPrep|tagMind|tagLight|tagVerb))
			case s[i].text == "asked" && s.at(i+1) == "you" && s.at(i+2) == "to":
				of = true
			case s[i].text == "you" && s.at(i+1) == "did":
				did = did || of && s.at(i+2) == "it"
			case speakerI[s[i].text]:
				did = did || of && (s.at(i+1) == "could" || s.at(i+1) == "couldn't" || s.at(i+1) == "can") && s.has(i+2, tagVerb|tagLight|tagMind)
			case thirdPersons[s[i].text]:
				j, _ := skipAdverbs(s, i+1)
				did = did || s.has(j, tagPast) && !s.has(j, tagMind|tagBe|tagHave|tagAux) && s.has(j+1, closed|tagAdv)
			}
		}
	}
	return of && did
}

var thirdPersons = set("he she they people")
