package coach

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// observation is what a mentor saw, in the parts of a feedback sentence. An empty part is not known.
type observation struct {
	situation string // "in Tuesday's stand-up"
	behaviour string // "you interrupted the client twice"
	impact    string // "the client stopped talking"
	acted     bool   // there was a behaviour that could not be turned: what comes behind is no behaviour
}

// observe takes a request apart. A behaviour that labels, blames or guesses is no behaviour: it is left out, and the
// phrasing holds a gap in its place.
func observe(req Request) observation {
	text := req.Basics().Situation
	if f, ok := req.(*FeedbackRequest); ok && f.Observation != "" {
		text = f.Observation
	}
	all := wordsOf(text)
	about := pronounsIn(text, all)
	if about.own {
		about = pronounsIn(req.Basics().Situation, wordsOf(req.Basics().Situation))
	}
	var o observation
	for _, c := range clauses(all) {
		for _, piece := range twoThings(c) {
			o.take(text, piece, about)
		}
	}
	o.situation = withDays(o.situation)
	return o
}

// take looks for a behaviour in a clause, and, once there is one, for what came of it.
func (o *observation) take(text string, c words, about pronouns) {
	c, when := setting(text, c)
	if o.situation == "" {
		o.situation = when
	}
	if len(c) == 0 {
		return
	}
	c = whatIsSaid(c)
	clause := text[c[0].start:c[len(c)-1].end]
	turned, ok := secondPerson(clause, about)
	turned = lowerFirst(strings.TrimRight(turned, " .,;:!?"))
	switch {
	case ok && o.behaviour == "" && (strings.HasPrefix(turned, "you ") || strings.HasPrefix(turned, "your ")) && sayable("I noticed that "+turned+"."):
		o.behaviour = turned
	case ok && o.behaviour != "" && o.impact == "" && strings.HasPrefix(turned, "you ") && sayable("I noticed that "+turned+"."):
		// What came first was the occasion.
		o.situation = strings.TrimSpace(o.situation + " when " + o.behaviour)
		o.behaviour = turned
	case !ok && o.leavesSomebody(c, about):
		o.acted = o.acted || c[0].text == about.subject || menteeNouns[c.at(1)]
	case (o.behaviour != "" || o.acted) && o.impact == "" && sayable("I noticed that "+lowerFirst(clause)+"."):
		o.impact = orIf(ok, turned, lowerFirst(strings.TrimRight(clause, " .,;:!?")))
	case o.behaviour == "" && happened(c) && sayable("I noticed that "+lowerFirst(orIf(ok, turned, clause))+"."):
		o.behaviour = lowerFirst(orIf(ok, turned, strings.TrimRight(clause, " .,;:!?")))
	}
}

// leavesSomebody tells whether a clause that was not turned speaks of the mentee, or of somebody of whom nothing was said
// before.
func (o *observation) leavesSomebody(c words, about pronouns) bool {
	return slices.ContainsFunc(c, func(w word) bool {
		base, _, _ := strings.Cut(w.text, "'")
		own := base != "" && (base == about.subject || base == about.object || base == about.possessive || base == about.reflexive)
		return own || leftOver[base] && o.behaviour == "" || menteeNouns[base] || about.names[base] || speaker[w.text]
	})
}

// happened tells whether a clause says what came of the mentee's work: it has a thing for its subject and a verb in the
// past, as in "the report came two days late".
func happened(c words) bool {
	if !thingFirst[c[0].text] && !possessives[c[0].text] {
		return false
	}
	return len(c) > 1 && acted(c[1:]) && !slices.ContainsFunc(c, func(w word) bool { return opinions[w.text] })
}

// opinions say what somebody thought of it, and not what there was to see.
var opinions = set("boring dull weak poor bad terrible awful great good wonderful brilliant excellent rude lazy messy sloppy nice perfect useless disappointing unprofessional amazing fantastic chaotic")

// twoThings cuts "the report came late and the client moved the meeting" where the second thing begins.
func twoThings(c words) []words {
	for i := 3; i < len(c)-2; i++ {
		if (c[i].text == "and" || c[i].text == "so") && happened(c[i+1:]) && (happened(c[:i]) || slices.ContainsFunc(c[:i], func(w word) bool { return w.tags&tagSubject != 0 })) {
			return []words{c[:i], c[i+1:]}
		}
		if c.isMark(i, ",") && c.at(i+1) == "and" && c.at(i+2) == "even" && i+4 < len(c) && (c.has(i+4, tagPast) || pastOf[c.at(i+4)]) {
			return []words{c[:i], c[i+3:]}
		}
	}
	return []words{c}
}

// withDays writes the days with a capital, as people in haste don't.
func withDays(s string) string {
	return daysInHaste.ReplaceAllStringFunc(s, upperFirst)
}

var daysInHaste = regexp.MustCompile(`\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b`)

var pastOf = set("was were had took came went ran left fell broke lost won made got began ended stood sat said rang held kept gave found read cut sent paid felt grew slept spoke wrote drew cost lay")

// whatIsSaid returns what a mentor wants to say, from "how do I tell her that her report was late".
func whatIsSaid(c words) words {
	for i := 2; i < len(c)-2; i++ {
		if c[i].text == "that" && tellingWords[c[i-1].text] || c[i].text == "that" && tellingWords[c[i-2].text] {
			return c[i+1:]
		}
	}
	return c
}

var tellingWords = set("tell say telling saying mention mentioning her him them mentee")

func sayable(sentence string) bool { return len(Check(KindFeedback, sentence)) == 0 }

// setting takes a time or a place off the beginning or the end of a clause.
func setting(text string, c words) (rest words, when string) {
	if len(c) > 2 && settings[c[0].text] {
		for i := 1; i < min(len(c), 9); i++ {
			if c.isMark(i, ",") || subject[c[i].text] || menteeNouns[c[i].text] {
				return c[trimComma(c, i):], text[c[0].start:c[i-1].end]
			}
		}
	}
	for i := len(c) - 1; i > 2; i-- {
		if settings[c[i].text] && len(c)-i <= 6 && times(c[i:]) && !goesOnDoing(c[i:]) {
			return c[:i], text[c[i].start:c[len(c)-1].end]
		}
	}
	return c, ""
}

// goesOnDoing tells whether a phrase is more than a time or a place: "on Saturday and finished service".
func goesOnDoing(c words) bool {
	for i := range c {
		if classes["conj"][c[i].text] || c[i].mark || i > 0 && subject[c[i].text] && !possessives[c[i].text] {
			return true
		}
	}
	return false
}

func trimComma(c words, i int) int {
	if c.isMark(i, ",") {
		return i + 1
	}
	return i
}

var settings = set("in on at during yesterday today this last after before")

// times tells whether a phrase names an occasion.
func times(c words) bool {
	for _, w := range c {
		if occasions[strings.TrimSuffix(w.text, "'s")] {
			return true
		}
	}
	return false
}

var occasions = set(`monday tuesday wednesday thursday friday saturday sunday yesterday today morning afternoon evening night
	week month meeting stand-up standup session lesson class shift round handover call review demo presentation rehearsal
	workshop seminar lecture briefing service training interview conference visit retrospective retro sprint`)

// The gaps for what the mentor alone knows.
const (
	gapSituation = "[when and where it was]"
	gapBehaviour = "[what you did or said, as a film of it would show]"
	gapImpact    = "[what it led to, for me or for others]"
)

// openings are ways to say what was seen. In each, %s is the occasion, %b the behaviour, %i the impact.
var openings = []string{
	"%S, I noticed that %b. %I.",
	"I'd like to tell you about something I saw %s: %b. %I.",
	"Let me start with what I saw %s. I noticed that %b, and then %i.",
	"There is one moment I'd like to go back to with you, %s. I saw that %b. %I.",
	"%S, this is what I noticed: %b. And this is what I saw come of it: %i.",
}

// phrasing returns the n-th way to say it, without the invitation.
func (o *observation) phrasing(n int) *Phrasing {
	p := &Phrasing{
		Situation: orGap(o.situation, gapSituation),
		Behaviour: orGap(o.behaviour, gapBehaviour),
		Impact:    orGap(o.impact, gapImpact),
	}
	p.Text = strings.NewReplacer(
		"%s", lowerFirst(p.Situation), "%S", upperFirst(p.Situation), "%b", p.Behaviour,
		"%i", p.Impact, "%I", upperFirst(p.Impact),
	).Replace(openings[n%len(openings)])
	return p
}

func orGap(s, gap string) string {
	if s == "" {
		return gap
	}
	return s
}

func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
