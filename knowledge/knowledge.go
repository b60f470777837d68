// Package knowledge holds what the coach knows: the handbook of guidance cards, the passages they split into, the
// spaces they are embedded in, and the hybrid retrieval that finds the passages which bear on a situation.
//
// It answers from PostgreSQL with pgvector where there is one ([Postgres]) and from memory where there is none
// ([Memory]); both return the same passages in the same order, and one test suite shows it. [Library] puts the two
// together, so that a database that goes away is a notice in the reply and not an error.
package knowledge

import "slices"

// Audience is who a card speaks to.
type Audience string

// The two audiences. A card may have both.
const (
	Mentor Audience = "mentor"
	Mentee Audience = "mentee"
)

// Stage is where in a mentoring relationship a card belongs.
type Stage string

// The stages, in the order in which a relationship goes through them.
const (
	Finding    Stage = "finding"
	Starting   Stage = "starting"
	Meeting    Stage = "meeting"
	Difficulty Stage = "difficulty"
	Closing    Stage = "closing"
)

// Stages are all of them.
var Stages = []Stage{Finding, Starting, Meeting, Difficulty, Closing}

// Passage is the part of a source that retrieval finds and a citation quotes: one heading or a few short ones, 60 to
// 200 words where the source allows it.
type Passage struct {
	ID       string     // source id, "#", number from 1
	Source   string     // id of the card or document
	Title    string     // title of the source
	Heading  string     // heading above the passage
	Text     string     // as it stands in the source
	Start    int        // byte offset of Text in the source's text
	End      int        // byte offset behind it
	Audience []Audience // of the source
	Stages   []Stage    // of the source
	heard    string     // indexed with the passage, never shown
	related  []string   // ids of the cards that name its card as related, or that its card names
}

// Query is what retrieval is asked.
type Query struct {
	Text     string              // the situation, in the person's words
	Outside  func(string) string // what an embedding endpoint gets in the place of Text; nil: Text itself
	Audience Audience            // boosts, never excludes; empty: none
	Stage    Stage               // boosts, never excludes; empty: none
	Prefer   []string            // ids of sources that bear on what is asked for, whatever the situation
	Limit    int                 // passages wanted; 0: DefaultLimit, at most MaxLimit

	Tenant      string   // whose documents are searched beside the handbook; empty: nobody\'s
	Collections []string // only these of the tenant\'s collections, and "handbook"; nil: all
}

// Bounds of Query.Limit.
const (
	DefaultLimit = 8
	MaxLimit     = 50
)

// Hit is a passage that was found, with its scores. Score is between 0 and 1 and orders the hits of one query; it
// says nothing across queries.
type Hit struct {
	Passage
	Collection string
	Score      float64 // fused, after boosts
	Lexical    float64 // BM25
	Dense      float64 // cosine similarity in the query's space
}

func (q Query) limit() int {
	if q.Limit <= 0 {
		return DefaultLimit
	}
	return min(q.Limit, MaxLimit)
}

func (p *Passage) speaksTo(a Audience) bool { return slices.Contains(p.Audience, a) }

func (p *Passage) standsAt(s Stage) bool { return slices.Contains(p.Stages, s) }
