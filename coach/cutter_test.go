package coach

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var twoParts = []part{{name: "questions"}, {name: "check_first"}}

// cut writes a text in pieces of n bytes, 0 for whole, and returns what was cut out of it.
func cut(text string, n int) []string {
	var out []string
	c := newCutter(twoParts, func(p *part, raw []byte) error {
		out = append(out, p.name+" "+string(raw))
		return nil
	})
	if n == 0 {
		n = len(text) + 1
	}
	for piece := range slices.Chunk([]byte(text), n) {
		if c.write(string(piece)) != nil {
			break
		}
	}
	return out
}

func TestCutter(t *testing.T) {
	deep := strings.Repeat(`{"a":`, maxLevels) + `{"questions":[1]}` + strings.Repeat("}", maxLevels)
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"Bare", `{"questions":[{"a":1},{"b":[{"c":"}"}]}]}`, []string{`questions {"a":1}`, `questions {"b":[{"c":"}"}]}`}},
		{"Blanks", "\n { \"questions\" :\n[ {\"a\" : 1}\t,\r\n{} ] }\n", []string{`questions {"a" : 1}`, `questions {}`}},
		{"TwoParts", `{"check_first":[{"a":1}],"questions":[{"b":2}]}`, []string{`check_first {"a":1}`, `questions {"b":2}`}},
		{"Fence", "Here you are:\n```json\n{\"questions\":[{\"a\":1}]}\n```\nGood luck {and} \"more\"!", []string{`questions {"a":1}`}},
		{"BracesInProse", `Take {this} or {"that"} or {}: {"questions":[{"a":1}]}`, []string{`questions {"a":1}`}},
		{"QuoteInProse", `A 5" screen and {"open: {"questions":[{"a":1}]}`, []string{`questions {"a":1}`}},
		{"BracesInStrings", `{"x":"{\"questions\":[1]}","questions":[{"a":"]}\\\"}"}]}`, []string{`questions {"a":"]}\\\"}"}`}},
		{"Wrapped", `{"result":{"questions":[{"a":1}]}}`, []string{`questions {"a":1}`}},
		{"InAList", `[{"questions":[{"a":1}]}]`, []string{`questions {"a":1}`}},
		{"OneInPlaceOfAList", `{"questions":{"a":1}}`, []string{`questions {"a":1}`}},
		{"OtherShapes", `{"questions":["What now?",7,null,-1.5e3,[{"a":1}],true]}`, []string{`questions "What now?"`, `questions 7`, `questions null`, `questions -1.5e3`, `questions [{"a":1}]`, `questions true`}},
		{"NotAList", `{"questions":"What now?","check_first":3}`, nil},
		{"NameInsideAnItem", `{"questions":[{"questions":[{"a":1}]}]}`, []string{`questions {"questions":[{"a":1}]}`}},
		{"NameAsAValue", `{"x":"questions","y":["questions",[1]]}`, nil},
		{"TwoObjects", `{"check_first":[1,2]} and {"questions":[{"a":1}]}`, []string{`check_first 1`, `check_first 2`, `questions {"a":1}`}},
		{"TrailingComma", `{"questions":[{"a":1},],}`, []string{`questions {"a":1}`}},
		{"CutInAnItem", `{"questions":[{"a":1},{"a":`, []string{`questions {"a":1}`}},
		{"CutInANumber", `{"questions":[1,2`, []string{`questions 1`}},
		{"BrokenAfterAnItem", `{"questions":[{"a":1} oops "x": {"b":1}, {"questions":[{"c":3}]}`, []string{`questions {"a":1}`, `questions {"c":3}`}},
		{"WrongBrackets", `{"questions":[{"a":1]}`, nil},
		{"TooDeep", deep, []string{`questions 1`}}, // an inner object is near enough
		{"Letters", `{"questions":[{"a":"Grüße, 世界 🙂 \u00e9\ud83d\ude42"}]}`, []string{`questions {"a":"Grüße, 世界 🙂 \u00e9\ud83d\ude42"}`}},
		{"Nothing", "", nil},
		{"Prose", "I would take the first offer.", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for n := range 9 {
				if diff := cmp.Diff(tt.want, cut(tt.text, n)); diff != "" {
					t.Errorf("in pieces of %d: %s", n, diff)
				}
			}
		})
	}
}

// An item is handed over with its last byte, not before and not after.
func TestCutAtOnce(t *testing.T) {
	text := `{"questions":[{"a":"}"},{"b":[2]}]}`
	for i, want := range map[int]int{22: 0, 23: 1, 32: 1, 33: 2} {
		if got := cut(text[:i], 0); len(got) != want {
			t.Errorf("after %q: %q", text[:i], got)
		}
	}
}

// A reply that is too long ends in an error; what was complete has been handed over.
func TestCutterBound(t *testing.T) {
	n := 0
	c := newCutter(twoParts, func(*part, []byte) error { n++; return nil })
	err := c.write(`{"questions":[{"a":1},{"b":"`)
	for range maxReply/1000 + 1 {
		if err == nil {
			err = c.write(strings.Repeat("x", 1000))
		}
	}
	if !errors.Is(err, errTooLong) || n != 1 || len(c.text) > maxReply {
		t.Errorf("%v after %d bytes, %d items", err, len(c.text), n)
	}
}

func TestCutterStops(t *testing.T) {
	stop := errors.New("enough")
	n := 0
	c := newCutter(twoParts, func(*part, []byte) error { n++; return stop })
	if err := c.write(`{"questions":[1,2,3]}`); !errors.Is(err, stop) || n != 1 {
		t.Errorf("%v after %d items", err, n)
	}
}

// What fails late is read again from every brace, and must still be done soon.
func TestCutterIsLinear(t *testing.T) {
	const size = maxReply / 8
	for name, text := range map[string]string{
		"Braces": strings.Repeat("{", size),
		"Nested": strings.Repeat(`{"a":`, size/5),
		"Keys":   `{` + strings.Repeat(`"a":{},`, size/7) + `!`,
		"Blanks": `{` + strings.Repeat(" ", size) + `!`,
		"InText": `{"a":"` + strings.Repeat(`{ `, size/2) + `" !`,
	} {
		if got := cut(text, 0); len(got) > 0 {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// However the text is split, the same items come out of it; and out of an object that is in order come its items.
func FuzzCutter(f *testing.F) {
	f.Add(`{"questions":[{"a":"é\u00e9"},2],"check_first":[{"b":{"c":[]}}]}`, uint8(1))
	f.Add("so: {x} ```{\"questions\":[{\"a\":\"}\\\"\"}", uint8(3))
	f.Add(`{"questions":[1,{"a":2`, uint8(2))
	f.Fuzz(func(t *testing.T, text string, n uint8) {
		whole := cut(text, 0)
		if diff := cmp.Diff(whole, cut(text, int(n))); diff != "" {
			t.Errorf("in pieces of %d: %s", n, diff)
		}
		for _, got := range whole {
			_, raw, _ := strings.Cut(got, " ")
			if !strings.Contains(text, raw) {
				t.Errorf("%q is not in it", raw)
			}
		}
		if want, ok := listIn(text); ok {
			if diff := cmp.Diff(want, whole); diff != "" {
				t.Errorf("encoding/json reads it otherwise: %s", diff)
			}
		}
	})
}

// listIn reads a text as it should be: one object with one list, whose name stands nowhere else.
func listIn(text string) (items []string, ok bool) {
	var object map[string]json.RawMessage
	var list []json.RawMessage
	if strings.Count(text, `"questions"`) != 1 || strings.Contains(text, "check_first") || strings.Count(text, "[")+strings.Count(text, "{") > maxLevels ||
		json.Unmarshal([]byte(text), &object) != nil || json.Unmarshal(object["questions"], &list) != nil {
		return nil, false
	}
	for _, raw := range list {
		items = append(items, "questions "+string(raw))
	}
	return items, true
}
