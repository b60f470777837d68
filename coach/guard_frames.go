package coach

// rules compiles patterns of one rule each.
func rules(pairs ...ruleLines) *patterns[Rule] {
	var ps patterns[Rule]
	for _, p := range pairs {
		ps.add(p.rule, p.lines)
	}
	return &ps
}

type ruleLines struct {
	rule  Rule
	lines string
}

// suggestions are the set forms of English for a suggestion. They suggest whatever stands in them, in a question or
// beside one.
var suggestions = rules(ruleLines{RuleDisguisedAdvice, `
	why don't|doesn't|not|wouldn't|won't|can't|couldn't|haven't|aren't [you|he|she|they|we]
	what if you|he|she|they|we|your
	what if <brought>
	what if ~6 were|was|is to <do>
	what if the|your ~6 were|was|is <doing>
	how about
	what about <doing>
	what about a|an|some|another
	ever thought|considered|tried of|about|<doing>|a|an|the
	have|has|had|haven't|hasn't|hadn't you|he|she|they <adv> considered|thought|looked|talked|spoken|checked|explored|weighed|discussed|told
	could|can|might|couldn't|can't|wouldn't|shouldn't|mightn't you|he|she|they <adv> not
	who says
	don't you think|feel
	wouldn't it
	might|could it <adv> be|help time|worth|@good
	would it <adv> help|hurt|work
`})

// conditions bring a step in by supposing it: "what would change if you …", "once you have …", "by …ing".
var conditions = rules(ruleLines{RuleDisguisedAdvice, `
	if|suppose|supposing|imagine|assuming [that] you <adv> <did>
	if|suppose|supposing|imagine|assuming [that] you and ~3 <did>
	if|suppose|supposing|imagine|assuming [that] the two|both|three of you <adv> <did>
	if|suppose , … , you <adv> <did>
	if|suppose|imagine ~8 , you <adv> <did>
	if|suppose|supposing|imagine|assuming you <adv> were|was <adv> to <do>
	were you to <do>
	if|suppose [that] you'd|you've <adv> <did>
	if|suppose [that] you had|have <adv> <did>
	if|suppose you gave|allowed|let|permitted|granted yourself permission|leave|time|space to <do>
	if someone|somebody else <adv> <did>
	if|suppose the|your ~5 were|was to <do>
	would|could|might|may|can|will|'d ~8 by|through <adv> <doing>
`}, ruleLines{RulePresupposition, `
	once|after you've|you'd <adv> <did>
	once|after you have|had <adv> <did>
	once|after you <adv> <did>
	once|after <doing>
	as|so soon|long as you've|you'd|you [have|had] <adv> <did>
	when you've|you'd <adv> <did>
	when you have|had <adv> <did>
	you|you've <adv> finally [<adv>] <did>
	before you <adv> finally <did>
`})

// askedAdvice are questions with a place for a step or a remedy. Filled with one that the asker names, they advise it.
var askedAdvice = rules(ruleLines{RuleDisguisedAdvice, `
	would|could|might|may|can|will|'d <brought> do|give|bring|buy|earn|save|allow|free|open|add|offer|help|make|change|improve|ease|lighten|support|affect|shift|reduce|strengthen|protect|benefit|contribute|fit|suit|live|sit|sound|play|serve|work|solve|settle|lift|sharpen|speed|boost|prevent|spare|relieve|take|come|become|enable|let|free|transform|alter|influence|simplify|calm|steady|build|fix|cost|require|mean
	where|which ~6 could|might [the] ~4 fit|live|sit|slot|squeeze
	would|could|might it <adv> * [to|for] [you|your|her|him|them|the|everyone] [*] to <do>
	would|could|might it <adv> be|feel|sound|look|mean|take|need ~6 to <do>
	would|could|might it ~4 if ~2 , … , you <adv> <did>
	what would|will|might|could it take|need|cost|require ~5 to <do>
	what's|is|would|could|might ~4 advantage|advantages|benefit|benefits|value|merit|merits|upside|upsides|gain|gains|point|harm|risk|risks|downside|downsides|problem|danger in|of|from|to|with|about <adv> <named>
	advantage|advantages|benefit|benefits|value|merit|merits|upside|upsides|gain|gains ~6 in|of|from|by <adv> <doing>
	advantage|advantages|benefit|benefits|value|merit|merits|upside|upsides|gain|gains ~6 in|of|from <brought>
	advantage|advantages|benefit|benefits|gains would|could|might <brought>
	benefit|profit|gain|learn from|by <doing>
	would|could|might ~4 benefit|profit|gain|learn|win|get ~2 from|by <brought>
	what harm|good|difference|use would|could|might it do|make ~4 to <do>
	what harm|difference|good would|could|might <doing>
	what [else] speaks|spoke|argues for|against <doing>
	in favour|favor of <doing>
	got|have to lose by|if
	would|could|might|can|will ~8 instead|rather of|than a|an|<doing>
	what|what's [is|was|are] [it] [that] stops|stopping|prevents|preventing|keeps|keeping|hinders|hindering|holds|holding|stop|prevent|keep|hold|deters|put|puts you|him|her|them [back] [off] [from] <adv> <doing>
	what would stop|prevent|keep|deter you from <doing>
	stops|stopping|prevents|preventing you <doing>
	in|stands the way of [you|your] <doing>
	what makes|made it ~2 hard|harder|difficult|impossible for you to <do>
	hard|difficult|bad|wrong|scary|frightening about <doing>
	would|might|could|will help|allow|enable|encourage|empower|persuade|convince|permit|motivate you [to] <adv> <do>
	courage|confidence|strength|permission|nerve|push to <do>
	how ~2 ready|willing|open|prepared|comfortable|keen|able|happy|inclined|tempted|free|determined ~2 to <adv> <do>
	how ~2 ready|willing|open|prepared|comfortable|keen|happy|inclined|tempted ~2 to|with|for|about <adv> <doing>
	how ~2 open|ready|willing|prepared|comfortable ~2 to|with|for <brought>
	how likely|confident|sure ~4 to <do>
	would|could|might make ~3 comfortable|happy|ready|willing|open with|about|to|for a|an|<named>
	how could|might|can you <adv> <do>
	how might|could|can you and ~3 <do>
	how would|could|might|can|do you go about <doing>
	where|when ~6 could|can|might you <adv> <do>
	who|whom ~5 could|can|might|would you <adv> ask|get|persuade|invite|hire|approach|call|email|enlist|recruit|appoint|bring|trust [in|on] to|as|in|onto
	who|whom|which ~5 could|can|might you <adv> hire|recruit|appoint|invite|delegate|promote|fire|enlist
	who|which ~5 could|can|might <adv> take|fill|step|stand|cover|deputise|deputize over|in|for|off
	who|whom ~5 could|can|might you ~6 so that|you
	which ~6 could|can|might|will|would you <adv> delegate|drop|cut|hand|outsource|automate|cancel|postpone|shed|skip|sell|quit|hire|fire|block|reserve|swap|automate|shorten
	what ~2 could|can|might|will you <adv> delegate|outsource|automate|cancel|postpone|shed|skip|sell
	which of ~5 is|are|would|might|could be best|better|right|worth|easiest|simplest|safest
	good|right|best|better|kind|kinder|gentle|fair|honest|easy|safe|suitable|natural|first way|time|moment|place|occasion|day|opportunity|chance|method|person|words|tone|step to|for|of|towards [you|to] <named>
	good|right|best|better|kind|kinder|gentle|fair|honest|easy|safe|suitable|natural|first way|time|moment|place|occasion|day|opportunity|chance|method|person|words|tone|step to|for you|her|him|them to <do>
	good|right|best|better|kind|kinder|gentle|fair|honest|easy|safe|suitable|natural|first way|time|moment|place|occasion|day|opportunity|chance|method|person|words|tone|step to <do>
	way|ways|method|chance|opportunity|possibility|step|steps of|towards|to <doing>
	what|which kind|sort|type of @matter do|did|will|might|could you need|have|want to <do>
	what|which @matter do|will|might|could you need|have|want|set|have|ask|raise [to]
	react|respond|reaction|response|objection|say|feel|think to|about|of <adv> <doing>
	would|could|might ~4 react|respond|say|feel to|about <brought>
	what do|would you think|say about|of|to <brought>
	how does|do <brought> sound|appeal|fit|strike
	how does|do|would <doing>
	such as <doing>
	step|steps|thing|things|way|ways|option|options|measure|measures|move|moves|idea|ideas|someone|somebody|something|help|support|tool|tools|habit|habits|change|changes|action|actions|strategy|strategies|small ~2 , such|like|say|for|e.g|perhaps|maybe
	step|steps|thing|things|way|ways|option|options|measure|measures|move|moves|idea|ideas|help|support|tool|tools|habit|habits|action|actions|strategy|strategies such as
	, like|say|perhaps|maybe|possibly|ideally|preferably <doing>
	, like|say|perhaps|maybe|possibly|ideally|preferably [by|with|through] a|an|by|<doing>
	for example|instance
	e.g
	( say|like|perhaps|maybe
	how much|far|many more|less|@more would|could|might|will
	how @more would|could|might|will
	how much|many [more] [*] would|could|might [you|your|it|that|the] ~4 save|free|win|gain|spare|recover if|by|with
	research|evidence|literature|science|studies|experts|textbook|textbooks|practice ~6 suggest|suggests|say|says|show|shows|recommend|recommends|tell|tells|advise|advises
	suggest|suggests|recommend|recommends|advise|advises|say|says you|that could|should|might|ought|try|you
	[no] reason|reasons|excuse|case|argument [is|are|there|do|you|have] for|against|not [not] <doing>
	in|with|of which|whom you <adv> <do>
	would|will|might|could ~4 say|write|put|tell in|to a|an|the|your letter|email|mail|message|note|call|conversation|meeting
	first|opening line|lines|sentence|words|paragraph of your|the|an|a
`}, ruleLines{RulePresupposition, `
	how soon
	how quickly|early|fast can|could|will|would|do|are
	when will|are|do|can|could|would|might you [going|planning|intending|hoping] [to] <adv> <do>
	what|which day|date|time|hour|week|month|morning|evening|weekday ~4 will|are|do|can|could|would you [going|planning] [to] <adv> <do>
	how will|do|are|would you [going|plan|planning|intend|intending|propose|mean] [to] <adv> tell|word|phrase|break|announce|inform|confront|persuade|convince|resign|leave|quit|confess|apologise|apologize @pron|the|your|that|it|to|this
	how do|are you plan|planning|intend|intending|propose|going to <adv> <do>
	which|whose|what ~6 are|will you [going|planning|willing|prepared] [to] <adv> give|drop|cut|hand|sell|leave|quit|sack|fire|cancel|resign|delegate|sacrifice
	where|what will you <adv> tell|say to|your|her|him|them|the ~6 when
	when you [<adv>] hand|tell|leave|quit|resign|confront|announce … what|how|who|which|where will
	how much|many more|longer ~10 before you <did>
	how long ~8 before you <did>
	your resignation|apology|confession
`})

// leading questions carry a view that is to be shared.
var leading = rules(ruleLines{RuleLeading, `
	why ~3 always|never|constantly|forever
	how badly|unfairly|poorly|terribly|wrongly|shabbily|deeply|unjustly has|have|had|did|does|is|are|was|were
	how angry|furious|upset|disappointed|exhausted|humiliated|betrayed|hurt|jealous|bitter|insulted|devastated|cheated|relieved|unfair|awful|terrible|horrible|dreadful|unreasonable|ridiculous
	how much of a relief|shame|waste|mistake|disaster|pity|burden
	how much do you hate|resent|despise|dislike|love|regret
	how much longer|more
	how many more
	how long are|will|do you [going|want|intend|plan] [to] let|put|tolerate|keep|accept|allow|pretend|hide|stand|take|carry|wait|go
	what's|is the point|use|sense of|in
	what good|use is|are|does|do|would
	what else but|could|can but|it
	who else but|could|would but|have
	how else|on
	why on
	what on earth
	why would|should you|anyone|anybody|someone
	how can|could|would|should anyone|anybody|someone|somebody
	how can|could you expect|trust|accept|tolerate|believe|stand|bear|possibly|just|stay|allow|let
	who wouldn't|doesn't want|like|love|prefer|choose|be|feel
	who could blame
	who better
	what better
	what's|what is wrong with <doing>|wanting|being|a|the
	how is that|this|it fair|right|possible|supposed|acceptable
	deep down
	it's|is|seems|become|becomes clear|obvious|evident that
	as you|we [both] know
	already know|knows
	at|when what ~1 point|time will|are|do|did|should you [going|have|need] [to] <adv> accept|admit|realise|realize|acknowledge|face|see|stop|say
	when will|are|do you [going] [to] <adv> accept|admit|realise|realize|acknowledge|face|see|learn|understand|stop|start|finally
	being|be|been|are|feel|feeling exploited|bullied|mistreated|underpaid|undervalued|sidelined|ignored|belittled|gaslit|manipulated
	treated|treats|treat you|them|him|her like
	isn't it
	get|gets|got|getting away with
	whose fault
	to blame
	, is|are|was|were|do|does|did|can|will|would|have|has|isn't|aren't|wasn't|don't|doesn't|didn't|won't it|you|they|that|he|she|we|there|i ?
`})

