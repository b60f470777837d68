package coach

import (
	"testing"
)

// labelledText is what somebody wrote who named no task, and the task that a person would give it to.
type labelledText struct {
	Text string `json:"text"`
	Task string `json:"task"`
}

// Without a model, wording alone tells most requests apart. Nothing was learnt from these texts, and they stay unread: "report"
// is by the hand that wrote the first texts to learn from, "fresh" by another, half of them without a word of what is wanted.
// A change that loses some must say why.
func TestInferFigures(t *testing.T) {
	for name, least := range map[string]int{"report": 58, "fresh": 209} {
		t.Run(name, func(t *testing.T) {
			texts := readLines[labelledText](t, "testdata/infer/"+name+".jsonl")
			right, asked, wrong := 0, 0, 0
			for _, l := range texts {
				got, sure := mostFitting(requestsOn(l.Text))
				switch {
				case got.Name == l.Task:
					right++
				case sure:
					wrong++
				}
				if !sure {
					asked++
				}
			}
			t.Logf("%d of %d right by wording alone; a model would be asked about %d of all, and %d are wrong without", right, len(texts), asked, wrong)
			if right < least {
				t.Errorf("%d right, want %d", right, least)
			}
		})
	}
}
