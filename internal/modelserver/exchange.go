package modelserver

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"net"
	"net/http"
	"time"
)

var (
	// errGone: the client left before the reply was complete.
	errGone = errors.New("client gone")
	// errClosed: the server closed before the reply was complete.
	errClosed = errors.New("server closed")
	// errCut: the reply was broken off on purpose.
	errCut = errors.New("cut")
)

// exchange is one request on its way to being answered.
type exchange struct {
	h   *Handler
	w   http.ResponseWriter
	r   *http.Request
	req *Request
}

// send answers with the payload over the wire.
func (x *exchange) send(w wire, p payload) error {
	if err := x.wait(w.delay); err != nil {
		return err
	}
	switch {
	case w.drop:
		return x.cut(false)
	case w.hang:
		return x.stall()
	}
	x.head(w, p)
	s := &sender{exchange: x, wire: w, flush: p.stream || w.maxPiece > 0, sizes: rand.New(rand.NewPCG(1, 2))}
	return s.body(p)
}

func (x *exchange) head(w wire, p payload) {
	header := x.w.Header()
	header.Set("Content-Type", p.contentType)
	header.Set("X-Request-ID", fmt.Sprintf("req_%06d", x.req.number))
	if p.stream {
		header.Set("Cache-Control", "no-cache")
	}
	maps.Copy(header, w.header)
	x.w.WriteHeader(p.status)
}

// wait sleeps no longer than told, and not at all for a client that left.
func (x *exchange) wait(d time.Duration) error {
	if x.r.Context().Err() != nil {
		return errGone
	}
	if d <= 0 {
		return nil
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	return x.until(timer.C)
}

// stall waits for the client to leave or the server to close.
func (x *exchange) stall() error { return x.until(nil) }

func (x *exchange) until(enough <-chan time.Time) error {
	select {
	case <-enough:
		return nil
	case <-x.r.Context().Done():
		return errGone
	case <-x.h.done:
		return errClosed
	}
}

// cut ends the connection. With reset the client gets an error rather than an
// end: no linger makes the kernel send RST.
func (x *exchange) cut(reset bool) error {
	conn, _, err := http.NewResponseController(x.w).Hijack()
	if err != nil {
		// Not a connection of HTTP/1: let the server end it its own way.
		panic(http.ErrAbortHandler)
	}
	defer func() { _ = conn.Close() }()
	if tcp, ok := conn.(*net.TCPConn); ok && reset {
		_ = tcp.SetLinger(0)
	}
	return errCut
}

// sender writes one body.
type sender struct {
	*exchange
	wire  wire
	flush bool
	sizes *rand.Rand

	parts, bytes int
}

func (s *sender) body(p payload) error {
	for part := range p.parts {
		if err := s.between(); err != nil {
			return err
		}
		if err := s.part(part); err != nil {
			return err
		}
		s.parts++
	}
	if s.wire.end != nil {
		return s.breakOff()
	}
	return nil
}

// between is what happens before each part.
func (s *sender) between() error {
	if end := s.wire.end; end != nil && !end.bytes && s.parts == end.at {
		return s.breakOff()
	}
	if s.parts == 0 {
		return nil
	}
	return s.wait(s.wire.pace)
}

func (s *sender) part(part []byte) error {
	for len(part) > 0 {
		if s.left() == 0 {
			return s.breakOff()
		}
		n := min(len(part), s.piece(len(part)), s.left())
		if err := s.write(part[:n]); err != nil {
			return unlessDone(part, err)
		}
		part = part[n:]
	}
	return nil
}

// unlessDone forgives a client for leaving when all that it missed of a part
// are line ends: it had the event, [DONE] for one, and no reason to stay.
func unlessDone(rest []byte, err error) error {
	if errors.Is(err, errGone) && len(bytes.TrimSpace(rest)) == 0 {
		return nil
	}
	return err
}

// left is how many bytes may go until the reply breaks off.
func (s *sender) left() int {
	if end := s.wire.end; end != nil && end.bytes {
		return end.at - s.bytes
	}
	return int(^uint(0) >> 1)
}

// piece is the size of the next write.
func (s *sender) piece(whole int) int {
	if s.wire.maxPiece <= 0 {
		return whole
	}
	return s.wire.minPiece + s.sizes.IntN(s.wire.maxPiece-s.wire.minPiece+1)
}

// write sends b, after the pause that keeps it apart from what went before.
func (s *sender) write(b []byte) error {
	if s.bytes > 0 {
		if err := s.wait(s.wire.pause); err != nil {
			return err
		}
	}
	n, err := s.w.Write(b)
	s.bytes += n
	if err == nil && s.flush {
		err = http.NewResponseController(s.w).Flush()
	}
	if err != nil {
		return errGone
	}
	return nil
}

// breakOff has the client get what was written, and then the fault.
func (s *sender) breakOff() error {
	if err := http.NewResponseController(s.w).Flush(); err != nil {
		return errGone
	}
	if s.wire.end.stall {
		return s.stall()
	}
	return s.cut(true)
}
