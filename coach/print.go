package coach

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Print writes a reply for people: the items, then the notices, then where the items come from; of a dry
// run the prompt alone.
func Print(w io.Writer, r Reply) error {
	out := bufio.NewWriter(w)
	_, trailer := r.Envelope()
	if p := trailer.Prompt; p != nil {
		fmt.Fprintf(out, "%s\n\n%s\n%s", p.Version, p.System, p.User)
		return out.Flush()
	}
	stopped := printSafety(out, trailer.Notices)
	if !stopped {
		r.print(out)
	}
	for _, n := range trailer.Notices {
		if n.Code != NoticeSafety {
			fmt.Fprintf(out, "Note: %s\n", n.Message)
		}
	}
	if len(trailer.Guidance) > 0 {
		fmt.Fprintf(out, "To read on: %s\n", strings.Join(titles(trailer.Guidance), "; "))
	}
	return out.Flush()
}

// titles returns each title once, with the id of its card.
func titles(guidance []Guidance) []string {
	var out []string
	seen := make(map[string]bool)
	for _, g := range guidance {
		if !seen[g.Source] {
			seen[g.Source] = true
			out = append(out, fmt.Sprintf("%s (%s)", g.Title, g.Source))
		}
	}
	return out
}

// printSafety writes the notices of safety, which come before all else, and tells whether one of them stops the coaching.
func printSafety(w io.Writer, notices []Notice) (stopped bool) {
	for _, n := range notices {
		if n.Code != NoticeSafety {
			continue
		}
		fmt.Fprintf(w, "%s\n", n.Message)
		for _, c := range n.Contacts {
			fmt.Fprintf(w, "- %s: %s\n", c.Name, c.How)
		}
		fmt.Fprintln(w)
		stopped = stopped || !n.Possible && ConcernKind(n.Reason).stops()
	}
	return stopped
}
