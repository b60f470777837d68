package knowledge

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
)

// Example is a text of a known kind.
type Example struct{ Text, Label string }

// Training is how a classifier learns: stochastic gradient descent with AdaGrad (Duchi, Hazan and Singer, Adaptive Subgradient
// Methods for Online Learning and Stochastic Optimization, 2011).
type Training struct {
	Epochs int     // rounds over all examples
	Rate   float64 // of learning
	Decay  float64 // of the weights that an example touches (L2)
}

const (
	leastTexts = 2   // a gram of fewer examples tells of them, and not of their kind
	finest     = 127 // steps of a weight; the largest has as many
	leastSteps = 9   // a weight of fewer is left out: most of a classifier's size, and little of what it knows
)

// Fingerprint names what a classifier learns from: the examples, in whatever order, and how.
func Fingerprint(examples []Example, how Training) string {
	sum := sha256.New()
	fmt.Fprintln(sum, how)
	for _, e := range inOrder(examples) {
		fmt.Fprintf(sum, "%q %q\n", e.Label, e.Text)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

func inOrder(examples []Example) []Example {
	return slices.SortedFunc(slices.Values(examples), func(a, b Example) int {
		return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.Text, b.Text))
	})
}

// TrainClassifier learns from examples. The same ones, in whatever order, give the same classifier.
func TrainClassifier(examples []Example, how Training) *Classifier {
	t := newTrainer(inOrder(examples), how)
	random := rand.New(rand.NewPCG(1, 1))
	for range how.Epochs {
		for _, i := range random.Perm(len(t.lessons)) {
			t.learn(&t.lessons[i])
		}
	}
	return t.classifier(Fingerprint(examples, how))
}

// trainer holds the weights while they are learnt.
type trainer struct {
	Training
	labels  []string
	lessons []lesson
	sparse  map[uint32][]learnt // by gram, then label
	dense   []learnt            // by label: what the words mean, and the constant
}

// learnt is a weight, and the sum of the squares of what changed it.
type learnt struct{ weight, squares float32 }

// lesson is an example with the weights that it touches.
type lesson struct {
	label   int
	meaning []float32
	rows    [][]learnt // of its grams, by label
	weight  float32    // of a gram
}

func newTrainer(examples []Example, how Training) *trainer {
	t := &trainer{Training: how, sparse: make(map[uint32][]learnt)}
	features, texts := make([]Features, len(examples)), make(map[uint32]int)
	for i, e := range examples {
		if !slices.Contains(t.labels, e.Label) {
			t.labels = append(t.labels, e.Label)
		}
		features[i] = NewFeatures(e.Text)
		for _, gram := range features[i].grams {
			texts[gram]++
		}
	}
	for gram, n := range texts {
		if n >= leastTexts {
			t.sparse[gram] = make([]learnt, len(t.labels))
		}
	}
	t.dense = make([]learnt, len(t.labels)*perLabel)
	for i, e := range examples {
		t.lessons = append(t.lessons, t.lesson(&features[i], slices.Index(t.labels, e.Label)))
	}
	return t
}

func (t *trainer) lesson(f *Features, label int) lesson {
	l := lesson{label: label, meaning: f.meaning, weight: f.weight()}
	for _, gram := range f.grams {
		if row := t.sparse[gram]; row != nil {
			l.rows = append(l.rows, row)
		}
	}
	return l
}

// learn takes one step towards an example's label.
func (t *trainer) learn(l *lesson) {
	errs := Probabilities(t.odds(l))
	errs[l.label]--
	for label, by := range errs {
		for _, row := range l.rows {
			t.step(&row[label], float32(by)*l.weight)
		}
		own := t.own(label)
		for d, x := range l.meaning {
			t.step(&own[d], float32(by)*x)
		}
		t.step(&own[wordDimensions], float32(by))
	}
}

// own are a label's weights beside those of grams.
func (t *trainer) own(label int) []learnt { return t.dense[label*perLabel:][:perLabel] }

func (t *trainer) odds(l *lesson) []float64 {
	out := make([]float64, len(t.labels))
	for label := range out {
		own := t.own(label)
		sum := own[wordDimensions].weight
		for d, x := range l.meaning {
			sum += own[d].weight * x
		}
		for _, row := range l.rows {
			sum += row[label].weight * l.weight
		}
		out[label] = float64(sum)
	}
	return out
}

func (t *trainer) step(w *learnt, gradient float32) {
	gradient += float32(t.Decay) * w.weight
	w.squares += gradient * gradient
	w.weight -= float32(t.Rate) * gradient / float32(math.Sqrt(float64(w.squares)+1e-6))
}

func (t *trainer) classifier(trained string) *Classifier {
	var largest float32
	for _, row := range t.sparse {
		for _, w := range row {
			largest = max(largest, w.weight, -w.weight)
		}
	}
	c := &Classifier{classifierHead: classifierHead{Labels: t.labels, Step: largest / finest, Trained: trained}}
	for _, w := range t.dense {
		c.dense = append(c.dense, w.weight)
	}
	c.starts = binary.LittleEndian.AppendUint32(nil, 0)
	for _, gram := range slices.Sorted(maps.Keys(t.sparse)) {
		c.keep(gram, t.sparse[gram])
	}
	return c
}

// keep writes a gram's weights, unless all are too small.
func (c *Classifier) keep(gram uint32, row []learnt) {
	before := len(c.weights)
	for label, w := range row {
		if n := int8(math.Round(float64(w.weight / c.Step))); n >= leastSteps || n <= -leastSteps {
			c.weights = append(c.weights, byte(label), byte(n))
		}
	}
	if len(c.weights) == before {
		return
	}
	c.Grams++
	c.grams = binary.LittleEndian.AppendUint32(c.grams, gram)
	c.starts = binary.LittleEndian.AppendUint32(c.starts, uint32(len(c.weights)))
}
