package coach

// sign is what a pattern tells.
type sign struct {
	kind  ConcernKind
	minor bool // only where somebody is under age
	plain bool // it says so outright
}

// dangerSigns are the patterns of all kinds.
var dangerSigns = func() *patterns[sign] {
	var ps patterns[sign]
	signClasses()
	ps.add(sign{kind: SelfHarm, plain: true}, selfHarmPlain)
	ps.add(sign{kind: SelfHarm}, selfHarmWords)
	ps.add(sign{kind: Distress}, bereaved)
	ps.add(sign{kind: SelfHarm}, selfHarmIndirect)
	ps.add(sign{kind: SelfHarm}, selfHarmMore)
	ps.add(sign{kind: Emergency}, emergencies)
	ps.add(sign{kind: MinorInDanger, minor: true}, harmToMinors)
	ps.add(sign{kind: Abuse}, abuse)
	ps.add(sign{kind: Abuse}, abuseMore)
	ps.add(sign{kind: Violence}, violence)
	ps.add(sign{kind: Violence}, violenceMore)
	ps.add(sign{kind: Harassment}, harassment)
	ps.add(sign{kind: Discrimination}, discrimination)
	ps.add(sign{kind: Medical}, medical)
	ps.add(sign{kind: Legal}, legal)
	ps.add(sign{kind: Legal}, legalMore)
	ps.add(sign{kind: Distress}, distress)
	addLanguages(&ps)
	return &ps
}()

// signClasses names classes of words for the patterns of this file and of the ones beside it.
func signClasses() {
	class("self", "herself himself themselves themself myself yourself oneself")
	class("poss", "my her his their our your its")
	class("dont", "not n't no never don't doesn't didn't can't won't wouldn't couldn't isn't aren't ain't wasn't weren't wish wishes wished")
	class("going", "going gonna plan plans planned planning threatens threatened threatening swears swore intends intend want wants wanted wanna")
	class("pills", "pills tablets painkillers paracetamol aspirin sleeping medication meds antidepressants ibuprofen opioids pill insulin")
	class("height", "bridge roof balcony window building cliff tower block rooftop viaduct floor ledge")
	class("train", "train trains tram tube metro lorry truck bus car traffic tracks rails")
	class("kin", `husband wife partner boyfriend girlfriend ex ex-husband ex-wife ex-boyfriend ex-girlfriend father mother dad daddy
		mum mom mummy stepfather stepmother stepdad stepmum stepmom brother uncle aunt cousin grandfather spouse fiancé fiance fiancee parents
		mother-in-law father-in-law brother-in-law in-laws family guardian flatmate`)
	class("strikes", `hits hit beats beat slaps slapped kicks kicked chokes choked strangles strangled punches punched abuses abused rapes
		raped hurts hurt pushes pushed shoves shoved hitting beating slapping kicking choking strangling punching beaten threatens threatened burns burned burnt`)
	class("attack", "kill shoot stab murder strangle attack poison slaughter")
	class("human", `boss bosses manager supervisor foreman man men woman guy colleague coworker neighbour neighbor wife husband
		partner teacher teachers classmates students kids children people family parents director chef landlord ex whole`)
	class("arm", "gun pistol rifle shotgun weapon weapons knife machete axe revolver firearm blade crossbow")
	class("harm-group", `pregnant pregnancy gay lesbian trans transgender black muslim jewish disabled disability asian female woman women
		immigrant foreign foreigner headscarf hijab turban wheelchair skin race religion gender accent age sexuality ethnicity
		deaf blind roma gypsy bisexual queer autistic`)
	class("setback", `passed fired sacked refused rejected denied lost turned paid excluded sidelined demoted hire hired promote promoted
		promotion job post cancelled canceled dropped dismissed overlooked ignored pay laughed mocked`)
	class("paper", "contract agreement clause clauses settlement waiver nda non-compete non-disclosure")
	class("year", "spring summer autumn winter christmas easter january february march april may june july august september october november december monday sunday then next new tomorrow")
	class("mind-ill", `bipolar anorexia anorexic bulimia bulimic schizophrenia schizophrenic ptsd psychosis psychotic dementia cancer
		leukaemia leukemia tumour tumor epilepsy alcoholic alcoholism`)
	class("drug", "cocaine heroin meth opioids opiates fentanyl ketamine")
}

// selfHarmPlain says it in so many words.
const selfHarmPlain = `
	kill|killing|kills|harms|harm|harming|hurts|hurting|cutting|cuts|burning|poison|poisoning|drown|drowning|hang|hanging|shoot|shooting|starving|unalive|top|neck|rope @self
	to|will|would|might|could|gonna|i|i've|i'd|i'll|been|he'd|she'd|they'd|he'll|she'll|they'll|'ll|still|again cut|hurt|burn|stab|off @self
	do|did|doing something|anything [stupid] to @self
	do @self in|something|harm
	cutting|cuts|cut|burning|burns|scratching @poss [own] arm|arms|wrist|wrists|leg|legs|thigh|thighs|skin
	cuts|scars|cut|marks|scratches|burns [all] [over] on|up|along|across @poss [own] arm|arms|wrist|wrists|thigh|thighs|forearm|forearms
	end|ending|ends @poss|one's [own] life
	take|taking|takes @poss|one's own life
	take|taking|takes @poss life
	end|ending|ends|finish it all
	end @poss [own] pain|suffering|misery
	want|wants|wanted|wanna|wanting|wish|wishes|hope|hopes|going|ready|rather|prefer [to] [just] [be|i] [was|were] die|dead
	wanna|wants|want die
	wish|wishes|wished [that] i|he|she|they|i'd|he'd|she'd|they'd [had] [was|were] [never|not] [been] dead|gone|born
	better off dead
	rather be dead
	@dont [really] want|wants|wanted|wanna|wanting [to] [even] [go] [on] [to] live|living|exist
	@dont [really] want|wants|wanted|wanna|wanting [to] wake up
	@dont [really] want|wants|wanted|wanna|wanting [to] be|stay here|alive
	@dont [really] wanna be|stay here|alive
	rather not be alive|here|live
	not|no|never live|living any|anymore
	thoughts|thinking|thinks|think|thought|thinkin|fantasises|dreams|talks|talk|talked|talking|speaks|spoke about|of [just|only] suicide|dying|death|ending|jumping|killing|hanging|disappearing
	thinks|think|thinking about|of not being|waking
`

// selfHarmWords are plain words that also have other uses.
const selfHarmWords = `
	suicide|suicidal|selfharm|kms|unalive
	fresh cuts|marks|scars
	no|any longer want|wants|wanted|wishes to live|be
	no|any reason|point|sense|use [in|to|of|for] [go|going|carry|carrying|keep|keeping|be|being|stay|staying] [on] living|live|alive|exist|existing
	no|any reason|point|sense|use [in|to|of] going|go|carrying|carry on
	point|sense of|in living|life|existing|being [alive]
	not|isn't worth living|life
	life|living isn't|is [not] [worth] [it] worthless|pointless|living|it
	tired|sick|fed of|up [of|with] living|life|existing
	tired|sick|fed of|up [of|with] being alive
	had enough of [my|this] life|living
	hate|hates|hated being alive|living
	never been born
	overdose|overdosed|overdosing
	driving|drive|drives|crash|crashing [the|my|his|her] [car|van|lorry|truck|bike] into|off a|the wall|tree|river|bridge|oncoming
	jump|jumping|jumps|jumped|leap|throw|throwing|step|stepping [@self] off|from|out|down [of] ~ @height
	jump|jumping|jumps|jumped|throw|throwing|step|stepping|walk|walking [@self] in|under|before|into [front] [of] [a|the] @train|oncoming
`

// bereaved is of those whom a suicide has left behind, and of death that is over.
const bereaved = `
	killed|hanged|shot|drowned @self
	took @poss own life
	lost ~4 by|to suicide
	died|dies|death ~ by|from|of suicide
	@kin|friend's|colleague's|father's|brother's|mother's|sister's|son's|daughter's|wife's|husband's suicide
	committed suicide
`

// selfHarmIndirect says it by what is done or left unsaid.
const selfHarmIndirect = `
	everyone|everybody|world|family|kids|children|they'd|they|people|wife|husband|parents|mum|all|team|you ~ better|happier off without me|her|him|them
	everyone|everybody|world|family|kids|children|they'd|they|people|wife|husband|parents|mum|all|you|it|us ~4 better|easier|cope|happier [off] ~ if ~2 @dont here|around|alive|there|exist
	everyone|everybody|world|family|kids|children|they'd|they|people|wife|husband|parents|mum|all|you|it|us ~4 better|easier|cope|happier [off] ~ if ~2 gone|dead|died|disappeared
	easier|better for ~4 if ~3 gone|dead|died|disappeared
	easier|better for ~4 if ~2 @dont|never [been] here|around|alive|there
	nobody|no-one|noone|one|who would|will|'d [even] notice|miss|care|cry ~ if|when ~4 gone|dead|died|here|disappeared|vanished|die
	burden to|on|for everyone|everybody|us|others|people
	burden to|on|for the|his|her|my|their family|world|parents|kids|children|wife|husband|mum|society
	won't|not [going|gonna] [to] be around|here|alive ~ by|see|in @year|it|his|her|my
	won't|not [going|gonna] [to] be around|here|alive any|anymore|much [longer|more]
	won't|not [going|gonna] [to] [live] [to] see|reach [the] [next|another|my|his|her] christmas|spring|summer|easter|birthday|year|thirty|forty|morning
	@dont ~ @self [being] alive ~ year|month|christmas|summer
	@dont|no ~ see|sees|find|finds|found|saw [a|any|no|the|much] [way|reason|point|sense] [to|in|of|for] go|going|carry|carrying|keep|living|live|life|alive
	see|sees|find|finds no way|reason|point|sense|future [to|in|of|for] go|going|carry|carrying|living|live|life|alive [on]
	no|any|a|other way out for me|her|him
	no|any way out ~6 except|but one
	can't|not go on living|any|anymore|longer|after [more|longer|this|that]
	want|wants|wanted|wanting|wanna [to] [just] disappear|vanish [forever|completely] for|forever|completely|from|and [ever|good|never|this|stop]
	stop|cease|stopping|ceasing existing|exist
	fall|go|falling|going [to] [asleep|sleep] ~ never|not wake|waking
	never|not wake|waking up [again|anymore]
	want|wants|wanted it all|everything to end|stop|be
	be|being over soon … nobody|no-one|worry|burden|bother
	all be over soon
	nobody|no-one [will|would] [have|need|has] [to] worry|worrying|put|bother ~ about|with me|him|her|them [anymore|any|much] [longer]
	giving|gives|gave|given|give [away] [all] [of] my|her|his|their|all [prized|favourite|own] things|stuff|belongings|possessions|everything|cat|dog|jewellery|jewelry|records|guitar|tools|clothes away
	giving|gives|gave|given|give away [all] [of] my|her|his|their|all|everything [prized|favourite|own] things|stuff|belongings|possessions|everything|cat|dog|jewellery|jewelry|records|guitar|tools|clothes
	won't|not need them|it|anything|these where|anymore|any
	where @poss|he's|she's|i'm|they're going ~ won't|not need
	farewell|goodbye|suicide letter|letters|note|notes|message|messages
	last letter|letters to @poss|the|us|me
	said|saying|say|says|was|were goodbye|good-bye … if|though|ever|last|forever|good|everyone|everybody
	as if|though ~ saying|said|was goodbye|good-bye
	thanked|thanks|thank me|us|everyone for everything … goodbye|last|though
	letter|letters to ~ kids|children|parents|mum|mother|wife|husband|family … affairs|order|papers
	put|putting|puts|set|settled @poss [own] affairs in|order
	asked|asks|wants|begged me|us to ~ look|care|take after|care|of @poss dog|cat|kids|children|horse ~ for|when|if|forever good|gone|ever
	tell @poss [own] mum|mother|mom|dad|father|parents|kids|children|family|wife|husband|girlfriend|boyfriend [that|how] ~ love|loves|loved|sorry
	take|took|taken|taking|swallow|swallowed|swallowing all|whole|too|handful|a|an|lots [of] [@poss|the|whole|many|bottle|packet|entire|handful] ~ @pills
	saving|save|saved|hoarding|hoards|collecting|collects|stockpiling|stockpiled|hiding|been [up] [up] @poss|the|all [sleeping] @pills
	how|which many|much|of ~6 @pills ~6 many|much|enough|take|lethal|kill|die|need|dangerous
	how much ~5 puts|put|kill|kills down|a
	lethal|deadly|fatal dose
	roof|ledge|bridge|balcony|platform|railing|railings|tracks|edge|cliff|rooftop … how easy|quick|high|far
	roof|ledge|bridge|balcony|platform|railing|railings|tracks|edge|cliff|rooftop … one step
	trains|train|traffic|lorries|river|water|cliff … wondering|wonder|wonders
	looks|looking|look|stares|staring|stare at @poss [old|father's|own] gun|shotgun|rifle|pistol|razor|rope
	bought|buys|buying|got [a|some|an] rope|gun … won't|not|doesn't|why|wouldn't
	without me in it
	last week|day|days|month ~ . not at work
	safe from @self
`

// emergencies are of a body in danger now.
const emergencies = `
	has|have|having|with|got|severe [got] [bad|severe|strong|sharp] chest pain|pains
	can't|not|hardly|barely|struggling|struggles|trouble|difficulty|hard [to] breathe|breathing
	lips|face|fingers [are|is|have|has] [turning|going|turned|gone] blue
	collapsed|fainted|unconscious|passed|blacked [out] [on|at|in|and] [the|a] ~5 isn't|not|won't|doesn't|now|call|just|responding|answering
	has|have|'s|she's|he's|just [just] collapsed
	isn't|not|stopped responding|breathing|moving
	isn't|not|won't|doesn't|can't wake|waking up|him|her
	choking|choked on|and|right|to|now
	got|been|was electrocuted
	turning|turned|going|gone blue
	bleeding|bleeds heavily|badly|profusely|a|from|and|won't [lot] [head|stop|neck|artery]
	speech ~ slurred|slurring
	face ~ drooping|hanging|numb
	half|side of [his|her|my|the] face
	can't|not feel @poss [left|right] arm|leg|face|legs|side
	having|has|had [just] [a|an] stroke|seizure|heart|fit [attack] [now|right|just]
	having a|an stroke|seizure|heart
	swallowed|drank|drunk ~ bleach|poison|detergent|acid
	allergic reaction ~4 now|swelling|breathe|throat
`
