package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"strings"
	"time"

	"mentorcoach/coach"
)

// soakKind is a kind of client.
type soakKind struct {
	share        int // of a hundred
	method, path string
	body         string
	stream       bool
	hangsUp      bool
	slow         bool   // reads as over a bad line
	refused      int    // the status that its input deserves; 0: it is good
	whole        string // stands in each good reply that is whole; empty: see isWhole
}

const soakBody = `{"situation":"My mentee has two offers and wants me to choose for her.","count":3}`

var soakKinds = []soakKind{
	{share: 50, method: http.MethodPost, path: "/v1/coach/questions", body: soakBody},
	{share: 15, method: http.MethodPost, path: "/v1/coach/questions", body: soakBody, stream: true},
	{share: 5, method: http.MethodPost, path: "/v1/coach/questions", body: soakBody, stream: true, slow: true},
	{share: 5, method: http.MethodPost, path: "/v1/coach/questions", body: soakBody, hangsUp: true},
	{share: 5, method: http.MethodPost, path: "/v1/coach/questions", body: soakBody, stream: true, hangsUp: true},
	{share: 10, method: http.MethodGet, path: "/v1/guidance?q=she+is+late+again", whole: `"passages":[{`},
	{share: 3, method: http.MethodPost, path: "/v1/coach/questions", body: `{"situation":`, refused: http.StatusBadRequest},
	{share: 3, method: http.MethodPost, path: "/v1/coach/questions", body: `{"situation":"x","colour":1}`, refused: http.StatusUnprocessableEntity},
	{share: 2, method: http.MethodPost, path: "/v1/coach/questions", body: `{"situation":"` + strings.Repeat("x", 300_000) + `"}`, refused: http.StatusRequestEntityTooLarge},
	{share: 2, method: http.MethodPost, path: "/v1/coach/soup", body: soakBody, refused: http.StatusNotFound},
}

// pick returns a kind as often as its share says.
func pick() *soakKind {
	n := rand.IntN(100)
	for i := range soakKinds {
		if n -= soakKinds[i].share; n < 0 {
			return &soakKinds[i]
		}
	}
	return &soakKinds[0]
}

// send is one client from its beginning to its end.
func (s *soak) send(ctx context.Context, k *soakKind) result {
	if k.hangsUp {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, time.Duration(rand.IntN(300))*time.Millisecond)
		defer cancel()
	}
	start := time.Now()
	resp, body, err := s.exchange(ctx, k)
	took := time.Since(start)
	switch {
	case ctx.Err() != nil:
		return result{outcome: hungUp}
	case err != nil:
		return result{outcome: wrong, what: fmt.Sprintf("%s %s after %s: %v", k.method, k.path, took, err)}
	}
	r := k.judge(resp, body)
	r.took = took
	return r
}

func (s *soak) exchange(ctx context.Context, k *soakKind) (*http.Response, []byte, error) {
	req, err := http.NewRequestWithContext(ctx, k.method, s.base+k.path, strings.NewReader(k.body))
	if err != nil {
		return nil, nil, err
	}
	if k.method == http.MethodPost {
		req.Header.Set("Content-Type", "application/json")
	}
	if k.stream {
		req.Header.Set("Accept", "text/event-stream")
	}
	resp, err := s.client.Do(req)
	if err != nil {
		return nil, nil, err
	}
	defer resp.Body.Close()
	var from io.Reader = resp.Body
	if k.slow {
		from = slowly{from}
	}
	body, err := io.ReadAll(from)
	return resp, body, err
}

// slowReading is about what a slow client adds to a reply of some ten thousand bytes.
const slowReading = time.Second

// slowly reads a little at a time.
type slowly struct{ io.Reader }

func (s slowly) Read(p []byte) (int, error) {
	time.Sleep(5 * time.Millisecond)
	return s.Reader.Read(p[:min(len(p), 128)])
}

// judge holds a reply against what it may be: whole, turned away, or refused as it deserves.
func (k *soakKind) judge(resp *http.Response, body []byte) result {
	switch status := resp.StatusCode; {
	case status == http.StatusServiceUnavailable && resp.Header.Get("Retry-After") != "" && isProblem(resp, body, "overloaded"):
		return result{outcome: turnedAway}
	case k.refused > 0 && status == k.refused && isProblem(resp, body, ""):
		return result{outcome: refusedInput}
	case k.refused == 0 && status == http.StatusOK && k.isWhole(body):
		return result{outcome: answeredWhole, degraded: strings.Contains(string(body), `"code":"degraded"`)}
	}
	return result{outcome: wrong, what: fmt.Sprintf("%s %s: %d %.300s", k.method, k.path, resp.StatusCode, body)}
}

func isProblem(resp *http.Response, body []byte, code string) bool {
	var p struct {
		Status    int    `json:"status"`
		Code      string `json:"code"`
		RequestID string `json:"request_id"`
	}
	return json.Unmarshal(body, &p) == nil && resp.Header.Get("Content-Type") == "application/problem+json" &&
		p.Status == resp.StatusCode && p.RequestID != "" && (p.Code == code || code == "" && p.Code != "")
}

func (k *soakKind) isWhole(body []byte) bool {
	text := string(body)
	switch {
	case k.whole != "":
		return json.Valid(body) && strings.Contains(text, k.whole)
	case k.stream:
		return strings.Count(text, "event: item\n") == 3 && strings.Count(text, "event: done\n") == 1 && strings.HasSuffix(text, "\n\n")
	}
	var reply coach.QuestionsReply
	return json.Unmarshal(body, &reply) == nil && len(reply.Questions) == 3 && len(reply.Guidance) > 0
}
