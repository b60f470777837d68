package coach

import "strings"

// RuleLanguage is broken by a model that writes in another language than it was asked for. The guard, which is not told
// what was asked for, holds other languages to their form alone; so they must not be a way round its sense.
const RuleLanguage Rule = "language"

// speaks tells which rule a text of the model breaks by its language. Where another language is asked for, a question
// has to stand alone: what is said before it might be the answer.
func (r *run) speaks(t guarded) (rule Rule, broken bool) {
	c := &checking{text: t.text, words: wordsOf(t.text)}
	if !c.foreign() {
		return "", false
	}
	if english(r.header.Language) {
		return RuleLanguage, true
	}
	c.read()
	return RuleAnswerFirst, t.kind == KindQuestion && len(c.sentences) > 1 && !asks(c.sentences[0])
}

// asks tells whether a sentence ends in a question mark.
func asks(sentence words) bool {
	for _, w := range sentence {
		if w.mark && (w.text == "?" || w.text == ";") { // the second is Greek
			return true
		}
	}
	return false
}

// english tells whether a language is English; one that is not known yet counts as such.
func english(language string) bool {
	if language == "" {
		return true
	}
	primary, _, _ := strings.Cut(language, "-")
	return strings.EqualFold(primary, "en") || strings.EqualFold(primary, "eng")
}
