package coach

import (
	"slices"
	"strings"
)

// triager reads the texts of one request.
type triager struct {
	found []concern
	signs []shown
	all   []string
	young answer // is anybody in the texts under age?
	over  answer // do they say that somebody is well again?
	// sentences are those of all texts.
	sentences []words
}

// answer is one that is looked for when it is needed, and once.
type answer int

const (
	unasked answer = iota
	yes
	no
)

func (a *answer) get(find func() bool) bool {
	if *a == unasked {
		if *a = no; find() {
			*a = yes
		}
	}
	return *a == yes
}

// shown is a concern that a sign tells of, and the sentence where it stands.
type shown struct {
	concern
	sentence words
	plain    bool
}

// read looks for signs in a text.
func (t *triager) read(text string) {
	plain := plainOf(text)
	for _, s := range unspelt(plain.words()).sentences() {
		t.sentences = append(t.sentences, s)
		t.sentence(s)
	}
	if !ascii(text) && speaksOfDeath(plain.text) {
		t.add(concern{kind: SelfHarm, who: t.other()})
	}
}

// sentence looks at each sign in a sentence.
func (t *triager) sentence(s words) {
	var excused []stretchOf
	dangerSigns.each(s, func(sign sign, from, to int) {
		if excused == nil {
			excused = append(idioms.all(s), stretchOf{-1, -1})
		}
		if h := (hit{sign, stretchOf{from, to}}); !h.within(excused) && !t.dismissed(s, h) {
			t.signs = append(t.signs, shown{concern{kind: t.kindOf(sign), who: t.whoIs(s, from, to)}, s, sign.plain})
		}
	})
}

// hit is a sign where it was found.
type hit struct {
	sign
	stretchOf
}

// stretchOf is a run of words.
type stretchOf struct{ from, to int }

func (a stretchOf) within(spans []stretchOf) bool {
	return slices.ContainsFunc(spans, func(b stretchOf) bool { return a.from < b.to && b.from < a.to })
}

// each visits every pattern at every place where it matches. It knows none that begin with a slot.
func (ps *patterns[V]) each(s words, visit func(value V, from, to int)) {
	for i := range s {
		if b := ps.byFirst[s[i].text]; b != nil {
			eachMatch(b.bySecond[s.at(i+1)], 2, s, i, visit)
			eachMatch(b.others, 1, s, i, visit)
		}
	}
}

// eachMatch tries patterns of which the index knows that their first elements match, unless the first may be left out.
func eachMatch[V any](list []*valued[V], known int, s words, i int, visit func(value V, from, to int)) {
	for _, v := range list {
		es, at := v.elements, i
		if !es[0].optional {
			es, at = es[known:], i+known
		}
		if to, ok := match(es, s, at); ok {
			visit(v.value, i, to)
		}
	}
}

// all returns where patterns match.
func (ps *patterns[V]) all(s words) (out []stretchOf) {
	ps.each(s, func(_ V, from, to int) { out = append(out, stretchOf{from, to}) })
	return out
}

// kindOf makes what is done to a child a matter of its protection.
func (t *triager) kindOf(s sign) ConcernKind {
	if s.kind == Abuse && t.hasMinor() {
		return MinorInDanger
	}
	return s.kind
}

// add keeps a concern. Of two of a kind, the one that is sure counts, and the one about the writer, as it is they who
// read the notice.
func (t *triager) add(c concern) {
	i := slices.IndexFunc(t.found, func(f concern) bool { return f.kind == c.kind })
	if i < 0 {
		t.found = append(t.found, c)
		return
	}
	f := &t.found[i]
	f.perhaps = f.perhaps && c.perhaps
	if c.who == theWriter {
		f.who = theWriter
	}
}

// dismissed tells whether a sign says no such thing here: it is denied, supposed, made up, somebody's daily work, or long
// over.
func (t *triager) dismissed(s words, h hit) bool {
	switch {
	case h.minor && !t.hasMinor():
		return true
	case h.kind != Discrimination && denied(s, h.from), staged(s, h):
		return true
	case supposed(s, h.from):
		return t.whoIs(s, h.from, h.to) != theWriter
	}
	return pasts.in(s) && t.leftBehind()
}

// denied tells whether a "not" stands close before a sign, in the same clause.
func denied(s words, from int) bool {
	for i := from - 1; i >= max(0, from-3); i-- {
		if s[i].mark || clauseWords[s[i].text] {
			return false
		}
		if dangerDenials[s[i].text] {
			return !insisting[s.at(i+1)]
		}
	}
	return false
}

var (
	clauseWords   = set("and but or so because that if when than then who which")
	dangerDenials = set("not never isn't aren't wasn't weren't don't doesn't didn't won't wouldn't no hasn't haven't hadn't ain't without")
	insisting     = set("stop help shake only just know") // "can't stop thinking of it", "not only that"
)

// supposed tells whether the sentence asks what to do in a case that has not come: "if a mentee ever…".
func supposed(s words, from int) bool {
	_, at, _, ok := cases.find(s)
	return ok && at <= from
}

// staged tells whether a sign belongs to what somebody writes, plays, studies or does for a living: such a word stands
// before it in the same clause, and nobody whom the request is about stands between.
func staged(s words, h hit) bool {
	for i := h.from; i < h.to; i++ {
		if ownSafety[s[i].text] {
			return false
		}
	}
	linked := linking[s[h.from].text]
	for i := h.from - 1; i >= 0 && !ownSafety[s[i].text] && !parting[s[i].text] && !s[i].mark; i-- {
		switch w := s[i].text; {
		case characters[w], charges[w] && !byCharges[h.kind], crafts[w] && (linked || i == h.from-1):
			return true
		default:
			linked = linked || linking[w]
		}
	}
	return false
}

var (
	ownSafety = set("i i'm i've i'd i'll me my myself mentee mentee's")
	parting   = set("and but so because now")
	linking   = set("about on of who which where whose for against when with in")
	// characters are made up.
	characters = set(`character characters protagonist hero heroine villain killer murderer avatar
		player's narrator`)
	// charges are those whom somebody looks after for a living. What they say is that work's matter.
	charges = set(`patient patients client clients caller callers suspect suspects defendant inmate inmates victim victims witness survivor survivors
		resident residents`)
	// byCharges are what they do to others, which is not.
	byCharges = map[ConcernKind]bool{Violence: true, Abuse: true, Harassment: true, MinorInDanger: true, Discrimination: true}
	crafts    = set(`novel novels story stories book books film films movie play plays game games song songs musical opera poem script series
		thesis dissertation article articles research study studies researches essay documentary podcast exhibition chapter
		training workshop seminar lecture module campaign policy hotline helpline prevention conference curriculum
		awareness leaflet poster museum`)
)

// leftBehind tells whether the texts say that somebody is well again, and nothing of its coming back.
func (t *triager) leftBehind() bool {
	return t.over.get(func() bool { return t.speaks(recoveries) && !t.speaks(returns) })
}

// hasMinor tells whether somebody in the texts is under age.
func (t *triager) hasMinor() bool {
	return t.young.get(func() bool { return t.speaks(minors) })
}

func (t *triager) speaks(ps *patterns[struct{}]) bool {
	for _, text := range t.all {
		if slices.ContainsFunc(wordsOf(text).sentences(), ps.in) {
			return true
		}
	}
	return false
}

// speaksOfDeath looks for the phrases of scripts that set no blanks between words.
func speaksOfDeath(plain string) bool {
	return slices.ContainsFunc(writtenTogether, func(p string) bool { return strings.Contains(plain, p) })
}
