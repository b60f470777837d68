package coach

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"mentorcoach/knowledge"
)

// Boundary is the task of a mentor who was asked for something that they can't or won't give, or who wants to end the
// relationship kindly.
var Boundary = Task{
	Name:     "boundary",
	Summary:  "Words that set a limit, or end the mentoring, and leave the mentee a step of their own",
	Audience: knowledge.Mentor,
	New:      func() Request { return &BoundaryRequest{Count: 3} },
	Reply:    func() Reply { return &BoundaryReply{} },
	Prefer:   []string{"setting-boundaries", "inappropriate-requests", "closing-gracefully", "when-to-refer-on", "friendship-or-business", "mismatch"},
	schema:   boundarySchema,
	named:    namedBoundary,
}

var _ = register(&Boundary)

// BoundaryRequest asks for words that set a limit.
type BoundaryRequest struct {
	Common
	Request string `json:"request,omitempty" maxLength:"1000" doc:"What was asked of you, up to 1,000 characters: as it was said, or in a word or two. Leave it out where you want to end the mentoring." example:"He asked me for a loan of 400 pounds."`
	Limit   string `json:"limit,omitempty" maxLength:"1000" doc:"Where your line is: what you can give and what not, up to 1,000 characters. Where it is left out and the situation doesn't say it, a gap stands for what only you can decide." example:"I don't lend money to people I mentor, but I can look over his budget with him."`
	Count   int    `json:"count,omitempty" minimum:"1" maximum:"5" default:"3" doc:"How many phrasings, each in another tone: plain, warm, brief, with the reason if you told one, and a second plain one."`
}

func (r *BoundaryRequest) texts() []string { return append(r.Common.texts(), r.Request, r.Limit) }

func (r *BoundaryRequest) parts() []part {
	return []part{{name: "phrasings", prefix: "p", count: r.Count, decode: decodeBoundaryPhrasing, handbook: handbookBoundaries}}
}

// BoundaryReply holds ways to say it.
type BoundaryReply struct {
	Header
	Phrasings []*BoundaryPhrasing `json:"phrasings"`
	Trailer
}

// Envelope implements Reply.
func (r *BoundaryReply) Envelope() (*Header, *Trailer) { return &r.Header, &r.Trailer }

func (r *BoundaryReply) fill(_ string, items []admitted) {
	r.Phrasings = collect[*BoundaryPhrasing](items)
}

func (r *BoundaryReply) print(w io.Writer) {
	fmt.Fprintln(w, "Ways to say it:")
	for i, p := range r.Phrasings {
		fmt.Fprintf(w, "%d. %s\n\n", i+1, p.Text)
	}
}

// BoundaryPhrasing is one way to set the limit, to be said or written.
type BoundaryPhrasing struct {
	ID       string `json:"id"`
	Text     string `json:"text" doc:"The whole, as it is said or written. Gaps in square brackets are for what only the mentor knows."`
	Limit    string `json:"limit" doc:"The part that sets the limit, as the mentor's own: it begins with them and blames nobody."`
	NextStep string `json:"next_step" doc:"The part that leaves the mentee a step of their own: an open question, sometimes with what the mentor can offer before it."`
	// What the text is put together from.
	Opening  string `json:"-"`
	Offer    string `json:"-"`
	Question string `json:"-"`
	Provenance
}

// decodeBoundaryPhrasing reads an item of the model, which writes the pieces alone.
func decodeBoundaryPhrasing(raw json.RawMessage) (Item, error) {
	var pieces struct {
		Opening  string `json:"opening"`
		Limit    string `json:"limit"`
		Offer    string `json:"offer"`
		Question string `json:"question"`
		Provenance
	}
	if err := json.Unmarshal(raw, &pieces); err != nil {
		return nil, fmt.Errorf("a phrasing of another shape: %w", err)
	}
	return &BoundaryPhrasing{
		Opening: pieces.Opening, Limit: pieces.Limit, Offer: pieces.Offer, Question: pieces.Question, Provenance: pieces.Provenance,
	}, nil
}

// compose puts the whole together.
func (p *BoundaryPhrasing) compose() {
	p.NextStep = joined(p.Offer, p.Question)
	p.Text = joined(p.Opening, p.Limit, p.NextStep)
}

// joined puts sentences side by side.
func joined(sentences ...string) string {
	var b strings.Builder
	for _, s := range sentences {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

func (p *BoundaryPhrasing) texts() []guarded {
	return []guarded{
		{field: "text", kind: KindAside, text: p.Text},
		{field: "limit", kind: KindAside, text: p.Limit},
		{field: "next_step", kind: KindQuestion, text: p.Question},
	}
}

// place keeps two phrasings from ending in the same question.
func (p *BoundaryPhrasing) place() string { return strings.ToLower(p.Question) }

// valid tells whether the piece that makes it a boundary is there.
func (p *BoundaryPhrasing) valid() bool { return p.Limit != "" }

func (p *BoundaryPhrasing) identify(id string)      { p.ID = id }
func (p *BoundaryPhrasing) provenance() *Provenance { return &p.Provenance }

// boundarySchema has the pieces alone: the whole is put together from them.
var boundarySchema = compact(`{
	"type": "object", "additionalProperties": false, "required": ["phrasings"],
	"properties": {"phrasings": {"type": "array", "items": {
		"type": "object", "additionalProperties": false,
		"required": ["opening", "limit", "offer", "question", "citations"],
		"properties": {
			"opening": {"type": "string"}, "limit": {"type": "string"}, "offer": {"type": "string"},
			"question": {"type": "string"}, "citations": ` + citationsSchema + `
		}
	}}}
}`)

func namedBoundary(r Request) bool {
	b, ok := r.(*BoundaryRequest)
	return ok && b.Request+b.Limit != ""
}
