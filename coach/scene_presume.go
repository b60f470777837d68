package coach

import (
	"strings"
	"sync"

	"mentorcoach/knowledge"
)

// What it costs a question to speak of something that nobody has spoken of: the two people's own meetings, or a thing
// that would have to be there. It is more than the cards that are found lie apart, and less than keeps a question out.
const (
	costOfUs    = 0.22
	costPresume = 0.18
)

// anywhere are the cards whose questions fit whatever the matter is, for when those of the cards that were found presume
// too much. They start from a score below that of a good hit.
var anywhere = []string{"reflecting-back", "questions-over-answers", "thoughtful-questions", "socratic-question-types", "crossroads-decisions"}

const scoreAnywhere = 0.5

// ofUs are words by which a question speaks of the mentoring itself.
var ofUs = set("me my mine i i'm i'd i've i'll us our ours we we're we've we'd meeting meetings talks mentor mentors mentoring")

// aboutUs are words of a situation that is about the mentoring itself.
var aboutUs = set(`meetings sessions mentoring mentorship together cancel cancels cancelled silent silence prepared unprepared advice trust
	goodbye relationship rapport matched paired programme program scheme bored`)

// presumed are words for what must be there before one can ask about it.
var presumed = set(`evening tonight panel post promoted list lists date catalogue refusals road roads rank step steps plan remark feedback
	criticism message messages contact reply thank-you deadline result results outcome outcomes sides invitation scheme programme memberships networking
	title pay level door breach friend friends trained prize form doors picked conversation draft piece item options choice choose
	team colleagues colleague boss manager home story stories rang phone drive call week's news custom problem problems goal goals names
	limits group dates meeting half-year habits peer above weak favourite advice criticised position lent adviser mentor's office
	test believe belief word word's bus signal mountain story's stage name advert thirty`)

// presuming is what a question takes for granted.
type presuming struct {
	us     bool
	things []string
}

var presumptions sync.Map // of *knowledge.Borrowable

// presumes reads a question once.
func presumes(q *knowledge.Borrowable) presuming {
	if p, ok := presumptions.Load(q); ok {
		return p.(presuming) //nolint:forcetypeassert // nothing else is stored
	}
	var p presuming
	for _, w := range wordsOf(q.Text) {
		p.us = p.us || ofUs[w.text]
		if presumed[w.text] {
			p.things = append(p.things, singular(w.text))
		}
	}
	presumptions.Store(q, p)
	return p
}

// presumption is what a question's place costs for what it takes for granted and the situation doesn't tell of.
func (s *scene) presumption(q *knowledge.Borrowable) (cost float64) {
	p, said := presumes(q), s.spoken()
	if p.us && !said.us {
		cost += costOfUs
	}
	for _, thing := range p.things {
		if !said.words[thing] {
			return cost + costPresume
		}
	}
	return cost
}

// spokenOf is what a situation speaks of.
type spokenOf struct {
	words map[string]bool
	us    bool
}

func spokenIn(situation string) spokenOf {
	out := spokenOf{words: make(map[string]bool)}
	for _, w := range wordsOf(situation) {
		out.words[singular(w.text)] = true
		out.us = out.us || aboutUs[w.text]
	}
	return out
}

func singular(w string) string {
	if len(w) > 3 && !endsIn(w, "ss") {
		return strings.TrimSuffix(w, "s")
	}
	return w
}
