package coach

import (
	"mentorcoach/knowledge"
)

// The handbook's questions for each topic: the card that one comes from, or a dash for our own, and the question. A reply
// goes through them from a place that the situation decides.
var stock = map[topic]string{
	topicArrive: `
		- How have you been since we last spoke?
		session-agenda What has happened since last time that ought to change our plan?
		- What sort of week have you had?
		presence-and-responsiveness Apart from the job, what has your month been like?
	`,
	topicReview: `
		accountability Since we last met, what has moved?
		- How did it go with what you took on last time?
		- Where have you got to with what you took on?
		- What became of what you set out to do?
	`,
	topicPurpose: `
		session-agenda If we had only ten minutes today, what would you use them for?
		session-agenda Once we've talked today, what should be different?
		presence-and-responsiveness What do you most want my whole attention for today?
		sessions-without-direction What would you like to be thinking about on the way home today?
		questions-over-answers When we part today, what do you want to be able to work out without me?
	`,
	topicBrings: `
		first-meeting How did your last day at work go, hour by hour?
		needs-of-the-mentee What is on your mind at work that wasn't a year ago?
		needs-of-the-mentee What made your last good day at work a good one?
		open-questions What brought this up now?
	`,
	topicBack: `
		closing-gracefully What do you now sort out alone that you would once have brought here?
		closing-gracefully What did we spend time on that turned out not to matter?
		sessions-without-direction What has changed since we first sat down together?
	`,
	topicStand: `
		- Where do things stand today, as you see them?
		open-questions From your side, where does the story begin?
		grow-model Since you first noticed this, how has it changed?
		- What have you tried so far, and with what result?
		reflecting-back If you gave this situation a title, what would it be?
	`,
	topicBehind: `
		open-questions What brought this up now?
		reflecting-back Which part of this weighs most with you?
		questions-over-answers What makes this one hard to answer on your own?
		not-telling-what-to-do Which answer have you already ruled out?
	`,
	topicGranted: `
		open-questions Which parts of it have you seen for yourself?
		socratic-question-types What are you treating as fixed that somebody once chose?
		reflecting-back What do people tend to misunderstand about your situation?
	`,
	topicEyes: `
		socratic-question-types If the person you find most difficult told this story, how would it begin?
		reflecting-back When you tell this at home, what do they say back?
		grow-model Who else feels it when this goes badly?
		not-telling-what-to-do If you've had advice on this, where didn't it fit?
	`,
	topicPause: `
		notes-and-next-steps Which sentence of your own surprised you today?
		- What has struck you most in all that you've said so far?
		- Of all that we've touched on, what still wants time today?
	`,
	topicWays: `
		open-questions Which options have crossed your mind, the embarrassing ones included?
		questions-over-answers If I were up a mountain with no signal, where would you begin?
		not-telling-what-to-do What would it look like to handle this in your own style?
		- What ways on can you see from here?
	`,
	topicMore: `
		grow-model If you had half the time but twice the help, what would become possible?
		questions-over-answers If a new colleague brought you this very question, what would you ask them first?
		asking-permission Who would look at your options and rank them differently?
		- Which idea have you not said aloud yet?
	`,
	topicLead: `
		open-questions What would each of your options set in motion?
		grow-model Which of your options makes you a little nervous?
		socratic-question-types If you turn out to be right, what follows for everyone else?
	`,
	topicDraws: `
		not-telling-what-to-do If you argued against your own favourite idea, what would you say?
		open-questions How will you notice that you have made up your mind?
		not-telling-what-to-do Now that you've talked about it, what are you inclined to do?
	`,
	topicWork: `
		first-meeting If these meetings turned out dull, what would you want me to change?
		what-you-can-offer Which limits of mine would you want to know about at the start?
		checking-fit How do you like to be told that you're wrong?
		first-meeting Before we met, what had you pictured a mentor doing?
	`,
	topicKeep: `
		closing-gracefully Which question from our meetings will you go on asking yourself?
		closing-gracefully What would you be sorry not to have said before we stop?
		means-not-only-ends Whatever the outcome, which way of working do you want to keep?
	`,
	topicClose: `
		session-agenda What do you want written down before we stop?
		grow-model What do you want to have done by this time next week?
		- Which step do you want to take home with you, with a date beside it?
		accountability Which piece of the plan are you ready to put a date to?
		- What will you have done by the time we meet again?
	`,
}

// laterReviews are for a second look at earlier actions.
const laterReviews = `
	- What did you find out while you were at it?
	- Which of these would you take on again?
	accountability What sort of month were you picturing when you said yes?
	accountability When an agreed step doesn't happen, what usually takes its place?
`

// otherStock takes the place of these at a stage.
var otherStock = map[knowledge.Stage]map[topic]string{
	knowledge.Starting: {
		topicArrive: `
			first-meeting How did you come to be sitting here today?
			- What would you like me to know about you that stands on no form?
			first-meeting Before we met, what had you pictured a mentor doing?
		`,
		topicPurpose: `
			first-meeting What would make you leave today thinking that the hour was worth the bus fare?
			purpose-of-the-relationship If this mentoring had a name on the door, what would it say?
			first-meeting If these talks went well for half a year, who around you would notice first?
			purpose-of-the-relationship If this went well, how would an ordinary working week differ?
		`,
		topicClose: `
			first-meeting What do you want to bring to our second meeting?
			session-agenda What goes to the top of next time's list?
			first-meeting Which of the things we touched on do you want to come back to?
		`,
	},
	knowledge.Difficulty: {
		topicArrive: `
			- How are you, sitting here today?
			- How have the last days been for you?
			active-listening What do you most want me to understand today?
		`,
	},
	knowledge.Closing: {
		topicArrive: `
			- How is it for you that we are coming to the end?
			sessions-without-direction What has changed since we first sat down together?
		`,
		topicPurpose: `
			closing-gracefully If we met by chance in two years, what would you like to be able to tell me?
			closing-gracefully What would you be sorry not to have said before we stop?
			sessions-without-direction If these meetings stopped tomorrow, what would stay undone?
		`,
		topicWays: `
			closing-gracefully Apart from me, who do you think aloud with?
			grow-model If you had half the time but twice the help, what would become possible?
		`,
		topicClose: `
			closing-gracefully How much contact would you like after our last meeting?
			closing-gracefully Which question from our meetings will you go on asking yourself?
			session-agenda What do you want written down before we stop?
		`,
	},
}
