package coach

import (
	"regexp"
	"strings"
)

// RuleGap is broken by a gap in square brackets that says more than what is to be put in.
const RuleGap Rule = "gap"

// overstep returns the rule that only a model's text can break, in English: what a person may write, having thought of it
// themselves, is a way to hand over an answer when a model writes it.
func (r *run) overstep(t guarded) (rule Rule, broken bool) {
	switch {
	case t.kind == KindAside:
		return "", false
	case laced.MatchString(t.text):
		return RuleEncoded, true
	case !r.gapsOnly(t):
		return RuleGap, true
	case t.kind == KindMessage:
		return r.overstepInMessage(t.text)
	case t.kind == KindQuestion:
		return r.overstepInQuestion(t.text)
	case t.kind == KindFeedback && ordersInClause(t.text):
		return RuleOrder, true
	}
	return "", false
}

// laced are words with figures in the place of letters, and words spelled out with hyphens.
var laced = regexp.MustCompile(`\b[a-zA-Z]+[013457][a-z][a-z013457]*\b|\b[a-zA-Z](?:-[a-zA-Z]){3,}\b`)

var gapForm = regexp.MustCompile(`\[([^\]]*)\]`)

// gapsOnly tells whether what stands in brackets names what is to be put in, and tells nobody anything. A question has no
// gaps but those that were told.
func (r *run) gapsOnly(t guarded) bool {
	for _, m := range gapForm.FindAllStringSubmatch(t.text, -1) {
		inside := m[1]
		if strings.Contains(inside, ";") || ordersInClause(inside) || len(Check(KindAside, inside+".")) > 0 {
			return false
		}
		if t.kind == KindQuestion && !r.told().holds(inside, sixMine) {
			return false
		}
	}
	return true
}

// maxForeignSaid is how many words of matter a sentence of a message may have that neither the request nor the handbook has.
const maxForeignSaid = 1

// overstepInMessage holds each sentence of a message to what was told.
func (r *run) overstepInMessage(text string) (Rule, bool) {
	if r.told().quotesUntold(gapForm.ReplaceAllString(text, "")) {
		return RuleInvented, true
	}
	for _, s := range wordsOf(gapForm.ReplaceAllString(text, "")).sentences() {
		if !s.isMark(len(s)-1, "?") && r.told().foreignIn(s, r.coach.plain().sent) > maxForeignSaid {
			return RuleUntold, true
		}
	}
	return "", false
}

// overstepInQuestion finds a step in a question that nobody chose, whatever words it is made of.
func (r *run) overstepInQuestion(text string) (Rule, bool) {
	for _, s := range wordsOf(text).sentences() {
		if settlesStep(s) {
			return RulePresupposition, true
		}
		if n := reportEnd(s); n > 0 && !r.told().holds(text[s[0].start:s[n-1].end], sixMine) {
			return RuleUntold, true
		}
		if r.assumesDecision(text, s) {
			return RulePresupposition, true
		}
	}
	return "", false
}

// settlesStep tells whether a question takes an act for settled: "which day will you quit", "when should she tell him",
// "the people you're going to dismiss". What one knows, wants, finds or begins with is no act in this sense.
func settlesStep(s words) bool {
	if going(s) || whyDo(s) {
		return true
	}
	if !s.has(0, tagWh) && !s.has(1, tagWh) {
		return false
	}
	for i := 1; i+2 < len(s); i++ {
		if s[i].text != "will" && s[i].text != "should" || s.at(i+1) != "you" && s.at(i+1) != "she" && s.at(i+1) != "he" {
			continue
		}
		act := i + 2
		if s.has(act, tagAdv) {
			act++
		}
		if s.at(act) == "take" {
			return !s.holds(0, len(s), stepWords)
		}
		return !openActs[s.at(act)]
	}
	return false
}

// going tells whether somebody is "going to" do what nobody asked whether they would.
func going(s words) bool {
	for i := 1; i+2 < len(s); i++ {
		if s[i].text == "going" && s[i+1].text == "to" && (s[i-1].text == "you" || s[i-1].text == "you're" || s[i-1].text == "are") && (!openActs[s[i+2].text] || s[i+2].text == "let" || s[i+2].text == "see") {
			return true
		}
	}
	return false
}

// whyDo tells whether a question speaks against an act, as in "why write to her at all".
func whyDo(s words) bool {
	for i := 0; i+1 < len(s); i++ {
		if s[i].text == "why" && imperatives[s[i+1].text] {
			return true
		}
	}
	return false
}

var stepWords = set("step steps with away from")

// openActs leave open what is done.
var openActs = set(`do be have know notice tell need want feel see think say choose decide begin start remember recognise recognize go bring let
	measure judge look ask keep hear find understand use show get miss like believe mean stop hold try set make put call describe`)

// reportEnd returns where a clause ends that comes before the question and reports what somebody said, did or decided; 0:
// there is none.
func reportEnd(s words) int {
	for i := 1; i < len(s); i++ {
		if s.isMark(i, ":;") {
			return i
		}
		if s.isMark(i, ",") && bringsReport[s.at(0)] {
			if s.among(0, i, reportVerbs) || s.at(0) == "now" && s.at(1) == "that" {
				return i
			}
			return 0
		}
	}
	return 0
}

var (
	bringsReport = set("now since when after because given as")
	reportVerbs  = set("told said says decided gave agreed chose promised announced warned wrote offered advised suggested heard learned found saw")
)

// assumesDecision tells whether a question ends in what somebody is said to have decided, as in "…, now that you chose to stay".
func (r *run) assumesDecision(text string, s words) bool {
	for i := 1; i+2 < len(s); i++ {
		if s[i].text == "now" && s[i+1].text == "that" {
			return !r.told().holds(text[s[i].start:s[len(s)-1].end], sixMine)
		}
	}
	return false
}

// ordersInClause tells whether a clause of a text begins like an order.
func ordersInClause(text string) bool {
	for _, s := range wordsOf(text).sentences() {
		for i := range s {
			if i > 0 && !s.isMark(i, ",;:–—") && s[i].text != "and" {
				continue
			}
			from := i
			if i > 0 {
				from++
			}
			for s.at(from) == "and" || s.at(from) == "so" {
				from++
			}
			if from < len(s) && (imperative(s[from:]) || s.at(from) == "ring" || spokenOrders[s.at(from)] && (s.has(from+1, tagDet|tagIndef|tagObject) || s.at(from+1) == "sorry" || s.at(from+1) == "yes" || s.at(from+1) == "no")) {
				return true
			}
		}
	}
	return false
}

// spokenOrders are verbs that begin an order only before what is to be said or missed.
var spokenOrders = set("say miss lend skip")
