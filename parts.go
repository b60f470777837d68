package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"mentorcoach/access"
	"mentorcoach/coach"
	"mentorcoach/knowledge"
	"mentorcoach/migrations"
	"mentorcoach/server"
)

// parts are what a command that coaches is made of.
type parts struct {
	coach   *coach.Coach
	metrics *server.Metrics
	library *knowledge.Library
	db      *knowledge.Postgres // nil: none
	keys    *access.Postgres    // nil: none
	log     *slog.Logger
	close   func()
}

// assemble wires the parts as the configuration says.
func (p *program) assemble(ctx context.Context) (*parts, error) {
	log := p.logger()
	handbook, err := knowledge.LoadHandbook()
	if err != nil {
		return nil, err
	}
	pool, err := p.pool(ctx)
	if err != nil {
		return nil, err
	}
	closeDB := func() { inTime(pool) }
	db, err := p.handbookIn(ctx, pool, handbook, log)
	if err != nil {
		closeDB()
		return nil, err
	}
	library := knowledge.NewLibrary(handbook, db, p.embedding(), log)
	if db != nil {
		if err := library.Activate(ctx); err != nil {
			closeDB()
			return nil, err
		}
	}
	metrics := server.NewMetrics()
	c := coach.New(library, p.model(metrics), p.config.RequestTimeout, log).Metered(metrics)
	if !p.config.Redact {
		c = c.Exposing()
	}
	return &parts{
		coach:   c.Naming(p.config.SafetyContacts),
		metrics: metrics, library: library, db: db, keys: keysIn(pool), log: log, close: closeDB,
	}, nil
}

// logger writes to standard error, so that standard output is for answers.
func (p *program) logger() *slog.Logger {
	var level slog.Level
	_ = level.UnmarshalText([]byte(p.config.LogLevel)) // LoadConfig let only levels by
	options := &slog.HandlerOptions{Level: level}
	if p.config.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(p.stderr, options))
	}
	return slog.New(slog.NewTextHandler(p.stderr, options))
}

// startTimeout bounds what the start waits for the database, and connectTimeout what any new connection does: it takes
// one of the pool's few places meanwhile. closeTimeout is how long the end of the program waits for connections to be
// closed in good order, which a frozen database does not see.
const (
	startTimeout   = 30 * time.Second
	connectTimeout = 5 * time.Second
	closeTimeout   = 2 * time.Second
)

// pool opens the database and refuses a stale schema. It returns nil where none is configured.
func (p *program) pool(ctx context.Context) (*pgxpool.Pool, error) {
	if p.config.DatabaseURL == "" {
		return nil, nil //nolint:nilnil // there is none, and that is as configured
	}
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	if err := migrations.Check(ctx, p.config.DatabaseURL); err != nil {
		return nil, err
	}
	cfg, err := pgxpool.ParseConfig(p.config.DatabaseURL)
	if err != nil {
		return nil, errors.New("DATABASE_URL is not a PostgreSQL URL") // the cause may hold the password
	}
	cfg.ConnConfig.ConnectTimeout = cmp.Or(cfg.ConnConfig.ConnectTimeout, connectTimeout)
	cfg.AfterConnect = knowledge.Prepare
	pool, err := pgxpool.NewWithConfig(ctx, cfg)
	if err != nil {
		return nil, fmt.Errorf("can't open the database: %w", err)
	}
	return pool, nil
}

// handbookIn brings the handbook in the database up to date.
func (p *program) handbookIn(ctx context.Context, pool *pgxpool.Pool, h *knowledge.Handbook, log *slog.Logger) (*knowledge.Postgres, error) {
	if pool == nil {
		return nil, nil //nolint:nilnil // see pool
	}
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	db := knowledge.NewPostgres(pool)
	changed, err := db.Sync(ctx, h)
	if err != nil {
		return nil, fmt.Errorf("can't bring the handbook up to date: %w", err)
	}
	log.InfoContext(ctx, "database is ready", "handbook", h.Version, "handbook_changed", changed)
	return db, nil
}

func keysIn(pool *pgxpool.Pool) *access.Postgres {
	if pool == nil {
		return nil
	}
	return access.NewPostgres(pool)
}

// inTime waits for a pool to close, at most for closeTimeout.
func inTime(pool *pgxpool.Pool) {
	if pool == nil {
		return
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		pool.Close()
	}()
	select {
	case <-ended:
	case <-time.After(closeTimeout):
	}
}

func (p *program) embedding() knowledge.Embedding {
	if p.config.EmbedModel == "" {
		return knowledge.Embedding{}
	}
	return knowledge.NewEmbedding(knowledge.EmbedderConfig{
		BaseURL: p.config.OpenAIBaseURL, Key: p.config.OpenAIKey,
		Space: knowledge.Space{Model: p.config.EmbedModel, Dimensions: p.config.EmbedDims},
	})
}

// model returns nil where neither a key nor an endpoint is configured.
func (p *program) model(meter coach.Meter) *coach.Model {
	c := p.config
	if c.OpenAIKey == "" && c.OpenAIBaseURL == "" {
		return nil
	}
	var second *coach.Model
	if c.SecondKey != "" || c.SecondBaseURL != "" {
		second = coach.NewModel(coach.ModelConfig{BaseURL: c.SecondBaseURL, Key: c.SecondKey, Name: c.SecondModel, Calls: c.ModelCalls, Meter: meter})
	}
	return coach.NewModel(coach.ModelConfig{
		BaseURL: c.OpenAIBaseURL, Key: c.OpenAIKey, Name: c.ChatModel, Calls: c.ModelCalls, Meter: meter, Next: second,
	})
}
