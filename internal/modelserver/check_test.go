package modelserver

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"
)

func TestBadRequests(t *testing.T) {
	message := func(m string) string { return `{"model":"m","messages":[` + m + `]}` }
	with := func(field string) string {
		return `{"model":"m","messages":[{"role":"user","content":"hi"}],` + field + `}`
	}
	for name, tt := range map[string]struct {
		body string
		want []string
	}{
		"NotJSON":          {`{"model":`, []string{"not JSON"}},
		"Trailing":         {plainBody + `{}`, []string{"not JSON"}},
		"NoModel":          {`{"messages":[{"role":"user","content":"hi"}]}`, []string{"missing property 'model'"}},
		"NoMessages":       {`{"model":"m","messages":[]}`, []string{"/messages: minItems"}},
		"NoContent":        {message(`{"role":"user"}`), []string{"/messages/0: missing property 'content'"}},
		"Role":             {message(`{"role":"usr","content":"hi"}`), []string{"/messages/0/role"}},
		"ContentNumber":    {message(`{"role":"user","content":7}`), []string{"/messages/0/content"}},
		"NoParts":          {message(`{"role":"user","content":[]}`), []string{"/messages/0/content"}},
		"Temperature":      {with(`"temperature":3`), []string{"/temperature: maximum: got 3, want 2"}},
		"Stream":           {with(`"stream":"yes"`), []string{"/stream"}},
		"Unknown":          {with(`"max_tokns":5`), []string{"/max_tokns: unrecognized argument"}},
		"FormatType":       {with(`"response_format":{"type":"json"}`), []string{"/response_format/type"}},
		"FormatNoName":     {with(`"response_format":{"type":"json_schema","json_schema":{}}`), []string{"/response_format/json_schema: missing property 'name'"}},
		"FormatName":       {with(`"response_format":{"type":"json_schema","json_schema":{"name":"my reply"}}`), []string{"/response_format/json_schema/name"}},
		"StrictNoSchema":   {with(`"response_format":{"type":"json_schema","json_schema":{"name":"r","strict":true}}`), []string{"/schema: missing"}},
		"StreamOptions":    {with(`"stream_options":{"include_usage":true}`), []string{"/stream_options"}},
		"JSONUnannounced":  {with(`"response_format":{"type":"json_object"}`), []string{"the word 'json'"}},
		"TemperatureBelow": {with(`"temperature":-1`), []string{"/temperature"}},
	} {
		t.Run(name, func(t *testing.T) {
			srv, rec := newFailing(t)
			resp, body, _ := chat(t, srv, tt.body)
			if e := apiError(t, body); resp.StatusCode != http.StatusBadRequest || e.Type != "invalid_request_error" {
				t.Errorf("got %d %+v", resp.StatusCode, e)
			}
			faults := rec.end()
			wantFault(t, faults, append(tt.want, "POST /v1/chat/completions")...)
			if len(faults) != 1 || len(srv.Requests()[0].Problems) == 0 {
				t.Errorf("more than one fault: %q", faults)
			}
		})
	}
}

func TestGoodRequests(t *testing.T) {
	srv := New(t)
	srv.Always(func(Request) Reply { return Content("ok") })
	for _, field := range []string{
		`"temperature":0`, `"temperature":null`, `"stream":null`, `"stop":null`, `"stop":["a"]`, `"n":null`, `"user":"u"`,
		`"max_tokens":5,"seed":3,"logit_bias":null`, `"response_format":{"type":"text"}`, `"metadata":{"a":"b"}`,
		`"response_format":{"type":"json_schema","json_schema":{"name":"r","strict":null}}`,
		`"stream":true,"stream_options":null`, `"reasoning_effort":"low","verbosity":"low"`,
	} {
		body := `{"model":"m","messages":[{"role":"system","content":[{"type":"text","text":"Be "},{"type":"text","text":"kind."}]},` +
			`{"role":"assistant","content":null},{"role":"user","name":"a","content":"hi"}],` + field + `}`
		if resp, got, _ := chat(t, srv, body); resp.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", field, got)
		}
	}
	if c := srv.Requests()[0].Chat; c.Last("system") != "Be kind." || c.Prompt() != "Be kind.\n\n\n\nhi" || c.Last("tool") != "" {
		t.Errorf("kept %+v", c)
	}
}

func TestBadEmbeddingRequests(t *testing.T) {
	for body, want := range map[string]string{
		`{"model":"m"}`:                                                   "missing property 'input'",
		`{"model":"m","input":""}`:                                        "/input: minLength",
		`{"model":"m","input":["a",""]}`:                                  "/input/1: minLength",
		`{"model":"m","input":[]}`:                                        "/input",
		`{"model":"m","input":"a","dimensions":0}`:                        "/dimensions",
		`{"model":"m","input":"a","encoding_format":"b"}`:                 "/encoding_format",
		`{"model":"m","input":"a","more":1}`:                              "more",
		`{"model":"m","input":["` + strings.Repeat(`a","`, 2048) + `a"]}`: "/input: maxItems",
	} {
		srv, rec := newFailing(t)
		if resp, _, _ := embed(t, srv, body); resp.StatusCode != http.StatusBadRequest {
			t.Errorf("%.60s: %d", body, resp.StatusCode)
		}
		wantFault(t, rec.end(), want, "POST /v1/embeddings")
	}
}

func TestBadHeaders(t *testing.T) {
	for name, change := range map[string]func(*http.Request){
		"no Authorization":   func(r *http.Request) { r.Header.Del("Authorization") },
		"no Authorization ":  func(r *http.Request) { r.Header.Set("Authorization", "Basic abc") },
		"no Authorization  ": func(r *http.Request) { r.Header.Set("Authorization", "Bearer ") },
		"Content-Type":       func(r *http.Request) { r.Header.Set("Content-Type", "text/plain") },
		"Content-Type ":      func(r *http.Request) { r.Header.Del("Content-Type") },
	} {
		srv, rec := newFailing(t)
		resp, err := do(t, srv, http.MethodPost, "/chat/completions", plainBody, change)
		if err != nil || resp.StatusCode != http.StatusBadRequest {
			t.Errorf("%s: %v %v", name, resp, err)
		}
		wantFault(t, rec.end(), strings.TrimSpace(name))
	}
}

func TestKeyless(t *testing.T) {
	srv := New(t, Keyless())
	resp, err := do(t, srv, http.MethodGet, "/models", "", func(r *http.Request) { r.Header.Del("Authorization") })
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Errorf("got %v, %v", resp, err)
	}
}

// Where a request goes is the client's configuration, so these do not fail the
// test by themselves.
func TestWrongPlaces(t *testing.T) {
	srv := New(t)
	for _, tt := range []struct {
		method, path string
		status       int
	}{
		{"POST", "/completions", 404},
		{"POST", "/v1/chat/completions", 404},
		{"POST", "//chat/completions", 404},
		{"GET", "/models/", 404},
		{"GET", "/chat/completions", 405},
		{"POST", "/models", 405},
		{"DELETE", "/models/a", 405},
	} {
		resp, body, _ := get(t, srv, tt.method, tt.path, "")
		if e := apiError(t, body); resp.StatusCode != tt.status || e.Type != "invalid_request_error" {
			t.Errorf("%s %s: %d %+v", tt.method, tt.path, resp.StatusCode, e)
		}
		if (resp.Header.Get("Allow") != "") != (tt.status == 405) {
			t.Errorf("%s %s: Allow %q", tt.method, tt.path, resp.Header.Get("Allow"))
		}
	}
	if n := len(srv.Requests()); n != 7 {
		t.Errorf("%d requests kept", n)
	}
}

func TestStrictSchemas(t *testing.T) {
	object := func(properties, required string) string {
		return `{"type":"object","properties":{` + properties + `},"required":[` + required + `],"additionalProperties":false}`
	}
	deep := `{"type":"string"}`
	for range maxDepth {
		deep = object(`"a":`+deep, `"a"`)
	}
	for name, tt := range map[string]struct{ schema, want string }{
		"OK":             {object(`"a":{"type":["string","null"],"description":"d"},"b":{"type":"array","items":{"type":"integer","minimum":1},"maxItems":3}`, `"a","b"`), ""},
		"OKRecursive":    {object(`"a":{"anyOf":[{"$ref":"#"},{"type":"null"}]}`, `"a"`), ""},
		"OKDefs":         {`{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"a":{"$ref":"#/$defs/x"}},"required":["a"],"additionalProperties":false,"$defs":{"x":{"type":"string","enum":["u","v"]}}}`, ""},
		"OKDeep":         {deep, ""},
		"TooDeep":        {object(`"a":`+deep, `"a"`), "nested 11 deep"},
		"Open":           {`{"type":"object","properties":{},"required":[]}`, "'additionalProperties'"},
		"OpenInside":     {object(`"a":{"type":"array","items":{"type":"object","properties":{},"additionalProperties":true}}`, `"a"`), "/schema/properties/a/items: 'additionalProperties'"},
		"OpenNullable":   {object(`"a":{"type":["object","null"],"properties":{}}`, `"a"`), "/schema/properties/a: 'additionalProperties'"},
		"Optional":       {object(`"a":{"type":"string"},"b":{"type":"string"}`, `"a"`), "'b' is missing"},
		"Extra":          {object(`"a":{"type":"string"}`, `"a","b"`), "'required' names 'b'"},
		"NoProperties":   {`{"type":"object","required":[],"additionalProperties":false}`, "an object needs properties"},
		"RootArray":      {`{"type":"array","items":{"type":"string"}}`, "the root must be of type object"},
		"RootAnyOf":      {`{"type":"object","properties":{},"required":[],"additionalProperties":false,"anyOf":[{"type":"object","properties":{},"required":[],"additionalProperties":false}]}`, "must not be an anyOf"},
		"AllOf":          {object(`"a":{"type":"string","allOf":[]}`, `"a"`), ""},
		"MaxLength":      {object(`"a":{"type":"string","maxLength":3}`, `"a"`), "/schema/properties/a: 'maxLength' is not permitted"},
		"OneOf":          {object(`"a":{"oneOf":[{"type":"string"}]}`, `"a"`), "'oneOf' is not permitted"},
		"Default":        {object(`"a":{"type":"string","default":"x"}`, `"a"`), "'default' is not permitted"},
		"NoType":         {object(`"a":{"enum":["x"]}`, `"a"`), "schema must have a 'type' key"},
		"Bool":           {object(`"a":true`, `"a"`), "/properties/a: must be a schema object"},
		"NoItems":        {object(`"a":{"type":"array"}`, `"a"`), "an array needs items"},
		"Format":         {object(`"a":{"type":"string","format":"uri"}`, `"a"`), "'uri' is not a supported format"},
		"RefBeside":      {object(`"a":{"$ref":"#","description":"d"}`, `"a"`), "$ref cannot have keywords"},
		"RefNowhere":     {object(`"a":{"$ref":"#/$defs/x"}`, `"a"`), "not a JSON schema"},
		"RefFile":        {object(`"a":{"$ref":"file:///other.json"}`, `"a"`), "another document"},
		"BadType":        {object(`"a":{"type":"text"}`, `"a"`), "not a JSON schema"},
		"BadPattern":     {object(`"a":{"type":"string","pattern":"("}`, `"a"`), "not a JSON schema"},
		"TooManyValues":  {object(`"a":{"type":"integer","enum":[`+numbers(1001)+`]}`, `"a"`), "1001 enum values"},
		"TooManyStrings": {object(`"a":{"type":"string","enum":[`+texts(251, 60)+`]}`, `"a"`), "characters in an enum"},
		"TooManyNames":   {object(`"a":{"type":"string","enum":[`+texts(250, 500)+`]}`, `"a"`), "characters in names and values"},
		"NotASchema":     {`[]`, "got array, want object"},
	} {
		t.Run(name, func(t *testing.T) {
			if name == "AllOf" {
				tt.schema = strings.Replace(tt.schema, `"allOf":[]`, `"allOf":[{"type":"string"}]`, 1)
				tt.want = "'allOf' is not permitted"
			}
			srv, rec := newFailing(t)
			srv.Always(func(Request) Reply { return Content("{}") })
			chat(t, srv, `{"model":"m","messages":[{"role":"user","content":"hi"}],"response_format":{"type":"json_schema","json_schema":{"name":"r","strict":true,"schema":`+tt.schema+`}}}`)
			faults := rec.end()
			if tt.want == "" {
				if len(faults) > 0 {
					t.Errorf("faults: %q", faults)
				}
				return
			}
			wantFault(t, faults, tt.want)
		})
	}
}

// Without strict the same schema is no fault.
func TestLooseSchema(t *testing.T) {
	srv := New(t)
	srv.Script(Content("{}"))
	chat(t, srv, `{"model":"m","messages":[{"role":"user","content":"hi"}],"response_format":{"type":"json_schema","json_schema":{"name":"r","schema":{"type":"object","maxProperties":3}}}}`)
}

func numbers(n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = strconv.Itoa(i)
	}
	return strings.Join(list, ",")
}

func texts(n, length int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf(`"%0*d"`, length, i)
	}
	return strings.Join(list, ",")
}
