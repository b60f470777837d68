package coach

import (
	"os"
	"path"
	"testing"

	"mentorcoach/internal/classifiers/sets"
	"mentorcoach/knowledge"
)

// What triage finds in the texts of a hand that nothing was learnt from: each of the sets by other hands is left out of the
// learning and judged. The bounds are chosen on these figures, which the README tells.
func TestSafetyOfNewHands(t *testing.T) {
	for _, tt := range []struct {
		name, dir                       string
		stopped, heeded, stops, perhaps int
	}{
		{"Concerns", "safety", 245, 403, 17, 26},
		{"Ordinary", "tasks", 0, 0, 0, 15},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := newSafetyFigures()
			for _, hand := range []string{"first", "second", "third", "fourth"} {
				name := "../internal/classifiers/" + path.Join(tt.dir, hand+"_hand.jsonl")
				if _, err := os.Stat(name); err == nil {
					judgeNewHand(t, f, readLines[SafetyLabelled](t, name))
				}
			}
			t.Logf("\n%s", f)
			if f.Stopped.N < tt.stopped || f.Stopped.N+f.Told.N < tt.heeded || f.Stops.N > tt.stops || f.Perhaps.N > tt.perhaps {
				t.Error("it finds less, or more for nothing, than it did")
			}
		})
	}
}

// judgeNewHand reads texts with classifiers that have learnt from all others.
func judgeNewHand(t *testing.T, f *SafetyFigures, texts []SafetyLabelled) {
	t.Helper()
	all, err := sets.Read(os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	own := make(map[string]bool)
	for i := range texts {
		own[texts[i].Text] = true
	}
	concerns, dangers := concernsClassifier, dangersClassifier
	defer func() { concernsClassifier, dangersClassifier = concerns, dangers }()
	for _, s := range all {
		switch path.Base(s.File) {
		case "concerns.classifier":
			concernsClassifier = learntWithout(t, s, own)
		case "dangers.classifier":
			dangersClassifier = learntWithout(t, s, own)
		}
	}
	for i := range texts {
		l := &texts[i]
		l.Life = l.Kind.stops()
		f.add(l, triage([]string{l.Text}))
	}
}

func learntWithout(t *testing.T, s sets.Set, own map[string]bool) func() *knowledge.Classifier {
	t.Helper()
	var rest []knowledge.Example
	for _, e := range s.Examples {
		if !own[e.Text] {
			rest = append(rest, e)
		}
	}
	c, err := knowledge.ReadClassifier(knowledge.TrainClassifier(rest, s.How).Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return func() *knowledge.Classifier { return c }
}
