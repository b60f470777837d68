// Package server speaks HTTP: shapes, routes and errors, and nothing that a coach would know. Every route stands in the
// table of [New], every error in the table of problem.go.
package server

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humaecho"
	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"mentorcoach/access"
	"mentorcoach/coach"
	"mentorcoach/knowledge"
)

// Server holds what the routes share.
type Server struct {
	coach   *coach.Coach
	library *knowledge.Library
	log     *slog.Logger
	schemas huma.Registry
	openapi []byte
	metrics *Metrics
	gate    *access.Gate  // nil: there are no keys
	turns   chan struct{} // places of requests in flight
	origins []string      // of pages elsewhere that may read replies

	heartbeat time.Duration
}

// Option changes how the service behaves.
type Option func(*Server)

// Heartbeat sets the time between comment lines of a stream.
func Heartbeat(every time.Duration) Option { return func(s *Server) { s.heartbeat = every } }

// Requests sets how many requests may be in flight at once.
func Requests(most int) Option { return func(s *Server) { s.turns = make(chan struct{}, most) } }

// Origins lets pages of these origins, and of no others, read replies in a browser.
func Origins(allowed ...string) Option { return func(s *Server) { s.origins = allowed } }

// Measured makes the service count in metrics that others count in too.
func Measured(m *Metrics) Option { return func(s *Server) { s.metrics = m } }

// Keys has callers bring API keys that a gate lets in.
func Keys(g *access.Gate) Option { return func(s *Server) { s.gate = g } }

// New returns the whole service as a handler.
func New(c *coach.Coach, l *knowledge.Library, log *slog.Logger, version string, options ...Option) http.Handler {
	e := echo.New()
	e.HTTPErrorHandler = onError
	s := &Server{coach: c, library: l, log: log, heartbeat: DefaultHeartbeat, turns: make(chan struct{}, DefaultRequests), metrics: NewMetrics()}
	for _, option := range options {
		option(s)
	}
	e.Use(marked, s.logged, middleware.RecoverWithConfig(middleware.RecoverConfig{
		DisableStackAll: true, LogErrorFunc: s.panicked,
	}))
	if len(s.origins) > 0 {
		e.Use(shared(s.origins))
	}
	e.Use(s.keyed)
	s.routes(e, version)
	return e
}

// routes is the table of all there is.
func (s *Server) routes(e *echo.Echo, version string) {
	api := humaecho.New(e, config(version))
	api.UseMiddleware(ofOperations(queried), ofOperations(received), ofOperations(s.limited))
	s.schemas = api.OpenAPI().Components.Schemas

	for _, t := range coach.Tasks {
		s.coachRoute(api, t) // POST /v1/coach/{task}
	}
	s.anyTaskRoute(api)                     // POST /v1/coach
	e.POST("/v1/coach/:task", s.noSuchTask) // names the tasks that there are
	huma.Register(api, op(http.MethodPost, "/v1/check", "check", "Check a text of your own", "The guard that every item of the coach passes, for a question, feedback or a message of your own.", bodyErrors...), s.check)
	get(api, op(http.MethodGet, "/v1/guidance", "guidance", "Find guidance", "Retrieval alone: the passages that bear on a situation.", queryErrors...), s.guidance)
	get(api, op(http.MethodGet, "/v1/handbook", "list-cards", "List the handbook's cards", "All cards of the handbook, ordered by id.", queryErrors...), s.cards)
	get(api, op(http.MethodGet, "/v1/handbook/{card}", "get-card", "Read a card", "One card, whole.", http.StatusNotFound), s.card)
	get(api, op(http.MethodGet, "/healthz", "healthz", "Is it alive?", "Answers as long as the process runs."), s.healthz)
	get(api, op(http.MethodGet, "/readyz", "readyz", "Is all well?", "Says whether what was configured is there. It is 200 even then: the handbook in memory answers without a database."), s.readyz)

	s.openapi = describe(api)
	e.Match(reads, "/openapi.json", s.description)
	e.Match(reads, "/metrics", echo.WrapHandler(s.metrics.handler()))
	mountDocs(e)
	mountPage(e, coach.Tasks)
}

// What operations answer to requests that they can't take, beside what belongs to one of them alone.
var (
	queryErrors = []int{http.StatusBadRequest, http.StatusUnprocessableEntity, http.StatusServiceUnavailable}
	bodyErrors  = []int{http.StatusBadRequest, http.StatusRequestTimeout, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType, http.StatusUnprocessableEntity, http.StatusServiceUnavailable}
)

// reads are the methods of a route that changes nothing.
var reads = []string{http.MethodGet, http.MethodHead}

// get registers an operation that changes nothing, for HEAD too: net/http leaves the body out then.
func get[I, O any](api huma.API, o huma.Operation, handle func(context.Context, *I) (*O, error)) {
	for _, method := range reads {
		o.Method, o.Hidden = method, method == http.MethodHead
		huma.Register(api, o, handle)
	}
}

// op describes an operation. Its body has come before it starts: a deadline of huma's would end it in the middle.
func op(method, path, id, summary, description string, statuses ...int) huma.Operation {
	o := huma.Operation{
		Method: method, Path: path, OperationID: id, Summary: summary, Description: description, Tags: []string{tagOf(path)}, Errors: statuses,
		BodyReadTimeout: -1,
	}
	secure(&o)
	return o
}

// logged writes a line a request, with its route instead of its URL: what people write stays out of the log.
func (s *Server) logged(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		start := time.Now()
		err := next(c)
		if err != nil {
			c.Error(err)
		}
		status := c.Response().Status
		if c.Request().Context().Err() != nil {
			status = statusClientGone
		}
		took := time.Since(start)
		s.metrics.requested(c.Path(), c.Request().Method, status, took)
		s.log.LogAttrs(c.Request().Context(), slog.LevelInfo, "request", append(whose(c.Request().Context()),
			slog.String("method", methodOf(c.Request().Method)), slog.String("route", c.Path()), slog.Int("status", status),
			slog.Duration("took", took), slog.String("id", c.Response().Header().Get(echo.HeaderXRequestID)))...)
		return nil
	}
}

// panicked logs where it happened; the value of a panic may hold what a client wrote.
func (s *Server) panicked(c echo.Context, _ error, stack []byte) error {
	s.metrics.Panicked()
	s.log.ErrorContext(c.Request().Context(), "panic", "route", c.Path(), "stack", string(stack))
	return errors.New("panic")
}
