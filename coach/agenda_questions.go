package coach

import (
	"hash/fnv"
	"iter"
	"slices"
	"strconv"
	"strings"

	"mentorcoach/knowledge"
)

// standIn are topics that borrow another's questions.
var standIn = map[topic]topic{
	topicWhole: topicPurpose, topicOpen: topicPurpose, topicRest: topicStand, topicMatter: topicStand,
}

// ofMatter are the topics for which a card that was found for the situation may have a question of its own: one of that
// phase, and of one of these kinds.
var ofMatter = map[topic]struct {
	phase string
	kinds []string
}{
	topicStand: {"reality", []string{"clarity"}}, topicMatter: {"reality", []string{"clarity", "reasons"}}, topicRest: {"reality", []string{"clarity", "reasons"}},
	topicBehind: {"reality", []string{"reasons"}}, topicGranted: {"reality", []string{"assumptions"}}, topicEyes: {"reality", []string{"viewpoints"}},
	topicWays: {"options", []string{"clarity", "assumptions", "viewpoints"}}, topicMore: {"options", []string{"viewpoints", "assumptions"}},
	topicLead: {"options", []string{"implications"}},
}

// handbook yields entries for the stretches: a question for each of them first, then others for those that are refused.
func (p stretches) handbook(s *scene) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		o := newAsker(s)
		for left := true; left; {
			left = false
			for i := range p {
				q, ok := o.next(&p[i])
				if left = left || ok; ok && !yield(p[i].entry(q.text, q.from)) {
					return
				}
			}
		}
	}
}

// asker finds a question for each stretch, none of them twice.
type asker struct {
	scene *scene
	stage knowledge.Stage
	turn  int        // where a stock is begun
	apart bool       // the two meet on the phone or on a screen
	found []borrowed // on the matter, best first
	asked map[string]bool
}

type opening struct {
	text string
	from Provenance
}

func newAsker(s *scene) *asker {
	situation := s.request.Basics().Situation
	h := fnv.New32a()
	_, _ = h.Write([]byte(situation)) // it never fails
	return &asker{
		apart: slices.ContainsFunc(wordsOf(situation), func(w word) bool { return farApart[w.text] }),
		scene: s, stage: stageOf(s.request), turn: int(h.Sum32() & 0xffff), asked: make(map[string]bool),
		found: s.questions(s.onTheMatter(), knowledge.Mentee, false),
	}
}

// matterCards are the cards whose questions go to the heart of a mentee's matter. Those of the others are about the
// mentoring itself.
var matterCards = set("crossroads-decisions career-progression improving-a-skill receiving-feedback")

// onTheMatter returns the card that was found first, leaving the task's own aside, if it is one of them.
func (s *scene) onTheMatter() []ranked {
	for _, c := range s.found() {
		if !slices.Contains(s.prefer, c.ID) {
			return slices.DeleteFunc([]ranked{c}, func(c ranked) bool { return !matterCards[c.ID] })
		}
	}
	return nil
}

// next returns a question that was not asked yet.
func (o *asker) next(s *stretch) (opening, bool) {
	for q := range o.each(s) {
		if !o.asked[q.text] {
			o.asked[q.text] = true
			return q, true
		}
	}
	return opening{}, false
}

// each yields the questions for a stretch, best first.
func (o *asker) each(s *stretch) iter.Seq[opening] {
	return func(yield func(opening) bool) {
		if n := len(s.actions); s.topic == topicReview && n > s.Minutes {
			many := "Of the " + strconv.Itoa(n) + " things that you took on, which one matters most today?"
			if !yield(opening{many, Provenance{Origin: FromHandbook}}) {
				return
			}
		}
		wanted, is := ofMatter[s.topic]
		for i := range o.found {
			q := &o.found[i]
			if is && q.Phase == wanted.phase && slices.Contains(wanted.kinds, q.Kind) && !yield(opening{q.Text, q.cited()}) {
				return
			}
		}
		for _, line := range o.lines(s) {
			if o.apart && inOneRoom(line) {
				continue
			}
			if !yield(o.opening(line)) {
				return
			}
		}
	}
}

// lines are those of a topic's stock, begun where the situation has it.
func (o *asker) lines(s *stretch) []string {
	t := s.topic
	if other, is := standIn[t]; is {
		t = other
	}
	text, other := otherStock[o.stage][t]
	switch {
	case other:
	case t == topicReview && s.Number > 1:
		text = laterReviews
	default:
		text = stock[t]
	}
	lines := strings.Split(strings.TrimSpace(text), "\n")
	at := o.turn * (2*int(t) + 1) % stockPrime % len(lines) // so that no two topics go in step
	return append(lines[at:], lines[:at]...)
}

// stockPrime is larger than any stock.
const stockPrime = 101

// inOneRoom tells a question that only fits people who meet in person.
func inOneRoom(line string) bool {
	for _, sign := range []string{"bus fare", "way home", "sitting here"} {
		if strings.Contains(line, sign) {
			return true
		}
	}
	return false
}

var farApart = set("zoom skype phone video online remote remotely screen")

// opening reads a line of the stock. A question that its card no longer has is asked without citing it.
func (o *asker) opening(line string) opening {
	card, text, _ := strings.Cut(strings.TrimSpace(line), " ")
	out := opening{text: text, from: Provenance{Origin: FromHandbook}}
	c, ok := o.scene.handbook.Card(card)
	if !ok {
		return out
	}
	for i := range c.Questions {
		if c.Questions[i].Text == text {
			out.from = (&borrowed{Borrowable: &c.Questions[i]}).cited()
		}
	}
	return out
}
