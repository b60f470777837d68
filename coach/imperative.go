package coach

// imperative tells whether a sentence is an order or a piece of advice in the form of one: it begins with the bare form
// of a verb, perhaps behind "please", "just" or "so".
func imperative(s words) bool {
	i := 0
	for i < len(s) && (s[i].mark || opener[s[i].text]) {
		i++
	}
	if s.at(i) == "don't" || s.at(i) == "do" && s.at(i+1) == "not" || s.at(i) == "never" && imperatives[s.at(i+1)] {
		return true
	}
	if !imperatives[s.at(i)] {
		return false
	}
	next := s.at(i + 1)
	return !classes["be"][next] && !auxiliaries[next] // "Practice is…" has a noun
}

var opener = set("please just simply so then and but first next instead also maybe perhaps now okay ok well always")

// imperatives are verbs that begin advice. Suppose, imagine, say and picture are missing: they begin a condition.
var imperatives = set(`ask tell talk speak write send call email phone book apply quit leave resign request propose
	suggest offer accept decline take try start stop use join sign hire fire confront approach report escalate schedule
	arrange set delegate negotiate push demand move switch drop cut skip postpone rewrite document break split raise bring
	invite meet contact reach practise rehearse read study hand give turn let put go get make keep change agree
	refuse admit apologise apologize thank follow check build create find look listen remember consider think focus avoid
	ensure prepare choose pick be remind trust wait help show explain share learn work plan stand step stay begin forget`)
