package modelserver

import (
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/sashabaranov/go-openai"
)

func TestCompletion(t *testing.T) {
	srv := New(t)
	srv.Script(Content(`What would "good" look like — für dich? 🌱`))
	req := question("I have two offers.")
	req.Temperature, req.MaxCompletionTokens = 0.5, 200
	got, err := client(srv).CreateChatCompletion(t.Context(), req)
	if err != nil {
		t.Fatal(err)
	}
	choice := got.Choices[0]
	if choice.Message.Content != `What would "good" look like — für dich? 🌱` || choice.FinishReason != "stop" {
		t.Errorf("got %+v", choice)
	}
	if got.Usage.PromptTokens != 5 || got.Usage.CompletionTokens != 11 || got.Usage.TotalTokens != 16 || got.Model != "gpt-4o-mini" {
		t.Errorf("got %+v", got)
	}
	kept := srv.Requests()[0]
	if kept.Method != http.MethodPost || kept.Path != "/v1/chat/completions" || kept.Header.Get("Authorization") != "Bearer sk-test" {
		t.Errorf("kept %+v", kept)
	}
	c := kept.Chat
	if *c.Temperature != 0.5 || c.MaxCompletionTokens != 200 || c.Last("user") != "I have two offers." || c.Stream {
		t.Errorf("kept %+v", c)
	}
}

func TestStream(t *testing.T) {
	const text = "Größe? 你好 🌱 \"quoted\" \\ <b>&"
	for name, opts := range map[string][]CompletionOption{
		"OK":         nil,
		"OneByOne":   {Pieces(1)},
		"Whole":      {Pieces(0)},
		"Split":      {Split(3)},
		"SplitASCII": {Split(3), ASCII()},
		"Comments":   {Comments(2)},
		"Roles":      {RoleInEveryDelta()},
	} {
		t.Run(name, func(t *testing.T) {
			srv := New(t)
			srv.Script(Content(text, opts...))
			req := question("Hello?")
			req.StreamOptions = &openai.StreamOptions{IncludeUsage: true}
			got, usage, finish := readStream(t, srv, req)
			if got != text || finish != "stop" {
				t.Errorf("got %q, %q", got, finish)
			}
			if usage == nil || usage.CompletionTokens != tokens(text) {
				t.Errorf("usage %+v", usage)
			}
			if !srv.Requests()[0].Chat.IncludeUsage() {
				t.Error("include_usage not kept")
			}
		})
	}
}

// readStream reads one stream to its end by go-openai.
func readStream(t *testing.T, srv *Server, req openai.ChatCompletionRequest) (text string, usage *openai.Usage, finish openai.FinishReason) {
	t.Helper()
	s, err := client(srv).CreateChatCompletionStream(t.Context(), req)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var said strings.Builder
	for {
		chunk, err := s.Recv()
		if errors.Is(err, io.EOF) {
			return said.String(), usage, finish
		}
		if err != nil {
			t.Fatal(err)
		}
		if chunk.Usage != nil {
			usage = chunk.Usage
		}
		for _, c := range chunk.Choices {
			said.WriteString(c.Delta.Content)
			if c.FinishReason != "" {
				finish = c.FinishReason
			}
		}
	}
}

// What the server says fits OpenAI's description, as what it is asked must.
func TestRepliesFitDescription(t *testing.T) {
	srv := New(t)
	replies := []Reply{
		Content("Größe?"), Content("a\"b", ASCII(), Usage(3, 4), Model("other")), Content("", Finish("length")),
		Content("x", NoUsage()), Refusal("I can't."), Huge(1000),
	}
	for _, r := range replies {
		srv.Script(r, r)
		_, body, err := chat(t, srv, plainBody)
		if err != nil {
			t.Fatal(err)
		}
		fits(t, "CreateChatCompletionResponse", body)

		resp, body, err := chat(t, srv, streamBody)
		if err != nil || !strings.HasPrefix(resp.Header.Get("Content-Type"), "text/event-stream") {
			t.Fatal(err, resp.Header)
		}
		data := events(body)
		if last := data[len(data)-1]; last != "[DONE]" {
			t.Errorf("%s ends in %s", r, last)
		}
		for _, d := range data[:len(data)-1] {
			fits(t, "CreateChatCompletionStreamResponse", d)
		}
	}
}

func TestStreamOrder(t *testing.T) {
	srv := New(t)
	srv.Script(Content("Hello", Pieces(0)))
	_, body, _ := chat(t, srv, streamBody)
	want := []string{
		`"delta":{"role":"assistant","content":"","refusal":null},"logprobs":null,"finish_reason":null}],"usage":null}`,
		`"delta":{"content":"Hello"},"logprobs":null,"finish_reason":null}],"usage":null}`,
		`"delta":{},"logprobs":null,"finish_reason":"stop"}],"usage":null}`,
		`"choices":[],"usage":{"prompt_tokens":2,"completion_tokens":2,"total_tokens":4}}`,
		`[DONE]`,
	}
	got := events(body)
	if len(got) != len(want) {
		t.Fatalf("got %d events: %s", len(got), body)
	}
	for i := range want {
		if !strings.HasSuffix(got[i], want[i]) {
			t.Errorf("event %d is %s, want …%s", i, got[i], want[i])
		}
	}
}

func TestRefusal(t *testing.T) {
	srv := New(t)
	srv.Script(Refusal("I can't help."), Refusal("I can't help."))
	got, err := client(srv).CreateChatCompletion(t.Context(), question("?"))
	if err != nil || got.Choices[0].Message.Refusal != "I can't help." || got.Choices[0].Message.Content != "" {
		t.Errorf("got %+v, %v", got, err)
	}
	_, body, _ := chat(t, srv, streamBody)
	var refusal strings.Builder
	for _, d := range events(body) {
		if d != "[DONE]" {
			for _, c := range into[openai.ChatCompletionStreamResponse](t, d).Choices {
				refusal.WriteString(c.Delta.Refusal)
			}
		}
	}
	if refusal.String() != "I can't help." {
		t.Errorf("streamed %q", refusal.String())
	}
}

func TestEmbeddings(t *testing.T) {
	srv := New(t, Dimensions(8))
	for name, req := range map[string]openai.EmbeddingRequest{
		"Float":      {Input: []string{"one", "two"}},
		"Base64":     {Input: []string{"one", "two"}, EncodingFormat: openai.EmbeddingEncodingFormatBase64},
		"Dimensions": {Input: []string{"one", "two"}, Dimensions: 3},
	} {
		t.Run(name, func(t *testing.T) {
			req.Model = openai.SmallEmbedding3
			got, err := client(srv).CreateEmbeddings(t.Context(), req)
			if err != nil {
				t.Fatal(err)
			}
			n := 8
			if req.Dimensions > 0 {
				n = req.Dimensions
			}
			for i, text := range []string{"one", "two"} {
				if want := Vector("text-embedding-3-small", text, n); !slices.Equal(got.Data[i].Embedding, want) || got.Data[i].Index != i {
					t.Errorf("got %v, want %v", got.Data[i], want)
				}
			}
		})
	}
	_, body, _ := embed(t, srv, embedBody)
	fits(t, "CreateEmbeddingResponse", body)
}

func TestEmbeddingInputs(t *testing.T) {
	srv := New(t, Dimensions(2))
	for body, want := range map[string][]string{
		`{"model":"m","input":"a"}`:           {"a"},
		`{"model":"m","input":["a","b"]}`:     {"a", "b"},
		`{"model":"m","input":[1,2]}`:         {"[1 2]"},
		`{"model":"m","input":[[1,2],[3]]}`:   {"[1 2]", "[3]"},
		`{"model":"m","input":"a","user":""}`: {"a"},
	} {
		_, got, err := embed(t, srv, body)
		if n := len(into[openai.EmbeddingResponse](t, got).Data); err != nil || n != len(want) {
			t.Errorf("%s: %d vectors, %v", body, n, err)
		}
		kept := srv.Requests()
		if in := kept[len(kept)-1].Embedding.Input; !slices.Equal(in, want) {
			t.Errorf("%s: kept %q", body, in)
		}
	}
}

func TestVector(t *testing.T) {
	long, short := Vector("m", "text", 512), Vector("m", "text", 4)
	sum := 0.0
	for _, f := range long {
		sum += float64(f) * float64(f)
	}
	if sum < 0.999 || sum > 1.001 {
		t.Errorf("length² %v", sum)
	}
	if r := long[0] / long[1]; r-short[0]/short[1] > 1e-3 || short[0]/short[1]-r > 1e-3 {
		t.Error("the short vector is not the beginning of the long one")
	}
	if slices.Equal(short, Vector("m", "text2", 4)) || slices.Equal(short, Vector("n", "text", 4)) {
		t.Error("another text or model has the same vector")
	}
}

func TestModels(t *testing.T) {
	srv := New(t, Models("coach", "org/small"))
	list, err := client(srv).ListModels(t.Context())
	if err != nil || len(list.Models) != 2 || list.Models[1].ID != "org/small" {
		t.Errorf("got %+v, %v", list, err)
	}
	if m, err := client(srv).GetModel(t.Context(), "org/small"); err != nil || m.ID != "org/small" {
		t.Errorf("got %+v, %v", m, err)
	}
	_, body, _ := get(t, srv, http.MethodGet, "/models", "")
	fits(t, "ListModelsResponse", body)
	_, body, _ = get(t, srv, http.MethodGet, "/models/coach", "")
	fits(t, "Model", body)

	resp, body, _ := get(t, srv, http.MethodGet, "/models/other", "")
	if e := apiError(t, body); resp.StatusCode != http.StatusNotFound || e.Code != "model_not_found" {
		t.Errorf("got %d %+v", resp.StatusCode, e)
	}
	_, err = client(srv).CreateChatCompletion(t.Context(), question("?"))
	if e := new(openai.APIError); !errors.As(err, &e) || e.HTTPStatusCode != http.StatusNotFound {
		t.Errorf("a model that is not listed: %v", err)
	}
}

func TestSteppingDown(t *testing.T) {
	strict := question("Answer in JSON.")
	strict.ResponseFormat = &openai.ChatCompletionResponseFormat{
		Type: openai.ChatCompletionResponseFormatTypeJSONSchema,
		JSONSchema: &openai.ChatCompletionResponseFormatJSONSchema{
			Name: "reply", Strict: true, Schema: rawSchema(`{"type":"object","properties":{},"required":[],"additionalProperties":false}`),
		},
	}
	mode := question("Answer in JSON.")
	mode.ResponseFormat = &openai.ChatCompletionResponseFormat{Type: openai.ChatCompletionResponseFormatTypeJSONObject}

	for name, tt := range map[string]struct {
		opts         []Option
		schema, mode bool
	}{
		"Both":    {nil, true, true},
		"Mode":    {[]Option{RejectsStrictSchema()}, false, true},
		"Neither": {[]Option{RejectsJSONMode()}, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			srv := New(t, tt.opts...)
			srv.Always(func(Request) Reply { return Content("{}") })
			for _, c := range []struct {
				req  openai.ChatCompletionRequest
				want bool
			}{{strict, tt.schema}, {mode, tt.mode}, {question("?"), true}} {
				_, err := client(srv).CreateChatCompletion(t.Context(), c.req)
				if (err == nil) != c.want {
					t.Errorf("%+v: %v", c.req.ResponseFormat, err)
				}
				e := new(openai.APIError)
				if err != nil && (!errors.As(err, &e) || e.HTTPStatusCode != http.StatusBadRequest || *e.Param != "response_format") {
					t.Errorf("got %v", err)
				}
			}
			if f := srv.Requests()[0].Chat.ResponseFormat; f.Type != FormatJSONSchema || !f.JSONSchema.Strict || f.JSONSchema.Name != "reply" {
				t.Errorf("kept %+v", f)
			}
		})
	}
}

type rawSchema string

func (s rawSchema) MarshalJSON() ([]byte, error) { return []byte(s), nil }
