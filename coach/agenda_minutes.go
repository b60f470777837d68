package coach

import "strconv"

// The lengths of a session, in minutes.
const (
	minMinutes, maxMinutes = 15, 180
	usualMinutes           = 45 // when nothing is said
)

// length is how long the session is: as the request has it, else as the situation says, else the usual.
func (r *AgendaRequest) length() int {
	if r.Minutes > 0 {
		return r.Minutes
	}
	for _, s := range wordsOf(r.Situation).sentences() {
		if n := spanIn(s); n >= minMinutes && n <= maxMinutes {
			return n
		}
	}
	return usualMinutes
}

// spanIn returns the minutes that a sentence gives to a session; 0: none.
func spanIn(s words) int {
	if _, _, _, other := lengthsOfElse.find(s); other {
		return 0
	}
	if minutes, _, _, ok := lengthsTold.find(s); ok {
		return minutes
	}
	for i := 1; i < len(s); i++ {
		if minuteWords[s[i].text] {
			n, _ := strconv.Atoi(s[i-1].text) // 0 where it is no number
			return n
		}
	}
	return 0
}

const minuteList = "minute minutes min mins"

var minuteWords = set(minuteList)

// lengthsTold are lengths of a session in words.
var lengthsTold = func() *patterns[int] {
	var ps patterns[int]
	for minutes, lines := range map[int]string{
		15:  "quarter of an hour \n fifteen @minutes \n quarter-hour",
		20:  "twenty @minutes",
		25:  "twenty-five @minutes",
		30:  "half an hour \n half hour \n half-hour \n thirty @minutes",
		40:  "forty @minutes",
		45:  "three quarters of an hour \n three-quarters of an hour \n forty-five @minutes",
		50:  "fifty @minutes",
		60:  "an|one|1|the|our|single hour with|for|of|together|session|meeting|plan|agenda|call|to|on|before \n sixty @minutes \n hour-long \n for|have|got an|one|1 hour .|,|!",
		75:  "seventy-five @minutes",
		90:  "an|one hour and a half \n one and a half hours \n ninety @minutes \n 1.5 hours",
		120: "two|2 hours",
		150: "two and a half hours",
		180: "three|3 hours",
	} {
		class("minutes", minuteList)
		ps.add(minutes, lines)
	}
	return &ps
}()

// lengthsOfElse are lengths of something else.
var lengthsOfElse = phrases(`
		minutes|min|mins|hour|hours late|ago|early|earlier|away|from|drive|walk|commute|waiting|every|each
		within|after|every|last|past [the|an|last] ~ minutes|hour|hours
		cried|cries|waited|talks|drives|drove|walks|late|sleeps|practises|practices ~6 minutes|hour|hours
		hours a|every|each|per day|week|night|shift
		hour a|every|each|per day|week|night
	`)
