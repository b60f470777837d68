package server

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"
)

func getDoc(t *testing.T, target string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	e := echo.New()
	mountDocs(e)
	req := httptest.NewRequest(http.MethodGet, target, nil)
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	rec := httptest.NewRecorder()
	e.ServeHTTP(rec, req)
	return rec
}

func TestDocsPage(t *testing.T) {
	rec := getDoc(t, "/docs")
	if rec.Code != http.StatusOK || rec.Header().Get("Content-Type") != "text/html; charset=utf-8" {
		t.Fatalf("GET /docs: %d, %s", rec.Code, rec.Header().Get("Content-Type"))
	}
	if policy := rec.Header().Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") {
		t.Errorf("Content-Security-Policy: %q", policy)
	}

	// What the page names is there, and there is nothing that the policy would keep the browser from running.
	page := rec.Body.String()
	links := regexp.MustCompile(`(?:src|href)="(/docs/[^"]*)"`).FindAllStringSubmatch(page, -1)
	if len(links) < 4 {
		t.Errorf("the page names %d files of its own, want at least a script, a style, an icon and what starts it", len(links))
	}
	for _, link := range links {
		if rec := getDoc(t, link[1]); rec.Code != http.StatusOK || rec.Body.Len() == 0 {
			t.Errorf("GET %s: %d, %d bytes", link[1], rec.Code, rec.Body.Len())
		}
	}
	if inline := regexp.MustCompile(`<script[^>]*>[^<]|<style|\sstyle=|\son\w+=`).FindString(page); inline != "" {
		t.Errorf("inline script or style: %q", inline)
	}
}

func TestDocsFiles(t *testing.T) {
	for name, want := range map[string]string{
		"index.html":                       "text/html; charset=utf-8",
		"init.js":                          "text/javascript; charset=utf-8",
		"page.css":                         "text/css; charset=utf-8",
		"swagger-ui-bundle.js":             "text/javascript; charset=utf-8",
		"swagger-ui.css":                   "text/css; charset=utf-8",
		"favicon-32x32.png":                "image/png",
		"LICENSE":                          "text/plain; charset=utf-8",
		"NOTICE":                           "text/plain; charset=utf-8",
		"swagger-ui-bundle.js.LICENSE.txt": "text/plain; charset=utf-8",
	} {
		t.Run(name, func(t *testing.T) {
			plain := getDoc(t, "/docs/"+name)
			if plain.Code != http.StatusOK || plain.Header().Get("Content-Type") != want || plain.Header().Get("Content-Encoding") != "" {
				t.Errorf("plain: %d %v", plain.Code, plain.Header())
			}
			packed := getDoc(t, "/docs/"+name, "Accept-Encoding", "gzip, deflate, br")
			body := packed.Body.Bytes()
			if packed.Header().Get("Content-Encoding") == "gzip" {
				if packed.Header().Get("ETag") == plain.Header().Get("ETag") || packed.Header().Get("Vary") != "Accept-Encoding" {
					t.Errorf("a cache can't tell plain from gzipped: %v", packed.Header())
				}
				var err error
				if body, err = gunzip(body); err != nil {
					t.Fatal(err)
				}
			}
			if !bytes.Equal(body, plain.Body.Bytes()) {
				t.Errorf("gzipped is not what is sent plain: %d and %d bytes", len(body), plain.Body.Len())
			}
			again := getDoc(t, "/docs/"+name, "Accept-Encoding", "gzip", "If-None-Match", packed.Header().Get("ETag"))
			if again.Code != http.StatusNotModified || again.Body.Len() != 0 {
				t.Errorf("asked again: %d, %d bytes", again.Code, again.Body.Len())
			}
		})
	}
}

func TestDocsStayHere(t *testing.T) {
	remote := regexp.MustCompile(`(?i)(https?:)?//[a-z0-9-]+\.[a-z]`)
	for _, name := range []string{"index.html", "init.js", "page.css"} {
		if at := remote.FindString(getDoc(t, "/docs/"+name).Body.String()); at != "" {
			t.Errorf("%s refers to %s", name, at)
		}
	}
	loads := regexp.MustCompile(`(?i)@import|url\(\s*["']?([^)]{0,40})`)
	for _, load := range loads.FindAllStringSubmatch(getDoc(t, "/docs/swagger-ui.css").Body.String(), -1) {
		if !strings.HasPrefix(load[1], "data:") {
			t.Errorf("swagger-ui.css loads %s", load[0])
		}
	}
	if !strings.Contains(getDoc(t, "/docs/init.js").Body.String(), "validatorUrl: null") {
		t.Error("init.js leaves Swagger UI's validator on: it sends the description to a server of theirs")
	}
}

func TestDocsUnknown(t *testing.T) {
	for _, target := range []string{"/docs/nothing.js", "/docs/swagger-ui.css.gz", "/docs/.", "/docs/%2e%2e%2fdocs.go", "/docs/a/b"} {
		if rec := getDoc(t, target); rec.Code != http.StatusNotFound {
			t.Errorf("GET %s: %d", target, rec.Code)
		}
	}
}

func TestAcceptsGzip(t *testing.T) {
	for header, want := range map[string]bool{
		"": false, "identity": false, "br": false, "gzip": true, "GZIP": true, "*": true, "br, gzip;q=0.5": true,
		"gzip; q=1": true, "gzip;q=0": false, "gzip; q=0.000": false, "x-gzipped": false,
	} {
		if got := acceptsGzip(header); got != want {
			t.Errorf("%q: %t", header, got)
		}
	}
}
