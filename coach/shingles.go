package coach

import (
	"fmt"
	"hash/maphash"
	"slices"
	"strings"
	"sync"

	"mentorcoach/prompts"
)

// How long a run of the prompt may be that leaves: nobody writes a longer one by chance. The rules are in words of their own,
// the examples in ordinary speech. Runs of letters tell what was turned into something that has no such words any more.
const (
	ruleWords, ruleLetters       = 6, 24
	exampleWords, exampleLetters = 9, 36
)

// examplesHead is where the rules of a prompt end.
const examplesHead = "## Two examples"

// shingles are the runs of a fixed length of some text, in words and in letters, forwards and backwards.
type shingles struct {
	inWords, inLetters int
	words, letters     map[uint64]bool
}

var shingleSeed = maphash.MakeSeed()

// promptShingles are those of all fixed text that a model is sent: the rules, and the examples. They panic where a task has no
// prompt: that is a mistake in the program.
var promptShingles = sync.OnceValue(func() []*shingles {
	rules, examples := newShingles(ruleWords, ruleLetters), newShingles(exampleWords, exampleLetters)
	for _, t := range Tasks {
		ours, shown, _ := strings.Cut(fixedText(t.Name), examplesHead)
		rules.add(ours)
		examples.add(shown)
	}
	again, err := prompts.Again(nil, nil)
	if err != nil {
		panic(err)
	}
	rules.add(again)
	return []*shingles{rules, examples}
})

// fixedText is what stands in every prompt of a task, the line before the material first.
func fixedText(task string) string {
	p, err := prompts.Render(task, prompts.Material{})
	if err != nil {
		panic(fmt.Sprintf("coach: prompt %s: %v", task, err))
	}
	head, _, _ := strings.Cut(p.User, "\n")
	return head + "\n" + p.System
}

// repeatsPrompt tells whether a text holds a run of the prompt's own words, as they are or turned into something else.
func repeatsPrompt(text string) bool {
	for _, form := range append(decodings(text), text) {
		l := lettersOf(form)
		for _, s := range promptShingles() {
			if s.in(l) {
				return true
			}
		}
	}
	return false
}

func newShingles(inWords, inLetters int) *shingles {
	return &shingles{inWords: inWords, inLetters: inLetters, words: make(map[uint64]bool), letters: make(map[uint64]bool)}
}

// add takes a text in, also from its last word to its first, and from its last letter to its first.
func (s *shingles) add(text string) {
	l := lettersOf(text)
	s.take(l)
	s.take(l.wordsTurned())
	slices.Reverse(l.all)
	for i := range l.starts {
		l.starts[i] = len(l.all) - l.starts[i]
	}
	slices.Reverse(l.starts)
	for sum, at := range eachRun(l.all, s.inLetters) {
		if _, begins := slices.BinarySearch(l.starts, at); begins {
			s.letters[sum] = true
		}
	}
}

// take takes the runs of words, and those of letters that begin with a word.
func (s *shingles) take(l letters) {
	for sum := range l.eachShingle(s.inWords) {
		s.words[sum] = true
	}
	for sum, at := range eachRun(l.all, s.inLetters) {
		if _, begins := slices.BinarySearch(l.starts, at); begins {
			s.letters[sum] = true
		}
	}
}

// in tells whether a text has a run of ours.
func (s *shingles) in(l letters) bool {
	for sum := range l.eachShingle(s.inWords) {
		if s.words[sum] {
			return true
		}
	}
	for sum := range eachRun(l.all, s.inLetters) {
		if s.letters[sum] {
			return true
		}
	}
	return false
}

// letters are those of a text, in small ones and without anything between them, and where its words start among them.
type letters struct {
	all    []byte
	starts []int
}

// lettersOf reads a text. Figures that pass for letters count as such.
func lettersOf(text string) letters {
	text = plainOf(text).text
	l := letters{make([]byte, 0, len(text)), make([]int, 0, len(text)/4+1)}
	inside := false
	for i := range len(text) {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z':
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case '0' <= c && c <= '9':
			c = "oizeasgtbg"[c-'0']
		case c == '\'':
			continue
		default:
			inside = false
			continue
		}
		if !inside {
			l.starts = append(l.starts, len(l.all))
		}
		inside = true
		l.all = append(l.all, c)
	}
	return l
}

// word returns word i.
func (l letters) word(i int) []byte {
	if i+1 < len(l.starts) {
		return l.all[l.starts[i]:l.starts[i+1]]
	}
	return l.all[l.starts[i]:]
}

// wordsTurned is the same from the last word to the first.
func (l letters) wordsTurned() (out letters) {
	for i := range slices.Backward(l.starts) {
		out.starts = append(out.starts, len(out.all))
		out.all = append(out.all, l.word(i)...)
	}
	return out
}

// eachShingle yields the hash of every run of n words.
func (l letters) eachShingle(n int) func(func(uint64) bool) {
	return func(yield func(uint64) bool) {
		for i := 0; i+n <= len(l.starts); i++ {
			end := len(l.all)
			if i+n < len(l.starts) {
				end = l.starts[i+n]
			}
			if !yield(maphash.Bytes(shingleSeed, l.all[l.starts[i]:end])) {
				return
			}
		}
	}
}

// runBase spreads the letters of a run over its hash.
const runBase = 0x9e3779b97f4a7c15

// eachRun yields a hash of every run of n letters and where it begins. It is made of the distance from each letter to the next
// in the alphabet, which is the same however far all of them are shifted.
func eachRun(all []byte, n int) func(func(uint64, int) bool) {
	return func(yield func(uint64, int) bool) {
		var sum, last uint64 = 0, 1
		for range n - 1 {
			last *= runBase
		}
		for i := 1; i < len(all); i++ {
			sum = sum*runBase + distance(all, i)
			if i >= n {
				sum -= last * distance(all, i-n+1)
			}
			if i >= n-1 && !yield(sum, i-n+1) {
				return
			}
		}
	}
}

// distance is how far letter i is behind the one before it, from 1 to 26.
func distance(all []byte, i int) uint64 {
	return 1 + uint64(26+int(all[i])-int(all[i-1]))%26
}
