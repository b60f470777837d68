package knowledge

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:embed handbook/*.md
var handbookFiles embed.FS

// Handbook is the set of guidance cards that everybody may read.
type Handbook struct {
	Cards    []*Card // ordered by id
	Passages []Passage
	Version  string // first 12 hex digits of the SHA-256 over all files
	byID     map[string]*Card
	passages map[string]*Passage
}

// LoadHandbook returns the handbook that is embedded in the program. It is read once; a broken card is an error that
// names file and line.
var LoadHandbook = sync.OnceValues(func() (*Handbook, error) {
	sub, err := fs.Sub(handbookFiles, "handbook")
	if err != nil {
		return nil, err
	}
	return ReadHandbook(sub)
})

// ReadHandbook reads every *.md file of fsys as a card.
func ReadHandbook(fsys fs.FS) (*Handbook, error) {
	names, err := fs.Glob(fsys, "*.md")
	if err != nil {
		return nil, err
	}
	h := &Handbook{byID: make(map[string]*Card, len(names))}
	sum := sha256.New()
	for _, name := range names {
		file, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(sum, "%s %d\n", name, len(file))
		sum.Write(file)
		if err := h.add(name, file); err != nil {
			return nil, fmt.Errorf("handbook card %s: %w", name, err)
		}
	}
	h.relate()
	h.Version = hex.EncodeToString(sum.Sum(nil))[:12]
	h.passages = make(map[string]*Passage, len(h.Passages))
	for i := range h.Passages {
		h.passages[h.Passages[i].ID] = &h.Passages[i]
	}
	return h, nil
}

// Passage returns the passage with an id.
func (h *Handbook) Passage(id string) (*Passage, bool) {
	p, ok := h.passages[id]
	return p, ok
}

// Card returns the card with an id.
func (h *Handbook) Card(id string) (*Card, bool) {
	c, ok := h.byID[id]
	return c, ok
}

func (h *Handbook) add(name string, file []byte) error {
	c, err := parseCard(file)
	if err != nil {
		return err
	}
	if id := strings.TrimSuffix(path.Base(name), ".md"); c.ID != id {
		return fmt.Errorf("line 2: the id is %q and the file's name says %q", c.ID, id)
	}
	h.Cards = append(h.Cards, c)
	h.byID[c.ID] = c
	passages := c.passages()
	for i := range c.Questions {
		c.Questions[i].place(passages)
	}
	h.Passages = append(h.Passages, passages...)
	return nil
}

// relate tells each passage which cards are related to its own, whichever of the two says so.
func (h *Handbook) relate() {
	related := make(map[string][]string, len(h.Cards))
	add := func(card, other string) {
		if !slices.Contains(related[card], other) {
			related[card] = append(related[card], other)
		}
	}
	for _, c := range h.Cards {
		for _, other := range c.Related {
			add(c.ID, other)
			add(other, c.ID)
		}
	}
	for i := range h.Passages {
		h.Passages[i].related = related[h.Passages[i].Source]
	}
}

// place finds the passage in which a question stands.
func (q *Borrowable) place(passages []Passage) {
	q.terms = NewTermSet(q.Text)
	for i := range passages {
		if strings.Contains(passages[i].Text, q.Text) {
			q.Passage = passages[i].ID
		}
	}
}

func (c *Card) passages() []Passage {
	parts := split(c.Text)
	out := make([]Passage, len(parts))
	heard := strings.Join(c.Heard, "\n")
	for i, part := range parts {
		out[i] = Passage{
			ID: fmt.Sprintf("%s#%d", c.ID, i+1), Source: c.ID, Title: c.Title, Heading: part.heading,
			Text: c.Text[part.start:part.end], Start: part.start, End: part.end,
			Audience: c.Audience, Stages: c.Stages, heard: heard,
		}
	}
	return out
}
