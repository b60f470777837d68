package coach

import (
	"fmt"
	"io"
	"iter"
	"slices"
)

// Agreement is the task of two people who put down how they want to work together.
var Agreement = Task{
	Name:    "agreement",
	Summary: "A mentoring agreement in six sections, to be filled in together",
	New:     func() Request { return &AgreementRequest{} },
	Reply:   func() Reply { return &AgreementReply{} },
	Prefer: []string{
		"mentoring-agreement", "regular-meetings", "confidentiality", "purpose-of-the-relationship", "setting-boundaries", "closing-gracefully",
	},
	schema: agreementSchema,
	named:  namedAgreement,
}

var _ = register(&Agreement)

// AgreementRequest asks for the draft of an agreement.
type AgreementRequest struct {
	Common
	Cadence  string   `json:"cadence,omitempty" maxLength:"200" doc:"How often the two meet, for how long or where, as far as that is settled." example:"every two weeks for an hour"`
	Duration string   `json:"duration,omitempty" maxLength:"200" doc:"How long the mentoring lasts, as far as that is settled." example:"until the end of June"`
	Known    []string `json:"known,omitempty" maxItems:"20" minLength:"1" maxLength:"300" pattern:"\\S" patternDescription:"text that is not blank" doc:"What else is settled already, one thing each, of at most 300 characters. Each is sorted into the section that it belongs to." example:"[\"we don't lend each other money\"]"`

	drafted []draft // made once
}

func (r *AgreementRequest) texts() []string {
	return append(append(r.Common.texts(), r.Cadence, r.Duration), r.Known...)
}

// brief gives the model the draft of each section: it fills in, and writes none of its own.
func (r *AgreementRequest) brief() any { return map[string][]draft{"sections": r.drafts()} }

func (r *AgreementRequest) parts() []part {
	return []part{{
		name: "sections", prefix: "s", count: len(sections),
		decode: decoded[Section], handbook: handbookSections, order: bySection,
	}}
}

// sections are those of an agreement, in their order.
var sections = []string{"purpose", "meetings", "goals_and_timeline", "confidentiality", "boundaries", "review_and_end"}

// AgreementReply holds the sections of the draft.
type AgreementReply struct {
	Header
	Sections []*Section `json:"sections" doc:"Always six, in the order of an agreement: purpose, meetings, goals_and_timeline, confidentiality, boundaries, review_and_end."`
	Trailer
}

// Envelope implements Reply.
func (r *AgreementReply) Envelope() (*Header, *Trailer) { return &r.Header, &r.Trailer }

func (r *AgreementReply) fill(_ string, items []admitted) { r.Sections = collect[*Section](items) }

func (r *AgreementReply) print(w io.Writer) {
	for i, s := range r.Sections {
		fmt.Fprintf(w, "%d. %s\n   %s\n   To settle together: %s\n\n", i+1, sectionTitles[s.Section], s.Wording, s.Question)
	}
}

var sectionTitles = map[string]string{
	"purpose": "What this is for", "meetings": "Meetings", "goals_and_timeline": "Goals and timeline",
	"confidentiality": "What stays between us", "boundaries": "Between meetings, and limits", "review_and_end": "Looking again, and the end",
}

// Section is one section of an agreement.
type Section struct {
	ID       string `json:"id"`
	Section  string `json:"section" enum:"purpose,meetings,goals_and_timeline,confidentiality,boundaries,review_and_end"`
	Wording  string `json:"wording" doc:"Sentences in the first person plural that can be pasted into a document. What is open is a blank in square brackets, which says what to put in."`
	Question string `json:"question" doc:"To be put to both before they fill the blanks."`
	Provenance
}

func (s *Section) texts() []guarded {
	return []guarded{
		{field: "wording", kind: KindAside, text: s.Wording},
		{field: "question", kind: KindQuestion, text: s.Question},
		{field: "section", kind: KindAside, text: s.Section},
	}
}

func (s *Section) identify(id string)      { s.ID = id }
func (s *Section) provenance() *Provenance { return &s.Provenance }
func (s *Section) place() string           { return s.Section }
func (s *Section) valid() bool             { return slices.Contains(sections, s.Section) }

// settle leaves a model no room in the wording but the blanks: what is not our draft with some of them filled gives way
// to the draft as it is.
func (s *Section) settle(r *run) {
	req, ok := r.request.(*AgreementRequest)
	if !ok || !s.valid() {
		return
	}
	ours := req.drafts()[slices.Index(sections, s.Section)].Wording
	if !english(r.header.Language) {
		r.inEnglish("The wording is the handbook's own, so it is in English.")
	}
	if !fillsIn(ours, s.Wording, req.texts()) || len(Check(KindAside, s.Wording)) > 0 {
		s.Wording = ours
	}
}

// inEnglish tells once that a text of ours stands in an item of the model, which is in another language.
func (r *run) inEnglish(message string) {
	if !slices.ContainsFunc(r.trailer.Notices, func(n Notice) bool { return n.Code == NoticeLanguage }) {
		r.notice(NoticeLanguage, "wording", message)
	}
}

func bySection(a, b Item) int {
	return slices.Index(sections, a.(*Section).Section) - slices.Index(sections, b.(*Section).Section) //nolint:forcetypeassert // a part holds items of one type
}

var agreementSchema = compact(`{
	"type": "object", "additionalProperties": false, "required": ["sections"],
	"properties": {"sections": {"type": "array", "items": {
		"type": "object", "additionalProperties": false, "required": ["section", "wording", "question", "citations"],
		"properties": {
			"section": {"type": "string", "enum": ["purpose", "meetings", "goals_and_timeline", "confidentiality", "boundaries", "review_and_end"]},
			"wording": {"type": "string"}, "question": {"type": "string"}, "citations": ` + citationsSchema + `
		}
	}}}
}`)

// handbookSections yields for each section our draft with each of its questions, the most fitting first, and last the draft
// without what was told.
func handbookSections(s *scene) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		req, ok := s.request.(*AgreementRequest)
		if !ok {
			return
		}
		about := req.about()
		for _, d := range req.drafts() {
			for _, w := range []draft{d, req.bare(d.Section)} {
				for q := range s.shelf(sectionQuestions[d.Section], about) {
					if !yield(&Section{Section: d.Section, Wording: w.Wording, Question: q.Text, Provenance: q.cited()}) {
						return
					}
				}
			}
		}
	}
}

// about is what the questions are chosen by.
func (r *AgreementRequest) about() told {
	t := toldBy(r.texts()...)
	for sign, is := range map[string]bool{"cadence": r.Cadence != "", "duration": r.Duration != "", "goals": len(r.Goals) > 0} {
		if is {
			t.signs(sign)
		}
	}
	return t.signs(string(r.Stage))
}

func namedAgreement(r Request) bool {
	a, ok := r.(*AgreementRequest)
	return ok && (a.Cadence != "" || a.Duration != "" || len(a.Known) > 0)
}
