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
	fits:     fitsBoundary,
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

// fitsBoundary: who was asked for something, has a limit to set, or wants to stop.
func fitsBoundary(r Request, w words) int {
	if b, ok := r.(*BoundaryRequest); ok && b.Request+b.Limit != "" {
		return byField
	}
	return weigh(w, boundaryWishes)
}

var boundaryWishes = []*wish{
	wishFor(3, `
		say|saying|tell|told|telling [him|her|them|a] [polite|kind|firm|friendly] no
		say|saying ~3 no to
		turn|turning him|her|them|it|this|that|a|the|my|his|their down
		turn|turning down a|the|my|his|her|their
		set|draw|setting|drawing|keep|hold a|the|my|some|clear|firm|few [few|clear|firm] limit|limits|boundary|boundaries|line|lines
		set|setting limits|boundaries
		boundary|boundaries
		refuse|refusing|refusal|decline|declining|reject
		can't|cannot|won't|don't|not [want] [to] lend|hire|recommend|vouch
		asked|asks|asking|wants|want me for|to ~3 loan|money|lend|reference|recommendation|recommend|vouch|hire|job|therapy|therapist|date|dinner
		wants|asked|asks|tried to borrow|kiss|date
		flirt|flirts|flirting|flirted
		end|ending|finish|stop|stopping|quit|leave [the|our|this|being|my] [her|his|their] mentoring|mentorship|mentor|mentee|relationship
		words to end|stop|finish|close it|this|things|with|the|our
		letting|let him|her|them go
		it|this|that ends|stops|is|it's over
		make|making [it] clear that ~4 stops|stop|ends|over
		stepping|step down|back
		too many|much favours|favors
	`),
	wishFor(3, `
		wants|want|expects|asks|asked|asking|begged|told me to ~ answer|reply|invest|sign|lend|correct|proofread|hire|pay|introduce|write|read|lie|call|drive|give|find|get|put|fix|cover|phone|talk|speak|sell|buy|vouch|share|send
		been asked by ~ to
		wants|asked|asks if|to|whether ~3 stay|sleep|live|move|crash ~4 flat|house|home|place|sofa
		wants to be friends|close|more
		keeps|keep|kept asking|begging|pressing|sending|calling|texting|ringing|turning|coming me|my|up|to|for
		turns|turning|coming|comes up|to|by ~ my house|home|flat|office|door
		calls|rings|texts|messages|phones|emails|sends|writes me ~5 every|whatsapps|day|evening|night|midnight|weekend|weekends|sunday|sundays|hour|hours|o'clock|pm|holidays
		every time , i'm
	`),
	wishFor(3, `
			asked|asks me|him|her out
			has|have|needs got|to to|stop stop|with
			has|needs to stop|end
			i don't|won't|can't want|accept|allow that|this|it
			and i'm|am a|only
			not mentoring
			asking|asked|asks for|to the|borrow|use|have ~ questions|answers|key|keys|data|money|names|code|loan|login
			my private number|address|life|time
			my login|password|flat|car|wife|husband|phone|card|savings|couch
			do his|her|their homework|coursework|thesis|job|work|essay|assignment|application|taxes
			can't|cannot|won't be his|her|their|both
			behind my back
			overstep|oversteps|overstepped|overstepping|crossed|crosses
		`),
	wishFor(1, `
			wants|wanted|expects|demands|demanded|asks|asked|asking me|my|for|that
		`),
	wishFor(2, `
		no way
		can't|cannot|won't go on
		can't|cannot and ~2 won't
		i|i'd would|'d|much|sooner [much] rather|not not
		keep|keeps|kept it|this|things professional
		i'm|am not|no a|her|his|their|trained ~ counsellor|counselor|therapist|bank|taxi|parent|mother|father|lawyer|secretary|proofreader|for
		not|isn't my job|role|place
		i don't|won't|can't|cannot do that|this|it|so with|for mentees|a|my
		where|when do|should i stop
		its|it's|is|is too much
		wearing|wears me out|down
		need|want him|her|them|it|this to stop
		a|the second hour
		i need a|some line|lines
		at 11pm|10pm|12pm|1am|2am|midnight
		uninvited|unannounced
		don't|haven't|no|not|have [have] [the|any] time for|any|to
		clear and kind|firm|warm
	`),
}
