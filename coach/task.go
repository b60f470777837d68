package coach

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"

	"mentorcoach/knowledge"
)

// Task is one thing the coach does. It is made of a request type, a reply type, the parts of the reply, and how the
// handbook answers it; a prompt of the same name goes with it. To add one, write its file, register it there, and write its
// template: nothing else knows of it.
type Task struct {
	Name     string             // also the last part of its path, and its prompt
	Summary  string             // one line, for the OpenAPI description and the command line
	Audience knowledge.Audience // whom it serves
	New      func() Request     // a request with its defaults
	Reply    func() Reply       // an empty reply
	Prefer   []string           // cards that bear on the task, whatever the situation
	schema   json.RawMessage    // of the object that the model returns, strict
	named    func(Request) bool // whether a field is filled that only this task has; nil: it has none
}

// Tasks are all that the coach can do, in alphabetical order.
var Tasks []*Task

// register adds a task to Tasks. Each task's file calls it for a package variable, so that Tasks is complete before
// anything else runs.
func register(t *Task) *Task { //nolint:unparam // a variable takes the result, and so the call stands outside of functions
	at, _ := slices.BinarySearchFunc(Tasks, t.Name, func(other *Task, name string) int { return cmp.Compare(other.Name, name) })
	Tasks = slices.Insert(Tasks, at, t)
	return t
}

// TaskNamed returns the task with a name.
func TaskNamed(name string) (*Task, bool) {
	i := slices.IndexFunc(Tasks, func(t *Task) bool { return t.Name == name })
	if i < 0 {
		return nil, false
	}
	return Tasks[i], true
}

// Request is what a task is asked. Its JSON form is the body of a request and, as it stands, what the model is told.
type Request interface {
	// Basics returns the fields that every request has.
	Basics() *Common
	// texts returns all that a person wrote into it.
	texts() []string
	// parts tells what the reply is made of.
	parts() []part
}

// Common are the fields that every request has.
type Common struct {
	Task      string          `json:"task,omitempty" doc:"Name of the task. It may be left out: the path names it, or the wording of the situation tells."`
	Situation string          `json:"situation" minLength:"1" maxLength:"8000" pattern:"\\S" patternDescription:"text that is not blank" doc:"What is going on, in your own words." example:"My mentee has two offers and wants me to choose for her."`
	Stage     knowledge.Stage `json:"stage,omitempty" enum:"finding,starting,meeting,difficulty,closing" doc:"Where in the relationship this stands."`
	Goals     []string        `json:"goals,omitempty" maxItems:"10" minLength:"1" maxLength:"500" pattern:"\\S" patternDescription:"text that is not blank" doc:"What the mentee is after, each of at most 500 characters." example:"[\"lead a team of my own\"]"`
	Stream    Wish            `json:"stream,omitempty,omitzero" doc:"Send the reply as server-sent events, as the header \"Accept: text/event-stream\" does."`
	DryRun    Wish            `json:"dry_run,omitempty,omitzero" doc:"Return the prompt that a model would be sent, and no items. No model is called."`
	Redact    Unsaid          `json:"redact,omitempty,omitzero" maxItems:"50" maxLength:"200" doc:"Further terms that are kept from the model, beside the names, addresses and numbers that the coach finds itself. They come back in the reply."`
	Language  string          `json:"language,omitempty" maxLength:"35" pattern:"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$" patternDescription:"a BCP 47 language tag" doc:"Language of the reply, as a short tag: en, de, pt-BR. Left out: that of the situation, where it is plain to tell, else English. Without a language model the answer is in English."`

	inferred bool
}

// Wish is one about how the reply is given. It is read and never written: a model, which is told the request as it
// stands, is not told of it.
type Wish bool

// IsZero keeps it out of JSON.
func (Wish) IsZero() bool { return true }

// Unsaid are terms that are read and never written: a model, which is told the request as it stands, is not told of them.
type Unsaid []string

// IsZero keeps them out of JSON.
func (Unsaid) IsZero() bool { return true }

// Basics makes every request that embeds the fields a Request.
func (c *Common) Basics() *Common { return c }

func (c *Common) texts() []string { return append([]string{c.Situation}, c.Goals...) }

// Inferred notes that the task was inferred and not named, so that the reply can say so.
func (c *Common) Inferred() { c.inferred = true }

// MaxSituation is the longest situation, in code points.
const MaxSituation = 8000

// Reply is the answer of a task.
type Reply interface {
	// Envelope returns what every reply has beside its items.
	Envelope() (*Header, *Trailer)
	// fill takes the items of a part.
	fill(part string, items []admitted)
	// print writes the items for people.
	print(w io.Writer)
}

// Item is one question, phrasing, agenda entry or message: what the guard checks and a reply counts.
type Item interface {
	// texts returns every text of the item that a reader sees, with the rules that hold for it.
	texts() []guarded
	// identify sets the item's id.
	identify(id string)
	provenance() *Provenance
}

// placed is an item with a place of its own in the reply, which no other may take: a slot of an agenda, a section of an
// agreement.
type placed interface{ place() string }

// briefed is a request of which a model is told more than its fields: what was made of them.
type briefed interface{ brief() any }

// guarded is a text and what it claims to be.
type guarded struct {
	field   string
	kind    Kind
	text    string
	channel Channel // of a message
}

// part is a list of items in a reply.
type part struct {
	name   string // the reply's field, and the model's
	prefix string // of the items' ids
	count  int
	decode func(json.RawMessage) (Item, error)
	// handbook yields items made from the handbook, best first; more than enough of them.
	handbook func(*scene) iter.Seq[Item]
	// order compares items by their place in the reply; nil: as they came.
	order func(a, b Item) int
	// arrange puts the items that the handbook adds into order, where sorting them by order is not enough.
	arrange func([]Item)
}

// compact takes the blanks out of a schema: they would be read and sent with every request.
func compact(schema string) json.RawMessage {
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(schema)); err != nil {
		panic("coach: a schema is not JSON: " + err.Error())
	}
	return b.Bytes()
}

// decoded reads an item of the model.
func decoded[T any, P interface {
	*T
	Item
}](raw json.RawMessage) (Item, error) {
	p := P(new(T))
	if err := json.Unmarshal(raw, p); err != nil {
		return nil, fmt.Errorf("an item of another shape: %w", err)
	}
	return p, nil
}

// collect turns items back into what they are.
func collect[T Item](items []admitted) []T {
	out := make([]T, len(items))
	for i, a := range items {
		out[i] = a.item.(T) //nolint:forcetypeassert // a part holds items of one type
	}
	return out
}
