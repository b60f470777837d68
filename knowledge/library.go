package knowledge

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"
	"time"
)

// store keeps passages with their term weights and the vectors of one or more spaces.
type store interface {
	// candidates returns every passage that one of the two scores puts among its best, with both scores, in any
	// order.
	candidates(ctx context.Context, p probe) ([]Hit, error)
	// missing returns up to limit passages without a vector in a space.
	missing(ctx context.Context, s Space, limit int) ([]Passage, error)
	put(ctx context.Context, s Space, passages []Passage, vectors [][]float32) error
}

// probe is a query as a store sees it.
type probe struct {
	terms  termCounts
	vector []float32
	space  Space
	depth  int // candidates of each score
}

// Library finds passages, in the database where there is one, else in memory. Make one with [NewLibrary].
type Library struct {
	Handbook *Handbook
	memory   *Memory
	db       *Postgres // nil: none
	embedder *Embedder // nil: only the space that needs no model
	log      *slog.Logger
	timeout  time.Duration // of one database query, so that a frozen one costs no more
	filled   atomic.Bool   // every passage has its vector in the embedder's space
}

// queryTimeout is a hundred times what a query takes.
const queryTimeout = 500 * time.Millisecond

// NewLibrary puts the handbook and its stores together. db and embedder may be nil.
func NewLibrary(h *Handbook, db *Postgres, embedder *Embedder, log *slog.Logger) *Library {
	return &Library{Handbook: h, memory: NewMemory(h.Passages), db: db, embedder: embedder, log: log, timeout: queryTimeout}
}

// Degradation is what retrieval did without.
type Degradation string

// The degradations.
const (
	NoDatabase  Degradation = "database"  // the handbook in memory answered
	NoEmbedding Degradation = "embedding" // the space without a model answered
)

// Found is the answer to a query.
type Found struct {
	Hits     []Hit
	Space    Space
	Degraded []Degradation // empty where all went as configured
}

// Find returns the passages that bear on a query, best first. It fails only when ctx ends: what is away is made up for
// and told in Degraded.
func (l *Library) Find(ctx context.Context, q Query) (Found, error) {
	var found Found
	p := l.probe(ctx, q, &found)
	if err := ctx.Err(); err != nil {
		return Found{}, err
	}
	hits, err := l.candidates(ctx, &p, q, &found)
	if err != nil {
		return Found{}, err
	}
	found.Space = p.space
	found.Hits = fuse(hits, q)
	return found, nil
}

// probe counts the query's terms and places it in the space of the configured embedder, or in the one without a model.
func (l *Library) probe(ctx context.Context, q Query, found *Found) probe {
	p := probe{terms: termCounts{count: make(map[int32]float64)}, depth: 4 * q.limit()}
	p.terms.add(q.Text, 1)
	if l.embedder != nil && l.filled.Load() {
		vectors, err := l.embedder.Embed(ctx, []string{q.Text})
		if err == nil {
			p.space, p.vector = l.embedder.Space, vectors[0]
			return p
		}
		l.log.WarnContext(ctx, "embedding the query failed", "space", l.embedder.Space.String(), "err", err)
	}
	if l.embedder != nil {
		found.Degraded = append(found.Degraded, NoEmbedding)
	}
	p.space, p.vector = NgramSpace, ngramVector(q.Text)
	return p
}

func (l *Library) store() store {
	if l.db != nil {
		return l.db
	}
	return l.memory
}

// candidates asks the database first and the memory when that fails. Beside a database memory holds only the space
// that needs no model.
func (l *Library) candidates(ctx context.Context, p *probe, q Query, found *Found) ([]Hit, error) {
	if l.db != nil {
		hits, err := l.fromDatabase(ctx, *p)
		if err == nil || ctx.Err() != nil {
			return hits, errors.Join(err, ctx.Err())
		}
		l.log.WarnContext(ctx, "the database did not answer; the handbook in memory does", "err", err)
		found.Degraded = append(found.Degraded, NoDatabase)
		p.space, p.vector = NgramSpace, ngramVector(q.Text)
	}
	return l.memory.candidates(ctx, *p)
}

func (l *Library) fromDatabase(ctx context.Context, p probe) ([]Hit, error) {
	ctx, cancel := context.WithTimeout(ctx, l.timeout)
	defer cancel()
	return l.db.candidates(ctx, p)
}

// Ready tells what of the configured parts is away, by asking.
func (l *Library) Ready(ctx context.Context) []Degradation {
	if l.db == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, l.timeout)
	defer cancel()
	if err := l.db.Ping(ctx); err != nil {
		return []Degradation{NoDatabase}
	}
	return nil
}
