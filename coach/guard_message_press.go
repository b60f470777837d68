package coach

// pressed finds what leaves no easy way out. "No need to reply before Friday" leaves one.
func (c *checking) pressed(t *facts, sentences []words) {
	for _, s := range sentences {
		if rule, from, to, ok := pressing.find(s); ok && !s.among(from-4, min(from, 4), waiverWords) && !appointed(s, from, t) {
			c.foundWords(rule, s, from, to)
			return
		}
	}
}

// appointed tells an appointment that the two have, "I'll ring you on Thursday, as we said", from a time that one of them sets.
func appointed(s words, from int, t *facts) bool {
	if s[from].text != "i'll" && s[from].text != "i" {
		return false
	}
	for i := from + 1; i < len(s); i++ {
		if s[i].text == "as" && (s.at(i+1) == "we" || s.at(i+1) == "usual" || s.at(i+1) == "before") || calendar[s[i].text] && (t.words[s[i].text] || t.words[s[i].text+"s"]) {
			return true
		}
	}
	return false
}

// nearDenials stand right before what they deny, in a clause of its own: "if you'd rather not, that's no trouble".
var nearDenials = set("no nothing")

var waiverWords = set("no not don't needn't won't without never isn't nothing")

// demanded finds an order for something that is wanted at once, with no please in it: "explain it to me tomorrow".
func (c *checking) demanded(t *facts, sentences []words) {
	for _, s := range sentences {
		if s.isMark(1, ",") { // "Rita, tell me"
			s = s[2:]
		}
		if imperatives[s.at(0)] && !politely(s) && !leavesFree(s) && s.holds(1, len(s), forMe) && wantedSoon(s, t) {
			c.foundWords(RulePressure, s, 0, len(s))
			return
		}
	}
}

// wantedSoon tells whether a sentence sets a time that was not agreed on.
func wantedSoon(s words, t *facts) bool {
	for i := range s {
		if (urgent[s[i].text] || calendar[s[i].text]) && !t.words[s[i].text] && !t.words[s[i].text+"s"] {
			return true
		}
	}
	return false
}

var urgent = set("today tonight tomorrow now immediately noon")

// undertone finds what presses only because the message leaves no way out: "come on", "are you going to help me?".
func (c *checking) undertone(t *facts) {
	for _, s := range c.sentences {
		if rule, from, to, ok := undertones.find(s); ok && !s.among(from-4, min(from, 4), waiverWords) && !appointed(s, from, t) {
			c.foundWords(rule, s, from, to)
			return
		}
	}
}

// undertones are shapes that press where nothing in the message lets the reader off.
var undertones = rules(ruleLines{RulePressure, `
	are you going|gonna to
	come on
	or not ?
	don't be like
	been|am|i'm|be|keep [sitting|standing] [here] waiting [for]
	i|we will|shall|'ll assume|presume|take|suppose
	i'll assume|presume|suppose
	least ~3 expect|do|ask|hope
	the only person|one|hope|chance|way
	or i|i'll|we|we'll
	take it badly|amiss|personally
	very badly if
	my rent|dream|career|future|job|degree|life is|depends|hangs|would|will
	of all people
	i|we expect
	make sure|certain you
	at the latest
	taken the liberty
	without fail
`})

// duties finds what the reader is told to owe or to have to do. What they needn't is a way out.
func (c *checking) duties(sentences []words) {
	for _, s := range sentences {
		for i := range s {
			if owing(s, i) && !s.has(i-1, tagWh|tagSub) && !s.among(i-4, 4, denials) && !s.among(i+1, 1, denials) {
				c.foundWords(RulePressure, s, i, i+3)
				return
			}
		}
	}
}

// owing tells whether a verb of duty follows the "you" at word i.
func owing(s words, i int) bool {
	if s[i].text != "you" && s[i].text != "you'll" {
		return false
	}
	for i++; s.has(i, tagAdv); i++ {
	}
	switch s.at(i) {
	case "must", "owe":
		return !s.among(i+1, 3, getting)
	case "should":
		return !s.among(i+1, 2, allowing)
	case "have", "need", "ought":
		return s.at(i+1) == "to" && !s.among(i+2, 1, getting)
	}
	return false
}

var allowing = set("feel know be find not say only never")

// getting is what must be true of a reader who is busy: "you must get many such messages".
var getting = set("get be have receive hear")

// cornering finds a bad end that is held out to a reader who would say no: "I would be very let down if you said no".
func (c *checking) cornering() {
	for _, s := range c.sentences {
		at := refusalClause(s)
		if at < 0 {
			continue
		}
		for i := range s {
			if sorry[s[i].text] && !reassured(s, i) {
				c.foundWords(RulePressure, s, min(i, at), max(i+1, at+3))
				return
			}
		}
	}
}

// refusalClause returns where a clause begins that supposes a no, or -1: "if you didn't", "should you refuse".
func refusalClause(s words) int {
	for i := range s {
		if s[i].text != "if" && s[i].text != "should" && s[i].text != "unless" {
			continue
		}
		if you := s.at(i + 1); you != "you" && you != "you're" && you != "you'd" {
			continue
		}
		if s[i].text == "unless" || s.among(i+2, 3, lettingDown) {
			return i
		}
	}
	return -1
}

var lettingDown = set(`don't didn't can't couldn't won't wouldn't not no refuse refused decline declined ignore ignored say said turn turned
	never aren't`)

// sorry are words for what is bad for somebody.
var sorry = set(`disappointed disappointing disappointment hurt sad sadly awkward odd upset crushed devastated heartbroken embarrassed
	embarrassing embarrassment shame pity unfair rude offended insulted worse trouble bad wrong strange lost unfriendly
	impolite let-down down fail failure lose sorry selfish cold`)

// reassured tells "no trouble", "not be disappointed" and "I'd be sorry but I'd understand" from a threat. "Down" needs its verb.
func reassured(s words, i int) bool {
	if s[i].text == "down" && !s.holds(i-6, i, letDown) {
		return true
	}
	return s.holds(i-4, i, nearDenials) || s.among(i-4, 4, denials) || s.holds(0, len(s), understanding)
}

var (
	letDown       = set("let lets letting")
	denials       = set("no not never won't don't wouldn't nothing isn't without nor hardly didn't doesn't can't couldn't needn't aren't")
	understanding = set("understand fine okay ok alright mind worries")
)

// flattering finds praise of the reader, and a superlative in a sentence about them.
func (c *checking) flattering() {
	c.any(flatteringShapes)
	for _, s := range c.sentences {
		if i := topped(s); i >= 0 {
			c.foundWords(RuleFlattery, s, i, i+2)
			return
		}
		if i := superlative(s); i >= 0 && aboutReader(s) && !s.isMark(len(s)-1, "?") {
			c.foundWords(RuleFlattery, s, i, i+2)
			return
		}
	}
}

// superlative returns where somebody is put above others, or -1: "the most brilliant", "the greatest of our time". What is
// the most useful to the writer, or the best time, is no praise.
func superlative(s words) int {
	for i := 1; i < len(s); i++ {
		if s[i].text == "most" && (s.at(i-1) == "the" || s.at(i-1) == "truly") && (classes["grand"][s.at(i+1)] || classes["fine"][s.at(i+1)]) {
			return i - 1
		}
		if s.at(i-1) != "the" && s.at(i-1) != "and" || !praising[s[i].text] {
			continue
		}
		if s.holds(i+1, i+10, crowning) {
			return i - 1
		}
	}
	return -1
}

var praising = set(`best greatest finest wisest brightest smartest cleverest kindest noblest biggest most wonderful brilliant generous
	nicest sharpest foremost`)

// crowning says over whom somebody is put.
var crowning = set(`ever anyone anybody alive world country history time generation profession field industry had met known know seen
	statesmen minds mind teacher mentor director`)

// topped returns where the reader is said to be the most of something, "you're simply the smartest person here", or -1.
func topped(s words) int {
	for i := range s {
		if s[i].text != "you're" && (s[i].text != "are" || s.at(i-1) != "you") || s.holds(0, i, supposing) {
			continue
		}
		j, _ := skipAdverbs(s, i+1)
		if w := s.at(j + 1); s.at(j) == "the" && (len(w) > 4 && endsIn(w, "est") && !placing[w] || w == "most") {
			return j
		}
	}
	return -1
}

// placing are superlatives that only say where somebody stands.
var placing = set("nearest closest latest oldest youngest newest earliest")

func aboutReader(s words) bool { return s.holds(0, len(s), yours) }
