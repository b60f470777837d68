package knowledge

import (
	"context"
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/pgvector/pgvector-go"
	pgxvector "github.com/pgvector/pgvector-go/pgx"
)

// Postgres keeps passages in PostgreSQL with pgvector.
type Postgres struct {
	pool      *pgxpool.Pool
	by        *tuning
	spaces    sync.Map // Space → id
	exactRows int      // of a scope, up to which its vectors are compared one by one
}

// NewPostgres wraps a pool whose connections were prepared by [Prepare].
func NewPostgres(pool *pgxpool.Pool) *Postgres {
	return &Postgres{pool: pool, by: &tuned, exactRows: exactRows}
}

// Reference is the same database, searched by BM25 alone as others publish figures for it.
func (s *Postgres) Reference() *Postgres {
	return &Postgres{pool: s.pool, by: &reference, exactRows: exactRows}
}

// prepareConnection lets an index scan with a filter go on until there are enough rows, and keeps the planner from
// spending more on a query than the query takes: no plan is made twice, none is compiled, none starts workers, and none
// reads a whole table for the few rows that it wants.
const prepareConnection = `
select set_config('hnsw.iterative_scan', 'relaxed_order', false), set_config('hnsw.ef_search', '100', false),
	set_config('plan_cache_mode', 'force_generic_plan', false), set_config('jit', 'off', false),
	set_config('max_parallel_workers_per_gather', '0', false), set_config('enable_seqscan', 'off', false)`

// prepareTimeout is a hundred times what it takes. A pool waits without an end.
const prepareTimeout = 2 * time.Second

// Prepare teaches a connection pgvector's types and how to search; it is what a pool's AfterConnect calls. It fails on
// a database without the extension, so migrate first.
func Prepare(ctx context.Context, conn *pgx.Conn) error {
	ctx, cancel := context.WithTimeout(ctx, prepareTimeout)
	defer cancel()
	if err := pgxvector.RegisterTypes(ctx, conn); err != nil {
		return err
	}
	_, err := conn.Exec(ctx, prepareConnection)
	return err
}

// Ping asks the database for a sign of life.
func (s *Postgres) Ping(ctx context.Context) error { return s.pool.Ping(ctx) }

//go:embed candidates.sql
var candidatesSQL string

// exactRows is the number of vectors up to which a collection is compared one by one: that takes about a microsecond
// each and misses nothing. narrowRows bounds how many passages BM25 weighs for one query.
const (
	exactRows  = 10_000
	narrowRows = 1_000
)

// statements remembers the query for each space and depth.
var statements sync.Map

// candidatesIn returns the query for a space. The index of a space is on its dimensions, which SQL takes only as a
// literal, and a plan that is made once needs to know how few rows are wanted. All three are numbers of ours.
func candidatesIn(space, dimensions, depth int) string {
	key := [3]int{space, dimensions, depth}
	if known, ok := statements.Load(key); ok {
		return known.(string) //nolint:forcetypeassert // nothing else is stored
	}
	r := strings.NewReplacer(":space", strconv.Itoa(space), ":dimensions", strconv.Itoa(dimensions), ":depth", strconv.Itoa(depth))
	statement := r.Replace(candidatesSQL)
	statements.Store(key, statement)
	return statement
}

func (s *Postgres) candidates(ctx context.Context, p probe) ([]Hit, error) {
	id, err := s.spaceID(ctx, p.space)
	if err != nil {
		return nil, err
	}
	terms := p.terms.ids()
	counts := make([]float64, len(terms))
	for i, t := range terms {
		counts[i] = p.terms.count[t]
	}
	rows, err := s.pool.Query(ctx, candidatesIn(id, p.space.Dimensions, p.depth),
		terms, counts, pgvector.NewHalfVector(p.vector), p.tenant, p.collections, s.exactRows, narrowRows)
	if err != nil {
		return nil, err
	}
	hits := make([]Hit, 0, 2*p.depth)
	var r candidateRow
	_, err = pgx.ForEachRow(rows, r.columns(), func() error {
		if h, ok := r.hit(p.handbook); ok {
			hits = append(hits, h)
		}
		return nil
	})
	return hits, err
}

// candidateRow is a row of the query. What it says of a source is null for the handbook's own.
type candidateRow struct {
	Hit
	ours                                  bool
	source, title, body, audience, stages *string // the lists joined: reading arrays costs as much as all the rest
}

func (r *candidateRow) columns() []any {
	return []any{
		&r.ID, &r.Collection, &r.ours, &r.Lexical, &r.Dense,
		&r.source, &r.title, &r.Heading, &r.body, &r.Start, &r.End, &r.audience, &r.stages,
	}
}

// hit takes the passages of the handbook from memory. Those that another version of the program put into the database, and
// this one does not know, are left out.
func (r *candidateRow) hit(h *Handbook) (Hit, bool) {
	if !r.ours {
		r.Source, r.Title, r.Text = *r.source, *r.title, *r.body
		r.Audience, r.Stages = listOf[Audience](*r.audience), listOf[Stage](*r.stages)
		return r.Hit, true
	}
	p, ok := h.Passage(r.ID)
	if !ok {
		return Hit{}, false
	}
	return Hit{Passage: *p, Collection: r.Collection, Lexical: r.Lexical, Dense: r.Dense}, true
}

func listOf[T ~string](joined string) []T {
	fields := strings.Fields(joined)
	out := make([]T, len(fields))
	for i, f := range fields {
		out[i] = T(f)
	}
	return out
}
