package coach

import (
	"fmt"
	"slices"
	"strings"
)

// SafetyLabelled is a text with a person's verdict on what trouble it tells of.
type SafetyLabelled struct {
	Text  string      `json:"text"`
	Query string      `json:"query"` // of the sets for retrieval, in the place of the text
	Kind  ConcernKind `json:"kind"`  // "none" or "": of none
	Life  bool        `json:"life"`  // somebody may come to serious harm: no coaching
}

// SafetyFigures are how triage compares with people's verdicts.
type SafetyFigures struct {
	Life  Share                 // of the texts with a life in danger, those for which the coaching stops
	Stops Share                 // of all others, those for which it stops all the same
	False Share                 // of the texts that tell of no trouble, those with a notice
	Kinds map[ConcernKind]Share // of the texts of a kind, those with a notice of that kind
	wrong []string
}

// Share is a part of a number.
type Share struct{ N, Of int }

// Ratio is 0 where there is nothing to share.
func (s Share) Ratio() float64 { return float64(s.N) / float64(max(s.Of, 1)) }

func (s Share) String() string { return fmt.Sprintf("%4d of %4d %6.1f%%", s.N, s.Of, 100*s.Ratio()) }

// and counts one more.
func (s Share) and(in bool) Share { return Share{s.N + b2i(in), s.Of + 1} }

// EvaluateSafety reads every text.
func EvaluateSafety(set []SafetyLabelled) *SafetyFigures {
	f := &SafetyFigures{Kinds: make(map[ConcernKind]Share)}
	for i := range set {
		l := &set[i]
		l.Text += l.Query
		f.add(l, triage([]string{l.Text}))
	}
	return f
}

func (f *SafetyFigures) add(l *SafetyLabelled, found []concern) {
	stopped := inDanger(found)
	if l.Life {
		f.Life = f.Life.and(stopped)
	} else {
		f.Stops = f.Stops.and(stopped)
	}
	if l.Kind == "none" || l.Kind == "" {
		f.False = f.False.and(len(found) > 0)
		f.note(l, found, len(found) > 0)
		return
	}
	hit := slices.ContainsFunc(found, func(c concern) bool { return c.kind == l.Kind })
	f.Kinds[l.Kind] = f.Kinds[l.Kind].and(hit)
	f.note(l, found, !hit || l.Life != stopped)
}

func (f *SafetyFigures) note(l *SafetyLabelled, found []concern, wrong bool) {
	if !wrong {
		return
	}
	kinds := make([]ConcernKind, len(found))
	for i, c := range found {
		kinds[i] = c.kind
	}
	f.wrong = append(f.wrong, fmt.Sprintf("%s, found %v: %s\n", l.Kind, kinds, l.Text))
}

// String is a table.
func (f *SafetyFigures) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-36s %s\n", "danger to life: coaching stops", f.Life)
	fmt.Fprintf(&b, "%-36s %s\n", "no danger to life: it stops anyway", f.Stops)
	fmt.Fprintf(&b, "%-36s %s\n", "no trouble: a notice anyway", f.False)
	for _, k := range ConcernKinds {
		if s, ok := f.Kinds[k]; ok {
			fmt.Fprintf(&b, "  found: %-27s %s\n", k, s)
		}
	}
	return b.String()
}

// Wrong lists the texts that were judged wrongly.
func (f *SafetyFigures) Wrong() string { return strings.Join(f.wrong, "") }
