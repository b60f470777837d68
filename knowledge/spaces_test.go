package knowledge_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"mentorcoach/internal/modelserver"
	"mentorcoach/internal/testdb"
	"mentorcoach/knowledge"
)

// counted is an endpoint that embeds into any space, counts the texts, and can be made to stop after some.
type counted struct {
	texts   atomic.Int64
	allowed atomic.Int64 // texts of more than one, before it fails
	refused atomic.Int64 // calls since then
}

func (c *counted) embedding(space knowledge.Space) knowledge.Embedding {
	return knowledge.Embedding{Space: space, Embedder: func(s knowledge.Space) *knowledge.Embedder {
		return &knowledge.Embedder{Space: s, Embed: func(_ context.Context, texts []string) ([][]float32, error) {
			if len(texts) > 1 && c.texts.Add(int64(len(texts))) > c.allowed.Load() {
				c.texts.Add(-int64(len(texts)))
				c.refused.Add(1)
				return nil, errors.New("no more")
			}
			out := make([][]float32, len(texts))
			for i, t := range texts {
				out[i] = modelserver.Vector(s.Model, t, s.Dimensions)
			}
			return out, nil
		}}
	}}
}

// The embedding model is changed under load: queries are answered from the old space until the new one is full, a kill
// half-way loses nothing, and not one query fails, comes back empty, or does without a provider's space.
func TestSwitchUnderLoad(t *testing.T) {
	db, _ := openPostgres(t, testdb.New(t))
	oldSpace, newSpace := knowledge.Space{Model: "old", Dimensions: 64}, knowledge.Space{Model: "new", Dimensions: 96}
	all := int64(len(handbook(t).Passages))

	first := &counted{}
	first.allowed.Store(all)
	knowledge.NewLibrary(handbook(t), db, first.embedding(oldSpace), quiet()).Fill(t.Context())

	second := &counted{}
	second.allowed.Store(all / 2)
	killed := knowledge.NewLibrary(handbook(t), db, second.embedding(newSpace), quiet())
	ctx, kill := context.WithCancel(t.Context())
	filling := make(chan struct{})
	go func() { killed.Fill(ctx); close(filling) }()
	// A call that is refused comes after the batch before it was stored: that one must not be embedded again.
	waitFor(t, func() bool { return second.refused.Load() > 0 && answeredFrom(t, killed) == oldSpace })
	kill()
	<-filling
	before := second.texts.Load()

	second.allowed.Store(2 * all)
	resumed := knowledge.NewLibrary(handbook(t), db, second.embedding(newSpace), quiet())
	stop := underLoad(t, resumed, func(found knowledge.Found) bool {
		return found.Space == oldSpace || found.Space == newSpace
	})
	resumed.Fill(t.Context())
	waitFor(t, func() bool { return answeredFrom(t, resumed) == newSpace })
	stop()
	if before == 0 || second.texts.Load() != all {
		t.Errorf("%d texts embedded before the kill and %d in all, for %d passages", before, second.texts.Load(), all)
	}
}

func answeredFrom(t *testing.T, l *knowledge.Library) knowledge.Space {
	t.Helper()
	found, err := l.Find(t.Context(), knowledge.Query{Text: "late again"})
	if err != nil {
		t.Fatal(err)
	}
	return found.Space
}

func waitFor(t *testing.T, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !ok(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("it did not happen in 20 s")
		}
	}
}

// underLoad asks from four sides until it is stopped. The first queries wait for a space to be taken up.
func underLoad(t *testing.T, l *knowledge.Library, good func(knowledge.Found) bool) (stop func()) {
	t.Helper()
	var wg sync.WaitGroup
	var asked atomic.Int64
	done := make(chan struct{})
	for c := range 4 {
		wg.Go(func() {
			taken := false
			for i := 0; ; i++ {
				select {
				case <-done:
					return
				default:
				}
				found, err := l.Find(context.Background(), knowledge.Query{Text: fmt.Sprintf("query %d of %d about being late", i, c)})
				taken = taken || good(found)
				if err != nil || len(found.Hits) == 0 || taken && !good(found) {
					t.Errorf("%d hits from %s, %v", len(found.Hits), found.Space, err)
					return
				}
				asked.Add(1)
			}
		})
	}
	return func() {
		waitFor(t, func() bool { return asked.Load() > 50 || t.Failed() })
		close(done)
		wg.Wait()
	}
}

// An endpoint that answers nonsense gives one clear line, and the space that answered before goes on answering.
func TestBadEndpoint(t *testing.T) {
	for _, tt := range []struct {
		name  string
		reply modelserver.Reply
		want  string
	}{
		{"WrongDimension", modelserver.Vectors(modelserver.WrongDimension(31)), "31 dimensions"},
		{"NotFinite", modelserver.Vectors(modelserver.NotFinite()), ""},
		{"Fewer", modelserver.Vectors(modelserver.Fewer(1)), "vectors for"},
		{"None", modelserver.Vectors(modelserver.NoVectors()), "0 vectors for"},
		{"WrongIndex", modelserver.Vectors(modelserver.IndexShift(1)), "do not belong"},
		{"Broken", modelserver.Status(500), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			srv := modelserver.New(t, modelserver.Dimensions(32))
			srv.AlwaysEmbeddings(func(modelserver.Request) modelserver.Reply { return tt.reply })
			var log lockedBuffer
			l := knowledge.NewLibrary(handbook(t), nil, embeddingAt(srv, 32), slog.New(slog.NewTextHandler(&log, nil)))
			fillUntilLogged(t, l, &log)
			if got := answeredFrom(t, l); got != knowledge.OfflineSpace {
				t.Errorf("answered from %s", got)
			}
			lines := strings.Count(log.String(), "\n")
			if lines != 1 || !strings.Contains(log.String(), "filling the embedding space failed") || !strings.Contains(log.String(), tt.want) {
				t.Errorf("%d lines:\n%s", lines, log.String())
			}
		})
	}
}

// fillUntilLogged fills until something is logged, and stops before the next try.
func fillUntilLogged(t *testing.T, l *knowledge.Library, log *lockedBuffer) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	filling := make(chan struct{})
	go func() { l.Fill(ctx); close(filling) }()
	waitFor(t, func() bool { return log.String() != "" })
	stop()
	<-filling
}

// A new space whose endpoint answers nonsense is not taken up: the provider's old one goes on answering.
func TestBadEndpointKeepsOldSpace(t *testing.T) {
	db, _ := openPostgres(t, testdb.New(t))
	srv := modelserver.New(t, modelserver.Dimensions(32))
	var bad modelserver.Reply
	srv.AlwaysEmbeddings(func(r modelserver.Request) modelserver.Reply {
		if r.Embedding.Dimensions == 48 {
			return bad
		}
		return modelserver.Vectors()
	})
	knowledge.NewLibrary(handbook(t), db, embeddingAt(srv, 32), quiet()).Fill(t.Context())
	for name, reply := range map[string]modelserver.Reply{
		"WrongDimension": modelserver.Vectors(modelserver.WrongDimension(31)),
		"NotFinite":      modelserver.Vectors(modelserver.NotFinite()),
		"Fewer":          modelserver.Vectors(modelserver.Fewer(1)),
		"None":           modelserver.Vectors(modelserver.NoVectors()),
	} {
		t.Run(name, func(t *testing.T) {
			bad = reply
			var log lockedBuffer
			l := knowledge.NewLibrary(handbook(t), db, embeddingAt(srv, 48), slog.New(slog.NewTextHandler(&log, nil)))
			fillUntilLogged(t, l, &log)
			if got := answeredFrom(t, l); got.Dimensions != 32 {
				t.Errorf("answered from %s", got)
			}
		})
	}
}

func embeddingAt(srv *modelserver.Server, dimensions int) knowledge.Embedding {
	return knowledge.NewEmbedding(knowledge.EmbedderConfig{
		BaseURL: srv.URL(), Key: "sk-test", Space: knowledge.Space{Model: "text-embedding-3-small", Dimensions: dimensions},
	})
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// The endpoint's wish to be left alone is kept, texts go out in batches, and vectors that come out of order are put right.
func TestEndpoint(t *testing.T) {
	srv := modelserver.New(t, modelserver.Dimensions(32))
	srv.ScriptEmbeddings(modelserver.Status(429, modelserver.RetryAfter(2)))
	srv.AlwaysEmbeddings(func(modelserver.Request) modelserver.Reply { return modelserver.Vectors(modelserver.Shuffled()) })
	e := embeddingAt(srv, 32)
	l := knowledge.NewLibrary(handbook(t), nil, e, quiet())
	start := time.Now()
	l.Fill(t.Context())
	if took := time.Since(start); took < 2*time.Second {
		t.Errorf("came back after %s", took)
	}
	if got := answeredFrom(t, l); got != e.Space {
		t.Errorf("answered from %s", got)
	}
	texts := 0
	for _, r := range srv.Requests()[1:] {
		if len(r.Embedding.Input) > 64 {
			t.Errorf("%d texts in one request", len(r.Embedding.Input))
		}
		texts += len(r.Embedding.Input)
	}
	if want := len(handbook(t).Passages) + 1; texts != want { // and the query
		t.Errorf("%d texts embedded, want %d", texts, want)
	}
	vectors, err := e.Embedder(e.Space).Embed(t.Context(), []string{"one", "two"})
	if err != nil {
		t.Fatal(err)
	}
	for i, text := range []string{"one", "two"} {
		if want := modelserver.Vector("text-embedding-3-small", text, 32); vectors[i][0]-want[0] > 1e-6 || want[0]-vectors[i][0] > 1e-6 {
			t.Errorf("the vector of %q is another's", text)
		}
	}
}

// The same text is paid for once, wherever it stands.
func TestKnownTextIsCopied(t *testing.T) {
	db, _ := openPostgres(t, testdb.New(t))
	c := &counted{}
	c.allowed.Store(1 << 40)
	space := knowledge.Space{Model: "m", Dimensions: 8}
	l := knowledge.NewLibrary(handbook(t), db, c.embedding(space), quiet())
	l.Fill(t.Context())
	before := c.texts.Load()
	docs := []knowledge.Document{{ID: "copy", Title: handbook(t).Passages[0].Title, Text: "x", Passages: []knowledge.Passage{handbook(t).Passages[0]}}}
	docs[0].Passages[0].Source = "copy"
	if err := db.Add(t.Context(), "tenant", "own", docs); err != nil {
		t.Fatal(err)
	}
	l.Fill(t.Context())
	if after := c.texts.Load(); after != before {
		t.Errorf("%d texts were embedded again", after-before)
	}
}

// An endpoint that repeats what it was sent in its error does not get it into the log.
func TestLogHoldsNoText(t *testing.T) {
	srv := modelserver.New(t, modelserver.Dimensions(32))
	refuse := false
	srv.AlwaysEmbeddings(func(r modelserver.Request) modelserver.Reply {
		if refuse {
			return modelserver.Problem(400, modelserver.APIError{Message: "can't embed: " + r.Embedding.Input[0]})
		}
		return modelserver.Vectors()
	})
	var log lockedBuffer
	l := knowledge.NewLibrary(handbook(t), nil, embeddingAt(srv, 32), slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})))
	l.Fill(t.Context())
	refuse = true
	found, err := l.Find(t.Context(), knowledge.Query{Text: "zanzibarquux is pregnant"})
	if err != nil || len(found.Degraded) != 1 {
		t.Errorf("degraded %v, %v", found.Degraded, err)
	}
	if strings.Contains(log.String(), "zanzibarquux") || !strings.Contains(log.String(), "answered 400") {
		t.Errorf("log:\n%s", log.String())
	}
}

// A database from an earlier version, whose offline vectors were of another kind, answers at once and gets its new
// vectors in the background; the old ones go.
func TestOfflineSpaceOfEarlierVersion(t *testing.T) {
	url := testdb.New(t)
	db, pool := openPostgres(t, url)
	docs := []knowledge.Document{document("rule", "our programme's rule on the reimbursement of travel")}
	if err := db.Add(t.Context(), "ours", "rules", docs); err != nil {
		t.Fatal(err)
	}
	for _, change := range []string{
		`update spaces set model = 'hashed-ngrams', dimensions = 512`,
		`update collections set version = 'earlier'`,
		`create index embeddings_space_1 on embeddings (passage) where space = 1`,
	} {
		if _, err := pool.Exec(t.Context(), change); err != nil {
			t.Fatal(err)
		}
	}
	db, _ = openPostgres(t, url) // a start of this version
	l := knowledge.NewLibrary(handbook(t), db, knowledge.Embedding{}, quiet())
	find := func() knowledge.Hit {
		found, err := l.Find(t.Context(), knowledge.Query{Text: "reimbursement of travel", Tenant: "ours", Collections: []string{"rules"}})
		if err != nil || len(found.Hits) != 1 || len(found.Degraded) > 0 {
			t.Fatalf("%d hits, degraded %v, %v", len(found.Hits), found.Degraded, err)
		}
		return found.Hits[0]
	}
	if hit := find(); hit.Dense != 0 || hit.Lexical == 0 {
		t.Errorf("before it is filled: %v and %v", hit.Dense, hit.Lexical)
	}
	l.Fill(t.Context())
	if hit := find(); hit.Dense < 0.5 {
		t.Errorf("when it is full: %v", hit.Dense)
	}
	const left = `select (select count(*) from spaces where model = 'hashed-ngrams') + (select count(*) from pg_class where relname = 'embeddings_space_1')`
	if n := count(t, pool, left); n != 0 {
		t.Errorf("%d things of the earlier version are left", n)
	}
}
