// Package sets reads the labelled texts that the classifiers of the program learn from.
package sets

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"mentorcoach/knowledge"
)

// Set is what one classifier learns from.
type Set struct {
	File     string // that the classifier is written to, from the root of the repository
	How      knowledge.Training
	Examples []knowledge.Example
}

// fromCards is how many of the cards' texts show what mentoring is about.
const fromCards = 1500

const here = "internal/classifiers/"

// Read reads the sets of all classifiers. root is the root of the repository.
func Read(root fs.FS) ([]Set, error) {
	cards, err := cardTexts(root)
	if err != nil {
		return nil, err
	}
	tasks, err := labelled(root, "task", here+"tasks/*.jsonl")
	if err != nil {
		return nil, err
	}
	scopes, err := labelled(root, "scope", here+"scope/*.jsonl")
	if err != nil {
		return nil, err
	}
	return []Set{
		{"coach/scope.classifier", knowledge.Training{Epochs: 20, Rate: 0.3, Decay: 3e-4}, slices.Concat(scopes, scopes, asMentoring(tasks, len(tasks)), asMentoring(cards, fromCards))},
		{"coach/tasks.classifier", knowledge.Training{Epochs: 20, Rate: 0.3, Decay: 1e-3}, tasks},
		{"knowledge/cards.classifier", knowledge.Training{Epochs: 20, Rate: 0.3, Decay: 2e-3}, cards},
	}, nil
}

// cardTexts are the scenes of each card, a line each, its heard lines and its questions.
func cardTexts(root fs.FS) (out []knowledge.Example, err error) {
	dir, err := fs.Sub(root, "knowledge/handbook")
	if err != nil {
		return nil, err
	}
	handbook, err := knowledge.ReadHandbook(dir)
	if err != nil {
		return nil, err
	}
	for _, c := range handbook.Cards {
		scenes, err := fs.ReadFile(root, here+"cards/"+c.ID+".txt")
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(scenes)) {
			out = append(out, knowledge.Example{Text: strings.TrimSpace(line), Label: c.ID})
		}
		for _, line := range c.Heard {
			out = append(out, knowledge.Example{Text: line, Label: c.ID})
		}
		for _, q := range c.Questions {
			out = append(out, knowledge.Example{Text: q.Text, Label: c.ID})
		}
	}
	return out, nil
}

// asMentoring takes some texts of a set to show what mentoring is about: all of the cards' would outweigh the texts from
// elsewhere.
func asMentoring(set []knowledge.Example, some int) (out []knowledge.Example) {
	for i := range some {
		out = append(out, knowledge.Example{Text: set[i*len(set)/some].Text, Label: "mentoring"})
	}
	return out
}

// labelled reads JSON lines with a text and, under key, its label.
func labelled(root fs.FS, key, pattern string) (out []knowledge.Example, err error) {
	files, err := fs.Glob(root, pattern)
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		data, err := fs.ReadFile(root, file)
		if err != nil {
			return nil, err
		}
		for in := bufio.NewScanner(bytes.NewReader(data)); in.Scan(); {
			var fields map[string]json.RawMessage
			e := knowledge.Example{}
			if err := json.Unmarshal(in.Bytes(), &fields); err != nil {
				return nil, fmt.Errorf("%s: %w", path.Base(file), err)
			}
			if err := json.Unmarshal(fields["text"], &e.Text); err != nil {
				return nil, fmt.Errorf("%s: %w", path.Base(file), err)
			}
			if err := json.Unmarshal(fields[key], &e.Label); err != nil {
				return nil, fmt.Errorf("%s: %w", path.Base(file), err)
			}
			out = append(out, e)
		}
	}
	return out, nil
}
