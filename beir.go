package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"mentorcoach/knowledge"
)

type evalBEIR struct {
	Dir string `arg:"" type:"existingdir" help:"Folder with corpus.jsonl, queries.jsonl and qrels.tsv."`
}

type beirText struct {
	ID    string `json:"_id"` //nolint:tagliatelle // the name is BEIR's
	Title string `json:"title"`
	Text  string `json:"text"`
}

// beirBatch is the number of documents that go into the database at once.
const beirBatch = 2000

// Run loads a collection of BEIR's into a scratch tenant, asks its queries, and deletes it again: first in the setting that
// others publish figures for, then as the coach searches.
func (c *evalBEIR) Run(ctx context.Context, p *program) error {
	if p.config.DatabaseURL == "" {
		return errors.New("DATABASE_URL is not set: the collection goes into a database for a while")
	}
	corpus, err := readLines[beirText](filepath.Join(c.Dir, "corpus.jsonl"))
	if err != nil {
		return err
	}
	queries, err := readLines[beirText](filepath.Join(c.Dir, "queries.jsonl"))
	if err != nil {
		return err
	}
	judgements, err := readJudgements(filepath.Join(c.Dir, "qrels.tsv"))
	if err != nil {
		return err
	}
	parts, err := p.assemble(ctx)
	if err != nil {
		return err
	}
	defer parts.close()
	set := judged(queries, judgements)
	reference := parts.db.Reference()
	plain := knowledge.NewLibrary(parts.library.Handbook, reference, knowledge.Embedding{}, parts.log)
	if err := evaluateIn(ctx, p, "BM25, k1 0.9, b 0.4, one field", reference, plain, corpus, set); err != nil {
		return err
	}
	return evaluateIn(ctx, p, "as the coach searches", parts.db, parts.library, corpus, set)
}

// evaluateIn prints the figures of one setting. What is found for a document is its only passage.
func evaluateIn(ctx context.Context, p *program, name string, db *knowledge.Postgres, l *knowledge.Library, corpus []beirText, set []knowledge.Judged) error {
	scratch := knowledge.Query{Tenant: "eval-" + rand.Text(), Collections: []string{"beir"}}
	defer func() { _ = db.Drop(context.WithoutCancel(ctx), scratch.Tenant, "beir") }()
	start := time.Now()
	if err := load(ctx, p, db, scratch.Tenant, corpus); err != nil {
		return err
	}
	fmt.Fprintf(p.stdout, "%s\n%d documents loaded in %s\n", name, len(corpus), time.Since(start).Round(time.Millisecond))
	figures, err := knowledge.Evaluate(ctx, l, scratch, set)
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(p.stdout, figures)
	return err
}

// load puts each text into the database as one passage.
func load(ctx context.Context, p *program, db *knowledge.Postgres, tenant string, corpus []beirText) error {
	for at := 0; at < len(corpus); at += beirBatch {
		docs := make([]knowledge.Document, 0, beirBatch)
		for _, d := range corpus[at:min(at+beirBatch, len(corpus))] {
			docs = append(docs, knowledge.Document{ID: d.ID, Title: d.Title, Text: d.Text, Passages: []knowledge.Passage{
				{ID: d.ID, Source: d.ID, Title: d.Title, Text: d.Text, End: len(d.Text)},
			}})
		}
		if err := db.Add(ctx, tenant, "beir", docs); err != nil {
			return err
		}
		fmt.Fprintf(p.stderr, "\r%d of %d", min(at+beirBatch, len(corpus)), len(corpus))
	}
	fmt.Fprintln(p.stderr)
	return nil
}

// readJudgements reads query, document and grade, behind a line of headings.
func readJudgements(name string) (map[string]map[string]int, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := make(map[string]map[string]int)
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		fields := strings.Split(lines.Text(), "\t")
		if n == 1 || len(fields) == 0 {
			continue
		}
		if len(fields) != 3 {
			return nil, fmt.Errorf("%s:%d: want query, document and grade", name, n)
		}
		grade, err := strconv.Atoi(fields[2])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if out[fields[0]] == nil {
			out[fields[0]] = make(map[string]int)
		}
		out[fields[0]][fields[1]] = grade
	}
	return out, lines.Err()
}

func judged(queries []beirText, judgements map[string]map[string]int) []knowledge.Judged {
	var out []knowledge.Judged
	for _, q := range queries {
		if relevant := judgements[q.ID]; len(relevant) > 0 {
			out = append(out, knowledge.Judged{Query: q.Text, Relevant: relevant})
		}
	}
	return out
}
