package coach

// letsOff tells whether a sentence makes it easy to decline, in whatever words: it waives an answer, gives leave to drop the
// matter, or says of a no that it is fine. Nothing in it presses, asks or advises.
func letsOff(s words) bool {
	if s.holds(1, len(s), reversals) || distressed(s) {
		return false
	}
	return waivers.in(s) || supposesNo(s) && s.holds(0, len(s), comforts)
}

// notLetOff returns the sentences that don't let the reader off.
func notLetOff(sentences []words) []words {
	out := make([]words, 0, len(sentences))
	for _, s := range sentences {
		if !letsOff(s) {
			out = append(out, s)
		}
	}
	return out
}

// reversals take back what was let go: "no pressure, but I need it by noon".
var reversals = set("but otherwise else")

// distressed tells whether a sentence speaks of something bad that isn't denied.
func distressed(s words) bool {
	for i := range s {
		if sorry[s[i].text] && !reassured(s, i) && !badMoment[s[i].text] {
			return true
		}
	}
	return false
}

// badMoment are words for how bad something is that are said of the time as well: "if it's a bad week".
var badMoment = set("bad odd awkward trouble")

// supposesNo tells whether a sentence begins with a condition, or has one, under which the reader would not do it.
func supposesNo(s words) bool {
	for i := range s {
		switch s[i].text {
		case "if", "should", "whenever", "unless", "case", "whether":
			if s[i].text != "should" || i == 0 || s[i-1].mark || s.has(i-1, tagConj) {
				return true
			}
		}
	}
	return false
}

// comforts say of a no that nothing is lost by it.
var comforts = set(`fine okay ok alright understand understandable welcome respect worries cool good happy grateful thanks thank ignore
	skip forget forgotten drop leave leaving archive delete bin decline pass disregard wave mind bother bothered stress problem
	offence hard gone sorted manage way either else elsewhere`)

// waivers are ways to say that nothing has to be done.
var waivers = phrases(`
	no|zero|without|any|little pressure|obligation|duty|rush|hurry|stress|worries|problem|bother|drama|sweat|fuss|offence|hassle|strings|expectation|expectations|harm
	no|isn't|not hard|ill|bad feelings
	no|not [any] need|necessity|must|reason to|for|at|.|,
	don't|not|never|needn't [please|ever] [you] feel|worry|bother|trouble|stress|fret|sweat [that|obliged|bound|any|you|about|it|over|under|pressed|.|,]
	don't|not|never|without give|lose ~3 thought|sleep
	don't|needn't|mustn't|won't have|need|must to
	you|you'd don't|needn't|won't owe|offend|upset|hurt|disappoint
	under no [kind] obligation|pressure|duty
	feel no
	feel|be|are|you're|entirely|completely free|welcome to
	i|we|i'll|we'll don't|won't|wouldn't|not|never be|mind|take|hold|ask|nag|chase|press|bother|write|expect
	^ [and|so|or|please|just|simply|then] [please|just|simply|do|then] ignore|skip|decline|disregard|delete|bin|archive|pass|leave|forget
	you can|may|could [just|always|simply|easily] say|tell|leave|ignore|skip|decline|refuse|turn|stop no|me|it|this|down|without
	only if|when|where you|it|there|that
	treat|see|take this|it|my|that [letter|message|note|question] as
	no|silence|nope|nothing is|will|would|works [is|be] [a|an] [also|just|quite|perfectly|absolutely|totally|completely|as] [perfectly|absolutely|quite|totally] fine|okay|ok|alright|right|good|understandable|welcome|great|answer|complete
	a|an|your|any|plain [simple|quick|short|friendly|plain] no is|will|would|won't|does|needs
	turn me|this|it down
	not urgent
	it|that doesn't|won't matter
	whatever|either you|way|answer decide|say|choose|is
	up to you
`)
