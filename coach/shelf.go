package coach

import (
	"cmp"
	"iter"
	"slices"
)

// shelved is a question that a task takes from a named card.
type shelved struct {
	card, text string
	lift       told // what brings it forward where the request says it
}

// shelf yields questions of cards, those first of which the request holds a word, the others as they are listed. A
// question that has left its card is left out, and a test sees to it that none has.
func (s *scene) shelf(listed []shelved, about told) iter.Seq[borrowed] {
	return func(yield func(borrowed) bool) {
		sorted := slices.Clone(listed)
		slices.SortStableFunc(sorted, func(a, b shelved) int {
			return cmp.Compare(b.lift.common(about), a.lift.common(about))
		})
		for i := range sorted {
			if q, ok := s.onShelf(&sorted[i]); ok && !yield(q) {
				return
			}
		}
	}
}

func (s *scene) onShelf(q *shelved) (borrowed, bool) {
	c, ok := s.handbook.Card(q.card)
	if !ok {
		return borrowed{}, false
	}
	for i := range c.Questions {
		if c.Questions[i].Text == q.text {
			return borrowed{&c.Questions[i], c, 0}, true
		}
	}
	return borrowed{}, false
}

// common counts the stems that two texts share.
func (t told) common(other told) (n int) {
	if len(t) > len(other) {
		t, other = other, t
	}
	for stem := range t {
		if other[stem] {
			n++
		}
	}
	return n
}

// toldBy reads texts.
func toldBy(texts ...string) told {
	t := make(told)
	for _, text := range texts {
		t.add(text)
	}
	return t
}

// signs are what holds for a request beside its words. They stand among the stems, and no stem begins with their mark.
func (t told) signs(signs ...string) told {
	for _, s := range signs {
		t["#"+s] = true
	}
	return t
}
