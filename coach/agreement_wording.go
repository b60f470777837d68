package coach

import (
	"regexp"
	"strings"

	"mentorcoach/knowledge"
)

// draft is our wording of a section, with blanks, as it is shown to the model too.
type draft struct {
	Section string `json:"section"`
	Wording string `json:"wording"`
}

// drafts writes the six sections from what is told, once.
func (r *AgreementRequest) drafts() []draft {
	if r.drafted == nil {
		settled, notes := r.settled(), r.notes()
		r.drafted = make([]draft, len(sections))
		for i, section := range sections {
			r.drafted[i] = draft{section, r.written(section, settled, notes)}
		}
	}
	return r.drafted
}

// bare is a section with nothing in it of what was told, for where that can't stand there.
func (r *AgreementRequest) bare(section string) draft {
	return draft{section, (&AgreementRequest{Common: Common{Stage: r.Stage}}).written(section, nil, nil)}
}

// written writes one section.
func (r *AgreementRequest) written(section string, settled map[int][]string, notes map[int]string) string {
	var out []string
	if section == sections[0] && (r.Stage == knowledge.Meeting || r.Stage == knowledge.Difficulty) {
		out = append(out, underWay)
	}
	for i := range provisions {
		p := &provisions[i]
		if p.section != section {
			continue
		}
		if s := p.sentence(r, notes[i], len(settled[i]) > 0); s != "" {
			out = append(out, s)
		}
		out = append(out, settled[i]...)
	}
	if section == ownSection {
		out = append(out, settled[nowhere]...)
	}
	return strings.Join(out, " ")
}

// underWay comes first where the two have met before.
const underWay = "We have been meeting for [how long], and this is how we go on."

// given is the sentence that the request's own fields make, if they do.
func (p *provision) given(r *AgreementRequest) string {
	if p.field == nil {
		return ""
	}
	return p.field(r)
}

// sentence is a provision as it is written: from its field, else with its blanks unless the matter is settled.
func (p *provision) sentence(r *AgreementRequest, note string, settled bool) string {
	if s := p.given(r); s != "" || settled {
		return s
	}
	return strings.Replace(p.open(r), "%n", note, 1)
}

// open is the sentence with all its blanks, if it has a place here.
func (p *provision) open(r *AgreementRequest) string {
	if r.Stage != knowledge.Closing || p.last == "" {
		return p.text
	}
	return strings.TrimPrefix(p.last, "-")
}

// suits weighs what speaks for this being the place of something that was told.
func (p *provision) suits(words told) int { return p.about.common(words) + 3*p.sure.common(words) }

// nowhere is the place of what belongs to no provision.
const nowhere = -1

// settled sorts what is settled already to the provisions, as sentences.
func (r *AgreementRequest) settled() map[int][]string {
	out := make(map[int][]string)
	for _, known := range r.Known {
		if s := asSentence(known); s != "" {
			at := provisionOf(toldBy(known))
			out[at] = append(out[at], s)
		}
	}
	return out
}

// provisionOf returns where a text belongs: to the provision that it suits most.
func provisionOf(words told) int {
	best, most := nowhere, 0
	for i := range provisions {
		if n := provisions[i].suits(words); n > most {
			best, most = i, n
		}
	}
	return best
}

// asSentence writes what is settled as a sentence of the two. What isn't one of theirs already is quoted or listed; what
// may not stand there at all is left out.
func asSentence(known string) string {
	known = trimmed(known)
	forms := []string{"Settled already: " + known + "."}
	switch w := wordsOf(known); {
	case known == "":
		return ""
	case ofOne(w):
		forms = []string{`Settled already, as one of us put it: "` + known + `".`}
	case ofBoth[w.at(0)]:
		forms = []string{upperFirst(known) + ".", forms[0]}
	}
	for _, s := range forms {
		if len(Check(KindAside, s)) == 0 {
			return s
		}
	}
	return ""
}

func trimmed(s string) string {
	return strings.TrimRight(strings.Join(strings.Fields(s), " "), " .,;:!")
}

// ofBoth begin a sentence that the two can both say.
var ofBoth = set("we we'll we're we've our ours both each neither whoever nothing nobody either")

// ofOne tells whether a text is said by one of the two, or about one.
func ofOne(w words) bool {
	for i := range w {
		base, _, _ := strings.Cut(w[i].text, "'")
		if apart[base] {
			return true
		}
	}
	return false
}

// goalsOf lists the goals as they were given, as far as there is room.
func goalsOf(r *AgreementRequest) string {
	list, left := "", 0
	for _, g := range r.Goals {
		switch g = trimmed(g); {
		case g == "":
		case len(list)+len(g) > maxGoals:
			left++
		case list == "":
			list = g
		default:
			list += "; " + g
		}
	}
	if list == "" {
		return ""
	}
	if left > 0 {
		list += "; [the other goals]"
	}
	return sayIf("What we work towards: " + list + ".")
}

// maxGoals is how long the list of goals gets, in bytes.
const maxGoals = 1000

// durationOf says how long it lasts.
func durationOf(r *AgreementRequest) string {
	d := trimmed(r.Duration)
	switch w := wordsOf(d); {
	case d == "":
		return ""
	case ofBoth[w.at(0)]:
		return sayIf(upperFirst(d) + ".")
	case runs[w.at(0)]:
		return sayIf("We do this " + lowerFirst(d) + ".")
	case lasting.MatchString(d):
		return sayIf("We give this " + lowerFirst(d) + ".")
	}
	return sayIf("How long we do this: " + d + ".")
}

// runs begin a duration with a preposition of its own.
var runs = set("until till to for from through throughout during over up as while by")

// lasting is a duration that begins with a number or an article and names a unit of time.
var lasting = regexp.MustCompile(`(?i)^(?:about |around |roughly |at least |at most |up to )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|half an?|the rest of the|the whole|this|next)[- ].*\b(?:days?|weeks?|fortnights?|months?|terms?|semesters?|seasons?|years?)\b`)

// cadenceOf says how often the two meet, with blanks for what it leaves open.
func cadenceOf(r *AgreementRequest) string {
	c := trimmed(r.Cadence)
	if c == "" {
		return ""
	}
	switch first := wordsOf(c).at(0); {
	case ofBoth[first]:
		c = upperFirst(c)
	case rhythm[first] || oftenForm.MatchString(c):
		c = "We meet " + lowerFirst(c)
	default:
		c = "How we meet: " + c
	}
	for _, open := range cadenceParts {
		if english(r.Language) && !open.named.MatchString(c) {
			c += ", " + open.blank
		}
	}
	return sayIf(c + ".")
}

// rhythm begins a cadence that "we meet" goes before.
var rhythm = set(`every each once twice weekly fortnightly biweekly bi-weekly monthly quarterly daily three four six two on at
	whenever when as about roughly usually alternate one thrice in`)

var oftenForm = regexp.MustCompile(`(?i)^(?:\d+ times|the (?:first|second|third|last)|\d(?:st|nd|rd|th))\b`)

// cadenceParts are what belongs to a cadence, and the blank for each where it isn't named.
var cadenceParts = []struct {
	named *regexp.Regexp
	blank string
}{
	{regexp.MustCompile(`(?i)\b(?:every|often|\d(?:st|nd|rd|th)|each|once|twice|weekly|fortnight(?:ly)?|bi-?weekly|monthly|quarterly|daily|times|per|a (?:day|week|month|term|year)|when(?:ever)?|alternate|(?:mon|tues|wednes|thurs|fri|satur|sun)days|first|last)\b`), "[how often]"},
	{regexp.MustCompile(`(?i)(?:\b|\d)(?:hours?|hrs?|minutes?|mins?|quarter|long|h)\b`), "for [how long each time]"},
	{regexp.MustCompile(`(?i)\b(?:phone|telephone|video|zoom|teams|online|calls?|skype|meet\.|at (?:the|my|her|his|our|their)|in (?:the|my|her|his|our|their)|over (?:lunch|coffee|tea)|walk(?:ing)?|in person|face to face|café|cafe|office|canteen|library|remotely)\b`), "[where, or by phone or video]"},
}

// sayIf returns a sentence that the guard lets stand, else nothing.
func sayIf(sentence string) string {
	if len(Check(KindAside, sentence)) > 0 {
		return ""
	}
	return sentence
}
