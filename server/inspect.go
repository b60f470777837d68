package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

// inspect looks through JSON for what encoding/json lets by in silence, or stumbles over where it can't say the place: a
// key that comes twice, half a surrogate pair, a NUL character, a number beyond all bounds, lists within lists without
// end, lists so long that it takes a while to say what is wrong with each entry. Whether it is JSON at all is for the
// parser to say, which comes next.
func inspect(body []byte) error {
	s := inspector{body: body}
	for s.at < len(body) && s.fault == "" {
		s.step()
	}
	if s.fault == "" {
		return nil
	}
	return problem(http.StatusBadRequest, "Something in the body can't be read.", FieldError{Pointer: s.pointer(), Detail: s.fault})
}

type inspector struct {
	body  []byte
	at    int
	open  []scope // the objects and lists around, from the outermost
	fault string  // ends it, at the place where it stands
}

// scope is an object or a list that is not closed yet.
type scope struct {
	object bool
	seen   map[string]struct{} // keys, so far
	keyed  bool                // the key is there, the value follows
	key    string
	index  int
}

func (s *inspector) step() {
	switch c := s.body[s.at]; c {
	case '{', '[':
		s.at++
		if s.open = append(s.open, scope{object: c == '{'}); len(s.open) > maxDepth {
			s.fault = fmt.Sprintf("is nested deeper than %d levels", maxDepth)
		}
	case '}', ']':
		s.at++
		s.open = s.open[:max(0, len(s.open)-1)]
	case ',':
		s.at++
		s.next()
	case '"':
		s.text()
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		s.number()
	default:
		s.at++
	}
}

// next goes on to the following member or entry.
func (s *inspector) next() {
	if len(s.open) > 0 {
		in := &s.open[len(s.open)-1]
		in.keyed = false
		if in.index++; in.index == maxEntries {
			s.fault = fmt.Sprintf("has more than %d entries", maxEntries)
			s.open = s.open[:len(s.open)-1] // it is the whole that is too long
		}
	}
}

// text reads a string, which is a key where an object wants one.
func (s *inspector) text() {
	start := s.at
	s.at = start + 1 + closing(s.body[start+1:])
	quoted := s.body[start:s.at]
	var in *scope
	if n := len(s.open); n > 0 && s.open[n-1].object && !s.open[n-1].keyed {
		in = &s.open[n-1]
		in.name(quoted)
	}
	escaped := bytes.Contains(quoted, []byte(`\u`))
	switch {
	case in != nil && in.again():
		s.fault = "comes more than once"
	case escaped && halved(quoted):
		s.fault = "holds half of a surrogate pair"
	case escaped && holdsNUL(quoted):
		s.fault = "holds a NUL character"
	}
}

// name takes a key, as the parser will read it: "\u0061" is "a".
func (in *scope) name(quoted []byte) {
	in.keyed = true
	in.key = string(bytes.Trim(quoted, `"`))
	if strings.Contains(in.key, `\`) {
		_ = json.Unmarshal(quoted, &in.key) // what is no string remains as it stands: the parser will refuse it
	}
}

// again remembers a key, and tells whether it was there before.
func (in *scope) again() bool {
	if in.seen == nil {
		in.seen = make(map[string]struct{})
	}
	before := len(in.seen)
	in.seen[in.key] = struct{}{}
	return len(in.seen) == before
}

// number reads one to its end.
func (s *inspector) number() {
	rest := s.body[s.at:]
	n := len(rest) - len(bytes.TrimLeft(rest, "+-.0123456789eE"))
	s.at += n
	if _, err := strconv.ParseFloat(string(rest[:n]), 64); errors.Is(err, strconv.ErrRange) {
		s.fault = "is too large a number"
	}
}

// pointer is the place that was reached (RFC 6901), unless it lies so deep that nobody would look for it.
func (s *inspector) pointer() string {
	if len(s.open) > maxDepth {
		return ""
	}
	var b strings.Builder
	for _, in := range s.open {
		b.WriteByte('/')
		if in.object {
			_, _ = strings.NewReplacer("~", "~0", "/", "~1").WriteString(&b, in.key)
		} else {
			b.WriteString(strconv.Itoa(in.index))
		}
	}
	return b.String()
}

// closing returns where a string is over, behind its quotation mark.
func closing(rest []byte) int {
	for at := 0; ; at++ {
		n := bytes.IndexByte(rest[at:], '"')
		if n < 0 {
			return len(rest)
		}
		at += n
		if backslashes := at - len(bytes.TrimRight(rest[:at], `\`)); backslashes%2 == 0 {
			return at + 1
		}
	}
}

// halved tells whether an escaped surrogate stands without its other half; the parser would put U+FFFD there.
func halved(quoted []byte) bool {
	high := false
	for r, follows := range escapes(quoted) {
		low := r >= 0xDC00 && r < 0xE000
		if low != (high && follows) || high && !low {
			return true
		}
		high = r >= 0xD800 && r < 0xDC00
	}
	return high
}

func holdsNUL(quoted []byte) bool {
	for r := range escapes(quoted) {
		if r == 0 {
			return true
		}
	}
	return false
}

// escapes yields what is written as \uXXXX, and whether it follows another one directly.
func escapes(quoted []byte) func(yield func(r uint64, follows bool) bool) {
	return func(yield func(uint64, bool) bool) {
		end := -1 // of the last one
		for at := 0; at+6 <= len(quoted); at++ {
			if quoted[at] != '\\' {
				continue
			}
			if quoted[at+1] != 'u' {
				at++ // the character that is escaped is no backslash of its own
				continue
			}
			r, err := strconv.ParseUint(string(quoted[at+2:at+6]), 16, 32)
			if err == nil && !yield(r, at == end) {
				return
			}
			end = at + 6
			at = end - 1
		}
	}
}
