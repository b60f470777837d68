package main

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"mentorcoach/server"
)

// A defect in what runs beside the requests does not end the program, and is seen in the log and in the metrics.
func TestPanicBesideTheRequests(t *testing.T) {
	var log bytes.Buffer
	p := &parts{log: slog.New(slog.NewTextHandler(&log, nil)), metrics: server.NewMetrics()}
	beside(p, func() { panic("sesame") })
	if text := log.String(); !strings.Contains(text, "level=ERROR") || !strings.Contains(text, "TestPanicBesideTheRequests") || strings.Contains(text, "sesame") {
		t.Errorf("log: %s", text)
	}
	rec := httptest.NewRecorder()
	server.New(nil, nil, p.log, "test", server.Measured(p.metrics)).ServeHTTP(rec, httptest.NewRequest(http.MethodGet, "/metrics", http.NoBody))
	if !strings.Contains(rec.Body.String(), "mentorcoach_panics_total 1") {
		t.Error("it was not counted")
	}
}

// The program itself keeps to the limits, and shares with the origins that it is told.
func TestServeWithLimits(t *testing.T) {
	r := start(t, environment{"COACH_CORS_ORIGINS": "https://a.example, http://localhost:3000"})
	for origin, want := range map[string]string{"https://a.example": "https://a.example", "http://localhost:3000": "http://localhost:3000", "https://b.example": ""} {
		req, _ := http.NewRequestWithContext(t.Context(), http.MethodOptions, r.url+"/v1/coach/questions", http.NoBody)
		req.Header.Set("Origin", origin)
		req.Header.Set("X-Large", strings.Repeat("a", 20<<10))
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if got := resp.Header.Get("Access-Control-Allow-Origin"); got != want || resp.StatusCode != http.StatusNoContent {
			t.Errorf("%s: %d, allowed %q", origin, resp.StatusCode, got)
		}
		req.Header.Set("X-Large", strings.Repeat("a", 40<<10))
		if resp, err = http.DefaultClient.Do(req); err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if resp.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
			t.Errorf("40 kB of headers: %d", resp.StatusCode)
		}
	}
	if status, body := r.post(t, "/v1/coach", strings.Repeat("[", server.MaxBody+1)); status != http.StatusRequestEntityTooLarge {
		t.Errorf("%d %s", status, body)
	}
}
