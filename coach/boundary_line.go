package coach

import "strings"

// line is a limit in the mentor's own words.
type line struct {
	text  string // without a full stop
	shape lineShape
}

type lineShape int

const (
	noLine  lineShape = iota
	whole             // a sentence of its own: "I don't take calls after eight"
	measure           // an amount that can be given: "one hour a month"
	rest              // anything else: "no calls after eight"
)

// maxLine bounds the words of a limit: nobody takes in more than that.
const maxLine = 32

// framesOf are the ways to say a limit, each for another tone.
var framesOf = map[lineShape][]string{
	whole: {
		"%S.", "%S.", "My short answer is this: %s.", "%S.", "I've thought it through, and it stays like this: %s.",
	},
	measure: {
		"What I can give is %s.", "What I can give, and give well, is %s.", "My short answer: I can give %s.", "What I can promise is %s.", "I've thought it through, and what I have to give is %s.",
	},
	rest: {
		"My limit is this: %s.", "Here is what I keep to: %s.", "My short answer is this: %s.", "This is where I draw the line: %s.", "I've thought it through, and I'm keeping to this: %s.",
	},
}

// said is the limit in the n-th way.
func (l line) said(n int) string {
	frames := framesOf[l.shape]
	if len(frames) == 0 {
		return ""
	}
	text := keptName(l.text, wordsOf(l.text))
	return strings.NewReplacer("%S", upperFirst(l.text), "%s", text).Replace(frames[n%len(frames)])
}

// limit is the n-th way to say where the line is: as it was told, or from the stock.
func (r *refusing) limit(n int) string {
	if r.line.shape == noLine {
		return r.kind.limits[n%len(r.kind.limits)]
	}
	if r.isEnding {
		if r.line.shape == rest {
			return joined(endings[n%len(endings)], "What I have in mind is this: "+r.line.text+".")
		}
		return joined(endings[n%len(endings)], r.line.said(0))
	}
	return r.line.said(n)
}
