package knowledge

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Card is one topic of the handbook.
type Card struct {
	ID       string     `json:"id" yaml:"id" doc:"Stable name of the card; cite it."`
	Title    string     `json:"title" yaml:"title"`
	Audience []Audience `json:"audience" yaml:"audience" enum:"mentor,mentee"`
	Stages   []Stage    `json:"stages" yaml:"stages" enum:"finding,starting,meeting,difficulty,closing"`
	Sources  []Credit   `json:"sources" yaml:"sources" doc:"What the card's facts rest on. The words are the handbook's own."`
	Related  []string   `json:"related" yaml:"related" doc:"Ids of cards to read next."`
	Text     string     `json:"text" yaml:"-" doc:"The card in Markdown. Passages are slices of it."`

	Heard     []string     `json:"-" yaml:"heard"` // how people put this; indexed, never shown
	Questions []Borrowable `json:"-" yaml:"-"`     // from "Questions to borrow"
	Words     []string     `json:"-" yaml:"-"`     // from "Words to borrow", without the quotation marks
}

// Credit names a text or a framework that a card rests on.
type Credit struct {
	File      string `json:"-" yaml:"file"`
	Title     string `json:"title" yaml:"title"`
	Author    string `json:"author,omitempty" yaml:"author"`
	Year      int    `json:"year,omitempty" yaml:"year"`
	Framework string `json:"framework,omitempty" yaml:"framework" doc:"The framework that the card explains, where there is one."`
}

// Borrowable is a question of a card, ready to be asked.
type Borrowable struct {
	Text  string   `yaml:"-"`
	Kind  string   `yaml:"kind"`  // clarity, reasons, assumptions, viewpoints, implications or commitment
	Phase string   `yaml:"phase"` // goal, reality, options or will
	To    Audience `yaml:"to"`    // who is asked: the mentee, unless the card says `to: mentor`
	After string   `yaml:"after"` // what must have come before it; empty for a question that can open a topic
	Opens string   `yaml:"opens"` // what the question lets out

	Passage string  `yaml:"-"` // id of the passage that it stands in
	terms   TermSet // of Text
}

// The headings of a card, in their order. Words to borrow may be left out.
const (
	headInShort   = "In short"
	headLooksLike = "What it looks like"
	headQuestions = "Questions to borrow"
	headWords     = "Words to borrow"
	headWatchFor  = "Watch for"
)

// annotated is a list item that ends in a YAML flow mapping.
var annotated = regexp.MustCompile(`^- (.+?) (\{.*\})$`)

// parseCard reads a card's file. Its errors name the line, counted from 1 in the file.
func parseCard(file []byte) (*Card, error) {
	front, body, line, err := cutFrontMatter(file)
	if err != nil {
		return nil, err
	}
	var c Card
	dec := yaml.NewDecoder(io.MultiReader(strings.NewReader("\n"), bytes.NewReader(front))) // its line 2 is the file's
	dec.KnownFields(true)
	if err := dec.Decode(&c); err != nil {
		return nil, fmt.Errorf("front matter: %w", err)
	}
	if err := c.readBody(string(body), line); err != nil {
		return nil, err
	}
	return &c, nil
}

// cutFrontMatter splits a file at its two lines of three dashes and tells the line on which the body starts.
func cutFrontMatter(file []byte) (front, body []byte, line int, err error) {
	file = bytes.ReplaceAll(file, []byte("\r\n"), []byte("\n"))
	rest, ok := bytes.CutPrefix(file, []byte("---\n"))
	if !ok {
		return nil, nil, 0, errors.New("line 1: the front matter does not start with ---")
	}
	front, body, ok = bytes.Cut(rest, []byte("\n---\n"))
	if !ok {
		return nil, nil, 0, errors.New("line 1: the front matter does not end with ---")
	}
	return front, body, bytes.Count(front, []byte("\n")) + 4, nil
}

// readBody takes the annotations out of the questions, so that Text is what a reader sees, and collects what can be
// borrowed.
func (c *Card) readBody(body string, line int) error {
	var text strings.Builder
	heading := ""
	for i, l := range strings.Split(strings.TrimRight(body, "\n"), "\n") {
		if h, ok := strings.CutPrefix(l, "## "); ok {
			heading = h
		}
		if item, ok := strings.CutPrefix(l, "- "); ok {
			shown, err := c.borrow(heading, l, item)
			if err != nil {
				return fmt.Errorf("line %d: %w", line+i, err)
			}
			l = "- " + shown
		}
		text.WriteString(l)
		text.WriteByte('\n')
	}
	c.Text = strings.TrimLeft(text.String(), "\n")
	return nil
}

// borrow keeps a list item of one of the two headings that hold words for use, and returns it as it is shown.
func (c *Card) borrow(heading, line, item string) (string, error) {
	switch heading {
	case headQuestions:
		m := annotated.FindStringSubmatch(line)
		if m == nil {
			return "", errors.New("a question ends in {kind: …, phase: …, opens: …}")
		}
		q := Borrowable{Text: m[1], To: Mentee}
		dec := yaml.NewDecoder(strings.NewReader(m[2]))
		dec.KnownFields(true)
		if err := dec.Decode(&q); err != nil {
			return "", fmt.Errorf("the annotation of the question: %w", err)
		}
		c.Questions = append(c.Questions, q)
		return q.Text, nil
	case headWords:
		c.Words = append(c.Words, strings.Trim(item, `"`))
	}
	return item, nil
}
