package knowledge

import (
	_ "embed"
	"math"
	"slices"
)

// cardsData is what the program has learnt of which situations belong to which card, from scenes that people might tell
// without a word of the card's (internal/classifiers).
//
//go:embed cards.classifier
var cardsData []byte

var cardsClassifier = Embedded(&cardsData)

// likelyCards returns how near each card is to what a text tells, as a share of the nearest one. Odds differ by much where a
// text is long: by.calm brings them down, so that the second and third card have their share.
func (by *tuning) likelyCards(text string) map[string]float64 {
	f := NewFeatures(text)
	if by.likely == 0 || len(f.grams) == 0 {
		return nil
	}
	c := cardsClassifier()
	odds := c.Odds(f)
	highest := slices.Max(odds)
	out := make(map[string]float64, len(odds))
	for i, x := range odds {
		out[c.Labels[i]] = math.Exp(by.calm * (x - highest))
	}
	return out
}
