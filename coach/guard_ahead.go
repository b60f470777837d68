package coach

import "strings"

// foreseen speak of a step as of something that will be: "when you sell the farm, …", "once the shop is closed". They
// take it for granted if the question asks about what is to come.
var foreseen = rules(ruleLines{RulePresupposition, `
	when|once|after|before|until|till|while you <adv> <move>
	when|once|after|before|until|till you've|you'd <adv> <moved>
	when|once|after|before|until|till you have <adv> <moved>
	time|moment|day|minute|week|morning|evening|night you <adv> <move>
	soon as you <adv> <move>
	soon as you've <adv> <moved>
	time you've <adv> <moved>
	when|once|after|before you|you've <adv> leave|left it|him|her|them|that behind
	once|after the|your|that|this ~3 is|are|'s|has|have|been [been] sold|closed|cancelled|canceled|dissolved|signed|dropped|shut|sacked|fired
	@det apology
	your last day|week|shift|lesson|month at|in|on|with
`})

// presumed looks for such a clause beside a main clause about what is to come. Who asks what happens when the other does
// this or that speaks of habits; who asks what would be has not taken it for granted.
func (c *checking) presumed(s words) {
	rule, from, to, ok := foreseen.find(s)
	if !ok {
		return
	}
	end, clause := markFrom(s, to), s.has(from, tagSub) || seasons[s[from].text]
	if !clause { // a noun, anywhere in the question
		end = from
	}
	if s[from].text == "when" && !s.will() && !phrasal(s, to-1) && !farewells[s.at(to-1)] && !drastic[s.at(to-1)] {
		return // "when you write to them, what do you want to say" speaks of habits
	}
	if !s.toCome(0, from) && !s.toCome(end, len(s)) || toldInside(s) || c.told(s, from, markFrom(s, to)) {
		return
	}
	c.foundWords(rule, s, from, to)
}

// markFrom returns where the clause ends that runs at word i: at a mark, or where the question begins without one.
func markFrom(s words, i int) int {
	for i < len(s) && !s[i].mark {
		i++
	}
	return i
}

// toCome tells whether words from i to end ask about what is to come: "will you", "do you want", "who needs to".
func (w words) toCome(i, end int) bool {
	for ; i < end; i++ {
		switch w[i].text {
		case "did", "was", "were", "would", "had":
			return false
		case "will", "what'll", "who'll", "you'll", "shall", "left":
			return true
		case "going", "want", "hope", "plan", "expect", "need", "needs", "wants", "intend", "like":
			if w.at(i+1) == "to" || w[i].text != "going" && w[i].text != "like" {
				return true
			}
		}
	}
	return false
}

// will tells whether a question is about the future by its verb, or by a day that is named.
func (w words) will() bool {
	for i := range w {
		switch w[i].text {
		case "will", "what'll", "who'll", "you'll", "shall", "going", "tomorrow", "tonight", "next":
			return true
		}
		if calendar[w[i].text] {
			return true
		}
	}
	return false
}

// toldInside tells whether a question says of itself that the step was told: "as you said you will", "that you've planned".
func toldInside(s words) bool {
	for i := 1; i < len(s); i++ {
		if (s[i-1].text == "you" || s[i-1].text == "you've") && (settledOn[s[i].text] || uttered[s[i].text] && s.at(i-2) == "as") {
			return true
		}
	}
	return false
}

var settledOn = set("said planned decided mentioned wrote described")

// told tells whether the step that words from i to end name was given back before, in the same text: "you've decided to sell
// the boat; when you sell it, …".
func (c *checking) told(s words, i, end int) bool {
	if len(c.reported) == 0 {
		return false
	}
	known, own := 0, 0
	for ; i < min(end, len(s)); i++ {
		if s[i].mark || s[i].tags&(closed|tagOpen|tagAdv|tagVague|tagMore) != 0 || s[i].tags&tagMind != 0 {
			continue
		}
		if c.gaveBack(s[i].text) {
			known++
		} else {
			own++
		}
	}
	return known > own
}

// gaveBack tells whether a report has a word, in whatever form.
func (c *checking) gaveBack(w string) bool {
	n := min(len(w), 4)
	for _, r := range c.reported {
		for i := range r {
			if v := r[i].text; v == w || n > 2 && len(v) >= n && v[:n] == w[:n] || baseOf[w] != "" && baseOf[w] == baseOf[v] {
				return true
			}
		}
	}
	return false
}

// move is a step with something of its own behind it, as plans have: "sell the farm", "apologise". Routine is left out: "lock
// up on Friday", "walk into the ward".
func move(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
	if s.at(i) == "go" && s.at(i+1) == "and" {
		i += 2
	}
	if s.has(i, tagPast) && !bareToo[s.at(i)] || s.has(i, tagDoing) {
		return 0, false
	}
	switch w := s.at(i); {
	case farewells[w]:
		return i + 1, !s.has(i+1, tagOpen) || s.at(i+1) == "it"
	case phrasal(s, i):
		return i + 2, true
	case drastic[w] && (s.at(i+1) == "it" || s.at(i+1) == "them"):
		return i + 2, true
	}
	end, ok := stepToDo(s, i)
	switch {
	case !ok:
		return 0, false
	case end != i+1: // "stop drinking"
		return end, s.at(i) == "stop" || s.at(i) == "quit" || targeted(s, end)
	case s.has(i, tagMind) && !s.has(i, tagLight): // "find an hour"
		return end, true
	case s.has(i, tagLight) && !arranges[s.at(i)]:
		return end, decisions[nounOf(s, end)] || takesUp(s, end)
	}
	return end, targeted(s, end)
}

// takesUp tells whether what stands behind a verb that means little is something new, or is given away: "a checklist", "Fridays off",
// "the solo to Ines".
func takesUp(s words, i int) bool {
	if _, ok := brought(s, i); ok && s.has(i, tagIndef) {
		return !s.holds(i, i+4, scheduled)
	}
	for j := i + 1; j < min(i+4, len(s)) && !s[j].mark; j++ {
		if s[j].text == "off" || s[j].text == "over" || s[j].text == "to" && s.has(j+1, tagName) {
			return true
		}
	}
	return false
}

// scheduled come anyway.
var scheduled = set(`talk speech lecture lesson exam test train trip mistake mistakes decision difference interview concert presentation class
	wedding bus plane look walk turn client patient customer`)

// movedOn is the same as a participle: "(once you've) sold the farm".
func movedOn(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
	if !s.has(i, tagPast) {
		return 0, false
	}
	if farewells[baseOf[s.at(i)]] || farewells[strings.TrimSuffix(s.at(i), "ed")] || phrasal(s, i) {
		return i + 1, true
	}
	return stepDone(s, i)
}

// phrasal finds verbs that are a step by the words behind them: "step down", "go part-time", "say no to the board".
func phrasal(s words, i int) bool {
	verb, next := s.at(i), s.at(i+1)
	if base := baseOf[verb]; base != "" {
		verb = base
	}
	switch {
	case separates[verb][next]:
		return true
	case s.has(i+1, tagObject|tagOpen) && (movesOff[verb+" "+s.at(i+2)] || raises[verb] && reaches[s.at(i+2)]):
		return true
	}
	switch verb {
	case "go":
		return ventures[next] || next == "to" && authorities[nounOf(s, i+2)]
	case "say":
		return (next == "no" || next == "yes" || next == "goodbye") && !s.isMark(i+2, ",")
	case "set":
		return next == "up" && (s.at(i+2) == "on" || s.at(i+2) == "by" || s.at(i+2) == "in" || s.at(i+2) == "shop")
	case "start", "open", "launch", "found":
		return next == "your" && s.at(i+2) == "own" || s.at(i+2) == "new"
	case "change", "switch", "swap":
		return trades[next]
	case "have":
		return next == "it" && s.at(i+2) == "out" || (next == "the" || next == "that") && talks[s.at(i+2)] && s.at(i+2) != "meeting"
	}
	return false
}

// separates are verbs with a particle by which somebody ends, begins or gives up something.
var separates = func() map[string]map[string]bool {
	out := make(map[string]map[string]bool)
	for line := range strings.Lines(`walk away
		back out
		pull out
		drop out
		opt out
		hand over in back
		bow out
		buy out
		strike out
		come out clean
		speak up
		own up
		sell up
		split up
		break up
		give up
		hang up
		wind down up
		scale back down
		cut back down
		step down back aside in up
		stand down aside
		move out on in
		part ways
		take on over
		call off
		sign off up`) {
		verb, particles, _ := strings.Cut(strings.TrimSpace(line), " ")
		out[verb] = set(particles)
	}
	return out
}()

// targeted tells whether something specific stands behind a verb at once, and not only when or where it is done.
func targeted(s words, i int) bool {
	for particle[s.at(i)] || s.has(i, tagAdv) {
		i++
	}
	if s.has(i, tagObject) && !s.has(i, tagOpen) {
		return true
	}
	if reaches[s.at(i)] && !travels[s.at(i-1)] {
		i++
	}
	for ; i < len(s) && !s[i].mark; i++ {
		switch {
		case calendar[s[i].text] || seasons[s[i].text] && (i+1 == len(s) || s[i+1].mark || s.has(i+1, closed)), s.has(i, tagOpen):
			return false
		case s.has(i, tagDet|tagIndef|tagVague|tagAdv), numbers[s[i].text]:
		default:
			return !s.has(i, closed) && !s.openNoun(i+1)
		}
	}
	return false
}

// nounOf returns the noun of the phrase that begins at word i.
func nounOf(s words, i int) string {
	for s.has(i, tagDet|tagIndef|tagVague|tagAdv) && i < len(s)-1 {
		i++
	}
	return s.at(i)
}

var (
	raises      = set("raise bring take admit report put")
	ventures    = set("part-time freelance solo public private self-employed back")
	authorities = set("police hr court press union tribunal lawyer solicitor ombudsman regulator board")
	trades      = set("careers jobs sides firms schools course wards shifts professions trades")
	farewells   = set("downsize propose quit resign retrain emigrate relocate apologise apologize divorce confess withdraw")
	drastic     = set("announce sell quit drop fire sack dismiss close shut cancel report confront evict divorce dissolve abandon scrap publish")
	decisions   = set("complaint call request claim announcement switch leap jump retirement operation move job offer post role contract notice sabbatical plunge stand action break leave")
	arranges    = set("put move settle build set turn bring share let")
	reaches     = set("to with from for")
	travels     = set("walk run swim travel drive cycle commute return listen look")
	bareToo     = set("cut put quit set let shut split read run come bid")
)

// kindred reads what is chosen among, up to the verb, if it is something specific of which nobody has told.
func kindred(s words, i int) (int, bool) {
	for j := i; j < min(i+6, len(s)) && !s[j].mark; j++ {
		switch {
		case s.has(j, tagModal) || s.at(j) == "are":
			return j, j > i
		case s.has(j, tagOpen|tagSubject|tagMind) || vagueKinds[s[j].text] || s.at(j) == "your" || s.at(j) == "you":
			return 0, false
		}
	}
	return 0, false
}

// vagueKinds say nothing about what is chosen.
var vagueKinds = set(`support help resources resource strength strengths quality qualities value values thought thoughts feeling feelings
	story stories sign signs evidence criteria lesson lessons memory memories picture name difference change changes kind kinds sort
	sorts type role point points stage issue topic subject matter matters more experience skills skill message two three`)

// undertake leaves out what happens in a mind, and choosing itself.
func undertake(s words, i int) (int, bool) {
	i, _ = skipAdverbs(s, i)
	if i >= len(s) || s[i].mark || s[i].tags&(closed|tagMind|tagOpen|tagDoing) != 0 && s[i].tags&(tagLight|tagVerb) == 0 {
		return 0, false
	}
	return i + 1, !openVerbs[s[i].text] && s[i].tags&tagMind == 0
}

var openVerbs = set("choose pick say do make tell bring use give show describe carry need")
