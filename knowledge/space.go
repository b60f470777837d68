package knowledge

import (
	"context"
	"errors"
	"fmt"
	"math"
)

// Space is an embedding space: vectors are comparable only with vectors of the same model and dimensions.
type Space struct {
	Model      string
	Dimensions int
}

// String returns "model@dimensions".
func (s Space) String() string { return fmt.Sprintf("%s@%d", s.Model, s.Dimensions) }

// Embedder turns texts into the vectors of its space.
type Embedder struct {
	Space Space
	// Embed returns one vector of unit length a text, in the order of the texts. It either returns them all, each
	// with the dimensions of the space and finite, or an error.
	Embed func(ctx context.Context, texts []string) ([][]float32, error)
}

// MaxDimensions is what pgvector can index as half precision.
const MaxDimensions = 4000

var errWrongIndex = errors.New("embedding endpoint returned vectors that do not belong to the texts")

// checkVectors holds an endpoint's answer against what was asked for: endpoints cut, pad and shorten without a word.
func checkVectors(vectors [][]float32, space Space) error {
	for _, v := range vectors {
		if len(v) != space.Dimensions {
			return fmt.Errorf("embedding endpoint returned %d dimensions where %s has %d", len(v), space.Model, space.Dimensions)
		}
		var length float64
		for _, x := range v {
			length += float64(x) * float64(x)
		}
		if math.IsNaN(length) || math.IsInf(length, 0) {
			return fmt.Errorf("embedding endpoint returned a vector of %s that is not finite", space.Model)
		}
		if length == 0 { // so reads one of nulls
			return fmt.Errorf("embedding endpoint returned a vector of %s without a direction", space.Model)
		}
	}
	return nil
}

// embedText is what stands for a passage in every space.
func embedText(p *Passage) string {
	return p.Title + "\n" + p.Heading + "\n" + p.heard + "\n" + p.Text
}
