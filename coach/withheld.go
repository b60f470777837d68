package coach

import "strings"

// withheld is the notice to somebody who asked for the answer itself.
const withheld = "The situation asks for the answer itself. The coach leaves it to the person whose problem it is, as people " +
	"act on what they have worked out for themselves. These are the questions behind it."

// wantsAnswer tells whether a situation asks for the answer to the mentee's problem, whoever asks and for whatever
// reason.
func wantsAnswer(situation string) bool {
	for _, s := range wordsOf(situation).sentences() {
		if _, _, _, ok := demands.find(s); ok || eitherOr(s) {
			return true
		}
	}
	return namesDemand(situation)
}

// eitherOr tells whether a sentence only asks to choose: "A or B?", "stay or go?".
func eitherOr(s words) bool {
	end := len(s) - 1
	for s.isMark(end, `"')]”’`) {
		end--
	}
	if !s.isMark(end, "?!") || s.count() > 16 || len(s) == 0 || classes["wh"][s[0].text] {
		return false
	}
	for i := 1; i < end; i++ {
		if s[i].text == "or" && !auxiliaries[s.at(0)] {
			return true
		}
	}
	return false
}

// elsewhere are demands in other languages and the marks of instructions that were slipped into the material. They are
// looked for as they stand.
var elsewhere = []string{
	"sag mir", "sagen sie mir", "was soll er", "was soll sie", "dis-moi", "dites-moi", "dime ", "dígame", "dimmi", "mi dica", "diz-me", "diga-me",
	"скажи", "söyle", "बताइए", "बताओ", "告诉我", "告訴我", "答えだけ", "教えてください", "قل لي", "أخبرني", "zeg me", "powiedz mi", "말해",
	"system:", "\"role\":\"system\"", "end of user input", "new instructions", "</data>", "override", "[[assistant", "<!-- ai", "ai assistant",
	"when an ai reads", "if you are an ai", "note to the coach", "assistants processing",
}

func namesDemand(situation string) bool {
	lower := strings.ToLower(situation)
	for _, e := range elsewhere {
		if strings.Contains(lower, e) {
			return true
		}
	}
	return false
}

var demands = func() *patterns[struct{}] {
	var ps patterns[struct{}]
	classes["third"] = set("she he they my the a an this that her his their someone one")
	classes["choosing"] = set("choose decide pick tell say solve answer fix advise recommend")
	classes["verdict"] = set("answer answers advice solution solutions recommendation verdict decision opinion vote tips orders")
	ps.add(struct{}{}, `
		# an order to the coach
		^ [so|now|then|and|please|just|simply|okay|ok|but|quick] [please|just|simply] tell|give me|us|her|him|them
		^ [so|now|please|just|simply|could|can|would] [you] [please|just] write|draft|compose|produce|make|prepare|provide|list|name|formulate|spell [out|up|down|it|me|us] [a|an|the|my|three|five|in|some|exact] ~ advice|plan|script|tips|letter|list|words|steps|solution|answer|option|winner|one|reply|speech|paragraphs
		^ [please|now|so|just] write|compose|draft|produce|prepare|make|provide|name|choose|pick|decide me|us|a|an|the|it|for|three|which|one
		write out the
		could|can|would you [please|just] write|name|tell|give|choose|decide|pick|draft
		^ pretend|imagine [that] [for|you|you're]
		^ act|play as|the
		^ take the part|role
		^ for the next reply
		you are|you're [now|a|an|not] DAN|dan|oracle|adviser|consultant|expert
		i'll be the mentee
		^ ignore|disregard|forget
		^ fill in the|out
		^ start|finish|complete the|this|my sentence
		^ compare … winner|better|best
		^ confirm
		help me [to] decide|choose which
		point me|the way|us
		let the first letters
		# a question for the step that the mentee should take
		what|which|who|where|when|how ~ should|ought|would|must|shall @third
		what|which ~ @third [@soft] should|ought|must
		what|which ~ is|are|was|would [be] [the] [@soft] better|best|right|correct|wise|wisest|smartest|sensible
		what's|what is|was the @soft|best|right|correct|better|next|real answer|choice|option|decision|thing|way|solution|one|move|advice|verdict
		what's|what is|are|was [the|your|her|his] [best|real|own|honest|direct|actual|coach's] @verdict
		what|which would|should|shall|do|did|could|might you|i|someone|somebody|people [@soft] tell|do|advise|choose|recommend|suggest|answer|pick|take|say|propose
		how would|should|could you|someone|a act|decide|answer|handle|solve
		what|which you would|'d [@soft] do|choose|tell|advise|recommend|pick
		what|which [it] [is] [that] i [should] tell|advise her|him|them|my
		does @third ~ or
		should|shall|must|ought @third
		whether|if @third [mentee|apprentice|trainee|founder] should|ought
		does she|he|my|the ~4 or
		how much [salary] ~ should|to ask
		which [one|of|option|job|offer|number]
		better for
		# a thing that is wanted
		give|name|tell|provide|send|want|need|hear me|us|him|her|the|your|an|a|some|any [the|a|an|your] [@soft|straight|direct|final|actual|honest|concrete|clear|small|best|real|full|half|own] [of] [the|a] @verdict
		your|the|a|an [@soft|straight|direct|final|actual|honest|official|clear|small|best|real|own] @verdict ?|please|now|:
		^ @verdict ?
		i|we want|need|expect|require [the|your|an|a] [@soft|straight|direct|actual|clear|real] @verdict|something [concrete]
		need|want|give something concrete
		only|just|half the|of [the] first step|answer|solution|statistics
		the direct|right|correct|best|final answer|solution|option|choice
		direct answer|recommendation|advice
		return|return the advice|answer
		@verdict , not
		don't|not need|want [any] questions
		stop answering|asking
		no questions|reflection
		one word [only]
		yes or no
		percentage that you
		# somebody else wants it
		wants|want|wanted|wanting|asks|asked|asking|begs|begged|expects|expected|needs|keeps me|us|a [asking] [me|us] [to|for|which|what] [to] @choosing|@verdict|which|what|give|an|a
		wants|asks|expects|begs|begged|needs ~ me|us [to|for] [to] [give] @choosing|@verdict|an|a|orders
		needs|wants to be|hear told|what|orders
		keeps asking me which|what
		decide|choose|pick for me|us|her|him|them
		# a polite one
		wondering ~8 you would|'d|find
		love|like|lovely|nice to know|hear ~6 you|your|would|thoughts|whether
		your own|honest thoughts|view|opinion|take|preference
		might you [perhaps] have a view
		have a view on
		small recommendation
		find|consider [the] more|most sensible
		in [his|her|their|my|the] place|position|shoes
		if i|it|you were my|your|yours|@third
	`)
	return &ps
}()
