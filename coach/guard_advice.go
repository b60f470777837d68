package coach

// adviceStatements tell the mentee what to do without asking.
var adviceStatements = rules(ruleLines{RuleAdvice, `
	# "You" with a verb of duty or ability.
	^ you|they [@soft] should|must|ought|shouldn't|mustn't
	^ you|they [@soft] need|have to
	^ you|they [@soft] want to <do>
	^ you|they [@soft] want to be|stay|keep|remain|get|become [very|extra|more] careful|clear|sure|firm|patient|brave|honest|strict|wary|quick|open|calm|prepared|ready|specific|assertive
	^ you|they [@soft] could|can|might [@soft] @ask
	^ we should|need|must|ought
	you'd|you had better|best
	you [would|might|may] be|do better|wise|best|well off|to|if|advised
	^ tell her|him|them that|you|to
	# What the speaker would do.
	i'd [@soft] <object>
	i would [@soft] <object>
	^ i'd [@soft] @ask
	i'd|i [would] [@soft] suggest|recommend|advise|propose|urge|encourage|go|choose|pick
	i|we [@soft] suggest|recommend|advise|propose|urge|encourage
	i|we would|might|should|'d [@soft] suggest|recommend|advise|propose|urge|encourage
	if i were|was you , i|i'd
	if i were|was you i|i'd
	if|were i were|was|in in your shoes|place|position , i|i'd
	in your shoes|place|position ~1 i|i'd
	my advice|suggestion|recommendation|tip is|would|to|for
	take it from
	let me recommend|suggest|advise|propose
	# What is best.
	^ the best|right|smart|obvious|only|sensible|wise|safest|simplest|easiest thing|way|move|choice|step|answer|option|solution|course [@soft] is|was|would|here|forward
	the best|right|smart|obvious|only|sensible|wise|safest|simplest|easiest thing|way|move|choice|step|answer|option|solution|course is|was|would [be] to
	the answer|solution|key|trick [here] is|was to|that|simple|obvious|clear
	your [best|next|first] next|first|best|only step|move|bet|option|chance|hope is|would|should
	what you need|should|have [to] [do] is
	one|another|an option|idea|possibility|way is|would|might|could be
	a|an|the|one ~2 fix|solution|remedy|answer|idea|thing would|might|could be
	^ better|best to <do>
	^ it|that would|might|may|'d be @good [@soft] to|if|for
	^ it's|it is @good [@soft] to|if
	^ it's [high|about] time you|to|for
	it|that|this|which|would|might|could|may [be] be|is|are|it's|that's worth <doing>
	^ is|are ~3 worth <doing>
	no harm in
	wouldn't|won't hurt|harm to
	why not
`})

// suggestions are the set forms of English for a suggestion. They suggest whatever stands in them, in a question or
// beside one.
var suggestions = rules(ruleLines{RuleDisguisedAdvice, `
	why don't|doesn't|not|wouldn't|won't|can't|couldn't|haven't|aren't [you|he|she|they|we]
	why wait|bother|let|keep|stay|put|leave|take|go|give|make|suffer|risk|carry|accept|tolerate|spend|pay|struggle|settle
	what if you|he|she|they|we|your|the|a|an|there|instead|all|one|this|that|some|my|our|,|<doing>
	how about
	what about <doing>|a|an|some|another
	ever thought|considered|tried of|about|<doing>|a|an|the
	^ have|has|had|haven't|hasn't|hadn't you|he|she|they <adv> considered|thought|looked|talked|spoken|checked|explored|weighed|discussed|told
	^ could|can|might|couldn't|can't|wouldn't|shouldn't|mightn't you|he|she|they <adv> not|<do>
	who says [that] you|he|she|it|they|we|there|,|?
	who says that|the|your|all|a|an ~4 must|has|have|needs|can't|cannot
	should really|just|simply
	bring yourself|himself|herself to <verb>
	don't you think|feel
	wouldn't it
	might|could it <adv> be|help time|worth|@good
	would it <adv> help|hurt|work
	be an idea
	worth a try|shot|thought|go
	i said|told ~2 you should|could
	i recommended|suggested|advised|proposed|lent
	if i told|suggested|recommended [to] [you] [that]
	just|simply <doing>
	as you could|might ?
`})
