package server

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// What the parser takes, the inspector lets by unless it says why; and it comes to its end whatever it reads.
func FuzzInspect(f *testing.F) {
	for _, seed := range []string{`{"a":[1,{"b":"\ud83d\ude00"}],"c":null}`, `{"a":1,"\u0061":2}`, `"\\\"`, `{"":{"":[]}}`, `[[[`, `"\ud8`, `]}{[,,:"`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		err := inspect(body)
		if err == nil && utf8.Valid(body) && json.Valid(body) && hasTwins(json.NewDecoder(strings.NewReader(string(body)))) {
			t.Errorf("a key comes twice and is let by: %s", body)
		}
		if p := asProblem(err); err != nil && (p.Status != 400 || len(p.Errors) != 1) {
			t.Errorf("%+v", p)
		}
	})
}

// hasTwins looks for a key that comes twice, token by token: slow and plain.
func hasTwins(d *json.Decoder) bool {
	t, err := d.Token()
	open, nested := t.(json.Delim)
	if err != nil || !nested {
		return false
	}
	seen := make(map[string]bool)
	for d.More() {
		if open == '{' {
			key, _ := d.Token()
			name, _ := key.(string)
			if seen[name] {
				return true
			}
			seen[name] = true
		}
		if hasTwins(d) {
			return true
		}
	}
	_, _ = d.Token()
	return false
}

// A body of 8 kB, as people send it: what the look costs beside the parser.
func BenchmarkInspect(b *testing.B) {
	body := []byte(`{"situation":"` + strings.Repeat("She said \\\"no\\\" to the offer — and I don't know what to ask.\\n", 125) + `","count":3,"goals":["lead a team","sleep"],"stage":"meeting"}`)
	b.Run("Inspect", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		b.ReportAllocs()
		for b.Loop() {
			if err := inspect(body); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Parse", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		for b.Loop() {
			if _, err := parse(body); err != nil {
				b.Fatal(err)
			}
		}
	})
}
