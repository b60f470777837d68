package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// house is which package may import which of ours, and which third parties belong to it. Third parties are named by
// the beginning of their path.
var house = map[string]struct{ ours, theirs []string }{
	"main": {
		[]string{"server", "coach", "prompts", "knowledge", "access", "migrations"},
		[]string{"github.com/jackc/pgx/v5/pgxpool", "github.com/alecthomas/kong"},
	},
	"server": {
		[]string{"coach", "knowledge", "access"},
		[]string{"github.com/labstack/echo/v4", "github.com/danielgtaylor/huma/v2", "github.com/prometheus/client_golang"},
	},
	"coach": {
		[]string{"prompts", "knowledge"},
		[]string{
			"github.com/sashabaranov/go-openai", "golang.org/x/text", "github.com/abadojack/whatlanggo", "github.com/failsafe-go/failsafe-go",
			"mvdan.cc/xurls/v2", "github.com/nyaruka/phonenumbers",
		},
	},
	"knowledge": {
		nil,
		[]string{
			"github.com/jackc/pgx/v5", "github.com/pgvector/pgvector-go", "github.com/sashabaranov/go-openai",
			"github.com/clipperhouse/uax29/v2", "github.com/kljensen/snowball", "github.com/x448/float16",
			"go.yaml.in/yaml/v3", "golang.org/x/text",
		},
	},
	"access":     {nil, []string{"github.com/jackc/pgx/v5", "golang.org/x/time/rate"}},
	"prompts":    {nil, nil},
	"migrations": {nil, []string{"github.com/jackc/pgx/v5", "github.com/pressly/goose/v3"}},
}

// oneFile are third parties that a package keeps in one file, so that changing them touches one.
var oneFile = map[string]string{
	"coach github.com/sashabaranov/go-openai":     "openai.go",
	"coach github.com/abadojack/whatlanggo":       "language.go",
	"coach github.com/failsafe-go/failsafe-go":    "calls.go",
	"coach mvdan.cc/xurls/v2":                     "redact_links.go",
	"coach github.com/nyaruka/phonenumbers":       "redact_phones.go",
	"knowledge github.com/sashabaranov/go-openai": "openai.go",
}

// The files are parsed here: a shelled-out `go list` would be served from the test cache.
func TestImports(t *testing.T) {
	seen := make(map[string]bool)
	eachGoFile(t, func(file string) {
		pkg := path.Dir(file)
		if pkg == "." {
			pkg = "main"
		}
		if strings.HasPrefix(pkg, "internal/") || strings.HasSuffix(file, "_test.go") {
			return // what only tests import may import what it needs
		}
		rules, ok := house[pkg]
		if !ok {
			t.Errorf("%s: the house has no room called %s", file, pkg)
			return
		}
		seen[pkg] = true
		for _, imported := range imports(t, file) {
			if !allowed(rules.ours, rules.theirs, imported) {
				t.Errorf("%s may not import %s", file, imported)
			}
			if only := oneFile[pkg+" "+imported]; only != "" && only != path.Base(file) {
				t.Errorf("%s imports %s, which belongs into %s", file, imported, only)
			}
		}
	})
	for pkg := range house {
		if !seen[pkg] {
			t.Errorf("%s is empty", pkg)
		}
	}
}

func eachGoFile(t *testing.T, visit func(file string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(file, ".go") {
			visit(filepath.ToSlash(file))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func imports(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	out := make([]string, 0, len(parsed.Imports))
	for _, spec := range parsed.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, name)
	}
	return out
}

func allowed(ours, theirs []string, imported string) bool {
	if own, ok := strings.CutPrefix(imported, "mentorcoach/"); ok {
		return slices.Contains(ours, own)
	}
	if first, _, _ := strings.Cut(imported, "/"); !strings.Contains(first, ".") {
		return true // the standard library
	}
	return slices.ContainsFunc(theirs, func(prefix string) bool {
		return imported == prefix || strings.HasPrefix(imported, prefix+"/")
	})
}

// Every package says what it is for.
func TestPackageComments(t *testing.T) {
	commented := make(map[string]bool)
	eachGoFile(t, func(file string) {
		if strings.HasSuffix(file, "_test.go") {
			return
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.PackageClauseOnly|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		commented[path.Dir(file)] = commented[path.Dir(file)] || parsed.Doc != nil
	})
	for dir, ok := range commented {
		if !ok {
			t.Errorf("package %s has no comment", dir)
		}
	}
}
