package coach

// danger is a life at risk. The reply's safety notice comes first; the words only say what a mentor can't carry alone.
var danger = &favour{
	name: "danger", firm: true,
	openings: []string{"I'm glad that you told me.", "I take what you told me seriously.", "I'm with you now.", "Thank you for telling me."},
	limits: []string{
		"I'm not trained for this, and I don't want you to be alone with it.",
		"I can't carry this with you by myself, so I'm going to bring in [whom to bring in].",
		"This is beyond what I can do as a mentor, and I'm staying with you until [who is trained for it] is here.",
		"I can't keep this to myself, and I'm telling you so first.",
		"I can't be the only one who knows about this.",
	},
	asks: []string{
		"Who will be near you this evening?", "Who would you trust to know about this?", "What would help you most in the next hour?",
		"If you decide to tell someone, how can I help with the first step?", "How much of this would you like to talk about today?",
		"Who should not hear about this from me?",
	},
}

// ending is the wish to stop.
var ending = &favour{
	name: "ending",
	signs: phrases(`
		end|ending|ended|finish|finishing|stop|stopping|quit|quitting|leave|close|closing the|our|this|being|my|as|it [her|his|their|a] mentoring|mentorship|mentor|mentee|relationship|partnership|meetings
		stop|quit|end mentoring|meeting
		wind|wrap|wrapping|winding up|down [the|our|this|it] [mentoring|mentorship|with]
		no longer|not want|be|her|his|their [to] [be] mentor|mentoring
		i want|would|'d like|wish|need|have|decided to stop|finish|quit
		not the right mentor
		part|parting ways|company
		say|saying goodbye|farewell
		goodbye
		is|was|be|been our last|final [meeting|session]
		our year|term|programme|program|time is|has|comes [to] up|over|ended|an|a
		don't want to go|carry|continue [on] [as|with|mentoring|being]
		don't|do not want to mentor
		can't|cannot|won't carry on
		time to stop|end|finish|part
		let her|him|them|this go
		find|found|finds him|her|them somebody|someone|anybody|another else|mentor
		don't|doesn't|not [a] [good] fit|click|match|suit [each|her|him|them|together|,]
		i end|stop [it|this] [in|on|after|with]
		another|other mentor
		another|further year|round
	`),
	openings: []string{
		"I'd like to talk with you about how we finish.", "There is something that I want to tell you myself.",
		"I've given this some thought before saying it.", "I don't want our meetings to fade away without a word.",
	},
	limits: []string{
		"I'd like our meeting on [date] to be our last.",
		"I've decided to stop as your mentor, and I'd like to do it properly: with one more meeting on [date].",
		"I'm ending our mentoring on [date].",
		"We set out to [what we set out to do], and my part in it ends on [date].",
		"I can't go on as your mentor after [date].",
	},
	asks: []string{
		"What would you be sorry not to have said before we stop?", "Which question from our meetings will you go on asking yourself?",
		"Apart from me, who do you think aloud with?", "How much contact would you like after our last meeting?",
		"What do you now sort out alone that you would once have brought here?", "What would you want to look for next?",
		"What would you like to look back on when we meet for the last time?",
	},
}

// endings stand before a limit that was told.
var endings = []string{
	"I'd like to bring our mentoring to an end.", "I've decided to stop as your mentor.", "I'm ending our mentoring.",
	"I won't be going on as your mentor.", "I'd like us to finish, and to finish well.",
}

// askings are the kinds that are told apart, the graver ones first.
var askings = []*favour{secrecy, sway, money, reference, beyond, job, choice, labour, private, contact}

var romance = &favour{
	name: "romance", firm: true,
	signs: phrases(`
		^ a date
		for|on a date
		kiss|kissed|kisses|flirt|flirts|flirting|flirted|romantic|romance|fancies|crush|hearts|sexual|intimate|naked|nudes|lover|harass|harassed|harassment
		in love
		sleep with
		touch|touches|touching|touched me
		go|going out with|together
		love|loves letter|letters|poem|me
		feelings for me
		hotel room
	`),
	openings: []string{"There is something that I have to say clearly.", "I'm going to be plain about this.", "I've thought about how to say this to you.", "I want there to be no doubt between us."},
	limits: []string{
		"I want nothing but mentoring between us.",
		"I'm here as your mentor, and I won't be anything else to you.",
		"I don't want this, and I won't change my mind.",
		"I keep to the work with the people I mentor, and if that can't be, I'll stop and let [whom to bring in] know.",
		"My answer is no, and I won't come back to it.",
	},
	asks: []string{
		"What would you like kept out of our meetings from now on?", "What do you want our work to be about from here on?",
		"How would you like to go on with the work, knowing this?", "What would you want to look for next?",
		"What would you want us to tell whoever paired us?", "What do you want to use our next meeting for?",
	},
}

var secrecy = &favour{
	name: "secrecy",
	signs: phrases(`
		confidential|confidentiality|secret|secrets|leak|leaked|insider
		exam|marking|mark|interview|test|panel|selection scheme|questions|paper|papers|scores
		peek|glance|look at the ~3 file|files|scheme|marks|tender|bids|notes|shortlist|list
		what ~3 other|others|rest ~2 said|bid|asked|got|earn
		between us
	`),
	limits: []string{
		"I don't pass on what I know from my post.", "I keep what I'm trusted with to myself, and that will go for what you tell me too.",
		"I can't speak about that.", "I can't do that in good conscience.", "My answer to that is no, and I'd give it to anybody who asked me.",
	},
	asks: []string{
		"What were you hoping that it would make easier?", "Which part of it are you least sure of?",
		"What makes this one hard to answer on your own?", "What do you want to do next, knowing where I stand?",
		"How would you like to use our next meeting for it?", "If I kept out of this one subject, how would you go on with it?",
	},
}

var sway = &favour{
	name: "sway",
	signs: phrases(`
		sign|signed|signing|stamp|tick [off] ~3 hours|form|timesheet|sheet|log|that|him|her|them|it|off
		hours ~3 not|didn't|hasn't|hadn't|never
		put|have in a word|quiet
		pull strings|some
		ring|call|phone|speak|talk|ask [to|with] my|your cousin|friend|brother|wife|husband|sister|contact|contacts|boss|chief|neighbour ~6
		tender|permit|licence|license|planning|parole
		change|raise|bump|fix his|her|the|a|their grade|grades|mark|marks|result|results|score
		lie|lies|lying|pretend|cover for|up|that|to
		author|authorship|co-author
		my name
	`),
	limits: []string{
		"I can't do that in good conscience.", "I put my name only to what I have seen myself.", "I don't use my post or the people I know for this.",
		"I won't do that, and I'd like to say so today and not let you wait.", "I've thought about it, and my answer is no.",
	},
	asks: []string{
		"What are you hoping a word from me would change?", "What do you want to do next, knowing where I stand?",
		"Who has watched you do this kind of work?", "What would speak for you if nobody put in a word?",
		"What else is open to you here?", "What would you like to bring to our next meeting about it?",
	},
}

var money = &favour{
	name: "money",
	signs: phrases(`
		loan|loans|money|cash|invest|investment|rent|debt|debts|guarantor|guarantee|sponsor|salary|deposit|fees|fee|fund|funding|bail|fiver|tenner|quid
		pounds|euros|dollars|francs|kroner|rupees|pesos|rand|naira|yen
	`),
	limits: []string{
		"I don't lend or give money to people I mentor.", "I keep money out of my mentoring, and that won't change.",
		"I can't help with money, and I'm as glad to meet you as before.", "I'm saying no to the money, and not to you.",
		"Money is where I draw the line as a mentor.",
	},
	asks: []string{
		"Who else could you turn to for this?", "Where would you look for the help I can't give?", "What have you looked into so far?",
		"What do you want to do next, knowing where I stand?", "What would be small for me to do but large for you?",
		"What do you want our meetings to be for while this is going on?",
	},
}

var reference = &favour{
	name: "reference",
	signs: phrases(`
		reference|references|recommendation|recommendations|recommend|testimonial|endorse|endorsement|referee|vouch
		letter|letters of|for|to
		letter
	`),
	limits: []string{
		"I don't feel able to put my name to this.", "I write only about what I have seen, and I haven't seen [what it is to say].",
		"I won't be writing this one.", "I'd be saying more than I know, and I don't do that for anybody.",
		"I can't write it, and you have my answer in time to [what the deadline leaves].",
	},
	asks: []string{
		"Who has watched you do this kind of work?", "If there were no letter from me, what would speak for you?",
		"What are you hoping a word from me would change?", "What do you want to do next, knowing where I stand?",
		"Which part of your work would you most like somebody to write about?", "Who else could you turn to for this?",
	},
}

var job = &favour{
	name: "job",
	signs: phrases(`
		job|jobs|hire|hiring|employ|employment|vacancy|internship|traineeship|apprenticeship|promotion|promote|shortlist|position|post
		work for me|us
		introduce|introduction|introductions
	`),
	limits: []string{
		"I keep hiring apart from mentoring, so I can't do this.", "I'm your mentor here, and I can't be the way in as well.",
		"I won't be deciding on this or asking for it on your behalf.", "I keep the two apart: where I mentor, I don't hire.",
		"It won't come through me, and I'm as glad to meet you as before.",
	},
	asks: []string{
		"What do you want to do about it, knowing that it won't come through me?", "Who has watched you do this kind of work?",
		"Who do you know already who is a step nearer to this than you?", "What draws you to this place?",
		"Where would you rather speak for yourself than have someone do it for you?", "How do you want to use our next meeting for it?",
	},
}

var beyond = &favour{
	name: "beyond",
	signs: phrases(`
		therapy|therapist|counselling|counseling|counsellor|counselor|depression|depressed|anxiety|panic|trauma|diagnosis|divorce|marriage|breakdown|grief|medication|tablets|addiction|drinking|tribunal|solicitor|lawyer|legal|court|custody|visa|immigration|doctor|rehab|lawsuit|abuse|bullied|bullying|discrimination
		eating disorder
		mental health
	`),
	limits: []string{
		"I'm your mentor, and I'm not trained for this.", "I can listen for a while, and I can't do what somebody with the training could.",
		"This is more than I can carry well as a mentor.", "This calls for somebody who knows how, and I don't.",
		"I stay glad to talk about the work, and for this I'm the wrong person.",
	},
	asks: []string{
		"If you chose to speak to someone trained for this, what would make it easier?", "Who would you trust to know about this?",
		"How much of this would you like to talk about today?", "Who else could you turn to for this?",
		"If you decide to tell someone, how can I help with the first step?", "When would you like to hear from me next?",
	},
}

var choice = &favour{
	name: "choice",
	signs: phrases(`
		decide|choose|pick for|which|what|whether|between
		ask|asks|asked|asking|tells|told me|us [to] [decide|choose|say] which|what|whether ~2 to|he|she|they
		tell|telling him|her|them|me what|which|whether to|he|she|they
		make ~2 decision|decisions|choice for
		which|what ~2 he|she|they|to should|take|choose|do|accept
	`),
	limits: []string{
		"I don't make that choice for the people I mentor.", "I can think it through with you, and I won't decide it.",
		"I'd be choosing by my life and not by yours, so I'm leaving it with you.", "My vote has no place in this.",
		"I'll help you to think, and I'll keep my own view out of it.",
	},
	asks: []string{
		"Which part of the decision is nobody's but yours?", "What would you need to know to decide it yourself?",
		"What are you afraid of losing on each side?", "What would you regret leaving unasked before you decide?",
		"What matters most to you in this?", "How would someone with nothing riding on this describe your situation?",
	},
}
