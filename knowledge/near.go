package knowledge

import "slices"

// nearSame is the share of the shorter text's shingles that stand in the other one, from which on the two say the same.
// With one word in ten replaced it is about 0.7.
const nearSame = 0.65

// shingleWords is the number of words in a shingle (Broder, On the resemblance and containment of documents, 1997).
const shingleWords = 3

// shingles are the hashed sequences of shingleWords words of a text, in order and without repetition.
func shingles(text string) []uint64 {
	var out []uint64
	var window [shingleWords]uint64
	n := 0
	for w := range eachWord(text) {
		copy(window[:], window[1:])
		window[shingleWords-1] = hashGram(fnvOffset, w)
		if n++; n >= shingleWords {
			out = append(out, mixed(window[:]))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func mixed(hashes []uint64) uint64 {
	h := uint64(fnvOffset)
	for _, x := range hashes {
		h = (h ^ x) * fnvPrime
	}
	return h
}

// repeats tells whether two texts say nearly the same, or one of them what a part of the other says. It takes their
// shingles; texts without any repeat nothing.
func repeats(a, b []uint64) bool {
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			shared++
			i++
			j++
		}
	}
	return shared > 0 && float64(shared) >= nearSame*float64(min(len(a), len(b)))
}

// seenTexts are the texts that a result already holds. The handbook does not repeat itself, which a test makes sure of, so
// texts are only compared where there are others among them.
type seenTexts struct {
	compare bool
	texts   [][]uint64
}

func newSeenTexts(hits []Hit) seenTexts {
	return seenTexts{compare: slices.ContainsFunc(hits, func(h Hit) bool { return h.Collection != handbookName })}
}

// add takes a text in, and tells false where one like it is there.
func (s *seenTexts) add(text string) bool {
	if !s.compare {
		return true
	}
	all := shingles(text)
	if slices.ContainsFunc(s.texts, func(seen []uint64) bool { return repeats(seen, all) }) {
		return false
	}
	s.texts = append(s.texts, all)
	return true
}
