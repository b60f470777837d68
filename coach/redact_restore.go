package coach

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
)

// placeholders is how models write placeholders: as they were told, in small letters, with a blank for the line, with the
// possessive inside, or without the brackets.
var placeholders = regexp.MustCompile(`(?i)\[\s?(PERSON|EMPLOYER|EMAIL|PHONE|URL|HANDLE|ADDRESS|ID|DATE|TERM)(?:\\{0,2}_|[ -])?(\d{1,4})([A-Z])?(['’]s)?\s?\]|\b(PERSON|EMPLOYER|EMAIL|PHONE|URL|HANDLE|ADDRESS|ID|DATE|TERM)\\{0,2}_(\d{1,4})([A-Z])?\b`)

// reserve takes down the placeholders that a text holds by itself, so that ours have other numbers.
func (r *redaction) reserve(text string) {
	if !strings.ContainsAny(text, "_[") {
		return
	}
	for _, m := range placeholders.FindAllStringSubmatch(text, -1) {
		r.reserved[numbered(m[1]+m[5], m[2]+m[6])] = true
	}
}

// numbered is the name of a placeholder without its form.
func numbered(kind, number string) string {
	return strings.ToUpper(kind) + "_" + strings.TrimLeft(number, "0")
}

// restoreJSON puts the values back into a JSON value that a model wrote, written as JSON writes them. What it has no
// value for stays.
func (r *redaction) restoreJSON(raw []byte) []byte {
	if len(r.values) == 0 {
		return raw
	}
	text := string(raw)
	if after := r.restored(text, insideJSON); after != text {
		return []byte(after)
	}
	return raw
}

func (r *redaction) restored(text string, written func(string) string) string {
	if len(r.values) == 0 {
		return text
	}
	var b strings.Builder
	at := 0
	for _, m := range placeholders.FindAllStringSubmatchIndex(text, -1) {
		part := func(a, b int) string {
			if m[a] < 0 {
				a = b
			}
			if m[a] < 0 {
				return ""
			}
			return text[m[a]:m[a+1]]
		}
		value, ok := r.valueOf(numbered(part(2, 10), part(4, 12)), strings.ToUpper(part(6, 14)))
		if !ok {
			continue
		}
		b.WriteString(text[at:m[0]])
		b.WriteString(written(value))
		b.WriteString(part(8, 8))
		at = m[1]
	}
	if at == 0 {
		return text
	}
	b.WriteString(text[at:])
	return b.String()
}

// valueOf returns what a placeholder stands for. A form that there isn't is the first.
func (r *redaction) valueOf(name, letter string) (string, bool) {
	if v, ok := r.values[name+letter]; ok {
		return v, true
	}
	v, ok := r.values[name]
	return v, ok
}

// insideJSON is a text as it stands between the quotation marks of a JSON string.
func insideJSON(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		return "" // a string is always written
	}
	quoted := strings.TrimSuffix(b.String(), "\n")
	return quoted[1 : len(quoted)-1]
}

// hideJSON replaces what is personal in the strings of a JSON text. Names of members stay.
func (r *redaction) hideJSON(raw []byte) []byte {
	var out []byte
	at := 0
	for i := 0; i < len(raw); i++ {
		if raw[i] != '"' {
			continue
		}
		end := stringEnd(raw, i)
		if !isMember(raw, end) {
			if hidden, ok := r.hideLiteral(raw[i:end]); ok {
				out = append(append(out, raw[at:i]...), hidden...)
				at = end
			}
		}
		i = end - 1
	}
	if at == 0 {
		return raw
	}
	return append(out, raw[at:]...)
}

// stringEnd returns the byte behind the string that begins at i.
func stringEnd(raw []byte, i int) int {
	for k := i + 1; k < len(raw); k++ {
		switch raw[k] {
		case '\\':
			k++
		case '"':
			return k + 1
		}
	}
	return len(raw)
}

// isMember tells whether a string that ends before byte i is the name of a member.
func isMember(raw []byte, i int) bool {
	rest := bytes.TrimLeft(raw[i:], " \t\r\n")
	return len(rest) > 0 && rest[0] == ':'
}

func (r *redaction) hideLiteral(quoted []byte) ([]byte, bool) {
	var text string
	if json.Unmarshal(quoted, &text) != nil {
		text = string(quoted[1:]) // cut off
		hidden := r.hide(text)
		return append([]byte{'"'}, hidden...), hidden != text
	}
	hidden := r.hide(text)
	return []byte(`"` + insideJSON(hidden) + `"`), hidden != text
}
