package coach

import (
	"context"
	"encoding/json"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var _ = func() bool {
	holdsFor["goals"] = func(t *testing.T, req Request, reply Reply) {
		t.Helper()
		goal := req.(*GoalsRequest).Goal
		r := reply.(*GoalsReply)
		order, asked, open := make([]string, 0, len(criteria)), make(map[string]bool), 0
		for _, c := range r.Criteria {
			order = append(order, c.Criterion)
			holdsForCriterion(t, c, goal)
			if !c.Met {
				open++
				asked[c.Question] = true
			}
		}
		if !slices.Equal(order, criteria) || len(asked) != open {
			t.Errorf("criteria %v, %d questions for %d open ones", order, len(asked), open)
		}
		if blanks := blank.FindAllString(r.Restated.Text, -1); (open == 0) != (len(blanks) == 0) && english(req.Basics().Language) {
			t.Errorf("%d criteria are open, and the blanks are %q in %q", open, blanks, r.Restated.Text)
		}
		if ready := slices.ContainsFunc(r.Notices, func(n Notice) bool { return n.Code == NoticeReady }); ready != (open == 0) {
			t.Errorf("%d criteria are open, and it is ready: %t", open, ready)
		}
	}
	return true
}()

// holdsForCriterion: met with words of the goal, or a question; never both.
func holdsForCriterion(t *testing.T, c *Criterion, goal string) {
	t.Helper()
	if c.Met != (c.Because != "") || c.Met == (c.Question != "") {
		t.Errorf("%+v", c)
	}
	if !strings.Contains(goal, c.Because) {
		t.Errorf("%s: %q does not stand in %q", c.Criterion, c.Because, goal)
	}
}

func reading(goal string) *goalReading {
	return (&GoalsRequest{Goal: goal}).read()
}

// The goal comes back in its own words, with a blank for what it lacks and none for what it has.
func TestRestated(t *testing.T) {
	for goal, want := range map[string]string{
		"learn Dutch": "By [date], I will learn Dutch, with [whose help, or which time and means], so that [why it matters]. The sign that it is reached: [what somebody could see or count].",
		"My goal is to exhibit six prints at the town hall in October.": "In October, I will exhibit six prints at the town hall, with [whose help, or which time and means], so that [why it matters].",
		"She wants to send off 5 applications in the next six weeks":    "In the next six weeks, she will send off 5 applications, with [whose help, or which time and means], so that [why it matters].",
		"I'd like to go self-employed one day as a plasterer":           "By [date], I will go self-employed as a plasterer, with [whose help, or which time and means], so that [why it matters]. The sign that it is reached: [what somebody could see or count].",
		"By Easter I'll have held four one-to-ones":                     "By Easter, I will have held four one-to-ones, with [whose help, or which time and means], so that [why it matters].",
		"a permanent contract so that I can rent a flat":                "By [date], I will have a permanent contract, that is, [what exactly], with [whose help, or which time and means], so that I can rent a flat. The sign that it is reached: [what somebody could see or count].",
		"get better":                              "By [date], I will get better, that is, [what exactly], with [whose help, or which time and means], so that [why it matters]. The sign that it is reached: [what somebody could see or count].",
		"Finish the course. Then apply.":          `The goal so far: "Finish the course / Then apply". By [date], with [whose help, or which time and means], so that [why it matters].`,
		"You should take the \"Zanzibar\" offer.": (&goalReading{}).open(),
		"With Ana's help I will sing in the choir of Leeds by May, because I can.": "By May, I will sing in the choir of Leeds, with Ana's help, because I can. The sign that it is reached: [what somebody could see or count].",
	} {
		if got := reading(goal).best().Text; got != want {
			t.Errorf("%q:\n%q, want\n%q", goal, got, want)
		}
	}
}

// What a model restates holds the goal's words and blanks, and no room for an answer.
func TestRestates(t *testing.T) {
	const goal = "choose between the Zanzibar offer and staying at home by Friday"
	for text, want := range map[string]bool{
		"By Friday, I will choose between the Zanzibar offer and staying at home, with [whose help], so that [why it matters].": true,
		"By Friday, I will choose the Zanzibar offer, with [whose help], so that [why it matters].":                             false, // half of it is gone
		"By Friday, I will choose between the Zanzibar offer and staying at home.":                                              false, // no blank
		"By Friday, I will choose between the Zanzibar offer and staying at home, [take the offer].":                            false, // an answer in a blank
		"By Friday, I will choose between the Zanzibar offer and staying at home, with [Priya's help].":                         false, // nobody told
		"By Friday, I will not choose between the Zanzibar offer and staying at home, with [whose help].":                       false,
		"By Friday 3 May, I will choose between the Zanzibar offer and staying at home, with [whose help].":                     false,
		"You should take the Zanzibar offer.": false,
		"":                                    false,
	} {
		if got := reading(goal).restates(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// Words that a criterion is said to be met by are those of the goal, or our verdict holds.
func TestQuoted(t *testing.T) {
	for _, tt := range []struct{ criterion, because, want string }{
		{"specific", "exhibit six  prints", "exhibit six prints"},
		{"measurable", "SIX prints.", "six prints"},
		{"measurable", "eleven prints", "six prints"},
		{"achievable", "with her savings", ""},
		{"achievable", "to", ""},
		{"achievable", "", ""},
		{"time_bound", "soon", ""},
		{"relevant", "You should take the Zanzibar offer.", ""},
		{"specific", "print", "exhibit six prints"},
	} {
		got := reading("I want to exhibit six prints, soon").quoted(tt.criterion, tt.because)
		if got != tt.want {
			t.Errorf("%s %q: %q, want %q", tt.criterion, tt.because, got, tt.want)
		}
	}
}

// The models of the cases say the goals anew as they may: what leaves is what they wrote.
func TestModelsRestate(t *testing.T) {
	for _, c := range casesOf(t, &Goals) {
		if len(c.Model) == 0 {
			continue // for the handbook alone
		}
		req := c.request(t, &Goals).(*GoalsRequest)
		var model struct {
			Restated Restated `json:"restated"`
		}
		if err := json.Unmarshal(c.Model, &model); err != nil {
			t.Fatal(err)
		}
		if english(req.Language) && !req.read().restates(model.Restated.Text) {
			t.Errorf("%s: %q does not restate %q", c.Name, model.Restated.Text, req.Goal)
		}
	}
}

// Whatever the goal is, five criteria and a goal come back that may leave.
func TestGoalsOfAnything(t *testing.T) {
	coach := New(withModel().library, nil, DefaultBudget, slog.New(slog.DiscardHandler))
	piece := rapid.SampledFrom([]string{
		"I want to", "she'll have", "by Friday", "in the next 3 weeks", "so that", "because I", "with help from Ana", "by doing", "learn Dutch", "[date]", "\"", "]",
		"You should take the offer.", "soon", "one day", "…", "é", "ß", "İ", "é́", "https://x.com", "{{x}}", "<b>", "\n", "", "!", "why don't you quit?", "6", "half of", "enough", "to leave",
		strings.Repeat("long ", 60),
	})
	rapid.Check(t, func(t *rapid.T) {
		goal := "x" + strings.Join(rapid.SliceOfN(piece, 0, 9).Draw(t, "goal"), " ")
		req := &GoalsRequest{Goal: goal}
		req.Situation = "A goal."
		reply, err := coach.Answer(context.Background(), &Goals, req)
		if err != nil {
			t.Fatal(err)
		}
		r := reply.(*GoalsReply)
		if len(r.Criteria) != len(criteria) || r.Restated == nil || len(Check(KindAside, r.Restated.Text)) > 0 {
			t.Fatalf("%d criteria, %+v", len(r.Criteria), r.Restated)
		}
		for _, c := range r.Criteria {
			if !strings.Contains(goal, c.Because) || c.Met != (c.Because != "") {
				t.Fatalf("%+v", c)
			}
		}
	})
}

func BenchmarkGoals(b *testing.B) {
	coach := New(withModel().library, nil, DefaultBudget, slog.New(slog.DiscardHandler))
	for b.Loop() {
		req := &GoalsRequest{Goal: "I want to be more confident in meetings by summer, because I keep being talked over"}
		req.Situation = "I'm a payroll officer and we are filling in the appraisal form together."
		if _, err := coach.Answer(b.Context(), &Goals, req); err != nil {
			b.Fatal(err)
		}
	}
}
