package coach

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"mentorcoach/knowledge"
)

// checkIn is a check-in message in the making.
type checkIn struct {
	name     string   // of the mentee
	steps    []string // "ring the registrar": what the mentee set out to do
	verbs    bool     // every step begins with a verb
	more     bool     // there are steps that could not be named
	when     string   // "on Thursday evening"
	stuck    bool     // the situation tells of trouble
	grief    bool     // the mentee has something else to bear: no step is named
	occasion string   // "You had your driving test today."
	mood     bool     // the occasion names no matter
	turn     int      // takes one of several wordings; the same for the same request
}

// The gaps for what only the mentor knows.
const (
	gapStep = "[what they set out to do, in their words]"
	gapTime = "[day and time]"
)

func newCheckIn(req *FollowUpRequest) *checkIn {
	all := wordsOf(req.Situation)
	about := pronounsIn(req.Situation, all)
	if about.own { // a mentor writes, whatever the words
		about = pronouns{names: about.names}
	}
	c := &checkIn{when: setTime(req.When, about), turn: len(strings.Join(req.texts(), " "))}
	c.name = menteeName(req.Situation, all, about)
	for _, a := range req.Actions {
		c.add(a, about)
	}
	if len(c.steps) == 0 && len(req.Actions) == 0 {
		c.fromSituation(req.Situation, all, about)
		c.occasionIn(req.Situation, all, about)
		if len(c.steps) == 0 && c.occasion == "" {
			c.moodIn(req.Situation, all)
		}
	}
	c.verbs = len(c.steps) > 0 && !slices.ContainsFunc(c.steps, func(s string) bool { return !beginsWithVerb(wordsOf(s)) })
	if c.grief = slices.ContainsFunc(all.sentences(), func(s words) bool { return griefs.in(s) }); c.grief {
		c.steps, c.more, c.occasion = nil, false, ""
	}
	c.stuck = slices.ContainsFunc(all.sentences(), func(s words) bool { return troubles.in(s) })
	return c
}

// troubles are signs that a step was not taken, or that things are hard. They choose the question and are not named.
var troubles = phrases(`
		again|never|nothing|cancelled|canceled|missed|late|overdue|excuse|excuses|forgot|forgotten|avoiding|avoids|silence|silent|ghosted|struggling|overwhelmed|low|upset|stuck|ashamed|embarrassed|quiet
		hasn't|haven't|didn't|doesn't|don't|not|isn't|won't
		heard nothing
		fell through
	`)

// griefs are losses and illness, in front of which a list has no place.
var griefs = phrases(`
		died|death|funeral|bereaved|bereavement|grieving|miscarriage|cancer|diagnosis|stroke
		lost her|his|their|a father|mother|husband|wife|partner|child|baby|son|daughter|brother|sister|friend|parent
		passed away
		in hospital
	`)

// menteeName returns the mentee's name where there is one.
func menteeName(text string, all words, about pronouns) string {
	for i := range all {
		w := all[i].text
		if about.names[w] && capital(text, all[i]) {
			return text[all[i].start:all[i].end]
		}
	}
	for i := range all {
		if _, is := followingUp[all.at(i-1)]; (is || all.at(i-1) == "of" && all.at(i-2) == "mentor") && honorifics[all[i].text] && nameWord(text, all, i+1) {
			return text[all[i].start:all[i+1].end]
		}
		if _, is := followingUp[all.at(i-1)]; is && nameWord(text, all, i) && all[i].tags&tagAdv == 0 && !strings.HasSuffix(all[i].text, "'s") {
			return text[all[i].start:all[i].end]
		}
	}
	return ""
}

// followingUp are words before a mentee's name: "check in with Jonas", "mentor to Selma".
var followingUp = map[string]struct{}{"with": {}, "to": {}, "text": {}, "remind": {}, "message": {}, "nudge": {}, "mentor": {}, "mentoring": {}}

// handbookCheckIns yields the message, with fewer and fewer steps named until it is short enough.
func handbookCheckIns(s *scene) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		req, ok := s.request.(*FollowUpRequest)
		if !ok {
			return
		}
		full := newCheckIn(req)
		for _, q := range full.questions(s) {
			from := q.cited()
			if q.Passage == "" {
				from = s.inShort("structured-follow-up")
			}
			for n := len(full.steps); n >= 0; n-- {
				c := *full
				c.steps, c.more = full.steps[:n], full.more || n < len(full.steps)
				m := &CheckIn{Text: c.text(q.Text), When: cmp.Or(c.when, gapTime), Question: q.Text, Provenance: from}
				if m.valid() && Chat.within(m.Text) && !yield(m) {
					return
				}
			}
		}
	}
}

// text puts the message together.
func (c *checkIn) text(question string) string {
	name := cmp.Or(c.name, "[name]")
	return partsJoined("\n\n", "Hi "+name+",", partsJoined(" ", c.recall(), question), c.close())
}

// recall says what the two spoke of, in the mentee's words.
func (c *checkIn) recall() string {
	list := enumerated(c.steps)
	if c.more && len(c.steps) > 0 {
		list = strings.Join(c.steps, ", ") + ", and more besides"
	}
	switch {
	case c.grief:
		return "I've been thinking of you, and nothing that we noted down is in a hurry."
	case len(c.steps) == 0 && c.more:
		return "I've been thinking of what you noted down when we last spoke."
	case len(c.steps) == 0 && c.occasion != "":
		return c.occasion
	case len(c.steps) == 0:
		return "I've been thinking of what you had in mind when we last spoke: " + gapStep + "."
	case c.verbs && len(c.steps) == 1:
		return "When we last spoke, you had in mind to " + list + "."
	}
	return "When we last spoke, this is what you had in mind: " + list + "."
}

// enumerated joins steps: "a, b and c"; where one has a comma or "and" of its own, semicolons part them.
func enumerated(steps []string) string {
	if slices.ContainsFunc(steps, func(s string) bool { return strings.Contains(s, ",") || strings.Contains(s, " and ") }) {
		return strings.Join(steps, "; ")
	}
	if n := len(steps); n > 1 {
		return strings.Join(steps[:n-1], ", ") + " and " + steps[n-1]
	}
	return strings.Join(steps, "")
}

// close sets the time, and leaves it to the mentee what to do with it.
func (c *checkIn) close() string {
	if c.grief {
		return strings.Replace(griefEnd, "%when", cmp.Or(c.when, gapTime), 1)
	}
	ends := checkInEnds
	if c.when == "" {
		ends = openEnds
	}
	return strings.Replace(ends[c.turn%len(ends)], "%when", cmp.Or(c.when, gapTime), 1)
}

const griefEnd = "I've kept a few minutes for you %when. A line is plenty, and so is none."

// openEnds are for a time that was not told.
var openEnds = []string{
	"I have time for you %when, if you'd like to talk. A line is plenty too, and so is no news yet.",
	"If you feel like talking, %when would suit me. If not, a line is fine, and so is none.",
	"I'm free %when. If another time is easier, or none for now, that's fine.",
}

var checkInEnds = []string{
	"I'm there for it %when, as we said. If another time is easier, that's fine, and so is no news yet.",
	"I'll look out for you %when, as we agreed. Whatever state it's in will do, and we can move the time.",
	"I've kept a few minutes for it %when, as we said. A line is plenty, and if it doesn't suit, we'll find another time.",
}

// questions are those that fit, best first: about what has moved, or, where things are hard or nothing is known, about how
// it looks now.
func (c *checkIn) questions(s *scene) []borrowed {
	own := s.own()
	moved := pick(s.questions(own[:min(1, len(own))], knowledge.Mentee, false), []asked{{"clarity", "reality"}})
	switch {
	case c.grief:
		return ownQuestions([]string{"How are you these days?"}, 0)
	case c.mood:
		return slices.Concat(ownQuestions(howAreYou, c.turn), c.plain())
	case c.occasion != "" && len(c.steps) == 0:
		c.turn = min(c.turn%len(gentle), 1) // it may be still to come
		return c.plain()
	case c.stuck, len(c.steps) == 0:
		return slices.Concat(c.plain(), moved)
	case c.turn%4 == 2:
		return slices.Concat(moved, ownQuestions(soFar, c.turn))
	}
	return slices.Concat(ownQuestions(soFar, c.turn), moved)
}

// plain are questions that need no card, for when it is not sure that there is anything to tell.
func (c *checkIn) plain() []borrowed { return ownQuestions(gentle, c.turn) }

// ownQuestions returns questions of our own, the n-th first.
func ownQuestions(texts []string, n int) []borrowed {
	out := make([]borrowed, 0, len(texts))
	for i := range texts {
		out = append(out, borrowed{Borrowable: &knowledge.Borrowable{Text: texts[(n+i)%len(texts)]}})
	}
	return out
}

var (
	gentle = []string{
		"How does it look from where you stand today?",
		"What is on your mind about it at the moment?",
		"What has the time since then been like for you?",
	}
	soFar = []string{
		"What has come of it so far?",
		"How has it been going since we spoke?",
		"What is there to tell of it, large or small?",
		"Where has it got to by now?",
		"What has surprised you about it so far?",
	}
)
