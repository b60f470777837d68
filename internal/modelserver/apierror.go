package modelserver

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// APIError is OpenAI's error object. An empty Param or Code is sent as null.
type APIError struct {
	Type    string
	Code    string
	Param   string
	Message string
}

// MarshalJSON writes the whole error body, {"error": {…}}.
func (e APIError) MarshalJSON() ([]byte, error) {
	type inner struct {
		Message string  `json:"message"`
		Type    string  `json:"type"`
		Param   *string `json:"param"`
		Code    *string `json:"code"`
	}
	return json.Marshal(struct {
		Error inner `json:"error"`
	}{inner{e.Message, e.Type, orNull(e.Param), orNull(e.Code)}})
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// usual are the errors that OpenAI sends with a status.
var usual = map[int]APIError{
	400: {Type: "invalid_request_error", Message: "We could not parse the JSON body of your request."},
	401: {Type: "invalid_request_error", Code: "invalid_api_key", Message: "Incorrect API key provided: sk-test****. You can find your API key at https://platform.openai.com/account/api-keys."},
	403: {Type: "invalid_request_error", Code: "unsupported_country_region_territory", Message: "Country, region, or territory not supported"},
	404: {Type: "invalid_request_error", Code: "model_not_found", Message: "The model `missing` does not exist or you do not have access to it."},
	429: {Type: "requests", Code: "rate_limit_exceeded", Message: "Rate limit reached on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s."},
	500: {Type: "server_error", Message: "The server had an error while processing your request. Sorry about that!"},
	503: {Type: "server_error", Message: "The engine is currently overloaded, please try again later"},
}

// Status answers with a status and the error body that OpenAI sends with it.
func Status(status int, opts ...WireOption) Reply {
	return Problem(status, APIError{}, opts...)
}

// Problem answers with a status and an error of the test's own. Without a
// type and message it is the usual error of that status.
func Problem(status int, e APIError, opts ...WireOption) Reply {
	e = e.orUsual(status)
	return static(fmt.Sprintf("Problem(%d, %q)", status, e.Message), plain(status, typeJSON, encode(e)), opts)
}

// ErrorIn200 answers 200 with an error in the body, as some gateways do.
func ErrorIn200(opts ...WireOption) Reply {
	body := encode(usual[http.StatusInternalServerError])
	return static("ErrorIn200()", plain(http.StatusOK, typeJSON, body), opts)
}

func (e APIError) orUsual(status int) APIError {
	as, ok := usual[status]
	switch {
	case ok:
	case status >= 500:
		as = usual[500]
	default:
		as = APIError{Type: "invalid_request_error", Message: http.StatusText(status)}
	}
	if e == (APIError{}) {
		return as
	}
	if e.Type == "" {
		e.Type = as.Type
	}
	if e.Message == "" {
		e.Message = as.Message
	}
	return e
}

func badRequest(req *Request) Reply {
	return Problem(http.StatusBadRequest, APIError{Message: strings.Join(req.Problems, "; ")})
}

func unknownPath(req *Request) Reply {
	return Problem(http.StatusNotFound, APIError{
		Message: fmt.Sprintf("Invalid URL (%s %s)", req.Method, req.Path),
	})
}

func wrongMethod(rt route, req *Request) Reply {
	return Problem(http.StatusMethodNotAllowed, APIError{
		Message: fmt.Sprintf("Not allowed to %s on %s (HINT: Perhaps you meant to make your request with a different HTTP method?)", req.Method, req.Path),
	}, Header("Allow", rt.method()))
}
