package coach

import "slices"

// fillUp takes from the handbook what is still missing. Its items may cite all of it.
func (r *run) fillUp() {
	s := r.scene()
	r.citable = s.handbook.Passage
	for i := range r.parts {
		if r.missing(&r.parts[i]) > 0 {
			r.fillPart(&r.parts[i], s)
		}
	}
}

// fillPart chooses first and lets the items leave in their order then, as nobody can reorder what has left.
func (r *run) fillPart(p *part, s *scene) {
	chosen := r.choose(p, s)
	switch {
	case p.arrange != nil:
		p.arrange(chosen)
	case p.order != nil:
		slices.SortStableFunc(chosen, p.order)
	}
	for _, it := range chosen {
		if r.admit(p, it) == nil {
			r.trailer.Report.FromHandbook++
		}
	}
}

// choose takes the first of the handbook's items that may leave, as many as are missing.
func (r *run) choose(p *part, s *scene) []Item {
	missing := r.missing(p)
	chosen := make([]Item, 0, missing)
	seen := make(map[string]bool, missing)
	for it := range p.handbook(s) {
		keys := keysOf(p, it, it.texts()[0].text)
		if seen[keys[0]] || seen[keys[1]] || r.taken[keys[0]] || r.taken[keys[1]] {
			continue // before the guard is asked, as most items for a place come when it is filled
		}
		if _, no := r.inspect(p, it); no != nil {
			continue
		}
		seen[keys[0]], seen[keys[1]] = true, true
		if chosen = append(chosen, it); len(chosen) == missing {
			break
		}
	}
	return chosen
}

// scene is made once, when something is needed from the handbook.
func (r *run) scene() *scene {
	if r.heard == nil {
		r.heard = newScene(r)
	}
	return r.heard
}

// told is what the request says.
func (r *run) told() told {
	if r.said == nil {
		r.said = newTold(r.request)
	}
	return r.said
}

// guidanceTold is what the retrieved passages say.
func (r *run) guidanceTold() told {
	if r.read == nil {
		r.read = make(told)
		for i := range r.found.Hits {
			r.read.add(r.found.Hits[i].Text)
		}
	}
	return r.read
}

// reflection is made from the request in the place of one of the model's. It is made in English only.
func (r *run) reflection() string {
	if !english(r.header.Language) {
		return ""
	}
	s := r.scene()
	s.given++
	return s.reflection(-1)
}
