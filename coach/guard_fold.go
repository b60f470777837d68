package coach

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plainText is a text in the form that rules read, with what makes it look different to a program and alike to a reader
// undone: compatibility forms, accents, curly quotation marks, invisible characters, and letters of another script among
// Latin ones. Capitals stay.
type plainText struct {
	text string
	at   []int32 // where each byte of text stands in the original, one more for the end; nil if they are the same
}

// plainOf returns the plain form of a text. ASCII, which is nearly all, is its own.
func plainOf(text string) plainText {
	if ascii(text) {
		return plainText{text: text}
	}
	b := plainer{runes: make([]rune, 0, len(text)), at: make([]int32, 0, len(text)+1)}
	for i, r := range text {
		b.take(r, int32(i))
	}
	b.unmask()
	return b.done(len(text))
}

// original returns where byte i of the plain form stands in the original.
func (p plainText) original(i int) int {
	if p.at == nil {
		return i
	}
	return int(p.at[i])
}

func ascii(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// plainer builds a plain text.
type plainer struct {
	runes []rune
	at    []int32
}

func (b *plainer) put(r rune, at int32) {
	b.runes = append(b.runes, r)
	b.at = append(b.at, at)
}

// take adds what a character of the original comes down to: nothing, itself, or its parts without their accents.
func (b *plainer) take(r rune, at int32) {
	if r < utf8.RuneSelf {
		b.put(r, at)
		return
	}
	if p := plainMark(r); p != 0 {
		b.put(p, at)
		return
	}
	if invisible(r) {
		return
	}
	var buf [64]byte
	for _, part := range string(norm.NFKD.AppendString(buf[:0], string(r))) {
		switch p := plainMark(part); {
		case p != 0:
			b.put(p, at)
		case !invisible(part) && !unicode.IsMark(part):
			b.put(part, at)
		}
	}
}

// plainMark folds the marks of print and of other scripts to those that rules name. It returns 0 for all else.
func plainMark(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', 'ʼ', '´', '\u02b9', '\u2032', '\u1ffd':
		return '\''
	case '“', '”', '„', '‟', '«', '»', '\u2033', '＂':
		return '"'
	case '\u2010', '\u2011', '\u2212', '\u00af':
		return '-'
	case '—', '―', '–':
		return r
	case '؟', '՞', '፧', '⁇', '⁈', '⁉', '‽':
		return '?'
	case '。', '।', '۔', '…':
		return '.'
	case '、', '،':
		return ','
	case '؛', '\u037e':
		return ';'
	}
	return 0
}

// unmask puts Latin letters in the place of look-alikes: in a word where they stand beside Latin letters, and in a Latin
// text also in a word that has nothing else.
func (b *plainer) unmask() {
	latin := b.latin()
	for i := 0; i < len(b.runes); {
		end, disguised := i, false
		for end < len(b.runes) && (unicode.IsLetter(b.runes[end]) || unicode.IsDigit(b.runes[end])) {
			disguised = disguised || confusables[b.runes[end]] != 0
			end++
		}
		if disguised && masked(b.runes[i:end], latin) {
			unmaskWord(b.runes[i:end])
		}
		i = max(end, i+1)
	}
}

func unmaskWord(w []rune) {
	for i, r := range w {
		if l := confusables[r]; l != 0 {
			w[i] = l
		}
	}
}

// masked tells whether a word's Cyrillic or Greek letters stand for Latin ones.
func masked(w []rune, latin bool) bool {
	mixed, others := false, false
	for _, r := range w {
		switch {
		case r < utf8.RuneSelf:
			mixed = mixed || unicode.IsLetter(r)
		case confusables[r] == 0:
			others = true
		}
	}
	return mixed || latin && !others
}

// latin tells whether a good part of the letters are Latin ones.
func (b *plainer) latin() bool {
	latin, other := 0, 0
	for _, r := range b.runes {
		switch {
		case !unicode.IsLetter(r):
		case r < utf8.RuneSelf, unicode.Is(unicode.Latin, r):
			latin++
		default:
			other++
		}
	}
	return 4*latin > other
}

func (b *plainer) done(end int) plainText {
	var s strings.Builder
	s.Grow(len(b.runes) + 16)
	at := make([]int32, 0, len(b.runes)+16)
	for i, r := range b.runes {
		n := s.Len()
		s.WriteRune(r)
		for range s.Len() - n {
			at = append(at, b.at[i])
		}
	}
	return plainText{s.String(), append(at, int32(end))}
}

// confusables are the letters of other scripts that can be taken for Latin ones.
var confusables = twins(
	"аaвbсcԁdеeһhіiјjкkӏlмmнhоoрpԛqѕsтtцuѵvԝwхxуyүyѡwґr",
	"АAВBСCЕEНHІIЈJКKМMОOРPЅSТTХXУYҮYԜWԚQ",
	"αaβbεeηnιiκkνvοoρpτtυuχxωwγyϲcϳjσo",
	"ΑAΒBΕEΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXΖZ",
	"օoսuոnհhցgյj",
	"ıiɩiɑaɡgʋv",
	"ᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz",
)

// twins reads pairs of a letter and the Latin one that it looks like.
func twins(lists ...string) map[rune]rune {
	out := make(map[rune]rune)
	for _, list := range lists {
		pair := []rune(list)
		for i := 0; i+1 < len(pair); i += 2 {
			out[pair[i]] = pair[i+1]
		}
	}
	return out
}

// invisible characters are put into words to hide them from rules.
func invisible(r rune) bool {
	switch {
	case r == 0xad, r == 0x34f, r == 0x115f, r == 0x1160, r == 0x17b4, r == 0x17b5, r == 0x3164, r == 0xffa0, r == 0x2800:
		return true
	case 0x180b <= r && r <= 0x180f, 0xfe00 <= r && r <= 0xfe0f, 0xe0000 <= r && r <= 0xe0fff:
		return true
	}
	return r >= 0x600 && unicode.Is(unicode.Cf, r)
}

// lowered is an ASCII word in lower case, without an allocation where the guard knows the word.
func lowered(s string) string {
	var buf [24]byte
	if len(s) > len(buf) || !ascii(s) {
		return strings.ToLower(s)
	}
	b := buf[:copy(buf[:], s)]
	changed := false
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
			changed = true
		}
	}
	if !changed {
		return s
	}
	if known, ok := lexicon[string(b)]; ok {
		return known.text
	}
	return string(b)
}
