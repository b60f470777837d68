package coach

import (
	"fmt"
	"io"
	"iter"
	"slices"

	"mentorcoach/knowledge"
)

// Questions is the task of a mentor who prepares a session.
var Questions = Task{
	Name:     "questions",
	Summary:  "Socratic questions for a mentor to ask",
	Audience: knowledge.Mentor,
	New:      func() Request { return &QuestionsRequest{Count: 5} },
	Reply:    func() Reply { return &QuestionsReply{} },
	schema:   questionsSchema,
}

var _ = register(&Questions)

// QuestionsRequest asks for questions.
type QuestionsRequest struct {
	Common
	Count int `json:"count,omitempty" minimum:"1" maximum:"10" default:"5" doc:"How many questions."`
}

func (r *QuestionsRequest) parts() []part {
	return []part{{
		name: "questions", prefix: "q", count: r.Count,
		decode: decoded[Question], handbook: handbookQuestions, order: byPhase, arrange: inSequence,
	}}
}

// QuestionsReply holds questions in the order in which a conversation would go.
type QuestionsReply struct {
	Header
	Questions []*Question `json:"questions"`
	Trailer
}

// Envelope implements Reply.
func (r *QuestionsReply) Envelope() (*Header, *Trailer) { return &r.Header, &r.Trailer }

func (r *QuestionsReply) fill(_ string, items []admitted) { r.Questions = collect[*Question](items) }

func (r *QuestionsReply) print(w io.Writer) {
	for i, q := range r.Questions {
		fmt.Fprintf(w, "%d. ", i+1)
		if q.Reflection != "" {
			fmt.Fprintf(w, "%s\n   ", q.Reflection)
		}
		fmt.Fprintf(w, "%s\n   (%s, %s: %s)\n\n", q.Text, q.Phase, q.Kind, q.Opens)
	}
}

// Question is one question, with what to say before it.
type Question struct {
	ID         string `json:"id"`
	Text       string `json:"text"`
	Reflection string `json:"reflection" doc:"To be said first: what was heard, in the mentee's words; where all of that has been given back, a sentence that leads over to the question."`
	Kind       string `json:"kind" enum:"clarity,reasons,assumptions,viewpoints,implications,commitment" doc:"After Paul and Elder's Socratic questions."`
	Phase      string `json:"phase" enum:"goal,reality,options,will" doc:"After Whitmore's GROW."`
	Opens      string `json:"opens" doc:"What it may bring to light."`
	Provenance
}

func (q *Question) texts() []guarded {
	return []guarded{
		{field: "text", kind: KindQuestion, text: q.Text}, {field: q.said(), kind: KindAside, text: q.Reflection}, {field: "opens", kind: KindAside, text: q.Opens},
	}
}

// said names what stands before the question, as a sentence that leads over is not counted as a reflection.
func (q *Question) said() string {
	if slices.Contains(leads[q.Phase], q.Reflection) {
		return "lead"
	}
	return "reflection"
}

func (q *Question) identify(id string)      { q.ID = id }
func (q *Question) provenance() *Provenance { return &q.Provenance }

// settle leaves a model no room but the question itself. A reflection that says more than was told gives way to one
// that is made from the request, and what a question opens follows from its kind and phase.
func (q *Question) settle(r *run) {
	q.Opens = opens[q.Kind][q.Phase]
	if q.Reflection != "" && !r.told().holds(q.Reflection, sixMine) {
		q.Reflection = r.reflection()
		r.trailer.Report.ReflectionsReplaced++
	}
}

// opens is what a question may bring to light, by its kind and phase.
var opens = map[string]map[string]string{
	"clarity": {
		"goal": "what exactly they are after", "reality": "what is going on, in plain words",
		"options": "what each possibility would look like in practice", "will": "what exactly they mean to do",
	},
	"reasons": {
		"goal": "why this matters to them", "reality": "what lies behind the way things are",
		"options": "what speaks for and against, in their own eyes", "will": "what makes them want this step",
	},
	"assumptions": {
		"goal": "what they take for granted about what they want", "reality": "what they take for granted about how things are",
		"options": "what they believe is possible and what is not", "will": "what they expect to get in their way",
	},
	"viewpoints": {
		"goal": "how others would see what they are after", "reality": "how it looks from where somebody else stands",
		"options": "what somebody else might see that they do not", "will": "who else has a part in the next step",
	},
	"implications": {
		"goal": "what would change if they got there", "reality": "what follows if nothing changes",
		"options": "where each possibility would lead", "will": "what the step would bring with it",
	},
	"commitment": {
		"goal": "how much they want it", "reality": "what they are ready to look at",
		"options": "which possibility draws them", "will": "the step that they choose themselves",
	},
}

// valid tells whether the model kept to the lists of the schema.
func (q *Question) valid() bool {
	return slices.Contains(kinds, q.Kind) && slices.Contains(phases, q.Phase)
}

var (
	kinds  = []string{"clarity", "reasons", "assumptions", "viewpoints", "implications", "commitment"}
	phases = []string{"goal", "reality", "options", "will"}
)

// questionsSchema keeps to what strict schemas allow everywhere: no patterns, no bounds.
var questionsSchema = compact(`{
	"type": "object", "additionalProperties": false, "required": ["questions"],
	"properties": {"questions": {"type": "array", "items": ` + questionSchema + `}}
}`)

const questionSchema = `{
	"type": "object", "additionalProperties": false,
	"required": ["reflection", "text", "kind", "phase", "citations"],
	"properties": {
		"reflection": {"type": "string"},
		"text": {"type": "string"},
		"kind": {"type": "string", "enum": ["clarity", "reasons", "assumptions", "viewpoints", "implications", "commitment"]},
		"phase": {"type": "string", "enum": ["goal", "reality", "options", "will"]},
		"citations": ` + citationsSchema + `
	}
}`

const citationsSchema = `{"type": "array", "items": {
	"type": "object", "additionalProperties": false, "required": ["passage", "quote"],
	"properties": {"passage": {"type": "string"}, "quote": {"type": "string"}}
}}`

// handbookQuestions yields the questions of the cards that were found, each with another piece of what was said.
func handbookQuestions(s *scene) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		if s.scope == scopeThin && !s.clarify(yield) {
			return
		}
		n := 0
		for q := range s.eachQuestion(knowledge.Mentee) {
			item := &Question{
				Text: q.Text, Reflection: s.reflection(n), Kind: q.Kind, Phase: q.Phase, Opens: q.Opens, Provenance: q.cited(),
			}
			if n++; !yield(item) {
				return
			}
		}
	}
}

// clarify yields the questions that ask for what was not said.
func (s *scene) clarify(yield func(Item) bool) bool {
	for i, q := range clarifying {
		item := *q
		item.Reflection, item.Opens = s.reflection(i), opens[q.Kind][q.Phase]
		item.Provenance = Provenance{Origin: FromHandbook, Citations: []Citation{}}
		if !yield(&item) {
			return false
		}
	}
	return true
}

// byPhase puts questions into the order in which a conversation goes, from goal to will.
func byPhase(a, b Item) int {
	return slices.Index(phases, a.(*Question).Phase) - slices.Index(phases, b.(*Question).Phase) //nolint:forcetypeassert // a part holds items of one type
}

// inSequence sorts the handbook's questions. What it gives back goes along with the sequence: it starts with what was
// said first.
func inSequence(items []Item) {
	said := make([]string, len(items))
	for i, it := range items {
		said[i] = it.(*Question).Reflection //nolint:forcetypeassert // a part holds items of one type
	}
	slices.SortStableFunc(items, byPhase)
	used := make(map[string]int)
	for i, it := range items {
		q := it.(*Question) //nolint:forcetypeassert // a part holds items of one type
		if q.Reflection = said[i]; q.Reflection == "" {
			q.Reflection = leadOver(q.Phase, used[q.Phase])
			used[q.Phase]++
		}
	}
}

// leads are said before a question when all that was heard has been given back, by its phase. They add nothing.
var leads = map[string][]string{
	"goal": {
		"Let's stay for a moment with what you want from this.", "Before anything else, back to where this should lead.",
		"I'd like to hear once more what this is for.",
	},
	"reality": {
		"I want to be sure that I see it as you do.", "There is a side to this that we haven't looked at.",
		"I'd like to know more about how it is from day to day.",
	},
	"options": {
		"That is how things are; now to what is open to you.", "We needn't settle on anything yet.",
		"There may be more than one way from here.",
	},
	"will": {
		"We are near the end, and the last word is yours.", "What you take from this is up to you.",
		"One more thing before we stop.",
	},
}

// leadOver returns the n-th of them, and nothing once they are used up: none is said twice.
func leadOver(phase string, n int) string {
	if n < len(leads[phase]) {
		return leads[phase][n]
	}
	return ""
}
