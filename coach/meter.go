package coach

import "time"

// Meter is told what happens on the way of requests, in names and numbers: nothing that anybody wrote. Its methods are
// called concurrently.
type Meter interface {
	// Replied is called once a request, with the task, where the items come from, and how long it took.
	Replied(task string, origin Origin, took time.Duration)
	// ModelCalled is called after each call of a model, with "ok" or the reason for which it failed.
	ModelCalled(model, outcome string, took time.Duration, tokens Tokens)
	// ModelRetry is called before each further try.
	ModelRetry(model string)
	// ModelState is called when the circuit breaker of a model goes over: closed, open or half-open.
	ModelState(model, state string)
	// Rejected is called for each item that the guard kept back.
	Rejected(task string, rule Rule)
}

// unmetered is for whoever does not want to know.
type unmetered struct{}

func (unmetered) Replied(string, Origin, time.Duration)             {}
func (unmetered) ModelCalled(string, string, time.Duration, Tokens) {}
func (unmetered) ModelRetry(string)                                 {}
func (unmetered) ModelState(string, string)                         {}
func (unmetered) Rejected(string, Rule)                             {}
