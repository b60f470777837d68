package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"

	"mentorcoach/server"
)

// sending is one request, with marked words in all of it.
type sending struct {
	what         string // is wrong with it, or else is in it
	method, path string
	header       http.Header
	body         []byte
	// names are marked words that an error may repeat: the names of fields and parameters that there are not.
	names []string
}

// shape is a schema, as far as these tests read it.
type shape struct {
	Ref        string            `json:"$ref"`
	Type       json.RawMessage   `json:"type"`
	Properties map[string]*shape `json:"properties"`
	Items      *shape            `json:"items"`
	AnyOf      []*shape          `json:"anyOf"` //nolint:tagliatelle // JSON Schema's name
	Enum       []any             `json:"enum"`
	Pattern    string            `json:"pattern"`
	MaxLength  int               `json:"maxLength"` //nolint:tagliatelle // likewise
	Minimum    float64           `json:"minimum"`
}

func (s *shape) is(kind string) bool { return strings.Contains(string(s.Type), `"`+kind+`"`) }

// free tells whether a field takes words as somebody writes them.
func (s *shape) free() bool {
	return s.is("string") && len(s.Enum) == 0 && (s.Pattern == "" || s.Pattern == `\S`)
}

// description is what the program says of itself.
type description struct {
	Paths map[string]map[string]struct {
		Parameters []struct {
			Name, In string
			Schema   *shape
		}
		RequestBody struct {
			Content map[string]struct{ Schema *shape }
		}
	}
	Components struct{ Schemas map[string]*shape }
}

func readDescription(t *testing.T) *description {
	t.Helper()
	var d description
	if err := json.Unmarshal(server.Description("test"), &d); err != nil { //nolint:musttag // as OpenAPI names them
		t.Fatal(err)
	}
	return &d
}

func (d *description) resolve(s *shape) *shape {
	if name, ok := strings.CutPrefix(s.Ref, "#/components/schemas/"); ok {
		return d.Components.Schemas[name]
	}
	return s
}

// routes is the table of routes, of which the description tells a part.
func routes(t *testing.T) []*echo.Route {
	t.Helper()
	e, ok := server.New(nil, nil, nil, "test").(*echo.Echo)
	if !ok {
		t.Fatal("the service is no Echo any more: this test needs another way to its routes")
	}
	return slices.DeleteFunc(e.Routes(), func(r *echo.Route) bool { return strings.HasPrefix(r.Method, "echo_") }) // none that a client can ask for
}

// writer writes requests for a test.
type writer struct {
	*marks
	*description
	out []sending
}

// requests are those that each program is sent: for every operation of the description all that is right with it and all
// that can be wrong, and every other route as it stands.
func (m *marks) requests(t *testing.T) []sending {
	t.Helper()
	w := &writer{marks: m, description: readDescription(t)}
	for _, path := range slices.Sorted(maps.Keys(w.Paths)) {
		for _, method := range slices.Sorted(maps.Keys(w.Paths[path])) {
			w.operation(strings.ToUpper(method), path)
		}
	}
	for _, r := range routes(t) {
		w.add("route of the table", r.Method, w.concrete(r.Path), w.body(&shape{}, nil))
	}
	w.astray()
	return w.out
}

// add puts a request down, with marked words in its header.
func (w *writer) add(what, method, path string, body []byte, names ...string) *sending {
	w.out = append(w.out, sending{what: what, method: method, path: path, header: w.header(what), body: body, names: names})
	return &w.out[len(w.out)-1]
}

func (w *writer) header(what string) http.Header {
	h := http.Header{"Content-Type": {jsonType}}
	for _, name := range []string{
		"User-Agent", "Referer", "X-Request-Id", "X-Forwarded-For", "X-Real-Ip", "Forwarded", "Cookie", "Accept-Language", "Traceparent", "Tracestate",
		"Baggage", "Last-Event-Id", "If-None-Match", "Idempotency-Key", "X-Http-Method-Override", "X-Unknown",
	} {
		h.Set(name, w.word(personal, name+" of "+what))
	}
	return h
}

// concrete puts marked words into the path's gaps.
func (w *writer) concrete(path string) string {
	parts := strings.Split(path, "/")
	for i, p := range parts {
		if strings.HasPrefix(p, "{") || strings.HasPrefix(p, ":") {
			parts[i] = w.word(personal, p+" of "+path)
		}
	}
	return strings.Join(parts, "/")
}

// operation writes all requests of one operation.
func (w *writer) operation(method, path string) {
	op := w.Paths[path][strings.ToLower(method)]
	media := op.RequestBody.Content[jsonType]
	if media.Schema == nil {
		w.queries(method, path)
		return
	}
	schema := w.resolve(media.Schema)
	for _, s := range schema.AnyOf {
		w.goodBodies(w.sending(method, path, w.resolve(s)), w.resolve(s))
		schema = w.resolve(s)
	}
	w.bodies(method, path, schema)
	for _, p := range op.Parameters {
		if p.In == "header" {
			s := w.add("wrong header", method, path, []byte(`{"situation":"She is late."}`))
			s.header.Set(p.Name, w.word(personal, p.Name))
		}
	}
}

// queries writes requests without a body.
func (w *writer) queries(method, path string) {
	op := w.Paths[path][strings.ToLower(method)]
	good := url.Values{}
	for _, p := range op.Parameters {
		if p.In == "query" && p.Schema.free() {
			good.Set(p.Name, w.sentence(path+" "+p.Name, ""))
		}
	}
	send := func(what string, change func(url.Values), names ...string) {
		q := maps.Clone(good)
		change(q)
		w.add(what+" of "+path, method, w.concrete(path)+"?"+q.Encode(), nil, names...)
	}
	send("good query", func(url.Values) {})
	for _, p := range op.Parameters {
		if p.In != "query" {
			continue
		}
		send("long "+p.Name, func(q url.Values) { q.Set(p.Name, strings.Repeat(w.word(personal, path+" long "+p.Name)+" ", 600)) })
		send("wrong "+p.Name, func(q url.Values) { q[p.Name] = []string{w.word(told, path+" "+p.Name), w.word(told, path)} })
		send("no "+p.Name, func(q url.Values) { q.Del(p.Name) })
	}
	name := w.word(personal, "a parameter's name")
	send("unknown parameter", func(q url.Values) { q.Set(name, w.word(personal, "an unknown parameter")) }, name)
	w.add("broken query", method, w.concrete(path)+"?q=%zz"+w.word(personal, "a broken query"), nil)
	w.add("semicolon in a query", method, w.concrete(path)+"?q=late;"+w.word(personal, "a semicolon"), nil)
	w.add("broken UTF-8 in a query", method, w.concrete(path)+"?q=%ff"+w.word(told, "a broken query"), nil)
}

// bodies writes requests of one schema: good ones, and those with one thing wrong each.
func (w *writer) bodies(method, path string, s *shape) {
	send := w.sending(method, path, s)
	w.goodBodies(send, s)
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		w.wrongField(send, path, name, w.resolve(s.Properties[name]))
	}
	unknown := w.word(personal, "an unknown field's name")
	send("unknown field", func(b map[string]any) { b[unknown] = w.word(personal, "an unknown field") }, unknown)
	w.brokenBodies(method, path, s)
}

// send writes a request with a good body that was changed.
type send = func(what string, change func(map[string]any), names ...string) *sending

func (w *writer) sending(method, path string, s *shape) send {
	return func(what string, change func(map[string]any), names ...string) *sending {
		return w.add(what+" of "+path, method, path, w.body(s, change), names...)
	}
}

func (w *writer) goodBodies(send send, s *shape) {
	send("good body", nil)
	send("stream by header", nil).header.Set("Accept", sse)
	send("odd Accept", nil).header.Set("Accept", w.word(personal, "Accept")+"/*")
	send("key", nil).header.Set("Authorization", "Bearer "+w.word(personal, "Authorization"))
	for _, wish := range []string{"stream", "dry_run"} {
		if s.Properties[wish] != nil {
			send(wish, func(b map[string]any) { b[wish] = true })
		}
	}
	if s.Properties["situation"] != nil {
		send("a long reply", func(b map[string]any) { b["situation"] = b["situation"].(string) + " I expect a long reply." })
		send("harm", func(b map[string]any) {
			b["situation"] = b["situation"].(string) + " She wants to kill herself tonight."
		})
		send("thin", func(b map[string]any) { b["situation"] = w.word(told, "a word alone") })
	}
}

func (w *writer) wrongField(send send, path, name string, field *shape) {
	where := path + " " + name
	send("wrong type of "+name, func(b map[string]any) {
		b[name] = map[string]any{"a": w.word(personal, where), "b": []string{w.word(personal, where)}}
	})
	send("list of "+name, func(b map[string]any) { b[name] = []any{w.word(personal, where), 7} })
	if !field.free() {
		send("word for "+name, func(b map[string]any) { b[name] = w.word(personal, where) })
	}
	long := strings.Repeat(w.word(personal, "long "+where)+" ", field.MaxLength/markLetters+1)
	if field.MaxLength > 0 {
		send("long "+name, func(b map[string]any) { b[name] = long })
	}
	if field.Items != nil {
		send("long item of "+name, func(b map[string]any) {
			b[name] = []string{strings.Repeat(w.word(personal, "long item of "+where)+" ", 200)}
		})
		send("many items of "+name, func(b map[string]any) { b[name] = slices.Repeat([]string{w.word(personal, "many of "+where)}, 99) })
	}
}

// brokenBodies writes what is no JSON, or not said to be.
func (w *writer) brokenBodies(method, path string, s *shape) {
	word := func(what string) string { return w.word(personal, what+" of "+path) }
	for what, breaking := range map[string]func([]byte) []byte{
		"cut in a string":  func(b []byte) []byte { return b[:wordly.FindIndex(b)[1]] },
		"broken UTF-8":     func(b []byte) []byte { return inWord(b, "\xff\xfe") },
		"line end":         func(b []byte) []byte { return inWord(b, "\n") },
		"bad escape":       func(b []byte) []byte { return inWord(b, `\u`) },
		"word behind":      func(b []byte) []byte { return append(b, word("word behind")...) },
		"word for a value": func([]byte) []byte { return []byte(`{"situation":` + word("bare word") + `}`) },
		"word alone":       func([]byte) []byte { return []byte(word("word alone")) },
		"string alone":     func([]byte) []byte { return []byte(`"` + word("string alone") + `"`) },
		"too large": func([]byte) []byte {
			return []byte(`{"situation":"` + strings.Repeat(word("too large")+" ", (server.MaxBody+markLetters)/markLetters) + `"}`)
		},
	} {
		w.add(what+" of "+path, method, path, breaking(w.body(s, nil)))
	}
	name := word("name")
	w.add("number out of range of "+path, method, path, []byte(`{"`+name+`":1e999,"situation":"`+word("value")+`"}`), name)
	for _, media := range []string{"text/plain; charset=" + word("charset"), word("type") + "/" + word("type"), "application/json; " + word("parameter"), ""} {
		w.add("content type of "+path, method, path, w.body(s, nil)).header.Set("Content-Type", media)
	}
	w.add("content encoding of "+path, method, path, w.body(s, nil)).header.Set("Content-Encoding", word("encoding"))
}

// inWord puts something into the middle of the first marked word.
func inWord(b []byte, what string) []byte {
	return slices.Insert(b, wordly.FindIndex(b)[1], []byte(what)...)
}

// astray are requests for what there is not.
func (w *writer) astray() {
	word := func(what string) string { return w.word(personal, what) }
	w.add("unknown path", http.MethodGet, "/"+word("path"), nil)
	w.add("unknown path", http.MethodPost, "/v1/"+word("path")+"?"+word("query"), []byte(word("body")))
	w.add("unknown task", http.MethodPost, "/v1/coach/"+word("task"), []byte(`{"situation":"`+word("situation")+`"}`))
	w.add("unknown path below", http.MethodPost, "/v1/coach/questions/"+word("path"), nil)
	w.add("escaped path", http.MethodGet, "/v1/handbook/%2e%2e%2f"+word("path"), nil)
	w.add("wrong method", http.MethodDelete, "/v1/coach/questions?"+word("query"), []byte(word("body")))
	w.add("unknown method", strings.ToUpper(word("method")), "/v1/guidance", nil)
	w.add("unknown method", strings.ToUpper(word("method")), "/v1/coach/questions", []byte(word("body")))
	w.add("unknown method and path", strings.ToUpper(word("method")), "/"+word("path"), []byte(word("body")))
}

// body is a good body of a schema, with a sentence in each field that takes one, changed.
func (w *writer) body(s *shape, change func(map[string]any)) []byte {
	b := make(map[string]any)
	var terms []string
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		if name == "redact" || name == "task" {
			continue
		}
		term := w.word(personal, "term in "+name)
		if v := w.value(w.resolve(s.Properties[name]), name, term); v != nil {
			b[name], terms = v, append(terms, term)
		}
	}
	if s.Properties["redact"] != nil {
		b["redact"] = terms
	}
	if change != nil {
		change(b)
	}
	out, err := json.Marshal(b)
	if err != nil {
		panic(err)
	}
	return out
}

// value is a good value of a field; nil: it is better left out.
func (w *writer) value(s *shape, name, term string) any {
	switch {
	case len(s.Enum) > 0:
		return s.Enum[len(s.Enum)-1]
	case s.free():
		return w.sentence(name, term)
	case s.is("array"):
		return []any{w.value(w.resolve(s.Items), name, term)}
	case s.is("integer"):
		return max(1, int(s.Minimum))
	}
	return nil
}

// sentence is a matter of mentoring, with all in it that is kept from a model. It fits into the shortest field.
func (w *writer) sentence(where, term string) string {
	out := fmt.Sprintf("My mentee Annika %s has two offers about %s. Write to %s@example.org or ring %s",
		w.name("name in "+where), w.word(told, where), w.word(personal, "email in "+where), w.phone("phone in "+where))
	if term != "" {
		out += " about " + term
	}
	return out + "."
}
