package coach

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// secondPerson turns what a mentor said about a mentee into words to the mentee: "my mentee has two offers and wants me
// to choose" becomes "you have two offers and want me to choose". It works on English clauses whose subject is plainly
// the mentee, and gives up (ok is false) where it could go wrong: two people who may be "she", or nobody to turn.
func secondPerson(clause string, about pronouns) (turned string, ok bool) {
	t := turning{words: wordsOf(clause), text: clause, about: about}
	if len(t.words) == 0 || t.words[0].text == "one" && t.words[min(1, len(t.words)-1)].tags&tagModal != 0 || t.risky() || t.thirdParty() || !about.own && speaker[t.words[0].text] {
		return "", false
	}
	for t.i < len(t.words) {
		t.step()
	}
	return t.out.String() + t.tail(), t.turned > 0 && !t.doubtful
}

// risky tells clauses that no turning should touch: those about life and death, questions, and what is shouted.
func (t *turning) risky() bool {
	first := t.words[0].text
	if auxiliaries[first] || classes["wh"][first] || t.text == strings.ToUpper(t.text) && t.text != strings.ToLower(t.text) {
		return true
	}
	return t.words.grave()
}

// grave tells whether a clause speaks of death or harm.
func (w words) grave() bool {
	for i := range w {
		if grave[w[i].text] {
			return true
		}
	}
	return false
}

var grave = set("kill kills killed killing suicide suicidal die dies died dying dead death harm harms harming harmed hurt hurts hurting hang cut cuts cutting")

// speaker begins a clause about the one who writes.
var speaker = set("i i'm i've i'd i'll we we're we've we'd we'll")

// pronouns are those that stand for the mentee in a text.
type pronouns struct {
	subject, object, possessive, reflexive string
	own                                    bool // the mentee writes: "I" is the mentee
	names                                  map[string]bool
}

var (
	sheHer   = pronouns{subject: "she", object: "her", possessive: "her", reflexive: "herself"}
	heHim    = pronouns{subject: "he", object: "him", possessive: "his", reflexive: "himself"}
	theyThem = pronouns{subject: "they", object: "them", possessive: "their", reflexive: "themselves"}
	iMe      = pronouns{subject: "i", object: "me", possessive: "my", reflexive: "myself", own: true}
)

// pronounsIn finds out how a text speaks of the mentee. Where it names none and has no pronoun for one, the mentee wrote
// it.
func pronounsIn(text string, w words) pronouns {
	named := make(map[string]bool)
	mentee := -1
	for i := range w {
		if !menteeNouns[strings.TrimSuffix(w[i].text, "'s")] {
			continue
		}
		if mentee < 0 {
			mentee = i
		}
		if n := i + 1; n < len(w) && !w[n].mark && givenName(text, w[n]) {
			named[w[n].text] = true
		} else if w.isMark(n, ",(") && n+2 < len(w) && givenName(text, w[n+1]) && w.isMark(n+2, ",)") {
			named[w[n+1].text] = true
		}
	}
	for i := max(mentee, 0); i < len(w); i++ {
		for _, p := range []pronouns{sheHer, heHim, theyThem} {
			if base, _, _ := strings.Cut(w[i].text, "'"); base == p.subject || base == p.object || base == p.possessive || base == p.reflexive {
				p.names = named
				return p
			}
		}
	}
	if mentee < 0 && !mentors(w) {
		return iMe
	}
	return pronouns{names: named}
}

// mentors tells whether the writer is the mentor, though no mentee is named: "share me as a mentor", "I mentor two".
func mentors(w words) bool {
	for i := range w {
		if w[i].text == "mentoring" || w[i].text == "mentor" && w.at(i-1) != "my" && w.at(i-2) != "my" && (w.at(i-1) == "i" || w.at(i-1) == "i'm" || w.at(i-2) == "as" || w.at(i-2) == "her" || w.at(i-2) == "his" || w.at(i-2) == "i'm") {
			return true
		}
	}
	return false
}

var menteeNouns = set("mentee protege protegee protégé protégée")

// turning is one clause on its way to the second person.
type turning struct {
	words    words
	text     string
	about    pronouns
	out      strings.Builder
	from     int // bytes of text that are written
	i        int
	turned   int
	doubtful bool
}

// thirdParty tells whether a pronoun in the clause may mean somebody else: one that stands behind another person.
func (t *turning) thirdParty() bool {
	other := false
	for i, w := range t.words {
		base, _, _ := strings.Cut(w.text, "'")
		switch {
		case others[base]:
			other = true
		case other && !t.about.own && t.mayBeOther(i, base):
			return true
		}
	}
	return false
}

// mayBeOther tells whether word i could stand for the other person that was named before it. One who is asked, told or
// thrown at is not who asks, tells or throws.
func (t *turning) mayBeOther(i int, base string) bool {
	if base == "" || base != t.about.subject && base != t.about.object && base != t.about.possessive {
		return false
	}
	return base != t.about.object || base == t.about.possessive && possessive(t.words.at(i+1))
}

var others = set(`boss manager supervisor husband wife partner mother father colleague foreman director professor client
	customer patient teacher head chief brother sister friend daughter son editor owner`)

// write puts a word in the place of words i to j.
func (t *turning) write(j int, text string) {
	t.out.WriteString(t.text[t.from:t.words[t.i].start])
	t.out.WriteString(text)
	t.from = t.words[j-1].end
	t.i = j
	t.turned++
}

func (t *turning) tail() string { return t.text[t.from:] }

func (t *turning) step() {
	w, next := t.words[t.i].text, t.words.at(t.i+1)
	switch base, clitic, _ := strings.Cut(w, "'"); {
	case t.isMentee(t.i) && !t.words[t.i].mark:
		t.mentee()
	case determiner[w] && t.isMentee(t.i+1):
		t.i++
		t.out.WriteString(t.text[t.from:t.words[t.i-1].start])
		t.from = t.words[t.i].start
		t.mentee()
	case w == t.about.subject:
		t.write(t.i+1, "you")
		t.verb()
	case base == t.about.subject && clitic != "":
		t.doubtful = t.doubtful || clitic == "s" && participle(next) && !feelings[next]
		t.write(t.i+1, "you"+contraction(clitic, next))
		t.verbs()
	case w == t.about.possessive && t.about.object != t.about.possessive, w == "her" && t.about.subject == "she" && possessive(next):
		t.write(t.i+1, "your")
	case w == t.about.object && w != "":
		t.doubtful = t.doubtful || !t.about.own && !t.mine()
		t.write(t.i+1, "you")
	case w == t.about.reflexive && w != "":
		t.write(t.i+1, "yourself")
	case leftOver[w]:
		t.doubtful = t.doubtful || !t.several(w)
		t.i++
	default:
		t.i++
	}
}

// several tells whether "they" can only be several others: where the mentee is "she" or "he", and a plural stands before.
func (t *turning) several(w string) bool {
	if w != "they" && w != "them" && w != "their" || t.about.subject != "she" && t.about.subject != "he" {
		return false
	}
	for i, before := range t.words[:max(t.i-2, 0)] {
		if plurals[before.text] || i > 0 && len(before.text) > 3 && endsIn(before.text, "s") && !endsIn(before.text, "ss") && (t.words[i-1].tags&tagDet != 0 || plurals[t.words[i-1].text]) {
			return true
		}
	}
	return false
}

var plurals = set("people children two three four five six seven eight nine ten both all several many parents patients clients customers visitors pupils students boys girls members guests colleagues")

// leftOver are pronouns that nobody was found for.
var leftOver = set("they she he him his himself her hers herself them their themselves")

// mine tells whether somebody else acts before this place in the clause: "wants me to choose for her". Where nobody
// does, "her" is another person, or it would be "herself".
func (t *turning) mine() bool {
	if t.turned == 0 && thingFirst[t.words[0].text] {
		return true // the mentee acts nowhere before
	}
	for _, w := range t.words[:t.i] {
		if base, _, _ := strings.Cut(w.text, "'"); base == "me" || base == "us" || base == "i" || base == "we" || base == "somebody" || base == "someone" || base == "people" || base == "nobody" || others[base] {
			return true
		}
	}
	return false
}

var (
	determiner = set("my the our a this")
	thingFirst = set("the a an two three four five six both all half some several most many nobody everybody everyone one it that this these those")
)

// isMentee tells whether word i names the mentee, possessive or not.
func (t *turning) isMentee(i int) bool {
	w := strings.TrimSuffix(t.words.at(i), "'s")
	return menteeNouns[w] || t.about.names[w] && capital(t.text, t.words[i])
}

// givenName tells a name from other words that may have a capital.
func givenName(text string, w word) bool {
	return capital(text, w) && w.end-w.start > 1 && text[w.start+1:w.end] == w.text[1:] &&
		!adverbs[w.text] && !auxiliaries[w.text] && !light[w.text] && !subject[w.text] && !classes["person"][w.text]
}

func capital(text string, w word) bool {
	r, _ := utf8.DecodeRuneInString(text[w.start:])
	return unicode.IsUpper(r)
}

// mentee writes "you" or "your" for the noun, and leaves out what only says who that is: a name, or "a nurse" between
// commas.
func (t *turning) mentee() {
	own := strings.HasSuffix(t.words[t.i].text, "'s")
	if before := t.words.at(t.i - 1); t.i > 0 && !determiner[before] && !t.words[t.i-1].mark && !t.about.names[t.words[t.i].text] && !classes["prep"][before] && !light[before] {
		t.doubtful = true // my other mentee, my former mentee
	}
	if next := t.words.at(t.i + 1); own && (!possessive(next) || adverb(next) || participle(next) || wellBeing[next] || next[0] <= '9') || speaker[next] {
		t.doubtful = true // my mentee's late
	}
	j := t.apposition(t.i + 1)
	if own {
		t.write(j, "your")
		return
	}
	t.write(j, "you")
	t.verb()
}

// apposition returns the word behind a name or a description of the mentee that starts at word j.
func (t *turning) apposition(j int) int {
	if j > 0 && t.about.names[t.words[j-1].text] {
		for j < len(t.words) && givenName(t.text, t.words[j]) {
			j++ // a family name: "Jacobs" is no verb
		}
	}
	if t.about.names[t.words.at(j)] {
		return t.apposition(j + 1)
	}
	if !t.words.isMark(j, ",(") || !t.about.names[t.words.at(j+1)] && !describes[t.words.at(j+1)] {
		return j
	}
	for k := j + 2; k < min(j+12, len(t.words)); k++ {
		if t.words.isMark(k, ",)") {
			return k + 1
		}
	}
	return j
}

var describes = set("a an the one my our")

// possessive tells whether "her" before this word is "your" and not "you".
func possessive(next string) bool {
	if unsure[next] {
		return true // "her two kids", "her last review"
	}
	return next != "" && !afterObject[next] && wordly([]rune(next)[0])
}

var unsure = set("two three last next every more very no")

var afterObject = set(`to that and but or in on at for with from of by about when if because as while so than what how which
	who where why a an the this these those i we he she it they you not very too there here up out off down over away back
	again now then today tomorrow yesterday last next every some any no more two three me my into onto through before after`)
