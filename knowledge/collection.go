package knowledge

import (
	"context"
	"crypto/sha256"
	"maps"
	"math"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/pgvector/pgvector-go"
)

// Document is a source with the passages that it is split into.
type Document struct {
	ID       string
	Title    string
	Text     string
	Audience []Audience
	Stages   []Stage
	Passages []Passage
}

// maxDrift is how far the mean length of a collection's passages may move before their weights are made anew. A tenth
// changes a weight by less than two hundredths.
const maxDrift = 0.1

// writer changes one collection within a transaction. It holds the lock on the collection's row, so that two writers
// come one after the other and the statistics stay right.
type writer struct {
	tx       pgx.Tx
	by       *tuning
	id       int32
	version  string
	passages int
	words    float64
	mean     float64
}

// openCollection makes a collection where there is none, and locks it.
const openCollection = `
insert into collections (tenant, name) values ($1, $2)
on conflict (tenant, name) do update set name = excluded.name
returning id, version, passages, words, mean`

func (s *Postgres) write(ctx context.Context, tenant, name string, change func(context.Context, *writer) error) error {
	return pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		w := &writer{tx: tx, by: s.by}
		err := tx.QueryRow(ctx, openCollection, tenant, name).Scan(&w.id, &w.version, &w.passages, &w.words, &w.mean)
		if err != nil {
			return err
		}
		return change(ctx, w)
	})
}

// Add puts documents into a tenant's collection, in the place of those with the same ids. Passages, vectors and
// statistics change together or not at all.
func (s *Postgres) Add(ctx context.Context, tenant, collection string, docs []Document) error {
	return s.write(ctx, tenant, collection, func(ctx context.Context, w *writer) error {
		return w.add(ctx, docs)
	})
}

// Remove deletes documents by their ids; ids that are not there are passed over.
func (s *Postgres) Remove(ctx context.Context, tenant, collection string, ids []string) error {
	return s.write(ctx, tenant, collection, func(ctx context.Context, w *writer) error {
		if err := w.uncount(ctx, ids); err != nil {
			return err
		}
		if _, err := w.tx.Exec(ctx, `delete from sources where collection = $1 and slug = any ($2)`, w.id, ids); err != nil {
			return err
		}
		return w.close(ctx)
	})
}

// Drop deletes a collection with all that is in it.
func (s *Postgres) Drop(ctx context.Context, tenant, collection string) error {
	_, err := s.pool.Exec(ctx, `delete from collections where tenant = $1 and name = $2`, tenant, collection)
	return err
}

func (w *writer) add(ctx context.Context, docs []Document) error {
	ids := make([]string, len(docs))
	for i := range docs {
		ids[i] = docs[i].ID
	}
	if err := w.uncount(ctx, ids); err != nil {
		return err
	}
	rows := w.index(docs)
	if err := w.store(ctx, docs, ids, rows); err != nil {
		return err
	}
	if err := w.count(ctx, rows); err != nil {
		return err
	}
	return w.close(ctx)
}

// indexed is a passage as it is stored.
type indexed struct {
	*Passage
	terms termCounts
	hash  [sha256.Size]byte
}

// index counts the terms of all passages. The first documents of a collection set its mean length; it moves by close.
func (w *writer) index(docs []Document) []indexed {
	var rows []indexed
	words := w.words
	for i := range docs {
		for j := range docs[i].Passages {
			p := &docs[i].Passages[j]
			rows = append(rows, indexed{p, countTerms(p, w.by), sha256.Sum256([]byte(embedText(p)))})
			words += rows[len(rows)-1].terms.length
		}
	}
	if n := w.passages + len(rows); w.passages == 0 && n > 0 {
		w.mean = words / float64(n)
	}
	return rows
}

func (w *writer) key(term int32) int64 { return int64(w.id)<<32 | int64(term) }

// sparse returns a passage's term weights; pgvector-go counts dimensions from 0 and SQL from 1.
func (w *writer) sparse(t *termCounts) pgvector.SparseVector {
	weights := make(map[int32]float32, len(t.count))
	for term := range t.count {
		weights[term-1] = t.saturated(term, w.mean)
	}
	return pgvector.NewSparseVectorFromMap(weights, sparseDimensions)
}

const uncountTerms = `
with gone as (
	select unnest(p.terms) as key
	from passages p
	join sources s on s.id = p.source
	where s.collection = $1 and s.slug = any ($2)
), counted as (
	select (key & 4294967295)::int as term, count(*) as n from gone group by 1
)
update terms t set df = t.df - c.n from counted c where t.collection = $1 and t.term = c.term`

const uncountRows = `
select count(*), coalesce(sum(p.length), 0)
from passages p
join sources s on s.id = p.source
where s.collection = $1 and s.slug = any ($2)`

// uncount takes documents that are there already out of the statistics.
func (w *writer) uncount(ctx context.Context, ids []string) error {
	if w.passages == 0 {
		return nil
	}
	var n int
	var words float64
	if err := w.tx.QueryRow(ctx, uncountRows, w.id, ids).Scan(&n, &words); err != nil || n == 0 {
		return err
	}
	w.passages -= n
	w.words -= words
	_, err := w.tx.Exec(ctx, uncountTerms, w.id, ids)
	return err
}

const countTermsSQL = `
insert into terms (collection, term, df)
select $1, * from unnest($2::int[], $3::int[])
on conflict (collection, term) do update set df = terms.df + excluded.df`

// count takes what was added into the statistics.
func (w *writer) count(ctx context.Context, rows []indexed) error {
	df := make(map[int32]int32)
	for i := range rows {
		w.words += rows[i].terms.length
		for term := range rows[i].terms.count {
			df[term]++
		}
	}
	w.passages += len(rows)
	terms := slices.Sorted(maps.Keys(df))
	counts := make([]int32, len(terms))
	for i, t := range terms {
		counts[i] = df[t]
	}
	_, err := w.tx.Exec(ctx, countTermsSQL, w.id, terms, counts)
	return err
}

// close writes the statistics, and makes the weights anew where the mean length has moved too far.
func (w *writer) close(ctx context.Context) error {
	mean := w.words / math.Max(1, float64(w.passages))
	if math.Abs(mean-w.mean) > maxDrift*w.mean {
		if err := w.reweigh(ctx, mean); err != nil {
			return err
		}
	}
	batch := &pgx.Batch{}
	batch.Queue(`delete from terms where collection = $1 and df = 0`, w.id)
	batch.Queue(`update collections set version = $2, passages = $3, words = $4, mean = $5 where id = $1`,
		w.id, w.version, w.passages, w.words, w.mean)
	return w.tx.SendBatch(ctx, batch).Close()
}

const readForWeights = `
select p.id, s.title, p.heading, p.heard, p.body
from passages p join sources s on s.id = p.source
where p.collection = $1`

// reweigh makes the weights of a whole collection for another mean length.
func (w *writer) reweigh(ctx context.Context, mean float64) error {
	w.mean = mean
	rows, err := w.tx.Query(ctx, readForWeights, w.id)
	if err != nil {
		return err
	}
	batch := &pgx.Batch{}
	var id int64
	var p Passage
	_, err = pgx.ForEachRow(rows, []any{&id, &p.Title, &p.Heading, &p.heard, &p.Text}, func() error {
		terms := countTerms(&p, w.by)
		batch.Queue(`update passages set weights = $2 where id = $1`, id, w.sparse(&terms))
		return nil
	})
	if err != nil {
		return err
	}
	return w.tx.SendBatch(ctx, batch).Close()
}
