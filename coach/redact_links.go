package coach

import (
	"strings"

	"mvdan.cc/xurls/v2"
)

// linkForm finds URLs and email addresses, with or without a scheme.
var linkForm = xurls.Relaxed()

// linksIn returns the email addresses, URLs and handles of a text. Only pieces between blanks that have a mark of one are
// held against the expression, which is slow.
func linksIn(text string) []found {
	if !strings.ContainsAny(text, "@.") {
		return nil
	}
	var out []found
	for i := 0; i < len(text); i++ {
		if !mayLink(text, i) {
			continue
		}
		w := window{i, i}
		w.widen(text)
		out = append(out, linksInPiece(text[w.start:w.end], w.start)...)
		i = w.end
	}
	return out
}

// mayLink tells whether byte i is an at sign, or a point with letters around it.
func mayLink(text string, i int) bool {
	return text[i] == '@' || text[i] == '.' && i > 0 && i+2 < len(text) && wordly(rune(text[i-1])) && letterByte(text[i+1]) && letterByte(text[i+2])
}

func letterByte(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80 }

func linksInPiece(piece string, offset int) []found {
	links := linkForm.FindAllStringIndex(piece, -1)
	out := make([]found, 0, len(links))
	for _, m := range links {
		kind := kindURL
		switch s := piece[m[0]:m[1]]; {
		case m[0] > 0 && piece[m[0]-1] == '@':
			continue // a handle
		case strings.Contains(s, "@") && !strings.Contains(s, "//"):
			kind = kindEmail
		case accidental(s):
			continue
		}
		out = append(out, found{kind, offset + m[0], offset + m[1]})
	}
	if len(out) == 0 {
		return handlesIn(piece, offset)
	}
	return out
}

// accidental tells a forgotten blank ("Tell me.It was late") and names such as ASP.NET from a host without a path.
func accidental(s string) bool {
	host, domain, _ := strings.Cut(s, ".")
	if strings.Contains(s, "/") || strings.EqualFold(host, "www") {
		return false
	}
	return startsUpper(domain) || noHosts[strings.ToLower(s)] ||
		traitsOf(domain)&(isOrdinary|function) != 0 && traitsOf(host)&(isOrdinary|function) != 0
}

// noHosts are written like hosts and are none.
var noHosts = set("asp.net vb.net ado.net ml.net socket.io draw.io")

// handlesIn returns "@anna_m", without what is punctuation.
func handlesIn(piece string, offset int) []found {
	i := strings.IndexByte(piece, '@')
	if i < 0 || i > 0 && (wordly(rune(piece[i-1])) || piece[i-1] >= 0x80) {
		return nil
	}
	end := i + 1
	for end < len(piece) && (wordly(rune(piece[end])) || piece[end] == '_' || piece[end] == '.' || piece[end] == '-') && piece[end] < 0x80 {
		end++
	}
	for end > i+1 && (piece[end-1] == '.' || piece[end-1] == '-') {
		end--
	}
	if end-i < 3 {
		return nil
	}
	return []found{{kindHandle, offset + i, offset + end}}
}
