package coach

import (
	"regexp"
	"slices"
	"strings"
)

// account is what somebody told about themselves and the recipient, in sentences that can stand in a message as they were
// told, "she" turned to "you".
type account struct {
	name   string   // of the writer
	who    []string // "I'm a tram driver."
	wish   []string // "I'd like to become an instructor."
	met    []string // "I heard your talk on night trains."
	does   []string // "you run a repair shop": what the recipient does
	topic  string   // "about night trains", "how you moved to the patent office"
	errand string   // "visit your practice for a morning"
	size   string   // "twenty minutes"
}

// Bounds on a clause that goes into a message, in words.
const (
	minTold = 2
	maxTold = 30
)

// listen reads a text for what it tells.
func (s *account) listen(text string, about pronouns) {
	for row := range strings.Lines(inFull(text)) {
		for _, sentence := range wordsOf(row).sentences() {
			if c := (&checking{words: sentence}); c.foreign() || len(sentence) == 0 {
				continue
			}
			s.nameFrom(row, sentence)
			s.inCurt(row, sentence)
			for _, c := range parted(sentence) {
				s.hear(row, c, about)
			}
		}
	}
}

// unspelled are the forms of "I" that people write in haste, with what they stand for.
var unspelled = regexp.MustCompile(`(?i)\b(?:im an?|id (?:love|like)|ive [a-z]+|i(?:'[a-z]+)?|dont|theres)\b`)

// inFull writes them as a message has them. Most texts have none.
func inFull(text string) string {
	return unspelled.ReplaceAllStringFunc(text, func(s string) string {
		switch lower := strings.ToLower(s); {
		case strings.HasPrefix(lower, "im "), strings.HasPrefix(lower, "id "):
			return "I'" + lower[1:]
		case strings.HasPrefix(lower, "ive "):
			return "I've" + lower[len("ive"):]
		case lower == "dont":
			return "don't"
		case lower == "theres":
			return "there's"
		}
		return "I" + s[1:]
	})
}

// parted cuts a sentence where a clause with a subject of its own begins.
func parted(s words) []words {
	var out []words
	start := 0
	for i := 1; i < len(s); i++ {
		skip := clauseBreak(s, i)
		if goesOnWishing(s, i) || s[i].text == "and" && s.at(i+1) == "there's" {
			skip = 1
		}
		if skip > 0 {
			out = append(out, bareClause(s[start:i]))
			start = i + skip
			i = start
		}
	}
	return append(out, bareClause(s[min(start, len(s)):]))
}

// goesOnWishing tells whether word i is the "and" of "I'm a nurse and would like to …".
func goesOnWishing(s words, i int) bool {
	return elidedWish[s.at(i+1)] && (s[i].text == "and" && (s.at(0) == "i'm" || s.at(0) == "i") || s.isMark(i, ",") && s[0].tags&closed == 0)
}

var elidedWish = set("would want hope wish")

func bareClause(c words) words {
	for len(c) > 0 && c[len(c)-1].mark && !c.isMark(len(c)-1, `)]"'`) {
		c = c[:len(c)-1]
	}
	for len(c) > 0 && (c[0].mark && !c.isMark(0, `([`) || connective[c[0].text]) {
		c = c[1:]
	}
	return c
}

// hear takes one clause.
func (s *account) hear(text string, c words, about pronouns) {
	if len(c) == 0 || c.count() < minTold || c.count() > maxTold || slices.ContainsFunc(c, func(w word) bool { return menteeNouns[w.text] }) {
		return
	}
	clause := text[c[0].start:c[len(c)-1].end]
	if elidedWish[c[0].text] {
		clause = "I " + lowerFirst(clause)
	}
	turned, touched, ok := addressed(clause, about)
	for _, join := range []string{", ", " and "} {
		if cut := strings.Index(clause, join); !ok && cut > 0 {
			turned, touched, ok = addressed(clause[:cut], about)
		}
	}
	if !ok || !sendable(turned) {
		return
	}
	t := wordsOf(turned)
	s.sizeFrom(turned, t)
	if at := s.askFrom(turned, t); at > 0 {
		s.beforeAsk(turned, t, at)
		return
	}
	switch {
	case unfit(t):
	case introduces(t):
		s.is(fullStop(turned))
	case longsFor(t):
		s.wish = append(s.wish, fullStop(turned))
	case touched && meets(t) && standsAlone(t):
		s.met = append(s.met, fullStop(upperFirst(turned)))
	case touched && t.at(0) == "you" && actsOn(t):
		s.does = append(s.does, turned)
	}
}

// beforeAsk keeps who the writer is of "I'm a radio producer who'd like to know …", up to word at.
func (s *account) beforeAsk(text string, c words, at int) {
	for i := at; i > minTold; i-- {
		if t := c.at(i); (t == "who'd" || t == "who" || t == "and" || t == "looking") && introduces(c[:i]) && !unfit(c[:i]) {
			s.is(fullStop(text[c[0].start:c[i-1].end]))
			return
		}
	}
}

// is adds who the writer is, unless that was said already.
func (s *account) is(who string) {
	bare := strings.TrimSuffix(who, ".")
	for i, other := range s.who {
		switch {
		case strings.HasPrefix(other, bare):
			return
		case strings.HasPrefix(who, strings.TrimSuffix(other, ".")):
			s.who[i] = who
			return
		}
	}
	s.who = append(s.who, who)
}

// sendable tells whether a sentence by itself may stand in a message.
func sendable(s string) bool { return len(Check(KindMessage, s)) == 0 }

// fullStop ends a sentence.
func fullStop(s string) string { return upperFirst(strings.TrimRight(s, " .,;:!-")) + "." }

// unfit are clauses about the writing itself, about feelings that a stranger need not be told, and praise.
func unfit(c words) bool {
	is := unfits.in(c)
	return is
}

var unfits = phrases(`
		mentor|mentors|mentoring|mentorship|mentee|message|email|e-mail|letter|draft|linkedin|template
		afraid|scared|nervous|shy|worried|terrified|anxious|embarrassed|desperate|hopeless|stupid|pushy|bother|bothering|nuisance|rude
		admire|admired|adore|idol|hero|heroine|legend|genius|brilliant|amazing|incredible|inspiring|inspiration|famous|greatest|best|wonderful|awesome|favourite|favorite|fan
		don't|doesn't|didn't|can't|cannot|won't|wouldn't|couldn't|isn't|aren't|haven't|hasn't|never|not|no|nobody|nothing
		reply|replied|reach|busy|stranger|impress|advice|answer|answered|ignore|ignores|ghosted
		know|knows me|you
		you know|remember|recognise|recognize
		help me
		get|getting in touch
		keep|kept|keeps <doing>
	`)

// introduces tells whether a clause says who the writer is.
func introduces(c words) bool {
	if is := introductions.in(c); is {
		return true
	}
	am := orIf(c.at(0) == "i" && c.at(1) == "am", 2, 1) // "I am nurse": English is not everybody's first language
	return (c.at(0) == "i'm" || am == 2) && len(c) > am && (roleNoun(c[am:am+1]) || c.has(am, tagDoing) && !momentary[c[am].text])
}

// momentary are things that one does for the moment: they say nothing of who one is.
var momentary = set("writing looking hoping thinking trying wondering struggling getting being feeling going sitting staring asking wanting having dying failing worrying panicking freaking planning considering dreaming")

var introductions = func() *patterns[struct{}] {
	class("doing-for-a-living", `work works worked buy sort weld mend paint fix plan organise organize measure teach drive run lead manage study own make sell build repair look train nurse cook bake
		farm grow keep do play sing paint draw design write translate edit code test research supervise coordinate clean care
		head serve live volunteer started start began trained retrained moved left qualified graduated finished took`)
	return phrases(`
		^ i'm|i [am] a|an|the|one|in|at|from|currently|now|new|based|working|studying|doing|training|responsible|about|going|leaving|retraining|self-employed|halfway|two|three|four|five|twenty|thirty
		^ i [currently|now|also|mostly|mainly|still] @doing-for-a-living
		^ i've|i [have] [also|just|now|recently] been|worked|taught|driven|run|led|managed|studied|owned|built|spent|started|trained|moved|finished|kept|qualified
		^ my|our|we job|team|work|shop|field|company|school|ward|trade|run|teach|make|are
		^ we are|run|teach|make|work|build
		^ i'm|i [am] * , a|an|the|one
		^ i'm|i [am] * * , a|an|the|one
	`)
}()

// longsFor tells whether a clause says what the writer is after, and it is nothing that the reader should do.
func longsFor(c words) bool {
	_, _, to, is := longings.find(c)
	return is && !contacting[c.at(to)] && !contacting[c.at(to+1)]
}

var longings = phrases(`
		^ i'd|i [would] [really|very] [much] like|love to
		^ i want|hope|plan|intend|wish|mean|aim|dream to
		^ i'm|i [am] hoping|planning|trying|thinking|considering|looking to|of|about
		^ i'm|i [am] thinking|considering of|about
	`)

var contacting = set(`write message contact email approach reach connect ask tell talk speak call ring meet send invite introduce
	impress thank hear know say have see visit`)

// meets tells whether a clause says where the writer came across the reader or their work.
func meets(c words) bool {
	is := meetings.in(c)
	return is && (c[0].text != "your" || slices.ContainsFunc(c, func(w word) bool { return w.tags&(tagBe|tagHave|tagPast|tagAux) != 0 || w.text == "made" }))
}

var meetings = phrases(`
		^ i [also|once|recently|just|only|have|really|often|always] heard|read|saw|watched|attended|use|used|follow|followed|listened|listen|met|found|enjoyed|liked|like|visited|bought|built|tried|took|teach|took
		^ i've [also|once|recently|just|only] heard|read|seen|watched|attended|used|followed|listened|met|found|enjoyed|visited|bought|built|been|tried|taken
		^ i was at|in|on
		^ i came across
		^ i [still|often] think|thought of|about
		^ we met|use|read|saw
		^ your *
	`)

// actsOn tells whether a clause that begins with "you" says something about the reader's work, without a verdict, and can
// be understood by itself.
func actsOn(c words) bool {
	if c.has(1, tagModal|tagNot|tagPrep) || c.at(1) == "seem" || c.at(1) == "look" || c.at(1) == "feel" || c.at(1) == "know" || c.at(1) == "are" && c.has(2, tagPrep) && c.at(2) != "in" && c.at(2) != "on" {
		return false
	}
	return standsAlone(c) && !slices.ContainsFunc(c, func(w word) bool { return classes["traitful"][w.text] || w.text == "me" })
}

// standsAlone tells whether a clause can be understood without the one before it.
func standsAlone(c words) bool {
	for i := range c {
		switch c[i].text {
		case "it", "them", "there", "this", "these", "those", "same", "too", "so":
			return false
		case "that":
			if !c.has(i+1, tagSubject|tagAux) {
				return false
			}
		}
	}
	return true
}

// inCurt takes who the writer is from a note without a verb: "ward nurse, want to …", "welder here".
func (s *account) inCurt(text string, c words) {
	end := 0
	for end < len(c) && !c[end].mark && c[end].text != "here" && !elidedWish[c[end].text] {
		end++
	}
	if end == 0 || end > 4 || end == len(c) && c.count() > 2 || honorifics[c[0].text] {
		return
	}
	for i := range end {
		if c[i].tags&closed != 0 || c[i].tags&tagDoing != 0 {
			return
		}
	}
	if role := c[:end]; roleNoun(role) && !unfit(role) {
		s.is("I'm " + withArticle(role[:1], lowerRole(text[role[0].start:role[end-1].end])) + ".")
	}
}
