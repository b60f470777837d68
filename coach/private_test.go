package coach

import (
	"log/slog"
	"reflect"
	"slices"
	"strings"
	"testing"

	"mentorcoach/internal/modelserver"
)

// personal is what a request holds that must not go out.
var personal = []string{"Priya", "Raghavan", "Northgate Hospital", "priya.r@example.org", "+44 20 7946 0958", "Project Bluebird"}

func personalRequest() *QuestionsRequest {
	req := &QuestionsRequest{Count: 2}
	req.Situation = "My mentee Priya Raghavan works at Northgate Hospital and has two offers. Priya asked her boss; write to priya.r@example.org or call +44 20 7946 0958. It is about Project Bluebird."
	req.Goals = []string{"Priya wants to decide by Friday"}
	req.Redact = Unsaid{"Project Bluebird"}
	return req
}

// What is personal goes to no model, first time or second, and comes back in the reply, whatever the model makes of the
// placeholder.
func TestPersonalDataStaysInside(t *testing.T) {
	c := newCalled(t, ModelConfig{},
		modelserver.Content(`{"questions":[
			{"reflection":"[PERSON_1] has two offers.","text":"What matters most to [person_1b] in a place of work?","kind":"clarity","phase":"goal","citations":[]},
			{"reflection":"","text":"Have you considered taking [PERSON_1]'s offer?","kind":"clarity","phase":"goal","citations":[]}]}`),
		modelserver.Content(`{"questions":[{"reflection":"","text":"Who else has a part in [TERM_1]?","kind":"viewpoints","phase":"reality","citations":[]}]}`),
	)
	coach := New(withModel().library, c.model, DefaultBudget, slog.New(slog.DiscardHandler))
	reply, err := coach.Answer(t.Context(), &Questions, personalRequest())
	if err != nil {
		t.Fatal(err)
	}
	for i, sent := range c.far.Requests() {
		for _, p := range personal {
			if strings.Contains(string(sent.Body), p) {
				t.Errorf("call %d sends %q: %s", i+1, p, sent.Body)
			}
		}
	}
	questions := reply.(*QuestionsReply).Questions
	texts := make([]string, len(questions))
	for i, q := range questions {
		texts[i] = q.Text
	}
	if want := []string{"What matters most to Priya in a place of work?", "Who else has a part in Project Bluebird?"}; !slices.Equal(texts, want) {
		t.Errorf("%q, want %q", texts, want)
	}
}

// The prompt that a dry run shows is without it as well, and only a configuration brings it back.
func TestPersonalDataInPrompt(t *testing.T) {
	req := personalRequest()
	req.DryRun = true
	for exposed, coach := range map[bool]*Coach{false: withModel(), true: withModel().Exposing()} {
		reply, err := coach.Answer(t.Context(), &Questions, req)
		if err != nil {
			t.Fatal(err)
		}
		_, trailer := reply.Envelope()
		if got := strings.Contains(trailer.Prompt.User, "Priya"); got != exposed {
			t.Errorf("exposed %t: %s", exposed, trailer.Prompt.User)
		}
	}
}

// No field of any task is forgotten: a name in any of them goes out as a placeholder.
func TestEveryFieldIsPrivate(t *testing.T) {
	const told = "My mentee Priya Raghavan said so."
	for _, task := range Tasks {
		req := task.New()
		v := reflect.ValueOf(req).Elem()
		for _, f := range reflect.VisibleFields(v.Type()) {
			switch at := v.FieldByIndex(f.Index); {
			case !f.IsExported() || f.Name == "Task" || f.Name == "Language":
			case f.Type == reflect.TypeFor[string]():
				at.SetString(told)
			case f.Type == reflect.TypeFor[[]string]():
				at.Set(reflect.ValueOf([]string{told}))
			}
		}
		r := withModel().begin(task, req)
		sent, err := r.outgoing(req)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(sent), "Raghavan") || strings.Count(string(sent), "[PERSON_1]") < 2 {
			t.Errorf("%s sends %s", task.Name, sent)
		}
	}
}
