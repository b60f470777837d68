package coach

import (
	"cmp"
	"regexp"
	"strings"
	"unicode"
)

// goalReading is what our rules find in a goal: the words that meet each criterion, and the parts from which it can be
// said anew.
type goalReading struct {
	goal           string
	met            map[string]string // by criterion; empty: not met
	when, how, why span
	wish           span   // "I want to", "my goal is": not part of what is wanted
	subject        string // who is to get there: I, she, he, they, we
	core           span   // what is wanted
	bare           bool   // core begins with the bare form of a verb
	held           bool   // with a participle, behind "will have"
	whole          bool   // nothing but these parts is in the goal
	foreign        bool   // not in English, so that none of this holds
}

// span is a piece of the goal, in bytes.
type span struct{ from, to int }

func (s span) empty() bool { return s.from == s.to }

func (g *goalReading) text(s span) string { return g.goal[s.from:s.to] }

// read reads the goal once.
func (r *GoalsRequest) read() *goalReading {
	if r.reading == nil {
		g := &goalReading{goal: cmp.Or(strings.TrimSpace(r.Goal), goalTold(r.Situation)), met: make(map[string]string, len(criteria))}
		g.foreign = !english(r.Language) || newChecking(g.goal).foreign()
		g.split()
		g.met["specific"] = g.specific()
		g.met["measurable"] = g.measurable()
		g.met["achievable"] = g.text(g.how)
		if g.met["relevant"] = g.text(g.why); g.why.empty() {
			situation := r.Situation
			if strings.TrimSpace(r.Goal) == "" {
				situation = "" // it is where the goal comes from
			}
			g.met["relevant"] = g.tiedTo(r.Goals, situation)
		}
		g.met["time_bound"] = g.text(g.when)
		r.reading = g
	}
	return r.reading
}

// specific returns what is to be done and to what, where both are more than a manner of speaking.
func (g *goalReading) specific() string {
	text := g.text(g.core)
	if nothingMuch.MatchString(text) && !betterAt.MatchString(text) || !g.bare && !g.held && !count.MatchString(text) {
		return ""
	}
	w := wordsOf(text)
	for i := range w {
		if i > 0 && !w[i].mark && !vagueAim[w[i].text] && w[i].tags&(closed|tagAdv|tagVague|tagObject) == 0 && !light[w[i].text] {
			return text
		}
	}
	return ""
}

// nothingMuch finds aims that only say more or better, or leave open what.
var nothingMuch = regexp.MustCompile(`(?i)\b(?:something|anything|stuff|things|somehow|somewhere)\b|^(?:be|become|being|get|getting|feel)\s+(?:\w+\s+){0,3}?(?:more|less|better|different|stronger|calmer|happier|good|great)\b`)

// betterAt finds what somebody wants to do better: "better at taking blood".
var betterAt = regexp.MustCompile(`(?i)^(?:be|become|get|getting|feel)\s+(?:\w+\s+)?(?:better|good|quicker|faster|confident) (?:at|in|with) \w+ing\s+\w`)

// vagueAim are words that any goal could hold.
var vagueAim = set(`better good great best more less confident confidence improve improving develop developing development grow growing growth
	progress career careers skill skills communication leader leadership success successful professional professionally people person different
	sort kind thing things work working job jobs life manager way ways world level knowledge experience stronger happier calmer busy
	performance potential results impact self myself time balance well-being wellbeing motivation motivated productive productivity teamwork
	team player role person't future day new next step steps network networking organised organized assertive advance advancement fully further`)

// measurable returns what can be counted or seen to be done, the parts about time, means and reason aside.
func (g *goalReading) measurable() string {
	text := g.text(g.core)
	for _, re := range []*regexp.Regexp{count, doneOrNot} {
		for _, at := range re.FindAllStringIndex(text, -1) {
			if found := text[at[0]:at[1]]; !someTime.MatchString(found) {
				return withoutTail(found)
			}
		}
	}
	return ""
}

// withoutTail takes words off the end that carry nothing.
func withoutTail(text string) string {
	w := wordsOf(text)
	for len(w) > 1 && (w.isMark(len(w)-1, ".,;:!-") || light[w[len(w)-1].text]) {
		w = w[:len(w)-1]
	}
	return text[:w[len(w)-1].end]
}

const numberWords = `two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|a dozen|half`

// count is a number with what it counts.
var count = regexp.MustCompile(`(?i)\b(?:one|(?:first|last|next)\s+(?:` + numberWords + `|\d+)|[a-z]?\d[\d.,]*%?(?:\s+to\s+\d[\d.,]*%?)?|(?:from\s+)?(?:` + numberWords + `)(?:\s+to\s+(?:` + numberWords + `))?|once|twice)(?:\s+(?:of\s+(?:each|them|the|my)|(?:[a-z][\w'’-]*))){0,2}`)

// doneOrNot are verbs and objects of which anyone can see whether it is done.
var doneOrNot = regexp.MustCompile(`(?i)\b(?:(?:pass|passed|submit|submitted|finish|finished|complete|completed|publish|published|hand in|handed in|send off|sent off|open|opened|launch|launched|deliver|delivered|run|win|won|exhibit|exhibited|perform|performed|sign|signed|sell|sold|buy|bought|sit|sat|file|filed|record|recorded|print|printed|present|presented|ship|shipped|apply for|applied for)\s+(?:up\s+)?(?:a|an|the|my|our|her|his|their|at)\s+[\w'’-]+(?:\s+[\w'’-]+)?|(?:get|be|been|am|getting)\s+(?:promoted|appointed|accepted|certified|qualified|registered|elected|hired|published|licensed|licenced|chartered|accredited)\b(?:\s+(?:to|as|in|for|on|by)\s+[\w'’-]+(?:\s+[\w'’-]+)?)?|become\s+(?:an?\s+|the\s+)?(?:senior|deputy|team|ward|shift|assistant|chartered|registered|permanent|head|lead|director|partner|foreman|forewoman|supervisor|manager|officer|consultant|professor|principal|chair|captain|editor|member|fellow|sergeant|chef|sister|matron)\b(?:\s+(?:of|for)\s+[\w'’-]+|\s+[\w'’-]+)?|(?:get|got|have|earn|gain|hold|be given)\s+(?:an?|the|my|our|her|his|their)\s+(?:[\w'’-]+\s+){0,3}?(?:licen[cs]e|certificate|contract|degree|diploma|permit|visa|grant|qualification|accreditation|registration|badge|promotion)\b|graduate\b|qualify as\s+(?:an?\s+)?[\w'’-]+)`)

// tiedTo returns words of the goal that stand in what the mentee is after, or two of them in the situation.
func (g *goalReading) tiedTo(goals []string, situation string) string {
	if s := g.shared(toldBy(goals...), 1); s != "" {
		return s
	}
	return g.shared(toldBy(situation), 2)
}

// shared returns the run of words from the first to the last that stands in another text too, if there are enough and they
// are close together.
func (g *goalReading) shared(other told, least int) string {
	w := wordsOf(g.text(g.core))
	first, last := -1, -1
	seen := make(told)
	for i := range w {
		if w[i].mark || vagueAim[w[i].text] || w[i].tags&(closed|tagVague) != 0 || unicode.IsDigit(rune(w[i].text[0])) {
			continue
		}
		if t := toldBy(w[i].text); t.common(other) == 0 || t.common(seen) > 0 {
			continue
		}
		seen.add(w[i].text)
		if first < 0 {
			first = i
		}
		if i-first < maxTie {
			last = i
		}
	}
	if len(seen) < least {
		return ""
	}
	return g.text(g.core)[w[first].start:w[last].end]
}

// maxTie is how many words the run has at most.
const maxTie = 8

// quoted returns words that are said to meet a criterion as they stand in the goal, or what our rules find where they
// don't.
func (g *goalReading) quoted(criterion, because string) string {
	all, part := wordsOf(g.goal), wordsOf(strings.Trim(strings.TrimSpace(because), `."'“”,;`))
	i := all.find(part)
	if len(part) == 0 || i < 0 || len(toldBy(because)) == 0 || criterion == "time_bound" && someTime.MatchString(because) {
		return g.met[criterion]
	}
	return g.goal[all[i].start:all[i+len(part)-1].end]
}
