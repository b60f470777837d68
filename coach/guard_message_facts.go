package coach

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mentorcoach/knowledge"
)

// facts are what may be told: the words as they stand, their stems, and the numbers, however they are written.
type facts struct {
	words   map[string]bool
	stems   map[string]bool
	numbers map[int]bool
	mentor  bool
	all     words
}

// toldIn reads the facts.
func toldIn(text string) *facts {
	f := &facts{words: make(map[string]bool), stems: make(map[string]bool), numbers: make(map[int]bool)}
	if text == "" {
		return f
	}
	all := wordsOf(text)
	f.all = all
	for i := range all {
		f.take(all, i)
	}
	for _, s := range knowledge.Stems(plainOf(text).text) {
		f.stems[s] = true
	}
	if _, from, _, ok := relations.find(all); ok {
		f.mentor = !all.among(from-3, min(from, 3), denials)
	}
	return f
}

func (f *facts) take(all words, i int) {
	w := all[i].text
	if all[i].mark {
		return
	}
	for part := range strings.SplitSeq(w, "-") {
		f.words[bare(part)] = true
	}
	f.words[bare(w)] = true
	if n, ok := numberAt(all, i); ok {
		f.numbers[n] = true
		f.numbers[n-12] = f.numbers[n-12] || n > 12 && n <= 24 && all.isMark(i+1, ":")
	}
}

// short tells whether a name is what some of the words that were told are called for short: "OT" for an occupational
// therapist.
func (f *facts) short(name string) bool {
	if len(name) < 2 || len(name) > maxInitials {
		return false
	}
	for i := range f.all {
		if !f.all.has(i, closed) && !f.all.has(i+len(name)-1, closed) && f.initials(i, name) {
			return true
		}
	}
	return false
}

// initials tells whether the words from word i on begin with the letters of a name.
func (f *facts) initials(i int, name string) bool {
	for n := range len(name) {
		if w := f.all.at(i + n); w == "" || w[0] != name[n] {
			return false
		}
	}
	return true
}

// maxInitials is how many words a short form may stand for.
const maxInitials = 4

// bare is a word without the "s" of possession.
func bare(w string) string { return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'") }

// relations show that mentoring is agreed on or offered: who asks then asks no stranger.
var relations = rules(ruleLines{RuleMentorshipAsk, `
	my|our mentor is|was|has|and|since
	is|was my|our [new] mentor
	my|our mentee
	i'm|am|was [a|the|his|her|as] mentor|mentee to|of|and|,
	matched [me] [with|to]
	i mentor
	our mentoring
	mentoring|mentor|mentorship scheme|programme|program|lunch|pairing|relationship|agreement
	agreed to mentor|be
`})

// mentored tells whether the two are no strangers to each other as far as mentoring goes.
func (f *facts) mentored() bool { return f.mentor }

// holds tells whether a name was told, in this form or another: "Nils's", "Germany" for "German".
func (f *facts) holds(name string) bool {
	name = bare(name)
	if f.words[name] || f.short(name) {
		return true
	}
	for _, s := range knowledge.Stems(name) {
		if f.stems[s] {
			return true
		}
	}
	return strings.Contains(name, "-") && f.holdsParts(name)
}

func (f *facts) holdsParts(name string) bool {
	for part := range strings.SplitSeq(name, "-") {
		if _, known := lexicon[part]; !known && !f.words[part] {
			return false
		}
	}
	return true
}

// untoldNames finds a name that nobody told: a word with a capital where English has none.
func (c *checking) untoldNames(t *facts) {
	for n, s := range c.sentences {
		bracket := 0
		for i := range s {
			switch {
			case s.isMark(i, "[]"):
				bracket += 1 - 2*strings.Index("[]", s[i].text)
			case calendar[s[i].text] && s.holds(i+1, i+4, offersChoice) && endsAsking(s):
			case bracket > 0 || s[i].mark || !c.name(s, i, n == len(c.sentences)-1):
			case !t.holds(s[i].text):
				c.foundWords(RuleInvented, s, i, i+1)
				return
			}
		}
	}
}

// offersChoice follows a day that is only proposed: "on Tuesday or another day".
var offersChoice = set("or")

// name tells whether word i stands out as a name or the name of a day or month.
func (c *checking) name(s words, i int, last bool) bool {
	written := c.text[s[i].start:s[i].end]
	r, _ := utf8.DecodeRuneInString(written)
	if !unicode.IsUpper(r) || utf8.RuneCountInString(s[i].text) == 1 || commonCapitals[s[i].text] || pronounI(s[i].text) || closes(s) {
		return false
	}
	if i == 0 && greetings[s[i].text] {
		return false
	}
	if i > 0 && !s.isMark(i-1, `.:"“(?!–—;`) && (!s.isMark(i-1, ")") || s[i].tags&^tagName == 0) {
		return true
	}
	return signed(s, i, last) || calendar[s[i].text] || reports(s, i)
}

// pronounI tells "I'd" and the like, which have a capital anywhere.
func pronounI(w string) bool { return w == "i" || strings.HasPrefix(w, "i'") }

// signed tells whether a sentence is nothing but the writer's name, at the end.
func signed(s words, i int, last bool) bool {
	return last && s.count() <= 3 && !s.isMark(len(s)-1, ".?!") && s[i].tags&^tagName == 0 && !s.has(i+1, tagBe|tagModal)
}

// reports tells whether an unknown word at the beginning is somebody who said or did something: "Martin told me".
func reports(s words, i int) bool {
	if s[i].tags&^tagName != 0 || endsIn(s[i].text, "s") {
		return false
	}
	acts := s.has(i+1, tagMind|tagLight|tagVerb|tagPhase) && (s.has(i+1, tagPast) || endsIn(s.at(i+1), "s")) && !s.has(i+1, tagBe|tagHave)
	return acts || tellings[s.at(i+1)] || s.at(i+1) == "and" && s.at(i+2) == "i"
}

var tellings = set("told tells said says mentioned suggested suggests recommended recommends gave keeps thinks thought introduced spoke speaks pointed sent")

// closes tells a complimentary close, in which every word may have a capital: "Kind Regards".
func closes(s words) bool {
	return s.count() <= 5 && s.holds(0, len(s), closings) || s.at(0) == "yours" && s.count() <= 3
}

var closings = set("regards wishes sincerely thanks faithfully truly warmly cheers cordially respectfully")

// commonCapitals are no names: titles, what a message is sent with, and what is always written with capitals.
var commonCapitals = set(`mr mrs ms miss mx dr doctor prof professor sir madam madame monsieur ma'am dame lord lady coach chef judge sister
	brother captain rabbi reverend rev sergeant minister officer inspector nurse herr frau senor senora dear hi hello all team
	usa uk eu us ux ui qa ai api sql ngo ngos gcse phds msc ba bsc ma icu er cad gis crm seo dj gps stem dm dms hq ot pt nope yep sorry cheers
	cv phd ok pdf tv faq it hr ps pm am asap rsvp fyi btw pc gp rn hgv nhs ta linkedin zoom teams skype whatsapp slack email mba`)

// untoldNumbers finds a number that nobody told. The size of what is asked for, such as "fifteen minutes", is none.
func (c *checking) untoldNumbers(t *facts) {
	for _, s := range c.sentences {
		bracket := false
		for i := range s {
			if bracket = s.isMark(i, "[") || bracket && !s.isMark(i, "]"); bracket {
				continue
			}
			if n, ok := numberAt(s, i); ok && n != 1 && !t.numbers[n] && !size(s, i, n) && !wantedNumber(s, i, n) && (s.at(i+1) != "of" || n != 2 && !t.numbers[n-1]) {
				c.foundWords(RuleInvented, s, i, i+1)
				return
			}
		}
	}
}

// size tells whether number n is how much is asked for or offered.
func size(s words, i, n int) bool {
	if s.at(i-1) == "or" || s.at(i+1) == "or" || s.at(i-1) == "a" && s.at(i+1) == "times" {
		return true // "a word or two", "a hundred times"
	}
	if _, after, ok := strings.Cut(s.at(i), "-"); ok && sizes[after] > 0 { // "a 20-minute call"
		return n <= sizes[after]
	}
	for j := i + 1; j <= i+2; j++ {
		if unit, ok := sizes[s.at(j)]; ok {
			return n <= unit
		}
	}
	return false
}

// wantedNumber tells whether a small number is of what the writer would like to show or to have, "may I bring six pictures", or
// only says which part of something is meant: "bar 40".
func wantedNumber(s words, i, n int) bool {
	if parts[s.at(i-1)] {
		return true
	}
	if n > 12 || s.has(i-1, tagDet) && !s.has(i-1, tagWh) || lengths[s.at(i+1)] {
		return false
	}
	start := i
	for start > 0 && !s[start-1].mark {
		start--
	}
	for j := start; j < i; j++ {
		if inquires(s, j, endsAsking(s)) || wished(s, j) || s.at(j) == "would" && grateful[s.at(j+2)] {
			return true
		}
	}
	return false
}

var (
	parts   = set("bar page chapter verse line section part step question figure exercise paragraph slide bars pages")
	lengths = set("year years month months week weeks day days percent per people children kids employees staff shops beds seats")
)

// sizes are the units of a small thing that is asked for, and how many of them are still small.
var sizes = map[string]int{
	"minute": 60, "minutes": 60, "min": 60, "mins": 60, "minutes'": 60, "minute's": 60, "hour": 2, "hours": 2, "question": 5, "questions": 5, "word": 9, "words": 9,
	"line": 9, "lines": 9, "sentence": 9, "sentences": 9, "options": 9, "things": 5,
}

// numberAt returns the number that word i is, in figures or spelled out. "One" is as often no number.
func numberAt(s words, i int) (int, bool) {
	w := s.at(i)
	if w == "" || s[i].mark {
		return 0, false
	}
	if r, _ := utf8.DecodeRuneInString(w); unicode.IsDigit(r) {
		return figures(w) * factor(s, i), true
	}
	if n, ok := spelled[w]; ok {
		if multiples[w] && i > 0 && (spelled[s.at(i-1)] > 0 && !multiples[s.at(i-1)] || figures(s.at(i-1)) > 0) {
			return 0, false // counted with the word before it
		}
		return n * factor(s, i), true
	}
	tens, unit, ok := strings.Cut(w, "-")
	if ok && spelled[tens] >= 20 && (spelled[unit] > 0 || unit == "one") {
		return spelled[tens] + max(1, spelled[unit]), true
	}
	return 0, false
}

// factor returns by what a number is multiplied: "four hundred".
func factor(s words, i int) int {
	if next := s.at(i + 1); multiples[next] && !multiples[s.at(i)] {
		return spelled[next]
	}
	return 1
}

var multiples = set("hundred thousand million dozen")

// figures reads the digits of a word as one number: "14th", "1,200", "8s".
func figures(w string) int {
	n := 0
	for _, r := range w {
		if r >= '0' && r <= '9' && n < 1<<40 {
			n = n*10 + int(r-'0')
		}
	}
	return n
}

// spelled are the number words. Ordinals from the third on count as numbers; the first and the second are said of anything.
var spelled = func() map[string]int {
	out := map[string]int{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "million": 1000000, "decade": 10, "decades": 20, "millions": 1000000, "dozen": 12, "dozens": 12}
	for n, w := range strings.Fields("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen") {
		out[w] = n + 2
	}
	for n, w := range strings.Fields("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth") {
		out[w] = n + 3
	}
	return out
}()

// happenings are nouns for what happens or is made once, in groups of what one may be called instead of another. Who tells
// of "the crash" or "your article" says that there was one.
var happenings = groups(
	"crash accident collapse fire flood storm strike incident emergency",
	"award prize medal honour trophy contest competition tournament cup championship race marathon",
	"operation surgery illness hospital cancer stroke burnout",
	"divorce separation split",
	"redundancy layoff dismissal fired",
	"internship placement apprenticeship traineeship apprentice intern trainee",
	"scholarship grant fellowship",
	"merger takeover",
	"play musical opera concert exhibition premiere recital",
	"exam exams examination test viva qualification certificate diploma",
	"promotion raise",
	"conference fair congress summit festival exhibition fair open-day symposium",
	"wedding birthday funeral",
	"talk talks spoke speaks teaches lecture seminar panel speech presentation keynote webinar workshop course lesson tour class",
	"wrote writes written article blog column post posts essay paper report book guide textbook piece study interview podcast thesis write-up pictures",
	"acquaintance friend",
)

// kin are known only by whose they are.
var kin = groups("sister brother sibling", "daughter son child children kid kids family twins baby", "wife husband", "mother father", "grandfather grandmother grandpa grandma grandparents", "cousin uncle aunt", "boss manager head supervisor")

func groups(lists ...string) map[string][]string {
	out := make(map[string][]string)
	for _, list := range lists {
		group := strings.Fields(list)
		for _, w := range group {
			out[w] = group
		}
	}
	return out
}

// untoldEvents finds a happening or a work that is spoken of as known and that nobody told. Questions ask for some.
func (c *checking) untoldEvents(t *facts) {
	for _, s := range c.sentences {
		if s.isMark(len(s)-1, "?") {
			continue
		}
		for i := range s {
			group := happenings[s[i].text]
			if kin[s[i].text] != nil && s.among(i-2, 2, owners) {
				group = kin[s[i].text]
			}
			if s.at(i-1) == "our" && (s[i].text == "talk" || s[i].text == "talks") {
				group = conversed
			}
			own := kin[s[i].text] != nil && s[i].text != "head" && s.at(i-1) == "my" && !s.holds(0, i, supposing)
			if group != nil && (own || spokenOfAsKnown(s, i)) && !t.any(group) {
				c.foundWords(RuleInvented, s, max(i-1, 0), i+1)
				return
			}
		}
	}
}

// conversed are the words of which one tells that the two have talked.
var conversed = strings.Fields("talk talks met meet meeting spoke spoken speak talked call said told agreed mentee mentor session")

var owners = set("my your our his her their")

func (f *facts) any(group []string) bool {
	for _, w := range group {
		if f.words[w] || f.words[w+"s"] {
			return true
		}
		for _, s := range knowledge.Stems(w) {
			if f.stems[s] {
				return true
			}
		}
	}
	return false
}

// spokenOfAsKnown tells whether the noun at word i is spoken of as known: "your last article", "the motorway crash". What is only
// supposed is not.
func spokenOfAsKnown(s words, i int) bool {
	if s.holds(0, i, supposing) {
		return false
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		switch s[j].text {
		case "the", "your", "our", "his", "her", "their":
			return true
		}
		if s[j].text == "my" && j == i-1 && s.among(j-2, 2, sinceThen) {
			return true
		}
		if s[j].mark || s.has(j, tagIndef|tagPrep) {
			return false
		}
	}
	return false
}

// sinceThen are words for when something was, which tell that it was.
var sinceThen = set("since after before during until despite")

var supposing = set("if whether should would could might when whenever")

// sharedPast is what the two are said to have had to do with each other, with the words of which one must have been told.
var sharedPast = func() *patterns[string] {
	var ps patterns[string]
	ps.add("met meet meeting know knows knew encountered introduced", "we|we've|i|i've [have] [once|last|first|briefly|both|already] met")
	ps.add("met spoke spoken speak talked talk chat chatted conversation told said asked meet meeting", "we|we've|i|i've [have] [once|last|first|briefly|already] spoke|spoken|talked|chatted")
	ps.add("worked work colleague colleagues team together shift", "we|we've [have] [once|both] worked with|together\n i|i've [have] [once] worked with|for you|your")
	ps.add("studied study student university school course classmate together", "we|we've [have] [once|both] studied\n we were|went|sat|grew|trained|served ~5 together")
	ps.add("years year long always since decades old retired", "for|over|after [so|all] [many|these|the] years")
	ps.add("gave give given lent lend showed show shown taught teach teacher helped help let letting", "you|you've [have] [once|kindly] gave|given|lent|showed|taught|helped me|us")
	return &ps
}()

// turnsOfLife are what writers tell of themselves, with the words of which one must have been told.
var turnsOfLife = func() *patterns[string] {
	var ps patterns[string]
	for _, group := range []string{
		"broke broken break fracture fractured injured injury", "lost lose loss losing redundant dead died", "won win winner winning winners",
		"failed fail failing", "graduated graduate graduating degree studied student study finished diploma master's bachelor's",
		"founded founder startup start-up company", "married husband wife wedding", "divorced divorce ex-husband ex-wife",
		"published publish publisher book books wrote written", "retired retire retirement", "competed compete competition",
		"emigrated fled emigrant refugee immigrated moved",
	} {
		ps.add(group, "i|we|i've|we've|my [have|had] <adv> ~2 "+strings.Fields(group)[0])
	}
	return &ps
}()

// untoldPast finds a past that the two are said to share and that nobody told of.
func (c *checking) untoldPast(t *facts) {
	for _, s := range c.sentences {
		if s.isMark(len(s)-1, "?") {
			continue
		}
		if group, from, to, ok := turnsOfLife.find(s); ok && !s.among(from, to-from, denials) && !s.holds(0, from, supposing) && !t.any(strings.Fields(group)) {
			c.foundWords(RuleInvented, s, from, to)
			return
		}
		group, from, to, ok := sharedPast.find(s)
		if ok && !s.among(from-3, min(from, 3), denials) && !s.holds(0, from, supposing) && !t.any(strings.Fields(group)) {
			c.foundWords(RuleInvented, s, from, to)
			return
		}
	}
}
