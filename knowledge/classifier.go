package knowledge

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"math"
	"slices"
	"sort"
	"sync"
)

// Classifier tells which of several kinds a text is of: multinomial logistic regression over [Features], as in Joulin et al.,
// Bag of Tricks for Efficient Text Classification (2016), with word vectors that are given and not learnt. Make one with
// [TrainClassifier] and read it back with [ReadClassifier]. It may be used from many goroutines at once.
type Classifier struct {
	classifierHead
	grams   []byte // Grams hashes in ascending order
	starts  []byte // Grams+1 places in weights
	weights []byte // of a gram for a label: the label's index, and the weight in steps
	dense   []float32
}

// classifierHead is the first line of a classifier's file, in JSON. The rest is little-endian numbers.
type classifierHead struct {
	Labels  []string `json:"labels"`
	Grams   int      `json:"grams"`
	Step    float32  `json:"step"`    // what a weight of 1 stands for
	Trained string   `json:"trained"` // the SHA-256 of what it was trained with
}

// perLabel is the number of weights that each label has beside those of grams: what the words mean, and a constant.
const perLabel = wordDimensions + 1

var errNoClassifier = errors.New("not a classifier's file")

// ReadClassifier reads what [Classifier.Bytes] wrote. The data is used where it lies.
func ReadClassifier(data []byte) (*Classifier, error) {
	line, rest, ok := bytes.Cut(data, []byte("\n"))
	c := &Classifier{}
	if !ok || json.Unmarshal(line, &c.classifierHead) != nil {
		return nil, errNoClassifier
	}
	dense := len(c.Labels) * perLabel
	if c.Grams < 0 || len(rest) < 4*(dense+c.Grams+c.Grams+1) {
		return nil, errNoClassifier
	}
	c.dense = make([]float32, dense)
	for i := range c.dense {
		c.dense[i] = math.Float32frombits(numberAt(rest, i))
	}
	rest = rest[4*dense:]
	c.grams, rest = rest[:4*c.Grams], rest[4*c.Grams:]
	c.starts, c.weights = rest[:4*(c.Grams+1)], rest[4*(c.Grams+1):]
	if int(numberAt(c.starts, c.Grams)) != len(c.weights) {
		return nil, errNoClassifier
	}
	return c, nil
}

// Embedded returns a function that reads a classifier which is part of the program, once and when it is first needed.
func Embedded(data *[]byte) func() *Classifier {
	return sync.OnceValue(func() *Classifier {
		c, err := ReadClassifier(*data)
		if err != nil {
			panic(err)
		}
		return c
	})
}

func numberAt(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[4*i:]) }

// Bytes is the classifier as [ReadClassifier] takes it.
func (c *Classifier) Bytes() []byte {
	out, err := json.Marshal(c.classifierHead)
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	out = append(out, '\n')
	for _, x := range c.dense {
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(x))
	}
	out = append(out, c.grams...)
	out = append(out, c.starts...)
	return append(out, c.weights...)
}

// Odds returns for each of the labels how much speaks for it, as logits: only their differences mean something.
func (c *Classifier) Odds(f Features) []float64 {
	odds := make([]float64, len(c.Labels))
	for i := range odds {
		own := c.dense[i*perLabel:][:perLabel]
		odds[i] = float64(own[wordDimensions]) + dot(f.meaning, own)
	}
	step := float64(c.Step * f.weight())
	for _, gram := range f.grams {
		i := sort.Search(c.Grams, func(i int) bool { return numberAt(c.grams, i) >= gram })
		if i == c.Grams || numberAt(c.grams, i) != gram {
			continue
		}
		for at := numberAt(c.starts, i); at < numberAt(c.starts, i+1); at += 2 {
			odds[c.weights[at]] += step * float64(int8(c.weights[at+1]))
		}
	}
	return odds
}

// Probabilities turns odds, of which there is at least one, into probabilities, which add up to 1.
func Probabilities(odds []float64) []float64 {
	highest := slices.Max(odds)
	out := make([]float64, len(odds))
	var sum float64
	for i, x := range odds {
		out[i] = math.Exp(x - highest)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}
