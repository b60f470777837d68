package coach_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mentorcoach/coach"
	"mentorcoach/internal/modelserver"
)

// told is what a stream told.
type told struct {
	names    []string
	guidance []coach.Guidance
	items    []*coach.Question
	notices  []coach.Notice
	done     coach.Done
}

// hears collects the events of a stream. After each one it asks then, which may be nil, whether to go on.
func hears(ctx context.Context, c *coach.Coach, req *coach.QuestionsRequest, then func(coach.Event) error) (told, error) {
	var heard told
	err := c.Stream(ctx, &coach.Questions, req, func(e coach.Event) error {
		heard.names = append(heard.names, e.Event())
		switch e := e.(type) {
		case coach.GuidanceEvent:
			heard.guidance = e.Guidance
		case coach.ItemEvent:
			q := *e.Item.(*coach.Question)
			heard.items = append(heard.items, &q)
		case coach.Notice:
			heard.notices = append(heard.notices, e)
		case coach.Done:
			heard.done = e
		}
		if then == nil {
			return nil
		}
		return then(e)
	})
	return heard, err
}

func (b *bundle) hears(t *testing.T, count int) told {
	t.Helper()
	heard, err := hears(t.Context(), b.Coach, questionsRequest(situation, count), nil)
	if err != nil {
		t.Fatal(err)
	}
	return heard
}

// ofModel counts the items of the model.
func (h *told) ofModel() (n int) {
	for _, q := range h.items {
		if q.Origin == coach.FromModel {
			n++
		}
	}
	return n
}

// impatient is a coach whose streams may not be silent for long.
func (b *bundle) impatient(idle time.Duration) *coach.Coach {
	model := coach.NewModel(coach.ModelConfig{BaseURL: b.model.URL(), Key: "sk-test", Name: "gpt-4.1-mini", Idle: idle})
	return coach.New(b.library, model, coach.DefaultBudget, slog.New(slog.DiscardHandler))
}

// eventsOf is how many events of a stream in pieces of one character it takes until n items are closed.
func eventsOf(reply string, n int) int {
	rest := reply
	for range n {
		_, rest, _ = strings.Cut(rest, `"citations":[]}`)
	}
	return 1 + len([]rune(reply[:len(reply)-len(rest)])) // the first one holds the role
}

func TestStream(t *testing.T) {
	b := setup(t)
	late, early := good(fine[0]), good(fine[1])
	late.Phase = "will"
	b.model.Script(modelserver.Content(says(late, early), modelserver.Usage(1200, 340)))
	heard := b.hears(t, 4)

	want := []string{"guidance", "notice", "item", "item", "item", "item", "done"}
	if diff := cmp.Diff(want, heard.names); diff != "" {
		t.Error(diff)
	}
	if len(heard.guidance) == 0 || heard.notices[0].Code != coach.NoticeWithheld {
		t.Errorf("guidance %v, notices %v", heard.guidance, heard.notices)
	}
	for i, q := range heard.items {
		if want := []string{"q1", "q2", "q3", "q4"}[i]; q.ID != want {
			t.Errorf("item %d is named %s", i, q.ID)
		}
		holdsCitations(t, q.Citations, append(heard.guidance, heard.done.Guidance...))
	}
	if heard.done.Items[0] == "q1" || len(heard.done.Items) != 4 { // it is for the end
		t.Errorf("order %v", heard.done.Items)
	}
	if d := heard.done; d.Origin != coach.Mixed || d.Report.Accepted != 2 || d.Report.FromHandbook != 2 || d.Meta.Tokens.Out != 340 || d.ID == "" {
		t.Errorf("done %+v", d)
	}
}

// A stream and a reply hold the same items, and the list at the end of the stream has the order of the reply.
func TestStreamIsTheReply(t *testing.T) {
	b := setup(t)
	for _, c := range []*coach.Coach{b.Coach, coach.New(b.library, nil, coach.DefaultBudget, slog.New(slog.DiscardHandler))} {
		b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(says(fineQuestions(2)...)) })
		reply := answer(t, c, questionsRequest(situation, 6))
		heard, err := hears(t.Context(), c, questionsRequest(situation, 6), nil)
		if err != nil {
			t.Fatal(err)
		}
		byID := make(map[string]*coach.Question)
		for _, q := range heard.items {
			byID[q.ID] = q
		}
		for i, q := range reply.Questions {
			got := byID[heard.done.Items[i]]
			q.ID, got.ID = "", ""
			if diff := cmp.Diff(q, got); diff != "" {
				t.Error(diff)
			}
		}
		if diff := cmp.Diff(reply.Report, heard.done.Report); diff != "" {
			t.Error(diff)
		}
	}
}

// However the bytes fall, the items are the same.
func TestDrippingModel(t *testing.T) {
	q := good("What does “enough” look like to you – on a day like Friday?")
	q.Reflection = "You have two offers – the “deadline” is Friday 🙂."
	reply := says(q, fineQuestions(1)[0])
	type options = []modelserver.CompletionOption
	for name, options := range map[string]options{
		"OneToThreeBytes":  {modelserver.Split(3), modelserver.Pieces(2)},
		"SlowBytes":        {modelserver.Drip(3, time.Microsecond), modelserver.Pieces(0)},
		"OneCharacter":     {modelserver.Pieces(1)},
		"Escaped":          {modelserver.ASCII(), modelserver.Pieces(1), modelserver.Split(2)},
		"Comments":         {modelserver.Comments(3), modelserver.Split(3)},
		"RoleInEveryDelta": {modelserver.RoleInEveryDelta()},
		"NoDone":           {modelserver.NoDone()},
		"NoUsage":          {modelserver.NoUsage()},
		"InOnePiece":       {modelserver.Unstreamed(), modelserver.Split(3)},
	} {
		t.Run(name, func(t *testing.T) {
			b := setup(t)
			escaped := strings.NewReplacer("🙂", `\ud83d\ude42`, "“", `\u201c`).Replace(reply) // pieces split them too
			b.model.Script(modelserver.Content(escaped, options...))
			heard := b.hears(t, 2)
			if heard.ofModel() != 2 || len(heard.done.Report.Rejected) > 0 {
				t.Fatalf("report %+v, notices %v", heard.done.Report, heard.notices)
			}
			if got := heard.items[0]; got.Text != q.Text || got.Reflection != q.Reflection {
				t.Errorf("%+v", got)
			}
		})
	}
}

// broken is a stream that breaks off in the middle of its last event. The connection is closed and not reset, so that
// what was sent arrives.
func broken(text string) modelserver.Reply {
	piece, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	body := fmt.Sprintf("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":%s}}]}\n\ndata: {\"cho", piece)
	return modelserver.Raw(http.StatusOK, "text/event-stream", body, modelserver.Header("Content-Length", strconv.Itoa(len(body)+100)))
}

// A stream that breaks keeps what was complete, and the handbook fills up the rest.
func TestBrokenStreams(t *testing.T) {
	t.Parallel()
	reply := says(fineQuestions(4)...)
	two := eventsOf(reply, 2) + 5
	one := modelserver.Pieces(1)
	for _, tt := range []struct {
		name     string
		reply    modelserver.Reply
		reason   string
		accepted int
	}{
		{"Dies", broken(reply[:two]), "model_reply_cut", 2},
		{"DiesAtOnce", modelserver.Content(reply, one, modelserver.CutAfter(0)), "model_unavailable", 0},
		{"DiesBeforeAnItem", modelserver.Content(reply, one, modelserver.CutAfter(9)), "model_reply_cut", 0},
		{"Stalls", modelserver.Content(reply, one, modelserver.StallAfter(two)), "model_stalled", 2},
		{"StallsAtOnce", modelserver.Content(reply, one, modelserver.StallAfter(0)), "model_stalled", 0},
		{"Error", modelserver.Content(reply, one, modelserver.FailsAfter(two, modelserver.APIError{})), "model_reply_cut", 2},
		{"ErrorAfterComments", modelserver.Content(reply, one, modelserver.Comments(2), modelserver.FailsAfter(two, modelserver.APIError{})), "model_reply_cut", 2},
		{"NeverSaysDone", modelserver.Content(says(fineQuestions(2)...), one, modelserver.NoFinishReason()), "model_reply_cut", 2},
		{"EndsInSilence", modelserver.Content(says(fineQuestions(2)...), one, modelserver.NoFinishReason(), modelserver.NoDone()), "model_reply_cut", 2},
		{"Garbage", modelserver.Raw(http.StatusOK, "text/event-stream", "data: {\n\ndata: [DONE]\n\n"), "model_reply_unreadable", 0},
		{"Huge", modelserver.Huge(10 << 20), "model_reply_unreadable", 0},
		// All that was asked for is there: what comes then is no matter.
		{"StallsAtTheEnd", modelserver.Content(reply, one, modelserver.StallAfter(eventsOf(reply, 4))), "", 4},
		{"DiesAtTheEnd", broken(reply), "", 4},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel() // some wait for a second
			b := setup(t)
			tries := map[bool]int{true: 3, false: 1}[tt.name == "DiesAtOnce"]
			b.model.Script(slices.Repeat([]modelserver.Reply{tt.reply}, tries)...)
			heard, err := hears(t.Context(), b.impatient(time.Second), questionsRequest(situation, 4), nil)
			if err != nil || len(heard.items) != 4 || heard.ofModel() != tt.accepted {
				t.Errorf("%d items, %d of the model's, %v", len(heard.items), heard.ofModel(), err)
			}
			n, degraded := notice(heard.notices, coach.NoticeDegraded)
			if degraded != (tt.reason != "") || n.Reason != tt.reason {
				t.Errorf("reason %q, want %q", n.Reason, tt.reason)
			}
		})
	}
}

var errEnough = errors.New("the test has seen enough")

// The first item leaves while the model is at the second: it stalls until the test has the item, which it would wait
// for in vain otherwise.
func TestFirstItemLeavesAtOnce(t *testing.T) {
	b := setup(t)
	reply := says(fineQuestions(3)...)
	b.model.Script(modelserver.Content(reply, modelserver.Pieces(1), modelserver.StallAfter(eventsOf(reply, 1))))
	heard, err := hears(t.Context(), b.Coach, questionsRequest(situation, 3), func(e coach.Event) error {
		if _, is := e.(coach.ItemEvent); is {
			return errEnough
		}
		return nil
	})
	if !errors.Is(err, errEnough) || heard.ofModel() != 1 {
		t.Errorf("%v, items %v", err, heard.items)
	}
	if !b.model.WaitHungUp(1, 5*time.Second) {
		t.Error("the model was left running")
	}
}

// One character earlier there is no item, and nothing of it is told.
func TestNothingLeavesEarly(t *testing.T) {
	b := setup(t)
	reply := says(fineQuestions(3)...)
	b.model.Script(modelserver.Content(reply, modelserver.Pieces(1), modelserver.StallAfter(eventsOf(reply, 1)-1)))
	heard, err := hears(t.Context(), b.impatient(time.Second), questionsRequest(situation, 3), nil)
	if err != nil || heard.ofModel() != 0 || len(heard.items) != 3 {
		t.Errorf("%v, items %v", err, heard.items)
	}
}

// A client that goes away stops the model, whether its context ends or its events are not taken.
func TestClientGoneInTheMiddle(t *testing.T) {
	b := setup(t)
	reply := says(fineQuestions(3)...)
	b.model.Script(modelserver.Content(reply, modelserver.Pieces(1), modelserver.StallAfter(eventsOf(reply, 1))))
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	heard, err := hears(ctx, b.Coach, questionsRequest(situation, 3), func(e coach.Event) error {
		if e.Event() == "item" {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || heard.names[len(heard.names)-1] != "item" || len(heard.items) != 1 {
		t.Errorf("%v after %v", err, heard.names)
	}
	if !b.model.WaitHungUp(1, 5*time.Second) {
		t.Error("the model was left running")
	}
}

// Nobody is asked for somebody who went at once.
func TestClientGoneAtOnce(t *testing.T) {
	b := setup(t)
	heard, err := hears(t.Context(), b.Coach, questionsRequest(situation, 3), func(coach.Event) error { return errEnough })
	if !errors.Is(err, errEnough) || len(heard.names) != 1 || len(b.model.Requests()) != 0 {
		t.Errorf("%v after %v", err, heard.names)
	}
}

// A model that has said all and does not end is not waited for as long as one that may still say something.
func TestTail(t *testing.T) {
	b := setup(t)
	reply := says(fineQuestions(2)...)
	b.model.Script(modelserver.Content(reply, modelserver.Pieces(1), modelserver.StallAfter(eventsOf(reply, 2))))
	start := time.Now()
	if heard := b.hears(t, 2); heard.ofModel() != 2 || time.Since(start) > coach.DefaultIdle/2 {
		t.Errorf("%d items after %s", heard.ofModel(), time.Since(start))
	}
}

// When the budget ends, what is complete stays, in the reply as in the stream.
func TestBudgetEnds(t *testing.T) {
	b := setup(t)
	reply := says(fineQuestions(4)...)
	b.model.Always(func(modelserver.Request) modelserver.Reply {
		return modelserver.Content(reply, modelserver.Pieces(1), modelserver.StallAfter(eventsOf(reply, 2)))
	})
	c := b.Within(time.Second)
	whole := answer(t, c, questionsRequest(situation, 4))
	heard, err := hears(t.Context(), c, questionsRequest(situation, 4), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []struct {
		report  coach.Report
		notices []coach.Notice
	}{{whole.Report, whole.Notices}, {heard.done.Report, heard.notices}} {
		if n, _ := notice(r.notices, coach.NoticeDegraded); n.Reason != "model_timeout" || r.report.Accepted != 2 || r.report.FromHandbook != 2 {
			t.Errorf("report %+v, notices %v", r.report, r.notices)
		}
	}
}

// What an endpoint refuses by its name is left out, and the next time from the beginning.
func TestEndpointsThatDoNotStream(t *testing.T) {
	refuses := func(param string) modelserver.Reply {
		return modelserver.Problem(http.StatusBadRequest, modelserver.APIError{Param: param, Message: "Unsupported parameter."})
	}
	fineReply := modelserver.Content(says(fineQuestions(2)...), modelserver.Usage(7, 5))
	for _, tt := range []struct {
		name   string
		script []modelserver.Reply
		want   []string
		tokens coach.Tokens
	}{
		{"OK", []modelserver.Reply{fineReply, fineReply}, []string{"usage", "usage"}, coach.Tokens{In: 7, Out: 5}},
		{"NoUsage", []modelserver.Reply{refuses("stream_options"), fineReply, fineReply}, []string{"usage", "stream", "stream"}, coach.Tokens{}},
		{"NoStream", []modelserver.Reply{refuses("stream"), fineReply, fineReply}, []string{"usage", "whole", "whole"}, coach.Tokens{In: 7, Out: 5}},
		{"Neither", []modelserver.Reply{refuses("stream_options.include_usage"), refuses("stream"), refuses("response_format"), fineReply, fineReply}, []string{"usage", "stream", "whole", "whole", "whole"}, coach.Tokens{In: 7, Out: 5}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := setup(t)
			b.model.Script(tt.script...)
			for range 2 {
				if heard := b.hears(t, 2); heard.ofModel() != 2 || heard.done.Meta.Tokens != tt.tokens {
					t.Fatalf("done %+v, notices %v", heard.done, heard.notices)
				}
			}
			if diff := cmp.Diff(tt.want, wires(b.model.Requests())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func wires(requests []modelserver.Request) (out []string) {
	for _, r := range requests {
		switch {
		case r.Chat.IncludeUsage():
			out = append(out, "usage")
		case r.Chat.Stream:
			out = append(out, "stream")
		default:
			out = append(out, "whole")
		}
	}
	return out
}

// What the request says about its own sending is not the model's business, and what the model does by itself is left
// to it.
func TestWhatTheModelIsSent(t *testing.T) {
	b := setup(t)
	b.model.Script(modelserver.Content(says(fineQuestions(2)...)))
	req := questionsRequest(situation, 2)
	req.Stream = true
	answer(t, b.Coach, req)
	sent := b.model.Requests()[0]
	if strings.Contains(sent.Chat.Last("user"), "stream") {
		t.Errorf("the model is told %s", sent.Chat.Last("user"))
	}
	for _, field := range []string{"temperature", "top_p", "max_tokens", "max_completion_tokens"} {
		if strings.Contains(string(sent.Body), `"`+field+`"`) {
			t.Errorf("%s is set", field)
		}
	}
}
