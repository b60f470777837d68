package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"mentorcoach/coach"
)

// sample is one request of a load.
type sample struct {
	at       time.Time // when it was sent
	took     time.Duration
	degraded bool
	fault    string // empty: none
}

func isDegraded(s sample) bool { return s.degraded }

func degradedShare(samples []sample) float64 {
	n := 0
	for _, s := range samples {
		if s.degraded {
			n++
		}
	}
	return float64(n) / float64(max(1, len(samples)))
}

// traffic is a stream of requests.
type traffic struct {
	mu      sync.Mutex
	samples []sample
	end     chan struct{}
	workers sync.WaitGroup
	client  *http.Client
	stop    func()
}

// steadyLoad sends requests until it is stopped, four at a time.
func (r *running) steadyLoad(t *testing.T) *traffic {
	t.Helper()
	l := &traffic{end: make(chan struct{}), client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 10}}}
	l.stop = sync.OnceFunc(func() {
		close(l.end)
		l.workers.Wait()
		l.client.CloseIdleConnections()
	})
	t.Cleanup(l.stop)
	for range 4 {
		l.workers.Go(func() { l.work(r.url) })
	}
	return l
}

func (l *traffic) work(url string) {
	for {
		select {
		case <-l.end:
			return
		case <-time.After(20 * time.Millisecond):
		}
		s := l.ask(url)
		l.mu.Lock()
		l.samples = append(l.samples, s)
		l.mu.Unlock()
	}
}

func (l *traffic) ask(url string) sample {
	s := sample{at: time.Now()}
	resp, err := l.client.Post(url+"/v1/coach/questions", "application/json", strings.NewReader(`{"situation":"My mentee has two offers and wants me to choose for her."}`))
	if err != nil {
		s.fault = err.Error()
		return s
	}
	defer resp.Body.Close()
	var reply coach.QuestionsReply
	err = json.NewDecoder(resp.Body).Decode(&reply)
	s.took = time.Since(s.at)
	if err != nil || resp.StatusCode != http.StatusOK || len(reply.Questions) != 5 || len(reply.Guidance) == 0 {
		s.fault = fmt.Sprintf("%d, %d questions, %d passages, %v", resp.StatusCode, len(reply.Questions), len(reply.Guidance), err)
	}
	s.degraded = degradedBy(reply.Notices, "database")
	return s
}

// since returns the requests that were sent after a moment.
func (l *traffic) since(at time.Time) []sample {
	l.mu.Lock()
	defer l.mu.Unlock()
	var out []sample
	for _, s := range l.samples {
		if s.at.After(at) {
			out = append(out, s)
		}
	}
	return out
}

// wait waits until all is as it should be for a while.
func (l *traffic) wait(t *testing.T, what string, lasting time.Duration, as func([]sample) bool) {
	t.Helper()
	for deadline := time.Now().Add(30 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		from := time.Now()
		time.Sleep(lasting)
		if s := l.since(from); len(s) > 0 && as(s) {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("not %s after 30 s", what)
		}
	}
}

// mostTime is the time-out of a query and what a busy machine adds.
const mostTime = 500*time.Millisecond + time.Second

func (l *traffic) check(t *testing.T) {
	t.Helper()
	slowest := time.Duration(0)
	for _, s := range l.samples {
		slowest = max(slowest, s.took)
		if s.fault != "" || s.took > mostTime {
			t.Errorf("after %s: %s", s.took, s.fault)
		}
	}
	t.Logf("%d requests, the slowest %s", len(l.samples), slowest.Round(time.Millisecond))
}
