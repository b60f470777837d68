package server_test

import (
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"mentorcoach/internal/modelserver"
)

// locked lets a test read a log that a server writes.
type locked struct {
	mu   sync.Mutex
	text strings.Builder
}

func (l *locked) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *locked) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func readAll(t *testing.T, resp *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// nothingGood is a model whose replies hold nothing of use.
func nothingGood(modelserver.Request) modelserver.Reply { return modelserver.Content(`{}`) }
