package coach

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// Kind is what a text claims to be; it decides which rules hold.
type Kind string

// The kinds.
const (
	KindQuestion Kind = "question" // put to a mentee
	KindFeedback Kind = "feedback" // a mentor's words about what a mentee did
	KindMessage  Kind = "message"  // sent to somebody
	KindAside    Kind = "aside"    // said or shown beside an item: a reflection, an aim
)

// Rule names what a text broke.
type Rule string

// The rules.
const (
	RuleNotAQuestion    Rule = "not_a_question"
	RuleClosed          Rule = "closed"
	RuleLeading         Rule = "leading"
	RuleAdvice          Rule = "advice"
	RuleDisguisedAdvice Rule = "disguised_advice"
	RulePresupposition  Rule = "presupposition"
	RuleDouble          Rule = "double"
	RuleJudgement       Rule = "judgement"
	RuleAnswerFirst     Rule = "answer_first"
	RuleTooLong         Rule = "too_long"
	RuleTrait           Rule = "trait"
	RuleAbsolute        Rule = "absolute"
	RuleBlame           Rule = "blame"
	RuleMindReading     Rule = "mind_reading"
	RuleOrder           Rule = "order"
	RuleNoBehaviour     Rule = "no_behaviour"
	RuleComparison      Rule = "comparison"
	RuleThreat          Rule = "threat"
	RuleSandwich        Rule = "sandwich"
	RuleMarkup          Rule = "markup"
	RuleLink            Rule = "link"
	RulePlaceholder     Rule = "placeholder"
	RulePromptText      Rule = "prompt_text"
	RuleEmpty           Rule = "empty"
	RuleInvented        Rule = "invented_fact"
	RulePressure        Rule = "pressure"
	RuleFlattery        Rule = "flattery"
	RuleSeveralAsks     Rule = "several_asks"
	RuleMentorshipAsk   Rule = "mentorship_ask"
	RuleEncoded         Rule = "encoded"
	RuleShape           Rule = "shape"     // the item isn't what its task returns
	RuleDuplicate       Rule = "duplicate" // the reply has it already
)

// mends tells a mentor what would mend a text, for each rule.
var mends = map[Rule]string{
	RuleNotAQuestion:    "Turn it into a question that ends in a question mark.",
	RuleClosed:          "It can be answered with yes or no. Start with what, how, which, who or where.",
	RuleLeading:         "It carries the answer that you hope for. Ask it so that every answer is equally welcome.",
	RuleAdvice:          "It tells the mentee what to do. Ask what they see, want or could do, and leave the answer to them.",
	RuleDisguisedAdvice: "It is advice with a question mark. Take your own idea out of it and ask for theirs.",
	RulePresupposition:  "It takes for granted a step that the mentee has not chosen. Ask about the choice first.",
	RuleDouble:          "It asks two things at once. Keep the one that matters more.",
	RuleJudgement:       "It judges the mentee. Name what happened, or leave the verdict out.",
	RuleAnswerFirst:     "It makes a statement before it asks. Let the question stand alone.",
	RuleTooLong:         "It is too long to be held in mind. Cut it down to what you want to know.",
	RuleTrait:           "It labels the person. Say what they did or said, at that moment.",
	RuleAbsolute:        "Always and never are seldom true and invite an argument. Speak of the one occasion.",
	RuleBlame:           "It blames. Say what happened and what it led to, and leave out whose fault it was.",
	RuleMindReading:     "It claims to know what they thought or felt. Say what you saw, and ask.",
	RuleOrder:           "It gives an order. Say what you saw and what it led to, and ask what they make of it.",
	RuleNoBehaviour:     "It names nothing that they did. Say when it was, what they did, and what it led to.",
	RuleComparison:      "It compares them with others. Stay with what they did.",
	RuleThreat:          "It threatens. Say what the behaviour led to, and ask for their view.",
	RuleSandwich:        "Praise around criticism hides both. Say the one thing that you have to say.",
	RuleMarkup:          "Take out the markup; plain words only.",
	RuleLink:            "Take out the link: no source here holds it.",
	RulePlaceholder:     "A placeholder of the machinery was left in. Put in what it stands for.",
	RulePromptText:      "It speaks of the instructions behind it. Speak of the matter.",
	RuleEncoded:         "It holds words that have to be decoded. Say it in plain words.",
	RuleEmpty:           "There is nothing here.",
	RuleInvented:        "It holds a name, a number or an event that nobody told. Leave it out, or leave a gap in square brackets.",
	RulePressure:        "It presses the reader. Leave out deadlines, duties and what a no would do to you, and make it easy to decline.",
	RuleFlattery:        "It praises the reader beyond what you can know. Name one thing of theirs that you saw or read, and what it did for you.",
	RuleSeveralAsks:     "It asks for more than one thing. Keep the smallest one; the others can wait for an answer.",
	RuleMentorshipAsk:   "Mentoring is a lot to ask of somebody who doesn't know you. Ask for one small thing, such as fifteen minutes.",
}

// Violation is a rule that a text broke, and where: in bytes as [Check] returns it, in code points behind [InCodePoints].
type Violation struct {
	Rule  Rule   `json:"rule" doc:"Stable name of the rule."`
	Start int    `json:"start" doc:"Where the words at fault start, in Unicode code points of the text."`
	End   int    `json:"end"`
	Mend  string `json:"mend" doc:"What would mend it."`
}

// maxGuarded is the longest text that the guard reads to its end, in bytes; nothing that leaves is near it.
const maxGuarded = 8 << 10

// Check holds a text against the rules for its kind and returns what it breaks, each rule once; nothing for a text
// that may leave. It calls no model and gives the same verdict for the same text. Of the rules for messages it applies those
// that need neither facts nor channel; [CheckMessage] has them all.
func Check(kind Kind, text string) []Violation {
	if kind == KindMessage {
		return CheckMessage(Message{Text: text})
	}
	c := newChecking(text)
	if c.unread() {
		return c.violations
	}
	c.read()
	c.anything()
	switch kind {
	case KindQuestion:
		c.question()
	case KindFeedback:
		c.feedback()
	case KindAside:
		c.aside()
	case KindMessage: // see above
	}
	return c.violations
}

// unread tells whether a text is empty or too long to be read.
func (c *checking) unread() bool {
	switch {
	case len(c.words) == 0:
		c.found(RuleEmpty, 0, len(c.text))
	case len(c.text) > maxGuarded:
		c.found(RuleTooLong, 0, len(c.text))
	}
	return len(c.violations) > 0
}

// InCodePoints returns violations with their spans counted in Unicode code points of the text, as clients count them.
// It never returns nil.
func InCodePoints(text string, violations []Violation) []Violation {
	out := make([]Violation, len(violations))
	for i, v := range violations {
		out[i] = v
		out[i].Start = utf8.RuneCountInString(text[:v.Start])
		out[i].End = out[i].Start + utf8.RuneCountInString(text[v.Start:v.End])
	}
	return out
}

// checkAnything holds a text against what no text may hold, whatever its kind.
func checkAnything(text string) []Violation {
	c := newChecking(text)
	c.read()
	c.anything()
	return c.violations
}

// checking is one run of the guard over one text.
type checking struct {
	text       string
	plain      plainText
	words      words
	sentences  []words
	said       words   // with quotations left out
	spoken     []words // its sentences
	reported   []words // what a question gives back before it asks
	violations []Violation
	matched    []*patterns[Rule] // the sets of patterns that have found something
}

func newChecking(text string) *checking {
	p := plainOf(text)
	return &checking{text: text, plain: p, words: p.words()}
}

// read cuts the words into sentences.
func (c *checking) read() {
	c.sentences = c.words.sentences()
	c.said, c.spoken = c.words, c.sentences
	if c.words.hasQuotes() {
		c.said = c.words.unquoted()
		c.spoken = c.said.sentences()
	}
}

// found notes a violation, the first of each rule only.
func (c *checking) found(rule Rule, start, end int) {
	for _, v := range c.violations {
		if v.Rule == rule {
			return
		}
	}
	c.violations = append(c.violations, Violation{rule, start, end, cmp.Or(mends[rule], string(rule))})
}

// foundWords notes a violation in words from to of a sentence.
func (c *checking) foundWords(rule Rule, s words, from, to int) {
	to = max(from+1, min(to, len(s)))
	c.found(rule, s[from].start, s[to-1].end)
}

// any searches each sentence for the first match of a set of patterns.
func (c *checking) any(ps *patterns[Rule]) { c.search(ps, c.sentences) }

// spokenAny does so where no quotation stands.
func (c *checking) spokenAny(ps *patterns[Rule]) { c.search(ps, c.spoken) }

func (c *checking) search(ps *patterns[Rule], sentences []words) {
	for _, s := range sentences {
		c.match(ps, s)
	}
}

// match searches one sentence, until a set of patterns has found something: once is enough for a verdict.
func (c *checking) match(ps *patterns[Rule], s words) {
	if slices.Contains(c.matched, ps) {
		return
	}
	if rule, from, to, ok := ps.find(s); ok {
		c.foundWords(rule, s, from, to)
		c.matched = append(c.matched, ps)
	}
}
