package coach

import "slices"

// feedback holds a text to the rules for a mentor's words about what a mentee did. What it says is judged; what it asks
// is the invitation, and leaves open what the mentee thought and meant.
func (c *checking) feedback() {
	if c.foreign() {
		return
	}
	for n, s := range c.spoken {
		claim := s.expanded()
		if s = claim; endsAsking(s) {
			c.match(accusingQuestions, s)
			if claim = claimBefore(s); len(claim) == 0 {
				continue
			}
		}
		claim = withoutIndirectQuestion(claim)
		c.match(labels, claim)
		if !contrasted(c.spoken, n, claim) && !cheered(claim) {
			c.match(blames, claim)
		}
		c.match(mindReading, claim)
		c.match(orders, claim)
		c.obliged(claim)
		c.match(comparisons, claim)
		c.othersElse(claim)
		c.match(threats, s)
		c.match(adviceToDo, claim)
		c.absolutes(claim)
		c.motives(claim)
		c.likenedTo(claim)
		c.commanded(claim)
	}
	c.outdone()
	c.sandwich()
	if !c.namesBehaviour() && !c.thanked() && !c.answered() && !slices.ContainsFunc(c.spoken, cheered) {
		c.found(RuleNoBehaviour, 0, len(c.text))
	}
}

// claimBefore returns what is claimed before a question in the same sentence: "you are too timid, what do you think?".
func claimBefore(s words) words {
	lead := s[:questionHead(s)]
	if len(lead) < 4 || !states(lead) {
		return nil
	}
	return lead
}

func endsAsking(s words) bool { return s.isMark(len(s)-1, "?") || s.isMark(len(s)-2, "?") }

// contractions are taken apart, so that patterns need one form only.
var contractions = map[string][2]string{
	"you're": {"you", "are"}, "you've": {"you", "have"}, "you'll": {"you", "will"}, "i'm": {"i", "am"}, "i've": {"i", "have"},
	"i'll": {"i", "will"}, "we've": {"we", "have"}, "we'll": {"we", "will"}, "it's": {"it", "is"}, "that's": {"that", "is"},
	"should've": {"should", "have"}, "could've": {"could", "have"}, "would've": {"would", "have"}, "might've": {"might", "have"}, "must've": {"must", "have"},
	"there's": {"there", "is"}, "what's": {"what", "is"},
}

// expanded returns a sentence with its contractions taken apart.
func (w words) expanded() words {
	at := slices.IndexFunc(w, func(x word) bool { return contractions[x.text][0] != "" })
	if at < 0 {
		return w
	}
	out := append(make(words, 0, len(w)+4), w[:at]...)
	for _, x := range w[at:] {
		two := contractions[x.text]
		if two[0] == "" {
			out = append(out, x)
			continue
		}
		for _, text := range two {
			out = append(out, word{text: text, start: x.start, end: x.end, tags: lexicon[text].tags})
		}
	}
	return out
}

// withoutIndirectQuestion cuts off what somebody says they would like to hear: "I'd like to know how you meant it".
func withoutIndirectQuestion(s words) words {
	for i := 1; i < len(s); i++ {
		if (s.has(i, tagWh) || s[i].text == "if" || s[i].text == "whether") && s.among(max(i-4, 0), min(4, i), hearing) {
			return s[:i]
		}
	}
	return s
}

var hearing = set(`hear hearing know interested curious wonder wondered understand ask asked see learn explore sure picture
	interest show clear`)

// constants are words that leave no exception.
var constants = set("always never constantly invariably continually perpetually forever permanently everytime endlessly incessantly")

// absolutes finds words that leave no exception, said of the other. "I can't always follow" is about the speaker.
func (c *checking) absolutes(s words) {
	for i := range s {
		if constants[s[i].text] && aboutYou(s, i) && !ofOneOccasion(s, i) || generalises(s, i) {
			c.foundWords(RuleAbsolute, s, i, i+1)
			return
		}
	}
	if eachPresent(s) {
		c.foundWords(RuleAbsolute, s, 0, 2)
	}
	if !ofOneOccasion(s, 0) {
		c.match(absoluteShapes, s)
	}
}

// aboutYou tells whether the last subject before word i is the other one, or none is named.
func aboutYou(s words, i int) bool {
	if (s.at(i-2) == "it" || s.at(i-2) == "there") && s.among(i+1, 4, yours) { // "it's always you who"
		return true
	}
	if s.holds(i+1, i+4, speakerI) && s.holds(i+1, i+3, auxiliaries) { // "never before have I"
		return false
	}
	for j := i - 1; j >= 0; j-- {
		switch s[j].text {
		case "you", "you're", "you've", "you'd", "you'll", "your", "yours":
			return true
		}
		if s.has(j, tagSubject) && s[j].text != "there" && s[j].text != "everyone" && s[j].text != "everybody" || s.has(j, tagHuman) {
			return false
		}
		if s.isMark(j, ",;:") && j > 0 {
			break
		}
	}
	return s.among(i+1, 4, yours) || i == 0 || !s.has(0, tagSubject|tagDet|tagPrep|tagSub)
}

var yours = set("you your you're you've")

// generalises tells whether at word i something is said of everything or nothing that somebody does.
func generalises(s words, i int) bool {
	return (i == 0 || s[i-1].mark || s.has(i-1, tagConj)) && (s[i].text == "everything" || s[i].text == "nothing") && s.at(i+1) == "you" && !s.has(i+2, tagModal)
}

// motives finds verbs of the mind that are said of the other in a statement. What the other said of themselves is no guess,
// nor is what somebody owns as their own impression.
func (c *checking) motives(s words) {
	for i := range s {
		if s[i].text != "you" && s[i].text != "you'd" || reported(s, i) {
			continue
		}
		j, _ := skipAdverbs(s, i+1)
		for s.has(j, tagAux|tagHave|tagNot) && j < len(s) && !s.has(j, tagBe) {
			j, _ = skipAdverbs(s, j+1)
		}
		switch {
		case minds[s.at(j)] && s.at(j+1) == "to" && hearing[s.at(j+2)] && s.at(j+2) != "show": // "you wanted to know whether"
		case minds[s.at(j)] && s.at(j+1) == "to" && openly[s.at(j+2)] && i > 1 && !s[i-1].mark && s[i-1].tags&closed == 0 && !s.has(j+3, tagName|tagObject|tagDet): // "the case you wanted to discuss"
		case minds[s.at(j)]:
			c.foundWords(RuleMindReading, s, i, j+1)
		case s.has(j, tagBe) && s.at(j-1) != "should" && s.at(j-1) != "can":
			for j++; s.has(j, tagAdv|tagNot) || degree[s.at(j)]; {
				j++
			}
			if inner[s.at(j)] {
				c.foundWords(RuleMindReading, s, i, j+1)
			}
		}
	}
}

// openly are verbs for what somebody brings to a meeting, so that it is known what they wanted to.
var openly = set("discuss bring show present raise cover go talk look review practise practice try present submit")

var (
	subjectYou = set("you you've you'd you're")
	degree     = set("so too very rather quite a bit little more pretty really just being feeling getting only")
	// minds are verbs for what only the other can know.
	minds = set(`want wanted think thought feel felt believe believed assume assumed hope hoped mean meant intend intended expect
		expected enjoy enjoyed love loved hate hated fear feared resent resented dislike disliked despise despised envy envied
		care cared doubt doubted trust wish wished suppose supposed regret regretted dread dreaded mind minded prefer preferred
		respect fancy fancied suspected thinking feeling hoping wanting relish relished`)
	// inner are states that only the other can know.
	inner = set(`afraid scared bored jealous angry embarrassed intimidated threatened ashamed frustrated nervous relieved glad happy
		unhappy annoyed insulted offended hurt upset worried anxious disappointed proud pleased keen reluctant eager desperate
		tired distracted uninterested interested confused overwhelmed insecure resentful envious guilty sulking hoping trying
		thinking feeling pretending hiding bitter fed offended stressed unwilling determined convinced sure fond sick
		terrified panicking punishing testing manipulating out`)
)

// reported tells whether what is said of the other at word i is what they said themselves, or what the speaker wonders.
func reported(s words, i int) bool {
	near := true
	for j := i - 1; j >= max(0, i-24); j-- {
		if reporting[s[j].text] && (near || !s.has(j, tagWh)) {
			return true
		}
		if s.isMark(j, ";:") {
			return false
		}
		near = near && !s[j].mark
	}
	return s.among(i+1, 3, telling)
}

var telling = set("said told wrote mentioned explained say")

var reporting = set(`said told wrote mentioned explained say tell write according whether added email message replied
	announced described guess wondered wonder imagine imagined perhaps maybe seemed seems if what how why where who when which`)

// likenedTo looks at what stands behind "than": other people, or earlier work of the same person.
func (c *checking) likenedTo(s words) {
	for i := 1; i < len(s)-1; i++ {
		if s[i].text != "than" || s[i-1].text == "rather" || s[i-1].text == "other" || s[i-1].text == "more" && s.has(i+1, tagVague) {
			continue
		}
		if otherPeople(s, i+1) {
			c.foundWords(RuleComparison, s, i-1, i+2)
			return
		}
	}
}

// otherPeople tells whether somebody else than the one spoken to is named from word i on.
func otherPeople(s words, i int) bool {
	w := &s[i]
	switch w.text {
	case "anyone", "everyone", "anybody", "everybody", "most", "all", "others", "any", "him", "her", "them", "me", "i", "i've", "my", "those", "many", "some", "other", "he", "she", "they":
		return true
	case "the", "your", "our", "a", "an":
		for j := i + 1; j < min(i+4, len(s)) && !s[j].mark; j++ {
			if s.has(j, tagHuman) || crowd[s[j].text] {
				return true
			}
		}
		return false
	}
	return w.tags&tagName != 0
}

var crowd = set("others other rest team group class cohort average norm colleagues peers predecessor predecessors interns trainees students apprentices nurses teachers pupils juniors")

// commanded looks for the bare form of a verb at the beginning of a sentence or clause.
func (c *checking) commanded(s words) {
	if (imperative(s) || bareOrder(s)) && !speaksOfTalk(s) {
		c.foundWords(RuleOrder, s, 0, len(s))
	}
}

// speaksOfTalk tells "let's talk about how it was" and "help me to see" from orders.
func speaksOfTalk(s words) bool { return s.at(1) == "me" || s.at(0) == "let's" }

// sandwich finds praise, criticism and praise again, each in a sentence of its own.
func (c *checking) sandwich() {
	var told []words
	for _, s := range c.spoken {
		if !endsAsking(s) && s.count() > 1 && len(withoutIndirectQuestion(s)) == len(s) {
			told = append(told, s)
		}
	}
	if len(told) < 2 {
		return
	}
	first, last := told[0], told[len(told)-1]
	if !praises(first) || !praises(last) {
		return
	}
	if len(told) > 2 && slices.ContainsFunc(told[1:], criticises) || criticises(last) || criticises(first) {
		c.foundWords(RuleSandwich, last, 0, len(last))
	}
}

func praises(s words) bool {
	for i := range s {
		if praiseWords[s[i].text] && !s.has(i-1, tagNot|tagModal) && s.at(i-1) != "i'd" {
			return true
		}
	}
	return false
}

func criticises(s words) bool {
	for i := range s {
		if turnWords[s[i].text] || s.has(i, tagNot) {
			return true
		}
	}
	return false
}

var (
	praiseWords = set(`great good well nice lovely excellent brilliant fantastic wonderful superb amazing terrific strong beautiful
		beautifully neat impressive impressed love loved appreciate appreciated enjoyed like pleased delighted fine thank thanks
		admire admired brightens brighten lights splendid marvellous marvelous perfect perfectly outstanding super awesome warm charming elegant adorable cute sweet plus crystal fab neat cool ace upside
		gorgeous delicious pleasure fabulous first-rate top clever congratulations bravo kudos stunning delightful tidy
		kind skilful skillful smooth helpful effective polished likeable hat hats liked solid keep wow thrilled proud glad fantastic turnout`)
	turnWords = set(`but however although though except yet still unfortunately no nothing wrong missing misses missed lost late
		only without too less lacked lacks forgot forgotten confusing unclear weak poor slow mess messy error errors mistake
		mistakes problem problems bit nevertheless nonetheless before waited dropped thin flat long short apart otherwise aside anyway though off cold loose ran broke tripped redo dragged left forgot hiccup`)
)
