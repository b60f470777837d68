package knowledge

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/pgvector/pgvector-go"
)

const (
	upsertSource = `
insert into sources (collection, slug, title, body, audience, stages) values ($1, $2, $3, $4, $5, $6)
on conflict (collection, slug) do update set
	title = excluded.title, body = excluded.body, audience = excluded.audience, stages = excluded.stages`

	stage = `create temp table incoming (
	source text, slug text, heading text, body text, heard text, first_byte int, last_byte int, embed_hash bytea,
	length float8, terms bigint[], weights sparsevec, vector halfvec) on commit drop`

	deleteGone = `
delete from passages p using sources s
where s.id = p.source and s.collection = $1 and s.slug = any ($2)
	and not exists (select from incoming i where i.slug = p.slug)`

	// A vector is kept as long as the text that it stands for.
	deleteStale = `
delete from embeddings e using passages p, incoming i
where e.passage = p.id and p.collection = $1 and p.slug = i.slug and p.embed_hash <> i.embed_hash`

	upsertPassages = `
insert into passages (collection, source, slug, heading, body, heard, first_byte, last_byte, embed_hash, length, terms, weights)
select $1, s.id, i.slug, i.heading, i.body, i.heard, i.first_byte, i.last_byte, i.embed_hash, i.length, i.terms, i.weights
from incoming i join sources s on s.collection = $1 and s.slug = i.source
on conflict (collection, slug) do update set source = excluded.source, heading = excluded.heading, body = excluded.body,
	heard = excluded.heard, first_byte = excluded.first_byte, last_byte = excluded.last_byte, embed_hash = excluded.embed_hash,
	length = excluded.length, terms = excluded.terms, weights = excluded.weights`

	upsertVectors = `
insert into embeddings (space, collection, passage, vector)
select $2, $1, p.id, i.vector
from incoming i join passages p on p.collection = $1 and p.slug = i.slug
on conflict (space, passage) do update set vector = excluded.vector`
)

var stagedColumns = []string{
	"source", "slug", "heading", "body", "heard", "first_byte", "last_byte", "embed_hash", "length", "terms", "weights", "vector",
}

// store writes documents, their passages, and the vectors that need no model.
func (w *writer) store(ctx context.Context, docs []Document, ids []string, rows []indexed) error {
	batch := &pgx.Batch{}
	for i := range docs {
		d := &docs[i]
		batch.Queue(upsertSource, w.id, d.ID, d.Title, d.Text, notNil(d.Audience), notNil(d.Stages))
	}
	batch.Queue(stage)
	if err := w.tx.SendBatch(ctx, batch).Close(); err != nil {
		return err
	}
	source := pgx.CopyFromSlice(len(rows), func(i int) ([]any, error) { return w.staged(&rows[i]), nil })
	if _, err := w.tx.CopyFrom(ctx, pgx.Identifier{"incoming"}, stagedColumns, source); err != nil {
		return err
	}
	space, err := spaceIn(ctx, w.tx, OfflineSpace)
	if err != nil {
		return err
	}
	batch = &pgx.Batch{}
	batch.Queue(deleteGone, w.id, ids)
	batch.Queue(deleteStale, w.id)
	batch.Queue(upsertPassages, w.id)
	batch.Queue(upsertVectors, w.id, space)
	batch.Queue(`drop table incoming`)
	return w.tx.SendBatch(ctx, batch).Close()
}

func notNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func (w *writer) staged(r *indexed) []any {
	terms := r.terms.ids()
	keys := make([]int64, len(terms))
	for i, t := range terms {
		keys[i] = w.key(t)
	}
	return []any{
		r.Source, r.ID, r.Heading, r.Text, r.heard, r.Start, r.End, r.hash[:], r.terms.length, keys, w.sparse(&r.terms),
		pgvector.NewHalfVector(offlineVector(embedText(r.Passage))),
	}
}
