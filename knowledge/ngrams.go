package knowledge

import (
	"math"

	"github.com/x448/float16"
)

// The offline space: vectors of hashed n-grams (Weinberger et al., Feature Hashing for Large Scale Multitask
// Learning, 2009) that need no model and no download. Character n-grams within a word survive typing errors and
// inflection; word pairs keep a little of the order.
const (
	ngramModel      = "hashed-ngrams"
	ngramDimensions = 512
	minGram         = 3
	maxGram         = 5
)

// NgramSpace is the space that needs no model.
var NgramSpace = Space{Model: ngramModel, Dimensions: ngramDimensions}

// ngramVector returns the unit vector of a text, all zero for a text without words.
func ngramVector(text string) []float32 {
	v := make([]float32, ngramDimensions)
	previous := ""
	for w := range eachWord(text) {
		stem := stems.of(w)
		if stem == "" {
			continue
		}
		addWord(v, w)
		if previous != "" {
			addGram(v, hashGram(hashGram(fnvOffset, previous)^' ', stem), 0.5)
		}
		previous = stem
	}
	return unit(v)
}

// addWord adds a word and its character n-grams; together they weigh the same for a short word as for a long one.
func addWord(v []float32, w string) {
	runes := make([]rune, 0, 32)
	runes = append(runes, '<')
	runes = append(runes, []rune(w)...)
	runes = append(runes, '>')
	grams := 0
	for n := minGram; n <= maxGram; n++ {
		grams += max(0, len(runes)-n+1)
	}
	weight := 1 / float32(math.Sqrt(float64(grams+1)))
	addGram(v, hashRunes(runes), 2*weight)
	for n := minGram; n <= maxGram; n++ {
		for i := 0; i+n <= len(runes); i++ {
			addGram(v, hashRunes(runes[i:i+n]), weight)
		}
	}
}

// addGram adds to one dimension, with the sign that the hash gives, so that collisions cancel out on average.
func addGram(v []float32, h uint64, weight float32) {
	h ^= h >> 29
	if h>>63 == 1 {
		weight = -weight
	}
	v[h%ngramDimensions] += weight
}

// FNV-1a, inlined as it runs for every n-gram.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func hashGram(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return h
}

func hashRunes(runes []rune) uint64 {
	h := uint64(fnvOffset)
	for _, r := range runes {
		h = (h ^ uint64(r)) * fnvPrime
	}
	return h
}

// unit scales a vector to length 1.
func unit(v []float32) []float32 {
	var sum float64
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	if sum == 0 {
		return v
	}
	scale := float32(1 / math.Sqrt(sum))
	for i := range v {
		v[i] *= scale
	}
	return v
}

// halved returns the unit vector that is left of a vector after half precision: what pgvector compares.
func halved(v []float32) []float32 {
	out := make([]float32, len(v))
	for i, x := range v {
		out[i] = float16.Fromfloat32(x).Float32()
	}
	return unit(out)
}

// dot sums four ways at once, as each addition would otherwise wait for the one before it.
func dot(a, b []float32) float64 {
	var s0, s1, s2, s3 float32
	b = b[:len(a)]
	i := 0
	for ; i+4 <= len(a); i += 4 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
		s2 += a[i+2] * b[i+2]
		s3 += a[i+3] * b[i+3]
	}
	for ; i < len(a); i++ {
		s0 += a[i] * b[i]
	}
	return float64(s0 + s1 + s2 + s3)
}
