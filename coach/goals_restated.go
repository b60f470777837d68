package coach

import (
	"iter"
	"strings"
)

// The blanks of a goal, each for what it leaves open.
const (
	blankDate  = "By [date]"
	blankWhat  = "[what exactly I do or have then]"
	blankHow   = "with [whose help, or which time and means]"
	blankWhy   = "so that [why it matters]"
	blankCount = "[what somebody could see or count]"
)

// restated yields ways to put the goal, with blanks for what it lacks, best first: as it stands, from its parts, quoted,
// and as the last resort without its words.
func (g *goalReading) restated() iter.Seq[*Restated] {
	return func(yield func(*Restated) bool) {
		forms := []string{g.said(), g.around(), g.open()}
		if g.complete() {
			forms = append([]string{g.goal}, forms...)
		}
		for _, text := range forms {
			if text != "" && !yield(&Restated{Text: text, Provenance: Provenance{Origin: FromHandbook}}) {
				return
			}
		}
	}
}

// best is the first of them that the guard lets stand.
func (g *goalReading) best() *Restated {
	var last *Restated
	for last = range g.restated() {
		if len(Check(KindAside, last.Text)) == 0 {
			break
		}
	}
	return last
}

func (g *goalReading) complete() bool {
	for _, c := range criteria {
		if g.met[c] == "" {
			return false
		}
	}
	return true
}

// said puts the goal together from its parts; nothing where it has others, or none to say.
func (g *goalReading) said() string {
	what := strings.Join(strings.Fields(someTime.ReplaceAllString(g.text(g.core), "")), " ")
	if !g.whole || g.foreign || what == "" || !g.bare && !g.held && cannotBeHad(wordsOf(what)) {
		return ""
	}
	if what = lowerFirst(what); !g.bare {
		what = "have " + what
	}
	if g.met["specific"] == "" {
		what += ", that is, [what exactly]"
	}
	return g.sentence(what)
}

// cannotBeHad tells what nobody has: a subject with its verb, a mere reason, a bare "better".
func cannotBeHad(w words) bool {
	return w.has(0, tagSubject|tagSub|tagWh) || w.count() == 1 && w.has(0, tagVague|tagMore|tagAdv)
}

// around quotes the goal as it stands, and leaves blanks for what it lacks.
func (g *goalReading) around() string {
	if g.goal == "" || strings.ContainsAny(g.goal, "\"“”[]\n") {
		return ""
	}
	out := `The goal so far: "` + strings.TrimRight(sentenceEnd.ReplaceAllString(g.goal, " / "), " ./!") + `".`
	if g.met["specific"] == "" {
		out += " That is, " + blankWhat + "."
	}
	if lacking := g.lacking(true); lacking != "" {
		out += " " + upperFirst(lacking) + "."
	}
	return out + g.sign()
}

// lacking lists the blanks of the sentence, without that for what is wanted.
func (g *goalReading) lacking(date bool) string {
	var out []string
	for _, part := range []struct {
		criterion, blank string
		in               bool
	}{{"time_bound", lowerFirst(blankDate), date}, {"achievable", blankHow, true}, {"relevant", blankWhy, true}} {
		if part.in && g.met[part.criterion] == "" {
			out = append(out, part.blank)
		}
	}
	return strings.Join(out, ", ")
}

// open has no word of the goal.
func (g *goalReading) open() string {
	return blankDate + ", I will have reached " + blankWhat + ", " + blankHow + ", " + blankWhy + "." + " I will know it by " + blankCount + "."
}

// sentence says by when who will do what, how and why.
func (g *goalReading) sentence(what string) string {
	when := blankDate
	if !g.when.empty() {
		when = upperFirst(g.text(g.when))
	}
	parts := []string{when, g.who() + " will " + what}
	if how := g.text(g.how); how != "" {
		parts = append(parts, lowerFirst(how))
	}
	if lacking := g.lacking(false); lacking != "" && g.why.empty() {
		parts = append(parts, lacking)
	} else if g.met["achievable"] == "" {
		parts = append(parts, blankHow)
	}
	if why := g.text(g.why); why != "" {
		parts = append(parts, lowerFirst(why))
	}
	return strings.Join(parts, ", ") + "." + g.sign()
}

// sign leaves a blank for how one will know, where the goal doesn't say.
func (g *goalReading) sign() string {
	if g.met["measurable"] != "" {
		return ""
	}
	return " The sign that it is reached: " + blankCount + "."
}

// who is to get there, as the goal has it.
func (g *goalReading) who() string {
	switch g.subject {
	case "she", "he", "they", "we":
		return g.subject
	case "my mentee":
		return "the mentee"
	}
	return "I"
}

// restates tells whether a text says what the goal says, neither more nor less, with blanks for what it lacks and no
// other. What it has of its own are words that hold a sentence together, which leaves no room for an answer.
func (g *goalReading) restates(text string) bool {
	told, outside, inside := toldBy(g.goal), blank.ReplaceAllString(text, " "), strings.Join(blank.FindAllString(text, -1), " ")
	if !onlyOf(outside, told, frameWords) || !onlyOf(inside, told, blankWords) || negations(outside) != negations(g.goal) {
		return false
	}
	if strings.ContainsAny(outside, "[]\"“”?") || g.complete() == (inside != "") {
		return false
	}
	missing, said := 0, toldBy(outside)
	for stem := range told {
		if !said[stem] && !wishWords[stem] {
			missing++
		}
	}
	return missing <= len(told)/sixMine
}

// onlyOf tells whether all words of a text stand in one of two lists.
func onlyOf(text string, a, b told) bool {
	for stem := range toldBy(text) {
		if !a[stem] && !b[stem] {
			return false
		}
	}
	return true
}

func negations(text string) (n int) {
	for _, w := range wordsOf(text) {
		if w.tags&tagNot != 0 || w.text == "without" || w.text == "no" || w.text == "nobody" {
			n++
		}
	}
	return n
}

// The words that a restated goal may have beside those of the goal.
var (
	frameWords = toldBy("will have reach reached know known means sign there mentee goal")
	blankWords = toldBy(`date day week month number how many much what which exactly who whom where when whose help support time
		means person people sign see seen count measure notice reason why matters matter good amount often part kind first step
		steps result evidence experience room money budget hours practice name place say says could would reach reached done somebody someone one thing skill situation`)
	wishWords = toldBy(`want wants like hope plan plans planning aim aims need needs intend wish wishes goal target objective dream ambition
		love keen soon sometime day some someday one eventually point future later able become be get time sort`)
)
