package server

import (
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"mentorcoach/coach"
)

// streamSchema describes the events of a task's stream, as huma's package sse does: a list of them.
func (s *Server) streamSchema(tasks ...*coach.Task) *huma.Schema {
	events := []*huma.Schema{
		eventSchema("guidance", s.schema(reflect.TypeFor[coach.GuidanceEvent]())),
		eventSchema("item", s.itemSchema(tasks)),
		eventSchema("notice", s.schema(reflect.TypeFor[coach.Notice]())),
		eventSchema("done", s.schema(reflect.TypeFor[coach.Done]())),
		eventSchema("error", s.schema(reflect.TypeFor[Problem]())),
	}
	return &huma.Schema{
		Title:       "Server-sent events",
		Description: "First `guidance`, then `item` and `notice` as they are ready, last `done`; or `error`, where something went wrong on the way.",
		Type:        huma.TypeArray,
		Items:       &huma.Schema{OneOf: events},
	}
}

func (s *Server) schema(t reflect.Type) *huma.Schema { return s.schemas.Schema(t, true, "") }

func eventSchema(name string, data *huma.Schema) *huma.Schema {
	return &huma.Schema{
		Title: "Event " + name,
		Type:  huma.TypeObject,
		Properties: map[string]*huma.Schema{
			"id":    {Type: huma.TypeInteger, Description: "Counts the events."},
			"event": {Type: huma.TypeString, Enum: []any{name}},
			"data":  data,
		},
		Required: []string{"id", "event", "data"},
	}
}

// itemSchema describes an item's event: what kind of item depends on the part.
func (s *Server) itemSchema(tasks []*coach.Task) *huma.Schema {
	out := &huma.Schema{}
	for _, t := range tasks {
		for part, item := range itemTypes(t) {
			out.OneOf = append(out.OneOf, &huma.Schema{
				Type: huma.TypeObject,
				Properties: map[string]*huma.Schema{
					"part": {Type: huma.TypeString, Enum: []any{part}, Description: "The field of the reply that the item belongs to."},
					"item": s.schema(item),
				},
				Required: []string{"part", "item"},
			})
		}
	}
	if len(out.OneOf) == 1 {
		return out.OneOf[0]
	}
	return out
}

// itemTypes yields the parts of a task's reply, lists of items and single ones: all its own fields are.
func itemTypes(t *coach.Task) func(yield func(part string, item reflect.Type) bool) {
	return func(yield func(string, reflect.Type) bool) {
		for _, f := range reflect.VisibleFields(reflect.TypeOf(t.Reply()).Elem()) {
			if f.Anonymous || len(f.Index) > 1 {
				continue // what every reply has
			}
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			item := f.Type
			if item.Kind() == reflect.Slice {
				item = item.Elem()
			}
			if !yield(name, item.Elem()) {
				return
			}
		}
	}
}
