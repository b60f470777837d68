package server

import (
	"context"

	"mentorcoach/coach"
)

type checkInput struct {
	Body checkRequest
}

type checkRequest struct {
	Kind coach.Kind `json:"kind" enum:"question,feedback" doc:"What the text is: a question put to a mentee, or words about what a mentee did."`
	Text string     `json:"text" minLength:"1" maxLength:"2000" example:"Have you considered talking to her?"`
}

type checkOutput struct {
	CacheControl string `header:"Cache-Control" hidden:"true"`
	Body         checkReply
}

type checkReply struct {
	OK         bool              `json:"ok" doc:"The text breaks no rule."`
	Violations []coach.Violation `json:"violations" doc:"The gravest first. Spans are in Unicode code points of the text."`
}

// check holds a caller's own text against the guard.
func (s *Server) check(_ context.Context, in *checkInput) (*checkOutput, error) {
	violations := coach.Check(in.Body.Kind, in.Body.Text)
	out := checkReply{OK: len(violations) == 0, Violations: coach.InCodePoints(in.Body.Text, violations)}
	return &checkOutput{CacheControl: "no-store", Body: out}, nil
}
