package server

import (
	"context"
	"net/http"

	"mentorcoach/coach"
)

type checkInput struct {
	Body checkRequest
}

type checkRequest struct {
	Kind      coach.Kind    `json:"kind" enum:"question,feedback,message" doc:"What the text is: a question put to a mentee, words about what a mentee did, or a message to a mentee or to somebody one would like to learn from."`
	Text      string        `json:"text" minLength:"1" maxLength:"2000" example:"Have you considered talking to her?"`
	Situation string        `json:"situation,omitempty" minLength:"1" maxLength:"8000" doc:"Of a message: all that it may tell as a fact, such as who writes to whom and why. A name, number or event that is not in here is a violation, unless it stands in square brackets. Left out: facts are not checked."`
	Channel   coach.Channel `json:"channel,omitempty" enum:"email,linkedin,chat" doc:"Of a message: how it is sent. It bounds the length: an email to 150 words, a LinkedIn note to 300 characters, a chat message to 80 words. Left out: no bound."`
}

type checkOutput struct {
	Body checkReply
}

type checkReply struct {
	OK         bool              `json:"ok" doc:"The text breaks no rule."`
	Violations []coach.Violation `json:"violations" doc:"The gravest first. Spans are in Unicode code points of the text."`
}

// check holds a caller's own text against the guard.
func (s *Server) check(_ context.Context, in *checkInput) (*checkOutput, error) {
	violations, err := in.Body.violations()
	if err != nil {
		return nil, err
	}
	out := checkReply{OK: len(violations) == 0, Violations: coach.InCodePoints(in.Body.Text, violations)}
	return &checkOutput{out}, nil
}

func (r *checkRequest) violations() ([]coach.Violation, error) {
	if r.Kind == coach.KindMessage {
		return coach.CheckMessage(coach.Message{Text: r.Text, Channel: r.Channel, Facts: r.Situation}), nil
	}
	if fields := r.ofMessages(); len(fields) > 0 {
		return nil, problem(http.StatusUnprocessableEntity, "A field belongs to messages alone.", fields...)
	}
	return coach.Check(r.Kind, r.Text), nil
}

// ofMessages names the fields that only a message has.
func (r *checkRequest) ofMessages() []FieldError {
	var out []FieldError
	if r.Situation != "" {
		out = append(out, FieldError{Pointer: "/situation", Detail: "only a message has one"})
	}
	if r.Channel != "" {
		out = append(out, FieldError{Pointer: "/channel", Detail: "only a message has one"})
	}
	return out
}
