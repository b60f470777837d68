package server

import (
	"context"

	"mentorcoach/knowledge"
)

type healthOutput struct {
	Body struct {
		Status string `json:"status" enum:"ok"`
	}
}

func (s *Server) healthz(context.Context, *struct{}) (*healthOutput, error) {
	out := &healthOutput{}
	out.Body.Status = "ok"
	return out, nil
}

type readyOutput struct {
	Body readyBody
}

type readyBody struct {
	Status   string                  `json:"status" enum:"ok,degraded"`
	Degraded []knowledge.Degradation `json:"degraded" doc:"What is configured and away."`
	Handbook string                  `json:"handbook" doc:"Version of the handbook."`
}

// readyz is 200 while the coach can answer, and it can always answer: taking a replica out of service because a shared
// database is away would take out all of them.
func (s *Server) readyz(ctx context.Context, _ *struct{}) (*readyOutput, error) {
	out := readyBody{Status: "ok", Degraded: []knowledge.Degradation{}, Handbook: s.library.Handbook.Version}
	if away := s.library.Ready(ctx); len(away) > 0 {
		out.Status, out.Degraded = "degraded", away
	}
	return &readyOutput{out}, nil
}
