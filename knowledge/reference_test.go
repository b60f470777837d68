package knowledge_test

import (
	"math"
	"testing"

	"mentorcoach/internal/testdb"
	"mentorcoach/knowledge"
)

// The reference setting is BM25 by the book: k1 0.9, b 0.4, title and text one field, no concepts, no vectors, no lifts.
func TestReference(t *testing.T) {
	db, _ := openPostgres(t, testdb.New(t))
	plain := db.Reference()
	docs := []knowledge.Document{
		document("weld", "Welding steel, and welding copper"), document("rota", "A rota of the welding shop"), document("soup", "Soup"),
	}
	if err := plain.Add(t.Context(), "ours", "own", docs); err != nil {
		t.Fatal(err)
	}
	l := knowledge.NewLibrary(handbook(t), plain, knowledge.Embedding{}, quiet())
	found, err := l.Find(t.Context(), knowledge.Query{Text: "Welding?", Audience: knowledge.Mentor, Tenant: "ours", Collections: []string{"own"}})
	if err != nil || len(found.Degraded) > 0 || len(found.Hits) < 2 {
		t.Fatal(found, err)
	}
	// The title is the id: 5, 4 and 2 words that are no stop words.
	const k1, b, mean = 0.9, 0.4, 11.0 / 3
	idf := math.Log(1 + (3-2+0.5)/(2+0.5))
	for i, want := range []struct {
		source    string
		n, length float64
	}{{"weld", 2 + 1, 5}, {"rota", 1, 4}} {
		score := idf * want.n * (k1 + 1) / (want.n + k1*(1-b+b*want.length/mean))
		if got := found.Hits[i]; got.Source != want.source || math.Abs(got.Lexical-score) > 1e-4 {
			t.Errorf("hit %d is %s with %v, want %s with %v", i, got.Source, got.Lexical, want.source, score)
		}
	}
}
