package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"mentorcoach/coach"
	"mentorcoach/server"
)

type coachCommand struct {
	Task        string   `arg:"" help:"questions or feedback."`
	Text        []string `arg:"" optional:"" help:"The situation. Left out: standard input."`
	Count       int      `help:"How many items."`
	Stage       string   `help:"Where in the relationship: finding, starting, meeting, difficulty or closing."`
	Language    string   `help:"Language of the reply, BCP 47."`
	Goals       []string `help:"What the mentee is after; may be repeated."`
	Observation string   `help:"feedback: what you saw or heard the mentee do."`
	Draft       string   `help:"feedback: what you would say, if you have words already."`
	JSON        bool     `help:"Print the whole reply as JSON."`
}

// fields is the request as the API takes it; what was not given is left out.
type fields struct {
	Situation   string   `json:"situation"`
	Count       int      `json:"count,omitempty"`
	Stage       string   `json:"stage,omitempty"`
	Language    string   `json:"language,omitempty"`
	Goals       []string `json:"goals,omitempty"`
	Observation string   `json:"observation,omitempty"`
	Draft       string   `json:"draft,omitempty"`
}

// Run does one task. The request goes through the API's own checks, so both say the same.
func (c *coachCommand) Run(ctx context.Context, p *program) error {
	text, err := p.text(c.Text)
	if err != nil {
		return err
	}
	body, err := json.Marshal(fields{text, c.Count, c.Stage, c.Language, c.Goals, c.Observation, c.Draft})
	if err != nil {
		return err
	}
	task, req, err := server.Decode(c.Task, body)
	if err != nil {
		return err
	}
	if p.config.DatabaseURL == "" {
		p.config.EmbedModel = "" // one question is no reason to embed the handbook
	}
	parts, err := p.assemble(ctx)
	if err != nil {
		return err
	}
	defer parts.close()
	reply, err := parts.coach.Answer(ctx, task, req)
	if err != nil {
		return err
	}
	if c.JSON {
		return printJSON(p.stdout, reply)
	}
	return coach.Print(p.stdout, reply)
}

// maxInput is what is read from standard input, in bytes: more than any text may have.
const maxInput = 64 << 10

// text returns what stands in the arguments, else on standard input.
func (p *program) text(args []string) (string, error) {
	if len(args) > 0 {
		return strings.Join(args, " "), nil
	}
	b, err := io.ReadAll(io.LimitReader(p.stdin, maxInput))
	if err != nil {
		return "", err
	}
	if strings.TrimSpace(string(b)) == "" {
		return "", errors.New("there is no text: give it as an argument or on standard input")
	}
	return strings.TrimSpace(string(b)), nil
}

func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

type checkCommand struct {
	Kind string   `arg:"" enum:"question,feedback" help:"What the text is: question or feedback."`
	Text []string `arg:"" optional:"" help:"The text. Left out: standard input."`
	JSON bool     `help:"Print the verdict as JSON."`
}

// errBroken makes a rejected text an exit status of 1, so that scripts can tell.
var errBroken = errors.New("the text breaks a rule")

// Run prints what a text breaks and what would mend it.
func (c *checkCommand) Run(p *program) error {
	text, err := p.text(c.Text)
	if err != nil {
		return err
	}
	violations := coach.Check(coach.Kind(c.Kind), text)
	switch {
	case c.JSON:
		err = printJSON(p.stdout, struct {
			OK         bool              `json:"ok"`
			Violations []coach.Violation `json:"violations"`
		}{len(violations) == 0, coach.InCodePoints(text, violations)})
	case len(violations) == 0:
		fmt.Fprintln(p.stdout, "good")
	}
	if err != nil || len(violations) == 0 {
		return err
	}
	for _, v := range violations {
		if !c.JSON {
			fmt.Fprintf(p.stdout, "%s: %q\n  %s\n", v.Rule, text[v.Start:v.End], v.Mend)
		}
	}
	return errBroken
}

type configCommand struct{}

// Run prints each setting with what it is set to; of a secret only whether it is.
func (*configCommand) Run(p *program) error {
	for _, s := range settings {
		v, err := s.value(p.getenv)
		if err != nil {
			return err
		}
		switch {
		case v != "" && s.secret:
			v = "(set)"
		case v == "":
			v = s.fallback
		}
		fmt.Fprintf(p.stdout, "%s=%s\n    %s\n", s.name, v, s.doc)
	}
	return nil
}

type openapiCommand struct{}

// Run prints the description that the server serves.
func (*openapiCommand) Run(p *program) error {
	_, err := p.stdout.Write(server.Description(version()))
	return err
}

type versionCommand struct{}

// Run prints the version.
func (*versionCommand) Run(p *program) error {
	_, err := fmt.Fprintln(p.stdout, version())
	return err
}
