package modelserver

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/sashabaranov/go-openai"
)

// recorder stands in for a test that is meant to fail.
type recorder struct {
	testing.TB
	mu       sync.Mutex
	faults   []string
	cleanups []func()
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.faults = append(r.faults, fmt.Sprintf(format, args...))
}

func (r *recorder) Cleanup(f func()) { r.cleanups = append(r.cleanups, f) }

// end runs what a test runs at its end, and returns all faults.
func (r *recorder) end() []string {
	for _, f := range r.cleanups {
		f()
	}
	r.cleanups = nil
	return r.faults
}

// newFailing starts a server whose faults are recorded.
func newFailing(t *testing.T) (*Server, *recorder) {
	t.Helper()
	rec := &recorder{TB: t}
	srv := New(rec)
	t.Cleanup(func() { rec.end() })
	return srv, rec
}

func client(srv *Server) *openai.Client {
	config := openai.DefaultConfig("sk-test")
	config.BaseURL = srv.URL()
	return openai.NewClientWithConfig(config)
}

func question(text string) openai.ChatCompletionRequest {
	return openai.ChatCompletionRequest{
		Model:    "gpt-4o-mini",
		Messages: []openai.ChatCompletionMessage{{Role: "user", Content: text}},
	}
}

const (
	plainBody  = `{"model":"m","messages":[{"role":"user","content":"Hello?"}]}`
	streamBody = `{"model":"m","stream":true,"stream_options":{"include_usage":true},"messages":[{"role":"user","content":"Hello?"}]}`
	embedBody  = `{"model":"m","input":["a","b","c"],"dimensions":4}`
)

// answer is an HTTP response whose body closes with the test.
type answer struct {
	StatusCode int
	Header     http.Header
	Body       io.ReadCloser
}

// do sends a request as a careful client does, but for what change does to it.
func do(t *testing.T, srv *Server, method, path, body string, change ...func(*http.Request)) (*answer, error) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, srv.URL()+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer sk-test")
	req.Header.Set("Content-Type", "application/json")
	for _, c := range change {
		c(req)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	t.Cleanup(func() { _ = resp.Body.Close() })
	return &answer{resp.StatusCode, resp.Header, resp.Body}, nil
}

// get sends a request that must be answered, and returns what came of the body
// and how it ended.
func get(t *testing.T, srv *Server, method, path, body string) (*answer, string, error) {
	t.Helper()
	resp, err := do(t, srv, method, path, body)
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(resp.Body)
	return resp, string(got), err
}

func chat(t *testing.T, srv *Server, body string) (*answer, string, error) {
	t.Helper()
	return get(t, srv, http.MethodPost, "/chat/completions", body)
}

func embed(t *testing.T, srv *Server, body string) (*answer, string, error) {
	t.Helper()
	return get(t, srv, http.MethodPost, "/embeddings", body)
}

// fits holds a body of ours against OpenAI's description.
func fits(t *testing.T, schema, body string) {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(body))
	if err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	if err := component(schema).Validate(v); err != nil {
		t.Errorf("%v\n%s", err, body)
	}
}

// events are the data lines of a stream.
func events(body string) []string {
	var data []string
	for line := range strings.Lines(body) {
		if d, ok := strings.CutPrefix(strings.TrimSpace(line), "data: "); ok {
			data = append(data, d)
		}
	}
	return data
}

func into[T any](t *testing.T, body string) T {
	t.Helper()
	var v T
	if err := json.NewDecoder(bytes.NewReader([]byte(body))).Decode(&v); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	return v
}

// apiError reads an error body; null is "".
func apiError(t *testing.T, body string) APIError {
	t.Helper()
	fits(t, "ErrorResponse", body)
	return into[struct{ Error APIError }](t, body).Error
}

// wantFault asserts that some fault holds every one of the words.
func wantFault(t *testing.T, faults []string, words ...string) {
	t.Helper()
next:
	for _, f := range faults {
		for _, w := range words {
			if !strings.Contains(f, w) {
				continue next
			}
		}
		return
	}
	t.Errorf("no fault with %q in %q", words, faults)
}
