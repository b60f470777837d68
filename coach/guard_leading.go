package coach

// leading questions carry a view that is to be shared.
var leading = rules(ruleLines{RuleLeading, `
	# A degree of what nobody has established.
	how badly|unfairly|poorly|terribly|wrongly|shabbily|unjustly has|have|had|did|does|is|are|was|were
	how guilty|angry|furious|upset|disappointed|exhausted|humiliated|betrayed|hurt|jealous|bitter|insulted|devastated|cheated|relieved|unfair|awful|terrible|horrible|dreadful|unreasonable|ridiculous
	how exciting|thrilling|boring|tedious|annoying|irritating|depressing|demoralising|demoralizing|humiliating|insulting|hurtful|threatened|envious|intimidated|shocked|thankful is|are|was|were|has|does|do|did|must|will
	how wonderful|great|nice|lovely|fantastic|amazing would|will|is|was
	how wrong|stupid|foolish|naive|silly|crazy
	how scared|afraid|desperate|jealous is|are|was your|the|they|he|she
	how glad|happy|relieved|pleased|grateful|proud|sorry will|would|might|could you be
	how much of a relief|shame|waste|mistake|disaster|pity|burden
	how much do you hate|resent|despise|dislike|love|regret
	how much @more
	how much longer|more ~6 before|until
	how much longer|more of this
	how much longer can|could|will
	how much damage|harm|pain|trouble|havoc
	how many more|signs|warnings|chances|hints
	how bad does|must|will it|things ~1 have|need|get
	how long are|will|do you [going|want|intend|plan] [to] let|put|tolerate|accept|allow|pretend|hide
	how long have you known
	how obvious
	what|which * are you avoiding|dodging|postponing|putting|delaying
	too late|early|old|young to <do>
	who decided|says|said|told ~5 can't|cannot|couldn't|must|mustn't|shouldn't
	if you always <verb>
	if you keep <doing>
	feel small|stupid|guilty|worthless|bad|ashamed|inferior|useless
	trying to get rid
	the disaster|catastrophe|farce|scandal|fiasco|debacle
	broken promises
	can that|this be
	is|are|was|were ~2 to blame
	^ with your talent|gift|temper|record|skills|brains|charm|looks
	those|these|that|your|their|his|her @bad *
	did|has|have ~4 ruin|ruined|wreck|wrecked
	, not if
	how grateful
	only care|cares about
	keeping|keep ~3 down
	how could the|they|he|she|your ~3 do|say|think|believe
	so|too|that unwilling|reluctant|keen|quick|slow to
	now that <doing>
	^ if not
	holding|keeping you in
	tells|told you that ~5 wouldn't|won't|isn't|can't|couldn't
	made you lose faith|trust|respect|patience|confidence
	@det|your [*] lies|betrayal|incompetence|favouritism|favoritism|nepotism|greed|cruelty|treachery|injustice|bullying|mistreatment|hypocrisy|spite
	is|as the only option|choice|solution|answer
	frightens|scares|annoys|bothers|upsets|hurts|worries|irritates|angers you so
	did|do you hate|resent|loathe|dread most
	did|do you hate|resent|loathe|dread about @det|your|him|her|them|it|<name>|working|being
	how * must
	so much @more|worse
	so little|badly|poorly
	so|being|such|too [a|an] @bad
	makes ~4 so|such @bad
	such a|an wonderful|great|fantastic|terrible|awful|horrible|amazing|bad|good|brilliant|nice|lovely|perfect
	what|what's [is] so great|special|wonderful|bad|terrible|awful|important about
	@det|your @bad boss|manager|head|foreman|owner|colleague|colleagues|landlord|client|clients|board|company|firm|department|system|rule|rules|policy|decision|treatment
	@loaded @pron|you|yourself|your|the
	been|being|were|was|get|got cheated|lied|tricked|conned|fooled|duped|exploited
	being|be|been|are|feel|feeling bullied|mistreated|underpaid|undervalued|sidelined|ignored|belittled|gaslit|manipulated
	used|treated|treats|treat [you|them|him|her] like
	pushing|push|drive|driving|force|forcing you out
	takes|take|taking|took advantage
	walk|walks|walking [all] over
	is|are|was|were ~3 so afraid|scared|threatened|jealous|angry|worried
	are|were you so afraid|scared|worried|angry|sure|certain|hard|keen
	cling|clinging|clings to
	that's|is|are beneath|under you|your
	# Questions that want no answer.
	^ who would|could turn|refuse|reject|pass|resist|complain|blame
	in their|his|her right mind
	what sense|point is|'s there
	have|has|had it in for
	have|has got it in for
	when are|is|will ~4 finally
	why ~3 always|never|constantly|forever
	why ~6 nobody|no-one
	why ~6 no one
	why is it [that] you haven't|don't|can't|never|won't|didn't|always|still|cannot
	why has|have|had|is|does|do ~3 let|lets|letting
	why would|should you|anyone|anybody|someone|a|an
	why on
	how come
	how else|on
	how can|could|would|should anyone|anybody
	how can|could you expect|tolerate|stand|bear|possibly|just|accept|allow
	how is that|this|it fair|right|possible|supposed|acceptable
	how dare
	what's|is the point|use|sense of|in <doing>|staying|trying|waiting|working|being|having|hoping|carrying|living
	what good|use is|are|does|do|would
	what else but|could|can but|it
	what more do|proof|evidence|could|can
	what right do|does|did
	what better
	what's|what is wrong with <doing>|wanting|being|a
	what's|what is fair|normal about
	who else but|could|would but|have
	who wouldn't|doesn't want|like|love|prefer|choose|be|feel
	who could blame
	who better
	whose fault
	who's to blame
	if not you
	other|another choice|option|alternative|way ~5 than|but
	on earth
	the hell|heck|devil
	could|can possibly
	can't|cannot stand|bear any|anymore|it
	kidding|fooling
	anyway|honestly ?
	, fear|quit|leave|money|pride ?
	: you ~8 or
	, your|their|the|a|an ~5 or your|their|the|a|an ~4 ?
	# What is taken for known.
	^ seeing that|as|how
	your real|true|obvious|evident talent|gift|strength|problem|passion|calling|motive
	who ~4 let you down
	it's|is|seems|become|becomes clear|obvious|evident that
	you|it|it's|you're|she|he|they|is|are|isn't|aren't|that|which|must|has|have clearly|obviously|plainly|evidently|undoubtedly
	as we [both] know
	^ as you [well] know
	^ because
	already knows
	already know the|what|which|it|better|deep|,|?
	deep down you
	does it tell|say ~3 that
	think they're|he's|she's doing
	trying to prove|hide|impress|punish
	have|got against
	justify|justifies <doing>
	to deserve
	let ~2 get|gets|got away with
	gets|got|get away with this|that|it|so
	when did you [first] realise|realize|know|notice|suspect|understand|see ~8 over|wrong|not|isn't|wasn't|stealing|lying|cheating|using
	when did it dawn
	at|when what ~1 point|time will|are|do|should you [going|have|need] [to] <adv> accept|admit|realise|realize|acknowledge|face|see|stop|say
	when will|are|do you [going] [to] <adv> accept|admit|realise|realize|acknowledge|face|see|learn|understand|stop|start|finally
`})

// tags are what is put to the end of a statement to make a question of it.
var tags = rules(ruleLines{RuleLeading, `
	, isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|couldn't|wouldn't|won't|shouldn't|haven't|hasn't it|you|they|that|he|she|we|there|i ?
	, is|are|was|do|does|did|can|will|would|have|has it|you|they|that|he|she|we ?
	, right|no|yes|correct|ok|okay|agreed|surely|huh|eh|yeah|then ?
	don't you think|agree|feel
	wouldn't you say|agree
	isn't it time|better|easier|true|obvious|clear
	surely
	obviously
	of course
`})
