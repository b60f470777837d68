package coach

import (
	"slices"
	"strings"
)

// maxRole is the longest description of a reader that goes into a message, in words.
const maxRole = 16

// role makes of the recipient's description what can be said to them: "who leads the ice group" becomes "you lead the ice
// group", "plant manager" becomes "you're a plant manager".
func (l *letter) role() string {
	w := wordsOf(l.to.describe)
	if len(w) < 2 || w.count() > maxRole || classes["bad"][w[0].text] || unfit(w) {
		return ""
	}
	if w[0].text == "who" || w[0].text == "she" || w[0].text == "he" || w[0].text == "they" {
		about := l.to.about
		if about.subject == "" {
			about = pronouns{subject: "she", object: "her", possessive: "her", reflexive: "herself", names: about.names}
		}
		said, _, ok := addressed(about.subject+l.to.describe[w[0].end:], about)
		if t := wordsOf(said); ok && t.at(0) == "you" && actsOn(t) {
			return said
		}
		return ""
	}
	for i := range w {
		if w[i].mark || w[i].tags&(tagSubject|tagModal|tagNot|tagObject) != 0 || classes["traitful"][w[i].text] || w[i].text == "who" {
			return ""
		}
	}
	if !roleNoun(w) {
		return ""
	}
	return "you're " + withArticle(w, lowerRole(l.to.describe))
}

// withArticle puts an article before a role that has none, unless there is one of the kind in a place: "head of the school".
func withArticle(w words, role string) string {
	if w[0].tags&(tagDet|tagIndef) != 0 || oneOfAKind[w[0].text] {
		return role
	}
	return orIf(strings.ContainsRune("aeiou", rune(w[0].text[0])), "an ", "a ") + role
}

var oneOfAKind = set("head director chief president dean principal chair chairman chairwoman editor chairperson captain vice deputy")

// lowerRole writes "Head of school" small, and leaves names and "PhD student" as they are.
func lowerRole(s string) string {
	w := wordsOf(s)
	word := s[w[0].start:w[0].end]
	end := 1
	for end < len(w) && !w[end].mark {
		end++
	}
	if word[1:] == strings.ToLower(word[1:]) && (roleWords[w[0].text] || w[0].tags != 0 && w[0].tags != tagName || roleNoun(w[:end])) {
		return lowerFirst(s)
	}
	return s
}

// roleNoun tells whether a description names what somebody is, before its first preposition.
func roleNoun(w words) bool {
	for i := range w {
		if w[i].tags&tagPrep != 0 {
			break
		}
		t := w[i].text
		if roleWords[t] && w[i].tags&(tagDet|tagIndef) == 0 || w[i].tags&closed == 0 && slices.ContainsFunc(agents, func(end string) bool { return len(t) > 4 && strings.HasSuffix(t, end) }) {
			return true
		}
	}
	return false
}

var agents = []string{"er", "or", "ist", "ian", "man", "woman", "ant", "midwife", "vet", "smith", "wright", "chef", "nurse", "pilot"}
