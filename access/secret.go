package access

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base32"
	"encoding/binary"
	"hash/crc32"
	"strings"
)

// A secret is a prefix by which people and scanners know what it is, random bytes, and their CRC, so that a mistyped one is
// told from an unknown one without asking anybody: no wrong letter and no two that changed places get past it.
const (
	prefix    = "mc_"
	random    = 32
	secretLen = len(prefix) + ((random+crc32.Size)*8+4)/5 // five bits a letter
)

// letters leaves out those that look like others. A double click selects all of them, the prefix too.
var letters = base32.NewEncoding("abcdefghijkmnpqrstuvwxyz23456789").WithPadding(base32.NoPadding)

// Hash is all that is kept of a secret.
type Hash [sha256.Size]byte

// NewSecret makes a secret.
func NewSecret() string {
	b := make([]byte, random, random+crc32.Size)
	_, _ = rand.Read(b) // never fails
	return prefix + letters.EncodeToString(summed(b))
}

// summed puts the checksum behind the bytes, in the order of bits in which it was computed.
func summed(b []byte) []byte { return binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b)) }

// IsOurs tells whether a text means to be a secret of this service.
func IsOurs(text string) bool { return strings.HasPrefix(text, prefix) }

// whole tells whether a text can be a secret.
func whole(text string) bool {
	if len(text) != secretLen || !IsOurs(text) {
		return false
	}
	b, err := letters.DecodeString(text[len(prefix):])
	if err != nil || len(b) != random+crc32.Size {
		return false
	}
	again := letters.EncodeToString(summed(b[:random])) // also where the last letter has bits to spare
	return subtle.ConstantTimeCompare([]byte(again), []byte(text[len(prefix):])) == 1
}

func hashOf(secret string) Hash { return sha256.Sum256([]byte(secret)) }

// is compares in a time that says nothing of how much is alike.
func (h *Hash) is(other []byte) bool { return subtle.ConstantTimeCompare(h[:], other) == 1 }
