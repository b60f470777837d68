// Command classifiers makes the classifiers that ship inside the program from the labelled texts beside it and in the tests'
// tuned halves:
//
//	go run ./internal/classifiers
//
// It takes some seconds and prints the size of each. Run it after a change to the texts, the cards' heard lines and
// questions, the thesaurus or the word vectors; a test says when.
package main

import (
	"fmt"
	"os"

	"mentorcoach/internal/classifiers/sets"
	"mentorcoach/knowledge"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "classifiers:", err)
		os.Exit(1)
	}
}

func run() error {
	all, err := sets.Read(os.DirFS("."))
	if err != nil {
		return err
	}
	for _, s := range all {
		data := knowledge.TrainClassifier(s.Examples, s.How).Bytes()
		if err := os.WriteFile(s.File, data, 0o644); err != nil { //nolint:gosec // it is part of the sources
			return err
		}
		fmt.Fprintf(os.Stdout, "%s: %d kB from %d texts\n", s.File, len(data)>>10, len(s.Examples))
	}
	return nil
}
