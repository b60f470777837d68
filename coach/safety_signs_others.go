package coach

// violence is of threats, weapons and blows, from others or against them.
const violence = `
	@going|will|'ll|gonna|i'll|he'll|she'll|they'll|he'd|she'd|i'd|would|about [to] [just] @attack me|her|him|them|us|you|someone|somebody|people|everyone|everybody|anyone|all
	@going|will|'ll|gonna|i'll|he'll|she'll|they'll|he'd|she'd|i'd|about [to] [just] @attack|hurt|beat [up] @poss|the|a|that [old|new|whole] @human
	@going|will|'ll|gonna|i'll|he'll|she'll|they'll|he'd|she'd|i'd|about to|someone|hurt|do [to] [hurt] someone|somebody|people|everyone|harm
	thoughts|thinks|think|thinking|thought|fantasises|dreams about|of killing|hurting|stabbing|shooting|attacking|harming him|her|them|someone|somebody|people|his|others|everyone
	death threat|threats
	threatened|threatens|threatening|threaten me|her|him|them|us|my
	threatened|threatens|threatening [me|her|him|them|us] to kill|hurt|shoot|stab|harm
	threatened|threatens|threatening|threaten with a|an|his|her|the @arm
	been|being|was|were|is|are|gets|got [been] threatened [by|with]
	to|me|her|him|us|outside|house|door|flat with a|an @arm
	has|had|have|got|he's|carries|carry|brings|bring|brought|bringing|keeps|own|owns|buy|bought [got] [a|an|his|her|the|my] [father's|loaded|dad's] gun|pistol|weapon|weapons|machete|shotgun|rifle|revolver|firearm
	gun|knife|weapon|pistol|rifle in|to|into|at [his|her|the|my] bag|school|campus|work|office|class|backpack|locker|jacket
	photos|pictures|videos of weapons|guns|knives|rifles
	beaten|beat|beating up
	beaten|attacked|stabbed|punched|kicked|assaulted|shot|mugged by
	punched|kicked|stabbed|attacked|headbutted|choked me|her|him|my|them|us
	he|she|they|who|man|patient|customer|colleague|physically|client [has|had] [physically] assaulted me|her|him|my|them|us
	stalk|stalks|stalked|stalking|stalker
	wherever she|he|i|they go|goes|hides|runs
	followed|following [me|her|him] [all] [the] [way] home|everywhere
	waiting|waits|waited|standing|stands|lurking|parked outside|at|by ~4 house|flat|gate|door|office|work|school|home … again|man|find|ex
	man|ex|he|guy|brother-in-law ~6 outside my|her|his|their|our house|flat|office|door|home|work|window
	find|get|kill|come me|her|him|them|for [me|her|him|them] wherever
	knows|know|knowing where ~5 live|lives|parks|school|sleeps|sleep
	make|making them|him|her|you|everyone [all] pay [for]
	'll|will|who|to pay for what they|he|she|i
	list|lists of ~ people|names|those … pay|sorry|hurt|regret|next
	get|gets|getting|got what|what's [is|he's|she's|they're] [coming|deserve|deserves|they] [coming|deserve] [to]
	all|they'll|he'll|she'll be sorry
	be sorry on|when|soon|one|tomorrow|monday|for
	burn|burns|burning|blow [up] [down] [the|this|that|his|her|their] [whole] house|place|workshop|school|office|building|shop|factory|car [down|up]
	next time will|it [will|would|be] be worse|worse
	so|then|make people|they|everyone finally|will [will] listen
	today|tomorrow is the day … gun|pay|weapon|sorry
	get|take|taking|plan|plans|have|wants revenge … gun|knife|hurt|kill|weapon
`

// harmToMinors holds where somebody is under age.
const harmToMinors = `
	touches|touched|touching|molests|molested|fondles her|him|me|them|us
	makes|made|forces|forced|make her|him|me|them do|touch|undress|watch
	does|did|doing things to her|him|me
	secret|secrets … tell|told
	asks|asking|asked|sends|sending|sent|wants|send|keeps ~5 photos|pictures|pics|nudes|photo|picture|video
	met|meet|meets|contacted|chats|chatting|talks|talking [him|her|with] [to] [a|an|someone|somebody] [man|stranger|guy|older] [he|she|on] online|hotel
	grown|older|adult|strange|much man|boyfriend|guy|men|older
	boyfriend , thirty|twenty|forty|25|26|27|28|29|30|31|32|33|34|35|40
	left|leaves|leave|is|are|stays|stay|be alone ~4 days|week|weeks|night|nights|weekend|home
	home alone
	no|hasn't|n't|haven't|not|without|nothing ~ eaten|food|eat|fed
	given|gets|gave|get|any [no|nothing] food|eat
	married|marry [off] to|off|in|a|him|someone
	to be|get married
	marry him|a|someone|her
	afraid|scared|terrified|frightened of|to [go|going] home|@poss [home] [@kin]
	burns|bruises|bruise|welts|marks|cuts|belt on|with|all|and|. [@poss] [hands|arms|back|legs|face|body]
	with|his|her [a|the] belt|stick
	ran|run|running|thrown|kicked away|out [from|of] [home|the] [house]
	being|is|was|been|gets|got [being] [sexually] abused|beaten|hit|neglected|groomed|molested|raped
	abuses|rapes|raped|beats|hits|hit|slaps|kicks|locks|starves|hurts her|him|me|them
`

// abuse is by a partner or in the family.
const abuse = `
	@kin [who|that] [still|often|sometimes|always|just|has|had|also|once|regularly|sexually] @strikes me|her|him|them|us|my|himself
	@kin [who|that] [still|often|sometimes|always|just|has|had|also] threw|throws|pulls|drags|spits|pinned|grabs|grabbed ~4 at|me|her|him [me|her|him]
	@strikes|slapped|attacked|controlled|locked|assaulted|terrorised [up|in] by @poss|a|the [own] [ex] @kin
	abusive relationship|husband|wife|partner|boyfriend|girlfriend|home|marriage|father|mother|ex|family|parents|household
	domestic|physical|marital abuse|violence
	violent|abusive|aggressive at|towards|to|with home|me|her|him
	violent husband|wife|partner|boyfriend|girlfriend|father|ex|home|family
	being|is|was|been|gets abused
	isn't|not|never|aren't|hardly|wasn't allowed|permitted to leave the|home
	isn't|not|never|aren't|hardly|wasn't allowed|permitted to see|meet|visit|ring|call @poss friends|family|mother|children|sister|parents|brother
	isn't|not|never|aren't|hardly|wasn't allowed|permitted out|to [go] [out] [of] alone|out|house
	not|never|won't|doesn't|don't let|lets me|her|him [see|meet|leave] [go] out|house|friends|family|the [of] [house|flat|room]
	without @poss husband|partner|boyfriend|wife ~ knowing|permission
	keeps|takes|took|hid|hides|holds|controls|confiscated|keep|take my|her|his|their bank|card|wages|pay|passport|salary|money|cards|account|papers [card]
	took|takes|confiscated|hid|hides my|her|his|their phone away|and|.
	checks|tracks|reads|goes [through] my|her|his phone|messages|location
	afraid|scared|frightened|terrified|dreads|fear|fears [to] [of] go|going|be|being|return|returning home|at [home]
	afraid|scared|frightened|terrified of what @poss|he|she|they [@kin] will|would|does|might|'ll|do
	because|of of|what [what] he|she does|do|will|would [to|when] [me|her|him|he|she]
	afraid|scared|frightened|terrified of @poss [own] @kin
	new|fresh|more|another|old|with|has|had|got [new|fresh] bruise|bruises
	black eye
	bruise|bruises on @poss
	gets|get|got scary|violent when|if|and
	photo|picture|text|message|selfie ~ every hour|minutes
	prove where
	never see @poss [own] children|kids|son|daughter|baby again
	locks|locked|lock|locking me|her|him|them in|up|inside .|,|and|at|when|the [basement|room|cellar|flat|house]
	@kin [has|have] rape|raped|rapes
	forced|forces|forcing|makes|made me|her|him [to] have|sleep sex|with
	forced marriage
	trapped|imprisoned ~ at|in home|marriage|house
	throws things at|when
`

// harassment is sexual or bullying, at work or where one learns.
const harassment = `
	harass|harasses|harassed|harassing|harassment
	bully|bullies|bullied|bullying|mobbed|mobbing|mob
	groped|gropes|grope|groping|molested
	sexually|sexual harassed|assaulted|abused|remark|remarks|comment|comments|advance|advances|joke|jokes|favour|favours|favor|favors|assault|innuendo|proposition|propositions
	assaulted|raped|rape|raping
	touches|touching me|her|him|them [without|and|on|when|at|in]
	hand|hands on my|her|his [bare] thigh|leg|knee|waist|bottom|breast|breasts|back|shoulders|hip|bum|neck
	nude|naked|topless|dirty|lewd|obscene|sick|explicit|intimate|unwanted [messages|text] pictures|photos|messages|notes|drawings|jokes|comments|pics|texts|remarks
	for|by|if sleeping|sleep with
	sleep|sleeping with him|her|me|the [for|boss|professor|director|manager]
	comments|comment|remarks|jokes|remark|stares|leers|stare on|about|at my|her|his body|legs|breasts|chest|bottom|skirt|figure|bum|cleavage|looks
	yells|screams|shouts|yelled|screamed|shouted|yelling|screaming|swears at me|her|him|them|us|my|everyone
	humiliates|humiliated|humiliate|ridicules|ridiculed|mocks|mocked|belittles|degrades|insults|insulted [me|her|him|them|us|my] in|front|every|by|publicly|daily|constantly|me|her|him
	calls|called|calling|call me|her|him|us [a|an] stupid|useless|idiot|idiots|fat|ugly|worthless|dumb|names|slut|whore|bitch|retard|moron|loser
	mimic|mimics|mimicking|imitate|imitates how|the|his|her|me [way|he|she|accent|walk|stammer]
	leave|left|leaving|exclude|excludes|excluded|freeze me|her|him out [of] [every|all|the|everything]
	stopped|refuse|refuses|stop speaking|talking|to to|with|speak|talk [to|with] me|her|him
	leave|leaves the room when
	hide|hides|hid|steal|break|broke @poss [safety] tools|shoes|things|lunch|clothes|chair|helmet|locker
	spread|spreads|spreading rumours|rumors|lies about
	asks|asking|asked me|her|him what ~ wear|wearing
	wants|asks|told me|her|him to|if [be] [she|he|i] [was|were] nice
	she|he|i was|were|is nice|nicer to him|her [over|this|at]
	waits|waiting|waited for me|her|him after|outside [each|every|work|the]
	asks|asking|asked her|me|him where ~ live|lives
	stands|standing|sits|stood|leans much|too|so|very|far [too|much] close
	alone|her , late
	work|tools|files|notes go|goes|went missing
`

// discrimination is to be treated worse for what one is.
const discrimination = `
	discriminated|discriminates|discriminate|discriminating|discrimination|discriminatory
	racist|racism|sexist|sexism|homophobic|homophobia|transphobic|transphobia|ageism|ageist|antisemitic|antisemitism|islamophobic|islamophobia|ableist|ableism|xenophobic|misogynist|misogyny|racially
	@setback … because|since|for|as|when|once ~6 @harm-group
	because|since|as|when|once|after ~6 @harm-group … @setback
	@setback because|since|as ~4 from
	don't|doesn't|won't|never|not|refuse|refused|refuses [to] hire|promote|employ|want|train|take|serve women|foreigners|muslims|mothers|immigrants|gays|girls
	don't|doesn't|won't|never|not|refuse|refused|refuses [to] hire|promote|employ|want|train|take|serve people|anyone|somebody|someone|me|her|him ~2 age|old|accent|country|abroad|foreign|colour|color|headscarf
	told|said|says|say|call|called ~5 too old|foreign|black|gay|female
	@dont ~ fit in … name|accent|skin|look|background
	name like his|hers|mine|that|theirs
	with a|his|her|my name like
	since|when|after ~ came|come out ~ at|to|nobody|no-one
	because she's|he's|i'm|is|of|they're [a|an] [@poss] woman|gay|black|muslim|jewish|trans|disabled|immigrant
	as|because|since|that she|he|i|she's|he's|i'm|i'm|is|am|was [is|was|am] pregnant … lost|fired|job|post|cancelled
	fetch|get|ask|asks|speak|talk|want|wants|whether|there's|see|bring ~4 the|a [“|"] real|proper|male|white ["] doctor|nurse|engineer|lawyer|manager|boss|mechanic|plumber|electrician|professor
	jokes|joke|remarks|remark|comments|fun|laugh|laughs|laughed|mock|tease ~ about|at|of @poss|the accent|skin|religion|hair|hijab|headscarf|colour|sexuality|gender|wheelchair|stammer|age|name|race
	hide|lose|drop|remove|off|change @poss accent|headscarf|hijab|turban|hair
	as soon as|when|after|once … wheelchair|pregnant|disability|headscarf|hijab|religion … cancelled|canceled|withdrew|withdrawn|lost|changed|nobody|rejected
	prefer|prefers|preferred|rather|wants|wanted a|have man|white|younger|native|woman|german|british [person|man|one]
	paid|earns|earn|gets|get|make|makes less than ~5 because|as|men|man|male|same
	men|others|locals|guys|lads ~ got|get|given the|a rise|raise|bonus|promotion|raises ~ i|she|we|women
	good|best|better|easy shifts|jobs|projects|clients to the|all [the] locals|men|lads|whites|natives
`

// medical matters are for somebody who may examine and treat.
const medical = `
	has|have|having|had|with|thinks|suffers|suffer|of|into|clinical|severe|postnatal [has] [from|with] [severe|clinical|postnatal] depression|flashbacks|hallucinations|anorexia|bulimia|ptsd|dementia
	panic attack|attacks
	is|am|i'm|she's|he's|clinically|severely|feel|feels [clinically|severely|so|very|deeply|really] depressed
	eating disorder
	@mind-ill
	diagnosed with|as
	my|her|his diagnosis .|,|and|of|came
	stopped|stop|stopping|stops|take|takes|taking|off|without|skip|skips|skipping|started|forgets|needs|need|increase|double [taking] @poss|the|any|some [sleeping|migraine|new] @pills
	stopped|stop|stopping|take|takes|taking|on|needs|need|off [taking] [strong] antidepressants|medication|meds|pills|painkillers|insulin|antibiotics
	@pills ~ safe|dose|pregnancy|pregnant|interact
	addicted|addiction to drugs|alcohol|pills|painkillers|opioids|gambling|cocaine|porn
	drug|alcohol|gambling|drinking|opioid addiction|problem|problems|abuse|addict
	@drug
	drinks|drinking|drink|drunk|drank|drunken ~ before|every|at|to [work|day|night|evening|morning|sleep|our|shift]
	drinks|drink|drinking a bottle|litre
	bottle of wine|vodka|whisky|whiskey|gin|rum|schnapps ~ every|a|each
	came|comes|arrived|arrives|turned|turns|shows|was [up] drunk|high|stoned
	hears|hear|hearing voices
	hardly|barely|never|not|stopped|doesn't|rarely [eats|eat|eating] eats|eat|eating|ate [anything|nothing|at|any|enough]
	got|gotten|grown|become|she's|he's|she|he [is|has] [got|become] so|too|very|terribly thin
	lost|loses|dropped * kilos|kg|pounds|stone|kilograms
	@self|up sick|throws after|up [lunch|eating|meals|dinner]
	makes|make|making @self sick|vomit|throw
	bathroom|toilet after each|every|lunch|meals|eating|dinner
	hands shake|tremble
	haven't|hasn't|not|n't|didn't|doesn't slept|sleep|sleeping ~ nights|days|weeks
	slept|sleep for|in * nights|days|weeks
	gambles|gambling|gambled away|@poss [wages|money]
	nightmares [about] ~4 every|each|night|nights
	freezes|freeze when|whenever a|the|he|she|it passes|bang|crash|noise|lorry|car|helicopter|hears|smells
	radio|tv|television ~ sending|talks|sends|speaks
	freezes|freeze when|whenever ~3 passes|bangs|smells|hears
	sending|sends|send me|him|her|them messages … radio|tv|television
	pills|pill to get|sleep|more
	faints|faint|fainted|fainting in|at|during
	on sick leave for|with depression|burnout|anxiety
	coughing|coughs up blood
	lump in @poss breast|neck|breasts
`

// legal matters are for somebody who knows the law and the case.
const legal = `
	to|can|could|should|will|would|might|is|are|being|i|they [to] sue|suing|sued [by] her|his|my|the|them|him|me|for|by|over
	suing|sued|sues her|his|my|the|them|him|me|us|for|by|over
	take|took|taking|takes|taken|go|going|drag [my|her|his|the|their|them|him] [old|former|ex] [employer|boss|company|landlord|university|firm] to court|tribunal
	lawsuit|lawsuits|employment [tribunal]
	arrested|indicted|prosecuted|subpoena|subpoenaed|deported|deportation|undocumented
	on bail|trial|probation
	charged with drink|theft|assault|fraud|possession|drunk|driving|murder|manslaughter|a|an
	investigated|investigation|accused|suspected|convicted|charged for|of|into|with fraud|theft|plagiarism|embezzlement|corruption|bribery|misconduct|assault|insider
	go|went|going|report|reported|say|talk|called|reporting to|by the police
	by the police
	letter|call|email|mail from [a|the|his|her|my|their] lawyer|lawyers|solicitor|solicitors|court|attorney
	need|needs|see|get|hire|find|called|call|afford a|an lawyer|solicitor|attorney
	is|be|was|that|this|it legal|illegal|lawful|unlawful [?|to|or]
	against the law
	sign|signing|signed|break|breaking|breach [of] [a|an|the|my|her|his|this] [settlement|non-disclosure|non-compete|severance] @paper … legal|by|clause|clauses|view|allowed|court|friday|advise
	sign|signing|signed [a|an|the] settlement|non-disclosure|non-compete|severance|nda|waiver
	signed it|them away
	breach of contract
	unfair|wrongful|constructive|unlawful dismissal|termination
	visa|work|residence|residency [permit] runs|run|expires|expire|expired|refused|cancelled|denied|revoked|ends
	permit runs|expires|expired|refused|ends
	backdate|back-date|backdated|backdating|falsify|falsified|falsifying|forged|forging|launder|bribe|bribed|bribes|bribery|embezzled|embezzling|embezzlement|kickback|kickbacks
	change|changed|fake|faked|alter|altered|fudge|sign the|some|off [the|on] dates|signatures|signature|certificates|records|books|inspection|results|figures … before|inspector|audit|never|safety|certificates
	delete|deleted|shred|shredded|destroy|hide the|some|all [the] emails|files|records|documents|papers|evidence … audit|inspector|court|police|investigation
	invoices|payments|contracts|money … owned|belongs|brother|cousin|private|own account
	below|under|less [than] [the] minimum wage
	hasn't|haven't|not|n't|never|refuses|won't|didn't|doesn't [to] paid|pay|paying|been [paid] [me|us|her|him] my|our|her|his|their|for|any|me [overtime] wages|salary|months|overtime|three|two|pay
	unpaid wages|salary
	wages ~ withheld|unpaid|stolen
	kept|keep|keeps|took|take|has|holds|withhold his|her|my|their passport|passports|papers
	out of his|her|my|their pay
	copied|took|downloaded ~ customer|client|source|company|confidential list|lists|code|files|data|database
	custody battle|of|hearing
	evicted|eviction
	whistleblower|whistleblowing
	restraining order
`

// distress is deep, and without a sign of danger.
const distress = `
	feel|feels|feeling|felt|am|is|i'm|she's|he's|and [so|completely|utterly|totally|just|just|all] hopeless|worthless|despair|despairing
	completely|utterly|totally|absolutely|so|really desperate|hopeless|worthless
	hopeless|worthless and empty|worthless|hopeless|alone|useless
	cry|cries|crying|cried|sob|sobs|sobbing|sobbed|weep|weeps|weeping [@self] ~6 every|each|all|nonstop|constantly|night|weeks
	at|reached|near [my|his|her|a|the] [absolute] breaking point
	broke|breaks|breaking|broken down in|crying|and|sobbing [tears|cried|said]
	had|having|has|have|is|close|near|nervous|mental [to] [a|had] [nervous|mental|complete|total] breakdown [.|,|after|last|at|and|in]
	i'm|she's|he's|i|she|he|mentee|they|is|am [is|am|are] falling|fell|fall apart
	can't|not|hardly cope any|anymore|at [more|longer|all]
	can't|not take it|this any|anymore
	hate|hates|hated|hating|loathes|loathe @self
	so|utterly|completely|terribly|totally|desperately|unbearably lonely
	utterly|completely|totally|terribly alone
	@dont|no ~ point|sense|meaning in anything|everything
	no|any point|sense in anything
	nothing matters|means anything|to
	nothing [matters] to|matters her|him|me|anymore|now
	feel|feels|felt nothing|numb|empty|dead [.|,|inside|not|at|and]
	everything|all is|feels|seems grey|gray|black|dark|pointless|meaningless
	dark|darkest thoughts|hole
	stares|staring|stare|stared at the wall|ceiling|walls
	hasn't|haven't|not|n't|doesn't|don't|can't left|leave|opened|open|washed|wash|got|get [out] [of] [@poss|the] bed|room|flat|curtains|house
	stopped washing|eating|sleeping|speaking .|,|and|at
	haven't|hasn't opened the curtains
	tears [just|kept] ran|running|run|streaming|down|came
	since|after ~4 stillbirth|miscarriage
	unbearable pain|grief
	life|heart has|is|feels [no] meaning|meaningless|broken
	inconsolable|heartbroken
	sits|sit|sat|sitting in the|@poss car|toilet|van ~8 before|cry|crying|can't|cannot
	lonely that it hurts
`
