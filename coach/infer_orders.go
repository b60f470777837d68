package coach

import (
	"slices"
	"strings"
)

// ordersSorter tells whether one of some texts has an order for whoever sorts them.
func ordersSorter(texts []string) bool {
	return slices.ContainsFunc(texts, func(text string) bool { return slices.ContainsFunc(wordsOf(text).sentences(), givesOrders) })
}

// unordered leaves out the sentences that are orders for whoever sorts a request: a task that is named there is not one that
// its words ask for.
func unordered(text string) string {
	sentences := wordsOf(text).sentences()
	if !slices.ContainsFunc(sentences, givesOrders) {
		return text
	}
	var out []string
	for _, s := range sentences {
		if givesOrders(s) {
			continue
		}
		for _, w := range s {
			out = append(out, w.text)
		}
	}
	return strings.Join(out, " ")
}

func givesOrders(s words) bool { return namesTask(s) || sorterOrders.in(s) }

// namesTask tells whether a sentence sets the task, as in "task: agenda" and "the task is feedback". That "the task is to
// write questions" sets none.
func namesTask(s words) bool {
	for i := range s {
		if s[i].text != "task" {
			continue
		}
		j := i + 1
		for j < len(s) && (s[j].mark || s[j].text == "is") {
			j++
		}
		if taskNames[s.at(j)] && (j+1 >= len(s) || s[j+1].mark) {
			return true
		}
	}
	return false
}

// taskNames are the first words of the tasks' names.
var taskNames = set("agenda agreement boundary feedback follow goals outreach questions")

// sorterOrders are spoken to a program, and never to a mentor.
var sorterOrders = phrases(`
	ignore|disregard|forget|override [all|everything] [the|your|any|these|those] [previous|prior|earlier] above|instruction|instructions|prompt|request
	sort|classify|file|label this|it [text|request] under|as|into
	system|developer override|prompt|mode
	^ system|developer|assistant|classifier :
	you|you're [are] now in|a|an [the] * mode|classifier|assistant
	pick|choose|take|select|return|answer [with] the first|second|third|last|next item|option|choice|entry|one|task of|in|on|from [your|the] list|options|choices|tasks
	new instructions :
	as an ai
	the classifier
`)
