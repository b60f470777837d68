package coach

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"sync/atomic"

	openai "github.com/sashabaranov/go-openai"

	"mentorcoach/prompts"
)

// Model is a language model behind an OpenAI-compatible endpoint.
type Model struct {
	client *openai.Client
	name   string
	form   atomic.Int32 // the strictest form of answer that the endpoint is known to take
	secret shingles
}

// ModelConfig tells where the model is.
type ModelConfig struct {
	BaseURL string // empty: OpenAI's
	Key     string // may be empty where the endpoint asks for none
	Name    string
}

// NewModel returns a client of a model. It sends nothing yet.
func NewModel(c ModelConfig) *Model {
	cfg := openai.DefaultConfig(c.Key)
	if c.BaseURL != "" {
		cfg.BaseURL = strings.TrimRight(c.BaseURL, "/")
	}
	cfg.HTTPClient = &http.Client{Transport: bounded{http.DefaultTransport}}
	return &Model{client: openai.NewClientWithConfig(cfg), name: c.Name, secret: promptShingles()}
}

// The forms of answer, strictest first. Endpoints differ in what they take.
const (
	formSchema = iota // a strict JSON schema
	formJSON          // any JSON object
	formText          // free text, in which the object is looked for
)

// answer is what a model returned.
type answer struct {
	parts  map[string][]json.RawMessage
	tokens Tokens
}

// failure is a reason for which the model did not answer, stable and free of what the provider wrote.
type failure struct {
	reason string
	cause  error
}

func (f failure) Error() string { return f.reason }
func (f failure) Unwrap() error { return f.cause }

// Reasons of degraded notices.
const (
	reasonTimeout     = "model_timeout"
	reasonUnavailable = "model_unavailable"
	reasonRejected    = "model_rejected_request"
	reasonLimited     = "model_rate_limited"
	reasonCut         = "model_reply_cut"
	reasonRefused     = "model_refused"
	reasonUnreadable  = "model_reply_unreadable"
)

// reasonOf returns a stable reason for an error of the client. It looks at types and status codes, never at texts.
func reasonOf(err error) string {
	var f failure
	var api *openai.APIError
	var request *openai.RequestError
	switch {
	case errors.As(err, &f):
		return f.reason
	case errors.Is(err, context.DeadlineExceeded):
		return reasonTimeout
	case errors.As(err, &api):
		return reasonOfStatus(api.HTTPStatusCode)
	case errors.As(err, &request):
		return reasonOfStatus(request.HTTPStatusCode)
	}
	return reasonUnavailable
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

// ask sends a prompt and returns the items of the reply, part by part. It steps down to a laxer form where the endpoint
// refuses one, and remembers what went through.
func (m *Model) ask(ctx context.Context, p prompts.Prompt, t *Task) (answer, error) {
	for form := m.form.Load(); ; form++ {
		resp, err := m.client.CreateChatCompletion(ctx, m.chat(p, t, form))
		if err != nil && form < formText && refusedForm(err) {
			continue
		}
		if err != nil {
			return answer{}, err
		}
		m.form.Store(form)
		return read(&resp, t)
	}
}

func (m *Model) chat(p prompts.Prompt, t *Task, form int32) openai.ChatCompletionRequest {
	return openai.ChatCompletionRequest{
		Model: m.name,
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: p.System},
			{Role: openai.ChatMessageRoleUser, Content: p.User},
		},
		ResponseFormat: responseFormat(t, form),
	}
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

// refusedForm tells whether an error may be due to the form of the answer that was asked for: the endpoint names the
// parameter, or it can't read the request and names nothing.
func refusedForm(err error) bool {
	var api *openai.APIError
	if !errors.As(err, &api) {
		return false
	}
	switch api.HTTPStatusCode {
	case http.StatusBadRequest, http.StatusUnprocessableEntity, http.StatusNotImplemented:
		return api.Param == nil || strings.HasPrefix(*api.Param, "response_format")
	}
	return false
}

// read takes the items out of a completion. A reply that was cut off is read as far as it goes: its complete items are
// good.
func read(resp *openai.ChatCompletionResponse, t *Task) (answer, error) {
	a := answer{tokens: Tokens{In: resp.Usage.PromptTokens, Out: resp.Usage.CompletionTokens}}
	if len(resp.Choices) == 0 {
		return a, failure{reasonUnreadable, nil}
	}
	choice := &resp.Choices[0]
	if choice.Message.Refusal != "" {
		return a, failure{reasonRefused, nil}
	}
	a.parts = itemsIn(choice.Message.Content, t.New().parts())
	switch {
	case len(a.parts) > 0:
		return a, nil
	case choice.FinishReason == openai.FinishReasonContentFilter:
		return a, failure{reasonRefused, nil}
	case choice.FinishReason == openai.FinishReasonLength:
		return a, failure{reasonCut, nil}
	}
	return a, failure{reasonUnreadable, nil}
}

// maxReply is far more than a full reply of any task, in bytes.
const maxReply = 1 << 20

// bounded keeps an endpoint from filling the memory.
type bounded struct{ next http.RoundTripper }

func (b bounded) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := b.next.RoundTrip(req)
	if err == nil {
		resp.Body = struct {
			io.Reader
			io.Closer
		}{io.LimitReader(resp.Body, maxReply), resp.Body}
	}
	return resp, err
}
