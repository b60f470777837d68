package knowledge_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"mentorcoach/internal/classifiers/sets"
	"mentorcoach/knowledge"
)

// What was learnt is told apart again, whatever the order of the lessons, and after a way through a file.
func TestClassifier(t *testing.T) {
	examples := make([]knowledge.Example, 0, 80)
	for i := range 40 {
		examples = append(examples,
			knowledge.Example{Text: fmt.Sprintf("the loaf in oven %d rose too early", i), Label: "bread"},
			knowledge.Example{Text: fmt.Sprintf("the ladder on roof %d slid too far", i), Label: "roofs"})
	}
	how := knowledge.Training{Epochs: 5, Rate: 0.3, Decay: 1e-3}
	data := knowledge.TrainClassifier(examples, how).Bytes()
	c, err := knowledge.ReadClassifier(data)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{"a loaf that rose": "bread", "he slid off the ladder": "roofs"} {
		odds := c.Odds(knowledge.NewFeatures(text))
		if got := c.Labels[slices.Index(odds, slices.Max(odds))]; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	slices.Reverse(examples)
	if string(knowledge.TrainClassifier(examples, how).Bytes()) != string(data) {
		t.Error("the order of the examples changes what is learnt")
	}
}

func TestReadClassifierRefuses(t *testing.T) {
	whole := knowledge.TrainClassifier([]knowledge.Example{{"a b c", "x"}, {"a b c d", "y"}}, knowledge.Training{Epochs: 1, Rate: 1}).Bytes()
	for name, data := range map[string][]byte{
		"Empty": nil, "NoJSON": []byte("soup\n"), "HeadOnly": []byte("{}"), "Cut": whole[:len(whole)-1], "CutEarly": whole[:200],
		"Negative": []byte(`{"grams": -1}` + "\n"),
	} {
		if _, err := knowledge.ReadClassifier(data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// The files are those that the texts beside internal/classifiers make today.
func TestClassifiersAreCurrent(t *testing.T) {
	all, err := sets.Read(os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		data, err := os.ReadFile("../" + s.File)
		if err != nil {
			t.Fatal(err)
		}
		c, err := knowledge.ReadClassifier(data)
		if err != nil {
			t.Fatal(err)
		}
		if c.Trained != knowledge.Fingerprint(s.Examples, s.How) {
			t.Errorf("%s is out of date: go run ./internal/classifiers", s.File)
		}
	}
}

func BenchmarkClassifier(b *testing.B) {
	data, err := os.ReadFile("cards.classifier")
	if err != nil {
		b.Fatal(err)
	}
	c, err := knowledge.ReadClassifier(data)
	if err != nil {
		b.Fatal(err)
	}
	text := judged(b, "tune")[7].Query
	b.ReportMetric(float64(len(text)), "bytes")
	b.ReportAllocs()
	for b.Loop() {
		c.Odds(knowledge.NewFeatures(text))
	}
}
