package coach

import (
	"slices"
	"testing"
)

// All that the handbook has in stock for a boundary may leave: no sentence of it waits in vain.
func TestBoundaryStock(t *testing.T) {
	for _, k := range append(slices.Clone(askings), romance, danger, ending, anything) {
		if len(k.limits) < tones || len(k.asks) < tones {
			t.Errorf("%s: %d limits and %d questions for %d tones", k.name, len(k.limits), len(k.asks), tones)
		}
		for _, q := range k.asks {
			for _, v := range Check(KindQuestion, q) {
				t.Errorf("%s: %q: %s", k.name, q, v.Rule)
			}
		}
		for _, l := range k.limits {
			if !owned(l) {
				t.Errorf("%s: %q is nobody's own", k.name, l)
			}
		}
		for _, s := range slices.Concat(k.limits, k.openings, endings, warm) {
			if !civil(s) {
				t.Errorf("%s: %q is not civil: %v %v", k.name, s, Check(KindFeedback, s), Check(KindAside, s))
			}
		}
	}
	for shape, frames := range framesOf {
		for n := range frames {
			if s := (line{"no calls after eight", shape}).said(n); !civil(s) {
				t.Errorf("%q is not civil: %v %v", s, Check(KindFeedback, s), Check(KindAside, s))
			}
		}
	}
}
