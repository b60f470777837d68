package knowledge

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"testing"
)

// choices are the alternatives to what retrieval does, each with one thing changed.
var choices = []struct {
	name   string
	change func(*tuning)
}{
	{"as it is", func(*tuning) {}},
	{"without concepts", func(t *tuning) { t.concept = 0 }},
	{"concepts at half the weight", func(t *tuning) { t.concept /= 2 }},
	{"concepts at twice the weight", func(t *tuning) { t.concept *= 2 }},
	{"without heard lines", func(t *tuning) { t.heard = 0 }},
	{"heard lines at twice the weight", func(t *tuning) { t.heard = 2 }},
	{"without the title", func(t *tuning) { t.title = 0 }},
	{"title at twice the weight", func(t *tuning) { t.title = 4 }},
	{"body at twice the weight", func(t *tuning) { t.text = 1 }},
	{"BM25 alone", func(t *tuning) { t.lexical, t.dense = 1, 0 }},
	{"vectors alone", func(t *tuning) { t.lexical, t.dense = 0, 1 }},
	{"vectors at a quarter", func(t *tuning) { t.lexical, t.dense = 0.75, 0.25 }},
	{"vectors at three quarters", func(t *tuning) { t.lexical, t.dense = 0.25, 0.75 }},
	{"vectors of n-grams only", func(t *tuning) { t.meaning = 0 }},
	{"vectors of n-grams only, at a fifth", func(t *tuning) { t.meaning, t.lexical, t.dense = 0, 0.8, 0.2 }},
	{"vectors of words only", func(t *tuning) { t.meaning = 1 }},
	{"without the classifier of cards", func(t *tuning) { t.likely = 0 }},
	{"classifier of cards at half the weight", func(t *tuning) { t.likely /= 2 }},
	{"its odds at 0.2", func(t *tuning) { t.calm = 0.2 }},
	{"its odds as they are", func(t *tuning) { t.calm = 1 }},
	{"without related cards", func(t *tuning) { t.related = 0 }},
	{"related cards at twice the weight", func(t *tuning) { t.related *= 2 }},
	{"no lift for the audience", func(t *tuning) { t.audience = 0 }},
	{"k1 1.5", func(t *tuning) { t.k1 = 1.5 }},
	{"b 0.75", func(t *tuning) { t.b = 0.75 }},
}

// TestChoices prints what each choice is worth on the half of the queries that retrieval was tuned on (-v), and fails
// where the other half falls below what is recorded.
func TestChoices(t *testing.T) {
	h, err := LoadHandbook()
	if err != nil {
		t.Fatal(err)
	}
	chosen := tuned
	defer func() { tuned = chosen }()
	set := readJudged(t, "tune")
	t.Logf("%-44s %8s %6s %6s %6s", "tune half", "nDCG@10", "hit@5", "best@5", "MRR")
	for _, c := range choices {
		tuned = chosen
		c.change(&tuned)
		t.Log(row(t, c.name, NewLibrary(h, nil, Embedding{}, slog.New(slog.DiscardHandler)), set))
	}
	tuned = chosen
	l := NewLibrary(h, nil, Embedding{}, slog.New(slog.DiscardHandler))
	t.Log(rankFused(t, l, set))
	f, err := Evaluate(t.Context(), l, Query{}, readJudged(t, "report"))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("report half:\n%s", f)
	if f.NDCG() < recordedNDCG || f.Best() < recordedBest {
		t.Errorf("nDCG@10 %.3f and best@5 %.3f on the report half; recorded are %.3f and %.3f", f.NDCG(), f.Best(), recordedNDCG, recordedBest)
	}
}

// What was reached on the report half. Raise them when it gets better.
const (
	recordedNDCG = 0.77
	recordedBest = 0.89
)

func row(t *testing.T, name string, l *Library, set []Judged) string {
	t.Helper()
	f, err := Evaluate(t.Context(), l, Query{}, set)
	if err != nil {
		t.Fatal(err)
	}
	return f.row(name)
}

func (f *Figures) row(name string) string {
	s := f.byStyle[allStyles]
	return fmt.Sprintf("%-44s %8.3f %6.3f %6.3f %6.3f", name, f.NDCG(), f.Hit(), f.Best(), s.mrr/float64(s.n))
}

// rankFused is reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009) of the same two scores.
func rankFused(t *testing.T, l *Library, set []Judged) string {
	t.Helper()
	f := &Figures{byStyle: make(map[string]*sums)}
	for _, j := range set {
		q := Query{Text: j.Query, Audience: j.Audience, Limit: MaxLimit}
		var found Found
		hits, err := l.memory.candidates(t.Context(), l.probe(t.Context(), q, &found))
		if err != nil {
			t.Fatal(err)
		}
		fused := make(map[string]float64)
		for _, score := range []func(*Hit) float64{func(h *Hit) float64 { return h.Lexical }, func(h *Hit) float64 { return h.Dense }} {
			slices.SortFunc(hits, func(a, b Hit) int { return cmp.Compare(score(&b), score(&a)) })
			for i := range hits {
				fused[hits[i].ID] += 1 / float64(60+i)
			}
		}
		slices.SortFunc(hits, func(a, b Hit) int {
			return cmp.Compare(fused[b.ID]*tuned.boost(&b.Passage, q), fused[a.ID]*tuned.boost(&a.Passage, q))
		})
		f.add(&j, cardsOf(hits))
	}
	return f.row("reciprocal ranks, without the classifier")
}

func readJudged(t *testing.T, half string) []Judged {
	t.Helper()
	file, err := os.Open("testdata/retrieval/" + half + ".jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var out []Judged
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var j Judged
		if err := json.Unmarshal(lines.Bytes(), &j); err != nil {
			t.Fatal(err)
		}
		out = append(out, j)
	}
	return out
}
