package knowledge

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"sync/atomic"
	"time"
)

// store keeps passages with their term weights and the vectors of one or more spaces.
type store interface {
	// candidates returns every passage that one of the two scores puts among its best, with both scores, in any
	// order.
	candidates(ctx context.Context, p probe) ([]Hit, error)
	// filledSpaces returns the spaces that every passage had its vector in, the newest first.
	filledSpaces(ctx context.Context) ([]Space, error)
	// missing returns up to limit passages without a vector in a space.
	missing(ctx context.Context, s Space, limit int) ([]keyed, error)
	put(ctx context.Context, s Space, passages []keyed, vectors [][]float32) error
	markFilled(ctx context.Context, s Space) error
}

// keyed is a passage that needs a vector.
type keyed struct {
	key  int64 // the store's own
	text string
}

// probe is a query as a store sees it.
type probe struct {
	terms       termCounts
	vector      []float32
	space       Space
	depth       int // candidates of each score
	tenant      string
	collections []string
	handbook    *Handbook // whose texts a database need not send
}

// Library finds passages, in the database where there is one, else in memory. Make one with [NewLibrary].
type Library struct {
	Handbook *Handbook
	by       *tuning
	memory   *Memory
	db       *Postgres                // nil: none
	wanted   Space                    // that is configured; zero: only the one that needs no model
	embedder func(Space) *Embedder    // for the wanted space and for those that were wanted before
	active   atomic.Pointer[Embedder] // that answers; nil: the one that needs no model
	log      *slog.Logger
	timeout  time.Duration // of one database query, so that a frozen one costs no more
	rest     rest          // of a database that does not answer
}

// queryTimeout is a hundred times what a query takes.
const queryTimeout = 500 * time.Millisecond

// embedQueryTimeout is what a query waits for its vector, before the space that needs no model takes over.
const embedQueryTimeout = 2 * time.Second

// Embedding says which space is wanted and how to reach it.
type Embedding struct {
	Space    Space
	Embedder func(Space) *Embedder // of that space, or of another one of the same endpoint
}

// NewLibrary puts the handbook and its stores together. db may be nil, and the embedding zero.
func NewLibrary(h *Handbook, db *Postgres, e Embedding, log *slog.Logger) *Library {
	by := &tuned
	if db != nil {
		by = db.by
	}
	return &Library{
		Handbook: h, by: by, memory: newMemory(h.Passages, by), db: db, wanted: e.Space, embedder: e.Embedder, log: log, timeout: queryTimeout,
	}
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
	found.Hits = fuse(hits, q, l.by.likelyCards(q.Text), l.by)
	return found, nil
}

// probe counts the query's terms and places it in the space that answers, or in the one without a model.
func (l *Library) probe(ctx context.Context, q Query, found *Found) probe {
	p := probe{
		terms: newTermCounts(l.by), depth: depthFor(q.limit()), tenant: q.Tenant, collections: q.Collections,
		handbook: l.Handbook,
	}
	p.terms.add(q.Text, 1)
	if e := l.active.Load(); e != nil {
		inTime, cancel := context.WithTimeout(ctx, embedQueryTimeout)
		vectors, err := e.Embed(inTime, []string{q.outside()})
		cancel()
		if err == nil {
			p.space, p.vector = e.Space, vectors[0]
			return p
		}
		l.log.WarnContext(ctx, "embedding the query failed", "space", e.Space.String(), "err", err)
	}
	if l.wanted != (Space{}) {
		found.Degraded = append(found.Degraded, NoEmbedding)
	}
	p.space, p.vector = OfflineSpace, offlineVector(q.Text)
	return p
}

// outside is what leaves the process of a query.
func (q Query) outside() string {
	if q.Outside == nil {
		return q.Text
	}
	return q.Outside(q.Text)
}

// depthFor returns how many candidates each score brings in: a few steps, as each has a plan of its own in the database.
func depthFor(limit int) int {
	for _, depth := range []int{32, 80} {
		if 4*limit <= depth {
			return depth
		}
	}
	return 4 * MaxLimit
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
		if !errors.Is(err, errResting) { // that was told when it began
			l.log.WarnContext(ctx, "the database did not answer; the handbook in memory does", "err", err)
		}
		found.Degraded = append(found.Degraded, NoDatabase)
		p.space, p.vector = OfflineSpace, offlineVector(q.Text)
	}
	return l.memory.candidates(ctx, *p)
}

func (l *Library) fromDatabase(ctx context.Context, p probe) ([]Hit, error) {
	if !l.rest.over() {
		return nil, errResting
	}
	ctx, cancel := context.WithTimeout(ctx, l.timeout)
	defer cancel()
	hits, err := l.db.candidates(ctx, p)
	l.rest.note(ctx, err)
	return hits, err
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

// Activate lets the wanted space answer where it is full, else the newest full one of the same endpoint.
func (l *Library) Activate(ctx context.Context) error {
	if l.wanted == (Space{}) {
		return nil
	}
	spaces, err := l.store().filledSpaces(ctx)
	if err != nil {
		return err
	}
	if slices.Contains(spaces, l.wanted) {
		l.active.Store(l.embedder(l.wanted))
		return nil
	}
	for _, s := range spaces {
		if !s.offline() {
			l.active.Store(l.embedder(s))
			return nil
		}
	}
	return nil
}
