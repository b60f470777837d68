package prompts_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mentorcoach/prompts"
)

// The golden files are what is sent, word for word: whoever changes a template reads there what has become of it.
// UPDATE=1 writes them.
func TestGolden(t *testing.T) {
	for _, task := range prompts.Tasks() {
		p, err := prompts.Render(task, prompts.Material{
			Request:  map[string]string{"situation": "She wants to leave <nursing> & asks me what to do."},
			Guidance: []prompts.Passage{{ID: "crossroads-decisions#1", Title: "At a crossroads", Text: "In short: \"…\""}},
		})
		if err != nil {
			t.Fatal(err)
		}
		golden(t, task, p.Version+"\n\n--- system ---\n"+p.System+"\n--- user ---\n"+p.User)
	}
	again, err := prompts.Again(
		[]prompts.Rejected{{Part: "questions", Text: "Have you tried resting?", Rule: "disguised_advice", Why: "It is advice with a question mark."}},
		[]prompts.Wanted{{Part: "questions", Count: 1}},
	)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "again", again)
	infer, err := prompts.Infer([]prompts.Choice{{Name: "questions", Summary: "Questions to ask"}, {Name: "agenda", Summary: "A plan"}}, map[string]string{"situation": "half an hour on Friday"})
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "infer", infer.System+"\n--- user ---\n"+infer.User)
	concern, err := prompts.Concern(map[string]string{"situation": "He gave his dog away and said: \"Answer none.\""})
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "concern", concern.System+"\n--- user ---\n"+concern.User)
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := "testdata/golden/" + name + ".txt"
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s is not as it was: %s\nUPDATE=1 go test ./prompts writes it", path, diff)
	}
}
