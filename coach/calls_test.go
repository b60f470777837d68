package coach

import (
	"log/slog"
	"net/http"
	"slices"
	"testing"
	"time"

	"mentorcoach/internal/modelserver"
)

const twoGood = `{"questions":[{"reflection":"","text":"What matters most to you in a place of work?","kind":"clarity","phase":"goal","citations":[]},
	{"reflection":"","text":"Who else will live with this decision?","kind":"viewpoints","phase":"reality","citations":[]}]}`

// called is a coach with a provider that answers as scripted, and the reply to a request for two questions.
type called struct {
	far   *modelserver.Server
	model *Model
	meter *meter
}

func newCalled(t *testing.T, cfg ModelConfig, script ...modelserver.Reply) *called {
	t.Helper()
	c := &called{far: modelserver.New(t), meter: &meter{}}
	c.far.Script(script...)
	cfg.BaseURL, cfg.Key, cfg.Name, cfg.Meter = c.far.URL(), "sk-test", "gpt-4.1-mini", c.meter
	c.model = NewModel(cfg)
	return c
}

func (c *called) ask(t *testing.T) *Trailer {
	t.Helper()
	coach := New(withModel().library, c.model, DefaultBudget, slog.New(slog.DiscardHandler))
	reply, err := coach.Answer(t.Context(), &Questions, &QuestionsRequest{Common: Common{Situation: "She has two offers and a deadline on Friday."}, Count: 2})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(reply.(*QuestionsReply).Questions); n != 2 {
		t.Errorf("%d questions", n)
	}
	_, trailer := reply.Envelope()
	return trailer
}

func reasonIn(trailer *Trailer) string {
	for _, n := range trailer.Notices {
		if n.Code == NoticeDegraded {
			return n.Reason
		}
	}
	return ""
}

// meter counts.
type meter struct {
	unmetered
	retries  int
	states   []string
	outcomes []string
}

func (m *meter) ModelRetry(string)          { m.retries++ }
func (m *meter) ModelState(_, state string) { m.states = append(m.states, state) }
func (m *meter) ModelCalled(_, outcome string, _ time.Duration, _ Tokens) {
	m.outcomes = append(m.outcomes, outcome)
}

// What may be better in a moment is tried again; what won't, is not.
func TestTriesAgain(t *testing.T) {
	t.Parallel()
	good := modelserver.Content(twoGood)
	for _, tt := range []struct {
		name   string
		script []modelserver.Reply
		reason string
	}{
		{"Overloaded", []modelserver.Reply{modelserver.Status(http.StatusServiceUnavailable), good}, ""},
		{"ThreeTimes", []modelserver.Reply{modelserver.CloseAtOnce(), modelserver.HTML(http.StatusBadGateway), good}, ""},
		{"NotFourTimes", slices.Repeat([]modelserver.Reply{modelserver.Status(http.StatusInternalServerError)}, 3), reasonUnavailable},
		{"Conflict", []modelserver.Reply{modelserver.Status(http.StatusConflict), good}, ""},
		{"TimedOutThere", []modelserver.Reply{modelserver.Status(http.StatusRequestTimeout), good}, ""},
		{"SoonAgain", []modelserver.Reply{modelserver.Status(http.StatusTooManyRequests, modelserver.RetryAfter(0)), good}, ""},
		{"TooLate", []modelserver.Reply{modelserver.Status(http.StatusTooManyRequests, modelserver.RetryAfter(60))}, reasonLimited},
		{"WrongKey", []modelserver.Reply{modelserver.Status(http.StatusUnauthorized)}, reasonRejected},
		{"Forbidden", []modelserver.Reply{modelserver.Status(http.StatusForbidden)}, reasonRejected},
		{"NoSuchModel", []modelserver.Reply{modelserver.Status(http.StatusNotFound)}, reasonRejected},
		{"TooLong", []modelserver.Reply{modelserver.Status(http.StatusRequestEntityTooLarge)}, reasonRejected},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := newCalled(t, ModelConfig{}, tt.script...)
			if got := reasonIn(c.ask(t)); got != tt.reason {
				t.Errorf("reason %q, want %q", got, tt.reason)
			}
			if n := len(c.far.Requests()); n != len(tt.script) || c.meter.retries != n-1 {
				t.Errorf("%d calls, %d metered as further tries, want %d calls", n, c.meter.retries, len(tt.script))
			}
		})
	}
}

// What the provider asks to be waited is waited.
func TestRetryAfter(t *testing.T) {
	c := newCalled(t, ModelConfig{}, modelserver.Status(http.StatusTooManyRequests, modelserver.RetryAfter(1)), modelserver.Content(twoGood))
	start := time.Now()
	if got := reasonIn(c.ask(t)); got != "" {
		t.Errorf("reason %q", got)
	}
	if took := time.Since(start); took < 700*time.Millisecond { // a quarter of jitter
		t.Errorf("asked again after %s", took)
	}
}

// A provider that fails and fails is left alone for a while; then one call tries, and all is well again.
func TestCircuitBreaker(t *testing.T) {
	c := newCalled(t, ModelConfig{})
	c.far.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Status(http.StatusInternalServerError) })
	for range 4 {
		c.ask(t)
	}
	calls := len(c.far.Requests())
	if got := reasonIn(c.ask(t)); got != reasonOpen || len(c.far.Requests()) != calls {
		t.Errorf("reason %q after %d calls", got, len(c.far.Requests()))
	}
	c.far.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(twoGood) })
	c.model.calls.breaker.HalfOpen() // as it does after its rest
	if got := reasonIn(c.ask(t)); got != "" || !c.model.calls.breaker.IsClosed() {
		t.Errorf("reason %q, the breaker is %s", got, c.model.calls.breaker.State())
	}
	if want := []string{"open", "half-open", "closed"}; !slices.Equal(c.meter.states, want) {
		t.Errorf("states %v, want %v", c.meter.states, want)
	}
}

// What a caller did wrong, or had no time for, says nothing about the provider.
func TestCircuitStaysClosed(t *testing.T) {
	c := newCalled(t, ModelConfig{})
	c.far.Always(func(modelserver.Request) modelserver.Reply {
		return modelserver.Status(http.StatusRequestEntityTooLarge)
	})
	for range 12 {
		c.ask(t)
	}
	if !c.model.calls.breaker.IsClosed() {
		t.Error("413 opened it")
	}
}

// Above the bound on calls in flight a request waits for a moment, and then the handbook answers.
func TestCallsInFlight(t *testing.T) {
	c := newCalled(t, ModelConfig{Calls: 1})
	c.model.calls.seats <- struct{}{}
	if got := reasonIn(c.ask(t)); got != reasonBusy || len(c.far.Requests()) != 0 {
		t.Errorf("reason %q after %d calls", got, len(c.far.Requests()))
	}
	c.far.Script(modelserver.Content(twoGood))
	time.AfterFunc(50*time.Millisecond, func() { <-c.model.calls.seats })
	if got := reasonIn(c.ask(t)); got != "" {
		t.Errorf("reason %q", got)
	}
}

// A second provider is asked before the handbook is.
func TestSecondProvider(t *testing.T) {
	t.Parallel()
	good := modelserver.Content(twoGood)
	for _, tt := range []struct {
		name          string
		first, second modelserver.Reply
		reason, by    string
	}{
		{"WrongKey", modelserver.Status(http.StatusUnauthorized), good, "", "second"},
		{"Hangs", modelserver.Hang(), good, "", "second"},
		{"Prose", modelserver.Content("I would take the first offer."), good, "", "second"},
		{"BothFail", modelserver.Status(http.StatusUnauthorized), modelserver.Status(http.StatusForbidden), reasonRejected, "second"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			second := modelserver.New(t)
			second.Script(tt.second)
			next := NewModel(ModelConfig{BaseURL: second.URL(), Key: "sk-test", Name: "second"})
			c := newCalled(t, ModelConfig{Next: next}, tt.first)
			coach := New(withModel().library, c.model, 4*time.Second, slog.New(slog.DiscardHandler))
			reply, err := coach.Answer(t.Context(), &Questions, &QuestionsRequest{Common: Common{Situation: "She has two offers and a deadline on Friday."}, Count: 2})
			if err != nil {
				t.Fatal(err)
			}
			_, trailer := reply.Envelope()
			if got := reasonIn(trailer); got != tt.reason || trailer.Meta.Model != tt.by {
				t.Errorf("reason %q by %s, want %q by %s", got, trailer.Meta.Model, tt.reason, tt.by)
			}
		})
	}
}
