package coach

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"time"

	"mentorcoach/knowledge"
)

// conclude says what there is to say about the whole, once all items are there.
func (r *run) conclude() {
	for i := range r.parts {
		r.sort(&r.parts[i])
	}
	r.header.Origin = r.origin()
	if r.trailer.Meta.Guard = "full"; !english(r.header.Language) && r.header.Origin != FromHandbook {
		r.trailer.Meta.Guard = "form"
	}
	r.notices()
	r.showCited()
	r.report()
	r.coach.meter.Replied(r.task.Name, r.header.Origin, time.Since(r.begun))
}

// sort puts the items of a part into their sensible order. In a stream they have left under their names already;
// otherwise they are named in that order.
func (r *run) sort(p *part) {
	items := r.items[p.name]
	if p.order == nil {
		return
	}
	slices.SortStableFunc(items, func(a, b admitted) int { return p.order(a.item, b.item) })
	if r.emit != nil {
		return
	}
	for i, a := range items {
		a.item.identify(p.prefix + strconv.Itoa(i+1))
	}
}

// reply puts the reply together.
func (r *run) reply() Reply {
	reply := r.task.Reply()
	for i := range r.parts {
		name := r.parts[i].name
		reply.fill(name, r.items[name])
	}
	header, trailer := reply.Envelope()
	*header, *trailer = r.header, r.trailer
	trailer.Meta.MS.Total = milliseconds(time.Since(r.begun))
	return reply
}

// done is what a stream ends with.
func (r *run) done() Done {
	d := Done{
		Header: r.header, Items: make([]string, 0, r.trailer.Report.Asked), Guidance: r.trailer.Guidance[len(r.found.Hits):],
		Report: r.trailer.Report, Meta: r.trailer.Meta, Prompt: r.trailer.Prompt,
	}
	for i := range r.parts {
		for _, a := range r.items[r.parts[i].name] {
			d.Items = append(d.Items, a.id)
		}
	}
	d.Meta.MS.Total = milliseconds(time.Since(r.begun))
	return d
}

// notices adds what there is to say about the whole reply.
func (r *run) notices() {
	if r.request.Basics().inferred {
		r.notice(NoticeInferred, r.task.Name, "No task was named; this is what your words seem to ask for. If you meant something else, choose the task.")
	}
	if a, is := r.request.(interface {
		ready(made *run) (Notice, bool)
	}); is {
		if n, ready := a.ready(r); ready {
			r.notice(n.Code, n.Reason, n.Message)
		}
	}
	if r.trailer.Report.FromHandbook > 0 && !english(r.header.Language) {
		r.notice(NoticeLanguage, "", "The handbook speaks English only, so its items are in English.")
		if r.header.Origin == FromHandbook {
			r.header.Language = "en"
		}
	}
	if r.trailer.Report.Accepted+r.trailer.Report.FromHandbook < r.trailer.Report.Asked {
		r.notice(NoticeFewerReplied, "", "There are fewer items than were asked for.")
	}
}

func (r *run) origin() Origin {
	switch {
	case r.trailer.Report.Accepted == 0:
		return FromHandbook
	case r.trailer.Report.FromHandbook == 0:
		return FromModel
	}
	return Mixed
}

// showCited adds the passages that are cited and were not found.
func (r *run) showCited() {
	for _, id := range slices.Sorted(maps.Keys(r.cited)) {
		if _, found := r.retrieved(id); found {
			continue
		}
		if p, ok := r.citable(id); ok {
			r.show(p, r.scoreOf(p.Source))
		}
	}
}

func (r *run) show(p *knowledge.Passage, score float64) {
	r.trailer.Guidance = append(r.trailer.Guidance, GuidanceOf(p, score))
}

// scoreOf is the score of the best passage of a source.
func (r *run) scoreOf(source string) float64 {
	for i := range r.found.Hits {
		if r.found.Hits[i].Source == source {
			return r.found.Hits[i].Score
		}
	}
	return 0
}

// report counts questions and reflections.
func (r *run) report() {
	questions, open, reflections := 0, 0, 0
	for _, items := range r.items {
		for _, a := range items {
			for _, t := range a.item.texts() {
				switch {
				case t.kind == KindQuestion:
					questions++
					if startsOpen(t.text) {
						open++
					}
				case t.field == "reflection" && t.text != "":
					reflections++
				}
			}
		}
	}
	if questions > 0 {
		r.trailer.Report.OpenShare = ratio(open, questions)
		r.trailer.Report.ReflectionsPerQuestion = ratio(reflections, questions)
	}
}

func ratio(a, b int) float64 { return math.Round(100*float64(a)/float64(b)) / 100 }
