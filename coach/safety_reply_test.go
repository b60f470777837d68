package coach_test

import (
	"encoding/json"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"mentorcoach/coach"
	"mentorcoach/internal/modelserver"
)

const inDanger = "My mentee told me last night that she wants to kill herself, and we meet at six."

// Where a life is in danger no task coaches and no model is asked, and the shape of the reply stays.
func TestNoCoachingInDanger(t *testing.T) {
	b := setup(t) // a model that expects no call
	for _, task := range coach.Tasks {
		for _, dry := range []coach.Wish{false, true} {
			req := task.New()
			req.Basics().Situation, req.Basics().DryRun = inDanger, dry
			reply, err := b.Answer(t.Context(), task, req)
			if err != nil {
				t.Fatal(err)
			}
			_, trailer := reply.Envelope()
			if len(trailer.Notices) != 1 || trailer.Notices[0].Code != coach.NoticeSafety || trailer.Notices[0].Reason != string(coach.SelfHarm) {
				t.Errorf("%s: %+v", task.Name, trailer.Notices)
			}
			if len(trailer.Guidance) > 0 || trailer.Report.Asked+trailer.Report.FromHandbook > 0 || trailer.Prompt != nil {
				t.Errorf("%s: %+v", task.Name, trailer)
			}
			if raw, err := json.Marshal(reply); err != nil || strings.Contains(string(raw), "null") || strings.Contains(string(raw), `"provenance"`) {
				t.Errorf("%s: %v %s", task.Name, err, raw)
			}
		}
	}
}

func TestDangerIsNotInferredByAModel(t *testing.T) {
	b := setup(t)
	if task := b.Infer(t.Context(), map[*coach.Task]coach.Request{&coach.Questions: questionsRequest(inDanger, 3)}); task != &coach.Questions {
		t.Error(task)
	}
}

func TestStreamInDanger(t *testing.T) {
	b := setup(t)
	var names []string
	err := b.Stream(t.Context(), &coach.Questions, questionsRequest(inDanger, 3), func(e coach.Event) error {
		names = append(names, e.Event())
		return nil
	})
	if err != nil || !slices.Equal(names, []string{"guidance", "notice", "done"}) {
		t.Errorf("%v %v", err, names)
	}
}

// Where nobody's life is in danger, the notice comes first and the coaching goes on.
func TestNoticeAndCoaching(t *testing.T) {
	c := coach.New(library(t), nil, coach.DefaultBudget, slog.New(slog.DiscardHandler))
	reply := answer(t, c, questionsRequest("My mentee is being bullied by the senior registrar and wants to prepare her appraisal.", 3))
	if n := reply.Notices[0]; n.Code != coach.NoticeSafety || n.Reason != string(coach.Harassment) || !strings.Contains(n.Message, "your mentee") {
		t.Errorf("%+v", n)
	}
	if len(reply.Questions) != 3 {
		t.Errorf("%d questions", len(reply.Questions))
	}
}

// A look-alike is asked of the model like anything else.
func TestLookAlike(t *testing.T) {
	b := setup(t)
	b.model.Script(modelserver.Content(says(fineQuestions(3)...)))
	reply := answer(t, b.Coach, questionsRequest("This deadline is killing my mentee: two offers, and she has to choose by Friday.", 3))
	if _, ok := notice(reply.Notices, coach.NoticeSafety); ok || reply.Origin != coach.FromModel {
		t.Errorf("%+v", reply)
	}
}

const contactsFile = `{
	"en": [{"name": "Ombuds office", "how": "Room 2.14"}, {"name": "Night line", "how": "chat", "for": ["self_harm", "distress"]}],
	"de": [{"name": "Krisendienst", "how": "rund um die Uhr", "for": ["self_harm"]}]
}`

func TestContacts(t *testing.T) {
	contacts, err := coach.ReadContacts([]byte(contactsFile))
	if err != nil {
		t.Fatal(err)
	}
	c := coach.New(library(t), nil, coach.DefaultBudget, slog.New(slog.DiscardHandler)).Naming(contacts)
	for _, tt := range []struct{ language, situation, want string }{
		{"en", inDanger, "Ombuds office, Night line"},
		{"de-AT", inDanger, "Krisendienst"},
		{"fr", inDanger, "Ombuds office, Night line"},
		{"de", "My mentee is bullied by her boss at work.", "Ombuds office"},
	} {
		req := questionsRequest(tt.situation, 1)
		req.Language = tt.language
		n, _ := notice(answer(t, c, req).Notices, coach.NoticeSafety)
		var named []string
		for _, contact := range n.Contacts {
			named = append(named, contact.Name)
		}
		if got := strings.Join(named, ", "); got != tt.want {
			t.Errorf("%s: %s", tt.language, got)
		}
	}
}

func TestContactsThatAreWrong(t *testing.T) {
	for file, want := range map[string]string{
		`[]`:                      "by language",
		`{}`:                      "no contacts",
		`{"en": []}`:              "en has no contacts",
		`{"English": []}`:         `"English" is no language tag`,
		`{"en": [{"name": "A"}]}`: "en, contact 1: how is empty",
		`{"en": [{"how": "A"}]}`:  "en, contact 1: name is empty",
		`{"en": [{"nom": "A"}]}`:  `unknown field "nom"`,
		contactsFile + `{}`:       "nothing behind it",
		`{"en": [{"name": "A", "how": "b", "for": ["self-harm"]}]}`: `"self-harm"; want any of self_harm, emergency`,
	} {
		if _, err := coach.ReadContacts([]byte(file)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", file, err)
		}
	}
	if _, err := coach.LoadContacts("testdata/no-such-file"); err == nil {
		t.Error("a file that is not there was read")
	}
	if contacts, err := coach.LoadContacts(""); err != nil || len(contacts) > 0 {
		t.Error(contacts, err)
	}
}

// In the terminal the notice stands first, and nothing that looks like coaching beside it.
func TestPrintInDanger(t *testing.T) {
	c := coach.New(library(t), nil, coach.DefaultBudget, slog.New(slog.DiscardHandler))
	req := coach.Feedback.New()
	req.Basics().Situation = inDanger
	reply, err := c.Answer(t.Context(), &coach.Feedback, req)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := coach.Print(&out, reply); err != nil || !strings.HasPrefix(out.String(), "Take this seriously") || strings.Contains(out.String(), "ask yourself") {
		t.Errorf("%v %s", err, out.String())
	}
}
