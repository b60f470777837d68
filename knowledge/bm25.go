package knowledge

import (
	"hash/fnv"
	"maps"
	"math"
	"slices"
)

// termID names a term in a sparse vector: 1 to 2^30. Two of a hundred thousand terms share an id with a chance of one
// to some five; they then count as one word.
func termID(term string) int32 {
	h := fnv.New64a()
	h.Write([]byte(term))
	sum := h.Sum64()
	return int32((sum^sum>>32)&(sparseDimensions-1)) + 1
}

// sparseDimensions is the width of the term space.
const sparseDimensions = 1 << 29

// termCounts is a text's terms with their (weighted) frequencies.
type termCounts struct {
	count  map[int32]float64
	length float64
	by     *tuning
}

func newTermCounts(by *tuning) termCounts { return termCounts{count: make(map[int32]float64), by: by} }

// add counts a text's terms, and the concepts that they belong to. Concepts have no part in the length.
func (t *termCounts) add(text string, weight float64) {
	all := make([]string, 0, len(text)/5)
	for w := range eachWord(text) {
		if len(all) == maxTerms {
			break
		}
		stem := stems.of(w)
		if stem == "" {
			all = append(all, bare(w))
			continue
		}
		all = append(all, stem)
		t.count[termID(stem)] += weight
		t.length += weight
	}
	if each := weight * t.by.concept; each > 0 {
		concepts().find(all, func(concept int32) { t.count[concept] += each })
	}
}

// TermSet is what a text is about: its terms and concepts.
type TermSet map[int32]bool

// NewTermSet reads a text.
func NewTermSet(text string) TermSet {
	t := newTermCounts(&tuned)
	t.add(text, 1)
	out := make(TermSet, len(t.count))
	for term := range t.count {
		out[term] = true
	}
	return out
}

// Overlap is the share of the question's terms and concepts that a text is about too.
func (q *Borrowable) Overlap(text TermSet) float64 {
	if len(q.terms) == 0 {
		return 0
	}
	n := 0
	for term := range q.terms {
		if text[term] {
			n++
		}
	}
	return float64(n) / float64(len(q.terms))
}

// countTerms counts what a passage is found by.
func countTerms(p *Passage, by *tuning) termCounts {
	t := newTermCounts(by)
	t.add(p.Title, by.title)
	t.add(p.Heading, by.heading)
	t.add(p.heard, by.heard)
	t.add(p.Text, by.text)
	return t
}

// ids returns the terms in ascending order.
func (t *termCounts) ids() []int32 { return slices.Sorted(maps.Keys(t.count)) }

// saturated is BM25's part of a term's weight that does not depend on how rare the term is.
func (t *termCounts) saturated(term int32, mean float64) float32 {
	n, k1, b := t.count[term], t.by.k1, t.by.b
	return float32(n * (k1 + 1) / (n + k1*(1-b+b*t.length/mean)))
}

// idf is the weight of a term that stands in df of n passages.
func idf(df, n int) float64 {
	return math.Log(1 + (float64(n)-float64(df)+0.5)/(float64(df)+0.5))
}
