package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"runtime/debug"
	"time"

	"mentorcoach/access"
	"mentorcoach/migrations"
	"mentorcoach/server"
)

type serveCommand struct {
	Migrate bool `help:"Bring the database's schema up to date first."`
}

// Run serves until ctx ends, then lets requests in flight finish.
func (c *serveCommand) Run(ctx context.Context, p *program) error {
	policy, err := p.mayListen()
	if err != nil {
		return err
	}
	if c.Migrate {
		if err := (&migrateCommand{}).Run(ctx, p); err != nil {
			return err
		}
	}
	parts, err := p.assemble(ctx)
	if err != nil {
		return err
	}
	defer parts.close()
	gate, err := p.gate(ctx, parts, policy)
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", p.config.Listen)
	if err != nil {
		return fmt.Errorf("can't listen on %s: %w", p.config.Listen, err)
	}
	besides, stop := context.WithCancel(ctx)
	defer stop()
	go beside(parts, func() { parts.library.Fill(besides) })
	if gate != nil {
		go beside(parts, func() { gate.Watch(besides) })
	}
	parts.log.InfoContext(ctx, "listening", "url", "http://"+listener.Addr().String(), "version", version())
	handler := server.New(parts.coach, parts.library, parts.log, version(), server.Measured(parts.metrics),
		server.Requests(p.config.Requests), server.Origins(p.config.CORSOrigins...), server.Keys(gate))
	return serve(ctx, listener, server.Bounded(handler, p.config.RequestTimeout, parts.log), max(p.config.RequestTimeout, server.MaxBudget))
}

// beside does work beside the requests. A panic in it ends that work, and not the program.
func beside(p *parts, work func()) {
	defer func() {
		if recover() != nil { // its value may hold what somebody wrote
			p.metrics.Panicked()
			p.log.Error("panic beside the requests", "stack", string(debug.Stack()))
		}
	}()
	work()
}

// serve runs a server until ctx ends, and then waits for the requests in flight, at most for grace.
func serve(ctx context.Context, l net.Listener, s *http.Server, grace time.Duration) error {
	failed := make(chan error, 1)
	go func() { failed <- s.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	if err := s.Shutdown(ctx); err != nil {
		return fmt.Errorf("some requests did not finish in %s: %w", grace, err)
	}
	if err := <-failed; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// mayListen says who has to bring a key at the configured address, and refuses to serve strangers by oversight.
func (p *program) mayListen() (access.Policy, error) {
	host, _, err := net.SplitHostPort(p.config.Listen)
	if err != nil {
		return 0, fmt.Errorf("COACH_LISTEN=%q: want host:port", p.config.Listen)
	}
	ip := net.ParseIP(host)
	switch {
	case p.config.AllowAnonymous:
		return access.Never, nil
	case host == "localhost" || ip != nil && ip.IsLoopback():
		return access.WhenThereAreKeys, nil
	case p.config.DatabaseURL == "":
		return 0, p.withoutKeys("set DATABASE_URL, as keys are kept in PostgreSQL, and " + makeOne)
	}
	return access.Always, nil
}

const makeOne = "make one by `mentorcoach keys create --tenant NAME --name NAME`"

func (p *program) withoutKeys(remedy string) error {
	return fmt.Errorf("COACH_LISTEN=%s can be reached from elsewhere and there is no API key: %s; "+
		"or set COACH_ALLOW_ANONYMOUS=true if anybody who can reach it may use it", p.config.Listen, remedy)
}

// gate returns what lets keys in; nil where there is no database to hold any.
func (p *program) gate(ctx context.Context, parts *parts, policy access.Policy) (*access.Gate, error) {
	if parts.keys == nil {
		return nil, nil //nolint:nilnil // see above
	}
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	gate := access.NewGate(parts.keys, policy, p.config.KeyRefresh, parts.log)
	usable, err := gate.Look(ctx)
	if err != nil {
		return nil, fmt.Errorf("can't read the API keys: %w", err)
	}
	if policy == access.Always && usable == 0 {
		return nil, p.withoutKeys(makeOne)
	}
	return gate, nil
}

type migrateCommand struct{}

// Run applies the migrations that are missing.
func (*migrateCommand) Run(ctx context.Context, p *program) error {
	if p.config.DatabaseURL == "" {
		return errors.New("DATABASE_URL is not set: there is nothing to migrate")
	}
	applied, err := migrations.Up(ctx, p.config.DatabaseURL)
	for _, name := range applied {
		fmt.Fprintln(p.stdout, "applied", name)
	}
	if err == nil && len(applied) == 0 {
		fmt.Fprintln(p.stdout, "the schema is up to date")
	}
	return err
}

type healthcheckCommand struct{}

const healthTimeout = 5 * time.Second

// Run asks the server on COACH_LISTEN. It is what a container's health check calls, as its image holds nothing else.
func (*healthcheckCommand) Run(ctx context.Context, p *program) error {
	host, port, err := net.SplitHostPort(p.config.Listen)
	if err != nil {
		return err
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	ctx, cancel := context.WithTimeout(ctx, healthTimeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+net.JoinHostPort(host, port)+"/healthz", http.NoBody)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("/healthz answered %s", resp.Status)
	}
	return nil
}
