package coach

import (
	"slices"
	"strings"
	"testing"
)

// What a person would check of words for feedback: three questions to oneself first, as many phrasings as were asked for,
// each of two to five sentences that end in one question for the mentee's own view.
var _ = func() bool {
	holdsFor["feedback"] = func(t *testing.T, req Request, reply Reply) {
		t.Helper()
		r, ok := reply.(*FeedbackReply)
		if !ok || len(r.CheckFirst) != checkFirstCount || len(r.Phrasings) != req.(*FeedbackRequest).Count {
			t.Fatalf("not as many items as were asked for: %v", reply)
		}
		for i, p := range r.Phrasings {
			if !strings.HasSuffix(p.Text, p.Invitation) || strings.Count(p.Text, "?") != 1 {
				t.Errorf("%q does not end in its one question %q", p.Text, p.Invitation)
			}
			if n := len(wordsOf(p.Text).sentences()); n < 2 || n > 5 {
				t.Errorf("%d sentences: %s", n, p.Text)
			}
			if p.Situation == "" || p.Behaviour == "" || p.Impact == "" {
				t.Errorf("a part is missing: %+v", p)
			}
			if slices.ContainsFunc(r.Phrasings[:i], func(other *Phrasing) bool { return other.Text == p.Text }) {
				t.Errorf("said twice: %s", p.Text)
			}
		}
	}
	return true
}()
