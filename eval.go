package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"

	"mentorcoach/coach"
	"mentorcoach/knowledge"
)

type evalCommand struct {
	Retrieval evalRetrieval `cmd:"" help:"nDCG@10, hit@5 and MRR of retrieval, by style of query."`
	Beir      evalBEIR      `cmd:"" help:"nDCG@10 in PostgreSQL on a collection in BEIR's form, of plain BM25 and as the coach searches."`
	Guard     evalGuard     `cmd:"" help:"What the guard lets by and its false alarms, by rule."`
	Redact    evalRedact    `cmd:"" help:"What redaction leaves in sight and what it hides for nothing, by kind."`
	Safety    evalSafety    `cmd:"" help:"What triage finds of danger and other trouble, and its false alarms."`
}

type evalRetrieval struct {
	Files  []string `arg:"" type:"existingfile" help:"JSON lines: query, audience, style, relevant {card: grade}."`
	Misses bool     `help:"Show the queries that no relevant card was found for."`
}

// Run prints the figures of retrieval as it is configured.
func (c *evalRetrieval) Run(ctx context.Context, p *program) error {
	parts, err := p.assemble(ctx)
	if err != nil {
		return err
	}
	defer parts.close()
	for _, name := range c.Files {
		queries, err := readLines[knowledge.Judged](name)
		if err != nil {
			return err
		}
		figures, err := knowledge.Evaluate(ctx, parts.library, knowledge.Query{}, queries)
		if err != nil {
			return err
		}
		fmt.Fprintf(p.stdout, "%s\n%s", name, figures)
		if c.Misses {
			fmt.Fprint(p.stdout, figures.Misses())
		}
	}
	return nil
}

type evalGuard struct {
	Files []string `arg:"" type:"existingfile" help:"JSON lines: kind, text, ok, why; of a message also situation and channel."`
	Worst bool     `help:"Show every text that was judged wrongly."`
}

// Run prints the figures of the guard.
func (c *evalGuard) Run(p *program) error {
	for _, name := range c.Files {
		texts, err := readLines[coach.Labelled](name)
		if err != nil {
			return err
		}
		figures := coach.EvaluateGuard(texts)
		fmt.Fprintf(p.stdout, "%s\n%s", name, figures)
		if c.Worst {
			fmt.Fprint(p.stdout, figures.Wrong())
		}
	}
	return nil
}

type evalRedact struct {
	Files []string `arg:"" type:"existingfile" help:"JSON lines: text, spans [{start, end, kind}] in characters."`
	Worst bool     `help:"Show every span that was left or hidden wrongly."`
}

// Run prints the figures of redaction.
func (c *evalRedact) Run(p *program) error {
	for _, name := range c.Files {
		texts, err := readLines[coach.Situated](name)
		if err != nil {
			return err
		}
		figures := coach.EvaluateRedaction(texts)
		fmt.Fprintf(p.stdout, "%s\n%s", name, figures)
		if c.Worst {
			fmt.Fprint(p.stdout, figures.Wrong())
		}
	}
	return nil
}

type evalSafety struct {
	Files []string `arg:"" type:"existingfile" help:"JSON lines: text, kind (or none), life. Lines of other sets, with text or query alone, are taken for none."`
	Worst bool     `help:"Show every text that was judged wrongly."`
}

// Run prints the figures of triage.
func (c *evalSafety) Run(p *program) error {
	for _, name := range c.Files {
		texts, err := readLines[coach.SafetyLabelled](name)
		if err != nil {
			return err
		}
		figures := coach.EvaluateSafety(texts)
		fmt.Fprintf(p.stdout, "%s\n%s", name, figures)
		if c.Worst {
			fmt.Fprint(p.stdout, figures.Wrong())
		}
	}
	return nil
}

// maxLine is the longest line of a labelled set, in bytes.
const maxLine = 1 << 20

// readLines reads a file of JSON lines. Its errors name the line.
func readLines[T any](name string) ([]T, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []T
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var v T
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		out = append(out, v)
	}
	return out, lines.Err()
}

type handbookCommand struct {
	Check handbookCheck `cmd:"" help:"Hold cards against the rules for cards."`
}

type handbookCheck struct {
	Dir string `arg:"" optional:"" type:"existingdir" help:"Folder with cards. Left out: the cards in the program."`
}

// Run prints what is wrong with the cards, a line each.
func (c *handbookCheck) Run(p *program) error {
	handbook, err := knowledge.LoadHandbook()
	if c.Dir != "" {
		handbook, err = knowledge.ReadHandbook(os.DirFS(c.Dir))
	}
	if err != nil {
		return err
	}
	faults := coach.CheckHandbook(handbook)
	for _, f := range faults {
		fmt.Fprintln(p.stdout, f)
	}
	if len(faults) > 0 {
		return fmt.Errorf("%d faults in %d cards", len(faults), len(handbook.Cards))
	}
	fmt.Fprintf(p.stdout, "%d cards, no faults\n", len(handbook.Cards))
	return nil
}
