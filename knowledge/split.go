package knowledge

import "strings"

// Passages hold at least minWords, so that a short section goes together with the next one, and at most maxWords, so
// that a citation's neighbourhood can be read at a glance.
const (
	minWords = 60
	maxWords = 200
)

// span is a passage of a text before it has a name.
type span struct {
	heading    string
	start, end int // byte offsets, without the white space around
	words      int
}

// split cuts a Markdown text by its headings, joins sections that are too short with their successor, and cuts those
// that are too long between paragraphs or lines.
func split(text string) []span {
	var out []span
	for _, s := range sections(text) {
		if n := len(out) - 1; n >= 0 && out[n].words < minWords && out[n].words+s.words <= maxWords {
			out[n].end, out[n].words = s.end, out[n].words+s.words
			continue
		}
		out = append(out, cutLong(text, s)...)
	}
	return joinTail(out)
}

// sections returns the text under each heading, heading line included.
func sections(text string) []span {
	var out []span
	offset, start, heading := 0, 0, ""
	for line := range strings.Lines(text) {
		if h, ok := strings.CutPrefix(line, "## "); ok {
			out = appendSpan(out, text, heading, start, offset)
			start, heading = offset, strings.TrimSpace(h)
		}
		offset += len(line)
	}
	return appendSpan(out, text, heading, start, offset)
}

func appendSpan(out []span, text, heading string, start, end int) []span {
	body := text[start:end]
	start += len(body) - len(strings.TrimLeft(body, " \n\t"))
	body = strings.TrimSpace(body)
	if body == "" {
		return out
	}
	return append(out, span{heading, start, start + len(body), len(strings.Fields(body))})
}

// cutLong cuts a section of more than maxWords at line ends.
func cutLong(text string, s span) []span {
	if s.words <= maxWords {
		return []span{s}
	}
	var out []span
	start, offset, words := s.start, s.start, 0
	for line := range strings.Lines(text[s.start:s.end]) {
		n := len(strings.Fields(line))
		if words+n > maxWords && words >= minWords {
			out = appendSpan(out, text, s.heading, start, offset)
			start, words = offset, 0
		}
		offset += len(line)
		words += n
	}
	return appendSpan(out, text, s.heading, start, offset)
}

// joinTail gives a last passage that is too short to its predecessor, if there is room.
func joinTail(out []span) []span {
	n := len(out) - 1
	if n < 1 || out[n].words >= minWords || out[n-1].words+out[n].words > maxWords {
		return out
	}
	out[n-1].end, out[n-1].words = out[n].end, out[n-1].words+out[n].words
	return out[:n]
}
