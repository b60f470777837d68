package server_test

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/labstack/echo/v4"

	"mentorcoach/access"
	"mentorcoach/server"
)

// keyring is a store of keys in memory.
type keyring struct {
	keys map[access.Hash]*access.Key
	away atomic.Bool
}

// add makes a key and returns its secret.
func (r *keyring) add(k access.Key) string {
	secret := access.NewSecret()
	if r.keys == nil {
		r.keys = make(map[access.Hash]*access.Key)
	}
	k.ID = int64(len(r.keys) + 1)
	r.keys[sha256.Sum256([]byte(secret))] = &k
	return secret
}

var errAway = errors.New("the store is away: " + marked)

// Find implements access.Store.
func (r *keyring) Find(_ context.Context, hash access.Hash) (*access.Key, error) {
	k, ok := r.keys[hash]
	switch {
	case r.away.Load():
		return nil, errAway
	case !ok:
		return nil, access.ErrUnknown
	}
	return k, nil
}

// Count implements access.Store.
func (r *keyring) Count(context.Context) (all, usable int, err error) {
	return len(r.keys), len(r.keys), nil
}

// Used implements access.Store.
func (r *keyring) Used(context.Context, int64) error { return nil }

// gate has a server ask for the keys of the ring.
func (r *keyring) gate(policy access.Policy) server.Option {
	g := access.NewGate(r, policy, time.Minute, slog.New(slog.DiscardHandler))
	if _, err := g.Look(context.Background()); err != nil {
		panic(err)
	}
	return server.Keys(g)
}

// by asks with something in the Authorization header.
func (b *bundle) by(t *testing.T, authorization, method, path, body string) (*http.Response, server.Problem) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, b.url+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	if authorization != "" {
		req.Header.Set("Authorization", authorization)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	text := readAll(t, resp)
	var p server.Problem
	if resp.StatusCode >= http.StatusBadRequest && method != http.MethodHead {
		if err := json.Unmarshal([]byte(text), &p); err != nil || p.RequestID == "" || p.Status != resp.StatusCode {
			t.Errorf("%s is no problem document: %v", text, err)
		}
	}
	if strings.Contains(text, marked) {
		t.Errorf("the reply tells what went wrong inside: %s", text)
	}
	return resp, p
}

func ago(d time.Duration) *time.Time {
	at := time.Now().Add(-d)
	return &at
}

// Each way in which a key can be wrong has a status, a code and a challenge of its own, and no secret gets into the log.
func TestKeys(t *testing.T) {
	ring := &keyring{}
	coach := []access.Scope{access.Coach}
	good := ring.add(access.Key{Tenant: "acme", Scopes: coach})
	expired := ring.add(access.Key{Tenant: "acme", Scopes: coach, Expires: ago(time.Second)})
	revoked := ring.add(access.Key{Tenant: "acme", Scopes: coach, Revoked: ago(time.Second)})
	elsewhere := ring.add(access.Key{Tenant: "ops", Scopes: []access.Scope{access.Admin, access.Sources}})
	unknown := access.NewSecret()
	b := setup(t, ring.gate(access.Always))
	invalid := `Bearer realm="mentorcoach", error="invalid_token"`
	for _, tt := range []struct {
		name, authorization string
		status              int
		code, challenge     string
		key                 string // in the log
	}{
		{"Good", "Bearer " + good, 200, "", "", "key=1"},
		{"SchemeInSmallLetters", "bearer  " + good, 200, "", "", "key=1"},
		{"None", "", 401, "missing_key", `Bearer realm="mentorcoach"`, ""},
		{"OtherScheme", "Basic " + good, 401, "missing_key", `Bearer realm="mentorcoach"`, ""},
		{"NoScheme", good, 401, "missing_key", `Bearer realm="mentorcoach"`, ""},
		{"Nothing", "Bearer ", 401, "missing_key", `Bearer realm="mentorcoach"`, ""},
		{"Mistyped", "Bearer " + mistyped(good), 401, "mistyped_key", invalid, ""},
		{"Cut", "Bearer " + good[:50], 401, "mistyped_key", invalid, ""},
		{"Capitals", "Bearer " + strings.ToUpper(good), 401, "mistyped_key", invalid, ""},
		{"OfAnotherService", "Bearer sk-" + marked, 401, "mistyped_key", invalid, ""},
		{"Unknown", "Bearer " + unknown, 401, "unknown_key", invalid, ""},
		{"Expired", "Bearer " + expired, 401, "expired_key", invalid, "key=2"},
		{"Revoked", "Bearer " + revoked, 401, "revoked_key", invalid, "key=3"},
		{"OtherScope", "Bearer " + elsewhere, 403, "missing_scope", `Bearer realm="mentorcoach", error="insufficient_scope", scope="coach"`, "key=4"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before := len(b.log.String())
			resp, p := b.by(t, tt.authorization, http.MethodGet, "/v1/handbook", "")
			if resp.StatusCode != tt.status || p.Code != tt.code || resp.Header.Get("WWW-Authenticate") != tt.challenge {
				t.Errorf("%d %s %q", resp.StatusCode, p.Code, resp.Header.Get("WWW-Authenticate"))
			}
			if resp.Header.Get("RateLimit") != "" {
				t.Error("a key without a rate has a limit")
			}
			if line := b.log.String()[before:]; !strings.Contains(line, tt.key) || (tt.key == "") == strings.Contains(line, "key=") {
				t.Errorf("log: %s", line)
			}
		})
	}
	log := b.log.String()
	for _, secret := range []string{good, expired, revoked, elsewhere, unknown, marked + marked} {
		if strings.Contains(log, secret[3:20]) {
			t.Error("a secret stands in the log")
		}
	}
}

// mistyped changes one letter, and stays within the alphabet.
func mistyped(secret string) string {
	other := map[bool]string{true: "b", false: "a"}[secret[10] == 'a']
	return secret[:10] + other + secret[11:]
}

// A key in the URL is not read, and its route's 401 doesn't repeat it.
func TestKeyInURL(t *testing.T) {
	ring := &keyring{}
	secret := ring.add(access.Key{Tenant: "acme", Scopes: access.Scopes})
	b := setup(t, ring.gate(access.Always))
	for _, name := range []string{"access_token", "key", "api_key", "token"} {
		resp, p := b.by(t, "", http.MethodGet, "/v1/handbook?"+name+"="+secret, "")
		if resp.StatusCode != http.StatusUnauthorized || p.Code != "missing_key" {
			t.Errorf("%s: %d %s", name, resp.StatusCode, p.Code)
		}
	}
	if strings.Contains(b.log.String(), secret) {
		t.Error("the log holds it")
	}
}

var rateLimit = regexp.MustCompile(`^"key";r=(\d+);t=(\d+)$`)

// Headers tell on each reply what is left, until a request is one too many.
func TestRate(t *testing.T) {
	ring := &keyring{}
	secret := "Bearer " + ring.add(access.Key{Tenant: "acme", Scopes: []access.Scope{access.Coach}, Rate: 4})
	other := "Bearer " + ring.add(access.Key{Tenant: "acme", Scopes: []access.Scope{access.Coach}, Rate: 4})
	b := setup(t, ring.gate(access.Always))
	for i, tt := range []struct {
		method, path, body string
		status             int
		left               string
	}{
		{"GET", "/v1/handbook", "", 200, "3"},
		{"GET", "/v1/handbook/soup", "", 404, "2"},
		{"POST", "/v1/coach/questions", `{}`, 422, "1"},
		{"GET", "/metrics", "", 403, "0"},
		{"GET", "/v1/handbook", "", 429, "0"},
		{"POST", "/v1/coach/questions", `{"situation":"x"}`, 429, "0"},
	} {
		resp, p := b.by(t, secret, tt.method, tt.path, tt.body)
		m := rateLimit.FindStringSubmatch(resp.Header.Get("RateLimit"))
		if resp.StatusCode != tt.status || m == nil || m[1] != tt.left || resp.Header.Get("RateLimit-Policy") != `"key";q=4;w=60` {
			t.Fatalf("request %d: %d %v", i+1, resp.StatusCode, resp.Header)
		}
		if tt.status == http.StatusTooManyRequests && (p.Code != "rate_limited" || resp.Header.Get("Retry-After") != m[2] || len(m[2]) != 2 || m[2] > "15") {
			t.Errorf("request %d: %s, Retry-After %s", i+1, p.Code, resp.Header.Get("Retry-After"))
		}
	}
	if resp, _ := b.by(t, other, http.MethodGet, "/v1/handbook", ""); resp.StatusCode != http.StatusOK {
		t.Errorf("another key pays for it: %d", resp.StatusCode)
	}
	if resp, _ := b.by(t, "Bearer "+access.NewSecret(), http.MethodGet, "/v1/handbook", ""); resp.Header.Get("RateLimit") != "" {
		t.Error("an unknown key has a rate")
	}
	metrics, _ := b.counted(t, "Bearer "+ring.add(access.Key{Tenant: "ops", Scopes: access.Scopes}))
	for _, want := range []string{
		`mentorcoach_tenant_requests_total{tenant="acme"} 7`, `mentorcoach_keys_refused_total{code="rate_limited"} 2`,
		`mentorcoach_keys_refused_total{code="missing_scope"} 1`, `mentorcoach_keys_refused_total{code="unknown_key"} 1`,
	} {
		if !strings.Contains(metrics, want+"\n") {
			t.Errorf("metrics lack %s", want)
		}
	}
}

// counted returns the metrics.
func (b *bundle) counted(t *testing.T, authorization string) (string, int) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, b.url+"/metrics", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", authorization)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	return readAll(t, resp), resp.StatusCode
}

// While keys can't be looked up, nobody is let in who was not seen before.
func TestKeysAreAway(t *testing.T) {
	ring := &keyring{}
	seen := "Bearer " + ring.add(access.Key{Tenant: "acme", Scopes: []access.Scope{access.Coach}})
	unseen := "Bearer " + ring.add(access.Key{Tenant: "acme", Scopes: []access.Scope{access.Coach}})
	b := setup(t, ring.gate(access.Always))
	b.by(t, seen, http.MethodGet, "/v1/handbook", "")
	ring.away.Store(true)
	if resp, _ := b.by(t, seen, http.MethodGet, "/v1/handbook", ""); resp.StatusCode != http.StatusOK {
		t.Errorf("seen: %d", resp.StatusCode)
	}
	for _, authorization := range []string{unseen, "Bearer " + access.NewSecret()} {
		resp, p := b.by(t, authorization, http.MethodGet, "/v1/handbook", "")
		if resp.StatusCode != http.StatusServiceUnavailable || p.Code != "keys_unavailable" || resp.Header.Get("Retry-After") == "" {
			t.Errorf("unseen: %d %s", resp.StatusCode, p.Code)
		}
	}
}

// Where no key is needed, one of ours counts all the same, and what was meant for another service does not matter.
func TestKeysThatNobodyAskedFor(t *testing.T) {
	ring := &keyring{}
	secret := ring.add(access.Key{Tenant: "acme", Scopes: []access.Scope{access.Coach}, Rate: 9})
	b := setup(t, ring.gate(access.Never))
	for authorization, want := range map[string]int{
		"": 200, "Bearer sk-other": 200, "Basic eDp5": 200, "Bearer " + secret: 200, "Bearer " + access.NewSecret(): 401, "Bearer " + mistyped(secret): 401,
	} {
		resp, _ := b.by(t, authorization, http.MethodGet, "/v1/handbook", "")
		if limited := resp.Header.Get("RateLimit") != ""; resp.StatusCode != want || limited != strings.Contains(authorization, secret) {
			t.Errorf("%.12s: %d %v", authorization, resp.StatusCode, resp.Header)
		}
	}
	if _, status := b.counted(t, ""); status != http.StatusOK {
		t.Errorf("/metrics: %d", status)
	}
}

// Each route that there is needs a key, or stands on the list of those that are open: a new one can't be forgotten. Those
// of the description say there what they need.
func TestEveryRouteNeedsAKey(t *testing.T) {
	open := []string{"/", "/page/:file", "/docs", "/docs/:file", "/openapi.json", "/healthz", "/readyz"}
	ring := &keyring{}
	nothing := "Bearer " + ring.add(access.Key{Tenant: "acme", Scopes: []access.Scope{"nothing"}})
	b := setup(t, ring.gate(access.Always))
	e, _ := b.handler.(*echo.Echo)
	needy := 0
	for _, r := range e.Routes() {
		if r.Method == echo.RouteNotFound {
			continue
		}
		path := strings.NewReplacer(":task", "questions", ":card", "crossroads-decisions", ":file", "page.js").Replace(r.Path)
		resp, _ := b.by(t, "", r.Method, path, "")
		if slices.Contains(open, r.Path) {
			if resp.StatusCode == http.StatusUnauthorized {
				t.Errorf("%s %s wants a key", r.Method, r.Path)
			}
			continue
		}
		needy++
		if resp.StatusCode != http.StatusUnauthorized {
			t.Errorf("%s %s answers anybody: %d", r.Method, r.Path, resp.StatusCode)
		}
		if resp, _ := b.by(t, nothing, r.Method, path, ""); resp.StatusCode != http.StatusForbidden {
			t.Errorf("%s %s asks for no scope: %d", r.Method, r.Path, resp.StatusCode)
		}
	}
	if needy < 14 {
		t.Errorf("%d routes need a key", needy)
	}
	if resp, _ := b.by(t, "", http.MethodGet, "/v1/soup", ""); resp.StatusCode != http.StatusNotFound {
		t.Errorf("a path without a route: %d", resp.StatusCode)
	}
}

// The description says of each operation which key it needs.
func TestKeysInDescription(t *testing.T) {
	var doc struct {
		Paths map[string]map[string]struct {
			Security  []map[string][]string `json:"security"`
			Responses map[string]any        `json:"responses"`
		} `json:"paths"`
		Components struct {
			SecuritySchemes map[string]struct {
				Type   string `json:"type"`
				Scheme string `json:"scheme"`
			} `json:"securitySchemes"` //nolint:tagliatelle // OpenAPI's own
		} `json:"components"`
	}
	if err := json.Unmarshal(server.Description("test"), &doc); err != nil {
		t.Fatal(err)
	}
	if s := doc.Components.SecuritySchemes["key"]; s.Type != "http" || s.Scheme != "bearer" {
		t.Errorf("scheme %+v", s)
	}
	for path, operations := range doc.Paths {
		for method, o := range operations {
			keyed := len(o.Security) == 1 && slices.Equal(o.Security[0]["key"], []string{"coach"})
			told := o.Responses["401"] != nil && o.Responses["403"] != nil && o.Responses["429"] != nil && o.Responses["503"] != nil
			if want := strings.HasPrefix(path, "/v1/"); keyed != want || told != want {
				t.Errorf("%s %s: %v", method, path, o.Security)
			}
		}
	}
}
