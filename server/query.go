package server

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/labstack/echo/v4"
)

// queried looks through a query for what would get lost or go wrong later: what can't be read, a parameter that comes
// twice, characters that no text has.
func queried(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		raw := c.Request().URL.RawQuery
		if raw == "" {
			return next(c)
		}
		values, err := url.ParseQuery(raw)
		if err != nil {
			return problem(http.StatusBadRequest, "The query of the URL can't be read. Write % as %25 and ; as %3B.")
		}
		if faults := queryFaults(values); len(faults) > 0 {
			return problem(http.StatusBadRequest, "Something in the query of the URL can't be read.", faults...)
		}
		return next(c)
	}
}

func queryFaults(values url.Values) (out []FieldError) {
	for _, name := range slices.Sorted(maps.Keys(values)) {
		switch text := name + values.Get(name); {
		case len(out) == maxFaults:
			return out
		case !utf8.ValidString(text):
			out = append(out, FieldError{Parameter: strings.ToValidUTF8(name, "\ufffd"), Detail: "is not valid UTF-8"})
		case strings.ContainsRune(text, 0):
			out = append(out, FieldError{Parameter: name, Detail: "holds a NUL character"})
		case len(values[name]) > 1:
			out = append(out, FieldError{Parameter: name, Detail: "comes more than once"})
		}
	}
	return out
}
