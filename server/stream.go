package server

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humaecho"
	"github.com/labstack/echo/v4"

	"mentorcoach/coach"
)

const (
	typeJSON   = "application/json"
	typeStream = "text/event-stream"
)

// DefaultHeartbeat is the time between comment lines of a stream, which keep proxies from closing the connection.
const DefaultHeartbeat = 15 * time.Second

// wantsStream tells whether a reply is to be streamed: its request says so, or its Accept header prefers it.
func wantsStream(accept string, req coach.Request) bool {
	return bool(req.Basics().Stream) || preferred(accept) == typeStream
}

// preferred returns which of the two types an Accept header names with more weight, the first of two alike.
func preferred(accept string) (best string) {
	weight := 0.0
	for part := range strings.SplitSeq(accept, ",") {
		media, params, err := mime.ParseMediaType(part)
		if err != nil || media != typeJSON && media != typeStream {
			continue
		}
		q := 1.0
		if text, ok := params["q"]; ok {
			q, _ = strconv.ParseFloat(text, 64) // what is no number has no weight
		}
		if q > weight {
			best, weight = media, q
		}
	}
	return best
}

// streamed does a task and sends what becomes known as server-sent events. What fails before the first event is a
// problem document like any other, and afterwards an event that holds one.
func (s *Server) streamed(ctx context.Context, c *coach.Coach, t *coach.Task, req coach.Request) func(huma.Context) {
	return func(hc huma.Context) {
		ec := humaecho.Unwrap(hc)
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		out := &stream{to: ec.Response(), heartbeat: s.heartbeat, gone: cancel}
		out.broken = func() { _ = s.panicked(ec, nil, debug.Stack()) } //nolint:contextcheck // ec holds it
		defer s.caught(ec, out)
		err := c.Stream(ctx, t, req, func(e coach.Event) error { return out.send(e.Event(), e) })
		switch {
		case !out.begun():
			onError(err, ec)
		case err != nil:
			out.fail(ec)
		}
		out.close()
	}
}

// caught ends a stream in which something panicked. Before its first event, the panic is anyone's.
func (s *Server) caught(ec echo.Context, out *stream) {
	v := recover()
	if v == nil {
		return
	}
	if err, is := v.(error); !out.begun() || is && errors.Is(err, http.ErrAbortHandler) {
		out.close()
		panic(v)
	}
	out.broken()
	out.fail(ec)
	out.close()
}

// stream writes events. It is safe for concurrent use, as comment lines come in between.
type stream struct {
	to        *echo.Response
	heartbeat time.Duration
	gone      context.CancelFunc // called when the client is
	broken    func()             // called after a panic

	mu     sync.Mutex
	sent   int
	buffer bytes.Buffer
	ended  chan struct{} // stops the comment lines; nil: nothing was sent
	beats  sync.WaitGroup
}

func (s *stream) begun() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.sent > 0
}

// send writes one event and has it leave at once.
func (s *stream) send(name string, data any) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.buffer.Reset()
	fmt.Fprintf(&s.buffer, "id: %d\nevent: %s\ndata: ", s.sent+1, name)
	if err := encode(&s.buffer, data); err != nil { // one line, with its end
		return err
	}
	s.buffer.WriteByte('\n')
	if s.sent++; s.sent == 1 {
		s.begin()
	}
	return s.write(s.buffer.Bytes())
}

func (s *stream) begin() {
	h := s.to.Header()
	h.Set(echo.HeaderContentType, typeStream)
	h.Set("X-Accel-Buffering", "no") // nginx would hold the events back
	s.to.WriteHeader(http.StatusOK)
	s.ended = make(chan struct{})
	s.beats.Go(s.beat)
}

// write has a deadline of its own: the server's covers a whole reply, and a client that stopped reading is not worth
// waiting for that long.
func (s *stream) write(b []byte) error {
	rc := http.NewResponseController(s.to.Writer)
	err := rc.SetWriteDeadline(time.Now().Add(writeTimeout))
	if err == nil || errors.Is(err, http.ErrNotSupported) {
		_, err = s.to.Write(b)
	}
	if err == nil {
		err = rc.Flush()
	}
	return err
}

// beat writes a comment line now and then. A panic here would be nobody's, and the program's end.
func (s *stream) beat() {
	defer func() {
		if v := recover(); v != nil {
			s.broken()
			s.gone()
		}
	}()
	ticker := time.NewTicker(s.heartbeat)
	defer ticker.Stop()
	for {
		select {
		case <-s.ended:
			return
		case <-ticker.C:
		}
		if s.comment() != nil {
			s.gone()
			return
		}
	}
}

func (s *stream) comment() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.write([]byte(":\n\n"))
}

// fail tells of an error, as far as a client may know of it.
func (s *stream) fail(ec echo.Context) {
	p := problem(http.StatusInternalServerError, "")
	p.RequestID = ec.Response().Header().Get(echo.HeaderXRequestID)
	_ = s.send("error", p) // the client is gone when this fails
}

// close waits for the last comment line: nothing may be written once the handler has returned.
func (s *stream) close() {
	if s.ended != nil {
		close(s.ended)
		s.beats.Wait()
	}
}
