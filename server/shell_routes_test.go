package server_test

import (
	"bufio"
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/labstack/echo/v4"

	"mentorcoach/coach"
	"mentorcoach/internal/modelserver"
	"mentorcoach/server"
)

// examples are what stands for the parameters of routes.
var examples = strings.NewReplacer(":card", "crossroads-decisions", ":task", "soup", ":file", "page.js")

type request struct{ method, path, body string }

// everyRoute is the table of routes, each asked for in the right way and in wrong ones, and paths that it does not have.
func (b *bundle) everyRoute(t *testing.T) (out []request) {
	t.Helper()
	for _, r := range b.handler.(*echo.Echo).Routes() {
		path := examples.Replace(r.Path)
		for _, body := range []string{"", "{", oneOffer, `{"situation":"She has two offers.","stream":true}`, `{"kind":"question","text":"What matters?"}`} {
			out = append(out, request{r.Method, path, body})
		}
		out = append(out, request{"OPTIONS", path, ""}, request{"DELETE", path, ""}, request{"GET", path + "?x=%zz", ""})
	}
	if len(out) < 100 {
		t.Fatalf("%d requests", len(out))
	}
	return append(out, request{"GET", "/nothing", ""}, request{"POST", "/v1/nothing", oneOffer}, request{"GET", "/v1/handbook/nothing", ""})
}

// Every reply, from whichever route and with whatever status, tells browsers and caches what it is not for.
func TestHeadersOfEveryRoute(t *testing.T) {
	b := setup(t)
	b.model.Always(nothingGood)
	seen := make(map[int]bool)
	for _, r := range b.everyRoute(t) {
		resp, _ := b.send(t, r.method, r.path, "", r.body)
		seen[resp.StatusCode] = true
		for name, want := range map[string]string{
			"X-Content-Type-Options":       "nosniff",
			"Referrer-Policy":              "no-referrer",
			"Cross-Origin-Opener-Policy":   "same-origin",
			"Cross-Origin-Resource-Policy": "same-origin",
			"Access-Control-Allow-Origin":  "",
			"Server":                       "",
			"X-Powered-By":                 "",
		} {
			if got := resp.Header.Get(name); got != want {
				t.Errorf("%s %s %q: %d, %s: %q", r.method, r.path, r.body, resp.StatusCode, name, got)
			}
		}
		kept := resp.StatusCode == http.StatusOK && regexp.MustCompile(`^/($|\?|page|docs|openapi|v1/handbook)`).MatchString(r.path) // the same for everyone
		if strings.HasPrefix(r.path, "/v1/handbook") && kept && resp.Header.Get("ETag") == "" {
			t.Errorf("%s %s: no ETag", r.method, r.path)
		}
		if got := resp.Header.Get("Cache-Control"); got != map[bool]string{false: "no-store", true: "no-cache"}[kept] {
			t.Errorf("%s %s %q: %d, Cache-Control: %q", r.method, r.path, r.body, resp.StatusCode, got)
		}
		policy, html := resp.Header.Get("Content-Security-Policy"), strings.HasPrefix(resp.Header.Get("Content-Type"), "text/html")
		if strict := policy == "default-src 'none'; frame-ancestors 'none'"; html == strict ||
			!strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "frame-ancestors 'none'") || strings.Contains(policy, "unsafe") {
			if regexp.MustCompile(`^/(page|docs)`).MatchString(r.path) && strings.Contains(policy, "default-src 'none'") {
				continue // files of the page go by its policy
			}
			t.Errorf("%s %s %q: %d, Content-Security-Policy: %q", r.method, r.path, r.body, resp.StatusCode, policy)
		}
	}
	for _, status := range []int{200, 204, 400, 404, 405, 422} {
		if !seen[status] {
			t.Errorf("no reply was a %d: the test does not see what it should", status)
		}
	}
}

// HEAD is GET without the body; what a path takes is told by OPTIONS and by a 405, which come alike on all routes.
func TestMethodsOfEveryRoute(t *testing.T) {
	b := setup(t)
	b.model.Always(nothingGood)
	for _, r := range b.handler.(*echo.Echo).Routes() {
		path := examples.Replace(r.Path)
		if r.Path == "/v1/guidance" {
			path += "?q=feedback"
		}
		options, _ := b.send(t, "OPTIONS", path, "", "")
		allow := strings.Split(options.Header.Get("Allow"), ", ")
		if options.StatusCode != http.StatusNoContent || !slices.Contains(allow, r.Method) || slices.Contains(allow, "GET") != slices.Contains(allow, "HEAD") {
			t.Errorf("OPTIONS %s: %d, Allow: %q", path, options.StatusCode, allow)
		}
		for _, method := range []string{"GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "BREW"} {
			if slices.Contains(allow, method) {
				continue
			}
			resp, body := b.send(t, method, path, "", "")
			if resp.StatusCode != http.StatusMethodNotAllowed || resp.Header.Get("Allow") != options.Header.Get("Allow") ||
				method != "HEAD" && decodeTo[server.Problem](t, body).Code != "method_not_allowed" {
				t.Errorf("%s %s: %d, Allow %q: %s", method, path, resp.StatusCode, resp.Header.Get("Allow"), body)
			}
		}
		if r.Method == http.MethodGet {
			get, _ := b.plainly(t, "GET", path)
			head, body := b.plainly(t, "HEAD", path)
			if head.StatusCode != get.StatusCode || body != "" || head.Header.Get("Content-Type") != get.Header.Get("Content-Type") || head.Header.Get("ETag") != get.Header.Get("ETag") {
				t.Errorf("HEAD %s: %d %v, GET: %d %v", path, head.StatusCode, head.Header, get.StatusCode, get.Header)
			}
		}
	}
}

// A path is there as it is written and in no other way, and leads to nothing outside.
func TestPaths(t *testing.T) {
	s := listen(t, impatient)
	for _, path := range []string{
		"/healthz/", "/Healthz", "/HEALTHZ", "//healthz", "/./healthz", "/v1//handbook", "/v1/handbook/", "/V1/handbook", "/v1/handbook;x",
		"/../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/page/../../go.mod", "/page/..%2f..%2fgo.mod", "/page/%2e%2e/go.mod", "/docs/..%5cgo.mod",
		"/v1/handbook/a/b", "/v1/handbook/a%2Fb", "/v1/handbook/..%2f..%2fgo.mod", "/v1/handbook/crossroads-decisions/", "/v1/handbook/crossroads-decisions%00",
		"/v1/handbook/crossroads-decisions%2f", "/v1/handbook/%ff", "/v1/handbook/" + strings.Repeat("a", 20000), "*", "/%2e%2e/%2e%2e/",
	} {
		got := s.raw(t, "GET "+path+" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
		if statuses(got) != "404" {
			t.Errorf("%.60s: %s", path, statuses(got))
			continue
		}
		if p := decodeTo[server.Problem](t, []byte(got[0].body)); p.Code != "not_found" || p.RequestID == "" || strings.Contains(got[0].body, "passwd") {
			t.Errorf("%.60s: %s", path, got[0].body)
		}
	}
	if got := statuses(s.raw(t, "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n")); got != "400" {
		t.Errorf("/%%zz: %s", got)
	}
}

// A client's id is kept where it is one; what else it may write there comes out nowhere.
func TestRequestID(t *testing.T) {
	b := setup(t)
	for id, kept := range map[string]bool{
		"0b6f3c3e-4a0c-4c1e-9d0d-1f1b2a3c4d5e": true, "0193F5A27C1E7B3A9D4E5F60718293A4": true,
		"": false, "a": false, "req_1.2:3": false, "anna.meier": false, "+49-170-1234567": false, "0193f5a2": false, strings.Repeat("a", 33): false, marked + " said so": false, "<script>": false, strings.Repeat("a", 65): false, "é": false,
	} {
		resp, _ := b.plainly(t, "GET", "/healthz", "X-Request-Id", id)
		if got := resp.Header.Get("X-Request-Id"); got == "" || (got == id) != kept {
			t.Errorf("%q became %q", id, got)
		}
	}
	if strings.Contains(b.log.String(), marked) || strings.Contains(b.log.String(), "anna") || !strings.Contains(b.log.String(), "0b6f3c3e-4a0c") {
		t.Errorf("log: %s", b.log)
	}
}

// Without origins nothing is shared; with them, with exactly these.
func TestCORS(t *testing.T) {
	const ours = "https://mentoring.example.org"
	b := setup(t, server.Origins(ours, "http://localhost:3000"))
	b.model.Always(nothingGood)
	for origin, shares := range map[string]bool{
		ours: true, "http://localhost:3000": true,
		"": false, "null": false, "*": false, "http://mentoring.example.org": false, ours + ":8443": false, ours + ".evil.example": false,
		"https://a.mentoring.example.org": false, "https://mentoringxexample.org": false, "http://localhost:30001": false,
	} {
		for _, r := range []request{{"OPTIONS", "/v1/coach/questions", ""}, {"POST", "/v1/coach/questions", oneOffer}, {"POST", "/v1/coach/questions", "{"}, {"GET", "/nothing", ""}} {
			req, _ := http.NewRequestWithContext(t.Context(), r.method, b.url+r.path, strings.NewReader(r.body))
			req.Header.Set("Origin", origin)
			req.Header.Set("Access-Control-Request-Method", "POST")
			req.Header.Set("Access-Control-Request-Headers", "content-type, request-timeout")
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			resp.Body.Close()
			h := resp.Header
			if (h.Get("Access-Control-Allow-Origin") == origin) != (shares || origin == "") || h.Get("Access-Control-Allow-Credentials") != "" || !slices.Contains(h.Values("Vary"), "Origin") {
				t.Errorf("%s for %q: %d %v", r.method, origin, resp.StatusCode, h)
			}
			if preflight := r.method == "OPTIONS"; preflight && shares && (resp.StatusCode != http.StatusNoContent || !strings.Contains(h.Get("Access-Control-Allow-Headers"), "Request-Timeout") || !strings.Contains(h.Get("Access-Control-Allow-Methods"), "POST")) {
				t.Errorf("preflight for %q: %d %v", origin, resp.StatusCode, h)
			}
		}
	}
}

// brittle breaks when a reply is finished, in one of our own places.
type brittle struct{ *server.Metrics }

func (brittle) Replied(string, coach.Origin, time.Duration) { panic("sesame " + marked) }

// A defect of ours ends its request alone: with an id and no inner detail, counted, and in the log with the stack but
// without a word of the request; in a stream, with an event. The connection and all others go on.
func TestPanics(t *testing.T) {
	var log locked
	library, err := inMemory()
	if err != nil {
		t.Fatal(err)
	}
	logger, metrics := slog.New(slog.NewTextHandler(&log, nil)), server.NewMetrics()
	c := coach.New(library, nil, coach.DefaultBudget, logger).Metered(brittle{metrics})
	b := &bundle{handler: server.New(c, library, logger, "test", server.Measured(metrics)), log: &log}
	srv := httptest.NewServer(b.handler)
	t.Cleanup(srv.Close)
	b.url = srv.URL
	const body = `{"situation":"She told ` + marked + ` that she would leave."}`

	resp, got := b.send(t, "POST", "/v1/coach/questions", "", body)
	p := decodeTo[server.Problem](t, got)
	if resp.StatusCode != 500 || p.Code != "internal" || p.RequestID == "" || strings.Contains(string(got), "sesame") || strings.Contains(string(got), marked) {
		t.Errorf("%d %s", resp.StatusCode, got)
	}
	stream, lines := b.open(t.Context(), t, body)
	events := all(t, lines)
	if last := events[len(events)-1]; stream.StatusCode != 200 || last.name != "error" || decodeTo[server.Problem](t, last.data).Code != "internal" || bytes.Contains(last.data, []byte("sesame")) {
		t.Errorf("%d %s: %s", stream.StatusCode, last.name, last.data)
	}
	if _, metrics := b.send(t, "GET", "/metrics", "", ""); !strings.Contains(string(metrics), "mentorcoach_panics_total 2") {
		t.Error("they were not counted")
	}
	if text := log.String(); strings.Count(text, "level=ERROR msg=panic") != 2 || !strings.Contains(text, "Replied") || strings.Contains(text, "sesame") || strings.Contains(text, marked) {
		t.Errorf("log: %s", text)
	}
}

// The same where comment lines are written, in a goroutine of their own: the program would end.
func TestPanicBesideAStream(t *testing.T) {
	b := setup(t, server.Heartbeat(10*time.Millisecond))
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Hang() })
	w := &breaking{ResponseRecorder: httptest.NewRecorder(), at: 3, how: func() error { panic("sesame") }}
	req := httptest.NewRequestWithContext(t.Context(), "POST", "/v1/coach/questions", strings.NewReader(oneOffer))
	req.Header.Set("Accept", "text/event-stream")
	b.handler.ServeHTTP(w, req)
	events := all(t, bufio.NewScanner(bytes.NewReader(w.Body.Bytes())))
	if !strings.Contains(b.log.String(), "level=ERROR msg=panic") || len(events) == 0 || events[0].name != "guidance" {
		t.Errorf("%s, log: %s", names(events), b.log)
	}
}
