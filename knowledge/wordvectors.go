package knowledge

import (
	_ "embed"
	"encoding/binary"
	"math"
	"sort"
	"strings"
)

// wordTable holds vectors of the 30,000 commonest words of English, made from GloVe's by internal/wordvectors: by ascending
// hash, the hashes of the words, what to multiply their vectors by, and the vectors in whole numbers. It is searched where
// it lies, so that it costs nothing at the start.
//
//go:embed wordvectors.bin
var wordTable []byte

const (
	wordDimensions = 64
	wordRecord     = 4 + 4 + wordDimensions // bytes of hash, scale and vector
)

// addMeaning adds a word's vector, where it is known: words that stand in the same company point the same way, and rarer
// ones further. Stop words are among them, as it matters who did what to whom.
func addMeaning(v []float32, word string) {
	if addWordVector(v, word) {
		return
	}
	first, second := cutContraction(word)
	addWordVector(v, first)
	addWordVector(v, second)
}

// cutContraction cuts "can't" and "she'll" as GloVe's texts were cut: "ca" and "n't", "she" and "'ll".
func cutContraction(w string) (first, second string) {
	if first, ok := strings.CutSuffix(w, "n't"); ok {
		return first, "n't"
	}
	if at := strings.IndexByte(w, '\''); at > 0 {
		return w[:at], w[at:]
	}
	return "", ""
}

// addWordVector tells whether the word is known.
func addWordVector(v []float32, word string) bool {
	if word == "" {
		return false
	}
	n := len(wordTable) / wordRecord
	at := func(i int) uint32 { return binary.LittleEndian.Uint32(wordTable[4*i:]) }
	hash := hashWord(word)
	i := sort.Search(n, func(i int) bool { return at(i) >= hash })
	if i == n || at(i) != hash {
		return false
	}
	step := math.Float32frombits(at(n + i))
	for d, x := range wordTable[8*n+i*wordDimensions:][:wordDimensions] {
		v[d] += step * float32(int8(x))
	}
	return true
}

// hashWord is FNV-1a in 32 bits.
func hashWord(word string) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}
