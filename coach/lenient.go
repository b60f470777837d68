package coach

import (
	"encoding/json"
	"strings"
)

// itemsIn finds the items of each part in what a model wrote: a JSON object, bare, in a Markdown fence, between other
// words, or cut off. It returns only parts that have an item.
func itemsIn(text string, parts []part) map[string][]json.RawMessage {
	out := make(map[string][]json.RawMessage)
	for rest := text; ; {
		start := strings.IndexByte(rest, '{')
		if start < 0 {
			return out
		}
		rest = rest[start:]
		readObject(rest, parts, out)
		if len(out) > 0 {
			return out
		}
		rest = rest[1:]
	}
}

// readObject reads the lists of one object as far as they are complete.
func readObject(text string, parts []part, out map[string][]json.RawMessage) {
	dec := json.NewDecoder(strings.NewReader(text))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return
		}
		name, _ := key.(string)
		if !isPart(name, parts) {
			var skipped json.RawMessage
			if dec.Decode(&skipped) != nil {
				return
			}
			continue
		}
		if !readList(dec, name, out) {
			return
		}
	}
}

func isPart(name string, parts []part) bool {
	for i := range parts {
		if parts[i].name == name {
			return true
		}
	}
	return false
}

// readList reads the items of a list, or a single item in the place of one, and tells whether it came to the end.
func readList(dec *json.Decoder, name string, out map[string][]json.RawMessage) bool {
	if t, err := dec.Token(); err != nil || t != json.Delim('[') {
		return false
	}
	for dec.More() {
		var item json.RawMessage
		if dec.Decode(&item) != nil {
			return false
		}
		out[name] = append(out[name], item)
	}
	_, err := dec.Token()
	return err == nil
}
