package main

import (
	"context"
	"math/rand/v2"
	"net/http"
	"testing"
	"time"

	"mentorcoach/internal/modelserver"
)

// databaseFaults strikes now and then until ctx ends, and leaves all well.
func (s *soak) databaseFaults(ctx context.Context, t *testing.T) {
	t.Helper()
	for wait(ctx, time.Duration(3+rand.IntN(8))*time.Second) {
		during := time.Duration(500+rand.IntN(2500)) * time.Millisecond
		switch rand.IntN(4) {
		case 0:
			s.Freeze()
			wait(ctx, during)
			s.Thaw()
		case 1:
			s.network.Lose()
			wait(ctx, during)
			s.network.Restore()
		case 2:
			s.network.Lose()
			wait(ctx, during)
			s.network.Forget()
		case 3:
			s.Kill()
			wait(ctx, during)
			s.Restart(t)
		}
		s.count.struck()
	}
}

const soakReply = `{"questions":[` +
	`{"text":"What matters most to you in a place of work?","reflection":"You have two offers.","kind":"clarity","phase":"goal","opens":"what they look for in work","citations":[]},` +
	`{"text":"Which offer do you find yourself describing first?","reflection":"You want me to choose for you.","kind":"assumptions","phase":"reality","opens":"a leaning they have not noticed","citations":[]},` +
	`{"text":"Who else will live with this decision?","reflection":"You want me to choose.","kind":"viewpoints","phase":"reality","opens":"whose life the choice touches","citations":[]}]}`

// modelReply takes 50 to 250 ms and, in the soak itself, goes wrong one time in six.
func (s *soak) modelReply(modelserver.Request) modelserver.Reply {
	delay := modelserver.Delay(time.Duration(50+rand.IntN(200)) * time.Millisecond)
	good := modelserver.Content(soakReply, modelserver.Pieces(20)).With(delay)
	if !s.faulty.Load() || rand.IntN(6) > 0 {
		return good
	}
	faults := []modelserver.Reply{
		modelserver.Hang(), modelserver.CloseAtOnce(), modelserver.HTML(http.StatusBadGateway), modelserver.ErrorIn200(),
		modelserver.Status(http.StatusInternalServerError), modelserver.Status(http.StatusUnauthorized),
		modelserver.Status(http.StatusTooManyRequests, modelserver.RetryAfter(1)), modelserver.Status(http.StatusServiceUnavailable),
		modelserver.Content(soakReply, modelserver.StallAfter(20)), modelserver.Content(soakReply, modelserver.CutAfter(20)),
		modelserver.Content(soakReply[:300], modelserver.Finish("length")), modelserver.Content("I would take the first offer."),
		modelserver.Refusal("I can't help with that."), modelserver.Content("", modelserver.EmptyChoices()), modelserver.Huge(1 << 20),
	}
	return faults[rand.IntN(len(faults))]
}
