package modelserver

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"net/http"
)

// Reply is what one request is answered with. Make one with Content, Refusal,
// Huge, Vectors, Status, Problem, HTML, ErrorIn200, Raw, Hang or CloseAtOnce.
// A Reply is a value: it may be scripted more than once, and With gives a
// changed copy.
type Reply struct {
	name string
	// only is the route that the reply is for, routeNone for any.
	only route
	body func(*Request, *settings) payload
	wire wire
}

// String names the reply as a test wrote it, in short.
func (r Reply) String() string { return r.name }

// With returns the reply with faults of the wire added.
func (r Reply) With(opts ...WireOption) Reply {
	r.wire.header = r.wire.header.Clone()
	for _, opt := range opts {
		opt(&r.wire)
	}
	return r
}

func (r Reply) render(req *Request, s *settings) payload { return r.body(req, s) }

// payload is a reply before the wire has its way with it: an HTTP response
// whose body comes in parts. A part is one event of a stream, or the whole of
// a plain body.
type payload struct {
	status      int
	contentType string
	parts       iter.Seq[[]byte]
	// stream has each part sent at once.
	stream bool
}

func plain(status int, contentType string, body []byte) payload {
	return payload{status: status, contentType: contentType, parts: one(body)}
}

func one(part []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) { yield(part) }
}

const (
	typeJSON   = "application/json"
	typeHTML   = "text/html; charset=utf-8"
	typeStream = "text/event-stream; charset=utf-8"
)

// encode is json.Marshal without the escapes for HTML, as OpenAI has none.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		// All values are this package's own structs.
		panic(fmt.Sprintf("modelserver: %v", err))
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// static is a reply that does not depend on the request.
func static(name string, p payload, opts []WireOption) Reply {
	r := Reply{name: name, body: func(*Request, *settings) payload { return p }}
	return r.With(opts...)
}

// Raw answers with any status and body.
func Raw(status int, contentType, body string, opts ...WireOption) Reply {
	return static(fmt.Sprintf("Raw(%d, %q)", status, contentType), plain(status, contentType, []byte(body)), opts)
}

// HTML answers with a page, as a proxy in between does: HTML(502) when it
// can't reach the model, HTML(200) for a login page.
func HTML(status int, opts ...WireOption) Reply {
	page := fmt.Sprintf("<html>\n<head><title>%[1]d %[2]s</title></head>\n<body>\n<center><h1>%[1]d %[2]s</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n",
		status, http.StatusText(status))
	return static(fmt.Sprintf("HTML(%d)", status), plain(status, typeHTML, []byte(page)), opts)
}

// Hang never answers: not a byte comes until the client goes or the server
// closes. Where the headers are to come, use StallAfter(0).
func Hang() Reply {
	r := static("Hang()", plain(http.StatusOK, typeJSON, nil), nil)
	r.wire.hang = true
	return r
}

// CloseAtOnce closes the connection without a byte.
func CloseAtOnce() Reply {
	r := static("CloseAtOnce()", plain(http.StatusOK, typeJSON, nil), nil)
	r.wire.drop = true
	return r
}
