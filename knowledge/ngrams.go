package knowledge

import "math"

// Hashed n-grams (Weinberger et al., Feature Hashing for Large Scale Multitask Learning, 2009) need no model: character
// n-grams within a word survive typing errors and inflection, and word pairs keep a little of the order.
const (
	ngramDimensions = 192
	minGram         = 3
	maxGram         = 5
)

// addPair adds two words that stand side by side.
func addPair(v []float32, first, second string) {
	addGram(v, hashGram(hashGram(fnvOffset, first)^' ', second), 0.5)
}

// addNgrams adds a word and its character n-grams; together they weigh the same for a short word as for a long one.
func addNgrams(v []float32, w string) {
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
