package coach

import (
	"path/filepath"
	"testing"
)

// What the mentee told may be given back before a question; what the asker makes of it may not.
func TestGuardReports(t *testing.T) {
	for _, pair := range [][2]string{
		{"You said you'd ring the vet on Friday; what did you find out?", "You said it yourself: he's a bully. What did you find out?"},
		{"You mentioned the fence three times. What is it about the fence?", "The fence matters to you. What is it about the fence?"},
		{"You keep coming back to \"fair\". What does it mean to you?", "You keep missing the point. What does it mean to you?"},
		{"You have a plan for the orchard; what do you hope it gives you?", "You have a talent for fruit; what do you hope it gives you?"},
		{"You have three weeks of leave. What are they for?", "You have the wrong priorities. What are they for?"},
		{"\"I'm no leader,\" you said. What makes you say that?", "You're a leader. What makes you say that?"},
		{"You could have sold the barn and you kept it; what was in that?", "You could always sell the barn; what would be in that?"},
		{"Last time you said you'd try the new rota; how did it go?", "Last time it was plain that the rota fails; how did it go?"},
		{"She told you that the post is gone. What do you make of it?", "She told you so because she's scared. What do you make of it?"},
		{"Your plan has four steps. Which one is the lightest?", "Your plan has a gap. Which one is the lightest?"},
		{"As you said, the barn is home. What does home ask of you?", "As I see it, the barn is home. What does home ask of you?"},
		{"You need an answer by noon, you said; what is still open?", "You need a second pair of hands; what is still open?"},
		{"You told me the flock is small, and you laughed. What was in the laugh?", "You told me the flock is small, and it is too small. What was in the laugh?"},
	} {
		if got := broken(Check(KindQuestion, pair[0])); len(got) > 0 {
			t.Errorf("%v in %s", got, pair[0])
		}
		if len(Check(KindQuestion, pair[1])) == 0 {
			t.Errorf("let by: %s", pair[1])
		}
	}
}

// At the door a report has to be told.
func TestGivenBack(t *testing.T) {
	for text, want := range map[string]string{
		"You said you'd ring the vet on Friday; what did you find out?": "You said you'd ring the vet on Friday; ",
		"You keep coming back to the vet. What's in that?":              "You keep coming back to the vet. ",
		"When you look back, what did you find out?":                    "",
		"What did you find out?":                                        "",
		"":                                                              "",
		"’":                                                             "",
	} {
		if got := givenBack(text); got != want {
			t.Errorf("%q of %q", got, text)
		}
	}
	said := make(told)
	said.add("My mentee wants to ring the vet on Friday about the flock.")
	if !said.holds(givenBack("You said you'd ring the vet on Friday; what did you find out?"), sixMine) {
		t.Error("told and refused")
	}
	if said.holds(givenBack("You said you'd sell the barn to your cousin; what did you find out?"), sixMine) {
		t.Error("untold and taken")
	}
}

func TestToldInvents(t *testing.T) {
	said := make(told)
	said.add("My mentee drives a tram.")
	none := func() told { return nil }
	for text, want := range map[string]bool{
		"What does an ordinary Tuesday look like?": false,
		"What does any Friday bring?":              false,
		"What will you do by Tuesday?":             true,
		"My line is clear: Leeds.":                 true,
		"My line is clear: No lifts.":              false,
		"I can't do that, Marta.":                  true,
		"I can't do that, my friend.":              false,
	} {
		if got := said.invents(text, none, true); got != want {
			t.Errorf("%v for %q", got, text)
		}
	}
}

// Words that English shares with other languages don't make a text English.
func TestGuardForeignQuestions(t *testing.T) {
	for text, foreign := range map[string]bool{
		"Was soll nach dieser Dreiviertelstunde anders sein als vorher?": true,
		"Was müsste am Ende stehen?":                                     true,
		"¿A quién más podrías preguntar?":                                true,
		"Qu'est-ce qui t'a manqué hier ?":                                true,
		"What would you do about the café in Orléans?":                   false,
		"Réally, will you quit?":                                         false,
	} {
		c := newChecking(text)
		if c.foreign() != foreign {
			t.Errorf("%v for %q", !foreign, text)
		}
	}
}

// demandLimits are the shares of demands that go unnoticed and of other texts that are taken for one.
var demandLimits = [2]float64{0, 0}

func TestDemandFigures(t *testing.T) {
	var wrong, all [2]float64
	for _, d := range readLines[struct {
		Text    string `json:"text"`
		Demands bool   `json:"demands"`
	}](t, filepath.Join("testdata", "guard", "tune", "demands.jsonl")) {
		i := 1
		if d.Demands {
			i = 0
		}
		all[i]++
		if wantsAnswer(d.Text) != d.Demands {
			wrong[i]++
			t.Logf("demands: %v: %s", d.Demands, d.Text)
		}
	}
	for i, limit := range demandLimits {
		if wrong[i]/all[i] > limit {
			t.Errorf("%.0f of %.0f are wrong, recorded are %.3f", wrong[i], all[i], limit)
		}
	}
}
