package knowledge

import (
	"context"
	"time"
)

// fillBatch is the number of texts of one embedding request: far below every provider's cap.
const fillBatch = 64

// Waits between tries to fill a space while the endpoint fails.
const (
	fillRetryMin = time.Second
	fillRetryMax = 5 * time.Minute
)

// Fill embeds every passage that lacks a vector in the configured space, and goes on trying until that is done or ctx
// ends. Until then queries are answered from the space without a model. What is embedded stays, so a restart goes on
// where this one stopped.
func (l *Library) Fill(ctx context.Context) {
	if l.embedder == nil {
		return
	}
	wait := fillRetryMin
	for {
		err := l.fillOnce(ctx)
		if err == nil || ctx.Err() != nil {
			return
		}
		l.log.WarnContext(ctx, "filling the embedding space failed", "space", l.embedder.Space.String(), "retry_in", wait, "err", err)
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
		wait = min(2*wait, fillRetryMax)
	}
}

func (l *Library) fillOnce(ctx context.Context) error {
	s, e := l.store(), l.embedder
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
	l.log.InfoContext(ctx, "embedding space is full", "space", e.Space.String())
	l.filled.Store(true)
	return nil
}

func embedInto(ctx context.Context, s store, e *Embedder, passages []Passage) error {
	texts := make([]string, len(passages))
	for i := range passages {
		texts[i] = embedText(&passages[i])
	}
	vectors, err := e.Embed(ctx, texts)
	if err != nil {
		return err
	}
	return s.put(ctx, e.Space, passages, vectors)
}
