package server_test

import (
	"io"
	"net/http"
	"sync"
	"testing"

	"mentorcoach/internal/modelserver"
)

// locked lets a test read a log that a server writes.
type locked struct {
	mu sync.Mutex
	w  io.Writer
}

func (l *locked) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.w.Write(p)
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
