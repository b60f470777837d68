package modelserver

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// The types of response_format.
const (
	FormatText       = "text"
	FormatJSONObject = "json_object"
	FormatJSONSchema = "json_schema"
)

// Request is what a client sent. Its fields are shared with the record that
// Requests returns: read them only.
type Request struct {
	Method string
	Path   string
	Header http.Header
	Body   []byte

	// Chat and Embedding are the decoded body, each nil on other routes. The
	// decoding is lenient: Problems says what was wrong with the request.
	Chat      *ChatRequest
	Embedding *EmbeddingRequest
	Problems  []string

	number int
}

// ChatRequest is the body of POST /v1/chat/completions, as far as a test
// wants to look at it. The rest is in Request.Body.
type ChatRequest struct {
	Model               string         `json:"model"`
	Messages            []Message      `json:"messages"`
	ResponseFormat      ResponseFormat `json:"response_format"`
	Stream              bool           `json:"stream"`
	StreamOptions       *StreamOptions `json:"stream_options"`
	MaxTokens           int            `json:"max_tokens"`
	MaxCompletionTokens int            `json:"max_completion_tokens"`
	// Temperature is nil when it was not sent, which is not the same as 0.
	Temperature *float64 `json:"temperature"`
	Seed        *int64   `json:"seed"`
	N           int      `json:"n"`
	User        string   `json:"user"`
}

// Message is one message of the conversation.
type Message struct {
	Role    string `json:"role"`
	Name    string `json:"name"`
	Content Text   `json:"content"`
}

// Text is a message's content; where it was sent in parts, the text of the
// parts in a row.
type Text string

// UnmarshalJSON takes a string, null, or a list of content parts.
func (t *Text) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err == nil {
		*t = Text(s)
		return nil
	}
	var parts []struct {
		Text string `json:"text"`
	}
	if err := json.Unmarshal(b, &parts); err != nil {
		return err
	}
	for _, p := range parts {
		*t += Text(p.Text)
	}
	return nil
}

// ResponseFormat is the form that was asked for. Type is "" when the request
// had no response_format.
type ResponseFormat struct {
	Type       string `json:"type"`
	JSONSchema struct {
		Name        string          `json:"name"`
		Description string          `json:"description"`
		Schema      json.RawMessage `json:"schema"`
		Strict      bool            `json:"strict"`
	} `json:"json_schema"`
}

// StreamOptions are the extras of a stream.
type StreamOptions struct {
	IncludeUsage bool `json:"include_usage"`
}

// IncludeUsage says whether the stream is to end with a usage chunk.
func (c *ChatRequest) IncludeUsage() bool {
	return c.StreamOptions != nil && c.StreamOptions.IncludeUsage
}

// Prompt is all that the model is given to read, message by message.
func (c *ChatRequest) Prompt() string {
	texts := make([]string, len(c.Messages))
	for i, m := range c.Messages {
		texts[i] = string(m.Content)
	}
	return strings.Join(texts, "\n\n")
}

// Last is the text of the last message with this role, "" without one.
func (c *ChatRequest) Last(role string) string {
	for _, m := range slices.Backward(c.Messages) {
		if m.Role == role {
			return string(m.Content)
		}
	}
	return ""
}

// EmbeddingRequest is the body of POST /v1/embeddings.
type EmbeddingRequest struct {
	Model          string `json:"model"`
	Input          Inputs `json:"input"`
	Dimensions     int    `json:"dimensions"`
	EncodingFormat string `json:"encoding_format"`
	User           string `json:"user"`
}

// Inputs are the texts to embed, one vector each. Token ids become their JSON
// text.
type Inputs []string

// UnmarshalJSON takes a string, strings, token ids, or lists of token ids.
func (in *Inputs) UnmarshalJSON(b []byte) error {
	var one string
	if json.Unmarshal(b, &one) == nil {
		*in = Inputs{one}
		return nil
	}
	var texts []string
	if json.Unmarshal(b, &texts) == nil {
		*in = texts
		return nil
	}
	return in.tokens(b)
}

func (in *Inputs) tokens(b []byte) error {
	var one []int
	if json.Unmarshal(b, &one) == nil {
		*in = Inputs{fmt.Sprint(one)}
		return nil
	}
	var many [][]int
	if err := json.Unmarshal(b, &many); err != nil {
		return err
	}
	for _, ids := range many {
		*in = append(*in, fmt.Sprint(ids))
	}
	return nil
}

// newRequest decodes what it can; the check of the body says what it cannot.
func newRequest(r *http.Request, body []byte) Request {
	req := Request{Method: r.Method, Path: r.URL.Path, Header: r.Header.Clone(), Body: body}
	if r.Method != http.MethodPost {
		return req
	}
	switch rt, _ := findRoute(r.URL.Path); rt {
	case routeChat:
		req.Chat = decode[ChatRequest](body)
	case routeEmbeddings:
		req.Embedding = decode[EmbeddingRequest](body)
	default:
	}
	return req
}

func decode[T any](body []byte) *T {
	v := new(T)
	_ = json.Unmarshal(body, v)
	return v
}

// model is the model that the request names in its body.
func (r *Request) model() string {
	switch {
	case r.Chat != nil:
		return r.Chat.Model
	case r.Embedding != nil:
		return r.Embedding.Model
	}
	return ""
}
