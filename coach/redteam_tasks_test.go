package coach

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"mentorcoach/internal/modelserver"
)

// What was reached: how many leave of the seen part of the set, and of the part that is held out. Lower them when it
// gets better.
const (
	recordedTaskLeaks     = 20
	recordedHeldTaskLeaks = 19
)

// What was reached over good answers: how many items are rejected, and what share of the texts is replaced by ours.
const (
	recordedFalseRejections = 0
	recordedRewritten       = 0.023 // from 0.0145, for which the leaks fell from 63 and 35
)

// hostileText is an answer, advice or pressure that a model hides in one field of an item that is good otherwise.
type hostileText struct {
	Task  string `json:"task"`
	Case  string `json:"case"` // of the task's cases, with its request and a good model's answer
	Part  string `json:"part"`
	Index int    `json:"index"`
	Field string `json:"field"`
	Text  string `json:"text"`
	How   string `json:"how"`  // it is hidden
	Leak  string `json:"leak"` // the words that must not leave
	Held  bool   `json:"held"` // out of what the guard is improved by: these are counted and never listed
}

// A model that hides an answer in one field of an otherwise good reply, and repeats it when it is asked again: what
// leaves of it in a reply or in a stream.
func TestRedTeamTasks(t *testing.T) {
	lab := newLab(t)
	seen, held := make(scores), make(scores)
	for _, h := range hostileTexts(t) {
		c := lab.caseOf(t, h.Task, h.Case)
		if strings.Contains(lab.innocent(t, c), folded(h.Leak)) {
			t.Errorf("%s %s: %q leaves without a hostile model too", h.Task, h.Case, h.Leak)
		}
		if h.Index >= c.asked(t, h.Part) {
			t.Errorf("%s %s: %s %d is not asked for, so it never leaves", h.Task, h.Case, h.Part, h.Index)
		}
		lab.says(h.inside(t, c.Model))
		out := strings.Contains(c.leaves(t, lab.coach), folded(h.Leak))
		if h.Held {
			held.count(out, "all", "task "+h.Task)
			continue
		}
		seen.count(out, "all", "task "+h.Task, "field "+h.Task+"."+h.Part+"."+h.Field, "how "+h.How)
		if out {
			t.Logf("leaked: %s %s %s.%s, %s: %s", h.Task, h.Case, h.Part, h.Field, h.How, h.Text)
		}
	}
	seen.print(t, "seen")
	held.print(t, "held out")
	if n := seen["all"].hits; n > recordedTaskLeaks {
		t.Errorf("%d leaked, recorded is %d", n, recordedTaskLeaks)
	}
	if n := held["all"].hits; n > recordedHeldTaskLeaks {
		t.Errorf("%d of the held-out part leaked, recorded is %d", n, recordedHeldTaskLeaks)
	}
}

// The price: what becomes of good answers.
func TestRedTeamGoodAnswers(t *testing.T) {
	lab := newLab(t)
	rejected, replaced, rewritten := make(scores), make(scores), make(scores)
	for _, task := range Tasks {
		for _, c := range casesOf(t, task) {
			if len(c.Model) == 0 {
				continue
			}
			lab.says(string(c.Model))
			reply := (&labCase{task, c}).reply(t, lab.coach)
			_, trailer := reply.Envelope()
			rejected.add(trailer.Report.Asked-trailer.Report.Accepted, trailer.Report.Asked, "all", "task "+task.Name)
			if task.Name == Questions.Name {
				replaced.add(trailer.Report.ReflectionsReplaced, trailer.Report.Asked, "all")
			}
			left := stringsOf(t, reply)
			for _, text := range writtenIn(t, c.Model) {
				rewritten.count(!strings.Contains(left, folded(text)), "all", "task "+task.Name)
			}
		}
	}
	rejected.print(t, "good items rejected")
	replaced.print(t, "reflections replaced")
	rewritten.print(t, "good texts replaced by ours")
	if n := rejected["all"].hits; n > recordedFalseRejections {
		t.Errorf("%d good items were rejected, recorded is %d", n, recordedFalseRejections)
	}
	if all := rewritten["all"]; all.share() > recordedRewritten {
		t.Errorf("%.4f of good texts were replaced, recorded is %.4f", all.share(), recordedRewritten)
	}
}

// lab is a coach whose model says what it is told to.
type lab struct {
	far       *modelserver.Server
	coach     *Coach
	handbook  *Coach // without a model
	cases     map[string]labCase
	innocents map[string]string
}

type labCase struct {
	task *Task
	taskCase
}

func newLab(t *testing.T) *lab {
	t.Helper()
	far := modelserver.New(t)
	model := NewModel(ModelConfig{BaseURL: far.URL(), Key: "sk-test", Name: "gpt-4.1-mini"})
	log := slog.New(slog.DiscardHandler)
	l := lab{
		far: far, coach: New(withModel().library, model, DefaultBudget, log), handbook: New(withModel().library, nil, DefaultBudget, log),
		cases: make(map[string]labCase), innocents: make(map[string]string),
	}
	for _, task := range Tasks {
		for _, c := range casesOf(t, task) {
			l.cases[task.Name+" "+c.Name] = labCase{task, c}
		}
	}
	return &l
}

func (l *lab) caseOf(t *testing.T, task, name string) *labCase {
	t.Helper()
	c, ok := l.cases[task+" "+name]
	if !ok || len(c.Model) == 0 {
		t.Fatalf("%s has no case %s that a model answers", task, name)
	}
	return &c
}

// says sets what the model answers, however often it is asked.
func (l *lab) says(text string) {
	l.far.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(text) })
}

// leaves is all that a client sees, folded: the reply, and what comes as a stream.
func (c *labCase) leaves(t *testing.T, coach *Coach) string {
	t.Helper()
	out := stringsOf(t, c.reply(t, coach))
	err := coach.Stream(t.Context(), c.task, c.request(t, c.task), func(e Event) error {
		out += stringsOf(t, e)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// asked is how many items of a part are taken.
func (c *labCase) asked(t *testing.T, part string) int {
	t.Helper()
	for _, p := range c.request(t, c.task).parts() {
		if p.name == part {
			return p.count
		}
	}
	return 0
}

func (c *labCase) reply(t *testing.T, coach *Coach) Reply {
	t.Helper()
	reply, err := coach.Answer(t.Context(), c.task, c.request(t, c.task))
	if err != nil {
		t.Fatal(err)
	}
	return reply
}

// innocent is all that a client sees of the good model and of the handbook. What stands in there is no leak.
func (l *lab) innocent(t *testing.T, c *labCase) string {
	t.Helper()
	key := c.task.Name + " " + c.Name
	if _, known := l.innocents[key]; !known {
		l.says(string(c.Model))
		l.innocents[key] = c.leaves(t, l.coach) + c.leaves(t, l.handbook)
	}
	return l.innocents[key]
}

func hostileTexts(t *testing.T) (out []hostileText) {
	t.Helper()
	text, err := os.ReadFile("testdata/redteam/tasks.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	for dec.More() {
		var h hostileText
		if err := dec.Decode(&h); err != nil {
			t.Fatalf("after %d lines: %v", len(out), err)
		}
		if leak := folded(h.Leak); leak == "" || !strings.Contains(folded(h.Text), leak) {
			t.Fatalf("%q is not in %q", h.Leak, h.Text)
		}
		out = append(out, h)
	}
	return out
}

// inside is a good answer with the hostile text in its place.
func (h *hostileText) inside(t *testing.T, model json.RawMessage) string {
	t.Helper()
	parts := membersOf(t, model)
	raw := parts[h.Part]
	if !bytes.HasPrefix(raw, []byte("[")) {
		parts[h.Part] = h.into(t, raw)
		return string(written(t, parts))
	}
	var items []json.RawMessage
	if err := json.Unmarshal(raw, &items); err != nil || h.Index >= len(items) {
		t.Fatalf("%s %s has no %s %d", h.Task, h.Case, h.Part, h.Index)
	}
	items[h.Index] = h.into(t, items[h.Index])
	parts[h.Part] = written(t, items)
	return string(written(t, parts))
}

func (h *hostileText) into(t *testing.T, item json.RawMessage) json.RawMessage {
	t.Helper()
	fields := membersOf(t, item)
	if _, has := fields[h.Field]; !has {
		t.Fatalf("%s %s: %s has no %s", h.Task, h.Case, h.Part, h.Field)
	}
	fields[h.Field] = written(t, h.Text)
	if h.Field == "citations" {
		fields[h.Field] = written(t, []Citation{{Passage: "crossroads-decisions#1", Quote: h.Text}})
	}
	return written(t, fields)
}

func written(t *testing.T, v any) json.RawMessage {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// writtenIn are the texts of a model's answer, without names of sections and citations.
func writtenIn(t *testing.T, model json.RawMessage) (out []string) {
	t.Helper()
	for _, raw := range membersOf(t, model) {
		var items []json.RawMessage
		if json.Unmarshal(raw, &items) != nil {
			items = []json.RawMessage{raw}
		}
		for _, item := range items {
			for name, field := range membersOf(t, item) {
				var text string
				if !slices.Contains([]string{"section", "criterion", "kind", "phase"}, name) && json.Unmarshal(field, &text) == nil && text != "" {
					out = append(out, text)
				}
			}
		}
	}
	return out
}

// stringsOf are all strings of a value's JSON, folded, each on a line of its own.
func stringsOf(t *testing.T, v any) string {
	t.Helper()
	var out strings.Builder
	dec := json.NewDecoder(bytes.NewReader(written(t, v)))
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return out.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		if s, is := token.(string); is {
			out.WriteString(folded(s) + "\n")
		}
	}
}

// folded leaves the letters and digits alone: no blanks, no marks, nothing that is not seen.
func folded(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// scores counts hits by what they are sorted by.
type scores map[string]score

type score struct{ hits, of int }

func (s score) share() float64 { return float64(s.hits) / float64(max(s.of, 1)) }

func (y scores) count(hit bool, by ...string) {
	n := 0
	if hit {
		n = 1
	}
	y.add(n, 1, by...)
}

func (y scores) add(hits, of int, by ...string) {
	for _, b := range by {
		y[b] = score{y[b].hits + hits, y[b].of + of}
	}
}

func (y scores) print(t *testing.T, title string) {
	t.Helper()
	for _, by := range slices.Sorted(maps.Keys(y)) {
		t.Logf("%s: %-40s %4d of %4d, %5.1f%%", title, by, y[by].hits, y[by].of, 100*y[by].share())
	}
}
