package knowledge

import (
	"context"
	"slices"
	"sync"
)

// Memory keeps passages in memory and scores them exactly. It is the store without a database, the one that stands in
// when the database is away, and the yardstick for the other.
type Memory struct {
	passages []Passage
	postings map[int32][]posting

	mu      sync.RWMutex
	vectors map[Space][][]float32 // by index in passages; nil where missing
	filled  []Space               // the newest first
}

type posting struct {
	passage int
	weight  float32
}

// NewMemory indexes passages, with the vectors of [OfflineSpace].
func NewMemory(passages []Passage) *Memory { return newMemory(passages, &tuned) }

func newMemory(passages []Passage, by *tuning) *Memory {
	m := &Memory{
		passages: passages,
		postings: make(map[int32][]posting),
		vectors:  make(map[Space][][]float32),
	}
	counts, mean := countAll(passages, by)
	vectors := make([][]float32, len(passages))
	for i := range passages {
		for term := range counts[i].count {
			m.postings[term] = append(m.postings[term], posting{i, counts[i].saturated(term, mean)})
		}
		vectors[i] = halved(offlineVector(embedText(&passages[i])))
	}
	m.vectors[OfflineSpace], m.filled = vectors, []Space{OfflineSpace}
	return m
}

// countAll counts the terms of all passages and their mean length.
func countAll(passages []Passage, by *tuning) (counts []termCounts, mean float64) {
	counts = make([]termCounts, len(passages))
	for i := range passages {
		counts[i] = countTerms(&passages[i], by)
		mean += counts[i].length
	}
	return counts, mean / float64(max(1, len(passages)))
}

func (m *Memory) candidates(_ context.Context, p probe) ([]Hit, error) {
	lexical := make([]float64, len(m.passages))
	for term, n := range p.terms.count {
		postings := m.postings[term]
		weight := n * idf(len(postings), len(m.passages))
		for _, post := range postings {
			lexical[post.passage] += weight * float64(post.weight)
		}
	}
	dense := make([]float64, len(m.passages))
	vector := halved(p.vector)
	m.mu.RLock()
	for i, v := range m.vectors[p.space] {
		if v != nil {
			dense[i] = dot(v, vector)
		}
	}
	m.mu.RUnlock()
	return m.best(lexical, dense, p.depth), nil
}

// best returns the passages that either score puts among its first depth.
func (m *Memory) best(lexical, dense []float64, depth int) []Hit {
	chosen := make([]bool, len(m.passages))
	for _, scores := range [][]float64{lexical, dense} {
		for _, i := range top(scores, depth) {
			chosen[i] = true
		}
	}
	hits := make([]Hit, 0, 2*depth)
	for i, ok := range chosen {
		if ok {
			hits = append(hits, Hit{Passage: m.passages[i], Collection: handbookName, Lexical: lexical[i], Dense: dense[i]})
		}
	}
	return hits
}

// top returns the indexes of the n highest positive scores; equal ones by index. n is small, so that keeping a short
// sorted list is cheaper than sorting all.
func top(scores []float64, n int) []int {
	best := make([]int, 0, n+1)
	for i, s := range scores {
		if s <= 0 || len(best) == n && s <= scores[best[n-1]] {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, s, func(j int, s float64) int {
			if scores[j] >= s {
				return -1
			}
			return 1
		})
		best = slices.Insert(best, at, i)[:min(len(best)+1, n)]
	}
	return best
}

func (m *Memory) missing(_ context.Context, s Space, limit int) ([]keyed, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	var out []keyed
	for i := range m.passages {
		if have := m.vectors[s]; have == nil || have[i] == nil {
			out = append(out, keyed{int64(i), embedText(&m.passages[i])})
		}
		if len(out) == limit {
			break
		}
	}
	return out, nil
}

func (m *Memory) put(_ context.Context, s Space, passages []keyed, vectors [][]float32) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.vectors[s] == nil {
		m.vectors[s] = make([][]float32, len(m.passages))
	}
	for i := range passages {
		m.vectors[s][passages[i].key] = halved(vectors[i])
	}
	return nil
}

func (m *Memory) filledSpaces(context.Context) ([]Space, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return slices.Clone(m.filled), nil
}

func (m *Memory) markFilled(_ context.Context, s Space) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.filled = append([]Space{s}, m.filled...)
	return nil
}
