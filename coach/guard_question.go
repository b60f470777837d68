package coach

// maxQuestionWords is what can be held in mind when a question is heard once.
const maxQuestionWords = 40

// question holds a text to the rules for a question that is put to a mentee.
func (c *checking) question() {
	last := c.spoken[len(c.spoken)-1]
	c.whole(last)
	if c.foreign() {
		return
	}
	if len(c.spoken) > 1 {
		c.before(c.spoken[:len(c.spoken)-1])
	}
	c.any(suggestions)
	c.any(adviceStatements)
	c.spokenAny(judgements)
	c.spokenAny(leading)
	c.spokenAny(askedAdvice)
	for _, s := range c.spoken {
		c.conditional(s)
	}
	c.headOf(last)
	c.second(last)
}

// whole looks at the length and at the end.
func (c *checking) whole(last words) {
	if c.length() > maxQuestionWords {
		c.found(RuleTooLong, 0, len(c.text))
	}
	marks := 0
	for i := range c.said {
		if c.said.isMark(i, "?") && !c.said.isMark(i+1, "?!") {
			if marks++; marks == 2 {
				c.foundWords(RuleDouble, c.said, i, i+1)
			}
		}
	}
	end := len(last) - 1
	for last.isMark(end, `"')]`) {
		end--
	}
	if !last.isMark(end, "?") && !(last.isMark(end, ";") && c.greek()) {
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
	at := questionHead(s)
	head := s[at:]
	switch {
	case len(head) == 0:
		c.foundWords(RuleNotAQuestion, s, 0, len(s))
	case startsWh(head):
		c.lead(s, at)
		c.elliptic(head)
	case head[0].tags&tagAux != 0 && head[0].tags&tagNot != 0: // who asks "isn't it" hopes for a yes
		c.foundWords(RuleLeading, head, 0, 2)
	case imperative(s):
		c.foundWords(RuleAdvice, s, 0, len(s))
	default:
		c.foundWords(RuleClosed, head, 0, 2)
	}
}

// elliptic looks at questions that have no verb: "what about the union?" hands over an idea.
func (c *checking) elliptic(head words) {
	if head.at(0) != "what" || head.at(1) != "about" {
		return
	}
	for i := 2; i < len(head); i++ {
		if head.has(i, tagAux|tagPast|tagMind) || head.has(i, tagVerb|tagLight) && !head.has(i-1, tagDet|tagIndef|tagVague) {
			return
		}
	}
	c.foundWords(RuleDisguisedAdvice, head, 0, len(head))
}

// lead looks at what stands before the head in the same sentence. A condition may stand there, a time or a picture to
// imagine; a statement prepares the answer.
func (c *checking) lead(s words, head int) {
	from := 0
	for from < head && (s[from].mark || connective[s[from].text]) {
		from++
	}
	if from == head {
		return
	}
	lead := s[from:head]
	switch {
	case pictures[lead[0].text]:
	case imperative(lead):
		c.foundWords(RuleAdvice, lead, 0, len(lead))
	case states(lead):
		c.foundWords(RuleAnswerFirst, lead, 0, len(lead))
	}
}

// pictures begin a thought experiment.
var pictures = set("suppose supposing imagine picture say think take look bear consider remember recall assume assuming let let's go here's")

// states tells whether a lead is a statement: it begins with a subject, and a verb follows that is no part of a clause
// which only says which one is meant ("the day you were promoted").
func states(lead words) bool {
	first := &lead[0]
	if first.tags&tagSubject != 0 && first.tags&(tagSub|tagPrep) == 0 {
		return !wonder(lead)
	}
	if first.tags&tagWh != 0 && lead.has(1, tagIndef) { // "What a mess you've made, …"
		return true
	}
	if first.tags&(tagDet|tagIndef) == 0 && first.tags&(tagSub|tagPrep|tagAdv|tagDoing|tagPast|tagWh) != 0 {
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
	if s[i].tags&tagAux != 0 {
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
		if k < len(s) && (startsWh(s[k:]) && !condition(s[k:]) || s[k].tags&tagAux != 0) {
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
	switch s.at(0) {
	case "when":
		return !s.has(1, tagAux) && !s.isMark(1, ",?")
	case "how":
		return s.at(1) == "about"
	case "what":
		return s.has(1, tagIndef) && s.at(1) != "more" && s.at(1) != "some" && s.at(1) != "regular"
	}
	return false
}

// second looks for another question in the same sentence.
func (c *checking) second(s words) {
	from := questionHead(s)
	embedded := false // a clause such as "what you want" may have a second one beside it
	for i := from + 1; i < len(s)-1; i++ {
		conj := classes["conj"][s[i].text]
		if !conj && !s.isMark(i, ",;–—") {
			embedded = embedded || s.has(i, tagWh) && s.has(i+1, tagSubject|tagDet)
			continue
		}
		if asksAgain(s, i+1) || s[i].mark && !startsRelative(s, i+1) && verbFollows(s, i+1) || conj && !embedded && verbFollows(s, i+1) {
			c.foundWords(RuleDouble, s, i, i+3)
			return
		}
	}
}

// startsRelative tells a clause that adds something ("the foreman, who signs the sheets, …") from a question.
func startsRelative(s words, i int) bool {
	return s.at(i) == "which" || s.at(i) == "who" && s.has(i-2, tagNoun|tagHuman) || s.at(i) == "whose" || s.at(i) == "where" || s.at(i) == "when"
}

// verbFollows tells whether a question word stands at word i, with a verb of its own behind it: "and what keeps you".
func verbFollows(s words, i int) bool {
	for classes["conj"][s.at(i)] {
		i++
	}
	w := s.at(i)
	if w != "what" && w != "who" && w != "which" && w != "whose" && w != "why" || i+1 >= len(s) {
		return false
	}
	if w == "which" && (s.at(i+1) == "one" || s.at(i+1) == "ones") {
		i++
	}
	next := s.at(i + 1)
	if s.has(i+1, tagSubject|tagDet|tagIndef|tagPrep|tagConj|tagWh) || s[i+1].mark {
		return false
	}
	return s.has(i+1, tagPast) || len(next) > 3 && endsIn(next, "s") && !endsIn(next, "ss") && s.has(i+1, tagMind|tagLight|tagPhase|tagVerb) || s.has(i+1, tagAux)
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
		return s.has(i+1, tagAux) || s.isMark(i+1, "?") || next == "else" || next == "about" || next == "if"
	}
	return s.has(i, tagAux) && classes["person"][s.at(i+1)] && !s.isMark(i-1, ",")
}

// conditional looks for a step that is brought in by supposing it. Who asks what would be missed without something, with
// the condition first, weighs an option and doesn't press it.
func (c *checking) conditional(s words) {
	rule, from, to, ok := conditions.find(s)
	if !ok || from <= 1 && weighs(s[to:]) {
		return
	}
	if rule == RulePresupposition && !ahead(s) {
		return
	}
	c.foundWords(rule, s, from, to)
}

// weighs tells whether words ask for what would be given up.
func weighs(s words) bool {
	for i := range s {
		if losses[s[i].text] || s[i].text == "giving" && s.at(i+1) == "up" {
			return true
		}
	}
	return false
}

var losses = set("lost miss lose losing missing")

// ahead tells whether a question is about what is still to come.
func ahead(s words) bool {
	for i := range s {
		switch s[i].text {
		case "will", "would", "could", "might", "what'll", "who'll", "you'll", "going", "shall":
			return true
		}
	}
	return false
}

// tags are what is put to the end of a statement to make a question of it.
var tags = func() *patterns[Rule] {
	var ps patterns[Rule]
	ps.add(RuleLeading, `
		, isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|couldn't|wouldn't|won't|shouldn't|haven't|hasn't it|you|they|that|he|she|we|there|i ?
		, is|are|was|do|does|did|can|will|would|have|has it|you|they|that|he|she|we ?
		, right|no|yes|correct|ok|okay|agreed|surely|huh|eh|yeah|then ?
		don't you think|agree|feel
		wouldn't you say|agree
		isn't it time|better|easier|true|obvious|clear
		surely
		obviously
		of course
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
var judgements = rules(ruleLines{RuleJudgement, `
	your failure|mistake|fault|laziness|incompetence|stubbornness|negativity|carelessness|arrogance|immaturity|attitude|excuses|excuse|indecision|indecisiveness|impatience|unreliability|inability|insecurity|inconsistency|incapacity|inexperience|irresponsibility|insensitivity|inflexibility|disorganisation|disorganization|dishonesty|disloyalty|selfishness|moodiness|rudeness|sloppiness|bluntness|clumsiness|passivity|aggression|aggressiveness|perfectionism|pessimism|cynicism|cowardice|vanity|naivety|temper|ego|whining|complaining|moaning|nagging|bickering|procrastination|procrastinating|overreaction|overreactions|refusal|reluctance|resistance|neglect|ignorance|obsession|drama|dramas|self-pity|hypocrisy
	your ~1 failure|inability|refusal|tendency|habit|lack|unwillingness|reluctance|need|obsession|compulsion to|of|for|with|in
	such a|an ~1 bad|poor|silly|stupid|foolish|childish|immature|mess|pushover|coward|doormat
	so|too|this|that|being|be|are|were|you're [so|too|this|that|such|a|quite|rather|very] lazy|careless|stupid|silly|foolish|childish|immature|naive|stubborn|unprofessional|unreasonable|negative|defensive|sensitive|emotional|difficult|disorganised|disorganized|unreliable|arrogant|selfish|irresponsible|dramatic|passive|weak|ungrateful|sloppy|cynical|rude|blunt|bossy|controlling|impatient|timid|shy|quiet|slow|messy|moody|hostile|cold|clumsy|thoughtless|thin-skinned|touchy|petty|vain|needy|clingy|gullible|soft|easily|bad|hopeless|useless|inconsistent|indecisive|inflexible|unkind|harsh|angry|bitter|distant|vague|evasive|scared|afraid|jealous|hard
	become|became|get|got|getting|becoming so|such|this|that|too
	you fail|failed|messed|screwed|ruined|blew|botched|bungled
	keep|kept|keeps making|failing|messing|avoiding|procrastinating|complaining|overreacting|whining|forgetting|losing|giving|letting|putting|blaming|hiding
	overreacting|overreact|procrastinating|procrastinate|whining|whine|sulking|sulk|moaning|nagging
	ridiculous|pathetic|absurd
	why can't|couldn't|didn't|don't|won't|wouldn't|aren't|weren't|haven't you [<adv>]
	why did|do|have|are|must you <adv> always|never|let|keep|insist|refuse|bother|still|make|allow|fail|give|put|ignore|assume|avoid|hide|wait|waste|overreact|take
	why ~3 you always|never
	how come you
	what is|was|'s it with you|your
	what's it with you|your
	what's|what is|was wrong|up|the|your matter|problem|excuse|issue|deal [with] [you|your]
	what's|what is|was wrong with you|your|her|him|them
	what were you thinking
	who do you think
	since when
	what gives|gave you the right
	what|who [on] [earth] made you think|believe|imagine that|it|this
	what made you so
	what makes you so|such
	how could you
	how did you manage|contrive to lose|ruin|break|fail|miss|upset|offend|mess|annoy|alienate|forget|botch|spoil|make|get|let|miss|confuse
	what did|have you do|done to make|upset|annoy|deserve|provoke|anger|cause
	like other|a|an|any|every|normal|the|your grown-up|grown-ups|adult|adults|professional|professionals|grown|child|baby|victim|mature|sane|normal|reasonable
	yourself the|a|as victim|martyr|doormat|fool
	the victim|martyr
	do your job
	how can|does|could someone|anyone|somebody|person|a ~1 with|like|of|who
	how does a grown
	what kind|sort|type of [a] person|man|woman|mother|father|parent|teacher|nurse|doctor|manager|boss|leader|colleague|friend|professional|adult|human|chef|officer|engineer|scientist|owner leaves|does|lets|forgets|says|treats|gives|walks|takes|makes|needs|runs|quits|keeps|tells|puts
	this|next|that time around ?
	given|considering|knowing your|how|that ~2 tendency|weakness|weaknesses|track|record|temper|limited|lack|history|poor|bad|limitations|difficulties|problems|badly|poorly|slow|slowly|little
	people like you
	once again|more ?
	yet again
	as usual
	for once
	even bother|try|trying|bothering|capable
	at your age|level|stage
	you of all people
	so hard|difficult for you
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
