package coach

// owned tells whether each sentence says something of the one who speaks: a limit is one's own, or it is a rule for
// somebody else.
func owned(text string) bool {
	for _, s := range wordsOf(text).sentences() {
		if !speaksOfSelf(s) {
			return false
		}
	}
	return true
}

func speaksOfSelf(s words) bool {
	for i := range s {
		if oneself[s[i].text] {
			return true
		}
	}
	return s.count() == 0
}

var oneself = set("i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours")

// civil tells whether words that set a limit keep the manner in which one can hear them: nothing of what spoils feedback,
// but for "more than I can give", which compares nobody, and nothing uncourteous.
func civil(text string) bool {
	if text == "" {
		return true
	}
	for _, v := range Check(KindFeedback, text) {
		if v.Rule != RuleNoBehaviour && v.Rule != RuleComparison {
			return false
		}
	}
	return courteous(text)
}

// courteous tells whether a text holds no advice, and neither a plea nor a lecture.
func courteous(text string) bool {
	if len(Check(KindAside, text)) > 0 {
		return false
	}
	for _, s := range wordsOf(text).sentences() {
		if _, _, _, ok := uncivil.find(s); ok {
			return false
		}
	}
	return true
}

// uncivil is what takes a limit back, or makes it about what is wrong with the one who asked.
var uncivil = phrases(`
		# A plea.
		so|very|really|terribly|awfully|truly|deeply|incredibly sorry
		please|hope [you] [don't|won't|can|will|aren't|not] [be] forgive|understand|hate|mind|angry|mad|upset|disappointed
		please forgive|understand|don't
		forgive me
		i|i'm feel|feeling [so|really|very] bad|guilty|terrible|awful|mean|horrible
		if it were|was up to me
		don't want to hurt|upset|disappoint|offend
		# A lecture, or a measure taken from others.
		unlike|like [the|my|most|all|any] [other] others|everyone|everybody|mentee|mentees|people|apprentices|students|trainees
		nobody|no-one|none|everyone|everybody|others|most [else] asks|asked|does|calls|needs|has|would|expects
		no one else asks|asked|does|calls|needs|has|would|expects
		my|the|all other|others|rest mentee|mentees|apprentices|students|trainees|people|ones
		you ask|asked|want|wanted|expect|demand|need too
		asking [for] [me] too|a ~1 much|lot
		too much|often|demanding|needy|pushy|greedy|clingy
		inappropriate|improper|unacceptable|unprofessional|disrespectful
		crossed|cross|crossing|overstepped|overstep a|the|my line|mark|boundary|boundaries
		not|isn't how ~3 works|done
		taking|take|took advantage
		how could you
		grow up
		with|in all due
	`)

// leansAway tells whether words hold a view of the mentee's affairs. What a model writes has to do without; the mentor's own
// words are theirs.
func leansAway(text string) bool {
	for _, s := range wordsOf(text).sentences() {
		if _, _, _, ok := views.find(s); ok {
			return true
		}
	}
	return false
}

var views = phrases(`
		i|i'd [really|rather] like|love|prefer|favour ~8 better|best|over|most
		i|i'd [really|rather] like|love|prefer|favour ~8 more than|.
		i [do|really|just|still] think|know|believe|hope|wish|trust|bet|suspect|guess
		i'm [quite|so|very] sure|certain|convinced
		glad|happy|pleased|proud|sad [that|if|when] you|you'll|you'd [will|would|can] take|go|choose|stay|leave|accept|move|join|have|are|work|start|decide|pick
		is|was|would|be a|the|an ~1 mistake|choice|chance|answer|decision
		my [own] choice|vote|pick|favourite|bet|view|opinion|hunch
	`)
