package server

import (
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
)

// What a request may hold. How long a field may be stands with the field.
const (
	maxHeader  = 32 << 10  // bytes of the request line and all headers; net/http lets 4 kB more by
	MaxBody    = 256 << 10 // bytes
	maxDepth   = 32        // lists and objects within each other; no request needs more than three
	maxEntries = 1000      // of a list or object; no request needs more than fifty
	maxFaults  = 20        // that a problem names
)

// How long a client may take. The time of a reply is bounded by its budget; what lies beyond is for writing it.
const (
	headerTimeout = 5 * time.Second  // to send its headers
	bodyTimeout   = 10 * time.Second // to send its body
	readTimeout   = 15 * time.Second // to send a request to a route that reads no body
	writeTimeout  = 10 * time.Second // to take one event of a stream
	writeSlack    = 30 * time.Second // to take a whole reply, beyond the budget
	idleTimeout   = 2 * time.Minute  // between requests
	MaxBudget     = time.Minute      // of the Request-Timeout header
)

// DefaultRequests is how many requests may be in flight at once.
const DefaultRequests = 512

// turnTime is how long a request above the limit waits for its turn, before it is turned away.
const turnTime = 200 * time.Millisecond

// Bounded returns an HTTP server that keeps a handler's clients within these limits. Budget is the longest time that the
// program itself allows for a reply.
func Bounded(h http.Handler, budget time.Duration, to *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      max(budget, MaxBudget) + writeSlack,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          errorLog(to),
	}
}

// limited keeps the number of requests within what the machine can do: one above it gets 503 at once, with Retry-After,
// instead of slowing down all others. What operators ask is always answered.
func (s *Server) limited(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !strings.HasPrefix(c.Path(), "/v1/") {
			return next(c)
		}
		if !s.turn(c.Request()) {
			s.metrics.turned.Inc()
			c.Response().Header().Set("Retry-After", "1")
			return problem(http.StatusServiceUnavailable, "There are more requests than can be answered at once. Try again in a second.").coded("overloaded")
		}
		s.metrics.inFlight.Inc()
		defer func() {
			s.metrics.inFlight.Dec()
			<-s.turns
		}()
		return next(c)
	}
}

// turn waits for a place.
func (s *Server) turn(req *http.Request) bool {
	select {
	case s.turns <- struct{}{}:
		return true
	default:
	}
	patience := time.NewTimer(turnTime)
	defer patience.Stop()
	select {
	case s.turns <- struct{}{}:
		return true
	case <-patience.C:
	case <-req.Context().Done():
	}
	return false
}
