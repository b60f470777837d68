package coach

import (
	"cmp"
	"strconv"
	"strings"
)

// admitted is an item that went through the door. Replies and streams take nothing else, and admit alone makes one: a
// test reads the source and holds it to that.
type admitted struct {
	item Item
	id   string
}

// refusal is why an item may not leave.
type refusal struct {
	rule Rule
	text string // at fault
	mend string // what would mend it
}

func refuse(rule Rule, text string) *refusal {
	return &refusal{rule, text, cmp.Or(mends[rule], moreMends[rule])}
}

// moreMends are for rules that no text breaks by itself.
var moreMends = map[Rule]string{
	RuleShape:     "It does not have the fields and values of the schema.",
	RuleUntold:    "It brings in a picture, a story or a plan that the situation does not tell of. Ask about what is there.",
	RuleDuplicate: "The same words stand in another item.",
	RuleGap:       "Square brackets hold what the reader is to put in, in a few words, and tell nothing.",
	RuleLanguage:  "It is not in the language that request.language names.",
	RuleContact:   "It gives out a number or an address. Leave it out.",
}

// admit is the one door through which items leave, whoever wrote them: each is checked whole, its citations are
// verified, and it must not be there already. An item that passes is in the reply, and with that told to whoever
// listens.
func (r *run) admit(p *part, it Item) *refusal {
	keys, no := r.inspect(p, it)
	if no != nil {
		return no
	}
	for _, k := range keys {
		r.taken[k] = true
	}
	r.trailer.Report.CitationsDropped += ground(it.provenance(), r.citable)
	for _, c := range it.provenance().Citations {
		r.cited[c.Passage] = true
	}
	a := admitted{it, p.prefix + strconv.Itoa(len(r.items[p.name])+1)}
	it.identify(a.id)
	r.items[p.name] = append(r.items[p.name], a)
	r.leave(p, a)
	return nil
}

// leave tells of an item.
func (r *run) leave(p *part, a admitted) {
	r.tell(ItemEvent{Part: p.name, Item: a.item})
}

// inspect holds an item against the rules and returns the first that it breaks. The keys are what no two items of a
// reply share.
func (r *run) inspect(p *part, it Item) (keys [2]string, no *refusal) {
	if v, is := it.(interface{ valid() bool }); is && !v.valid() {
		return keys, refuse(RuleShape, "")
	}
	texts := it.texts()
	for _, t := range texts {
		if t.text == "" && t.kind == KindAside {
			continue
		}
		if no := r.verdict(it.provenance().Origin, t); no != nil {
			return keys, no
		}
	}
	keys = keysOf(p, it, texts[0].text)
	for _, k := range keys {
		if r.taken[k] {
			return keys, refuse(RuleDuplicate, texts[0].text)
		}
	}
	return keys, nil
}

// keysOf returns an item's text and its place.
func keysOf(p *part, it Item, text string) [2]string {
	text = strings.ToLower(text)
	if at, is := it.(placed); is {
		return [2]string{text, p.prefix + "#" + at.place()}
	}
	return [2]string{text, text}
}

// verdict checks a text. What the handbook says is checked when it is chosen and again at the door, so that is
// remembered. It is in English whatever was asked for, and the reply says so.
func (r *run) verdict(by Origin, t guarded) *refusal {
	no, known := r.verdicts[t]
	if known {
		return no
	}
	if v := r.check(t); len(v) > 0 && !r.explores(t, v) {
		no = &refusal{v[0].Rule, t.text, v[0].Mend}
	}
	if by == FromHandbook {
		r.verdicts[t] = no
		return no
	}
	if no == nil {
		no = r.smuggles(t)
	}
	if no == nil && t.kind == KindQuestion && !r.told().holds(givenBack(t.text), sixMine) {
		no = refuse(RuleInvented, t.text)
	}
	if no == nil && t.kind != KindAside && t.kind != KindMessage && (r.told().invents(t.text, r.guidanceTold, english(r.header.Language)) || r.told().quotesUntold(t.text)) {
		no = refuse(RuleInvented, t.text)
	}
	if no == nil && t.kind == KindQuestion && english(r.header.Language) && r.told().bringsIn(t.text, r.coach.plain()) {
		no = refuse(RuleUntold, t.text)
	}
	if no == nil && english(r.header.Language) {
		if rule, broken := r.overstep(t); broken {
			return refuse(rule, t.text)
		}
	}
	if rule, broken := r.speaks(t); broken && no == nil {
		no = refuse(rule, t.text)
	}
	return no
}

// check holds a text against the guard; a message also against what was told.
func (r *run) check(t guarded) []Violation {
	if t.kind == KindMessage {
		return CheckMessage(Message{t.text, t.channel, strings.Join(r.request.texts(), "\n")})
	}
	return Check(t.kind, t.text)
}
