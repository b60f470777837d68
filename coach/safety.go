package coach

// safety is the notice where somebody's life may be in danger. It stands beside whatever else the reply holds.
const safety = "This may be about a life in danger. Put the questions aside: stay with the person, ask them plainly, and bring in " +
	"help now: the local emergency number, a crisis line, or whoever is responsible for safeguarding where you are. Nobody " +
	"has to carry this alone, and a mentor is not meant to."

// inDanger tells whether a situation speaks of suicide or self-harm. It errs towards the notice: one too many does no
// harm.
func inDanger(situation string) bool {
	for _, s := range wordsOf(situation).sentences() {
		if _, _, _, ok := dangers.find(s); ok {
			return true
		}
	}
	return false
}

var dangers = func() *patterns[struct{}] {
	var ps patterns[struct{}]
	classes["self"] = set("herself himself themselves themself myself yourself")
	ps.add(struct{}{}, `
		kill|killing|kills|killed|hang|hanging|harm|harming|harms|hurt|hurting|hurts|cut|cutting|cuts|poison|drown|shoot @self
		suicide|suicidal|self-harm|self-harming|self-harms
		end|ending|ends|ended|take|taking|takes|took her|his|their|my [own] life
		end|ending it all
		want|wants|wanted|wish|wishes|wished|going [to] [be] die|dead
		rather be dead
		better off dead
		better off without her|him|me|them
		not|n't|don't|doesn't|didn't want|wants [to] live|wake|be [alive] [any] [more|anymore|up|here]
		no reason|point|sense [in|to|of] [go|going|living|live] [on|living]
		not worth living
		tired of living
		overdose|overdosed
		jump off|from|in|under|out
	`)
	return &ps
}()
