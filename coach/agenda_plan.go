package coach

import (
	"slices"
	"strings"

	"mentorcoach/knowledge"
)

// stretch is a piece of the session as it is planned before anybody is asked for its question. Its JSON form is what a
// model is told.
type stretch struct {
	Number  int    `json:"slot"`
	Start   int    `json:"start"`
	Minutes int    `json:"minutes"`
	Title   string `json:"title"`
	Aim     string `json:"aim"`
	topic   topic
	actions []string // under review
}

type stretches []stretch

func (s *stretch) entry(question string, from Provenance) *AgendaEntry {
	return &AgendaEntry{
		Start: s.Start, Minutes: s.Minutes, Title: s.Title, Aim: s.Aim, Question: strings.TrimSpace(question), Provenance: from,
	}
}

// topic is what a stretch is there for.
type topic int

// The topics, in the order in which they come in a session.
const (
	topicWhole   topic = iota // all of it, for who wants a single entry
	topicArrive               // how you both are
	topicOpen                 // and what today is for, where there is no room for both
	topicReview               // of earlier actions; whoever arrives begins with them
	topicPurpose              // what today is for
	topicBrings               // what brings the mentee here, at the start
	topicBack                 // what has become of it all, at the end
	topicStand                // how things stand
	topicMatter               // and what could be done, where there is no room for both
	topicBehind               // what lies behind it
	topicGranted              // what is taken for granted
	topicEyes                 // how others see it
	topicPause                // in a long session
	topicWays                 // what could be done
	topicMore                 // what else
	topicLead                 // where it would lead
	topicDraws                // what the mentee makes of it
	topicWork                 // how the two want to work, at the start
	topicKeep                 // what stays, at the end
	topicRest                 // the matter and what follows from it, where there is no room for both
	topicClose                // next steps and a date
	topics
)

// minutesOf says how a topic shares in the time: in what proportion, and up to how much where it should not grow with the
// session.
var minutesOf = [topics]claim{
	topicWhole: {weight: 1}, topicArrive: {4, 10}, topicOpen: {6, 20}, topicReview: {weight: 5}, topicPurpose: {5, 15},
	topicBrings: {weight: 11}, topicBack: {weight: 11}, topicStand: {weight: 11}, topicMatter: {weight: 20}, topicBehind: {weight: 8},
	topicGranted: {weight: 6}, topicEyes: {weight: 6}, topicPause: {3, 10}, topicWays: {weight: 9}, topicMore: {weight: 6},
	topicLead: {weight: 7}, topicDraws: {weight: 6}, topicWork: {weight: 9}, topicKeep: {weight: 8}, topicRest: {weight: 14}, topicClose: {8, 20},
}

// middles are the topics between the opening and the end in the order in which they are taken in, by stage. The stage that
// is not listed has those of a meeting.
var middles = map[knowledge.Stage][]topic{
	knowledge.Meeting:    {topicStand, topicWays, topicBehind, topicEyes, topicLead, topicGranted, topicMore, topicDraws, topicPause},
	knowledge.Difficulty: {topicStand, topicWays, topicEyes, topicBehind, topicLead, topicGranted, topicMore, topicDraws, topicPause},
	knowledge.Starting:   {topicBrings, topicWork, topicBehind, topicEyes, topicWays, topicGranted, topicLead, topicMore, topicPause},
	knowledge.Closing:    {topicBack, topicKeep, topicStand, topicWays, topicEyes, topicBehind, topicLead, topicMore, topicPause},
}

// From so many minutes on, a session has a pause as soon as its middle has so many parts.
const (
	longSession  = 120
	beforePauses = 4
)

// planAgenda lays the session out: what its parts are, how long each takes and what it is for. The same request has the
// same plan.
func planAgenda(r *AgendaRequest) stretches {
	minutes := r.length()
	return laidOut(minutes, r.Count, present(r.PreviousActions), stageOf(r)).worded(r, minutes)
}

// laidOut is the plan without its words.
func laidOut(minutes, count int, actions []string, stage knowledge.Stage) stretches {
	if count < 1 {
		count = entriesIn(minutes)
	}
	return timed(topicsFor(min(count, minutes, maxEntries), minutes, len(actions), stage), minutes, actions)
}

// maxEntries is as many as a request can ask for.
const maxEntries = 12

// entriesIn is how many entries a session holds when nobody asks for a number.
func entriesIn(minutes int) int {
	n := 3
	for _, from := range []int{25, 40, 60, 85, 120, 150} {
		if minutes >= from {
			n++
		}
	}
	return n
}

func stageOf(r Request) knowledge.Stage {
	switch s := r.Basics().Stage; s {
	case knowledge.Finding, knowledge.Starting:
		return knowledge.Starting
	case knowledge.Difficulty, knowledge.Closing:
		return s
	default:
		return knowledge.Meeting
	}
}

func present(texts []string) (out []string) {
	for _, t := range texts {
		if strings.TrimSpace(t) != "" {
			out = append(out, t)
		}
	}
	return out
}

// topicsFor chooses what the entries are there for, in their order.
func topicsFor(count, minutes, actions int, stage knowledge.Stage) []topic {
	opening := openingOf(count, minutes, actions)
	switch count {
	case 1:
		return []topic{topicWhole}
	case 2:
		return []topic{opening[0], topicRest}
	}
	return slices.Concat(opening, middle(count-len(opening)-1, minutes, stage), []topic{topicClose})
}

// openingOf are the topics up to where the matter begins. Up to three entries have no room for one that only says what
// today is for: that is a part of the first.
func openingOf(count, minutes, actions int) []topic {
	reviews := slices.Repeat([]topic{topicReview}, reviewsIn(count, minutes, actions))
	switch {
	case count <= 3 && actions > 0:
		return reviews
	case count <= 3:
		return []topic{topicOpen}
	case actions > 0:
		return append(reviews, topicPurpose)
	}
	return []topic{topicArrive, topicPurpose}
}

// reviewsIn is how many entries earlier actions share: one, unless there are many of them and the session has the room.
func reviewsIn(count, minutes, actions int) int {
	switch {
	case actions >= 9 && minutes >= 150 && count >= 9:
		return 3
	case actions >= 4 && minutes >= 90 && count >= 7:
		return 2
	}
	return min(actions, 1)
}

// middle returns n topics in the order of a session.
func middle(n, minutes int, stage knowledge.Stage) []topic {
	if n == 1 && (stage == knowledge.Meeting || stage == knowledge.Difficulty) {
		return []topic{topicMatter}
	}
	out := slices.Clone(middles[stage][:n])
	if minutes >= longSession && n >= beforePauses && !slices.Contains(out, topicPause) {
		out[n-1] = topicPause
	}
	slices.Sort(out)
	return out
}

// timed gives each topic its stretch, and deals the earlier actions out over the reviews.
func timed(topics []topic, minutes int, actions []string) stretches {
	reviews := reviewsAmong(topics)
	out := make(stretches, len(topics))
	start, dealt := 0, 0
	for i, m := range share(minutes, claims(topics, minutes, reviews, len(actions))) {
		out[i] = stretch{Number: i + 1, Start: start, Minutes: m, topic: topics[i]}
		start += m
		if i < reviews {
			upTo := len(actions) * (i + 1) / reviews
			out[i].actions = actions[dealt:upTo]
			dealt = upTo
		}
	}
	return out
}

// reviewsAmong counts the stretches that earlier actions are dealt out to: the first ones.
func reviewsAmong(topics []topic) (n int) {
	for _, t := range topics {
		if t == topicReview || t == topicWhole {
			n++
		}
	}
	return n
}

// nice is the grain of a session: people keep to "ten past" and don't to "twelve minutes".
const nice = 5

// claim is how an entry shares in the time.
type claim struct {
	weight int
	most   int // minutes; 0: no bound
}

// claims are those of all entries. A review asks for more the more it has to hold, and gets no more than its share of a
// quarter.
func claims(topics []topic, minutes, reviews, actions int) []claim {
	out := make([]claim, len(topics))
	for i, t := range topics {
		out[i] = minutesOf[t]
		if t == topicReview {
			out[i].weight += min((actions+reviews-1)/reviews, nice+1)
			out[i].most = max(nice, minutes/4/reviews/nice*nice)
		}
	}
	return out
}

// share divides minutes: in steps of five where each entry can have as much, and the odd minutes in one piece; otherwise
// to the minute, two at least where that is possible.
func share(minutes int, claims []claim) []int {
	grain, least := nice, nice
	if minutes < nice*len(claims) {
		grain, least = 1, min(2, minutes/len(claims))
	}
	out := make([]int, len(claims))
	for i := range out {
		out[i] = least
	}
	left := minutes - least*len(claims)
	for ; left >= grain; left -= grain {
		out[neediest(out, claims, grain)] += grain
	}
	out[neediest(out, claims, grain)] += left
	return out
}

// neediest returns the entry that has least for its weight, of those that may have more; of equals the later one. Seats in
// a parliament are dealt out like this, after Sainte-Laguë.
func neediest(got []int, claims []claim, grain int) int {
	best, bestNeed := 0, -1.0
	for i, c := range claims {
		if c.most > 0 && got[i] >= c.most {
			continue
		}
		if need := float64(c.weight) / (float64(got[i]) + float64(grain)/2); need >= bestNeed {
			best, bestNeed = i, need
		}
	}
	return best
}
