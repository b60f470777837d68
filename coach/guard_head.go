package coach

// lead looks at what stands before the head in the same sentence. A condition may stand there, a time or a picture to
// imagine; a statement prepares the answer.
func (c *checking) lead(s words, head int) {
	from := 0
	for from < head && (s[from].mark || connective[s[from].text] || s.has(from, tagAdv) && s.isMark(from+1, ",") || hedges[s[from].text]) {
		from++
	}
	if from == head {
		return
	}
	lead := s[from:head]
	switch {
	case lead[0].text == "that" && from > 0: // "now that"
	case pictures[lead[0].text] && (!steps[lead[0].text] || lead.holds(1, len(lead), seasons) || lead.holds(1, len(lead), scenes)):
	case imperative(lead):
		c.foundWords(RuleAdvice, lead, 0, len(lead))
	case givesBack(lead) && !concluded(s, from, head):
	case states(lead) || concluded(s, from, head) || narrates(lead) || opines(lead) || ownSentence(lead):
		c.foundWords(RuleAnswerFirst, lead, 0, len(lead))
	}
}

// ownSentence tells whether a lead is a sentence of its own but for the semicolon at its end: "some people keep a log; how …".
func ownSentence(lead words) bool {
	if !lead.isMark(len(lead)-1, ";") || lead[0].tags&(tagSub|tagPrep|tagAdv|tagWh) != 0 {
		return false
	}
	for i := 1; i < len(lead); i++ {
		if lead.has(i, tagVerb|tagLight|tagMind|tagPast|tagBe|tagModal|tagHave) {
			return true
		}
	}
	return false
}

// opines tells whether a lead begins with whose view it is: "to me it's plain that …, so".
func opines(lead words) bool {
	if lead[0].text == "as" && lead.at(1) == "i" || lead[0].text == "the" && lead.at(1) == "way" && lead.at(2) == "i" {
		return true
	}
	return (lead[0].text == "to" && (lead.at(1) == "me" || lead.at(1) == "my") || lead[0].text == "in" && lead.at(1) == "my" || lead[0].text == "for" && lead.at(1) == "me") &&
		lead.holds(2, len(lead), viewVerbs)
}

// hedges soften a statement and leave it one.
var hedges = set("maybe perhaps possibly")

var viewVerbs = set("is it's that's seems looks sounds are you're they're was view opinion book eyes experience")

// pictures begin a thought experiment.
var pictures = set("suppose supposing imagine picture say think take look bear consider remember recall assume assuming let let's go here's")

// scenes are what one goes back to in one's mind.
var scenes = set("mind when point first last scene beginning start what how who where why which your this that")

// steps are verbs for a thought experiment that may just as well be orders: "go back to the bank", "consider the night bus".
var steps = set("go consider take")

// states tells whether a lead is a statement: it begins with a subject, and a verb follows that is no part of a clause
// which only says which one is meant ("the day you were promoted").
func states(lead words) bool {
	first := &lead[0]
	if first.tags&tagSubject != 0 && first.tags&(tagSub|tagPrep) == 0 && first.text != "one" {
		return !wonder(lead)
	}
	if sweeping[first.text] && !lead.has(1, tagPrep|tagSub|tagAdv) && len(lead) > 2 {
		return true
	}
	if timely(lead) {
		return false
	}
	if (first.text == "that" || first.text == "this") && lead.has(1, tagMind|tagLight|tagVerb|tagBe|tagModal|tagAdv) {
		return true
	}
	if first.text == "what" && lead.has(1, tagIndef) { // "What a mess you've made, …"
		return true
	}
	if first.tags&(tagDet|tagIndef) == 0 && first.tags&(tagSub|tagPrep|tagAdv|tagPast|tagWh) != 0 {
		return false
	}
	for i := 1; i < len(lead); i++ {
		switch {
		case lead.has(i, tagSub|tagWh|tagSubject) || lead[i].mark:
			return false
		case lead.has(i, tagBe|tagModal|tagHave) || lead.has(i, tagAux):
			return true
		}
	}
	return false
}

// concluded tells whether the question follows from what stands before it: "pay matters most, so how …".
func concluded(s words, from, head int) bool {
	if s[from].tags&(tagSub|tagPrep|tagWh|tagAdv) != 0 || pictures[s[from].text] {
		return false
	}
	switch s.at(head - 1) {
	case "so", "but", "then":
		return true
	}
	return false
}

// narrates tells a story that ends in a question about it: "a friend of mine left the firm; what …".
func narrates(lead words) bool {
	if !storyteller[lead[0].text] || !lead.isMark(len(lead)-1, ";:–—") || lead.count() < 6 {
		return false
	}
	for i := 2; i < len(lead)-1; i++ {
		if lead.has(i, tagPast) && !lead.has(i-1, tagDet|tagIndef|tagPrep|tagBe) || lead.at(i) == "put" {
			return true
		}
	}
	return false
}

// storyteller words begin a story about somebody else.
var storyteller = set("a an another one my i somebody someone people some there our years")

// timely tells "the year your father was ill", which says when, from a statement.
func timely(lead words) bool {
	for i := 1; i < min(3, len(lead)); i++ {
		if seasons[lead[i].text] {
			return true
		}
	}
	return false
}

var seasons = set("day days year week weeks month months morning evening afternoon night moment minute time times hour summer winter spring autumn")

// sweeping words begin a statement about all and sundry.
var sweeping = set("everything everyone everybody nobody nothing most")

// wonder tells "I'm curious", with which a question may begin, from a statement.
func wonder(lead words) bool {
	switch lead[0].text {
	case "i", "i'm", "i'd":
		for i := range lead {
			if wondering[lead[i].text] {
				return true
			}
		}
	}
	return false
}

var wondering = set("wonder wondering curious interested know ask hear understand missed follow")

// questionHead returns where the main clause of a question begins: behind connectives, and behind a condition that ends
// in a comma or colon.
func questionHead(s words) int {
	i := 0
	for i < len(s) && (s[i].mark || connective[s[i].text]) {
		i++
	}
	if i == len(s) || startsWh(s[i:]) && !condition(s[i:]) {
		return i
	}
	if s[i].tags&tagAux != 0 && !supposes(s, i) {
		return i
	}
	for j := i + 1; j < len(s)-1; j++ {
		if !s.isMark(j, ",:;–—-") {
			continue
		}
		k := j + 1
		for connective[s.at(k)] {
			k++
		}
		if k < len(s) && (startsWh(s[k:]) && !condition(s[k:]) && !subordinate(s, k) || s[k].tags&tagAux != 0) {
			return k
		}
	}
	return embeddedHead(s, i)
}

// embeddedHead finds a question word that is followed by its verb, for conditions without a comma.
func embeddedHead(s words, from int) int {
	for j := from + 1; j < len(s)-1; j++ {
		if startsWh(s[j:]) && !condition(s[j:]) && s.has(j+1, tagAux) {
			return j
		}
	}
	return from
}

// supposes tells "had you stayed, where …" and "were you to stay, what …" from a question that begins with a verb.
func supposes(s words, i int) bool {
	if s[i].text != "had" && s[i].text != "were" && s[i].text != "should" || !s.has(i+1, tagSubject|tagDet) {
		return false
	}
	for j := i + 2; j < len(s)-2; j++ {
		if s.isMark(j, ",") && startsWh(s[j+1:]) && !subordinate(s, j+1) {
			return true
		}
	}
	return false
}

// subordinate tells a clause such as "what they said" from a question: its subject stands before its verb.
func subordinate(s words, i int) bool {
	return !contracted(s.at(i)) && s.has(i+1, tagSubject|tagDet) && s.at(i+1) != "one" && s.at(i+1) != "which" && s.at(i+1) != "what"
}

var connective = set("and so but well okay ok now then or also because still yet")

// startsWh tells whether a question word begins here, with a preposition before it or not.
func startsWh(s words) bool {
	i := 0
	for i < 2 && classes["prep"][s.at(i)] { // "up to what point"
		i++
	}
	return classes["wh"][s.at(i)]
}

// condition tells "when you look back" from "when will you": the subject follows at once. "What a mess" is no question
// either.
func condition(s words) bool {
	if classes["prep"][s.at(0)] && (s.at(1) == "where" || s.at(1) == "what") { // "from where you stand"
		return s.has(2, tagSubject)
	}
	switch s.at(0) {
	case "when":
		return !s.has(1, tagAux) && !s.isMark(1, ",?")
	case "how":
		return s.at(1) == "about"
	case "what":
		return s.at(1) == "with" || s.has(1, tagIndef) && s.at(1) != "more" && s.at(1) != "some" && s.at(1) != "regular"
	}
	return false
}

// whatIf is a question about what another may do, cut short: "and if she says no?".
var whatIf = rules(ruleLines{RuleClosed, `
	^ and|but if she|he|they|it|nobody|nothing|none [still] says|say|said|happens|happened|changes|changed|comes|came|doesn't|don't|didn't|isn't|stays|stayed|goes|went|fails|failed
`})

// startsOpen tells whether a question begins, behind a condition, with a question word.
func startsOpen(text string) bool {
	all := wordsOf(text)
	if len(all) == 0 {
		return false
	}
	sentences := all.sentences()
	last := sentences[len(sentences)-1]
	return startsWh(last[questionHead(last):])
}
