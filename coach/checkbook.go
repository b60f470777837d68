package coach

import (
	"fmt"
	"slices"
	"strings"

	"mentorcoach/knowledge"
)

// Bounds of a card.
const (
	minCardWords, maxCardWords = 150, 300
	minHeard, maxHeard         = 8, 15
	minQuestions               = 6
	minKinds, minPhases        = 4, 3
	minOpens, maxOpens         = 3, 13
)

var cardHeadings = []string{"In short", "What it looks like", "Questions to borrow", "Words to borrow", "Watch for"}

// CheckHandbook holds every card against the rules for cards, the guard on its questions among them, and returns what
// is wrong, a line each.
func CheckHandbook(h *knowledge.Handbook) []string {
	b := &bookCheck{handbook: h, asked: make(map[string]string)}
	for _, c := range h.Cards {
		b.card = c
		b.form()
		b.questions()
		b.words()
	}
	return b.faults
}

type bookCheck struct {
	handbook *knowledge.Handbook
	card     *knowledge.Card
	asked    map[string]string // question → card
	faults   []string
}

func (b *bookCheck) faultf(format string, args ...any) {
	b.faults = append(b.faults, b.card.ID+": "+fmt.Sprintf(format, args...))
}

// form looks at what every card has.
func (b *bookCheck) form() {
	c := b.card
	if c.Title == "" || len(c.Audience) == 0 || len(c.Stages) == 0 || len(c.Sources) == 0 {
		b.faultf("needs a title, an audience, a stage and a source")
	}
	for _, a := range c.Audience {
		if a != knowledge.Mentor && a != knowledge.Mentee {
			b.faultf("no audience is called %q", a)
		}
	}
	for _, s := range c.Stages {
		if !slices.Contains(knowledge.Stages, s) {
			b.faultf("no stage is called %q", s)
		}
	}
	for _, id := range c.Related {
		if _, ok := b.handbook.Card(id); !ok {
			b.faultf("the related card %q does not exist", id)
		}
	}
	if n := len(c.Heard); n < minHeard || n > maxHeard {
		b.faultf("has %d heard lines; %d to %d are wanted", n, minHeard, maxHeard)
	}
	if n := len(strings.Fields(c.Text)); n < minCardWords || n > maxCardWords+2*len(cardHeadings)+len(c.Questions)+len(c.Words) {
		b.faultf("has %d words; %d to %d are wanted", n, minCardWords, maxCardWords)
	}
	if got := headings(c.Text); !slices.Equal(got, cardHeadings) && !slices.Equal(got, slices.Delete(slices.Clone(cardHeadings), 3, 4)) {
		b.faultf("has the headings %q", got)
	}
}

func headings(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if h, ok := strings.CutPrefix(line, "## "); ok {
			out = append(out, strings.TrimSpace(h))
		}
	}
	return out
}

// questions looks at each question and at their variety.
func (b *bookCheck) questions() {
	kindsSeen, phasesSeen, free := make(map[string]bool), make(map[string]bool), 0
	for _, q := range b.card.Questions {
		b.question(&q)
		if q.To == knowledge.Mentee && q.After == "" {
			free++
		}
		kindsSeen[q.Kind], phasesSeen[q.Phase] = true, true
	}
	if free < minQuestions-1 || len(b.card.Questions) < minQuestions {
		b.faultf("has %d questions that can stand alone", free)
	}
	if len(kindsSeen) < minKinds || len(phasesSeen) < minPhases {
		b.faultf("has questions of %d kinds and %d phases; at least %d and %d are wanted", len(kindsSeen), len(phasesSeen), minKinds, minPhases)
	}
}

func (b *bookCheck) question(q *knowledge.Borrowable) {
	for _, v := range Check(KindQuestion, q.Text) {
		b.faultf("%s in %q: %q", v.Rule, q.Text, q.Text[v.Start:v.End])
	}
	for _, v := range Check(KindAside, q.Opens) {
		b.faultf("%s in what %q opens", v.Rule, q.Text)
	}
	if !slices.Contains(kinds, q.Kind) || !slices.Contains(phases, q.Phase) {
		b.faultf("kind %q or phase %q of %q", q.Kind, q.Phase, q.Text)
	}
	if q.To != knowledge.Mentor && q.To != knowledge.Mentee {
		b.faultf("%q is put to %q", q.Text, q.To)
	}
	if n := len(strings.Fields(q.Opens)); n < minOpens || n > maxOpens {
		b.faultf("what %q opens has %d words; %d to %d are wanted", q.Text, n, minOpens, maxOpens)
	}
	key := strings.ToLower(q.Text)
	if other, ok := b.asked[key]; ok {
		b.faultf("%q stands in %s as well", q.Text, other)
	}
	b.asked[key] = b.card.ID
}

// words holds the phrasings to what every text must keep to.
func (b *bookCheck) words() {
	for _, w := range b.card.Words {
		for _, v := range checkAnything(w) {
			b.faultf("%s in the words %q", v.Rule, w)
		}
	}
}
