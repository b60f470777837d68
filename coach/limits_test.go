package coach

import (
	"reflect"
	"testing"
)

// Whatever a person writes has a limit, in the entries of lists too.
func TestEveryTextHasALimit(t *testing.T) {
	for _, task := range Tasks {
		for _, f := range reflect.VisibleFields(reflect.TypeOf(task.New()).Elem()) {
			list := f.Type == reflect.TypeFor[[]string]()
			if f.Anonymous || !f.IsExported() || f.Tag.Get("enum") != "" || f.Name == "Task" || !list && f.Type.Kind() != reflect.String {
				continue
			}
			if f.Tag.Get("maxLength") == "" || list && (f.Tag.Get("maxItems") == "" || f.Tag.Get("pattern") == "") {
				t.Errorf("%s: %s", task.Name, f.Name)
			}
		}
	}
}
