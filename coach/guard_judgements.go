package coach

// judgements are verdicts on a person that have no place in a question.
var judgements = rules(ruleLines{RuleJudgement, `
	# A fault as a noun of the other's.
	your [own|poor|constant|usual] failure|fault|laziness|incompetence|stubbornness|negativity|carelessness|arrogance|immaturity|attitude|excuses|excuse|indecision|indecisiveness|impatience|unreliability|inability|insecurity|inconsistency|incapacity|inexperience|irresponsibility|insensitivity|inflexibility|disorganisation|disorganization|dishonesty|disloyalty|selfishness|moodiness|rudeness|sloppiness|bluntness|clumsiness|passivity|aggression|aggressiveness|perfectionism|pessimism|cynicism|cowardice|vanity|naivety|ego|whining|complaining|moaning|nagging|bickering|procrastination|procrastinating|overreaction|overreactions|refusal|reluctance|neglect|ignorance|obsession|self-pity|hypocrisy|shyness|failings|faults|flaws|flaw|shortcomings|blunder|blunders|drinking|shouting|lying|cheating|gambling|bragging|boasting|gossiping|swearing|sulking|dithering|lateness|tardiness|mess|complex
	your ~1 failure|inability|refusal|tendency|lack|unwillingness|reluctance|obsession|compulsion to|of|for|with|in
	your poor|bad|terrible|awful|lousy|dreadful|appalling|childish attitude|performance|judgement|judgment|work|behaviour|behavior|manners|habit|habits|temper|grades|timekeeping|communication|handwriting|listening|presentation|presentations|planning|choices|decisions
	your [@soft|very|rather|somewhat|own|constant|chronic] @fault
	your many|countless|usual|famous|notorious failings|faults|weaknesses|flaws|shortcomings|mistakes|failures|excuses
	your weak|disorganised|disorganized|chaotic|defensive|aggressive|constant
	your common sense
	your temper got|get|gets|cost|land|landed|hurt
	where were|are|is your manners|decency|judgement|judgment|brain|head|courage|backbone
	about your personality|character|manner|tone|attitude|way that
	temper|attitude|mouth|ego|record|manner|nature|tongue|personality|temperament like yours
	your need|urge|craving|compulsion to <verb> every|everyone|everybody|everything|all
	your need|urge|craving|compulsion to control|dominate|interfere|meddle|argue|interrupt|please|correct|impress|win|complain|compete
	your need|urge|craving for control|attention|praise|drama|approval|perfection
	being|be the only ~6 who|that can't|cannot|won't|doesn't|never|couldn't|didn't
	being|be|are|were [so] slower|worse|weaker|lazier|later|poorer|messier than
	this|that need|urge|compulsion|obsession|habit to|of
	excuse|excuses
	an|the attitude like|of
	# A fault as an adjective.
	such a|an ~1 bad|poor|silly|stupid|foolish|childish|immature|mess|pushover|coward|doormat|@fault
	so|too|being|be|are|were|you're [so|too|such|a|quite|rather|very] lazy|careless|stupid|silly|foolish|childish|immature|naive|stubborn|unprofessional|unreasonable|defensive|disorganised|disorganized|unreliable|arrogant|selfish|irresponsible|ungrateful|sloppy|cynical|rude|bossy|impatient|timid|moody|hostile|clumsy|thoughtless|thin-skinned|touchy|petty|vain|needy|clingy|gullible|useless|indecisive|inflexible|unkind|evasive
	you so|such|too @traitful
	you ~3 so|such|too @traitful
	you ~2 so|too scared|afraid|angry|bitter|jealous|difficult|hard|slow|quiet|sensitive|emotional|distant|soft|touchy|weak|negative
	are|were|be|being|you're such @traitful
	are|were|be|being|you're a|an @fault
	being a|an|such|so ~2 coward|victim|martyr|fool|bully|pushover|doormat|perfectionist
	someone|somebody|anyone so|as @traitful
	as @traitful|bright|smart as you
	how @fault is|was|are|were|of|do|can|would
	become|became so|such
	makes|made you such|so
	so @fault
	been|be this|so @traitful|negative
	you this|that|so @fault
	so|act|acted|behave|behaved|react|reacted ~1 unprofessionally|badly|childishly|carelessly|rudely|stupidly|irresponsibly|unreasonably|selfishly|coldly|harshly
	stupidest|dumbest|silliest|laziest|clumsiest|sloppiest
	be|being|are|were the slowest|weakest|worst|laziest
	ridiculous|pathetic|absurd
	# Misconduct as a verb.
	you messed|screwed|ruined|blew|botched|bungled
	you [@soft] whine|moan|sulk|nag|gossip|slack|dither|procrastinate|overreact|exaggerate|neglect|neglected|exaggerated|overreacted|bungled|botched|sabotaged|whined|sulked
	you keep|kept making|failing|messing|avoiding|procrastinating|complaining|overreacting|whining|forgetting|losing|letting|blaming|hiding
	overreacting|overreact|procrastinating|procrastinate|whining|whine|sulking|sulk|moaning|nagging|neglecting|dithering|slacking|exaggerating
	you let ~3 down
	lose|lost your nerve|temper|way|head|touch|mind|cool|edge
	hide|hiding behind your|the|a
	fall|fell for it|that
	you ~1 shy|run|shrink|duck|wriggle|chicken|cave|wimp away|out|from|in
	turn|turned into such|the|a|an
	take|taking everything|things so
	play|playing the victim|martyr
	yourself the|a|as victim|martyr|doormat|fool
	afraid of ~3 hard work
	apart|besides|except|than [from] complaining|complaints|moaning|criticism|criticising
	have|did you disappointed|disappoint|hurt|offended|offend|upset
	live with yourself
	call yourself
	yet again
	# Why-questions that accuse.
	why can't|couldn't|didn't|don't|won't|wouldn't|aren't|weren't|haven't you [<adv>]
	why did|do|have|are|must you <adv> always|never|let|keep|insist|refuse|bother|still|make|allow|fail|ignore|assume|avoid|hide|waste|overreact|need|find
	why ~3 you always|never
	why are|were|must|have|had you
	why do|did you <adv> <do>
	why is|are|was|were your
	why did|do you ~6 again
	^ why so|all|this|the
	how come you
	how come ~8 can't|cannot|don't|never|didn't|doesn't|couldn't|won't|isn't|aren't|haven't
	how could you have|ever|be|let|forget|just
	how did you manage|contrive to lose|ruin|break|fail|miss|upset|offend|mess|annoy|alienate|forget|botch|spoil|make|get|let|miss|confuse
	how did you let
	is it [that] you don't|can't get|grasp about
	how can|could someone|anyone|somebody|person|a ~1 with|like|of|who
	how does|can|could a|an ~2 let|allow|forget|lose|miss|manage|end
	why is|are everything|everyone|nothing
	how do|can|could|will you expect anyone|anybody|people|others|me|them|us|somebody|someone
	how can you sleep|live|look|call|say|claim
	how often have you been told
	what is|was|'s it with you|your
	what's it with you|your
	what's|what is|was wrong|up|the|your matter|problem|excuse|issue|deal [with] [you|your]
	what's|what is|was wrong with you|your|her|him|them
	what's|what is with the|your|this|all
	wrong with you
	what were you thinking
	what were you hoping ~3 with that|this
	what gives|gave you the right
	gives|gave you|him|her|them the right
	what|who [on] [earth] made you think|believe|imagine that|it|this
	what makes you think [that] you|you're|you've|you'd|you'll
	what did|have you do|done to make|upset|annoy|deserve|provoke|anger|cause
	what have you done this
	what kind|sort|type of [a] person|man|woman|mother|father|parent|teacher|nurse|doctor|manager|boss|leader|colleague|friend|professional|adult|human|chef|officer|engineer|scientist|owner leaves|lets|forgets|says|treats|gives|walks|takes|makes|needs|runs|quits|keeps|tells|puts
	what kind|sort|type of [a] person|man|woman|mother|father|parent|teacher|nurse|doctor|manager|boss|leader|colleague|friend|professional|adult|human|chef|officer|engineer|scientist|owner does that|this|such|it|a|not|nothing
	what kind|sort of [a] * shouts|hits|yells|ignores|insults|leaves|lets|forgets|treats|quits|behaves|throws|abandons
	what kind|sort of [a|an] ~2 is that|this
	what kind|sort of [an] example are|do|did
	possessed you
	actually do
	lose|lost control of
	supposed to rely|trust|believe|respect|take
	so hard|difficult for you
	saw you like
	justify your
	your <ness>
	your tantrums|moods|outbursts|sulks
	record|attitude|manners like that|this
	how many times do you have|need
	made you think ~4 would
	get|got the idea that
	get|got|come|came to be so
	someone|person who never|always
	think that was|is helpful|fair|wise|acceptable|appropriate|professional|clever|funny
	muddle|shambles
	bad temper
	happened to|with your ambition|discipline|pride|manners|loyalty|initiative|enthusiasm|commitment|standards|common
	wasted|squandered
	you been|being avoiding|hiding|neglecting|dodging|slacking
	what sort|kind of a|an ~1 are you ?
	what sort|kind of a|an ~1 are you to|if|that
	why be so
	where is|are|was|has your loyalty|pride|sense|respect|gratitude|discipline|ambition|initiative|backbone|courage|honesty
	how hard can
	did|do you think|expect [that] would
	did you stop caring|trying|listening|thinking
	feeling|feel sorry for yourself
	lying|lie|lied to yourself
	from|of|is|was|sheer|pure|plain|mere|simple|just laziness|cowardice|arrogance|vanity|stubbornness|incompetence|carelessness|jealousy|selfishness|ignorance|spite|envy
	such|this|that a|the mess
	what|which part ~5 don't|didn't you understand|get
	think that|this|it makes|made
	grow out of
	too grand|proud|important|good|clever|lazy|posh|busy to
	how ashamed|embarrassed
	let people|everyone|everybody|others|us|me|them down
	ever get|got past you
	who do you think you
	who raised
	since when
	where were you when
	where did|has|have all|your ~3 go|gone
	when will you [ever] learn|grow
	in|on what universe|world|planet
	say for yourself
	take|took you so|this|that long
	does it|this|that say about you
	did you not|fail understand|see|think|know|notice|bother
	didn't|did it occur|cross
	actually|even|really try|bother|tried|bothered
	still not|can't|don't|haven't|cannot|couldn't|fail|struggle
	did|do you get|got everything|it|that|this|things wrong
	so difficult|hard [for] [you] to|about
	even bother|bothering|capable
	the nerve|cheek|audacity|gall
	puts|put up with you
	# Measured by others.
	like other|any|normal grown-up|grown-ups|adult|adults|professional|professionals|people
	behave|behaving|act|acting like a|an
	everybody|everyone|others|anyone [else] managed|manages|manage|copes|cope
	other than|but yourself
	someone|somebody|person|man|woman like you
	someone|somebody|person|anyone with your
	like you doing
	would|does|do|might a more|less *
	would|does|do|did a|any real|proper|true|decent|serious|responsible|competent|halfway|normal|grown ~2 do|say|know|think|handle|act|behave|react|have|take|tell|need|leave|make|manage|call|write|answer|run|want|choose|decide|expect
	would|does|do|did a|any real|proper|true|decent|serious|responsible|competent|halfway man|woman|person|professional|teacher|nurse|leader|manager|friend
	would|does|do|did a|any grown-up|grown-ups|adult|professional do|say|think|handle|act|react|tell|leave|make|answer
	this|that * of yours
	how can|could a|any|an grown|adult|experienced|trained|qualified|mature *
	this|that|such|all laziness|stubbornness|negativity|carelessness|arrogance|immaturity|rudeness|sloppiness|cowardice|vanity|selfishness|incompetence|indifference|passivity|pessimism|naivety|dithering
	is|was it in|with|about you that puts|drives|makes|keeps|annoys|scares|repels|upsets|turns|sets|gets
	silly|stupid|foolish|daft|absurd|crazy|mad|naive|ridiculous idea|notion|thought|plan
	^ what|which kind|sort|type of [a|an] person|man|woman|mother|father|parent|teacher|nurse|doctor|manager|boss|leader|colleague|friend|professional|adult|captain|chef|mentor|engineer|owner would|could|can|does|will <verb>
	made|make|makes you think|believe [that] a|an ~6 would|will|was|is
	ignore|ignored the|all|every|any ~1 sign|signs|warning|warnings|advice
	the way you treated|handled|behaved|spoke|acted|dealt
	nobody|no-one|anyone|anybody likes|trusts|respects|respect you
	no one likes|trusts|respects
	you of all people
	every single
	as usual
	for once
	for a change ?
	once again|more ?
	given|considering|knowing your|how|that ~2 tendency|weakness|weaknesses|track|temper|lack|poor|bad|limitations|badly|poorly|slowly|little
`})
