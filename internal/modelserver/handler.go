// Package modelserver is the far end of the wire in tests: a server on a real
// socket that speaks OpenAI's protocol for chat completions, embeddings and
// models, with the faults that real endpoints have.
//
// It is strict where a fake is usually lenient. Each request is held against
// OpenAI's own description of its API, replies are used once and in order, and
// everything that was asked is kept. What is wrong fails the test, because a
// client that survives any reply would otherwise hide its own mistakes.
//
// It is for tests and benchmarks only. New serves a test; NewHandler is the
// same without one, for a process of its own.
package modelserver

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// Handler answers like an OpenAI-compatible endpoint. It is safe for
// concurrent use. Make one with NewHandler.
type Handler struct {
	report   func(string)
	settings settings

	// done ends every wait, so that a stalled reply cannot outlive the server.
	done  chan struct{}
	close sync.Once

	mu       sync.Mutex
	queues   map[route]*queue
	requests []Request
	asked    int
	hungUp   int
	inFlight int
	peak     int
}

// NewHandler returns a handler that tells report of every fault of the client
// or of the script. report may be called from several goroutines at once.
func NewHandler(report func(string), opts ...Option) *Handler {
	h := &Handler{
		report:   report,
		settings: settings{dimensions: defaultDimensions, models: defaultModels},
		done:     make(chan struct{}),
		queues: map[route]*queue{
			routeChat:       {},
			routeEmbeddings: {fallback: Vectors()},
			routeModels:     {fallback: modelList()},
			routeModel:      {fallback: oneModel()},
		},
	}
	for _, opt := range opts {
		opt(&h.settings)
	}
	return h
}

// Close ends all replies that hang or stall. Their connections are broken off.
func (h *Handler) Close() {
	h.close.Do(func() { close(h.done) })
}

// ServeHTTP reads the whole request, judges it, keeps it and answers it.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.enter()
	defer h.leave()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		h.countHungUp()
		return
	}
	req := newRequest(r, body)
	rt, known := findRoute(r.URL.Path)
	if known && r.Method == rt.method() {
		req.Problems = h.check(rt, &req)
	}
	h.keep(&req)
	reply := h.choose(rt, known, &req)
	h.answer(&exchange{h: h, w: w, r: r, req: &req}, reply)
}

// choose says what the request is answered with. The script is used only when
// nothing speaks against the request.
func (h *Handler) choose(rt route, known bool, req *Request) Reply {
	switch {
	case !known:
		return unknownPath(req)
	case req.Method != rt.method():
		return wrongMethod(rt, req)
	case len(req.Problems) > 0:
		h.complainf(req, "request does not fit OpenAI's description:\n\t%s", strings.Join(req.Problems, "\n\t"))
		return badRequest(req)
	}
	if reply, refused := h.settings.refuses(rt, req); refused {
		return reply
	}
	return h.scripted(rt, req)
}

// answer puts the reply on the wire and notes a client that did not wait for
// the whole of it.
func (h *Handler) answer(x *exchange, reply Reply) {
	err := x.send(reply.wire, reply.render(x.req, &h.settings))
	switch {
	case errors.Is(err, errGone):
		h.countHungUp()
	case errors.Is(err, errClosed):
		// The client must not take the end of the server for the end of the reply.
		panic(http.ErrAbortHandler)
	}
}

func (h *Handler) countHungUp() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.hungUp++
}

// complainf reports a fault with the request that showed it.
func (h *Handler) complainf(req *Request, format string, args ...any) {
	where := fmt.Sprintf("modelserver: %s %s: ", req.Method, req.Path)
	h.report(where + fmt.Sprintf(format, args...))
}

func (h *Handler) enter() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.inFlight++
	h.peak = max(h.peak, h.inFlight)
}

func (h *Handler) leave() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.inFlight--
}

// keep numbers the request and files it.
func (h *Handler) keep(req *Request) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.asked++
	req.number = h.asked
	h.requests = append(h.requests, *req)
	if n := h.settings.keep; n > 0 && len(h.requests) > n {
		h.requests = slices.Delete(h.requests, 0, len(h.requests)-n)
	}
}

// Requests returns everything that was asked, in the order of arrival,
// refused requests too.
func (h *Handler) Requests() []Request {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.requests)
}

// HungUp counts the clients that left before their reply was complete. A
// client's leaving is noticed shortly after it left: see WaitHungUp.
func (h *Handler) HungUp() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.hungUp
}

// WaitHungUp waits until n clients have hung up, and says whether they have.
func (h *Handler) WaitHungUp(n int, atMost time.Duration) bool {
	return eventually(atMost, func() bool { return h.HungUp() >= n })
}

// Peak is the highest number of requests that were open at the same time.
func (h *Handler) Peak() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.peak
}

func eventually(atMost time.Duration, ok func() bool) bool {
	for end := time.Now().Add(atMost); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if ok() {
			return true
		}
	}
	return ok()
}
