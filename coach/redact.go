package coach

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// redacted is a kind of personal data. Its name stands in the placeholders.
type redacted string

// What is hidden.
const (
	kindPerson   redacted = "PERSON"
	kindEmployer redacted = "EMPLOYER"
	kindEmail    redacted = "EMAIL"
	kindPhone    redacted = "PHONE"
	kindURL      redacted = "URL"
	kindHandle   redacted = "HANDLE"
	kindAddress  redacted = "ADDRESS"
	kindID       redacted = "ID"
	kindDate     redacted = "DATE" // of birth
	kindTerm     redacted = "TERM" // the caller's own
)

var redactedKinds = []redacted{
	kindPerson, kindEmployer, kindEmail, kindPhone, kindURL, kindHandle, kindAddress, kindID, kindDate, kindTerm,
}

// redaction replaces personal data in the texts of one request by placeholders, the same one for the same value, and
// puts the values back. Once made it doesn't change, and is safe for concurrent use.
//
// A placeholder is a kind and a number: [PERSON_1]. Whoever is called by several forms of a name ("Anna Meier", "Anna", "Ms
// Meier") has one number, and a letter tells the later forms from the first: [PERSON_1], [PERSON_1B]. So a model that
// drops the letter, as some do, still speaks of the right person, and each form comes back as it was.
type redaction struct {
	names    map[string]bool   // folded words of names
	hidden   map[string]string // the placeholder of each form
	values   map[string]string // the form of each placeholder, without its brackets
	literals literals          // what is looked for letter by letter
	entities map[redacted][]*entity
	reserved map[string]bool    // placeholders that the texts themselves hold: "PERSON_1"
	read     map[string][]found // what is to be hidden in each text of the request
}

// entity is somebody or something with a number.
type entity struct {
	number int
	words  []string // of the longest form, folded
	forms  []string
}

// newRedaction reads all texts of a request together: a name that is sure in one place is hidden in all. Extra are
// further terms that the caller wants hidden, whatever they are.
func newRedaction(texts, extra []string) *redaction {
	r := &redaction{
		names: make(map[string]bool), hidden: make(map[string]string), values: make(map[string]string),
		entities: make(map[redacted][]*entity), reserved: make(map[string]bool), read: make(map[string][]found, len(texts)),
	}
	for _, term := range extra {
		r.literals.add(kindTerm, strings.TrimSpace(term), false)
	}
	cut := make([]*tokens, len(texts))
	for i, text := range texts {
		cut[i] = tokensOf(text)
		r.learn(cut[i])
		r.reserve(text)
	}
	r.literals.sort()
	for i, text := range texts {
		r.read[text] = r.find(cut[i])
		for _, f := range r.read[text] {
			r.number(f.kind, text[f.start:f.end])
		}
	}
	r.numberTerms()
	return r
}

// learn takes down what a text makes sure.
func (r *redaction) learn(t *tokens) {
	text := t.text
	forms := formsIn(text)
	n := naming{tokens: t, known: r.names}
	n.take(r.literals.in(text))
	n.take(forms)
	employers := n.employers()
	for _, f := range forms {
		r.literals.add(f.kind, text[f.start:f.end], false)
	}
	for _, f := range employers {
		r.learnEmployer(text[f.start:f.end])
	}
	for _, f := range n.people(false) {
		for _, w := range nameWords(text[f.start:f.end]) {
			r.names[w] = true
		}
	}
}

// learnEmployer takes down a company as it is called in full and without its legal form.
func (r *redaction) learnEmployer(name string) {
	r.literals.add(kindEmployer, name, ordinaryName(name))
	if i := strings.LastIndexByte(name, ' '); i > 0 && traitsOf(name[i+1:])&isLegalForm != 0 && traitsOf(name[:i]) == 0 {
		r.literals.add(kindEmployer, strings.TrimRight(name[:i], ", "), false)
	}
}

// take marks the tokens that belong to something already.
func (n *naming) take(fs []found) {
	for _, f := range fs {
		for i := range n.list {
			if w := &n.list[i]; w.start < f.end && f.start < w.end {
				w.taken = true
			}
		}
	}
}

// ordinaryName tells whether an employer is called by an ordinary word, as Shell and Orange are: then its case counts.
func ordinaryName(name string) bool {
	return traitsOf(name)&(isOrdinary|isPlace|isTerm|isGiven) != 0
}

// nameWords returns the words of a name by which it is known again: folded, without initials and particles.
func nameWords(name string) []string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '.' || r == '\n' || r == '\t' || r == '\u00a0' })
	out := words[:0]
	for _, w := range words {
		f := foldedWord(w)
		if utf8.RuneCountInString(f) > 1 && (traitsOf(w)&isParticle == 0 || startsUpper(w)) {
			out = append(out, f)
		}
	}
	return out
}

// found returns all that is to be hidden in a text, in order and without overlaps.
func (r *redaction) found(text string) []found {
	if fs, ok := r.read[text]; ok {
		return fs
	}
	return r.find(tokensOf(text))
}

func (r *redaction) find(t *tokens) []found {
	all := r.literals.in(t.text)
	if len(r.names) > 0 {
		for i := range t.list {
			t.list[i].taken = false
		}
		n := naming{tokens: t, known: r.names}
		n.take(all)
		all = append(all, n.people(true)...)
	}
	slices.SortStableFunc(all, func(a, b found) int { return a.start - b.start })
	return all
}

// number gives a form its placeholder.
func (r *redaction) number(kind redacted, form string) {
	key := string(kind) + form
	if _, ok := r.hidden[key]; ok {
		return
	}
	e := r.entityOf(kind, form)
	name := string(kind) + "_" + strconv.Itoa(e.number) + formLetter(len(e.forms))
	e.forms = append(e.forms, form)
	r.hidden[key] = "[" + name + "]"
	r.values[name] = form
}

// formLetter tells the forms of a name apart: nothing for the first, then B, C and so on.
func formLetter(n int) string {
	if n == 0 {
		return ""
	}
	return string(rune('A' + n))
}

// maxForms is how many forms of a name have the same number; there are no more letters.
const maxForms = 26

// entityOf returns who is called by a form, a new one if nobody is.
func (r *redaction) entityOf(kind redacted, form string) *entity {
	words := []string{form}
	if kind == kindPerson || kind == kindEmployer {
		words = nameWords(form)
	}
	var same *entity
	for _, e := range r.entities[kind] {
		if len(e.forms) < maxForms && e.answersTo(words) {
			if same != nil {
				same = nil // two people of that name: this is nobody's
				break
			}
			same = e
		}
	}
	if same == nil {
		same = &entity{number: r.nextNumber(kind)}
		r.entities[kind] = append(r.entities[kind], same)
	}
	if len(words) > len(same.words) {
		same.words = words
	}
	return same
}

func (r *redaction) nextNumber(kind redacted) int {
	n := 1
	if all := r.entities[kind]; len(all) > 0 {
		n = all[len(all)-1].number + 1
	}
	for r.reserved[string(kind)+"_"+strconv.Itoa(n)] {
		n++
	}
	return n
}

// answersTo tells whether words are a form of an entity's name: the same, its first or its last alone, or longer by
// what stood not there before.
func (e *entity) answersTo(words []string) bool {
	short, long := words, e.words
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) == 0 {
		return len(long) == 0
	}
	if len(short) == 1 {
		return short[0] == long[0] || short[0] == long[len(long)-1]
	}
	return short[0] == long[0] && short[len(short)-1] == long[len(long)-1]
}

// numberTerms gives a number to the caller's terms that stand in no text.
func (r *redaction) numberTerms() {
	for _, l := range r.literals.all {
		if l.kind == kindTerm {
			r.number(l.kind, l.text)
		}
	}
}

// hide replaces what is personal in a text of the request.
func (r *redaction) hide(text string) string {
	fs := r.found(text)
	if len(fs) == 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + 8*len(fs))
	at := 0
	for _, f := range fs {
		if f.start < at {
			continue
		}
		b.WriteString(text[at:f.start])
		b.WriteString(r.placeholder(f.kind, text[f.start:f.end]))
		at = f.end
	}
	b.WriteString(text[at:])
	return b.String()
}

// placeholder returns that of a form. A form that no text of the request had, as of another case, has that of the form
// that it is most like.
func (r *redaction) placeholder(kind redacted, form string) string {
	if p, ok := r.hidden[string(kind)+form]; ok {
		return p
	}
	words := nameWords(form)
	var like *entity
	for _, e := range r.entities[kind] {
		switch {
		case slices.ContainsFunc(e.forms, func(f string) bool { return strings.EqualFold(f, form) }):
			return r.hidden[string(kind)+e.forms[0]]
		case like == nil && slices.ContainsFunc(words, func(w string) bool { return slices.Contains(e.words, w) }):
			like = e
		}
	}
	if like == nil {
		return "[" + string(kind) + "_0]" // never restored, and so refused by the guard
	}
	return r.hidden[string(kind)+like.forms[0]]
}
