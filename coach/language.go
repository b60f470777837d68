package coach

import (
	"slices"

	"github.com/abadojack/whatlanggo"
)

// plainlyEnglish is the share of articles, pronouns, prepositions and the like above which a text is English: it is
// spared the look at its trigrams.
const plainlyEnglish = 0.25

// languageOfAll returns the language of a request: that of the situation, where it is plain to tell, and else that of the
// longest text. A long draft in another language, or an order in one, does not change it.
func languageOfAll(situation string, texts []string) string {
	if language, plain := plainLanguage(situation); plain {
		return language
	}
	return languageOf(longest(texts))
}

// languageOf returns the language that a text is written in, as far as that is plain to tell: English otherwise. A
// text of a few words is not.
func languageOf(text string) string {
	if language, plain := plainLanguage(text); plain {
		return language
	}
	return "en"
}

func plainLanguage(text string) (language string, plain bool) {
	ws := wordsOf(text)
	if c := (&checking{text: text, words: ws}); !c.foreign() && ws.functional() > plainlyEnglish {
		return "en", true
	}
	if guess := whatlanggo.Detect(text); guess.IsReliable() && guess.Lang.Iso6391() != "" {
		return guess.Lang.Iso6391(), true
	}
	return "", false
}

// functional is the share of English words that carry a sentence and no matter.
func (ws words) functional() float64 {
	n, all := 0, 0
	for i := range ws {
		if ws[i].mark {
			continue
		}
		if all++; ws[i].tags&(closed|tagAdv) != 0 {
			n++
		}
	}
	return float64(n) / float64(max(all, 1))
}

// longest returns the longest of some texts: it tells most about their language.
func longest(texts []string) string {
	return slices.MaxFunc(texts, func(a, b string) int { return len(a) - len(b) })
}
