package coach

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"mentorcoach/knowledge"
)

// Outreach is the task of somebody who writes for the first time to a person they would like to learn from.
var Outreach = Task{
	Name:     "outreach",
	Summary:  "A first message to somebody one would like to learn from",
	Audience: knowledge.Mentee,
	New:      func() Request { return &OutreachRequest{Channel: Email} },
	Reply:    func() Reply { return &OutreachReply{} },
	Prefer:   []string{"outreach-message", "informational-interviews", "asking-for-referrals"},
	schema:   outreachSchema,
	named:    namedOutreach,
}

var _ = register(&Outreach)

// OutreachRequest asks for a message.
type OutreachRequest struct {
	Common
	Recipient string  `json:"recipient,omitempty" maxLength:"500" doc:"Whom you write to, and what you know of them." example:"Dr Amato, who leads the river ice group"`
	AboutMe   string  `json:"about_me,omitempty" maxLength:"2000" doc:"Who you are, as you would put it." example:"I'm a PhD student in hydrology. I measure ice on a small river."`
	Channel   Channel `json:"channel,omitempty" enum:"email,linkedin,chat" default:"email" doc:"How it is sent. An email has at most 150 words, its subject not counted; a note on LinkedIn at most 300 characters; a chat message at most 80 words."`
	Draft     string  `json:"draft,omitempty" maxLength:"4000" doc:"What you have written already. What is good in it is kept. A draft that needs nothing comes back as it stands, with the notice ready."`

	made *letter // when it was first needed
}

// letter is what the message is made of. A request is answered once, by one goroutine.
func (r *OutreachRequest) letter() *letter {
	if r.made == nil {
		r.made = newLetter(r)
	}
	return r.made
}

func (r *OutreachRequest) texts() []string {
	return append(r.Common.texts(), r.Recipient, r.AboutMe, r.Draft)
}

// beforeSendingCount is the number of questions that the writer answers before sending.
const beforeSendingCount = 3

func (r *OutreachRequest) parts() []part {
	return []part{
		{name: "message", prefix: "m", count: 1, decode: r.decode, handbook: handbookFirstMessages},
		{name: "before_sending", prefix: "b", count: beforeSendingCount, decode: selfCheck("what the message is for, and how it will be read"), handbook: handbookSendChecks},
	}
}

// decode reads the model's message, which goes the way that the request names.
func (r *OutreachRequest) decode(raw json.RawMessage) (Item, error) {
	it, err := decoded[FirstMessage](raw)
	if m, ok := it.(*FirstMessage); ok {
		m.Channel = r.Channel
	}
	return it, err
}

// answered tells that a draft which keeps every rule is the message: a model is not asked to improve on it.
func (r *OutreachRequest) answered() (Notice, bool) {
	if _, ready := readyDraft(r); !ready {
		return Notice{}, false
	}
	return Notice{Code: NoticeReady, Reason: "draft", Message: "Your draft is good as it stands, and it comes back unchanged. The questions are for what only you can tell."}, true
}

// OutreachReply holds the message and what to ask oneself before it goes.
type OutreachReply struct {
	Header
	Message       *FirstMessage `json:"message,omitempty"`
	BeforeSending []*SelfCheck  `json:"before_sending" doc:"For the writer: three questions to answer before the message goes."`
	Trailer
}

// Envelope implements Reply.
func (r *OutreachReply) Envelope() (*Header, *Trailer) { return &r.Header, &r.Trailer }

func (r *OutreachReply) fill(part string, items []admitted) {
	if part == "before_sending" {
		r.BeforeSending = collect[*SelfCheck](items)
		return
	}
	for _, m := range collect[*FirstMessage](items) {
		r.Message = m
	}
}

func (r *OutreachReply) print(w io.Writer) {
	if m := r.Message; m != nil {
		if m.Subject != "" {
			fmt.Fprintf(w, "Subject: %s\n\n", m.Subject)
		}
		fmt.Fprintf(w, "%s\n\n", m.Text)
	}
	fmt.Fprintln(w, "Before you send it, ask yourself:")
	for _, q := range r.BeforeSending {
		fmt.Fprintf(w, "- %s\n", q.Text)
	}
	fmt.Fprintln(w)
}

// FirstMessage is a message to somebody whom the writer does not know yet, or hardly.
type FirstMessage struct {
	ID      string  `json:"id"`
	Subject string  `json:"subject,omitempty" doc:"Of an email; other channels have none."`
	Text    string  `json:"text" doc:"The message, salutation and name included. Gaps in square brackets are for what only the writer knows."`
	Ask     string  `json:"ask" doc:"The words of the text that ask for something: one small thing."`
	WayOut  string  `json:"way_out" doc:"The words of the text that make it easy to decline."`
	Channel Channel `json:"-"`
	Provenance
}

func (m *FirstMessage) texts() []guarded {
	out := []guarded{
		{field: "text", kind: KindMessage, text: m.Text, channel: m.Channel},
		{field: "ask", kind: KindAside, text: m.Ask},
		{field: "way_out", kind: KindAside, text: m.WayOut},
	}
	if m.Subject != "" {
		out = append(out, guarded{field: "subject", kind: KindMessage, text: m.Subject})
	}
	return out
}

// settle finds the ask and the way out in the text where the model's are not in there letter for letter, and makes the
// subject from the request where the model's says more than was told.
func (m *FirstMessage) settle(r *run) {
	lines := linesOf(m.Text)
	if !strings.Contains(m.Text, m.Ask) {
		m.Ask = lines.ask()
	}
	if !strings.Contains(m.Text, m.WayOut) {
		m.WayOut = lines.wayOut()
	}
	switch req, is := r.request.(*OutreachRequest); {
	case m.Channel != Email:
		m.Subject = ""
	case is && (m.Subject == "" || !m.holdsSubject(req) || len(Check(KindMessage, m.Subject)) > 0):
		m.Subject = req.letter().subject()
	}
}

// holdsSubject tells whether the subject says nothing that neither the request nor the text says.
func (m *FirstMessage) holdsSubject(req *OutreachRequest) bool {
	t := newTold(req)
	t.add(m.Text)
	return t.holds(m.Subject, threeMine) && utf8.RuneCountInString(m.Subject) <= maxSubjectRunes
}

// valid tells whether the message asks for something and can be declined.
func (m *FirstMessage) valid() bool { return m.Ask != "" && m.WayOut != "" && m.Ask != m.WayOut }

func (m *FirstMessage) identify(id string)      { m.ID = id }
func (m *FirstMessage) provenance() *Provenance { return &m.Provenance }

var outreachSchema = compact(`{
	"type": "object", "additionalProperties": false, "required": ["message", "before_sending"],
	"properties": {
		"message": {
			"type": "object", "additionalProperties": false, "required": ["subject", "text", "ask", "way_out", "citations"],
			"properties": {
				"subject": {"type": "string"}, "text": {"type": "string"}, "ask": {"type": "string"},
				"way_out": {"type": "string"}, "citations": ` + citationsSchema + `
			}
		},
		"before_sending": {"type": "array", "items": {
			"type": "object", "additionalProperties": false, "required": ["text", "citations"],
			"properties": {"text": {"type": "string"}, "citations": ` + citationsSchema + `}
		}}
	}
}`)

func namedOutreach(r Request) bool {
	o, ok := r.(*OutreachRequest)
	return ok && (o.Recipient != "" || o.AboutMe != "")
}
