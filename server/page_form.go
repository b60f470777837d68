package server

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"mentorcoach/coach"
)

// The ways in which a field is filled in.
const (
	controlLine   = "line"
	controlArea   = "area"
	controlLines  = "lines" // a list, one entry a line
	controlNumber = "number"
	controlChoice = "choice"
	controlCheck  = "check"
)

// longText is the length from which on a text gets several lines.
const longText = 300

// fieldView is a field of a request as people fill it in.
type fieldView struct {
	ID, Name, Label, Hint, Example string
	Control                        string
	Required                       bool
	Optional                       bool // may be left empty, and is empty at first
	Max                            int  // length of a text, or of an entry of a list
	Bounds                         bounds
	Default                        string
	Options                        []option
}

type bounds struct{ Min, Max string }

type option struct{ Value, Label string }

// forPrograms are the fields that a person has no use for.
var forPrograms = []string{"task", "stream", "dry_run"}

// fields makes fields from the schemas by which requests are validated.
type fields struct{ schemas huma.Registry }

// newFields has schemas of its own, so that nothing turns up in the description of the API.
func newFields() fields { return fields{huma.NewMapRegistry("#/", huma.DefaultSchemaNamer)} }

// common returns the fields that every task has: the situation, and the others.
func (f fields) common() (situation fieldView, others []fieldView) {
	all := f.of(reflect.TypeFor[coach.Common](), "")
	i := slices.IndexFunc(all, func(v fieldView) bool { return v.Name == "situation" })
	situation = all[i]
	return situation, slices.Delete(all, i, i+1)
}

// own returns the fields that only this task has, in the order of its type.
func (f fields) own(t *coach.Task) []fieldView {
	return f.of(reflect.TypeOf(t.New()).Elem(), t.Name+"-")
}

// of returns the fields that a type declares itself.
func (f fields) of(t reflect.Type, prefix string) []fieldView {
	schema := f.schemas.Schema(t, false, "")
	var out []fieldView
	for name := range ownFields(t) {
		s := schema.Properties[name]
		if s == nil || slices.Contains(forPrograms, name) {
			continue
		}
		v := fieldView{
			ID: prefix + name, Name: name, Label: spoken(name), Hint: s.Description, Required: slices.Contains(schema.Required, name),
		}
		if v.shape(s) {
			v.word()
			v.Optional = !v.Required && v.Default == "" && v.Control != controlCheck
			out = append(out, v)
		}
	}
	return out
}

// ownFields yields the names and types of what a struct declares itself, in order.
func ownFields(t reflect.Type) func(yield func(string, reflect.StructField) bool) {
	return func(yield func(string, reflect.StructField) bool) {
		for f := range t.Fields() {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if f.Anonymous || name == "" || name == "-" {
				continue
			}
			if !yield(name, f) {
				return
			}
		}
	}
}

// shape chooses the control; ok is false for what nobody could fill in by hand.
func (v *fieldView) shape(s *huma.Schema) (ok bool) {
	if s.Default != nil {
		v.Default = fmt.Sprint(s.Default)
	}
	if len(s.Examples) > 0 {
		v.Example = inWords(s.Examples[0])
	}
	switch {
	case len(s.Enum) > 0:
		v.choice(s)
	case s.Type == huma.TypeString:
		v.text(s)
	case s.Type == huma.TypeArray && s.Items != nil && s.Items.Type == huma.TypeString:
		v.Control, v.Max = controlLines, length(s.Items)
	case s.Type == huma.TypeInteger, s.Type == huma.TypeNumber:
		v.Control, v.Bounds = controlNumber, bounds{number(s.Minimum), number(s.Maximum)}
	case s.Type == huma.TypeBoolean:
		v.Control = controlCheck
	default:
		return false
	}
	return true
}

func (v *fieldView) choice(s *huma.Schema) {
	v.Control = controlChoice
	if v.Default == "" {
		v.Options = []option{{"", "Not chosen"}}
	}
	for _, value := range s.Enum {
		v.Options = append(v.Options, option{fmt.Sprint(value), spoken(fmt.Sprint(value))})
	}
}

func (v *fieldView) text(s *huma.Schema) {
	v.Control, v.Max = controlLine, length(s)
	if v.Max == 0 || v.Max >= longText {
		v.Control = controlArea
	}
}

// word lets a number be asked for by what it counts, as the first sentence about it says: "Count" says nothing.
func (v *fieldView) word() {
	if v.Control != controlNumber || v.Hint == "" {
		return
	}
	label, rest, _ := strings.Cut(v.Hint, ".")
	v.Label, v.Hint = label, strings.TrimSpace(rest)
}

func inWords(example any) string {
	entries, ok := example.([]any)
	if !ok {
		return fmt.Sprint(example)
	}
	words := make([]string, len(entries))
	for i, e := range entries {
		words[i] = fmt.Sprint(e)
	}
	return strings.Join(words, "; ")
}

func length(s *huma.Schema) int {
	if s.MaxLength == nil {
		return 0
	}
	return *s.MaxLength
}

func number(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', -1, 64)
}
