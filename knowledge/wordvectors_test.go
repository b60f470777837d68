package knowledge

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"testing"
)

// Vectors of two tables can't be compared: a new table needs a new name of the space, so that databases fill it anew.
func TestTableBelongsToItsSpace(t *testing.T) {
	const table = "edb4804675404e9d"
	sum := sha256.Sum256(wordTable)
	if got := hex.EncodeToString(sum[:])[:len(table)]; got != table || OfflineSpace.Model != "words-and-ngrams" {
		t.Errorf("%s goes with %s, and %s is here: rename the space, keep the old name in formerOffline", OfflineSpace, table, got)
	}
}

func TestWordTable(t *testing.T) {
	n := len(wordTable) / wordRecord
	if n < 20_000 || n*wordRecord != len(wordTable) {
		t.Fatalf("%d words in %d bytes", n, len(wordTable))
	}
	for i := 1; i < n; i++ {
		if binary.LittleEndian.Uint32(wordTable[4*i:]) <= binary.LittleEndian.Uint32(wordTable[4*i-4:]) {
			t.Fatalf("hash %d is not above the one before", i)
		}
	}
}

// Words that stand in the same company are near each other, and nearer than others.
func TestMeaning(t *testing.T) {
	for _, tt := range []struct{ text, near, far string }{
		{"nurse", "doctor", "welder"},
		{"boss", "manager", "soup"},
		{"frightened", "scared", "tall"},
		{"salary", "wages", "curtain"},
		{"they can't cope", "they could not manage", "they bought a boat"},
		{"she was sacked", "he got fired", "she was born"},
	} {
		near, far := similarity(tt.text, tt.near), similarity(tt.text, tt.far)
		if near < far+0.1 {
			t.Errorf("%q is at %.2f from %q and at %.2f from %q", tt.text, near, tt.near, far, tt.far)
		}
	}
}

// A word that is mistyped has no vector of its own and is near the right one by how it is written.
func TestMistyped(t *testing.T) {
	v := make([]float32, wordDimensions)
	if addMeaning(v, "appprenticeship"); dot(v, v) != 0 {
		t.Fatal("known as it is typed")
	}
	if near, far := similarity("appprenticeship", "apprenticeship"), similarity("appprenticeship", "friendship"); near < 0.2 || near < far+0.1 {
		t.Errorf("%.2f from the right word, %.2f from another", near, far)
	}
}

func similarity(a, b string) float64 { return dot(offlineVector(a), offlineVector(b)) }
