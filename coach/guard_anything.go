package coach

import (
	"regexp"
	"strings"
)

// forms are what no text may hold, whatever its kind. A text without one of the characters that a form needs is spared
// the expression.
var forms = []struct {
	rule  Rule
	needs string
	form  *regexp.Regexp
}{
	{RuleMarkup, "*_`#\n(<&|-+~•·", regexp.MustCompile("(?:^|[\\s(])(?:\\*\\*|__|~~)\\S|\\S(?:\\*\\*|__|~~)(?:$|[\\s.,?!)])|`|(?:^|\\n)\\s*#{1,6} |(?:^|\\n)\\s*[-*+•·] |\\n\\s*\\d+[.)] |\\]\\(|</?[a-zA-Z][^>]*>|&[a-z]+;|\\|\\s*-{3}")},
	{RuleMarkup, "0123456789", regexp.MustCompile(`(?i)^\s*(?:question\s*)?\d{1,2}[.):]\s`)},
	{RuleLink, ".:", regexp.MustCompile(`(?i:\b(?:https?|ftp)://|\bwww\.|\bmailto:)|\b[a-z0-9-]+\.(?:com|org|net|io|edu|gov|info|dev|co\.uk)\b|(?i:\b[a-z0-9-]+\.(?:com|org|net|io|edu|gov|info|dev|co\.uk)/)`)},
	{RulePlaceholder, "_{}<", regexp.MustCompile(`\[[A-Z]{2,}_\d+\]|\{\{|\}\}|<\|`)},
}

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
		if !strings.ContainsAny(c.plain.text, f.needs) {
			continue
		}
		if at := f.form.FindStringIndex(c.plain.text); at != nil {
			c.found(f.rule, c.plain.original(at[0]), c.plain.original(at[1]))
		}
	}
	c.any(machinery)
}

// aside holds what is said beside an item to the one rule: no advice.
func (c *checking) aside() {
	c.any(adviceStatements)
	c.any(suggestions)
	for _, s := range c.sentences {
		if imperative(s) {
			c.foundWords(RuleAdvice, s, 0, len(s))
		}
	}
}
