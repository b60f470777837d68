package knowledge

import (
	"context"
	"net/http"
	"strings"
	"time"

	openai "github.com/sashabaranov/go-openai"
)

// EmbedderConfig tells where an embedding model is.
type EmbedderConfig struct {
	BaseURL string // empty: OpenAI's
	Key     string // may be empty where the endpoint asks for none
	Space   Space
}

// embedTimeout is what one request may take, in the background as well as within a request.
const embedTimeout = 10 * time.Second

// NewEmbedder returns the embedder of an OpenAI-compatible endpoint. It sends nothing yet.
func NewEmbedder(c EmbedderConfig) *Embedder {
	cfg := openai.DefaultConfig(c.Key)
	if c.BaseURL != "" {
		cfg.BaseURL = strings.TrimRight(c.BaseURL, "/")
	}
	cfg.HTTPClient = &http.Client{Timeout: embedTimeout}
	client := openai.NewClientWithConfig(cfg)
	return &Embedder{Space: c.Space, Embed: func(ctx context.Context, texts []string) ([][]float32, error) {
		return embedTexts(ctx, client, c.Space, texts)
	}}
}

func embedTexts(ctx context.Context, client *openai.Client, space Space, texts []string) ([][]float32, error) {
	resp, err := client.CreateEmbeddings(ctx, openai.EmbeddingRequestStrings{
		Input: texts, Model: openai.EmbeddingModel(space.Model), Dimensions: space.Dimensions,
		EncodingFormat: openai.EmbeddingEncodingFormatFloat,
	})
	if err != nil {
		return nil, err
	}
	vectors := make([][]float32, len(texts))
	for _, d := range resp.Data {
		if d.Index < 0 || d.Index >= len(texts) || vectors[d.Index] != nil {
			return nil, errWrongIndex
		}
		vectors[d.Index] = d.Embedding
	}
	if err := checkVectors(vectors, len(resp.Data), space); err != nil {
		return nil, err
	}
	for _, v := range vectors {
		unit(v)
	}
	return vectors, nil
}
