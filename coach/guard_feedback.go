package coach

// feedback holds a text to the rules for a mentor's words about what a mentee did.
func (c *checking) feedback() {
	c.any(feedbackFaults)
	for _, s := range c.sentences {
		if imperative(s) {
			c.foundWords(RuleOrder, s, 0, len(s))
		}
	}
	c.any(suggestions)
	c.any(adviceStatements)
	c.sandwich()
	c.behaviour()
}

// traits are words for what somebody is. What they did needs none of them.
var traits = set(`lazy careless stupid silly foolish childish immature naive stubborn unprofessional unreasonable negative
	defensive sensitive emotional difficult disorganised disorganized unreliable arrogant selfish irresponsible dramatic
	passive weak ungrateful sloppy rude aggressive bossy shy timid quiet loud slow messy chaotic moody hostile dismissive
	impatient insensitive unmotivated uncooperative incompetent inconsistent forgetful inflexible pushy cold clumsy
	thoughtless disrespectful unhelpful oversensitive insecure controlling abrasive scatterbrained sharp-tongued
	brilliant talented gifted smart clever amazing awesome fantastic wonderful natural perfect genius star rockstar hero
	outstanding exceptional incredible superb excellent great terrific impressive lovely special
	professional organised organized reliable motivated confident mature dedicated committed hard-working hardworking
	conscientious empathetic creative bright diligent generous patient thoughtful kind`)

// feedbackFaults are the shapes that labels, absolutes, blame and the like take.
var feedbackFaults = func() *patterns[Rule] {
	var ps patterns[Rule]
	classes["trait"] = traits
	ps.add(RuleTrait, `
		you're|you are|were|seem|sound|look|come|came|can|tend|have [can|across] [be|to] [being|as] [so|such|too|very|a|an|rather|quite|really|just|bit|little|pretty|somewhat|simply|clearly|extremely] [a|an|of|bit|really|truly|very|little] @trait
		you are|were|'re such|simply|just|really|clearly|basically [a|an] @trait
		you're|you are|were [not|a|an|just|simply|really] [the] kind|type|sort|person|someone|somebody
		you|he|she have|lack|lacked|show|showed|showing [a|an|the|no|such|poor|bad|good|great|real|so|little|zero] [poor|bad|good|great|real|little] attitude|initiative|discipline|commitment|maturity|confidence|empathy|talent|gift|ambition|drive|professionalism|backbone
		your laziness|attitude|carelessness|negativity|arrogance|stubbornness|immaturity|rudeness|talent|gift|brilliance|professionalism|personality|character
		being|be [so|too|very|a|such|bit|more|less] [a|bit] @trait
		such a|an [@trait] person|team|colleague|mess|natural|star|professional|nurse|teacher|leader|pleasure
		born|natural leader|teacher|nurse|talent
		not a|an [real|natural] team|people|details|detail player|person
	`)
	ps.add(RuleAbsolute, `
		always
		never
		every [single] time|day|week|meeting|shift|lesson
		constantly
		all the time
		nobody|everyone|everybody|no-one [else] thinks|knows|agrees|likes|trusts|says|feels|noticed|complains
		no one thinks|likes|trusts|says|knows
		without fail|exception
		nothing you
		everything you
		continually|perpetually|invariably|forever
	`)
	ps.add(RuleBlame, `
		your fault|doing|mess|failure|mistake|negligence|screw-up
		because|thanks of|to you|your
		you made|caused|ruined|let|cost|embarrassed|wasted|spoiled|spoilt|destroyed|messed|screwed|failed|broke|blew|sabotaged|jeopardised|jeopardized us|me|him|her|them|the|everyone|everybody|our|this|it|to|up|down|things
		you failed|neglected|forgot|couldn't|can't
		you should|could|must|ought [@soft] have
		you|you're are|to to|blame blame|responsible
		i blame you
		shame on
		how could you
		what were you thinking
		you didn't|don't even bother
	`)
	ps.add(RuleMindReading, `
		you [@soft|clearly|obviously|probably|evidently|secretly|apparently] wanted|want|thought|think|felt|feel|believed|believe|assumed|assume|hoped|meant|intended|didn't|don't|couldn't [just|to|that|want|care|think|believe|feel|respect|value|mean] [to] ~
		you [@soft|clearly|obviously] don't|didn't care|want|respect|value|like|trust|believe|feel
		you must|may have [been] thought|felt|wanted|feeling|thinking|trying|hoping|bored|nervous|afraid|scared|angry
		you were|are|'re [@soft|clearly|obviously|probably] trying|hoping|afraid|scared|bored|jealous|angry|embarrassed|intimidated|threatened|hiding|showing|ashamed|frustrated|nervous|thinking|feeling
		you're [@soft|clearly|obviously|probably] trying|hoping|afraid|scared|bored|jealous|angry|embarrassed|intimidated|threatened|hiding|thinking|feeling|nervous
		i know|can|could tell|see|sense [that] you
		i know why|what|how|that|exactly you|what|why|how
		because you [@soft] felt|wanted|thought|are|were|don't|didn't|feel|want|think|can't|couldn't
		deep down
		in your head|mind
		clearly|obviously|evidently you
		your real|true reason|motive|intention|feeling
	`)
	ps.add(RuleOrder, `
		you [@soft] must|should|shouldn't|mustn't|ought
		you [@soft|will|'ll] need|have|had|got to|better
		you'll|you'd need|have|better [to]
		you've got to
		i|we [@soft] want|need|expect|require|insist|order|demand you|that|from
		i'd [@soft] like|want|need|expect you to
		i would like|want you to
		make sure|certain
		from now on
		in [the] future ,|you|please|i
		next time ,|you|please|just|don't|do|try|i
		stop @ask|being|interrupting|talking|arguing
		you are|were [not] supposed|expected|required to
		don't let
	`)
	ps.add(RuleComparison, `
		than [all|most|any|some] [of] [the|your|his|her|my|other|others|everyone|everybody|anyone|most|anybody] [other|others|else|rest|colleagues|peers|team|predecessor|nurses|students|apprentices|mentees|people|class|group|cohort|year]
		unlike [your|the|most|other|*]
		compared|comparing|comparison to|with
		as good|fast|well|quick|careful|quickly as
		why can't|don't|aren't you [be] like
		more|less like [your|the|*]
		like [the] others|other|rest
		the best|worst|strongest|weakest|slowest|fastest|only|first [*] [*] in|of|on|among|i|i've|we|who the|our|this|my|all|have|had|ever|seen|this
		everyone|everybody else
		the rest of
		[*] of your peers|colleagues|year|cohort|predecessor
		others|colleagues|peers manage|managed|can|do|did|don't|have|seem|find|get|got|are|were|would
	`)
	ps.add(RuleThreat, `
		or else
		if you don't|do|can't|won't|keep|continue|cannot ~ i'll|i|we'll|we|there|you'll|you|he'll|she'll|they'll|it|your
		if this|it|that happens|continues|goes|carries|doesn't ~
		unless you|this|i|we|things
		consequences
		last|final chance|warning|time
		otherwise
		i|we will|'ll have|be [to] forced|report|remove|tell|speak|escalate|reconsider|stop|end
		i'll have|be to|forced
		your job|contract|place|post|future|career|reference|probation|grade is|will|may|could|might|depends|at
		don't expect
		think twice
		watch it|out|yourself|your
		disciplinary
	`)
	return &ps
}()

// sandwich finds praise, a turn, criticism and praise again.
func (c *checking) sandwich() {
	praise, turn, after := -1, -1, -1
	for i := range c.words {
		switch w := c.words[i].text; {
		case praiseWords[w] && turn < 0:
			praise = i
		case praise >= 0 && turnWords[w]:
			turn = i
		case turn >= 0 && praiseWords[w] && i > turn+3:
			after = i
		}
	}
	if after >= 0 {
		c.foundWords(RuleSandwich, c.words, turn, turn+1)
	}
}

var (
	praiseWords = set(`great good well nice lovely excellent brilliant fantastic wonderful superb amazing terrific strong
		impressive love loved like liked appreciate appreciated enjoyed enjoy happy pleased delighted glad impressed fine keep`)
	turnWords = set("but however although though only except yet still unfortunately")
)

// behaviour asks that something is named that was done, said or written, or a gap left for it.
func (c *checking) behaviour() {
	if _, _, _, ok := deeds.find(c.words); !ok {
		c.found(RuleNoBehaviour, 0, len(c.text))
	}
}

var deeds = func() *patterns[Rule] {
	var ps patterns[Rule]
	ps.add(RuleNoBehaviour, `
		[
		i|we [@soft] noticed|notice|saw|heard|observed|read|watched|found|counted
		when|while|as|after|before|where you|your
		you [@soft] * [*]
		your question|email|report|plan|handover|draft|notes|message|slides|talk|lesson|essay|summary|answer|presentation|reply|comment|voice|hand|hands|words|figures|code|drawing
	`)
	return &ps
}()
