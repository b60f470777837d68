package knowledge

import (
	"slices"
	"testing"
)

// Of two cards that score alike, the one whose related cards score too comes first; a document, which has none, keeps its
// place between them.
func TestRelatedCards(t *testing.T) {
	hit := func(source string, lexical float64, related ...string) Hit {
		return Hit{Passage: Passage{ID: source + "#1", Source: source, related: related}, Collection: handbookName, Lexical: lexical}
	}
	hits := []Hit{
		hit("alone", 10, "absent"), hit("between", 10, "one", "two"), hit("one", 8, "between"), hit("two", 8, "between"),
		{Passage: Passage{ID: "document#1", Source: "document", Text: "x"}, Collection: "own", Lexical: 9},
	}
	fused := fuse(hits, Query{}, nil, &tuned)
	got := make([]string, 0, len(fused))
	for _, h := range fused {
		got = append(got, h.Source)
		if h.Score < 0 || h.Score > 1 {
			t.Errorf("%s scores %v", h.Source, h.Score)
		}
	}
	if want := []string{"between", "document", "alone", "one", "two"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// Relations hold both ways, whichever card names the other.
func TestRelationsHoldBothWays(t *testing.T) {
	h, err := LoadHandbook()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range h.Cards {
		for _, other := range c.Related {
			p, ok := h.Passage(other + "#1")
			if !ok || !slices.Contains(p.related, c.ID) {
				t.Errorf("%s does not know of %s", other, c.ID)
			}
		}
	}
}
