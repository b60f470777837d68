package modelserver

import "net/http"

// CompletionOption changes a completion. A WireOption is one, too.
type CompletionOption interface{ toCompletion(c *completion) }

type completionOption func(*completion)

func (o completionOption) toCompletion(c *completion) { o(c) }

// Finish sets the finish_reason: "length" or "content_filter", say.
func Finish(reason string) CompletionOption {
	return completionOption(func(c *completion) { c.finish = reason })
}

// NoFinishReason leaves a stream without a finish_reason; where the reply is
// not streamed, it is null.
func NoFinishReason() CompletionOption {
	return completionOption(func(c *completion) { c.noFinish = true })
}

// NoDone leaves a stream without its last line, [DONE].
func NoDone() CompletionOption {
	return completionOption(func(c *completion) { c.noDone = true })
}

// NoUsage leaves the usage out, asked for or not.
func NoUsage() CompletionOption {
	return completionOption(func(c *completion) { c.noUsage = true })
}

// Usage sets the tokens. Without it they are a quarter of the characters.
func Usage(prompt, completionTokens int) CompletionOption {
	return completionOption(func(c *completion) { c.usage = newUsage(prompt, completionTokens) })
}

// EmptyChoices leaves the choices empty.
func EmptyChoices() CompletionOption {
	return completionOption(func(c *completion) { c.noChoices = true })
}

// Model names a model in the reply that may not be the one asked for.
func Model(name string) CompletionOption {
	return completionOption(func(c *completion) { c.model = name })
}

// Pieces cuts a stream's text into pieces of 1 to most characters; 0 leaves it
// whole. The pieces are the same each time.
func Pieces(most int) CompletionOption {
	return completionOption(func(c *completion) { c.pieceRunes = most })
}

// Comments puts n comment lines before each event of a stream.
func Comments(n int) CompletionOption {
	return completionOption(func(c *completion) { c.comments = n })
}

// RoleInEveryDelta is how some compatible servers stream.
func RoleInEveryDelta() CompletionOption {
	return completionOption(func(c *completion) { c.everyRole = true })
}

// ASCII escapes every character outside of ASCII, as some servers do.
func ASCII() CompletionOption {
	return completionOption(func(c *completion) { c.ascii = true })
}

// Unstreamed answers with a plain body though a stream was asked for.
func Unstreamed() CompletionOption {
	return completionOption(func(c *completion) { c.unstreamed = true })
}

// FailsAfter ends a stream by an error event after n pieces of its text. A
// reply that is not streamed is the error, with status 200.
func FailsAfter(n int, e APIError) CompletionOption {
	e = e.orUsual(http.StatusInternalServerError)
	return completionOption(func(c *completion) { c.failAt, c.failure = n, &e })
}
