package coach

import (
	"slices"
	"strings"
)

// readyDraft returns the message of a request whose draft keeps every rule: it fits its channel, asks for one thing, and
// makes it easy to decline.
func readyDraft(req *OutreachRequest) (*FirstMessage, bool) {
	text := strings.TrimSpace(withoutSubject(req.Draft))
	if text == "" || !req.Channel.within(text) {
		return nil, false
	}
	ls := linesOf(text)
	m := &FirstMessage{Text: text, Ask: ls.ask(), WayOut: ls.wayOut(), Channel: req.Channel, Provenance: Provenance{Origin: FromHandbook}}
	if !m.valid() || ls.count(lineAsks) > 1 || ls.first(lineGreets) == "" || ls.count(lineTells) == 0 {
		return nil, false
	}
	if slices.ContainsFunc(ls, func(l messageLine) bool { return !keeps(l) }) {
		return nil, false
	}
	facts := strings.Join(req.texts(), "\n")
	if len(CheckMessage(Message{text, req.Channel, facts})) > 0 {
		return nil, false
	}
	if req.Channel == Email {
		m.Subject = req.letter().subject()
	}
	return m, true
}

// usable are the sentences of a draft that can be kept: those that break no rule by themselves. Of the asks, the first.
func usable(ls messageLines) messageLines {
	var out messageLines
	asked := false
	for _, l := range ls {
		if l.does == lineAsks && asked || !keeps(l) {
			continue
		}
		asked = asked || l.does == lineAsks
		out = append(out, l)
	}
	return out
}

// keeps tells whether a sentence of a draft may stay.
func keeps(l messageLine) bool {
	w := wordsOf(l.text)
	if c := (&checking{words: w}); c.foreign() {
		return false
	}
	large := largeAsks.in(w)
	grovels := l.does != lineLetsOff && grovelling.in(w)
	return !large && !grovels && len(CheckMessage(Message{Text: l.text, Facts: l.text})) == 0
}

// grovelling is what makes a reader uneasy: praise laid on thick, pressure, and excuses for writing.
var grovelling = phrases(`
		biggest|greatest|huge|number admirer|fan|one
		world-class|legend|legendary|genius|idol|hero|goddess|guru|rockstar|visionary
		in awe of
		look up to
		sorry|apologies|apologise|apologize to|for [to] bother|bothering|disturb|disturbing|trouble|taking|take
		need|needs|want|wants to ~3 by
		asap|urgently|immediately
		as soon as possible
		prompt|speedy|quick reply|answer|response
		look|looking forward to your|hearing [prompt|reply|answer|response|from]
		let me down
		my last|only hope|chance
		you must|owe
		you [surely] have to
		you [surely] have a duty
		pick your brain|brains
	`)

// drafted returns what the draft tells, with who writes and why before and behind it where the draft leaves that out, so
// long as there is something.
func (l *letter) drafted() (tells []string, ok bool) {
	tells = l.draft.all(lineTells)
	if len(tells) == 0 && l.draft.ask() == "" {
		return nil, false
	}
	for i := range tells {
		if r := tells[i][len(tells[i])-1]; r >= 'a' && r <= 'z' {
			tells[i] += "."
		}
	}
	if !slices.ContainsFunc(tells, saysWho) {
		for i := range tells {
			tells[i] = upperFirst(tells[i])
		}
		tells = append([]string{l.who()[0]}, tells...)
	}
	if !l.draft.speaksOfReader() {
		tells = append(tells, l.why()[0])
	}
	return tells, true
}

// saysWho tells whether a sentence introduces the writer, wherever in it.
func saysWho(sentence string) bool {
	w := wordsOf(sentence)
	for i := range w {
		if (w[i].text == "i" || w[i].text == "i'm" || w[i].text == "i've") && introduces(w[i:]) || w[i].text == "here" && w.isMark(i+1, ",.") {
			return true
		}
	}
	return false
}

// speaksOfReader tells whether a sentence that only tells speaks of the reader.
func (ls messageLines) speaksOfReader() bool {
	return slices.ContainsFunc(ls.all(lineTells), func(s string) bool {
		return slices.ContainsFunc(wordsOf(s), func(w word) bool {
			return w.text == "you" || w.text == "your" || w.text == "you've" || w.text == "yours"
		})
	})
}

// withoutSubject takes a subject line off a draft.
func withoutSubject(draft string) string {
	if row, rest, found := strings.Cut(strings.TrimSpace(draft), "\n"); found && subjectOf(row) != "" {
		return rest
	}
	return draft
}

// subjectOf returns what stands in a draft's subject line.
func subjectOf(draft string) string {
	row, _, _ := strings.Cut(strings.TrimSpace(draft), "\n")
	if len(row) > len("subject:") && strings.EqualFold(row[:len("subject:")], "subject:") {
		return strings.TrimSpace(row[len("subject:"):])
	}
	return ""
}
