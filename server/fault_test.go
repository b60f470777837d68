package server_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"mentorcoach/coach"
	"mentorcoach/internal/modelserver"
)

// leak stands in every error of the far end, beside the key; neither may come out.
const leak = "upstream secret sk-secret"

// refused is an error with a status, in the provider's words.
func refused(status int, options ...modelserver.WireOption) modelserver.Reply {
	return modelserver.Problem(status, modelserver.APIError{Message: leak}, append(options, modelserver.Header("X-Upstream", leak))...)
}

// chunks is a stream with these lines as its data.
func chunks(lines ...string) modelserver.Reply {
	return modelserver.Raw(http.StatusOK, "text/event-stream", "data: "+strings.Join(lines, "\n\ndata: ")+"\n\n")
}

// saying is the data of a chunk.
func saying(text string) string {
	return fmt.Sprintf(`{"choices":[{"index":0,"delta":{"content":%s}}]}`, strconv.Quote(text))
}

// modelFault is what a far end can do wrong, and what becomes of it.
type modelFault struct {
	name     string
	reply    modelserver.Reply
	reason   string // of the degraded notice; empty: there is none
	inOne    string // the reason where the far end does not stream; empty: the same; "none": there is none
	accepted int    // items of the model, at least, of a far end that streams
}

const none = "none"

// Of fullReply, the first item, and a place in the middle of the second.
var (
	oneItem  = strings.Index(fullReply, "}]},") + len("}]},")
	inSecond = 1 + oneItem + 20
)

var modelFaults = []modelFault{
	// It is late, or never comes.
	{"SlowFirstByte", modelserver.Content(fullReply, modelserver.Delay(200*time.Millisecond)), "", "", 3},
	{"SlowAllAlong", modelserver.Content(fullReply, modelserver.Pieces(60), modelserver.Pace(5*time.Millisecond)), "", "", 3},
	{"StallsInTheMiddle", modelserver.Content(fullReply, modelserver.Pieces(1), modelserver.StallAfter(inSecond)), "model_stalled", none, 1},
	{"StallsInTheBody", modelserver.Content(fullReply, modelserver.StallAt(300)), "model_stalled", "model_timeout", 0},
	{"HeadersAlone", modelserver.Content(fullReply, modelserver.StallAfter(0)), "model_stalled", "model_timeout", 0},
	{"Hangs", modelserver.Hang(), "model_timeout", "", 0},

	// The connection breaks.
	{"Closes", modelserver.CloseAtOnce(), "model_unavailable", "", 0},
	{"Resets", modelserver.Content(fullReply, modelserver.CutAt(0)), "model_unavailable", "", 0},
	{"EndsTooEarly", modelserver.Raw(http.StatusOK, "text/event-stream", "data: "+saying(fullReply[:oneItem])+"\n\ndata: {", modelserver.Header("Content-Length", "9999")), "model_reply_cut", "model_unavailable", 1},

	// It says no.
	{"ContextOverflow", modelserver.Problem(http.StatusBadRequest, modelserver.APIError{Message: leak, Param: "messages", Code: "context_length_exceeded"}), "model_rejected_request", "", 0},
	{"BadRequest", refused(http.StatusBadRequest), "model_rejected_request", "", 0},
	{"Unauthorized", refused(http.StatusUnauthorized), "model_rejected_request", "", 0},
	{"Forbidden", refused(http.StatusForbidden), "model_rejected_request", "", 0},
	{"UnknownModel", refused(http.StatusNotFound), "model_rejected_request", "", 0},
	{"RequestTimeout", refused(http.StatusRequestTimeout), "model_rejected_request", "", 0},
	{"Conflict", refused(http.StatusConflict), "model_rejected_request", "", 0},
	{"TooLarge", refused(http.StatusRequestEntityTooLarge), "model_rejected_request", "", 0},
	{"RateLimited", refused(http.StatusTooManyRequests), "model_rate_limited", "", 0},
	{"RateLimitedForLong", refused(http.StatusTooManyRequests, modelserver.RetryAfter(60)), "model_rate_limited", "", 0},
	{"RateLimitedForAMoment", refused(http.StatusTooManyRequests, modelserver.RetryAfter(0)), "model_rate_limited", "", 0},
	{"Broken", refused(http.StatusInternalServerError), "model_unavailable", "", 0},
	{"BadGateway", modelserver.Raw(http.StatusBadGateway, "text/html", "<html><h1>"+leak+"</h1></html>"), "model_unavailable", "", 0},
	{"Overloaded", refused(http.StatusServiceUnavailable), "model_unavailable", "", 0},
	{"GatewayTimeout", modelserver.Raw(http.StatusGatewayTimeout, "text/plain", leak), "model_unavailable", "", 0},
	{"ErrorIn200", modelserver.Raw(http.StatusOK, "application/json", `{"error":{"message":"`+leak+`"}}`), "model_unavailable", "model_reply_unreadable", 0},
	{"ErrorInTheMiddle", modelserver.Content(fullReply, modelserver.Pieces(1), modelserver.FailsAfter(inSecond, modelserver.APIError{Message: leak})), "model_reply_cut", "model_reply_unreadable", 1},

	// It answers something else.
	{"PageAnd200", modelserver.Raw(http.StatusOK, "text/html", "<html>"+leak+"</html>"), "model_unavailable", "", 0},
	{"NothingAnd200", modelserver.Raw(http.StatusOK, "application/json", ""), "model_unavailable", "", 0},
	{"Nothing", modelserver.Raw(http.StatusNoContent, "", ""), "model_unavailable", "", 0},
	{"FalseGzip", modelserver.Raw(http.StatusOK, "application/json", leak, modelserver.Header("Content-Encoding", "gzip")), "model_unavailable", "", 0},
	{"NoChoices", modelserver.Content("", modelserver.EmptyChoices()), "model_reply_unreadable", "", 0},
	{"EmptyText", modelserver.Content(""), "model_reply_unreadable", "", 0},
	{"Refuses", modelserver.Refusal(leak), "model_refused", "", 0},
	{"Filtered", modelserver.Content("", modelserver.Finish("content_filter")), "model_refused", "", 0},
	{"Prose", modelserver.Content("I would take the first offer. " + leak), "model_reply_unreadable", "", 0},
	{"OtherShape", modelserver.Content(`{"answer":"` + leak + `"}`), "model_reply_unreadable", "", 0},
	{"OtherShapeInside", modelserver.Content(`{"questions":[{"question":"` + leak + `"},7,null]}`), "", "", 0},
	{"CutByLength", modelserver.Content(fullReply[:oneItem+20], modelserver.Finish("length")), "", "", 1},
	{"CutByLengthAtOnce", modelserver.Content(fullReply[:20], modelserver.Finish("length")), "model_reply_cut", "", 0},
	{"NoFinishReason", modelserver.Content(fullReply[:oneItem], modelserver.NoFinishReason()), "model_reply_cut", "", 1},
	{"NoFinishReasonAndNoDone", modelserver.Content(fullReply[:oneItem], modelserver.NoFinishReason(), modelserver.NoDone()), "model_reply_cut", "", 1},
	{"NotAStream", chunks("{"), "model_reply_unreadable", "model_unavailable", 0},
	{"Huge", modelserver.Huge(10 << 20), "model_reply_unreadable", "", 0},

	// It is odd and all there.
	{"Fenced", modelserver.Content("Here you are:\n```json\n" + fullReply + "\n```\nGood luck!"), "", "", 3},
	{"NoDone", modelserver.Content(fullReply, modelserver.NoDone()), "", "", 3},
	{"NoUsage", modelserver.Content(fullReply, modelserver.NoUsage()), "", "", 3},
	{"ChunkWithoutChoices", chunks(`{"choices":[]}`, saying(fullReply[:100]), `{"choices":[]}`, saying(fullReply[100:]), `{"choices":[{"delta":{},"finish_reason":"stop"}]}`, "[DONE]"), "", "model_unavailable", 3},
}

// Times of these tests, with room for a busy machine.
const (
	longBudget  = 10 * time.Second
	shortBudget = time.Second // where it is to run out
	idle        = 2 * time.Second
	late        = 3 * time.Second // that a request may take longer than its budget
)

// Whatever the far end does, streaming or not, and however the client asked: the reply is whole, in time and in the
// contract's shape, names a stable reason, and holds no word of the provider's error; nor do the log and the metrics.
func TestModelFaults(t *testing.T) {
	t.Parallel()
	for _, fault := range modelFaults {
		for _, inOne := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/inOne=%t", fault.name, inOne), func(t *testing.T) {
				t.Parallel() // some wait for their budget to end
				b := setupModel(t, coach.ModelConfig{Idle: idle})
				b.model.Always(func(r modelserver.Request) modelserver.Reply {
					if inOne && r.Chat.Stream {
						return modelserver.Problem(http.StatusBadRequest, modelserver.APIError{Message: leak, Param: "stream"})
					}
					return fault.reply
				})
				reason, accepted := fault.want(inOne)
				for _, streamed := range []bool{false, true} { // six tries at most: the circuit opens before the last one, too late to be the reason
					b.suffers(t, streamed, reason, accepted)
				}
			})
		}
	}
}

// want is the reason, and how many items the model brings in.
func (f *modelFault) want(inOne bool) (reason string, accepted int) {
	switch {
	case !inOne:
		return f.reason, f.accepted
	case f.inOne == "":
		return f.reason, f.accepted
	case f.inOne == none:
		return "", 0
	}
	return f.inOne, 0
}

// A far end that can't be reached at all.
func TestModelOutOfReach(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	for name, url := range map[string]string{
		"Refused":    "http://" + l.Addr().String() + "/v1",
		"NoSuchHost": "http://no-such-host.invalid/v1",
		"NoTLS":      "https://" + l.Addr().String() + "/v1",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := setupModel(t, coach.ModelConfig{BaseURL: url})
			b.suffers(t, false, "model_unavailable", 0)
			b.suffers(t, true, "model_unavailable", 0)
		})
	}
}

// JSON that is cut anywhere: what is complete is kept, and the handbook fills up the rest.
func TestModelReplyCutAnywhere(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for at := 0; at < len(fullReply); at += 29 {
		whole := strings.Count(fullReply[:at], "]},") // items that are closed
		b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(fullReply[:at]) })
		for _, streamed := range []bool{false, true} {
			got := b.faulty(t, streamed, longBudget)
			got.isWhole(t)
			if got.report.Accepted < min(3, whole) {
				t.Errorf("cut at %d, streamed %t: %d items of the model, want %d", at, streamed, got.report.Accepted, whole)
			}
		}
	}
}

// suffers sends a request and looks at everything that comes out.
func (b *bundle) suffers(t *testing.T, streamed bool, reason string, accepted int) {
	t.Helper()
	budget := longBudget
	if reason == "model_timeout" {
		budget = shortBudget
	}
	got := b.faulty(t, streamed, budget)
	got.isWhole(t)
	if got.took > budget+late {
		t.Errorf("streamed %t: took %s", streamed, got.took)
	}
	if got.reason != reason {
		t.Errorf("streamed %t: reason %q, want %q", streamed, got.reason, reason)
	}
	if got.report.Accepted < accepted {
		t.Errorf("streamed %t: %d items of the model, want %d", streamed, got.report.Accepted, accepted)
	}
	_, metrics := b.send(t, http.MethodGet, "/metrics", "", "")
	for place, text := range map[string]string{"reply": string(got.body), "log": b.log.String(), "metrics": string(metrics)} {
		for _, secret := range []string{"upstream", "sk-secret"} {
			if strings.Contains(strings.ToLower(text), secret) {
				t.Errorf("the %s holds %q: %.600s", place, secret, text)
			}
		}
	}
	if !strings.Contains(string(metrics), "mentorcoach_model_calls_total") {
		t.Error("the call was not counted")
	}
}

// suffered is a reply, however it came.
type suffered struct {
	took      time.Duration
	header    http.Header
	body      []byte
	questions []*coach.Question
	guidance  int
	report    coach.Report
	meta      coach.Meta
	reason    string
}

func (b *bundle) faulty(t *testing.T, streamed bool, budget time.Duration) *suffered {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, b.url+"/v1/coach/questions", strings.NewReader(twoOffers))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Request-Timeout", strconv.FormatFloat(budget.Seconds(), 'f', -1, 64))
	if streamed {
		req.Header.Set("Accept", "text/event-stream")
	}
	start := time.Now()
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	got := &suffered{body: []byte(readAll(t, resp)), took: time.Since(start), header: resp.Header}
	if resp.StatusCode != http.StatusOK {
		t.Fatalf("%d %s", resp.StatusCode, got.body)
	}
	if streamed {
		got.readEvents(t)
	} else {
		got.readReply(t)
	}
	return got
}

func (s *suffered) readReply(t *testing.T) {
	t.Helper()
	reply := decodeTo[coach.QuestionsReply](t, s.body)
	s.questions, s.guidance, s.report, s.meta = reply.Questions, len(reply.Guidance), reply.Report, reply.Meta
	s.reason = reasonOf(reply.Notices)
}

func (s *suffered) readEvents(t *testing.T) {
	t.Helper()
	lines := bufio.NewScanner(bytes.NewReader(s.body))
	lines.Buffer(nil, 1<<20)
	events := all(t, lines)
	var notices []coach.Notice
	for _, e := range events {
		switch e.name {
		case "guidance":
			s.guidance = len(decodeTo[coach.GuidanceEvent](t, e.data).Guidance)
		case "item":
			item := decodeTo[struct{ Item coach.Question }](t, e.data)
			s.questions = append(s.questions, &item.Item)
		case "notice":
			notices = append(notices, decodeTo[coach.Notice](t, e.data))
		case "done":
			done := decodeTo[coach.Done](t, e.data)
			s.report, s.meta = done.Report, done.Meta
		default:
			t.Errorf("event %s", e.name)
		}
	}
	if len(events) == 0 || events[len(events)-1].name != "done" {
		t.Errorf("the stream ends otherwise: %s", names(events))
	}
	s.reason = reasonOf(notices)
}

func reasonOf(notices []coach.Notice) string {
	i := slices.IndexFunc(notices, func(n coach.Notice) bool { return n.Code == coach.NoticeDegraded })
	if i < 0 {
		return ""
	}
	return notices[i].Reason
}

// isWhole holds a reply against the contract.
func (s *suffered) isWhole(t *testing.T) {
	t.Helper()
	if len(s.questions) != 3 || s.report.Asked != 3 || s.report.Accepted+s.report.FromHandbook != 3 || s.guidance == 0 {
		t.Errorf("%d questions, %d passages, report %+v", len(s.questions), s.guidance, s.report)
	}
	seen := make(map[string]bool)
	for _, q := range s.questions {
		if !strings.HasSuffix(q.Text, "?") || q.ID == "" || q.Kind == "" || q.Phase == "" || q.Opens == "" || q.Origin == "" || seen[q.Text] || seen[q.ID] {
			t.Errorf("question %+v", q)
		}
		seen[q.Text], seen[q.ID] = true, true
	}
	if s.meta.Handbook == "" || s.meta.Guard == "" || s.meta.Space == "" || s.header.Get("X-Request-Id") == "" {
		t.Errorf("meta %+v, header %v", s.meta, s.header)
	}
}
