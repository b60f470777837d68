package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A task is one file and one template. The program is built once more with two files that are not in its folders: the
// new task is in the command line, in the description and in what a model is sent, and no other file knows of it.
func TestNinthTask(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	binary := filepath.Join(t.TempDir(), "mentorcoach")
	build := exec.CommandContext(t.Context(), "go", "build", "-overlay", overlay(t, map[string]string{"coach/proverb.go": "ninth/proverb.go.txt", "prompts/proverb.tmpl": "ninth/proverb.tmpl"}), "-o", binary, ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"coach", "proverb", "She hops from job to job.", "--country", "Wales"}, "gather in Wales?"},
		{[]string{"coach", "proverb", "She hops from job to job.", "--show-prompt"}, "Write one proverb"},
		{[]string{"coach", "proverb", "--help"}, "Where it comes from."},
		{[]string{"openapi"}, `"/v1/coach/proverb"`},
		{[]string{"openapi"}, `"ProverbReply"`},
	} {
		out, err := exec.CommandContext(t.Context(), binary, tt.args...).CombinedOutput()
		if err != nil || !strings.Contains(string(out), tt.want) {
			t.Errorf("%v: %v: no %q in %.400s", tt.args, err, tt.want, out)
		}
	}
}

// overlay lays files of testdata over the project's folders, for the compiler alone.
func overlay(t *testing.T, files map[string]string) string {
	t.Helper()
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	replace := make(map[string]string, len(files))
	for at, file := range files {
		replace[filepath.Join(here, at)] = filepath.Join(here, "testdata", file)
	}
	text, err := json.Marshal(struct { //nolint:musttag // the compiler's own name
		Replace map[string]string
	}{replace})
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "overlay.json")
	if err := os.WriteFile(name, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}
