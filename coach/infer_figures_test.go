package coach

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
)

// labelledText is what somebody wrote who named no task, and the task that a person would give it to.
type labelledText struct {
	Text string `json:"text"`
	Task string `json:"task"`
}

// heldOut is the half that no wording was chosen by.
const heldOut = "report"

// Without a model, wording alone tells most requests apart. The figures are what is reached: a change that loses some must
// say why.
func TestInferFigures(t *testing.T) {
	for name, least := range map[string]int{"tune": 60, "more": 264, heldOut: 52} {
		t.Run(name, func(t *testing.T) {
			texts := labelledTexts(t, "testdata/infer/"+name+".jsonl")
			right, open, confused := 0, 0, make(map[string]int)
			for _, l := range texts {
				got, sure := mostFitting(requestsOn(l.Text))
				if got.Name == l.Task {
					right++
					continue
				}
				if !sure {
					open++
				}
				if name == heldOut {
					continue // its texts stay unread
				}
				confused[l.Task+" as "+got.Name]++
				t.Logf("%s as %s: %s", l.Task, got.Name, l.Text)
			}
			t.Logf("%s: %d of %d right by wording alone; a model would be asked about %d of the others; %v", name, right, len(texts), open, confused)
			if right < least {
				t.Errorf("%d right, want %d", right, least)
			}
		})
	}
}

func labelledTexts(tb testing.TB, path string) (out []labelledText) {
	tb.Helper()
	file, err := os.Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer file.Close()
	for in := bufio.NewScanner(file); in.Scan(); {
		var l labelledText
		if err := json.Unmarshal(in.Bytes(), &l); err != nil {
			tb.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}
