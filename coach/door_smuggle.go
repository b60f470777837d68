package coach

import (
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"regexp"
	"strings"
	"unicode"
)

// RuleContact is broken by a number, an address or an account of somebody's where nothing but words belongs.
const RuleContact Rule = "contact"

// smuggles holds a text of the model against what it may have been ordered to carry out by somebody who wrote into the
// material: the prompt, characters that nobody sees, links, and other people's numbers. It holds in every language.
func (r *run) smuggles(t guarded) *refusal {
	switch {
	case repeatsPrompt(t.text):
		return refuse(RulePromptText, t.text)
	case unseen(t.text), strings.ContainsAny(t.text, "-–") && morse.MatchString(t.text):
		return refuse(RuleEncoded, t.text)
	case r.linksElsewhere(t.text):
		return refuse(RuleLink, t.text)
	case t.kind != KindMessage && t.field != "wording" && r.givesContact(t.text):
		return refuse(RuleContact, t.text)
	}
	return nil
}

// mostUnseen is how many characters that are not seen emoji have in a row.
const mostUnseen = 2

// unseen tells whether a text has characters that no reader sees and that could spell something out: tags, selectors of
// variants, and formatting in a row or behind a Latin letter. Other scripts and emoji need some of the latter.
func unseen(text string) bool {
	before, row := ' ', 0
	for _, r := range text {
		switch {
		case r < unicode.MaxASCII || !invisible(r):
			before, row = r, 0
		case r >= 0xe0000, 0xfe00 <= r && r < 0xfe0f, unicode.Is(unicode.Latin, before):
			return true
		default:
			if row++; row > mostUnseen {
				return true
			}
		}
	}
	return false
}

// morse is a row of dots and dashes.
var morse = regexp.MustCompile(`(?:[.·–-]{1,5}[ /]+){8}`)

// hosts are what a program makes a link of, and what a reader can: other schemes, other ends, dots in brackets.
var hosts = regexp.MustCompile(`(?i:\b[a-z][a-z+]+:(?://|[^\s\d"“'])|[\w.+-]+@[\w-]|[\w-]\[(?:\.|dot)\][\w-])|\b[a-zA-Z0-9-]{2,}(?:\.[a-zA-Z0-9-]+)*\.[a-z]{2,}\b|\b[a-z]\.[a-z]{2,}/`)

// linksElsewhere tells whether a text names a host, or an address at one, that was not told.
func (r *run) linksElsewhere(text string) bool {
	if !maybeLink(text) && !strings.Contains(text, "@") && !strings.Contains(text, "[dot]") {
		return false
	}
	for _, host := range hosts.FindAllString(text, -1) {
		if !strings.Contains(strings.Join(r.request.texts(), "\n"), host) {
			return true
		}
	}
	return false
}

// contacts are the kinds of what is taken out of a request that reach or name somebody outside.
var contacts = []string{"EMAIL_", "PHONE_", "URL_", "ADDRESS_", "ID_"}

// givesContact tells whether a text holds such a value of the request, which was put back for a placeholder.
func (r *run) givesContact(text string) bool {
	if r.private == nil {
		return false
	}
	for name, value := range r.private.values {
		for _, kind := range contacts {
			if strings.HasPrefix(name, kind) && strings.Contains(text, value) {
				return true
			}
		}
	}
	return false
}

// encodings are those that everybody can undo: the runs of characters that they are made of, as long as a few words come to, and
// how many of these go together.
var encodings = []struct {
	run    *regexp.Regexp
	size   int
	decode func(string) ([]byte, error)
}{
	{regexp.MustCompile(`[A-Za-z0-9+/]{16,}`), 4, base64.StdEncoding.DecodeString},
	{regexp.MustCompile(`[A-Za-z0-9_-]{16,}`), 4, base64.URLEncoding.DecodeString},
	{regexp.MustCompile(`[A-Z2-7]{16,}`), 8, base32.StdEncoding.DecodeString},
	{regexp.MustCompile(`[0-9A-Fa-f]{16,}`), 2, hex.DecodeString},
}

// decodings returns what the long runs of letters and figures in a text come to. Where in a run it begins is tried out, as
// blanks are left out and other words may stand before it.
func decodings(text string) (out []string) {
	if !mixed(text) {
		return nil
	}
	joined := strings.Join(strings.Fields(text), "")
	for _, e := range encodings {
		for _, s := range e.run.FindAllString(joined, -1) {
			for skip := range e.size {
				part := s[skip:]
				if plain, err := e.decode(part[:len(part)/e.size*e.size]); err == nil {
					out = append(out, string(plain))
				}
			}
		}
	}
	return out
}

// mixed tells whether a capital stands behind a small letter, or a figure beside a letter, as they do in all that is encoded.
func mixed(text string) bool {
	for i := 1; i < len(text); i++ {
		a, b := rune(text[i-1]), rune(text[i])
		if unicode.IsLower(a) && unicode.IsUpper(b) || unicode.IsDigit(a) && unicode.IsLetter(b) || unicode.IsLetter(a) && unicode.IsDigit(b) {
			return true
		}
	}
	return false
}
