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
	if len(t.words) == 0 || t.risky() || t.thirdParty() || !about.own && speaker[t.words[0].text] {
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
	if mentee < 0 {
		return iMe
	}
	return pronouns{names: named}
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
	for _, w := range t.words {
		base, _, _ := strings.Cut(w.text, "'")
		switch {
		case others[base]:
			other = true
		case other && !t.about.own && (base == t.about.subject || base == t.about.object || base == t.about.possessive) && base != "":
			return true
		}
	}
	return false
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
		t.doubtful = true
		t.i++
	default:
		t.i++
	}
}

// leftOver are pronouns that nobody was found for.
var leftOver = set("they she he him his himself her hers herself them their themselves")

// mine tells whether somebody else acts before this place in the clause: "wants me to choose for her". Where nobody
// does, "her" is another person, or it would be "herself".
func (t *turning) mine() bool {
	for _, w := range t.words[:t.i] {
		if base, _, _ := strings.Cut(w.text, "'"); base == "me" || base == "us" || base == "i" || base == "we" || base == "somebody" || base == "someone" || base == "people" || base == "nobody" {
			return true
		}
	}
	return false
}

var determiner = set("my the our a this")

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

// participle tells what may follow "she's" for "she has": these are left alone unless they are feelings.
func participle(w string) bool {
	return strings.HasSuffix(w, "ed") || participles[w]
}

var participles = set("lost done gone left made taken given found told said seen kept put quit read written known")

var feelings = set("tired worried scared bored stressed frustrated confused excited interested disappointed exhausted ashamed overwhelmed annoyed")

// wellBeing may follow "my mentee's" for "my mentee is".
var wellBeing = set("late early ill sick pregnant new right wrong young old quiet shy good bad great fine happy sad angry upset ready able unable sure afraid lazy careless clever smart bright")

// contraction says "'s" of the third person in the second: she's tired, she's been.
func contraction(clitic, next string) string {
	switch clitic {
	case "s":
		if next == "been" || next == "got" || next == "had" {
			return "'ve"
		}
		return "'re"
	case "m":
		return "'re"
	}
	return "'" + clitic
}

// verb turns the verb that follows the subject, behind adverbs, and those that are coordinated with it.
func (t *turning) verb() {
	for t.i < len(t.words) && adverb(t.words[t.i].text) {
		t.i++
	}
	if t.i < len(t.words) {
		if v, ok := secondForm(t.words[t.i].text); ok {
			t.write(t.i+1, v)
		} else if !t.words[t.i].mark {
			t.i++
		}
	}
	t.verbs()
}

// verbs turns further verbs of the same subject: "has two offers and wants me to choose".
func (t *turning) verbs() {
	for j := t.i; j < len(t.words)-1; j++ {
		if t.subjectAt(j) {
			return
		}
		k := j + 1
		for k < len(t.words) && adverb(t.words[k].text) {
			k++
		}
		w := t.words[j].text
		if w != "and" && w != "but" && w != "or" && w != "," || k == len(t.words) {
			continue
		}
		v, ok := secondForm(t.words[k].text)
		if ok && w != "," && !known(t.words[k].text) {
			t.doubtful = true // a verb that isn't known, or a plural
		}
		if ok && known(t.words[k].text) {
			t.copyTo(k)
			t.write(k+1, v)
			j = k
		}
	}
}

// copyTo writes the words up to k as they are, with pronouns turned.
func (t *turning) copyTo(k int) {
	for t.i < k {
		t.pronounsOnly()
	}
}

func (t *turning) pronounsOnly() {
	w, next := t.words[t.i].text, t.words.at(t.i+1)
	switch {
	case w == t.about.possessive && t.about.object != t.about.possessive, w == "her" && t.about.subject == "she" && possessive(next):
		t.write(t.i+1, "your")
	case w == t.about.object && w != "":
		t.write(t.i+1, "you")
	case w == t.about.reflexive && w != "":
		t.write(t.i+1, "yourself")
	default:
		t.i++
	}
}

// subjectAt tells whether another subject starts at word j: its verbs are its own.
func (t *turning) subjectAt(j int) bool {
	switch base, _, _ := strings.Cut(t.words[j].text, "'"); base {
	case "i", "we", "he", "she", "they", "it", "that", "which", "this", "there":
		return true
	}
	return t.isMentee(j)
}

func adverb(w string) bool {
	return adverbs[w] || strings.HasSuffix(w, "ly") && w != "only" && w != "rely" && w != "apply" && w != "reply"
}

var adverbs = set("always never often also just still now then already even only sometimes usually rarely soon ever again not")

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

// secondForm returns the form of a verb that goes with "you" where it differs from the one that was used.
func secondForm(v string) (string, bool) {
	if f, ok := irregular[v]; ok {
		return f, true
	}
	switch {
	case len(v) < 4 || !strings.HasSuffix(v, "s") || strings.HasSuffix(v, "ss") || strings.HasSuffix(v, "'s"):
		return v, false
	case adverbs[v] || v == "perhaps" || v == "besides" || v == "always":
		return v, false
	case len(v) == 4 && strings.HasSuffix(v, "ies"): // lies, ties
		return strings.TrimSuffix(v, "s"), true
	case strings.HasSuffix(v, "cuses") || strings.HasSuffix(v, "zzes"):
		return strings.TrimSuffix(v, "es"), true
	case strings.HasSuffix(v, "ies"):
		return strings.TrimSuffix(v, "ies") + "y", true
	case strings.HasSuffix(v, "shes"), strings.HasSuffix(v, "ches"), strings.HasSuffix(v, "sses"), strings.HasSuffix(v, "xes"):
		return strings.TrimSuffix(v, "es"), true
	}
	return strings.TrimSuffix(v, "s"), true
}

var irregular = map[string]string{
	"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "isn't": "aren't", "wasn't": "weren't",
	"hasn't": "haven't", "doesn't": "don't", "am": "are", "i'm": "you're",
}

// known tells a verb in the third person from a plural: "wants" from "offers". Only these are turned when they stand
// behind "and".
func known(v string) bool {
	_, ok := irregular[v]
	f, _ := secondForm(v)
	return ok || commonVerbs[f]
}

var commonVerbs = set(`want keep say think feel know tell ask need like love hate get take make come give find try seem leave
	call work turn start stop help talk become believe bring happen write sit stand lose pay meet include continue learn
	understand follow create speak read spend grow wait remember let begin hear play run move live hold worry hope wish
	expect avoid refuse agree struggle miss forget cancel cry complain apologise apologize blame doubt fear dread prefer
	plan hide drop push pull rush check reply answer ignore interrupt shout listen care arrive explain doubt mention
	insist admit deny decide enjoy finish handle look go put show send use see doubt nod shrug mean`)
