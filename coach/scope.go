package coach

import (
	_ "embed"
	"slices"
	"strings"

	"mentorcoach/knowledge"
)

// scope tells how much a situation gives to go on.
type scope int

const (
	scopeFull scope = iota
	scopeThin       // a word or two: the reply asks for more
	scopeElse       // no matter of mentoring: no model is asked, and nothing is made up
)

// aboutMentoring is what is looked up in the place of a situation from elsewhere.
const aboutMentoring = "what mentoring is, and what to bring to it"

// matterful is a request that says in another field what it is about.
type matterful interface{ matter() string }

// lookUp returns what retrieval is asked for.
func (r *run) lookUp() string {
	if r.scope == scopeElse {
		return aboutMentoring
	}
	b := r.request.Basics()
	text := append([]string{b.Situation}, b.Goals...)
	if m, is := r.request.(matterful); is {
		text = append(text, m.matter())
	}
	return strings.Join(text, "\n")
}

// tellScope says what a situation lacks.
func (r *run) tellScope() {
	switch r.scope {
	case scopeThin:
		r.notice(NoticeUnclear, "", "There is little to go on here, so the reply asks for more. A few sentences on who is involved and what has happened make it better.")
	case scopeElse:
		r.notice(NoticeElsewhere, "", "This does not look like a matter of mentoring, so no model was asked and nothing made up. What follows is of use to any two people who work on something together; tell who is involved, and ask again.")
	case scopeFull:
	}
}

// clarifying are questions for when next to nothing was said.
var clarifying = []*Question{
	{Text: "What would be different if this were settled?", Kind: "clarity", Phase: "goal"},
	{Text: "What happened most recently?", Kind: "clarity", Phase: "reality"},
	{Text: "Who else is part of this?", Kind: "viewpoints", Phase: "reality"},
	{Text: "What have you tried up to now?", Kind: "clarity", Phase: "options"},
	{Text: "What would you like to have in hand when we finish today?", Kind: "commitment", Phase: "will"},
}

// minStems is the least that a situation needs, in words that carry meaning.
const minStems = 3

// scopeOf errs towards taking a text in: one in another language is, and one that fills a field of its task.
func scopeOf(req Request) scope {
	situation := req.Basics().Situation
	stems := 0
	for _, text := range req.texts() {
		stems += len(knowledge.Stems(text))
	}
	switch {
	case stems < minStems:
		return scopeThin
	case saysMore(req):
		return scopeFull
	case !plainEnglish(situation) || concernsMentoring(strings.Join(req.texts(), "\n")):
		return scopeFull
	}
	return scopeElse
}

// saysMore tells whether fields of its task are filled: who fills them knows what the coach is for.
func saysMore(req Request) bool {
	own := req.texts()[len(req.Basics().texts()):]
	return slices.ContainsFunc(own, func(text string) bool { return text != "" })
}

// plainEnglish tells whether a text is in words that the classifier can have learnt.
func plainEnglish(text string) bool {
	ws := wordsOf(text)
	c := &checking{text: text, words: ws}
	return !c.foreign() && languageOf(text) == "en" && (len(ws) < minStems*minStems || ws.functional() > plainlyEnglish/2)
}

// scopeData is what the program has learnt of what people bring to a mentor and what they type into any box
// (internal/classifiers).
//
//go:embed scope.classifier
var scopeData []byte

var scopeClassifier = knowledge.Embedded(&scopeData)

// plainlyElse is the probability from which a text is no matter of mentoring. A text that is taken in by mistake costs less
// than one that is turned away.
const plainlyElse = 0.15

func concernsMentoring(text string) bool {
	for _, w := range wordsOf(text) {
		if word, _, _ := strings.Cut(w.text, "'"); ofMentoring[word] { // also in "mentee's"
			return true
		}
	}
	c := scopeClassifier()
	p := knowledge.Probabilities(c.Odds(knowledge.NewFeatures(text)))
	return p[slices.Index(c.Labels, "elsewhere")] < plainlyElse
}

var ofMentoring = set("mentee mentees mentor mentors mentoring mentored mentorship protege protégé programme program api service question questions apprentice apprentices trainee trainees")
