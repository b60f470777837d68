package coach

import (
	"slices"
	"strings"

	"mentorcoach/knowledge"
)

// scene is what the handbook's answer is composed from: what was said, and what was found.
type scene struct {
	library *knowledge.Handbook
	request Request
	hits    []knowledge.Hit
	said    []string // what can be given back to the mentee, best first
	prefer  []string // cards of the task
}

func newScene(h *knowledge.Handbook, t *Task, req Request, hits []knowledge.Hit) *scene {
	return &scene{library: h, request: req, hits: hits, said: heard(req.Basics().Situation), prefer: t.Prefer}
}

// cards returns the cards of the passages that were found, best first, and then all others, so that a reply can always
// be filled. Cards of no use to the audience come last.
func (s *scene) cards() []ranked {
	out := make([]ranked, 0, len(s.library.Cards))
	seen := make(map[string]bool, len(s.library.Cards))
	for _, h := range s.hits {
		if c, ok := s.library.Card(h.Source); ok && !seen[c.ID] {
			seen[c.ID] = true
			out = append(out, ranked{c, h.Score})
		}
	}
	for _, c := range s.library.Cards {
		if !seen[c.ID] {
			out = append(out, ranked{c, 0})
		}
	}
	return out
}

type ranked struct {
	*knowledge.Card
	score float64
}

// borrowed is a question of a card on its way into a reply.
type borrowed struct {
	knowledge.Borrowable
	card  *knowledge.Card
	score float64
}

// ownQuestions returns the questions of the task's own cards that are put to one of the two, those first that come
// after something was said.
func (s *scene) ownQuestions(to knowledge.Audience) []borrowed {
	var after, open []borrowed
	for _, id := range s.prefer {
		c, ok := s.library.Card(id)
		if !ok {
			continue
		}
		for _, q := range c.Questions {
			switch {
			case q.To != to:
			case q.After != "":
				after = append(after, borrowed{q, c, 1})
			default:
				open = append(open, borrowed{q, c, 1})
			}
		}
	}
	return append(after, open...)
}

// questionsFor returns the questions of the cards that are put to one of the two, best first. Early in a card's list does not
// mean better: what counts is the card, and then whether the question takes up words of the situation.
func (s *scene) questionsFor(to knowledge.Audience) []borrowed {
	var out []borrowed
	words := termSet(s.request.Basics().Situation)
	for rank, c := range s.cards() {
		for _, q := range c.Questions {
			if q.To == to && q.After == "" {
				out = append(out, borrowed{q, c.Card, c.score - 0.02*float64(rank) + 0.1*overlap(words, q.Text)})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b borrowed) int { return compareDown(a.score, b.score) })
	return out
}

func compareDown(a, b float64) int {
	switch {
	case a > b:
		return -1
	case a < b:
		return 1
	}
	return 0
}

func termSet(text string) map[string]bool {
	out := make(map[string]bool)
	for _, t := range knowledge.Terms(text) {
		out[t] = true
	}
	return out
}

// overlap is the share of a text's terms that are in a set.
func overlap(terms map[string]bool, text string) float64 {
	all := knowledge.Terms(text)
	if len(all) == 0 {
		return 0
	}
	n := 0
	for _, t := range all {
		if terms[t] {
			n++
		}
	}
	return float64(n) / float64(len(all))
}

// cite returns the citation of a text that stands in one of a card's passages. Grounding fills in the offsets.
func (s *scene) cite(c *knowledge.Card, text string) []Citation {
	for i := range s.library.Passages {
		p := &s.library.Passages[i]
		if p.Source == c.ID && strings.Contains(p.Text, text) {
			return []Citation{{Passage: p.ID, Quote: text}}
		}
	}
	return nil
}
