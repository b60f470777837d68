package knowledge

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// Judged is a query with the cards that ought to be found for it.
type Judged struct {
	Query    string         `json:"query"`
	Audience Audience       `json:"audience"`
	Style    string         `json:"style"`
	Relevant map[string]int `json:"relevant"` // card → grade: 2 the one to hand over first, 1 bears on it too
}

// Figures are what retrieval reaches on a set of queries.
type Figures struct {
	byStyle map[string]*sums
	misses  []string
}

type sums struct {
	n                    int
	ndcg, hit, best, mrr float64
}

// evalDepth is the number of cards that are looked at: nDCG@10 (Järvelin and Kekäläinen, Cumulated gain-based
// evaluation of IR techniques, 2002).
const (
	evalDepth = 10
	hitDepth  = 5
)

// allStyles is the row for the whole set.
const allStyles = "all"

// Evaluate asks every query, of the collections that q names, and compares the cards that come back. It answers for the
// database: one that fails is an error, not made up for from memory.
func Evaluate(ctx context.Context, l *Library, q Query, set []Judged) (*Figures, error) {
	f := &Figures{byStyle: make(map[string]*sums)}
	for _, j := range set {
		q.Text, q.Audience, q.Limit = j.Query, j.Audience, 2*evalDepth
		found, err := l.Find(ctx, q)
		if err != nil {
			return nil, err
		}
		if slices.Contains(found.Degraded, NoDatabase) {
			return nil, errors.New("the database did not answer")
		}
		f.add(&j, cardsOf(found.Hits))
	}
	return f, nil
}

// cardsOf returns the cards of hits in the order in which they come up first.
func cardsOf(hits []Hit) []string {
	var out []string
	for i := range hits {
		if !slices.Contains(out, hits[i].Source) {
			out = append(out, hits[i].Source)
		}
	}
	return out[:min(len(out), evalDepth)]
}

func (f *Figures) add(j *Judged, cards []string) {
	ndcg, hit, best, mrr := score(cards, j.Relevant)
	for _, style := range []string{cmp.Or(j.Style, "-"), allStyles} {
		s := f.byStyle[style]
		if s == nil {
			s = &sums{}
			f.byStyle[style] = s
		}
		s.n++
		s.ndcg += ndcg
		s.hit += hit
		s.best += best
		s.mrr += mrr
	}
	if best == 0 {
		f.misses = append(f.misses, fmt.Sprintf("%s: %q\n  wanted %v, got %v\n", j.Style, j.Query, wanted(j.Relevant), cards[:min(len(cards), hitDepth)]))
	}
}

func wanted(relevant map[string]int) []string {
	var out []string
	for id, grade := range relevant {
		if grade == 2 {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// score returns nDCG@10 over all grades; hit@5, which any relevant card makes, and best@5, which one of the query's highest
// grade makes; and the reciprocal rank of the first of those.
func score(cards []string, relevant map[string]int) (ndcg, hit, best, mrr float64) {
	var gain float64
	highest := slices.Max(append(slices.Collect(maps.Values(relevant)), 1))
	for i, id := range cards {
		grade := relevant[id]
		gain += float64(grade) / math.Log2(float64(i)+2)
		if i < hitDepth && grade > 0 {
			hit = 1
		}
		if i < hitDepth && grade == highest {
			best = 1
		}
		if mrr == 0 && grade == highest {
			mrr = 1 / float64(i+1)
		}
	}
	grades := slices.Sorted(maps.Values(relevant))
	slices.Reverse(grades)
	var ideal float64
	for i, g := range grades[:min(len(grades), evalDepth)] {
		ideal += float64(g) / math.Log2(float64(i)+2)
	}
	if ideal > 0 {
		ndcg = gain / ideal
	}
	return ndcg, hit, best, mrr
}

// String is a table, a row a style.
func (f *Figures) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-10s %5s %8s %6s %6s %6s\n", "style", "n", "nDCG@10", "hit@5", "best@5", "MRR")
	for _, style := range append(slices.DeleteFunc(slices.Sorted(maps.Keys(f.byStyle)), func(s string) bool { return s == allStyles }), allStyles) {
		s := f.byStyle[style]
		if s == nil {
			continue
		}
		n := float64(s.n)
		fmt.Fprintf(&b, "%-10s %5d %8.3f %6.3f %6.3f %6.3f\n", style, s.n, s.ndcg/n, s.hit/n, s.best/n, s.mrr/n)
	}
	return b.String()
}

// Hit returns the share of queries with a relevant card among the first five.
func (f *Figures) Hit() float64 { return f.byStyle[allStyles].hit / float64(f.byStyle[allStyles].n) }

// Best returns the share of queries with a card of their highest grade among the first five.
func (f *Figures) Best() float64 { return f.byStyle[allStyles].best / float64(f.byStyle[allStyles].n) }

// NDCG returns nDCG@10 over the whole set.
func (f *Figures) NDCG() float64 { return f.byStyle[allStyles].ndcg / float64(f.byStyle[allStyles].n) }

// Misses lists the queries without a card of grade 2 among the first five.
func (f *Figures) Misses() string { return strings.Join(f.misses, "") }
