package migrations_test

import (
	"errors"
	"testing"

	"github.com/jackc/pgx/v5"

	"mentorcoach/internal/testdb"
	"mentorcoach/migrations"
)

func TestUp(t *testing.T) {
	url := testdb.New(t)
	if err := migrations.Check(t.Context(), url); !errors.Is(err, migrations.ErrStale) {
		t.Errorf("check of an empty database: %v", err)
	}
	applied, err := migrations.Up(t.Context(), url)
	if err != nil || len(applied) == 0 {
		t.Fatalf("applied %v, %v", applied, err)
	}
	if applied, err = migrations.Up(t.Context(), url); err != nil || len(applied) > 0 {
		t.Errorf("again: applied %v, %v", applied, err)
	}
	if err := migrations.Check(t.Context(), url); err != nil {
		t.Error(err)
	}
}

// Several starters at once: each migration is applied by one of them, and none fails.
func TestUpAtOnce(t *testing.T) {
	url := testdb.New(t)
	type result struct {
		applied []string
		err     error
	}
	results := make(chan result)
	const starters = 6
	for range starters {
		go func() {
			applied, err := migrations.Up(t.Context(), url)
			results <- result{applied, err}
		}()
	}
	seen := make(map[string]int)
	for range starters {
		r := <-results
		if r.err != nil {
			t.Error(r.err)
		}
		for _, name := range r.applied {
			seen[name]++
		}
	}
	if len(seen) == 0 {
		t.Error("nothing was applied")
	}
	for name, n := range seen {
		if n != 1 {
			t.Errorf("%s was applied %d times", name, n)
		}
	}
}

func TestBadURL(t *testing.T) {
	for _, url := range []string{"postgres://u:sesame@:x/y", "::sesame::"} {
		if _, err := migrations.Up(t.Context(), url); err == nil || err.Error() != "DATABASE_URL is not a PostgreSQL URL" {
			t.Errorf("%v", err)
		}
	}
}

// The schema keeps what the program relies on.
func TestSchema(t *testing.T) {
	url := testdb.New(t)
	if _, err := migrations.Up(t.Context(), url); err != nil {
		t.Fatal(err)
	}
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	for _, statement := range []string{
		`insert into collections (tenant, name, passages) values ('', 'x', -1)`,
		`insert into spaces (model, dimensions) values ('m', 4001)`,
		`insert into terms (collection, term, df) values (1, 1, 1)`,
		`insert into embeddings (space, collection, passage, vector) values (1, 1, 1, '[1]')`,
	} {
		if _, err := conn.Exec(t.Context(), statement); err == nil {
			t.Errorf("was accepted: %s", statement)
		}
	}
}
