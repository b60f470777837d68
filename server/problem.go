package server

import (
	"cmp"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"
)

// Problem is every error that a client sees (RFC 9457). Code is stable; the words may change.
type Problem struct { //nolint:errname // the name that RFC 9457 gives it {
	Type      string       `json:"type" doc:"Always about:blank; code tells more."`
	Title     string       `json:"title"`
	Status    int          `json:"status"`
	Code      string       `json:"code" doc:"Stable name of the error."`
	Detail    string       `json:"detail,omitempty"`
	Errors    []FieldError `json:"errors,omitempty" doc:"What is wrong, field by field."`
	RequestID string       `json:"request_id,omitempty" doc:"As in the X-Request-Id header and in the log."`
}

// FieldError is what is wrong with one field or parameter.
type FieldError struct {
	Pointer   string `json:"pointer,omitempty" doc:"JSON pointer into the body (RFC 6901)." example:"/situation"`
	Parameter string `json:"parameter,omitempty" doc:"Name of a query, path or header parameter."`
	Detail    string `json:"detail"`
}

// codes is the table of errors: one stable code a status.
var codes = map[int]string{
	http.StatusBadRequest:            "malformed_request",
	http.StatusUnauthorized:          "unauthorized",
	http.StatusForbidden:             "forbidden",
	http.StatusNotFound:              "not_found",
	http.StatusMethodNotAllowed:      "method_not_allowed",
	http.StatusNotAcceptable:         "not_acceptable",
	http.StatusRequestTimeout:        "request_timeout",
	http.StatusRequestEntityTooLarge: "body_too_large",
	http.StatusUnsupportedMediaType:  "unsupported_media_type",
	http.StatusUnprocessableEntity:   "invalid_request",
	http.StatusTooManyRequests:       "rate_limited",
	http.StatusServiceUnavailable:    "unavailable",
}

const unfit = "Some fields are not as they should be."

// statusClientGone is what is logged when nobody waits for the answer any more; nobody sees it.
const statusClientGone = 499

// problem makes an error. A status that the table lacks is an error of ours, and its detail stays inside.
func problem(status int, detail string, fields ...FieldError) *Problem {
	code, ok := codes[status]
	if !ok {
		return &Problem{Type: "about:blank", Title: "Internal error", Status: http.StatusInternalServerError, Code: "internal"}
	}
	return &Problem{Type: "about:blank", Title: http.StatusText(status), Status: status, Code: code, Detail: detail, Errors: fields}
}

func (p *Problem) coded(code string) *Problem {
	p.Code = code
	return p
}

// Error implements error.
func (p *Problem) Error() string {
	out := p.Detail
	var outSb65 strings.Builder
	for _, f := range p.Errors {
		fmt.Fprintf(&outSb65, "\n  %s%s: %s", f.Pointer, f.Parameter, f.Detail)
	}
	out += outSb65.String()
	return out
}

// GetStatus implements huma.StatusError.
func (p *Problem) GetStatus() int { return p.Status }

// ContentType implements huma.ContentTypeFilter.
func (p *Problem) ContentType(string) string { return "application/problem+json" }

// init makes huma speak in problems. Its own error type repeats what the client sent and what went wrong inside, and
// the only way to replace it is a variable of the package.
func init() { //nolint:gochecknoinits // see above
	huma.NewError = func(status int, detail string, errs ...error) huma.StatusError {
		fields := fieldErrors(errs)
		if detail == "validation failed" {
			detail = unfit
		}
		if status == http.StatusBadRequest && len(fields) == 1 { // it is the whole body that can't be read
			detail, fields = fields[0].Detail, nil
		}
		return problem(status, detail, fields...)
	}
	huma.NewErrorWithContext = func(_ huma.Context, status int, detail string, errs ...error) huma.StatusError {
		return huma.NewError(status, detail, errs...)
	}
	huma.DefaultArrayNullable = false
	huma.ValidateStrictCasing = true
}

// fieldErrors keeps what huma's details say of place and rule, and leaves out the value and every other error.
func fieldErrors(errs []error) []FieldError {
	details := first(errs)
	out := make([]FieldError, 0, len(details))
	for _, d := range details {
		f := FieldError{Detail: d.Message}
		if plain, ok := plainly[d.Message]; ok {
			f.Detail = plain
		}
		place, rest, _ := strings.Cut(d.Location, ".")
		if name, ok := missing(d.Message); ok {
			rest = strings.TrimPrefix(rest+"."+name, ".")
		}
		switch place {
		case "body":
			f.Pointer = pointer(rest)
		default:
			f.Parameter = rest
		}
		out = append(out, f)
	}
	return out
}

// first returns some of huma's details, by place and words: huma finds unknown fields in another order each time.
func first(errs []error) []*huma.ErrorDetail {
	var out []*huma.ErrorDetail
	for _, err := range errs {
		d, ok := errors.AsType[*huma.ErrorDetail](err)
		if !ok {
			continue
		}
		at, _ := slices.BinarySearchFunc(out, d, func(a, b *huma.ErrorDetail) int {
			return cmp.Or(strings.Compare(a.Location, b.Location), strings.Compare(a.Message, b.Message))
		})
		if at < maxFaults {
			out = slices.Insert(out, at, d)
			out = out[:min(len(out), maxFaults)]
		}
	}
	return out
}

// plainly are huma's words for numbers that are none, as it says the same of those in a body.
var plainly = map[string]string{"invalid float": "expected number", "invalid integer": "expected integer"}

// missing returns the name of a required field that isn't there; huma points at the object around it.
func missing(message string) (name string, ok bool) {
	name, ok = strings.CutPrefix(message, "expected required property ")
	if !ok {
		return "", false
	}
	return strings.CutSuffix(name, " to be present")
}

// pointer turns huma's goals[0] into /goals/0.
func pointer(path string) string {
	if path == "" {
		return ""
	}
	return "/" + strings.NewReplacer(".", "/", "[", "/", "]", "", "~", "~0", "/", "~1").Replace(path)
}

// onError answers what does not come from an operation: unknown paths, wrong methods, panics.
func onError(err error, c echo.Context) {
	if c.Response().Committed {
		return
	}
	p := asProblem(err)
	p.RequestID = c.Response().Header().Get(echo.HeaderXRequestID)
	c.Response().Header().Set(echo.HeaderContentType, p.ContentType(""))
	c.Response().WriteHeader(p.Status)
	if c.Request().Method != http.MethodHead {
		_ = encode(c.Response(), p) // the client is gone when this fails
	}
}

func asProblem(err error) *Problem {
	if p, ok := errors.AsType[*Problem](err); ok {
		copied := *p
		return &copied
	}
	if e, ok := errors.AsType[*echo.HTTPError](err); ok {
		return problem(e.Code, details[e.Code])
	}
	return problem(http.StatusInternalServerError, "")
}

var details = map[int]string{
	http.StatusNotFound:         "There is nothing at this path. /docs lists what there is.",
	http.StatusMethodNotAllowed: "This path does not take this method; the Allow header names those that it takes.",
}
