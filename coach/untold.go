package coach

import (
	"maps"

	"mentorcoach/knowledge"
)

// RuleUntold is broken by a question that brings in matter of its own: a picture, a story or a plan that nobody told of. Its
// form may be open; what it makes the mentee think of is the asker's idea.
const RuleUntold Rule = "untold"

// vocabulary is what a question can be made of without bringing in anything: the words of the handbook's own questions, and
// those of all its cards; a message also of those that any has.
type vocabulary struct{ asked, written, sent told }

func vocabularyOf(h *knowledge.Handbook) vocabulary {
	v := vocabulary{make(told), make(told), maps.Clone(civilWords)}
	for _, card := range h.Cards {
		v.written.add(card.Text)
		for i := range card.Questions {
			v.asked.add(card.Questions[i].Text)
		}
	}
	maps.Copy(v.sent, v.written)
	return v
}

// How much of its own a question may have. Whoever is asked to live through something, or asked about what will be, is
// sooner led than who is asked about what is.
const (
	maxForeign = 2 // words that neither the request nor the handbook has
	maxLived   = 1 // the same, in a scene to live through
	maxUnasked = 1 // words that neither the request nor a question of the handbook has, in such a scene
)

// bringsIn tells whether a question brings in matter that the request doesn't have.
func (t told) bringsIn(text string, v vocabulary) bool {
	all := wordsOf(text)
	foreign := t.foreignIn(all, v.written)
	if foreign > maxForeign {
		return true
	}
	if !livedThrough(all) {
		return false
	}
	return foreign > maxLived || t.foreignIn(all, v.asked) > maxUnasked
}

// foreignIn counts the words that carry matter of which neither the request nor a vocabulary has the stem.
func (t told) foreignIn(all words, known told) int {
	n := 0
	for i := range all {
		if all[i].mark || all[i].tags&(closed|tagAdv|tagVague|tagOpen|tagMind|tagLight|tagPhase|tagMore) != 0 && all[i].tags&tagDoing == 0 {
			continue
		}
		for _, s := range knowledge.Stems(all[i].text) {
			if !t[s] && !known[s] && !givingBack[s] {
				n++
				break
			}
		}
	}
	return n
}

// livedThrough tells whether a question sets a scene: "imagine …", "what would it be like to …", "what will …".
func livedThrough(all words) bool {
	for i := range all {
		switch all[i].text {
		case "imagine", "picture", "suppose", "will", "you'll", "he'll", "she'll", "they'll", "it'll":
			return true
		case "feel", "like", "be":
			if all.has(i-1, tagSubject|tagBe|tagMind) && all.has(i-2, tagModal) || all.has(i-2, tagSubject) && all.has(i-3, tagModal) {
				return true
			}
		}
	}
	return false
}

// explores tells whether all that is at fault with a question is that it names a step, and that step was told: "how would it
// feel to quit?" asks somebody who thinks of quitting about a thought of their own.
func (r *run) explores(t guarded, v []Violation) bool {
	if t.kind != KindQuestion || len(v) > 1 || v[0].Rule != RuleDisguisedAdvice {
		return false
	}
	all := wordsOf(t.text)
	_, from, to, ok := exploring.find(all)
	return ok && from == 0 && r.told().foreignIn(all[to-1:], nil) == 0 && r.told().foreignIn(all[:to-1], r.coach.plain().asked) == 0
}

// exploring frames ask what something is like and lean to no side.
var exploring = rules(ruleLines{RuleDisguisedAdvice, `
	^ how would|will|does it feel [for] [you] to <verb>
	^ how would|will|does it be [for] [you] to <verb>
	^ what would|will|does it feel|be like [for] [you] to <verb>
	^ what would <doing> mean|give|cost|take|change
	^ what does <doing> mean|give|cost|take|change
	^ what would it mean|cost [for] [you] to <verb>
`})
