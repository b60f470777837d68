package coach

import (
	"iter"
	"slices"
	"strings"

	"mentorcoach/knowledge"
)

// tones are the ways to say it, in the order in which they come.
const (
	tonePlain = iota
	toneWarm
	toneBrief
	toneReason
	toneAgain
	tones
)

// handbookBoundaries yields phrasings, each in another tone and with another step for the mentee at its end.
func handbookBoundaries(s *scene) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		r := newRefusing(s)
		for n, ask := range r.kind.asks {
			p := &BoundaryPhrasing{
				Opening: r.opening(n % tones), Limit: r.limit(n), Question: ask, Provenance: s.citedIfBorrowed(ask),
			}
			r.add(p, n%tones)
			p.compose()
			if !yield(p) {
				return
			}
		}
	}
}

// warm openings promise nothing.
var warm = []string{
	"I want to go on being of use to you, so I'm going to be clear about this.",
	"I like working with you, and so I'd like to be clear about this.",
	"I'd like to answer you plainly, as I want us to go on working together.",
	"I don't want to leave you guessing.",
}

// opening is what is said before the limit.
func (r *refusing) opening(tone int) string {
	switch {
	case tone == toneBrief:
		return ""
	case tone == tonePlain && r.shared != "":
		return r.shared
	case (tone == tonePlain || tone == toneReason && len(r.asked) > 1) && len(r.asked) > 0:
		return asWasAsked(r.asked[tone/toneReason])
	case tone == tonePlain && r.untold && r.unasked && r.kind.topic != "":
		return "I'd like to talk with you about " + r.kind.topic + "."
	case tone == tonePlain && r.untold && r.kind.openings == nil:
		return "You asked me for [what was asked of me]."
	}
	return r.leadIn(tone)
}

// asWasAsked puts a request into the past, where it was told as if it were still being asked.
func asWasAsked(s string) string {
	for _, now := range []string{"You ask me ", "You ask if ", "You ask whether ", "You ask for "} {
		if rest, is := strings.CutPrefix(s, now); is {
			return "You asked" + strings.TrimPrefix(strings.TrimSuffix(now, " "), "You ask") + " " + rest
		}
	}
	return s
}

// leadIn is an opening that holds nothing of what was asked.
func (r *refusing) leadIn(tone int) string {
	if len(r.kind.openings) > 0 {
		if tone > toneBrief {
			tone-- // which has none
		}
		return r.kind.openings[tone%len(r.kind.openings)]
	}
	switch tone {
	case toneWarm:
		return warm[r.turn%(len(warm)-1)]
	case toneAgain:
		return warm[len(warm)-1]
	}
	if r.unasked {
		return "I've thought about how to say this to you."
	}
	return "I've thought about what you asked me."
}

// add puts in what was told beside the limit: the offer where there is room, and the reason where the tone is made for
// it.
func (r *refusing) add(p *BoundaryPhrasing, tone int) {
	if tone != toneBrief {
		p.Offer = r.offer
	}
	if tone == toneReason && r.reason != "" {
		p.Limit = strings.TrimSuffix(p.Limit, ".") + ", " + r.reason + "."
	}
	if n := len(wordsOf(joined(p.Opening, p.Limit, p.Offer)).sentences()); n > maxSaid {
		p.Offer = ""
	}
}

// maxSaid is how many sentences stand before the question: more than that is a speech.
const maxSaid = 3

// sharedClause returns the first thing that a mentor says of the two: "our year is up".
func sharedClause(situation string) string {
	for _, c := range clauses(wordsOf(situation)) {
		first := c[0].text
		if but := slices.IndexFunc(c, func(w word) bool { return w.text == "but" }); but > 0 {
			c = c[:but]
		}
		clause := strings.TrimRight(situation[c[0].start:c[len(c)-1].end], " ,")
		if ours[first] && !speaksOfOne(c) && kindlySaid(clause+".") {
			return upperFirst(clause) + "."
		}
	}
	return ""
}

var ours = set("we we've we're our")

// speaksOfOne tells whether a clause names one of the two, or somebody else.
func speaksOfOne(c words) bool {
	return slices.ContainsFunc(c, func(w word) bool { return apart[w.text] || menteeNouns[w.text] || others[w.text] })
}

// citedIfBorrowed cites a question where it stands in a card.
func (s *scene) citedIfBorrowed(text string) Provenance {
	for _, c := range s.handbook.Cards {
		i := slices.IndexFunc(c.Questions, func(q knowledge.Borrowable) bool { return q.Text == text })
		if i >= 0 {
			return (&borrowed{Borrowable: &c.Questions[i]}).cited()
		}
	}
	return Provenance{Origin: FromHandbook}
}
