package modelserver

import (
	"fmt"
	"net/http"
	"strconv"
)

// completion is a reply of the model, streamed if the request asks for it.
type completion struct {
	text    string
	refused bool
	// filler is how many bytes of text there are without them being held.
	filler int

	finish     string
	noFinish   bool
	noDone     bool
	noUsage    bool
	noChoices  bool
	unstreamed bool
	everyRole  bool
	ascii      bool
	model      string
	usage      *usage
	pieceRunes int
	comments   int
	failAt     int
	failure    *APIError

	wire wire
}

// defaultPiece is about the length of the longer tokens.
const defaultPiece = 8

// Content answers with a text. A request that asked for a stream gets one: the
// role, the text in pieces, the finish reason, the usage if asked for, [DONE].
func Content(text string, opts ...CompletionOption) Reply {
	return complete(fmt.Sprintf("Content(%s)", short(text)), completion{text: text}, opts)
}

// Refusal answers with a refusal in place of content, as models do under a
// schema when they decline.
func Refusal(text string, opts ...CompletionOption) Reply {
	return complete(fmt.Sprintf("Refusal(%s)", short(text)), completion{text: text, refused: true}, opts)
}

// Huge answers with a completion whose body has n bytes, at least n in a
// stream. It is made while it is sent.
func Huge(n int, opts ...CompletionOption) Reply {
	return complete(fmt.Sprintf("Huge(%d)", n), completion{filler: n}, opts)
}

func complete(name string, c completion, opts []CompletionOption) Reply {
	c.finish, c.pieceRunes, c.failAt = "stop", defaultPiece, -1
	for _, opt := range opts {
		opt.toCompletion(&c)
	}
	return Reply{name: name, only: routeChat, wire: c.wire, body: c.payload}
}

func (c completion) payload(req *Request, _ *settings) payload {
	switch {
	case req.Chat.Stream && !c.unstreamed:
		s := &stream{completion: c, req: req}
		return payload{status: http.StatusOK, contentType: typeStream, parts: s.events, stream: true}
	case c.failure != nil:
		return plain(http.StatusOK, typeJSON, encode(*c.failure))
	case c.filler > 0:
		return payload{status: http.StatusOK, contentType: typeJSON, parts: c.padded(req)}
	}
	return plain(http.StatusOK, typeJSON, c.encode(c.full(req)))
}

// short quotes the beginning of a text.
func short(text string) string {
	const most = 40
	runes := []rune(text)
	if len(runes) > most {
		return strconv.Quote(string(runes[:most])) + "…"
	}
	return strconv.Quote(text)
}
