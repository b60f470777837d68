package knowledge

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/pgvector/pgvector-go"
)

// upsertSpace returns the id of a space; the update that changes nothing makes an existing row be returned.
const upsertSpace = `
insert into spaces (model, dimensions) values ($1, $2)
on conflict (model, dimensions) do update set model = excluded.model
returning id`

func spaceIn(ctx context.Context, tx pgx.Tx, space Space) (id int, err error) {
	err = tx.QueryRow(ctx, upsertSpace, space.Model, space.Dimensions).Scan(&id)
	return id, err
}

// spaceID returns the id of a space that is there; it never changes, so it is asked for once.
func (s *Postgres) spaceID(ctx context.Context, space Space) (int, error) {
	if id, ok := s.spaces.Load(space); ok {
		return id.(int), nil //nolint:forcetypeassert // nothing else is stored
	}
	var id int
	err := s.pool.QueryRow(ctx, `select id from spaces where model = $1 and dimensions = $2`, space.Model, space.Dimensions).Scan(&id)
	if err != nil {
		return 0, err
	}
	s.spaces.Store(space, id)
	return id, nil
}

// filledSpaces returns the spaces that are full, the newest first.
func (s *Postgres) filledSpaces(ctx context.Context) ([]Space, error) {
	rows, err := s.pool.Query(ctx, `select model, dimensions from spaces where filled_at is not null order by filled_at desc, id desc`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[Space])
}

// markFilled makes a space the one that answers.
func (s *Postgres) markFilled(ctx context.Context, space Space) error {
	return pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		id, err := spaceIn(ctx, tx, space)
		if err != nil {
			return err
		}
		_, err = tx.Exec(ctx, `update spaces set filled_at = now() where id = $1`, id)
		return err
	})
}

// dropSpaces deletes the spaces of models with all their vectors, and the indexes over them.
func (s *Postgres) dropSpaces(ctx context.Context, models []string) error {
	rows, err := s.pool.Query(ctx, `delete from spaces where model = any ($1) returning id`, models)
	if err != nil {
		return err
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int])
	for _, id := range ids {
		if _, err := s.pool.Exec(ctx, `drop index concurrently if exists embeddings_space_`+strconv.Itoa(id)); err != nil {
			return err
		}
	}
	return err
}

// copyKnown gives passages the vectors that the same text has elsewhere, so that nothing is paid for twice.
const copyKnown = `
insert into embeddings (space, collection, passage, vector)
select distinct on (p.id) e.space, p.collection, p.id, e.vector
from passages p
join passages twin on twin.embed_hash = p.embed_hash and twin.id <> p.id
join embeddings e on e.passage = twin.id and e.space = $1
where not exists (select from embeddings have where have.passage = p.id and have.space = $1)
on conflict do nothing`

const findMissing = `
select p.id, s.title, p.heading, p.body, p.heard
from passages p
join sources s on s.id = p.source
where not exists (select from embeddings e where e.passage = p.id and e.space = $1)
order by p.id
limit $2`

func (s *Postgres) missing(ctx context.Context, space Space, limit int) (out []keyed, err error) {
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		id, err := spaceIn(ctx, tx, space)
		if err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, copyKnown, id); err != nil {
			return err
		}
		rows, err := tx.Query(ctx, findMissing, id, limit)
		if err != nil {
			return err
		}
		out, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (k keyed, err error) {
			var p Passage
			err = row.Scan(&k.key, &p.Title, &p.Heading, &p.Text, &p.heard)
			k.text = embedText(&p)
			return k, err
		})
		return err
	})
	return out, err
}

// upsertEmbedding leaves out passages that were deleted meanwhile.
const upsertEmbedding = `
insert into embeddings (space, collection, passage, vector)
select $1, collection, id, $3 from passages where id = $2
on conflict (space, passage) do update set vector = excluded.vector`

func (s *Postgres) put(ctx context.Context, space Space, passages []keyed, vectors [][]float32) error {
	if len(passages) != len(vectors) {
		return errors.New("as many vectors as passages are needed")
	}
	return pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		id, err := spaceIn(ctx, tx, space)
		if err != nil {
			return err
		}
		batch := &pgx.Batch{}
		for i := range passages {
			batch.Queue(upsertEmbedding, id, passages[i].key, pgvector.NewHalfVector(vectors[i]))
		}
		return tx.SendBatch(ctx, batch).Close()
	})
}

// indexRows is the number of vectors above which a space gets an index; below, they are compared one by one.
const indexRows = exactRows

const createIndex = `
create index concurrently if not exists embeddings_space_:space on embeddings
using hnsw ((vector::halfvec(:dimensions)) halfvec_cosine_ops) with (ef_construction = 128) where space = :space`

// EnsureIndex gives a space that has grown its HNSW index, without holding up readers or writers.
func (s *Postgres) EnsureIndex(ctx context.Context, space Space) error {
	id, err := s.spaceID(ctx, space)
	if err != nil {
		return err
	}
	var n int
	const count = `select count(*) from (select from embeddings where space = $1 limit $2) as few`
	if err := s.pool.QueryRow(ctx, count, id, indexRows+1).Scan(&n); err != nil || n <= indexRows {
		return err
	}
	conn, err := s.pool.Acquire(ctx)
	if err != nil {
		return err
	}
	defer conn.Release()
	if _, err := conn.Exec(ctx, `set maintenance_work_mem = '512MB'`); err != nil { // the graph is built five times faster in memory
		return err
	}
	defer conn.Exec(context.WithoutCancel(ctx), `reset maintenance_work_mem`) //nolint:errcheck // a broken connection is not used again
	statement := strings.NewReplacer(":space", strconv.Itoa(id), ":dimensions", strconv.Itoa(space.Dimensions)).Replace(createIndex)
	_, err = conn.Exec(ctx, statement)
	return err
}
