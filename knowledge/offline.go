package knowledge

import (
	"context"
	"math"
	"slices"
)

// OfflineSpace is the space that needs no model: what the words of a text mean, as far as the company they keep tells
// ([addMeaning]), and beside it how they are written ([addNgrams]). Vectors that are made otherwise need another name here, and
// this one under formerOffline, so that databases fill them anew.
var OfflineSpace = Space{Model: "words-and-ngrams", Dimensions: wordDimensions + ngramDimensions}

// formerOffline are the models of spaces that needed none either, in earlier versions.
var formerOffline = []string{"hashed-ngrams"}

// offlineVector returns the unit vector of a text, all zero for a text without words.
func offlineVector(text string) []float32 {
	v := make([]float32, OfflineSpace.Dimensions)
	meaning, ngrams := v[:wordDimensions], v[wordDimensions:]
	previous := ""
	for w := range eachWord(text) {
		addMeaning(meaning, w)
		stem := stems.of(w)
		if stem == "" {
			continue
		}
		addNgrams(ngrams, w)
		if previous != "" {
			addPair(ngrams, previous, stem)
		}
		previous = stem
	}
	scale(unit(meaning), math.Sqrt(tuned.meaning))
	scale(unit(ngrams), math.Sqrt(1-tuned.meaning))
	return unit(v)
}

var offlineEmbedder = &Embedder{Space: OfflineSpace, Embed: func(_ context.Context, texts []string) ([][]float32, error) {
	out := make([][]float32, len(texts))
	for i, t := range texts {
		out[i] = offlineVector(t)
	}
	return out, nil
}}

// offline tells whether a space needs no model.
func (s Space) offline() bool { return s == OfflineSpace || slices.Contains(formerOffline, s.Model) }
