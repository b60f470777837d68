package knowledge

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/pgvector/pgvector-go"
	pgxvector "github.com/pgvector/pgvector-go/pgx"
)

// Postgres keeps passages in PostgreSQL with pgvector.
type Postgres struct {
	pool *pgxpool.Pool
}

// NewPostgres wraps a pool whose connections were prepared by [RegisterTypes].
func NewPostgres(pool *pgxpool.Pool) *Postgres { return &Postgres{pool} }

// RegisterTypes teaches a connection pgvector's types; it is what a pool's AfterConnect calls. It fails on a database
// without the extension, so migrate first.
func RegisterTypes(ctx context.Context, conn *pgx.Conn) error {
	return pgxvector.RegisterTypes(ctx, conn)
}

// Ping asks the database for a sign of life.
func (s *Postgres) Ping(ctx context.Context) error { return s.pool.Ping(ctx) }

// findCandidates is the whole hybrid query, in one round trip. $1 and $2 are the query's terms and how often it holds
// them, $3 its vector, $4 and $5 the vector's space, $6 how many of each score. A term's rarity is looked up here, so
// that it is as current as the passages.
const findCandidates = `
with asked as (
	select t.term, a.n * ln(1 + (c.passages - t.df + 0.5) / (t.df + 0.5)) as weight
	from unnest($1::int[], $2::float8[]) as a (term, n)
	join terms t using (term)
	cross join corpus c
), query as (
	select ('{' || string_agg(term || ':' || weight, ',') || '}/536870912')::sparsevec as weights from asked
), space as (
	select id from spaces where model = $4 and dimensions = $5
), lexical as (
	select p.id
	from passages p, query q
	where p.terms && $1 and q.weights is not null
	order by p.weights <#> q.weights, p.id
	limit $6
), dense as (
	select e.passage as id
	from embeddings e
	where e.space = (select id from space)
	order by e.vector <=> $3, e.passage
	limit $6
)
select p.id, p.source, s.title, p.heading, p.body, p.first_byte, p.last_byte, s.audience, s.stages,
	coalesce(-(p.weights <#> q.weights), 0), coalesce(1 - (e.vector <=> $3), 0)
from (select id from lexical union select id from dense) as found
join passages p using (id)
join sources s on s.id = p.source
cross join query q
left join embeddings e on e.passage = p.id and e.space = (select id from space)`

func (s *Postgres) candidates(ctx context.Context, p probe) ([]Hit, error) {
	terms := p.terms.ids()
	counts := make([]float64, len(terms))
	for i, t := range terms {
		counts[i] = p.terms.count[t]
	}
	rows, err := s.pool.Query(ctx, findCandidates,
		terms, counts, pgvector.NewHalfVector(p.vector), p.space.Model, p.space.Dimensions, p.depth)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (h Hit, err error) {
		err = row.Scan(&h.ID, &h.Source, &h.Title, &h.Heading, &h.Text, &h.Start, &h.End, &h.Audience, &h.Stages,
			&h.Lexical, &h.Dense)
		return h, err
	})
}

const findMissing = `
select p.id, s.title, p.heading, p.body, p.heard
from passages p
join sources s on s.id = p.source
where not exists (
	select from embeddings e join spaces sp on sp.id = e.space
	where e.passage = p.id and sp.model = $1 and sp.dimensions = $2)
order by p.id
limit $3`

func (s *Postgres) missing(ctx context.Context, space Space, limit int) ([]Passage, error) {
	rows, err := s.pool.Query(ctx, findMissing, space.Model, space.Dimensions, limit)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (p Passage, err error) {
		err = row.Scan(&p.ID, &p.Title, &p.Heading, &p.Text, &p.heard)
		return p, err
	})
}

// upsertSpace returns the id of a space; the update that changes nothing makes an existing row be returned.
const upsertSpace = `
insert into spaces (model, dimensions) values ($1, $2)
on conflict (model, dimensions) do update set model = excluded.model
returning id`

// upsertEmbedding leaves out passages that were deleted meanwhile.
const upsertEmbedding = `
insert into embeddings (space, passage, vector)
select $1, id, $3 from passages where id = $2
on conflict (space, passage) do update set vector = excluded.vector`

func (s *Postgres) put(ctx context.Context, space Space, passages []Passage, vectors [][]float32) error {
	return pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		return putVectors(ctx, tx, space, passages, vectors)
	})
}

func putVectors(ctx context.Context, tx pgx.Tx, space Space, passages []Passage, vectors [][]float32) error {
	if len(passages) != len(vectors) {
		return errors.New("as many vectors as passages are needed")
	}
	var id int
	if err := tx.QueryRow(ctx, upsertSpace, space.Model, space.Dimensions).Scan(&id); err != nil {
		return err
	}
	batch := &pgx.Batch{}
	for i := range passages {
		batch.Queue(upsertEmbedding, id, passages[i].ID, pgvector.NewHalfVector(vectors[i]))
	}
	return tx.SendBatch(ctx, batch).Close()
}
