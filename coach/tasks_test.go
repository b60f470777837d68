package coach

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"mentorcoach/internal/modelserver"
)

// taskCase is a line of testdata/tasks: a request, what a good model answers to it, and what can be said of any good
// answer.
type taskCase struct {
	Name    string          `json:"name"`
	Request json.RawMessage `json:"request"`
	Model   json.RawMessage `json:"model"` // as the task's schema has it; none: no model is asked
	Expect  struct {
		TakesUp []string `json:"takes_up"` // words of the request that the items of either answer hold
		Cites   []string `json:"cites"`    // cards, one of which the handbook's answer cites
		Never   []string `json:"never"`    // what no answer holds
		Notices []string `json:"notices"`  // codes of notices of either answer, beside those on where it comes from
	} `json:"expect"`
}

// holdsFor are what a person would check of any reply of a task, whoever wrote it. Each task's test file adds its own.
var holdsFor = map[string]func(t *testing.T, req Request, reply Reply){}

// Each task's requests over professions, stages and tones, answered by the handbook alone and by a model.
func TestTasks(t *testing.T) {
	for _, task := range Tasks {
		t.Run(task.Name, func(t *testing.T) {
			for _, c := range casesOf(t, task) {
				t.Run(c.Name, func(t *testing.T) {
					t.Run("Handbook", func(t *testing.T) { c.onHandbook(t, task) })
					if len(c.Model) > 0 {
						t.Run("Model", func(t *testing.T) { c.onModel(t, task) })
					}
				})
			}
		})
	}
}

func casesOf(t *testing.T, task *Task) (out []taskCase) {
	t.Helper()
	text, err := os.ReadFile("testdata/tasks/" + task.Name + ".jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range bytes.Split(bytes.TrimSpace(text), []byte("\n")) {
		var c taskCase
		dec := json.NewDecoder(bytes.NewReader(line))
		if dec.DisallowUnknownFields(); dec.Decode(&c) != nil || c.Name == "" {
			t.Fatalf("%s.jsonl:%d is no case", task.Name, i+1)
		}
		out = append(out, c)
	}
	return out
}

func (c *taskCase) request(t *testing.T, task *Task) Request {
	t.Helper()
	req := task.New()
	dec := json.NewDecoder(bytes.NewReader(c.Request))
	dec.DisallowUnknownFields()
	if err := dec.Decode(req); err != nil {
		t.Fatal(err)
	}
	return req
}

func (c *taskCase) onHandbook(t *testing.T, task *Task) {
	t.Helper()
	handbook := New(withModel().library, nil, DefaultBudget, slog.New(slog.DiscardHandler))
	reply := c.answer(t, handbook, task)
	_, trailer := reply.Envelope()
	if trailer.Report.FromHandbook != trailer.Report.Asked {
		t.Errorf("%d of %d items", trailer.Report.FromHandbook, trailer.Report.Asked)
	}
	if len(c.Expect.Cites) > 0 && !slices.ContainsFunc(c.Expect.Cites, func(card string) bool { return cites(t, reply, card) }) {
		t.Errorf("cites none of %v", c.Expect.Cites)
	}
	again := c.answer(t, handbook, task)
	if diff := cmp.Diff(reply, again, cmpopts.IgnoreFields(Header{}, "ID"), cmpopts.IgnoreFields(Meta{}, "MS")); diff != "" {
		t.Errorf("another answer to the same request: %s", diff)
	}
}

func (c *taskCase) onModel(t *testing.T, task *Task) {
	t.Helper()
	far := modelserver.New(t)
	far.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(string(c.Model)) })
	model := NewModel(ModelConfig{BaseURL: far.URL(), Key: "sk-test", Name: "gpt-4.1-mini"})
	reply := c.answer(t, New(withModel().library, model, DefaultBudget, slog.New(slog.DiscardHandler)), task)
	_, trailer := reply.Envelope()
	if trailer.Report.Accepted != trailer.Report.Asked {
		t.Errorf("%d of %d good items were accepted; rejected: %v; %v", trailer.Report.Accepted, trailer.Report.Asked, trailer.Report.Rejected, trailer.Notices)
	}
}

// answer returns a reply that keeps what every answer has to.
func (c *taskCase) answer(t *testing.T, coach *Coach, task *Task) Reply {
	t.Helper()
	req := c.request(t, task)
	reply, err := coach.Answer(t.Context(), task, req)
	if err != nil {
		t.Fatal(err)
	}
	said := strings.ToLower(itemsOf(t, task, reply))
	for _, w := range c.Expect.TakesUp {
		if !strings.Contains(said, strings.ToLower(w)) {
			t.Errorf("%q is not taken up in %s", w, said)
		}
	}
	for _, w := range c.Expect.Never {
		if strings.Contains(said, strings.ToLower(w)) {
			t.Errorf("it says %q: %s", w, said)
		}
	}
	_, trailer := reply.Envelope()
	for _, code := range c.Expect.Notices {
		if !slices.ContainsFunc(trailer.Notices, func(n Notice) bool { return n.Code == code }) {
			t.Errorf("no notice %s in %v", code, trailer.Notices)
		}
	}
	if holds, ok := holdsFor[task.Name]; ok {
		holds(t, req, reply)
	}
	return reply
}

// itemsOf are the items of a reply alone, as JSON.
func itemsOf(t *testing.T, task *Task, reply Reply) string {
	t.Helper()
	fields := membersOf(t, reply)
	var out []byte
	for _, p := range task.New().parts() {
		if len(fields[p.name]) < len(`{}`) || string(fields[p.name]) == "null" {
			t.Errorf("the reply has no %s", p.name)
		}
		out = append(out, fields[p.name]...)
	}
	return string(out)
}

func membersOf(t *testing.T, v any) (out map[string]json.RawMessage) {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func cites(t *testing.T, reply Reply, card string) bool {
	t.Helper()
	for name, raw := range membersOf(t, reply) {
		if name != "guidance" && bytes.Contains(raw, []byte(`"passage":"`+card+"#")) {
			return true
		}
	}
	return false
}

// goodItem is the first item of a part that the model of a task's first case writes, with a citation.
func goodItem(t *testing.T, task *Task, part string) (item []byte, req Request) {
	t.Helper()
	c := casesOf(t, task)[0]
	raw := membersOf(t, c.Model)[part]
	if bytes.HasPrefix(raw, []byte("[")) {
		var list []json.RawMessage
		if err := json.Unmarshal(raw, &list); err != nil {
			t.Fatal(err)
		}
		raw = list[0]
	}
	fields := membersOf(t, raw)
	fields["citations"] = json.RawMessage(`[{"passage":"crossroads-decisions#1","quote":"what each road closes off"}]`)
	item, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return item, c.request(t, task)
}
