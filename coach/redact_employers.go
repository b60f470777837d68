package coach

// employers returns the names of employers in a text, schools and hospitals among them.
func (n *naming) employers() []found {
	var out []found
	for i := 0; i < len(n.list); {
		start, end := n.employerAt(i)
		if end == 0 {
			i++
			continue
		}
		out = append(out, found{kindEmployer, n.at(start).start, n.at(end - 1).end})
		for k := start; k < end; k++ {
			n.list[k].taken = true
		}
		i = end
	}
	return out
}

// employerAt returns the first token and the one behind the last of the employer that begins at token i, or zeros.
func (n *naming) employerAt(i int) (start, end int) {
	w := n.at(i)
	switch {
	case w.mark != 0 || w.taken:
		return 0, 0
	case !w.upper:
		return n.smallEmployerAt(i)
	case w.first && w.traits&function != 0, w.traits&(isCalendar|isTitle) != 0, n.isInitial(i):
		return 0, 0
	}
	end = n.firmRun(i)
	if n.organised(i, end) || n.employs(i, end) {
		return i, end
	}
	return 0, 0
}

// firmRun returns the token behind the capitals that begin at token i: "Larsen & Toubro", "University of Cape Town", "St
// Mary's School".
func (n *naming) firmRun(i int) int {
	k := i + 1
	for {
		switch next := n.at(k); {
		case n.firmWord(k):
			k++
		case next.mark == '&' || next.mark == '+':
			if !n.firmWord(k + 1) {
				return k
			}
			k += 2
		case next.mark == '.' && n.is(k-1, "St") && n.firmWord(k+1):
			k++
		case n.linksFirm(i, k) > 0:
			k = n.linksFirm(i, k) + 1
		default:
			return k
		}
	}
}

func (n *naming) firmWord(k int) bool {
	w := n.at(k)
	if w.mark != 0 || w.taken || n.at(k-1).own && w.traits&isOrgNoun == 0 && !n.firmEnds(k) {
		return false
	}
	if w.traits&isLegalForm != 0 && n.at(k-1).upper && (w.upper || w.traits&isOrdinary == 0) {
		return true
	}
	return w.upper && w.traits&(isCalendar|isTitle|isPronoun) == 0 && !n.isI(k)
}

// firmEnds: "King's Cross Hospital" goes on behind "King's".
func (n *naming) firmEnds(k int) bool {
	return n.at(k).upper && n.has(k+1, isOrgNoun) && n.at(k+1).upper
}

// linksFirm returns the word with a capital to which "of" or "for" leads behind a word such as "University".
func (n *naming) linksFirm(i, k int) int {
	if !n.is(k, "of", "for", "de", "der", "für", "di", "do", "da", "du", "del") {
		return 0
	}
	end := k + 1
	for n.is(end, "the", "la", "las", "los", "le", "der", "die") {
		end++
	}
	if !n.firmWord(end) || n.has(end, isCalendar|isTitle) {
		return 0
	}
	for j := i; j < k; j++ {
		if n.has(j, isOrgNoun) {
			return end
		}
	}
	return 0
}

// organised tells whether a run is an organisation by its own words: a legal form, "… Hospital", "University of …".
func (n *naming) organised(i, end int) bool {
	if end-i < 2 {
		return false
	}
	if n.has(end-1, isLegalForm) && (n.at(end-1).upper || !n.has(end-1, isOrdinary)) {
		return true
	}
	special, noun := false, false
	for k := i; k < end; k++ {
		w := n.at(k)
		noun = noun || w.traits&isOrgNoun != 0 && w.upper
		special = special || n.special(k)
	}
	return noun && (special || n.placeOfWork(i)) || n.joinsNames(i, end)
}

// special tells whether word k makes a name of the nouns beside it: "Lincoln High School", and not "Summer School".
func (n *naming) special(k int) bool {
	w := n.at(k)
	switch {
	case w.mark != 0 || !w.upper:
		return false
	case w.own || n.is(k, "St", "Saint"):
		return true
	case w.first:
		return w.traits == 0 || w.traits&(isGiven|isPlace|isFirm) != 0
	}
	return w.traits&(isOrdinary|isOrgNoun|isTerm) == 0
}

// joinsNames: "Ernst & Young".
func (n *naming) joinsNames(i, end int) bool {
	for k := i + 1; k < end-1; k++ {
		if (n.at(k).mark == '&' || n.at(k).mark == '+') && n.proper(k-1) && n.proper(k+1) {
			return true
		}
	}
	return false
}

func (n *naming) proper(k int) bool {
	w := n.at(k)
	return w.end-w.start > 2 && !w.shout && (w.traits == 0 || w.traits&(isGiven|isFirm) != 0)
}

// employs tells whether the words around a run make an employer of it.
func (n *naming) employs(i, end int) bool {
	w := n.at(i)
	switch {
	case w.inner && w.traits&isFirm == 0, n.at(end-1).own && w.traits&isFirm == 0 && !n.organisedNoun(i, end):
		return false
	case w.traits&isFirm != 0 && n.has(i+1, isTerm) && n.at(i+1).upper, n.has(i, isTerm) && w.traits&isFirm == 0:
		return false
	case w.traits&isFirm != 0:
		return n.firmInContext(i, end)
	case w.traits&isPlace != 0 && end == i+1, n.has(i, isPeople) && end == i+1:
		return false
	case w.traits&^(isGiven|isParticle|isPlace|isPeople) != 0 && !n.mixed(i, end):
		return n.organisedNoun(i, end) && n.placeOfWork(i)
	case w.traits&isGiven != 0 && end == i+1:
		return n.is(i-1, "at", "joined") && n.at(i).traits == isGiven && n.has(i-2, isWork)
	case end > i+1 && n.sure(i):
		return n.is(i-1, "at")
	}
	return n.placeOfWork(i)
}

// mixed tells whether one word of a run is no ordinary one.
func (n *naming) mixed(i, end int) bool {
	for k := i; k < end; k++ {
		if n.at(k).mark == 0 && n.at(k).traits&^(isGiven|isFirm) == 0 {
			return true
		}
	}
	return false
}

func (n *naming) organisedNoun(i, end int) bool {
	return end-i > 1 && n.has(end-1, isOrgNoun|isLegalForm)
}

// placeOfWork tells whether what stands before token i is said of employers.
func (n *naming) placeOfWork(i int) bool {
	p := i - 1
	if n.is(p, "the") {
		p--
	}
	switch {
	case n.is(p, "at"):
		return !n.is(p-1, "meet", "met", "meets", "lunch", "coffee", "ate", "eat", "dinner") && (p == i-1 || n.at(i+1).mark == 0 && n.at(i+1).upper)
	case n.is(p, "joined", "joins"):
		return true
	case n.is(p, "join", "joining", "quit", "quits"):
		return !n.sure(i)
	case n.is(p, "for", "with", "from", "by", "of", "in"):
		return n.worksBefore(p)
	case n.is(p, "and", "or") || n.at(p).mark == ',':
		return n.at(p-1).taken && n.worksBefore(p-2)
	}
	return false
}

// worksBefore tells whether work is spoken of right before the preposition p.
func (n *naming) worksBefore(p int) bool {
	if n.is(p, "of", "in") {
		return n.has(p-1, isRole) && n.is(p-1, "trainees", "interns", "apprentices", "employees", "staff")
	}
	if n.is(p, "with", "by") && n.is(p-1, "work", "works", "worked", "working", "talks", "met", "boss", "team", "colleagues", "go", "place", "one") {
		return n.is(p-1, "go") && n.is(p-2, "let")
	}
	if n.is(p, "from", "by") && n.has(p-1, isRole) {
		return false
	}
	return n.has(p-1, isWork) || n.is(p, "for", "with") && n.has(p-1, isRole) && !n.is(p-1, "mentee", "mentor", "friend") || n.is(p, "by") && n.is(p-1, "off", "on")
}

// firmInContext is for a company that we know: it is hidden where it acts or somebody is with it, not where it is a product.
func (n *naming) firmInContext(i, end int) bool {
	p := i - 1
	if n.is(p, "the") {
		p--
	}
	switch {
	case n.has(p, isDeterminer), n.is(p, "like", "in", "on", "via", "use", "uses", "using"):
		return false
	case n.is(p, "at", "for", "from", "with", "by", "joined", "join", "joins", "joining", "left", "leave", "leaving", "leaves", "and", "or", "of", "to", "between", "quit"):
		return !n.at(i).first && (n.at(i).traits&isTerm == 0 || n.is(p, "at", "joined", "join", "joining") || n.worksBefore(p))
	}
	return n.has(end, isDoing) || n.is(end, "is", "has", "was", "will") && n.at(i).traits&(isOrdinary|isTerm) == 0
}

// worksAt tells whether work is spoken of at word i or, as in "works nights at", before it.
func (n *naming) worksAt(i int) bool {
	for k := i; k > i-2; k-- {
		if n.is(k, "works", "work", "working", "worked", "job", "offer", "internship", "interview") {
			return true
		}
	}
	return false
}

// smallEmployerAt takes the companies that we know in the small letters of chats, and others behind "works at".
func (n *naming) smallEmployerAt(i int) (start, end int) {
	w := n.at(i)
	ordinary := w.traits&(isOrdinary|isPlace|isTermNoun) != 0
	switch {
	case w.traits&isFirm != 0 && !ordinary && (n.is(i-1, "at", "for", "from", "joined", "with", "by", "left", "join", "leave") || n.has(i+1, isDoing)):
		return i, i + 1
	case w.traits&isFirm != 0 && n.is(i-1, "at", "for", "from") && n.has(i-2, isWork):
		return i, i + 1
	case n.unknown(i) && w.end-w.start > 2 && n.is(i-1, "at", "for") && n.worksAt(i-2):
		return i, i + 1
	}
	return 0, 0
}
