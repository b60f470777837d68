package coach

import (
	"bytes"
	"errors"
)

// Bounds on what a model writes.
const (
	maxReply  = 1 << 20 // far more than a full reply of any task, in bytes
	maxLevels = 64      // of lists and objects inside one another
)

// errTooLong ends a reply that no task could need.
var errTooLong = errors.New("the reply is too long")

// cutter cuts the items out of what a model writes, each at the moment it closes: a JSON object, bare, in a Markdown
// fence, between other words, or cut off. How the text is split into pieces makes no difference. An item is a member
// of a list that is named for a part, wherever that list stands.
//
// It is no validator: what it hands over still has to be decoded.
type cutter struct {
	parts []part
	take  func(p *part, raw []byte) error // raw is good until it returns

	text    []byte // all that was written so far
	next    int    // the byte to look at next
	start   int    // of the outermost object
	open    bool   // whether there is one
	found   int    // items in all
	foundIn bool   // whether the outermost object gave one

	levels   []level
	state    cutState
	escaped  bool
	isKey    bool  // of the string that is open
	keyAt    int   // where the key begins
	named    *part // by the key of the value that comes next
	item     *part // that the open item belongs to; nil: none is open
	itemAt   int   // where it begins
	itemBase int   // how many levels it stands in
	err      error // of take
}

// level is an object or a list that is open.
type level struct {
	kind  byte  // { or [
	items *part // whose items the list holds
}

// cutState is what the cutter is in, or expects next.
type cutState int

const (
	cutKey    cutState = iota // a key, or the end of the object
	cutColon                  // what follows a key
	cutValue                  // a value, or the end of the list
	cutMore                   // a comma, or the end of the object or list
	cutString                 // inside a key or string
	cutScalar                 // inside a number or a word
)

func newCutter(parts []part, take func(*part, []byte) error) *cutter {
	return &cutter{parts: parts, take: take}
}

// write reads on. It fails when take does, and when the reply becomes too long.
func (c *cutter) write(s string) error {
	room := maxReply - len(c.text)
	c.text = append(c.text, s[:min(len(s), room)]...)
	for c.next < len(c.text) && c.err == nil {
		if !c.open {
			c.seek()
			continue
		}
		if c.step(c.text[c.next]) {
			c.next++
		} else {
			c.giveUp()
		}
	}
	if c.err == nil && len(s) > room {
		return errTooLong
	}
	return c.err
}

// seek looks for the beginning of an object among other words.
func (c *cutter) seek() {
	i := bytes.IndexByte(c.text[c.next:], '{')
	if i < 0 {
		c.next = len(c.text)
		return
	}
	c.start, c.open, c.foundIn = c.next+i, true, false
	c.next = c.start + 1
	c.levels = append(c.levels[:0], level{kind: '{'})
	c.state, c.escaped, c.named, c.item = cutKey, false, nil, nil
}

// giveUp goes back to where the object began, which was none. After a good item it goes on from here instead: nothing
// is read twice.
func (c *cutter) giveUp() {
	c.open = false
	if !c.foundIn {
		c.next = c.start + 1
	}
}

// step takes one byte, and tells whether it can stand there.
func (c *cutter) step(b byte) bool {
	switch c.state {
	case cutString:
		c.inString(b)
		return true
	case cutScalar:
		if inScalar(b) {
			return true
		}
		c.ends(c.next)
	default:
	}
	switch {
	case b == ' ', b == '\n', b == '\t', b == '\r':
		return true
	case c.state == cutKey && b == '"':
		c.state, c.isKey, c.keyAt = cutString, true, c.next+1
		return true
	case c.state == cutColon:
		c.state = cutValue
		return b == ':'
	case c.state == cutValue && b != ']':
		return c.value(b)
	case c.state == cutMore && b == ',':
		c.state = cutKey
		if c.top().kind == '[' {
			c.state = cutValue
		}
		return true
	}
	return c.close(b)
}

func (c *cutter) top() *level { return &c.levels[len(c.levels)-1] }

// value begins one.
func (c *cutter) value(b byte) bool {
	named := c.named
	c.named = nil
	switch {
	case c.item != nil: // the value is inside an item
	case c.top().items != nil:
		c.item, c.itemAt, c.itemBase = c.top().items, c.next, len(c.levels)
	case named != nil && b == '{': // one item in the place of a list
		c.item, c.itemAt, c.itemBase = named, c.next, len(c.levels)
	}
	switch b {
	case '{', '[':
		return c.opens(b, named)
	case '"':
		c.state, c.isKey = cutString, false
	default:
		c.state = cutScalar
		return inScalar(b)
	}
	return true
}

func (c *cutter) opens(kind byte, named *part) bool {
	l := level{kind: kind}
	c.state = cutKey
	if kind == '[' {
		c.state = cutValue
		if c.item == nil {
			l.items = named
		}
	}
	c.levels = append(c.levels, l)
	return len(c.levels) <= maxLevels
}

// close ends an object or a list.
func (c *cutter) close(b byte) bool {
	kind := c.top().kind
	if b != kind+2 { // } and ] stand two places behind { and [
		return false
	}
	c.levels = c.levels[:len(c.levels)-1]
	if c.open = len(c.levels) > 0; c.open {
		c.ends(c.next + 1)
	}
	return true
}

// ends is called where a value ends; it may be an item.
func (c *cutter) ends(at int) {
	c.state = cutMore
	if c.item == nil || len(c.levels) != c.itemBase {
		return
	}
	p := c.item
	c.item, c.foundIn = nil, true
	c.found++
	c.err = c.take(p, c.text[c.itemAt:at])
}

func (c *cutter) inString(b byte) {
	switch {
	case c.escaped:
		c.escaped = false
	case b == '\\':
		c.escaped = true
	case b == '"' && c.isKey:
		c.state = cutColon
		if c.item == nil {
			c.named = c.partNamed(c.text[c.keyAt:c.next])
		}
	case b == '"':
		c.ends(c.next + 1)
	}
}

func (c *cutter) partNamed(key []byte) *part {
	for i := range c.parts {
		if c.parts[i].name == string(key) {
			return &c.parts[i]
		}
	}
	return nil
}

// inScalar tells whether a byte can stand in a number, or in true, false and null.
func inScalar(b byte) bool {
	return '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || b == '-' || b == '+' || b == '.'
}
