package modelserver

import (
	"errors"
	"fmt"
)

// queue holds the replies of one route. Scripted replies come first, then the
// function of Always; the fallback serves a route that nobody scripted.
type queue struct {
	replies  []Reply
	scripted bool
	always   func(Request) Reply
	fallback Reply
}

// Script adds replies for chat completions, one request each, in order. A
// request that finds none left fails the test and gets 500; so does, at the
// end of the test, a reply that was never used. Requests that do not fit the
// description, and those that the endpoint itself refuses, use none.
func (h *Handler) Script(replies ...Reply) { h.script(routeChat, replies) }

// Always answers chat completions by a function, after the scripted replies.
// It is called from several goroutines at once.
func (h *Handler) Always(reply func(Request) Reply) { h.always(routeChat, reply) }

// ScriptEmbeddings is Script for embeddings. Without it each request gets
// Vectors().
func (h *Handler) ScriptEmbeddings(replies ...Reply) { h.script(routeEmbeddings, replies) }

// AlwaysEmbeddings is Always for embeddings.
func (h *Handler) AlwaysEmbeddings(reply func(Request) Reply) { h.always(routeEmbeddings, reply) }

// ScriptModels is Script for GET /v1/models. Without it the models are listed.
func (h *Handler) ScriptModels(replies ...Reply) { h.script(routeModels, replies) }

func (h *Handler) script(rt route, replies []Reply) {
	h.mu.Lock()
	defer h.mu.Unlock()
	q := h.queues[rt]
	q.replies, q.scripted = append(q.replies, replies...), true
}

func (h *Handler) always(rt route, reply func(Request) Reply) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.queues[rt].always = reply
}

// Unused counts the scripted replies that nobody asked for yet.
func (h *Handler) Unused() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	n := 0
	for _, q := range h.queues {
		n += len(q.replies)
	}
	return n
}

// ReportUnused reports each scripted reply that nobody asked for. New does so
// at the end of the test.
func (h *Handler) ReportUnused() {
	for _, fault := range h.unused() {
		h.report(fault)
	}
}

func (h *Handler) unused() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	var faults []string
	for _, rt := range []route{routeChat, routeEmbeddings, routeModels} {
		for _, r := range h.queues[rt].replies {
			faults = append(faults, fmt.Sprintf("modelserver: %s: scripted reply never asked for: %s", rt, r))
		}
	}
	return faults
}

// scripted takes the next reply and makes sure that it is one for this route.
func (h *Handler) scripted(rt route, req *Request) Reply {
	reply, err := h.next(rt, req)
	switch {
	case err != nil:
	case reply.body == nil:
		err = errors.New("the reply is an empty Reply{}")
	case reply.only != routeNone && reply.only != rt:
		err = fmt.Errorf("%s is a reply for %s", reply.name, reply.only)
	default:
		return reply
	}
	h.complainf(req, "%v", err)
	return Problem(500, APIError{Message: err.Error()})
}

func (h *Handler) next(rt route, req *Request) (Reply, error) {
	h.mu.Lock()
	q := h.queues[rt]
	if len(q.replies) > 0 {
		reply := q.replies[0]
		q.replies = q.replies[1:]
		h.mu.Unlock()
		return reply, nil
	}
	always, scripted, fallback := q.always, q.scripted, q.fallback
	h.mu.Unlock()

	switch {
	case always != nil:
		return call(always, *req)
	case scripted:
		return Reply{}, fmt.Errorf("request %d finds the script used up", req.number)
	case fallback.body != nil:
		return fallback, nil
	}
	return Reply{}, errors.New("no reply was scripted")
}

// call runs the function of Always. Its panic becomes a fault of the test: the
// HTTP server would only log it, and the client take it for a broken line.
func call(f func(Request) Reply, req Request) (reply Reply, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("the function given to Always panicked: %v", v)
		}
	}()
	return f(req), nil
}
