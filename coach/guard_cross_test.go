package coach

import (
	"strings"
	"testing"
)

// Frames in which a question can hold a step: B stands for it bare, G for it as a gerund, D for the past, P for the participle.
// What tells a good question from a bad one is not the frame but the step: one that the asker names, or one left open.
const crossFrames = `
	What would happen if you D?
	How would it be for you to B?
	How would it feel to B?
	What would it take for you to B?
	What would it mean to you to B?
	What's stopping you from G?
	What keeps you from G?
	What holds you back from G?
	What gets in the way of G?
	What would G bring you?
	How might G help with the tension?
	What would you gain by G?
	What would be the benefit of G?
	What are the pros and cons of G?
	What speaks against G?
	How open would you be to G?
	What do you think of G?
	Suppose you D; what would come of it?
	Imagine you D. What would be different?
	If a friend told you to B, what would you say?
	What would help you to B?
	Who could help you B?
	What would your mother say to you G?
	If you were to B, where would you begin?
	Besides G, what else could you do?
	What would make it easier to B?
	I wonder what would come of G?
	What would you need in order to B?
	How long would it take you to B?
	What might you learn from G?
	What would it cost you to B?
	What would it say about you if you D?
	What's the first step towards G?
	What might be gained from G?
	How would your day look if you D?
	Imagine G; what comes up?
	What excites you about the prospect of G?
	How would life be different with you G?
	What would you have to give up to B?
	What would be a kind way to B?
	What could be the harm in G?
	How would you know it was time to B?
	When you B, what will you need?
	Once you've P, what will be different?
	Before you B, who needs to know?
	Who will be there when you B?
	What will be the hardest part of G?
	Now that you're going to B, what matters most?
	What's your plan for G?
	How will your life change when you B?
	The day you B, how will you celebrate?
	By the time you've P, where will the others be?
	What do you still need before you B?`

const crossSteps = `
	tell the foreman the truth/telling the foreman the truth/told the foreman the truth/told the foreman the truth
	put the prices up/putting the prices up/put the prices up/put the prices up
	hand the night calls to Sam/handing the night calls to Sam/handed the night calls to Sam/handed the night calls to Sam
	keep a log of the near misses/keeping a log of the near misses/kept a log of the near misses/kept a log of the near misses
	hire a bookkeeper/hiring a bookkeeper/hired a bookkeeper/hired a bookkeeper
	take Fridays off/taking Fridays off/took Fridays off/taken Fridays off
	go part-time/going part-time/went part-time/gone part-time
	ask the dean for an extension/asking the dean for an extension/asked the dean for an extension/asked the dean for an extension
	sell the second van/selling the second van/sold the second van/sold the second van
	have a quiet word with Denise/having a quiet word with Denise/had a quiet word with Denise/had a quiet word with Denise
	get the contract checked by a solicitor/getting the contract checked by a solicitor/got the contract checked by a solicitor/got the contract checked by a solicitor
	join the union/joining the union/joined the union/joined the union
	raise it with the board/raising it with the board/raised it with the board/raised it with the board
	bring it up at the briefing/bringing it up at the briefing/brought it up at the briefing/brought it up at the briefing
	find an hour a week for the accounts/finding an hour a week for the accounts/found an hour a week for the accounts/found an hour a week for the accounts
	give the solo to Ines/giving the solo to Ines/gave the solo to Ines/given the solo to Ines
	use a checklist in the cockpit/using a checklist in the cockpit/used a checklist in the cockpit/used a checklist in the cockpit
	draw up a rota/drawing up a rota/drew up a rota/drawn up a rota`

const crossOpen = `
	do nothing/doing nothing/did nothing/done nothing
	know for sure/knowing for sure/knew for sure/known for sure
	say what you think/saying what you think/said what you think/said what you think
	change your mind/changing your mind/changed your mind/changed your mind
	feel safe there/feeling safe there/felt safe there/felt safe there
	do something about it/doing something about it/did something about it/done something about it
	trust him again/trusting him again/trusted him again/trusted him again
	talk about it/talking about it/talked about it/talked about it
	decide/deciding/decided/decided
	do that/doing that/did that/done that
	find out more/finding out more/found out more/found out more
	get what you want/getting what you want/got what you want/got what you want
	look back/looking back/looked back/looked back`

// crossed fills each frame with each step.
func crossed(steps string) (out []string) {
	for frame := range caseLines(crossFrames) {
		for step := range caseLines(steps) {
			form := strings.Split(step, "/")
			out = append(out, strings.NewReplacer(" B", " "+form[0], " G", " "+form[1], " D", " "+form[2], " P", " "+form[3]).Replace(frame))
		}
	}
	return out
}

// The shares of steps that are let by and of open fillings that are rejected, rounded up a little.
const (
	recordedCrossLetBy  = 0.005
	recordedCrossAlarms = 0.005
)

func TestGuardFramesBySteps(t *testing.T) {
	for _, tt := range []struct {
		name, steps string
		bad         bool
		most        float64
	}{
		{"Named", crossSteps, true, recordedCrossLetBy},
		{"Open", crossOpen, false, recordedCrossAlarms},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var wrong []string
			all := crossed(tt.steps)
			for _, text := range all {
				if (len(Check(KindQuestion, text)) > 0) != tt.bad {
					wrong = append(wrong, text)
				}
			}
			share := float64(len(wrong)) / float64(len(all))
			t.Logf("%d of %d wrong", len(wrong), len(all))
			if share > tt.most {
				t.Errorf("%.3f are wrong, recorded are %.3f: %s", share, tt.most, strings.Join(wrong, "\n"))
			}
		})
	}
}
