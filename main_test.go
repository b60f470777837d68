package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"mentorcoach/coach"
	"mentorcoach/internal/modelserver"
	"mentorcoach/internal/testdb"
)

// environment is what a run sees of the environment: these variables and no others.
type environment map[string]string

func (e environment) get(name string) string { return e[name] }

// running is the whole program, serving on a port of its own.
type running struct {
	url  string
	log  *bytes.Buffer
	stop func() error
}

var listening = regexp.MustCompile(`url="?(http://[0-9.:\[\]]+)`)

// start runs `serve` until the test ends.
func start(t *testing.T, env environment, args ...string) *running {
	t.Helper()
	if env["COACH_LISTEN"] == "" {
		env["COACH_LISTEN"] = "127.0.0.1:0"
	}
	ctx, cancel := context.WithCancel(context.Background())
	logs, w := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		err := run(ctx, append([]string{"serve"}, args...), env.get, strings.NewReader(""), io.Discard, w)
		w.CloseWithError(errors.Join(err, io.EOF))
		ended <- err
	}()
	r := &running{log: &bytes.Buffer{}}
	stopped := false
	r.stop = func() error {
		if stopped {
			return nil
		}
		stopped = true
		cancel()
		return <-ended
	}
	t.Cleanup(func() { _ = r.stop() })
	lines := bufio.NewScanner(logs)
	for lines.Scan() {
		r.log.Write(append(lines.Bytes(), '\n'))
		if m := listening.FindSubmatch(lines.Bytes()); m != nil {
			r.url = string(m[1])
			break
		}
	}
	if r.url == "" {
		t.Fatalf("did not listen: %v\n%s", <-ended, r.log)
	}
	go io.Copy(io.Discard, logs)
	return r
}

func (r *running) post(t *testing.T, path, body string) (int, []byte) {
	t.Helper()
	resp, err := http.Post(r.url+path, "application/json", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	return readReply(t, resp)
}

func (r *running) get(t *testing.T, path string) (int, []byte) {
	t.Helper()
	resp, err := http.Get(r.url + path)
	if err != nil {
		t.Fatal(err)
	}
	return readReply(t, resp)
}

func readReply(t *testing.T, resp *http.Response) (int, []byte) {
	t.Helper()
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, body
}

func (r *running) questions(t *testing.T) coach.QuestionsReply {
	t.Helper()
	status, body := r.post(t, "/v1/coach/questions", `{"situation":"My mentee has two offers and wants me to choose for her."}`)
	var reply coach.QuestionsReply
	if err := json.Unmarshal(body, &reply); err != nil || status != http.StatusOK {
		t.Fatalf("%d %s", status, body)
	}
	if len(reply.Questions) != 5 {
		t.Errorf("%d questions", len(reply.Questions))
	}
	return reply
}

// command runs the program to its end.
func command(t *testing.T, env environment, stdin string, args ...string) (stdout string, err error) {
	t.Helper()
	var out, errs bytes.Buffer
	err = run(t.Context(), args, env.get, strings.NewReader(stdin), &out, &errs)
	return out.String(), err
}

func TestServeWithNothingConfigured(t *testing.T) {
	r := start(t, environment{})
	reply := r.questions(t)
	if reply.Origin != coach.FromHandbook {
		t.Errorf("origin %s", reply.Origin)
	}
	for _, path := range []string{"/healthz", "/readyz", "/v1/handbook", "/v1/guidance?q=late", "/openapi.json", "/docs"} {
		if status, body := r.get(t, path); status != http.StatusOK {
			t.Errorf("%s: %d %s", path, status, body)
		}
	}
	if err := r.stop(); err != nil {
		t.Error(err)
	}
}

func TestServeOnPostgres(t *testing.T) {
	url := testdb.New(t)
	env := environment{"DATABASE_URL": url}

	if _, err := command(t, env, "", "serve"); err == nil || !strings.Contains(err.Error(), "migrate") {
		t.Fatalf("serve on a stale schema: %v", err)
	}
	out, err := command(t, env, "", "migrate")
	if err != nil || !strings.Contains(out, "applied 00001") {
		t.Fatalf("migrate: %q, %v", out, err)
	}
	if out, err = command(t, env, "", "migrate"); err != nil || out != "the schema is up to date\n" {
		t.Fatalf("migrate again: %q, %v", out, err)
	}
	r := start(t, env)
	if !strings.Contains(r.log.String(), "handbook_changed=true") {
		t.Errorf("log:\n%s", r.log)
	}
	reply := r.questions(t)
	offline := start(t, environment{}).questions(t)
	for i := range reply.Questions {
		if reply.Questions[i].Text != offline.Questions[i].Text {
			t.Errorf("PostgreSQL answers %q, memory %q", reply.Questions[i].Text, offline.Questions[i].Text)
		}
	}
	if again := start(t, env); !strings.Contains(again.log.String(), "handbook_changed=false") {
		t.Errorf("log of the second start:\n%s", again.log)
	}
}

func TestMigrateAtStart(t *testing.T) {
	start(t, environment{"DATABASE_URL": testdb.New(t)}, "--migrate").questions(t)
}

// The database goes away under a running server and comes back.
func TestDatabaseGoesAway(t *testing.T) {
	url := testdb.New(t)
	r := start(t, environment{"DATABASE_URL": url}, "--migrate")
	if reply := r.questions(t); degradedBy(reply.Notices, "database") {
		t.Fatal("degraded from the start")
	}
	allow := func(yes string) {
		cfg, err := pgx.ParseConfig(url)
		if err != nil {
			t.Fatal(err)
		}
		name := cfg.Database
		cfg.Database = "postgres"
		conn, err := pgx.ConnectConfig(t.Context(), cfg)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close(context.Background())
		if _, err := conn.Exec(t.Context(), "alter database "+name+" allow_connections "+yes); err != nil {
			t.Fatal(err)
		}
		if _, err := conn.Exec(t.Context(), "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", name); err != nil {
			t.Fatal(err)
		}
	}
	allow("false")
	if reply := r.questions(t); !degradedBy(reply.Notices, "database") {
		t.Errorf("notices %v", reply.Notices)
	}
	if status, body := r.get(t, "/readyz"); status != http.StatusOK || !strings.Contains(string(body), `"degraded":["database"]`) {
		t.Errorf("/readyz: %d %s", status, body)
	}
	allow("true")
	deadline := time.Now().Add(10 * time.Second)
	for degradedBy(r.questions(t).Notices, "database") {
		if time.Now().After(deadline) {
			t.Fatal("did not come back")
		}
		time.Sleep(50 * time.Millisecond)
	}
	if _, body := r.get(t, "/readyz"); !strings.Contains(string(body), `"status":"ok"`) {
		t.Errorf("/readyz: %s", body)
	}
}

func degradedBy(notices []coach.Notice, reason string) bool {
	for _, n := range notices {
		if n.Code == coach.NoticeDegraded && n.Reason == reason {
			return true
		}
	}
	return false
}

// A database that is down at the start is one clear line, without the password.
func TestDatabaseDownAtStart(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := l.Addr().String()
	l.Close()
	for _, args := range [][]string{{"serve"}, {"migrate"}, {"coach", "questions", "x"}} {
		_, err = command(t, environment{"DATABASE_URL": "postgres://u:sesame@" + addr + "/x", "COACH_LISTEN": "127.0.0.1:0"}, "", args...)
		if err == nil || !strings.Contains(err.Error(), addr) || strings.Contains(err.Error(), "sesame") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%v: %v", args, err)
		}
	}
}

const written = `{"questions":[{"text":"What matters most to you in a place of work?","reflection":"","kind":"clarity","phase":"goal","opens":"what they look for in work","citations":[]}]}`

func TestServeWithModel(t *testing.T) {
	model := modelserver.New(t)
	model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(written) })
	r := start(t, environment{"OPENAI_API_KEY": "sk-test", "OPENAI_BASE_URL": model.URL(), "COACH_EMBED_MODEL": "text-embedding-3-small", "COACH_EMBED_DIMENSIONS": "256"})
	deadline := time.Now().Add(10 * time.Second)
	for {
		reply := r.questions(t)
		if reply.Origin != coach.Mixed {
			t.Fatalf("origin %s, notices %v", reply.Origin, reply.Notices)
		}
		if reply.Meta.Space == "text-embedding-3-small@256" {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("still answered from %s", reply.Meta.Space)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// On a signal to stop, a request in flight gets its reply.
func TestGracefulShutdown(t *testing.T) {
	model := modelserver.New(t, modelserver.Keyless())
	model.Script(modelserver.Content(written, modelserver.Delay(300*time.Millisecond)))
	r := start(t, environment{"OPENAI_BASE_URL": model.URL()})
	got := make(chan coach.QuestionsReply, 1)
	go func() { got <- r.questions(t) }()
	for len(model.Requests()) == 0 {
		time.Sleep(5 * time.Millisecond)
	}
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	if reply := <-got; reply.Origin != coach.Mixed {
		t.Errorf("origin %s", reply.Origin)
	}
	if _, err := http.Get(r.url + "/healthz"); err == nil {
		t.Error("still serves")
	}
}

func TestListenOnlyOnLoopback(t *testing.T) {
	for _, listen := range []string{"0.0.0.0:0", ":0", "[::]:0", "192.0.2.1:80", "example.org:80"} {
		if _, err := command(t, environment{"COACH_LISTEN": listen}, "", "serve"); err == nil || !strings.Contains(err.Error(), "COACH_ALLOW_ANONYMOUS") {
			t.Errorf("%s: %v", listen, err)
		}
	}
	start(t, environment{"COACH_LISTEN": "[::1]:0"})
	start(t, environment{"COACH_LISTEN": "0.0.0.0:0", "COACH_ALLOW_ANONYMOUS": "true"})
}

func TestTerminal(t *testing.T) {
	situation := "My mentee has two offers and wants me to choose for her."
	for _, tt := range []struct {
		name, stdin string
		args        []string
		want        string // in the output
		err         string // in the error; empty: none
	}{
		{"Questions", "", []string{"coach", "questions", situation, "--count", "2"}, "2. ", ""},
		{"QuestionsFromStdin", situation, []string{"coach", "questions"}, "5. ", ""},
		{"QuestionsAsJSON", "", []string{"coach", "questions", situation, "--json"}, `"origin": "handbook"`, ""},
		{"Feedback", "", []string{"coach", "feedback", situation, "--observation", "She interrupted the client."}, "you interrupted the client", ""},
		{"NoText", "  ", []string{"coach", "questions"}, "", "there is no text"},
		{"UnknownTask", "", []string{"coach", "soup", situation}, "", "unexpected argument soup"},
		{"BadCount", "", []string{"coach", "questions", situation, "--count", "99"}, "", "/count"},
		{"FieldOfAnotherTask", "", []string{"coach", "questions", situation, "--draft", "x"}, "", "unknown flag --draft"},
		{"ShowPrompt", "", []string{"coach", "questions", situation, "--show-prompt"}, "## The one rule", ""},
		{"CheckGood", "", []string{"check", "question", "What matters most to you here?"}, "good", ""},
		{"CheckBad", "", []string{"check", "question", "Have you considered leaving?"}, "disguised_advice", "breaks a rule"},
		{"CheckAsJSON", "", []string{"check", "question", "Have you considered leaving?", "--json"}, `"ok": false`, "breaks a rule"},
		{"CheckMessage", "", []string{"check", "message", "Hi Jo, how did you get into welding?", "--channel", "chat", "--situation", "I want to ask Jo about welding."}, "good", ""},
		{"CheckMessageFacts", "", []string{"check", "message", "Hi Jo, Rita sends me. How did you start?", "--situation", "I want to ask Jo about welding."}, `invented_fact: "Rita"`, "breaks a rule"},
		{"CheckMessageFromStdin", "Dear Jo,\n\nwould you be my mentor?", []string{"check", "message"}, "mentorship_ask", "breaks a rule"},
		{"CheckFlagOfAMessage", "", []string{"check", "question", "What matters?", "--situation", "I met Jo."}, "", "--situation"},
		{"CheckChannelOfAMessage", "", []string{"check", "feedback", "You left.", "--channel", "chat"}, "", "--channel"},
		{"CheckUnknownChannel", "", []string{"check", "message", "Hi", "--channel", "pigeon"}, "", "--channel"},
		{"Config", "", []string{"config"}, "COACH_LISTEN=127.0.0.1:8080", ""},
		{"OpenAPI", "", []string{"openapi"}, `"openapi": "3.1.0"`, ""},
		{"Handbook", "", []string{"handbook", "check"}, "no faults", ""},
		{"Help", "", []string{"--help"}, "serve", ""},
		{"HelpOfCommand", "", []string{"coach", "feedback", "--help"}, "--observation", ""},
		{"UnknownFlag", "", []string{"serve", "--soup"}, "", "--soup"},
		{"NothingToMigrate", "", []string{"migrate"}, "", "DATABASE_URL is not set"},
		{"NobodyHome", "", []string{"healthcheck"}, "", "refused"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			out, err := command(t, environment{"COACH_LISTEN": map[bool]string{true: "127.0.0.1:1"}[tt.name == "NobodyHome"]}, tt.stdin, tt.args...)
			if (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
				t.Errorf("error %v, want %q", err, tt.err)
			}
			if !strings.Contains(out, tt.want) {
				t.Errorf("no %q in %q", tt.want, out)
			}
		})
	}
}

func TestConfig(t *testing.T) {
	file := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(file, []byte("sk-file\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := LoadConfig(environment{"OPENAI_API_KEY_FILE": file}.get)
	if err != nil || c.OpenAIKey != "sk-file" || c.Listen != "127.0.0.1:8080" {
		t.Errorf("%+v, %v", c, err)
	}
	for _, tt := range []struct {
		env  environment
		want string
	}{
		{environment{"OPENAI_API_KEY_FILE": file, "OPENAI_API_KEY": "x"}, "keep one"},
		{environment{"OPENAI_API_KEY_FILE": "/no/such/file"}, "OPENAI_API_KEY_FILE"},
		{environment{"COACH_EMBED_DIMENSIONS": "4001"}, "from 1 to 4000"},
		{environment{"COACH_REQUEST_TIMEOUT": "20"}, "such as 20s"},
		{environment{"COACH_LOG_LEVEL": "loud"}, "debug, info, warn, error"},
		{environment{"OPENAI_BASE_URL": "localhost:11434"}, "such as http://"},
		{environment{"COACH_ALLOW_ANONYMOUS": "si"}, "COACH_ALLOW_ANONYMOUS"},
		{environment{"COACH_CORS_ORIGINS": "*"}, "exact origins"},
		{environment{"COACH_CORS_ORIGINS": "https://a.example, https://*.b.example"}, "exact origins"},
		{environment{"COACH_CORS_ORIGINS": "https://a.example/"}, "exact origins"},
		{environment{"COACH_CORS_ORIGINS": "a.example"}, "exact origins"},
		{environment{"COACH_CORS_ORIGINS": "null"}, "exact origins"},
	} {
		if _, err := LoadConfig(tt.env.get); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%v: %v", tt.env, err)
		}
	}
}

// The README's table of settings and its reply are the program's own. UPDATE=1 writes them.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(readme)
	text = section(t, text, "settings", table())
	text = section(t, text, "reply", "\n```json\n"+exampleReply(t, text)+"```\n\n")
	if text == string(readme) {
		return
	}
	if os.Getenv("UPDATE") == "" {
		t.Fatal("README.md is out of date: UPDATE=1 go test -run TestReadme .")
	}
	if err := os.WriteFile("README.md", []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// table is the README's table of settings.
func table() string {
	var b strings.Builder
	b.WriteString("| variable | default | what |\n| --- | --- | --- |\n")
	for _, s := range settings {
		name, fallback := "`"+s.name+"`", ""
		if s.secret {
			name += ", `" + s.name + "_FILE`"
		}
		if s.fallback != "" {
			fallback = "`" + s.fallback + "`"
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", name, fallback, s.doc)
	}
	return b.String()
}

// section puts what is made by the program between two marks.
func section(t *testing.T, text, name, made string) string {
	t.Helper()
	begin, end := "<!-- "+name+" -->\n", "<!-- /"+name+" -->"
	before, rest, ok := strings.Cut(text, begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("README.md has no marks around %s", name)
	}
	return before + begin + made + end + after
}

var curl = regexp.MustCompile(`(?s)-d '(\{.*?\})'`)

// exampleReply sends the README's own request. What differs each time is made the same.
func exampleReply(t *testing.T, readme string) string {
	t.Helper()
	_, body := start(t, environment{}).post(t, "/v1/coach/questions", curl.FindStringSubmatch(readme)[1])
	var reply coach.QuestionsReply
	if err := json.Unmarshal(body, &reply); err != nil {
		t.Fatal(err)
	}
	reply.ID, reply.Meta.MS = "UXX5GOWXTTI4PO65YHR7TC4U3S", coach.Timing{Retrieve: 0.2, Total: 0.3}
	cited := reply.Questions[0].Citations[0].Passage
	reply.Guidance = slices.DeleteFunc(reply.Guidance, func(g coach.Guidance) bool { return g.Passage != cited })
	var out bytes.Buffer
	if err := printJSON(&out, reply); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
