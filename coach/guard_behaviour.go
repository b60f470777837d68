package coach

import "strings"

// namesBehaviour tells whether something is named that was done, said or written, or a gap left for it.
func (c *checking) namesBehaviour() bool {
	detail := c.hasDetail()
	for _, s := range c.spoken {
		if endsAsking(s) {
			continue
		}
		for i := range s {
			switch {
			case s.isMark(i, "["), s[i].text == quotation:
				return true
			case subjectYou[s[i].text] || s[i].text == "you'll":
				if deedBehind(s, i) || hadWith(s, i) {
					return true
				}
			case s[i].text == "your" && detail && i+1 < len(s), s[i].text == "your" && acts[s.at(i+1)] && s.at(i-2) != "something" && !pronounced(s, i+2) && !felt(s, i):
				return true
			case speakerI[s[i].text] && witnessed(s, i):
				return true
			}
		}
	}
	return detail || c.lived() || c.happened()
}

// pronounced tells a verdict on what somebody made, "was a disgrace", from what can be seen of it.
func pronounced(s words, i int) bool {
	return s.has(i, tagBe) && (s.has(i+1, tagIndef) && !numbers[s.at(i+2)] || degree[s.at(i+1)])
}

// hadWith tells whether "you" at word i had something with them that can be seen: "you had a question ready for every pupil".
func hadWith(s words, i int) bool {
	if s[i].text != "you" && s[i].text != "you'd" || s.at(i+1) != "had" && s[i].text == "you" {
		return false
	}
	j := i + 1
	if s.at(j) == "had" {
		j++
	}
	if !s.has(j, tagIndef) && s.at(j) != "the" && s.at(j) != "your" && s.at(j) != "no" || vagueMatters[s.at(j+1)] {
		return false
	}
	return !s.holds(j, j+6, possessed)
}

// possessed is what somebody is said to have that nobody can see.
var possessed = set(`time day week shift good great bad hard tough problem problems attitude talent gift flair knack way sense bit lot chance
	tendency approach influence impact effect presence energy confidence strong weak poor lovely wonderful amazing impressive off
	control grip rapport moment kind sort`)

// happened tells whether something is named that was or wasn't done on a certain day, whoever did it: "this morning the
// check wasn't signed".
func (c *checking) happened() bool {
	for _, s := range c.spoken {
		if endsAsking(s) || !dated(s) {
			continue
		}
		for i := 2; i < len(s)-1; i++ {
			if s[i].text != "was" && s[i].text != "were" && s[i].text != "wasn't" && s[i].text != "weren't" || s.has(i-1, tagSubject) {
				continue
			}
			if j, _ := skipAdverbs(s, i+1); s.has(j, tagPast) && s[j].tags&(tagMind|tagBe|tagHave) == 0 && !vagueDeeds[s.at(j)] && !inner[s.at(j)] && !moved[s.at(j)] {
				return true
			}
		}
	}
	return false
}

// moved are participles for how somebody was.
var moved = set("impressed pleased delighted thrilled surprised shocked amazed organised organized prepared disorganised disorganized rushed stressed wasted ruined spoiled")

// dated tells whether a sentence says on which day something was.
func dated(s words) bool {
	for i := range s {
		w := strings.TrimSuffix(s[i].text, "'s")
		if calendar[w] || w == "yesterday" || w == "today" || seasons[w] && (s.at(i-1) == "this" || s.at(i-1) == "last") {
			return true
		}
	}
	return false
}

// lived tells whether the speaker tells what they did on account of something of the other's, or on a certain day: what
// went before may then stand in the passive, without a "you".
func (c *checking) lived() bool {
	about, did := false, false
	for i := range c.said {
		switch w := &c.said[i]; {
		case w.text == "your":
			about = about || !vagueMatters[c.said.at(i+1)]
		case w.text == "you", calendar[w.text], calendar[strings.TrimSuffix(w.text, "'s")], w.text == "yesterday", w.text == "today":
			about = true
		case w.text == "i", w.text == "i'd", w.text == "we":
			did = did || c.said.has(i+1, tagPast) && !minds[c.said.at(i+1)] && !c.said.has(i+1, tagBe|tagHave|tagAux) && c.said.has(i+2, closed)
		}
	}
	return about && did
}

// vagueMatters are what verdicts are about that name nothing.
var vagueMatters = set("performance work teaching attitude communication results conduct effort efforts style manner progress")

// deedBehind tells whether behind a "you" at word i stands a verb for what can be seen or heard.
func deedBehind(s words, i int) bool {
	if i > 0 && (s[i-1].text == "everything" || s[i-1].text == "all" || s[i-1].text == "what" || s[i-1].text == "how" || s.has(i-1, tagPrep) && !s.has(i-1, tagSub) && s[i].text == "you") {
		return false
	}
	j, _ := skipAdverbs(s, i+1)
	if s.at(j) == "both" || s.at(j) == "two" {
		j, _ = skipAdverbs(s, j+1)
	}
	progressive := s[i].text == "you're"
	for s.has(j, tagAux|tagBe|tagHave|tagNot) && !s.has(j, tagLight) {
		progressive = progressive || s.has(j, tagBe)
		j, _ = skipAdverbs(s, j+1)
	}
	if progressive && s.at(j) == "the" { // "you were the last one through"
		return true
	}
	if j >= len(s) || s[j].mark || s[j].tags&(closed&^tagAux) != 0 || minds[s[j].text] || vagueDeeds[s[j].text] {
		return false
	}
	if progressive {
		return (s.at(j) != "doing" || !evaluated(s, j)) && s.has(j, tagDoing|tagPast|tagPrep)
	}
	return !evaluated(s, j)
}

// vagueDeeds say that something was done and not what.
var vagueDeeds = set(`handled handle managed perform performed coped cope behaved acted contributed contribute improved improve
	excelled excel impressed impress disappointed disappoint delivered nailed smashed rocked aced failed fail struggled
	progressed grown deserve deserved seem seemed need needed lack lacked been be become became shine shone excels
	shines rule rock settling settled come made`)

// evaluated tells "did a great job" from "did the sum".
func evaluated(s words, i int) bool {
	switch s[i].text {
	case "do", "did", "done", "doing", "does", "made", "make", "work", "worked":
		return s.among(i+1, 5, jobs) && !s.among(i+1, 12, gaps)
	}
	return false
}

var gaps = set("[")

var jobs = set(`job work well great good brilliantly excellent amazing fantastic superb difference best effort poor poorly badly it so hard
	awesome awesomely fabulous fabulously terrific wonderful wonderfully beautifully perfectly okay ok fine alright terribly awfully impressively
	super marvellously splendidly`)

// witnessed tells whether the speaker at word i says what they saw or heard.
func witnessed(s words, i int) bool {
	j, _ := skipAdverbs(s, i+1)
	if s.has(j, tagAux|tagHave) {
		j, _ = skipAdverbs(s, j+1)
	}
	return perceives[s.at(j)] && j+1 < len(s) && !s[j+1].mark
}

var (
	speakerI  = set("i i've we we've")
	perceives = set("noticed notice saw see heard hear observed watched counted found read took take")
	// acts are nouns for what somebody did or made.
	acts = set(`silence question questions pause answer reply email message note notes draft report plan handover slides talk lesson
		essay summary comment absence decision presentation figures code drawing letter post`)
)

// hasDetail tells whether a text has a figure in it, as what was really observed often has.
func (c *checking) hasDetail() bool {
	n := 0
	for i := range c.said {
		w := &c.said[i]
		if w.mark {
			continue
		}
		if w.text[0] >= '0' && w.text[0] <= '9' || numbers[w.text] && c.said.at(i-1) != "or" {
			n++
		}
	}
	return n > 0
}

var numbers = set(`two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred half
	twice second third`)
