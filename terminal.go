package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"mentorcoach/coach"
	"mentorcoach/server"
)

// coachCommand does one task; the tasks are its subcommands.
type coachCommand struct{ kong.Plugins }

// terminal is what each of them has beside the fields of its request.
type terminal struct {
	Text       []string `arg:"" optional:"" help:"The situation. Left out: standard input."`
	JSON       bool     `help:"Print the whole reply as JSON."`
	ShowPrompt bool     `help:"Print what the model would be sent, and call none."`
}

// Run does one task. The request goes through the API's own checks, so both say the same.
func (*coachCommand) Run(ctx context.Context, p *program, k *kong.Context) error {
	chosen := k.Selected()
	how := chosen.Target.FieldByName("Terminal").Interface().(terminal) //nolint:forcetypeassert // taskCommands put it there
	text, err := p.text(how.Text)
	if err != nil {
		return err
	}
	chosen.Target.FieldByName("Situation").SetString(text)
	body, err := json.Marshal(chosen.Target.Interface())
	if err != nil {
		return err
	}
	task, req, err := server.Decode(chosen.Name, body)
	if err != nil {
		return err
	}
	req.Basics().DryRun = coach.Wish(how.ShowPrompt)
	reply, err := p.answer(ctx, task, req)
	if err != nil {
		return err
	}
	if how.JSON {
		return printJSON(p.stdout, reply)
	}
	return coach.Print(p.stdout, reply)
}

func (p *program) answer(ctx context.Context, t *coach.Task, req coach.Request) (coach.Reply, error) {
	if p.config.DatabaseURL == "" {
		p.config.EmbedModel = "" // one question is no reason to embed the handbook
	}
	parts, err := p.assemble(ctx)
	if err != nil {
		return nil, err
	}
	defer parts.close()
	return parts.coach.Answer(ctx, t, req)
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
	Kind      string        `arg:"" enum:"question,feedback,message" help:"What the text is: question, feedback or message."`
	Text      []string      `arg:"" optional:"" help:"The text. Left out: standard input."`
	Situation string        `help:"message: all that it may tell as a fact. Left out: facts are not checked."`
	Channel   coach.Channel `enum:",email,linkedin,chat" default:"" help:"message: how it is sent, which bounds its length: email, linkedin or chat."`
	JSON      bool          `help:"Print the verdict as JSON."`
}

// errBroken makes a rejected text an exit status of 1, so that scripts can tell.
var errBroken = errors.New("the text breaks a rule")

// Run prints what a text breaks and what would mend it.
func (c *checkCommand) Run(p *program) error {
	text, err := p.text(c.Text)
	if err != nil {
		return err
	}
	violations, err := c.violations(text)
	if err != nil {
		return err
	}
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

// violations returns what the text breaks. Flags that its kind hasn't are an error, as in the API.
func (c *checkCommand) violations(text string) ([]coach.Violation, error) {
	kind := coach.Kind(c.Kind)
	switch {
	case kind == coach.KindMessage:
		return coach.CheckMessage(coach.Message{Text: text, Channel: c.Channel, Facts: c.Situation}), nil
	case c.Situation != "":
		return nil, fmt.Errorf("--situation: a %s has none, only a message", kind)
	case c.Channel != "":
		return nil, fmt.Errorf("--channel: a %s has none, only a message", kind)
	}
	return coach.Check(kind, text), nil
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
