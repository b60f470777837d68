package knowledge

import (
	"context"
	"errors"
	"time"
)

// fillBatch is the number of texts of one embedding request: far below every provider's cap.
const fillBatch = 64

// offlineBatch is the number of texts that are embedded in process at a time.
const offlineBatch = 2000

// stepTimeout bounds the reading and the writing of one batch: on a connection that is never heard of again the filling
// would wait for good. It is long, as the first batch of a large space brings all the vectors that are known already.
const stepTimeout = 15 * time.Minute

// Waits between tries to fill a space while the endpoint fails.
const (
	fillRetryMin = time.Second
	fillRetryMax = 5 * time.Minute
)

// Fill gives every passage its vector in the space that needs no model, where an earlier version left it without, and in
// the wanted one. It goes on trying until that is done or ctx ends. Until then queries are answered from the space that
// was full before. What is embedded stays, so a restart goes on where this one stopped.
func (l *Library) Fill(ctx context.Context) {
	if l.db != nil {
		l.keepFilling(ctx, OfflineSpace, l.fillOffline)
	}
	if l.wanted != (Space{}) {
		l.keepFilling(ctx, l.wanted, l.fillWanted)
	}
}

func (l *Library) keepFilling(ctx context.Context, s Space, fill func(context.Context) error) {
	wait := fillRetryMin
	for {
		err := fill(ctx)
		if err == nil || ctx.Err() != nil {
			return
		}
		pause := max(wait, retryAfter(err))
		l.log.WarnContext(ctx, "filling the embedding space failed", "space", s.String(), "retry_in", pause, "err", err)
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

// fillOffline costs no request, so it takes many texts at once. What earlier versions kept instead goes when it is done.
func (l *Library) fillOffline(ctx context.Context) error {
	if err := fillSpace(ctx, l.db, offlineEmbedder, offlineBatch); err != nil {
		return err
	}
	if err := l.db.EnsureIndex(ctx, OfflineSpace); err != nil {
		return err
	}
	return l.db.dropSpaces(ctx, formerOffline)
}

func (l *Library) fillWanted(ctx context.Context) error {
	s, e := l.store(), l.embedder(l.wanted)
	if err := l.Activate(ctx); err != nil {
		return err
	}
	if err := fillSpace(ctx, s, e, fillBatch); err != nil {
		return err
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

// fillSpace embeds what has no vector yet, batch by batch.
func fillSpace(ctx context.Context, s store, e *Embedder, batch int) error {
	for {
		inTime, cancel := context.WithTimeout(ctx, stepTimeout)
		passages, err := s.missing(inTime, e.Space, batch)
		cancel()
		if err != nil || len(passages) == 0 {
			return err
		}
		if err := embedInto(ctx, s, e, passages); err != nil {
			return err
		}
	}
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
	ctx, cancel := context.WithTimeout(ctx, stepTimeout)
	defer cancel()
	return s.put(ctx, e.Space, passages, vectors)
}
