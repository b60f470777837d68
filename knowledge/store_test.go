package knowledge_test

import (
	"context"
	"fmt"
	"log/slog"
	"math"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5/pgxpool"

	"mentorcoach/internal/testdb"
	"mentorcoach/knowledge"
	"mentorcoach/migrations"
)

// stores are the two that every library test runs on.
var stores = []struct {
	name string
	open func(*testing.T) *knowledge.Postgres
}{
	{"Memory", func(*testing.T) *knowledge.Postgres { return nil }},
	{"Postgres", func(t *testing.T) *knowledge.Postgres {
		t.Helper()
		db, _ := openPostgres(t, testdb.New(t))
		return db
	}},
}

// openPostgres returns a migrated database that holds the handbook.
func openPostgres(tb testing.TB, url string) (*knowledge.Postgres, *pgxpool.Pool) {
	tb.Helper()
	ctx := context.Background()
	if _, err := migrations.Up(ctx, url); err != nil {
		tb.Fatal(err)
	}
	cfg, err := pgxpool.ParseConfig(url)
	if err != nil {
		tb.Fatal(err)
	}
	cfg.AfterConnect = knowledge.Prepare
	pool, err := pgxpool.NewWithConfig(ctx, cfg)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(pool.Close)
	db := knowledge.NewPostgres(pool)
	if _, err := db.Sync(ctx, handbook(tb)); err != nil {
		tb.Fatal(err)
	}
	return db, pool
}

func handbook(tb testing.TB) *knowledge.Handbook {
	tb.Helper()
	h, err := knowledge.LoadHandbook()
	if err != nil {
		tb.Fatal(err)
	}
	return h
}

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func TestFind(t *testing.T) {
	for _, store := range stores {
		t.Run(store.name, func(t *testing.T) {
			l := knowledge.NewLibrary(handbook(t), store.open(t), knowledge.Embedding{}, quiet())
			find := func(t *testing.T, q knowledge.Query) knowledge.Found {
				t.Helper()
				found, err := l.Find(t.Context(), q)
				if err != nil {
					t.Fatal(err)
				}
				return found
			}

			t.Run("TheRightCardFirst", func(t *testing.T) {
				found := find(t, knowledge.Query{Text: "She has two job offers and can't choose between them", Audience: knowledge.Mentor})
				if got := found.Hits[0].Source; got != "crossroads-decisions" {
					t.Errorf("first hit is %s", found.Hits[0].ID)
				}
				if len(found.Degraded) > 0 {
					t.Errorf("degraded: %v", found.Degraded)
				}
			})
			t.Run("ScoresDescend", func(t *testing.T) {
				hits := find(t, knowledge.Query{Text: "my mentee cancels every meeting", Limit: 20}).Hits
				if len(hits) != 20 {
					t.Fatalf("%d hits", len(hits))
				}
				for i, h := range hits {
					if h.Score < 0 || h.Score > 1 || i > 0 && h.Score > hits[i-1].Score {
						t.Errorf("hit %d scores %v", i, h.Score)
					}
				}
			})
			t.Run("StageLifts", func(t *testing.T) {
				q := knowledge.Query{Text: "we have run out of things to talk about", Limit: 30}
				before := rankOf(find(t, q).Hits, "closing-gracefully")
				q.Stage = knowledge.Closing
				if after := rankOf(find(t, q).Hits, "closing-gracefully"); after > before {
					t.Errorf("rank %d without the stage, %d with it", before, after)
				}
			})
			t.Run("PassagesStandInTheirCards", func(t *testing.T) {
				for _, h := range find(t, knowledge.Query{Text: "how do I tell him that he was rude", Limit: 50}).Hits {
					card, _ := handbook(t).Card(h.Source)
					if card.Text[h.Start:h.End] != h.Text {
						t.Errorf("%s is not at its offsets", h.ID)
					}
				}
			})
			for name, text := range map[string]string{
				"OneStopWord": "the", "Emoji": "🙂🙂", "Empty": "", "Japanese": "どうすればいいですか", "NotUTF8": "\x00\xff",
				"EightThousandCharacters": strings.Repeat("meeting late ", 615), "OneLongWord": strings.Repeat("x", 8000),
				"EightThousandEmoji": strings.Repeat("🙂", 2000), "ManyWords": manyWords(),
			} {
				t.Run(name, func(t *testing.T) {
					start := time.Now()
					if found := find(t, knowledge.Query{Text: text, Stage: knowledge.Meeting}); len(found.Degraded) > 0 {
						t.Errorf("the database did not answer: %v", found.Degraded)
					}
					if took := time.Since(start); took > queryBudget {
						t.Errorf("took %s", took)
					}
				})
			}
			t.Run("Cancelled", func(t *testing.T) {
				ctx, cancel := context.WithCancel(t.Context())
				cancel()
				if _, err := l.Find(ctx, knowledge.Query{Text: "x"}); err == nil {
					t.Error("no error")
				}
			})
		})
	}
}

// queryBudget is what any query may take here: far more than it does, as tests share their machine.
const queryBudget = 400 * time.Millisecond

// manyWords is as many different words as 8,000 characters hold.
func manyWords() string {
	var b strings.Builder
	for i := 0; b.Len() < 7990; i++ {
		fmt.Fprintf(&b, "%x ", 1000+i)
	}
	return b.String()
}

func rankOf(hits []knowledge.Hit, source string) int {
	for i := range hits {
		if hits[i].Source == source {
			return i
		}
	}
	return len(hits)
}

// The two stores find the same for every query of the labelled set, in the same order.
func TestStoresAgree(t *testing.T) {
	db, _ := openPostgres(t, testdb.New(t))
	memory := knowledge.NewLibrary(handbook(t), nil, knowledge.Embedding{}, quiet())
	postgres := knowledge.NewLibrary(handbook(t), db, knowledge.Embedding{}, quiet())
	for _, j := range judged(t, "tune") {
		q := knowledge.Query{Text: j.Query, Audience: j.Audience, Limit: 10}
		a, err := memory.Find(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		b, err := postgres.Find(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(ids(a.Hits), ids(b.Hits)); diff != "" {
			t.Errorf("%q (memory -, postgres +):\n%s", j.Query, diff)
		}
		for i := range min(len(a.Hits), len(b.Hits)) {
			if math.Abs(a.Hits[i].Lexical-b.Hits[i].Lexical) > 1e-3 || math.Abs(a.Hits[i].Dense-b.Hits[i].Dense) > 1e-3 {
				t.Errorf("%q: %s scores %v, %v in memory and %v, %v in PostgreSQL", j.Query, a.Hits[i].ID,
					a.Hits[i].Lexical, a.Hits[i].Dense, b.Hits[i].Lexical, b.Hits[i].Dense)
			}
		}
	}
}

func ids(hits []knowledge.Hit) []string {
	out := make([]string, len(hits))
	for i := range hits {
		out[i] = hits[i].ID
	}
	return out
}

func TestSync(t *testing.T) {
	db, pool := openPostgres(t, testdb.New(t))
	ctx := t.Context()

	t.Run("UnchangedDoesNothing", func(t *testing.T) {
		before := transactionOf(t, pool)
		changed, err := db.Sync(ctx, handbook(t))
		if err != nil || changed {
			t.Fatalf("changed %v, err %v", changed, err)
		}
		if after := transactionOf(t, pool); after != before {
			t.Errorf("rows were written: transaction %s, then %s", before, after)
		}
	})
	t.Run("SeveralAtOnce", func(t *testing.T) {
		small := smallHandbook(t, "A first text about being late.")
		errs := make(chan error, 8)
		for range cap(errs) {
			go func() {
				_, err := db.Sync(ctx, small)
				errs <- err
			}()
		}
		for range cap(errs) {
			if err := <-errs; err != nil {
				t.Error(err)
			}
		}
		if n := count(t, pool, "select count(*) from passages"); n != len(small.Passages) {
			t.Errorf("%d passages, want %d", n, len(small.Passages))
		}
	})
	t.Run("ChangedTextLosesItsVector", func(t *testing.T) {
		fill := func(text string) int {
			asked := 0
			e := &knowledge.Embedder{Space: knowledge.Space{Model: "m", Dimensions: 2}, Embed: func(_ context.Context, texts []string) ([][]float32, error) {
				asked += len(texts)
				return onesFor(texts), nil
			}}
			if _, err := db.Sync(ctx, smallHandbook(t, text)); err != nil {
				t.Fatal(err)
			}
			knowledge.NewLibrary(smallHandbook(t, text), db, embeddingBy(e), quiet()).Fill(ctx)
			return asked
		}
		if n := fill("One text."); n != 1 {
			t.Errorf("%d texts embedded for a new one", n)
		}
		if n := fill("One text."); n != 0 {
			t.Errorf("%d texts embedded for an unchanged one", n)
		}
		if n := fill("Another text."); n != 1 {
			t.Errorf("%d texts embedded for a changed one", n)
		}
	})
}

// transactionOf tells which transactions wrote the rows that there are.
func transactionOf(t *testing.T, pool *pgxpool.Pool) string {
	t.Helper()
	var out string
	err := pool.QueryRow(t.Context(), `select string_agg(distinct xmin::text, ',') from (select xmin from passages union all select xmin from collections union all select xmin from terms) x`).Scan(&out)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func count(t *testing.T, pool *pgxpool.Pool, query string) (n int) {
	t.Helper()
	if err := pool.QueryRow(t.Context(), query).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func embeddingBy(e *knowledge.Embedder) knowledge.Embedding {
	return knowledge.Embedding{Space: e.Space, Embedder: func(s knowledge.Space) *knowledge.Embedder {
		return &knowledge.Embedder{Space: s, Embed: e.Embed}
	}}
}

func onesFor(texts []string) [][]float32 {
	out := make([][]float32, len(texts))
	for i := range out {
		out[i] = []float32{1, 0}
	}
	return out
}

const cardForm = `---
id: late
title: Late
audience: [mentor]
stages: [meeting]
sources:
  - {title: Somebody}
related: []
heard:
  - he is late
---

## In short

`

func smallHandbook(t *testing.T, text string) *knowledge.Handbook {
	t.Helper()
	h, err := knowledge.ReadHandbook(fstest.MapFS{"late.md": {Data: []byte(cardForm + text + "\n")}})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// A provider's space takes over when every passage has its vector, and not before; the space without a model answers
// when the provider does not.
func TestSpaces(t *testing.T) {
	for _, store := range stores {
		t.Run(store.name, func(t *testing.T) {
			working := true
			space := knowledge.Space{Model: "provider", Dimensions: 2}
			e := &knowledge.Embedder{Space: space, Embed: func(_ context.Context, texts []string) ([][]float32, error) {
				if !working {
					return nil, context.DeadlineExceeded
				}
				return onesFor(texts), nil
			}}
			l := knowledge.NewLibrary(handbook(t), store.open(t), embeddingBy(e), quiet())
			find := func() knowledge.Found {
				found, err := l.Find(t.Context(), knowledge.Query{Text: "he is late"})
				if err != nil || len(found.Hits) == 0 {
					t.Fatalf("%d hits, err %v", len(found.Hits), err)
				}
				return found
			}
			if got := find(); got.Space != knowledge.OfflineSpace || len(got.Degraded) != 1 || got.Degraded[0] != knowledge.NoEmbedding {
				t.Errorf("before it is filled: %v %v", got.Space, got.Degraded)
			}
			l.Fill(t.Context())
			if got := find(); got.Space != space || len(got.Degraded) > 0 {
				t.Errorf("when it is full: %v %v", got.Space, got.Degraded)
			}
			working = false
			if got := find(); got.Space != knowledge.OfflineSpace || len(got.Degraded) != 1 {
				t.Errorf("when the provider is away: %v %v", got.Space, got.Degraded)
			}
		})
	}
}

// A database that goes away is made up for from memory and comes back by itself.
func TestDatabaseGoesAway(t *testing.T) {
	url := testdb.New(t)
	db, pool := openPostgres(t, url)
	l := knowledge.NewLibrary(handbook(t), db, knowledge.Embedding{}, quiet())
	q := knowledge.Query{Text: "she has two offers"}
	want, err := l.Find(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := pool.Exec(t.Context(), `alter table passages rename to gone`); err != nil {
		t.Fatal(err)
	}
	got, err := l.Find(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Degraded) != 1 || got.Degraded[0] != knowledge.NoDatabase {
		t.Errorf("degraded: %v", got.Degraded)
	}
	if diff := cmp.Diff(ids(want.Hits), ids(got.Hits)); diff != "" {
		t.Errorf("memory answers otherwise:\n%s", diff)
	}
	if _, err := pool.Exec(t.Context(), `alter table gone rename to passages`); err != nil {
		t.Fatal(err)
	}
	if got, err = l.Find(t.Context(), q); err != nil || len(got.Degraded) > 0 {
		t.Errorf("after it came back: %v %v", got.Degraded, err)
	}
}

// A database that does not answer costs a query no more than its own time-out.
func TestDatabaseFreezes(t *testing.T) {
	db, pool := openPostgres(t, testdb.New(t))
	l := knowledge.NewLibrary(handbook(t), db, knowledge.Embedding{}, quiet())
	tx, err := pool.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback(context.Background())
	if _, err := tx.Exec(t.Context(), `lock table passages in access exclusive mode`); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	found, err := l.Find(ctx, knowledge.Query{Text: "late"})
	if err != nil || len(found.Degraded) != 1 {
		t.Errorf("degraded %v, err %v", found.Degraded, err)
	}
}
