package coach

import (
	"strconv"

	"mentorcoach/knowledge"
)

// wording is what a stretch is called and what it is for. A saying is the aim with %s for a piece of what the mentor told.
type wording struct{ title, aim, saying string }

// wordings are those of each topic; a %m is how long the session is.
var wordings = [topics]wording{
	topicWhole: {
		title: "From arriving to a next step and a date",
		aim:   "What your mentee wants from %m, how things stand and what they could do; last, their next step and the date of the next meeting.",
	},
	topicOpen:    {title: "Arriving, and what today is for", aim: "How you both are, then what your mentee wants from %m; the choice is theirs."},
	topicArrive:  {title: "Arriving", aim: "How you both are, and any news that ought to come before the plan."},
	topicPurpose: {title: "What today is for", aim: "What your mentee wants from %m; the choice is theirs."},
	topicBrings: {
		title: "What brings your mentee here", aim: "How your mentee comes to want a mentor, and what is going on at the moment.",
		saying: "What is going on, in your mentee's own telling. You wrote: %s.",
	},
	topicBack: {
		title: "Looking back", aim: "What has become of what your mentee came for, and what neither of you expected.",
		saying: "What has become of what your mentee came for. You wrote: %s.",
	},
	topicStand: {
		title: "How things stand", aim: "How your mentee sees it: what they know, what they guess, what they have tried.",
		saying: "How your mentee sees it: what they know, guess and have tried. You wrote: %s.",
	},
	topicMatter: {
		title: "The matter itself", aim: "How things stand for your mentee, then the ways that they see from there.",
		saying: "How things stand for your mentee, then the ways that they see from there. You wrote: %s.",
	},
	topicBehind: {
		title: "What lies behind it", aim: "What makes it matter to your mentee, and what has kept it as it is.",
		saying: "What makes it matter to your mentee, and what keeps it as it is. You also wrote: %s.",
	},
	topicGranted: {title: "What is taken for granted", aim: "What of all that has been said is known, and what is only believed."},
	topicEyes: {
		title: "Through other eyes", aim: "How the other people in it would tell it.",
		saying: "How the other people in it would tell it, this too: %s.",
	},
	topicPause: {title: "A pause, and a look back", aim: "A stretch and a glass of water, then what has come up so far."},
	topicWays:  {title: "What could be done", aim: "The ways that your mentee sees, as many as come up, none of them yours."},
	topicMore:  {title: "What else, the unlikely included", aim: "What comes when the first ideas are used up."},
	topicLead:  {title: "Where each way would lead", aim: "What each of their ways would bring and what it would cost, in your mentee's own reckoning."},
	topicDraws: {title: "What your mentee makes of it", aim: "Which way your mentee leans by now, and what still speaks against it."},
	topicWork:  {title: "How you two want to work", aim: "What is on offer from you and what isn't, and how your mentee would like these meetings to go."},
	topicKeep:  {title: "What stays", aim: "What your mentee can do alone by now, and what each of you takes along."},
	topicRest: {
		title: "The matter itself, then next steps and a date", aim: "How things stand and what your mentee could do; last, what they will do and the date of the next meeting.",
		saying: "How things stand and what your mentee could do; last, what they will do and the date of the next meeting. You wrote: %s.",
	},
	topicClose: {title: "Next steps and a date", aim: "What your mentee will do and by when, in their own words and written down by them; last, the date of the next meeting."},
}

// lookBack is the pause of a session that is too short for one.
var lookBack = wording{title: "A look back", aim: "What has come up so far, and what of it still wants time."}

// otherWordings take the place of these at a stage.
var otherWordings = map[knowledge.Stage]map[topic]wording{
	knowledge.Starting: {
		topicArrive:  {title: "Arriving, and who you each are", aim: "A word from each of you on how you came to be here."},
		topicOpen:    {title: "Arriving, and what these meetings are for", aim: "How you each came to be here, then what your mentee hopes for; the choice is theirs."},
		topicPurpose: {title: "What these meetings are for", aim: "What your mentee hopes for, as rough as it may still be; the choice is theirs."},
	},
	knowledge.Difficulty: {
		topicArrive: {title: "Arriving", aim: "How you both are, before anything is discussed."},
	},
	knowledge.Closing: {
		topicArrive:  {title: "Arriving", aim: "How you both are, with the end of these meetings in sight."},
		topicPurpose: {title: "What this last stretch is for", aim: "What your mentee wants from %m before it ends; the choice is theirs."},
		topicWays:    {title: "What your mentee goes on with", aim: "The ways on that your mentee sees, and who they will think aloud with."},
		topicClose: {
			title: "Next steps, and a date or a goodbye",
			aim:   "What your mentee goes on with, in their own words; last, the date of the next meeting, or the contact that you both want from here on.",
		},
	},
}

func wordingOf(t topic, stage knowledge.Stage) wording {
	if w, other := otherWordings[stage][t]; other {
		return w
	}
	return wordings[t]
}

// spanOf says minutes as people say them.
func spanOf(minutes int) string {
	if s, ok := spans[minutes]; ok {
		return s
	}
	return "these " + strconv.Itoa(minutes) + " minutes"
}

var spans = map[int]string{
	15: "this quarter of an hour", 30: "this half hour", 60: "this hour", 90: "this hour and a half", 120: "these two hours", 180: "these three hours",
}
