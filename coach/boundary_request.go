package coach

import (
	"slices"
	"strings"
)

// readRequest finds what was asked, from the field for it or else from the situation.
func (r *refusing) readRequest(b *BoundaryRequest) {
	request := b.Request
	if strings.TrimSpace(request) == "" && wordsOf(b.Situation).count() <= 2 {
		request = b.Situation // "loan"
	}
	if len(wordsOf(request)) > 0 {
		r.asked = r.openings(r.asks(request))
	}
	if len(r.asked) > 0 {
		return
	}
	if r.isEnding {
		r.shared = sharedClause(b.Situation)
		return
	}
	for _, c := range clauses(wordsOf(b.Situation)) {
		if openings := r.openings(r.asksIn(b.Situation, c)); len(openings) > 0 {
			r.asked = openings
			return
		}
	}
	r.untold = true
}

// askedFor is what the mentee did, "you asked me for a loan", and the matter of it, "a loan".
// A topic is what came without being asked for: "calls at night".
type askedFor struct{ deed, matter, topic string }

// openings are the sentences that say what was asked, those that can be said.
func (r *refusing) openings(a askedFor) (out []string) {
	switch {
	case a.topic != "":
		out = append(out, "I'd like to talk with you about "+a.topic+".", "There is one thing that I want to settle with you: "+a.topic+".")
	case a.matter != "":
		out = append(out, upperFirst(a.deed)+".", "I've thought about what you asked me for: "+a.matter+".")
	case a.deed != "":
		out = append(out, upperFirst(a.deed)+".", "I'd like to come back to one thing: "+a.deed+".")
	}
	return slices.DeleteFunc(out, func(s string) bool {
		return loaded(s) || !courteous(s) || !onRequest(a.deed) && !civil(s)
	})
}

// onRequest tells what was asked, which may be retold as it is, from what was done.
func onRequest(deed string) bool {
	return deed == "" || strings.HasPrefix(deed, "you asked ") || strings.HasPrefix(deed, "you ask ") || strings.HasPrefix(deed, "you'd like ")
}

// asksIn finds in a clause of the situation what the mentee asks or does.
func (r *refusing) asksIn(text string, c words) (a askedFor) {
	if !slices.ContainsFunc(c, func(w word) bool { return asksOrCalls[w.text] }) {
		return a
	}
	for c = beforeAnother(c); len(c) > 0; c = r.beforeDoubt(c) {
		turned, ok := secondPerson(text[c[0].start:c[len(c)-1].end], r.about)
		if ok && strings.HasPrefix(strings.ToLower(turned), "you") {
			return askedFor{deed: softened(turned)}
		}
	}
	return a
}

// beforeDoubt cuts off a clause what begins with a pronoun that may mean somebody else: "ring my friend about the tender
// his firm is in for". Where the rest would not stand by itself, nothing is left.
func (r *refusing) beforeDoubt(c words) words {
	for i := len(c) - 1; i > 4; i-- {
		if w := c[i].text; w == r.about.possessive || w == r.about.subject || w == r.about.object {
			if c[i-1].tags&^tagNoun == 0 && !c[i-1].mark {
				return c[:i]
			}
			return nil
		}
	}
	return nil
}

// beforeAnother cuts a second verb off a wish: "wants to be friends and sends me memes" is one wish.
func beforeAnother(c words) words {
	for i := 2; i+1 < len(c); i++ {
		if c[i].text == "and" && known(c[i+1].text) && strings.HasSuffix(c[i+1].text, "s") && c[:i].among(0, i, wishedFor) {
			return c[:i]
		}
	}
	return c
}

var wishedFor = set("wants wanted needs expects")

// softened says of a wish that it is one: "you want me to" claims more than "you'd like me to".
func softened(turned string) string {
	turned = lowerFirst(strings.TrimRight(turned, " .,;:!?-"))
	for _, want := range []string{"you want ", "you wanted ", "you need ", "you expect ", "you'd want "} {
		if rest, is := strings.CutPrefix(turned, want); is {
			return "you'd like " + rest
		}
	}
	if rest, is := strings.CutPrefix(turned, "you like me to "); is {
		return "you'd like me to " + rest
	}
	return turned
}

var asksOrCalls = set(`like likes like'd ask asks asked asking want wants wanted expects expect beg begs begged invite invites invited call calls called ring
	rings rang phone phones phoned text texts texted message messages messaged send sends sent write writes wrote forward
	forwards forwarded need needs turn turns turned show shows showed hopes hoped wished begging proposed proposes offered offers
	requests requested borrow borrowed come comes came drops dropped`)

// asks reads the field for what was asked, which may be anything from a word to a story.
func (r *refusing) asks(text string) askedFor {
	w := wordsOf(text).sentences()[0]
	for len(w) > 0 && w[len(w)-1].mark && !w.isMark(len(w)-1, "?)") {
		w = w[:len(w)-1]
	}
	for len(w) > 0 && (w[0].mark || connective[w[0].text] || w[0].text == "please") {
		w = w[1:]
	}
	for i := 1; i+2 < len(w); i++ { // ", she said, just between us"
		if w.isMark(i, ",") && subject[w.at(i+1)] && telling[w.at(i+2)] {
			w = w[:i]
		}
	}
	for i := 1; i < len(w) && w.count() > maxLine; i++ {
		if clauseBreak(w, i) > 0 {
			w = w[:i]
		}
	}
	if len(w) == 0 || w.count() > maxLine || r.unread(w) {
		return askedFor{}
	}
	phrase := text[w[0].start:w[len(w)-1].end]
	return r.asksPhrase(phrase, wordsOf(phrase))
}

// unread tells what can't be turned into English words: a text in another language, and a short one that may be in it
// where the mentor writes another.
func (r *refusing) unread(w words) bool {
	if (&checking{words: w}).foreign() {
		return true
	}
	n := 0
	for i := range w {
		if w[i].tags&closed != 0 && !alsoForeign[w[i].text] {
			n++
		}
	}
	return n < 2 && !r.inEnglish
}

// alsoForeign are English words that other languages have as well.
var alsoForeign = set("a an no me on in as so do am are he was it her i to")

func (r *refusing) asksPhrase(phrase string, w words) askedFor {
	first, _, _ := strings.Cut(w[0].text, "'")
	switch {
	case len(w) == 1 && countable[first]:
		return r.asksPhrase("a "+phrase, wordsOf("a "+phrase))
	case w.isMark(len(w)-1, "?") || modals[first] && (w.at(1) == "you" || w.at(1) == "i"):
		return askedFor{deed: reportedQuestion(phrase, w)}
	case first == "to":
		return r.askedTo(phrase)
	case w[0].tags&(tagPrep|tagWh) != 0 || first == "if" || first == "whether":
		return r.turnedDeed("my mentee asked me "+lowerFirst(phrase), "")
	case first == "that":
		return r.turnedDeed("my mentee asked "+lowerFirst(phrase), "")
	case subject[first] && first != "my" || r.about.names[first] || menteeNouns[first] || possessives[first] && menteeNouns[w.at(1)]:
		return r.asksIn(phrase, wordsOf(phrase))
	case w.has(0, tagDoing) && !w.has(0, tagNoun), strings.HasSuffix(first, "ing") && w.has(1, tagDet|tagIndef|tagObject):
		return r.turnedDeed("my mentee asked me about "+lowerFirst(phrase), "")
	case len(w) > 1 && w[0].tags&(closed|tagVague) == 0 && w.has(1, tagDet|tagIndef|tagObject), deedVerbs[first] && !asNoun(w, 0):
		return r.askedTo("to " + lowerFirst(phrase))
	case phoneCalls[first] || phoneCalls[w.at(1)] || w[0].tags&tagNot != 0:
		return r.topic(phrase)
	}
	return r.turnedDeed("my mentee asked me for "+keptName(phrase, w), keptName(phrase, w))
}

// keptName makes the first letter small, unless the word keeps its capital wherever it stands: "HR", "Saturdays".
func keptName(phrase string, w words) string {
	if calendar[strings.TrimSuffix(w[0].text, "'s")] || w[0].tags&tagName != 0 && phrase[:w[0].end-w[0].start] != upperFirst(w[0].text) {
		return phrase
	}
	return lowerFirst(phrase)
}

// askedTo reads "to proofread her thesis", and "lend me 50", which the mentee said.
func (r *refusing) askedTo(phrase string) askedFor {
	if w := wordsOf(phrase); slices.ContainsFunc(w, func(x word) bool { return x.text == "me" }) {
		if slices.ContainsFunc(w, func(x word) bool { return absentOne[x.text] }) {
			return askedFor{}
		}
		return askedFor{deed: "you asked me " + exchanged(lowerFirst(phrase), w)}
	}
	if w := wordsOf(phrase); r.menteeDoes(w) {
		return r.turnedDeed("my mentee asked me whether my mentee could "+phrase[w[1].start:], "")
	}
	return r.turnedDeed("my mentee asked me "+lowerFirst(phrase), "")
}

// menteeDoes tells whether "to …" is something that the mentee wishes to do and not the mentor to: the situation says so,
// or it is the use of what the mentor has.
func (r *refusing) menteeDoes(w words) bool {
	if len(w) < 2 {
		return false
	}
	verb := w[1].text
	if usesOf[verb] && slices.ContainsFunc(w, func(x word) bool { return x.text == "my" }) {
		return true
	}
	for i := 2; i < len(r.wished); i++ {
		if r.wished[i].text == verb && r.wished[i-1].text == "to" && wishesTo[r.wished[i-2].text] {
			return true
		}
	}
	return false
}

var (
	usesOf   = set("borrow use stay live sleep move have keep")
	wishesTo = set("wants wanted want likes like asks asked hopes wishes")
)

// topic reads what comes without being asked for, as calls at night do.
func (r *refusing) topic(phrase string) askedFor {
	turned, ok := r.toMentee(lowerFirst(phrase))
	if !ok {
		return askedFor{}
	}
	return askedFor{topic: turned}
}

func (r *refusing) turnedDeed(clause, matter string) askedFor {
	deed, ok := r.toMentee(clause)
	if !ok {
		return askedFor{}
	}
	matter, ok = r.toMentee(matter)
	if !ok {
		matter = ""
	}
	return askedFor{deed: deed, matter: matter}
}

// countable are favours that need an article.
var countable = set("loan job reference date lift favour favor recommendation meeting letter introduction internship placement promotion visa flat room")

var absentOne = set("he him his she her hers they them their")

// phoneCalls are what comes without being asked for.
var phoneCalls = set("call calls message messages email emails text texts whatsapp whatsapps voicemail voicemails visit visits phone")

var modals = set("can could will would may might")

// deedVerbs begin a request that leaves out "to".
var deedVerbs = set(`borrow use have stay live pray copy look listen work lend loan invest pay give write sign recommend vouch endorse refer introduce hire employ proofread read edit check correct
	review fix solve do help call ring phone text meet see visit marry date kiss join come go drive babysit decide choose tell
	say ask speak talk put pass share show send forward be act get find make teach train answer reply take hold keep lie pretend
	cover change raise mark grade buy sell rent host adopt counsel treat diagnose mediate intervene step`)
