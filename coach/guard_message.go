package coach

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Channel is how a message is sent; it bounds the message's length.
type Channel string

// The channels.
const (
	Email    Channel = "email"
	LinkedIn Channel = "linkedin"
	Chat     Channel = "chat"
)

// The longest message of each channel: what is read to its end there, and for LinkedIn what a note may hold.
const (
	maxEmailWords    = 150
	maxChatWords     = 80
	maxLinkedInRunes = 300
)

// Message is a text that somebody sends, with what it is held against.
type Message struct {
	Text    string
	Channel Channel // empty: no bound on its length
	// Facts are all that may be told as a fact; what stands in square brackets is the reader's own to fill in. Empty: what
	// the text tells is not held against anything.
	Facts string
}

// CheckMessage holds a message against the rules for messages, as [Check] does, and against what was told and the length
// of its channel.
func CheckMessage(m Message) []Violation {
	c := newChecking(m.Text)
	if c.unread() {
		return c.violations
	}
	c.readMessage()
	c.anything()
	c.bounded(m.Channel)
	c.message(m.Facts)
	return c.violations
}

// readMessage cuts the words into sentences, also where a line ends one: a salutation has no full stop.
func (c *checking) readMessage() {
	for _, block := range c.blocks() {
		c.sentences = append(c.sentences, block.sentences()...)
	}
	c.said, c.spoken = c.words, c.sentences
}

// blocks cuts the words at empty lines, at line ends behind a mark, and behind a salutation.
func (c *checking) blocks() []words {
	var out []words
	start := 0
	if n := salutation(c.words); n > 0 {
		out, start = append(out, c.words[:n]), n
	}
	for i := start + 1; i < len(c.words); i++ {
		if c.lineEnds(i) {
			out, start = append(out, c.words[start:i]), i
		}
	}
	if start < len(c.words) {
		out = append(out, c.words[start:])
	}
	return out
}

func (c *checking) lineEnds(i int) bool {
	n := strings.Count(c.text[c.words[i-1].end:c.words[i].start], "\n")
	return n > 1 || n == 1 && c.words[i-1].mark
}

// salutation returns where the salutation at the beginning ends: "Dear Ms Voss,".
func salutation(w words) int {
	if !greetings[w.at(0)] {
		return 0
	}
	for i := 1; i < min(len(w), 10); i++ {
		if w.isMark(i, ",!:–—-") {
			return i + 1
		}
	}
	return 0
}

var greetings = set("dear hi hello hey good greetings morning")

// message holds the text to the rules about sense. They are made of English words; other languages are held to what
// anybody can count.
func (c *checking) message(facts string) {
	t := toldIn(facts)
	if facts != "" {
		c.untoldNumbers(t)
	}
	if c.foreign() {
		return
	}
	if facts != "" {
		c.untoldNames(t)
		c.untoldEvents(t)
		c.untoldPast(t)
	}
	binding := notLetOff(c.sentences)
	c.pressed(t, binding)
	c.duties(binding)
	c.demanded(t, binding)
	if len(binding) == len(c.sentences) {
		c.undertone(t)
	}
	c.cornering()
	c.flattering()
	if !t.mentored() {
		c.mentorshipAsked()
	}
	c.severalAsks()
	c.adviceInMessage(binding)
}

// bounded holds the length against the channel's.
func (c *checking) bounded(ch Channel) {
	switch ch {
	case Email:
		c.wordsUpTo(maxEmailWords, subjectLine(c.words))
	case Chat:
		c.wordsUpTo(maxChatWords, 0)
	case LinkedIn:
		c.runesUpTo(maxLinkedInRunes)
	}
}

// subjectLine returns where a subject in the first line ends.
func subjectLine(w words) int {
	if w.at(0) != "subject" || !w.isMark(1, ":") {
		return 0
	}
	for i := 2; i < len(w); i++ {
		if greetings[w[i].text] {
			return i
		}
	}
	return 0
}

// wordsUpTo counts what stands between spaces, so that "a.m." and "R&D" are one word.
func (c *checking) wordsUpTo(limit, from int) {
	n, counted := 0, false
	for i := from; i < len(c.words); i++ {
		w := &c.words[i]
		if counted = counted && i > 0 && w.start == c.words[i-1].end && !unspaced(w.text); counted || w.mark {
			continue
		}
		n, counted = n+lengthOf(c.words[i:i+1]), true
		if n > limit {
			c.found(RuleTooLong, w.start, len(c.text))
			return
		}
	}
}

// runesUpTo counts code points of the composed form, without those that nobody sees, so that it doesn't matter how a letter
// was typed.
func (c *checking) runesUpTo(limit int) {
	if ascii(c.text) {
		if len(c.text) > limit {
			c.found(RuleTooLong, limit, len(c.text))
		}
		return
	}
	n := 0
	var segments norm.Iter
	segments.InitString(norm.NFC, c.text)
	for !segments.Done() {
		at := segments.Pos()
		for b := segments.Next(); len(b) > 0; {
			r, size := utf8.DecodeRune(b)
			if b = b[size:]; !invisible(r) {
				n++
			}
		}
		if n > limit {
			c.found(RuleTooLong, at, len(c.text))
			return
		}
	}
}

// adviceInMessage finds what tells the reader how to solve what is theirs. What the writer asks for themselves, and an
// easy way out, are no advice.
func (c *checking) adviceInMessage(sentences []words) {
	for _, s := range sentences {
		if withWriter(s) {
			continue
		}
		if rule, from, to, ok := adviceStatements.find(s); ok && !hearsGladly(s[from:]) && !writersOwn(s[from:]) && !advisesOthers(s[from:]) {
			c.foundWords(rule, s, from, to)
		}
		if rule, from, to, ok := suggestions.find(s); ok && !asksToTell(s[from:]) {
			c.foundWords(rule, s, from, to)
		}
		if imperative(s) && !leavesFree(s) && !s.isMark(0, "[") && (!politely(s) || decisive[s.at(1)]) {
			c.foundWords(RuleAdvice, s, 0, len(s))
		}
	}
}

// asksToTell tells a request for what the reader knows, "could you name a paper", from a suggestion.
func asksToTell(s words) bool { return s.has(0, tagAux) && s.at(1) == "you" && handedOver[s.at(2)] }

var handedOver = set("name recommend share send suggest describe explain list mention point forward spare outline sketch lend")

// withWriter tells whether the writer has a part in what a sentence is about: "how about a coffee with me".
func withWriter(s words) bool {
	for i := range s {
		switch s[i].text {
		case "me", "us", "we", "we'd", "we'll", "my", "our", "coffee", "tea", "lunch":
			return true
		}
	}
	return false
}

// hearsGladly tells "it would be good to hear how you did it" from "it would be good to tell her".
func hearsGladly(s words) bool {
	return (s.at(0) == "it" || s.at(0) == "that") && s.among(1, 8, gladly)
}

// writersOwn tells what the writer would do themselves, "I'd keep it brief", from "I'd suggest".
func writersOwn(s words) bool { return s.at(0) == "i'd" && !s.among(1, 2, advising) }

// advisesOthers tells what the writer does for a living, "I advise school leavers", from advice.
func advisesOthers(s words) bool {
	return (s.at(0) == "i" || s.at(0) == "we") && advising[s.at(1)] && len(s) > 2 && s[2].tags&closed == 0 && !s.has(2, tagDoing)
}

var advising = set("suggest recommend advise propose urge encourage go choose pick take")

var gladly = set("hear meet talk learn know see read have chat catch understand")

// politely tells whether a sentence says please.
func politely(s words) bool { return s.among(0, 3, pleases) || s.among(len(s)-3, 3, pleases) }

var pleases = set("please kindly")

// decisive are verbs for what is the reader's own to decide, however politely it is put.
var decisive = set("talk tell ask speak accept decline quit apply take sign refuse apologise apologize resign")
