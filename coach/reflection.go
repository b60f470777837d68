package coach

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A clause that is given back is long enough to say something and short enough to be said.
const (
	minClause = 4
	maxClause = 26
)

// reflection returns what the mentor can say before the n-th question of a reply: another piece of what was said each
// time, and nothing when all has been given back.
func (s *scene) reflection(n int) string {
	if said := s.said(); n+s.given < len(said) {
		return said[n+s.given]
	}
	return ""
}

// heard returns sentences that give a situation back to the mentee, the most telling first, or, where none can be turned,
// its telling phrases. None of them advises: each has passed the guard.
func heard(situation string) []string {
	all := wordsOf(situation)
	about := pronounsIn(situation, all)
	var out []string
	var left []words
	for _, c := range mostTellingFirst(clauses(all)) {
		if c.grave() {
			continue // nothing to be given back lightly
		}
		clause, ok := secondPerson(situation[c[0].start:c[len(c)-1].end], about)
		if !ok && shared(c) {
			clause, ok = situation[c[0].start:c[len(c)-1].end], true
		}
		sentence := frame(len(out), clause)
		if !ok || !beginsWell(clause) || len(Check(KindAside, sentence)) > 0 {
			left = append(left, c)
			continue
		}
		out = append(out, sentence)
	}
	if len(out) > 0 {
		return out // phrases are said where there is nothing better
	}
	return quoted(situation, left)
}

// mostTellingFirst puts the clause in front that shows most of what is at stake, and last those that only say what
// somebody is. The others stay in the order in which they were said.
func mostTellingFirst(list []words) []words {
	best, most := 0, 0
	for i, c := range list {
		if n := stake(c); n > most {
			best, most = i, n
		}
	}
	place := func(i int) int {
		switch {
		case i == best && most > 0:
			return 0
		case saysWhat(list[i]):
			return 2
		}
		return 1
	}
	out := make([]words, 0, len(list))
	for p := range 3 {
		for i, c := range list {
			if place(i) == p {
				out = append(out, c)
			}
		}
	}
	return out
}

// saysWhat tells whether a clause says no more than "she's a nurse".
func saysWhat(c words) bool {
	for i := range min(len(c), 5) {
		if indef := c.at(i) == "a" || c.at(i) == "an"; indef && i > 0 && (c[i-1].tags&tagBe != 0 || strings.Contains(c[i-1].text, "'") || c[i-1].text == "been") {
			return c.count()-i < 6
		}
	}
	return false
}

// stake counts what a clause tells of wishes, fears and troubles.
func stake(c words) (n int) {
	for _, w := range c {
		if atStake[w.text] {
			n += 2
		}
		n += b2i(w.tags&tagNot != 0)
	}
	return n
}

var atStake = set(`want wants wish wishes hope hopes dream dreams afraid scared fears fear worried worries torn stuck leave leaving quit quitting
	stop stopping cry cries cried crying tears ashamed alone lonely angry hate hates love loves miserable tired exhausted burnt sleep
	shake doubt doubts lost failed fail fails blame blames moving giving thinking thinks wonders never decide choose unsure sure`)

// beginsWell tells whether a clause can stand behind "So": it does not begin with what was cut off, as "third time you
// haven't read it" does.
func beginsWell(clause string) bool {
	w := wordsOf(clause)
	if len(w) == 0 || cutOff[w[0].text] || w[0].tags&(tagPast|tagVerb) != 0 || w[0].tags&^tagName == 0 && !thingFirst[w[0].text] {
		return false // perhaps a name
	}
	for i := range w {
		if w[i].text == "im" || (w[i].text == "ask" || w[i].text == "asked") && w.at(i+1) == "me" {
			return false
		}
	}
	return true
}

// inHaste are verbs that people write without their apostrophe.
var inHaste = strings.NewReplacer(" dont ", " don't ", " cant ", " can't ", " didnt ", " didn't ", " doesnt ", " doesn't ", " isnt ", " isn't ", " hasnt ", " hasn't ", " youre ", " you're ", " thats ", " that's ", " theyre ", " they're ")

var cutOff = set("first second third fourth last next same other another such sorry ok okay yes no well honestly basically actually also than which who whom whose to of and or but not")

// shared tells whether a clause can be said to the mentee as it stands: it has a verb, and speaks of the two together or
// of a thing.
func shared(c words) bool {
	verb := false
	if first := c[0].text; !subject[first] && !possessives[first] && !light[first] {
		return false // perhaps a name
	}
	for i := range c {
		base, _, _ := strings.Cut(c[i].text, "'")
		if apart[base] || menteeNouns[base] || others[base] {
			return false
		}
		verb = verb || auxiliaries[c[i].text] || classes["be"][c[i].text]
	}
	return verb
}

// apart are words for one of the two or for somebody else.
var apart = set("i me my mine he him his she her hers they them their theirs you your who whose")

// frames hold a clause. They are used in turn.
var frames = []string{
	"So %s.",
	"What I hear is that %s.",
	"If I have it right, %s.",
	"It sounds as if %s.",
	"You're telling me that %s.",
	"And %s.",
}

func frame(n int, clause string) string {
	clause = withDays(inHaste.Replace(lowerFirst(strings.TrimRight(clause, " .,;:!?-"))))
	return strings.Replace(frames[n%len(frames)], "%s", clause, 1)
}

// lowerFirst makes the first letter small, unless the word is "I".
func lowerFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == len(s) || r == 'I' && !unicode.IsLetter([]rune(s)[1]) {
		return s
	}
	return string(unicode.ToLower(r)) + s[size:]
}

// quoted returns the telling phrases of clauses that could not be turned, as the words they are.
func quoted(situation string, left []words) []string {
	phrases := make([]words, 0, 2*len(left))
	for _, c := range left {
		phrases = append(phrases, phrasesOf(c)...)
	}
	slices.SortStableFunc(phrases, func(a, b words) int { return cmp.Compare(b.count(), a.count()) })
	var out []string
	for i, p := range phrases {
		text := situation[p[0].start:p[len(p)-1].end]
		sentence := strings.Replace(quotes[i%len(quotes)], "%s", text, 1)
		if len(Check(KindAside, sentence)) == 0 {
			out = append(out, sentence)
		}
	}
	return out
}

var quotes = []string{
	`I'm still thinking of "%s".`,
	`You spoke of "%s".`,
	`One thing stayed with me: "%s".`,
	`Let me go back to "%s".`,
}

// phrasesOf returns runs of words that carry meaning, two to six words each.
func phrasesOf(c words) []words {
	var out []words
	start := -1
	for i := 0; i <= len(c); i++ {
		carries := i < len(c) && !c[i].mark && (!light[c[i].text] || start >= 0 && i+1 < len(c) && inside[c[i].text] && !light[c[i+1].text])
		switch {
		case carries && start < 0:
			start = i
		case !carries && start >= 0:
			if n := i - start; n >= 3 && n <= 6 && saysMuch(c[start:i]) {
				out = append(out, c[start:i])
			}
			start = -1
		}
	}
	return out
}

// saysMuch tells whether a phrase says something by itself: it names things, and does nothing by halves, as "want to know"
// and "week 1" do.
func saysMuch(c words) bool {
	long := 0
	for _, w := range c {
		switch {
		case w.tags&(tagSubject|tagModal|tagHave|tagBe|tagNot|tagAdv|tagMind|tagPhase|tagLight|tagPast|tagVerb|tagDoing) != 0, w.text[0] <= '9', strings.Contains(w.text, "'"):
			return false
		case len(w.text) > 4:
			long++
		}
	}
	return long > 1
}

// inside may stand within a phrase: "fear of heights".
var inside = set("of the a an to for with in on at")

// light words begin and end no phrase.
var light = set(`the a an and or but so if then than that this these those to of in on at by for with from about as is are was
	were be been being am do does did have has had will would can could should may might must i i'm i've me my we us our you
	your he him his she her they them their it its it's who whom which what when where why how not no nor mentee mentor
	keeps keep kept just also very really too there here don't doesn't didn't isn't wasn't can't won't let because while
	says said say tells told tell asks asked ask`)
