package coach

// needs are signs of what somebody needs to think about, with the card that is for it. The first that is heard counts.
var needs = []struct {
	signs *patterns[struct{}]
	card  string
}{
	{phrases(`
		torn|undecided
		choose|choosing|choice|decide|deciding|decision
		two|both|between|other|job|an offer|offers
		offered a|an|the|him|her|me
		thinks|thinking|thinks|think of|about leaving|quitting|stopping|moving|selling|giving|going|resigning|switching|changing
		wants|want to leave|quit|stop|resign|switch|change|go|move|sell|drop|give
		stay|leave or go|leave|stay
		whether|if ~ should
		should|shall i|we ~ or
	`), "crossroads-decisions"},
	{phrases(`
		scared|afraid|fears|fear|frightened|terrified|nervous|anxious|doubts|belongs|belong|impostor|imposter|intimidated|ashamed
		not|isn't good|clever|smart|strong|old enough
		never applies|speaks|asks
	`), "confidence-and-belonging"},
	{phrases(`
		failed|rejected|rejection|rejections|lost|mistake|mistakes|blame|blames|blamed|froze|disaster
	`), "learning-from-experience"},
}

// scoreOfNeed puts the card before what was found by meaning alone.
const scoreOfNeed = 0.85

// needOf returns the card that a situation calls for, or nothing.
func needOf(w words) string {
	sentences := w.sentences()
	for _, n := range needs {
		for _, s := range sentences {
			if n.signs.in(s) && !s.grave() {
				return n.card
			}
		}
	}
	return ""
}
