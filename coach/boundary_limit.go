package coach

import "strings"

// readLimit finds where the line is, from the field for it or else from what the mentor says in the situation.
func (r *refusing) readLimit(b *BoundaryRequest) {
	if strings.TrimSpace(b.Limit) != "" {
		r.readLines(b.Limit, pieces(wordsOf(b.Limit)))
	}
	if r.line.shape != noLine {
		return
	}
	for _, c := range pieces(wordsOf(b.Situation)) {
		if declines(c) && !r.kind.firm {
			r.readLines(b.Situation, []words{c})
			return
		}
	}
}

// declines tells a limit from what a mentor merely doesn't know or dare: "I can't lend money", "I don't know how".
func declines(c words) bool {
	if c.at(0) != "i" && c.at(0) != "i'm" && c.at(0) != "i've" || len(c) < 4 {
		return false
	}
	i := 1
	for i < len(c) && c.has(i, tagAdv) && !c.has(i, tagNot) {
		i++
	}
	if !c.has(i, tagNot) {
		return false
	}
	for _, w := range c[i+1 : min(i+4, len(c))] {
		if openLimits[w.text] || w.tags&tagObject != 0 || w.text == "it" {
			return false
		}
	}
	return true
}

var openLimits = set(`know mind see think feel remember understand believe bring say tell sure keep stand hurt upset lose seem dare sleep bear
	certain clear help figure decide get find blame wait hear recall imagine even explain mean`)

// pieces cuts a text into clauses as clauses does, but keeps the short ones: a limit may be two words.
func pieces(all words) (out []words) {
	for _, s := range all.sentences() {
		start := 0
		for i := 1; i < len(s); i++ {
			if skip := clauseBreak(s, i); skip > 0 {
				out = appendPiece(out, s[start:i])
				start = i + skip
				i = start
			}
		}
		out = appendPiece(out, s[min(start, len(s)):])
	}
	return out
}

func appendPiece(out []words, c words) []words {
	for len(c) > 0 && c[len(c)-1].mark && !c.isMark(len(c)-1, `])"`) {
		c = c[:len(c)-1]
	}
	for len(c) > 0 && (c[0].mark && !c.isMark(0, `["`) || connective[c[0].text] && c[0].text != "because") {
		c = c[1:]
	}
	if c.count() == 0 {
		return out
	}
	return append(out, c)
}

// readLines takes the clauses of a limit apart: what is refused, what can be given, and the reason.
func (r *refusing) readLines(text string, all []words) {
	refused := false
	for _, c := range all {
		refused = refused || refuses(c)
	}
	for _, c := range all {
		c = r.takeReason(text, c)
		if len(c) == 0 {
			continue
		}
		l := r.lineOf(text[c[0].start:c[len(c)-1].end], c)
		switch {
		case l.shape == noLine:
		case (refused || r.line.shape != noLine) && !refuses(c) && gives(c):
			if r.offer == "" && (l.shape == whole || predicates(c)) {
				r.offer = upperFirst(l.text) + "."
			}
		case r.line.shape == noLine:
			r.line = l
		default:
			r.line = r.line.add(l)
		}
	}
}

// add adds a clause to a limit, where both are sentences: the second with "and", a third as a sentence of its own.
func (l line) add(more line) line {
	switch {
	case l.shape != whole || more.shape != whole || wordsOf(l.text+" "+more.text).count() > maxLine:
	case !strings.Contains(l.text, ", and "):
		l.text += ", and " + keptName(more.text, wordsOf(more.text))
	case !strings.Contains(l.text, ". "):
		l.text += ". " + upperFirst(more.text)
	}
	return l
}

// takeReason takes "because …" off a clause.
func (r *refusing) takeReason(text string, c words) words {
	for i := range c {
		if c[i].text != "because" || i+1 >= len(c) || !oneself[c.at(i+1)] && c.at(i+1) != "it" {
			continue
		}
		reason, ok := r.toMentee(text[c[i].start:c[len(c)-1].end])
		if ok && kindlySaid("I say so "+reason+".") && wordsOf(reason).count() <= maxLine {
			r.reason = lowerFirst(reason)
			return firstOf(appendPiece(nil, c[:i]))
		}
	}
	return c
}

// refuses tells whether a clause says what is not given.
func refuses(c words) bool {
	for i := range c {
		if c.has(i, tagNot) || refusalWords[c[i].text] {
			return true
		}
	}
	return false
}

var refusalWords = set("no nothing none neither without stop refuse decline")

func gives(c words) bool {
	for i := range c {
		if givingWords[c[i].text] {
			return true
		}
	}
	return false
}

var givingWords = set("can could glad happy willing offer gladly ready will i'll we'll pleased fine welcome okay ok")

// lineOf says a clause of a limit as the mentor's own.
func (r *refusing) lineOf(clause string, c words) line {
	if c.count() > maxLine || r.unread(c) {
		return line{}
	}
	l := r.shaped(clause, c)
	bare := upperFirst(l.text) + "." // a frame would hide an order
	if l.shape == noLine || loaded(bare) || !courteous(bare) || !civil(bare) && (refuses(c) || l.shape != whole) || rulesFor(l.text) {
		return line{}
	}
	return l
}

// rulesFor tells whether a clause is about what the mentee does: a rule for somebody else, unless it is what they may.
func rulesFor(text string) bool {
	return strings.HasPrefix(strings.ToLower(text), "you") && !strings.HasPrefix(text, "you can ")
}

func (r *refusing) shaped(clause string, c words) line {
	first, next := c[0].text, c.at(1)
	switch {
	case oneself[first]:
		return r.sentence(clause)
	case verbless[first] || first == "not" && (readiness[next] || c.has(1, tagDoing)):
		return r.sentence("I'm " + lowerFirst(clause))
	case first == "not" && c[1:].count() > 0 && !c.has(1, tagPrep):
		return r.sentence("that's " + lowerFirst(clause))
	case ownVerbs[first] && !c.among(1, len(c), set("me")) || first == "never" && c[0].tags != 0 && c.has(1, tagVerb|tagLight|tagMind|tagPhase):
		return r.sentence("I " + lowerFirst(clause))
	case isAmount(c) && len(c) > 1 && !c.among(1, len(c), bounds):
		return r.phrase(clause, measure)
	}
	if predicates(c) && speaksOfSelf(c) {
		return r.sentence(clause)
	}
	return r.phrase(clause, rest)
}

func isAmount(c words) bool {
	first := c[0].text
	return c[0].tags&tagIndef != 0 || numbers[first] || first == "one" || first[0] >= '0' && first[0] <= '9'
}

// predicates tells whether a clause has a verb that makes it a sentence: "Thursdays at the shop are fine".
func predicates(c words) bool {
	for i := 1; i < len(c); i++ {
		if c.has(i, tagBe|tagAux|tagModal) {
			return true
		}
	}
	return false
}

// bounds say that an amount is the most there is: it is no offer then.
var bounds = set("max maximum most notice tops limit minimum ahead advance")

// verbless begin a limit that leaves out "I am".
var (
	verbless  = set("happy glad willing able unable ready allowed prepared")
	readiness = set("happy glad willing able ready allowed prepared comfortable")
	ownVerbs  = set("can't cannot don't won't can will do have haven't wouldn't would couldn't could shan't lend give meet read answer reply take keep write")
)

func (r *refusing) sentence(clause string) line {
	turned, ok := r.toMentee(clause)
	if !ok {
		return line{}
	}
	return line{strings.TrimRight(turned, " .,;:!"), whole}
}

func (r *refusing) phrase(clause string, shape lineShape) line {
	turned, ok := r.toMentee(clause)
	if !ok {
		return line{}
	}
	return line{keptName(strings.TrimRight(turned, " .,;:!"), wordsOf(turned)), shape}
}

func firstOf(list []words) words {
	if len(list) == 0 {
		return nil
	}
	return list[0]
}
