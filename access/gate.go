package access

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"
	"time"
)

// Store is where keys are kept. [Postgres] is one.
type Store interface {
	// Find returns the key whose secret has that hash, or ErrUnknown. Any other error says that the store is away.
	Find(ctx context.Context, hash Hash) (*Key, error)
	// Count tells how many keys there are, and how many of them are neither revoked nor expired.
	Count(ctx context.Context) (all, usable int, err error)
	// Used notes that a key was used today.
	Used(ctx context.Context, id int64) error
}

// Policy says who has to bring a key.
type Policy int

// The policies.
const (
	Always           Policy = iota // everybody
	WhenThereAreKeys               // everybody, from when the first key is made: the end of the last one opens nothing
	Never                          // nobody
)

// DefaultRefresh is how long what was read of a key counts.
const DefaultRefresh = time.Minute

// Times of a gate whose store is slow, away, or asked about what is not there.
const (
	awayLimit    = 10 * time.Minute       // for which a key that was seen opens while the store is away
	strangerTime = 10 * time.Second       // for which an unknown key stays so
	askTimeout   = 500 * time.Millisecond // hundreds of times what the store takes
	restTime     = time.Second            // for which nobody asks a store that failed
)

// askers is how many may ask the store at once about keys that were seen, and as many about others: however many guess,
// most connections stay free.
const askers = 2

// Gate lets keys in. It asks its store about a key once in a while and remembers the rest of the time, so that a check
// costs next to nothing and a store that is away does not lock out those who were in before.
type Gate struct {
	store   Store
	policy  Policy
	refresh time.Duration
	log     *slog.Logger
	now     func() time.Time

	some      atomic.Bool // there are keys
	known     memory
	strangers memory
	failing   atomic.Bool  // the store, when it was last asked
	restUntil atomic.Int64 // nanoseconds since 1970
}

// NewGate returns a gate that reads each key again after refresh: a revoked one opens so much longer. [Gate.Look] has it
// know whether there are keys.
func NewGate(store Store, policy Policy, refresh time.Duration, log *slog.Logger) *Gate {
	return &Gate{
		store: store, policy: policy, refresh: refresh, log: log, now: time.Now,
		known: newMemory(), strangers: newMemory(),
	}
}

// Needed tells whether a caller has to bring a key.
func (g *Gate) Needed() bool {
	return g.policy == Always || g.policy == WhenThereAreKeys && g.some.Load()
}

// Look asks the store whether there are keys, and returns how many of them can be used.
func (g *Gate) Look(ctx context.Context) (usable int, err error) {
	all, usable, err := g.store.Count(ctx)
	if err == nil {
		g.some.Store(all > 0)
	}
	return usable, err
}

// Watch looks twice in each refresh until ctx ends. While the store is away, what was seen last counts.
func (g *Gate) Watch(ctx context.Context) {
	ticker := time.NewTicker(max(g.refresh/2, time.Millisecond)) //nolint:mnd // twice
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			g.glance(ctx)
		}
	}
}

// glance keeps what it fails to learn to itself: where the store is away, the next check of a key says so.
func (g *Gate) glance(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, askTimeout)
	defer cancel()
	_, _ = g.Look(ctx)
}

// Check returns the pass of a secret. Its errors are those of this package. With ErrExpired and ErrRevoked comes the pass
// too, to tell whose key it was.
func (g *Gate) Check(ctx context.Context, secret string) (*Pass, error) {
	hash, now := hashOf(secret), g.now()
	e := g.recall(hash)
	if !g.fresh(e, now) {
		if !whole(secret) {
			return nil, ErrMistyped
		}
		e = g.ask(ctx, hash, e)
	}
	switch {
	case e == nil:
		return nil, ErrUnavailable
	case e.pass == nil:
		return nil, ErrUnknown
	}
	return e.pass, e.pass.opens(now)
}

// recall returns what is remembered of a key; nil: nothing.
func (g *Gate) recall(hash Hash) *entry {
	if e := g.known.get(hash); e != nil {
		return e
	}
	return g.strangers.get(hash)
}

func (g *Gate) fresh(e *entry, now time.Time) bool {
	switch {
	case e == nil:
		return false
	case e.pass == nil:
		return now.Sub(e.at) < min(strangerTime, g.refresh)
	}
	return now.Sub(e.at) < g.refresh
}

// ask asks the store about a key of which the old entry is all that is known. It returns nil where neither helps.
func (g *Gate) ask(ctx context.Context, hash Hash, old *entry) *entry {
	turns := g.strangers.turns
	if old != nil && old.pass != nil {
		turns = g.known.turns
	}
	// What is learned serves all who come later, also when this caller leaves.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), askTimeout)
	defer cancel()
	if !g.turn(ctx, turns) {
		return g.makeDo(old)
	}
	defer func() { <-turns }()
	if e := g.recall(hash); e != nil {
		old = e // somebody asked meanwhile
	}
	if g.fresh(old, g.now()) {
		return old
	}
	if g.now().UnixNano() < g.restUntil.Load() {
		return g.makeDo(old)
	}
	return g.read(ctx, hash, old)
}

// turn waits for one of the places of those who ask. At a store that failed there is no waiting: one who tries is enough.
func (g *Gate) turn(ctx context.Context, turns chan struct{}) bool {
	select {
	case turns <- struct{}{}:
		return true
	default:
	}
	if g.failing.Load() {
		return false
	}
	select {
	case turns <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

func (g *Gate) read(ctx context.Context, hash Hash, old *entry) *entry {
	key, err := g.store.Find(ctx, hash)
	now := g.now()
	switch {
	case errors.Is(err, ErrUnknown):
		g.failing.Store(false)
		g.known.forget(hash)
		return g.strangers.put(&entry{hash: hash, at: now})
	case err != nil:
		g.failing.Store(true)
		g.restUntil.Store(now.Add(restTime).UnixNano())
		g.log.WarnContext(ctx, "API keys can't be looked up; those that were seen go on", "err", err)
		return g.makeDo(old)
	}
	g.failing.Store(false)
	if key.opens(now) == nil && (key.LastUsed == nil || *key.LastUsed != now.UTC().Format(time.DateOnly)) {
		_ = g.store.Used(ctx, key.ID) // a database that can't be written still lets keys in
	}
	var older *Pass
	if old != nil {
		older = old.pass
	}
	return g.known.put(&entry{hash: hash, pass: newPass(key, older), at: now})
}

// makeDo returns the old entry where it may serve while the store is away: only one of a key that was seen, and not for
// ever.
func (g *Gate) makeDo(old *entry) *entry {
	if old == nil || old.pass == nil || g.now().Sub(old.at) >= awayLimit {
		return nil
	}
	return old
}
