package coach

import (
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// promptForms are ways in which a model that obeys an order writes the words of its prompt.
var promptForms = map[string]func(words []string) string{
	"plain":       func(w []string) string { return strings.Join(w, " ") },
	"upper":       func(w []string) string { return strings.ToUpper(strings.Join(w, " ")) },
	"quoted":      func(w []string) string { return "“" + strings.Join(w, " ") + "”" },
	"base64":      func(w []string) string { return base64.StdEncoding.EncodeToString([]byte(strings.Join(w, " "))) },
	"chunks":      chunks,
	"base32":      func(w []string) string { return base32.StdEncoding.EncodeToString([]byte(strings.Join(w, " "))) },
	"hex":         func(w []string) string { return hex.EncodeToString([]byte(strings.Join(w, " "))) },
	"rot13":       func(w []string) string { return shifted(strings.Join(w, " "), 13) },
	"caesar3":     func(w []string) string { return shifted(strings.Join(w, " "), 3) },
	"caesar5":     func(w []string) string { return shifted(strings.Join(w, " "), 5) },
	"reversed":    func(w []string) string { return mirrored(strings.Join(w, " ")) },
	"backwards":   backwards,
	"spaced":      func(w []string) string { return strings.Join(strings.Split(strings.Join(w, ""), ""), " ") },
	"hyphens":     func(w []string) string { return strings.Join(w, "-") },
	"underscores": func(w []string) string { return strings.Join(w, "_") },
	"dotted":      func(w []string) string { return strings.Join(w, ". ") + "." },
	"newlines":    func(w []string) string { return strings.Join(w, "\n") },
	"commas":      func(w []string) string { return strings.Join(w, ", ") },
	"camel":       camel,
	"fullwidth":   func(w []string) string { return mapped(strings.Join(w, " "), 'A'+0xfee0, 'a'+0xfee0) },
	"bold":        func(w []string) string { return mapped(strings.Join(w, " "), 0x1d400, 0x1d41a) },
	"tags":        unseenTags,
	"zerowidth":   func(w []string) string { return strings.Join(strings.Split(strings.Join(w, " "), ""), "\u200b") },
	"homoglyph": func(w []string) string {
		return strings.NewReplacer(pairs("aаeеoоpрcсxх")...).Replace(strings.Join(w, " "))
	},
	"leet": func(w []string) string {
		return strings.NewReplacer(pairs("e3o0i1a4")...).Replace(strings.Join(w, " "))
	},
	"smallcaps": func(w []string) string {
		return strings.NewReplacer(pairs("aᴀbʙcᴄdᴅeᴇgɢhʜiɪjᴊkᴋlʟmᴍnɴoᴏpᴘrʀtᴛuᴜvᴠwᴡyʏzᴢ")...).Replace(strings.ToLower(strings.Join(w, " ")))
	},
	"morse": inMorse,
}

func pairs(s string) []string { return strings.Split(s, "") }

func backwards(w []string) string {
	w = slices.Clone(w)
	slices.Reverse(w)
	return strings.Join(w, " ")
}

func mirrored(s string) string {
	r := []rune(s)
	slices.Reverse(r)
	return string(r)
}

// chunks is base64 with a blank behind every four letters.
func chunks(w []string) string {
	var b strings.Builder
	for i, r := range base64.StdEncoding.EncodeToString([]byte(strings.Join(w, " "))) {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func camel(w []string) string {
	var b strings.Builder
	for _, word := range w {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return b.String()
}

// mapped puts other alphabets in the place of ours.
func mapped(s string, upper, lower rune) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return lower + r - 'a'
		case 'A' <= r && r <= 'Z':
			return upper + r - 'A'
		}
		return r
	}, s)
}

func shifted(s string, by rune) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return 'a' + (r-'a'+by)%26
		case 'A' <= r && r <= 'Z':
			return 'A' + (r-'A'+by)%26
		}
		return r
	}, s)
}

// unseenTags are characters that are never seen, one for each of ASCII.
func unseenTags(w []string) string {
	return strings.Map(func(r rune) rune { return 0xe0000 + r }, strings.Join(w, " "))
}

func inMorse(w []string) string {
	codes := strings.Fields(".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..")
	var b strings.Builder
	for _, r := range strings.ToLower(strings.Join(w, "")) {
		if 'a' <= r && r <= 'z' {
			b.WriteString(codes[r-'a'] + " ")
		}
	}
	return strings.TrimSpace(b.String())
}

// seenWords are the words of a text as a reader sees them, in small letters, with nothing of the guard's.
func seenWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(s, "’", "'")), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
}

func TestPromptForms(t *testing.T) {
	for form, want := range map[string]string{
		"rot13": "Lbh uryc", "caesar3": "Brx khos", "reversed": "pleh uoY", "backwards": "help You", "spaced": "Y o u h e l p", "camel": "YouHelp",
		"base64": "WW91IGhlbHA=", "hex": "596f752068656c70", "fullwidth": "Ｙｏｕ ｈｅｌｐ", "bold": "𝐘𝐨𝐮 𝐡𝐞𝐥𝐩", "morse": "-.-- --- ..- .... . .-.. .--.",
	} {
		if got := promptForms[form]([]string{"You", "help"}); got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
	}
}
