package server

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"mentorcoach/coach"
)

// Metrics count what happens, for Prometheus. Labels are routes, names and codes of our own: nothing that a client wrote.
type Metrics struct {
	registry *prometheus.Registry

	requests *prometheus.CounterVec
	took     *prometheus.HistogramVec
	inFlight prometheus.Gauge
	turned   prometheus.Counter
	tenants  *prometheus.CounterVec
	refused  *prometheus.CounterVec
	panics   prometheus.Counter

	replies    *prometheus.CounterVec
	replyTook  *prometheus.HistogramVec
	rejections *prometheus.CounterVec

	calls    *prometheus.CounterVec
	callTook *prometheus.HistogramVec
	tokens   *prometheus.CounterVec
	retries  *prometheus.CounterVec
	circuit  *prometheus.GaugeVec
}

// From a reply of the handbook to the longest budget, in seconds.
var (
	quick = []float64{.0005, .001, .0025, .005, .01, .025, .1, .5, 1, 2.5, 5, 10, 20, 60}
	slow  = []float64{.05, .1, .25, .5, 1, 2.5, 5, 10, 20, 60}
)

// NewMetrics returns metrics of their own registry, with those of Go and of the process.
func NewMetrics() *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: counter("http_requests_total", "Requests by route, method and status.", "route", "method", "status"),
		took:     histogram("http_request_seconds", "Time of requests by route.", quick, "route"),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{Name: prefix + "http_requests_in_flight", Help: "Requests that count against the limit."}),
		turned:   prometheus.NewCounter(prometheus.CounterOpts{Name: prefix + "http_requests_turned_away_total", Help: "Requests above the limit, answered with 503."}),
		tenants:  counter("tenant_requests_total", "Requests that came in by a key, by whose it is.", "tenant"),
		refused:  counter("keys_refused_total", "Requests that were turned away for their key or for want of one, by the code that they got.", "code"),
		panics:   prometheus.NewCounter(prometheus.CounterOpts{Name: prefix + "panics_total", Help: "Defects of ours that ended a request or a task beside them. The log has the stack."}),

		replies:    counter("replies_total", "Replies by task and by who wrote the items: model, handbook or mixed.", "task", "origin"),
		replyTook:  histogram("reply_seconds", "Time of replies by task and origin.", quick, "task", "origin"),
		rejections: counter("guard_rejections_total", "Items of the model that the guard kept back, by the first rule that they broke.", "task", "rule"),

		calls:    counter("model_calls_total", "Calls of a model by outcome: ok, or the reason for which it failed.", "model", "outcome"),
		callTook: histogram("model_call_seconds", "Time of calls of a model.", slow, "model"),
		tokens:   counter("model_tokens_total", "Tokens as the provider counts them, in and out.", "model", "direction"),
		retries:  counter("model_retries_total", "Further tries of calls.", "model"),
		circuit:  prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: prefix + "model_circuit_open", Help: "1 while a model that failed is left alone."}, []string{"model"}),
	}
	m.registry.MustRegister(
		m.requests, m.took, m.inFlight, m.turned, m.tenants, m.refused, m.panics, m.replies, m.replyTook, m.rejections,
		m.calls, m.callTook, m.tokens, m.retries, m.circuit,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
	)
	return m
}

const prefix = "mentorcoach_"

func counter(name, help string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Name: prefix + name, Help: help}, labels)
}

func histogram(name, help string, buckets []float64, labels ...string) *prometheus.HistogramVec {
	return prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: prefix + name, Help: help, Buckets: buckets}, labels)
}

// handler serves them.
func (m *Metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

// requested counts a request. A path that no route has counts as such: the path itself is the client's word.
func (m *Metrics) requested(route, method string, status int, took time.Duration) {
	if route == "" {
		route = "none"
	}
	m.requests.WithLabelValues(route, methodOf(method), strconv.Itoa(status)).Inc()
	m.took.WithLabelValues(route).Observe(took.Seconds())
}

// Panicked counts a defect that ended a request, or work beside the requests.
func (m *Metrics) Panicked() { m.panics.Inc() }

// methodOf keeps to the methods that there are.
func methodOf(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions:
		return method
	}
	return "other"
}

// Replied implements coach.Meter.
func (m *Metrics) Replied(task string, origin coach.Origin, took time.Duration) {
	m.replies.WithLabelValues(task, string(origin)).Inc()
	m.replyTook.WithLabelValues(task, string(origin)).Observe(took.Seconds())
}

// ModelCalled implements coach.Meter.
func (m *Metrics) ModelCalled(model, outcome string, took time.Duration, tokens coach.Tokens) {
	m.calls.WithLabelValues(model, outcome).Inc()
	m.callTook.WithLabelValues(model).Observe(took.Seconds())
	m.tokens.WithLabelValues(model, "in").Add(float64(tokens.In))
	m.tokens.WithLabelValues(model, "out").Add(float64(tokens.Out))
}

// ModelRetry implements coach.Meter.
func (m *Metrics) ModelRetry(model string) { m.retries.WithLabelValues(model).Inc() }

// ModelState implements coach.Meter.
func (m *Metrics) ModelState(model, state string) {
	open := 0.0
	if state == "open" {
		open = 1
	}
	m.circuit.WithLabelValues(model).Set(open)
}

// Rejected implements coach.Meter.
func (m *Metrics) Rejected(task string, rule coach.Rule) {
	m.rejections.WithLabelValues(task, string(rule)).Inc()
}
