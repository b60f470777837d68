package server

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
)

// policy lets the pages load from this service and nowhere else. Icons are drawn from data: URLs. Inline styles are not
// needed: what is styled from a script goes through the DOM, which the policy leaves alone. No form is ever sent by the
// browser itself: scripts do it, and where they don't run, what was typed must not end up in a URL.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// asset is one file as it is sent.
type asset struct {
	body        []byte
	gzipped     bool
	contentType string
	hash        string
}

// assets reads an embedded directory, each file under the name by which it is asked for. What is embedded is the same at
// every start, so there is no error that a caller could act on.
func assets(files embed.FS, dir string) map[string]asset {
	entries, err := fs.ReadDir(files, dir)
	if err != nil {
		panic(fmt.Sprintf("server: embedded files: %v", err))
	}
	out := make(map[string]asset, len(entries))
	for _, entry := range entries {
		body, err := fs.ReadFile(files, path.Join(dir, entry.Name()))
		if err != nil {
			panic(fmt.Sprintf("server: embedded files: %v", err))
		}
		name, gzipped := strings.CutSuffix(entry.Name(), ".gz")
		out[name] = newAsset(name, body, gzipped)
	}
	return out
}

func newAsset(name string, body []byte, gzipped bool) asset {
	sum := sha256.Sum256(body)
	return asset{body: body, gzipped: gzipped, contentType: typeOf(name), hash: hex.EncodeToString(sum[:8])}
}

// typeOf doesn't ask package mime, whose answers depend on the machine.
func typeOf(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".png":
		return "image/png"
	case ".svg":
		return "image/svg+xml"
	default:
		return "text/plain; charset=utf-8"
	}
}

// pack compresses assets.
func pack(files map[string]asset) {
	w, err := gzip.NewWriterLevel(nil, gzip.BestCompression)
	for name, a := range files {
		var b bytes.Buffer
		w.Reset(&b)
		if err == nil {
			_, err = w.Write(a.body)
		}
		if err == nil {
			err = w.Close()
		}
		a.body, a.gzipped = b.Bytes(), true
		files[name] = a
	}
	if err != nil {
		panic(fmt.Sprintf("server: gzip in memory: %v", err))
	}
}

// mount serves assets below a path, and the page that has no name of its own at the path itself. The large ones are sent
// as they are kept, compressed: a middleware that compresses has to leave them alone.
func mount(e *echo.Echo, at, below string, files map[string]asset) {
	serve := func(c echo.Context) error {
		a, ok := files[c.Param("file")]
		if !ok {
			return echo.ErrNotFound
		}
		return a.serve(c.Response(), c.Request())
	}
	e.Match(reads, at, serve)
	e.Match(reads, below+"/:file", serve)
}

func (a asset) serve(w http.ResponseWriter, r *http.Request) error {
	h := w.Header()
	h.Set(echo.HeaderContentType, a.contentType)
	h.Set(echo.HeaderContentSecurityPolicy, policy)
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
	h.Set(echo.HeaderCacheControl, revalidated) // names carry no version: ask each time, mostly for a 304

	body, tag := a.body, a.hash
	if a.gzipped {
		h.Add(echo.HeaderVary, echo.HeaderAcceptEncoding)
		if acceptsGzip(r.Header.Get(echo.HeaderAcceptEncoding)) {
			h.Set(echo.HeaderContentEncoding, "gzip")
			tag += "-gzip"
		} else {
			plain, err := gunzip(body)
			if err != nil {
				return err
			}
			body = plain
		}
	}
	h.Set("ETag", `"`+tag+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
	return nil
}

// acceptsGzip reads an Accept-Encoding header; a weight matters only where it is zero.
func acceptsGzip(header string) bool {
	for part := range strings.SplitSeq(header, ",") {
		coding, weight, _ := strings.Cut(part, ";")
		if coding = strings.TrimSpace(coding); strings.EqualFold(coding, "gzip") || coding == "*" {
			_, q, weighted := strings.Cut(weight, "q=")
			return !weighted || strings.Trim(q, "0. ") != ""
		}
	}
	return false
}

func gunzip(b []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("gunzip: %w", err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("gunzip: %w", err)
	}
	return plain, nil
}
