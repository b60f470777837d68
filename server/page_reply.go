package server

import (
	"reflect"
	"slices"

	"mentorcoach/coach"
)

// partView is a part of a reply as it is drawn: a list of items, or a single one.
type partView struct {
	Name, Label, Note string
	Single            bool
	Titles            []itemField // what the item is about, of a fixed list
	Tags              []itemField // kind, phase and the like: small, above
	Before            []itemField // stands before the lead
	Lead              itemField   // what is read first
	Asks              []itemField // what is said along with it
	Details           []itemField
	Timed             bool // the item takes up time in a session
	Folded            bool // the details are many: they are shown on demand
}

// itemField is a field of an item, with what it is called.
type itemField struct {
	Name, Label string
	Yes, No     string // for a truth value
	Bare        bool   // is said as it stands: needs no label when it is copied
}

// What a field is drawn as, by its name. All others are details, and what has fixed values is a tag.
var (
	titles = []string{"section", "criterion"}
	bare   = []string{"reflection"}
	leads  = []string{"text", "wording", "title", "question"} // the first of these that an item has
	before = []string{"reflection", "subject"}
	hidden = []string{"id", "origin", "citations"}
	times  = []string{"start", "minutes"} // together
)

// fewDetails are shown at once.
const fewDetails = 2

// called is how fields are called where their name says too little.
var called = map[string]string{
	"reflection": "Say first",
	"opens":      "May bring to light",
	"because":    "Where it says so",
	"question":   "Ask",
	"limit":      "The limit",
	"ask":        "The ask",
	"way_out":    "The way out",
}

// parts are the headings of parts, where their name says too little, and what to know about them.
var parts = map[string][2]string{
	"check_first":    {"Check first", "For yourself, before you speak."},
	"before_sending": {"Before you send it", "For yourself, before it goes."},
	"phrasings":      {"Ways to say it", ""},
	"restated":       {"Your goal, put more sharply", "Fill in what stands in brackets."},
	"criteria":       {"What it has, and what it lacks", ""},
}

// truths are the words for a truth value.
var truths = map[string][2]string{"met": {"There", "Still open"}}

// replyParts describes what a task's reply is made of, from its type.
func replyParts(t *coach.Task) []partView {
	var out []partView
	for name, f := range ownFields(reflect.TypeOf(t.Reply()).Elem()) {
		p := partView{Name: name, Label: spoken(name), Single: f.Type.Kind() != reflect.Slice}
		if w, ok := parts[name]; ok {
			p.Label, p.Note = w[0], w[1]
		}
		item := f.Type
		for item.Kind() == reflect.Slice || item.Kind() == reflect.Pointer {
			item = item.Elem()
		}
		p.sort(item)
		out = append(out, p)
	}
	return out
}

// sort gives each field of an item its place.
func (p *partView) sort(item reflect.Type) {
	names := make(map[string]bool)
	for name := range ownFields(item) {
		names[name] = true
	}
	p.Timed = names[times[0]] && names[times[1]]
	lead := slices.IndexFunc(leads, func(name string) bool { return names[name] })
	for name, f := range ownFields(item) {
		switch {
		case slices.Contains(hidden, name), p.Timed && slices.Contains(times, name):
		case lead >= 0 && name == leads[lead]:
			p.Lead = field(name)
		case slices.Contains(titles, name):
			p.Titles = append(p.Titles, field(name))
		case f.Tag.Get("enum") != "", f.Type.Kind() == reflect.Bool:
			p.Tags = append(p.Tags, field(name))
		case slices.Contains(before, name):
			p.Before = append(p.Before, field(name))
		case name == "question" && !p.Single:
			p.Asks = append(p.Asks, field(name))
		default:
			p.Details = append(p.Details, field(name))
		}
	}
	p.Folded = len(p.Details) > fewDetails
}

func field(name string) itemField {
	f := itemField{Name: name, Label: called[name], Bare: slices.Contains(bare, name)}
	if f.Label == "" {
		f.Label = spoken(name)
	}
	f.Yes, f.No = f.Label, "Not "+f.Label
	if words, ok := truths[name]; ok {
		f.Yes, f.No = words[0], words[1]
	}
	return f
}
