package modelserver

import (
	"fmt"
	"net/http"
	"slices"
)

// settings are what the endpoint can do, whatever the script says.
type settings struct {
	rejectsSchema   bool
	rejectsJSONMode bool
	keyless         bool
	onlyListed      bool
	models          []string
	dimensions      int
	keep            int
}

const defaultDimensions = 1536

var defaultModels = []string{"gpt-4o-mini", "text-embedding-3-small"}

// Option says what kind of endpoint the server is.
type Option func(*settings)

// RejectsStrictSchema makes an endpoint that answers 400 to response_format
// json_schema. Such a refusal takes nothing from the script.
func RejectsStrictSchema() Option {
	return func(s *settings) { s.rejectsSchema = true }
}

// RejectsJSONMode makes an endpoint that answers 400 to response_format
// json_object as well as to json_schema: it speaks plain text only.
func RejectsJSONMode() Option {
	return func(s *settings) { s.rejectsSchema, s.rejectsJSONMode = true, true }
}

// Models sets the models that are listed and answers 404 to any other. Without
// it every model's name is taken.
func Models(ids ...string) Option {
	return func(s *settings) { s.models, s.onlyListed = ids, true }
}

// Dimensions is the length of a vector when the request does not say; 1536
// without this option.
func Dimensions(n int) Option {
	return func(s *settings) { s.dimensions = n }
}

// Keyless makes an endpoint that needs no Authorization header, as local
// servers do.
func Keyless() Option {
	return func(s *settings) { s.keyless = true }
}

// Keep forgets all but the last n requests, for long runs.
func Keep(n int) Option {
	return func(s *settings) { s.keep = n }
}

// refuses is what the endpoint itself cannot do.
func (s *settings) refuses(rt route, req *Request) (Reply, bool) {
	model := req.model()
	if s.onlyListed && model != "" && !slices.Contains(s.models, model) {
		return noSuchModel(model), true
	}
	if rt != routeChat {
		return Reply{}, false
	}
	format := req.Chat.ResponseFormat.Type
	if format == FormatJSONSchema && s.rejectsSchema || format == FormatJSONObject && s.rejectsJSONMode {
		return noSuchFormat(format), true
	}
	return Reply{}, false
}

func noSuchFormat(format string) Reply {
	return Problem(http.StatusBadRequest, APIError{
		Message: fmt.Sprintf("Invalid parameter: 'response_format' of type '%s' is not supported with this model.", format),
		Param:   "response_format",
	})
}

func noSuchModel(id string) Reply {
	return Problem(http.StatusNotFound, APIError{
		Message: fmt.Sprintf("The model `%s` does not exist or you do not have access to it.", id),
		Code:    "model_not_found",
	})
}
