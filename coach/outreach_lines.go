package coach

import "strings"

// messageLine is a sentence of a message, and what it does there.
type messageLine struct {
	text string
	does lineUse
}

type lineUse int

const (
	lineTells lineUse = iota
	lineGreets
	lineAsks
	lineLetsOff // makes it easy to decline
	lineCloses  // "Kind regards," and the name
)

// messageLines are the sentences of a message in their order.
type messageLines []messageLine

// linesOf cuts a message into its sentences. A line of its own is a sentence, whatever it ends with.
func linesOf(text string) messageLines {
	var out messageLines
	closing := false
	for row := range strings.Lines(text) {
		for _, s := range wordsOf(row).sentences() {
			l := messageLine{text: strings.TrimSpace(row[s[0].start:s[len(s)-1].end])}
			switch {
			case len(out) == 0 && greets(s):
				l.does = lineGreets
			case closing && s.count() <= maxClosing || endsLetter(s):
				closing, l.does = true, lineCloses
			default:
				l.does = useOf(s)
			}
			out = append(out, l)
			if l.does == lineGreets && !s.isMark(len(s)-1, ",!:") {
				out = splitGreeting(out, row, s)
			}
		}
	}
	out.onlyOneAsk()
	if n := len(out) - 1; n > 0 && bareName(out[n].text) {
		out[n].does = lineCloses
	}
	return out
}

// bareName tells whether a last line is the writer's name, or the gap for it.
func bareName(s string) bool {
	w := wordsOf(s)
	return w.count() <= 3 && !w.isMark(len(w)-1, ".?!") && (capital(s, w[0]) || w.isMark(0, "["))
}

// onlyOneAsk takes what leads up to a question for part of it: "I'd like to know what a day is made of. Would you have
// fifteen minutes to tell me?", and "Could I ask you something?".
func (ls messageLines) onlyOneAsk() {
	asks := func(l messageLine) bool { return l.does == lineAsks && strings.HasSuffix(l.text, "?") }
	last := -1
	for i := range ls {
		if asks(ls[i]) {
			last = i
		}
	}
	for i := range max(last, 0) {
		w := wordsOf(ls[i].text)
		if leads := leadsUp.in(w); ls[i].does == lineAsks && (!asks(ls[i]) || leads) {
			ls[i].does = lineTells
		}
	}
}

var leadsUp = phrases(`
		may|could|might|can i ask|put [you] something|anything|a|one ?|question|thing
		may|could|might|can i ask ?
	`)

// maxClosing is the longest line behind "Kind regards,", in words.
const maxClosing = 5

// splitGreeting parts "Hi Jo, I'm a welder." into the greeting and the rest.
func splitGreeting(ls messageLines, row string, s words) messageLines {
	for i := range s {
		if s.isMark(i, ",!:") && i+1 < len(s) {
			rest := s[i+1:]
			ls[len(ls)-1].text = strings.TrimSpace(row[s[0].start:s[i].end])
			return append(ls, messageLine{strings.TrimSpace(row[rest[0].start:rest[len(rest)-1].end]), useOf(rest)})
		}
	}
	return ls
}

// greets tells whether a sentence begins with a greeting.
func greets(s words) bool {
	switch s.at(0) {
	case "dear", "hello", "hi", "hey":
		return true
	case "good":
		return s.at(1) == "morning" || s.at(1) == "afternoon" || s.at(1) == "evening" || s.at(1) == "day"
	}
	return false
}

// endsLetter tells whether a sentence is the end of a letter.
func endsLetter(s words) bool {
	for i := range min(len(s), 4) {
		if letterEnds[s[i].text] && len(s) <= 5 {
			return true
		}
	}
	return false
}

var letterEnds = set("regards wishes sincerely faithfully warmly cheers yours")

// useOf tells what a sentence does. The way out comes before the ask: "Just say no if it doesn't suit" asks for nothing.
func useOf(s words) lineUse {
	if ok := waysOut.in(s); ok {
		return lineLetsOff
	}
	if s.isMark(len(s)-1, "?") {
		return lineAsks
	}
	if letsOff(s) {
		return lineLetsOff
	}
	if ok := asksForSomething.in(s); ok {
		return lineAsks
	}
	return lineTells
}

// ask returns the sentence that asks, or nothing.
func (ls messageLines) ask() string { return ls.first(lineAsks) }

// wayOut returns the sentence that makes it easy to decline, or nothing.
func (ls messageLines) wayOut() string { return ls.first(lineLetsOff) }

func (ls messageLines) first(use lineUse) string {
	for _, l := range ls {
		if l.does == use {
			return l.text
		}
	}
	return ""
}

// all returns the sentences that do something.
func (ls messageLines) all(use lineUse) (out []string) {
	for _, l := range ls {
		if l.does == use {
			out = append(out, l.text)
		}
	}
	return out
}

func (ls messageLines) count(use lineUse) (n int) {
	for _, l := range ls {
		if l.does == use {
			n++
		}
	}
	return n
}

// asksForSomething are requests without a question mark.
var asksForSomething = phrases(`
		i'd|i be|would [be] [very|so|most|really] grateful|glad|happy|pleased|thankful for|if|to
		i'd be [very|so|most|really] grateful|glad|happy|pleased|thankful for|if|to
		i'd|we'd like|love to ask|hear|see|visit|meet|talk|speak|know|learn|watch|come|join|invite
		i would like|love to ask|hear|see|visit|meet|talk|speak|know|learn|watch|come|join|invite
		i|we wonder|wondered
		i'm|was wondering
		i wanted to ask
		^ please tell|send|let|write|share|call|ring|give|introduce|look|read|show
		let me know
		ask|asking you for|to
	`)

// waysOut are the ways in which a message lets its reader off.
var waysOut = func() *patterns[struct{}] {
	class("no-bother", "fine okay ok alright right good understandable welcome")
	return phrases(`
		no|zero problem|problems|worries|worry|offence|offense|pressure|hurry|rush|bother|harm
		no hard|ill feelings
		no need to|for
		no obligation
		no reply|answer is|would|needed|at
		hold it against
		never mind
		don't|not|without [please|any] [you] worry|trouble|bother|mind
		not|don't feel [that|you|bound|any|obliged] [you|have]
		not|don't give it [another|a] [second] thought
		think no more
		think nothing of
		i'll|i'd|we'll|we'd [quite|fully|also|completely|perfectly|entirely|of|well] [course] understand|respect|muddle|wait
		i will|would|shall [quite|fully|also|completely|perfectly|entirely] understand|respect
		i quite|fully|completely understand
		i won't mind|expect|take
		feel free to decline|say|ignore|pass
		say|saying no
		[a|an] [short|simple|quick|plain] no is|would|will
		silence is|will|would
		that's|it's|that'll [all|quite|totally|perfectly|completely|absolutely|also|just] [as] @no-bother
		that|it|this|which is|would|will [be] [all|quite|totally|perfectly|completely|absolutely|also|just] [as] @no-bother
		@no-bother if not
		just wave|skip|ignore|pass
		pass me|over|this over
		simply ignore|skip|pass
		it|this|that can [certainly|easily|well] wait
		^ if|should|whenever … rather|not|isn't|aren't|doesn't|don't|can't|cannot|couldn't|won't|haven't
		^ if|should … too|busy|inconvenient|awkward|swamped|snowed|hectic|full|overloaded|elsewhere
		and|but|so|; if … rather|not|isn't|aren't|doesn't|don't|can't|cannot|never
	`)
}()
