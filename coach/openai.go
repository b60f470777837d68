package coach

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	openai "github.com/sashabaranov/go-openai"
)

// Model is a language model behind an OpenAI-compatible endpoint.
type Model struct {
	client *openai.Client
	name   string
	form   atomic.Int32 // the strictest form of answer that the endpoint is known to take
	wire   atomic.Int32 // the best way of sending it that it is known to take
	calls  *calls
	meter  Meter
	next   *Model // asked when this one fails; nil: none
}

// ModelConfig tells where the model is.
type ModelConfig struct {
	BaseURL string // empty: OpenAI's
	Key     string // may be empty where the endpoint asks for none
	Name    string
	Idle    time.Duration // how long a stream may send nothing; 0: DefaultIdle
	Calls   int           // how many calls may be in flight; 0: DefaultCalls
	Meter   Meter         // nil: none
	Next    *Model        // asked when this one fails; nil: none
}

// NewModel returns a client of a model. It sends nothing yet.
func NewModel(c ModelConfig) *Model {
	if c.Idle == 0 {
		c.Idle = DefaultIdle
	}
	cfg := openai.DefaultConfig(c.Key)
	if c.BaseURL != "" {
		cfg.BaseURL = strings.TrimRight(c.BaseURL, "/")
	}
	cfg.EmptyMessagesLimit = maxWire // comments may be many; what bounds them is their length
	cfg.HTTPClient = &http.Client{Transport: &transport{http.DefaultTransport, c.Idle}}
	if c.Meter == nil {
		c.Meter = unmetered{}
	}
	promptShingles() // while nobody waits for an item
	return &Model{
		client: openai.NewClientWithConfig(cfg), name: c.Name,
		calls: newCalls(cmp.Or(c.Calls, DefaultCalls), c.Meter, c.Name), meter: c.Meter, next: c.Next,
	}
}

// manner is how an endpoint is asked. Endpoints differ in what they take.
type manner struct{ form, wire int32 }

// The forms of answer, strictest first.
const (
	formSchema = iota // a strict JSON schema
	formJSON          // any JSON object
	formText          // free text, in which the object is looked for
)

// The ways in which the answer is sent, best first.
const (
	wireUsage  = iota // a stream that ends in the usage
	wireStream        // a stream
	wireWhole         // in one piece
)

// without returns the next laxer manner, where an error may be due to this one: the endpoint names the parameter, or it
// can't read the request and names nothing.
func (how manner) without(err error) (manner, bool) {
	var api *openai.APIError
	if !errors.As(err, &api) || !slices.Contains(refusals, api.HTTPStatusCode) {
		return how, false
	}
	named := ""
	if api.Param != nil {
		named = *api.Param
	}
	switch {
	case named == "stream" && how.wire < wireWhole:
		how.wire = wireWhole
	case strings.HasPrefix(named, "stream_options") && how.wire < wireStream:
		how.wire = wireStream
	case (named == "" || strings.HasPrefix(named, "response_format")) && how.form < formText:
		how.form++
	default:
		return how, false
	}
	return how, true
}

var refusals = []int{http.StatusBadRequest, http.StatusUnprocessableEntity, http.StatusNotImplemented}

// reasonOf returns a stable reason for an error of the client. It looks at types and status codes, never at texts.
func reasonOf(err error) string {
	var f failure
	switch {
	case errors.As(err, &f):
		return f.reason
	case errors.Is(err, errStalled):
		return reasonStalled
	case errors.Is(err, context.DeadlineExceeded):
		return reasonTimeout
	}
	return reasonOfStatus(statusOf(err))
}

// statusOf returns the HTTP status of an error; 0: there was none.
func statusOf(err error) int {
	var api *openai.APIError
	var request *openai.RequestError
	switch {
	case errors.As(err, &api):
		return api.HTTPStatusCode
	case errors.As(err, &request):
		return request.HTTPStatusCode
	}
	return 0
}

func reasonOfStatus(status int) string {
	switch {
	case status == http.StatusTooManyRequests:
		return reasonLimited
	case status >= 400 && status < 500:
		return reasonRejected
	}
	return reasonUnavailable
}

// hear asks a model and hands what it writes to write, piece by piece as it comes. It steps down to what the endpoint
// takes, and remembers what went through.
func (m *Model) hear(ctx context.Context, t *Task, dialogue []message, write func(string) error) (listened, error) {
	start := time.Now()
	h, err := m.stepDown(ctx, t, dialogue, write)
	m.meter.ModelCalled(m.name, outcomeOf(ctx, err), time.Since(start), h.tokens)
	return h, err
}

// outcomeOf is a reason, or what is no failure.
func outcomeOf(ctx context.Context, err error) string {
	switch {
	case err == nil || errors.Is(context.Cause(ctx), errEnough):
		return "ok"
	case errors.Is(err, context.Canceled):
		return "client_gone"
	}
	return reasonOf(err)
}

func (m *Model) stepDown(ctx context.Context, t *Task, dialogue []message, write func(string) error) (listened, error) {
	for how := (manner{m.form.Load(), m.wire.Load()}); ; {
		h, err := m.calls.do(ctx, func(ctx context.Context) (listened, error) {
			return m.try(ctx, m.chat(t, dialogue, how), how, write)
		})
		if next, ok := how.without(err); ok {
			how = next
			continue
		}
		if h.pieces > 0 {
			m.form.Store(how.form)
			m.wire.Store(how.wire)
		}
		return h, err
	}
}

func (m *Model) chat(t *Task, dialogue []message, how manner) openai.ChatCompletionRequest {
	req := openai.ChatCompletionRequest{
		Model:          m.name,
		Messages:       make([]openai.ChatCompletionMessage, len(dialogue)),
		ResponseFormat: responseFormat(t, how.form),
	}
	for i, turn := range dialogue {
		req.Messages[i] = openai.ChatCompletionMessage{Role: string(turn.role), Content: turn.text}
	}
	if how.wire == wireUsage {
		req.StreamOptions = &openai.StreamOptions{IncludeUsage: true}
	}
	return req
}

func responseFormat(t *Task, form int32) *openai.ChatCompletionResponseFormat {
	switch form {
	case formSchema:
		return &openai.ChatCompletionResponseFormat{
			Type:       openai.ChatCompletionResponseFormatTypeJSONSchema,
			JSONSchema: &openai.ChatCompletionResponseFormatJSONSchema{Name: t.Name, Schema: t.schema, Strict: true},
		}
	case formJSON:
		return &openai.ChatCompletionResponseFormat{Type: openai.ChatCompletionResponseFormatTypeJSONObject}
	}
	return nil
}

func (m *Model) try(ctx context.Context, req openai.ChatCompletionRequest, how manner, write func(string) error) (listened, error) {
	if how.wire == wireWhole {
		return m.whole(ctx, req, write)
	}
	stream, err := m.client.CreateChatCompletionStream(ctx, req)
	if err != nil {
		return listened{}, err
	}
	defer stream.Close()
	var h listened
	for {
		line, err := stream.RecvRaw() // not Recv: its type has no room for a reply in one piece
		if errors.Is(err, io.EOF) {   // as well without [DONE]: what counts is the finish reason
			return h, nil
		}
		if err == nil {
			err = h.piece(line, write) // no line at all is what is left of an error behind comments
		}
		if err != nil {
			return h, err
		}
	}
}

// chunk is a piece of a stream, or the whole of a reply that comes in one piece although a stream was asked for.
type chunk struct {
	Choices []struct {
		Delta        said   `json:"delta"`
		Message      said   `json:"message"`
		FinishReason string `json:"finish_reason"`
	} `json:"choices"`
	Usage *openai.Usage   `json:"usage"`
	Error json.RawMessage `json:"error"`
}

type said struct {
	Content string `json:"content"`
	Refusal string `json:"refusal"`
}

func (h *listened) piece(line []byte, write func(string) error) error {
	var c chunk
	if line == nil {
		return failure{reasonUnavailable, nil}
	}
	if err := json.Unmarshal(line, &c); err != nil {
		return failure{reasonUnreadable, err}
	}
	if len(c.Error) > 0 && string(c.Error) != "null" {
		return failure{reasonUnavailable, nil}
	}
	h.pieces++
	if c.Usage != nil {
		h.tokens = Tokens{In: c.Usage.PromptTokens, Out: c.Usage.CompletionTokens}
	}
	if len(c.Choices) == 0 { // as in the one with the usage
		return nil
	}
	choice := &c.Choices[0]
	h.choices++
	h.refused = h.refused || choice.Delta.Refusal+choice.Message.Refusal != ""
	if choice.FinishReason != "" {
		h.finish = choice.FinishReason
	}
	return write(choice.Delta.Content + choice.Message.Content)
}

// whole asks an endpoint that does not stream.
func (m *Model) whole(ctx context.Context, req openai.ChatCompletionRequest, write func(string) error) (listened, error) {
	resp, err := m.client.CreateChatCompletion(ctx, req)
	if err != nil {
		return listened{}, err
	}
	h := listened{pieces: 1, tokens: Tokens{In: resp.Usage.PromptTokens, Out: resp.Usage.CompletionTokens}}
	if len(resp.Choices) == 0 {
		return h, nil
	}
	choice := &resp.Choices[0]
	h.choices, h.finish, h.refused = 1, string(choice.FinishReason), choice.Message.Refusal != ""
	return h, write(choice.Message.Content)
}
