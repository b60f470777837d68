package server

import (
	"context"
	"log"
	"log/slog"
	"strings"
)

// errorLog is where net/http tells what went wrong outside of a handler.
func errorLog(to *slog.Logger) *log.Logger { return log.New(beginnings{to}, "", 0) }

// beginnings logs how a line of net/http begins, and not how it goes on: with the value of a panic, which may hold what a
// client wrote.
type beginnings struct{ log *slog.Logger }

// told are the beginnings that tell something.
var told = []string{"http: panic serving", "http: Accept error", "http: TLS handshake error", "http: superfluous response.WriteHeader call"}

// Write implements io.Writer.
func (b beginnings) Write(line []byte) (int, error) {
	what := "something else"
	for _, beginning := range told {
		if strings.HasPrefix(string(line), beginning) {
			what = beginning
		}
	}
	b.log.LogAttrs(context.Background(), slog.LevelError, "net/http met an error", slog.String("what", what))
	return len(line), nil
}
