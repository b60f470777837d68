package coach

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// worded names the stretches and says what each is for, in the words of the request where it can.
func (p stretches) worded(r *AgendaRequest, minutes int) stretches {
	stage, told := stageOf(r), p.dealt(piecesOf(r.Situation))
	if scopeOf(r) == scopeElse {
		told = nil // nothing of it is given back
	}
	for i := range p {
		s := &p[i]
		w := wordingOf(s.topic, stage)
		if s.topic == topicPause && minutes < longSession {
			w = lookBack
		}
		plain := strings.Replace(w.aim, "%m", spanOf(minutes), 1)
		s.Title, s.Aim = w.title, plain
		switch {
		case s.topic == topicReview:
			s.review(r, i, len(p))
		case s.topic == topicWhole && len(s.actions) > 0:
			s.Aim = s.inWords(r, func(q quoter) string { return "First what became of " + actionsNamed(s.actions, q) + ". " + plain })
		case w.saying != "":
			told = s.taking(r, told, w.saying)
		}
		if len(r.Goals) > 0 && s.choosesGoal() {
			before := s.Aim
			s.Aim = s.inWords(r, func(q quoter) string { return before + goalsNamed(r.Goals, q) })
		}
	}
	return p
}

// dealt makes one of the first two pieces where there are more than places for them.
func (p stretches) dealt(pieces []string) []string {
	places := 0
	for i := range p {
		if t := p[i].topic; wordings[t].saying != "" && t != topicEyes {
			places++
		}
	}
	if len(pieces) <= max(places, 1) {
		return pieces
	}
	return append([]string{pieces[0] + " and " + pieces[1]}, pieces[2:]...)
}

// taking puts the first piece of what was told that can stand there into the aim, and returns those behind it.
func (s *stretch) taking(r *AgendaRequest, told []string, saying string) []string {
	for i, piece := range told {
		if s.topic == topicEyes && !mentionsOthers(piece) {
			return told
		}
		if aim := strings.Replace(saying, "%s", piece, 1); leaves(r, aim) {
			s.Aim = aim
			return told[i+1:]
		}
	}
	return nil
}

// inWords words an aim that quotes the request: first as it stands, then without the pieces that can't be quoted, and in the
// end without any.
func (s *stretch) inWords(r *AgendaRequest, aim func(quoter) string) string {
	for _, q := range []quoter{verbatim, careful} {
		if text := aim(q); leaves(r, text) {
			return text
		}
	}
	return aim(func(string, int) string { return "" })
}

// leaves tells whether an aim may leave as it is. One that is mostly in another language would not pass for English.
func leaves(r *AgendaRequest, aim string) bool {
	c := &checking{text: aim, words: wordsOf(aim)}
	return (!english(r.Language) || !c.foreign()) && len(Check(KindAside, aim)) == 0
}

// choosesGoal tells whether the mentee says in this stretch what the session is for.
func (s *stretch) choosesGoal() bool {
	return s.topic == topicPurpose || s.topic == topicOpen || s.topic == topicWhole
}

// review words the i-th of n stretches, which looks at earlier actions. The first one is also where the two arrive, and
// with few entries where they say what today is for.
func (s *stretch) review(r *AgendaRequest, i, n int) {
	s.Title = "Arriving, and what was agreed before"
	if i > 0 {
		s.Title = "More of what was agreed before"
	} else if n <= 3 {
		s.Title = "What was agreed before, and what today is for"
	}
	s.Aim = s.inWords(r, func(q quoter) string {
		became := "what became of " + actionsNamed(s.actions, q)
		if len(s.actions) > s.Minutes {
			became += "; your mentee picks those that matter today"
		}
		switch {
		case i > 0:
			return upperFirst(became) + "."
		case n <= 3:
			return "How you both are and " + became + ". Then what your mentee wants from " + spanOf(r.length()) + "."
		}
		return "How you both are, then " + became + "."
	})
}

// How many earlier actions one aim names, and how much of a text it quotes, in characters.
const (
	mostNamed   = 6
	longQuote   = 160
	mediumQuote = 60
)

// actionsNamed names earlier actions in the words of the request. Of more than fit it says how many there are and names the
// first and the last.
func actionsNamed(actions []string, q quoter) string {
	limit := longQuote
	if len(actions) > 3 {
		limit = mediumQuote
	}
	if len(actions) > mostNamed {
		first, last := q(actions[0], limit), q(actions[len(actions)-1], limit)
		if first == "" || last == "" {
			return actionsCounted(actions)
		}
		return fmt.Sprintf("the %d things that were agreed, from %s to %s", len(actions), first, last)
	}
	named := make([]string, 0, len(actions))
	for _, a := range actions {
		if text := q(a, limit); text != "" {
			named = append(named, text)
		}
	}
	if rest := len(actions) - len(named); rest > 0 {
		named = append(named, unnamed(rest, len(named) > 0))
	}
	return listed(named)
}

// unnamed speaks of actions that can't be quoted.
func unnamed(n int, more bool) string {
	switch {
	case !more:
		return actionsCounted(make([]string, n))
	case n == 1:
		return "one more thing on your list"
	}
	return strconv.Itoa(n) + " more things on your list"
}

// actionsCounted speaks of earlier actions without naming them.
func actionsCounted(actions []string) string {
	if len(actions) == 1 {
		return "what was agreed"
	}
	return fmt.Sprintf("the %d things that were agreed", len(actions))
}

// listed joins words as one says them: a, b and c.
func listed(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:len(items)-1], ", ") + " and " + items[len(items)-1]
}

// goalsNamed says what the mentee is after, as far as it is known.
func goalsNamed(goals []string, q quoter) string {
	const most = 3
	var named []string
	for _, g := range goals {
		if text := q(g, mediumQuote); text != "" && len(named) < most {
			named = append(named, text)
		}
	}
	if len(named) == 0 {
		return ""
	}
	return " On the table so far: " + listed(named) + "."
}

// mentionsOthers tells whether somebody else has a part in it.
func mentionsOthers(text string) bool {
	return slices.ContainsFunc(wordsOf(text), func(w word) bool { return others[w.text] })
}
