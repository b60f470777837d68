package coach

import (
	"slices"
	"strings"
)

// refusing is what the handbook says no with: what was asked and where the line is, as they were told, and the stock for
// requests of that kind.
type refusing struct {
	about    pronouns
	kind     *favour
	asked    []string // openings that say what was asked
	line     line     // the limit as it was told
	offer    string   // what was told beside it that the mentor can give
	reason   string   // "because …", as it was told
	shared   string   // on ending: what the mentor said of the two
	untold   bool     // it can't be said what was asked
	unasked  bool     // nothing was, as far as we are told
	wished   words    // the situation, for what the mentee wishes to do
	isEnding bool
	turn     int // takes one of several wordings; the same for the same request

	inEnglish bool // the request is, as far as the caller says
}

func newRefusing(s *scene) *refusing {
	b, _ := s.request.(*BoundaryRequest)
	r := &refusing{about: menteeIn(b.Situation, b.Request, b.Limit), kind: kindOf(b), inEnglish: english(b.Language), turn: len(b.Situation) + len(b.Request)}
	if r.isEnding = r.kind == ending; r.kind == danger {
		return r // what was asked, and how often, is not the matter now
	}
	r.unasked, r.wished = strings.TrimSpace(b.Request) == "", wordsOf(b.Situation)
	r.readLimit(b)
	r.readRequest(b)
	return r
}

// menteeIn finds out how all the texts together speak of the mentee. The mentor writes them: "I" is never the mentee.
func menteeIn(texts ...string) pronouns {
	all := strings.Join(texts, "\n")
	about := pronounsIn(all, wordsOf(all))
	if about.own {
		return pronouns{}
	}
	return about
}

// toMentee turns a clause of the mentor's into words to the mentee; unlike secondPerson also one that begins with "I".
func (r *refusing) toMentee(clause string) (turned string, ok bool) {
	t := turning{words: wordsOf(clause), text: clause, about: r.about}
	if len(t.words) == 0 || t.words.grave() || t.thirdParty() {
		return "", false
	}
	for t.i < len(t.words) {
		if t.about.object == "her" && t.words[t.i].text == "her" && t.isReceiver() {
			t.write(t.i+1, "you")
			continue
		}
		t.step()
	}
	return strings.TrimSpace(t.out.String() + t.tail()), !t.doubtful
}

// isReceiver tells whether "her" is the one who is given something or taken along, where possessive would see an owner:
// "lend her money", "pray with her every day".
func (t *turning) isReceiver() bool {
	next := t.words.at(t.i + 1)
	return next != "" && handing[t.words.at(t.i-1)] || t.words.has(t.i-1, tagPrep) && behindPerson[next]
}

// behindPerson are words before which "with her" is a person and not the beginning of what is hers.
var behindPerson = set(`every more no beforehand afterwards instead together alone once twice daily weekly monthly yearly online regularly
	anymore later soon often whenever directly personally openly privately outside inside`)

// handing are verbs before which "her" is the one who is given something.
var handing = set("lend loan give offer lending giving offering")

// kindlySaid tells whether what was told can be said as it stands.
func kindlySaid(sentence string) bool { return civil(sentence) && !loaded(sentence) }

// loaded tells whether a sentence has a word for what somebody did that is a verdict on it.
func loaded(sentence string) bool {
	return slices.ContainsFunc(wordsOf(sentence), func(w word) bool { return loadedDeeds[w.text] })
}

var loadedDeeds = set(`pester pesters pestering pestered bother bothers bothering bothered nag nags nagging nagged harass harasses harassing
	harassed stalk stalks stalking stalked demand demands demanding demanded whine whines whining moan moans moaning exploit
	exploits exploiting drain drains draining cling clings clinging badger badgers badgering hound hounds hounding flirt flirts
	flirting flirted touch touches touching touched grope groped groping manipulate manipulates manipulating abuse
	abuses hit hits invade invades invading guilt-trip guilt-trips trying tries stupid bloody damn creepy weird annoying`)
