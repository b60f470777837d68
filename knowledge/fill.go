package knowledge

import (
	"context"
	"errors"
	"time"
)

// fillBatch is the number of texts of one embedding request: far below every provider's cap.
const fillBatch = 64

// Waits between tries to fill a space while the endpoint fails.
const (
	fillRetryMin = time.Second
	fillRetryMax = 5 * time.Minute
)

// Fill gives every passage its vector in the wanted space, and goes on trying until that is done or ctx ends. Until then
// queries are answered from the space that was full before. What is embedded stays, so a restart goes on where this
// one stopped.
func (l *Library) Fill(ctx context.Context) {
	if l.wanted == (Space{}) {
		return
	}
	wait := fillRetryMin
	for {
		err := l.fillOnce(ctx)
		if err == nil || ctx.Err() != nil {
			return
		}
		pause := max(wait, retryAfter(err))
		l.log.WarnContext(ctx, "filling the embedding space failed", "space", l.wanted.String(), "retry_in", pause, "err", err)
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
		wait = min(2*wait, fillRetryMax)
	}
}

// retryAfter is how long an endpoint asked to be left alone, at most fillRetryMax.
func retryAfter(err error) time.Duration {
	if later, ok := errors.AsType[*waitError](err); ok {
		return min(later.after, fillRetryMax)
	}
	return 0
}

func (l *Library) fillOnce(ctx context.Context) error {
	s, e := l.store(), l.embedder(l.wanted)
	if err := l.Activate(ctx); err != nil {
		return err
	}
	for {
		passages, err := s.missing(ctx, e.Space, fillBatch)
		if err != nil {
			return err
		}
		if len(passages) == 0 {
			break
		}
		if err := embedInto(ctx, s, e, passages); err != nil {
			return err
		}
	}
	if l.db != nil {
		if err := l.db.EnsureIndex(ctx, e.Space); err != nil {
			return err
		}
	}
	if err := s.markFilled(ctx, e.Space); err != nil {
		return err
	}
	l.log.InfoContext(ctx, "embedding space is full", "space", e.Space.String())
	return l.Activate(ctx)
}

func embedInto(ctx context.Context, s store, e *Embedder, passages []keyed) error {
	texts := make([]string, len(passages))
	for i := range passages {
		texts[i] = passages[i].text
	}
	vectors, err := e.Embed(ctx, texts)
	if err != nil {
		return err
	}
	return s.put(ctx, e.Space, passages, vectors)
}
