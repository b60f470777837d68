package coach

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// recipient is whom a message goes to, as far as it was told.
type recipient struct {
	name     string   // "Dr Amato", "Zoe Hart"; empty: not known
	titled   bool     // the name begins with a title
	about    pronouns // that stand for them
	describe string   // "who leads the river ice group", "head of the bakery school"
}

// newRecipient reads the field for the recipient, or, where it is empty, looks for somebody with a name in the situation.
func newRecipient(field, situation string) recipient {
	field = strings.TrimSpace(field)
	w := wordsOf(field)
	from, to := nameIn(field, w, true)
	var r recipient
	if to > from {
		r.take(field, w[from:to])
		if from == 0 {
			r.describe = strings.TrimLeft(field[w[to-1].end:], " ,;:.-–—(")
		}
	} else {
		r.describe = field
		all := wordsOf(situation)
		if from, to = nameIn(situation, all, false); to > from {
			r.take(situation, all[from:to])
		}
	}
	r.describe = strings.TrimRight(r.describe, " .,;:!)")
	r.about = r.pronouns(wordsOf(field), wordsOf(situation))
	return r
}

// take keeps the name. Of a title and several names, the last one is how to address somebody.
func (r *recipient) take(text string, name words) {
	parts := make([]string, 0, len(name))
	shouted := func(s string) bool { return utf8.RuneCountInString(s) > 3 && s == strings.ToUpper(s) }(text[name[0].start:name[len(name)-1].end])
	for i := range name {
		if !name[i].mark {
			part := strings.TrimSuffix(strings.ReplaceAll(text[name[i].start:name[i].end], "’", "'"), "'s")
			parts = append(parts, capitalised(orIf(shouted, strings.ToLower(part), part)))
		}
	}
	r.about.names = make(map[string]bool)
	for _, p := range parts {
		r.about.names[strings.ToLower(p)] = true
		r.about.names[strings.ToLower(p)+"'s"] = true
	}
	if r.titled = honorifics[strings.ToLower(parts[0])]; r.titled && len(parts) > 2 {
		last := len(parts) - 1
		for last > 2 && particles[strings.ToLower(parts[last-1])] {
			last--
		}
		parts = append(parts[:1:1], parts[last:]...)
	}
	if n := strings.Join(parts, " "); utf8.RuneCountInString(n) <= maxName {
		r.name = n
	}
}

// maxName is the longest name to be put into a salutation, in code points.
const maxName = 40

// nameIn returns the words of the first name in a text: a title with what follows it, or words with capitals that are no
// others. In free text a name without a title has to stand where somebody is spoken to, or begin a sentence and have a
// surname.
func nameIn(text string, w words, field bool) (from, to int) {
	if field && len(w) == 1 && w[0].tags == 0 && !roleWords[w[0].text] && !roleNoun(w) {
		return 0, 1 // "sam"
	}
	for i := range w {
		titled := honorifics[w[i].text] && (capital(text, w[i]) || field)
		if !titled && (!nameWord(text, w, i) || roleWords[w[i].text] || settings[w[i].text] || w[i].tags&(closed|tagAdv) != 0 || i > 0 && nameWord(text, w, i-1) && !roleWords[w[i-1].text]) {
			continue
		}
		to = nameEnd(text, w, i, titled, field)
		n := to - i
		switch {
		case titled && n > 1:
			return i, to
		case field && !titled && (i == 0 || named[w.at(i-1)] || roleWords[w.at(i-1)] && capital(text, w[i-1])) && n <= 4:
			return i, to
		case !field && !titled && (w.at(i-1) == "like" || w.at(i-1) == "want") && w.at(to) == "to":
			return i, to
		case !field && !titled && n <= 4 && (addressing[w.at(i-1)] || addressing[w.at(i-2)] && w.at(i-1) == "to" || n > 1 && (startsSentence(w, i) || leadingTo[w.at(i-1)])):
			return i, to
		}
	}
	return 0, 0
}

// nameEnd returns the word behind a name that begins at word i. A title may have a point, and a name small words inside.
func nameEnd(text string, w words, i int, titled, field bool) int {
	j := i + 1
	for j < len(w) {
		switch {
		case strings.HasSuffix(w[j-1].text, "'s"):
			return j
		case titled && j == i+1 && w.isMark(j, "."):
			j++
		case honorifics[w[j-1].text] && honorifics[w[j].text], nameWord(text, w, j), titled && j <= i+3 && plainName(w, j, field):
			j++
		case particles[w[j].text] && nameWord(text, w, j+1), particles[w[j].text] && particles[w.at(j+1)] && nameWord(text, w, j+2):
			j++
		default:
			return j
		}
	}
	return j
}

// plainName tells whether the word behind a title is a name that was written without a capital.
func plainName(w words, j int, field bool) bool {
	return !w[j].mark && w[j].tags&(closed|tagAdv) == 0 && !light[w[j].text] && !roleWords[w[j].text] && (field || honorifics[w[j-1].text] || w.isMark(j-1, "."))
}

// nameWord tells whether word i has a capital and is no word that may have one for another reason.
func nameWord(text string, w words, i int) bool {
	if i < 0 || i >= len(w) || w[i].mark || !capital(text, w[i]) || calendar[w[i].text] {
		return false
	}
	return w[i].tags&closed == 0 && !light[w[i].text] && !strings.HasPrefix(w[i].text, "i'")
}

func startsSentence(w words, i int) bool { return i == 0 || w.isMark(i-1, ".!?;") }

var (
	honorifics = set("mr mrs ms miss mx dr doctor prof professor sister brother father sir dame judge captain chef madame monsieur frau herr señor señora rabbi dra sra sr reverend rev lord lady coach")
	particles  = set("de van von der den la le di da del al bin ten ter el do dos das o'")
	named      = set("to named called teacher colleague boss neighbour neighbor coach friend :")
	addressing = set("ask asking message messaging email emailing contact contacting approach approaching write writing talk talking speak speaking")
	leadingTo  = set("how met meet whether use beside know from that like")
	roleWords  = set(`head director chief manager editor founder cofounder co-founder curator owner teacher nurse president dean principal ceo cto
		cfo coo vp chair chairman chairwoman lecturer engineer designer researcher author writer artist baker chef partner lawyer student cook vet farmer
		senior junior former retired old my our the a an someone somebody anyone people person lead leader team`)
)

// capitalised gives a name its capital.
func capitalised(s string) string {
	if particles[s] {
		return s
	}
	return upperFirst(s)
}

// pronouns finds which ones stand for the recipient: the first ones in the field, or else in the situation behind a name
// or where nobody else is there to be meant.
func (r *recipient) pronouns(field, situation words) pronouns {
	for i := range situation {
		if w := situation[i].text; (w == "her" || w == "him") && (addressing[situation.at(i-1)] || addressing[situation.at(i-2)] && situation.at(i-1) == "to") {
			p := orIf(w == "her", sheHer, heHim)
			p.names = r.about.names
			return p
		}
	}
	for n, w := range []words{field, situation} {
		for i := range w {
			base, _, _ := strings.Cut(w[i].text, "'")
			if (relatives[base] || others[base]) && possessives[w.at(i-1)] {
				break // may be them
			}
			for _, p := range []pronouns{sheHer, heHim, theyThem}[:3-n] { // in free text, "they" may be anybody
				if base == p.subject || base == p.object || base == p.possessive || base == p.reflexive {
					p.names = r.about.names
					return p
				}
			}
		}
	}
	return pronouns{names: r.about.names}
}

var relatives = set("niece nephew uncle aunt cousin mum mom dad parents kids girlfriend boyfriend mate")

// addressed turns a clause about somebody into one that is said to them: "I heard her talk" becomes "I heard your talk".
// It gives up where it could go wrong.
func addressed(clause string, about pronouns) (said string, turned, ok bool) {
	clause = shortNamed(clause, about.names)
	t := turning{words: wordsOf(clause), text: clause, about: about}
	if len(t.words) == 0 || t.words.grave() || t.thirdParty() {
		return "", false, false
	}
	for t.i < len(t.words) {
		if t.yours() {
			t.write(t.i+1, "yours")
			continue
		}
		t.step()
	}
	for _, w := range t.words {
		base, _, clitic := strings.Cut(w.text, "'")
		t.doubtful = t.doubtful || clitic && base != about.subject && leftOver[base]
	}
	said = strings.TrimFunc(t.out.String()+t.tail(), unicode.IsSpace)
	return said, t.turned > 0, !t.doubtful
}

// yours tells whether the name here stands for something of theirs: "a lesson of Boateng's", "a friend of hers".
func (t *turning) yours() bool {
	base, own := strings.CutSuffix(t.words[t.i].text, "'s")
	next := t.words.at(t.i + 1)
	return t.words.at(t.i-1) == "of" && (own && t.about.names[base] || t.words[t.i].text == "hers" && t.about.subject == "she") &&
		(next == "" || t.words.has(t.i+1, tagPrep|tagConj|tagSub) || t.words[t.i+1].mark)
}

// shortNamed leaves of each full name its last word, so that a name is one word: "Dr. Amato's lab" becomes "Amato's lab".
func shortNamed(clause string, names map[string]bool) string {
	w := wordsOf(clause)
	var b strings.Builder
	from := 0
	for i := range w {
		next := i + 1
		if w.isMark(next, ".") && honorifics[w[i].text] {
			next++
		}
		base, _, _ := strings.Cut(w.at(next), "'")
		if names[w[i].text] && names[base] && capital(clause, w[i]) {
			b.WriteString(clause[from:w[i].start])
			from = w[next].start
		}
	}
	return b.String() + clause[from:]
}
