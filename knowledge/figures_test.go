package knowledge_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"mentorcoach/internal/testdb"
	"mentorcoach/knowledge"
)

// judged reads one half of the labelled queries: tune or report.
func judged(tb testing.TB, half string) []knowledge.Judged {
	tb.Helper()
	f, err := os.Open(filepath.Join("testdata", "retrieval", half+".jsonl"))
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	var out []knowledge.Judged
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var j knowledge.Judged
		if err := json.Unmarshal(lines.Bytes(), &j); err != nil {
			tb.Fatal(err)
		}
		out = append(out, j)
	}
	return out
}

// The handbook's whole hybrid query, in memory and in PostgreSQL.
func BenchmarkFind(b *testing.B) {
	b.Run("Memory", func(b *testing.B) {
		benchmarkFind(b, knowledge.NewLibrary(handbook(b), nil, knowledge.Embedding{}, quiet()))
	})
	b.Run("Postgres", func(b *testing.B) {
		db, _ := openPostgres(b, testdb.New(b))
		benchmarkFind(b, knowledge.NewLibrary(handbook(b), db, knowledge.Embedding{}, quiet()))
	})
}

func benchmarkFind(b *testing.B, l *knowledge.Library) {
	b.Helper()
	queries := judged(b, "tune")
	b.ReportAllocs()
	took := make([]time.Duration, 0, 1<<16)
	for i := 0; b.Loop(); i++ {
		j := &queries[i%len(queries)]
		start := time.Now()
		if _, err := l.Find(b.Context(), knowledge.Query{Text: j.Query, Audience: j.Audience}); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(took[len(took)/2].Seconds()*1000, "p50-ms")
	b.ReportMetric(took[len(took)*99/100].Seconds()*1000, "p99-ms")
}
