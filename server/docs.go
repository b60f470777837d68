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

// Swagger UI as it was published (its own licence lies beside it), gzipped, and a page of ours that starts it.
//
//go:embed docs
var docsFiles embed.FS

// docsPolicy lets the page load from this service and nowhere else. Swagger UI draws its icons from data: URLs.
// It needs no inline style: what it styles from a script goes through the DOM, which the policy leaves alone.
const docsPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// doc is one file of the documentation page as it is embedded.
type doc struct {
	body        []byte
	gzipped     bool
	contentType string
	hash        string
}

// mountDocs serves the documentation page and its files. The large ones are sent as they are embedded, compressed:
// a middleware that compresses has to leave /docs alone.
func mountDocs(e *echo.Echo) {
	docs := loadDocs()
	serve := func(c echo.Context) error {
		d, ok := docs[c.Param("file")]
		if !ok {
			return echo.ErrNotFound
		}
		return d.serve(c.Response(), c.Request())
	}
	methods := []string{http.MethodGet, http.MethodHead}
	e.Match(methods, "/docs", serve)
	e.Match(methods, "/docs/:file", serve)
}

// loadDocs reads the embedded files, each under the name by which it is asked for; the page itself has none.
// What is embedded is the same at every start, so there is no error that a caller could act on.
func loadDocs() map[string]doc {
	entries, err := fs.ReadDir(docsFiles, "docs")
	if err != nil {
		panic(fmt.Sprintf("server: embedded documentation: %v", err))
	}
	docs := make(map[string]doc, len(entries))
	for _, entry := range entries {
		body, err := fs.ReadFile(docsFiles, path.Join("docs", entry.Name()))
		if err != nil {
			panic(fmt.Sprintf("server: embedded documentation: %v", err))
		}
		sum := sha256.Sum256(body)
		name, gzipped := strings.CutSuffix(entry.Name(), ".gz")
		docs[name] = doc{body: body, gzipped: gzipped, contentType: docType(name), hash: hex.EncodeToString(sum[:8])}
	}
	docs[""] = docs["index.html"]
	return docs
}

// docType doesn't ask package mime, whose answers depend on the machine.
func docType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".png":
		return "image/png"
	default:
		return "text/plain; charset=utf-8"
	}
}

func (d doc) serve(w http.ResponseWriter, r *http.Request) error {
	h := w.Header()
	h.Set(echo.HeaderContentType, d.contentType)
	h.Set(echo.HeaderContentSecurityPolicy, docsPolicy)
	h.Set(echo.HeaderXContentTypeOptions, "nosniff")
	h.Set(echo.HeaderCacheControl, "no-cache") // names carry no version: ask each time, mostly for a 304

	body, tag := d.body, d.hash
	if d.gzipped {
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
