package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"mentorcoach/coach"
)

// markedClient sends requests to a program, and looks at what an error may say of them.
type markedClient struct {
	*marks
	*markedProgram

	mu       sync.Mutex
	statuses map[int]int
	degraded int // replies that went without the database
}

// send sends a request, and holds the reply against what holds for all of them.
func (c *markedClient) send(t *testing.T, s *sending) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	resp, body, err := c.exchange(ctx, s)
	if err != nil {
		t.Errorf("%s: %s %.100s: %v", s.what, s.method, s.path, err)
		return
	}
	c.note(resp.StatusCode, body)
	c.judge(t, s, resp, body)
}

func (c *markedClient) exchange(ctx context.Context, s *sending) (*http.Response, string, error) {
	req, err := http.NewRequestWithContext(ctx, s.method, c.url+s.path, bytes.NewReader(s.body))
	if err != nil {
		return nil, "", err
	}
	req.Header = s.header
	resp, err := http.DefaultTransport.RoundTrip(req) // no redirect is followed
	if err != nil {
		return nil, "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return resp, string(body), err
}

func (c *markedClient) note(status int, body string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.statuses[status]++
	if strings.Contains(body, `"reason":"database"`) || strings.Contains(body, `"degraded":["database"]`) {
		c.degraded++
	}
}

func (c *markedClient) degradedReplies() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.degraded
}

// judge: what a request made of the sender's words goes into no cache, and an error repeats none of them but the names of
// fields and parameters that there are not.
func (c *markedClient) judge(t *testing.T, s *sending, resp *http.Response, body string) {
	t.Helper()
	what := fmt.Sprintf("%s: %s %.60s: %d", s.what, s.method, s.path, resp.StatusCode)
	if kept := resp.Header.Get("Cache-Control"); strings.HasPrefix(s.path, "/v1/") && kept != "no-store" && (kept != "no-cache" || !ofHandbook(s, resp)) {
		t.Errorf("%s: Cache-Control is %q", what, kept)
	}
	c.absent(t, what+": the header", fmt.Sprint(resp.Header))
	if resp.StatusCode < http.StatusBadRequest {
		_, body, _ = strings.Cut(body, "event: error\n") // the end of a stream that broke
	}
	for _, name := range s.names {
		body = strings.ReplaceAll(body, name, "")
	}
	c.absent(t, what+": the error", body)
}

// ofHandbook tells a reply that is the same for everybody.
func ofHandbook(s *sending, resp *http.Response) bool {
	return strings.HasPrefix(s.path, "/v1/handbook") && resp.StatusCode == http.StatusOK
}

// coached is a request of a task, with all in it that is kept from a model.
func (c *markedClient) coached(path, beginning string, stream bool) *sending {
	w := &writer{marks: c.marks}
	term := w.word(personal, "a term")
	body := fmt.Sprintf(`{"situation":%q,"redact":[%q],"goals":[%q]}`, strings.TrimSpace(beginning+" "+w.sentence("situation", term)), term, w.sentence("goal", term))
	s := w.add("request", http.MethodPost, path, []byte(body))
	if stream {
		s.header.Set("Accept", sse)
	}
	return s
}

// asked is a request for guidance.
func (c *markedClient) asked() *sending {
	w := &writer{marks: c.marks}
	return w.add("request", http.MethodGet, "/v1/guidance?q="+url.QueryEscape(w.sentence("q", "")), nil)
}

// farFaults has the endpoints do what they can do wrong. Between two faults all goes well for a while, or the program would
// no longer ask. Which way a fault is met changes from program to program.
func (c *markedClient) farFaults(t *testing.T, turn int) {
	t.Helper()
	for i := range farFaults {
		if falls(i, turn) {
			c.farFault(t, &farFaults[i], i+turn)
		}
	}
}

func (c *markedClient) farFault(t *testing.T, fault *farFault, n int) {
	t.Helper()
	c.first.fault.Store(fault)
	if n/2%2 == 0 {
		c.second.fault.Store(fault)
	}
	c.send(t, c.coached("/v1/coach/"+coach.Tasks[n%len(coach.Tasks)].Name, "", n%2 == 0))
	c.send(t, c.asked())
	c.first.fault.Store(nil)
	c.second.fault.Store(nil)
	for range 3 {
		c.send(t, c.coached("/v1/coach", "", false))
	}
	if _, met := c.first.faults.Load(fault.name); !met {
		t.Errorf("%s was not asked while it had the fault %s", c, fault.name)
	}
}

// panics has the program panic, in a reply in one piece, before a stream and within one.
func (c *markedClient) panics(t *testing.T) {
	t.Helper()
	c.send(t, c.coached("/v1/coach/questions", panicAtOnce, false))
	c.send(t, c.coached("/v1/coach/questions", panicAtOnce, true))
	c.send(t, c.coached("/v1/coach/questions", panicLater, false))
	c.send(t, c.coached("/v1/coach/questions", panicLater, true))
}

// hangUps leaves before the reply, within it, and within the request.
func (c *markedClient) hangUps(t *testing.T) {
	t.Helper()
	c.first.fault.Store(&farFaults[0])
	for _, stream := range []bool{true, false} {
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		if _, _, err := c.exchange(ctx, c.coached("/v1/coach/agenda", "", stream)); err == nil {
			t.Error("answered at once by an endpoint that hangs")
		}
		cancel()
	}
	c.first.fault.Store(nil)
	word := func(what string) string { return c.word(personal, what) }
	for what, text := range map[string]string{
		"half a body":     "POST /v1/coach/questions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{\"situation\":\"" + word("half a body"),
		"half a chunk":    "POST /v1/check HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n{\"text\":\"" + word("half a chunk"),
		"no chunk":        "POST /v1/check HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + word("no chunk") + "\r\n",
		"half a header":   "GET /v1/guidance?q=" + word("query") + " HTTP/1.1\r\nHost: " + word("host"),
		"no header":       "GET /v1/guidance?q=" + word("query") + " HTTP/1.1\r\nHost: x\r\n" + word("no header") + "\r\n\r\n",
		"bad header":      "GET /v1/guidance?q=x HTTP/1.1\r\nHost: x\r\n" + word("name") + " : x\r\n\r\n",
		"bad host":        "GET /v1/guidance?q=x HTTP/1.1\r\nHost: " + word("host") + " x\r\n\r\n",
		"no host":         "GET /v1/guidance?q=" + word("query") + " HTTP/1.1\r\n\r\n",
		"bad length":      "POST /v1/check HTTP/1.1\r\nHost: x\r\nContent-Length: " + word("length") + "\r\n\r\n",
		"bad encoding":    "POST /v1/check HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: " + word("encoding") + "\r\n\r\n",
		"bad expectation": "POST /v1/check HTTP/1.1\r\nHost: x\r\nExpect: " + word("expectation") + "\r\nContent-Length: 2\r\n\r\n{}",
		"bad version":     "GET /v1/guidance?q=" + word("query") + " HTTP/9." + word("version") + "\r\n\r\n",
		"bad target":      "GET /v1/guidance%zz" + word("target") + " HTTP/1.1\r\nHost: x\r\n\r\n",
		"no request":      word("no request") + "\r\n\r\n",
		"long header":     "GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: " + strings.Repeat(word("long header"), 4000) + "\r\n\r\n",
	} {
		c.absent(t, what+": the answer", c.overTheWire(t, text))
	}
}

// overTheWire sends what no client of net/http would, and returns what comes back within a moment.
func (c *markedClient) overTheWire(t *testing.T, text string) string {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(c.url, "http://"))
	if err != nil {
		t.Error(err)
		return ""
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(100 * time.Millisecond))
	_, _ = io.WriteString(conn, text) // it may be cut off before all is read
	answer, _ := io.ReadAll(conn)
	return string(answer)
}

// overload sends more requests at once than the program takes.
func (c *markedClient) overload(t *testing.T) {
	t.Helper()
	c.first.fault.Store(&farFaults[0])
	c.second.fault.Store(&farFaults[0])
	var all sync.WaitGroup
	for i := range 3 * markedRequests {
		all.Go(func() { c.send(t, c.coached("/v1/coach/feedback", "", i%2 == 0)) })
	}
	all.Wait()
	c.first.fault.Store(nil)
	c.second.fault.Store(nil)
}

// aFew is what is sent while the database has a fault.
func (c *markedClient) aFew(t *testing.T) {
	t.Helper()
	for i, task := range coach.Tasks[:4] {
		c.send(t, c.coached("/v1/coach/"+task.Name, "", i%2 == 0))
	}
	c.send(t, c.asked())
	c.send(t, &sending{what: "ready", method: http.MethodGet, path: "/readyz", header: http.Header{}})
}
