package sets

import (
	"io/fs"
	"slices"

	"mentorcoach/knowledge"
)

const (
	noConcern = "none"
	danger    = "danger"
)

// dangerous are the kinds of concern that stop the coaching. A text that may tell of one of them is found first and sorted
// then: what they have in common is learnt better together.
var dangerous = []string{"self_harm", "emergency", "violence", "minor_in_danger", "abuse"}

// quietCards is how many of the cards' texts are learnt as texts without a concern: with all of them the texts about people in
// trouble would be too few.
const quietCards = 2150

// concernTexts are the texts that tell of trouble and look-alikes, with ordinary texts among them, and those that tell of danger,
// by kind.
func concernTexts(root fs.FS, cards, tasks []knowledge.Example) (concerns, dangers []knowledge.Example, err error) {
	for _, pattern := range []string{here + "safety/*.jsonl", "coach/testdata/safety/tune.jsonl"} {
		texts, err := labelled(root, "kind", pattern)
		if err != nil {
			return nil, nil, err
		}
		concerns = append(concerns, texts...)
	}
	for i := range concerns {
		if e := &concerns[i]; slices.Contains(dangerous, e.Label) {
			dangers = append(dangers, *e)
			e.Label = danger
		}
	}
	concerns = slices.Concat(concerns, some(tasks, len(tasks), noConcern), some(cards, quietCards, noConcern))
	return concerns, dangers, nil
}
