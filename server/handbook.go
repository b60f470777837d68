package server

import (
	"context"
	"net/http"
	"slices"

	"mentorcoach/coach"
	"mentorcoach/knowledge"
)

type guidanceInput struct {
	Query    string             `query:"q" required:"true" minLength:"1" maxLength:"8000" doc:"The situation, or a few words."`
	Audience knowledge.Audience `query:"audience" enum:"mentor,mentee" doc:"Lifts cards for this audience; excludes none."`
	Stage    knowledge.Stage    `query:"stage" enum:"finding,starting,meeting,difficulty,closing" doc:"Lifts cards for this stage; excludes none."`
	Limit    int                `query:"limit" minimum:"1" maximum:"50" default:"8"`
}

// scored is a passage with what made it come up.
type scored struct {
	coach.Guidance
	Lexical float64 `json:"lexical" doc:"BM25."`
	Dense   float64 `json:"dense" doc:"Cosine similarity."`
}

type guidanceOutput struct {
	Body guidanceBody
}

type guidanceBody struct {
	Passages []scored                `json:"passages" doc:"Best first."`
	Space    string                  `json:"space" doc:"Embedding space of the dense scores."`
	Degraded []knowledge.Degradation `json:"degraded" doc:"What retrieval did without."`
}

func (s *Server) guidance(ctx context.Context, in *guidanceInput) (*guidanceOutput, error) {
	found, err := s.library.Find(ctx, knowledge.Query{Text: in.Query, Outside: s.coach.Hide, Audience: in.Audience, Stage: in.Stage, Limit: in.Limit})
	if err != nil {
		return nil, err
	}
	out := guidanceBody{Passages: make([]scored, len(found.Hits)), Space: found.Space.String(), Degraded: found.Degraded}
	for i := range found.Hits {
		h := &found.Hits[i]
		out.Passages[i] = scored{coach.GuidanceOf(&h.Passage, h.Score), h.Lexical, h.Dense}
	}
	if out.Degraded == nil {
		out.Degraded = []knowledge.Degradation{}
	}
	return &guidanceOutput{out}, nil
}

type cardsInput struct {
	Audience knowledge.Audience `query:"audience" enum:"mentor,mentee" doc:"Only cards for this audience."`
	Stage    knowledge.Stage    `query:"stage" enum:"finding,starting,meeting,difficulty,closing" doc:"Only cards for this stage."`
}

type cardSummary struct {
	ID       string               `json:"id"`
	Title    string               `json:"title"`
	Audience []knowledge.Audience `json:"audience" enum:"mentor,mentee"`
	Stages   []knowledge.Stage    `json:"stages" enum:"finding,starting,meeting,difficulty,closing"`
}

type cardsOutput struct {
	ETag         string `header:"ETag" hidden:"true"`
	CacheControl string `header:"Cache-Control" hidden:"true"`
	Body         cardsBody
}

type cardsBody struct {
	Version string        `json:"version" doc:"Changes when a card does."`
	Cards   []cardSummary `json:"cards"`
}

func (s *Server) cards(_ context.Context, in *cardsInput) (*cardsOutput, error) {
	h := s.library.Handbook
	out := cardsBody{Version: h.Version, Cards: []cardSummary{}}
	for _, c := range h.Cards {
		if in.Audience != "" && !slices.Contains(c.Audience, in.Audience) || in.Stage != "" && !slices.Contains(c.Stages, in.Stage) {
			continue
		}
		out.Cards = append(out.Cards, cardSummary{c.ID, c.Title, c.Audience, c.Stages})
	}
	return &cardsOutput{s.etag(), revalidated, out}, nil
}

// etag is that of everything that is made of the handbook alone.
func (s *Server) etag() string { return `"` + s.library.Handbook.Version + `"` }

type cardInput struct {
	Card string `path:"card" example:"crossroads-decisions"`
}

type cardOutput struct {
	ETag         string `header:"ETag" hidden:"true"`
	CacheControl string `header:"Cache-Control" hidden:"true"`
	Body         *knowledge.Card
}

func (s *Server) card(_ context.Context, in *cardInput) (*cardOutput, error) {
	c, ok := s.library.Handbook.Card(in.Card)
	if !ok {
		return nil, problem(http.StatusNotFound, "There is no such card. /v1/handbook lists them.")
	}
	return &cardOutput{s.etag(), revalidated, c}, nil
}
