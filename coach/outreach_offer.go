package coach

import (
	"slices"

	"mentorcoach/knowledge"
)

// offers tells whether the writer has something to give: a mentor who writes to somebody they would like to mentor.
func offers(situation string) bool {
	s := wordsOf(situation)
	return offerWords.in(s) && !seekWords.in(s)
}

var (
	offerWords = phrases(`
		offer|offering|offers to be|become|mentor|help|talk|share|teach|show|listen
		offer|offering|give|giving [him|her|them|some|a] [some] [of] my time|experience|help|support
		offer|offering [him|her|them] mentoring|some|an|a|my
		mentor her|him|them
		be her|his|their|a mentor
		sounding board
		under my wing
		make myself available
		i'd|would|i'll|will gladly|happily talk|share|help|listen
		happy|glad to share|help|pass|give|mentor
		volunteer as|to mentor|a
		mentee the|my scheme|programme|program
		my|new|future|first mentee
	`)
	seekWords = phrases(`
		mentor me
		my|a|as mentor to me
		be|become|as my mentor
		my mentor
		ask|asking ~3 to offer
	`)
)

// What an offer says in the place of a request. Its gaps are for what only the mentor knows.
const (
	gapWhoOffers  = "I'm [who you are, and what you have done in their line of work]."
	gapWhyThem    = "You came to my mind because of [what you saw or heard of them]."
	offerSubject  = "An offer, with no strings"
	offerPromise  = "If it were ever of use to you to think aloud with somebody outside your daily work, I'd gladly give [how much time, and how often]. The subjects would be yours, and I'd want nothing for it."
	offerInShort  = "If you'd ever like somebody to think aloud with, I'd gladly give [how much time]. The subjects would be yours."
	offerShortest = "I'd gladly give [how much time] to talk about your work."
)

var (
	offerAsks = []string{
		"Would you like to try it once, for half an hour, and see?",
		"Would half an hour some time, just to get to know each other, be of interest to you?",
		"What would you say to one conversation of half an hour, to see if it suits you?",
	}
	offerWaysOut = []string{
		"If it isn't for you, or not now, no answer is fine, and nothing changes.",
		"If you'd rather not, there's no need to explain, and I won't ask twice.",
		"If the time is wrong, or the person, a short no is fine, and so is no answer.",
	}
)

// offer are the bodies of an offer, the fullest first: who writes, why to this person, what there is to have.
func (l *letter) offer() []letterBody {
	ask, out := offerAsks[l.turn%len(offerAsks)], offerWaysOut[l.turn%len(offerWaysOut)]
	who, why := []string{gapWhoOffers}, gapWhyThem
	if len(l.told.who) > 0 {
		who = l.who()
	}
	if reasons := l.why(); reasons[0] != gapWhy && reasons[0] != gapWhyShort {
		why = reasons[0]
	}
	promises := []string{offerPromise, offerInShort, offerShortest}
	if l.Channel != Email {
		promises = promises[1:]
	}
	var bodies []letterBody
	for _, p := range promises {
		for _, w := range slices.Compact([]string{partsJoined(" ", who...), who[0]}) {
			bodies = append(bodies, letterBody{who: w, wish: why, why: p, ask: ask, wayOut: out})
		}
	}
	return append(bodies,
		letterBody{who: who[0], why: offerShortest, ask: ask, wayOut: out},
		letterBody{who: gapWhoOffers, why: offerShortest, ask: ask, wayOut: out},
		letterBody{why: offerShortest, ask: ask, wayOut: out},
	)
}

// offerChecks are the questions that whoever offers answers first: what others come to them for, and what they hope to
// get from it themselves.
func (s *scene) offerChecks() []borrowed {
	var out []borrowed
	for _, id := range []string{"what-you-can-offer", "more-than-altruism", "approaching-a-mentee"} {
		if c, ok := s.handbook.Card(id); ok {
			qs := s.questions([]ranked{{c, 1}}, knowledge.Mentor, false)
			out = append(out, qs[:min(1, len(qs))]...)
		}
	}
	return out
}
