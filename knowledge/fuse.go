package knowledge

import (
	"cmp"
	"math"
	"slices"
)

// How the two scores become one. Each is divided by the best of its query, so that the weights mean the same for long
// and short queries.
const (
	weightLexical = 0.8
	weightDense   = 0.2
	boostAudience = 0.3
	boostStage    = 0.08
	boostPrefer   = 0.15
	perSource     = 2 // passages of one source in a result
)

// fuse orders candidates by the weighted sum of their scores and the query's boosts, and keeps the best of each
// source.
func fuse(hits []Hit, q Query) []Hit {
	var bestLexical, bestDense float64
	for i := range hits {
		bestLexical = max(bestLexical, hits[i].Lexical)
		bestDense = max(bestDense, hits[i].Dense)
	}
	for i := range hits {
		h := &hits[i]
		h.Score = weightLexical*share(h.Lexical, bestLexical) + weightDense*share(h.Dense, bestDense)
		h.Score = rounded(h.Score*boost(&h.Passage, q)) / (1 + boostAudience + boostStage + boostPrefer)
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
	})
	return thin(hits, q.limit())
}

// boost is at least 1: what a card says of its audience and stage may lift it and never walls it off.
func boost(p *Passage, q Query) float64 {
	b := 1.0
	if q.Audience != "" && p.speaksTo(q.Audience) {
		b += boostAudience
	}
	if q.Stage != "" && p.standsAt(q.Stage) {
		b += boostStage
	}
	if slices.Contains(q.Prefer, p.Source) {
		b += boostPrefer
	}
	return b
}

// thin keeps the first perSource passages of each source, up to limit.
func thin(hits []Hit, limit int) []Hit {
	taken := make(map[string]int, limit)
	out := hits[:0]
	for i := range hits {
		if len(out) == limit {
			break
		}
		if taken[hits[i].Source]++; taken[hits[i].Source] <= perSource {
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
