package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"regexp"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humaecho"
	"github.com/labstack/echo/v4"

	"mentorcoach/coach"
	"mentorcoach/knowledge"
)

// coachInput is what every coach route reads. The body is validated against its task's own schema.
type coachInput struct {
	Accept  string  `header:"Accept" hidden:"true"`
	Timeout float64 `header:"Request-Timeout" minimum:"0.05" maximum:"60" doc:"Seconds that the reply may take. When they run out, what is complete is kept and the handbook fills up the rest."`
	RawBody []byte  `contentType:"application/json"`
}

const timeoutHeader = "Request-Timeout"

// decimal is a number as people write it. Go reads others too: NaN, which is within any bounds, and 0x1p3.
var decimal = regexp.MustCompile(`^\d*\.?\d+$`)

// Resolve implements huma.Resolver: it looks at what huma took for a number of seconds.
func (in *coachInput) Resolve(hc huma.Context) []error {
	given := humaecho.Unwrap(hc).Request().Header.Values(timeoutHeader)
	switch {
	case len(given) > 1:
		return []error{&huma.ErrorDetail{Location: "header." + timeoutHeader, Message: "comes more than once"}}
	case in.Timeout != 0 && !decimal.MatchString(given[0]):
		return []error{&huma.ErrorDetail{Location: "header." + timeoutHeader, Message: "expected number"}}
	}
	return nil
}

// coachOutput is a reply or a stream: either writes itself.
type coachOutput struct {
	Body func(huma.Context)
}

// coachRoute registers the path of one task.
func (s *Server) coachRoute(api huma.API, t *coach.Task) {
	o := op(http.MethodPost, "/v1/coach/"+t.Name, "coach-"+t.Name, t.Summary, forWhom(t.Audience))
	body := s.schemas.Schema(reflect.TypeOf(t.New()).Elem(), true, "")
	s.registerCoach(api, &o, body, s.replySchema(t), s.streamSchema(t), func(ctx context.Context, in *coachInput) (*coachOutput, error) {
		doc, err := parse(in.RawBody)
		if err != nil {
			return nil, err
		}
		req, err := decode(s.schemas, t, doc)
		if err != nil {
			return nil, err
		}
		return s.answer(ctx, t, req, in)
	})
}

// forWhom says whom a task serves.
func forWhom(a knowledge.Audience) string {
	if a == "" {
		return "For a mentor and a mentee together."
	}
	return "For a " + string(a) + "."
}

// anyTaskRoute registers the path that takes the task from the body, or infers it.
func (s *Server) anyTaskRoute(api huma.API) {
	o := op(http.MethodPost, "/v1/coach", "coach", "Whatever the situation asks for",
		"`task` names the task; left out, the coach infers it from the situation and the fields that are there, and says so in a notice. The other fields are those of the task.")
	body, reply := &huma.Schema{}, &huma.Schema{}
	for _, t := range coach.Tasks {
		body.AnyOf = append(body.AnyOf, s.schemas.Schema(reflect.TypeOf(t.New()).Elem(), true, ""))
		reply.AnyOf = append(reply.AnyOf, s.replySchema(t))
	}
	s.registerCoach(api, &o, body, reply, s.streamSchema(coach.Tasks...), func(ctx context.Context, in *coachInput) (*coachOutput, error) {
		t, req, err := s.choose(ctx, in)
		if err != nil {
			return nil, err
		}
		return s.answer(ctx, t, req, in)
	})
}

func (s *Server) replySchema(t *coach.Task) *huma.Schema {
	return s.schemas.Schema(reflect.TypeOf(t.Reply()).Elem(), true, "")
}

type coachHandler = func(context.Context, *coachInput) (*coachOutput, error)

// registerCoach registers an operation whose types are known at run time only: those of a task.
func (s *Server) registerCoach(api huma.API, o *huma.Operation, body, reply, stream *huma.Schema, handle coachHandler) {
	o.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{}}
	o.Responses = map[string]*huma.Response{"200": {
		Description: "The reply. It is complete even where a model failed; notices tell. Asked for by `Accept: text/event-stream`, or by `stream` in the body, it comes as events.",
		Content:     map[string]*huma.MediaType{typeJSON: {Schema: reply}, typeStream: {Schema: stream}},
	}}
	o.Errors = append(o.Errors, bodyErrors...)
	o.SkipValidateBody = true // decode does it, for the command line too
	huma.Register(api, *o, handle)
	o.RequestBody.Content[typeJSON].Schema = body // huma put "bytes" there
}

func (s *Server) answer(ctx context.Context, t *coach.Task, req coach.Request, in *coachInput) (*coachOutput, error) {
	c := s.coach
	if in.Timeout > 0 {
		c = c.Within(time.Duration(in.Timeout * float64(time.Second)))
	}
	if wantsStream(in.Accept, req) {
		return &coachOutput{Body: s.streamed(ctx, c, t, req)}, nil
	}
	reply, err := c.Answer(ctx, t, req)
	if err != nil {
		return nil, err
	}
	return &coachOutput{func(hc huma.Context) {
		hc.SetHeader(echo.HeaderContentType, typeJSON)
		_ = encode(hc.BodyWriter(), reply) // the client is gone when this fails
	}}, nil
}

// document is a body as it came, and what stands in it.
type document struct {
	raw    []byte
	parsed any
}

func parse(body []byte) (document, error) {
	d := document{raw: body}
	if err := unmarshal(body, &d.parsed); err != nil {
		return d, problem(http.StatusBadRequest, err.Error())
	}
	return d, nil
}

// unmarshal reads JSON. Its error is for the client.
func unmarshal(body []byte, v any) error {
	if err := json.Unmarshal(body, v); err != nil {
		return fmt.Errorf("The body is not JSON: %w.", err) //nolint:revive,staticcheck // a sentence, as those of all problems
	}
	return nil
}

// as reads a document that a request's schema let by. JSON has one kind of number and Go has two: what is a whole number
// but written otherwise, such as 3.0, is written anew.
func (d document) as(req coach.Request) error {
	err := json.Unmarshal(d.raw, req)
	if _, ok := errors.AsType[*json.UnmarshalTypeError](err); !ok {
		return err
	}
	plain, err := json.Marshal(d.parsed)
	if err != nil {
		return err
	}
	return json.Unmarshal(plain, req)
}

// decode validates a body against a task's schema and reads it.
func decode(schemas huma.Registry, t *coach.Task, doc document) (coach.Request, error) {
	req := t.New()
	schema := schemas.Schema(reflect.TypeOf(req).Elem(), false, "")
	path, result := huma.NewPathBuffer(nil, 0), &huma.ValidateResult{}
	path.Push("body")
	huma.Validate(schemas, schema, path, huma.ModeWriteToServer, doc.parsed, result)
	fields := fieldErrors(result.Errors)
	tellWhose(fields)
	if len(fields) == 0 {
		if err := doc.as(req); err != nil {
			return nil, problem(http.StatusUnprocessableEntity, "The body does not fit.") // the schema lets nothing by that the type refuses
		}
		if name := req.Basics().Task; name != "" && name != t.Name {
			fields = []FieldError{{Pointer: "/task", Detail: fmt.Sprintf("expected %q, or no task at all", t.Name)}}
		}
	}
	if len(fields) > 0 {
		return nil, problem(http.StatusUnprocessableEntity, unfit, fields...)
	}
	return req, nil
}

// tellWhose says of fields that the task does not have whose they are.
func tellWhose(fields []FieldError) {
	for i := range fields {
		f := &fields[i]
		if f.Detail != "unexpected property" {
			continue
		}
		if owners := tasksWith(strings.TrimPrefix(f.Pointer, "/")); len(owners) > 0 {
			f.Detail += "; it belongs to " + strings.Join(owners, ", ")
		}
	}
}

// tasksWith returns the names of the tasks whose requests have a field.
func tasksWith(name string) (out []string) {
	for _, t := range coach.Tasks {
		for _, f := range reflect.VisibleFields(reflect.TypeOf(t.New()).Elem()) {
			if tagged, _, _ := strings.Cut(f.Tag.Get("json"), ","); tagged == name && name != "" {
				out = append(out, t.Name)
			}
		}
	}
	return out
}

// Decode reads a body as the request of the named task, for callers that bring no HTTP. Its errors are problems.
func Decode(name string, body []byte) (*coach.Task, coach.Request, error) {
	t, ok := coach.TaskNamed(name)
	if !ok {
		return nil, nil, unknownTask()
	}
	doc, err := parse(body)
	if err != nil {
		return nil, nil, err
	}
	req, err := decode(huma.NewMapRegistry("#/components/schemas/", huma.DefaultSchemaNamer), t, doc)
	return t, req, err
}

// choose finds the task of a body that names one, and infers it otherwise.
func (s *Server) choose(ctx context.Context, in *coachInput) (*coach.Task, coach.Request, error) {
	doc, err := parse(in.RawBody)
	if err != nil {
		return nil, nil, err
	}
	fields, _ := doc.parsed.(map[string]any)
	if named := fields["task"]; named != nil {
		name, _ := named.(string)
		t, ok := coach.TaskNamed(name)
		if !ok {
			return nil, nil, problem(http.StatusUnprocessableEntity, "There is no such task.",
				FieldError{Pointer: "/task", Detail: "expected one of " + taskNames()})
		}
		req, err := decode(s.schemas, t, doc)
		return t, req, err
	}
	return s.infer(ctx, doc)
}

// infer reads the body as every task that can read it. Where none can, the errors are those of the task that came
// closest.
func (s *Server) infer(ctx context.Context, doc document) (*coach.Task, coach.Request, error) {
	requests := make(map[*coach.Task]coach.Request)
	var closest *Problem
	for _, t := range coach.Tasks {
		req, err := decode(s.schemas, t, doc)
		if err == nil {
			requests[t] = req
			continue
		}
		if p := asProblem(err); closest == nil || len(p.Errors) < len(closest.Errors) {
			closest = p
		}
	}
	if len(requests) == 0 {
		return nil, nil, closest
	}
	t := s.coach.Infer(ctx, requests)
	requests[t].Basics().Inferred()
	return t, requests[t], nil
}

func taskNames() string {
	names := make([]string, len(coach.Tasks))
	for i, t := range coach.Tasks {
		names[i] = t.Name
	}
	return strings.Join(names, ", ")
}

func (s *Server) noSuchTask(echo.Context) error { return unknownTask() }

func unknownTask() *Problem {
	return problem(http.StatusNotFound, "There is no such task. There are: "+taskNames()+".").coded("unknown_task")
}
