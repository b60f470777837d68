package main

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/alecthomas/kong"

	"mentorcoach/coach"
)

// taskCommands are the subcommands of coach, one a task, with the fields of its request as flags: a new task brings its
// flags along. They are made as a type, as that is what kong reads a command line from.
func taskCommands() kong.Plugins {
	fields := make([]reflect.StructField, len(coach.Tasks))
	for i, t := range coach.Tasks {
		fields[i] = reflect.StructField{
			Name: upperFirst(t.Name), Type: flagsOf(reflect.TypeOf(t.New()).Elem()),
			Tag: reflect.StructTag(fmt.Sprintf(`cmd:"" name:%q help:%q`, t.Name, t.Summary+".")),
		}
	}
	return kong.Plugins{reflect.New(reflect.StructOf(fields)).Interface()}
}

// flagsOf makes the flags of a request's fields. What is not given stays nil, and out of the request.
func flagsOf(request reflect.Type) reflect.Type {
	flags := []reflect.StructField{{Name: "Terminal", Type: reflect.TypeFor[terminal](), Tag: `embed:"" json:"-"`}}
	for _, f := range reflect.VisibleFields(request) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous || !f.IsExported() || name == "task" || f.Type == reflect.TypeFor[coach.Wish]():
		case name == "situation":
			flags = append(flags, reflect.StructField{Name: f.Name, Type: f.Type, Tag: `kong:"-" json:"situation"`})
		default:
			flags = append(flags, reflect.StructField{Name: f.Name, Type: optional(f.Type), Tag: flagTag(name, f.Tag)})
		}
	}
	return reflect.StructOf(flags)
}

func optional(t reflect.Type) reflect.Type {
	switch t.Kind() {
	case reflect.Slice:
		return t
	case reflect.String: // also the named ones
		return reflect.TypeFor[*string]()
	default:
		return reflect.PointerTo(t)
	}
}

func flagTag(name string, tag reflect.StructTag) reflect.StructTag {
	help := tag.Get("doc")
	if values := tag.Get("enum"); values != "" {
		help += " One of " + strings.ReplaceAll(values, ",", ", ") + "."
	}
	return reflect.StructTag(fmt.Sprintf(`name:%q help:%q sep:"none" json:"%s,omitempty"`,
		strings.ReplaceAll(name, "_", "-"), strings.ReplaceAll(help, "$", "$$"), name))
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
