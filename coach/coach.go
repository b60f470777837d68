// Package coach is what the program is about: it takes a situation and returns questions to ask and words to say, never
// the answer to the mentee's problem.
//
// A request goes one way: retrieve, ask the model, guard, ground, fill up from the handbook, reply. [Task] describes
// what differs between the things that can be asked for, [Coach.Answer] is the way, and [Check] is the guard, which can
// be used on its own.
package coach

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"log/slog"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"mentorcoach/knowledge"
	"mentorcoach/prompts"
)

// Coach answers requests. It is safe for concurrent use.
type Coach struct {
	library *knowledge.Library
	model   *Model // nil: the handbook answers
	log     *slog.Logger
	budget  time.Duration
}

// DefaultBudget is the time for a whole request. When it runs out, what is complete is kept and the rest comes from the
// handbook.
const DefaultBudget = 20 * time.Second

// New puts a coach together. The model may be nil.
func New(library *knowledge.Library, model *Model, budget time.Duration, log *slog.Logger) *Coach {
	return &Coach{library: library, model: model, budget: budget, log: log}
}

// Within returns a coach with another budget of time.
func (c *Coach) Within(budget time.Duration) *Coach {
	other := *c
	other.budget = budget
	return &other
}

// run is one request on its way.
type run struct {
	coach   *Coach
	task    *Task
	request Request
	found   knowledge.Found
	citable passageFinder
	cited   map[string]bool
	items   map[string][]Item // by part
	texts   map[string]bool   // that the reply holds
	header  Header
	trailer Trailer
	begun   time.Time
}

// Answer does a task. It fails only when ctx ends: a model or a database that is away is told in the reply's notices.
func (c *Coach) Answer(ctx context.Context, t *Task, req Request) (Reply, error) {
	r := c.begin(t, req)
	if err := r.retrieve(ctx); err != nil {
		return nil, err
	}
	if c.model == nil {
		r.notice(NoticeNoModel, "", "No language model is configured. The handbook answers.")
	} else {
		r.askModel(ctx)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.fillUp()
	return r.finish(), nil
}

func (c *Coach) begin(t *Task, req Request) *run {
	return &run{
		coach: c, task: t, request: req, begun: time.Now(),
		items: make(map[string][]Item), texts: make(map[string]bool), cited: make(map[string]bool),
		header: Header{ID: rand.Text(), Task: t.Name, Language: req.Basics().Language},
		trailer: Trailer{
			Notices: []Notice{}, Guidance: []Guidance{},
			Report: Report{Rejected: make(map[Rule]int)},
			Meta:   Meta{Handbook: c.library.Handbook.Version},
		},
	}
}

// guidanceLimit is the number of passages that a model reads and a reply shows.
const guidanceLimit = 6

func (r *run) retrieve(ctx context.Context) error {
	b := r.request.Basics()
	found, err := r.coach.library.Find(ctx, knowledge.Query{
		Text:     strings.Join(append([]string{b.Situation}, b.Goals...), "\n"),
		Audience: r.task.Audience, Stage: b.Stage, Prefer: r.task.Prefer, Limit: guidanceLimit,
	})
	if err != nil {
		return err
	}
	r.found = found
	r.citable = r.retrieved
	r.trailer.Meta.Space = found.Space.String()
	r.trailer.Meta.MS.Retrieve = milliseconds(time.Since(r.begun))
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
	r.trailer.Notices = append(r.trailer.Notices, Notice{code, reason, message})
}

// askModel takes what the model returns into the reply, as far as it passes. Whatever goes wrong is a notice.
func (r *run) askModel(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, r.coach.budget-time.Since(r.begun))
	defer cancel()
	prompt, err := prompts.Render(r.task.Name, r.request, r.guidanceForModel())
	if err != nil {
		r.degraded(ctx, failure{"prompt", err})
		return
	}
	r.trailer.Meta.Prompt, r.trailer.Meta.Model = prompt.Version, r.coach.model.name
	start := time.Now()
	answer, err := r.coach.model.ask(ctx, prompt, r.task)
	r.trailer.Meta.MS.Model = milliseconds(time.Since(start))
	r.trailer.Meta.Tokens = answer.tokens
	if err != nil {
		r.degraded(ctx, err)
		return
	}
	for _, p := range r.request.parts() {
		r.takeFromModel(&p, answer.parts[p.name])
	}
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
	r.coach.log.WarnContext(ctx, "the model did not answer; the handbook does", "task", r.task.Name, "reason", reason)
	r.notice(NoticeDegraded, reason, "The language model did not answer as it should. The handbook answers instead.")
}

func (r *run) takeFromModel(p *part, raw []json.RawMessage) {
	for _, one := range raw {
		if len(r.items[p.name]) == p.count {
			return
		}
		it, err := p.decode(one)
		if err != nil {
			r.trailer.Report.Rejected[RuleShape]++
			continue
		}
		it.provenance().Origin = FromModel
		if rule, ok := r.admit(p, it); !ok {
			r.trailer.Report.Rejected[rule]++
			continue
		}
		r.trailer.Report.Accepted++
	}
}

// admit is the one door through which items leave, whoever wrote them: each is checked whole, its citations are
// verified, and it must not be there already. It returns the first rule that an item broke.
func (r *run) admit(p *part, it Item) (broken Rule, ok bool) {
	if v, is := it.(interface{ valid() bool }); is && !v.valid() {
		return RuleShape, false
	}
	texts := it.texts()
	for _, t := range texts {
		if t.text == "" && t.kind == KindAside {
			continue
		}
		if v := Check(t.kind, t.text); len(v) > 0 {
			return v[0].Rule, false
		}
		if r.coach.model != nil && r.coach.model.repeatsPrompt(r.task, t.text) {
			return RulePromptText, false
		}
	}
	key := strings.ToLower(texts[0].text)
	if r.texts[key] {
		return RuleDuplicate, false
	}
	r.texts[key] = true
	r.trailer.Report.CitationsDropped += ground(it.provenance(), r.citable)
	for _, c := range it.provenance().Citations {
		r.cited[c.Passage] = true
	}
	r.items[p.name] = append(r.items[p.name], it)
	return "", true
}

// fillUp takes from the handbook what is still missing. Its items may cite all of it.
func (r *run) fillUp() {
	h := r.coach.library.Handbook
	s := newScene(h, r.task, r.request, r.found.Hits)
	r.citable = h.Passage
	for _, p := range r.request.parts() {
		r.trailer.Report.Asked += p.count
		if len(r.items[p.name]) < p.count {
			r.fillPart(&p, s)
		}
	}
}

func (r *run) fillPart(p *part, s *scene) {
	for it := range p.handbook(s) {
		if _, ok := r.admit(p, it); !ok {
			continue
		}
		r.trailer.Report.FromHandbook++
		if len(r.items[p.name]) == p.count {
			return
		}
	}
}

// finish puts the reply together.
func (r *run) finish() Reply {
	reply := r.task.Reply()
	for _, p := range r.request.parts() {
		items := r.items[p.name]
		if p.order != nil {
			p.order(items)
		}
		for i, it := range items {
			it.identify(p.prefix + strconv.Itoa(i+1))
		}
		reply.fill(p.name, items)
	}
	r.notices()
	r.guidance()
	r.report()
	header, trailer := reply.Envelope()
	*header, *trailer = r.header, r.trailer
	trailer.Meta.MS.Total = milliseconds(time.Since(r.begun))
	return reply
}

// notices adds what there is to say about the whole reply.
func (r *run) notices() {
	r.header.Origin = r.origin()
	b := r.request.Basics()
	if r.trailer.Report.FromHandbook > 0 && !strings.HasPrefix(strings.ToLower(b.Language), "en") {
		r.notice(NoticeLanguage, "", "The handbook speaks English only, so its items are in English.")
		if r.header.Origin == FromHandbook {
			r.header.Language = "en"
		}
	}
	if wantsAnswer(b.Situation) {
		r.notice(NoticeWithheld, "", withheld)
	}
	if r.trailer.Report.Accepted+r.trailer.Report.FromHandbook < r.trailer.Report.Asked {
		r.notice(NoticeFewerReplied, "", "There are fewer items than were asked for.")
	}
}

func (r *run) origin() Origin {
	switch {
	case r.trailer.Report.Accepted == 0:
		return FromHandbook
	case r.trailer.Report.FromHandbook == 0:
		return FromModel
	}
	return Mixed
}

// guidance shows the passages that were found and all that are cited.
func (r *run) guidance() {
	shown := make(map[string]bool)
	for i := range r.found.Hits {
		h := &r.found.Hits[i]
		shown[h.ID] = true
		r.show(&h.Passage, h.Score)
	}
	for _, id := range slices.Sorted(maps.Keys(r.cited)) {
		if p, ok := r.citable(id); ok && !shown[id] {
			r.show(p, r.scoreOf(p.Source))
		}
	}
}

func (r *run) show(p *knowledge.Passage, score float64) {
	r.trailer.Guidance = append(r.trailer.Guidance, GuidanceOf(p, score))
}

// scoreOf is the score of the best passage of a source.
func (r *run) scoreOf(source string) float64 {
	for i := range r.found.Hits {
		if r.found.Hits[i].Source == source {
			return r.found.Hits[i].Score
		}
	}
	return 0
}

// report counts questions and reflections.
func (r *run) report() {
	questions, open, reflections := 0, 0, 0
	for _, items := range r.items {
		for _, it := range items {
			for _, t := range it.texts() {
				switch {
				case t.kind == KindQuestion:
					questions++
					if startsOpen(t.text) {
						open++
					}
				case t.field == "reflection" && t.text != "":
					reflections++
				}
			}
		}
	}
	if questions > 0 {
		r.trailer.Report.OpenShare = ratio(open, questions)
		r.trailer.Report.ReflectionsPerQuestion = ratio(reflections, questions)
	}
}

func ratio(a, b int) float64 { return math.Round(100*float64(a)/float64(b)) / 100 }
