// Package testdb gives each test a PostgreSQL database of its own, on the server that TEST_DATABASE_URL names.
package testdb

import (
	"context"
	"crypto/rand"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
)

// New makes an empty database, which goes with the test, and returns its URL. Without a server the test is skipped with
// a word why; under CI it fails.
func New(tb testing.TB) string {
	tb.Helper()
	server := os.Getenv("TEST_DATABASE_URL")
	switch {
	case server != "":
	case os.Getenv("CI") != "":
		tb.Fatal("TEST_DATABASE_URL is not set: `make test` starts a server and sets it")
	default:
		tb.Skip("needs PostgreSQL: `make test` starts one, or set TEST_DATABASE_URL")
	}
	name := "test_" + strings.ToLower(rand.Text())
	execute(tb, server, "create database "+name)
	tb.Cleanup(func() { execute(tb, server, "drop database if exists "+name+" with (force)") })
	u, err := url.Parse(server)
	if err != nil {
		tb.Fatal("TEST_DATABASE_URL is not a URL")
	}
	u.Path = "/" + name
	return u.String()
}

// configured tells whether tests are to use PostgreSQL at all.
func configured() bool { return os.Getenv("TEST_DATABASE_URL") != "" }

func execute(tb testing.TB, server, statement string) {
	tb.Helper()
	ctx := context.Background() // cleaning up comes after the test's own context has ended
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		tb.Fatal(err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, statement); err != nil {
		tb.Fatal(err)
	}
}
