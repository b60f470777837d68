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

// fromCards is how many of the cards' texts show what mentoring is about: all of them would outweigh the texts from elsewhere.
const fromCards = 1500

const here = "internal/classifiers/"

// Read reads the sets of all classifiers. root is the root of the repository.
func Read(root fs.FS) ([]Set, error) {
	cards, mixed, err := cardTexts(root)
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
	concerns, dangers, err := concernTexts(root, mixed, tasks)
	if err != nil {
		return nil, err
	}
	return []Set{
		{"coach/scope.classifier", knowledge.Training{Epochs: 20, Rate: 0.3, Decay: 3e-4}, slices.Concat(scopes, scopes, some(tasks, len(tasks), "mentoring"), some(cards, fromCards, "mentoring"))},
		{"coach/concerns.classifier", knowledge.Training{Epochs: 20, Rate: 0.3, Decay: 3e-3}, concerns},
		{"coach/dangers.classifier", knowledge.Training{Epochs: 20, Rate: 0.3, Decay: 3e-3}, dangers},
		{"coach/tasks.classifier", knowledge.Training{Epochs: 20, Rate: 0.3, Decay: 1e-3}, tasks},
		{"knowledge/cards.classifier", knowledge.Training{Epochs: 20, Rate: 0.3, Decay: 2e-3}, cards},
	}, nil
}

// mixedScenes is how many scenes of a card are told in all ways, short and long. Those behind them are told sideways.
const mixedScenes = 40

// cardTexts are the scenes of each card, a line each, its heard lines and its questions: all of them, and those without the
// scenes that are told sideways.
func cardTexts(root fs.FS) (all, mixed []knowledge.Example, err error) {
	dir, err := fs.Sub(root, "knowledge/handbook")
	if err != nil {
		return nil, nil, err
	}
	handbook, err := knowledge.ReadHandbook(dir)
	if err != nil {
		return nil, nil, err
	}
	for _, c := range handbook.Cards {
		file, err := fs.ReadFile(root, here+"cards/"+c.ID+".txt")
		if err != nil {
			return nil, nil, err
		}
		scenes := strings.Split(strings.TrimSpace(string(file)), "\n")
		shown := slices.Clone(c.Heard)
		for _, q := range c.Questions {
			shown = append(shown, q.Text)
		}
		all = append(all, labelledAs(c.ID, scenes, shown)...)
		mixed = append(mixed, labelledAs(c.ID, scenes[:mixedScenes], shown)...)
	}
	return all, mixed, nil
}

func labelledAs(label string, texts ...[]string) (out []knowledge.Example) {
	for _, text := range slices.Concat(texts...) {
		out = append(out, knowledge.Example{Text: strings.TrimSpace(text), Label: label})
	}
	return out
}

// some takes so many texts of a set, from its beginning to its end, under another label.
func some(set []knowledge.Example, n int, label string) (out []knowledge.Example) {
	for i := range n {
		out = append(out, knowledge.Example{Text: set[i*len(set)/n].Text, Label: label})
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
