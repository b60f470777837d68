package knowledge

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"syscall"
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

// NewEmbedding returns the embedding by an OpenAI-compatible endpoint. It sends nothing yet.
func NewEmbedding(c EmbedderConfig) Embedding {
	cfg := openai.DefaultConfig(c.Key)
	if c.BaseURL != "" {
		cfg.BaseURL = strings.TrimRight(c.BaseURL, "/")
	}
	cfg.HTTPClient = &http.Client{Timeout: embedTimeout, Transport: heeding{http.DefaultTransport}}
	client := openai.NewClientWithConfig(cfg)
	return Embedding{Space: c.Space, Embedder: func(space Space) *Embedder {
		return &Embedder{Space: space, Embed: func(ctx context.Context, texts []string) ([][]float32, error) {
			return embedTexts(ctx, client, space, texts)
		}}
	}}
}

func embedTexts(ctx context.Context, client *openai.Client, space Space, texts []string) ([][]float32, error) {
	resp, err := client.CreateEmbeddings(ctx, openai.EmbeddingRequestStrings{
		Input: texts, Model: openai.EmbeddingModel(space.Model), Dimensions: space.Dimensions,
		EncodingFormat: openai.EmbeddingEncodingFormatFloat,
	})
	if err != nil {
		return nil, withoutText(err)
	}
	if len(resp.Data) != len(texts) {
		return nil, fmt.Errorf("embedding endpoint returned %d vectors for %d texts", len(resp.Data), len(texts))
	}
	vectors := make([][]float32, len(texts))
	for _, d := range resp.Data {
		if d.Index < 0 || d.Index >= len(texts) || vectors[d.Index] != nil {
			return nil, errWrongIndex
		}
		vectors[d.Index] = d.Embedding
	}
	if err := checkVectors(vectors, space); err != nil {
		return nil, err
	}
	for _, v := range vectors {
		unit(v)
	}
	return vectors, nil
}

// withoutText leaves of an error what may be logged: an endpoint's own words may repeat what it was sent, and they get into
// errors of net/http too, as in what it can't read, and where a redirect leads.
func withoutText(err error) error {
	for _, known := range []error{context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, known) {
			return fmt.Errorf("embedding endpoint did not answer: %w", known)
		}
	}
	if wait, ok := errors.AsType[*waitError](err); ok {
		return wait
	}
	if api, ok := errors.AsType[*openai.APIError](err); ok {
		return fmt.Errorf("embedding endpoint answered %d", api.HTTPStatusCode)
	}
	if request, ok := errors.AsType[*openai.RequestError](err); ok {
		return fmt.Errorf("embedding endpoint answered %d", request.HTTPStatusCode)
	}
	if number, ok := errors.AsType[syscall.Errno](err); ok {
		return fmt.Errorf("embedding endpoint can't be reached: %w", number)
	}
	return errNoEmbedding
}

var errNoEmbedding = errors.New("embedding endpoint can't be found, sent something else than vectors, or broke off")

// waitError is an endpoint's wish to be left alone for a while.
type waitError struct {
	status int
	after  time.Duration
}

func (e *waitError) Error() string {
	return fmt.Sprintf("embedding endpoint answered %d and asks to wait %s", e.status, e.after)
}

// heeding makes an error of a reply that says when to come back, as go-openai's errors hold no headers.
type heeding struct{ next http.RoundTripper }

func (h heeding) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := h.next.RoundTrip(req)
	if err != nil || resp.StatusCode != http.StatusTooManyRequests && resp.StatusCode != http.StatusServiceUnavailable {
		return resp, err
	}
	after, ok := waitFor(resp.Header.Get("Retry-After"), time.Now())
	if !ok {
		return resp, nil
	}
	resp.Body.Close()
	return nil, &waitError{resp.StatusCode, after}
}

// waitFor reads a Retry-After header: seconds or a date.
func waitFor(header string, now time.Time) (time.Duration, bool) {
	if seconds, err := strconv.Atoi(header); err == nil && seconds >= 0 {
		return time.Duration(seconds) * time.Second, true
	}
	if date, err := http.ParseTime(header); err == nil {
		return max(0, date.Sub(now)), true
	}
	return 0, false
}
