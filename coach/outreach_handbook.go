package coach

import (
	"iter"
	"slices"
	"strings"

	"mentorcoach/knowledge"
)

// aim takes a goal that begins with a verb as what the writer would like to do.
func (s *account) aim(goal string, about pronouns) {
	w := bareClause(wordsOf(goal))
	if len(s.wish) > 0 || len(w) < 2 || w.count() > maxTopic || !w.has(0, tagVerb|tagMind|tagLight|tagPhase) {
		return
	}
	s.listen("I'd like to "+lowerFirst(goal[w[0].start:w[len(w)-1].end]), about)
}

// maxBrief is the longest description in a few words, in words.
const maxBrief = 18

// inBrief takes an about_me without a sentence: "tram driver, twelve years on nights".
func (s *account) inBrief(text string) {
	w := bareClause(wordsOf(text))
	if len(w) == 0 || w.count() > maxBrief || strings.Contains(text, "\n") {
		return
	}
	c := &checking{text: text, words: w}
	if c.foreign() || unfit(w) || slices.ContainsFunc(w, func(w word) bool {
		return w.tags&(tagSubject|tagObject|tagModal) != 0 || w.mark && (w.text == "." || w.text == "?" || w.text == "!" || w.text == ";")
	}) {
		return
	}
	brief := text[w[0].start:w[len(w)-1].end]
	sentence := "About me, in short: " + lowerRole(brief) + "."
	if w.has(0, tagIndef) && (w[0].text == "a" || w[0].text == "an") {
		sentence = "I'm " + lowerFirst(brief) + "."
	} else if roleNoun(w) && !strings.Contains(brief, ",") {
		sentence = "I'm " + withArticle(w, lowerRole(brief)) + "."
	}
	if sendable(sentence) {
		s.who = append(s.who, sentence)
	}
}

// trade is what the writer is: "a tram driver".
func (s *account) trade() string {
	for _, who := range s.who {
		w := wordsOf(who)
		for i := 1; i < min(len(w), 6); i++ {
			if w[i].text != "a" && w[i].text != "an" || w[i-1].text != "i'm" && w[i-1].text != "am" && !w[i-1].mark {
				continue
			}
			j := i + 1
			for j < len(w) && !w[j].mark && w[j].text != "called" && w[j].text != "named" && w[j].tags&(tagPrep|tagSub|tagWh|tagConj|tagModal|tagDoing) == 0 {
				j++
			}
			if j-i > 1 && j-i <= 5 {
				return who[w[i].start:w[j-1].end]
			}
		}
	}
	return ""
}

// handbookFirstMessages yields the message: the draft where it is ready, else what can be made of it and of what was
// told, ever shorter.
func handbookFirstMessages(s *scene) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		req, ok := s.request.(*OutreachRequest)
		if !ok {
			return
		}
		if m, ready := readyDraft(req); ready {
			if !yield(m) {
				return
			}
		}
		short := *req.letter()
		l := &short
		for _, leaveOut := range []func(){func() {}, func() { l.draft = nil }, func() { l.to.name = "" }} {
			leaveOut()
			for b := range l.bodies() {
				if m := l.message(b); req.Channel.within(m.Text) {
					m.Provenance = s.inShort("outreach-message")
					if !yield(m) {
						return
					}
				}
			}
		}
	}
}

func (l *letter) message(b letterBody) *FirstMessage {
	m := &FirstMessage{Text: l.text(b), Ask: b.ask, WayOut: b.wayOut, Channel: l.Channel}
	if l.Channel == Email {
		m.Subject = l.subject()
	}
	return m
}

// inShort cites the sentence that says what a card is about.
func (s *scene) inShort(card string) Provenance {
	p := Provenance{Origin: FromHandbook}
	first, ok := s.handbook.Passage(card + "#1")
	if !ok {
		return p
	}
	for _, sentence := range wordsOf(first.Text).sentences() {
		text := first.Text[sentence[0].start:sentence[len(sentence)-1].end]
		if _, below, headed := strings.Cut(text, "\n"); headed && strings.HasPrefix(text, "#") {
			text = strings.TrimSpace(below)
		}
		if longEnough(text) {
			p.Citations = []Citation{{Passage: first.ID, Quote: text}}
			break
		}
	}
	return p
}

// handbookSendChecks yields the questions before sending, from what it is for to whether it goes. What the message lacks is
// asked for first; a message that lacks nothing is looked at with the reader's eyes.
func handbookSendChecks(s *scene) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		own := s.questions(s.own(), knowledge.Mentee, false)
		var wanted []borrowed
		if req, ok := s.request.(*OutreachRequest); ok {
			if wanted = pick(own, req.letter().checks()); req.letter().gives {
				wanted = s.offerChecks()
			}
		}
		for _, q := range slices.Concat(wanted, own) {
			if !yield(&SelfCheck{Text: q.Text, Opens: q.Opens, Provenance: q.cited()}) {
				return
			}
		}
		for q := range s.eachQuestion(knowledge.Mentee) {
			if !yield(&SelfCheck{Text: q.Text, Opens: q.Opens, Provenance: q.cited()}) {
				return
			}
		}
	}
}

// asked is a sort of question.
type asked struct{ kind, phase string }

// pick returns the first question of each sort, in the order of a conversation.
func pick(from []borrowed, sorts []asked) []borrowed {
	var out []borrowed
	for _, a := range sorts {
		i := slices.IndexFunc(from, func(q borrowed) bool {
			return asked{q.Kind, q.Phase} == a && !slices.ContainsFunc(out, func(o borrowed) bool { return o.Text == q.Text })
		})
		if i >= 0 && len(out) < beforeSendingCount {
			out = append(out, from[i])
		}
	}
	slices.SortStableFunc(out, func(a, b borrowed) int { return slices.Index(phases, a.Phase) - slices.Index(phases, b.Phase) })
	return out
}

// checks are the sorts of questions that this message needs, most needed first.
func (l *letter) checks() []asked {
	var out []asked
	if len(l.told.met) == 0 && !l.draft.speaksOfReader() {
		out = append(out, asked{"reasons", "reality"}) // why this person
	}
	if l.told.topic == "" && l.told.errand == "" && l.draft.ask() == "" {
		out = append(out, asked{"clarity", "goal"}) // what for
	}
	rest := []asked{{"viewpoints", "reality"}, {"commitment", "will"}, {"clarity", "options"}, {"assumptions", "reality"}, {"implications", "options"}}
	if turn := l.turn % len(rest); len(out) > 0 {
		rest = slices.Concat(rest[turn:], rest[:turn])
	}
	return append(out, rest...)
}
