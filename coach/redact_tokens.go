package coach

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unit is a word or a mark of a text that is searched for names. Offsets are bytes.
type unit struct {
	start, end int
	traits     trait
	mark       byte // 0: a word
	upper      bool // begins with a capital
	shout      bool // nothing but capitals, two at least
	inner      bool // a capital further inside, as in "JavaScript"
	first      bool // begins a sentence
	own        bool // "'s" follows
	taken      bool // belongs to something that was found
}

// tokens is a text as the search for names reads it.
type tokens struct {
	text    string
	list    []unit
	shouted bool // hardly a small letter in it: capitals tell nothing
	foreign bool // not in English: that a word isn't known tells nothing
}

func tokensOf(text string) *tokens {
	t := &tokens{text: text, list: make([]unit, 0, len(text)/5+8)}
	first := true
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case wordly(r):
			w := t.wordAt(i)
			w.first = first
			first = false
			t.list = append(t.list, w)
			size = w.end - i
			if w.own {
				size += possessiveLength(text[w.end:])
			}
		case r == '\n' || !unicode.IsSpace(r):
			first = t.ends(r, i) || first && !wordly(r)
			t.list = append(t.list, unit{start: i, end: i + size, mark: markByte(r)})
		}
		i += size
	}
	t.shouted, t.foreign = t.isShouted(), t.isForeign()
	return t
}

// markByte stands for a mark where only the common ones are told apart.
func markByte(r rune) byte {
	switch p := straight(r); {
	case p < utf8.RuneSelf:
		return byte(p)
	case r == '–' || r == '—':
		return '-'
	}
	return '?' // none that a name goes on behind
}

// ends tells whether a mark ends a sentence, or lets one begin inside another.
func (t *tokens) ends(r rune, at int) bool {
	switch r {
	case '!', '?', '\n', '…', ':', '"', '“', '„', '•':
		return true
	case '.':
		n := len(t.list)
		return n == 0 || t.list[n-1].end != at || !t.abbreviated(n-1)
	}
	return false
}

// abbreviated tells whether word i is one behind which a point ends no sentence.
func (t *tokens) abbreviated(i int) bool {
	w := &t.list[i]
	return w.mark == 0 && (w.traits&(isTitle|isLegalForm) != 0 && w.traits&isOrdinary == 0 || w.upper && utf8.RuneCountInString(t.text[w.start:w.end]) == 1)
}

func (t *tokens) wordAt(start int) unit {
	w := unit{start: start}
	letters, capitals := 0, 0
	var before rune
	i := start
	for i < len(t.text) {
		r, size := utf8.DecodeRuneInString(t.text[i:])
		if !wordly(r) && !unicode.Is(unicode.Mn, r) && !t.joinsName(before, r, i+size) {
			break
		}
		if unicode.IsUpper(r) {
			capitals++
			w.inner = w.inner || letters > 0 && unicode.IsLower(before)
		}
		if unicode.IsLetter(r) {
			letters++
		}
		before = r
		i += size
	}
	w.end = i
	w.upper = startsUpper(t.text[start:])
	w.shout = capitals > 1 && capitals == letters
	w.own = possessiveLength(t.text[i:]) > 0
	w.traits = traitsOf(t.text[start:i])
	if w.inner && nameWithInnerCapital(t.text[start:i]) {
		w.inner = false
	}
	return w
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// joinsName tells whether a mark belongs to the word around it: "O'Brien", "Hans-Peter", "don't". A possessive "'s" is
// left outside.
func (t *tokens) joinsName(before, r rune, next int) bool {
	after, size := utf8.DecodeRuneInString(t.text[next:])
	switch straight(r) {
	case '-', 'ʻ':
		return wordly(after) && wordly(before)
	case '\'':
		if !unicode.IsLetter(before) || !unicode.IsLetter(after) {
			return false
		}
		behind, _ := utf8.DecodeRuneInString(t.text[next+size:])
		return after != 's' && after != 'S' || wordly(behind)
	}
	return false
}

// possessiveLength is the length of "'s" at the beginning of a text, or 0.
func possessiveLength(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 || straight(r) != '\'' || len(s) <= size || s[size]|0x20 != 's' {
		return 0
	}
	if behind, _ := utf8.DecodeRuneInString(s[size+1:]); wordly(behind) {
		return 0
	}
	return size + 1
}

// nameWithInnerCapital tells McKenzie and LaToya from JavaScript.
func nameWithInnerCapital(s string) bool {
	for _, prefix := range []string{"Mc", "Mac", "La", "Le", "De", "Di", "Da", "Du", "Fitz", "Van", "St"} {
		if strings.HasPrefix(s, prefix) && len(s) > len(prefix)+2 && startsUpper(s[len(prefix):]) {
			return s != "LaTeX" && s != "DevOps"
		}
	}
	return strings.ContainsAny(s, "'’-")
}

func (t *tokens) isShouted() bool {
	small, capital := 0, 0
	for i := range t.list {
		switch w := &t.list[i]; {
		case w.shout:
			capital++
		case w.mark == 0 && w.end-w.start > 1:
			small++
		}
	}
	return capital > 2 && capital > small
}

// isForeign tells whether most of the small words are none of English.
func (t *tokens) isForeign() bool {
	words, english := 0, 0
	for i := range t.list {
		if w := &t.list[i]; w.mark == 0 && !w.upper {
			words++
			if w.traits&^(isGiven|isPlace|isParticle) != 0 {
				english++
			}
		}
	}
	return words > 3 && 5*english < 3*words
}

// at returns token i; beyond the ends, one that is nothing.
func (t *tokens) at(i int) *unit {
	if i < 0 || i >= len(t.list) {
		return &nothing
	}
	return &t.list[i]
}

var nothing = unit{mark: ' '}

// has tells whether token i is a word with one of the traits.
func (t *tokens) has(i int, these trait) bool {
	w := t.at(i)
	return w.mark == 0 && w.traits&these != 0
}

// capital tells whether token i is a word that is written like a name.
func (t *tokens) capital(i int) bool {
	w := t.at(i)
	return w.mark == 0 && w.upper && !w.taken && (!w.shout || t.shouted || w.end-w.start > 2 && w.traits&isGiven != 0) && !t.isI(i)
}

// isI tells whether token i is the speaker, whose capital tells nothing: I, I'd, I'm.
func (t *tokens) isI(i int) bool {
	s, ok := strings.CutPrefix(t.word(i), "I")
	if !ok || s == "" {
		return ok
	}
	r, _ := utf8.DecodeRuneInString(s)
	return straight(r) == '\''
}

func (t *tokens) word(i int) string {
	w := t.at(i)
	if w.end > len(t.text) || w.mark != 0 {
		return ""
	}
	return t.text[w.start:w.end]
}

// is tells whether token i is one of the words, in whatever case.
func (t *tokens) is(i int, words ...string) bool {
	s := t.word(i)
	for _, w := range words {
		if len(w) == len(s) && strings.EqualFold(s, w) {
			return true
		}
	}
	return false
}

// sure tells whether word i can't be anything but a given name.
func (t *tokens) sure(i int) bool { return t.has(i, isGiven) && t.at(i).traits&^isParticle == isGiven }

// unknown tells whether nothing is known about word i.
func (t *tokens) unknown(i int) bool {
	w := t.at(i)
	return w.mark == 0 && w.traits == 0 && !w.inner && w.end-w.start > 1 && !hasDigit(t.text[w.start:w.end]) &&
		((w.upper && !w.first) || !derived(t.text[w.start:w.end]))
}

// derived tells words by an ending that names hardly have: Diplomacy, Eastward, literally.
func derived(s string) bool {
	for _, ending := range derivations {
		if len(s) > len(ending)+3 && strings.HasSuffix(s, ending) {
			return true
		}
	}
	return false
}

var derivations = strings.Fields(`tion tions sion ment ments ness ity ities acy ism isms ship ance ence ward wards ing ings ology
	ists ist ive ous able ible ly ised ized ated ally ical ful less graphy metry onomy ware like wise hood dom ers`)

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }
