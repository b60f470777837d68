package coach

import (
	"cmp"
	"slices"
	"strings"
)

// ConcernKind is a kind of trouble that needs people more than it needs a coach.
type ConcernKind string

// The kinds, the gravest first.
const (
	SelfHarm       ConcernKind = "self_harm"
	Emergency      ConcernKind = "emergency" // a body in danger now
	Violence       ConcernKind = "violence"  // from others or against them
	MinorInDanger  ConcernKind = "minor_in_danger"
	Abuse          ConcernKind = "abuse" // by a partner or the family
	Harassment     ConcernKind = "harassment"
	Discrimination ConcernKind = "discrimination"
	Medical        ConcernKind = "medical"
	Legal          ConcernKind = "legal"
	Distress       ConcernKind = "distress" // deep, and without a sign of danger
)

// ConcernKinds are all of them, the gravest first.
var ConcernKinds = []ConcernKind{SelfHarm, Emergency, Violence, MinorInDanger, Abuse, Harassment, Discrimination, Medical, Legal, Distress}

// stops tells whether coaching would do harm: somebody may come to serious harm, and soon.
func (k ConcernKind) stops() bool { return slices.Contains(stopKinds, k) }

// stopKinds are the kinds up to Abuse.
var stopKinds = ConcernKinds[:slices.Index(ConcernKinds, Abuse)+1]

// concern is a kind of trouble and the one who is in it.
type concern struct {
	kind    ConcernKind
	who     person
	perhaps bool // danger that the wording does not make sure of
}

// stops tells whether it leaves no room for coaching.
func (c concern) stops() bool { return c.kind.stops() && !c.perhaps }

// person is whom a concern is about, as far as the words of a notice depend on it.
type person int

const (
	someone person = iota
	ofMentee
	theWriter
)

// triage returns what the texts of a request speak of that needs help by people, each kind once: what is sure before what
// may be, and the gravest first.
func triage(texts []string) []concern {
	t := triager{found: make([]concern, 0, 2), all: texts}
	for _, text := range texts {
		t.read(text)
	}
	t.weigh()
	slices.SortStableFunc(t.found, graver)
	return t.found
}

func graver(a, b concern) int {
	return cmp.Or(b2i(b.stops())-b2i(a.stops()), slices.Index(ConcernKinds, a.kind)-slices.Index(ConcernKinds, b.kind))
}

// inDanger tells whether concerns leave no room for coaching.
func inDanger(concerns []concern) bool { return len(concerns) > 0 && concerns[0].stops() }

// mostTold is how many concerns a reply speaks of. More than two messages of this weight are not read.
const mostTold = 2

// concernsTold are the concerns that a reply speaks of. Where somebody is in danger it tells of nothing lesser, and of what may be
// danger it tells once.
func concernsTold(concerns []concern) (told []concern) {
	stops := inDanger(concerns)
	for _, c := range concerns {
		again := c.perhaps && len(told) > 0 && told[0].perhaps
		if stops == c.stops() && !again && len(told) < mostTold {
			told = append(told, c)
		}
	}
	return told
}

// tellSafety puts the notices of safety before all others.
func (r *run) tellSafety() {
	told := concernsTold(r.concerns)
	for i, c := range told {
		n := Notice{
			Code: NoticeSafety, Reason: string(c.kind), Possible: c.perhaps, Message: c.message(),
			Contacts: r.coach.contacts.of(r.header.Language, c.kind),
		}
		r.trailer.Notices = slices.Insert(r.trailer.Notices, i, n)
		r.tell(n)
	}
	if len(told) > 0 && !english(r.header.Language) {
		r.notice(NoticeLanguage, "safety_notice", "The safety notice is there in English only.")
	}
}

// standDown answers where coaching would do harm: no model is asked, nothing is looked up, and every list is empty. All
// there is to read is whom to turn to.
func (r *run) standDown() error {
	r.trailer.Report.Asked = 0
	r.tell(GuidanceEvent{r.trailer.Guidance})
	r.tellSafety()
	r.conclude()
	return r.gone
}

// message is the text for a concern.
func (c concern) message() string {
	if c.perhaps {
		return c.whomToTell()
	}
	switch c.who {
	case theWriter:
		return safetyWords[c.kind].writer
	case ofMentee:
		return about(safetyWords[c.kind].other, "your mentee")
	case someone:
	}
	return about(safetyWords[c.kind].other, "this person")
}

// about puts whom a text is about into its gaps.
func about(text, who string) string { return strings.ReplaceAll(text, "%s", who) }

// whoIs tells whom a sign is about: the one whose words stand in it or nearest before it.
func (t *triager) whoIs(s words, from, to int) person {
	for i := from; i < to; i++ {
		if ownWords[s[i].text] && !ofAnother(s, i) {
			return theWriter
		}
		if otherWords[s[i].text] {
			return t.other()
		}
	}
	for i := from - 1; i >= 0; i-- {
		switch {
		case ownWords[s[i].text] && !belongsTo(s, i):
			return theWriter
		case otherWords[s[i].text] || kinWords[s[i].text] || belongsTo(s, i):
			return t.other()
		}
	}
	if t.has(ownWords) && !t.has(otherWords) {
		return theWriter
	}
	return t.other()
}

// belongsTo tells whether a "my" belongs to somebody: "my mentee has panic attacks" is not about the writer.
func belongsTo(s words, i int) bool { return s[i].text == "my" && i+1 < len(s) && !s[i+1].mark }

// ofAnother tells whether a "my" stands before a word for somebody else.
func ofAnother(s words, i int) bool {
	return s[i].text == "my" && (otherWords[s.at(i+1)] || kinWords[s.at(i+1)])
}

func (t *triager) other() person {
	if t.has(learners) {
		return ofMentee
	}
	return someone
}

// has tells whether a text of the request has one of some words.
func (t *triager) has(list map[string]bool) bool {
	for _, text := range t.all {
		for _, w := range wordsOf(text) {
			if list[w.text] {
				return true
			}
		}
	}
	return false
}

var (
	otherWords = set(`he he's he'd he'll him his himself she she's she'd she'll her hers herself they they're they'd they'll them their
		themselves themself mentee mentees`)
	kinWords = set(`husband wife partner boyfriend girlfriend father mother dad mum mom brother sister son daughter friend colleague
		boss manager supervisor student apprentice trainee`)
	learners = set(`mentee mentees mentee's protege protegee student student's apprentice apprentice's trainee trainee's pupil pupil's
		intern tutee`)
)

var ownWords = set("i i'm i've i'd i'll me my mine myself")
