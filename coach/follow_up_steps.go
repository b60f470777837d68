package coach

import (
	"regexp"
	"slices"
	"strings"
)

// The longest step to be named, in words and in bytes.
const (
	maxStep      = 18
	maxStepBytes = 160
)

// add takes a step in the words in which it was told, "I'll show my list" turned to "show your list". One that is too long is
// cut where a new clause begins.
func (c *checkIn) add(action string, about pronouns) {
	step, ok := stepOf(action, about)
	if !ok {
		c.more = c.more || strings.TrimSpace(action) != ""
		return
	}
	if !slices.ContainsFunc(c.steps, func(other string) bool { return strings.EqualFold(other, step) }) {
		c.steps = append(c.steps, step)
	}
}

func stepOf(action string, about pronouns) (string, bool) {
	w := bareClause(wordsOf(action))
	if w.count() > maxStep || len(action) > maxStepBytes {
		for i := 3; i < min(len(w), maxStep); i++ {
			if w.isMark(i, ",.;:(–—!?") || classes["conj"][w[i].text] || w[i].text == "because" || w[i].text == "so" {
				w = bareClause(w[:i])
				break
			}
		}
	}
	if len(w) == 0 || w.count() > maxStep || w[len(w)-1].end-w[0].start > maxStepBytes {
		return "", false
	}
	text := action[w[0].start:w[len(w)-1].end]
	turned, ok := text, true
	if mine := firstPersons.in(w); mine && !mentorsWords(text, w, about) {
		turned, _, _ = addressed(text, iMe) // "them" is somebody or something else
		ok = turned != ""
	} else if about = orGuess(about, w); !othersOwn(text, w, about) {
		turned, _, ok = addressed(text, about)
	}
	if gendered := slices.ContainsFunc(w, func(w word) bool {
		base, _, _ := strings.Cut(w.text, "'")
		return base == "she" || base == "he" || base == "her" || base == "him" || base == "his" || base == "i" || base == "my"
	}); !ok && !gendered && !w.grave() {
		turned, ok = text, true // "them" is a thing
	}
	turned = bareStep(turned)
	if !ok || turned == "" || wordsOf(turned).has(0, tagSubject) || len(Check(KindAside, "You had this in mind: "+turned+".")) > 0 {
		return "", false
	}
	return turned, true
}

// orGuess takes the first pronoun of a field that is about the mentee for theirs, where nothing else told which is.
func orGuess(about pronouns, w words) pronouns {
	if about.subject != "" {
		return about
	}
	for i := range w {
		for _, p := range []pronouns{sheHer, heHim} {
			if base, _, _ := strings.Cut(w[i].text, "'"); base == p.subject || base == p.object || base == p.possessive {
				p.names = about.names
				return p
			}
		}
	}
	return about
}

// othersOwn tells whether the pronouns of a step are somebody else's: those behind another name, as in "talk to Sam, if he's
// in". Such a step stays as it is.
func othersOwn(text string, w words, about pronouns) bool {
	if w[0].text == about.subject || about.names[w[0].text] {
		return false
	}
	for i := 1; i < len(w); i++ {
		if word := text[w[i].start:w[i].end]; nameWord(text, w, i) && word != strings.ToUpper(word) && !about.names[strings.TrimSuffix(w[i].text, "'s")] {
			return true
		}
	}
	return false
}

// mentorsWords tells whether "me" in a step is the mentor: where the mentee is "he" or "she" in it and nobody else is named.
func mentorsWords(text string, w words, about pronouns) bool {
	if about.subject == "" || w[0].text == "i" || strings.HasPrefix(w[0].text, "i'") || othersOwn(text, w, about) {
		return false
	}
	return slices.ContainsFunc(w, func(w word) bool {
		return w.text == about.subject || w.text == about.object || w.text == about.possessive
	})
}

var firstPersons = phrases("i|i'm|i'll|i'd|i've|my|me|myself")

// bareStep takes off what says whose step it is: "you'll ring the registrar" becomes "ring the registrar".
func bareStep(s string) string {
	w := wordsOf(s)
	_, from, to, is := promises.find(w)
	if is && from == 0 && to < len(w) {
		return strings.TrimRight(s[w[to].start:], " .,;:!")
	}
	s = strings.TrimRight(s, " .,;:!")
	if len(w) > 1 && known(w[0].text) && w[0].tags&tagBe == 0 { // "writes the report"
		base, _ := secondForm(w[0].text)
		return base + s[w[0].end:]
	}
	if len(w) > 0 && w[0].tags != tagName {
		return lowerFirst(s)
	}
	return s
}

var promises = phrases(`
		^ you'll|you'd [also]
		^ you will|would|shall [also]
		^ you|you're are|were|want|wanted|plan|planned|promised|agreed|hope|hoped|need|needed|intend|decided|going|planning|hoping|said|mean|meant [going|planning|hoping] to
		^ you|you're going|planning|hoping to
		^ to
	`)

// beginsWithVerb tells whether a step can stand behind "to".
func beginsWithVerb(w words) bool {
	if t := w.at(0); t == "have" || t == "do" || t == "be" {
		return w.has(1, tagDet|tagIndef)
	}
	return len(w) > 1 && w.has(0, tagVerb|tagMind|tagLight|tagPhase) && !w.has(0, tagDet|tagIndef|tagPrep|tagSubject|tagAux) && (!alsoNouns[w[0].text] || w.has(1, tagDet|tagIndef|tagObject|tagPrep))
}

// spoken is what a text quotes.
var spoken = regexp.MustCompile(`["“]([^"“”]{6,160})["”]`)

// fromSituation looks for what the mentee said that they would do.
func (c *checkIn) fromSituation(text string, all words, about pronouns) {
	for _, m := range spoken.FindAllStringSubmatch(text, -1) {
		if w := wordsOf(m[1]); w.at(0) == "i'll" || w.at(0) == "i" && w.at(1) == "will" {
			c.add(m[1], about)
		}
	}
	for _, clause := range clauses(all) {
		_, from, to, is := intentions.find(clause)
		if !is || to >= len(clause) || clause.has(from-1, tagNot) || clause[0].text == "i" {
			continue
		}
		for i := to + 1; i < len(clause); i++ {
			if clause[i].text == "after" && clause.has(i+1, tagSubject) {
				clause = clause[:i]
			}
		}
		w := clause[to:]
		if !beginsWithVerb(w) || w.count() > maxStep {
			continue
		}
		step, ok := stepOf(text[w[0].start:w[len(w)-1].end], about)
		if cut := afterPerson(w); !ok && cut > 0 { // "talk to her supervisor about her workload": whose?
			step, ok = stepOf(text[w[0].start:w[cut-1].end], about)
		}
		if ok {
			c.steps = append(c.steps, step)
		}
	}
}

// afterPerson returns the word behind the first other person in a clause, or 0.
func afterPerson(w words) int {
	for i := range w {
		if others[w[i].text] {
			return i + 1
		}
	}
	return 0
}

// occasionIn finds something that the mentee had or has before them, to be thought of where no step is known: "you had your
// driving test today".
func (c *checkIn) occasionIn(text string, all words, about pronouns) {
	for _, sentence := range all.sentences() {
		_, _, to, is := conversations.find(sentence)
		if end := endOfTopic(sentence, to); is && end > to && end-to <= maxTopic {
			topic, _, ok := addressed(text[sentence[to].start:sentence[end-1].end], about)
			if recall := "I've been thinking of our conversation about " + topic + "."; ok && sendable(recall) {
				c.occasion = recall
				return
			}
		}
	}
	for _, clause := range clauses(all) {
		if !slices.ContainsFunc(clause, func(w word) bool { return bigDays[w.text] }) || clause[0].text == "i" || clause[0].text == "we" {
			continue
		}
		said, turned, ok := addressed(text[clause[0].start:clause[len(clause)-1].end], about)
		if cut := strings.Index(said, " and "); cut > 0 {
			said = said[:cut]
		}
		if w := wordsOf(said); ok && turned && w.at(0) == "you" && (w.at(1) == "have" || w.at(1) == "had" || w.at(1) == "gave" || w.at(1) == "start" || w.at(1) == "started") && !slices.ContainsFunc(w, func(w word) bool { return w.tags&tagNot != 0 }) && sendable(fullStop(said)) {
			c.occasion = fullStop(said) + " I've been thinking of you."
			return
		}
	}
}

// endOfTopic returns the word behind a topic that begins at word i.
func endOfTopic(s words, i int) int {
	for i < len(s) && !s[i].mark && s[i].tags&(tagSubject|tagSub|tagConj|tagModal) == 0 {
		i++
	}
	return i
}

var conversations = phrases("our|the|today's|yesterday's|last [last] conversation|talk|session|meeting|discussion|chat about")

var bigDays = set("test exam exams interview presentation talk deadline performance audit inspection viva hearing rehearsal premiere match opening lesson speech appointment operation shift day job course placement")

var intentions = phrases(`
		promised|promises|agreed|wanted|wants|planned|plans|decided|hoped|hopes|intended|intends|meant|means|offered to
		was|is going|planning|hoping|meant to
		said|told|agreed|promised|announced [me|us] [that] he'd|she'd|they'd
		said|told|agreed|promised|announced [me|us] [that] he|she|they would|will
		he'd|she'd|they'd|he'll|she'll|they'll
	`)
