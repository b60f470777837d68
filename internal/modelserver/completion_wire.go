package modelserver

import "fmt"

// The wire form of a completion. Fields that OpenAI always sends have no
// omitempty.
type (
	wireCompletion struct {
		ID                string       `json:"id"`
		Object            string       `json:"object"`
		Created           int64        `json:"created"`
		Model             string       `json:"model"`
		Choices           []wireChoice `json:"choices"`
		Usage             *usage       `json:"usage,omitempty"`
		ServiceTier       string       `json:"service_tier"`
		SystemFingerprint string       `json:"system_fingerprint"`
	}
	wireChoice struct {
		Index        int         `json:"index"`
		Message      wireMessage `json:"message"`
		Logprobs     *struct{}   `json:"logprobs"`
		FinishReason *string     `json:"finish_reason"`
	}
	wireMessage struct {
		Role        string     `json:"role"`
		Content     *string    `json:"content"`
		Refusal     *string    `json:"refusal"`
		Annotations []struct{} `json:"annotations"`
	}
	usage struct {
		PromptTokens     int `json:"prompt_tokens"`
		CompletionTokens int `json:"completion_tokens"`
		TotalTokens      int `json:"total_tokens"`
	}
)

const (
	// firstCreated is when the first reply was made: a fixed time, so that
	// replies are the same each time.
	firstCreated = 1_760_000_000
	fingerprint  = "fp_modelserver"
	serviceTier  = "default"
)

func newUsage(prompt, completionTokens int) *usage {
	return &usage{prompt, completionTokens, prompt + completionTokens}
}

// tokens estimates as most clients do: four characters each.
func tokens(text string) int { return (len([]rune(text)) + 3) / 4 }

func (c completion) full(req *Request) wireCompletion {
	full := wireCompletion{
		ID: c.id(req), Object: "chat.completion", Created: created(req), Model: c.modelFor(req),
		Choices: []wireChoice{}, ServiceTier: serviceTier, SystemFingerprint: fingerprint,
	}
	if !c.noChoices {
		full.Choices = append(full.Choices, c.choice())
	}
	if !c.noUsage {
		full.Usage = c.usageFor(req)
	}
	return full
}

func (c completion) choice() wireChoice {
	ch := wireChoice{Message: wireMessage{Role: "assistant", Annotations: []struct{}{}}}
	if c.refused {
		ch.Message.Refusal = &c.text
	} else {
		ch.Message.Content = &c.text
	}
	if !c.noFinish {
		ch.FinishReason = &c.finish
	}
	return ch
}

func (c completion) id(req *Request) string { return fmt.Sprintf("chatcmpl-%06d", req.number) }

func created(req *Request) int64 { return firstCreated + int64(req.number) }

func (c completion) modelFor(req *Request) string {
	if c.model != "" {
		return c.model
	}
	return req.Chat.Model
}

func (c completion) usageFor(req *Request) *usage {
	if c.usage != nil {
		return c.usage
	}
	return newUsage(tokens(req.Chat.Prompt()), tokens(c.text)+c.filler/4)
}
