package modelserver

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// The bounds of a strict schema, from OpenAI's guide to structured outputs.
const (
	maxDepth      = 10
	maxProperties = 5000
	maxEnum       = 1000
	maxNames      = 120_000
	// An enum of more than manyValues strings has a bound on their length.
	manyValues     = 250
	maxManyStrings = 15_000
)

// strictKeywords are the keywords that the guide lists as supported, and those
// without effect on the value that OpenAI's own SDKs send. minLength and
// maxLength are not among them: send the bounds in words and check the reply.
var strictKeywords = set(
	"type", "enum", "const", "anyOf", "$ref", "$defs", "definitions", "title", "description", "$schema",
	"properties", "required", "additionalProperties", "items", "minItems", "maxItems", "pattern", "format",
	"multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
)

var strictFormats = set("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid")

var formatName = regexp.MustCompile(`^[a-zA-Z0-9_-]{1,64}$`)

// checkFormat holds a response_format of type json_schema against the rules
// that the description has in words only, the strict ones if it is strict.
func checkFormat(f ResponseFormat) []string {
	const where = "/response_format/json_schema"
	var problems []string
	if !formatName.MatchString(f.JSONSchema.Name) {
		problems = append(problems, where+"/name: must be 1 to 64 letters, digits, underscores and dashes")
	}
	if f.JSONSchema.Strict {
		problems = append(problems, strictFaults(where+"/schema", f.JSONSchema.Schema)...)
	}
	return problems
}

// strictFaults says where a schema breaks the rules of strict mode.
func strictFaults(where string, schema json.RawMessage) []string {
	if len(schema) == 0 {
		return []string{where + ": missing, but strict is true"}
	}
	if err := compiles(schema); err != nil {
		return []string{where + ": not a JSON schema: " + err.Error()}
	}
	w := &strictWalk{}
	w.root(where, schema)
	w.total(where, "object properties", w.properties, maxProperties)
	w.total(where, "enum values", w.values, maxEnum)
	w.total(where, "characters in names and values", w.names, maxNames)
	return w.faults
}

// schemaURL names a client's schema to the validator; nothing is fetched.
const schemaURL = "urn:response-format"

// compiles also finds references to nowhere and patterns that are none.
func compiles(schema json.RawMessage) error {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		return err
	}
	c := jsonschema.NewCompiler()
	c.UseLoader(nowhere{})
	if err := c.AddResource(schemaURL, doc); err != nil {
		return err
	}
	_, err = c.Compile(schemaURL)
	if invalid, ok := errors.AsType[*jsonschema.SchemaValidationError](err); ok {
		return errors.New(strings.Join(explain(invalid.Err), "; "))
	}
	return err
}

// nowhere keeps the validator from reading files that a schema points to.
type nowhere struct{}

func (nowhere) Load(url string) (any, error) {
	return nil, fmt.Errorf("reference to another document: %s", url)
}

// schemaNode is the part of a schema that the rules are about.
type schemaNode struct {
	Ref         *string                    `json:"$ref"`
	Type        types                      `json:"type"`
	Format      *string                    `json:"format"`
	Enum        []json.RawMessage          `json:"enum"`
	Const       json.RawMessage            `json:"const"`
	AnyOf       []json.RawMessage          `json:"anyOf"`
	Items       json.RawMessage            `json:"items"`
	Properties  map[string]json.RawMessage `json:"properties"`
	Required    []string                   `json:"required"`
	Additional  json.RawMessage            `json:"additionalProperties"`
	Defs        map[string]json.RawMessage `json:"$defs"`
	Definitions map[string]json.RawMessage `json:"definitions"`

	keywords map[string]json.RawMessage
}

// types is the keyword type, a string or a list.
type types []string

func (t *types) UnmarshalJSON(b []byte) error {
	var one string
	if json.Unmarshal(b, &one) == nil {
		*t = types{one}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(t))
}

// strictWalk goes through a schema once and collects what is wrong.
type strictWalk struct {
	faults                    []string
	properties, values, names int
}

func (w *strictWalk) faultf(where, format string, args ...any) {
	w.faults = append(w.faults, where+": "+fmt.Sprintf(format, args...))
}

func (w *strictWalk) total(where, what string, n, most int) {
	if n > most {
		w.faultf(where, "%d %s in all, at most %d", n, what, most)
	}
}

func (w *strictWalk) root(where string, schema json.RawMessage) {
	var n schemaNode
	_ = json.Unmarshal(schema, &n)
	if !slices.Equal(n.Type, types{"object"}) {
		w.faultf(where, "the root must be of type object")
	}
	if n.AnyOf != nil {
		w.faultf(where, "the root must not be an anyOf")
	}
	w.visit(where, schema, 0)
}

// visit checks one schema and those in it; depth counts the objects around it.
func (w *strictWalk) visit(where string, schema json.RawMessage, depth int) {
	var n schemaNode
	if json.Unmarshal(schema, &n.keywords) != nil || json.Unmarshal(schema, &n) != nil {
		w.faultf(where, "must be a schema object")
		return
	}
	w.keywords(where, &n)
	w.valueLists(where, &n)
	if slices.Contains(n.Type, "object") {
		depth++
		w.object(where, &n, depth)
	}
	if slices.Contains(n.Type, "array") && n.Items == nil {
		w.faultf(where, "an array needs items")
	}
	w.children(where, &n, depth)
}

func (w *strictWalk) keywords(where string, n *schemaNode) {
	for _, k := range slices.Sorted(maps.Keys(n.keywords)) {
		if !strictKeywords[k] {
			w.faultf(where, "'%s' is not permitted", k)
		}
	}
	switch {
	case n.Ref != nil && len(n.keywords) > 1:
		w.faultf(where, "$ref cannot have keywords beside it")
	case n.Ref == nil && n.Type == nil && n.AnyOf == nil:
		w.faultf(where, "schema must have a 'type' key")
	}
	if n.Format != nil && !strictFormats[*n.Format] {
		w.faultf(where, "'%s' is not a supported format", *n.Format)
	}
}

// object asks for the two rules that most schemas break: nothing beside the
// properties, and none of them optional.
func (w *strictWalk) object(where string, n *schemaNode, depth int) {
	if string(n.Additional) != "false" {
		w.faultf(where, "'additionalProperties' is required to be supplied and to be false")
	}
	if n.Properties == nil {
		w.faultf(where, "an object needs properties")
	}
	names := slices.Sorted(maps.Keys(n.Properties))
	for _, name := range names {
		if !slices.Contains(n.Required, name) {
			w.faultf(where, "'required' must name every property, '%s' is missing", name)
		}
	}
	for _, name := range n.Required {
		if _, ok := n.Properties[name]; !ok {
			w.faultf(where, "'required' names '%s', which is no property", name)
		}
	}
	if depth > maxDepth {
		w.faultf(where, "objects nested %d deep, at most %d", depth, maxDepth)
	}
	w.properties += len(names)
	w.names += length(names)
}

func (w *strictWalk) valueLists(where string, n *schemaNode) {
	text := []string{}
	for _, v := range append(slices.Clone(n.Enum), n.Const) {
		var s string
		if json.Unmarshal(v, &s) == nil {
			text = append(text, s)
		}
	}
	w.values += len(n.Enum)
	w.names += length(text)
	if len(n.Enum) > manyValues && length(text) > maxManyStrings {
		w.faultf(where, "%d characters in an enum of more than %d values, at most %d", length(text), manyValues, maxManyStrings)
	}
}

// children visits the schemas inside. Definitions start at depth 0: how deep
// they are used is not followed, as they may be recursive.
func (w *strictWalk) children(where string, n *schemaNode, depth int) {
	if n.Items != nil {
		w.visit(where+"/items", n.Items, depth)
	}
	for i, s := range n.AnyOf {
		w.visit(fmt.Sprintf("%s/anyOf/%d", where, i), s, depth)
	}
	w.named(where+"/properties", n.Properties, depth)
	w.named(where+"/$defs", n.Defs, 0)
	w.named(where+"/definitions", n.Definitions, 0)
	w.names += length(slices.Collect(maps.Keys(n.Defs))) + length(slices.Collect(maps.Keys(n.Definitions)))
}

func (w *strictWalk) named(where string, schemas map[string]json.RawMessage, depth int) {
	for _, name := range slices.Sorted(maps.Keys(schemas)) {
		w.visit(where+"/"+name, schemas[name], depth)
	}
}

func length(texts []string) int {
	n := 0
	for _, t := range texts {
		n += len([]rune(t))
	}
	return n
}

func set(members ...string) map[string]bool {
	s := map[string]bool{}
	for _, m := range members {
		s[m] = true
	}
	return s
}
