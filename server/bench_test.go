package server_test

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"

	"mentorcoach/access"
	"mentorcoach/coach"
	"mentorcoach/internal/modelserver"
	"mentorcoach/knowledge"
	"mentorcoach/server"
)

// far is set in the process that plays the model for a benchmark, so that its work is not counted as ours.
const far = "MENTORCOACH_TEST_MODEL"

func TestMain(m *testing.M) {
	if pieces, err := strconv.Atoi(os.Getenv(far)); err == nil {
		playModel(pieces)
		return
	}
	goleak.VerifyTestMain(m)
}

// fullReply is what a model returns for five questions.
const fullReply = `{"questions":[` +
	`{"text":"What matters most to you in a place of work?","reflection":"You have two offers, and the deadline is Friday.","kind":"clarity","phase":"goal","opens":"what they look for in work","citations":[{"passage":"crossroads-decisions#1","quote":"what each road closes off"}]},` +
	`{"text":"Which offer do you find yourself describing first?","reflection":"You want me to choose for you.","kind":"assumptions","phase":"reality","opens":"a leaning they have not noticed","citations":[]},` +
	`{"text":"Who else will live with this decision?","reflection":"You keep asking which one I'd take.","kind":"viewpoints","phase":"reality","opens":"whose life the choice touches","citations":[]},` +
	`{"text":"How will you know that you chose well?","reflection":"You want me to choose one.","kind":"implications","phase":"options","opens":"their own measure of a good choice","citations":[]},` +
	`{"text":"Which step do you want to take first?","reflection":"The deadline is Friday.","kind":"commitment","phase":"will","opens":"the step that they choose","citations":[]}]}`

// playModel answers at once, in pieces of up to so many characters, until its standard input closes.
func playModel(pieces int) {
	h := modelserver.NewHandler(func(fault string) { log.Print(fault) }, modelserver.Keep(1))
	h.Always(func(modelserver.Request) modelserver.Reply {
		return modelserver.Content(fullReply, modelserver.Pieces(pieces))
	})
	s := httptest.NewServer(h)
	fmt.Println(s.URL + "/v1")
	_, _ = io.Copy(io.Discard, os.Stdin)
	h.Close()
	s.Close()
}

// farModel starts a model in a process of its own and returns its URL.
func farModel(b *testing.B, pieces int) string {
	b.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), far+"="+strconv.Itoa(pieces))
	cmd.Stderr = os.Stderr
	stdin, err := cmd.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		stdin.Close()
		_ = cmd.Wait()
	})
	url, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		b.Fatal(err)
	}
	return strings.TrimSpace(url)
}

func handler(b *testing.B, model *coach.Model, options ...server.Option) http.Handler {
	b.Helper()
	h, err := knowledge.LoadHandbook()
	if err != nil {
		b.Fatal(err)
	}
	quiet := slog.New(slog.DiscardHandler)
	l := knowledge.NewLibrary(h, nil, knowledge.Embedding{}, quiet)
	return server.New(coach.New(l, model, coach.DefaultBudget, quiet), l, quiet, "test", options...)
}

const benchBody = `{"situation":"My mentee has two offers and wants me to choose for her. She keeps asking which one I'd take, and the deadline is Friday."}`

func ask(b *testing.B, h http.Handler, origin string, key ...string) {
	b.Helper()
	req := httptest.NewRequest(http.MethodPost, "/v1/coach/questions", strings.NewReader(benchBody))
	req.Header.Set("Content-Type", "application/json")
	for _, secret := range key {
		req.Header.Set("Authorization", "Bearer "+secret)
	}
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, req)
	if rec.Code != http.StatusOK || !strings.Contains(rec.Body.String(), `"origin":"`+origin+`","questions"`) {
		b.Fatal(rec.Body)
	}
}

// A whole request that the handbook answers, from the bytes of the request to those of the reply.
func BenchmarkHandbookRequest(b *testing.B) {
	h := handler(b, nil)
	b.ReportAllocs()
	for b.Loop() {
		ask(b, h, "handbook")
	}
}

// The same by a key with a rate, and what the key alone costs: a request that ends in a 404.
func BenchmarkKeyedRequest(b *testing.B) {
	ring := &keyring{}
	secret := ring.add(access.Key{Tenant: "acme", Scopes: []access.Scope{access.Coach}, Rate: 1_000_000_000})
	h := handler(b, nil, ring.gate(access.Always))
	b.Run("Handbook", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			ask(b, h, "handbook", secret)
		}
	})
	open := handler(b, nil)
	for name, h := range map[string]http.Handler{"Nothing": h, "NothingWithoutKey": open} {
		b.Run(name, func(b *testing.B) {
			req := httptest.NewRequest(http.MethodPost, "/v1/coach/soup", http.NoBody)
			req.Header.Set("Authorization", "Bearer "+secret)
			b.ReportAllocs()
			for b.Loop() {
				rec := httptest.NewRecorder()
				if h.ServeHTTP(rec, req); rec.Code != http.StatusNotFound {
					b.Fatal(rec.Body)
				}
			}
		})
	}
}

// A whole request with a model that answers at once: its reply in one piece, and in hundreds, as providers send it.
// cpu-ms/op is the processor time of this process alone.
func BenchmarkModelRequest(b *testing.B) {
	for _, tt := range []struct {
		name   string
		pieces int
	}{{"Whole", 0}, {"Tokens", 6}} {
		b.Run(tt.name, func(b *testing.B) {
			h := handler(b, coach.NewModel(coach.ModelConfig{BaseURL: farModel(b, tt.pieces), Key: "sk-test", Name: "gpt-4.1-mini"}))
			ask(b, h, "model")
			b.ReportAllocs()
			before := cpu(b)
			n := 0
			for b.Loop() {
				ask(b, h, "model")
				n++
			}
			b.ReportMetric(float64((cpu(b)-before).Microseconds())/1000/float64(n), "cpu-ms/op")
		})
	}
}

func cpu(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
