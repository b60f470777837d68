package coach

import (
	"time"

	"mentorcoach/knowledge"
	"mentorcoach/prompts"
)

// Origin tells who wrote an item.
type Origin string

// The origins. A reply is mixed where its items differ.
const (
	FromModel    Origin = "model"
	FromHandbook Origin = "handbook"
	Mixed        Origin = "mixed"
)

// Header is how every reply begins.
type Header struct {
	ID       string `json:"id" doc:"Names this reply."`
	Task     string `json:"task" doc:"What the coach did. Where the request named no task, this is the one that was inferred."`
	Language string `json:"language" doc:"Language of the items, BCP 47."`
	Origin   Origin `json:"origin" enum:"model,handbook,mixed" doc:"Who wrote the items."`
}

// Trailer is how every reply ends.
type Trailer struct {
	Guidance []Guidance `json:"guidance" doc:"The passages that bear on the situation, best first, and all that are cited."`
	Notices  []Notice   `json:"notices" doc:"What there is to know beside the items."`
	Report   Report     `json:"report" doc:"What became of the items that were asked for."`
	Meta     Meta       `json:"meta"`
	// Prompt is there for a dry run alone.
	Prompt *prompts.Prompt `json:"prompt,omitempty" doc:"What a model would be sent; for a dry run alone."`
}

// Guidance is a passage of the handbook.
type Guidance struct {
	Passage string  `json:"passage" example:"crossroads-decisions#2"`
	Source  string  `json:"source" example:"crossroads-decisions"`
	Title   string  `json:"title"`
	Heading string  `json:"heading"`
	Text    string  `json:"text" doc:"Markdown."`
	Score   float64 `json:"score" doc:"0 to 1. Orders the passages of one reply; says nothing across replies."`
}

// GuidanceOf returns a passage as replies show it.
func GuidanceOf(p *knowledge.Passage, score float64) Guidance {
	return Guidance{Passage: p.ID, Source: p.Source, Title: p.Title, Heading: p.Heading, Text: p.Text, Score: score}
}

// Citation quotes a passage of the reply's guidance, letter for letter.
type Citation struct {
	Passage string `json:"passage"`
	Quote   string `json:"quote"`
	Start   int    `json:"start" doc:"Where the quote starts in the passage's text, in Unicode code points from 0."`
	End     int    `json:"end" doc:"Where it ends, in code points; text[start:end] is the quote."`
}

// Provenance tells where an item comes from.
type Provenance struct {
	Origin    Origin     `json:"origin" enum:"model,handbook"`
	Citations []Citation `json:"citations" doc:"Each one was checked: the quote stands in the passage."`
}

// Notice is what a reply tells beside its items.
type Notice struct {
	Code    string `json:"code" doc:"Stable."`
	Reason  string `json:"reason,omitempty" doc:"Stable; finer than the code. Of a safety notice: self_harm, emergency, violence, minor_in_danger or abuse, which stop the coaching and leave every list empty, unless the notice is a possible one; harassment, discrimination, medical, legal or distress, which do not."`
	Message string `json:"message" doc:"For people; may change."`
	// Possible is of a notice of safety alone.
	Possible bool `json:"possible,omitempty" doc:"Of a safety notice: true where the wording leaves it open whether anybody is in danger. The coaching goes on, whatever the reason, and the notice comes first and says whom to tell in case it is so."`
	// Contacts are those of the programme, for a notice of safety alone.
	Contacts []Contact `json:"contacts,omitempty" doc:"Of a safety notice: whom the programme names for this, in the reply's language where it has any, else in English."`
}

// Codes of notices.
const (
	NoticeSafety       = "safety"
	NoticeDegraded     = "degraded"
	NoticeNoModel      = "no_model"
	NoticeWithheld     = "direct_answer_withheld"
	NoticeReady        = "ready" // what was handed in needs nothing: it comes back as it stands
	NoticeInferred     = "task_inferred"
	NoticeLanguage     = "language_unavailable"
	NoticeFewerReplied = "fewer_items"
	NoticeUnclear      = "unclear_situation"
	NoticeElsewhere    = "not_mentoring"
)

// Report counts what became of the items.
type Report struct {
	Asked                  int          `json:"asked" doc:"0 where a safety notice stopped the coaching."`
	Accepted               int          `json:"accepted" doc:"Items of the model that passed the guard."`
	Rejected               map[Rule]int `json:"rejected" doc:"Items of the model that did not, by the first rule they broke; replacements too."`
	AskedAgain             int          `json:"asked_again" doc:"Items that the model was asked to replace, once."`
	FromHandbook           int          `json:"from_handbook"`
	CitationsDropped       int          `json:"citations_dropped" doc:"Citations of the model that could not be verified."`
	ReflectionsReplaced    int          `json:"reflections_replaced" doc:"Reflections of the model that said more than was told."`
	OpenShare              float64      `json:"open_share" doc:"Open questions among all questions."`
	ReflectionsPerQuestion float64      `json:"reflections_per_question" doc:"Good mentors come to 1.0, poor ones to 0.27."`
}

// Meta tells how the reply was made.
type Meta struct {
	Prompt   string `json:"prompt,omitempty" doc:"Version of the prompt; empty where no model was asked."`
	Model    string `json:"model,omitempty"`
	Guard    string `json:"guard" enum:"full,form" doc:"form: the language of the items is not English, and the guard holds them to their form alone."`
	Handbook string `json:"handbook" doc:"Version of the handbook."`
	Space    string `json:"space" doc:"Embedding space in which the passages were found."`
	Tokens   Tokens `json:"tokens"`
	MS       Timing `json:"ms" doc:"Milliseconds."`
}

// Tokens counts what the model was sent and sent back, as the provider tells.
type Tokens struct {
	In  int `json:"in"`
	Out int `json:"out"`
}

// Timing is in milliseconds.
type Timing struct {
	Retrieve float64 `json:"retrieve"`
	Model    float64 `json:"model"`
	Total    float64 `json:"total"`
}

// milliseconds keeps three decimals: the handbook answers in less than one.
func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
