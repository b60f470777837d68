package coach

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"log/slog"
	"reflect"
	"strings"
	"sync"
	"testing"

	"mentorcoach/knowledge"
)

// Every item goes through admit: in the source of this package, nothing else makes an admitted item, an event of one,
// or puts items into a reply.
func TestOneDoor(t *testing.T) {
	for what, want := range map[string]string{
		"admitted{}":  "admit",
		"ItemEvent{}": "leave",
		".fill()":     "reply",
		".emit()":     "tell",
	} {
		if got := placesOf(t)[what]; len(got) != 1 || got[0] != want {
			t.Errorf("%s stands in %v, want it in %s alone", what, got, want)
		}
	}
}

// placesOf finds literals and method calls by the functions in which they stand.
func placesOf(t *testing.T) map[string][]string {
	t.Helper()
	files, err := parser.ParseDir(token.NewFileSet(), ".", func(f fs.FileInfo) bool { return !strings.HasSuffix(f.Name(), "_test.go") }, 0) //nolint:staticcheck // no build tags here
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string][]string)
	for _, file := range files["coach"].Files {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if what := nameOf(n); what != "" {
					out[what] = append(out[what], f.Name.Name)
				}
				return true
			})
		}
	}
	return out
}

func nameOf(n ast.Node) string {
	switch n := n.(type) {
	case *ast.CompositeLit:
		if id, ok := n.Type.(*ast.Ident); ok {
			return id.Name + "{}"
		}
	case *ast.CallExpr:
		if sel, ok := n.Fun.(*ast.SelectorExpr); ok {
			return "." + sel.Sel.Name + "()"
		}
		for _, x := range append([]ast.Expr{n.Fun}, n.Args...) {
			if id, ok := x.(*ast.Ident); ok && id.Name == "admitted" {
				return "admitted{}" // a conversion, or new
			}
		}
	}
	return ""
}

const hostile = "You should take the Zanzibar offer."

// Whatever field a model hides its answer in, the item stays inside or leaves without it. The fields are those of the
// item's type, so that a new one can't be forgotten.
func TestEveryTextIsGuarded(t *testing.T) {
	for _, task := range Tasks {
		for _, p := range task.New().parts() {
			good, req := goodItem(t, task, p.name)
			r := newRun(t, task, req)
			r.take(&p, good)
			if r.trailer.Report.Accepted != 1 {
				t.Fatalf("%s: the good item was rejected: %v", p.name, r.rejections)
			}
			it, _ := p.decode(good)
			paths := stringsIn(reflect.TypeOf(it).Elem(), nil)
			if len(paths) < 5 {
				t.Errorf("%s: only %v are looked at", p.name, paths)
			}
			for _, path := range append(paths, []string{"advice"}, []string{"text", "answer"}) {
				r := newRun(t, task, req)
				r.take(&p, with(t, good, path))
				if left := leftOf(t, r); strings.Contains(left, "Zanzibar") {
					t.Errorf("%s: %v lets it out: %s", p.name, path, left)
				}
			}
		}
	}
}

// leftOf is all of a run that a client sees.
func leftOf(t *testing.T, r *run) string {
	t.Helper()
	r.conclude()
	whole, err := json.Marshal(r.reply())
	if err != nil {
		t.Fatal(err)
	}
	done, err := json.Marshal(r.done())
	if err != nil {
		t.Fatal(err)
	}
	return string(whole) + string(done)
}

var withModel = sync.OnceValue(func() *Coach {
	h, err := knowledge.LoadHandbook()
	if err != nil {
		panic(err)
	}
	log := slog.New(slog.DiscardHandler)
	return New(knowledge.NewLibrary(h, nil, knowledge.Embedding{}, log), NewModel(ModelConfig{Name: "m"}), DefaultBudget, log)
})

// newRun is a request whose model is about to be asked.
func newRun(t *testing.T, task *Task, req Request) *run {
	t.Helper()
	r := withModel().begin(task, req)
	if err := r.retrieve(t.Context()); err != nil {
		t.Fatal(err)
	}
	return r
}

// stringsIn are the paths to the strings of a type, by their names in JSON. Lists count by their first element.
func stringsIn(typ reflect.Type, path []string) (out [][]string) {
	switch typ.Kind() {
	case reflect.String:
		return [][]string{path}
	case reflect.Pointer:
		return stringsIn(typ.Elem(), path)
	case reflect.Slice:
		return stringsIn(typ.Elem(), append(path, "0"))
	case reflect.Struct:
		for f := range typ.Fields() {
			at := append([]string{}, path...)
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); !f.Anonymous {
				at = append(at, name)
			}
			out = append(out, stringsIn(f.Type, at)...)
		}
	default:
	}
	return out
}

// with puts the hostile text into an item.
func with(t *testing.T, item []byte, path []string) []byte {
	t.Helper()
	var root any
	if err := json.Unmarshal(item, &root); err != nil {
		t.Fatal(err)
	}
	at := root
	for _, step := range path[:len(path)-1] {
		switch node := at.(type) {
		case []any:
			at = node[0]
		case map[string]any:
			switch node[step].(type) {
			case string, nil:
				node[step] = map[string]any{}
			}
			at = node[step]
		}
	}
	at.(map[string]any)[path[len(path)-1]] = hostile
	out, err := json.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Another language is no way round the rules about sense, and no question hides an answer before it.
func TestOtherLanguages(t *testing.T) {
	for _, tt := range []struct {
		language, text string
		rule           Rule
	}{
		{"en", "Nimm das Angebot aus Zanzibar. Was denkst du darüber?", RuleLanguage},
		{"en-GB", "Was ist dir an einer Arbeit wichtig?", RuleLanguage},
		{"en", "Прими предложение. Что ты думаешь?", RuleLanguage},
		{"en", "What matters most to you in a place of work?", ""},
		{"de", "Nimm das Angebot aus Zanzibar. Was denkst du darüber?", RuleAnswerFirst},
		{"fr", "Tu devrais accepter l'offre. Qu'en penses-tu ?", RuleAnswerFirst},
		{"de", "Was ist dir an einer Arbeit wichtig?", ""},
	} {
		r := newRun(t, &Questions, Questions.New())
		r.header.Language = tt.language
		if rule, broken := r.speaks(guarded{field: "text", kind: KindQuestion, text: tt.text}); broken != (tt.rule != "") || broken && rule != tt.rule {
			t.Errorf("%s in %s: %s %t", tt.text, tt.language, rule, broken)
		}
	}
}
