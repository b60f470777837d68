package modelserver

import (
	"net/http"
	"strconv"
	"time"
)

// wire is how a reply travels.
type wire struct {
	header http.Header
	delay  time.Duration
	hang   bool
	drop   bool

	// minPiece and maxPiece bound the bytes of one write, 0 for whole parts.
	minPiece, maxPiece int
	pause, pace        time.Duration

	// end is where the reply breaks off, nil for a reply that is complete.
	end *breakOff
}

// breakOff is a place in the body, counted in bytes or in parts, and what
// happens there.
type breakOff struct {
	at    int
	bytes bool
	stall bool
}

// WireOption changes how a reply travels. It can be given to every kind of
// reply.
type WireOption func(*wire)

func (o WireOption) toCompletion(c *completion) { o(&c.wire) }
func (o WireOption) toVectors(v *vectors)       { o(&v.wire) }

// Header adds a response header.
func Header(key, value string) WireOption {
	return func(w *wire) {
		if w.header == nil {
			w.header = http.Header{}
		}
		w.header.Add(key, value)
	}
}

// RetryAfter adds the header Retry-After in seconds. For a date use Header.
func RetryAfter(seconds int) WireOption {
	return Header("Retry-After", strconv.Itoa(seconds))
}

// Delay waits before the first byte, the headers included.
func Delay(d time.Duration) WireOption {
	return func(w *wire) { w.delay = d }
}

// Pace waits before each event of a stream but the first, as a model does
// that takes its time over every token.
func Pace(d time.Duration) WireOption {
	return func(w *wire) { w.pace = d }
}

// Split sends the body in writes of 1 to most bytes, each its own chunk, so
// that characters, escapes and line ends fall apart. The sizes are the same
// each time. A reader may still find several writes in its buffer at once; add
// a small pause by Drip to keep them apart.
func Split(most int) WireOption {
	return func(w *wire) { w.minPiece, w.maxPiece = 1, most }
}

// Drip sends the body in writes of n bytes with a pause between them.
func Drip(n int, pause time.Duration) WireOption {
	return func(w *wire) { w.minPiece, w.maxPiece, w.pause = n, n, pause }
}

// CutAt resets the connection after n bytes of the body, or at its end if it
// is shorter.
func CutAt(n int) WireOption {
	return func(w *wire) { w.end = &breakOff{at: max(0, n), bytes: true} }
}

// CutAfter resets the connection after n events of a stream, the one with the
// role included, or n plain bodies.
func CutAfter(n int) WireOption {
	return func(w *wire) { w.end = &breakOff{at: max(0, n)} }
}

// StallAt sends n bytes of the body, or all if it is shorter, and then nothing
// more until the client goes or the server closes.
func StallAt(n int) WireOption {
	return func(w *wire) { w.end = &breakOff{at: max(0, n), bytes: true, stall: true} }
}

// StallAfter is StallAt counted in events of a stream, the one with the role
// included. StallAfter(0) sends the headers alone.
func StallAfter(n int) WireOption {
	return func(w *wire) { w.end = &breakOff{at: max(0, n), stall: true} }
}
