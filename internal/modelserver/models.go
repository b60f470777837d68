package modelserver

import (
	"fmt"
	"net/http"
	"slices"
)

// The wire form of the models.
type (
	wireModels struct {
		Object string      `json:"object"`
		Data   []wireModel `json:"data"`
	}
	wireModel struct {
		ID      string `json:"id"`
		Object  string `json:"object"`
		Created int64  `json:"created"`
		OwnedBy string `json:"owned_by"`
	}
)

func newModel(id string) wireModel {
	return wireModel{ID: id, Object: "model", Created: firstCreated, OwnedBy: "system"}
}

func modelList() Reply {
	return Reply{name: "the models", only: routeModels, body: func(_ *Request, s *settings) payload {
		list := wireModels{Object: "list", Data: []wireModel{}}
		for _, id := range s.models {
			list.Data = append(list.Data, newModel(id))
		}
		return plain(http.StatusOK, typeJSON, encode(list))
	}}
}

func oneModel() Reply {
	return Reply{name: "a model", only: routeModel, body: func(req *Request, s *settings) payload {
		id := modelID(req.Path)
		if slices.Contains(s.models, id) {
			return plain(http.StatusOK, typeJSON, encode(newModel(id)))
		}
		return plain(http.StatusNotFound, typeJSON, encode(APIError{
			Type: "invalid_request_error", Param: "model", Code: "model_not_found",
			Message: fmt.Sprintf("The model '%s' does not exist", id),
		}))
	}}
}
