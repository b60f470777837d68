package coach

import (
	"regexp"
	"strings"
)

// split finds the parts of a goal. The rest, behind the wish, is what is wanted.
func (g *goalReading) split() {
	g.when = periodOf(goalTimes, g.goal)
	g.why = g.reason()
	if !g.when.empty() && g.when.from > g.why.from && g.when.from < g.why.to {
		if tail := strings.Trim(g.goal[g.when.to:g.why.to], " .,;!"); tail == "" {
			g.why.to = g.when.from // "so that I can apply by May"
		} else {
			g.when = span{}
		}
	}
	if g.how = periodOf(goalMeans, g.goal); !g.how.empty() {
		if at := goalAct.FindStringIndex(g.text(g.how)); at != nil {
			g.how.to = g.how.from + at[0]
		}
		if before(g.how, g.why) && !before(g.why, g.how) && g.how.to > g.why.from && !g.why.empty() {
			g.how.to = g.why.from
		}
		if !g.when.empty() && g.how.from < g.when.from && g.when.from < g.how.to {
			g.how.to = g.when.from
		}
		if g.inside(g.how, g.why) || g.inside(g.how, g.when) {
			g.how = span{}
		}
	}
	g.when, g.how, g.why = g.trim(g.when), g.trim(g.how), g.trim(g.why)
	g.findCore()
}

func before(a, b span) bool { return a.from < b.from }

func (g *goalReading) inside(a, b span) bool { return !b.empty() && a.from >= b.from && a.from < b.to }

// trim takes blanks and marks off both ends.
func (g *goalReading) trim(s span) span {
	const marks = " \t\n.,;:!-"
	for s.from < s.to && strings.ContainsRune(marks, rune(g.goal[s.from])) {
		s.from++
	}
	for s.from < s.to && strings.ContainsRune(marks, rune(g.goal[s.to-1])) {
		s.to--
	}
	return s
}

func periodOf(re *regexp.Regexp, text string) span {
	if at := re.FindStringIndex(text); at != nil {
		return span{at[0], at[1]}
	}
	return span{}
}

// reason is what the goal is said to be for, up to the end of its sentence.
func (g *goalReading) reason() span {
	s := periodOf(goalReasons, g.goal)
	if s.empty() {
		if at := goalPurpose.FindStringSubmatchIndex(g.goal); at != nil {
			s = span{at[2], at[3]}
		}
	}
	if s.empty() {
		return s
	}
	s.to = len(g.goal)
	if end := sentenceEnd.FindStringIndex(g.goal[s.from:]); end != nil {
		s.to = s.from + end[0]
	}
	return s
}

var sentenceEnd = regexp.MustCompile(`[.!?](?:\s|$)`)

// findCore takes what is left when the other parts are taken out: one piece, behind the wish.
func (g *goalReading) findCore() {
	longest, pieces := span{}, 0
	for _, s := range g.rest() {
		s = g.trim(s)
		if s.empty() || joining[strings.ToLower(g.text(s))] {
			continue
		}
		pieces++
		if s.to-s.from > longest.to-longest.from {
			longest = s
		}
	}
	g.core, g.whole = longest, pieces == 1 && !sentenceEnd.MatchString(g.text(longest))
	g.takeWish()
	if at := someTime.FindStringIndex(g.text(g.core)); at != nil { // "one day" is no part of it
		switch {
		case at[0] == 0:
			g.core.from += at[1]
		case at[1] == g.core.to-g.core.from:
			g.core.to = g.core.from + at[0]
		}
		g.core = g.trim(g.core)
		g.takeWish()
	}
}

var joining = set("and but so then or")

// rest are the pieces outside of the parts that were found, in their order.
func (g *goalReading) rest() []span {
	taken := make([]bool, len(g.goal)+1)
	for _, s := range []span{g.when, g.how, g.why} {
		for i := s.from; i < s.to; i++ {
			taken[i] = true
		}
	}
	taken[len(g.goal)] = true
	var out []span
	from := 0
	for i, is := range taken {
		if is {
			if i > from {
				out = append(out, span{from, i})
			}
			from = i + 1
		}
	}
	return out
}

// takeWish takes the words of wishing off the core, and notes who wishes and in which form the verb follows.
func (g *goalReading) takeWish() {
	text := g.text(g.core)
	if at := goalWish.FindStringSubmatchIndex(text); at != nil {
		wish := strings.ToLower(text[:at[1]])
		g.wish = span{g.core.from, g.core.from + at[1]}
		g.core.from += at[1]
		if at[2] >= 0 {
			g.subject, _, _ = strings.Cut(strings.ToLower(text[at[2]:at[3]]), "'")
		}
		g.held = strings.HasSuffix(strings.TrimSpace(wish), "have") && wasDone(g.text(g.core))
		g.bare = !g.held && (endsIn(strings.TrimSpace(wish), "to", "will", "'ll") || verbFirst(g.text(g.core)) && wordsOf(g.text(g.core)).has(1, tagDet|tagIndef))
		return
	}
	g.bare = g.bare || verbFirst(text)
}

func wasDone(text string) bool {
	w := wordsOf(text)
	return w.has(0, tagPast) || participles[w.at(0)]
}

// verbFirst tells whether a text begins with the bare form of a verb.
func verbFirst(text string) bool {
	w := wordsOf(text)
	if len(w) == 0 {
		return false
	}
	return w.has(0, tagVerb|tagLight|tagPhase|tagMind) && !w.has(0, tagDoing|tagVague|tagDet) || imperatives[w[0].text] || goalVerbs[w[0].text] || w[0].text == "be"
}

// goalVerbs begin goals and are none of the guard's.
var goalVerbs = set(`become get be improve develop publish submit finish complete pass earn win gain achieve master qualify graduate
	deliver launch exhibit perform present host chair run lead learn understand memorise memorize speak cut reduce increase raise
	double halve grow retire recruit translate record weld knit bake sew code teach train mentor manage organise organize`)
