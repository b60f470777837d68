package coach_test

import (
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"mentorcoach/coach"
	"mentorcoach/knowledge"
)

// The time from the moment that an item's closing brace goes onto the wire to the moment that the item is told: through
// the socket, the client, the cutter, the guard and the grounding.
func BenchmarkFirstItem(b *testing.B) {
	closed, told := make(chan time.Time, 1), make(chan struct{})
	far := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		text := says(fineQuestions(2)...)
		end := strings.Index(text, `"citations":[]}`) + len(`"citations":[]`)
		w.Header().Set("Content-Type", "text/event-stream")
		piece(w, text[:end], "")
		time.Sleep(time.Millisecond) // so that the reader waits
		closed <- time.Now()
		piece(w, text[end:end+1], "")
		<-told
		piece(w, text[end+1:], "stop")
	}))
	defer far.Close()
	h, err := knowledge.LoadHandbook()
	if err != nil {
		b.Fatal(err)
	}
	log := slog.New(slog.DiscardHandler)
	model := coach.NewModel(coach.ModelConfig{BaseURL: far.URL, Key: "sk-test", Name: "gpt-4.1-mini"})
	c := coach.New(knowledge.NewLibrary(h, nil, knowledge.Embedding{}, log), model, coach.DefaultBudget, log)
	var took []time.Duration
	for b.Loop() {
		first := true
		err := c.Stream(b.Context(), &coach.Questions, questionsRequest(situation, 2), func(e coach.Event) error {
			if e.Event() == "item" && first {
				took = append(took, time.Since(<-closed))
				first = false
				told <- struct{}{}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "µs-median")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "µs-p99")
	b.ReportMetric(0, "ns/op") // mostly the model's waiting
}

func piece(w http.ResponseWriter, text, finish string) {
	fmt.Fprintf(w, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":%q},\"finish_reason\":%q}]}\n\n", text, finish)
	w.(http.Flusher).Flush()
}
