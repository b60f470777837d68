package modelserver

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"math"
	"math/rand/v2"
	"net/http"
	"strconv"
)

// EmbeddingOption changes a reply of vectors. A WireOption is one, too.
type EmbeddingOption interface{ toVectors(v *vectors) }

type embeddingOption func(*vectors)

func (o embeddingOption) toVectors(v *vectors) { o(v) }

// vectors is a reply with one vector an input.
type vectors struct {
	// dimensions is -1 for as many as were asked for.
	dimensions int
	fewer      int
	none       bool
	shuffled   bool
	shift      int
	model      string
	// broken is written in place of the first number of each vector.
	broken     string
	brokenBits float32

	wire wire
}

// Vectors answers with Vector of each input, in the length and the encoding
// that the request asks for.
func Vectors(opts ...EmbeddingOption) Reply {
	v := vectors{dimensions: -1}
	for _, opt := range opts {
		opt.toVectors(&v)
	}
	return Reply{name: "Vectors()", only: routeEmbeddings, wire: v.wire, body: v.payload}
}

// WrongDimension sends vectors of n numbers, 0 too, whatever was asked for.
func WrongDimension(n int) EmbeddingOption {
	return embeddingOption(func(v *vectors) { v.dimensions = n })
}

// NotFinite puts 1e999 into each vector, which no float holds. In base64 it is
// the bits of an infinity.
func NotFinite() EmbeddingOption {
	return embeddingOption(func(v *vectors) { v.broken, v.brokenBits = "1e999", float32(math.Inf(1)) })
}

// NullNumber puts null into each vector; many decoders read it as 0. In base64
// it is the bits of NaN.
func NullNumber() EmbeddingOption {
	return embeddingOption(func(v *vectors) { v.broken, v.brokenBits = "null", float32(math.NaN()) })
}

// Fewer leaves the last n vectors out.
func Fewer(n int) EmbeddingOption {
	return embeddingOption(func(v *vectors) { v.fewer = n })
}

// NoVectors leaves the list empty.
func NoVectors() EmbeddingOption {
	return embeddingOption(func(v *vectors) { v.none = true })
}

// Shuffled sends the vectors out of order, each with its right index. That is
// no fault: the index counts.
func Shuffled() EmbeddingOption {
	return embeddingOption(func(v *vectors) { v.shuffled = true })
}

// IndexShift adds n to each index, so that some point to no input.
func IndexShift(n int) EmbeddingOption {
	return embeddingOption(func(v *vectors) { v.shift = n })
}

// EmbeddingModel names a model in the reply that may not be the one asked for.
func EmbeddingModel(name string) EmbeddingOption {
	return embeddingOption(func(v *vectors) { v.model = name })
}

// Vector is what the server answers for a text: of unit length, the same for
// the same model and text, and unrelated to the vector of any other. A shorter
// one is the beginning of a longer one, brought to unit length again.
func Vector(model, text string, dimensions int) []float32 {
	random := rand.New(rand.NewChaCha8(sha256.Sum256([]byte(model + "\x00" + text))))
	raw := make([]float64, dimensions)
	sum := 0.0
	for i := range raw {
		raw[i] = random.NormFloat64()
		sum += raw[i] * raw[i]
	}
	vector := make([]float32, dimensions)
	for i := range raw {
		vector[i] = float32(raw[i] / math.Sqrt(sum))
	}
	return vector
}

// The wire form of a list of vectors.
type (
	wireVectors struct {
		Object string         `json:"object"`
		Data   []wireVector   `json:"data"`
		Model  string         `json:"model"`
		Usage  embeddingUsage `json:"usage"`
	}
	wireVector struct {
		Object    string          `json:"object"`
		Index     int             `json:"index"`
		Embedding json.RawMessage `json:"embedding"`
	}
	embeddingUsage struct {
		PromptTokens int `json:"prompt_tokens"`
		TotalTokens  int `json:"total_tokens"`
	}
)

func (v vectors) payload(req *Request, s *settings) payload {
	list := wireVectors{Object: "list", Model: req.Embedding.Model, Data: v.data(req.Embedding, s)}
	if v.model != "" {
		list.Model = v.model
	}
	for _, text := range req.Embedding.Input {
		list.Usage.PromptTokens += tokens(text)
	}
	list.Usage.TotalTokens = list.Usage.PromptTokens
	return plain(http.StatusOK, typeJSON, encode(list))
}

func (v vectors) data(req *EmbeddingRequest, s *settings) []wireVector {
	inputs := req.Input[:max(0, len(req.Input)-v.fewer)]
	if v.none {
		inputs = nil
	}
	data := make([]wireVector, len(inputs))
	for i, text := range inputs {
		data[i] = wireVector{Object: "embedding", Index: i + v.shift, Embedding: v.encode(req, text, s)}
	}
	if v.shuffled && len(data) > 1 {
		rand.New(rand.NewPCG(5, 6)).Shuffle(len(data), func(i, j int) { data[i], data[j] = data[j], data[i] })
		// A shuffle may change nothing; a turn by one never does.
		if data[0].Index == v.shift {
			data = append(data[1:], data[0])
		}
	}
	return data
}

func (v vectors) encode(req *EmbeddingRequest, text string, s *settings) json.RawMessage {
	n := s.dimensions
	if req.Dimensions > 0 {
		n = req.Dimensions
	}
	if v.dimensions >= 0 {
		n = v.dimensions
	}
	vector := Vector(req.Model, text, n)
	if req.EncodingFormat == "base64" {
		return v.base64(vector)
	}
	return v.floats(vector)
}

// floats writes the numbers by hand: no JSON encoder writes 1e999.
func (v vectors) floats(vector []float32) json.RawMessage {
	b := []byte{'['}
	for i, f := range vector {
		if i > 0 {
			b = append(b, ',')
		}
		if i == 0 && v.broken != "" {
			b = append(b, v.broken...)
			continue
		}
		b = strconv.AppendFloat(b, float64(f), 'g', -1, 32)
	}
	return append(b, ']')
}

// base64 is the float32s in little-endian order.
func (v vectors) base64(vector []float32) json.RawMessage {
	if v.broken != "" && len(vector) > 0 {
		vector[0] = v.brokenBits
	}
	var raw bytes.Buffer
	_ = binary.Write(&raw, binary.LittleEndian, vector)
	return encode(base64.StdEncoding.EncodeToString(raw.Bytes()))
}
