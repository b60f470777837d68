package coach

import "strings"

// isTerm tells whether word i makes a term with the words around it: "the Hawthorne effect", "Growth Mindset", "Tuckman's
// stages".
func (n *naming) isTerm(i int) bool {
	next := n.at(i + 1)
	if next.mark != 0 {
		return false
	}
	if n.has(i+1, isTermNoun) && !n.sure(i) && !n.isKnown(i) {
		return true
	}
	if n.sure(i) || !next.upper || n.has(i, isGiven) && n.unknown(i+1) {
		return false
	}
	return n.has(i+1, isOrdinary|isTerm|isPeople|isCalendar) && n.at(i+1).traits&isGiven == 0
}

// namedByContext tells whether a capital makes a name of word i here.
func (n *naming) namedByContext(i int) bool {
	w := n.at(i)
	switch {
	case n.sure(i):
		return n.at(i).own || !n.somewhere(i) || n.is(i-2, "believe", "believes", "confidence", "trust", "faith", "interest", "interested", "disappointed")
	case n.isKnown(i) && n.knownNamed(i):
		return true
	case w.traits == 0:
		return n.unknown(i) && n.unknownNamed(i)
	case w.traits&isGiven != 0:
		return n.doubtfulNamed(i)
	}
	return false // a surname that is an ordinary word: only a title or a given name can tell
}

// somewhere tells whether word i is where something is: "in Alba", "in São Paulo".
func (n *naming) somewhere(i int) bool {
	return n.is(i-1, "in", "near") || n.has(i-1, isPlace) && n.at(i-1).upper && n.has(i-2, isInside)
}

// knownNamed is for a name that is sure elsewhere in the request.
func (n *naming) knownNamed(i int) bool {
	w := n.at(i)
	switch {
	case w.traits == 0 || n.sure(i):
		return true
	case w.traits&(isPlace|isCalendar|isPeople|isTerm) != 0:
		return n.doubtfulNamed(i)
	case w.first:
		return n.acts(i+1) || n.at(i+1).mark == ',' || n.at(i+1).mark == '.' || w.own || n.listed(i)
	}
	return !n.has(i-1, isDeterminer) && (!n.capital(i+1) || !n.has(i+1, isOrdinary))
}

// unknownNamed is for a word that is neither English nor a name that we know.
func (n *naming) unknownNamed(i int) bool {
	switch w := n.at(i); {
	case n.foreign:
		return false
	case w.first && n.is(i+2, "where", "what", "when", "how", "why"):
		return false // "Slough is where she works"
	case n.acts(i+1) && !n.has(i-1, isDeterminer|isInside):
		return w.first || !n.has(i+1, isVerb) || n.at(i-1).mark != 0 || !n.towardsPlace(i)
	case w.first:
		return n.listed(i) || w.own || n.fullName(i)
	case n.at(i-1).mark != 0:
		return n.listed(i)
	case n.has(i-1, isInside) && !n.besidePerson(i-1), n.has(i-1, isDeterminer|isPeople|isTerm|isFirm):
		return false
	}
	return (n.besidePerson(i-1) || !n.towardsPlace(i)) && !n.has(i-1, isOrgNoun) && !n.entitled(i)
}

// besidePerson tells whether the preposition at i stands with a verb that goes with people: "take on Keziah", "trained under
// Mistry".
func (n *naming) besidePerson(i int) bool {
	switch {
	case n.is(i, "on"):
		return n.is(i-1, "take", "took", "taken", "taking", "rely", "relies", "relied", "depend", "depends", "depended", "count", "counts", "counting", "pick", "picks", "picked")
	case n.is(i, "under"):
		return n.is(i-1, "trained", "works", "work", "worked", "working", "served", "studied", "studies", "studying", "trains")
	}
	return false
}

// entitled tells whether a word stands amid others with a capital, as words of titles do.
func (n *naming) entitled(i int) bool {
	before := n.at(i - 1)
	return before.mark == 0 && before.upper && !before.first && before.traits&(isOffice|isRole|isTitle) == 0
}

// doubtfulNamed is for a given name that is something else as well: Grace, Paris, May.
func (n *naming) doubtfulNamed(i int) bool {
	w := n.at(i)
	switch {
	case w.first && n.isPredicated(i):
		return true
	case w.first:
		return n.listed(i) || n.fullName(i)
	case n.is(i+1, "who"):
		return true
	case w.traits&isCalendar != 0:
		return n.has(i-1, isAddressed) && !n.is(i-1, "by", "for", "about", "between", "with", "and") || n.at(i+1).mark == 0 && n.has(i+1, isDoing)
	case n.has(i-1, isDeterminer|isInside|isPeople), n.has(i-2, isDeterminer) && n.has(i-1, isOrdinary) && n.has(i+1, isOrdinary) && !n.acts(i+1):
		return false
	case w.traits&isPlace != 0:
		return !n.towardsPlace(i) || n.has(i+1, isDoing)
	case w.traits&(isPeople|isTerm|isFirm) != 0:
		return n.has(i-1, isAddressed) || n.has(i+1, isDoing) || n.acts(i+1) && strings.HasSuffix(n.word(i+1), "ed")
	}
	return !n.entitled(i)
}

// fullName tells whether word i and the next are a name, by the verb behind them.
func (n *naming) fullName(i int) bool {
	return n.capital(i+1) && (n.unknown(i+1) || n.has(i+1, isGiven)) && (n.acts(i+2) || n.at(i+2).mark == ',' || n.is(i+2, "and"))
}

// isPredicated tells whether what stands behind word i is said of a person.
func (n *naming) isPredicated(i int) bool {
	next := i + 1
	if n.is(next, "is", "was") {
		return n.is(next+1, "my", "our", "his", "her", "a", "an", "the", "their", "afraid", "late", "shy", "up", "from", "in", "at", "stuck")
	}
	if n.has(i, isCalendar) && !n.has(next, isDoing) {
		return false
	}
	if n.is(next, "has", "did", "does", "put", "puts", "cut") {
		return n.is(next+1, "never", "always", "already", "been", "asked", "told", "said", "gone", "a", "an", "my", "his", "her", "no", "two", "to")
	}
	return n.has(next, isDoing) || n.thirdPerson(next)
}

// thirdPerson: "Grace handles", "Rose works".
func (n *naming) thirdPerson(i int) bool {
	s := n.word(i)
	return len(s) > 4 && s[len(s)-1] == 's' && s[len(s)-2] != 's' && !n.at(i).upper && n.has(i, isOrdinary) && !n.has(i, isRole)
}

// acts tells whether token i is a verb whose subject stands before it.
func (n *naming) acts(i int) bool {
	w := n.at(i)
	if w.mark != 0 || w.upper && !n.shouted {
		return false
	}
	if w.traits&(isVerb|isDoing) != 0 {
		return true
	}
	s := n.word(i)
	return n.thirdPerson(i) || len(s) > 4 && s[len(s)-2:] == "ed" && w.traits&isOrdinary != 0
}

// listed tells whether word i is one of several names: "Dalia, Noam and Tal", "Mei and Hiroshi".
func (n *naming) listed(i int) bool {
	return n.beside(i, 1) || n.beside(i, -1)
}

func (n *naming) beside(i, step int) bool {
	k := i + step
	if n.at(k).mark != ',' && !n.is(k, "and", "or", "und", "y", "et") {
		return false
	}
	k += step
	if n.is(k, "and") {
		k += step
	}
	return n.at(k).mark == 0 && n.at(k).upper && !n.at(k).shout && (n.sure(k) || n.isKnown(k) || n.at(k).taken ||
		n.unknown(i) && n.unknown(k) && (n.at(i).first || n.at(k).first))
}

// towardsPlace tells whether what stands before word i leads to a place or a thing.
func (n *naming) towardsPlace(i int) bool {
	p := i - 1
	switch {
	case n.has(p, isInside), n.is(p, "like", "as", "use", "uses", "used", "using", "speak", "speaks", "learn", "learns", "vs", "play", "plays", "leave", "left", "leaves", "leaving", "plus"):
		return true
	case n.is(p, "to"):
		return n.has(p-1, isMotion) || n.has(p-2, isMotion) && !n.has(p-1, isDoing) || n.has(p-3, isMotion) && n.has(p-2, isPlace|isPronoun)
	case n.is(p, "from"):
		return !n.is(p-1, "heard", "hear", "message", "mail", "email", "letter", "feedback", "note", "call", "advice", "text")
	case n.is(p, "of"):
		return !n.is(p-1, "afraid", "proud", "fond", "sick", "tired", "jealous", "think", "thinks", "thought", "speak", "speaks", "instead", "because", "care", "behalf", "ahead", "scared", "wary", "hold", "friend", "rid", "heard")
	}
	return false
}
