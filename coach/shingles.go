package coach

import (
	"hash/maphash"

	"mentorcoach/prompts"
)

// shingleWords is the length of a run of words that nobody writes by chance.
const shingleWords = 9

// shingles are the runs of words of each task's prompt.
type shingles map[string]map[uint64]bool

var shingleSeed = maphash.MakeSeed()

// promptShingles panics where a task has no prompt: that is a mistake in the program.
func promptShingles() shingles {
	again, err := prompts.Again(nil, nil)
	if err != nil {
		panic(err)
	}
	out := make(shingles)
	for _, t := range Tasks {
		text, err := prompts.System(t.Name)
		if err != nil {
			panic(err)
		}
		set := make(map[uint64]bool)
		for sum := range eachShingle(wordsOf(text + again)) {
			set[sum] = true
		}
		out[t.Name] = set
	}
	return out
}

// repeatsPrompt tells whether a text holds a run of the prompt's own words.
func (m *Model) repeatsPrompt(t *Task, text string) bool {
	for sum := range eachShingle(wordsOf(text)) {
		if m.secret[t.Name][sum] {
			return true
		}
	}
	return false
}

// eachShingle yields the hash of every run of shingleWords words, marks left out.
func eachShingle(all words) func(func(uint64) bool) {
	return func(yield func(uint64) bool) {
		var ring [shingleWords]string
		n := 0
		for i := range all {
			if all[i].mark {
				continue
			}
			ring[n%shingleWords] = all[i].text
			if n++; n < shingleWords {
				continue
			}
			var h maphash.Hash
			h.SetSeed(shingleSeed)
			for k := range shingleWords {
				h.WriteString(ring[(n+k)%shingleWords])
				h.WriteByte(' ')
			}
			if !yield(h.Sum64()) {
				return
			}
		}
	}
}
