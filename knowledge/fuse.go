package knowledge

import (
	"cmp"
	"math"
	"slices"
)

// perSource is the number of passages of one source in a result.
const perSource = 2

// fuse orders candidates by the weighted sum of their scores and of how likely their card is, the query's boosts and what
// their neighbours score, and keeps the best of each source.
func fuse(hits []Hit, q Query, likely map[string]float64, by *tuning) []Hit {
	var bestLexical, bestDense float64
	for i := range hits {
		bestLexical = max(bestLexical, hits[i].Lexical)
		bestDense = max(bestDense, hits[i].Dense)
	}
	for i := range hits {
		h := &hits[i]
		h.Score = by.lexical*share(h.Lexical, bestLexical) + by.dense*share(h.Dense, bestDense)
		if p, known := likely[h.Source]; known && h.Collection == handbookName { // what the classifier doesn't know keeps its place
			h.Score += by.likely * (p - h.Score)
		}
		h.Score = h.Score * by.boost(&h.Passage, q) / (1 + by.audience + by.stage + by.prefer)
	}
	by.addRelated(hits)
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Collection, b.Collection))
	})
	return thin(hits, q.limit())
}

// boost is at least 1: what a card says of its audience and stage may lift it and never walls it off.
func (by *tuning) boost(p *Passage, q Query) float64 {
	b := 1.0
	if q.Audience != "" && p.speaksTo(q.Audience) {
		b += by.audience
	}
	if q.Stage != "" && p.standsAt(q.Stage) {
		b += by.stage
	}
	if slices.Contains(q.Prefer, p.Source) {
		b += by.prefer
	}
	return b
}

// addRelated raises each card's passages by the mean of what its related cards score: a situation that bears on several
// topics speaks for the one between them (Diaz, Regularizing ad hoc retrieval scores, 2005). A document without related
// ones counts as its own, so that it stays where it is.
func (by *tuning) addRelated(hits []Hit) {
	best := make(map[string]float64, len(hits))
	for i := range hits {
		if h := &hits[i]; len(h.related) > 0 {
			best[h.Source] = max(best[h.Source], h.Score)
		}
	}
	for i := range hits {
		h := &hits[i]
		h.Score = rounded((h.Score + by.related*meanOf(h, best)) / (1 + by.related))
	}
}

func meanOf(h *Hit, best map[string]float64) float64 {
	if len(h.related) == 0 {
		return h.Score
	}
	var sum float64
	for _, id := range h.related {
		sum += best[id]
	}
	return sum / float64(len(h.related))
}

// thin keeps the first perSource passages of each source, up to limit, and of those that say the same the first.
func thin(hits []Hit, limit int) []Hit {
	taken := make(map[string]int, limit)
	seen := newSeenTexts(hits)
	out := hits[:0]
	for i := range hits {
		if len(out) == limit {
			break
		}
		if taken[hits[i].Source] < perSource && seen.add(hits[i].Text) {
			taken[hits[i].Source]++
			out = append(out, hits[i])
		}
	}
	return out
}

func share(x, of float64) float64 {
	if of <= 0 {
		return 0
	}
	return max(0, x) / of
}

// rounded takes away what the two stores' arithmetic differs in, half precision above all, so that both order alike.
func rounded(x float64) float64 { return math.Round(x*1000) / 1000 }
