package coach

import (
	"regexp"
	"slices"
)

// favour is a kind of request that mentors turn down, with the limits that can be said where the mentor told none, and
// what the mentee can be asked then. Questions that stand in a card of the task are cited from it.
type favour struct {
	name     string
	signs    *patterns[struct{}]
	topic    string   // what it is about, where nothing was asked
	firm     bool     // nothing warm is said before it
	openings []string // in the place of the common ones
	limits   []string
	asks     []string
}

// kindOf finds the kind: what was asked decides, and where that is silent, all that was told.
func kindOf(b *BoundaryRequest) *favour {
	if slices.ContainsFunc(triage(b.texts()), func(c concern) bool { return c.stops() || c.kind == Harassment }) {
		return danger
	}
	request, limit, situation := wordsOf(b.Request).sentences(), wordsOf(b.Limit).sentences(), wordsOf(b.Situation).sentences()
	all := slices.Concat(request, limit, situation)
	switch {
	case b.Stage == "closing" && len(request) == 0 || ending.in(all) || len(request) == 0 && stopping.MatchString(b.Situation):
		return ending
	case romance.in(all):
		return romance
	case lending.MatchString(b.Request):
		return money
	case len(request) > 0:
		situation = nil // what else it speaks of is not what was asked
	}
	for _, sentences := range [][]words{request, limit, situation} {
		if i := slices.IndexFunc(askings, func(k *favour) bool { return k.in(sentences) }); i >= 0 {
			return askings[i]
		}
	}
	return anything
}

// in tells whether some sentences speak of a request of the kind.
func (k *favour) in(sentences []words) bool {
	return slices.ContainsFunc(sentences, func(s words) bool {
		_, _, _, ok := k.signs.find(s)
		return ok
	})
}

// stopping tells "I want to stop." from "I want to stop answering at night".
var stopping = regexp.MustCompile(`(?i)\bi(?:'d like| would like| want| need| have| wish|'ve decided| have decided) to (?:stop|end|quit|finish|step (?:down|back))(?:\s*[.,;!]|$| (?:it|this|now|here|with (?:her|him|them)|as)\b)|\b(?:i'm|i am) stepping (?:down|back)\b|\bnot? (?:have|having)? ?time (?:for (?:this|it|her|him|them)|to mentor)`)

// lending tells "lend her 400" from "lend her my van".
var lending = regexp.MustCompile(`(?i)\b(?:lend|lent|borrow|loan)\b[^.?!]{0,24}\d`)
