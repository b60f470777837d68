package coach

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"mentorcoach/knowledge"
)

// Agenda is the task of a mentor who has a session soon and wants to use its time well.
var Agenda = Task{
	Name:     "agenda",
	Summary:  "A plan in time for a session, with a question to open each part",
	Audience: knowledge.Mentor,
	New:      func() Request { return &AgendaRequest{} },
	Reply:    func() Reply { return &AgendaReply{} },
	Prefer:   []string{"session-agenda", "notes-and-next-steps", "accountability", "grow-model", "first-meeting", "closing-gracefully"},
	schema:   agendaSchema,
	named:    namedAgenda,
}

var _ = register(&Agenda)

// AgendaRequest asks for an agenda.
type AgendaRequest struct {
	Common
	Minutes         int      `json:"minutes,omitempty" minimum:"15" maximum:"180" doc:"How long the session is, in whole minutes. The entries add up to it exactly. Left out: as the situation says, else 45." example:"60"`
	PreviousActions []string `json:"previous_actions,omitempty" maxItems:"30" minLength:"1" maxLength:"300" pattern:"\\S" patternDescription:"text that is not blank" doc:"What the mentee set out to do at earlier meetings, one action each. Where there are any, the agenda begins with them." example:"[\"ring the college about the evening course\"]"`
	Count           int      `json:"count,omitempty" minimum:"0" maximum:"12" doc:"How many entries. Left out or 0: as many as the minutes hold, 3 in a quarter of an hour, 5 in 45 minutes, 9 in three hours." example:"5"`
}

func (r *AgendaRequest) texts() []string { return append(r.Common.texts(), r.PreviousActions...) }

func (r *AgendaRequest) parts() []part {
	plan := planAgenda(r)
	return []part{{
		name: "agenda", prefix: "a", count: len(plan), order: byStart,
		decode:   func(raw json.RawMessage) (Item, error) { return plan.decode(raw) },
		handbook: plan.handbook,
	}}
}

// brief tells a model the plan, in which it has only the questions to write.
func (r *AgendaRequest) brief() any {
	return struct {
		Slots stretches `json:"slots"`
	}{planAgenda(r)}
}

// AgendaReply holds the entries in the order of the session.
type AgendaReply struct {
	Header
	Agenda []*AgendaEntry `json:"agenda" doc:"From arriving to next steps, without a gap; the minutes add up to those of the request."`
	Trailer
}

// Envelope implements Reply.
func (r *AgendaReply) Envelope() (*Header, *Trailer) { return &r.Header, &r.Trailer }

func (r *AgendaReply) fill(_ string, items []admitted) { r.Agenda = collect[*AgendaEntry](items) }

func (r *AgendaReply) print(w io.Writer) {
	const margin = "          "
	for _, e := range r.Agenda {
		fmt.Fprintf(w, "%3d–%-6d%s\n%s%s\n%sAsk: %s\n\n", e.Start, e.Start+e.Minutes, e.Title, margin, e.Aim, margin, e.Question)
	}
}

// AgendaEntry is one stretch of the session.
type AgendaEntry struct {
	ID       string `json:"id"`
	Start    int    `json:"start" doc:"When it begins, in minutes from the beginning of the session." example:"5"`
	Minutes  int    `json:"minutes" doc:"How long it takes, in whole minutes." example:"10"`
	Title    string `json:"title" doc:"In a few plain words." example:"What today is for"`
	Aim      string `json:"aim" doc:"What this stretch is there for, to the mentor. Earlier actions and what is going on are named in the words of the request." example:"What your mentee wants from these 45 minutes; the choice is theirs."`
	Question string `json:"question" doc:"Opens the stretch: one question, to the mentee." example:"What do you most want my whole attention for today?"`
	Provenance
}

func (e *AgendaEntry) texts() []guarded {
	return []guarded{
		{field: "question", kind: KindQuestion, text: e.Question}, {field: "title", kind: KindAside, text: e.Title}, {field: "aim", kind: KindAside, text: e.Aim},
	}
}

func (e *AgendaEntry) identify(id string)      { e.ID = id }
func (e *AgendaEntry) provenance() *Provenance { return &e.Provenance }

// place is where the entry begins: no two begin at once.
func (e *AgendaEntry) place() string { return strconv.Itoa(e.Start) }

// settle says once, where another language is asked for, that the titles and aims are ours.
func (e *AgendaEntry) settle(r *run) {
	const reason = "titles_and_aims"
	if english(r.header.Language) {
		return
	}
	for _, n := range r.trailer.Notices {
		if n.Reason == reason {
			return
		}
	}
	r.notice(NoticeLanguage, reason, "Titles and aims are the handbook's own and in English, whatever the language of the questions.")
}

func byStart(a, b Item) int {
	return cmp.Compare(a.(*AgendaEntry).Start, b.(*AgendaEntry).Start) //nolint:forcetypeassert // a part holds items of one type
}

// agendaSchema asks for no more than the questions: all else is planned before the model is asked.
var agendaSchema = compact(`{
	"type": "object", "additionalProperties": false, "required": ["agenda"],
	"properties": {"agenda": {"type": "array", "items": {
		"type": "object", "additionalProperties": false, "required": ["slot", "question", "citations"],
		"properties": {"slot": {"type": "integer"}, "question": {"type": "string"}, "citations": ` + citationsSchema + `}
	}}}
}`)

// decode reads the model's item and puts it into its slot. Nothing else of what it wrote is read.
func (s stretches) decode(raw json.RawMessage) (*AgendaEntry, error) {
	var written struct {
		Slot      int        `json:"slot"`
		Question  string     `json:"question"`
		Citations []Citation `json:"citations"`
	}
	if err := json.Unmarshal(raw, &written); err != nil {
		return nil, fmt.Errorf("an item of another shape: %w", err)
	}
	if written.Slot < 1 || written.Slot > len(s) {
		return nil, fmt.Errorf("there is no slot %d", written.Slot)
	}
	return s[written.Slot-1].entry(written.Question, Provenance{Citations: written.Citations}), nil
}

func namedAgenda(r Request) bool {
	a, ok := r.(*AgendaRequest)
	return ok && (len(a.PreviousActions) > 0 || a.Minutes > 0)
}
