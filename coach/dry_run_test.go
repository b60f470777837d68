package coach_test

import (
	"testing"

	"mentorcoach/coach"
	"mentorcoach/internal/modelserver"
)

// A dry run shows what would be sent and calls nobody; the prompt is that of the same request in earnest.
func TestDryRun(t *testing.T) {
	b := setup(t) // a model that expects no call
	req := questionsRequest(situation, 3)
	req.DryRun = true
	reply := answer(t, b.Coach, req)
	if len(reply.Questions) != 0 || reply.Prompt == nil || reply.Meta.Prompt != reply.Prompt.Version || len(reply.Guidance) == 0 {
		t.Fatalf("%+v", reply)
	}
	var done coach.Done
	err := b.Stream(t.Context(), &coach.Questions, req, func(e coach.Event) error {
		if d, ok := e.(coach.Done); ok {
			done = d
		}
		return nil
	})
	if err != nil || done.Prompt == nil || *done.Prompt != *reply.Prompt {
		t.Errorf("%v, %+v", err, done)
	}
	b.model.Script(modelserver.Content(says(fineQuestions(3)...)))
	req.DryRun = false
	answer(t, b.Coach, req)
	sent := b.model.Requests()[0].Chat
	if sent.Last("system") != reply.Prompt.System || sent.Last("user") != reply.Prompt.User {
		t.Error("what is sent is not what was shown")
	}
}
