package coach

// Infer returns the task that a situation asks for, when the caller named none. The requests are the same body read as
// each task's own; a task that could not read it has none.
func Infer(requests map[*Task]Request) *Task {
	best, bestScore := Tasks[0], -1
	for _, t := range Tasks {
		req, ok := requests[t]
		if !ok {
			continue
		}
		if score := t.fits(req, wordsOf(req.Basics().Situation)); score > bestScore {
			best, bestScore = t, score
		}
	}
	return best
}
