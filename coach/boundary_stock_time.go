package coach

// The kinds of request that are about the mentor's time, work and private life, and what is none of them.

var labour = &favour{
	name: "labour",
	signs: phrases(`
		proofread|proofreading|proof-read|rewrite|edit|editing|correct|correcting|draft|drafts|thesis|dissertation|essay|assignment|homework|manuscript|chapters|coursework|slides|translate|code|portfolio
		do|does|doing|write|writes|writing|finish|fix his|her|their|the|for|it work|report|plan|application|cv|paper|bid|him|her|them|essay|thesis|for
		business plan
		cv
	`),
	limits: []string{
		"I don't do the work itself for the people I mentor.", "I can read [one page] with care, and I can't read the whole.",
		"I won't write it or put it right for you.", "The time that I have for this is [how much], and it won't stretch to the whole.",
		"I'm glad to talk it through, and the work on it stays with you.",
	},
	asks: []string{
		"Which part would you most like to talk through?", "Who else sees your work closely enough to have a view on it?",
		"Which question would you like to take as far as you can before we next speak?", "Where in it are you least sure?",
		"How much of it can you judge for yourself?", "Which of your questions do you most want to keep for our hour?",
	},
}

var private = &favour{
	name: "private",
	signs: phrases(`
		wedding|party|birthday|barbecue|dinner|drinks|holiday|weekend|cottage|christening|godmother|godfather|friend|friends|friendship|facebook|instagram|babysit|flat|house|lodger|room|lift
		go|come along|home|out
	`),
	limits: []string{
		"I keep mentoring and my private life apart.", "I'd like to keep what we do to the work, so I'm saying no to this.",
		"I'll say no to this, and I'm as glad to meet you as before.", "I like to stay your mentor and nothing besides, for as long as we work together.",
		"I don't do that with the people I mentor.",
	},
	asks: []string{
		"What would you like to bring to our next meeting?", "How much of our time do you want to give to things other than work?",
		"What would you like kept out of our meetings from now on?", "How do you see it?",
		"If I invited you to something outside work, how free would you be to say no?", "Who else would you like to share this with?",
	},
}

var contact = &favour{
	name: "contact", topic: "when and how we are in touch",
	signs: phrases(`
		call|calls|calling|ring|rings|ringing|phone|phones|text|texts|texting|message|messages|messaging|email|emails|emailing|whatsapp|whatsapps|voicemail|hours|night|nights|midnight|evening|evenings|weekend|weekends|sunday|sundays|saturday|saturdays|availability|available|reply|replies|daily|constantly
	`),
	limits: []string{
		"I don't take calls or answer messages after [hour].", "What I can do well is [how often], and I answer [how soon].",
		"I'm there for you at our meetings, and in between only [when and how].", "My evenings are my own from [hour] on.",
		"I can't be reached outside [days and hours].",
	},
	asks: []string{
		"Which of your questions do you most want to keep for our hour?", "When a question comes up and nobody answers, how do you decide?",
		"What counts for you as something that can't wait until we meet?", "Who else sees your work closely enough to have a view on it?",
		"If I could answer only one question a week, which kind would it be?", "Which question would you like to take as far as you can before we next speak?",
	},
}

// anything else that was asked.
var anything = &favour{
	name: "anything", topic: "[what it is about]",
	limits: []string{
		"That is more than I can give as your mentor.", "I won't be doing that, and I want to be open about it.", "I've thought about it, and my answer is no.",
		"That lies outside what I do as a mentor.", "I'm saying no to this one thing, and not to you.",
	},
	asks: []string{
		"What do you want to do next, knowing where I stand?", "Where would you look for the help I can't give?",
		"Who already gives you part of the help you want?", "What were you hoping that it would make easier?",
		"Which part of it can move without me?", "What would you like to bring to our next meeting about it?",
	},
}
