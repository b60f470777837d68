package modelserver

import (
	"cmp"
	"errors"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// explain turns a validation error into one line a fault, each with its place
// in the body.
func explain(err error) []string {
	fault, ok := errors.AsType[*jsonschema.ValidationError](err)
	if !ok {
		return []string{err.Error()}
	}
	var lines, unknown []string
	for _, leaf := range leaves(fault) {
		unit := leaf.DetailedOutput()
		where := cmp.Or(unit.InstanceLocation, "body") + ": "
		if _, ok := leaf.ErrorKind.(*kind.FalseSchema); ok {
			unknown = append(unknown, where+"unrecognized argument")
		} else {
			lines = append(lines, where+unit.Error.String())
		}
	}
	// After another fault the validator no longer knows which keys it has seen,
	// and would call the good ones unrecognized, too.
	if len(lines) == 0 {
		return unknown
	}
	return lines
}

// leaves are the faults themselves, without the schemas around them. Of
// alternatives it leaves out those that the client cannot have meant, as its
// value names another one: for a broken user message there is no point in
// listing why it is no system message.
func leaves(fault *jsonschema.ValidationError) []*jsonschema.ValidationError {
	if len(fault.Causes) == 0 {
		return []*jsonschema.ValidationError{fault}
	}
	var meant, others []*jsonschema.ValidationError
	for _, cause := range fault.Causes {
		below := leaves(cause)
		if naming := naming(below, len(fault.InstanceLocation)); isChoice(fault) && len(naming) > 0 {
			others = append(others, naming...)
		} else {
			meant = append(meant, below...)
		}
	}
	if len(meant) == 0 {
		return others
	}
	return meant
}

func isChoice(fault *jsonschema.ValidationError) bool {
	switch fault.ErrorKind.(type) {
	case *kind.OneOf, *kind.AnyOf:
		return true
	}
	return false
}

// naming are the faults by which an alternative rules itself out: the role of
// a message, the type of anything else, or the kind of value that it is.
func naming(faults []*jsonschema.ValidationError, depth int) []*jsonschema.ValidationError {
	var found []*jsonschema.ValidationError
	for _, f := range faults {
		here := strings.Join(f.InstanceLocation[depth:], "/")
		switch f.ErrorKind.(type) {
		case *kind.Enum, *kind.Const:
			if here == "role" || here == "type" {
				found = append(found, f)
			}
		case *kind.Type:
			if here == "" {
				found = append(found, f)
			}
		}
	}
	return found
}
