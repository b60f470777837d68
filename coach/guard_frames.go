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

// conditions bring a step in by supposing it: "what would change if you …", "once you have …", "by …ing".
var conditions = rules(ruleLines{RuleDisguisedAdvice, `
	@suppose [that] you <adv> <did>
	@suppose [that] you and ~3 <did>
	@suppose [that] the two|both|three of you <adv> <did>
	if|suppose , … , you <adv> <did>
	if|suppose|imagine ~8 , you <adv> <did>
	@suppose you <adv> were|was <adv> to <do>
	were you to <do>
	^ say|picture|assume [that] you <adv> <did>
	if|assuming|suppose|supposing you did <do>
	if you <adv> <do> … will
	@suppose [that] you'd|you've <adv> <done>
	@suppose [that] you had|have <adv> <done>
	if|suppose you gave|allowed|let|permitted|granted yourself permission|leave|time|space to <do>
	the|that you|self|version who|that <adv> <did>
	if you were to @shed
	# Being more of something is advice as well, and so is being the first to do something.
	if|suppose you were|weren't the|a ~2 to <verb>
	if|suppose you were|weren't [a] [bit|little|lot|touch] more|less|@more
	# Somebody or something else acts, on the asker's idea.
	if a|an ~4 could|would|helped|saved
	if your|the|a|one|another ~3 handled|covered|chaired|hosted
	if your|the|a|one|another ~2 did|led|ran|kept the|a|your
	if your|the ~2 stood|sat in|at|by|on|behind|beside
	if ~5 took over
	# The step is the means or the condition without an "if".
	@may ~8 by|through <adv> <doing>
	@hyp ~8 before you <done>
	before you can|finally <do>
	for|of|by|in|from|with not <doing>
	if you ~5 and <done>
	if ~4 urged|advised|told|encouraged|persuaded|convinced|begged you to <do>
	imagine|suppose|if you had a|an|another <brought>
	suppose|imagine|if a|an ~1 @pro
	if ~6 made|gave way
	if for|just|only ~4 you <did>
	if you came|went to him|her|them|the|your
	if you let ~3 <verb>
	@hyp ~3 happen|change|gain|look|go|shift|differ ~6 if the|your|a|an|all|some ~2 <past> *
	other than <do>
	need ~8 to go|proceed ahead|with
	take it if you|she|he|they|somebody|someone|a|an|your|the ~4 <done>
	odds|chances|likelihood ~14 if you
	likely ~10 if you <do>
	risk|gain|lose|win|save|achieve|prove ~2 by <doing>
	minute|second|instant you <do>
	yourself ~5 after|before <doing>
	if you put|took|brought it|this|that to him|her|them|@det
	@suppose somebody|someone|anybody else <adv> did|ran|led|took|kept|made|cooked|cleaned|covered|chaired|handled|opened|closed|locked|carried|drove|taught|wrote *
	@suppose [that] there were|was <remedy>
	@suppose [that] <nominal> <arranged>
	if you <adv> didn't|don't answer|reply|show|<act>
	# What the other arranges is arranged otherwise.
	@suppose|say|picture [that] ~2 @arranged <past> ~4 @how
	@suppose|say|picture [that] ~2 @arranged were|was ~3 @how
`}, ruleLines{RulePresupposition, `
	once|after you've|you'd <adv> <done>
	once|after you have|had <adv> <done>
	once|after you <adv> <did>
	as|so soon|long as you've|you'd|you [have|had] <adv> <done>
	when you've|you'd <adv> <done>
	when you have|had <adv> <done>
	you|you've finally <did>
	is|are finally
	when|once you finally
	you had|have already <done>
`})

// askedAdvice are questions with a place for a step or a remedy. Filled with one that the asker names, they advise it.
var askedAdvice = rules(ruleLines{RuleDisguisedAdvice, `
	# A remedy as the subject: "how might a daily walk help", "what would writing it down change".
	what|which kind|sort|type of * would|could|might get|take|free|save you
	what does a|an ~4 give|offer|save|spare you
	might|could the|your ~3 be able to
	@hyp <doing>
	@may <aid> take|free|save|help|handle|relieve|spare|fix|solve|ease|lighten|support|cover|sort
	how well might|would|could
	how many ~6 will have
	what|which sort|kind|type of ~1 @tool would|could|might
	what|which @tool would|could|might ~2 let|help|allow|keep|get|enable|make|give
	what difference @hyp * * ~6 make
	how far @hyp ~5 get|take|carry|bring you
	how attractive|tempting|appealing|useful|helpful|feasible|doable would
	@gain does|do|has|have|would|could|might <doing>|a|an
	@hyp ~4 gain|win|profit if
	to be gained|won|lost from|by
	the idea|thought|prospect of a|an|<doing> … sit|sound|strike|appeal|grab|land
	between you and <brought>
	@may <brought> do|give|bring|buy|earn|save|allow|free|open|add|go|offer|help|make|change|improve|ease|lighten|support|affect|shift|reduce|strengthen|protect|benefit|contribute|fit|suit|live|sit|sound|play|serve|work|solve|settle|lift|sharpen|speed|boost|prevent|spare|relieve|take|come|become|enable|let|transform|alter|influence|simplify|calm|steady|build|fix|cost|require|teach|tell|cut|unlock|mend|heal|bridge|reveal|clarify|trigger|inspire|motivate|encourage|reassure|impress|widen|deepen|broaden|steer|keep|carry|stop|halve|double|clear|get
	a|an ~3 @may give|save|bring|free|spare|buy
	where|which ~6 could|might [the] ~4 fit|live|sit|slot|squeeze
	where|wherever ~8 @hyp <brought> go|stand|hang|belong
	play in getting|making|helping|<doing>
	prevents|stops <brought> from
	how does a|an ~4 sound|appeal|strike
	how would <doing>
	@hyp ~4 look|feel|be|go|run with|without the|your ~1 in|on|off|out|outside|away|at|behind the|a|your
	if a|an|some|the|your|one ~3 sat|stood|stepped|came|went in|down|along|by|round with|on|to|for
	room|space for a|an ~1 @pro|assistant|apprentice|meeting|course|break
	who|which ~4 could|can|might mind|watch|feed|keep|open|close|look the|your|after
	short of <doing>
	^ which would|might|could help|serve|suit|benefit you ~2 , … or
	which ~4 could|can|will|would you <adv> keep|block|set|hold|leave free|aside|open|clear
	could|might|can|would you <adv> use ~5 to <verb>
	@hyp it be|feel|look to <adv> not turn|show|answer|reply|go|come|call|say|send|sign|attend|join
	stops|stopped|keeps|kept|prevents|prevented you [back] from being [more] honest|open|clear|firm|frank|direct|straight|truthful
	would|could|might a|an … @letter|apology|script|contract|refusal|resignation|complaint ~5 look|sound|read
	in you|yourself who|that <adv> <did>
	who|that has|have|had|'s already <done>
	in you|yourself who|that has|have <adv> <done>
	who ~5 is|are|'s ready|able|free|willing|happy|placed to <do>
	if he|she|they|your|the ~2 received|got|had|saw|found|read <brought>
	stops|stopping|stopped|holds|holding|held|keeps|keeping|kept you|him|her|them [back] from <brought>
	@may come|follow of|from <brought>
	@may a|an <brought> show|teach|remind|warn you
	think|imagine|suppose|believe|reckon|guess <brought> would|could|might|will do|tell|give|bring|change|add|save|make|help|show|teach|cost|take|mean|offer|open|buy
	to|you|you'd have|had|get|hire|find a|an ~1 @pro
	would you feel|think about perhaps|maybe|possibly|just|simply *
	calling|call|called it a|quits
	how would|could|might|may beginning|starting|opening|ending|closing *
	would you feel|think about <adv> <doing>
	learn from how|what your|other|others|another ~2 <past>
	last time you checked|reviewed|consulted|updated|compared *
	@may ~8 say|write|tell [to] [him|her|them|your|the] [*] [:|,] “”
	which|what kind|sort|type of training|course|courses|boundary @hyp
	# What would be there, or gone, on the asker's idea: "with a second pair of hands", "without the Sunday shift in it".
	@hyp ~8 <lent>
	would|might|could ~5 look|feel|be|go|run|sound|work|change|become|seem|turn ~3 with|without the|your ~2 in|on|off|out|outside|away|at|behind the|a|your|it|them
	what|what's keeps|keep|kept|stops|stopping|prevents|prevented|delaying|delays a|an ~1 talk|conversation|chat|word|meeting|call|letter|application|apology
	pros|cons|drawbacks|drawback of|to|in <doing>
	who|which ~6 has|have the|enough ~1 to <caused>
	first|next thing|one|ones to go|drop|cut if
	would|could|might be ~5 @means to <do>
	would|could|might be ~5 @means of <doing>
	could|might|can you say|do|write ~8 that|which would|might|could <adv> <object>
	would|might|could|will ~8 about|of having <done>
	which <kindred> could|might|can you <undertake>
	would|will|need|needs ~6 before you could|can <adv> <object>
	would|will|need|needs ~6 before you could|can walk|step|turn away|back|down|out
	, say|perhaps|maybe|possibly in|at|with|from|on|to|before|after ~4 ?
	who|that|'d|who'd <adv> lend|show|teach|introduce|give you
	see|seeing|watching|hearing you <adv> <deed>
	see|seeing|watching|hearing you hand|put|set|let|give *
	reacting|responding to a|an|<doing>
	@hyp make|made it ~2 @more|possible|hard|harder|difficult|worth|easy|easiest|simple|safe|bearable ~3 to <do>
	can|could|might|would you make it ~2 @more|easy|easiest|simple|safe|bearable ~3 to <do>
	^ imagine|picture|suppose|supposing <remedy>
	^ imagine|picture|suppose|supposing <doing>
	prospect|notion of <doing>
	would|might|could you like the idea|thought|notion of
	would|might|could ~3 take to|make of <brought>
	need|needed|take for <brought> to work|happen|go|fit|stick|succeed
	case|argument|arguments for|against <brought>
	think|say|make of a|an|someone|somebody ~2 who|that <did>
	last person|colleague|man|woman who <did>
	give|gave up|way to <do>
	permission|courage|strength|nerve|backing|support|blessing do|would|might you need to <do>
	know|tell ~3 time to <object>
	would ~5 after <deeds>
	who|what|which ~4 could|might|can|would help you [to] <adv> <move>
	version|self of you|yourself who|that <adv> <did>
	version|self of you|yourself who|that has|had|have <adv> <done>
	# The asker's idea as somebody else's, or as an idea.
	say|says|said to <doing>
	would|might|could ~5 make|think|say of|to|about <doing>
	would|might|could your|the ~2 make|think|say of|to|about being <given>
	would|could|might|can <brought> <effect>
	make|say|think|feel of|to|about the idea|notion|suggestion|proposal that|of|to
	odds|chance|chances|likelihood that|of <brought>
	a|the|that version of you|yourself who|that <thirdly> … would|could|might
	would|could|might a|the|that version of you|yourself who|that <thirdly>
	how|what do|have|did|would|might ~1 other|others ~3 who|that <uses>
	how|what do|have|did|might other|others ~5 use|used|using|solved|introduced|brought|switched a|an|the|to
	^ besides|beyond|alongside <doing> … other|else ways|way|options|means|could|might
	^ apart|aside from <doing> … other|else ways|way|options|means|could|might
	less as ~5 more as
	when|if you ~5 less as ~5 than as
	would|might|could … respond|react|feel|take … to|about being <given>
	would|might|could ~4 about someone|somebody|him|her|them <doing>
	whose ~3 do|would you need to <do>
	before you can|could let *
	who|which ~6 @may be willing|able|free|happy|prepared|glad to read|check|proofread|sit|mind|cover|<act>
	# A step behind "it": "what would it cost you to …".
	@hyp it do to|for ~6 if
	how would it be ~4 if you were
	like|take|find it if you|she|he|they|somebody|someone|a|an|your|the|their|his|her|its ~3 <past>
	@hyp a|an ~3 be the key|answer|solution|way|start|first
	makes|make|made <doing> ~8 so|hard|difficult
	@hyp it ~6 to <do>
	@hyp it ~4 if ~2 , … , you <adv> <did>
	@hyp it ~3 , … , to <do>
	@hyp it do ~8 to <do>
	what would|will|might|could it take|need|cost|require ~5 to <do>
	what harm|good|difference|use @hyp it do|make ~4 to <do>
	what harm|difference|good @hyp <doing>
	for you to <object>
	for you to sign|take|leave|quit|go|agree|commit|resign|apply
	it's|is|be time to <object>
	# What is to be had from a step or a remedy.
	what's|is|would|could|might ~4 @gain|@harm in|of|from|to|with|about <adv> <named>
	@gain ~6 in|of|from|by <adv> <doing>
	@gain ~6 in|of|from a|an
	@gain @hyp <brought>
	benefit|profit|gain from|by <doing>
	@may ~6 learn|get|win from|by|of|out <doing>
	@hyp ~4 benefit|profit|gain|learn|win|get ~2 from|by <brought>
	what [else] speaks|spoke|argues for|against <doing>|a|an
	in favour|favor of <doing>
	case|argument for|against <doing>
	date|deadline|argument|arguments|slot|price|candidate|recipe|budget for|against <doing>
	waiting|staying until|till
	got|have to lose by|if
	# What stands against a step takes the step for agreed.
	stops|stopping|stopped|prevents|preventing|prevented|keeps|keeping|kept|holds|holding|held|hindering|hindered|deters|deterred|putting|puts|put you|him|her|them [back] [off] from <adv> <doing>
	stops|stopping|prevents|preventing|stopped|prevented you|him|her|them <doing>
	stops|prevents|keeps ~4 from <doing>
	stop|prevent|keep|deter ~4 from <doing>
	in|stands|stand the way of [you|your] <doing>
	in the way of <brought>|you|your
	holding|holds|held|keeping up|back the|a|an|your ~1 talk|conversation|application|letter|decision|move|meeting|apology
	what lets you
	makes|made you wait|hesitate|hold ~8 before|to
	argument|reason|case is|'s left against|for
	what makes|made it ~2 hard|harder|difficult|impossible for you to <do>
	so hard|difficult|bad|scary about <doing>
	wrong about|with <doing>
	reluctant|loath to see|<do>
	reluctant|hesitant about <doing>
	what makes you think|believe|assume|feel [so] [that] you|it|they|he|she [@soft] can't|couldn't|won't|wouldn't|shouldn't|cannot|aren't|must|isn't
	what makes you so sure|certain
	# Readiness for a step.
	how ~2 ready|willing|open|prepared|comfortable|keen|happy|inclined|tempted are|would|do|could you ~2 to <adv> <do>
	how ~2 ready|willing|open|prepared|comfortable|keen|happy|inclined|tempted are|would|do|could you ~2 to|with|for|about <adv> <doing>
	how ~2 open|ready|willing|prepared|comfortable|receptive|sympathetic|keen|happy are|would|do|could ~4 to|with|for|on|about <brought>
	how likely|confident|sure are|would you ~3 to <do>
	@hyp make ~3 comfortable|happy|ready|willing|open with|about|to|for a|an|<named>
	would|might|could|will help|allow|enable|encourage|empower|persuade|convince|permit|motivate|tempt|entice|inspire|nudge|push you [to] <adv> <deed>
	@may ~6 courage|confidence|strength|permission|nerve|push to <do>
	# What "you" could do, if it is more than "what could you do".
	would you have to <deed>
	who|whom|which|what ~3 do you need|have to <deed>
	in|with|by what ~2 will you <deed>
	at which|what point do|would|will you <deed>
	when would|will|could you have time|the
	would nobody|no-one miss|notice
	as a next|first|possible step|option|possibility|alternative
	, something|someone like
	how will the two|both of you <do>
	which ~3 would you sign|apply|join|hire|contact|approach|try
	how close|near are you to <doing>
	was|is|it's time to hand|leave|quit|tell|resign|sell|move|retire|ask|let|step|call
	would ~10 to apply|resign|quit|enrol|enroll|register
	could the|your ~3 be <done>
	@harm to|of|in a|an
	how could|might|can you <adv> <do>
	could|might you let *
	who|which ~6 would|might|could make|be the|a best|better|good|ideal|perfect
	people|others|colleagues|nurses|teachers in your position|shoes|place|situation
	who|which ~6 could|might <adv> read|look|listen|check|<deed>
	who|which ~6 could|might get|put|introduce|recommend you
	who ~14 could|can|might show|teach you
	who ~4 could|can|might carry|take|hold|run|share|handle|lead the|your|some|a|one|over|on
	who|whom ~4 will you call|ring|ask|email|tell|contact|see|visit first
	would|will|could you break|put it to
	one ~2 you could|might <do>
	in your stead
	who|whom ~5 could|can|might you <adv> ask|approach|call|email|contact about|for @det
	handbook|manual|policy|contract|law|rules|rulebook|guidelines say|says about|on <doing>
	when did you last treat|take|give|allow|let
	to|by|from putting|put yourself first|forward
	smallest|biggest|largest|lowest|highest ~6 you could|would|can|might @shed
	@can you do to be|become|get|feel [a] [bit|little] more|less|@more
	see|imagine|picture|of yourself telling|asking|confronting|leaving|resigning|quitting|signing
	know|tell|think|feel that <doing> ~3 was|is|would
	who|whom ~3 would|could you ~1 name|choose|pick|nominate|appoint|make ~2 as|your
	one person|colleague|friend|man|woman ~6 you'd|you let|show|ask|tell|could|can
	through whom
	which ~5 could|can|might go|wait
	which ~5 could|can|might move|pass|shift to
	which ~5 could be|become your
	amount|sum|price|minimum|least|thing you'd|you could|would|can|might|'d <adv> <do>
	smallest|biggest|largest|lowest|highest ~6 you could|would|can|might <adv> <do>
	will you have <done>
	do you have|need to ~4 to <deed>
	would|will|could|can you ~1 word|phrase it|this|that so
	have|will|did|do you told|tell ~4 that you|you're|you've|it's
	said|say|speak against|for <doing>
	how seriously|far have you considered|explored|thought|looked|pursued
	to what extent have you considered|explored|thought|looked|pursued
	considered|explored|considering the|a idea|option|possibility
	a|an ~1 @pro would|could|might
	@hyp a|an ~1 @pro
	call|bring|get|calling|bringing in a|an ~1 @pro
	@hyp a|an wiser|braver|bolder|smarter|calmer|kinder|tougher|cleverer|older|stronger *
	@hyp a|an|any person|man|woman who
	@hyp <name> [*] have dealt|handled|done|managed|solved|tackled
	how did|do other|others|your ~4 manage|cope|get|fare|do ~2 when|after|once she|he|they|they'd|she'd|he'd
	examples|example|stories|cases do|of ~6 who|that
	how ~6 @can you <adv> <deed>
	how ~3 @can you <adv> <new>
	could|might you <adv> <deed>
	could|might you <adv> <new>
	would|will|'d|you'd you <adv> <new>
	would|will|could|might you <adv> explain|tell|say|announce|break ~6 that you|you're|you've|you'll|it's|it
	how @can|will you ~5 be|become|feel [a] [bit|little] more|less|@more
	how would|could|might|can you go about <doing>
	how|@can you and ~3 <do>
	@can the two|both of you <do>
	will|could|can|might|would you ~2 make|find|set|carve|create time|room|space for|to|aside|out
	how often would you have|need to
	how often could|can|will you <deed>
	under|at|for what ~3 would you <object>
	one|ones|someone|somebody|something|thing|things|way|ways|place|person|line|words|step|steps|email|sentence|question [that|who] you could|might <adv> <do>
	who do you know who|that could|can|might|would
	need|have in order to <do>
	what do you need|have to tell|offer|send|drop|cut|hand *
	what are you going|planning to tell|say|offer|propose to|your|her|him|them|the
	sell|pitch|defend ~2 idea|decision|proposal
	# Others who could do it, if the asker knows what.
	who|whom ~5 could|can|might|would you <adv> ask|get|persuade|invite|hire|approach|call|email|enlist|recruit|appoint|bring [in|on] to|as|in|onto
	who|whom|which ~5 @can you <adv> hire|recruit|appoint|invite|delegate|promote|fire|enlist
	who|which ~5 @can <adv> take|fill|step|stand|cover|deputise|deputize over|in|for|off
	who|which ~3 @may lend|offer|introduce|recommend|refer
	which|what|who ~6 @can the|your|someone|somebody|a ~3 take|handle|cover|run
	which|what ~6 @can the|your|someone|somebody|a ~3 do just|equally|as
	which|who|whom|whose ~5 will you <adv> <deed>
	which|who|whom|whose ~5 are you going|planning to <adv> <deed>
	@can you ~6 so that|you|he|she|they
	help|teach|show|let you|him|her|them [to|how] [to] <adv> <deed>
	@can you help|get|have <brought>
	@hyp your|the ~2 have|need to <do>
	@hyp ~8 see|consult|hire|call|visit a|an ~1 @pro
	what sort|kind|type of [a|an] ~1 @pro would|could|might|do
	# What could go: to ask which is to say that something should.
	which ~6 @can|will|would you <adv> @shed|block|reserve
	what ~2 @can|will you <adv> @shed
	choose|pick|select ~6 to @shed
	which|what|how ~6 could|might be <done>
	how|where @can ~4 be <done>
	how many ~6 @can be|go|wait
	can|could be @shed-done
	deserves|needs|deserve|need|could [to] be dropped|cut|cancelled|canceled|delegated|shortened|merged|outsourced|automated|moved
	# The way and the time for a step.
	would|could|might|is|be|what's ~2 @fit @means [for] [you] to|for|of|towards <named>
	would|could|might|is|be|what's ~2 @fit @means [for] [you|her|him|them] to <act>
	@fit @means [for] [you] to <act>
	@fit @means of|for|to <deeds>
	is|be|what's|when's|where's a|an|the ~1 moment|time|place|occasion|spot ~5 to <verb>
	sentence|words|line|way|phrase|tone with|in which to <verb>
	step|steps towards|to <doing>
	timeline|timetable|roadmap for <doing>
	exit|route out of
	first|opening line|lines|sentence|words|paragraph of your|an|a @letter|message|resignation|application|pitch|speech|complaint
	@letter|conversation|speech|talk in|with which|whom you <adv> <do>
	what|which [kind|sort|type] [of] boundary|boundaries|limit|limits|apology|ultimatum|training|course|courses would|could|might|do|will|should you
	would|could|might|does a|an|some ~2 boundary|limit look|sound|feel|be
	# Opinions on the asker's idea.
	would|could|might ~4 react|respond|say|feel to|about <brought>
	what do|would you think|say about|of|to <brought>
	do you feel|think|say about|of asking|telling|trying|taking|letting|hiring|giving|sending|booking|inviting|using
	possibility|option of <doing>
	were advising|telling ~3 to <verb>
	what|how would|could|might ~8 with|without a|an @pro
	research|evidence|literature|science|studies|experts|textbook|textbooks|practice ~6 suggest|suggests|say|says|show|shows|recommend|recommends|tell|tells|advise|advises
	suggest|suggests|recommend|recommends|advise|advises you|that could|should|might|ought|try|you
	how familiar are you with
	# Comparisons with a winner.
	@may ~8 instead|rather of|than a|an|<doing>
	which would|might|could|is be|seem @good|@more
	which of ~5 is|are|would|might|could be best|better|right|worth|easiest|simplest|safest
	the easiest|simplest|safest|cheapest|quickest|wisest|fastest [one|ones] to <verb>
	the braver|smarter|wiser|better|safer|kinder|easier|simpler|healthier|bolder|cleverer|saner option|choice|thing|way|one|route|path|move|bet
	@hyp be ~4 one|ones|candidate|candidates|place|person to|for <verb>
	how much|far|many more|less|@more would|could|might|will
	how @more would|could|might|will
	how different would ~8 be|feel|look|go
	@hyp ~5 be|become|feel|get @more with|if|without|when|once|than
	how much|many [more] [*] would|could|might [you|your|it|that|the] ~4 save|free|win|gain|spare|recover if|by|with
	@hyp ~6 feel|happen|like|change ~3 without a|an
	@hyp ~6 look|feel|be like|different as|with a|an
	^ with a|an|another|some|more ~6 , how|what|where|who|which @hyp
	make a|an|<doing> ~4 possible|easier|work|happen
	# Alternatives of the asker's own.
	: a|an|the|you|to|your|<doing> ~8 or
	: a|an ~6 ?
	, <brought> or ~5 ?
	, <doing> ~6 or ~6 ?
	, to ~6 or ~6 ?
	which ~2 , ~4 or ~4 ,
	–|—|- a|an ~5 ?
	–|—|- by|through|with <doing>
	# Examples.
	such as <doing>
	@stand-in ~2 , such|like|say|e.g|perhaps|maybe
	@stand-in such as
	, like|say|perhaps|maybe|possibly|ideally|preferably [by|with|through] a|an|by|<doing>
	, a|an ~3 perhaps|maybe|possibly|say
	for example|instance
	( say|like|perhaps|maybe
`}, ruleLines{RulePresupposition, `
	# When and how a step will be taken, not whether.
	in mind|view for <doing>
	you're about to <do>
	you'll be <doing>|applying
	which|who ~5 will you be taking|leaving|inviting|bringing|asking|telling
	^ once|after the|your ~4 is|are sold|closed|cancelled|dissolved|signed|dropped ,
	the apology|resignation|refusal|confession|ultimatum will|would
	will your first|opening line|rule|sentence|words|act|decision be
	now that you're|you [are] going|about to <adv> <do>
	will|would|could you put|write|say in|into your|the|a|an @letter
	when you <adv> <deed> … tomorrow|tonight|next|later
	how often|frequently|regularly do|are|will you plan|planning|intend|intending|going to <adv> <do>
	which|what ~4 works|work|suits|suit [you] [best|better|well] for <doing>
	planned|set|fixed|chosen for <doing>
	^ before you <act> @det|your|him|her|them|a|an|<name>
	^ once|after the|your ~6 is|are through|over|done|signed|settled|final , how|what|where|who|when will you <adv> <deed>
	you'll|you be needing|wanting
	once you're|you are ~3 , how|what|where|who|which will you
	what will you say|tell to|your|him|her|them|the
	take|takes over ~6 when|once you
	when are you going to give yourself
	how soon
	earliest|soonest
	last|latest date|day|point|moment ~3 you can|could
	how quickly|early|fast can|could|will|would|are you
	when <adv> will|are|can|could|might you [going|planning|intending|hoping] [to] <adv> <do>
	when would|might you <deed>
	what|which day|date|time|hour|week|month|morning|evening|weekday ~4 will|are|can|could|would you [going|planning] [to] <adv> <do>
	how will|do|are|would you [going|plan|planning|intend|intending|propose|mean] [to] <adv> <comm>
	how do|are you plan|planning|intend|intending|propose|going to <adv> <deed>
	which|whose|what ~6 are|will you [going|planning] [to] <adv> give up|away
	which|whose|what ~6 are|will you [going|planning|willing|prepared] [to] <adv> @shed|leave|sacrifice
	will|would|could|can you let him|her|them|your|the ~2 know
	will|would|'ll ~6 when|day|moment|minute you <adv> <comm>
	when you <adv> <comm> … will|would
	how much|many|long ~4 will|would|should|do|are ~8 before <doing>
	how much|many|long ~2 will|would|should|do|are ~8 before you <do>
	your resignation|apology|confession|refusal|ultimatum|counter-offer|counteroffer
	how will|are|do you [going|planning|plan] [to] make it up to
	how are you going|planning to <adv> <object>
	how will you <adv> <move>
	what|how will <doing>
	looking forward to ~1 <doing>
	how many|long|much ~1 before you <do>
	who|which ~5 will inherit|replace|succeed|fill|get you|your
	who|which ~5 will take ~4 from|for you
	will your|the|they|he|she|her|his ~3 hear|learn|find|react ~2 that|about|of you're|you|you've
	where|when will your|the second|new|next ~3 be|open|go
	accept|accepted|read|take|get your notice|resignation
	will|are you ~6 when the|your ~2 is|are|'s sold|closed|cancelled|canceled|dissolved|signed|dropped|shut
	once|when|after you're|you [are] out|rid of
	once|when|after ~4 in your|his|her|their ~1 hands
	where|whom will|are you [going|planning] [to] <adv> <move>
	now that you'll be <ing>
	now [that] you're|you [are] resigning|leaving|quitting|closing|selling|stepping|handing|giving|dropping|withdrawing|divorcing
	will|going ~4 in your complaint|appeal|grievance|statement|application
	^ by when will the|your|this|that *
	will ~5 without the|<name>
	which|what <kindred> will|shall you <undertake>
	which|what <kindred> are you [going|planning|meaning] to <undertake>
	^ what's|is your plan|plans|strategy for <doing>
	date|day|deadline on|by|at which you <adv> <do>
	will|shall|'ll|going ~5 in|with|for the|your @letter|speech|statement to @det|<name>
	will|would your reply|answer|response|message|no|words to ~5 be
	will|would|could|going [you] [to] put|write|say|include in|into ~2 complaint|grievance|apology|statement|reply|speech
`})
