package coach

import "strings"

// handsOn finds verbs that are a step whatever "it" is: "bring it up", "raise it with the board", "write down what he says".
func handsOn(s words, i int) bool {
	base := s[i].text
	if b := baseOf[base]; b != "" {
		base = b
	}
	switch {
	case base == "write":
		return s.at(i+1) == "down" && s.has(i+2, tagDet|tagWh|tagIndef)
	case !s.has(i+1, tagObject|tagOpen):
		return false
	}
	return movesOff[s[i].text+" "+s.at(i+2)] || raises[base] && (s.at(i+2) == "with" || s.at(i+2) == "to" && targeted(s, i+2))
}

// movesOff are verbs with a particle that say what is done with "it" or "them".
var movesOff = func() map[string]bool {
	out := make(map[string]bool)
	for verb, particles := range map[string]string{
		"bring brought bringing": "up", "put putting": "off", "hand handed handing": "over in back on", "take took taken taking": "up down",
		"give gave given giving": "up back away", "turn turned turning": "down", "call called calling": "off out", "pass passed passing": "on",
		"send sent sending": "back off", "write wrote written writing": "down up", "cut cutting": "out back down", "throw threw thrown throwing": "out away",
		"shut shutting close closed closing": "down", "sell sold selling": "off", "let letting": "go",
	} {
		for v := range strings.FieldsSeq(verb) {
			for p := range strings.FieldsSeq(particles) {
				out[v+" "+p] = true
			}
		}
	}
	return out
}()

// bodily finds verbs of state that become a step by what stands behind them: "stand up for", "find an hour for".
func bodily(s words, i int) bool {
	switch s[i].text {
	case "stand", "stood", "standing":
		return s.at(i+1) == "up" || s.at(i+1) == "down" || s.at(i+1) == "aside"
	case "sit", "sat", "sitting":
		return s.at(i+1) == "down" || s.at(i+1) == "in" || s.at(i+1) == "at" || s.at(i+1) == "beside"
	case "look", "looked", "looking":
		return s.at(i+1) == "elsewhere" || (s.at(i+1) == "for" || s.at(i+1) == "into") && targeted(s, i+2)
	case "wait", "waited", "waiting":
		return s.has(i+1, tagIndef) || numbers[s.at(i+1)] || s.at(i+1) == "until" || s.at(i+1) == "till"
	case "rest", "rested", "resting":
		return s.at(i+1) == "the" || s.at(i+1) == "your"
	case "see", "saw", "seen", "seeing":
		return s.has(i+1, tagIndef) && s.holds(i+2, i+4, classes["pro"])
	case "find", "found", "finding":
		_, ok := brought(s, i+1)
		return ok && s.has(i+1, tagIndef) || numbers[s.at(i+1)]
	case "have", "had":
		return s.at(i-1) == "to" && s.has(i+1, tagIndef) && !vagueHead(s, i+2) && !s.has(i+2, tagMind|tagMore) || s.has(i+1, tagDet|tagIndef) && (talks[s.at(i+2)] || talks[s.at(i+3)]) || s.at(i+1) == "it" && s.at(i+2) == "out" || !s.has(i+1, tagSubject) && caused(s, i+1)
	case "begin", "began", "beginning", "start", "started", "starting":
		_, ok := brought(s, i+1)
		return ok && s.has(i+1, tagIndef) || s.at(i+1) == "each" || s.at(i+1) == "every"
	case "having":
		_, ok := brought(s, i+1)
		return ok && s.has(i+1, tagIndef) || caused(s, i+1)
	case "get", "got", "getting":
		_, ok := remedy(s, i+1)
		return s.at(i+1) == "rid" || caused(s, i+1) || ok && s.at(i-1) == "to"
	case "come", "came", "coming":
		return s.at(i+1) == "clean"
	}
	return false
}

// caused tells whether somebody or something at word i is made to do something or to be dealt with: "(get) the rota changed", "(get) him
// to sign".
func caused(s words, i int) bool {
	for j := i + 1; j < min(i+6, len(s)) && !s[j].mark; j++ {
		switch {
		case s.at(j) == "to":
			return (s.has(i, tagDet|tagIndef|tagObject) || s.has(i, tagHuman|tagName)) && s.has(j+1, tagDet|tagIndef|tagVerb|tagLight|tagPhase) || s.has(j+1, tagName)
		case s.has(j, tagPast) && !s.has(j, tagBe|tagHave|tagMind|tagAux) && s.has(i, tagDet|tagIndef):
			return !s.has(j-1, tagSubject)
		case s.has(j, tagSubject|tagSub|tagWh|tagAux):
			return false
		}
	}
	return false
}

var talks = set("word chat talk conversation meeting rest break")

// idle finds verbs of action that become verbs of the mind by what stands behind them: "tell the two apart", "turn out".
func idle(s words, i int) bool {
	switch s[i].text {
	case "turn", "turned", "turning", "end", "ended":
		return s.at(i+1) == "out" || s.at(i+1) == "up" || s.among(i+1, 3, clocks)
	case "take", "took", "taken", "taking":
		return s.among(i+1, 5, taken)
	case "put", "putting":
		return s.among(i+1, 5, worded)
	case "tell", "told", "telling":
		return discern[s.at(i+1)] || s.at(i+1) == "as" || s.among(i+1, 6, tellFrom)
	case "write", "wrote", "written", "draw", "drew", "paint", "painted", "direct", "directed":
		return s.among(i+1, 5, works)
	case "give", "gave":
		return s.among(i+1, 7, works)
	case "swap", "swapped", "change", "changed", "trade", "traded":
		return s.among(i+1, 3, places)
	case "walk", "walked":
		return walkedIn[s.at(i+1)]
	case "follow", "followed", "trust", "trusted":
		return s.among(i+1, 3, hearts)
	case "do", "did", "done", "doing": // "done a week from now" says when
		return !s.has(i+1, tagIndef) || seasons[s.at(i+2)]
	case "make", "made", "making":
		return s.among(i+1, 3, minded) && s.at(i+3) != "to"
	case "talk", "talked", "talking": // "which could you talk about all night"
		return s.at(i+1) == "about" && (s.at(i+2) == "all" || s.at(i+2) == "for" || s.isMark(i+2, "?,"))
	case "let", "letting":
		return s.at(i+1) == "go" || s.at(i+1) == "down"
	}
	return false
}

// The words by which an idiom is known.
var (
	taken    = set("granted word seriously personally heart account stock pride part place turns apart comfort")
	worded   = set("words finger")
	discern  = set("that whether if apart when how which")
	tellFrom = set("from apart difference")
	works    = set("book chapter film movie story song picture map headline title poem play name advert voice number mark")
	places   = set("places jobs seats shoes desks roles sides")
	hearts   = set("heart gut instinct instincts nose dream dreams head")
	walkedIn = set("into in through past")
	clocks   = set("clock time back")
	minded   = set("mind sense peace up")
)
