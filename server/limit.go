package server

import (
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
)

// DefaultRequests is how many requests may be in flight at once.
const DefaultRequests = 512

// turnTime is how long a request above the limit waits for its turn, before it is turned away.
const turnTime = 200 * time.Millisecond

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
