package knowledge

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/pgvector/pgvector-go"
)

// indexed is the handbook as the database holds it.
type indexed struct {
	handbook *Handbook
	counts   []termCounts // by passage
	mean     float64
	vectors  [][]float32 // in NgramSpace, by passage
	version  string
}

// Sync brings the database's copy of the handbook up to date and tells whether there was anything to do: it does
// nothing when the handbook, and how passages are indexed, are what they were. Several processes may call it at once.
func (s *Postgres) Sync(ctx context.Context, h *Handbook) (changed bool, err error) {
	x := index(h)
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `lock table corpus in share row exclusive mode`); err != nil {
			return err
		}
		var stored string
		err := tx.QueryRow(ctx, `select handbook from corpus`).Scan(&stored)
		if err != nil && !errors.Is(err, pgx.ErrNoRows) {
			return err
		}
		if changed = stored != x.version; !changed {
			return nil
		}
		return x.store(ctx, tx)
	})
	return changed, err
}

func index(h *Handbook) *indexed {
	x := &indexed{handbook: h, vectors: make([][]float32, len(h.Passages))}
	x.counts, x.mean = countAll(h.Passages)
	for i := range h.Passages {
		x.vectors[i] = ngramVector(embedText(&h.Passages[i]))
	}
	x.version = x.fingerprint()
	return x
}

// fingerprint covers the words and what the program makes of them, so that a change to either is noticed.
func (x *indexed) fingerprint() string {
	sum := sha256.New()
	sum.Write([]byte(x.handbook.Version))
	for i, p := range x.handbook.Passages {
		sum.Write([]byte(p.ID))
		for _, term := range x.counts[i].ids() {
			_ = binary.Write(sum, binary.LittleEndian, x.weight(i, term)) // a hash takes everything
		}
		_ = binary.Write(sum, binary.LittleEndian, x.vectors[i])
	}
	return hex.EncodeToString(sum.Sum(nil))[:24]
}

func (x *indexed) weight(passage int, term int32) float32 {
	return saturated(x.counts[passage].count[term], x.counts[passage].length, x.mean)
}

func (x *indexed) store(ctx context.Context, tx pgx.Tx) error {
	batch := &pgx.Batch{}
	x.queueSources(batch)
	x.queuePassages(batch)
	x.queueStatistics(batch)
	if err := tx.SendBatch(ctx, batch).Close(); err != nil {
		return err
	}
	return putVectors(ctx, tx, NgramSpace, x.handbook.Passages, x.vectors)
}

const (
	deleteSources = `delete from sources where not id = any ($1)`
	upsertSource  = `
insert into sources (id, title, body, audience, stages) values ($1, $2, $3, $4, $5)
on conflict (id) do update set title = excluded.title, body = excluded.body, audience = excluded.audience, stages = excluded.stages`

	deletePassages = `delete from passages where not id = any ($1)`
	// A vector is kept as long as the text that it stands for.
	deleteStale   = `delete from embeddings e using passages p where p.id = e.passage and p.id = $1 and p.embed_hash <> $2`
	upsertPassage = `
insert into passages (id, source, heading, body, heard, first_byte, last_byte, embed_hash, terms, weights)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (id) do update set source = excluded.source, heading = excluded.heading, body = excluded.body,
	heard = excluded.heard, first_byte = excluded.first_byte, last_byte = excluded.last_byte, embed_hash = excluded.embed_hash,
	terms = excluded.terms, weights = excluded.weights`

	upsertCorpus = `
insert into corpus (handbook, passages) values ($1, $2)
on conflict (only_row) do update set handbook = excluded.handbook, passages = excluded.passages`
	insertTerms = `insert into terms (term, df) select * from unnest($1::int[], $2::int[])`
)

func (x *indexed) queueSources(batch *pgx.Batch) {
	ids := make([]string, len(x.handbook.Cards))
	for i, c := range x.handbook.Cards {
		ids[i] = c.ID
		batch.Queue(upsertSource, c.ID, c.Title, c.Text, c.Audience, c.Stages)
	}
	batch.Queue(deleteSources, ids)
}

func (x *indexed) queuePassages(batch *pgx.Batch) {
	ids := make([]string, len(x.handbook.Passages))
	for i := range x.handbook.Passages {
		p := &x.handbook.Passages[i]
		ids[i] = p.ID
		hash := sha256.Sum256([]byte(embedText(p)))
		batch.Queue(deleteStale, p.ID, hash[:])
		batch.Queue(upsertPassage, p.ID, p.Source, p.Heading, p.Text, p.heard, p.Start, p.End, hash[:],
			x.counts[i].ids(), x.sparse(i))
	}
	batch.Queue(deletePassages, ids)
}

// sparse returns a passage's term weights; pgvector-go counts dimensions from 0 and SQL from 1.
func (x *indexed) sparse(passage int) pgvector.SparseVector {
	weights := make(map[int32]float32, len(x.counts[passage].count))
	for term := range x.counts[passage].count {
		weights[term-1] = x.weight(passage, term)
	}
	return pgvector.NewSparseVectorFromMap(weights, sparseDimensions)
}

func (x *indexed) queueStatistics(batch *pgx.Batch) {
	df := make(map[int32]int32)
	for i := range x.counts {
		for term := range x.counts[i].count {
			df[term]++
		}
	}
	terms := slices.Sorted(maps.Keys(df))
	counts := make([]int32, len(terms))
	for i, t := range terms {
		counts[i] = df[t]
	}
	batch.Queue(`delete from terms`)
	batch.Queue(insertTerms, terms, counts)
	batch.Queue(upsertCorpus, x.version, len(x.handbook.Passages))
}
