package coach

import "mentorcoach/prompts"

// Event is what a stream tells: [GuidanceEvent], [ItemEvent], [Notice] or [Done].
type Event interface {
	// Event returns the name by which clients know it.
	Event() string
}

// GuidanceEvent comes first, and once.
type GuidanceEvent struct {
	Guidance []Guidance `json:"guidance" doc:"The passages that bear on the situation, best first."`
}

// ItemEvent is an item, whole, checked and grounded.
type ItemEvent struct {
	Part string `json:"part" doc:"The field of the reply that the item belongs to."`
	Item Item   `json:"item"`
}

// Done comes last, with what is known when all is there.
type Done struct {
	Header
	Items    []string   `json:"items" doc:"The ids of all items, in the order in which they are best shown. They came in the order in which they were ready."`
	Guidance []Guidance `json:"guidance" doc:"Passages that are cited and did not come with the first event."`
	Report   Report     `json:"report" doc:"What became of the items that were asked for."`
	Meta     Meta       `json:"meta"`
	// Prompt is there for a dry run alone.
	Prompt *prompts.Prompt `json:"prompt,omitempty" doc:"What a model would be sent; for a dry run alone."`
}

// Event implements Event.
func (GuidanceEvent) Event() string { return "guidance" }

// Event implements Event.
func (ItemEvent) Event() string { return "item" }

// Event implements Event.
func (Notice) Event() string { return "notice" }

// Event implements Event.
func (Done) Event() string { return "done" }

// tell passes an event on. When nobody takes it any more, the run stops.
func (r *run) tell(e Event) {
	if r.emit == nil || r.gone != nil {
		return
	}
	if r.gone = r.emit(e); r.gone != nil {
		r.stop()
	}
}
