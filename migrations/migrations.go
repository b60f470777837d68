// Package migrations holds the database's schema as numbered SQL files and brings a database up to date with them.
package migrations

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed *.sql
var files embed.FS

// ErrStale says that a database's schema is older than the program.
var ErrStale = errors.New("the database's schema is out of date: run `mentorcoach migrate`, or start with `serve --migrate`")

// lockSeconds is how long one migration waits for another that is under way.
const lockSeconds = 60

// connectTimeout bounds how long an unreachable server holds up the start.
const connectTimeout = 5 * time.Second

// Up applies what is missing and returns the names of the files that it applied, none when the schema was current.
// Several may run at once: an advisory lock lets them in one after the other.
func Up(ctx context.Context, url string) ([]string, error) {
	var applied []string
	err := with(ctx, url, func(p *goose.Provider) error {
		results, err := p.Up(ctx)
		for _, r := range results {
			applied = append(applied, r.Source.Path)
		}
		return err
	})
	return applied, err
}

// Check returns [ErrStale] where migrations are missing, and nil where the schema is current.
func Check(ctx context.Context, url string) error {
	return with(ctx, url, func(p *goose.Provider) error {
		pending, err := p.HasPending(ctx)
		if err == nil && pending {
			return ErrStale
		}
		return err
	})
}

// with opens a connection of its own, as the pool needs types that the first migration brings.
func with(ctx context.Context, url string, do func(*goose.Provider) error) error {
	cfg, err := pgx.ParseConfig(url)
	if err != nil {
		return errors.New("DATABASE_URL is not a PostgreSQL URL") // pgx's own text may hold the password
	}
	if cfg.ConnectTimeout == 0 {
		cfg.ConnectTimeout = connectTimeout
	}
	db := stdlib.OpenDB(*cfg)
	defer db.Close()
	p, err := provider(db)
	if err != nil {
		return err
	}
	if err := db.PingContext(ctx); err != nil {
		return fmt.Errorf("can't reach the database at %s:%d: %w", cfg.Host, cfg.Port, reason(err))
	}
	return do(p)
}

// reason is the one cause of a failed connection that a person can act on. pgx's own text repeats it for every address
// that it tried.
func reason(err error) error {
	var server *pgconn.PgError
	var network *net.OpError
	switch {
	case errors.As(err, &server):
		return errors.New(server.Message)
	case errors.As(err, &network):
		return network.Err
	case errors.Is(err, context.DeadlineExceeded):
		return context.DeadlineExceeded
	}
	return errors.New("the connection failed")
}

func provider(db *sql.DB) (*goose.Provider, error) {
	locker, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, lockSeconds))
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectPostgres, db, files, goose.WithSessionLocker(locker))
}
