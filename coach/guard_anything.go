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
	{RuleMarkup, "*_`#\n](<&|-+", regexp.MustCompile("\\*\\*|__|`|^#{1,6} |\n#{1,6} |\n[-*+] |^[-*+] |\n\\d+\\. |\\]\\(|</?[a-zA-Z][^>]*>|&[a-z]+;|\\|\\s*-{3}")},
	{RuleLink, ".:", regexp.MustCompile(`(?i)\b(?:https?|ftp)://|\bwww\.|\bmailto:|\b[a-z0-9-]+\.(?:com|org|net|io|edu|gov|info|dev|co\.uk)\b`)},
	{RulePlaceholder, "[{}<", regexp.MustCompile(`\[[A-Z]{2,}_\d+\]|\{\{|\}\}|<\|`)},
}

// machinery is how a model speaks of itself and its instructions.
var machinery = func() *patterns[Rule] {
	var ps patterns[Rule]
	ps.add(RulePromptText, `
		as an|a ai|language-model
		language model
		system prompt|message
		[my|the|these|your] instructions say|state|tell|forbid
		i am|was instructed|told|asked|programmed|not to|allowed
		ignore [all] [the|your|my] previous|prior|above instructions
	`)
	return &ps
}()

func (c *checking) anything() {
	for _, f := range forms {
		if !strings.ContainsAny(c.text, f.needs) {
			continue
		}
		if at := f.form.FindStringIndex(c.text); at != nil {
			c.found(f.rule, at[0], at[1])
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
