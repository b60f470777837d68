package knowledge

import (
	"cmp"
	"math"
	"slices"
)

// perSource is the number of passages of one source in a result.
const perSource = 2

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
		h.Score = tuned.lexical*share(h.Lexical, bestLexical) + tuned.dense*share(h.Dense, bestDense)
		h.Score = rounded(h.Score*boost(&h.Passage, q)) / (1 + tuned.audience + tuned.stage + tuned.prefer)
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
		b += tuned.audience
	}
	if q.Stage != "" && p.standsAt(q.Stage) {
		b += tuned.stage
	}
	if slices.Contains(q.Prefer, p.Source) {
		b += tuned.prefer
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
