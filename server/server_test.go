package server_test

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"mentorcoach/coach"
	"mentorcoach/internal/modelserver"
	"mentorcoach/knowledge"
	"mentorcoach/server"
)

// bundle is a whole service on a socket, with a model at the far end of another.
type bundle struct {
	url     string
	handler http.Handler
	model   *modelserver.Server
	log     *locked
}

func setup(t *testing.T, options ...server.Option) *bundle {
	t.Helper()
	return setupModel(t, coach.ModelConfig{}, options...)
}

// setupModel is setup with a client of the model that is configured in its own way.
func setupModel(t *testing.T, cfg coach.ModelConfig, options ...server.Option) *bundle {
	t.Helper()
	b := &bundle{model: modelserver.New(t), log: &locked{}}
	library, err := inMemory()
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.NewTextHandler(b.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	metrics := server.NewMetrics()
	cfg.BaseURL, cfg.Key, cfg.Name, cfg.Meter = cmp.Or(cfg.BaseURL, b.model.URL()), "sk-secret", "gpt-4.1-mini", metrics
	b.handler = server.New(coach.New(library, coach.NewModel(cfg), coach.DefaultBudget, log).Metered(metrics), library, log, "test", append(options, server.Measured(metrics))...)
	s := httptest.NewServer(b.handler)
	t.Cleanup(s.Close)
	b.url = s.URL
	return b
}

// inMemory is shared: it takes its time under the race detector, and nothing changes it.
var inMemory = sync.OnceValues(func() (*knowledge.Library, error) {
	h, err := knowledge.LoadHandbook()
	if err != nil {
		return nil, err
	}
	return knowledge.NewLibrary(h, nil, knowledge.Embedding{}, slog.New(slog.DiscardHandler)), nil
})

// send returns the status, the content type and the body of a reply.
func (b *bundle) send(t *testing.T, method, path, contentType, body string) (*http.Response, []byte) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, b.url+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if contentType != "" {
		req.Header.Set("Content-Type", contentType)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	return resp, []byte(readAll(t, resp))
}

func decodeTo[T any](t *testing.T, body []byte) T {
	t.Helper()
	var v T
	if err := json.Unmarshal(body, &v); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	return v
}

const marked = "zanzibarquux" // stands in every bad body; it must come out nowhere

// Each bad request is a problem document with the right status and a pointer to the field, and none reaches the model.
func TestBadInput(t *testing.T) {
	b := setup(t)
	long := strings.Repeat("é", coach.MaxSituation+1)
	for _, tt := range []struct {
		name, method, path, contentType, body string
		status                                int
		code, pointer                         string
	}{
		{"EmptyBody", "POST", "/v1/coach/questions", "application/json", "", 400, "malformed_request", ""},
		{"NotJSON", "POST", "/v1/coach/questions", "application/json", `{"situation": ` + marked, 400, "malformed_request", ""},
		{"JSONTwice", "POST", "/v1/coach/questions", "application/json", `{"situation":"x"}{}`, 400, "malformed_request", ""},
		{"NotAnObject", "POST", "/v1/coach/questions", "application/json", `["x"]`, 422, "invalid_request", ""},
		{"Null", "POST", "/v1/coach/questions", "application/json", `null`, 422, "invalid_request", ""},
		{"UnknownField", "POST", "/v1/coach/questions", "application/json", `{"situation":"x","` + marked + `":1}`, 422, "invalid_request", "/" + marked},
		{"OtherCase", "POST", "/v1/coach/questions", "application/json", `{"Situation":"x"}`, 422, "invalid_request", "/Situation"},
		{"WrongType", "POST", "/v1/coach/questions", "application/json", `{"situation":7}`, 422, "invalid_request", "/situation"},
		{"WrongTypeInside", "POST", "/v1/coach/questions", "application/json", `{"situation":"x","goals":["a",1]}`, 422, "invalid_request", "/goals/1"},
		{"SituationMissing", "POST", "/v1/coach/questions", "application/json", `{}`, 422, "invalid_request", "/situation"},
		{"SituationEmpty", "POST", "/v1/coach/questions", "application/json", `{"situation":""}`, 422, "invalid_request", "/situation"},
		{"SituationBlank", "POST", "/v1/coach/questions", "application/json", `{"situation":" \n\t "}`, 422, "invalid_request", "/situation"},
		{"SituationTooLong", "POST", "/v1/coach/questions", "application/json", `{"situation":"` + long + `"}`, 422, "invalid_request", "/situation"},
		{"GoalTooLong", "POST", "/v1/coach/questions", "application/json", `{"situation":"x","goals":["a","` + long[:1002] + `"]}`, 422, "invalid_request", "/goals/1"},
		{"GoalBlank", "POST", "/v1/coach/goals", "application/json", `{"situation":"x","goals":[" "]}`, 422, "invalid_request", "/goals/0"},
		{"ActionTooLong", "POST", "/v1/coach/follow_up", "application/json", `{"situation":"x","actions":["` + long[:602] + `"]}`, 422, "invalid_request", "/actions/0"},
		{"ActionBlank", "POST", "/v1/coach/follow_up", "application/json", `{"situation":"x","actions":["a","\t"]}`, 422, "invalid_request", "/actions/1"},
		{"EarlierActionTooLong", "POST", "/v1/coach/agenda", "application/json", `{"situation":"x","previous_actions":["` + long[:602] + `"]}`, 422, "invalid_request", "/previous_actions/0"},
		{"KnownTooLong", "POST", "/v1/coach/agreement", "application/json", `{"situation":"x","known":["` + long[:602] + `"]}`, 422, "invalid_request", "/known/0"},
		{"KnownBlank", "POST", "/v1/coach/agreement", "application/json", `{"situation":"x","known":[""]}`, 422, "invalid_request", "/known/0"},
		{"BrokenUTF8", "POST", "/v1/coach/questions", "application/json", "{\"situation\":\"\xff" + marked + "\"}", 400, "malformed_request", ""},
		{"TooLarge", "POST", "/v1/coach/questions", "application/json", `{"situation":"` + strings.Repeat(marked, 30000) + `"}`, 413, "body_too_large", ""},
		{"CountTooHigh", "POST", "/v1/coach/questions", "application/json", `{"situation":"x","count":11}`, 422, "invalid_request", "/count"},
		{"CountZero", "POST", "/v1/coach/questions", "application/json", `{"situation":"x","count":0}`, 422, "invalid_request", "/count"},
		{"CountHuge", "POST", "/v1/coach/questions", "application/json", `{"situation":"x","count":1e999}`, 400, "malformed_request", ""},
		{"UnknownStage", "POST", "/v1/coach/questions", "application/json", `{"situation":"x","stage":"` + marked + `"}`, 422, "invalid_request", "/stage"},
		{"Language", "POST", "/v1/coach/questions", "application/json", `{"situation":"x","language":"english please"}`, 422, "invalid_request", "/language"},
		{"FieldOfAnotherTask", "POST", "/v1/coach/questions", "application/json", `{"situation":"x","observation":"y"}`, 422, "invalid_request", "/observation"},
		{"OtherTask", "POST", "/v1/coach/questions", "application/json", `{"situation":"x","task":"feedback"}`, 422, "invalid_request", "/task"},
		{"UnknownTaskInBody", "POST", "/v1/coach", "application/json", `{"situation":"x","task":"` + marked + `"}`, 422, "invalid_request", "/task"},
		{"TaskOfWrongType", "POST", "/v1/coach", "application/json", `{"situation":"x","task":7}`, 422, "invalid_request", "/task"},
		{"NoTaskFits", "POST", "/v1/coach", "application/json", `{"situation":"x","observation":7}`, 422, "invalid_request", "/observation"},
		{"UnknownTask", "POST", "/v1/coach/" + marked, "application/json", `{"situation":"x"}`, 404, "unknown_task", ""},
		{"WrongContentType", "POST", "/v1/coach/questions", "text/plain", marked, 415, "unsupported_media_type", ""},
		{"BrokenContentType", "POST", "/v1/coach/questions", ";;", `{"situation":"x"}`, 415, "unsupported_media_type", ""},
		{"WrongMethod", "GET", "/v1/coach/questions", "", "", 405, "method_not_allowed", ""},
		{"WrongMethodOfCard", "DELETE", "/v1/handbook/crossroads-decisions", "", "", 405, "method_not_allowed", ""},
		{"UnknownPath", "GET", "/v2/" + marked, "", "", 404, "not_found", ""},
		{"UnknownCard", "GET", "/v1/handbook/" + marked, "", "", 404, "not_found", ""},
		{"QueryMissing", "GET", "/v1/guidance", "", "", 422, "invalid_request", ""},
		{"UnknownParameter", "GET", "/v1/guidance?q=x&" + marked + "=1", "", "", 422, "invalid_request", ""},
		{"LimitTooHigh", "GET", "/v1/guidance?q=x&limit=51", "", "", 422, "invalid_request", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			resp, body := b.send(t, tt.method, tt.path, tt.contentType, tt.body)
			p := decodeTo[server.Problem](t, body)
			if resp.StatusCode != tt.status || p.Status != tt.status || p.Code != tt.code {
				t.Errorf("%d %s, want %d %s: %s", resp.StatusCode, p.Code, tt.status, tt.code, body)
			}
			if got := resp.Header.Get("Content-Type"); got != "application/problem+json" {
				t.Errorf("content type %q", got)
			}
			if p.RequestID == "" || p.RequestID != resp.Header.Get("X-Request-Id") || p.Title == "" || p.Detail == "" {
				t.Errorf("incomplete: %s", body)
			}
			if tt.pointer != "" && !pointsAt(p, tt.pointer) {
				t.Errorf("no pointer %s in %s", tt.pointer, body)
			}
			if tt.pointer != "/"+marked && tt.name != "UnknownParameter" && strings.Contains(string(body), marked) {
				t.Errorf("repeats what was sent: %s", body)
			}
		})
	}
	if n := len(b.model.Requests()); n > 0 {
		t.Errorf("%d bad requests reached the model", n)
	}
	if strings.Contains(b.log.String(), marked) {
		t.Error("the log holds what was sent")
	}
}

func pointsAt(p server.Problem, pointer string) bool {
	for _, f := range p.Errors {
		if f.Pointer == pointer {
			return true
		}
	}
	return false
}

func TestMethodNotAllowedNamesMethods(t *testing.T) {
	resp, _ := setup(t).send(t, "GET", "/v1/coach/questions", "", "")
	if got := resp.Header.Get("Allow"); !strings.Contains(got, "POST") {
		t.Errorf("Allow: %q", got)
	}
}

// A situation of exactly the limit passes, counted in code points and not in bytes.
func TestLongestSituation(t *testing.T) {
	b := setup(t)
	b.model.Script(modelserver.Content(`{"questions":[]}`))
	resp, body := b.send(t, "POST", "/v1/coach/questions", "application/json", `{"situation":"`+strings.Repeat("é", coach.MaxSituation)+`"}`)
	if resp.StatusCode != http.StatusOK {
		t.Errorf("%d %s", resp.StatusCode, body)
	}
}

// An error inside comes out as "Internal error" and nothing else.
func TestInnerErrorsStayInside(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	rec := httptest.NewRecorder()
	h, _ := knowledge.LoadHandbook()
	log := slog.New(slog.DiscardHandler)
	library := knowledge.NewLibrary(h, nil, knowledge.Embedding{}, log)
	s := server.New(coach.New(library, nil, coach.DefaultBudget, log), library, log, "test")
	s.ServeHTTP(rec, httptest.NewRequestWithContext(ctx, http.MethodGet, "/v1/guidance?q=x", http.NoBody))
	if rec.Code != http.StatusInternalServerError || strings.Contains(rec.Body.String(), "cancel") {
		t.Errorf("%d %s", rec.Code, rec.Body)
	}
}

func TestInfer(t *testing.T) {
	b := setup(t)
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Status(http.StatusServiceUnavailable) })
	for _, tt := range []struct{ body, want string }{
		{`{"situation":"My mentee can't decide between two jobs."}`, "questions"},
		{`{"situation":"How do I tell him that he interrupts people?"}`, "feedback"},
		{`{"situation":"Stand-up.","observation":"She interrupted the client."}`, "feedback"},
		{`{"situation":"How do I tell him that he interrupts people?","count":9}`, "questions"},
		{`{"situation":"My mentee can't decide.","task":"feedback"}`, "feedback"},
	} {
		resp, body := b.send(t, "POST", "/v1/coach", "application/json", tt.body)
		if got := decodeTo[coach.Header](t, body); resp.StatusCode != http.StatusOK || got.Task != tt.want {
			t.Errorf("%s: %d, task %q, want %q", tt.body, resp.StatusCode, got.Task, tt.want)
		}
	}
}

func TestHandbook(t *testing.T) {
	b := setup(t)
	type list struct {
		Cards []struct {
			ID string `json:"id"`
		} `json:"cards"`
	}
	_, body := b.send(t, "GET", "/v1/handbook", "", "")
	all := decodeTo[list](t, body)
	_, body = b.send(t, "GET", "/v1/handbook?audience=mentee&stage=finding", "", "")
	some := decodeTo[list](t, body)
	if len(all.Cards) < 20 || len(some.Cards) == 0 || len(some.Cards) >= len(all.Cards) {
		t.Errorf("%d cards, %d for mentees who look for a mentor", len(all.Cards), len(some.Cards))
	}
	_, body = b.send(t, "GET", "/v1/handbook/crossroads-decisions", "", "")
	card := decodeTo[knowledge.Card](t, body)
	if !strings.Contains(card.Text, "## Questions to borrow") || strings.Contains(card.Text, "{kind") {
		t.Errorf("the card's text is %q", card.Text)
	}
	for _, heard := range mustCard(t, "crossroads-decisions").Heard {
		if strings.Contains(string(body), heard) {
			t.Errorf("shows the heard line %q", heard)
		}
	}
}

func mustCard(t *testing.T, id string) *knowledge.Card {
	t.Helper()
	h, err := knowledge.LoadHandbook()
	if err != nil {
		t.Fatal(err)
	}
	c, ok := h.Card(id)
	if !ok {
		t.Fatalf("no card %s", id)
	}
	return c
}

func TestOperations(t *testing.T) {
	b := setup(t)
	for path, want := range map[string]string{
		"/healthz": `"status":"ok"`, "/readyz": `"degraded":[]`, "/openapi.json": `"openapi": "3.1.0"`,
	} {
		if resp, body := b.send(t, "GET", path, "", ""); resp.StatusCode != http.StatusOK || !strings.Contains(string(body), want) {
			t.Errorf("%s: %d %.200s", path, resp.StatusCode, body)
		}
	}
}

// The description names every path, and every reference in it leads somewhere.
func TestDescription(t *testing.T) {
	type node = map[string]any
	var doc struct {
		Paths      map[string]node `json:"paths"`
		Components struct {
			Schemas node `json:"schemas"`
		} `json:"components"`
	}
	text := server.Description("test")
	if err := json.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/v1/coach", "/v1/coach/questions", "/v1/coach/feedback", "/v1/guidance", "/v1/handbook", "/v1/handbook/{card}", "/healthz", "/readyz"} {
		if doc.Paths[path] == nil {
			t.Errorf("%s is missing", path)
		}
	}
	for part := range strings.SplitSeq(string(text), `"$ref": "#/components/schemas/`) {
		if name, _, ok := strings.Cut(part, `"`); ok && !strings.HasPrefix(part, "{") && doc.Components.Schemas[name] == nil {
			t.Errorf("no schema %q", name)
		}
	}
	if strings.Contains(string(text), "octet-stream") {
		t.Error("bodies are described as bytes")
	}
	for _, field := range []string{"QuestionsRequest", "QuestionsReply", "FeedbackRequest", "FeedbackReply", "Problem"} {
		if doc.Components.Schemas[field] == nil {
			t.Errorf("%s is not described", field)
		}
	}
}

// A caller's own time limit is kept: the model hangs, and the handbook answers.
func TestRequestTimeout(t *testing.T) {
	b := setup(t)
	b.model.Script(modelserver.Hang())
	req, _ := http.NewRequestWithContext(t.Context(), http.MethodPost, b.url+"/v1/coach/questions", strings.NewReader(`{"situation":"two offers"}`))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Request-Timeout", "0.1")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	reply := decodeTo[coach.QuestionsReply](t, []byte(readAll(t, resp)))
	if len(reply.Questions) != 5 || !hasNotice(reply.Notices, "degraded", "model_timeout") {
		t.Errorf("%d questions, notices %v", len(reply.Questions), reply.Notices)
	}
}

func hasNotice(notices []coach.Notice, code, reason string) bool {
	for _, n := range notices {
		if n.Code == code && n.Reason == reason {
			return true
		}
	}
	return false
}

// What people write is in no log line, whatever becomes of the request.
func TestLogHoldsNoText(t *testing.T) {
	b := setup(t)
	broken, page := modelserver.Status(http.StatusInternalServerError), modelserver.HTML(http.StatusBadGateway)
	b.model.Script(modelserver.Content(`{"questions":[]}`), broken, broken, broken, page, page) // a broken one is tried three times, and five failures open the circuit
	for range 3 {
		b.send(t, "POST", "/v1/coach/questions?", "application/json", fmt.Sprintf(`{"situation":%q}`, marked))
	}
	b.send(t, "GET", "/v1/guidance?q="+marked, "", "")
	if strings.Contains(b.log.String(), marked) || !strings.Contains(b.log.String(), "route=/v1/guidance") {
		t.Errorf("log:\n%s", b.log)
	}
	if strings.Contains(b.log.String(), "sk-secret") {
		t.Error("the log holds the key")
	}
}
