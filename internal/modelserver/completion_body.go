package modelserver

import (
	"fmt"
	"iter"
	"strings"
)

// padded is the body of Huge: a completion with filler where its text is.
func (c completion) padded(req *Request) iter.Seq[[]byte] {
	const mark = "@filler@"
	c.text = mark
	head, tail, _ := strings.Cut(string(encode(c.full(req))), mark)
	return func(yield func([]byte) bool) {
		if !yield([]byte(head)) {
			return
		}
		for text := range filler(c.filler - len(head) - len(tail)) {
			if !yield([]byte(text)) {
				return
			}
		}
		yield([]byte(tail))
	}
}

// filler yields n bytes of text in pieces.
func filler(n int) iter.Seq[string] {
	block := strings.Repeat("word ", 1<<12)
	return func(yield func(string) bool) {
		for ; n > 0; n -= len(block) {
			if !yield(block[:min(n, len(block))]) {
				return
			}
		}
	}
}

// encode is encode with the escapes of ASCII.
func (c completion) encode(v any) []byte {
	b := encode(v)
	if !c.ascii {
		return b
	}
	var out []byte
	for _, r := range string(b) {
		if r < 0x80 {
			out = append(out, byte(r))
		} else {
			out = append(out, escape(r)...)
		}
	}
	return out
}

// escape is \uXXXX, twice for a character that JSON writes as a surrogate pair.
func escape(r rune) string {
	if r < 0x10000 {
		return fmt.Sprintf(`\u%04x`, r)
	}
	r -= 0x10000
	return fmt.Sprintf(`\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
}
