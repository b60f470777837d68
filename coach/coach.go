// Package coach is what the program is about: it takes a situation and returns questions to ask and words to say, never
// the answer to the mentee's problem.
//
// A request goes one way: retrieve, ask the model, guard, ground, fill up from the handbook, reply. [Task] describes
// what differs between the things that can be asked for, [Coach.Answer] is the way, [Coach.Stream] is the same way told
// as it is gone, and [Check] is the guard, which can be used on its own.
package coach

import (
	"cmp"
	"context"
	"crypto/rand"
	"log/slog"
	"sync"
	"time"

	"mentorcoach/knowledge"
)

// Coach answers requests. It is safe for concurrent use.
type Coach struct {
	library *knowledge.Library
	model   *Model // nil: the handbook answers
	log     *slog.Logger
	budget  time.Duration
	meter   Meter
	plain   func() vocabulary // of the handbook
	exposed bool              // personal data goes out as it is
	// contacts are named in notices of safety.
	contacts Contacts
}

// DefaultBudget is the time for a whole request. When it runs out, what is complete is kept and the rest comes from the
// handbook.
const DefaultBudget = 20 * time.Second

// New puts a coach together. The model may be nil.
func New(library *knowledge.Library, model *Model, budget time.Duration, log *slog.Logger) *Coach {
	plain := sync.OnceValue(func() vocabulary { return vocabularyOf(library.Handbook) })
	return &Coach{library: library, model: model, budget: budget, log: log, meter: unmetered{}, plain: plain}
}

// Within returns a coach with another budget of time.
func (c *Coach) Within(budget time.Duration) *Coach {
	other := *c
	other.budget = budget
	return &other
}

// Exposing returns a coach that sends personal data to models and embedding endpoints as it stands.
func (c *Coach) Exposing() *Coach {
	other := *c
	other.exposed = true
	return &other
}

// Metered returns a coach that tells a meter of its replies. A model has a meter of its own.
func (c *Coach) Metered(m Meter) *Coach {
	other := *c
	other.meter = m
	return &other
}

// run is one request on its way.
type run struct {
	coach      *Coach
	task       *Task
	request    Request
	scope      scope
	concerns   []concern // the gravest first
	parts      []part
	found      knowledge.Found
	citable    passageFinder
	cited      map[string]bool
	model      *Model                // that is asked
	private    *redaction            // made when something is about to go out
	items      map[string][]admitted // by part
	heard      *scene                // made when it is needed
	said, read told                  // likewise
	taken      map[string]bool       // texts and places of the items that the reply holds
	verdicts   map[guarded]*refusal  // on texts of the handbook
	rejections []rejection           // that the model may be told
	header     Header
	trailer    Trailer
	begun      time.Time
	emit       func(Event) error // nil: nobody listens
	gone       error             // of emit
	stop       context.CancelFunc
}

// Answer does a task. It fails only when ctx ends: a model or a database that is away is told in the reply's notices.
func (c *Coach) Answer(ctx context.Context, t *Task, req Request) (Reply, error) {
	r := c.begin(t, req)
	if err := r.do(ctx); err != nil {
		return nil, err
	}
	return r.reply(), nil
}

// Stream does a task and tells of each thing when it is known: the guidance, each item once it is whole, checked and
// grounded, notices, and at the end the rest. It fails when ctx ends or emit does; either stops the model.
func (c *Coach) Stream(ctx context.Context, t *Task, req Request, emit func(Event) error) error {
	r := c.begin(t, req)
	r.emit = emit
	if err := r.do(ctx); err != nil {
		return err
	}
	r.tell(r.done())
	return r.gone
}

func (c *Coach) begin(t *Task, req Request) *run {
	if b := req.Basics(); b.Language == "" {
		b.Language = languageOfAll(b.Situation, req.texts())
	}
	r := &run{
		coach: c, task: t, request: req, scope: scopeOf(req), parts: req.parts(), begun: time.Now(),
		items: make(map[string][]admitted), taken: make(map[string]bool), cited: make(map[string]bool),
		verdicts: make(map[guarded]*refusal, 16),
		header:   Header{ID: rand.Text(), Task: t.Name, Language: req.Basics().Language},
		trailer: Trailer{
			Notices: []Notice{}, Guidance: []Guidance{},
			Report: Report{Rejected: make(map[Rule]int)},
			Meta:   Meta{Handbook: c.library.Handbook.Version},
		},
	}
	for i := range r.parts {
		r.trailer.Report.Asked += r.parts[i].count
	}
	return r
}

// do goes the way up to where all items are there.
func (r *run) do(ctx context.Context) error {
	ctx, r.stop = context.WithCancel(ctx)
	defer r.stop()
	r.concerns = triage(r.request.texts())
	r.askConcern(ctx)
	if inDanger(r.concerns) {
		return cmp.Or(r.standDown(), ctx.Err())
	}
	if err := r.retrieve(ctx); err != nil {
		return err
	}
	r.tellSafety()
	r.tellScope()
	if r.coach.model == nil {
		r.notice(NoticeNoModel, "", "No language model is configured. The handbook answers.")
	}
	if wantsAnswer(r.request.Basics().Situation) {
		r.notice(NoticeWithheld, "", withheld)
	}
	if r.request.Basics().DryRun {
		return r.showPrompt()
	}
	if n, done := r.answered(); done {
		r.notice(n.Code, n.Reason, n.Message)
	} else if r.coach.model != nil && r.scope != scopeElse {
		r.askModel(ctx)
	}
	if r.gone == nil && ctx.Err() == nil {
		r.fillUp()
		r.conclude()
	}
	if r.gone != nil {
		return r.gone
	}
	return ctx.Err()
}

// answered tells whether the request holds its own answer, so that a model has nothing to add, with the notice of that.
func (r *run) answered() (Notice, bool) {
	if a, is := r.request.(interface{ answered() (Notice, bool) }); is {
		return a.answered()
	}
	return Notice{}, false
}

// guidanceLimit is the number of passages that a model reads and a reply shows.
const guidanceLimit = 6

func (r *run) retrieve(ctx context.Context) error {
	b := r.request.Basics()
	found, err := r.coach.library.Find(ctx, knowledge.Query{
		Text: r.lookUp(), Outside: r.hide,
		Audience: r.task.Audience, Stage: b.Stage, Prefer: r.task.Prefer, Limit: guidanceLimit,
	})
	if err != nil {
		return err
	}
	r.found = found
	r.citable = r.retrieved
	r.trailer.Meta.Space = found.Space.String()
	r.trailer.Meta.MS.Retrieve = milliseconds(time.Since(r.begun))
	for i := range found.Hits {
		r.show(&found.Hits[i].Passage, found.Hits[i].Score)
	}
	r.tell(GuidanceEvent{r.trailer.Guidance})
	for _, d := range found.Degraded {
		r.notice(NoticeDegraded, string(d), degradations[d])
	}
	return nil
}

// retrieved returns a passage that was found: the only ones that a model may cite.
func (r *run) retrieved(id string) (*knowledge.Passage, bool) {
	for i := range r.found.Hits {
		if r.found.Hits[i].ID == id {
			return &r.found.Hits[i].Passage, true
		}
	}
	return nil, false
}

var degradations = map[knowledge.Degradation]string{
	knowledge.NoDatabase:  "The database is away. The handbook in memory answers.",
	knowledge.NoEmbedding: "The embedding model is away or not ready. Guidance was found without it.",
}

func (r *run) notice(code, reason, message string) {
	n := Notice{Code: code, Reason: reason, Message: message}
	r.trailer.Notices = append(r.trailer.Notices, n)
	r.tell(n)
}

// left is what is left of the budget.
func (r *run) left() time.Duration { return r.coach.budget - time.Since(r.begun) }

// missing is how many items a part lacks.
func (r *run) missing(p *part) int { return p.count - len(r.items[p.name]) }

// complete tells whether all items are there.
func (r *run) complete() bool {
	for i := range r.parts {
		if r.missing(&r.parts[i]) > 0 {
			return false
		}
	}
	return true
}
