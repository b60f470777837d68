package coach

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"strings"

	"mentorcoach/knowledge"
)

// FollowUp is the task of a mentor who writes to a mentee between two meetings.
var FollowUp = Task{
	Name:     "follow_up",
	Summary:  "A check-in message to a mentee, with a set time and one question",
	Audience: knowledge.Mentor,
	New:      func() Request { return &FollowUpRequest{} },
	Reply:    func() Reply { return &FollowUpReply{} },
	Prefer:   []string{"accountability", "structured-follow-up", "notes-and-next-steps"},
	schema:   followUpSchema,
	named:    namedFollowUp,
}

var _ = register(&FollowUp)

// FollowUpRequest asks for a check-in message.
type FollowUpRequest struct {
	Common
	Actions []string `json:"actions,omitempty" maxItems:"10" minLength:"1" maxLength:"300" pattern:"\\S" patternDescription:"text that is not blank" doc:"What the mentee set out to do, in the mentee's words, each of at most 300 characters. As many as there is room for are named." example:"[\"ring the registrar\",\"draft the first page\"]"`
	When    string   `json:"when,omitempty" maxLength:"200" doc:"The time that the two of you set for it, in any words. Left out, the message has a gap for it." example:"Thursday evening"`
}

func (r *FollowUpRequest) texts() []string {
	return append(append(r.Common.texts(), r.When), r.Actions...)
}

func (r *FollowUpRequest) parts() []part {
	return []part{{name: "message", prefix: "m", count: 1, decode: decoded[CheckIn], handbook: handbookCheckIns}}
}

// FollowUpReply holds the message.
type FollowUpReply struct {
	Header
	Message *CheckIn `json:"message,omitempty"`
	Trailer
}

// Envelope implements Reply.
func (r *FollowUpReply) Envelope() (*Header, *Trailer) { return &r.Header, &r.Trailer }

func (r *FollowUpReply) fill(_ string, items []admitted) {
	for _, m := range collect[*CheckIn](items) {
		r.Message = m
	}
}

func (r *FollowUpReply) print(w io.Writer) {
	if r.Message != nil {
		fmt.Fprintf(w, "%s\n\n", r.Message.Text)
	}
}

// CheckIn is a message from a mentor to a mentee between two meetings.
type CheckIn struct {
	ID       string `json:"id"`
	Text     string `json:"text" doc:"The message, of at most 80 words. Gaps in square brackets are for what only the mentor knows."`
	When     string `json:"when" doc:"The words of the text that name the set time."`
	Question string `json:"question" doc:"The open question of the text."`
	Provenance
}

func (m *CheckIn) texts() []guarded {
	return []guarded{
		{field: "text", kind: KindMessage, text: m.Text, channel: Chat},
		{field: "when", kind: KindAside, text: m.When},
		{field: "question", kind: KindQuestion, text: m.Question},
	}
}

// settle leaves a model the question and such sentences as were told or belong to any message. Where there is another, the
// message is made from the request, around the model's question.
func (m *CheckIn) settle(r *run) {
	m.find(r)
	req, ok := r.request.(*FollowUpRequest)
	if !ok || !english(r.header.Language) || m.Question == "" || r.toldOrCivil(m.Text, m.Question) {
		return
	}
	c := newCheckIn(req)
	m.Text, m.When = c.text(m.Question), cmp.Or(c.when, gapTime)
}

// toldOrCivil tells whether all sentences of a message but its question were told, or are such as stand in any message.
func (r *run) toldOrCivil(text, question string) bool {
	known := maps.Clone(civilWords)
	maps.Copy(known, r.told())
	for row := range strings.Lines(text) {
		for _, s := range wordsOf(row).sentences() {
			said := row[s[0].start:s[len(s)-1].end]
			if said != question && (!known.holds(said, everyWord) || ordersInClause(said)) {
				return false
			}
		}
	}
	return true
}

// civilWords are those that any message between two meetings has.
var civilWords = func() told {
	t := make(told)
	t.add(`hi hello dear good morning afternoon evening day days week weeks hope thinking thought think mind came come remember remembered recall
		spoke talked talk noted note list plan planned set agreed meant wanted want like said last first next since kept keep few minutes time
		hour quarter free there around suits suit suited find another other line lines word words plenty enough short reply answer write ring
		call look in touch hear see glad happy gladly would could might when whenever however best wishes regards warmly yours take care soon
		know let no need hurry if not nothing well fine small little bit something today tomorrow about between us we both together
		had have has been was were is are as at on by until after before you me my i it for with and or but so that this these
		things thing three two one it's i'm i've i'll i'd you're you've you'd that's how where what stands stand going went name
		blank welcome half page empty equally good news whatever isn't there's tell lot ready near phone we'll done stayed desk enjoy office
		arranged begin start floor simply month sentence none without shall full anything else rather ten state resolved say waiting wait way part head today's kind evening's`)
	return t
}()

// find finds the question and the time in the text where the model's are not in there letter for letter, or the time is
// none that was told.
func (m *CheckIn) find(r *run) {
	if !strings.Contains(m.Text, m.Question) || m.Question == "" {
		m.Question = questionIn(m.Text)
	}
	if strings.Contains(m.Text, m.When) && m.When != "" && (r.told().holds(m.When, sixMine) || strings.HasPrefix(m.When, "[")) {
		return
	}
	if req, ok := r.request.(*FollowUpRequest); ok {
		m.When = timeIn(m.Text, req.When)
	}
}

// valid tells whether the message has a time and one question.
func (m *CheckIn) valid() bool {
	return m.When != "" && m.Question != "" && strings.Count(m.Text, "?") == 1
}

func (m *CheckIn) identify(id string)      { m.ID = id }
func (m *CheckIn) provenance() *Provenance { return &m.Provenance }

// questionIn returns the sentence of a text that ends in a question mark.
func questionIn(text string) string {
	for row := range strings.Lines(text) {
		for _, s := range wordsOf(row).sentences() {
			if s.isMark(len(s)-1, "?") {
				return strings.TrimSpace(row[s[0].start:s[len(s)-1].end])
			}
		}
	}
	return ""
}

// timeIn returns the words of a text that name the time that was set: those of the request, or a gap for a time.
func timeIn(text, when string) string {
	at := []words{bareClause(wordsOf(when)), wordsOf("[day and time]")}
	all := wordsOf(text)
	for _, w := range at {
		for n := len(w); n > 0 && n >= (len(w)+1)/2; n-- { // "on Thursday evening" may have become "Thursday evening"
			if i := indexOf(all, w[len(w)-n:]); i >= 0 {
				return text[all[i].start:all[i+n-1].end]
			}
		}
	}
	return ""
}

// indexOf returns where a run of words stands in others, or -1.
func indexOf(all, run words) int {
	for i := 0; i+len(run) <= len(all); i++ {
		j := 0
		for j < len(run) && all[i+j].text == run[j].text {
			j++
		}
		if j == len(run) {
			return i
		}
	}
	return -1
}

var followUpSchema = compact(`{
	"type": "object", "additionalProperties": false, "required": ["message"],
	"properties": {"message": {
		"type": "object", "additionalProperties": false, "required": ["text", "when", "question", "citations"],
		"properties": {
			"text": {"type": "string"}, "when": {"type": "string"}, "question": {"type": "string"},
			"citations": ` + citationsSchema + `
		}
	}}
}`)

func namedFollowUp(r Request) bool {
	f, ok := r.(*FollowUpRequest)
	return ok && (len(f.Actions) > 0 || f.When != "")
}
