package coach

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plain returns the form of a word or mark that rules compare. ASCII in lower case, which is nearly all, is returned as
// it is. latin says that the text around it is written in Latin letters, so that a word of nothing but look-alikes is one
// of them in disguise.
func plain(s string, latin bool) string {
	upper := false
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf {
			return foldWord(s, latin)
		} else if 'A' <= c && c <= 'Z' {
			upper = true
		}
	}
	if !upper {
		return s
	}
	return lowered(s)
}

// lowered is the form of an ASCII word in lower case, without an allocation where the guard knows the word.
func lowered(s string) string {
	var buf [24]byte
	if len(s) > len(buf) {
		return strings.ToLower(s)
	}
	b := buf[:copy(buf[:], s)]
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	if known, ok := lexicon[string(b)]; ok {
		return known.text
	}
	return string(b)
}

// foldWord undoes what makes the same word look different to a program and alike to a reader: compatibility forms, accents,
// invisible characters, and letters of another script among Latin ones.
func foldWord(s string, latin bool) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if !invisible(r) && !unicode.Is(unicode.Mn, r) {
			b.WriteRune(straight(unicode.ToLower(r)))
		}
	}
	s = b.String()
	if disguised(s, latin) {
		s = strings.Map(func(r rune) rune {
			if l, ok := confusables[r]; ok {
				return l
			}
			return r
		}, s)
	}
	return s
}

// disguised tells whether a word's Cyrillic or Greek letters stand for Latin ones: beside Latin letters they always do,
// and in a Latin text they do where each of them has a Latin twin.
func disguised(s string, latin bool) bool {
	mixed, twins, others := false, 0, 0
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			mixed = mixed || 'a' <= r && r <= 'z'
		case confusables[r] != 0:
			twins++
		case unicode.IsLetter(r):
			others++
		}
	}
	return twins > 0 && (mixed || latin && others == 0)
}

// confusables are the Cyrillic, Greek and Armenian letters, in lower case, that can be taken for Latin ones. The forms of
// capitals are among them in lower case, as a capital may have been the disguise.
var confusables = twins(
	"аaвbсcԁdеeһhіiјjкkӏlмmнhоoрpԛqгrѕsтtцuѵvԝwхxуyүyѡwёeїiґr",
	"αaβbεeηnιiκkνvοoρpτtυuχxωwγyμuζzϲcϳjσo",
	"օoսuոnհhցgյj",
	"ıiɩiɑaɡgʋvʀr",
)

func twins(lists ...string) map[rune]rune {
	out := make(map[rune]rune)
	for _, list := range lists {
		pair := []rune(list)
		for i := 0; i < len(pair); i += 2 {
			out[pair[i]] = pair[i+1]
		}
	}
	return out
}

// invisible characters are put into words to hide them from rules.
func invisible(r rune) bool {
	if r < 0xad {
		return false
	}
	switch {
	case r == 0xad, r == 0x34f, r == 0x115f, r == 0x1160, r == 0x17b4, r == 0x17b5, r == 0x3164, r == 0xffa0, r == 0x2800:
		return true
	case 0x180b <= r && r <= 0x180f, 0xfe00 <= r && r <= 0xfe0f, 0xe0000 <= r && r <= 0xe0fff:
		return true
	}
	return r >= 0x600 && unicode.Is(unicode.Cf, r)
}

// latinText tells whether a text is written in Latin letters in the main.
func latinText(text string) bool {
	latin, other := 0, 0
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			if l := r | 0x20; 'a' <= l && l <= 'z' {
				latin++
			}
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.IsLetter(r):
			other++
		}
	}
	return latin > other
}
