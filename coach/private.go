package coach

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Hide takes personal data out of a text of its own, for whoever sends it out of the process.
func (c *Coach) Hide(text string) string {
	if c.exposed {
		return text
	}
	return newRedaction([]string{text}, nil).hide(text)
}

// redaction is made once, when something is about to go out.
func (r *run) redaction() *redaction {
	if r.private == nil {
		r.private = newRedaction(r.request.texts(), r.request.Basics().Redact)
	}
	return r.private
}

// hide takes out of a text what is personal in the request.
func (r *run) hide(text string) string {
	if r.coach.exposed {
		return text
	}
	return r.redaction().hide(text)
}

// outgoing encodes something for a model, without personal data.
func (r *run) outgoing(v any) (json.RawMessage, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("encode the request: %w", err)
	}
	if r.coach.exposed {
		return b.Bytes(), nil
	}
	return r.redaction().hideJSON(b.Bytes()), nil
}

// incoming puts personal data back into what a model wrote. That comes before everything else is made of it: the guard, the
// door and the reader see the same text.
func (r *run) incoming(raw []byte) []byte {
	if r.coach.exposed {
		return raw
	}
	return r.redaction().restoreJSON(raw)
}
