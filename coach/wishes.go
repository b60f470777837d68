package coach

import "slices"

// wish is a group of expressions that speak for a task, and how loudly: 3 where they name what the task makes, 2 where
// they describe it, 1 where they only go well with it.
type wish struct {
	weight int
	ps     *patterns[struct{}]
}

// mostOfWording is the most that wording can weigh: a field of the task's own weighs more.
const mostOfWording = 4

// byField is the weight of a field that only one task has.
const byField = 5

func wishFor(weight int, lines string) *wish {
	return &wish{weight, phrases(lines)}
}

// weigh adds up the groups that are heard in a text, each once.
func weigh(w words, groups []*wish) (n int) {
	sentences := w.sentences()
	for _, g := range groups {
		if slices.ContainsFunc(sentences, g.ps.in) {
			n += g.weight
		}
	}
	return min(n, mostOfWording)
}
