package coach

// labels say what somebody is.
var labels = func() *patterns[Rule] {
	class("vice", `laziness carelessness negligence arrogance sloppiness rudeness selfishness stubbornness immaturity thoughtlessness
		cowardice vanity incompetence indifference ignorance spite unprofessionalism recklessness clumsiness complacency snobbery`)
	class("asset", `discipline commitment care empathy patience tact respect initiative ambition backbone professionalism maturity
		motivation manners sensitivity enthusiasm dedication diligence drive sense courage integrity decency judgement judgment self-control`)
	return rules(ruleLines{RuleTrait, `
	typical|typically you
	^ [just|so] typical
	by nature|temperament
	reminds|remind me of
	your kind|sort|type of|.|,
	people of your
	@trait as ever|always|usual
	wouldn't|won't hurt|harm you
	would|might|could do you [some|a] [world] [of] good
	# What somebody is called, or is likened to.
	i'd|would|wouldn't|might|could call|label|describe you as|a|an|too|rather|quite|@trait|<quality>
	like|as someone|somebody|person|man|woman|child|beginner with|without|who
	you have [got] a|an|the ~2 span|memory|patience|manners|subtlety|sensitivity|charm|tact|grace|nerves|heart of a|an
	a|an|the born *
	@fault of you
	# What somebody has or lacks by nature, named by its noun: "that is laziness".
	is|was|it's|that's|called|say [just|simply|only|nothing|not|plain|sheer|pure] [but|plain|sheer|pure|just] @vice
	lack|absence|shortage of [any|common|basic|all] @asset
	total|complete|utter|absolute lack|absence of
	^ [just|simply|plain|how|so|really|quite|too] @fault .|,|!|:|–|—|;
	# To be, with an adjective or a noun. In the past, only what can be nothing but a label: "you were late" is a fact.
	you are|seem|sound|look [not|just|simply|clearly|really|basically|honestly|always|often|sometimes|a] [so|too|very|rather|quite|pretty|such|bit|extremely|really|terribly|somewhat|little] @trait|<quality>
	you are|seem [not|just|simply] so|too|very|rather|quite|pretty|extremely|terribly|incredibly
	you were|have [been] [not|just|simply|clearly|really|absolutely] [so|too|very|rather|quite|pretty|extremely|really|terribly|a|bit] @traitful|great|wonderful|amazing|fantastic|perfect|terrible|awful|horrible|excellent|good|super|impossible
	you are [not|just|simply|clearly|really|basically|honestly|obviously] a|an|such|no|one
	you are [not|just|simply|clearly|really] the best|worst|kind|type|sort|perfect|ideal|soul|life|heart
	you were|have being|been [so|too|such|a|the|very] @traitful
	you come|came across|over [as|like]
	you can|could|tend|seem [to] be [so|too|very|rather|quite|a|pretty|really] [bit|little] @trait|<quality>
	being [so|too|such|a|the] @traitful
	being the ~2 you are
	i find|found|think|consider|call|called you [are|to] [be] [so|too|very|rather|quite|a] [bit] [too|so] @trait|<quality>
	i find|consider|think you [are] rather|quite|very|too|a|an|so|such|pretty|extremely
	^ as a|an [*] * , you
	what a|an ~4 you are|can
	how @trait you are
	as|so @trait as you
	you ~4 a|an|such ~2 @trait person|soul|man|woman|colleague|mind|heart|nature|character|personality|human|being|spirit|listener|talker|lad|girl|guy|individual|employee|worker|streak
	person|type|someone|somebody you are
	# To have, with what one has by nature.
	you have [got] no|zero|such|little
	you have|show|showed [got] [a|an|the] [real|great|good|poor|strong|bad|natural|lot|true|serious|certain] [of] sense|attitude|initiative|discipline|commitment|maturity|confidence|empathy|talent|gift|ambition|drive|professionalism|backbone|patience|tact|manners|spine|feeling|flair|knack|instinct|charisma|integrity|ego|temper|tendency|fuse|mouth|heart|nerves|character|personality|brain|mind|streak|complex
	you have [got] a|an short|big|thick|thin|quick|sharp|hot|soft|cold|warm|dry|golden|good|real|great|natural|rare
	you lack|lacked
	your laziness|attitude|carelessness|negativity|arrogance|stubbornness|immaturity|rudeness|brilliance|professionalism|personality|character|temperament|indifference|selfishness|incompetence|impatience|unreliability|insecurity|vanity|nature|ego|genius|perfectionism|shyness|moodiness|sloppiness|timidity|cynicism|pessimism|charm|charisma|dedication|diligence|kindness|generosity|patience|creativity|talent|gift|gifts|intelligence|ethic|temper|sensitivity|oversensitivity|optimism|enthusiasm|commitment|ambition|empathy|warmth|wit|humour|humor
	your @fault
	your ~1 streak|nature|ways|personality|character
	your natural *
	the ~1 in you
	about you that
	there is a|an|something ~3 about|in you
	# Kinds of people.
	that is what|who you are
	you are the ~1 @trait
	in your bones|veins
	@trait as|though you are
	you|as a|an ~2 @trait person|type|soul|individual
	part of who you
	i had|have|see|saw|know|knew you [down] as
	being the|a|an ~4 you are
	a bit|touch|hint|little of a ~2 in|about you
	that was|is so|just|typically|very you
	strike|struck me as
	you are not exactly|really|the|much
	you really are
	you are what
	typical|so of|like you
	it|that is so|just|typically|very you
	that is [the] kind|sort|type of [a] ~2 person|man|woman|colleague|nurse|teacher|apprentice|trainee
	that is [the] kind|sort|type of [a] ~1 you are
	that is [the] kind|sort|type of [a] @trait
	born natural|leader|teacher|nurse|talent|to|for
	genius|legend|hero|rockstar|saint|drama-queen|control-freak|superstar
	cut out for
	made for this|the job
	in your nature|blood|dna|genes
	not a|an [real|natural] team|people|details|detail|morning player|person
	the kind|type|sort of [person|man|woman|nurse|teacher|colleague] who
	people|someone|somebody|person like you
	you can't|cannot take|handle criticism|feedback|pressure|stress|a
`})
}()

// blames say whose fault it was.
var blames = rules(ruleLines{RuleBlame, `
	your [own] fault|doing|mess|negligence|screw-up|carelessness
	at your door|feet
	hope you realise|realize|see|know what you
	you are the one|person|reason who|that|why [has] lost|cost|broke|caused|ruined|forgot|left|started|spoiled|spoilt
	wrong ~3 moment|second|minute|day|when|since ~1 you
	none of us|this|them|it would
	hope you are happy|pleased|satisfied|proud now
	started|began|starts|begins with you
	who is|was [really|actually|clearly] responsible|behind
	we|they all|both know
	would|wouldn't|could|couldn't|might have ~8 had|if you
	had you ~8 would|wouldn't|could|couldn't|might
	you|you've [have|had] <adv> let all|both|half|every ~5 down
	because of you|your
	thanks to you|your
	lost|lose|missed|failed|delayed|waited|wait|suffered|late|broke|broken|wasted|empty|angry|hurt|cost|trouble|damage|complaint|complaints ~8 through your|you
	^ through your|you ~8 lost|lose|missed|failed|delayed|waited|wait|suffered|late|broke|broken|wasted|empty|angry|hurt|cost|trouble|damage|complaint|complaints
	through your ~2 fault|doing|mistake|error|carelessness|negligence|neglect|laziness|delay|dithering|slowness
	due to you|your
	on you .
	is|was|are|were|it's|that's [all|entirely|squarely|completely|purely] on you|your
	down to you|your
	on account of you|your
	you|have put ~4 in a|an ~2 position|spot|situation
	you|you've|you'd|you're [have|had|are|'ve] <adv> [been] made|make|making me|us|him|her|them|everyone|everybody
	you|you've|you'd [have|had] <adv> caused|ruined|cost|embarrassed|humiliated|wasted|spoiled|spoilt|destroyed|wrecked|messed|screwed|sabotaged|jeopardised|jeopardized|betrayed|shamed|harmed|hurt|disappointed|upset|undermined
	you|you've [have|had] <adv> let me|us|him|her|them|everyone|everybody|the|your|this|our ~3 down
	you|you've [have|had] <adv> failed
	you <adv> should|could|ought [to] [at] [least] have
	you [ought] to have
	you <adv> should|ought [to] be ashamed|sorry|embarrassed
	only|nobody|no-one|none [but] yourself to
	blame you|yourself
	to blame
	are|were|you're responsible|guilty|to
	shame on
	pick up the pieces
	if you hadn't|had
	had you not|only
	if it weren't|wasn't|hadn't
	if only you|you'd|we|he|she|they
	left me|us|him|her|them in the|no
	gave me|us no choice|option
	it was|is you who|that
	you are the reason
	because of ~4 you made|did|sent|left|forgot|gave
	your mistake|error|blunder
	you know whose|who|what it|that|this
	you didn't|don't|couldn't|can't [even] bother|bothered|care|think|manage
	you didn't|don't|couldn't|can't even
	you neglected|omitted|refused to
	you might|could at|have
	got us|me|him into
	hold you responsible|accountable
	dropped the ball
	landed me|us|him|her in
	owe me|us|him|her|them|everyone an
	if you'd ~6 , i|we|he|she|they|it wouldn't|would|might
	if you had ~8 wouldn't
	is|are|was all|entirely yours
	some explaining
	look what you
	until you came|arrived|turned
	on your conscience|head
	you left me|us|him|her standing|hanging|sitting|alone
	lost ~3 because you
	you have broken
	you let this|that|it happen
	you dragged
	paid|pay|paying for it
	down to ~2 way|what|how you
	on purpose
	without your mistake|error|carelessness|slip
	your mistake|error|slip|oversight|blunder ~2 cost|meant|made|left
	you put ~4 at|in risk|danger|harm
	you robbed|deprived
	had to ~8 because you
	you wanted it
	you drove him|her|them|me|us|away
	you|have broke|broken my|our|their trust
	because you didn't|don't|haven't|never|failed|forgot|couldn't|wouldn't
	no excuse|excuses
	inexcusable|unforgivable|unacceptable
`})

// accusingQuestions blame, order or threaten in the form of a question.
var accusingQuestions = rules(ruleLines{RuleBlame, `
	what did you think|expect would
	what have you done
	how could|can|dare you <adv> send|do|forget|let|leave|be|have|just|say|treat|ignore|miss|think|not|go|make|put
	how dare
	what were you thinking ?|when
	what got|has got into you
	why did|didn't|do|don't|would|are|were|haven't|must|have you
	whose fault
	to blame
	what is|was|'s wrong with you
	what's wrong with you
	who do you think you
`}, ruleLines{RuleComparison, `
	why can't|couldn't|don't|aren't|won't you
	like other|others|the|everyone|* does|did|do|can
	if she|he|they|<name> can|could|manages|managed
	than everyone|anyone|others|the
`}, ruleLines{RuleOrder, `
	^ [and|so|but|now] can|could|will|would you [please] stop|make|ensure|try|at
	,|;|:|–|—|time can|could|will|would you [please] stop|make|ensure|try|at
	why don't you
	when will you finally|stop|start
	is|are that|this|it|we [all|now] clear|understood
	have i made
	got it
	have you considered|tried|thought
	how about <doing>|you
	could|can|would|will you in|please|from
	may|might i suggest
	should|shouldn't|mustn't you
	should|ought you not
`}, ruleLines{RuleThreat, `
	do|are we understand|understood|clear
	do you want|wish to lose|be|end|keep
	do you really|still want
	what do you think will happen
	how long do you think
`}, ruleLines{RuleNoBehaviour, `
	what can i say
`})

// mindReading claims to know what went on in somebody. Verbs for it are left to motives.
var mindReading = rules(ruleLines{RuleMindReading, `
	because|since you like|love|need|enjoy|can't|cannot
	grudgingly|begrudgingly|resentfully|half-heartedly|gleefully|smugly|contemptuously|triumphantly|reluctantly|spitefully|jealously|maliciously
	with contempt|disdain|malice|glee|reluctance|resentment|spite|relish
	out of insecurity|arrogance|frustration|embarrassment|vengeance|self-interest|cowardice|ambition|contempt
	in order to look|seem|get|avoid|make|show|prove|impress
	as if|though you didn't|don't|couldn't|wanted|thought|cared|owned
	means|meant nothing|little|everything to you
	to make|have me|us|him|her|them|people|everyone|<name> feel|look|seem
	to make a|your point|statement|scene
	to prove|win a|your|the point|argument
	isn't|wasn't|weren't|aren't|not ~3 enough for you
	beneath|below you .|,
	because|since|as you don't|didn't|can't|couldn't respect|trust|like|care|believe|want|rate|value
	to cover|please|protect|spare|save|suit|shield yourself|your
	so as [not] to
	in order not to
	so [that] you wouldn't|needn't|didn't [have]
	admit it
	i know [that] [full|very|perfectly] [well] you
	i know exactly|why|how|what ~1 you
	i know exactly
	no doubt you|it|that
	i can|could tell [that] you
	i can|could|do sense|feel that you
	i sensed [that] you
	it's|it is|was|seems clear|obvious|plain|evident ~3 you|you're
	deep down
	in your heart|eyes
	clearly|obviously|evidently|apparently you|you're
	you're|you <adv> clearly|obviously|evidently|secretly|plainly|probably|undoubtedly|just
	secretly
	deliberately|intentionally|purposely|knowingly|wilfully|willfully
	you probably|presumably|apparently|surely|evidently|doubtless *
	was|were meant|intended|aimed to|at|as
	you needed|need to ~2 feel|prove|show|win
	no intention|desire|wish
	you seem|seemed|appear|appeared to think|believe|want|feel|enjoy|resent|expect|assume|like
	you would rather|prefer
	you'd rather|prefer
	in the hope
	as revenge|punishment
	don't|didn't take me|us|it|this|him|her seriously
	hold|held ~2 against
	your fear|jealousy|envy|anger|resentment|contempt|boredom|guilt|pride|doubts|dislike|hatred|nervousness|frustration
	your real|true|actual reason|motive|intention|feeling|feelings|aim
	my|his|her|the * bored|bores you
	it|that was|is plain|clear|obvious that
	sending me|us|him|her a
	your silence|face|look|smile|tone|eyes|body|shrug|yawning|sigh ~2 said|says|told|tells|shows|showed|spoke|betrayed
	shows how
	how little|much you
	what bothers|annoys|bothered|drives|irks you
	^ to you ~4 is|are
	you took that|it|this as
	you find|found me|him|her|them|us|it [so|too|very|rather|quite|a] [bit] @trait|<quality>
	you find|found me|him|her|them|us|it hard|easy|difficult|funny|boring|annoying|tedious|tiresome|too|so|very|rather|quite
	you have|had lost [all] interest|faith|heart|respect|patience
	you like it|to|seeing|being
	remind|show|teach me|us|him|her [of|a] ~1 place|lesson|who|boss
	you weren't|aren't listening|paying|interested|thinking|concentrating
	to trip|please|flatter|undermine|sink|win|test me|us|him|her|them|the
	hoping i|we|he|she|nobody|no|they
	you were|are laughing|sneering|smirking at
	your way of
	you are|were [so|absolutely|clearly] furious|livid|angry|envious
	feel|felt sorry for
	i could|can see you [had|have|were|are]
	i could|can see [that] it
	you must|may|might|can't have been|thought|felt|wanted|known|meant|hoped|believed|expected
	you must|may|might be thinking|feeling|hoping|bored|nervous|afraid|scared|angry|jealous|frustrated
	you couldn't|could care|be [less] [bothered]
	to|just punish|spite|annoy|provoke|humiliate|embarrass me|us|him|her|them|everybody|everyone|the
	you ~8 to impress me|us|him|her|them|everybody|everyone|the
	get|getting back at|out
	show|showing|showed off
	make|making me|us|him|her|them|yourself look
	look good|clever|important|busy
	you [were|are] <adv> just|only|simply trying|wanted|pretending|hoping
	you [were|are|was] <adv> trying|hoping|pretending|hiding|scheming|testing|plotting|waiting to|behind|for|that|your|me|us|it
	to avoid|hide|prove|escape me|him|her|them|the|us|your|having|talking|being|that|it
	out of spite|fear|jealousy|envy|pride|revenge|laziness|boredom|malice|anger|guilt|pity|shyness|vanity|habit
	your heart|mind was|wasn't|were|is|isn't
	you couldn't|can't|could wait|bear|stand|hardly
	dying to
	matters|matter|mattered to you
	because|that|doubt it suits|suited you
	pleasure|satisfaction in
	for fun|attention|effect|show
	lost|lose interest|faith|heart
	made up your mind
	looking for a|attention|trouble|an
	in your eyes
	you are|were above
	you know|knew [very|perfectly|full] well|exactly
	means|meant [that] you don't|didn't|aren't|weren't|think|feel|want
	the reason [why|that] you
	you see|saw|consider|considered|regard|regarded me|us|him|her|them as
`})

// orders tell somebody what to do from now on.
var orders = rules(ruleLines{RuleOrder, `
	you [@soft|also|all] mustn't|ought
	^ from|starting|as|by ~4 you will|do|are
	needs|has to be <past>
	must be <past> by|before|in|on|every|each|at
	all you have|need to
	what you want|need to do is
	off you go
	you have got|gotta to
	i ~1 expect you to
	i|we want|expect|require the|every|all|each|these|those
	you|you'll|you'd [@soft|will|would|really|also] have to|better
	you|you'll|you'd [@soft|will|would|really|also] need better
	you'll need|have|better [to]
	you'd need|better [to]
	you've|you've|gotta got to
	you will|'ll|shall [not|never] <do>
	you'll <do>
	you are|were|'re [not] to <do>
	you're [not] to <do>
	you are|were|'re|you're [not] supposed|expected|required|meant|obliged to
	you can't|cannot [just|simply] keep|go|<do>
	i|we [@soft] want|need|expect|require|insist|order|demand|ask you|that|from [to]
	i'd|we'd [@soft|really] like|want|need|expect|prefer|ask|appreciate you|it [to|if]
	i|we would|will [@soft|really] like|want|need|expect|ask|appreciate you|it [to|if]
	^ [so|and|please] make sure|certain
	please|and|, make sure|certain
	no more
	enough with|of
	kindly
	will have to change|stop
	you are going to <do>
	tomorrow|tonight you <do>
	^ less|more <doing>
	must ask you
	less of
	you do|did as
	could|can|would|will you in|please|from
	that|this must not|never happen
	when|if ~6 , you go|come|tell|ask|say|do|put|call|stay|send|report|bring
	i|we want|need|expect the|your|that|it|this|a|every ~4 on|by|at|in|before|to
	next time , count|check|tell|let|put|send|give|start|speak|write|listen|knock|read|get|go
	what you need to [do]
	may|might i suggest
	how about you
	better off <doing>
	see to it
	from now on
	in [the] future ,|you|please|i
	in future
	next time [,] please|just|don't|do|try|make|be|ask|check|call|bring|use|look|take|wait
	next time , you
	stop <doing>
	don't let
	it's|it is [high|about] time you|to|that
	this|that|it|these|things has|have|must|need|needs [to] stop|change|end|improve|be
	must|can't|cannot|mustn't|shouldn't happen|occur again|like
	don't want|like [to] [see|hear|have] ~3 again
	; stop|don't|do|please|make|keep|look|try|be|put|get|go|take|start|remember
	, so|and please|don't|stop
	, please
	please <do>
	your job|task is|now to
`})

// adviceToDo are the forms of advice that feedback doesn't share with questions.
var adviceToDo = rules(ruleLines{RuleDisguisedAdvice, `
	what|how about <doing>
	why don't|not you|just
	have you considered|tried
`}, ruleLines{RuleAdvice, `
	you'd|you had better|best
	you might|could|may want|try|consider [to]
	you [would|might|may] be|do better|wise|best|well off|to|if|advised
	i|we|i'd [@soft|would|'d|strongly] suggest|recommend|advise|propose|urge|encourage
	if i were|was you
	a|an|the|one ~2 fix|solution|remedy|idea would|might|could be
	my advice|suggestion|recommendation|tip is|would|to|for|:
	try to|and|not|a|the|it|<doing>
	it would|might|'d be @good [@soft] for|if you
	perhaps|maybe you|try|next
	one thing|idea to try|consider|work|do
	work on your|the|being
`})

// comparisons measure somebody by others. Comparatives with "than" are left to likenedTo.
var comparisons = rules(ruleLines{RuleComparison, `
	<name> ~6 in|within the same|that|half [the] [same] time|hour|day|shift|week|period|hours
	keep|keeping|kept up with the|your|everyone|others|our
	lag|lagging|lags|fall|falling|fell|trail|trailing behind the|your|others|everyone|our
	top|bottom of the|our|your class|group|team|list|table|league|cohort|year
	above|below [the] average|par|norm
	twice|half as many|much|long|fast|good as
	anyone|anybody|somebody|others would|could|might have
	someone|somebody else would|could|might
	^ for the others|rest|other
	<name> ~3 in your place|position|shoes|job|seat|role
	he'd|she'd|they'd have ~4 had|done|finished|managed ~8 by|in|within
	second-years|first-years|third-years|ten-year-olds|beginners|interns|trainees who|that
	the|our|other|any|a [new|other] @crowd does|do|did|takes|take|took|needs|need|manages|manage|finishes|finish ~3 in|within|half|twice
	<name> did|does|does|managed|manages|finished|got ~6 twice|double|half|more|all|fewer
	even the|my|our|a|an ~1 @crowd
	even <name>
	most|all|every|any|many ~4 at|of|with your level|age|stage|experience|grade|rank
	most people|nurses|teachers|trainees|apprentices|students|designers|colleagues|beginners|interns ~4 need|needed|manage|can|do|have|would|get|take
	at|in your age|stage|position|place|level ~3 i|i'd|we
	of all the|my|our|your
	of the|our|my|those|these ~3 you are|alone|come|stand
	the|my|our best|worst|strongest|weakest|slowest|fastest|quickest|laziest|brightest|finest|top ~4 of all|the|my|our|your|them
	the|my|our best|worst|strongest|weakest|slowest|fastest|quickest|laziest|brightest|finest|top ~4 in|on the|my|our|this
	the|my|our best|worst|strongest|weakest|slowest|fastest|quickest|laziest|brightest|finest|top|only ~4 i|i've|we've|we have|ever|had|seen|known
	the only one|person ~3 who|to|that
	your predecessor|predecessors
	my|your|our last|previous|former assistant|trainee|apprentice|student|mentee|nurse|deputy|pupil|intern|postdoc|colleague|clerk|sous-chef
	your colleague|colleagues|peers|brother|sister|classmates|teammates ~1 never|always|manage|managed|manages|can|don't|find|get|does|do
	unlike <name>|most|everyone|other|others
	unlike the|your|my others|other|rest|colleagues|peers|predecessor
	compared|comparing|comparison to|with the|our|my rest|others|other|average|team|group|class|cohort
	compared|comparing|comparison to|with others|other|everyone|everybody|anyone|<name>
	compared|comparing|comparison to|with your colleagues|peers|predecessor|classmates
	as good|fast|well|quick|quickly|careful|clear|hard|thorough|reliable|patient|long as the|your others|other|rest|colleagues|peers|predecessor
	as good|fast|well|quick|quickly|careful|clear|hard|thorough|reliable|patient|long as <name>|others|everyone|anyone|him|her|me
	like|as <name> does|did|do|would|can
	<name> would|never|always|manages|doesn't
	be|were|you [a] [bit|little] more|less like
	like [the|your] others|other|rest|colleagues|peers|predecessor|everyone
	the others ~1 manage|managed|can|get|find|need|needed|seem
	the other|rest [of] [the] * ~1 manage|managed|can|finds|find|need|needed|seem|never
	of your peers|colleagues|year|cohort|predecessor
	others|colleagues|peers manage|managed|can|seem|find|need|needed|get
	while|whereas everyone|others
	whereas <name>
	someone|anyone|anybody with|at|of your
	second to none
	ahead|behind of everyone|all|others
	stand|stands|stood out from|among
	a notch|class|head|cut above
	out of everyone|all
	leaf out
	^ <name> does|writes|manages|knows|gets|takes|needs|finishes|handles|makes|brings|learns|can|never|always
	nobody|no-one ~4 ever
	no one ~4 ever
	before you , and
	best|worst|strongest|weakest|slowest|fastest|quickest|brightest|one|only|last|first|out|star|pride of the whole|entire
	^ a|an good|decent|real|proper|experienced ~1 <third>
	the slowest|fastest|best|worst|quickest|weakest|strongest|last|first of us
	everybody|everyone|all but|except you
	if <name> can|could|did|does
	if she|he|they can|could do|manage
	so can you
	any average|normal|ordinary|decent|first-year|sensible *
	an average
	i wish you were
	<name> as an|your example
	ahead of the pack|others|rest|class|field
	as * as <name>
	nobody|no-one ~4 takes|needs|needed|took
	my son|daughter|grandmother|dog|granddaughter|niece|nephew could|can|would
	a child|beginner|novice|toddler could|can|would
	ask <name> how
	your fellow
	by|in contrast
	<name> ~2 better|faster|quicker
	outshine|outshone|outdid|outperform|outperformed|outclass|overtaken|beat|beats ~2 everyone|all|the|your|everybody
	already ~4 , you haven't|have
	your brother|sister|colleague|neighbour|partner|father|mother would|could|was|were|is|never|always
	beside <name>
	next to <name>
	<name> would
	^ <name> could
	but|and|, <name> could
	the other|others * <verb> themselves
	you rank
	norm|average|standard is|was
	a|an second-year|third-year|first-year|beginner|novice|child|ten-year-old|trainee|apprentice|student|junior|professional ~1 writes|does|manages|knows|can|would|takes|needs|could
	when i was a|an|your|in
	nine|ten|five|six|seven|eight|four|three|two|dozens|many interns|trainees|apprentices|students|pupils|assistants and
	the rest of ~3 was|were|had [already] ready|done|there|finished|on
	none of my|our other|others|@crowd
	none of my other
	^ the other * speak|do|manage|know|can|come|get|have|write|finish|ask|take|use|need|make|find|go|keep|give|tell|show|send|bring
	not one needed|of
	look at how <name>
	in the other group|class|team|shift
	for someone|somebody with|of|in
	half|twice|double the time|as|what
	sets|set a better|good example
`})

// threats announce what will follow.
var threats = rules(ruleLines{RuleThreat, `
	or else
	go|goes|gone unnoticed|unpunished
	come|comes back to bite|haunt
	whether you belong|still|have ~3 here|place|future|fit|suited|job
	there is a limit
	word gets|travels
	don't come crying|running|complaining
	once|one|another more and your|the|it|this
	stays|stay|remains between us|you
	^ [just] remember who|that|what|whose
	one|two|three|any|another [more] ~2 and i|we|you will|shall|are|am|can|may
	for|over|with less .
	seen the door
	^ yet .
	[one|once] more|next|another ~4 and you|it|that|i can|may|might|go|is|was|lose
	will|shall hear|learn|get|come of|about|to
	will|shall be|get told|informed
	can|could|might do|manage|get|cope|go without|rid .
	who we|they|i ~2 without
	# Conditions with a consequence.
	or i|we will|can|shall
	or you will|can
	let you go
	kiss your
	keep|carry|go [this|that|it] up|on [like] [this|that] and
	cost you
	be forgotten
	won't|will not|never forget
	make sure [that] you
	shame|pity if
	yourself lucky
	be careful
	lenient|patient|nice|kind|forgiving next time
	see how long
	be replaced
	will|won't remember this
	won't|not be extended|renewed|signed|recommended|back
	can't|cannot|won't sign|recommend|extend|renew your|you
	or else
	unless you … i|we|you|there will|won't|can't|cannot|am|are
	unless your
	if you|your ~8 again|anymore
	if you don't|can't|won't|keep|continue|cannot|aren't|still|ever
	if this|it|that|things|the ~8 again|more|continues|continue|goes|go|doesn't|don't|isn't|happens|anymore … i|we|there|you|it|your|he|she|they will|have|won't|can't|would|may|might|is|are|be|must
	do|try that|this|it again|once and|or
	[one|once] more|next|another time|slip|mistake|and ~3 you|i|we are|will|out|off
	next time|round ~2 i will|won't
	otherwise you|i'll|i|we will|won't|can|may
	you will regret|be|find|lose|have sorry|yourself|out|your
	either ~8 or
	should i ~8 , you|i|we|there
	another * ~12 and i|we|you|it
	unless ~6 by|, i am|will|i'm|we're
	the next time|it ~4 you
	happens again
	you won't|will [not] like|enjoy what
	i won't be able
	won't ~3 again|third|second|twice
	part ways|company
	# Ultimatums.
	hate|pity to|if|for ~4 mention|report|tell|lose|change|have
	dismissed|fired|sacked|replaced|suspended for
	keeping|keep a|an file|list|record|eye|note
	in your|a reference
	goes|going in|on|into your file|record
	how quickly|easily|fast a|your|things
	get|gets|become|becomes|turn unpleasant|ugly|uncomfortable|difficult for you
	think [very|extremely|long|really] carefully|hard|twice [and] [hard] about|before|if|whether
	think carefully
	before your|the|any reference|contract|review|appraisal|probation|assessment|promotion|grade|report
	so far ~4 haven't|not told
	haven't told ~6 so far|yet
	don't bother
	look for another|a
	plenty|others|many of ~6 would|who
	a different conversation
	hr knows|will
	you know what|how comes|happens|follows|that|it
	my|our patience
	patience isn't|is|has|won't|runs|wears
	consequences
	last|final chance|warning|straw
	for the last time
	have to report|remove|escalate|reconsider|rethink|replace|withdraw
	i|we will|shall|won't report|remove|escalate|reconsider|rethink|replace|withdraw|hesitate|tolerate|cover|protect
	i|we will have|be to|forced
	forced to
	your job|contract|place|post|future|career|reference|probation|grade|position|bonus|promotion ~3 risk|line|depends|danger|hangs|stake|jeopardy|over|review|question
	your place|future|job|role|position in|on|here|with
	don't expect
	don't make me
	think twice
	watch it|out|yourself|your
	disciplinary action|actions|measure|measures|proceedings|procedure|process|consequences|step|steps|matter|issue|one|route|letter|note|warning|offence|.|,|!|;|next|if|when|unless
	a|be|becomes|become|is|will|another|your ~1 disciplinary
	written|formal warning
	can't|cannot|don't see|keep|have you passing|staying|getting|becoming|lasting|making
	you will|won't [not] pass|last|stay|make ~3 here|long|the|this|it|your|a|in
	you are off|out|finished|done|through|fired|history
	you have until|till
	mark my
	for your own sake|good
	there will be trouble|no|consequences
	on thin ice
	i am|was warning
	i am watching
	warn|warning you
	start looking
	your days
	in your file|record
	on record
	others who'd|who would|waiting
`})

// absoluteShapes leave no exception in more than one word.
var absoluteShapes = rules(ruleLines{RuleAbsolute, `
	every single
	can't|cannot|couldn't think|remember|recall|name [of] a|one|any|single
	day|week|month|year|morning|night|shift after day|week|month|year|morning|night|shift
	have|has|had yet to see|meet|find|hear|hand|finish|get|do|be|arrive|bring|write
	at no point|time|stage
	you ~4 only ever
	you ~6 , ever .
	there hasn't been|yet
	there has not|never been
	yet to ~6 single
	you keep|kept <doing>
	you keep|kept forgetting|losing|missing|failing
	not one single|time
	^ whenever ~6 , you
	nothing i|we say|do|try
	can't|haven't|don't|not ~4 a single
	you turn|make|take|ruin|forget|question everything
	all you ever|do
	you do nothing but
	not a day
	never ever
	you have yet to
	you ~6 every time
	you ~6 all the time
	time and|after time|again
	you don't|doesn't|didn't|haven't|can't|won't|couldn't ever|once
	you have never|not [once|ever]
	not once
	not a single|one time
	no matter what|how|who|when
	whenever i|we ~6 you
	each time i|we ~6 you
	nothing is ever
	ever good enough
	without fail|exception
	nobody|everyone|everybody|no-one [else] <adv> thinks|knows|agrees|likes|trusts|says|feels|complains|avoids
	no one [else] thinks|likes|trusts|says|knows|feels
	that with everybody|everyone
	at every turn|opportunity|chance
	on every [single] occasion|count
	day in|out
	each and every
	once again you
	again and again
	in all the|my years
`})
