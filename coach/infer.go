package coach

import (
	"context"
	_ "embed"
	"encoding/json"
	"math"
	"strings"
	"time"

	"mentorcoach/knowledge"
	"mentorcoach/prompts"
)

// Infer returns the task that a situation asks for, when the caller named none. The requests are the same body read as
// each task's own; a task that could not read it has none. Wording and fields decide; the model is asked only where they
// leave it open, and what it does not answer in time stays as they have it. Nor is it asked where the request has orders for
// whoever sorts it: it might obey.
func (c *Coach) Infer(ctx context.Context, requests map[*Task]Request) *Task {
	best, sure := mostFitting(requests)
	if sure || c.model == nil || ordersSorter(requests[best].texts()) || scopeOf(requests[best]) == scopeElse || inDanger(triage(requests[best].texts())) {
		return best
	}
	if t, ok := c.askWhich(ctx, requests, requests[best]); ok {
		return t
	}
	return best
}

// tasksData is what the program has learnt of which wording asks for which task (internal/classifiers).
//
//go:embed tasks.classifier
var tasksData []byte

var tasksClassifier = knowledge.Embedded(&tasksData)

const (
	// surely is the probability from which wording is clear. A wrong task costs a reader more than a short question to the
	// model does.
	surely = 0.5
	// hardly is the probability below which wording tells nothing, as with a language that the classifier has not learnt.
	hardly = 0.2
)

// mostFitting returns the task that a field names, else the one that wording speaks for, and whether that is clear.
func mostFitting(requests map[*Task]Request) (best *Task, sure bool) {
	var situation string
	for _, t := range Tasks {
		req, ok := requests[t]
		if !ok {
			continue
		}
		if len(requests) == 1 || t.named != nil && t.named(req) {
			return t, true
		}
		situation = req.Basics().Situation
	}
	best, likely := mostLikely(requests, situation)
	if requests[&Questions] != nil && (likely < hardly || scopeOf(requests[best]) != scopeFull || !english(languageOf(situation))) {
		return &Questions, false // who only tells of a mentee wants questions
	}
	return best, likely >= surely
}

// mostLikely returns the task with the highest probability among those that could read the request.
func mostLikely(requests map[*Task]Request, situation string) (best *Task, probability float64) {
	c := tasksClassifier()
	odds := c.Odds(knowledge.NewFeatures(unordered(situation)))
	for i, name := range c.Labels {
		if t, ok := TaskNamed(name); !ok || requests[t] == nil {
			odds[i] = math.Inf(-1)
		}
	}
	for i, p := range knowledge.Probabilities(odds) {
		if p > probability {
			best, _ = TaskNamed(c.Labels[i])
			probability = p
		}
	}
	return best, probability
}

// inferTime is how long a model may take for a short question: it has the request itself still before it.
const inferTime = 3 * time.Second

// askWhich asks the model.
func (c *Coach) askWhich(ctx context.Context, requests map[*Task]Request, req Request) (*Task, bool) {
	choices, names := choicesOf(requests)
	request, err := (&run{coach: c, request: req}).outgoing(req)
	if err != nil {
		return nil, false
	}
	prompt, err := prompts.Infer(choices, request)
	if err != nil {
		return nil, false
	}
	var said struct {
		Task string `json:"task"`
	}
	if !c.askShort(ctx, &Task{Name: "infer", schema: oneOf("task", names)}, prompt, &said) {
		return nil, false
	}
	t, ok := TaskNamed(said.Task)
	return t, ok && requests[t] != nil
}

// askShort asks the model a question before the request itself, and tells whether the answer came in time and could be read.
func (c *Coach) askShort(ctx context.Context, t *Task, prompt prompts.Prompt, said any) bool {
	ctx, cancel := context.WithTimeout(ctx, min(inferTime, c.budget/4))
	defer cancel()
	var text strings.Builder
	_, err := c.model.hear(ctx, t, []message{{roleSystem, prompt.System}, {roleUser, prompt.User}}, func(s string) error {
		text.WriteString(s)
		return nil
	})
	return err == nil && json.Unmarshal([]byte(braced(text.String())), said) == nil
}

// braced cuts an object out of what stands around it.
func braced(s string) string {
	from, to := strings.IndexByte(s, '{'), strings.LastIndexByte(s, '}')
	if from < 0 || to < from {
		return ""
	}
	return s[from : to+1]
}

func choicesOf(requests map[*Task]Request) (choices []prompts.Choice, names []string) {
	for _, t := range Tasks {
		if requests[t] != nil {
			choices, names = append(choices, prompts.Choice{Name: t.Name, Summary: t.Summary}), append(names, t.Name)
		}
	}
	return choices, names
}

// oneOf is the schema of an object with one field, which is one of some names.
func oneOf(field string, names []string) json.RawMessage {
	return compact(`{"type": "object", "additionalProperties": false, "required": ["` + field + `"],
		"properties": {"` + field + `": {"type": "string", "enum": ["` + strings.Join(names, `", "`) + `"]}}}`)
}
