package coach

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Labelled is a text with a person's verdict.
type Labelled struct {
	Kind Kind   `json:"kind"`
	Text string `json:"text"`
	OK   bool   `json:"ok"`
	Why  string `json:"why"` // the fault, or "good"

	// Of a message: the facts that may be told, and how it is sent.
	Situation string  `json:"situation"`
	Channel   Channel `json:"channel"`
}

// check returns what the text breaks.
func (l *Labelled) check() []Violation {
	if l.Kind == KindMessage {
		return CheckMessage(Message{Text: l.Text, Channel: l.Channel, Facts: l.Situation})
	}
	return Check(l.Kind, l.Text)
}

// GuardFigures are how the guard's verdicts compare with people's.
type GuardFigures struct {
	rows  map[string]*tally // by kind and why
	total map[Kind]*[2]tally
	wrong []string
}

type tally struct{ n, wrong int }

// EvaluateGuard checks every text.
func EvaluateGuard(set []Labelled) *GuardFigures {
	f := &GuardFigures{rows: make(map[string]*tally), total: make(map[Kind]*[2]tally)}
	for i := range set {
		f.add(&set[i])
	}
	return f
}

func (f *GuardFigures) add(l *Labelled) {
	violations := l.check()
	key := string(l.Kind) + " " + l.Why
	if f.rows[key] == nil {
		f.rows[key] = &tally{}
	}
	if f.total[l.Kind] == nil {
		f.total[l.Kind] = &[2]tally{}
	}
	sum := &f.total[l.Kind][0]
	if l.OK {
		sum = &f.total[l.Kind][1]
	}
	f.rows[key].n++
	sum.n++
	if l.OK == (len(violations) == 0) {
		return
	}
	f.rows[key].wrong++
	sum.wrong++
	f.wrong = append(f.wrong, f.describe(l, violations))
}

func (f *GuardFigures) describe(l *Labelled, violations []Violation) string {
	if len(violations) == 0 {
		return fmt.Sprintf("let by  %s %s: %s\n", l.Kind, l.Why, l.Text)
	}
	v := violations[0]
	return fmt.Sprintf("false   %s %s: %s\n          %s in %q\n", l.Kind, l.Why, l.Text, v.Rule, l.Text[v.Start:v.End])
}

// LetBy is the share of bad texts of a kind that pass, FalseAlarms that of good ones that don't.
func (f *GuardFigures) LetBy(k Kind) float64 { return f.total[k][0].share() }

// FalseAlarms is the share of good texts of a kind that are rejected.
func (f *GuardFigures) FalseAlarms(k Kind) float64 { return f.total[k][1].share() }

func (t tally) share() float64 {
	if t.n == 0 {
		return 0
	}
	return float64(t.wrong) / float64(t.n)
}

// String is a table: the totals by kind, then what was judged wrongly by fault.
func (f *GuardFigures) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-10s %16s %20s\n", "kind", "let by", "false alarms")
	for _, k := range slices.Sorted(maps.Keys(f.total)) {
		bad, good := f.total[k][0], f.total[k][1]
		fmt.Fprintf(&b, "%-10s %4d of %4d %4.1f%% %8d of %4d %4.1f%%\n", k, bad.wrong, bad.n, 100*bad.share(), good.wrong, good.n, 100*good.share())
	}
	for _, key := range slices.Sorted(maps.Keys(f.rows)) {
		if t := f.rows[key]; t.wrong > 0 {
			fmt.Fprintf(&b, "  %-36s %3d of %3d wrong\n", key, t.wrong, t.n)
		}
	}
	return b.String()
}

// Wrong lists the texts that were judged wrongly.
func (f *GuardFigures) Wrong() string { return strings.Join(f.wrong, "") }
