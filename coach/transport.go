package coach

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"time"
)

// maxWire bounds what an endpoint may send for one reply, in bytes. It is more than maxReply, as a stream wraps every
// word into some hundred bytes.
const maxWire = 8 << 20

// transport keeps an endpoint from filling the memory and from falling silent.
type transport struct {
	next http.RoundTripper
	idle time.Duration
}

func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx, cancel := context.WithCancelCause(req.Context())
	resp, err := t.next.RoundTrip(req.WithContext(ctx))
	if err != nil {
		cancel(nil)
		return nil, err
	}
	noteRetryAfter(req.Context(), resp)
	b := &body{ReadCloser: resp.Body, left: maxWire, cancel: cancel}
	if req.Header.Get("Accept") == "text/event-stream" && resp.StatusCode == http.StatusOK {
		b.idle = t.idle
		resp.Body = &events{body: b}
	} else {
		resp.Body = b
	}
	return resp, nil
}

// body is what an endpoint sends.
type body struct {
	io.ReadCloser
	left    int
	idle    time.Duration // 0: it may take its time, as a reply in one piece does
	stalled atomic.Bool
	cancel  context.CancelCauseFunc
}

// Read gives up when nothing comes for too long. The time runs only while somebody waits.
func (b *body) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errTooLong
	}
	if b.idle > 0 {
		watchdog := time.AfterFunc(b.idle, func() {
			b.stalled.Store(true)
			b.cancel(errStalled)
		})
		defer watchdog.Stop()
	}
	n, err := b.ReadCloser.Read(p[:min(len(p), b.left)])
	b.left -= n
	if err != nil && b.stalled.Load() {
		err = errStalled
	}
	return n, err
}

// What is read behind the end of a reply, so that its connection can be used again.
const (
	drainBytes = 4 << 10
	drainTime  = 20 * time.Millisecond
)

// Close reads the last line ends, where they are there already, and lets go of the connection.
func (b *body) Close() error {
	hurry := time.AfterFunc(drainTime, func() { b.cancel(nil) })
	defer hurry.Stop()
	_, _ = io.CopyN(io.Discard, b.ReadCloser, drainBytes)
	defer b.cancel(nil)
	return b.ReadCloser.Close()
}

// events is the body of a reply that was asked for as a stream. One that comes in one piece all the same is made a
// stream of one event: a JSON object, which no line of a stream begins with.
type events struct {
	*body
	from io.Reader // nil: nothing was read yet
}

func (e *events) Read(p []byte) (int, error) {
	if e.from == nil {
		if err := e.look(); err != nil {
			return 0, err
		}
	}
	return e.from.Read(p)
}

func (e *events) look() error {
	from := bufio.NewReader(e.body)
	for {
		b, err := from.ReadByte()
		switch {
		case err != nil:
			return err
		case b == ' ', b == '\n', b == '\r', b == '\t':
			continue
		}
		_ = from.UnreadByte() // a byte was just read
		e.from = from
		if b == '{' {
			e.from = io.MultiReader(strings.NewReader("data: "), oneLine{from}, strings.NewReader("\n\n"))
		}
		return nil
	}
}

// oneLine makes a JSON text one line. Line ends stand only between its tokens.
type oneLine struct{ io.Reader }

func (o oneLine) Read(p []byte) (int, error) {
	n, err := o.Reader.Read(p)
	for i, b := range p[:n] {
		if b == '\n' || b == '\r' {
			p[i] = ' '
		}
	}
	return n, err
}
