package coach

import (
	"strings"
	"unicode/utf8"
)

// nameFrom finds the writer's name.
func (s *account) nameFrom(text string, c words) {
	_, _, to, is := ownNames.find(c)
	if !is || s.name != "" {
		return
	}
	end := to
	for nameWord(text, c, end) && end < to+3 {
		end++
	}
	if plain := c.at(to-1) == "i'm" || c.at(to-1) == "am"; end == to || plain && !c.isMark(end, ",.") && end < len(c) || plain && nationality(c[end-1].text) {
		return
	}
	if name := text[c[to].start:c[end-1].end]; utf8.RuneCountInString(name) <= maxName {
		s.name = name
	}
}

var ownNames = phrases(`
		my name is
		my name's
		i'm|am called
		^ i'm|i [am] a|an ~4 called|named
		i'm
		i am
	`)

// nationality tells words that have a capital and are no names.
func nationality(w string) bool {
	return strings.HasSuffix(w, "ish") || strings.HasSuffix(w, "ese") || strings.HasSuffix(w, "ian") && len(w) > 5 || w == "german" || w == "french" || w == "dutch"
}

// sizeFrom finds how long a talk the writer has in mind.
func (s *account) sizeFrom(text string, c words) {
	if s.size != "" {
		return
	}
	for i := range c {
		switch {
		case c[i].text == "minutes" && smallNumber[c.at(i-1)] && c.at(i-2) == "for":
			s.size = text[c[i-1].start:c[i].end]
		case c[i].text == "hour" && c.at(i-1) == "an" && c.at(i-2) == "half" && c.at(i-3) == "for":
			s.size = "half an hour"
		}
	}
}

var smallNumber = set("five ten fifteen twenty thirty 5 10 15 20 30")
