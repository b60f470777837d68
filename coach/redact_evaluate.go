package coach

import (
	"fmt"
	"slices"
	"strings"
)

// Situated is a text with the personal data that a person found in it.
type Situated struct {
	Text  string         `json:"text"`
	Spans []PersonalSpan `json:"spans"`
}

// PersonalSpan is a stretch of a text that is to be hidden, in characters.
type PersonalSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Kind  string `json:"kind"` // as in the placeholders, in small letters
}

// RedactionFigures are how what is hidden compares with what people would hide.
type RedactionFigures struct {
	kinds map[string]*hits
	texts int
	clean tally // texts with nothing to hide
	wrong []string
}

// hits counts spans of a kind: those that people marked and how many of them are hidden whole, those that were hidden and how
// many of them lie within what people marked.
type hits struct{ marked, hidden, made, right int }

// EvaluateRedaction hides what is personal in every text, each as a request of its own.
func EvaluateRedaction(set []Situated) *RedactionFigures {
	f := &RedactionFigures{kinds: make(map[string]*hits)}
	for i := range set {
		f.add(&set[i])
	}
	return f
}

func (f *RedactionFigures) add(s *Situated) {
	text := []rune(s.Text)
	made := madeSpans(s.Text)
	f.texts++
	if len(s.Spans) == 0 {
		f.clean.n++
		f.clean.wrong += min(1, len(made))
	}
	for _, m := range s.Spans {
		h := f.kind(m.Kind)
		h.marked++
		if covered(text, m, made) {
			h.hidden++
		} else {
			f.wrong = append(f.wrong, fmt.Sprintf("left    %-9s %q in %s\n", m.Kind, string(text[m.Start:m.End]), s.Text))
		}
	}
	for _, m := range made {
		h := f.kind(m.Kind)
		h.made++
		if covered(text, m, s.Spans) {
			h.right++
		} else {
			f.wrong = append(f.wrong, fmt.Sprintf("false   %-9s %q in %s\n", m.Kind, string(text[m.Start:m.End]), s.Text))
		}
	}
}

func (f *RedactionFigures) kind(name string) *hits {
	if f.kinds[name] == nil {
		f.kinds[name] = &hits{}
	}
	return f.kinds[name]
}

// madeSpans returns what redaction hides in a text, in characters.
func madeSpans(text string) []PersonalSpan {
	hidden := newRedaction([]string{text}, nil).found(text)
	out := make([]PersonalSpan, 0, len(hidden))
	for _, m := range hidden {
		start := len([]rune(text[:m.start]))
		out = append(out, PersonalSpan{start, start + len([]rune(text[m.start:m.end])), strings.ToLower(string(m.kind))})
	}
	return out
}

// covered tells whether every letter and figure of a span lies in one of the others.
func covered(text []rune, s PersonalSpan, others []PersonalSpan) bool {
	for i := s.Start; i < s.End; i++ {
		if wordly(text[i]) && !slices.ContainsFunc(others, func(o PersonalSpan) bool { return o.Start <= i && i < o.End }) {
			return false
		}
	}
	return true
}

// Recall is the share of the marked spans of a kind that are hidden to their last letter.
func (f *RedactionFigures) Recall(kind string) float64 {
	h := f.kind(kind)
	return shareOf(h.hidden, h.marked)
}

// Precision is the share of what was hidden as a kind that lies within what people marked.
func (f *RedactionFigures) Precision(kind string) float64 {
	h := f.kind(kind)
	return shareOf(h.right, h.made)
}

// Harmed is the share of the texts with nothing to hide in which something was hidden.
func (f *RedactionFigures) Harmed() float64 { return f.clean.share() }

func shareOf(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// String is a table by kind, with the sum below.
func (f *RedactionFigures) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-10s %18s %18s\n", "kind", "recall", "precision")
	var sum hits
	for _, k := range redactedKinds {
		name := strings.ToLower(string(k))
		if h := f.kinds[name]; h != nil {
			h.row(&b, name)
			sum.marked += h.marked
			sum.hidden += h.hidden
			sum.made += h.made
			sum.right += h.right
		}
	}
	sum.row(&b, "all")
	fmt.Fprintf(&b, "%d situations; something was hidden in %d of the %d that hold nothing personal\n", f.texts, f.clean.wrong, f.clean.n)
	return b.String()
}

func (h *hits) row(b *strings.Builder, name string) {
	fmt.Fprintf(b, "%-10s %4d of %4d %5.1f%% %4d of %4d %5.1f%%\n", name, h.hidden, h.marked, 100*shareOf(h.hidden, h.marked), h.right, h.made, 100*shareOf(h.right, h.made))
}

// Wrong lists what was left and what was hidden for nothing.
func (f *RedactionFigures) Wrong() string { return strings.Join(f.wrong, "") }
