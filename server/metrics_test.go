package server_test

import (
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"mentorcoach/internal/modelserver"
	"mentorcoach/server"
)

// What happened is counted, and nothing that a client wrote is in it.
func TestMetrics(t *testing.T) {
	b := setup(t)
	b.model.Script(modelserver.Status(http.StatusUnauthorized))
	b.send(t, http.MethodPost, "/v1/coach/questions", "application/json", `{"situation":"My mentee has two offers from `+marked+` and a deadline on Friday.","count":2}`)
	b.send(t, http.MethodGet, "/"+marked+"?q="+marked, "", "")
	b.send(t, strings.ToUpper(marked), "/healthz", "", "")
	_, body := b.send(t, http.MethodGet, "/metrics", "", "")
	for _, want := range []string{
		`mentorcoach_http_requests_total{method="POST",route="/v1/coach/questions",status="200"} 1`,
		`mentorcoach_http_requests_total{method="GET",route="none",status="404"} 1`,
		`mentorcoach_replies_total{origin="handbook",task="questions"} 1`,
		`mentorcoach_model_calls_total{model="gpt-4.1-mini",outcome="model_rejected_request"} 1`,
		`go_goroutines `,
	} {
		if !strings.Contains(string(body), want) {
			t.Errorf("no %s in %s", want, body)
		}
	}
	if strings.Contains(strings.ToLower(string(body)), marked) {
		t.Error("a client's words are in the metrics")
	}
}

// Above the limit a request is turned away at once and told when to come back; the others are answered, and what
// operators ask always is.
func TestOverload(t *testing.T) {
	b := setup(t, server.Requests(2))
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Hang() })
	const body = `{"situation":"She never does what we agreed on.","count":1}`
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			req, _ := http.NewRequestWithContext(t.Context(), http.MethodPost, b.url+"/v1/coach/questions", strings.NewReader(body))
			req.Header.Set("Content-Type", "application/json")
			req.Header.Set("Request-Timeout", "2")
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Error(err)
				return
			}
			defer resp.Body.Close()
			if _, err := io.Copy(io.Discard, resp.Body); err != nil || resp.StatusCode != http.StatusOK {
				t.Errorf("%d, %v", resp.StatusCode, err)
			}
		})
	}
	for len(b.model.Requests()) < 2 {
		b.send(t, http.MethodGet, "/healthz", "", "")
	}
	resp, got := b.send(t, http.MethodPost, "/v1/coach/questions", "application/json", body)
	if resp.StatusCode != http.StatusServiceUnavailable || resp.Header.Get("Retry-After") != "1" || !strings.Contains(string(got), `"overloaded"`) {
		t.Errorf("%d, Retry-After %q: %s", resp.StatusCode, resp.Header.Get("Retry-After"), got)
	}
	if resp, _ := b.send(t, http.MethodGet, "/readyz", "", ""); resp.StatusCode != http.StatusOK {
		t.Errorf("/readyz: %d", resp.StatusCode)
	}
	wg.Wait()
	if resp, _ := b.send(t, http.MethodGet, "/v1/handbook", "", ""); resp.StatusCode != http.StatusOK {
		t.Errorf("afterwards: %d", resp.StatusCode)
	}
}
