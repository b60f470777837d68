package coach

import (
	"context"
	"strings"
	"time"

	"mentorcoach/prompts"
)

// rejection is an item of the model that may not leave.
type rejection struct {
	part *part
	why  *refusal
}

// Bounds on what is said about a reply that is asked to be mended.
const (
	maxMended  = 64 << 10 // bytes of a reply: one that is longer is no near miss
	maxAtFault = 1000     // bytes of a text at fault
)

// reject counts an item, and keeps as many as there could be replacements of.
func (r *run) reject(p *part, no *refusal) {
	r.trailer.Report.Rejected[no.rule]++
	r.coach.meter.Rejected(r.task.Name, no.rule)
	if r.rejected(p) < p.count {
		r.rejections = append(r.rejections, rejection{p, no})
	}
}

func (r *run) rejected(p *part) (n int) {
	for _, j := range r.rejections {
		if j.part.name == p.name {
			n++
		}
	}
	return n
}

// askAgain asks the model once to replace what was rejected, where that is likely to come in time: a quarter of the
// budget is left, and as long as the first reply took.
func (r *run) askAgain(ctx context.Context, dialogue []message, text string, took time.Duration) error {
	wanted := r.replacements()
	left := r.left()
	if len(wanted) == 0 || len(text) > maxMended || left < r.coach.budget/4 || left < took {
		return nil
	}
	again, err := prompts.Again(r.forModel(), wanted)
	if err != nil {
		return failure{"prompt", err}
	}
	for _, w := range wanted {
		r.trailer.Report.AskedAgain += w.Count
	}
	_, err = r.hear(ctx, append(dialogue, message{roleAssistant, text}, message{roleUser, again}))
	return err
}

// replacements is how many are wanted of which part: as many as were rejected, and no more than are missing.
func (r *run) replacements() (wanted []prompts.Wanted) {
	for i := range r.parts {
		p := &r.parts[i]
		if n := min(r.rejected(p), r.missing(p)); n > 0 {
			wanted = append(wanted, prompts.Wanted{Part: p.name, Count: n})
		}
	}
	return wanted
}

func (r *run) forModel() []prompts.Rejected {
	out := make([]prompts.Rejected, len(r.rejections))
	for i, j := range r.rejections {
		text := r.hide(strings.ToValidUTF8(j.why.text, "")) // whole: half a name is not known for one
		if len(text) > maxAtFault {
			text = text[:maxAtFault]
		}
		out[i] = prompts.Rejected{
			Part: j.part.name, Text: strings.ToValidUTF8(text, ""), Rule: string(j.why.rule), Why: j.why.mend,
		}
	}
	return out
}
