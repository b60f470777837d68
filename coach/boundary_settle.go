package coach

import "maps"

// settle leaves a model no statement but what was told: whatever else it says, or says in blame, gives way to words that
// are made from the request.
func (p *BoundaryPhrasing) settle(r *run) {
	inEnglish := english(r.header.Language)
	said, mine := r.limitVocabulary()
	keeps := func(text string) bool {
		return said.holds(text, mine) && !said.invents(text, r.guidanceTold, inEnglish) && civil(text) && !leansAway(text) && !ordersInClause(text)
	}
	if p.Opening != "" && !keeps(p.Opening) {
		p.Opening = r.ownOpening()
	}
	if !keeps(p.Offer) || inEnglish && (!owned(p.Offer) || !r.offered(p.Offer)) {
		p.Offer = ""
	}
	if !keeps(p.Limit) || inEnglish && !owned(p.Limit) {
		p.Limit = r.ownLimit(len(r.items["phrasings"]))
	}
	p.compose()
}

// offered tells whether an offer gives no more than the mentor does: what the limit itself offers, and being there. What
// was asked for could be given away again otherwise.
func (r *run) offered(offer string) bool {
	given := maps.Clone(beingThere)
	given.add(newRefusing(r.scene()).offer)
	return given.holds(offer, sixMine)
}

// beingThere is what every mentor gives.
var beingThere = func() told {
	t := make(told)
	t.add(`mentor mentoring glad happy can could will i'll talk talking listen listening think thinking through with together meet meeting
		meetings next hour time here still stay questions question ask aloud about it this that keep on going help look looking at side
		willing always gladly use day part between session sessions work yours own when we i'm you'd like`)
	return t
}()

// limitVocabulary is what a statement may be made of: the words in which one sets a limit, and what was told; and for how
// many words there may be one of its own. Sentences that name choices are left out, as a view of them could be made from
// their words, and then every word counts; whoever is asked to decide has no words but those of their limit.
func (r *run) limitVocabulary() (said told, mine int) {
	said, mine = maps.Clone(limitWords), threeMine
	b, is := r.request.(*BoundaryRequest)
	if !is {
		return said, mine
	}
	said.add(b.Limit)
	decides := choice.in(wordsOf(b.Situation).sentences()) || choice.in(wordsOf(b.Request).sentences())
	for _, text := range append(b.Common.texts(), b.Request) {
		for _, s := range wordsOf(text).sentences() {
			if decides || s.among(0, len(s), choices) {
				mine = everyWord
				continue
			}
			said.add(text[s[0].start:s[len(s)-1].end])
		}
	}
	return said, mine
}

// everyWord leaves no word of one's own in a sentence of any length.
const everyWord = 1 << 16

var choices = set("either between offers options alternatives versus vs")

// limitWords say what a mentor gives and what not. None of them names a way out of the mentee's problem.
var limitWords = func() told {
	t := make(told)
	t.add(`mentor mentors mentoring mentee person people anybody anyone everybody role able unable can can't won't offer give
		gives giving take takes taking lend lending money loan loans pay borrow answer answers reply call calls phone ring message
		messages evening night weekend hour week day month meeting meetings work family home private personal friend
		friendship part reference letter recommend sign name hire hiring job read page draft listen trained training therapist
		therapy decide choose promise time end ends ending stop stopping finish last ask asked asking request wish want like good
		well enough apart separate confidence share know knew knowing inside outside between together feel clear plain plainly
		honest honestly straight openly limit line draw keep hold stand stay here glad happy willing sorry thank thanks write
		writing talk longer beyond goes trust matter matters thought think plainly mean own kind decided decision yes no leave
		look looking forward open see help one person carry alone show whether about today later once while
		i'd i'm i've i'll you'd you've you're you'll don't can't won't doesn't isn't wasn't haven't hasn't didn't we've we're we'd it's
		that's`)
	return t
}()

// ownOpening says back what was asked, once in a reply.
func (r *run) ownOpening() string {
	if asked := newRefusing(r.scene()).asked; english(r.header.Language) && len(asked) > 0 && len(r.items["phrasings"]) == 0 {
		return asked[0]
	}
	return ""
}

// ownLimit is the n-th limit that the request itself gives. In other languages than English it is the mentor's own words
// as they stand, and nothing where there are none.
func (r *run) ownLimit(n int) string {
	if english(r.header.Language) {
		return newRefusing(r.scene()).limit(n)
	}
	if b, is := r.request.(*BoundaryRequest); is {
		return b.Limit
	}
	return ""
}
