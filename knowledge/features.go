package knowledge

import (
	"math"
	"slices"
)

// Features are what a [Classifier] sees of a text: its words and pairs of words, the concepts that they belong to, and
// what they mean on the whole. Make them with [NewFeatures].
type Features struct {
	grams   []uint32 // hashes in ascending order, each once
	meaning []float32
}

// Signs that keep features of different kinds apart.
const (
	oneWord = 1 + iota
	twoWords
	twoWordsApart
	oneConcept
)

// NewFeatures reads a text.
func NewFeatures(text string) Features {
	f := Features{meaning: make([]float32, wordDimensions)}
	all := make([]string, 0, len(text)/4)
	for w := range eachWord(text) {
		if len(all) == maxTerms {
			break
		}
		addMeaning(f.meaning, w)
		all = append(all, fullStem(w)) // "want to" and "be there" tell much: stop words count
	}
	unit(f.meaning)
	f.grams = grams(all)
	return f
}

// grams hashes the words of a text, those that stand side by side or with one between them, and the concepts.
func grams(all []string) []uint32 {
	out := make([]uint32, 0, 4*len(all))
	for i, w := range all {
		out = append(out, hashFeature(oneWord, w, ""))
		if i+1 < len(all) {
			out = append(out, hashFeature(twoWords, w, all[i+1]))
		}
		if i+2 < len(all) {
			out = append(out, hashFeature(twoWordsApart, w, all[i+2]))
		}
	}
	concepts().find(all, func(concept int32) {
		out = append(out, (uint32(oneConcept)^uint32(concept))*16777619)
	})
	slices.Sort(out)
	return slices.Compact(out)
}

// hashFeature is FNV-1a in 32 bits, with its bits mixed at the end, as short words differ in few.
func hashFeature(kind byte, first, second string) uint32 {
	h := (uint32(2166136261) ^ uint32(kind)) * 16777619
	for i := range len(first) {
		h = (h ^ uint32(first[i])) * 16777619
	}
	h = (h ^ ' ') * 16777619
	for i := range len(second) {
		h = (h ^ uint32(second[i])) * 16777619
	}
	h ^= h >> 15
	return h * 2246822519
}

// weight is what each gram counts, so that long texts count no more than short ones.
func (f *Features) weight() float32 {
	return float32(1 / math.Sqrt(float64(len(f.grams)+1)))
}
