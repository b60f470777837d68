package coach

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"
)

// letter is a first message in the making: what was told, sorted by its place in the message.
type letter struct {
	*OutreachRequest
	to    recipient
	told  account
	draft messageLines
	gives bool // it is an offer
	turn  int  // takes one of several wordings; the same for the same request
}

func newLetter(req *OutreachRequest) *letter {
	l := &letter{OutreachRequest: req, to: newRecipient(req.Recipient, req.Situation), gives: offers(req.Situation), turn: len(req.Situation) + len(req.Recipient)}
	if l.told.inBrief(req.AboutMe); len(l.told.who) == 0 {
		l.told.listen(req.AboutMe, l.to.about)
	}
	l.told.listen(req.Situation, l.to.about)
	l.told.listen(withoutSubject(req.Draft), l.to.about)
	for _, goal := range req.Goals {
		l.told.aim(goal, l.to.about)
	}
	l.draft = usable(linesOf(withoutSubject(req.Draft)))
	return l
}

// The gaps for what only the writer knows.
const (
	gapName      = "[name]"
	gapYourName  = "[your name]"
	gapWho       = "I'm [who you are and what you do, in a few words]."
	gapWhy       = "I'm writing to you because of [the thing they made, said or did that stayed with you]."
	gapWhyShort  = "I'm writing because of [what you know of their work]."
	gapTopic     = "about [the one thing you'd like to hear from them]"
	gapAboutSelf = "[what you do]"
)

// letterBody is what stands between the salutation and the name. Empty parts are left out.
type letterBody struct{ who, wish, why, ask, wayOut string }

// bodies yields the message's possible bodies, the fullest first. What can be spared goes in order: the second thing
// about the writer, the wish, then what is known of the reader, until gaps alone are left.
func (l *letter) bodies() iter.Seq[letterBody] {
	return func(yield func(letterBody) bool) {
		if b, ok := l.drafted(); ok {
			for ; len(b) > 0; b = b[:len(b)-1] {
				if !yield(letterBody{who: strings.Join(b, " "), ask: l.ask(), wayOut: l.wayOut()}) {
					return
				}
			}
		}
		if l.gives {
			for _, b := range l.offer() {
				if !yield(b) {
					return
				}
			}
			return
		}
		who, why := l.who(), l.why()
		full := letterBody{strings.Join(who, " "), first(l.told.wish), strings.Join(why, " "), l.ask(), l.wayOut()}
		spared := []func(b *letterBody){
			func(*letterBody) {},
			func(b *letterBody) { b.why = why[0] },
			func(b *letterBody) { b.who = who[0] },
			func(b *letterBody) { b.wish = "" },
			func(b *letterBody) { b.why = gapWhyShort },
			func(b *letterBody) { b.ask = l.asking(gapTopic) },
			func(b *letterBody) { b.who = gapWho },
			func(b *letterBody) { b.why = "" },
		}
		for _, spare := range spared {
			if spare(&full); !yield(full) {
				return
			}
		}
	}
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// who says who writes, in two sentences at most.
func (l *letter) who() []string {
	if len(l.told.who) == 0 {
		return []string{gapWho}
	}
	return l.told.who[:min(2, len(l.told.who))]
}

// why says what it is about this reader: what the writer heard or read, then what the reader does.
func (l *letter) why() []string {
	var out []string
	if len(l.told.met) > 0 {
		out = append(out, l.told.met[0])
	}
	if does := cmp.Or(l.role(), first(l.told.does)); does != "" {
		if reason := "I'm writing to you because " + does + "."; sendable(reason) {
			out = append(out, reason)
		}
	}
	if len(out) == 0 {
		return []string{orIf(l.Channel == Email, gapWhy, gapWhyShort)}
	}
	return out
}

// ask is the one thing that is asked for: as the draft has it, a small errand, or a short talk.
func (l *letter) ask() string {
	if ask := l.draft.ask(); ask != "" {
		return ask
	}
	if l.told.errand != "" && sendable(l.told.errand) {
		return l.told.errand
	}
	return l.asking(cmp.Or(l.told.topic, gapTopic))
}

// asking asks for a short talk.
func (l *letter) asking(topic string) string {
	size := cmp.Or(l.told.size, "fifteen minutes")
	if ask := strings.NewReplacer("%size", size, "%topic", topic).Replace(talkAsks[l.turn%len(talkAsks)]); sendable(ask) {
		return ask
	}
	return "Would you have " + size + " to tell me " + gapTopic + "?"
}

var talkAsks = []string{
	"Would you have %size to tell me %topic?",
	"Might you have %size some time to tell me %topic?",
	"Could I have %size of your time to hear %topic?",
}

// wayOut makes it easy to decline.
func (l *letter) wayOut() string {
	if out := l.draft.wayOut(); out != "" {
		return out
	}
	if l.Channel == Email {
		return waysOutOfEmail[l.turn%len(waysOutOfEmail)]
	}
	return waysOutOfChat[l.turn%len(waysOutOfChat)]
}

var (
	waysOutOfEmail = []string{
		"If it doesn't suit you, there's no need to explain; I'd understand completely.",
		"If your days are full as it is, a short no is fine, and so is no answer.",
		"If you'd rather not, that's quite all right, and I'll be glad all the same that you read this.",
	}
	waysOutOfChat = []string{
		"If it doesn't suit you, that's quite all right.",
		"If not, no reply is fine.",
		"If you'd rather not, I'll understand.",
	}
)

// text puts salutation, body and name together in the way of the channel.
func (l *letter) text(b letterBody) string {
	if l.Channel != Email {
		return partsJoined(" ", l.salutation(), afterComma(partsJoined(" ", b.who, b.wish, b.why, b.ask)), b.wayOut, strings.Join(l.draft.all(lineCloses), " "))
	}
	return partsJoined("\n\n", l.salutation(), partsJoined(" ", b.who, b.wish), partsJoined(" ", b.why, b.ask), b.wayOut, l.close())
}

// afterComma goes on behind a salutation.
func afterComma(s string) string {
	if word, _, _ := strings.Cut(s, " "); word == "Your" || word == "My" || word == "About" || word == "We" || word == "Our" {
		return lowerFirst(s)
	}
	return s
}

func partsJoined(by string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), by)
}

// salutation addresses the reader by what is known of the name.
func (l *letter) salutation() string {
	if greeting := l.draft.first(lineGreets); greeting != "" {
		return greeting
	}
	switch name := cmp.Or(l.to.name, gapName); {
	case l.Channel == Email && (l.to.titled || strings.Contains(name, " ") || l.to.name == ""):
		return "Dear " + name + ","
	default:
		return "Hello " + name + ","
	}
}

func (l *letter) close() string {
	rows := l.draft.all(lineCloses)
	switch len(rows) {
	case 0:
		return "Kind regards,\n" + cmp.Or(l.told.name, gapYourName)
	case 1:
		return "Kind regards,\n" + rows[0]
	}
	return strings.Join(rows, "\n")
}

// subject says what the message is about.
func (l *letter) subject() string {
	own := subjectOf(l.Draft)
	topic := l.told.topic
	about, isAbout := strings.CutPrefix(topic, "about ")
	short := len(strings.Fields(topic)) <= maxSubject
	if l.gives && own == "" {
		return offerSubject
	}
	for _, s := range []string{
		own,
		orIf(isAbout && short, "A question about "+about, ""),
		orIf(topic != "" && !isAbout && short, "A question: "+topic, ""),
		orIf(l.told.trade() != "", "A question from "+l.told.trade(), ""),
	} {
		if s != "" && utf8.RuneCountInString(s) <= maxSubjectRunes && sendable(s) {
			return s
		}
	}
	return "A question from " + gapAboutSelf
}

// Bounds on a subject.
const (
	maxSubject      = 9 // words of the topic in it
	maxSubjectRunes = 78
)

// within tells whether a text fits a channel.
func (c Channel) within(text string) bool {
	switch c {
	case LinkedIn:
		return utf8.RuneCountInString(text) <= 300
	case Chat:
		return max(len(strings.Fields(text)), wordsOf(text).count()) <= 80
	case Email:
		return max(len(strings.Fields(text)), wordsOf(text).count()) <= 150
	}
	return true
}
