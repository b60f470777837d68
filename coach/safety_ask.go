package coach

import (
	"context"
	"slices"

	"mentorcoach/prompts"
)

// askConcern lets the model decide what may be danger and what is a figure of speech. It is asked about nothing that is
// sure already, so that no text can talk it out of that. What it does not answer in time stays a possibility.
func (r *run) askConcern(ctx context.Context) {
	at := slices.IndexFunc(r.concerns, func(c concern) bool { return c.perhaps })
	if at < 0 || inDanger(r.concerns) || r.coach.model == nil || bool(r.request.Basics().DryRun) {
		return
	}
	kind, ok := r.whichConcern(ctx)
	if !ok {
		return
	}
	about := r.concerns[at].who
	r.concerns = slices.DeleteFunc(r.concerns, func(c concern) bool { return c.perhaps || c.kind == kind })
	if kind != concernNone {
		r.concerns = append(r.concerns, concern{kind: kind, who: about})
		slices.SortStableFunc(r.concerns, graver)
	}
}

// whichConcern asks the model.
func (r *run) whichConcern(ctx context.Context) (ConcernKind, bool) {
	request, err := r.outgoing(r.request)
	if err != nil {
		return "", false
	}
	prompt, err := prompts.Concern(request)
	if err != nil {
		return "", false
	}
	kinds := append(slices.Clone(ConcernKinds), concernNone)
	var said struct {
		Concern ConcernKind `json:"concern"`
	}
	ok := r.coach.askShort(ctx, &Task{Name: "concern", schema: oneOf("concern", names(kinds))}, prompt, &said)
	return said.Concern, ok && slices.Contains(kinds, said.Concern)
}
