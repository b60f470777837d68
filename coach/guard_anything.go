package coach

import (
	"regexp"
	"strings"
)

// forms are what no text may hold, whatever its kind. A text that can't hold a form is spared the expression.
var forms = []struct {
	rule Rule
	may  func(string) bool
	form *regexp.Regexp
}{
	{RuleMarkup, maybeMarkup, regexp.MustCompile("(?:^|[\\s(])(?:\\*\\*|__|~~)\\S|\\S(?:\\*\\*|__|~~)(?:$|[\\s.,?!)])|`|(?:^|\\n)\\s*#{1,6} |(?:^|\\n)\\s*[-*+•·] |\\n\\s*\\d+[.)] |\\]\\(|</?[a-zA-Z][^>]*>|&[a-z]+;|\\|\\s*-{3}|(?:^|[\\s(])(?:\\*[^\\s*][^*\\n]*\\*|_[^\\s_][^_\\n]*_)(?:$|[\\s.,;:?!)])|(?:^|\\n)\\s*(?:> |={3,}\\s|-{3,}\\s)")},
	{RuleMarkup, maybeLettered, regexp.MustCompile(`(?:^|\s)\(?[aA1]\)\s.*\s\(?[bB2]\)\s`)},
	{RuleMarkup, startsNumbered, regexp.MustCompile(`(?i)^\s*(?:question\s*)?\d{1,2}[.):]\s`)},
	{RuleLink, maybeLink, regexp.MustCompile(`(?i:\b(?:https?|ftp)://|\bwww\.|\bmailto:)|\b[a-z0-9-]+\.(?:com|org|net|io|edu|gov|info|dev|co\.uk)\b|(?i:\b[a-z0-9-]+\.(?:com|org|net|io|edu|gov|info|dev|co\.uk)/)`)},
	{RulePlaceholder, maybePlaceholder, regexp.MustCompile(`\[[A-Z]{2,}_\d+[A-Z]?\]|\{\{|\}\}|<\|`)},
}

func maybeMarkup(text string) bool {
	return strings.ContainsAny(text, "*_`#<>=&|~•·") || strings.Contains(text, "](") || hasListLine(text)
}

// hasListLine tells whether a line begins with a hyphen, a plus or a figure.
func hasListLine(text string) bool {
	for line := range strings.Lines(text) {
		if line = strings.TrimLeft(line, " \t\r\n\f\v"); line != "" && strings.IndexByte("-+0123456789", line[0]) >= 0 {
			return true
		}
	}
	return false
}

func maybeLettered(text string) bool {
	return strings.Contains(text, "b) ") || strings.Contains(text, "B) ") || strings.Contains(text, "2) ")
}

func startsNumbered(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && (text[0]|0x20 == 'q' || '0' <= text[0] && text[0] <= '9')
}

// maybeLink tells whether a colon or full stop stands between characters.
func maybeLink(text string) bool {
	for i := 1; i+1 < len(text); i++ {
		if (text[i] == '.' || text[i] == ':') && text[i+1] > ' ' && text[i-1] > ' ' {
			return true
		}
	}
	return false
}

func maybePlaceholder(text string) bool { return strings.ContainsAny(text, "[{}<") }

// machinery is how a model speaks of itself and its instructions.
var machinery = func() *patterns[Rule] {
	var ps patterns[Rule]
	ps.add(RulePromptText, `
		as an|a [large] ai|language-model ,|i|model|language|assistant
		as an|a [large] [ai] language model
		i am|was an|a [large] [ai] language
		i'm an|a|only|just [an|a] [large] ai|language
		system prompt
		my|these instructions|prompt say|says|state|states|tell|tells|forbid|forbids|do|don't
		instructions in|of the|my prompt
		in|from|by|per|following the|my [system] prompt
		i am|was|have|'ve|i've instructed|told|asked|programmed|been [instructed|told|asked|programmed] not|to allowed|mention|reveal|give|answer|say|share|help
		ignore [all] [the|your|my] previous|prior|above instructions
	`)
	return &ps
}()

func (c *checking) anything() {
	for _, f := range forms {
		if !f.may(c.plain.text) {
			continue
		}
		if at := f.form.FindStringIndex(c.plain.text); at != nil {
			c.found(f.rule, c.plain.original(at[0]), c.plain.original(at[1]))
		}
	}
	c.any(machinery)
	c.encoded()
}

// aside holds what is said beside an item to the one rule: no advice.
func (c *checking) aside() {
	c.any(adviceStatements)
	c.any(suggestions)
	for _, s := range c.sentences {
		if _, from, to, ok := verdictsGiven.find(s); ok && !undecided[s.at(to)] {
			c.foundWords(RuleAdvice, s, from, to+1)
		}
		if imperative(s) {
			c.foundWords(RuleAdvice, s, 0, len(s))
		}
	}
}

// verdictsGiven say what the answer is.
var verdictsGiven = rules(ruleLines{RuleAdvice, `
	the|your|his|her|their [one|only|right|best|real|true|correct|obvious|whole|simple] answer|solution|remedy|cure|fix is|was|lies|would
	the right|best|correct|only|wise|obvious choice|option|decision|move|step|way|offer is|was|lies|would
	the answer|solution : *
	what you|she|he|they [really|actually] need|needs is
`})

// undecided are words behind which no verdict comes: "the answer is yours", "the answer was no".
var undecided = set(`not still yours hers his theirs ours no yes far unclear open what why how who never hard difficult always there somewhere in within
	with up nowhere out missing`)
