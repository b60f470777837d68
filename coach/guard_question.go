package coach

// maxQuestionWords is what can be held in mind when a question is heard once.
const maxQuestionWords = 40

// question holds a text to the rules for a question that is put to a mentee.
func (c *checking) question() {
	last := c.sentences[len(c.sentences)-1]
	c.whole(last)
	if len(c.sentences) > 1 {
		c.before(c.sentences[:len(c.sentences)-1])
	}
	c.any(dressedAdvice)
	c.any(adviceStatements)
	c.any(judgements)
	c.headOf(last)
	c.second(last)
}

// whole looks at the length and at the end.
func (c *checking) whole(last words) {
	if n := c.words.count(); n > maxQuestionWords {
		c.found(RuleTooLong, 0, len(c.text))
	}
	marks := 0
	for i := range c.words {
		if c.words.isMark(i, "?？؟") {
			if marks++; marks == 2 {
				c.foundWords(RuleDouble, c.words, i, i+1)
			}
		}
	}
	end := len(last) - 1
	for last.isMark(end, `"')]”’»`) {
		end--
	}
	if !last.isMark(end, "?？؟") {
		c.foundWords(RuleNotAQuestion, last, 0, len(last))
	}
}

// before looks at what stands before the question: anything there prepares an answer.
func (c *checking) before(sentences []words) {
	for _, s := range sentences {
		if imperative(s) {
			c.foundWords(RuleAdvice, s, 0, len(s))
		}
	}
	c.foundWords(RuleAnswerFirst, sentences[0], 0, len(sentences[0]))
}

// headOf looks at the word with which the question itself begins, behind a condition.
func (c *checking) headOf(s words) {
	if rule, from, to, ok := tags.find(s); ok {
		c.foundWords(rule, s, from, to)
	}
	head := s[questionHead(s):]
	switch {
	case len(head) == 0:
		c.foundWords(RuleNotAQuestion, s, 0, len(s))
	case startsWh(head):
	case auxiliaries[head[0].text] && leadingAux[head[0].text]:
		c.foundWords(RuleLeading, head, 0, 2)
	default:
		c.foundWords(RuleClosed, head, 0, 2)
	}
}

// leadingAux are negated: who asks "isn't it" hopes for a yes.
var leadingAux = set("isn't aren't wasn't weren't don't doesn't didn't can't couldn't wouldn't won't shouldn't haven't hasn't hadn't")

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
	if auxiliaries[s[i].text] {
		return i
	}
	for j := i + 1; j < len(s)-1; j++ {
		if s.isMark(j, ",:;–—-") && (startsWh(s[j+1:]) && !condition(s[j+1:]) || auxiliaries[s[j+1].text]) {
			return j + 1
		}
	}
	return embeddedHead(s, i)
}

// embeddedHead finds a question word that is followed by its verb, for conditions without a comma.
func embeddedHead(s words, from int) int {
	for j := from + 1; j < len(s)-1; j++ {
		if startsWh(s[j:]) && !condition(s[j:]) && auxiliaries[s.at(j+1)] {
			return j
		}
	}
	return from
}

var connective = set("and so but well okay ok now then or also because still yet")

// startsWh tells whether a question word begins here, with a preposition before it or not.
func startsWh(s words) bool {
	return classes["wh"][s.at(0)] || classes["prep"][s.at(0)] && classes["wh"][s.at(1)]
}

// condition tells "when you look back" from "when will you": the subject follows at once.
func condition(s words) bool {
	return s.at(0) == "when" && !auxiliaries[s.at(1)] || s.at(0) == "how" && s.at(1) == "about"
}

// second looks for another question in the same sentence.
func (c *checking) second(s words) {
	from := questionHead(s)
	for i := from + 1; i < len(s)-1; i++ {
		if !classes["conj"][s[i].text] && !s.isMark(i, ",;") {
			continue
		}
		if asksAgain(s, i+1) {
			c.foundWords(RuleDouble, s, i, i+3)
			return
		}
	}
}

// asksAgain tells whether a second question begins at word i: a question word with its verb behind it or nothing at
// all, or a verb with its subject. "What you want and what you fear" has a subject instead and is part of the first.
func asksAgain(s words, i int) bool {
	for classes["conj"][s.at(i)] {
		i++
	}
	if classes["prep"][s.at(i)] && classes["wh"][s.at(i+1)] {
		i++
	}
	if classes["wh"][s.at(i)] {
		next := s.at(i + 1)
		return auxiliaries[next] || s.isMark(i+1, "?") || next == "else" || next == "about" || next == "if"
	}
	return auxiliaries[s.at(i)] && classes["person"][s.at(i+1)] && !s.isMark(i-1, ",")
}

var tags = func() *patterns[Rule] {
	var ps patterns[Rule]
	ps.add(RuleLeading, `
		, isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|couldn't|wouldn't|won't|shouldn't|haven't|hasn't it|you|they|that|he|she|we|there|i ?
		, is|are|was|do|does|did|can|will|would|have|has it|you|they|that|he|she|we ?
		, right|no|yes|correct|ok|okay|agreed|surely|huh|eh ?
		don't you think|agree|feel
		wouldn't you say|agree
		isn't it time|better|easier|true|obvious|clear
		surely
		obviously
		of course
	`)
	return &ps
}()

// dressedAdvice is advice with a question mark, in the shapes that it takes.
var dressedAdvice = func() *patterns[Rule] {
	var ps patterns[Rule]
	ps.add(RuleDisguisedAdvice, `
		why don't|doesn't|not|wouldn't|won't|can't|couldn't|haven't
		[and] what if you|he|she|they|we|your
		how about
		have|has|had|haven't|hasn't|hadn't you|he|she|they [@soft] considered|tried|thought|looked|asked|talked|spoken|checked|explored|weighed|discussed|told|written|put|made|set|used
		could|can|would|might|should|couldn't|can't|wouldn't|shouldn't|mightn't you|he|she|they|it [@soft] not|try|consider|ask|tell|talk|speak|help|be|make|start|use|take|set|look|write|go|give
		would it [@soft] help|be|make|work
		wouldn't it
		might|could it [@soft] be @good
		might|could it [@soft] be|help|make time|sense|that
		is|isn't it [@soft] time|better|worth
		what|how do|would you think|say|feel about|of @ask
		what do|would you think|say|feel about|of [@soft] asking|telling|talking|trying|taking|leaving|starting|stopping|using|setting|writing|going|applying|moving|giving|sending|booking|joining|making|doing|having|saying|putting
		what stops|prevents|keeps|hinders|holds you|him|her|them [@soft] from
		what's|what is|was stopping|preventing|keeping|hindering|holding you|him|her|them [back] from
		what would stop|prevent|keep you from
		what makes it hard|difficult for you to @ask
		what would happen if you [@soft] asked|told|talked|spoke|said|took|left|quit|tried|started|stopped|used|set|wrote|went|applied|moved|gave|sent|booked|joined|made|put|let|shared|raised|called|refused|declined|accepted|offered|split|cut|dropped|delegated|proposed|turned
		what might|could|would change|happen|shift|follow|come if|by you [@soft] asked|told|talked|spoke|said|took|left|quit|tried|started|stopped|used|set|wrote|went|applied|moved|gave|sent|booked|joined|made|put|let|shared|raised|called|refused|declined|accepted|offered
		don't you think|feel
		do|did you [not] think|feel|agree [that] it|you|a|the
		who could|can|might you [@soft] ask|tell|get to
		is|was there [any] [a] reason [that] [why] you|not
	`)
	ps.add(RulePresupposition, `
		how soon can|could|will|would|do|are|should
		how quickly|early can|could|will you
		when will|are|do|can|could|would you [going|planning] [to] [@soft] @ask
		when will|are you [going|planning] [to] [finally]
		how will you [@soft] tell|break|announce|explain that|the|it|her|him|them
	`)
	return &ps
}()

// adviceStatements tell the mentee what to do without asking.
var adviceStatements = func() *patterns[Rule] {
	var ps patterns[Rule]
	ps.add(RuleAdvice, `
		^ you|they [@soft] should|must|ought|shouldn't|mustn't
		^ you|they [@soft] need|have|want to
		^ you|they [@soft] could|can|might [@soft] @ask
		you'd|you had better|best
		you [would|might|may] be|do better|wise|best|well off|to|if|advised
		i|we [@soft] suggest|recommend|advise|propose|urge|encourage
		i|we would|might|should|'d [@soft] suggest|recommend|advise|propose|urge|encourage
		i'd [@soft] suggest|recommend|advise|propose|urge|encourage|go|take|tell|ask|start|say|choose|pick|leave|stay
		i would [@soft] go|take|tell|ask|start|choose|pick|leave|stay
		if i were|was you
		if|were i [was|were] in your
		my advice|suggestion|recommendation|tip
		the best|right|smart|obvious|only|sensible|wise|safest|simplest|easiest thing|way|move|choice|step|answer|option|solution|course [@soft] is|was|would|here|forward|of
		the answer|solution|key|trick [here] is
		it|that would|might|may|'d be @good [@soft] to|if|for
		it's|it is @good [@soft] to|if
		make sure
		why not
		what you need|should|have [to] [do] is
		tell her|him|them that|you|to
	`)
	return &ps
}()

// judgements are verdicts on a person that have no place in a question.
var judgements = func() *patterns[Rule] {
	var ps patterns[Rule]
	ps.add(RuleJudgement, `
		your failure|mistake|fault|laziness|incompetence|stubbornness|negativity|carelessness|arrogance|immaturity|attitude|excuses
		such a|an bad|poor|silly|stupid|foolish|childish|immature
		so|too|this|that|being|be|are|were|you're [so|too|this|that|such|a|quite|rather|very] lazy|careless|stupid|silly|foolish|childish|immature|naive|stubborn|unprofessional|unreasonable|negative|defensive|sensitive|emotional|difficult|disorganised|disorganized|unreliable|arrogant|selfish|irresponsible|dramatic|passive|weak|ungrateful|sloppy
		you fail|failed|messed|screwed|ruined|blew
		keep|kept|keeps making|failing|messing|avoiding|procrastinating|complaining|overreacting|whining
		overreacting|overreact|procrastinating|whining
		ridiculous|pathetic|absurd
	`)
	return &ps
}()

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
