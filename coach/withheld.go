package coach

// withheld is the notice to somebody who asked for the answer itself.
const withheld = "The situation asks for the answer itself. The coach leaves it to the person whose problem it is, as people " +
	"act on what they have worked out for themselves. These are the questions behind it."

// wantsAnswer tells whether a situation asks for the answer to the mentee's problem.
func wantsAnswer(situation string) bool {
	for _, s := range wordsOf(situation).sentences() {
		if _, _, _, ok := demands.find(s); ok {
			return true
		}
	}
	return false
}

var demands = func() *patterns[struct{}] {
	var ps patterns[struct{}]
	ps.add(struct{}{}, `
		what|which|who|where|when should|must|ought|shall i|she|he|they|we|my
		what|which ~ should|would i|she|he|they|we do|choose|take|pick|say|tell|go
		should|shall i|she|he|they|we|my
		just|simply|please tell|give me|us|him|her|them
		tell|give me|us [@soft] what|which|how|the|an|a [right|straight|final|direct|best|correct] [to|answer|advice|solution|option|one|way]
		what [would|do] you advise|recommend|suggest|do
		what's|what is the best|right|correct|better answer|choice|option|decision|thing|way|solution|one
		which [one] is|would be better|best|right
		wants|want|wanting|asks|asked|asking|begs|expects|needs|keeps me|us to|asking [me|us] [to] decide|choose|tell|say|pick|solve|answer|fix|advise|which|what
		decide|choose|pick for me|her|him|them
		give me [the|an|a] [straight|final|direct] answer|advice|solution
		i need the|an|your answer|advice|solution|decision
		keeps asking me which|what
	`)
	return &ps
}()
