package knowledge_test

import (
	"context"
	"testing"
	"time"

	"mentorcoach/internal/testdb"
	"mentorcoach/knowledge"
)

// A database that answers nothing is waited for three times and then left alone; when it answers again it is used again.
func TestDatabaseRests(t *testing.T) {
	db, pool := openPostgres(t, testdb.New(t))
	l := knowledge.NewLibrary(handbook(t), db, knowledge.Embedding{}, quiet())
	find := func() (took time.Duration, degraded bool) {
		start := time.Now()
		found, err := l.Find(t.Context(), knowledge.Query{Text: "she has two offers"})
		if err != nil || len(found.Hits) == 0 {
			t.Fatalf("%d hits, %v", len(found.Hits), err)
		}
		return time.Since(start), len(found.Degraded) > 0
	}
	tx, err := pool.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback(context.Background())
	if _, err := tx.Exec(t.Context(), `lock table passages in access exclusive mode`); err != nil {
		t.Fatal(err)
	}
	waited := 0
	for n := range 20 {
		took, degraded := find()
		if !degraded {
			t.Errorf("query %d is not degraded", n+1)
		}
		if took > 400*time.Millisecond {
			waited++
		}
	}
	if waited < 3 || waited > 8 { // more than three only where a busy machine takes its second over the others
		t.Errorf("%d of 20 queries waited for the database", waited)
	}
	if err := tx.Rollback(t.Context()); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		if _, degraded := find(); !degraded {
			return
		}
		if time.Now().After(deadline) {
			t.Fatal("it was not asked again")
		}
	}
}
