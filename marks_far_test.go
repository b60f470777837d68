package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"mentorcoach/internal/modelserver"
)

// farEnd is a model's endpoint that keeps what it is sent, and repeats it wherever a fault has room for words.
type farEnd struct {
	*modelserver.Handler
	url, key string
	fault    atomic.Pointer[farFault]
	faults   sync.Map // name → true: those that were met

	mu   sync.Mutex
	sent strings.Builder // all requests, without the key
}

// farFault is what an endpoint does wrong. Either of its two is set.
type farFault struct {
	name  string
	reply func(echo string) modelserver.Reply
	raw   func(echo string) string // instead of a reply, all the bytes that are sent
	// chat: it is a reply for the chat alone, and embeddings go well meanwhile.
	chat bool
}

func newFarEnd(t *testing.T, m *marks) *farEnd {
	t.Helper()
	f := &farEnd{key: "sk-" + m.word(told, "a model's key")}
	f.Handler = modelserver.NewHandler(func(fault string) { t.Errorf("%s", fault) }, modelserver.Keep(1))
	f.Always(f.chat)
	f.AlwaysEmbeddings(f.embed)
	s := httptest.NewServer(f)
	f.url = s.URL + "/v1"
	t.Cleanup(func() {
		f.Close()
		s.CloseClientConnections()
		s.Close()
	})
	return f
}

// ServeHTTP keeps a request, and answers it by the fault or as a model would.
func (f *farEnd) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // it hung up
	}
	f.keep(r, body)
	if fault := f.fault.Load(); fault != nil && fault.raw != nil {
		f.faults.Store(fault.name, true)
		f.answerRaw(w, fault.raw(echoOf(body)+f.key))
		return
	}
	r.Body = io.NopCloser(strings.NewReader(string(body)))
	f.Handler.ServeHTTP(w, r)
}

func (f *farEnd) keep(r *http.Request, body []byte) {
	f.mu.Lock()
	defer f.mu.Unlock()
	fmt.Fprintf(&f.sent, "%s %s\n", r.Method, r.URL)
	for name, values := range r.Header {
		if name != "Authorization" {
			fmt.Fprintf(&f.sent, "%s: %q\n", name, values)
		}
	}
	f.sent.Write(body)
	f.sent.WriteString("\n\n")
}

func (f *farEnd) received() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.sent.String()
}

// echoOf is what an endpoint repeats: the marked words, in a form that has room everywhere.
func echoOf(body []byte) string {
	return strings.Join(wordly.FindAllString(string(body), 20), "-") + "-"
}

func (f *farEnd) answerRaw(w http.ResponseWriter, text string) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	defer conn.Close()
	_, _ = io.WriteString(conn, text) // it may have hung up
}

func (f *farEnd) chat(r modelserver.Request) modelserver.Reply {
	if fault := f.fault.Load(); fault != nil && fault.reply != nil {
		f.faults.Store(fault.name, true)
		return fault.reply(echoOf(r.Body) + r.Header.Get("Authorization"))
	}
	return modelserver.Content(rejectable(&r), modelserver.Pieces(200))
}

func (f *farEnd) embed(r modelserver.Request) modelserver.Reply {
	if fault := f.fault.Load(); fault != nil && fault.reply != nil && !fault.chat {
		return fault.reply(echoOf(r.Body) + r.Header.Get("Authorization"))
	}
	return modelserver.Vectors()
}

// rejectable is a reply of the shape that was asked for, with everything in each text that was kept from the model. The
// guard lets none of it by, so the program has to ask again, and to say what it rejects.
func rejectable(r *modelserver.Request) string {
	var s shape
	if json.Unmarshal(r.Chat.ResponseFormat.JSONSchema.Schema, &s) != nil {
		return `{"task":"questions"}`
	}
	const placeholders = "Have you considered asking [PERSON_1], [PERSON_2] or [PERSON_1B] about [TERM_1] and [TERM_2], by [EMAIL_1], [EMAIL_2] or [PHONE_1]? You must. "
	n := 1
	if strings.Contains(string(r.Body), "a long reply") {
		n = 12
	}
	out, err := json.Marshal(s.filled(strings.Repeat(placeholders, n)))
	if err != nil {
		return err.Error()
	}
	return string(out)
}

// filled is a value of a shape in which each free text is the same.
func (s *shape) filled(text string) any {
	switch {
	case len(s.Enum) > 0:
		return s.Enum[0]
	case s.is("object"):
		out := make(map[string]any)
		for name, p := range s.Properties {
			out[name] = p.filled(text)
		}
		return out
	case s.is("array"):
		return []any{s.Items.filled(text)}
	case s.is("string"):
		return text
	case s.is("boolean"):
		return true
	}
	return 1
}

const (
	sse      = "text/event-stream"
	jsonType = "application/json"
)

// farFaults are all that an endpoint does wrong. Each says what it was asked, and the key.
var farFaults = append([]farFault{
	{name: "Hang", chat: true, reply: func(string) modelserver.Reply { return modelserver.Hang() }},
	{name: "Close", reply: func(string) modelserver.Reply { return modelserver.CloseAtOnce() }},
	{name: "Page", reply: func(e string) modelserver.Reply { return modelserver.Raw(502, "text/html", "<h1>"+e+"</h1>") }},
	{name: "Text", reply: func(e string) modelserver.Reply { return modelserver.Raw(500, "text/plain", e) }},
	{name: "ErrorIn200", reply: func(e string) modelserver.Reply {
		return modelserver.Raw(200, jsonType, `{"error":{"message":"`+e+`","type":"`+e+`","code":"`+e+`"}}`)
	}},
	{name: "NoJSON", reply: func(e string) modelserver.Reply { return modelserver.Raw(200, jsonType, e) }},
	{name: "OtherTypes", reply: func(e string) modelserver.Reply {
		return modelserver.Raw(200, jsonType, `{"data":"`+e+`","choices":"`+e+`","usage":"`+e+`"}`)
	}},
	{name: "WrongVectors", reply: func(e string) modelserver.Reply {
		return modelserver.Raw(200, jsonType, `{"object":"`+e+`","data":[{"index":7,"embedding":[1,2],"object":"`+e+`"}]}`)
	}},
	{name: "FalseGzip", reply: func(e string) modelserver.Reply {
		return modelserver.Raw(200, jsonType, e, modelserver.Header("Content-Encoding", "gzip"))
	}},
	{name: "Headers", reply: func(e string) modelserver.Reply {
		return modelserver.Raw(429, jsonType, "{}", modelserver.Header("Retry-After", e), modelserver.Header("Openai-Organization", e))
	}},
	{name: "Refusal", chat: true, reply: func(e string) modelserver.Reply { return modelserver.Refusal(e) }},
	{name: "Prose", chat: true, reply: func(e string) modelserver.Reply { return modelserver.Content(e) }},
	{name: "OtherShape", chat: true, reply: func(e string) modelserver.Reply {
		return modelserver.Content(`{"questions":[{"` + e + `":"` + e + `"},"` + e + `"],"` + e + `":1}`)
	}},
	{name: "CutByLength", chat: true, reply: func(e string) modelserver.Reply {
		return modelserver.Content(`{"questions":[{"text":"`+e, modelserver.Finish("length"))
	}},
	{name: "Filtered", chat: true, reply: func(e string) modelserver.Reply { return modelserver.Content(e, modelserver.Finish("content_filter")) }},
	{name: "NoFinish", chat: true, reply: func(e string) modelserver.Reply {
		return modelserver.Content(e, modelserver.NoFinishReason(), modelserver.NoDone())
	}},
	{name: "StreamBreaks", chat: true, reply: func(e string) modelserver.Reply {
		return modelserver.Content(`{"questions":[{"text":"`+e, modelserver.Pieces(8), modelserver.CutAfter(6))
	}},
	{name: "StreamStalls", chat: true, reply: func(e string) modelserver.Reply {
		return modelserver.Content(`{"questions":[{"text":"`+e, modelserver.Pieces(8), modelserver.StallAfter(6))
	}},
	{name: "StreamFails", chat: true, reply: func(e string) modelserver.Reply {
		return modelserver.Content(`{"questions":[{"text":"`+e, modelserver.Pieces(8), modelserver.FailsAfter(3, modelserver.APIError{Message: e}))
	}},
	{name: "NotAStream", chat: true, reply: func(e string) modelserver.Reply { return modelserver.Raw(200, sse, "data: "+e+"\n\n"+e+": "+e+"\n\n") }},

	// What no server of net/http would send.
	{name: "NoHTTP", raw: func(e string) string { return e + "\r\n\r\n" }},
	{name: "NoStatus", raw: func(e string) string { return "HTTP/1.1 " + e + "\r\n\r\n" }},
	{name: "NoHeader", raw: func(e string) string { return "HTTP/1.1 200 OK\r\n" + e + "\r\n\r\n" }},
	{name: "NoLength", raw: func(e string) string { return "HTTP/1.1 200 OK\r\nContent-Length: " + e + "\r\n\r\n" }},
	{name: "NoEncoding", raw: func(e string) string { return "HTTP/1.1 200 OK\r\nTransfer-Encoding: " + e + "\r\n\r\n" }},
	{name: "NoChunk", raw: func(e string) string {
		return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n" + e + "\r\n"
	}},
	{name: "Redirect", raw: func(e string) string {
		return "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:1/?" + url.QueryEscape(e) + "\r\n\r\n"
	}},
	{name: "NoRedirect", raw: func(e string) string {
		return "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://%zz" + e + "\r\n\r\n"
	}},
	{name: "OutOfTurn", raw: func(e string) string {
		return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}" + e
	}},
}, farStatuses()...)

// farStatuses are refusals in the provider's own words.
func farStatuses() (out []farFault) {
	for _, status := range []int{400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 501, 503, 504} {
		out = append(out, farFault{name: strconv.Itoa(status), reply: func(e string) modelserver.Reply {
			return modelserver.Problem(status, modelserver.APIError{Message: e, Code: e, Type: e, Param: e})
		}})
	}
	return out
}
