package coach

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"mentorcoach/internal/modelserver"
)

// What is no matter of mentoring is noticed, and no situation that anybody wrote for the other sets is taken for such. What
// is in fresh.jsonl, by another hand, was not learnt from.
func TestScope(t *testing.T) {
	missed, all, wrong, others := 0, 0, 0, 0
	for _, name := range []string{"elsewhere", "fresh"} {
		for _, l := range readLines[scopedText](t, "testdata/scope/"+name+".jsonl") {
			taken := scopeOf(questionsOn(l.Text)) == scopeFull
			switch {
			case l.Elsewhere:
				if all++; taken {
					missed++
				}
			default:
				if others++; !taken {
					wrong++
				}
			}
		}
	}
	t.Logf("of %d texts from elsewhere %d are taken in; of %d hard ones on mentoring %d are not", all, missed, others, wrong)
	if missed > mostMissed || wrong > mostWrong {
		t.Errorf("want at most %d and %d", mostMissed, mostWrong)
	}
	for _, name := range []string{"../../internal/classifiers/tasks/first_hand.jsonl", "../../internal/classifiers/tasks/second_hand.jsonl", "redteam/requests.jsonl", "../../knowledge/testdata/retrieval/tune.jsonl"} {
		for _, text := range textsOf(t, "testdata/"+name) {
			if scopeOf(questionsOn(text)) == scopeElse && !disguised.MatchString(text) {
				t.Errorf("taken for something from elsewhere: %s", text)
			}
		}
	}
	for _, text := range []string{"conflict", "Help!", "🙂", "my mentee", "?"} {
		if scopeOf(questionsOn(text)) != scopeThin {
			t.Errorf("%q is enough to go on", text)
		}
	}
}

// What is reached. Lower them when it gets better.
const (
	mostMissed = 17
	mostWrong  = 1
)

type scopedText struct {
	Text      string `json:"text"`
	Elsewhere bool   `json:"elsewhere"`
}

// disguised are the requests of the red team whose words nobody can read.
var disguised = regexp.MustCompile(`base64|Hex|-h-|backwards|sh0uld`)

func questionsOn(text string) Request {
	return &QuestionsRequest{Common: Common{Situation: text}}
}

// textsOf reads the texts of a labelled set, whatever it calls them.
func textsOf(t *testing.T, name string) (out []string) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.SplitSeq(bytes.TrimSpace(text), []byte("\n")) {
		var v struct{ Text, Query, Situation string }
		if err := json.Unmarshal(line, &v); err != nil { //nolint:musttag // one of them is there, in lower case
			t.Fatal(err)
		}
		out = append(out, v.Text+v.Query+v.Situation)
	}
	return out
}

// A word gets questions that ask for more; soup gets none of it back, and costs no call of the model.
func TestLittleToGoOn(t *testing.T) {
	far := modelserver.New(t) // expects no call
	c := New(withModel().library, NewModel(ModelConfig{BaseURL: far.URL(), Key: "sk-test", Name: "m"}), DefaultBudget, slog.New(slog.DiscardHandler))
	for _, task := range Tasks {
		_, req := goodItem(t, task, task.New().parts()[0].name)
		req.Basics().Situation = "Which of these recipes for leek soup freezes better?"
		if scopeOf(req) != scopeElse {
			continue // its other fields speak of mentoring
		}
		reply, err := c.Answer(t.Context(), task, req)
		if err != nil {
			t.Fatal(err)
		}
		if said := itemsOf(t, task, reply); !hasNotice(reply, NoticeElsewhere) || strings.Contains(said, "soup") {
			t.Errorf("%s: %s", task.Name, said)
		}
	}
	handbook := New(withModel().library, nil, DefaultBudget, slog.New(slog.DiscardHandler))
	reply, err := handbook.Answer(t.Context(), &Questions, &QuestionsRequest{Common: Common{Situation: "conflict"}, Count: 5})
	if err != nil {
		t.Fatal(err)
	}
	if qs := reply.(*QuestionsReply).Questions; !hasNotice(reply, NoticeUnclear) || qs[1].Text != "What happened most recently?" {
		t.Errorf("%+v", reply)
	}
}

func hasNotice(reply Reply, code string) bool {
	_, trailer := reply.Envelope()
	return slices.ContainsFunc(trailer.Notices, func(n Notice) bool { return n.Code == code })
}
