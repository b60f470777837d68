package modelserver

import (
	"encoding/json"
	"iter"
	"math/rand/v2"
	"strings"
)

// stream is a completion as server-sent events.
type stream struct {
	completion
	req *Request
}

// The wire form of a chunk of a stream.
type (
	wireChunk struct {
		ID                string            `json:"id"`
		Object            string            `json:"object"`
		Created           int64             `json:"created"`
		Model             string            `json:"model"`
		ServiceTier       string            `json:"service_tier"`
		SystemFingerprint string            `json:"system_fingerprint"`
		Choices           []wireChunkChoice `json:"choices"`
		// Usage is left out unless it was asked for; then it is null in all
		// chunks but its own.
		Usage json.RawMessage `json:"usage,omitempty"`
	}
	wireChunkChoice struct {
		Index        int       `json:"index"`
		Delta        wireDelta `json:"delta"`
		Logprobs     *struct{} `json:"logprobs"`
		FinishReason *string   `json:"finish_reason"`
	}
	wireDelta struct {
		Role    string          `json:"role,omitempty"`
		Content *string         `json:"content,omitempty"`
		Refusal json.RawMessage `json:"refusal,omitempty"`
	}
)

var jsonNull = json.RawMessage("null")

// events yields the stream, one event a part.
func (s *stream) events(yield func([]byte) bool) {
	for chunk := range s.chunks {
		if !yield(s.event(s.encode(chunk))) {
			return
		}
	}
	switch {
	case s.failure != nil:
		yield(s.event(encode(*s.failure)))
	case !s.noDone:
		yield(s.event([]byte("[DONE]")))
	}
}

func (s *stream) event(data []byte) []byte {
	comments := strings.Repeat(": keep-alive\n\n", s.comments)
	return []byte(comments + "data: " + string(data) + "\n\n")
}

func (s *stream) chunks(yield func(wireChunk) bool) {
	if s.noChoices {
		if !yield(s.chunk()) {
			return
		}
	} else if !s.choices(yield) {
		return
	}
	if s.req.Chat.IncludeUsage() && !s.noUsage && s.failure == nil {
		last := s.chunk()
		last.Usage = encode(s.usageFor(s.req))
		yield(last)
	}
}

// choices yields the chunks of the one choice: role, text, finish reason.
func (s *stream) choices(yield func(wireChunk) bool) bool {
	empty := ""
	first := wireDelta{Role: "assistant", Content: &empty, Refusal: jsonNull}
	if s.refused {
		first.Content = nil
	}
	if !yield(s.with(first, nil)) {
		return false
	}
	sent := 0
	for piece := range s.pieces() {
		if sent == s.failAt {
			return true
		}
		if !yield(s.with(s.delta(piece), nil)) {
			return false
		}
		sent++
	}
	if s.noFinish || s.failure != nil {
		return true
	}
	return yield(s.with(wireDelta{}, &s.finish))
}

func (s *stream) delta(piece string) wireDelta {
	d := wireDelta{}
	if s.everyRole {
		d.Role = "assistant"
	}
	if s.refused {
		d.Refusal = encode(piece)
	} else {
		d.Content = &piece
	}
	return d
}

func (s *stream) with(d wireDelta, finish *string) wireChunk {
	c := s.chunk()
	c.Choices = append(c.Choices, wireChunkChoice{Delta: d, FinishReason: finish})
	return c
}

func (s *stream) chunk() wireChunk {
	c := wireChunk{
		ID: s.id(s.req), Object: "chat.completion.chunk", Created: created(s.req), Model: s.modelFor(s.req),
		ServiceTier: serviceTier, SystemFingerprint: fingerprint, Choices: []wireChunkChoice{},
	}
	if s.req.Chat.IncludeUsage() && !s.noUsage {
		c.Usage = jsonNull
	}
	return c
}

// pieces cuts the text between characters, so that each chunk is valid JSON;
// Split cuts between bytes.
func (s *stream) pieces() iter.Seq[string] {
	if s.filler > 0 {
		return filler(s.filler)
	}
	return func(yield func(string) bool) {
		sizes := rand.New(rand.NewPCG(3, 4))
		for rest := []rune(s.text); len(rest) > 0; {
			n := len(rest)
			if s.pieceRunes > 0 {
				n = min(n, 1+sizes.IntN(s.pieceRunes))
			}
			if !yield(string(rest[:n])) {
				return
			}
			rest = rest[n:]
		}
	}
}
