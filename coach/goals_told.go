package coach

import (
	"regexp"
	"strings"
)

// goalTold returns the goal that a situation tells of, where no field names it: what is quoted beside a word for a goal,
// what is said to be one, or what somebody wants to do. It is in the writer's words, or empty.
func goalTold(situation string) string {
	if at := quotedGoal.FindStringSubmatch(situation); at != nil && len(wordsOf(at[1])) > 1 {
		return strings.TrimRight(at[1], " .,")
	}
	for _, re := range []*regexp.Regexp{namedGoal, wantedGoal} {
		at := re.FindStringSubmatch(situation)
		if at == nil {
			continue
		}
		goal := strings.TrimSpace(asideInGoal.ReplaceAllString(at[1], ""))
		if n := wordsOf(goal).count(); n > 1 && n <= maxGoalTold && len(newChecking(goal).words) > 0 && !newChecking(goal).foreign() {
			return goal
		}
	}
	return ""
}

// maxGoalTold is the most words of a goal that stands in a sentence.
const maxGoalTold = 40

var (
	quotedGoal = regexp.MustCompile(`["“]([^"“”]{4,300})["”]`)
	namedGoal  = regexp.MustCompile(`(?i)\b(?:goal|aim|ambition|objective|target|dream)s?\b[^.:;!?"“]{0,30}?(?:\bis|\bwould be|:|\bsmart:)\s+((?:to )?[^.;!?\n]+)`)
	wantedGoal = regexp.MustCompile(`(?i)\b(?:wants?|would like|'d like|hopes?|plans?|aims?|wishes|dreams? of|intends?) (?:to )?([a-z][^.;!?\n]+)`)
	// asideInGoal is what goes on behind the goal about something else.
	asideInGoal = regexp.MustCompile(`(?i)(?:,? (?:and|but) (?:she|he|they|i|we|my|it|can)\b.*|, (?:but|thats|that's|she|he|they|he's|she's|i|pls|please|can|how|help)\b.*)$`)
)
