package coach

import (
	"context"
	"time"

	"mentorcoach/prompts"
)

// askModel takes what the model returns into the reply, as far as it passes, and asks once more for what did not.
// Whatever goes wrong is a notice.
func (r *run) askModel(ctx context.Context) {
	inTime, cancel := context.WithTimeout(ctx, r.left())
	defer cancel()
	start := time.Now()
	var err error
	for r.model = r.coach.model; ; r.model = r.model.next {
		if err = r.consult(inTime); err == nil || r.model.next == nil || r.wrote() || ctx.Err() != nil {
			break
		}
		r.coach.log.WarnContext(ctx, "a model failed; the next one is asked", "model", r.model.name, "reason", reasonOf(err))
	}
	r.trailer.Meta.MS.Model = milliseconds(time.Since(start))
	if err != nil && ctx.Err() == nil {
		r.degraded(ctx, err)
	}
}

// wrote tells whether a model wrote an item, good or bad.
func (r *run) wrote() bool {
	return r.trailer.Report.Accepted > 0 || len(r.trailer.Report.Rejected) > 0
}

func (r *run) consult(ctx context.Context) error {
	prompt, err := r.prompt()
	if err != nil {
		return failure{"prompt", err}
	}
	r.told() // while nobody waits for an item
	r.trailer.Meta.Prompt, r.trailer.Meta.Model = prompt.Version, r.model.name
	dialogue := []message{{roleSystem, prompt.System}, {roleUser, prompt.User}}
	start := time.Now()
	text, err := r.hear(ctx, dialogue)
	if err != nil {
		return err
	}
	return r.askAgain(ctx, dialogue, text, time.Since(start))
}

// prompt is what the model is sent: the request and what was made of it, without personal data, and the guidance.
func (r *run) prompt() (prompts.Prompt, error) {
	request, err := r.outgoing(r.request)
	if err != nil {
		return prompts.Prompt{}, err
	}
	m := prompts.Material{Guidance: r.guidanceForModel(), Request: request}
	if b, is := r.request.(briefed); is {
		if m.Plan, err = r.outgoing(b.brief()); err != nil {
			return prompts.Prompt{}, err
		}
	}
	return prompts.Render(r.task.Name, m)
}

// showPrompt puts the prompt into the reply, in the place of items.
func (r *run) showPrompt() error {
	prompt, err := r.prompt()
	if err != nil {
		return err
	}
	r.trailer.Prompt, r.trailer.Meta.Prompt = &prompt, prompt.Version
	r.header.Origin, r.trailer.Meta.Guard = FromHandbook, "full"
	return r.gone
}

// hear asks the model and takes each item of its reply the moment it closes. It returns what the model wrote.
func (r *run) hear(ctx context.Context, dialogue []message) (text string, err error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	begun := r.impatience(stop)
	c := newCutter(r.parts, func(p *part, raw []byte) error {
		if r.complete() {
			return errEnough
		}
		r.take(p, raw)
		if r.complete() {
			time.AfterFunc(tailTime, func() { stop(errEnough) })
		}
		return nil
	})
	h, err := r.model.hear(ctx, r.task, dialogue, func(s string) error {
		begun()
		return c.write(s)
	})
	r.trailer.Meta.Tokens.In += h.tokens.In
	r.trailer.Meta.Tokens.Out += h.tokens.Out
	if r.complete() {
		return string(c.text), nil // whatever came after it
	}
	return string(c.text), h.verdict(err, c.found)
}

// impatience leaves a model that has not begun half of the time, where another one can be asked. What it returns is to
// be called when the model has begun.
func (r *run) impatience(stop context.CancelCauseFunc) (begun func()) {
	if r.model.next == nil {
		return func() {}
	}
	timer := time.AfterFunc(r.left()/2, func() { stop(errImpatient) })
	return func() { timer.Stop() }
}

// take is given an item of the model.
func (r *run) take(p *part, raw []byte) {
	if r.missing(p) == 0 {
		return
	}
	it, err := p.decode(r.incoming(raw))
	if err != nil {
		r.reject(p, refuse(RuleShape, string(raw)))
		return
	}
	it.provenance().Origin = FromModel
	if s, ok := it.(interface{ settle(r *run) }); ok {
		s.settle(r)
	}
	if no := r.admit(p, it); no != nil {
		r.reject(p, no)
		return
	}
	r.trailer.Report.Accepted++
}

func (r *run) guidanceForModel() []prompts.Passage {
	out := make([]prompts.Passage, len(r.found.Hits))
	for i := range r.found.Hits {
		h := &r.found.Hits[i]
		out[i] = prompts.Passage{ID: h.ID, Title: h.Title, Text: h.Text}
	}
	return out
}

// degraded says that the model did not do its part. What the provider wrote stays out of the reply and the log.
func (r *run) degraded(ctx context.Context, err error) {
	reason := reasonOf(err)
	r.coach.log.WarnContext(ctx, "the model failed; the handbook fills up what is missing",
		"task", r.task.Name, "reason", reason, "accepted", r.trailer.Report.Accepted)
	message := "The language model did not answer as it should. The handbook answers instead."
	if r.trailer.Report.Accepted > 0 {
		message = "The language model did not finish. What is complete was kept, and the handbook fills up the rest."
	}
	r.notice(NoticeDegraded, reason, message)
}
