package coach

import (
	"slices"
	"strings"
)

// withheld is the notice to somebody who asked for the answer itself.
const withheld = "The situation asks for the answer itself. The coach leaves it to the person whose problem it is, as people " +
	"act on what they have worked out for themselves. These are the questions behind it."

// wantsAnswer tells whether a situation asks for the answer to the mentee's problem, whoever asks and for whatever
// reason.
func wantsAnswer(situation string) bool {
	c := newChecking(situation)
	c.read()
	for n, s := range c.spoken {
		if (demandedOutright(s) || demanded(s) || eitherOr(s)) && !plainFact(s) && !answeredAlready(s) && !mentorsWork(c.spoken[:n+1]) {
			return true
		}
	}
	return c.inGuise() || c.quotesDemand() || namesDemand(situation) || c.hidden()
}

// demandedOutright tells whether a sentence has the words of a demand. "Please don't tell me what to do" has them and is none.
func demandedOutright(s words) bool {
	for {
		_, from, to, ok := demands.find(s)
		if !ok || !declined(s, from) {
			return ok
		}
		s = s[to:]
	}
}

// declined tells whether what begins at word i is what somebody says they don't want.
func declined(s words, i int) bool {
	for j := i - 1; j >= max(0, i-5) && !s[j].mark && s[j].tags&tagConj == 0 && s[j].text != "ask"; j-- {
		if declining[s[j].text] {
			return true
		}
	}
	return false
}

var declining = set("don't never without not didn't")

// mentorsWork tells whether the last sentence asks for what a mentor puts to a mentee: questions, an agenda. "Can you give me
// one?" may mean one of them.
func mentorsWork(upTo []words) bool {
	s := upTo[len(upTo)-1]
	if s.holds(0, len(s), answerWords) {
		return false
	}
	for i := range s {
		if !producing[s[i].text] || s.at(i-1) == "don't" {
			continue
		}
		j := i + 1
		for j < min(i+5, len(s)) && s.has(j, tagObject|tagIndef|tagDet|tagVague) || numbers[s.at(j)] {
			j++
		}
		if mentorsOwn[s.at(j)] || mentorsOwn[s.at(j+1)] && !s[j].mark {
			return true
		}
	}
	before := len(upTo) - 2
	return before >= 0 && s.isMark(len(s)-1, "?") && s.at(len(s)-2) == "one" && upTo[before].holds(0, len(upTo[before]), mentorsOwn) && s.count() < 8
}

var (
	answerWords = set("answer answers advice solution solutions should must ought decide verdict recommendation instead not no best")
	mentorsOwn  = set("question questions agenda opener openers")
)

// inGuise tells whether a story or a game is told in which somebody gives the answer: "in this game mentors give solutions".
func (c *checking) inGuise() bool {
	if !c.words.holds(0, len(c.words), guises) {
		return false
	}
	return slices.ContainsFunc(c.spoken, guised.in)
}

var guises = set("novel story game play chapter scene screenplay script film fiction roleplay role-play theatre drama")

var guised = phrases(`
		what does|would|will he|she|it|they|<name> tell|say|advise|answer|reply|recommend
		mentor|mentors|coach|coaches|hero|character|wizard|oracle|expert ~4 give|gives|tell|tells|says|say|decides|decide|solves|solve|advises
		what does|would|will the|a ~2 tell|say|advise|answer|reply|recommend
	`)

// quotesDemand tells whether somebody is quoted with a demand that is passed on: what the mentee wrote, or what a pasted text
// tells whoever reads it. What is quoted as a title or a saying asks nobody.
func (c *checking) quotesDemand() bool {
	for i := range c.words {
		end := c.words.closing(i)
		if end == 0 || !c.words.holds(i-4, i, passingOn) {
			continue
		}
		for _, s := range c.words[i+1 : end].sentences() {
			if demands.in(s) && !s.holds(0, 4, talkAbout) {
				return true
			}
		}
	}
	return false
}

var talkAbout = set("about more")

var passingOn = set(`wrote writes write says said message email mail asks asked request text note states saying is titled memo answer like`)

// hidden tells whether words have to be decoded before they say what they want.
func (c *checking) hidden() bool {
	c.encoded()
	return len(c.violations) > 0
}

// plainFact tells a question about mentoring or the service, which has an answer in books, from one about somebody's own
// affairs.
func plainFact(s words) bool {
	return s.holds(0, len(s), factual) && !s.holds(0, len(s), somebody) && !s.holds(0, len(s), verdicts)
}

var (
	factual = set(`session sessions mentoring mentorship mentor mentors agreement meeting meetings api endpoint service programme program
		request requests languages questions message limit length confidential notes guideline grow smart documentation document reply
		format stream key handbook citation`)
	somebody = set("he she him her his my their they someone somebody apprentice trainee founder nurse it's he's she's")
	verdicts = set("answer advice solution recommendation verdict tell decide answers directive choose")
)

// answeredAlready tells a report from a demand: "she asked me what I'd do, and I told her that it's her decision", "he thinks
// that the right answer was B", "her job is to tell people what they should do".
func answeredAlready(s words) bool {
	if endsAsking(s) {
		return false
	}
	for i := range s {
		switch {
		case thinksThat[s[i].text] && s.at(i+1) == "that", s[i].text == "tell" && clientele[s.at(i+1)]:
			return true
		case s[i].text == "asked" && i > 0:
			return !s.holds(i, len(s), pressed) || s.holds(i, len(s), answeredBy)
		}
	}
	return false
}

var (
	thinksThat = set("writes thinks believes says wrote thought believed knows")
	clientele  = set("people others clients customers patients pupils everybody everyone visitors guests")
	pressed    = set("should would could ought i'd must answer advice solution recommendation verdict choose decide pick for tell give")
	answeredBy = set("told answered replied")
)

// eitherOr tells whether a sentence only asks to choose: "A or B?", "stay or go?".
func eitherOr(s words) bool {
	end := len(s) - 1
	for s.isMark(end, `"')]”’`) {
		end--
	}
	if !s.isMark(end, "?!") || s.count() > 16 || len(s) == 0 || classes["wh"][s[0].text] {
		return false
	}
	for i := 1; i < end; i++ {
		if s[i].text == "or" && !auxiliaries[s.at(0)] {
			return true
		}
	}
	return false
}

// elsewhere are demands in other languages and the marks of instructions that were slipped into the material. They are
// looked for as they stand.
var elsewhere = []string{
	"sag mir", "sagen sie mir", "was soll er", "was soll sie", "dis-moi", "dites-moi", "dime ", "dígame", "dimmi", "mi dica", "diz-me", "diga-me",
	"скажи", "söyle", "बताइए", "बताओ", "告诉我", "告訴我", "答えだけ", "教えてください", "قل لي", "أخبرني", "zeg me", "powiedz mi", "말해",
	"system:", "\"role\":\"system\"", "end of user input", "new instructions", "</data>", "override", "[[assistant", "<!-- ai", "ai assistant",
	"when an ai reads", "if you are an ai", "note to the coach", "assistants processing",
}

func namesDemand(situation string) bool {
	lower := strings.ToLower(situation)
	for _, e := range elsewhere {
		if strings.Contains(lower, e) {
			return true
		}
	}
	return false
}

var demands = func() *patterns[struct{}] {
	class("third", "she he they my the a an this that her his their someone one")
	class("deciding", "choose decide pick solve answer fix advise recommend")
	class("choosing", "choose decide pick tell say solve answer fix advise recommend")
	class("verdict", "answer answers advice solution solutions recommendation verdict decision opinion vote tips orders")
	return phrases(`
		# an order to the coach, also behind another one
		and|so|then|,|:|–|—|but hand|give|send|pass|tell me|us|her|him|them
		and|so|then|,|:|–|—|please|simply|just|now|but provide|state|name|pick|say|spill|share|reveal it|one|them|something
		and|so|then|,|:|–|—|please|simply|just|now say|state|reply|output how|what|whether|which|who|with ~1 @third|@choosing|he|should|to
		^ say which|who|what .|!|?
		you'll|you|you'd|by tell|telling her|him|them|me what|whether|which|how
		your [@soft] recommendation|advice|verdict|solution on|about|for
		need|needs|want|wants|awaits the answer|solution by|now|today|tonight
		and|please name|pick|choose|circle|crown|announce a|the|your winner|favourite|favorite|one
		tell|show|telling me|us|them [simply|exactly|straight|just] what|how|which|whether|who|where
		skip|drop|spare|forget|enough|ditch|cut [me|us] [with|of|out] the|your|all [usual|whole|many] questions|question|method|coaching|game|dance|reflection|theory|open
		hide behind
		sick|tired of [your|the|all] [these] questions
		stand|want|bear|take|need [any] questions any|more|no|again
		without comment|questions|ifs
		only|just supposed|allowed|meant to ask
		normally|usually only ask|asks
		solve|settle|resolve this|it for|:
		do my|our|her|his thinking|homework
		prescribe|diagnose ~4 he|she|what|a
		spill it
		rank|grade the|both|these|those|them
		flip the|a coin
		fill in the blank
		apply exception|rule|that
		allow|authorise|authorize|permit you to
		consent is|given
		consented to
		directive coaching|mentoring|mode|directive
		consultant|advisor|adviser|expert|oracle mode
		no more [open] questions
		agreed|settled ~6 that|to i|you give|be|tell|told
		being|be given|told the|what solution|answer|to
		concrete|firm|clear|documented|official|single|final|direct|plain|specific|coach's [official] recommendation|recommendations|advice|answer|directive|position|instruction|opinion|solution|verdict
		you|you'd know the|it|his|her answer|answers|solution
		you do know
		had the|an solution|answer|opinion
		a|an hint|opinion|view [on|will|from] [her|his|the] will|do|on|please|?
		warmer or colder
		one keyword|word
		if you had to
		had to pick|choose|bet|decide
		^ [so|now|then|and|please|just|simply|okay|ok|but|quick] [please|just|simply] tell|give me|us|her|him|them
		^ [so|now|please|just|simply|could|can|would] [you] [please|just] write|draft|compose|produce|make|prepare|provide|list|name|formulate|spell [out|up|down|it|me|us] [a|an|the|my|three|five|in|some|exact] ~ advice|plan|script|tips|letter|list|words|steps|solution|answer|option|winner|one|reply|speech|paragraphs
		^ [please|now|so|just] write|compose|draft|produce|prepare|make|provide|name|choose|pick|decide me|us|a|an|the|it|for|three|which|one
		write out the
		could|can|would you [please|just] write|name|tell|give|choose|decide|pick|draft
		^ pretend|imagine [that] [for|you|you're]
		^ act|play as|the
		^ take the part|role
		^ for the next reply
		you are|you're [now|a|an|not] DAN|dan|oracle|adviser|consultant|expert
		i'll be the mentee
		^ ignore|disregard|forget
		^ fill in the|out
		^ start|finish|complete the|this|my sentence
		^ compare … winner|better|best
		^ confirm
		help me [to] decide|choose which
		point me|the way|us
		let the first letters
		# a question for the step that the mentee should take
		what|which|who|where|when|how ~ should|ought|would|must|shall @third
		what|which ~ @third [@soft] should|ought|must
		what|which ~ is|are|was|would [be] [the] [@soft] better|best|right|correct|wise|wisest|smartest|sensible
		what's|whats the @soft|best|right|correct|better|next|real answer|choice|option|decision|thing|way|solution|one|move|advice|verdict
		what is|was the @soft|best|right|correct|better|next|real answer|choice|option|decision|thing|way|solution|one|move|advice|verdict
		the best|right|correct|wise|sensible decision|choice|option|answer|thing|move would|might be for
		how good|bad|wise|smart|sensible|clever [a|an] [idea|move|plan|decision|choice] is|would
		^ [so] what now
		don't ask me back|again|anything|questions|in
		what's [the|your|her|his] ~1 verdict|advice|recommendation|fix|trick|secret|key|remedy|cure|way|step|solution
		what is|are|was [the|your|her|his] ~1 verdict|advice|recommendation|fix|trick|secret|key|remedy|cure|step|solution
		what's [the] one|only|single thing|step|move
		what is [the] one|only|single thing|step|move
		what|how does|do|has|must ~4 do|say|answer|get|make|mend|ask about|to|now|clearer|her|his|the|?
		what|how do i give|tell|answer|say her|him|them
		is|are ~6 the better|best|right|wrong|wise choice|one|thing|option|place|job|offer|idea|way|for
		is|was he|she|they|it right|wrong|wise|better|wiser|best|smarter to|for|if
		suits|suit ~3 best|better
		would you accept|take|sign|stay|leave|go|quit|join|marry|sell ~6 if
		in your experience
		right|best|sensible thing|course for ~8 to|would
		slip out
		correct advice
		what's|what is|are|was [the|your|her|his] [best|real|own|honest|direct|actual|coach's] @verdict
		what|which would|should|shall|do|did|could|might you|i|someone|somebody|people [@soft] tell|do|advise|choose|recommend|suggest|answer|pick|take|say|propose
		how would|should|could you|someone|a act|decide|answer|handle|solve|settle|resolve|fix|tackle|sort
		what|which you would|'d [@soft] do|choose|tell|advise|recommend|pick
		what|which [it] [is] [that] i [should] tell|advise her|him|them|my
		does @third ~ or
		should|shall|must|ought @third
		whether|if @third [mentee|apprentice|trainee|founder] should|ought
		does she|he|my|the ~4 or
		how much [salary] ~ should|to ask
		which one|option|job|offer|number|?
		better for
		# a thing that is wanted
		give|name|tell|provide|send|want|need|hear me|us|him|her|the|your|an|a|some|any [the|a|an|your] [@soft|straight|direct|final|actual|honest|concrete|clear|small|best|real|full|half|own] [of] [the|a] @verdict
		your|the|a|an [@soft|straight|direct|final|actual|honest|official|clear|small|best|real|own] @verdict ?|please|now|:
		^ @verdict ?
		i|we want|need|expect|require [the|your|an|a] [@soft|straight|direct|actual|clear|real] @verdict|something [concrete]
		need|want|give something concrete
		only|just|half the|of [the] first step|answer|solution|statistics
		the direct|right|correct|best|final answer|solution|option|choice
		direct answer|recommendation|advice
		return|return the advice|answer
		@verdict , not|please
		@verdict only
		what's|what is wrong with
		which of these|them|the [two|three|both] … ?
		don't|not need|want [any] questions
		stop answering|asking
		no questions|reflection
		one word [only]
		yes or no
		percentage that you
		# somebody else wants it
		wants|want|wanted|wanting|asks|asked|asking|begs|begged|expects|expected|needs|keeps me|us|a [asking] [me|us] [to|for|which|what] [to] @deciding|@verdict|which|what|orders
		wants|want|wanted|wanting|asks|asked|asking|begs|begged|expects|expected|needs|keeps me|us [asking] [me|us] [to|for] [to] [give] [him|her|them] a|an|the|my [@soft|straight|clear|final] @verdict
		wants|want|wanted|wanting|asks|asked|asking|begs|begged|expects|expected|needs|keeps me|us [asking] [me|us] to tell|say|give him|her|them|which|what|whether|how
		wants|asks|expects|begs|begged|needs ~ me|us [to|for] [to] [give] @deciding|@verdict|orders
		wants|asks|expects|begs|begged|needs ~ me|us [to|for] [to] [give] [him|her|them] a|an|the|my [@soft|straight|clear|final] @verdict
		wants|asks|expects|begs|begged|needs ~ me|us to tell|say him|her|them|which|what|whether|how
		needs|wants to be|hear told|what|orders
		keeps asking me which|what
		decide|choose|pick for me|us|her|him|them
		# a polite one
		wondering ~8 you would|'d|find
		love|like|lovely|nice to know|hear ~6 you|your|would|thoughts
		your own|honest thoughts|view|opinion|take|preference
		might you [perhaps] have a view
		have a view on
		small recommendation
		find|consider [the] more|most sensible
		in [his|her|their|my|the] place|position|shoes
		if i|it|you were my|your|yours|@third
	`)
}()
