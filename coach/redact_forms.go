package coach

import (
	"math/big"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// formsIn returns what is known by its form in a text: addresses of all sorts, numbers, dates of birth. A text without
// figures, points and at signs costs nothing.
func formsIn(text string) []found {
	out := linksIn(text)
	for _, w := range aroundFigures(text) {
		small := strings.ToLower(text[w.start:w.end])
		for i := range figureForms {
			out = figureForms[i].in(text, w, small, out)
		}
		out = numbersIn(text, w, out)
	}
	return out
}

// window is a stretch of a text.
type window struct{ start, end int }

// before and behind are how much of the text around figures is looked at, in bytes.
const (
	contextBefore = 56
	behind        = 72
)

// aroundFigures returns the stretches of a text that are near a figure. Expressions are held against these alone.
func aroundFigures(text string) []window {
	var out []window
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			continue
		}
		start, end := max(0, i-contextBefore), min(len(text), i+behind)
		if n := len(out); n > 0 && start <= out[n-1].end {
			out[n-1].end = end
			continue
		}
		out = append(out, window{start, end})
	}
	for i := range out {
		out[i].widen(text)
	}
	return out
}

// widen moves the ends to blanks, so that no word is cut.
func (w *window) widen(text string) {
	for w.start > 0 && !isBlank(text[w.start-1]) {
		w.start--
	}
	for w.end < len(text) && !isBlank(text[w.end]) {
		w.end++
	}
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// figureForm is an expression whose first group is to be hidden.
type figureForm struct {
	kind redacted
	near []string // one of these stands near, in small letters; nil: the expression is quick enough
	form *regexp.Regexp
	ok   func(string) bool // may be nil
}

const (
	monthName  = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`
	dateForm   = `(?:\d{4}-\d\d?-\d\d?|\d\d?[./-]\d\d?[./-](?:\d{4}|\d\d)|\d\d?(?:st|nd|rd|th)?(?: of)? ` + monthName + `\.?,?(?: (?:19|20)\d\d)?|` + monthName + ` \d\d?(?:st|nd|rd|th)?,? (?:19|20)\d\d|` + monthName + ` (?:19|20)\d\d|(?:19|20)\d\d)`
	capitals   = `\p{Lu}\p{Ll}[\p{L}'’.-]*`
	town       = `(?:` + capitals + `(?: ` + capitals + `){0,2})`
	ukPostcode = `[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}`
	usPostcode = `(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}(?:-\d{4})?`
	house      = `(?:(?:Flat|Apt\.?|Apartment|Unit|Suite) \w{1,4}, )?\d{1,5}[A-Za-z]?,? `
	behindRoad = `(?:, (?:Flat|Apt\.?|Unit) \w{1,4})?(?:, ` + town + `)?(?:,? (?:\d{4,5} ` + town + `|` + town + `,? (?:` + ukPostcode + `|` + usPostcode + `)|` + ukPostcode + `|` + usPostcode + `))?`
	idWord     = `(?:passport|visa|ssn|social security|nhs|national insurance|ni|tax|insurance|account|iban|sort code|employee|staff|personnel|payroll|student|matriculation|enrolment|registration|customer|client|member|membership|policy|licen[cs]e|permit|badge|card|id|case|file|patient|candidate|applicant|service)`
)

// figureForms are what figures belong to, the surest first: an earlier one keeps what it found.
var figureForms = []figureForm{
	{kindID, nil, regexp.MustCompile(`\b([A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8})\b`), isIBAN},
	{kindID, nil, regexp.MustCompile(`\b(\d(?:[ -]?\d){12,18})\b`), isCard},
	{kindID, []string{"-"}, regexp.MustCompile(`\b(\d{3}-\d{2}-\d{4})\b`), nil},
	{kindID, nil, regexp.MustCompile(`\b([A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])\b`), nil},
	{
		kindDate,
		[]string{"born", "birth", "dob", "d.o.b"},
		regexp.MustCompile(`(?i)\b(?:born|d\.?o\.?b\.?|birth|birthday|birthdate)\b[^.;!?\d]{0,24}?\b(` + dateForm + `)`), nil,
	},
	{kindAddress, roads, regexp.MustCompile(`\b(` + house + `(?:` + capitals + ` ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Terrace|Parkway|Boulevard|Blvd|Way|Place|Square|Crescent|Gardens|Hill|Row|Mews|Walk|Grove|Park|Quay|Broadway)\b\.?` + behindRoad + `)`), nil},
	{kindAddress, []string{"st", "ave"}, regexp.MustCompile(`\b(\d{1,5}[A-Za-z]? (?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) (?:Street|St|Avenue|Ave)\b` + behindRoad + `)`), nil},
	{kindAddress, streets, regexp.MustCompile(`(\p{Lu}[\p{L}.-]*(?:straße|strasse|str\.|allee|weg|platz|gasse|ring|damm|ufer|straat|laan|gatan|vägen|vej|gade)\.? \d{1,4} ?[a-z]?\b(?:,? (?:D-|A-|CH-)?\d{4,5} ` + town + `)?)`), nil},
	{kindAddress, rues, regexp.MustCompile(`\b((?:\d{1,4},? )?(?i:rue|avenue|boulevard|place|chemin|quai|calle|avenida|plaza|via|viale|piazza|rua)(?: (?i:de|du|des|la|le|les|del|della|di|da|do|los|las))* ` + town + `(?:,? \d{1,4}\b)?(?:,? \d{4,5} ` + town + `)?)`), hasDigit},
	{kindAddress, nil, regexp.MustCompile(`\b(` + ukPostcode + `)\b`), nil},
	{kindAddress, nil, regexp.MustCompile(`(?:, |\b)(` + usPostcode + `)\b`), nil},
	{
		kindID, idWords,
		regexp.MustCompile(`(?i)\b` + idWord + `\b(?: (?:number|no|nr|num|id|card|code))?[.:#]{0,2}(?: (?:is|was|number|no\.?))? ?#?([A-Z]{0,4} ?\d[\dA-Z]*(?:[ /-]?\d[\dA-Z]*)*(?-i: [A-D])?)\b`), longNumber,
	},
}

// What stands near the slower forms.
var (
	roads = strings.Fields(`street st road rd avenue ave lane ln drive dr close court ct terrace parkway boulevard blvd way place square
		crescent gardens hill row mews walk grove park quay broadway`)
	streets = strings.Fields("straße strasse str. allee weg platz gasse ring damm ufer straat laan gatan vägen vej gade")
	rues    = strings.Fields("rue avenue boulevard place chemin quai calle avenida plaza via viale piazza rua")
	idWords = strings.Fields(`passport visa ssn security nhs insurance ni tax account iban sort employee staff personnel payroll student
		matriculation enrolment registration customer client member policy licence license permit badge card id case file patient
		candidate applicant service`)
)

// in adds what the form finds in a window, which is also given in small letters, unless something was found there already.
func (f *figureForm) in(text string, w window, small string, out []found) []found {
	if f.near != nil && !slices.ContainsFunc(f.near, func(s string) bool { return strings.Contains(small, s) }) {
		return out
	}
	for _, m := range f.form.FindAllStringSubmatchIndex(text[w.start:w.end], -1) {
		start, end := w.start+m[2], w.start+m[3]
		if f.ok != nil && !f.ok(text[start:end]) || overlaps(out, start, end) {
			continue
		}
		out = append(out, found{f.kind, start, end})
	}
	return out
}

func overlaps(fs []found, start, end int) bool {
	return slices.ContainsFunc(fs, func(f found) bool { return f.start < end && start < f.end })
}

func isIBAN(s string) bool {
	s = strings.ReplaceAll(s, " ", "")
	if len(s) < 15 || len(s) > 34 {
		return false
	}
	var digits strings.Builder
	for _, c := range s[4:] + s[:4] {
		if c >= 'A' {
			digits.WriteByte('1' + byte(c-'A')/10)
			digits.WriteByte('0' + byte(c-'A')%10)
			continue
		}
		digits.WriteRune(c)
	}
	n, ok := new(big.Int).SetString(digits.String(), 10)
	return ok && n.Mod(n, big.NewInt(97)).Int64() == 1
}

// isCard is the check of Luhn.
func isCard(s string) bool {
	sum, n := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		d := int(s[i] - '0')
		if n%2 == 1 {
			d = d*2/10 + d*2%10
		}
		sum += d
		n++
	}
	return sum%10 == 0
}

// longNumber tells whether there are enough figures for a number that names somebody.
func longNumber(s string) bool { return countFigures(s) >= 4 || len(s) >= 7 && countFigures(s) > 1 }

func countFigures(s string) (n int) {
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			n++
		}
	}
	return n
}

// number is figures as telephone numbers are written.
var number = regexp.MustCompile(`(?:\+|\b00|\(0|\(|\b)\d(?:[ ()./–-]{0,3}\d){6,14}`)

// numbersIn adds the telephone numbers in a window.
func numbersIn(text string, w window, out []found) []found {
	for _, m := range number.FindAllStringIndex(text[w.start:w.end], -1) {
		start, end := w.start+m[0], w.start+m[1]
		if overlaps(out, start, end) || !bounded(text, start, end) || end < len(text) && text[end] == ',' && end+1 < len(text) && unicode.IsDigit(rune(text[end+1])) {
			continue
		}
		if s := text[start:end]; !asDate(s) && (isPhone(s) || countFigures(s) >= 7 && telephoned(text[w.start:start])) {
			out = append(out, found{kindPhone, start, end})
		}
	}
	return out
}

// asDate tells dates, spans of years and rows of decimals from telephone numbers.
func asDate(s string) bool { return noTelephone.MatchString(s) }

var noTelephone = regexp.MustCompile(`^\d{1,2}\.\d+ \d+\.|^(?:\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{4}|(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d)`)

// telephoned tells whether telephones are spoken of right before a number.
func telephoned(s string) bool { return telephone.MatchString(s[max(0, len(s)-32):]) }

var telephone = regexp.MustCompile(`(?i)\b(?:phone|telephone|call|ring|text|mobile|cell|whatsapp|sms|tel|number is|reach me|fax)\b`)
