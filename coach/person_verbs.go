package coach

import (
	"strings"
)

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
