package coach

import (
	"cmp"
	"strings"
)

// askFrom finds in a clause what the writer would like to ask or to hear about, or the small thing that they would like
// to do, and returns where that begins; 0 where the clause is about something else.
func (s *account) askFrom(text string, c words) (at int) {
	if _, from, _, tooMuch := largeAsks.find(c); tooMuch {
		return max(from, 1) // and nothing to be taken from it
	}
	for _, e := range []struct {
		ps   *patterns[struct{}]
		form string
	}{{permissions, "Could I %s?"}, {errands, "Could I %s?"}, {favours, "Would you be willing to %s?"}} {
		_, from, to, is := e.ps.find(c)
		if !is || to > len(c)-1 || e.ps == errands && c.at(to-1) == "to" && !smallSteps[c.at(to)] {
			continue
		}
		if task := restOf(text, c, to); len(c)-to <= maxTopic && (e.ps == favours || strings.Contains(task, "you")) {
			s.errand = cmp.Or(s.errand, strings.Replace(e.form, "%s", task, 1))
			return max(from, 1)
		}
	}
	_, from, to, is := subjectsOf.find(c)
	if unsure := unsures.in(c); !is || unsure || c.has(from-1, tagDet) { // "your talk about …"
		return 0
	}
	topic := topicAt(text, c, to)
	if topic == "" {
		return 0
	}
	s.topic = cmp.Or(s.topic, topic)
	return max(from, 1)
}

// restOf is the clause from word i on.
func restOf(text string, c words, i int) string {
	return strings.TrimRight(text[c[i].start:c[len(c)-1].end], " .,;:!?")
}

// maxTopic is the longest topic to be put into a sentence, in words.
const maxTopic = 16

// topicAt returns what stands behind the words that ask: a question inside the sentence, or "about" something. What comes
// behind a comma is left out, but for a short list.
func topicAt(text string, c words, to int) string {
	end := len(c)
	for i := to; i < len(c); i++ {
		if c.isMark(i, ";:(–—") || c[i].text == "because" || c[i].text == "and" && (c.has(i+1, tagPast|tagVerb|tagHave|tagBe|tagNot|tagSubject) || c.at(i+1) == "now" || c.at(i+1) == "then" || isQuestionWord[c.at(i+1)]) || c.at(i+1) == "you" && i > to && (c[i].text == "for" || c[i].text == "with" || c[i].text == "from") || c.isMark(i, ",") && (c.has(i+1, tagSubject|tagSub|tagConj|tagPast|tagNot) || c.at(i+1) == "which") {
			end = i
			break
		}
	}
	begin := to - 1
	if isQuestionWord[c.at(begin)] {
		if c.at(to) == "about" || len(c)-begin < 3 {
			return ""
		}
	} else if begin = to; isQuestionWord[c.at(to)] {
		begin = to // "about how you …" is "how you …"
	}
	if n := end - begin; n < 1 || n > maxTopic || c.has(end-1, tagPrep|tagConj|tagIndef) {
		return ""
	}
	topic := strings.TrimRight(text[c[begin].start:c[end-1].end], " .,;:!?")
	if !isQuestionWord[c.at(begin)] {
		topic = "about " + topic
	}
	if about := untopical.in(c[begin:end]); about {
		return ""
	}
	return topic
}

var isQuestionWord = set("how what why which where when who whether")

var subjectsOf = func() *patterns[struct{}] {
	class("find-out", "ask asking know hear hearing learn learning understand understanding wonder wondering see")
	return phrases(`
		@find-out|out … how|what|why|which|where|when
		tell|show me [about] how|what|why|which|where|when|who
		ask|asking|hear|hearing|know|learn|learning|talk|talking|speak|speaking|chat|chatting|question|questions|curious|wonder|more [to|with|from|for|something|more|one|a|you] [to|with|from|you|question|questions|chat] [you] about
		talk|talking|speak|speaking to|with you ~4 about
		talk|speak|chat|conversation|coffee ~5 about
		wrote|write|written to you ~4 about
		find|finding out about
		understand|understanding
		learn|learning from you ~1 about
		question|questions about|on
		curious|wondering about
		interested in
	`)
}()

// untopical are topics that a first message has better left out.
var untopical = phrases(`
		mentor|mentors|mentoring|mentorship|mentee
		job|vacancy|vacancies|reference|money|salary|recommendation|referral
		^ me|my|you|it|this|that|them|these|those
		message|email|write|reply|reach|approach
		being|be|becoming my
	`)

var largeAsks = phrases(`
		mentor|mentoring me
		be|become|becoming|being my|a|our mentor
		mentoring|mentorship
		hire|employ|recommend|sponsor|fund me
		give|get|offer|find me a job
	`)

// unsures are clauses about what the writer does not know how to do.
var unsures = phrases(`
		don't|not|no know|sure|idea|see|understand|want
		can't|cannot|couldn't think|ask|work|figure
		what|how to write|say|put|begin|start|word|ask
	`)

// favours are what a reader could do that is no talk: to read a page, to show something.
var favours = phrases(`
		like|love|want|wanted|hope to ask you to
		like|love|want you to
	`)

// permissions are asked for in a clause of another.
var permissions = phrases("ask|know ~4 whether|if i could|may|might|can")

// errands are small things that a writer would like to come and do.
var errands = phrases(`
		i'd|i|would|to [would] [really] like|love|want|hope|wish to
	`)

var smallSteps = set("visit watch shadow sit accompany join observe come listen see spend")
