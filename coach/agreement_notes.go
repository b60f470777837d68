package coach

import (
	"cmp"
	"slices"
	"strings"
)

// notes choose clauses of the situation for the provisions that have room for one, those first that suit theirs most. The
// first that suits none is for the purpose. They stand inside a blank, in the person's own words, and go when it is
// filled.
func (r *AgreementRequest) notes() map[int]string {
	var fits []fit
	spare := ""
	for _, c := range quotable(r.Situation) {
		found := r.fitsOf(c)
		if fits = append(fits, found...); len(found) == 0 && spare == "" {
			spare = asNote(c)
		}
	}
	slices.SortStableFunc(fits, func(a, b fit) int { return cmp.Compare(b.suits, a.suits) })
	out, placed := make(map[int]string), make(map[string]bool)
	for _, f := range fits {
		if out[f.at] == "" && !placed[f.clause] {
			out[f.at], placed[f.clause] = asNote(f.clause), true
		}
	}
	if out[0] == "" {
		out[0] = spare
	}
	return out
}

// fit is a clause and a place for it.
type fit struct {
	clause    string
	at, suits int
}

// fitsOf returns the places for a clause. Of two that it suits alike the later comes first: the purpose has the most
// general words.
func (r *AgreementRequest) fitsOf(clause string) []fit {
	var out []fit
	t := toldBy(clause)
	for i := range slices.Backward(provisions) {
		if strings.Contains(provisions[i].open(r), "%n") {
			if n := provisions[i].suits(t); n > 0 {
				out = append(out, fit{clause, i, n})
			}
		}
	}
	return out
}

func asNote(clause string) string { return `; told so far: "` + clause + `"` }

// maxNote is the longest clause that is quoted, in bytes.
const maxNote = 160

// quotable returns the clauses of a situation that can stand in a paper which both read: they state something, judge
// nobody, and are about nothing grave.
func quotable(situation string) []string {
	var out []string
	all := wordsOf(situation)
	for _, s := range all.sentences() {
		if _, _, _, demands := demands.find(s); demands || asks(s) {
			continue
		}
		for _, c := range clauses(s) {
			text := situation[c[0].start:c[len(c)-1].end]
			if !c.grave() && !unsettled(c) && !demanding(c) && len(text) <= maxNote && !strings.ContainsAny(text, "\"“”„«»[]\n") && !judges(c) && len(Check(KindAside, text)) == 0 {
				out = append(out, text)
			}
		}
	}
	return out
}

// unsettled tells clauses that only say that something is open, as the blank says so already, and those that say how
// somebody feels, which is theirs to tell.
func unsettled(c words) bool {
	for i := range c {
		if feelings[c[i].text] || ownFeelings[c[i].text] {
			return true
		}
		if c.has(i, tagNot) && openYet[c.at(i+1)] || c.at(i) == "no" && c.at(i+1) == "idea" || c.at(i) == "wonder" {
			return true
		}
	}
	return false
}

var ownFeelings = set(`cry cried crying tears angry furious afraid lonely hate hated hates guilty sorry jealous embarrassed embarrassing hurt
	love loved awkward sick worry worries wear worn fed sigh sinks dread dreads mean regret
	notice think wish`)

var openYet = set("know said agreed settled sure talked discussed decided clear yet")

// demanding tells whether a sentence asks for the answer, or weighs what to do: what is picked from it might be one.
func demanding(s words) bool {
	if _, _, _, ok := demands.find(s); ok {
		return true
	}
	for i := range s {
		if weighing[s[i].text] {
			return true
		}
	}
	return false
}

var weighing = set("should shouldn't ought must whether or if recommend advise tell suggest")

// judges tells whether a clause says what somebody is like, what they do all the time, or whose fault something is.
func judges(c words) bool {
	for i := range c {
		if w := c[i].text; classes["fault"][w] || classes["bad"][w] || classes["loaded"][w] || sweepingly[w] {
			return true
		}
	}
	return false
}

var sweepingly = set("always never constantly forever useless hopeless difficult impossible annoying ridiculous fault blame weak bad")
