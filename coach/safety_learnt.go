package coach

import (
	_ "embed"
	"math"
	"slices"
	"strings"

	"mentorcoach/knowledge"
)

// What wording as a whole tells of, learnt from texts by several hands (internal/classifiers). The signs know phrases and
// are sure of them; this knows which words keep company where somebody is in danger, also where nothing is said outright,
// and is sure less often. It has learnt English alone.
var (
	//go:embed concerns.classifier
	concernsData []byte
	//go:embed dangers.classifier
	dangersData []byte

	concernsClassifier = knowledge.Embedded(&concernsData) // danger, the lesser kinds of concern, none
	dangersClassifier  = knowledge.Embedded(&dangersData)  // which danger
)

// anyDanger is the concerns classifier's label for all kinds that stop the coaching.
const anyDanger = "danger"

// The bounds are chosen by cross-validation over the hands that wrote the texts: what a bound stops and tells for nothing is
// judged on a hand that nothing was learnt from.
const (
	stopFrom    = 0.60  // the odds of danger, as a logarithm, from which the coaching stops
	perhapsFrom = -0.25 // and those from which a person is told whom to turn to in case it is meant
	signWorth   = 2.0   // what a sign adds to the odds; one that says so outright is believed whatever stands around it
	troubleFrom = -2.55 // the logarithm of the probability from which a lesser kind is told of
	byChance    = 0.2   // for the logarithm of the number of passages: the highest of many is high by chance
	commonest   = 1.0   // by how much self-harm has to lead, as more than half of the texts that were learnt are about it
)

// leastWeighed is the number of words below which a passage says too little to be weighed.
const leastWeighed = 8

// weighed is what the classifier makes of a request: the highest odds and probabilities of its passages.
type weighed struct {
	danger   float64
	where    words // the passage with the highest odds of danger
	lesser   ConcernKind
	likely   float64 // how probable the lesser kind is
	passages int
	sum      float64 // of their odds of danger
}

// weigh adds what the signs and the wording of a request come to together. In a language that the classifiers have not
// learnt, the signs are all there is, and are believed.
func (t *triager) weigh() {
	w := weighed{danger: math.Inf(-1)}
	english := t.english()
	if english {
		w.readAll(t.sentences)
	}
	sure, perhaps, troubled := w.judged()
	hasSign := false
	for _, s := range t.signs {
		if s.kind.stops() && english {
			hasSign = true
			w.read(s.sentence) // what stands around a sign must not thin it out
			s.perhaps = !s.plain && w.danger+signWorth < stopFrom
		}
		t.add(s.concern)
	}
	if !hasSign && perhaps {
		t.add(concern{t.dangerIn(w.where), t.mostly(w.where), !sure || t.over == yes})
	}
	if len(t.signs) == 0 && troubled && !sure {
		t.add(concern{kind: w.lesser, who: t.other()})
	}
}

// judged holds what was read against the bounds. The coaching stops where all of a text sounds like danger; one passage of
// a long text is a possibility.
func (w *weighed) judged() (sure, perhaps, troubled bool) {
	if w.passages == 0 {
		return false, false, false
	}
	chance := byChance * math.Log(float64(w.passages))
	return w.sum/float64(w.passages) >= stopFrom, w.danger-chance >= perhapsFrom, math.Log(w.likely)-chance >= troubleFrom
}

// english tells whether a request is in the language that the classifiers have learnt.
func (t *triager) english() bool { return slices.Concat(t.sentences...).functional() > plainlyEnglish }

// readAll weighs a text passage by passage.
func (w *weighed) readAll(sentences []words) {
	for _, p := range passagesOf(sentences) {
		if p.count() >= leastWeighed {
			w.sum += w.read(p)
			w.passages++
		}
	}
}

// read weighs a passage and returns its odds of danger.
func (w *weighed) read(p words) (danger float64) {
	c := concernsClassifier()
	for i, x := range knowledge.Probabilities(c.Odds(knowledge.NewFeatures(p.spelt()))) {
		switch kind := ConcernKind(c.Labels[i]); {
		case kind == anyDanger:
			danger = math.Log(x / (1 - x))
		case kind != concernNone && x > w.likely:
			w.lesser, w.likely = kind, x
		}
	}
	if danger > w.danger {
		w.danger, w.where = danger, p
	}
	return danger
}

// concernNone is the label of texts without a concern.
const concernNone ConcernKind = "none"

// dangerIn tells which danger a passage speaks of.
func (t *triager) dangerIn(p words) ConcernKind {
	c := dangersClassifier()
	odds := c.Odds(knowledge.NewFeatures(p.spelt()))
	if i := slices.Index(c.Labels, string(SelfHarm)); i >= 0 {
		odds[i] -= commonest
	}
	return t.kindOf(sign{kind: ConcernKind(c.Labels[slices.Index(odds, slices.Max(odds))])})
}

// mostly tells whom a passage is about: the one of whom it speaks more often.
func (t *triager) mostly(p words) person {
	own, others := 0, 0
	for i := range p {
		switch w := p[i].text; {
		case ownWords[w] && !belongsTo(p, i):
			own++
		case otherWords[w], learners[w]:
			others++
		}
	}
	if own > others {
		return theWriter
	}
	return t.other()
}

// longSentence is the number of words from which a sentence is read in pieces, as not everybody sets full stops.
const longSentence = 20

// passagesOf cuts a text into its pairs of sentences: what one sentence of a long text tells would be thinned out by the rest.
func passagesOf(sentences []words) (out []words) {
	var pieces []words
	for _, s := range sentences {
		pieces = slices.AppendSeq(pieces, slices.Chunk(s, longSentence))
	}
	if len(pieces) == 1 {
		return pieces
	}
	for i := 1; i < len(pieces); i++ {
		out = append(out, slices.Concat(pieces[i-1], pieces[i]))
	}
	return out
}

// spelt is a passage as text, with what hid its words undone.
func (w words) spelt() string {
	var b strings.Builder
	for i := range w {
		if w[i].mark {
			continue
		}
		b.WriteString(w[i].text)
		b.WriteByte(' ')
	}
	return strings.ReplaceAll(b.String(), "selfharm", "self harm")
}
