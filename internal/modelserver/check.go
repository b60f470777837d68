package modelserver

import (
	"bytes"
	_ "embed"
	"fmt"
	"mime"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

//go:embed testdata/openai-subset.json
var description []byte

// descriptionURL names the description to the validator; nothing is fetched.
const descriptionURL = "https://api.openai.com/openapi.json"

// component compiles a schema of OpenAI's description, once for the process:
// it takes some milliseconds.
func component(name string) *jsonschema.Schema {
	compiled.Lock()
	defer compiled.Unlock()
	if s, ok := compiled.schemas[name]; ok {
		return s
	}
	s, err := compiled.compiler().Compile(descriptionURL + "#/components/schemas/" + name)
	if err != nil {
		// The description is part of this package, so this is a mistake in it.
		panic(err)
	}
	compiled.schemas[name] = s
	return s
}

var compiled = struct {
	sync.Mutex
	schemas  map[string]*jsonschema.Schema
	compiler func() *jsonschema.Compiler
}{
	schemas:  map[string]*jsonschema.Schema{},
	compiler: sync.OnceValue(newCompiler),
}

func newCompiler() *jsonschema.Compiler {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(description))
	if err != nil {
		panic(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(descriptionURL, adjust(doc)); err != nil {
		panic(err)
	}
	return c
}

// check says what is wrong with a request, nothing when it is right.
func (h *Handler) check(rt route, req *Request) []string {
	problems := checkHeader(rt, req, h.settings.keyless)
	name := rt.component()
	if name == "" {
		return problems
	}
	body, err := jsonschema.UnmarshalJSON(bytes.NewReader(req.Body))
	if err != nil {
		return append(problems, fmt.Sprintf("body is not JSON: %v", err))
	}
	if err := component(name).Validate(body); err != nil {
		return append(problems, explain(err)...)
	}
	if rt == routeChat {
		problems = append(problems, checkChat(req.Chat)...)
	}
	return problems
}

func checkHeader(rt route, req *Request, keyless bool) []string {
	var problems []string
	key, ok := strings.CutPrefix(req.Header.Get("Authorization"), "Bearer ")
	if !keyless && (!ok || strings.TrimSpace(key) == "") {
		problems = append(problems, "no Authorization header with a Bearer key")
	}
	if rt.component() == "" {
		return problems
	}
	sent := req.Header.Get("Content-Type")
	if media, _, err := mime.ParseMediaType(sent); err != nil || media != "application/json" {
		problems = append(problems, fmt.Sprintf("Content-Type is %q, want application/json", sent))
	}
	return problems
}

// checkChat holds the rules that the description has in words only.
func checkChat(c *ChatRequest) []string {
	var problems []string
	if c.StreamOptions != nil && !c.Stream {
		problems = append(problems, "/stream_options: only allowed when stream is true")
	}
	switch f := c.ResponseFormat; {
	case f.Type == FormatJSONObject && !strings.Contains(strings.ToLower(c.Prompt()), "json"):
		problems = append(problems, "/messages: must contain the word 'json' in some form, to use response_format json_object")
	case f.Type == FormatJSONSchema:
		problems = append(problems, checkFormat(f)...)
	}
	return problems
}
