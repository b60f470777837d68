package server_test

import (
	"bufio"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"mentorcoach/coach"
	"mentorcoach/internal/modelserver"
	"mentorcoach/server"
)

// socket is a whole service behind the server that the program uses, with its limits, as whoever can reach the port
// sees it.
type socket struct {
	*bundle
	addr string
}

func listen(t *testing.T, change func(*http.Server), options ...server.Option) *socket {
	t.Helper()
	b := setup(t, options...)
	var config net.ListenConfig
	l, err := config.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := server.Bounded(b.handler, coach.DefaultBudget, slog.New(slog.DiscardHandler))
	if change != nil {
		change(s)
	}
	go s.Serve(narrow{l})
	t.Cleanup(func() { s.Close() })
	return &socket{b, l.Addr().String()}
}

// narrow gives connections small buffers, so that a client that doesn't read is felt soon.
type narrow struct{ net.Listener }

func (n narrow) Accept() (net.Conn, error) {
	c, err := n.Listener.Accept()
	if tcp, ok := c.(*net.TCPConn); ok {
		_ = tcp.SetWriteBuffer(1 << 10)
	}
	return c, err
}

func (s *socket) dial(t *testing.T) *net.TCPConn {
	t.Helper()
	c, err := new(net.Dialer).DialContext(t.Context(), "tcp", s.addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	_ = c.SetDeadline(time.Now().Add(time.Minute))
	return c.(*net.TCPConn)
}

// raw sends bytes as they stand and returns all replies until the end of the connection.
func (s *socket) raw(t *testing.T, text string) []*reply {
	t.Helper()
	c := s.dial(t)
	go func() {
		_, _ = io.WriteString(c, text) // the server may hang up before it has read all
		if strings.HasSuffix(text, theEnd) {
			_ = c.CloseWrite()
		}
	}()
	return replies(t, c)
}

// theEnd, behind a request, says that no more will come. The program takes that for a client that is gone, as all
// programs with net/http do, and so it stands only where more would have to come.
const theEnd = "\x00"

// impatient ends connections soon that nobody asks for more, so that a test needn't.
func impatient(s *http.Server) { s.IdleTimeout = 100 * time.Millisecond }

type reply struct {
	*http.Response
	body string
}

func replies(t *testing.T, c net.Conn) (all []*reply) {
	t.Helper()
	r := bufio.NewReader(c)
	for {
		resp, err := http.ReadResponse(r, nil)
		if err != nil {
			return all // the end, or the reset of a connection whose client still had something to say
		}
		body, err := io.ReadAll(resp.Body)
		if err != nil {
			t.Errorf("a reply is cut: %v", err)
			return all
		}
		all = append(all, &reply{resp, string(body)})
	}
}

// statuses are those of the replies, in order.
func statuses(all []*reply) string {
	out := make([]string, len(all))
	for i, r := range all {
		out[i] = strconv.Itoa(r.StatusCode)
	}
	return strings.Join(out, " ")
}

// post is a request with headers that the test chooses.
func post(headers, body string) string {
	return "POST /v1/coach/questions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body
}

func sized(body string) string { return fmt.Sprintf("Content-Length: %d\r\n", len(body)) }

const (
	alive    = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
	oneOffer = `{"situation":"She has two offers and a deadline.","count":1}`
)

func inChunks(body string) string { return fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(body), body) }

// What request smuggling is made of: requests whose ends two programs might see in different places. Each is answered
// once or refused, and nothing that lies within a body is taken for a request.
func TestRequestsAreRead(t *testing.T) {
	s := listen(t, impatient)
	s.model.Always(nothingGood)
	const chunked = "Transfer-Encoding: chunked\r\n"
	for _, tt := range []struct{ name, request, want string }{
		{"Good", post(sized(oneOffer), oneOffer), "200"},
		{"Pipelined", post(sized(oneOffer), oneOffer) + alive, "200 200"},
		{"Chunked", post(chunked, inChunks(oneOffer)) + alive, "200 200"},
		{"LengthAndChunked", post(sized(alive)+chunked, inChunks(oneOffer)) + alive, "200 200"}, // RFC 9112, 6.3: the chunks count
		{"ChunkedAndLengthOfTheNext", post(chunked+"Content-Length: 4\r\n", inChunks(oneOffer)) + alive, "200 200"},
		{"TwoLengths", post(sized(oneOffer)+"Content-Length: 1\r\n", oneOffer) + alive, "400"},
		{"TwoLengthsAlike", post(sized(oneOffer)+sized(oneOffer), oneOffer) + alive, "200 200"},
		{"ListOfLengths", post("Content-Length: 5, 5\r\n", oneOffer) + alive, "400"},
		{"SignedLength", post("Content-Length: +60\r\n", oneOffer) + alive, "400"},
		{"NegativeLength", post("Content-Length: -1\r\n", oneOffer) + alive, "400"},
		{"LengthTooShort", post("Content-Length: 10\r\n", oneOffer) + alive, "400 400"}, // the rest is no request
		{"LengthTooLong", post("Content-Length: 999\r\n", oneOffer+theEnd), "400"},
		{"LengthSwallowsTheNext", post("Content-Length: 999\r\n", oneOffer) + alive + theEnd, "400"},
		{"NoLength", post("", oneOffer) + alive, "400 400"},
		{"UnknownCoding", post("Transfer-Encoding: xchunked\r\n", inChunks(oneOffer)) + alive, "501"},
		{"TwoCodings", post("Transfer-Encoding: chunked, identity\r\n", inChunks(oneOffer)) + alive, "501"},
		{"CodingTwice", post(chunked+chunked, inChunks(oneOffer)) + alive, "501"},
		{"BlankBeforeColon", post("Transfer-Encoding : chunked\r\n", inChunks(oneOffer)) + alive, "400"},
		{"NoChunk", post(chunked, oneOffer) + alive, "400"},
		{"BadChunkSize", post(chunked, "zz\r\n"+oneOffer) + alive, "400"},
		{"HugeChunkSize", post(chunked, "fffffffffffffffff\r\n"+oneOffer) + alive, "400"},
		{"ChunkExtensions", post(chunked, strings.Repeat("1;"+strings.Repeat("a", 4000)+"\r\n \r\n", 20)) + alive, "400"},
		{"ChunkWithoutEnd", post(chunked, "ff\r\n"+oneOffer+theEnd), "400"},
		{"BareLineFeeds", strings.ReplaceAll(alive, "\r", ""), "200"},
		{"BareCarriageReturn", "GET /healthz HTTP/1.1\r\nHost: x\rX: y\r\n\r\n", "400"},
		{"FoldedHeader", "GET /healthz HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n", "200"},
		{"NULInHeader", "GET /healthz HTTP/1.1\r\nHost: x\r\nX: \x00\r\n\r\n", "400"},
		{"AbsoluteTarget", "GET http://other.example/healthz HTTP/1.1\r\nHost: x\r\n\r\n", "200"},
		{"NoHost", "GET /healthz HTTP/1.1\r\n\r\n", "400"},
		{"TwoHosts", "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"},
		{"BrokenHost", "GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n", "400"},
		{"HTTP10", "GET /healthz HTTP/1.0\r\n\r\n" + alive, "200"},
		{"HTTP09", "GET /healthz\r\n\r\n", "400"},
		{"HTTP2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "404"},
		{"NoHTTP", "\x16\x03\x01\x02\x00\x01\r\n", "400"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := statuses(s.raw(t, tt.request)); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// What is too large is refused, however it comes, and what just fits is not.
func TestSizes(t *testing.T) {
	s := listen(t, impatient)
	s.model.Always(nothingGood)
	fits := oneOffer + strings.Repeat(" ", server.MaxBody-len(oneOffer))
	chunks := strings.Repeat("10000\r\n"+strings.Repeat(" ", 0x10000)+"\r\n", 5) + "0\r\n\r\n"
	for _, tt := range []struct{ name, request, want string }{
		{"BodyFits", post(sized(fits), fits), "200"},
		{"BodyFitsInChunks", post("Transfer-Encoding: chunked\r\n", inChunks(fits)), "200"},
		{"BodyTooLarge", post(sized(fits+" "), fits+" "), "413"},
		{"BodyTooLargeInChunks", post("Transfer-Encoding: chunked\r\n", chunks) + alive, "413"},
		{"BodyThatNeverComes", post("Content-Length: 99999999999\r\n", ""), "413"},
		{"BodyTooLargeToWaitFor", post("Expect: 100-continue\r\nContent-Length: 300000\r\n", ""), "413"}, // no 100 before
		{"Header", "GET /healthz HTTP/1.1\r\nHost: x\r\nX: " + strings.Repeat("a", 30<<10) + "\r\n\r\n", "200"},
		{"HeaderTooLarge", "GET /healthz HTTP/1.1\r\nHost: x\r\nX: " + strings.Repeat("a", 40<<10) + "\r\n\r\n", "431"},
		{"TooManyHeaders", "GET /healthz HTTP/1.1\r\nHost: x\r\n" + strings.Repeat("a: b\r\n", 10000) + "\r\n", "431"},
		{"TargetTooLong", "GET /" + strings.Repeat("a", 40<<10) + " HTTP/1.1\r\nHost: x\r\n\r\n", "431"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := statuses(s.raw(t, tt.request)); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// A body that is compressed is refused before any of it is read: there is no bomb.
func TestContentEncoding(t *testing.T) {
	s := listen(t, impatient)
	for _, coding := range []string{"gzip", "br", "deflate", "GZIP", "identity, gzip"} {
		got := s.raw(t, post("Content-Encoding: "+coding+"\r\nContent-Length: 200000\r\n", "\x1f\x8b"+theEnd))
		if statuses(got) != "415" || got[0].Header.Get("Accept-Encoding") != "identity" {
			t.Fatalf("%s: %s %+v", coding, statuses(got), got)
		}
		p := decodeTo[server.Problem](t, []byte(got[0].body))
		if p.Code != "unsupported_media_type" || !strings.Contains(p.Detail, "gzip") {
			t.Errorf("%s: %s", coding, got[0].body)
		}
	}
	s.model.Always(nothingGood)
	if got := statuses(s.raw(t, post("Content-Encoding: identity\r\n"+sized(oneOffer), oneOffer))); got != "200" {
		t.Errorf("identity: %s", got)
	}
}

// Clients that take their time lose their connection, and no others wait for them meanwhile.
func TestSlowClients(t *testing.T) {
	t.Parallel() // it waits for limits to run out
	s := listen(t, func(s *http.Server) { s.IdleTimeout = time.Second }, server.Requests(1))
	s.model.Always(nothingGood)
	var all sync.WaitGroup
	for _, tt := range []struct {
		name, begins string
		drop         string // comes each second
		want         string
		within       time.Duration
	}{
		{"Header", "GET /healthz HTTP/1.1\r\nHost: x\r\n", "X: y\r\n", "", 7 * time.Second},
		{"Nothing", "", "", "", 7 * time.Second},
		{"Body", post("Content-Length: 1000\r\n", `{"situation":"`), "a", "408", 12 * time.Second},
		{"BodyInChunks", post("Transfer-Encoding: chunked\r\n", ""), "1\r\n \r\n", "408", 12 * time.Second},
		{"Idle", alive, "", "200", 3 * time.Second},
	} {
		c := s.dial(t)
		ended := make(chan struct{})
		all.Go(func() { drip(c, tt.begins, tt.drop, ended) })
		all.Go(func() {
			defer close(ended)
			begun := time.Now()
			got := replies(t, c)
			if took := time.Since(begun); statuses(got) != tt.want || took > tt.within {
				t.Errorf("%s: %s after %s", tt.name, statuses(got), took)
			}
		})
	}
	for range 30 { // one request at a time is allowed, and none of those above counts
		if got := statuses(s.raw(t, post("Connection: close\r\n"+sized(oneOffer), oneOffer))); got != "200" {
			t.Errorf("another one: %s", got)
		}
		time.Sleep(100 * time.Millisecond)
	}
	all.Wait()
}

// drip sends a drop each second until the other end has had enough.
func drip(c net.Conn, begins, drop string, ended <-chan struct{}) {
	_, err := io.WriteString(c, begins)
	for err == nil {
		select {
		case <-ended:
			return
		case <-time.After(time.Second):
			_, err = io.WriteString(c, drop)
		}
	}
}

// A client that stops reading its stream loses it, and the model stops working for it.
func TestSlowReader(t *testing.T) {
	t.Parallel() // it waits for the limit to run out
	s := listen(t, nil, server.Heartbeat(time.Millisecond))
	s.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Hang() })
	c := s.dial(t)
	_ = c.SetReadBuffer(1 << 10)
	_, _ = io.WriteString(c, post("Accept: text/event-stream\r\nRequest-Timeout: 60\r\n"+sized(oneOffer), oneOffer))
	begun := time.Now()
	if !s.model.WaitHungUp(1, 25*time.Second) {
		t.Fatal("the model still works for a client that doesn't read")
	}
	if took := time.Since(begun); took < 5*time.Second {
		t.Errorf("gave up after %s already", took)
	}
}

// A reply may take longer than any limit on reading: a deadline that was left on the connection would end the request.
func TestReplyOutlivesReadDeadlines(t *testing.T) {
	t.Parallel() // it waits for the limits to run out
	s := listen(t, func(s *http.Server) { s.ReadTimeout = 2 * time.Second })
	s.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Hang() })
	c := s.dial(t)
	_, _ = io.WriteString(c, post("Connection: close\r\nRequest-Timeout: 11\r\n"+sized(oneOffer), oneOffer))
	got := replies(t, c)
	if statuses(got) != "200" || !strings.Contains(got[0].body, "model_timeout") {
		t.Errorf("%s %+v", statuses(got), got)
	}
}

// A client that stops reading a plain reply loses it when the time to write it is over; that is no defect of ours.
func TestReaderThatStops(t *testing.T) {
	s := listen(t, func(s *http.Server) { s.WriteTimeout = 300 * time.Millisecond })
	for _, path := range []string{"/openapi.json", "/docs/swagger-ui-bundle.js"} {
		_, whole := s.plainly(t, http.MethodGet, path)
		c := s.dial(t)
		_ = c.SetReadBuffer(1 << 10)
		_, _ = io.WriteString(c, "GET "+path+" HTTP/1.1\r\nHost: x\r\n\r\n")
		time.Sleep(time.Second)
		if got, _ := io.ReadAll(c); len(got) == 0 || len(got) >= len(whole) {
			t.Errorf("%s: %d of %d bytes came through", path, len(got), len(whole))
		}
	}
	w := &deaf{httptest.NewRecorder()}
	s.handler.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/v1/handbook", http.NoBody))
	if _, metrics := s.send(t, http.MethodGet, "/metrics", "", ""); !strings.Contains(string(metrics), "mentorcoach_panics_total 0") {
		t.Error("a client that is gone counts as a panic")
	}
}

// deaf is a client that is gone when the reply is written.
type deaf struct{ *httptest.ResponseRecorder }

func (*deaf) Write([]byte) (int, error) { return 0, os.ErrDeadlineExceeded }
