package coach

// classes are the classes of English words that patterns name with @.
var classes = map[string]map[string]bool{
	"wh":      set("what what's which who who's whom whose where where's when when's how how's how'd why why's"),
	"be":      set("is are was were am be been being isn't aren't wasn't weren't 's 're 'm"),
	"soft":    set("just simply maybe perhaps possibly also ever already first instead really actually even now then quietly"),
	"suppose": set("if suppose supposing imagine assuming"),
	"good":    set("best better right easier wiser smarter safer kinder good great helpful useful worth wise sensible worthwhile"),
	"ask": set(`ask tell talk speak say write send call email phone book apply quit leave resign request propose suggest offer
		accept decline take try start stop use join sign enrol enroll hire fire confront approach report escalate schedule
		arrange set delegate negotiate push demand move switch drop cut skip postpone delay rewrite document break split
		raise bring invite meet contact message reach practise practice rehearse read study train hand give turn let put
		set go get make do keep change agree refuse admit apologise apologize thank follow check build create find look`),
	"hyp":  set("would could might 'd"),
	"can":  set("could can might"),
	"may":  set("would could might can may will 'd"),
	"conj": set("and or but"),
	"prep": set("in on at to for with from of by about under over through against within behind during since until after before beyond between among into across around near"),
	"pron": set("him her them it this that your the his their me us"),
	"person": set(`i you he she it we they there this that these those someone somebody anyone anybody everyone everybody
		nobody your my his her its our their the a an`),
	"det": set("the this that these those your my his her its our their such a an"),
	// Verdicts on others that the asker takes for shared.
	"bad": set(`greedy incompetent toxic unfair unreasonable unjust abusive appalling disgraceful hopeless useless terrible awful
		dreadful horrible nasty ridiculous absurd impossible unbearable intolerable miserable pointless hopeless stubborn obstructive unhelpful uncaring
		incapable unprofessional exploitative bullying tyrannical spineless clueless vindictive spiteful
		cruel heartless petty arrogant hostile stupid idiotic crazy insane outrageous shameful ungrateful lazy selfish
		dishonest manipulative jealous`),
	"loaded": set(`betray betrayed betraying betrays exploit exploited exploits exploiting bully bullied bullies undermine
		undermined undermines undermining humiliate humiliated humiliates humiliating cheat cheated cheats mislead misled
		deceive deceived abuse abused abuses manipulate manipulated manipulates manipulating sabotage sabotaged mistreat
		mistreated patronise patronised patronize patronized belittle belittled belittles intimidate intimidated bossed
		hates despises despise resents scapegoat scapegoated sidelined wronged shafted`),
	// What somebody is said to be, as against what they did. The first class is said of nothing but people and their ways.
	"traitful": set(faults + " " + merits),
	"fault":    set(faults),
	"trait":    set(faults + " " + merits + " " + moods),
	// What an asker calls a way or a time for something: "a good moment to tell her".
	"fit":   set("good right best better kind kinder kindest gentle gentlest nicest fair honest easy easiest safe safest suitable ideal"),
	"means": set("way time moment place occasion day opportunity chance method tone"),
	// What an example is an example of: "one step, such as …".
	"stand-in": set(`step steps thing things way ways option options measure measures move moves idea ideas someone somebody
		something help support tool tools habit habits change changes action actions strategy strategies gesture risk`),
	"gain":   set("pros cons advantage advantages benefit benefits value merit merits upside upsides gain gains"),
	"harm":   set("point harm risk risks downside downsides danger problem"),
	"letter": set("letter email e-mail mail message note"),
	// What somebody arranges for themselves and others, and how it is arranged otherwise.
	"arranged": set(`lesson lessons meeting meetings rota rotas roster schedule timetable shift shifts session sessions rehearsal rehearsals agenda
		briefing briefings handover handovers menu inbox phone week weeks day days class classes door practice list
		email emails invoice invoices report reports visit visits break breaks call calls round rounds lunch`),
	"how": set("with without at by till until earlier later shorter longer every twice once only in before off closed two three five ten"),
	// What can only be given up, so that it needs no object to be a step: "which of them could you drop".
	"shed": set("delegate drop cut outsource automate cancel postpone shed skip sell quit hire fire hand swap shorten sack resign"),
	// Those with whom somebody is compared.
	"crowd": set(`interns intern trainees trainee students student apprentices apprentice juniors junior pupils pupil children beginners
		beginner newcomers newcomer postdocs nurses teachers volunteers temps kids cleaners others other rest`),
	// What one sets up: with "what kind of … would help" the asker has chosen the remedy already.
	"tool": set(`script format wording system routine tool app list checklist structure arrangement plan rule deal contract training
		course partner schedule template policy software spreadsheet ritual exercise technique method incentive agreement`),
	"shed-done": set(`delegated dropped cut cancelled canceled outsourced automated postponed skipped sold moved merged shortened
		handed shared swapped given left`),
	// People whose help is bought or ordered.
	"pro": set(`therapist counsellor counselor psychologist psychiatrist doctor gp lawyer solicitor accountant adviser advisor
		mediator coach trainer consultant ombudsman bookkeeper cleaner nanny assistant specialist nutritionist physio
		physiotherapist broker recruiter headhunter tutor handyman babysitter secretary freelancer temp intern`),
	// What makes easier, in the eyes of the one who asks.
	"more": set(`easier better clearer lighter calmer happier quicker faster simpler smoother safer stronger freer healthier
		shorter cheaper richer kinder quieter credible confident effective efficient productive comfortable relaxed relieved`),
	// Messages: what somebody is asked for, and what they are praised for.
	"reply":     set("reply answer response respond confirm"),
	"soon":      set("today tonight now immediately promptly urgently asap tomorrow quickly soon shortly"),
	"bother":    set("take cost need require"),
	"span":      set("minute minutes second seconds moment moments"),
	"mentor":    set("mentor sponsor mentors"),
	"mentoring": set("mentorship mentoring mentorships sponsorship"),
	"grand": set(`brilliant gifted amazing awesome fantastic incredible superb terrific phenomenal exceptional outstanding
		inspirational inspiring charismatic legend legendary genius geniuses goddess god queen king master guru icon idol hero heroine star superstar
		rockstar titan giant giants pioneer visionary prodigy mastermind luminary maestro beacon
		world-class world-leading world-famous unrivalled unrivaled unmatched unparalleled peerless matchless incomparable
		breathtaking stunning marvellous marvelous magnificent glorious extraordinary astonishing
		astounding spectacular sensational divine perfect flawless supreme legendary groundbreaking stellar illustrious
		mesmerising mesmerizing dazzling mind-blowing revered renowned eminent esteemed venerated`),
	// Said of somebody's work, these are no more than a kind word; said of the person they are flattery.
	"fine": set(`wonderful beautiful impressive remarkable great splendid excellent formidable distinguished celebrated unique talented
		clever intelligent wise eloquent charming funny witty creative generous kind kindest thoughtful successful accomplished`),
	"admire": set(`admire admires admired adore adores adored love loves worship worships idolise idolises idolize revere reveres
		envy envies venerate look looks looked respects praise praises`),
	"all": set("everybody everyone all anyone anybody people they nobody no-one world"),
}

// Words for what people are.
const (
	faults = `lazy careless stupid silly foolish childish immature naive stubborn unprofessional unreasonable defensive
		oversensitive overemotional thin-skinned disorganised disorganized unorganised unorganized unreliable arrogant selfish
		irresponsible weak-willed ungrateful sloppy rude aggressive bossy moody hostile dismissive impatient
		insensitive unmotivated uncooperative incompetent inconsistent forgetful inflexible puclumsy thoughtless
		disrespectful unhelpful insecure controlling abrasive scatterbrained sharp-tongued lethargic sulky grumpy petty
		vain conceited smug pompous cynical pessimistic cowardly timid shy aloof cold-hearted heartless callous cruel spiteful
		vindictive jealous needy clingy gullible indecisive evasive devious dishonest deceitful two-faced
		hypomanipulative domineering overbearing bullying obstinate pig-headed headstrong hot-headed short-tempered
		irritable touchy tactless undiplomatic inconsiderate self-centred self-centered self-absorbed egotistical
		narcissistic unimaginative uncreative narrow-minded close-minded small-minded pedantic fussy
		nitpicky perfectionist perfectionistic workaholic scatty absent-minded unfocused
		undisciplined unpunctual tardy slapdash slipshod lackadaisical apathetic uncaring unkind mean-spirited
		unfriendly antisocial inept unteachable uncommitted disloyal untrustworthy
		wishy-washy spineless meek submissive servile melodramatic hysterical neurotic paranoid volatile
		reckless impulsive rash overconfident cocky bigheaded big-headed stuck-up snobbish judgemental
		judgmental critical argumentative combative confrontational quarrelsome inattentive lacklustre
		unambitious suspicious distrustful secretive greedy stingy resentful unforgiving`
	merits = `brilliant talented gifted clever intelligent amazing awesome fantastic incredible superb terrific phenomenal exceptional
		outstanding hard-working hardworking conscientious diligent industrious empathetic compassionate caring warm-hearted
		kind-hearted big-hearted generous humble modest mature dedicated dependable trustworthy charismatic inspirational
		inspiring dynamic energetic enthusiastic passionate charming likeable witty funny articulate eloquent decisive
		courageous brave fearless resilient tenacious determined ambitious driven self-motivated proactive resourceful
		imaginative inventive meticulous thorough organised organized disciplined punctual level-headed easy-going easygoing
		cheerful sociable outgoing approachable supportive selfless loyal honest sincere wise professional reliable motivated
		creative thoughtful considerate patient competent capable skilled able adaptable versatile cooperative`
	moods = `critical difficult idle useless hopeless blunt awkward volatile unstable unpredictable shallow superficial indifferent
		dramatic passive controlling withdrawn obsessive possessive shy chaotic messy untidy unprepared dependent
		sensitive emotional weak slow quiet loud cold kind smart wonderful natural perfect genius star rockstar hero excellent
		great impressive lovely special confident committed bright nice good bad strong tough soft sweet negative positive
		legend treasure gem angel asset joy pleasure delight machine superstar wizard saint monster tyrant diva princess
		prima-donna know-it-all loose-cannon liability nightmare disaster joke mess amateur beginner worrier perfectionist
		pushover bully coward dreamer loner slacker whiner moaner control-freak drama-queen snob gossip`
)

// auxiliaries begin a question that yes or no can answer.
var auxiliaries = set(`do does did is are was were am can could would will shall should may might must have has had
	don't doesn't didn't isn't aren't wasn't weren't can't cannot couldn't wouldn't won't shan't shouldn't mightn't mustn't
	haven't hasn't hadn't ain't`)
