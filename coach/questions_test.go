package coach

import (
	"slices"
	"strings"
	"testing"
)

// What a person would check of a list of questions: as many as were asked for, from goal to will, of more than one kind,
// and nothing twice.
var _ = func() bool {
	holdsFor["questions"] = func(t *testing.T, req Request, reply Reply) {
		t.Helper()
		r, ok := reply.(*QuestionsReply)
		if !ok || len(r.Questions) != req.(*QuestionsRequest).Count {
			t.Fatalf("not as many questions as were asked for: %v", reply)
		}
		if !slices.IsSortedFunc(r.Questions, func(a, b *Question) int { return byPhase(a, b) }) {
			t.Error("a conversation would not go in this order")
		}
		seen := make(map[string]bool)
		for _, q := range r.Questions {
			if seen[q.Text] || q.Reflection != "" && seen[q.Reflection] {
				t.Errorf("said twice: %q, %q", q.Reflection, q.Text)
			}
			seen[q.Text], seen[q.Reflection], seen[q.Kind] = true, true, true
			if strings.Count(q.Text, "?") != 1 || q.Opens == "" {
				t.Errorf("not one question with what it opens: %q, %q", q.Text, q.Opens)
			}
		}
		if len(r.Questions) >= 5 && !slices.ContainsFunc(kinds, func(k string) bool { return seen[k] && k != r.Questions[0].Kind }) {
			t.Errorf("all questions are of the kind %s", r.Questions[0].Kind)
		}
	}
	return true
}()
