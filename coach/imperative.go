package coach

// imperative tells whether a sentence is an order or a piece of advice in the form of one: it begins with the bare form
// of a verb, perhaps behind "please", "just" or "so".
func imperative(s words) bool {
	i := 0
	for i < len(s) && (s[i].mark || opener[s[i].text]) {
		i++
	}
	switch s.at(i) {
	case "don't":
		return !s.has(i+1, tagSubject)
	case "do":
		return s.at(i+1) == "not" || s.has(i+1, tagDet|tagOpen) && !s.isMark(len(s)-1, "?")
	case "be":
		return i+1 < len(s) && !s[i+1].mark && !s.isMark(len(s)-1, "?")
	case "never":
		return imperatives[s.at(i+1)]
	}
	return imperatives[s.at(i)] && !asNoun(s, i) && !speakersOwn(s, i)
}

// asNoun tells whether the verb at word i is a noun here: "practice is …", "help they think …", "trust in the team".
func asNoun(s words, i int) bool {
	if s.has(i+1, tagAux|tagModal) || ownSubject[s.at(i+1)] {
		return true
	}
	if !alsoNouns[s.at(i)] {
		return false
	}
	switch s.at(i + 1) {
	case "at":
		return s.at(i) != "look"
	case "and", "or", "of", "from", "in", "for", "between", "by", "that", "who", "which", "about", "they", "":
		return true
	case "with", "to", "on":
		return !spokenWith[s.at(i)]
	}
	return i+1 == len(s) || s[i+1].mark
}

// speakersOwn tells what a speaker says about the talk itself from advice: "let me go back", "go on", "thank you", "take your
// time", "please tell me".
func speakersOwn(s words, i int) bool {
	switch s.at(i + 1) {
	case "me", "us", "you":
		return true
	}
	switch s.at(i) {
	case "bear":
		return true
	case "take":
		return s.at(i+2) == "time"
	case "go":
		return s.at(i+1) == "on" || s.at(i+1) == "ahead"
	}
	return false
}

// ownSubject are pronouns that can be nothing but a subject, so that a verb of their own follows.
var ownSubject = set("i he she they we you i'm i've i'd you've you're they've they're he's she's we're we've")

var opener = set("please just simply so then and but first next instead also maybe perhaps now okay ok well always")

// imperatives are verbs that begin advice. Suppose, imagine, say and picture are missing: they begin a condition.
var imperatives = set(`ask tell talk speak write send call email phone book apply quit leave resign request propose
	suggest offer accept decline take try start stop use join sign hire fire confront approach report escalate schedule
	arrange set delegate negotiate push demand move switch drop cut skip postpone rewrite document break split raise bring
	invite meet contact reach practise practice rehearse read study hand give turn let put go get make keep change agree
	refuse admit apologise apologize thank follow check build create find look listen remember consider think focus avoid
	ensure prepare choose pick be remind trust wait help show explain share learn work plan stand step stay begin forget
	breathe sleep rest walk relax calm sit settle pay buy sell save spend hold come run cancel order remove reduce
	knock mind proofread double-check label smile wear arrive hang log fix correct cover fill repeat warn inform notify
	consult respect behave wash count speak turn slow speed open close shut lock clean clear tidy sort list note record draft teach train coach lead insist explore
	treat ignore include add replace reply answer return visit see bear concentrate pretend encourage allow give`)

// alsoNouns are those that are nouns as often.
var alsoNouns = set(`talk help trust work plan contact change call email book reach report offer move study hand drop cut break
	split push demand message visit start stop switch stay show share schedule focus check look practice rest sleep walk
	request approach use turn set step stand wait order list note record draft return answer reply act open close sort
	coach lead train pay clean clear slow speed order run`)

// spokenWith are verbs that are at home before "with", "to" or "on".
var spokenWith = set("talk work focus look reach check hand start")
