package coach

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"mentorcoach/knowledge"
)

// Feedback is the task of a mentor who has to tell a mentee something about what they did.
var Feedback = Task{
	Name:     "feedback",
	Summary:  "Words for feedback, and questions to check one's own view first",
	Audience: knowledge.Mentor,
	New:      func() Request { return &FeedbackRequest{Count: 3} },
	Reply:    func() Reply { return &FeedbackReply{} },
	Prefer:   []string{"constructive-feedback", "situation-behaviour-impact"},
	schema:   feedbackSchema,
	named:    namedFeedback,
}

var _ = register(&Feedback)

// FeedbackRequest asks for phrasings.
type FeedbackRequest struct {
	Common
	Observation string `json:"observation,omitempty" maxLength:"2000" doc:"What you saw or heard the mentee do." example:"In Tuesday's stand-up she interrupted the client twice."`
	Draft       string `json:"draft,omitempty" maxLength:"2000" doc:"What you would say, if you have words already."`
	Count       int    `json:"count,omitempty" minimum:"1" maximum:"5" default:"3" doc:"How many phrasings."`
}

func (r *FeedbackRequest) texts() []string { return append(r.Common.texts(), r.Observation, r.Draft) }

// checkFirstCount is the number of questions to the mentor that stand before the phrasings.
const checkFirstCount = 3

func (r *FeedbackRequest) parts() []part {
	return []part{
		{name: "check_first", prefix: "c", count: checkFirstCount, decode: selfCheck("what you saw, and what you made of it"), handbook: handbookChecks},
		{name: "phrasings", prefix: "p", count: r.Count, decode: decoded[Phrasing], handbook: handbookPhrasings},
	}
}

// FeedbackReply holds the questions to oneself and then the phrasings.
type FeedbackReply struct {
	Header
	CheckFirst []*SelfCheck `json:"check_first" doc:"For the mentor: questions that test one's own view before one speaks."`
	Phrasings  []*Phrasing  `json:"phrasings"`
	Trailer
}

// Envelope implements Reply.
func (r *FeedbackReply) Envelope() (*Header, *Trailer) { return &r.Header, &r.Trailer }

func (r *FeedbackReply) fill(part string, items []admitted) {
	if part == "check_first" {
		r.CheckFirst = collect[*SelfCheck](items)
		return
	}
	r.Phrasings = collect[*Phrasing](items)
}

func (r *FeedbackReply) print(w io.Writer) {
	fmt.Fprintln(w, "Before you speak, ask yourself:")
	for _, q := range r.CheckFirst {
		fmt.Fprintf(w, "- %s\n", q.Text)
	}
	fmt.Fprintln(w, "\nWays to say it:")
	for i, p := range r.Phrasings {
		fmt.Fprintf(w, "%d. %s\n\n", i+1, p.Text)
	}
}

// SelfCheck is a question that somebody asks of themselves.
type SelfCheck struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Opens string `json:"opens" doc:"What it may bring to light."`
	Provenance
}

func (q *SelfCheck) texts() []guarded {
	return []guarded{{field: "text", kind: KindQuestion, text: q.Text}, {field: "opens", kind: KindAside, text: q.Opens}}
}

// selfCheck reads one of the model's, which has no room but for the question itself: what it opens is ours.
func selfCheck(opens string) func(json.RawMessage) (Item, error) {
	return func(raw json.RawMessage) (Item, error) {
		it, err := decoded[SelfCheck](raw)
		if q, ok := it.(*SelfCheck); ok && err == nil {
			q.Opens = opens
		}
		return it, err
	}
}

func (q *SelfCheck) identify(id string)      { q.ID = id }
func (q *SelfCheck) provenance() *Provenance { return &q.Provenance }

// Phrasing is one way to say it, in the parts of the SBI model and whole.
type Phrasing struct {
	ID         string `json:"id"`
	Text       string `json:"text" doc:"The whole, as it is spoken. Gaps in square brackets are for what only the mentor knows."`
	Situation  string `json:"situation" doc:"When and where."`
	Behaviour  string `json:"behaviour" doc:"What was done or said."`
	Impact     string `json:"impact" doc:"What it led to."`
	Invitation string `json:"invitation" doc:"The open question at the end."`
	Provenance
}

func (p *Phrasing) texts() []guarded {
	return []guarded{
		{field: "text", kind: KindFeedback, text: p.Text},
		{field: "situation", kind: KindAside, text: p.Situation},
		{field: "behaviour", kind: KindAside, text: p.Behaviour},
		{field: "impact", kind: KindAside, text: p.Impact},
		{field: "invitation", kind: KindQuestion, text: p.Invitation},
	}
}

// settle puts a gap in the place of a part that was not told, and makes the whole anew from its parts where it says more
// than they do.
func (p *Phrasing) settle(r *run) {
	mended := !r.told().holds(strings.TrimSuffix(p.Text, p.Invitation), threeMine)
	for part, gap := range map[*string]string{&p.Situation: gapSituation, &p.Behaviour: gapBehaviour, &p.Impact: gapImpact} {
		if !r.told().holds(*part, threeMine) || ordersInClause(*part) {
			*part, mended = gap, true
		}
	}
	if mended {
		whole := (&observation{situation: p.Situation, behaviour: p.Behaviour, impact: p.Impact}).phrasing(0)
		p.Text = whole.Text + " " + p.Invitation
	}
}

func (p *Phrasing) identify(id string)      { p.ID = id }
func (p *Phrasing) provenance() *Provenance { return &p.Provenance }

var feedbackSchema = compact(`{
	"type": "object", "additionalProperties": false, "required": ["check_first", "phrasings"],
	"properties": {
		"check_first": {"type": "array", "items": {
			"type": "object", "additionalProperties": false, "required": ["text", "citations"],
			"properties": {"text": {"type": "string"}, "citations": ` + citationsSchema + `}
		}},
		"phrasings": {"type": "array", "items": {
			"type": "object", "additionalProperties": false,
			"required": ["situation", "behaviour", "impact", "invitation", "text", "citations"],
			"properties": {
				"situation": {"type": "string"}, "behaviour": {"type": "string"}, "impact": {"type": "string"},
				"invitation": {"type": "string"}, "text": {"type": "string"}, "citations": ` + citationsSchema + `
			}
		}}
	}
}`)

// handbookChecks yields the questions that a mentor asks of themselves: those of the cards on feedback, then all others.
func handbookChecks(s *scene) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for q := range s.ownThenAll(knowledge.Mentor) {
			if !yield(&SelfCheck{Text: q.Text, Opens: q.Opens, Provenance: q.cited()}) {
				return
			}
		}
	}
}

// ownThenAll yields the questions of the task's own cards, those first that come after something was said, and then
// those of all cards.
func (s *scene) ownThenAll(to knowledge.Audience) iter.Seq[borrowed] {
	return func(yield func(borrowed) bool) {
		own := s.questions(s.own(), to, true)
		slices.SortStableFunc(own, func(a, b borrowed) int { return cmp.Compare(b2i(b.After != ""), b2i(a.After != "")) })
		for _, q := range own {
			if !yield(q) {
				return
			}
		}
		for q := range s.eachQuestion(to) {
			if !yield(q) {
				return
			}
		}
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// handbookPhrasings yields phrasings of what was observed. What isn't known, or can't be said without a verdict,
// is a gap for the mentor to fill in. The invitations are the questions of the cards on feedback.
func handbookPhrasings(s *scene) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		seen := observe(s.request)
		n := 0
		for q := range s.ownThenAll(knowledge.Mentee) {
			item := seen.phrasing(n)
			item.Invitation = q.Text
			item.Text += " " + q.Text
			item.Provenance = q.cited()
			if n++; !yield(item) {
				return
			}
		}
	}
}

func namedFeedback(r Request) bool {
	f, ok := r.(*FeedbackRequest)
	return ok && f.Observation != ""
}
