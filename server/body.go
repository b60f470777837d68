package server

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humaecho"
	"github.com/labstack/echo/v4"
)

// ofOperations makes middleware of the operations: it runs once it is known which of them is meant, so that a path or a method
// that isn't there is told first.
func ofOperations(m echo.MiddlewareFunc) func(huma.Context, func(huma.Context)) {
	return func(hc huma.Context, next func(huma.Context)) {
		c := humaecho.Unwrap(hc)
		err := m(func(echo.Context) error {
			next(hc)
			return nil
		})(c)
		if err != nil {
			onError(err, c)
		}
	}
}

// received reads the body of a request, the only place that does. What comes after finds JSON in it that is worth
// parsing, or nothing. It comes before [Server.limited]: a client that sends slowly takes up no place.
func received(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		if m := c.Request().Method; slices.Contains(reads, m) || m == http.MethodDelete {
			return next(c)
		}
		body, err := receive(c)
		if err != nil {
			return err
		}
		c.Request().Body = io.NopCloser(bytes.NewReader(body))
		return next(c)
	}
}

func receive(c echo.Context) ([]byte, error) {
	if err := announced(c); err != nil {
		return nil, err
	}
	// The operations need no deadline for the body: it has come when they start.
	w, req := c.Response().Writer, c.Request()
	if err := http.NewResponseController(w).SetReadDeadline(time.Now().Add(bodyTimeout)); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return nil, err
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, req.Body, MaxBody))
	if err != nil {
		c.Response().Header().Set(echo.HeaderConnection, "close") // where the next request begins is anyone's guess
		return nil, unread(err)
	}
	body = bytes.TrimPrefix(body, []byte("\ufeff"))
	switch {
	case len(body) == 0:
		return nil, problem(http.StatusBadRequest, "The body is empty.")
	case !utf8.Valid(body):
		return nil, problem(http.StatusBadRequest, "The body is not valid UTF-8.")
	}
	if err := inspect(body); err != nil {
		return nil, err
	}
	return body, nil
}

// announced looks at what is said of a body, before any of it is read.
func announced(c echo.Context) error {
	req, h := c.Request(), c.Request().Header
	if coding := strings.Join(h.Values(echo.HeaderContentEncoding), ","); coding != "" && !strings.EqualFold(coding, "identity") {
		c.Response().Header().Set(echo.HeaderAcceptEncoding, "identity")
		return problem(http.StatusUnsupportedMediaType, "The body must come as it is, without a Content-Encoding such as gzip.")
	}
	if given := h.Get(echo.HeaderContentType); given != "" {
		media, _, err := mime.ParseMediaType(given)
		if err != nil || media != typeJSON && !strings.HasSuffix(media, "+json") {
			return problem(http.StatusUnsupportedMediaType, "The body must be application/json.")
		}
	}
	h.Set(echo.HeaderContentType, typeJSON)
	switch {
	case req.ContentLength > MaxBody:
		return tooLarge()
	case req.ContentLength == 0:
		return problem(http.StatusBadRequest, "The body is empty.")
	}
	return nil
}

// unread says why a body did not come whole.
func unread(err error) error {
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return tooLarge()
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return problem(http.StatusRequestTimeout, fmt.Sprintf("The body did not come within %.0f seconds.", bodyTimeout.Seconds()))
	}
	return problem(http.StatusBadRequest, "The body ends or is split otherwise than its headers say.")
}

func tooLarge() error {
	return problem(http.StatusRequestEntityTooLarge, fmt.Sprintf("The body may have %d bytes at most.", MaxBody))
}
