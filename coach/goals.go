package coach

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
)

// Goals is the task of two people who look at a goal.
var Goals = Task{
	Name:    "goals",
	Summary: "A goal, restated with blanks, and what it has of the five SMART criteria",
	New:     func() Request { return &GoalsRequest{} },
	Reply:   func() Reply { return &GoalsReply{} },
	Prefer:  []string{"smart-goals", "improving-a-skill", "career-progression", "accountability"},
	schema:  goalsSchema,
	named:   namedGoals,
}

var _ = register(&Goals)

// GoalsRequest asks for a look at one goal.
type GoalsRequest struct {
	Common
	Goal string `json:"goal,omitempty" maxLength:"1000" doc:"The goal as it stands. Left out: the one that the situation tells of." example:"I want to be more confident in meetings by summer."`

	reading *goalReading // made once
}

func (r *GoalsRequest) texts() []string { return append(r.Common.texts(), r.Goal) }

// matter has guidance found for the goal too.
func (r *GoalsRequest) matter() string { return r.Goal }

// ready tells of a goal that lacks nothing, in our eyes and in a model's.
func (r *GoalsRequest) ready(made *run) (Notice, bool) {
	open := slices.ContainsFunc(made.items["criteria"], func(a admitted) bool { return !a.item.(*Criterion).Met }) //nolint:forcetypeassert // a part holds items of one type
	return Notice{Code: NoticeReady, Reason: "goal", Message: "All five are there, in your own words. The goal can stand as it is."}, r.read().complete() && !open
}

// brief tells the model what our rules find in the goal.
func (r *GoalsRequest) brief() any {
	plan := goalPlan{Criteria: make([]verdictOnGoal, len(criteria))}
	if strings.TrimSpace(r.Goal) == "" {
		plan.Goal = r.read().goal
	}
	for i, c := range criteria {
		plan.Criteria[i] = verdictOnGoal{c, r.read().met[c]}
	}
	return plan
}

// goalPlan is what a model is told beside the request: the goal, where no field names it, and what our rules find in it.
type goalPlan struct {
	Goal     string          `json:"goal,omitempty"`
	Criteria []verdictOnGoal `json:"criteria"`
}

// verdictOnGoal is what our rules find, as the model is told.
type verdictOnGoal struct {
	Criterion string `json:"criterion"`
	Because   string `json:"because,omitempty"` // not met where it is empty
}

// parts has the criteria first, as the goal is restated by what they find.
func (r *GoalsRequest) parts() []part {
	return []part{
		{name: "criteria", prefix: "c", count: len(criteria), decode: decoded[Criterion], handbook: handbookCriteria, order: byCriterion},
		{name: "restated", prefix: "r", count: 1, decode: decoded[Restated], handbook: handbookRestated},
	}
}

// criteria are the five of SMART, in their order.
var criteria = []string{"specific", "measurable", "achievable", "relevant", "time_bound"}

// GoalsReply holds the goal and what it has.
type GoalsReply struct {
	Header
	Restated *Restated    `json:"restated,omitempty"`
	Criteria []*Criterion `json:"criteria" doc:"Always five: specific, measurable, achievable, relevant, time_bound."`
	Trailer
}

// Envelope implements Reply.
func (r *GoalsReply) Envelope() (*Header, *Trailer) { return &r.Header, &r.Trailer }

func (r *GoalsReply) fill(part string, items []admitted) {
	if part == "criteria" {
		r.Criteria = collect[*Criterion](items)
	} else if len(items) > 0 {
		r.Restated = collect[*Restated](items)[0]
	}
}

func (r *GoalsReply) print(w io.Writer) {
	if r.Restated != nil {
		fmt.Fprintf(w, "%s\n", r.Restated.Text)
	}
	fmt.Fprintln(w)
	for _, c := range r.Criteria {
		if c.Met {
			fmt.Fprintf(w, "+ %s: \"%s\"\n", criterionTitles[c.Criterion], c.Because)
		} else {
			fmt.Fprintf(w, "- %s: %s\n", criterionTitles[c.Criterion], c.Question)
		}
	}
	fmt.Fprintln(w)
}

var criterionTitles = map[string]string{
	"specific": "Specific", "measurable": "Measurable", "achievable": "Achievable", "relevant": "Relevant", "time_bound": "Time-bound",
}

// Restated is the goal with a blank for each thing that it leaves open.
type Restated struct {
	ID   string `json:"id"`
	Text string `json:"text" doc:"The goal in its own words, with blanks in square brackets that say what to put in. A goal that lacks nothing stands as it is, with the notice ready."`
	Provenance
}

func (g *Restated) texts() []guarded {
	return []guarded{{field: "text", kind: KindAside, text: g.Text}}
}

func (g *Restated) identify(id string)      { g.ID = id }
func (g *Restated) provenance() *Provenance { return &g.Provenance }

// settle keeps a model's sentence only where it says what the goal says, with blanks for the rest.
func (g *Restated) settle(r *run) {
	req, ok := r.request.(*GoalsRequest)
	if !ok {
		return
	}
	if !english(r.header.Language) {
		r.inEnglish("The restated goal is the handbook's own wording, so it is in English.")
	}
	ours := req.read().best()
	if !req.read().restates(g.Text) || len(Check(KindAside, g.Text)) > 0 {
		g.Text = ours.Text
	}
}

// Criterion is one of the five, and what the goal has of it.
type Criterion struct {
	ID        string `json:"id"`
	Criterion string `json:"criterion" enum:"specific,measurable,achievable,relevant,time_bound"`
	Met       bool   `json:"met"`
	Because   string `json:"because" doc:"The words of the goal that meet it, letter for letter; empty where it is not met."`
	Question  string `json:"question" doc:"An open question that may lead to what is missing; empty where it is met."`
	Provenance
}

// texts leaves out the words of the goal: settle keeps none that do not stand there, as with any quotation.
func (c *Criterion) texts() []guarded {
	out := []guarded{{field: "criterion", kind: KindAside, text: c.Criterion}}
	if !c.Met {
		out = append(out, guarded{field: "question", kind: KindQuestion, text: c.Question})
	}
	return out
}

func (c *Criterion) identify(id string)      { c.ID = id }
func (c *Criterion) provenance() *Provenance { return &c.Provenance }
func (c *Criterion) place() string           { return c.Criterion }
func (c *Criterion) valid() bool             { return slices.Contains(criteria, c.Criterion) }

// settle verifies the words that a criterion is said to be met by. Where they don't stand in the goal, our own verdict
// takes the place of the model's.
func (c *Criterion) settle(r *run) {
	req, ok := r.request.(*GoalsRequest)
	if !ok || !c.valid() {
		return
	}
	if c.Met {
		c.Because = req.read().quoted(c.Criterion, c.Because)
		c.Met = c.Because != ""
	}
	if c.Met {
		c.Question = ""
	} else {
		c.Because = ""
	}
}

func byCriterion(a, b Item) int {
	return slices.Index(criteria, a.(*Criterion).Criterion) - slices.Index(criteria, b.(*Criterion).Criterion) //nolint:forcetypeassert // a part holds items of one type
}

var goalsSchema = compact(`{
	"type": "object", "additionalProperties": false, "required": ["criteria", "restated"],
	"properties": {
		"criteria": {"type": "array", "items": {
			"type": "object", "additionalProperties": false, "required": ["criterion", "met", "because", "question", "citations"],
			"properties": {
				"criterion": {"type": "string", "enum": ["specific", "measurable", "achievable", "relevant", "time_bound"]},
				"met": {"type": "boolean"}, "because": {"type": "string"}, "question": {"type": "string"},
				"citations": ` + citationsSchema + `
			}
		}},
		"restated": {
			"type": "object", "additionalProperties": false, "required": ["text", "citations"],
			"properties": {"text": {"type": "string"}, "citations": ` + citationsSchema + `}
		}
	}
}`)

// handbookCriteria yields our verdict on each criterion, with each of its questions where it is not met.
func handbookCriteria(s *scene) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		req, ok := s.request.(*GoalsRequest)
		if !ok {
			return
		}
		about := toldBy(req.texts()...)
		for _, c := range criteria {
			if because := req.read().met[c]; because != "" {
				if !yield(&Criterion{Criterion: c, Met: true, Because: because, Provenance: Provenance{Origin: FromHandbook}}) {
					return
				}
				continue
			}
			for q := range s.shelf(criterionQuestions[c], about) {
				if !yield(&Criterion{Criterion: c, Question: q.Text, Provenance: q.cited()}) {
					return
				}
			}
		}
	}
}

func handbookRestated(s *scene) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		req, ok := s.request.(*GoalsRequest)
		if !ok {
			return
		}
		for g := range req.read().restated() {
			if !yield(g) {
				return
			}
		}
	}
}

func namedGoals(r Request) bool {
	g, ok := r.(*GoalsRequest)
	return ok && g.Goal != ""
}
