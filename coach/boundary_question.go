package coach

import "strings"

// reportedQuestion says a question of the mentee's as it is told back: "Could you lend me 400?" becomes "you asked me to
// lend you 400", "Can I ring you?" becomes "you asked me whether you can ring me". It returns "" for what it can't turn.
func reportedQuestion(phrase string, w words) string {
	for len(w) > 0 && w[len(w)-1].mark {
		w = w[:len(w)-1]
	}
	if len(w) < 3 {
		return ""
	}
	first, second := w[0].text, w[1].text
	switch {
	case modals[first] && second == "you" && w.at(2) != "have" && w.at(2) != "know":
		return "you asked me to " + exchanged(phrase, withoutPlease(w[2:]))
	case first == "do" && second == "you":
		return "you asked me whether I " + exchanged(phrase, w[2:])
	case modals[first] && second == "i":
		return "you asked me whether you " + first + " " + exchanged(phrase, withoutPlease(w[2:]))
	}
	return ""
}

func withoutPlease(w words) words {
	if w.at(0) == "please" || w.at(0) == "just" || w.at(0) == "possibly" {
		return w[1:]
	}
	return w
}

// exchanged returns words of the mentee's as the mentor says them: "my" is "your" then.
func exchanged(phrase string, w words) string {
	var b strings.Builder
	from := w[0].start
	for i := range w {
		other, is := exchange[w[i].text]
		if w[i].text == "please" {
			other, is = "", true
		}
		if !is {
			continue
		}
		b.WriteString(phrase[from:w[i].start])
		b.WriteString(other)
		from = w[i].end
	}
	b.WriteString(phrase[from:w[len(w)-1].end])
	return strings.TrimRight(strings.Join(strings.Fields(b.String()), " "), " ,.")
}

var exchange = map[string]string{
	"i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "i'm": "you're", "i've": "you've", "i'd": "you'd",
	"i'll": "you'll", "am": "are", "you": "me", "your": "my", "yours": "mine", "yourself": "myself",
}
