package main

import (
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// How marked words begin. What is told may go to a model, as it is what the model is asked about; what is personal may go
// nowhere but back to its sender.
const (
	told     = "zqxv"
	personal = "zqxw"
)

// Of a marked word, behind its beginning: all its letters, and those by which it is known where the rest was cut off.
const (
	markLetters = 12
	markEnough  = 6
)

// marks hands out words that stand nowhere else, and finds them again.
type marks struct {
	mu    sync.Mutex
	known map[string]string // where each was said, by its beginning or, of a telephone number, by its digits
}

func newMarks() *marks { return &marks{known: make(map[string]string)} }

// word makes a word and keeps where it is about to be said.
func (m *marks) word(kind, where string) string {
	letters := []byte(kind)
	for range markLetters {
		letters = append(letters, byte('a'+rand.IntN(26)))
	}
	m.keep(string(letters[:len(kind)+markEnough]), where)
	return string(letters)
}

// name is a word as a name is written.
func (m *marks) name(where string) string {
	w := m.word(personal, where)
	return strings.ToUpper(w[:1]) + w[1:]
}

func (m *marks) phone(where string) string {
	last := fmt.Sprintf("%07d", rand.IntN(10_000_000))
	m.keep("49170"+last, where)
	return "+49 170 " + last
}

func (m *marks) keep(key, where string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.known[key] = where
}

func (m *marks) count() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.known)
}

// What a marked word may look like: as it was said and in capitals, a number with what may stand between its parts, and
// both as the bytes of a column are shown. Each begins with letters that are quickly found.
var (
	wordly  = regexp.MustCompile(`zqx[vw][a-z]{6}`)
	asText  = []*regexp.Regexp{wordly, regexp.MustCompile(`Zqx[vw][a-z]{6}`), regexp.MustCompile(`ZQX[VW][A-Z]{6}`), regexp.MustCompile(`49170[ -]?[0-9]{7}`), regexp.MustCompile(`49 170[ -]?[0-9]{7}`), regexp.MustCompile(`49-170[ -]?[0-9]{7}`)}
	asBytes = []*regexp.Regexp{regexp.MustCompile(`7a71787[67](?:[67][0-9a-f]){6}`), regexp.MustCompile(`5a71787[67](?:[67][0-9a-f]){6}`), regexp.MustCompile(`34392031373020(?:3[0-9]){7}`)}
)

// in returns the keys of the marked words that stand in a text.
func (m *marks) in(text string) (keys []string) {
	for _, look := range asText {
		for _, w := range look.FindAllString(text, -1) {
			keys = m.add(keys, w)
		}
	}
	for _, look := range asBytes {
		for _, w := range look.FindAllString(text, -1) {
			b, _ := hex.DecodeString(w) // it looks like nothing else
			keys = m.add(keys, string(b))
		}
	}
	return keys
}

var plainly = strings.NewReplacer(" ", "", "-", "")

// add leaves out what looks like a marked word and was never said: request ids are made of random letters.
func (m *marks) add(keys []string, word string) []string {
	key := plainly.Replace(strings.ToLower(word))
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, ok := m.known[key]; ok {
		return append(keys, key)
	}
	return keys
}

// personalIn leaves out what may be told to a model.
func (m *marks) personalIn(text string) (keys []string) {
	for _, key := range m.in(text) {
		if !strings.HasPrefix(key, told) {
			keys = append(keys, key)
		}
	}
	return keys
}

// around shows a key in its surroundings, with where it was said.
func (m *marks) around(text, key string) string {
	m.mu.Lock()
	where := m.known[key]
	m.mu.Unlock()
	at := strings.Index(strings.ToLower(text), key)
	if at < 0 {
		return fmt.Sprintf("%s, said as %s", key, where)
	}
	return fmt.Sprintf("%s, said as %s: …%s…", key, where, text[max(0, at-120):min(len(text), at+80)])
}

// absent fails the test where a text holds a marked word.
func (m *marks) absent(t *testing.T, place, text string) {
	t.Helper()
	m.none(t, place, text, m.in(text))
}

const fewLeaks = 5 // that are told of one place

func (m *marks) none(t *testing.T, place, text string, keys []string) {
	t.Helper()
	for i, key := range keys {
		if i == fewLeaks {
			t.Errorf("%s holds %d marked words", place, len(keys))
			return
		}
		t.Errorf("%s holds %s", place, m.around(text, key))
	}
}

// The search finds what it is there to find, also in capitals, cut off, and as bytes, and nothing that was never said.
func TestMarksAreFound(t *testing.T) {
	m := newMarks()
	w, p, n := m.word(told, "a test"), m.phone("a test"), m.name("a test")
	for _, text := range []string{
		w, "x" + strings.ToUpper(w) + "y", `{"a":"` + w[:10] + `"}`, `\x` + hex.EncodeToString([]byte(w)), hex.EncodeToString([]byte(p)), n, p,
		strings.ReplaceAll(p, " ", ""), strings.ReplaceAll(p, " ", "-"),
	} {
		if len(m.in(text)) != 1 {
			t.Errorf("not found in %q", text)
		}
	}
	for _, text := range []string{"", w[:9], "zqxvabcdefghijkl", "+49 170 12", newMarks().word(told, "another test")} {
		if len(m.in(text)) > 0 {
			t.Errorf("found in %q", text)
		}
	}
	if len(m.personalIn(w)) > 0 || len(m.personalIn(n+p)) != 2 {
		t.Error("what is personal is told from what is not the wrong way")
	}
}
