package coach

// signPhrases compiles lines of patterns that use the classes of signs.
func signPhrases(lines string) *patterns[struct{}] {
	signClasses()
	return phrases(lines)
}

// idioms use the words of a sign for something else. A sign that touches one of them is none.
var idioms = signPhrases(`
	# figures of speech
	dead tired|keen|end|line|on|easy|sure|serious|right
	die of|from embarrassment|shame|laughing|laughter|boredom|curiosity
	died of embarrassment|shame|laughing|laughter|boredom
	die on [that|this|the] hill
	die trying
	rather die|be [dead] than
	dying|die to|for
	want|wants|wanted to die laughing|laughing
	kill|killing|kills @self laughing|over|with work|for the|to get|at work
	killing me|us|him|her [softly|slowly] [both] .|,|and|at
	work|working|works|worked @self to death
	beat|beating|beats @self up
	beat|beats|beaten|beating me|her|him|them|us|everyone at|in|to|on
	boss|mum|mom|manager|teacher|team|supervisor will|'ll|would|is [going] [to] kill|murder|strangle me|us if|when|for
	could|would|i'd have kill|killed|murder|strangle|strangled him|her|them|for
	kill|shoot|stab|strangle|burn her|his|their|our|my idea|ideas|project|proposal|draft|feature|darlings|time|joy|career
	cut|cuts|cutting @self off|out|some|short|loose|slack
	cut @self on|while|shaving|slicing
	cut @self with the ~ knife|saw|scissors|chisel
	burn|burned|burnt|burning|burns @self out
	burned|burnt @self on|while
	hurt @self on|falling|lifting|playing|skiing|training
	hurt @self at work|training|football|practice
	shot|shoot|shoots|shooting @self in the foot
	stab in the dark|back
	stab at
	throw|throwing|threw|throws @self into her|his|my|work|it|everything|this|training
	jump|jumping|jumps|jumped into|on|in [the] [deep] end|water|project|role
	@dont [really] want|wants|wanted to be|stay here [any] [anymore|more|longer] [,] [but] in|at this|the|that|our ~ department|company|team|office|city|town|village|country|job|firm|meeting|course|school
	@dont [really] want|wants|wanted to be|stay here … move|moving|transfer|transferred
	won't|not [going] [to] be around|here for the|our|this meeting|call|session|week|meetings|party|review|launch
	won't|not be around|here for a|an|two|three|long|much week|weeks|month|months|enough|longer [as|in|at]
	won't|not be here by|until nine|ten|eight|five|six|noon
	going|go|carry on with|like|about
	point|sense|reason|use [in|of|to] going|go|carrying on with|about|like|to|like|as
	overdose|suicide of|by|for theory|work|information|screen|coffee|sugar|meetings|powerpoint|advice
	suicide for the|this|our company|firm|business|project|party|career|product|team
	suicide mission|squad|note|burnout|drill|sprint|sprints|run
	suicide|self-harm|selfharm|abuse|harassment|bullying|discrimination|violence|racism|suicidal|sexism|addiction prevention|policy|policies|training|hotline|helpline|awareness|research|researcher|charity|workshop|seminar|report|reports|statistics|rates|rate|officer|team|law|lawyer|unit|counsellor|counselling|shelter|service|services|campaign|module|course|case|cases|programme|program|ward|clinic|survivors|survivor|expert|ideation-scale
	domestic violence|abuse prevention|policy|training|hotline|helpline|awareness|research|charity|shelter|unit|counsellor|service|services|campaign|programme|program|court|refuge|support|team
	harassment|bullying|discrimination|violence|abuse and|or|at|in harassment|bullying|discrimination|violence|abuse|work|general prevention|policy|training
	against|research|researches|studies|teaches|study|preventing|prevent|combat|anti bullying|harassment|discrimination|racism|sexism|violence|suicide|abuse
	policy|training|talk|lecture|workshop|session|rules|guideline|guidelines|seminar|course|module|paper|thesis|article on|about|against bullying|harassment|discrimination|racism|violence|suicide|abuse|addiction|depression
	anti-discrimination|anti-bullying|anti-racism|anti-harassment
	bully|bullying|bullied @self
	no way out of|to|through
	no way out except to
	career|commercial|professional|political|academic|social suicide
	way out for me|her|him to|in|at|of
	last letter|note|message|messages|notes from|about|on|was|says|in
	die on stage
	die of old
	with depression|cancer|anxiety|addiction|dementia who|have
	people|patients|users|those|kids|children with|in|of depression|cancer|anxiety|addiction|dementia|distress|abuse
	goodbye|farewell party|lunch|drinks|do|cake|speech|card|email
	giving|gives|gave|given|give away [all] [of] my|her|his|their|all|everything [old|spare] ~3 to the|a club|school|charity|library|shop
	take|took|taken|all|whole|a|the pills|tablets of the
	without me|her|him|them|us on|in|at the|this project|committee|team|board
	all be over soon ,|and|then|i|we
	drinks|drink|drank|drinking ~3 tea|coffee|coffees|water|milk|juice|cola|espresso
	hope of|in|for
	nothing to lose
	tired|sick of living out|from
	tired|sick of living with|at|near ~ flatmates|parents|roommates|family|strangers|airport
	existing as|within|under
	nurse|doctor|works|work|working|job|consultant ~4 psychiatric|psych|psychiatrist ward|hospital|clinic
	saved|rescued|save ~3 who ~4 die|kill|jump|live
	wake the
	wake up early|before|earlier
	choking on|up words|emotion|the|with
	not moving on|to|house|forward|in|fast|quickly|there|offices|desks
	blue in the face
	# things that are no person and no wound
	abused|abuse the|of|his|her privilege|privileges|machine|system|trust|position|power|notation|term
	attacked|attack|attacking the|a|this problem|task|bug|question
	attacked me|her|him|us in|for|over the|a|an|my review|meeting|email|press|comments
	bleeding|bleeds money|cash|users|edge|heart|a lot|bit of money
	collapsed into|in|on|under|with laughter|the|bed|sofa|heap
	can't|barely|hardly breathe for|with|under work|the|all|deadlines
	having|has|had a|an|heart fit|attack of|when|if giggles|laughing
	threatened by new|ai|automation|the|change|closure|her|his success
	feels|feel|felt|feeling threatened|attacked
	knife|gun|axe skills|show|in the kitchen
	touches|touching me|her|him deeply|how|to|that
	make|making them|you|him pay for the|a|our lunch|dinner|subscription|service|product
	followed|follows me|her|him [on] home page|instagram|linkedin|twitter
	cancer|depression|addiction|dementia|alcohol|drug|epilepsy|tumour|tumor research|ward|clinic|unit|nurse|specialist|charity|study|trial|drug|drugs|cells|patient|patients|screening|counsellor|centre|center|registry|biology|vaccine
	economic|great|the depression of|in
	depressed about|by the|weather
	diagnosis of|skills|and|for treatment|the
	addicted to new|tools|work|email|success|coffee|sugar|chocolate
	speed|crack|meth of|on|the|up|jokes|it|open
	crack|speed
	sue less
	charged with the|leading|building|running|finding
	is|be|that|it legal to|or|advice|department
	accused of being|not
	trial lawyer|run|and
	on trial basis|for
	police officer|force|academy|station|work
	with|to|by the police on|about|as|liaison
	breakdown of|in the|costs|figures|budget|cost
	falling|fall|fell apart at|in|the
	dark hole in|of the|budget
	hopeless at|with|in|case
	desperate to|for
	cry|cries|crying|cried ~ of|with|for joy|laughter|laughing|happiness
	leave|left|leaving me|him|her out of breath|the|cc|it|this
	stopped talking|speaking to|with clients|customers
	waits|waiting|waited for me|her|him after class|training|practice|the lesson
	hand|hands on my|her|his shoulder|shoulders to|and|when
	real|proper doctor|engineer|lawyer|manager when|one|day
	waiting list
	black|white board|box|belt|hat
	it|that|this|which|question|words|sentence|news|what [really] hits|hit me|her|him|us
	hurts|hurt me|her|him|them to|that|when|because
	pushes|pushed me|her|him|them hard|for|towards
	afraid|scared|frightened of @poss [own] mother|father|parents ~ reaction|disappointment|opinion
`)

// cases are supposed ones, and what is done about them in general.
var cases = signPhrases(`
	if|when|whenever|case|should a|an|any|some|one|someone|somebody ~4 ever|were
	what|how ~ should|does|can|would|must a|any|mentors|mentor ~6 if|when|with|about a|an|any|some|someone|somebody
`)

// pasts, recoveries and returns tell whether something lies behind somebody.
var (
	pasts = signPhrases(`
		years|decades|long ago
		as a teenager|child|student|boy|girl|youth|teen
		in his|her|my|their [late|early|mid] teens|twenties|thirties|youth|childhood
		when i|he|she|they was|were ~ fifteen|sixteen|seventeen|eighteen|nineteen|twenty|young|little|younger|at|a|in|15|16|17|18|19|20
		at fifteen|sixteen|seventeen|eighteen|nineteen|twenty|15|16|17|18|19
		used to
		a long time ago
	`)
	recoveries = signPhrases(`
		is|am|are|i'm|she's|he's|been|feel|feels|doing [now|today|long|very] well|recovered|fine|better|okay|sober|stable|healthy [now|today|since|for|again]
		recovered|overcame|overcome
		behind me|her|him|them
		well|fine|sober|clean for ~ years
	`)
	returns = signPhrases(`
		again
		relapse|relapsed|relapsing
		still|now ~2 die|dying|kill|suicide|suicidal|cutting|cuts|hurting|harming
		came|come|comes|coming|is|are back
		tonight|yesterday|lately|recently
	`)
)

// minors are people under age.
var minors = func() *patterns[struct{}] {
	class("young", `four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
		4 5 6 7 8 9 10 11 12 13 14 15 16 17`)
	return signPhrases(`
		4-year-old|5-year-old|6-year-old|7-year-old|8-year-old|9-year-old|10-year-old|11-year-old|12-year-old|13-year-old|14-year-old|15-year-old|16-year-old|17-year-old
		five-year-old|six-year-old|seven-year-old|eight-year-old|nine-year-old|ten-year-old|eleven-year-old|twelve-year-old|thirteen-year-old|fourteen-year-old|fifteen-year-old|sixteen-year-old|seventeen-year-old
		@young year|years|yrs|yo|y old|o
		aged|turned @young
		i'm|he's|she's|is|am|was|turns [only|just|barely|not] [even|yet] @young and|,|.|who|with|but
		boy|girl|mentee|child|pupil|brother|sister|son|daughter|her|him|student|ours|club|she|he , [who|is|only|aged] [is] @young ,|.|and
		schoolgirl|schoolboy|toddler|underage|minor|minors|primary
		little|small|younger brother|sister|boy|girl
		mentee|girl|boy|student|apprentice|he|she|pupil|child|kid ( @young )
		girl|boy|child|kid|pupil|lad of @young
		boy|girl|child|kid i|we|she|he mentor|tutor|teach|coach|mentors|tutors
		a|the|this|my|one|our child|kid|pupil|boy|girl in|at|from|of|says|told|said|i|told|came
		youth|reading|homework|after-school club|group
		in year seven|eight|nine|ten|eleven|7|8|9|10|11
	`)
}()
