package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"mentorcoach/access"
	"mentorcoach/internal/testdb"
	"mentorcoach/server"
)

// keyRefresh is short, so that no test has to wait for a minute.
const keyRefresh = 300 * time.Millisecond

// withKeys is a database with a schema.
func withKeys(t *testing.T, url string) environment {
	t.Helper()
	env := environment{"DATABASE_URL": url, "COACH_KEY_REFRESH": keyRefresh.String()}
	if _, err := command(t, env, "", "migrate"); err != nil {
		t.Fatal(err)
	}
	return env
}

// newKey makes a key on the command line and returns its secret.
func newKey(t *testing.T, env environment, args ...string) string {
	t.Helper()
	out, err := command(t, env, "", append([]string{"keys", "create", "--tenant", "acme", "--name", "test"}, args...)...)
	secret := strings.TrimSuffix(out, "\n")
	if err != nil || !regexp.MustCompile(`^mc_[a-z2-9]+$`).MatchString(secret) {
		t.Fatalf("standard output holds more than a secret, or none: %v", err)
	}
	return secret
}

// by asks with a key, and returns the status and the code of an error.
func (r *running) by(t *testing.T, secret, path string) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, r.url+path, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	if secret != "" {
		req.Header.Set("Authorization", "Bearer "+secret)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	_, body := readReply(t, resp)
	var p server.Problem
	if resp.StatusCode >= http.StatusBadRequest {
		if err := json.Unmarshal(body, &p); err != nil {
			t.Fatalf("%d %s", resp.StatusCode, body)
		}
	}
	return resp, p.Code
}

// expect asks for a card.
func (r *running) expect(t *testing.T, secret string, status int, code string) {
	t.Helper()
	if resp, got := r.by(t, secret, "/v1/handbook/crossroads-decisions"); resp.StatusCode != status || got != code {
		t.Errorf("%d %s, want %d %s", resp.StatusCode, got, status, code)
	}
}

// shutsOut waits until a key opens nothing any more, at most for some times as long as that may take.
func (r *running) shutsOut(t *testing.T, secret string) {
	t.Helper()
	for deadline := time.Now().Add(5 * keyRefresh); ; time.Sleep(10 * time.Millisecond) {
		resp, code := r.by(t, secret, "/v1/handbook/crossroads-decisions")
		if resp.StatusCode == http.StatusUnauthorized {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("still %d %s", resp.StatusCode, code)
		}
	}
}

// A key from its making to its end, in the whole program.
func TestKeyLife(t *testing.T) {
	env := withKeys(t, testdb.New(t))
	secret := newKey(t, env, "--rate", "1000", "--expires", "90d")
	r := start(t, env)
	r.expect(t, secret, 200, "")
	r.expect(t, "", 401, "missing_key")
	r.expect(t, secret[:60]+"!", 401, "mistyped_key")
	r.expect(t, access.NewSecret(), 401, "unknown_key")
	if resp, _ := r.by(t, secret, "/v1/handbook"); resp.Header.Get("RateLimit-Policy") != `"key";q=1000;w=60` || resp.Header.Get("RateLimit") == "" {
		t.Errorf("%v", resp.Header)
	}
	if resp, code := r.by(t, secret, "/metrics"); resp.StatusCode != 403 || code != "missing_scope" {
		t.Errorf("/metrics: %d %s", resp.StatusCode, code)
	}
	if resp, _ := r.by(t, newKey(t, env, "--scopes", "admin,coach"), "/metrics"); resp.StatusCode != 200 {
		t.Errorf("/metrics for an admin: %d", resp.StatusCode)
	}
	for _, path := range []string{"/", "/docs", "/openapi.json", "/healthz", "/readyz"} {
		if resp, _ := r.by(t, "", path); resp.StatusCode != 200 {
			t.Errorf("%s: %d", path, resp.StatusCode)
		}
	}

	slow := newKey(t, env, "--rate", "2")
	r.expect(t, slow, 200, "")
	r.expect(t, slow, 200, "")
	time.Sleep(keyRefresh) // reading it again fills no bucket
	resp, code := r.by(t, slow, "/v1/handbook")
	after := resp.Header.Get("Retry-After")
	if resp.StatusCode != 429 || code != "rate_limited" || !regexp.MustCompile(`^(2\d|30)$`).MatchString(after) || resp.Header.Get("RateLimit") != `"key";r=0;t=`+after {
		t.Errorf("%d %s %v", resp.StatusCode, code, resp.Header)
	}

	out, err := command(t, env, "", "keys", "list", "--json")
	var keys []access.Key
	if json.Unmarshal([]byte(out), &keys) != nil || err != nil || len(keys) != 3 || keys[0].LastUsed == nil || keys[0].Revoked != nil || keys[2].Rate != 2 {
		t.Fatalf("%s, %v", out, err)
	}
	if out, err = command(t, env, "", "keys", "revoke", "1"); err != nil || !strings.Contains(out, "revoked key 1 of acme") {
		t.Errorf("%s, %v", out, err)
	}
	r.shutsOut(t, secret)
	r.expect(t, secret, 401, "revoked_key")
	if out, err = command(t, env, "", "keys", "list"); err != nil || strings.Contains(out, secret[3:]) || strings.Count(out, "\n") != 4 {
		t.Errorf("%s, %v", out, err)
	}
}

// A key that ends while it is remembered ends at its time.
func TestKeyExpires(t *testing.T) {
	url := testdb.New(t)
	env := withKeys(t, url)
	env["COACH_KEY_REFRESH"] = "1h"
	secret := newKey(t, env)
	r := start(t, env)
	(&place{url: url}).run(t, "update api_keys set expires = now() + interval '1 s'")
	r.expect(t, secret, 200, "")
	time.Sleep(time.Second)
	r.expect(t, secret, 401, "expired_key")
}

// On loopback all are let in until the first key is made; from then on nobody without one, not even when it ends.
func TestFirstKey(t *testing.T) {
	env := withKeys(t, testdb.New(t))
	r := start(t, env)
	r.expect(t, "", 200, "")
	r.expect(t, "sk-of-another-service", 200, "")
	secret := newKey(t, env)
	r.shutsOut(t, "")
	r.expect(t, secret, 200, "")
	if _, err := command(t, env, "", "keys", "revoke", "1"); err != nil {
		t.Fatal(err)
	}
	r.shutsOut(t, secret)
	r.expect(t, "", 401, "missing_key")

	env["COACH_ALLOW_ANONYMOUS"] = "true"
	start(t, env).expect(t, "", 200, "")
}

// Where strangers could come by, the program starts with a key that works, or when it is told to let anybody in.
func TestListenWithKeys(t *testing.T) {
	env := withKeys(t, testdb.New(t))
	env["COACH_LISTEN"] = "0.0.0.0:0"
	refuses := func() {
		t.Helper()
		_, err := command(t, env, "", "serve")
		if err == nil || !strings.Contains(err.Error(), "mentorcoach keys create --tenant") || !strings.Contains(err.Error(), "COACH_ALLOW_ANONYMOUS") {
			t.Errorf("%v", err)
		}
	}
	refuses()
	secret := newKey(t, env)
	r := start(t, env)
	r.expect(t, "", 401, "missing_key")
	r.expect(t, secret, 200, "")
	if _, err := command(t, env, "", "keys", "revoke", "1"); err != nil {
		t.Fatal(err)
	}
	refuses()
	r.shutsOut(t, secret)
	r.expect(t, "", 401, "missing_key")
}

// Without the database those who were in before stay in, nobody else comes in, and all is well again by itself.
func TestKeysWithoutDatabase(t *testing.T) {
	p := &place{Server: testdb.StartServer(t)}
	for _, fault := range []struct {
		name         string
		strike, mend func()
	}{
		{"Killed", p.Kill, func() { p.Restart(t) }},
		{"Frozen", p.Freeze, p.Thaw},
	} {
		t.Run(fault.name, func(t *testing.T) {
			env := withKeys(t, p.Database(t, ""))
			seen, unseen := newKey(t, env), newKey(t, env)
			r := start(t, env)
			r.expect(t, seen, 200, "")
			fault.strike()
			served := 0
			for end := time.Now().Add(faultTime); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
				r.expect(t, seen, 200, "")
				served++
			}
			if served < 20 { // of which two or three wait for a database that says nothing
				t.Errorf("%d requests in %s", served, faultTime)
			}
			r.expect(t, unseen, 503, "keys_unavailable")
			r.expect(t, access.NewSecret(), 503, "keys_unavailable")
			r.expect(t, "", 401, "missing_key")
			r.expect(t, unseen[:60], 401, "mistyped_key")
			fault.mend()
			for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(50 * time.Millisecond) {
				if resp, code := r.by(t, unseen, "/v1/handbook"); resp.StatusCode == 200 {
					break
				} else if time.Now().After(deadline) {
					t.Fatalf("%d %s", resp.StatusCode, code)
				}
			}
			r.expect(t, seen, 200, "")
			if err := r.stop(); err != nil {
				t.Error(err)
			}
		})
	}
}

// The secret goes to standard output alone, and what there is to know about it to standard error.
func TestKeysCreate(t *testing.T) {
	env := withKeys(t, testdb.New(t))
	var out, errs bytes.Buffer
	err := run(t.Context(), []string{"keys", "create", "--tenant", "acme", "--name", "ci", "--scopes", "coach,sources", "--expires", "2099-01-31", "--rate", "60"}, env.get, strings.NewReader(""), &out, &errs)
	if err != nil || strings.Count(out.String(), "\n") != 1 || strings.Contains(errs.String(), "mc_") {
		t.Fatalf("%s, %v", errs.String(), err)
	}
	for _, want := range []string{`key 1 for acme, "ci"`, "coach,sources", "60/min", "2099-01-31 00:00 UTC", "keys revoke 1"} {
		if !strings.Contains(errs.String(), want) {
			t.Errorf("no %s in %s", want, errs.String())
		}
	}
	for _, tt := range []struct {
		name string
		args []string
		want string // in the error; empty: none
	}{
		{"UnknownScope", []string{"create", "--tenant", "acme", "--name", "x", "--scopes", "coach,soup"}, `no scope "soup": want some of coach, sources, admin`},
		{"NoTenant", []string{"create", "--name", "x"}, "--tenant"},
		{"OddTenant", []string{"create", "--tenant", "Acme Inc", "--name", "x"}, "small letters"},
		{"Over", []string{"create", "--tenant", "acme", "--name", "x", "--expires", "2020-01-01"}, "over already"},
		{"NoDay", []string{"create", "--tenant", "acme", "--name", "x", "--expires", "soon"}, "such as 90d"},
		{"NoDuration", []string{"create", "--tenant", "acme", "--name", "x", "--expires", "xd"}, "such as 90d"},
		{"NegativeRate", []string{"create", "--tenant", "acme", "--name", "x", "--rate", "-1"}, "rate"},
		{"UnknownID", []string{"revoke", "99"}, "no key 99"},
		{"NoID", []string{"revoke", "x"}, "id"},
		{"Revoked", []string{"revoke", "1"}, ""},
		{"RevokedBefore", []string{"revoke", "1"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := command(t, env, "", append([]string{"keys"}, tt.args...)...)
			if (err == nil) != (tt.want == "") || err != nil && (!strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "\n")) {
				t.Errorf("%v, want %q", err, tt.want)
			}
		})
	}
	if list, err := command(t, env, "", "keys", "list", "--tenant", "nobody", "--json"); err != nil || strings.TrimSpace(list) != "[]" {
		t.Errorf("%q, %v", list, err)
	}
	if list, err := command(t, env, "", "keys", "list"); err != nil || strings.Count(list, "\n") != 2 || !strings.Contains(list, "2099-01-31 00:00 UTC") {
		t.Errorf("%s, %v", list, err)
	}
	for want, env := range map[string]environment{"DATABASE_URL is not set": {}, "run `mentorcoach migrate`": {"DATABASE_URL": testdb.New(t)}} {
		if _, err := command(t, env, "", "keys", "list"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v", err)
		}
	}
}
