package coach

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"mentorcoach/knowledge"
)

// scene is what the handbook's answer is composed from: what was said, and what was found.
type scene struct {
	handbook *knowledge.Handbook
	request  Request
	scope    scope
	hits     []knowledge.Hit
	prefer   []string          // cards of the task
	given    int               // reflections that took the place of a model's
	terms    knowledge.TermSet // of the situation
	need     string            // a card that the situation plainly calls for
	spoken   func() spokenOf
	said     func() []string // what can be given back to the mentee, in the order in which it was said
}

func newScene(r *run) *scene {
	situation := r.request.Basics().Situation
	if r.scope == scopeElse {
		situation = "" // nothing of it is given back
	}
	return &scene{
		handbook: r.coach.library.Handbook, request: r.request, scope: r.scope, hits: r.found.Hits, prefer: r.task.Prefer,
		terms: knowledge.NewTermSet(situation),
		need:  needOf(wordsOf(situation)),
		spoken: sync.OnceValue(func() spokenOf {
			out := spokenIn(situation)
			out.us = out.us || r.request.Basics().Stage != ""
			return out
		}),
		said: sync.OnceValue(func() []string { return heard(situation) }),
	}
}

// borrowed is a question of a card on its way into a reply.
type borrowed struct {
	*knowledge.Borrowable
	card  *knowledge.Card
	score float64
}

func (q *borrowed) cited() Provenance {
	return Provenance{Origin: FromHandbook, Citations: []Citation{{Passage: q.Passage, Quote: q.Text}}}
}

// found returns the cards of the passages that were found, best first.
func (s *scene) found() []ranked {
	var out []ranked
	for i := range s.hits {
		id := s.hits[i].Source
		if slices.ContainsFunc(out, func(r ranked) bool { return r.ID == id }) {
			continue
		}
		if c, ok := s.handbook.Card(id); ok {
			out = append(out, ranked{c, s.hits[i].Score})
		}
	}
	return out
}

// near returns the cards that were found, and those that fit anywhere.
func (s *scene) near() []ranked {
	out := s.found()
	if c, ok := s.handbook.Card(s.need); ok {
		out = slices.DeleteFunc(out, func(r ranked) bool { return r.ID == s.need })
		out = slices.Insert(out, 0, ranked{c, scoreOfNeed})
	}
	for _, id := range anywhere {
		if slices.ContainsFunc(out, func(r ranked) bool { return r.ID == id }) {
			continue
		}
		if c, ok := s.handbook.Card(id); ok {
			out = append(out, ranked{c, scoreAnywhere})
		}
	}
	return out
}

// others returns all cards that were not found.
func (s *scene) others() []ranked {
	found := s.found()
	out := make([]ranked, 0, len(s.handbook.Cards))
	for _, c := range s.handbook.Cards {
		if !slices.ContainsFunc(found, func(r ranked) bool { return r.ID == c.ID }) {
			out = append(out, ranked{c, 0})
		}
	}
	return out
}

// own returns the task's own cards.
func (s *scene) own() []ranked {
	var out []ranked
	for _, id := range s.prefer {
		if c, ok := s.handbook.Card(id); ok {
			out = append(out, ranked{c, 1})
		}
	}
	return out
}

type ranked struct {
	*knowledge.Card
	score float64
}

// What a question's place is made of, beside the score of its card.
const (
	costRank     = 0.02 // for each card that was found before
	gainClarity  = 0.5  // for a question that asks what it is about, where that is not clear
	gainTakingUp = 0.2  // for a question all of whose words the situation holds
)

// questions returns the questions of cards that are put to one of the two, best first. What counts is the card, and then
// whether the question takes up what the situation is about. Those that need something to come before them are in only
// where after says so.
func (s *scene) questions(cards []ranked, to knowledge.Audience, after bool) []borrowed {
	var out []borrowed
	for rank, c := range cards {
		for i := range c.Questions {
			q := &c.Questions[i]
			if q.To == to && (after || q.After == "") {
				out = append(out, borrowed{q, c.Card, c.score - costRank*float64(rank) + s.gain(q) - s.presumption(q)})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b borrowed) int { return cmp.Compare(b.score, a.score) })
	return out
}

// gain is what lifts a question among those of its card.
func (s *scene) gain(q *knowledge.Borrowable) float64 {
	if s.scope != scopeFull && q.Kind == "clarity" {
		return gainClarity
	}
	return gainTakingUp * q.Overlap(s.terms)
}

// eachQuestion yields the questions of the cards that were found and then all others, so that a reply can always be
// filled. A kind, phase or card that was used already costs a question some of its rank, so that the few that are asked
// for differ.
func (s *scene) eachQuestion(to knowledge.Audience) iter.Seq[borrowed] {
	return func(yield func(borrowed) bool) {
		used := make(map[string]float64)
		for _, cards := range []func() []ranked{s.near, s.others} {
			for rest := s.questions(cards(), to, false); len(rest) > 0; {
				i := mostVaried(rest, used)
				q := rest[i]
				rest = slices.Delete(rest, i, i+1)
				used[q.Kind] += varietyKind
				used[q.Phase] += varietyPhase
				used[q.card.ID] += varietyCard
				if !yield(q) {
					return
				}
			}
		}
	}
}

// What it costs a question that its kind, its phase or its card was used before.
const (
	varietyKind  = 0.05
	varietyPhase = 0.05
	varietyCard  = 0.07
)

func mostVaried(qs []borrowed, used map[string]float64) int {
	best, bestScore := 0, -1e9
	for i := range qs {
		q := &qs[i]
		if score := q.score - used[q.Kind] - used[q.Phase] - used[q.card.ID]; score > bestScore {
			best, bestScore = i, score
		}
	}
	return best
}
