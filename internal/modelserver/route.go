package modelserver

import (
	"net/http"
	"strings"
)

// route is one of the endpoints that the server has.
type route int

const (
	routeNone route = iota
	routeChat
	routeEmbeddings
	routeModels
	routeModel
)

// base is the path that a client's base URL ends in.
const base = "/v1"

// findRoute matches the path as it was sent. A ServeMux would clean it first
// and redirect, where OpenAI answers 404 to a doubled slash.
func findRoute(path string) (route, bool) {
	switch rest := strings.TrimPrefix(path, base); {
	case rest == path:
		return routeNone, false
	case rest == "/chat/completions":
		return routeChat, true
	case rest == "/embeddings":
		return routeEmbeddings, true
	case rest == "/models":
		return routeModels, true
	case modelID(path) != "":
		return routeModel, true
	}
	return routeNone, false
}

// modelID is the {id} of /models/{id}. It may hold slashes, as names of open
// models do.
func modelID(path string) string {
	id, ok := strings.CutPrefix(path, base+"/models/")
	if !ok {
		return ""
	}
	return id
}

func (rt route) method() string {
	if rt == routeChat || rt == routeEmbeddings {
		return http.MethodPost
	}
	return http.MethodGet
}

// component names the schema of the route's request body, "" for none.
func (rt route) component() string {
	switch rt {
	case routeChat:
		return "CreateChatCompletionRequest"
	case routeEmbeddings:
		return "CreateEmbeddingRequest"
	default:
		return ""
	}
}

func (rt route) String() string {
	names := map[route]string{
		routeChat: "chat completions", routeEmbeddings: "embeddings",
		routeModels: "models", routeModel: "models",
	}
	return names[rt]
}
