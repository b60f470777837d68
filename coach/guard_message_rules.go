package coach

// pressing is what leaves the reader no easy way out.
var pressing = rules(ruleLines{RulePressure, `
	# A reply that is taken for granted, or wanted soon.
	look|looking forward to your [prompt|quick|early|swift|positive|kind|speedy] @reply|feedback
	look|looking forward to hearing [back] from you @soon|by|before|within|this
	prompt|speedy|swift|quick|immediate|early|urgent reply|answer|response|confirmation|attention|reaction
	by return
	let me|us know @soon|by|before|within
	await|awaiting your
	back to me|us @soon|by|before|within
	@reply [to] [me] @soon|asap
	@reply ~3 by|before|within|until|no monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|noon|midnight|the|end|close|later|24|48|an|two|three|a|next
	as soon as possible|humanly
	as quickly|fast as
	at your [very] earliest
	the sooner
	time is|'s running
	running out of time
	this|it|that|matter is|'s [very|really|extremely|rather|quite|so] urgent|pressing
	it's [very|really|extremely|rather|quite|so] urgent
	urgently
	asap
	i need|want|must|require|have ~3 answer|reply|decision|yes|response|confirmation|yours
	i need|have|must to|hear ~2 know|hear|from [from] [you] by|before|today|tonight|tomorrow|this
	i|we need|want|require|expect|demand|beg|urge|insist [that] you to
	i [really|simply|just|do] need|must|have [to] speak|talk|meet ~2 you
	need|have to speak|talk|meet to|with you
	i insist|demand
	i expect to|a|an|your
	i [will|shall] [be] [only] waiting|wait for|by
	i'm|i|am [am] [really|very|fully|all|just|so] counting|relying|depending|banking on
	waiting for your
	still waiting
	still no @reply|word|reaction
	# The reader's duty, or a debt.
	you are|'re obliged|bound|supposed|expected|required|meant to
	you're [surely|morally|practically|clearly] obliged|bound|supposed|expected|required
	your [moral|professional|solemn] duty|obligation|responsibility
	[a] duty|obligation|responsibility to|towards
	the|it's least you can|could
	least you can|could
	only|just|more fair|right|decent that|if|to|than
	return the|that|this favour|favor
	after all|everything ~2 i|i've|we've ~1 done|did|put|given|gave|helped|invested
	in return for my|our
	# The trouble it would be made light of.
	only|just @bother you|a|one|two|five|thirty|sixty [a|one|two|five] [short|little|single] @span
	won't|not|hardly|scarcely @bother you [more|long|much|a]
	everyone|everybody|anyone|surely has|can|could|you ~3 minute|minutes|time|moment|spare
	you can|could surely|certainly
	surely you|a|someone|somebody
	not|isn't|hardly much to ask
	what's|what are|is ten|five|fifteen|a|few minutes
	can't|cannot be [that|so|too] busy|hard|difficult|much
	# No is not taken.
	no reason not|why
	other|others|everyone|everybody ~1 always|usually reply|replies|answer|answers|helps|help
	it's|is your job|duty|task [after|to|as]
	you wouldn't|don't|won't [really|possibly|surely] want that|this
	told|promised my|our|the|him|her|them|everyone ~6 by|tonight|today|tomorrow
	you've|you've got|gotta to [show|help|tell|see|let|teach|explain|answer|give|come|do|read|call|meet|write]
	you're|are not going to let|leave|say|refuse|disappoint
	^ [so] i'm|i [am] waiting .|!
	don't [go] prove|make me|us|them|anyone wrong|regret
	couldn't|can't|cannot|wouldn't bear|stand|survive|cope|forgive ~3 if
	because|since|if you wouldn't|refused|refuse|couldn't be
	if you refuse|decline
	costs you [only|just|no] ~2 minutes|minute|seconds|nothing|more
	built|staked|planned ~6 around|on your|you
	a|the matter|question|sign of courtesy|decency|respect|honour|politeness
	be there
	won't|not|never take|accept no|refusal
	don't say|tell [me] [that] you're|you|no
	don't|not [not] leave|let me|us hanging|down|waiting|alone
	don't|not [not] [you] dare|disappoint|refuse|ignore
	you|people [of] [all] [people] [simply] can't|cannot|couldn't|mustn't|wouldn't [possibly|really] refuse
	you [simply|surely] can't|cannot|couldn't|mustn't|wouldn't [possibly|really|surely] say|turn|ignore [me] no|me|this|my|down
	you of all
	you'd better
	you promised
	can|could|would|please ~6 right|straight now|away
	no excuse|excuses
	no is not an
	until you|i reply|answer|agree|reach|hear|say|get|tell|let|give|do
	in your hands
	or|otherwise i|i'll [will|shall] fail|lose|miss|be|am|have
	i'll|i|will|shall [will|shall] keep|go|continue [on] writing|calling|ringing|asking|trying|sending|messaging
	i'll|i [will|shall] write|call|ring|try|email|message again every|each|daily|until
	i'll|i [will|shall] follow up
	i'll|i [will|shall] write|call|ring|message|email again|you tomorrow|next|on|if|in
	# Silence is held against the reader.
	you|you've [still|have] [have] not|never|haven't|didn't|hadn't [yet|even|once] [yet|even|have] answer|answered|reply|replied|respond|responded|reacted|bothered
	you|you've [have] ignored|ignore me|my|us|the|all|every
	you|you've [have] read|seen [all] my|the message|messages|others|other|previous|last|first|earlier
	haven't|not heard [back] from you
	why [have] haven't|didn't|don't|won't you
	how come you|i
	my third|fourth|fifth|final|last message|email|note|attempt
	third|fourth|fifth|final|last reminder|attempt|warning
	third|fourth|fifth time [that] i|i'm|i've|i'll
	# The reader's agreement is taken for granted.
	i [can] assume|presume|trust|take [it] [that] it's|that's|you'll|this
	i'm|i|i'd [am] [quite|very|so|would] sure|certain|confident|convinced|expect|know [that] you'll|you'd|you [can|could|will|would] [surely|find|be] help|agree|find|make|spare|say|reply|answer|do|willing
	i'd|i [would|'d] have expected|hoped
	when will|are|is|do ~4 finally
	already told|promised|announced|informed|booked|reserved|mentioned ~3 that you|you'd|you'll|for
	i|i've [have] already [told|booked|put|blocked|reserved|announced|promised] ~4 you
	put your name|you down
	i'll|i [will|shall] be|come|stand|turn|drop|call|ring ~3 your office|door|doorstep|gate|desk|house|home|lab|studio|shop|surgery|lesson|class
	i'll be in|at|round|by|outside|waiting ~5 tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|first|at|and
	# The writer's fate is laid on the reader.
	my|our [very] last|only|one|final|sole hope|chance|option|resort|lifeline|way
	i|i'll|i'd don't|not|wouldn't|won't [would] know what|how|where [else] [i'll|i'd|i|to|else]
	you're|are the only
	my|our|whole|entire ~4 depends|hangs|rests|hinges
	don't see how i
	if this|it|that happens again
	i'll|will|shall have|need to tell|report|inform|cancel|end|stop|drop
	depends|depend|hangs|rests|hinges [entirely|completely|only|all] on|in you
	can't|cannot|won't ~4 without you|your
	lost|ruined|finished|doomed|dead|nothing|nowhere without|if
	nobody|noone|one else will|can|could|would|wants|has|answered|helps|replied
	please , please
	please please
	beg|begging|implore|plead [with] you|of
	i'm|i [am] [so|absolutely|truly|really] desperate|begging|despairing
	so|very much|deeply ~2 disappointed
	i'm|i [am] [really|rather|quite|a] [bit] disappointed|hurt|annoyed|offended that|by|with|you
	tell|write|answer|call|ring|text|send me ~2 by|before|until tonight|tomorrow|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday
	you wouldn't|don't|won't [really] want me|us|to [to] be|let|see|fail|lose|have|miss
	do the right thing
	what kind|sort of [a] person|mentor|manager|professor
`})

// mentorshipAsks ask the reader for mentoring, of which a stranger knows neither the size nor the end.
var mentorshipAsks = rules(ruleLines{RuleMentorshipAsk, `
	be|become my|our @mentor|coach|tutor|guide|guru
	standing|recurring|permanent ~1 call|calls|meeting|meetings|slot|appointment|date|session|sessions
	advice|guidance|help|support|talk|speak regularly
	every few|couple|second|other days|weeks|months|week|month
	accompany|accompanying me|us
	do|would|could|might|will you [ever|also|still] mentor|coach|tutor
	@mentor me|us
	regular|permanent|steady basis
	as my|our|a [personal] @mentor
	@mentoring with|from|by you
	be|act|serve|me as my|our|a @mentor
	as my|our @mentor
	yourself mentoring
	you mentor|coach|tutor|guide|sponsor me|us
	mentor me|us
	mentored|coached by you|someone|somebody
	as your [new] mentee|protégé|protege|pupil|apprentice|disciple|student
	your [next|new] mentee|protégé|protege|apprentice|disciple
	under your wing
	taking|take|accept|accepting|have|want|looking [on] [for] [any|new|more|a] mentees|mentee|apprentices|protégés|proteges|pupils|disciples
	be|become your mentee|apprentice|pupil|student|disciple|protégé|protege
	meet|meeting|see|seeing|talk|talking|speak|call|come|conversation|conversations ~6 every|each week|month|fortnight|weekend|weeks|months|two|other
	meet|meeting|see|seeing|talk|talking|speak|call|come|conversation|conversations ~4 once|twice a|every|per
	meet|meeting|see|seeing|talk|talking|speak|call|come|conversation|conversations ~4 weekly|monthly|fortnightly|regularly
	regular|weekly|monthly|fortnightly|ongoing call|calls|meeting|meetings|conversation|conversations|session|sessions|chat|chats|guidance|advice
	guide me|us in|on my|our
	take|taking me|us on as|,|?|.
	[for|ask|want|like|offer|need|seek|seeking|consider|request|about] your|a|some|regular|ongoing [regular|ongoing|personal|possible|your] @mentoring
	looking|searching|hunting for a|my|the|some [new|personal|good] @mentor
	i ~3 need|want|seek|find a|my|the [new|personal|good] @mentor
	to|of|consider|considered|imagine|mind|about|in mentor|mentoring|coaching me|us
	have|see|want|like|love you as|for my|a [personal] @mentor
	a|my|your @mentor for|to|like me|you
	mentor|coach a|an|someone|somebody
	mentoring|mentor relationship
`})

// mentorshipAsked finds an ask of the reader for mentoring, in set phrases or in a sentence that asks for it in others.
func (c *checking) mentorshipAsked() {
	for n, s := range c.sentences {
		if rule, from, to, ok := mentorshipAsks.find(s); ok && !s.among(from-2, min(from, 2), denials) {
			c.foundWords(rule, s, from, to)
			return
		}
		for i := range s {
			if !mentoringWords[s[i].text] || schemes[s.at(i+1)] {
				continue
			}
			if n+1 < len(c.sentences) && !s.among(i-3, 3, owners) && takesUpSubject(c.sentences[n+1]) {
				c.foundWords(RuleMentorshipAsk, s, i, i+1)
				return
			}
			if !s.among(i-3, 3, othersMentors) && aboutReader(s) && s.holds(0, len(s), hoping) || seeks(s, i) {
				c.foundWords(RuleMentorshipAsk, s, i, i+1)
				return
			}
		}
	}
}

// seeks tells whether the mentoring at word i is what the writer says they are after. Who is asked shows in the next sentence at
// the latest: "I'm looking for a mentor. Would you do it?".
func seeks(s words, i int) bool {
	for j := i - 1; j >= max(0, i-5) && !s[j].mark; j-- {
		switch {
		case s.has(j, tagNot) || s[j].text == "no" || ownedBy[s[j].text]:
			return false
		case seeking[s[j].text]:
			return !s.among(max(j-3, 0), 3, denials)
		}
	}
	return false
}

// takesUpSubject tells whether a question asks the reader to be what was named right before: "could that be you?".
func takesUpSubject(s words) bool {
	return endsAsking(s) && s.count() <= 9 && s.holds(0, len(s), yours) && s.holds(0, len(s), takingUp) && s.has(0, tagAux)
}

var takingUp = set("that this it one role available interested")

var (
	seeking = set("need needs want wanting looking search searching seeking seek after find finding hoping hope wish missing lack would")
	ownedBy = set("your his her their my our who")
)

var (
	mentoringWords = set("mentor mentors mentoring mentorship mentee mentees mentored protege proteges")
	schemes        = set("scheme programme program")
	othersMentors  = set("your his her their no find found finding had find thank thanks without")
	hoping         = set(`would could will can may might i'd hope hoping wonder wondering want need looking willing consider grateful glad honoured happy
	possible imagine ask asking`)
)

// flatteringShapes praise the reader and not what they did.
var flatteringShapes = rules(ruleLines{RuleFlattery, `
	# What the reader is.
	is|are|was|were a|an|pure|sheer|true|real miracle|miracles|marvel|revelation|masterpiece|masterpieces|jewel|gem|gift
	your mind|voice|talent|talents|hands|soul|heart|brain|wisdom|touch|spirit|gift|presence|genius|soul|intellect is|are|was|were
	your [@soft|truly|so|own|sheer|very] greatness|brilliance|genius|majesty|mastery|splendour|splendor|excellence|magnificence
	everything|all|whatever you touch|do|say|write|make|play|create|cook|paint|sing|build [turns|is|becomes|shines]
	lost for words
	beggar|worm|nobody|mortal|dwarf|ant at|before|beside|compared|next
	once in a century|lifetime|generation|blue
	who|that * like you .|,|!|;|?
	heaven on earth
	you absolute|total|complete|utter|true|real|little|marvellous|wonderful|lovely @grand|angel|wonder|marvel|saint|treasure|gem
	you|you're are|clearly|were [quite|simply|truly|really|just|such|so|by] [a|an|such|my|our] angel|wonder|marvel|saint|treasure|jewel|gem|blessing|gift|miracle|genius|sensation
	you're [quite|simply|truly|really|just|such|so|by] [a|an|such|my|our] angel|wonder|marvel|saint|treasure|jewel|gem|blessing|gift|miracle|genius|sensation
	such|what a|an @grand|@fine profile|career|person|mind|talent|body|life|voice|eye|gift|achievement
	somebody|someone|anyone|anybody|person|people|mind|man|woman so|as|this @grand|@fine
	so|as @grand|@fine and|, [as|so] *
	as @grand|@fine|lovely|quick|kind ~8 as you|yours
	the way you do , it's|that's|nobody|pure
	pure poetry|magic|genius|art|gold|class
	to|from heaven|perfection
	your every word|note|sentence|line|move|gesture|step|stitch|stroke|post
	every|each * of yours is|was
	with your talent|looks|brilliance|gifts|mind|charm|brains
	privilege|joy|honour|honor to breathe|watch|witness|behold|share|read
	of your|such class|calibre|rank|greatness|kind
	like hearing|seeing|watching|reading mozart|shakespeare|<name>|a|poetry
	would|could be poor|poorer|nothing|empty|dull|lost without you
	bow my|our head|heads
	my|our hero|heroine|idol|inspiration|guru|icon
	you|you're are|clearly|obviously [quite|simply|truly|really|just|clearly|such|so|by|absolutely|utterly|without] [simply|far|doubt|truly] [the|a|an|such|my|our] [a|an|true|real|living|absolute|most|very|undisputed|such] @grand
	you're [quite|simply|truly|really|just|clearly|such|so|by|absolutely|utterly|without] [simply|far|doubt|truly] [the|a|an|such|my|our] [a|an|true|real|living|absolute|most|very|undisputed|such] @grand
	you're|are [such|so|the|truly|quite] [a|an|the] [truly|most|very|so] @fine and|person|woman|man|mind|leader|scientist|artist|teacher|mentor|speaker|writer|human|professor|expert|,
	you're|are [a|an|such|the] [truly|most|very|so|most] @fine ~2 i|i've|we|anyone|ever
	you|you're [are] [the|a|an|my] [true|real|living|absolute|great] inspiration|role|example|idol
	a|an|some|such [true|real|living|absolute|woman|man|person] @grand like you|yourself
	man|woman|person|someone|somebody|scientist|leader|expert|artist of|like|with your|you greatness|calibre|caliber|stature|brilliance|standing|talent|distinction|eminence
	of your calibre|caliber|stature|greatness|brilliance|standing|eminence|distinction|genius
	your [@soft|truly|so|own|sheer|very|own] @grand ~2 work|career|mind|talent|profile|achievements|success|drawings|leadership|personality|life|voice|gift|gifts|person|self|journey|insights|expertise|record|example
	your [sheer|very|great|immense|unmatched|boundless] brilliance|genius|greatness|wisdom|mastery|charisma|splendour|excellence
	your ~4 is|are|was|were [so|truly|simply|just|absolutely|nothing|an|a|such|utterly|quite] [true|real|short|so|huge|an|a] @grand|inspiration|legend|blessed|miracles
	presence of genius|greatness
	is|are|was|were|'s|of pure|sheer|absolute|utter genius|magic|perfection|brilliance|class|talent|gold
	miles|streets|leagues|heads|worlds|head above|ahead|better|beyond
	beyond compare|words|praise
	pale|pales beside|next|compared|in
	can't|cannot|couldn't be a [finer|better|greater|wiser|kinder]
	finer|greater|wiser|kinder|better * anywhere|alive|than
	out of this world
	starstruck|star-struck|awestruck|spellbound
	is|are|am [pure|sheer|simply|just|nothing] magic|magical|miracle|miraculous|poetry|short|perfection
	your highness|majesty|excellency|grace
	hold a candle
	like everything|all you
	second to none
	god|goddess|queen|genius of|among|who|needn't
	# How the writer stands before the reader.
	biggest|greatest|ardent|fervent|devoted|secret|great|huge|humble|unworthy|loyal admirer|admirers|fan|fans|follower|disciple
	[your|an] admirer [of] may|might|since|who|you|yours
	your|an [biggest|greatest|humble|unworthy|ardent|devoted|most] [humble|devoted|ardent] admirer|fan|pupil|servant|disciple
	biggest|huge|massive|greatest|number-one fan|admirer
	in awe of you|your|someone|somebody
	i'm|i|we [am] [truly|so|deeply|always|just] in awe
	look|looked up to you
	i|i'll|i've|we've [have] [so|always|truly|really|deeply|greatly|long|secretly|still] @admire you
	i|i've|we've [have] [so|always|truly|really|deeply|greatly|long|secretly] looked up to
	great|greatest|immense|enormous|incredible|such [an|a] honour|honor|privilege
	honour|honor|privilege merely|just|simply|even|of [my|to] [life]
	honoured|honored to even|merely
	deign
	unworthy|humble|humbled pupil|admirer|servant|by|to|me|question|self
	i'd|would give anything
	worship|idolise|idolize you|the
	dream|dreamt|dreamed of ~2 meeting|being|becoming [like] you
	dare|dared|hardly [to|dare|dared] [even] [to] [write|address|approach] you|someone
	the|you|ask [the] master one|a|a|one
	blown away by your
	your ~5 changed my|our life|lives|world
	what a|an [woman|man] career|woman|man|mind|talent|genius|achievement|legend
	bow to|before you|your
	consider|call you the|my|a
	# What others are said to think of the reader.
	@all [in|of|on|at|here|around] ~4 @admire|knows|says|agrees [up] [to] you|you're|that
	@all ~4 looks|look up to you
	there|there's [is|has|was|will] [been|be] no|nobody|never [one|other|body|been|be] ~4 like|than you|yours
	nobody|noone|none|few [else|one|others] [in|has|have|can|could] ~4 as|like|than ~1 you
	no one [else|in|has|can|could|ever] ~4 as|like|than ~1 you
	there's no|nothing problem|question|thing [that] you|you've can't|cannot|don't
	rightly so
	mentor|teacher|one|anyone [has|have] ever had|met|known
`})
