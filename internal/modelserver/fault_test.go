package modelserver

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/sashabaranov/go-openai"
)

// soon is long for a machine and short for a reader.
const soon = 5 * time.Second

func TestStatuses(t *testing.T) {
	for name, tt := range map[string]struct {
		reply  Reply
		status int
		want   APIError
	}{
		"RateLimit":  {Status(429, RetryAfter(2)), 429, APIError{Type: "requests", Code: "rate_limit_exceeded"}},
		"Key":        {Status(401), 401, APIError{Type: "invalid_request_error", Code: "invalid_api_key"}},
		"Overload":   {Status(503), 503, APIError{Type: "server_error"}},
		"Other5xx":   {Status(529), 529, APIError{Type: "server_error"}},
		"Other4xx":   {Status(413), 413, APIError{Type: "invalid_request_error"}},
		"Quota":      {Problem(429, APIError{Type: "insufficient_quota", Code: "insufficient_quota"}), 429, APIError{Type: "insufficient_quota", Code: "insufficient_quota"}},
		"ErrorIn200": {ErrorIn200(), 200, APIError{Type: "server_error"}},
	} {
		t.Run(name, func(t *testing.T) {
			srv := New(t)
			srv.Script(tt.reply)
			resp, body, _ := chat(t, srv, plainBody)
			got := apiError(t, body)
			if resp.StatusCode != tt.status || got.Type != tt.want.Type || got.Code != tt.want.Code || got.Message == "" {
				t.Errorf("got %d %+v", resp.StatusCode, got)
			}
			if retry := resp.Header.Get("Retry-After"); name == "RateLimit" && retry != "2" {
				t.Errorf("Retry-After %q", retry)
			}
		})
	}
}

func TestNotJSON(t *testing.T) {
	srv := New(t)
	srv.Script(HTML(502), HTML(200), Raw(200, "application/json", `{"choices":[`, Header("X-Cache", "hit")))
	for _, want := range []struct {
		status int
		media  string
		body   string
	}{{502, "text/html", "<h1>502 Bad Gateway</h1>"}, {200, "text/html", "<h1>200 OK</h1>"}, {200, "application/json", `{"choices":[`}} {
		resp, body, err := chat(t, srv, plainBody)
		if err != nil || resp.StatusCode != want.status || !strings.Contains(body, want.body) || !strings.HasPrefix(resp.Header.Get("Content-Type"), want.media) {
			t.Errorf("got %d %s %v", resp.StatusCode, body, err)
		}
	}
}

func TestBodyFaults(t *testing.T) {
	srv := New(t)
	for name, tt := range map[string]struct {
		reply Reply
		ask   string
		with  []string
		not   []string
	}{
		"EmptyChoices":         {Content("x", EmptyChoices()), plainBody, []string{`"choices":[]`}, nil},
		"EmptyChoicesStream":   {Content("x", EmptyChoices()), streamBody, []string{`"choices":[]`, "[DONE]"}, []string{`"delta"`}},
		"NoUsage":              {Content("x", NoUsage()), plainBody, nil, []string{"usage"}},
		"NoUsageStream":        {Content("x", NoUsage()), streamBody, nil, []string{"usage"}},
		"NoFinishReason":       {Content("x", NoFinishReason()), plainBody, []string{`"finish_reason":null`}, nil},
		"NoFinishReasonStream": {Content("x", NoFinishReason()), streamBody, []string{"[DONE]"}, []string{`"stop"`}},
		"NoDone":               {Content("x", NoDone()), streamBody, []string{`"finish_reason":"stop"`}, []string{"[DONE]"}},
		"Length":               {Content("x", Finish("length")), streamBody, []string{`"finish_reason":"length"`}, nil},
		"Model":                {Content("x", Model("other")), plainBody, []string{`"model":"other"`}, nil},
		"Unstreamed":           {Content("x", Unstreamed()), streamBody, []string{`"object":"chat.completion"`}, []string{"data:"}},
		"Comments":             {Content("x", Comments(1)), streamBody, []string{": keep-alive\n\ndata: {"}, nil},
		"ASCII":                {Content("ü🌱", ASCII()), plainBody, []string{`"\u00fc\ud83c\udf31"`}, nil},
		"FailsAfter":           {Content("abc", Pieces(1), FailsAfter(1, APIError{})), streamBody, []string{`"content":"a"`, `data: {"error":{`}, []string{`"content":"b"`, "[DONE]", `"stop"`}},
		"FailsAfterPlain":      {Content("abc", FailsAfter(1, APIError{Code: "oops"})), plainBody, []string{`{"error":{`, "oops"}, []string{"abc"}},
	} {
		t.Run(name, func(t *testing.T) {
			srv.Script(tt.reply)
			_, body, err := chat(t, srv, tt.ask)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range tt.with {
				if !strings.Contains(body, s) {
					t.Errorf("no %s in %s", s, body)
				}
			}
			for _, s := range tt.not {
				if strings.Contains(body, s) {
					t.Errorf("%s in %s", s, body)
				}
			}
		})
	}
}

func TestHuge(t *testing.T) {
	srv := New(t)
	srv.Script(Huge(300_000), Huge(300_000))
	_, body, err := chat(t, srv, plainBody)
	if err != nil || len(body) != 300_000 || len(into[openai.ChatCompletionResponse](t, body).Choices[0].Message.Content) < 299_000 {
		t.Errorf("got %d bytes, %v", len(body), err)
	}
	if _, body, err := chat(t, srv, streamBody); err != nil || len(body) < 300_000 || !strings.HasSuffix(body, "data: [DONE]\n\n") {
		t.Errorf("streamed %d bytes, %v", len(body), err)
	}
}

func TestCut(t *testing.T) {
	srv := New(t)
	for name, tt := range map[string]struct {
		reply  Reply
		ask    string
		bytes  int
		events int
	}{
		"Nothing":     {Content("Hello").With(CutAt(0)), plainBody, 0, 0},
		"Negative":    {Content("Hello").With(CutAt(-1)), plainBody, 0, 0},
		"Plain":       {Content("Hello").With(CutAt(17)), plainBody, 17, 0},
		"Stream":      {Content("Hello", CutAt(17), Split(3)), streamBody, 17, 0},
		"AfterEvents": {Content("Hello", Pieces(1), CutAfter(3)), streamBody, -1, 3},
		"PastTheEnd":  {Content("Hello", Pieces(0), CutAt(1<<30)), streamBody, -1, 5},
		"Error":       {Status(500, CutAt(5)), plainBody, 5, 0},
	} {
		t.Run(name, func(t *testing.T) {
			srv.Script(tt.reply)
			_, body, err := chat(t, srv, tt.ask)
			if !errors.Is(err, syscall.ECONNRESET) {
				t.Errorf("ended by %v", err)
			}
			if tt.bytes >= 0 && len(body) != tt.bytes || tt.bytes < 0 && len(events(body)) != tt.events {
				t.Errorf("got %q", body)
			}
		})
	}
	if n := srv.HungUp(); n != 0 {
		t.Errorf("%d clients hung up", n)
	}
}

func TestCloseAtOnce(t *testing.T) {
	srv := New(t)
	srv.Script(CloseAtOnce())
	if _, err := do(t, srv, http.MethodPost, "/chat/completions", plainBody); !errors.Is(err, io.EOF) {
		t.Errorf("got %v", err)
	}
}

func TestStalls(t *testing.T) {
	for name, tt := range map[string]struct {
		reply   Reply
		headers bool
		events  int
		bytes   int
	}{
		"Hang":    {Hang(), false, 0, 0},
		"Delay":   {Content("Hello", Delay(time.Hour)), false, 0, 0},
		"Headers": {Content("Hello", StallAfter(0)), true, 0, 0},
		"Events":  {Content("Hello", Pieces(1), StallAfter(2)), true, 2, -1},
		"Bytes":   {Content("Hello", StallAt(5)), true, 0, 5},
		"Pace":    {Content("Hello", Pace(time.Hour)), true, 1, -1},
		"Drip":    {Content("Hello", Drip(4, time.Hour)), true, 0, 4},
	} {
		t.Run("Client/"+name, func(t *testing.T) {
			srv := New(t)
			srv.Script(tt.reply)
			ctx, cancel := context.WithTimeout(t.Context(), soon)
			defer cancel()
			if !tt.headers {
				go func() {
					eventually(soon, func() bool { return len(srv.Requests()) == 1 })
					time.AfterFunc(10*time.Millisecond, cancel)
				}()
			}
			resp, err := do(t, srv, http.MethodPost, "/chat/completions", streamBody, func(r *http.Request) { *r = *r.WithContext(ctx) })
			if (resp != nil) != tt.headers {
				t.Fatalf("got %v, %v", resp, err)
			}
			if resp != nil {
				err = stalls(resp.Body, cancel, func(body string) bool {
					return len(body) == tt.bytes || tt.bytes < 0 && strings.Count(body, "\n\n") == tt.events
				})
			}
			if !errors.Is(err, context.Canceled) {
				t.Errorf("got %v", err)
			}
			if !srv.WaitHungUp(1, soon) {
				t.Error("hanging up was not noticed")
			}
		})
		t.Run("Server/"+name, func(t *testing.T) {
			srv := New(t)
			srv.Script(tt.reply)
			time.AfterFunc(50*time.Millisecond, srv.Close)
			resp, err := do(t, srv, http.MethodPost, "/chat/completions", streamBody)
			if err == nil {
				_, err = io.ReadAll(resp.Body)
			}
			if err == nil {
				t.Error("the server's end looks like the reply's")
			}
			if n := srv.HungUp(); n != 0 {
				t.Errorf("%d clients hung up", n)
			}
		})
	}
}

// stalls reads until enough has come, waits a little, hangs up, and returns
// how the body ended. Anything more than enough is an error.
func stalls(body io.Reader, hangUp func(), enough func(string) bool) error {
	var got []byte
	for buf := make([]byte, 1); !enough(string(got)); got = append(got, buf...) {
		if _, err := io.ReadFull(body, buf); err != nil {
			return fmt.Errorf("after %q: %w", got, err)
		}
	}
	time.AfterFunc(10*time.Millisecond, hangUp)
	more, err := io.ReadAll(body)
	if strings.TrimSpace(string(more)) != "" {
		return fmt.Errorf("%q came after %q", more, got)
	}
	return err
}

// A reply that stalls, and one that nobody reads, end with the test.
func TestEndOfTest(t *testing.T) {
	for name, reply := range map[string]Reply{"Hang": Hang(), "Stall": Content("x", StallAfter(0)), "Unread": Huge(64 << 20)} {
		t.Run(name, func(t *testing.T) {
			rec := &recorder{TB: t}
			srv := New(rec)
			srv.Script(reply)
			go func() { _, _ = do(t, srv, http.MethodPost, "/chat/completions", plainBody) }()
			if !eventually(soon, func() bool { return len(srv.Requests()) == 1 }) {
				t.Fatal("no request")
			}
			start := time.Now()
			if faults := rec.end(); len(faults) > 0 || time.Since(start) > soon {
				t.Errorf("after %v: %q", time.Since(start), faults)
			}
		})
	}
}

func TestDelay(t *testing.T) {
	srv := New(t)
	srv.Script(Content("Hello", Delay(30*time.Millisecond)))
	start := time.Now()
	if _, _, err := chat(t, srv, plainBody); err != nil || time.Since(start) < 30*time.Millisecond {
		t.Errorf("after %v: %v", time.Since(start), err)
	}
}

// With Split and a pause, no read brings more than one write.
func TestSplit(t *testing.T) {
	srv := New(t)
	srv.Script(Content("äöü🌱").With(Drip(3, 300*time.Microsecond)), Content("äöü🌱", Split(3)))
	resp, err := do(t, srv, http.MethodPost, "/chat/completions", plainBody)
	if err != nil {
		t.Fatal(err)
	}
	var body strings.Builder
	small, all := 0, 0
	for buf := make([]byte, 4096); err == nil; all++ {
		var n int
		if n, err = resp.Body.Read(buf); n <= 3 {
			small++
		}
		body.Write(buf[:n])
	}
	// A busy machine may let two writes meet, but not most of them.
	if !errors.Is(err, io.EOF) || small < all/2 || all < 60 {
		t.Errorf("%d of %d reads were small, %v", small, all, err)
	}
	if got := into[openai.ChatCompletionResponse](t, body.String()).Choices[0].Message.Content; got != "äöü🌱" {
		t.Errorf("got %q", got)
	}
	if _, whole, err := chat(t, srv, plainBody); err != nil || !strings.Contains(whole, "äöü🌱") {
		t.Errorf("got %q, %v", whole, err)
	}
}

// A client that leaves at [DONE] has not hung up.
func TestLeavingAtDone(t *testing.T) {
	srv := New(t)
	for range 20 {
		srv.Script(Content("Hello", Split(3)))
		resp, err := do(t, srv, http.MethodPost, "/chat/completions", streamBody)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(resp.Body)
		for lines.Scan() && lines.Text() != "data: [DONE]" {
		}
		_ = resp.Body.Close()
	}
	time.Sleep(20 * time.Millisecond)
	if n := srv.HungUp(); n != 0 {
		t.Errorf("%d clients hung up", n)
	}
}

func TestEmbeddingFaults(t *testing.T) {
	srv := New(t)
	type list struct {
		Data []struct {
			Index     int
			Embedding []any
		}
	}
	count := func(n int) func(list) bool { return func(a list) bool { return len(a.Data) == n } }
	for name, tt := range map[string]struct {
		reply Reply
		ok    func(list) bool
	}{
		"OK":             {Vectors(), func(a list) bool { return len(a.Data) == 3 && len(a.Data[2].Embedding) == 4 && a.Data[2].Index == 2 }},
		"WrongDimension": {Vectors(WrongDimension(7)), func(a list) bool { return len(a.Data[0].Embedding) == 7 }},
		"NoNumbers":      {Vectors(WrongDimension(0), NotFinite()), func(a list) bool { return len(a.Data) == 3 && len(a.Data[0].Embedding) == 0 }},
		"Null":           {Vectors(NullNumber()), func(a list) bool { return a.Data[0].Embedding[0] == nil }},
		"Fewer":          {Vectors(Fewer(1)), count(2)},
		"FewerThanNone":  {Vectors(Fewer(9)), count(0)},
		"None":           {Vectors(NoVectors()), count(0)},
		"IndexShift":     {Vectors(IndexShift(1)), func(a list) bool { return a.Data[2].Index == 3 }},
		"Delay":          {Vectors(Delay(time.Millisecond), Split(3)), count(3)},
	} {
		t.Run(name, func(t *testing.T) {
			srv.ScriptEmbeddings(tt.reply)
			_, body, err := embed(t, srv, embedBody)
			if err != nil || !tt.ok(into[list](t, body)) {
				t.Errorf("got %s, %v", body, err)
			}
		})
	}
}

func TestEmbeddingsOutOfOrder(t *testing.T) {
	srv := New(t)
	for n := 2; n < 8; n++ {
		srv.ScriptEmbeddings(Vectors(Shuffled()))
		_, body, _ := embed(t, srv, `{"model":"m","dimensions":4,"input":[`+texts(n, 2)+`]}`)
		data := into[openai.EmbeddingResponse](t, body).Data
		if slices.IsSortedFunc(data, func(a, b openai.Embedding) int { return a.Index - b.Index }) {
			t.Errorf("%d in order", n)
		}
		for _, d := range data {
			if !slices.Equal(d.Embedding, Vector("m", fmt.Sprintf("%02d", d.Index), 4)) {
				t.Errorf("vector %d is another's", d.Index)
			}
		}
	}
}

func TestNotFinite(t *testing.T) {
	srv := New(t)
	srv.ScriptEmbeddings(Vectors(NotFinite()), Vectors(NullNumber()), Status(503), Vectors(EmbeddingModel("other")))
	_, body, _ := embed(t, srv, embedBody)
	if !strings.Contains(body, "[1e999,") {
		t.Errorf("got %s", body)
	}
	got, err := client(srv).CreateEmbeddings(t.Context(), openai.EmbeddingRequest{
		Model: "m", Input: "a", Dimensions: 4, EncodingFormat: openai.EmbeddingEncodingFormatBase64,
	})
	if err != nil || got.Data[0].Embedding[0] == got.Data[0].Embedding[0] {
		t.Errorf("got %v, %v", got, err)
	}
	if resp, _, _ := embed(t, srv, embedBody); resp.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("got %d", resp.StatusCode)
	}
	if _, body, _ := embed(t, srv, embedBody); !strings.Contains(body, `"model":"other"`) {
		t.Errorf("got %s", body)
	}
}
