package server_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"mentorcoach/coach"
	"mentorcoach/internal/modelserver"
	"mentorcoach/server"
)

const twoOffers = `{"situation":"My mentee has two offers and wants me to choose for her.","count":3}`

// event is one of a stream, as a client reads it.
type event struct {
	id, name string
	data     []byte
	comment  bool
}

// open sends a request that asks for a stream and returns the reply, whose body is still coming.
func (b *bundle) open(ctx context.Context, t *testing.T, body string) (*http.Response, *bufio.Scanner) {
	t.Helper()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, b.url+"/v1/coach/questions", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "text/event-stream")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { resp.Body.Close() })
	lines := bufio.NewScanner(resp.Body)
	lines.Buffer(nil, 1<<20)
	return resp, lines
}

// next reads one event, or one comment.
func next(t *testing.T, lines *bufio.Scanner) (e event, ok bool) {
	t.Helper()
	for lines.Scan() {
		field, value, _ := strings.Cut(lines.Text(), ":")
		switch field {
		case "":
			if e.name != "" || e.comment {
				return e, true
			}
			e.comment = strings.HasPrefix(lines.Text(), ":")
		case "id":
			e.id = strings.TrimSpace(value)
		case "event":
			e.name = strings.TrimSpace(value)
		case "data":
			if e.data != nil {
				t.Error("data in two lines")
			}
			e.data = []byte(strings.TrimSpace(value))
		default:
			t.Errorf("line %q", lines.Text())
		}
	}
	return e, false
}

func all(t *testing.T, lines *bufio.Scanner) (events []event) {
	t.Helper()
	for {
		e, ok := next(t, lines)
		if !ok {
			return events
		}
		if !e.comment {
			events = append(events, e)
		}
	}
}

func names(events []event) string {
	out := make([]string, len(events))
	for i, e := range events {
		out[i] = e.name
	}
	return strings.Join(out, ",")
}

type itemData struct {
	Part string `json:"part"`
	Item struct {
		ID     string       `json:"id"`
		Text   string       `json:"text"`
		Origin coach.Origin `json:"origin"`
	} `json:"item"`
}

func TestEvents(t *testing.T) {
	b := setup(t)
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(fullReply) })
	resp, lines := b.open(t.Context(), t, twoOffers)
	for header, want := range map[string]string{"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"} {
		if got := resp.Header.Get(header); got != want {
			t.Errorf("%s: %q", header, got)
		}
	}
	events := all(t, lines)
	if got := names(events); got != "guidance,notice,item,item,item,done" {
		t.Fatal(got)
	}
	for i, e := range events {
		if e.id != strconv.Itoa(i+1) || !json.Valid(e.data) {
			t.Errorf("event %d: %+v", i, e)
		}
	}
	if item := decodeTo[itemData](t, events[2].data); item.Part != "questions" || item.Item.ID != "q1" || item.Item.Origin != coach.FromModel {
		t.Errorf("%s", events[2].data)
	}
	done := decodeTo[coach.Done](t, events[5].data)
	if len(done.Items) != 3 || done.Report.Accepted != 3 || done.Task != "questions" {
		t.Errorf("%s", events[5].data)
	}
}

// Both ways of asking for a stream work on every coach route; whoever asks for neither gets JSON.
func TestWhoGetsAStream(t *testing.T) {
	b := setup(t)
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(`{"questions":[]}`) })
	for _, path := range []string{"/v1/coach", "/v1/coach/questions", "/v1/coach/feedback"} {
		for _, tt := range []struct {
			accept, stream string
			want           bool
		}{
			{"", "", false},
			{"*/*", "", false},
			{"application/json", "", false},
			{"text/html", "", false},
			{"text/event-stream", "", true},
			{"application/json;q=0.5, text/event-stream", "", true},
			{"application/json, text/event-stream;q=0.5", "", false},
			{"text/event-stream;q=0", "", false},
			{"text/event-stream;q=x, , ;;", "", false},
			{"", `,"stream":true`, true},
			{"application/json", `,"stream":true`, true},
			{"", `,"stream":false`, false},
		} {
			req, _ := http.NewRequestWithContext(t.Context(), http.MethodPost, b.url+path, strings.NewReader(`{"situation":"two offers"`+tt.stream+`}`))
			req.Header.Set("Content-Type", "application/json")
			req.Header.Set("Accept", tt.accept)
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			body := readAll(t, resp)
			resp.Body.Close()
			if got := resp.Header.Get("Content-Type") == "text/event-stream"; got != tt.want || strings.HasPrefix(body, "{") == tt.want || resp.StatusCode != http.StatusOK {
				t.Errorf("%s, Accept: %s, body %s: %d %s", path, tt.accept, tt.stream, resp.StatusCode, resp.Header.Get("Content-Type"))
			}
		}
	}
	for _, r := range b.model.Requests() {
		if strings.Contains(r.Chat.Last("user"), `"stream"`) {
			t.Fatal("the wish reached the prompt")
		}
	}
}

// What is wrong before the first event is a problem document.
func TestErrorsBeforeAStream(t *testing.T) {
	b := setup(t)
	for body, want := range map[string]int{`{"situation":""}`: 422, `{"situation"`: 400, `{"situation":"x","stream":"yes"}`: 422} {
		resp, lines := b.open(t.Context(), t, body)
		lines.Scan()
		if p := decodeTo[server.Problem](t, lines.Bytes()); resp.StatusCode != want || p.Status != want || p.RequestID == "" || resp.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %s", body, resp.StatusCode, lines.Bytes())
		}
	}
	if n := len(b.model.Requests()); n > 0 {
		t.Errorf("%d bad requests reached the model", n)
	}
}

// The client has the first item while the model is at the second, which it stalls in. When the client hangs up then,
// the model's work ends.
func TestStreamAsItComes(t *testing.T) {
	b := setup(t)
	first := strings.Index(fullReply, `}]},`) + 3
	b.model.Script(modelserver.Content(fullReply, modelserver.Pieces(1), modelserver.StallAfter(1+first+20)))
	ctx, hangUp := context.WithCancel(t.Context())
	defer hangUp()
	_, lines := b.open(ctx, t, twoOffers)
	for range 10 {
		e, ok := next(t, lines)
		if !ok {
			t.Fatal("the stream ended")
		}
		if e.name == "item" {
			break
		}
	}
	hangUp()
	if !b.model.WaitHungUp(1, 5*time.Second) {
		t.Error("the model was left running")
	}
}

// While nothing happens, comment lines keep the connection open.
func TestCommentLines(t *testing.T) {
	b := setup(t, server.Heartbeat(5*time.Millisecond))
	b.model.Script(modelserver.Hang())
	ctx, hangUp := context.WithCancel(t.Context())
	defer hangUp()
	_, lines := b.open(ctx, t, twoOffers)
	for comments := 0; comments < 3; {
		e, ok := next(t, lines)
		if !ok {
			t.Fatal("the stream ended")
		}
		if e.comment {
			comments++
		}
	}
}

// A request's own time limit holds for a stream as well.
func TestStreamTimeout(t *testing.T) {
	b := setup(t)
	b.model.Script(modelserver.Hang())
	req, _ := http.NewRequestWithContext(t.Context(), http.MethodPost, b.url+"/v1/coach/questions", strings.NewReader(`{"situation":"She has two offers and a deadline.","stream":true}`))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Request-Timeout", "0.1")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if got := names(all(t, bufio.NewScanner(resp.Body))); got != "guidance,notice,item,item,item,item,item,done" {
		t.Error(got)
	}
}

// breaking is the end of a connection that breaks at one of the events.
type breaking struct {
	*httptest.ResponseRecorder
	at        int
	how       func() error
	flushes   int
	deadlines []time.Time
}

func (w *breaking) FlushError() error {
	if w.flushes++; w.flushes == w.at {
		return w.how()
	}
	return nil
}

func (w *breaking) SetWriteDeadline(t time.Time) error {
	w.deadlines = append(w.deadlines, t)
	return nil
}

func (b *bundle) stream(t *testing.T, w http.ResponseWriter) {
	t.Helper()
	req := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/v1/coach/questions", strings.NewReader(twoOffers))
	req.Header.Set("Accept", "text/event-stream")
	b.handler.ServeHTTP(w, req)
}

// A client that can't be written to any more stops the model. Until then each event has a deadline of its own.
func TestClientThatDoesNotRead(t *testing.T) {
	b := setup(t)
	first := strings.Index(fullReply, `}]},`) + 3
	b.model.Script(modelserver.Content(fullReply, modelserver.Pieces(1), modelserver.StallAfter(1+first)))
	w := &breaking{ResponseRecorder: httptest.NewRecorder(), at: 3, how: func() error { return os.ErrDeadlineExceeded }}
	b.stream(t, w)
	if !b.model.WaitHungUp(1, 5*time.Second) {
		t.Error("the model was left running")
	}
	if len(w.deadlines) < 3 || !slices.IsSortedFunc(w.deadlines, time.Time.Compare) || w.deadlines[0].Equal(w.deadlines[2]) {
		t.Errorf("deadlines %v", w.deadlines)
	}
}

// A defect of ours in the middle of a stream is an event, and tells nothing of what is inside.
func TestPanicInAStream(t *testing.T) {
	b := setup(t)
	w := &breaking{ResponseRecorder: httptest.NewRecorder(), at: 2, how: func() error { panic("sesame") }}
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(fullReply) })
	b.stream(t, w)
	events := all(t, bufio.NewScanner(bytes.NewReader(w.Body.Bytes())))
	last := events[len(events)-1]
	p := decodeTo[server.Problem](t, last.data)
	if last.name != "error" || p.Code != "internal" || p.RequestID == "" || strings.Contains(w.Body.String(), "sesame") {
		t.Errorf("%s", w.Body)
	}
	if !strings.Contains(b.log.String(), "level=ERROR msg=panic") || strings.Contains(b.log.String(), "sesame") {
		t.Errorf("log: %s", b.log)
	}
}

// The description tells what comes in a stream, on each route that streams.
func TestStreamIsDescribed(t *testing.T) {
	text := string(server.Description("test"))
	if n := strings.Count(text, `"text/event-stream"`); n != 1+len(coach.Tasks) {
		t.Errorf("%d routes stream", n)
	}
	for _, name := range []string{"guidance", "item", "notice", "done", "error"} {
		if !strings.Contains(text, `"title": "Event `+name+`"`) {
			t.Errorf("no event %s", name)
		}
	}
	for _, schema := range []string{"GuidanceEvent", "Done", "Question", "SelfCheck", "Phrasing"} {
		if !strings.Contains(text, `"$ref": "#/components/schemas/`+schema+`"`) {
			t.Errorf("no %s", schema)
		}
	}
}
