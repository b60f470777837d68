package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"

	"mentorcoach/access"
)

// keyScheme is the name of API keys in the description.
const keyScheme = "key"

// open are the routes that need no key: signs of life, the pages and what they load, the description.
var open = map[string]bool{
	"/healthz": true, "/readyz": true, "/openapi.json": true,
	"/": true, "/page/:file": true, "/docs": true, "/docs/:file": true,
	"": true, // no route at all, which gets its 404
}

// scopeOf returns what a key must open for a route; empty: none is needed. Whatever has no place here yet is for
// operators alone.
func scopeOf(route string) access.Scope {
	switch {
	case open[route]:
		return ""
	case strings.HasPrefix(route, "/v1/"):
		return access.Coach
	default:
		return access.Admin
	}
}

// secure describes what an operation asks of keys, and what it says when that isn't met.
func secure(o *huma.Operation) {
	if scope := scopeOf(o.Path); scope != "" {
		o.Security = []map[string][]string{{keyScheme: {string(scope)}}}
		o.Errors = append(o.Errors, http.StatusUnauthorized, http.StatusForbidden, http.StatusTooManyRequests, http.StatusServiceUnavailable)
	}
}

// keyed lets by who brings the key that a route needs. A key that nobody asked for counts as well, so that its tenant and
// its rate do; what was meant for another service doesn't bother anybody then.
func (s *Server) keyed(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		scope := scopeOf(c.Path())
		if s.gate == nil || scope == "" || c.Request().Method == http.MethodOptions { // which tells methods and does nothing
			return next(c)
		}
		secret := bearer(c.Request())
		if !s.gate.Needed() && !access.IsOurs(secret) {
			return next(c)
		}
		if err := s.admit(c, secret, scope); err != nil {
			return err
		}
		return next(c)
	}
}

// bearer returns the key of a request. It stands in this header and nowhere else: URLs end up in logs and histories.
func bearer(r *http.Request) string {
	scheme, secret, _ := strings.Cut(r.Header.Get(echo.HeaderAuthorization), " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return ""
	}
	return strings.TrimSpace(secret)
}

// admit holds a secret against what a route needs, and counts it against its rate.
func (s *Server) admit(c echo.Context, secret string, scope access.Scope) error {
	if secret == "" {
		return s.refuse(c, errMissing)
	}
	ctx := c.Request().Context()
	pass, err := s.gate.Check(ctx, secret)
	if pass != nil {
		c.SetRequest(c.Request().WithContext(access.With(ctx, &pass.Key))) // for the log, also where it is refused
	}
	if err != nil {
		return s.refuse(c, err)
	}
	s.metrics.tenants.WithLabelValues(pass.Tenant).Inc()
	if quota, limited := pass.Take(time.Now()); limited {
		tellQuota(c.Response().Header(), quota)
		if quota.Over {
			return s.exceeded(c, quota)
		}
	}
	if !pass.Has(scope) {
		return s.outOfScope(c, scope)
	}
	return nil
}

// tellQuota writes what draft-ietf-httpapi-ratelimit-headers-10 defines: the policy, and what is left of it.
func tellQuota(h http.Header, q access.Quota) {
	h.Set("RateLimit-Policy", `"key";q=`+strconv.Itoa(q.Rate)+`;w=60`)
	h.Set("RateLimit", `"key";r=`+strconv.Itoa(q.Left)+`;t=`+seconds(q.Next))
}

// seconds rounds up: who comes back then doesn't come too early.
func seconds(d time.Duration) string { return strconv.Itoa(int(math.Ceil(d.Seconds()))) }

var errMissing = errors.New("no key")

// refusals is what becomes of a key that does not open. The details are for whoever holds the key.
var refusals = []struct {
	err    error
	status int
	code   string
	detail string
}{
	{errMissing, http.StatusUnauthorized, "missing_key", "This needs an API key, as in `Authorization: Bearer mc_…`. Those who run this service make them."},
	{access.ErrMistyped, http.StatusUnauthorized, "mistyped_key", "This is no key of this service, or not all of it. A key begins with `mc_`: copy it once more, to its end."},
	{access.ErrUnknown, http.StatusUnauthorized, "unknown_key", "This key is well formed, but it is none of this service."},
	{access.ErrExpired, http.StatusUnauthorized, "expired_key", "This key has expired. Those who run this service make new ones."},
	{access.ErrRevoked, http.StatusUnauthorized, "revoked_key", "This key was revoked. Those who run this service make new ones."},
	{access.ErrUnavailable, http.StatusServiceUnavailable, "keys_unavailable", "The key can't be looked up just now. Try again in a few seconds."},
}

// refuse turns a request away for its key.
func (s *Server) refuse(c echo.Context, err error) error {
	for _, r := range refusals {
		if !errors.Is(err, r.err) {
			continue
		}
		if r.status == http.StatusUnauthorized {
			challenge(c, r.err)
		} else {
			c.Response().Header().Set("Retry-After", "2") // the store is left alone for a second after a failure
		}
		return s.counted(problem(r.status, r.detail).coded(r.code))
	}
	return err // of ours: a 500 without a word
}

const realm = `Bearer realm="mentorcoach"`

// challenge says how to come in (RFC 6750). Who brought no key gets no error.
func challenge(c echo.Context, err error) {
	how := realm
	if !errors.Is(err, errMissing) {
		how += `, error="invalid_token"`
	}
	c.Response().Header().Set(echo.HeaderWWWAuthenticate, how)
}

// outOfScope names the scope that is missing.
func (s *Server) outOfScope(c echo.Context, scope access.Scope) error {
	c.Response().Header().Set(echo.HeaderWWWAuthenticate, realm+`, error="insufficient_scope", scope="`+string(scope)+`"`)
	return s.counted(problem(http.StatusForbidden, fmt.Sprintf("This key lacks the scope `%s`, which this needs.", scope)).coded("missing_scope"))
}

func (s *Server) exceeded(c echo.Context, q access.Quota) error {
	after := seconds(q.Next)
	c.Response().Header().Set("Retry-After", after)
	return s.counted(problem(http.StatusTooManyRequests,
		fmt.Sprintf("This key may make %d requests a minute, and has made them. Try again in %s s.", q.Rate, after)))
}

// counted counts a request that is turned away.
func (s *Server) counted(p *Problem) *Problem {
	s.metrics.refused.WithLabelValues(p.Code).Inc()
	return p
}

// whose names the key of a request for the log, by its id.
func whose(ctx context.Context) []slog.Attr {
	k := access.Of(ctx)
	if k == nil {
		return nil
	}
	return []slog.Attr{slog.String("tenant", k.Tenant), slog.Int64("key", k.ID)}
}
