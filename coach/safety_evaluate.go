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

// SafetyFigures are how triage compares with people's verdicts, where no model is asked.
type SafetyFigures struct {
	Stopped Share                 // of the texts with a life in danger, those for which the coaching stops
	Told    Share                 // of the same, those for which it goes on with the notice of a possible danger
	Stops   Share                 // of all others, those for which it stops all the same
	Perhaps Share                 // of all others, those with the notice of a possible danger
	Lesser  Share                 // of all others, those with a notice of a lesser kind that is not theirs
	Kinds   map[ConcernKind]Share // of the texts of a kind, those with a notice of that kind, a possible one too
	False   map[ConcernKind]int   // the notices of a kind on texts without danger that are of another kind or of none
	wrong   []string
}

// Share is a part of a number.
type Share struct{ N, Of int }

// Ratio is 0 where there is nothing to share.
func (s Share) Ratio() float64 { return float64(s.N) / float64(max(s.Of, 1)) }

func (s Share) String() string { return fmt.Sprintf("%4d of %4d %6.1f%%", s.N, s.Of, 100*s.Ratio()) }

// and counts one more.
func (s Share) and(in bool) Share { return Share{s.N + b2i(in), s.Of + 1} }

func newSafetyFigures() *SafetyFigures {
	return &SafetyFigures{Kinds: make(map[ConcernKind]Share), False: make(map[ConcernKind]int)}
}

// EvaluateSafety reads every text.
func EvaluateSafety(set []SafetyLabelled) *SafetyFigures {
	f := newSafetyFigures()
	for i := range set {
		l := &set[i]
		l.Text += l.Query
		f.add(l, triage([]string{l.Text}))
	}
	return f
}

func (f *SafetyFigures) add(l *SafetyLabelled, found []concern) {
	stopped := inDanger(found)
	perhaps := !stopped && slices.ContainsFunc(found, func(c concern) bool { return c.perhaps })
	found = concernsTold(found)
	named := slices.ContainsFunc(found, func(c concern) bool { return c.kind == l.Kind })
	troubled := l.Kind != concernNone && l.Kind != ""
	if troubled {
		f.Kinds[l.Kind] = f.Kinds[l.Kind].and(named)
	}
	if l.Life {
		f.Stopped, f.Told = f.Stopped.and(stopped), f.Told.and(perhaps)
		f.note(l, found, !stopped || !named)
		return
	}
	f.Stops, f.Perhaps = f.Stops.and(stopped), f.Perhaps.and(perhaps)
	f.Lesser = f.Lesser.and(f.countFalse(l, found))
	f.note(l, found, stopped || perhaps || troubled != named || !troubled && len(found) > 0)
}

// countFalse counts the notices that a text without danger should not have, and tells whether a lesser one is among them.
func (f *SafetyFigures) countFalse(l *SafetyLabelled, found []concern) (lesser bool) {
	for _, c := range found {
		if c.kind != l.Kind {
			f.False[c.kind]++
			lesser = lesser || !c.kind.stops()
		}
	}
	return lesser
}

func (f *SafetyFigures) note(l *SafetyLabelled, found []concern, wrong bool) {
	if !wrong {
		return
	}
	kinds := make([]string, len(found))
	for i, c := range found {
		kinds[i] = string(c.kind)
		if c.perhaps {
			kinds[i] += "?"
		}
	}
	f.wrong = append(f.wrong, fmt.Sprintf("%s, found %v: %s\n", l.Kind, kinds, l.Text))
}

// String is a table.
func (f *SafetyFigures) String() string {
	missed := Share{f.Stopped.Of - f.Stopped.N - f.Told.N, f.Stopped.Of}
	var b strings.Builder
	for _, line := range []struct {
		what string
		s    Share
	}{
		{"danger to life: coaching stops", f.Stopped},
		{"  told whom to turn to, perhaps", f.Told},
		{"  missed", missed},
		{"no danger to life: it stops anyway", f.Stops},
		{"  told of a possible danger", f.Perhaps},
		{"  told of lesser trouble it hasn't", f.Lesser},
	} {
		fmt.Fprintf(&b, "%-36s %s\n", line.what, line.s)
	}
	for _, k := range ConcernKinds {
		if s, n := f.Kinds[k], f.False[k]; s.Of > 0 || n > 0 {
			fmt.Fprintf(&b, "  found: %-27s %s  for nothing: %d\n", k, s, n)
		}
	}
	return b.String()
}

// Wrong lists the texts that were judged wrongly. A question mark stands behind what is only possible.
func (f *SafetyFigures) Wrong() string { return strings.Join(f.wrong, "") }
