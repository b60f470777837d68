package coach

import (
	"slices"
	"strings"

	"mentorcoach/knowledge"
)

// scope tells how much a situation gives to go on.
type scope int

const (
	scopeFull scope = iota
	scopeThin       // a word or two: the reply asks for more
	scopeElse       // no matter of mentoring: no model is asked, and nothing is made up
)

// aboutMentoring is what is looked up in the place of a situation from elsewhere.
const aboutMentoring = "what mentoring is, and what to bring to it"

// matterful is a request that says in another field what it is about.
type matterful interface{ matter() string }

// lookUp returns what retrieval is asked for.
func (r *run) lookUp() string {
	if r.scope == scopeElse {
		return aboutMentoring
	}
	b := r.request.Basics()
	text := append([]string{b.Situation}, b.Goals...)
	if m, is := r.request.(matterful); is {
		text = append(text, m.matter())
	}
	return strings.Join(text, "\n")
}

// tellScope says what a situation lacks.
func (r *run) tellScope() {
	switch r.scope {
	case scopeThin:
		r.notice(NoticeUnclear, "", "There is little to go on here, so the reply asks for more. A few sentences on who is involved and what has happened make it better.")
	case scopeElse:
		r.notice(NoticeElsewhere, "", "This does not look like a matter of mentoring, so no model was asked and nothing made up. What follows is of use to any two people who work on something together; tell who is involved, and ask again.")
	case scopeFull:
	}
}

// clarifying are questions for when next to nothing was said.
var clarifying = []*Question{
	{Text: "What would be different if this were settled?", Kind: "clarity", Phase: "goal"},
	{Text: "What happened most recently?", Kind: "clarity", Phase: "reality"},
	{Text: "Who else is part of this?", Kind: "viewpoints", Phase: "reality"},
	{Text: "What have you tried up to now?", Kind: "clarity", Phase: "options"},
	{Text: "What would you like to have in hand when we finish today?", Kind: "commitment", Phase: "will"},
}

// minStems is the least that a situation needs, in words that carry meaning.
const minStems = 3

// scopeOf judges by whether anybody is in it, and anything of what happens between people who work or learn. It errs
// towards taking a text in: other languages, and any text with a person in it, are.
func scopeOf(req Request) scope {
	situation := req.Basics().Situation
	stems := 0
	for _, text := range req.texts() {
		stems += len(knowledge.Stems(text))
	}
	switch {
	case stems < minStems:
		return scopeThin
	case saysMore(req):
		return scopeFull
	case concernsPeople(req.texts()) || !plainEnglish(situation):
		return scopeFull
	}
	return scopeElse
}

// saysMore tells whether fields of its task are filled: who fills them knows what the coach is for.
func saysMore(req Request) bool {
	own := req.texts()[len(req.Basics().texts()):]
	return slices.ContainsFunc(own, func(text string) bool { return text != "" })
}

// plainEnglish tells whether the words of the lists below can be expected in a text.
func plainEnglish(text string) bool {
	ws := wordsOf(text)
	c := &checking{text: text, words: ws}
	return !c.foreign() && languageOf(text) == "en" && (len(ws) < minStems*minStems || ws.functional() > plainlyEnglish/2)
}

func concernsPeople(texts []string) bool {
	own, all := false, 0
	for _, text := range texts {
		for _, w := range wordsOf(text) {
			if word, _, _ := strings.Cut(w.text, "'"); people[word] { // "she'd" and "mentee's" name somebody too
				return true
			}
			own = own || ownWords[w.text]
			all++
		}
	}
	return own && all > longTold
}

// longTold is the length in words from which a text in the first person is somebody's story, whatever it is about.
const longTold = 25

var ownWords = set("i i'm i've i'd i'll me my mine myself")

// people are words for people, for what they do together at work and in learning, and for what that does to them.
var people = set(`she he her him his hers herself himself they them their theirs themselves someone somebody anyone everyone nobody
	we us our ours each other
	mentee mentees mentor mentors mentoring mentored mentorship protege protégé coach coaching coached student students pupil pupils
	apprentice apprentices apprenticeship trainee trainees intern interns internship junior juniors senior seniors graduate graduates
	colleague colleagues coworker coworkers boss bosses manager managers supervisor supervisors supervising foreman lead leader leaders
	leadership teacher teachers tutor tutors professor professors lecturer nurse nurses doctor doctors founder founders engineer engineers
	employee employees newcomer newcomers expert experts parent parents mother father sister brother daughter son husband wife partner
	friend friends team teams staff crew client clients customer customers committee board person persons folks woman man women men girl boy
	kid kids hr
	feedback session sessions meeting meetings goal goals career careers job jobs work working works role roles promotion promoted offer
	offers interview interviews agenda agreement boundary boundaries trust confidence confident confidential confidentiality learn learning
	learned learnt advice advise support network networking introduction introductions outreach linkedin programme program cohort
	partnership relationship relationships talk conversation conversations listen listening question questions presentation workshop thesis
	phd dissertation university college school degree training skills skill project projects deadline deadlines shift shifts rota ward
	office workplace salary raise resign resignation quit quitting retire retirement business company startup profession professional
	growth potential strengths weakness weaknesses motivation motivated accountability commitment progress follow-up check-in
	feel feels feeling feelings felt afraid scared nervous anxious stuck lost overwhelmed burnout burnt exhausted lonely ashamed guilty
	frustrated frustrating disappointed angry hurt tired unhappy impostor imposter belong belonging discriminated harassed bullied bullying
	teach teaching retrain delegate delegating delegation assumption assumptions argue arguing action actions agreed ambition ambitions
	strategic achievable admire share shared shop kitchen bakery staffroom ministry museum archive publishing hospital clinic lab laboratory
	factory farm studio theatre orchestra lad lads lass whoever chef head headteacher principal deputy midwife
	surgeon surgeons paramedic paramedics farmer farmers vet vets plasterer preacher target objective terms smart shadow house bored procrastinating hope hoping dream
	opinion honest freelance permanent apply applying think move moving airline airlines yes stay leave leaving pick salary solution stories unwritten culture desk door
	decide deciding decision choose crossroads stress stressed cry cries crying thank thanks gratitude`)
