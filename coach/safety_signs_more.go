package coach

// selfHarmMore is what people say around it: of being dead as of something good, of nothing that holds them, of means at
// hand.
const selfHarmMore = `
	i|i'll|i'd|she'll|he'll|he|she|they [will|would|could|should|might|can|am|is|are] [just|soon|probably|going|gonna|rather] [to] die
	solution|answer|way|option ~3 : death|to|die|suicide
	already|as|like|practically dead|buried .|,|and|inside|to
	death … relief|peace|peaceful|beautiful|escape|comfort|release
	dying … relief|peace|peaceful|beautiful|escape|comfort|release
	slit|slits|slitting|slashed|slashing|slash|opened @poss [own] wrist|wrists|veins|throat|arms
	gun|pistol|barrel|rifle|shotgun|revolver in|to|at|against|under @poss [own] mouth|head|temple|chin
	took|taken|take|swallowed|swallow ~6 @pills … purpose|die|death|sleep
	took|swallowed|taken [far|way] too many|much ~4 @pills
	goodbye|bye|farewell [cruel] world|life
	mentee|she|he|student|apprentice cuts .
	don't|not try|trying to stop me
	no-one|nobody|one can|will|could stop me
	do|doing it tonight
	won't|not|never reach|turn|be|live|see|living [to|past|beyond] [be] thirty|forty|fifty|20|25|30|40 .|,|and|anyway
	look|care|looked|cared after|for … if something|anything [should|ever] happens|happen|happened
	sorting|sorts|sorted|settling|arranging|settled … will … insurance|keys|funeral|calm
	at|come|plan|planned|planning|about|for my|his|her [own] funeral
	own funeral
	sleep|asleep for|forever [ever|always]
	i|she|he|i've|there's|me|her|him|that|there [has|have|see|sees|is|got] no future|tomorrow .|,|and|for|left
	bear|stand|face|take|survive|live one|another|a [more|single] day|night .|,|and|longer
	don't|doesn't|didn't|not|wouldn't|no [longer] care|cares|cared|matter|matters|mind if|whether i|he|she|they live|lives|die|dies|died|wake|wakes|survive|survives|crash|crashes
	wish|wishes|hope|hopes|hoping|wishing|want|wants ~5 hit|run|crush|take|kill me|him|her over|on|and|.|out|down
	still|only|just alive because|for
	life has|holds|offers|is nothing [more|left] [to|for]
	miss me|him|her if|. when
	if|whether|doubt|doubts|wonder|wonders|think|thinks anybody|anyone|somebody|nobody|no-one [would|will|'d] [ever|even] miss|notice|mourn|cry me|him|her|if|when|for|that
	do|doing life|living any|anymore
	last conversation|time|meeting|talk ~3 ever
	deleted|closed|closing|deleting|deletes ~3 accounts|profiles|account … thank|thanks|thank-you|goodbye|left|mails
	happier|better|easier|well|good|nice|peaceful|ready|safer|nicer|rather [to] [be|just] dead|die|dying|gone
	be|being better|easier|nicer [to|if] [just] die|dead|gone
	as well [be] dead|die|kill
	be|am|i'm|already dead inside
	way|escape|exit|answer|solution|relief|thing ~6 is|would|be [to|be] die|dying|death|dead|dying
	only|one escape|way|exit|choice|option ~6 not being|alive
	not being|wake|be alive
	ready|prepared to die
	not|no|nothing|hardly|anything [much] [left|more] [to|worth] live|living|go [on] for
	left to live for
	nothing|no-one ~ keeps|keeping|holds|holding|hold|keep me|her|him|them alive|going
	nothing|no-one ~ keeps|keeping|holds|hold me|her|him|them here any|anymore
	nothing [more|left] to live
	be|found|find me|her|him dead
	i'll|she'll|he'll|i'd|she'd|he'd [just] be dead
	gone by|when [the] [time] you|i|we|they read|find|get|wake|see
	hope|hopes|wish|wishes|wait|waiting|pray|prays ~4 heart [just] stops|stopped|stop
	hope|hopes|pray|prays|wish|wishes [that] [i|he|she] [just] don't|doesn't|never|not|didn't wake
	stop|stopped|stops breathing|living
	razor|razors|noose|nooses
	@pills ~ lined|front|ready|hidden|stash|stashed|pile|hoard|counted|table|bottle|drawer
	lined|counted|stash|pile|hoard|stock|handful|bottle [up] of|@poss|the|my [sleeping] @pills
	@pills|tablets and [a] vodka|whisky|whiskey|wine|alcohol|goodbye|bottle
	stood|stand|stands|standing|sat|sits|sitting|climbed|climbs|out on|onto|at|over the|a [window] ledge|sill|railing|railings|parapet|roof|bridge|tracks|rails
	pulled|talked|dragged|got ~ back|down from|off [the] [edge] [of] [the] ledge|bridge|roof|tracks|sill|parapet|railing
	garage|exhaust … running|hose|fumes
	started|starts|starting|back|stopped|relapsed|again [to|into|with] cutting .|,|again|last|when|and|this
	cutting again|.|,
	give|giving|gave|given up on life|living|everything|myself
	i give up . … give up
	done|finished|through with life|living
	tell|told ~3 that|i|he|she [he|she|i] tried
	be|being|go|join|joining [with] my|her|his|their dead|late
	can't|not|no live like|with|this [this|longer|it] any|anymore|longer|and [longer|more] [and]
	end|ending|finish|stop|finishing things|it permanently|forever
	way out is|: death|to|dying
	permanent way|solution|end|exit|escape
	remember|remembered by|me|her|him … watch|ring|gave|given|hands
	gave|giving|gives|gave @poss [own|wedding] watch|ring|necklace|medal … remember|keep
	dies|die|died before|in [his|her|my] sleep
	nothing after that .
	what|who ~ happens|happen|looks|look|gets|get ~6 if|when i|she|he die|dies|died|dead|gone
	picked|chosen|chose|set|fixed a|the date|day to|for|when|. die|it|end
	writing|wrote|written|made|making|changed @poss will|testament
	plan|plans|planned|planning|intends|intend|decided|going|about|tried|try|trying|wants|want|ways|how to die|kms
	want|wants|wanted [to] [just] stop|end|escape|leave being|existing|living|it|this [all|alive] world|forever|permanently
	leave this world|life|earth
	meet @poss maker
	tonight is @poss|the last night
	last night alive
	tonight is @poss|the last night
	tired|exhausted|sick|weary of|from [just] existing|breathing|life|living|fighting
	too tired to live|fight|go|exist
	they|nobody|no-one|kids|family|world [don't|doesn't] need|needs me|him|her around|here|alive
	if i|she|he vanished|disappeared|died|jumped .|,|and|tomorrow|tonight|nobody|no-one
	if i|she|he was|were dead|gone .|,|and|tomorrow|tonight|nobody|no-one
	made @poss|my peace with it|dying|death|everyone|god
	@dont ~ deserve|deserves [to] live|alive|life|exist
	waste of space|oxygen|air
	live|living to|for see tomorrow
	drown|drowning|hanging|jumping|dying|death [would|does|really] hurt|hurts|painless|quick|painful
	painless way|death|ways
	how|whether|what ~ to die|drown|hang
	ways|methods|method|how to|of kill|die|suicide
	self-destruct|self-destructive|self-destroy
	puts|put|putting|held|holding|holds a|the knife|gun|blade|pistol|razor [to|at|against] @poss|the throat|wrist|wrists|head|own|temple
	rope|noose|cord|belt … neck|cellar|attic|beam|rafter
	jump|jumps|jumping|jumped to|off @poss|it|there [own] death
	crash|crashes|crashing|crashed [the|my|his|her] car on|into purpose|a
	cuts|wounds|scars|burns ~4 wrist|wrists|forearm|forearms
	@self [to] death .|,|and|with
	starve|starving|drink|drinking|drinks|starves @self to death
	@dont ~ make|makes|survive|survives [it] [to|through|until|past] [the|this|next|another] night|winter|christmas|weekend|morning|tonight
`

// violenceMore is of threats by their usual words.
const violenceMore = `
	shoot|shooting up the|this|that|his|her|our
	a bomb in|at|under
	blow|blowing|blows up the|this|our|his|her school|office|place|building|house|plant
	blow|blowing|blows the|this|our ~ school|office|place|building|house|plant up
	you're|he's|she's|i'm|are a|as|so|. dead man|meat|woman
	you're dead
	pulled|pulls|drew|drawn|swung|waved|waves|held|pointed|points|pointing a|an|his|her|the [kitchen] @arm
	@arm on|at|to|against me|her|him|them|us|my [at|throat|face|head]
	with a|an|his|the @arm at|in|to|by|yesterday|last|and|.
	bought|buys|buying|got|ordered|wants|has|owns [a|an|some|himself|herself] gun|crossbow|knife|machete|rifle|weapon|weapons … remember|regret|sorry|pay|show|committee|learn|them
	tracking|tracks|tailing|spying|spies|shadowing [on] me|her|him|them
	turns|shows|turning|showing|pops up wherever|outside
	drives|driving|drove|keeps|walks|parks ~ past|outside|by|in our|my|her|his|front|the … filming|watching|staring|film|watches|again|photos|night
	blood ~ flow|spilled|spilt|run|streets
	there|there'll [will|would] [be] blood
	beat|smash|punch|bash|knock|kick|rip ~5 pulp|teeth|skull|throat
	bash|smash|smashes|kick [@poss] face|head in
	break|breaks|broke|breaking|smash|smashes|smashed my|her|his|their legs|arm|wrist|nose|jaw|ribs|bones|face|skull|teeth
	throw|threw|thrown|throwing acid
	set|sets|setting fire to
	run|ran|runs me|her|him|them over
	beat|beats|beating|beaten [him|her|me|them] up
	ambushed|mugged by|at|on|in
	robbed|held at|up
	knifepoint|gunpoint
	hostage situation|.
	pulled|tore out @poss hair
	swore|swears|vowed|promised|says|said that|to|he|she|they ~3 would|will|'ll|'d kill|murder|shoot|stab|hurt
	would|'d kill|murder her|him|me|them if
	make|making him|her|them|me disappear|suffer|bleed
	finish|finishing|finished|polish me|him|her|them off
	keeps|carries|keep|carry|hides ~4 @arm ~4 desk|car|drawer|coat|sleeve|pillow|locker|since|door
	end|ends|land|lands|wake up in hospital|intensive|a|the [coffin|morgue|grave] … someone|see|if|he'll|one|next
	fear|fears|afraid|scared|frightened for my|her|his|their life|lives|safety
	hit|hits|hitting|beat|beats|slapped|punched|punches|kicks|kicked me|him|her|my ~2 with|in ~2 face|stomach|belly|ribs|head|belt|stick|bottle|fist|fists
	honour|honor killing
	teach|teaching him|her|them|me a lesson|that … gun|knife|fist|hurt|never forget
`

// abuseMore is of violence and control at home.
const abuseMore = `
	@kin [has|who|'s] [once|again|just|also|even|often|still] pushed|pushes|shoved|shoves|dragged|kicked|broke|breaks|burnt|locked|locks|smashed|tied|grabbed|hits|hit|beats|stabbed|cut|smacks|smacked me|her|him|them|my|things|plates|doors|the [in|down]
	pushed|pushes|threw|thrown|throws|shoved me|her|him|them down|against|into|through|out the|a [stairs|wall|door|window]
	hospital|doctor|clinic|emergency ~ because|after|thanks|from of|to|what|a [@poss] @kin
	@kin ~2 decides|controls|dictates|determines whom|who|what|where|when|how|every
	beaten|hit|slapped|abused|thrashed at home
	tells|telling|told|tell me|her|him what|whom to wear|eat|think
	reads|checks|goes|read @poss|all|her|through [@poss|my|his] mails|emails|messages|phone|letters|diary
	husband's|partner's|boyfriend's|father's|wife's permission
	hell to pay at home
	@kin|he|she goes|gets|went berserk|violent|crazy when|if … @kin
	took|takes|hid|hides|has|keeps|locked|locks [away] [up] my|her|his|the [car|house] keys|papers|documents|passport|phone|shoes|purse … leave|house|home|out|door|allowed
	forbids|forbid|forbade|forbidden me|her|him to|from see|leave|go|work|study|talk|leaving|seeing|working|studying
	has|had|still|got a|my|her|the key … broke|hit|threatened|wrist|afraid
	forces|forced|makes [me|her|him] @self|on me|her|himself
	raped|rapes by|me|her|him @poss @kin
	marital rape
	@kin ~ violent|aggressive|fists|belt
	covers|covering up bruises|marks|a
	run|ran|fled|flee|running away from @poss|home [own] @kin
	escape|leave|get from|away|out @poss @kin
	women's|woman's refuge|shelter … tonight|need|needs|fled|went
`

const legalMore = `
	summons|subpoena|injunction
	labour|labor|family|criminal|civil|county|district|industrial|small court|claims|tribunal
	court date|order|hearing|case|papers|appearance
	taking|takes|took|take|dragging|drags|going|go me|her|him|us|them|to [to] court
	sign|signed|signing that|a|an|something|papers|the ~6 fault|waive|waiver|accident|liability|confession|resignation|resign|blame|responsibility
	pressured|forced|forcing|pressuring ~ to sign
	own fault … accident|sign
	accident at work|claim|insurance … sign|fault|insurance|claim|refuse
	insurance refuses|refused|won't|denies
	liable|liability|negligence|negligent for|if|of|claim
	prison|jail sentence
	police came|searched|questioned|want|rang|raid|took|called
	tax evasion|fraud
	under threat|duress
	off the books
	stolen|stole|stealing|embezzle|skimming|pocketing money|cash|from|goods
	copyright|patent|trademark infringement|lawsuit|claim|dispute|violation
	accused of stealing|theft|fraud|plagiarism|harassment|assault|rape|cheating
	what|which rights do|does|have|has
	my|her|his|their|legal rights
	dismissed|fired|sacked without|while notice|reason|pay|sick|pregnant
	severance|redundancy pay|package|offer|agreement
	green card
	residence|work permit
	asylum|residency status|application|seeker|refused|denied
	debt|debts collectors|collector|bailiff|bailiffs
	bankrupt|bankruptcy|insolvency|foreclosure
	divorce lawyer|papers|settlement|court
`
