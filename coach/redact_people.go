package coach

// naming looks for people in a text. What it knows already are the names that other texts of the request made sure.
type naming struct {
	*tokens
	known map[string]bool // folded words of names
}

// found is a stretch of a text that is to be hidden.
type found struct {
	kind       redacted
	start, end int
}

// people returns the names of people in a text. Only names that are known already are taken if only is set.
func (n *naming) people(only bool) []found {
	var out []found
	for i := 0; i < len(n.list); {
		length := n.nameAt(i)
		if length == 0 || only && !n.anyKnown(i, length) {
			i++
			continue
		}
		out = append(out, found{kindPerson, n.at(i).start, n.at(i + length - 1).end})
		for k := range length {
			n.list[i+k].taken = true
		}
		i += length
	}
	return out
}

func (n *naming) anyKnown(i, length int) bool {
	for k := range length {
		if n.isKnown(i + k) {
			return true
		}
	}
	return false
}

func (n *naming) isKnown(i int) bool {
	return len(n.known) > 0 && n.at(i).mark == 0 && n.known[foldedWord(n.word(i))]
}

// nameAt returns the number of tokens of the name that begins at token i; 0: none does.
func (n *naming) nameAt(i int) int {
	switch w := n.at(i); {
	case w.mark != 0 || w.taken:
		return 0
	case !w.upper && w.traits&isParticle != 0:
		if length := n.introducedAt(i); length > 0 {
			return length
		}
		return n.smallNameAt(i)
	case !w.upper || n.shouted && !n.has(i, isTitle):
		return n.smallNameAt(i)
	case w.traits&(isTitle|isCalendar) != 0 && w.traits&isGiven == 0:
		return 0
	}
	if length := n.initialsAt(i); length > 0 {
		return length
	}
	if length := n.introducedAt(i); length > 0 {
		return length
	}
	if !n.capital(i) || n.at(i).inner || n.fileName(i) || n.isTerm(i) || !n.namedByContext(i) {
		return 0
	}
	return n.runFrom(i)
}

// fileName tells whether word i goes on behind a point, as in "Node.js".
func (n *naming) fileName(i int) bool {
	w, next := n.at(i+1), n.at(i+2)
	return w.mark == '.' && next.mark == 0 && next.start == w.end && !next.upper
}

// initialsAt takes "J. R. Smith".
func (n *naming) initialsAt(i int) int {
	k := i
	for n.isInitial(k) && n.at(k+1).mark == '.' {
		k += 2
	}
	if k == i || !n.capital(k) || n.has(k, isCalendar|isPlace|isPeople|function) {
		return 0
	}
	return k - i + n.runFrom(k)
}

func (n *naming) isInitial(i int) bool {
	w := n.at(i)
	return w.mark == 0 && w.upper && w.end-w.start == 1
}

// introducedAt takes a name that stands behind a title, a role or "called", whatever it may be otherwise.
func (n *naming) introducedAt(i int) int {
	k := i
	for n.has(k, isParticle) && !n.at(k).upper {
		k++
	}
	if k > i && k == len(n.list) || !n.capital(k) || n.has(k, isTitle) {
		return 0
	}
	switch w := n.at(k); {
	case n.behindTitle(i):
	case n.has(k, isRole|isOffice) && n.capital(k+1), n.has(k, isDeterminer|isPronoun|isInside):
		return 0
	case w.traits&(isPeople|isCalendar|isTerm) != 0 && w.traits&isGiven == 0, w.inner, k > i:
		return 0
	case !n.behindRole(i) && !n.behindNaming(i) && !n.signed(i):
		return 0
	case w.traits != 0 && w.traits&isGiven == 0 && (!n.unknown(i+1) || !n.capital(i+1)):
		return 0
	}
	return k - i + n.runFrom(k)
}

// behindTitle: "Dr Meier", "Prof. Meier", "Sister Bernadette". A word that is both an office and ordinary needs a name
// that is not ordinary.
func (n *naming) behindTitle(i int) bool {
	p := i - 1
	if n.at(p).mark == '.' {
		p--
	}
	switch {
	case n.has(p, isTitle) && (n.at(p).upper || n.at(p).traits&(isOrdinary|isRole) == 0):
		return true
	case !n.has(p, isOffice) || !n.at(p).upper || p != i-1:
		return false
	}
	return n.at(i).traits&^(isGiven|isParticle|isPlace) == 0 || n.has(i, isGiven) && !n.has(i, isOffice|isRole)
}

// behindRole: "my mentee Anna", "her boss, Tom Reed", "a nurse, Nguyễn Thị Mai".
func (n *naming) behindRole(i int) bool {
	p := i - 1
	switch n.at(p).mark {
	case ',', ':', '(', '-':
		p--
	}
	if !n.has(p, isRole) || n.at(p).own {
		return false
	}
	return !n.at(p).upper || n.at(p).first || n.has(i, isGiven)
}

// behindNaming: "called Jonas", "her name is Zoe", "Hi Katarzyna,".
func (n *naming) behindNaming(i int) bool {
	p := i - 1
	switch {
	case n.has(p, isNaming), n.has(p, isGreeting) && (n.at(p).first || n.at(p).upper):
		return true
	case n.is(p, "is", "was"):
		return n.is(p-1, "name")
	case n.isI(p) && n.is(p, "I'm", "I’m"):
		return true
	}
	return n.is(p, "name") && n.at(p).own
}

// signed: at the end, behind "Best wishes," or in a line of its own.
func (n *naming) signed(i int) bool {
	p := i - 1
	for n.at(p).mark == '\n' || n.at(p).mark == ',' || n.at(p).mark == '-' {
		p--
	}
	if p == i-1 || !n.has(p, isSignOff) && (n.at(i-1).mark != '\n' || i < 12) {
		return false
	}
	end := len(n.list)
	for end > i && (n.at(end-1).mark == '\n' || n.at(end-1).mark == '.') {
		end--
	}
	return end-i <= 3
}

// runFrom returns how far the name that begins at word i goes.
func (n *naming) runFrom(i int) int {
	k := i + 1
	for k-i < 6 {
		switch {
		case n.continues(k, k-i):
			k++
		case n.isInitial(k) && n.at(k+1).mark == '.' && n.capital(k+2) && !n.isI(k):
			k += 2
		case n.particlesTo(k) > 0:
			k = n.particlesTo(k) + 1
		default:
			return k - i
		}
	}
	return k - i
}

// continues tells whether word k goes on with the name of which so many words stand before it.
func (n *naming) continues(k, before int) bool {
	w := n.at(k)
	if !n.capital(k) || w.inner || n.at(k-1).own || w.traits&(isCalendar|isTitle|isPeople) != 0 && w.traits&isGiven == 0 {
		return false
	}
	if w.traits == 0 || w.traits&isGiven != 0 {
		return true
	}
	return before == 1 && w.traits&(isTerm|isDeterminer|isPronoun|isLink|isOrgNoun) == 0
}

// particlesTo returns the word with a capital to which particles lead: "van der Berg".
func (n *naming) particlesTo(k int) int {
	end := k
	for n.has(end, isParticle) && !n.at(end).upper && end-k < 3 {
		end++
	}
	if end == k || !n.capital(end) || n.has(end, isCalendar|isTitle|isPeople|isTerm) || n.is(k, "of", "y", "e") && !n.unknown(end) || n.is(k, "of") {
		return 0
	}
	return end
}

// smallNameAt takes names in the small letters of chats, and all names where a text shouts.
func (n *naming) smallNameAt(i int) int {
	w := n.at(i)
	if w.upper && !n.shouted || w.end-w.start < 2 {
		return 0
	}
	if !n.smallNamed(i) {
		return 0
	}
	k := i + 1
	for n.at(k).mark == 0 && !n.at(k).taken && k-i < 3 && !n.at(k-1).own && n.at(k).upper == w.upper &&
		(n.sure(k) || n.isKnown(k) && n.unknown(k)) {
		k++
	}
	return k - i
}

func (n *naming) smallNamed(i int) bool {
	switch w := n.at(i); {
	case w.traits&^(isGiven|isPlace|isTerm|isFirm|isPeople|isParticle) != 0 && (w.traits&isGiven == 0 || !n.introducedSmall(i) && !n.acts(i+1)):
		return false
	case (n.unknown(i) || n.sure(i)) && n.isKnown(i):
		return true
	case n.foreign || n.is(i, "jan"):
		return false
	case n.sure(i):
		return n.at(i).end-n.at(i).start > 2 || n.introducedSmall(i)
	case n.unknown(i) && n.is(i-1, "tell", "told", "ask", "asked"):
		return n.at(i).end-n.at(i).start > 3
	case n.unknown(i):
		return n.introducedSmall(i) && (n.has(i-1, isNaming) || n.acts(i+1) || n.at(i+1).mark != 0) && n.at(i).end-n.at(i).start > 3
	case n.has(i, isGiven) && n.at(i).traits&(isOrdinary|isCalendar|isPeople) == 0 && n.introducedSmall(i):
		return true
	case n.has(i, isGiven) && !n.has(i, isCalendar):
		return n.introducedSmall(i) && n.acts(i+1) && !n.has(i+1, isOrdinary) || n.has(i-1, isNaming)
	}
	return false
}

// introducedSmall tells whether only a person can stand behind the word before word i.
func (n *naming) introducedSmall(i int) bool {
	return n.has(i-1, isRole) && !n.at(i-1).own && !n.is(i-1, "head", "lead") || n.has(i-1, isNaming|isTitle)
}
