package main

import (
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Situations that begin with these words make the program panic, with what was said as the value: see panicky.go.txt.
const (
	panicAtOnce = "Panic at once."
	panicLater  = "Panic later." // in a stream that has begun
)

// panickyProgram builds the program with one more file, by which it panics when it is told to.
func panickyProgram(t *testing.T) (binary string) {
	t.Helper()
	binary = filepath.Join(t.TempDir(), "mentorcoach")
	added := map[string]string{"panicky.go": "marks/panicky.go.txt"}
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-overlay", overlay(t, added), "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return binary
}

// markedProgram is the program as a process, with an endpoint for each of its two models.
type markedProgram struct {
	level, format string
	url           string
	dir           string // where it runs, with nothing in it but what it writes
	output        string // the file that holds both its outputs
	cmd           *exec.Cmd
	first, second *farEnd
}

// The program under these tests is given little, so that its limits are met.
const (
	markedRequests = 6
	markedBudget   = time.Second
)

// startMarked starts the program; await waits until it answers.
func startMarked(t *testing.T, m *marks, binary, database, level, format string) *markedProgram {
	t.Helper()
	p := &markedProgram{level: level, format: format, dir: t.TempDir(), output: filepath.Join(t.TempDir(), "output"), first: newFarEnd(t, m), second: newFarEnd(t, m)}
	output, err := os.Create(p.output)
	if err != nil {
		t.Fatal(err)
	}
	defer output.Close()
	address := freeAddress(t)
	p.url = "http://" + address
	p.cmd = exec.Command(binary, "serve")
	p.cmd.Dir, p.cmd.Stdout, p.cmd.Stderr = p.dir, output, output
	p.cmd.Env = []string{
		"TMPDIR=" + p.dir, "COACH_LISTEN=" + address, "DATABASE_URL=" + database,
		"OPENAI_BASE_URL=" + p.first.url, "OPENAI_API_KEY=" + p.first.key,
		"COACH_SECOND_BASE_URL=" + p.second.url, "COACH_SECOND_API_KEY=" + p.second.key,
		"COACH_EMBED_MODEL=embedder", "COACH_EMBED_DIMENSIONS=64",
		"COACH_MAX_REQUESTS=" + strconv.Itoa(markedRequests), "COACH_REQUEST_TIMEOUT=" + markedBudget.String(),
		"COACH_LOG_LEVEL=" + level, "COACH_LOG_FORMAT=" + format,
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.cmd.Process.Kill() })
	return p
}

func (p *markedProgram) String() string { return p.level + "/" + p.format }

// freeAddress is one on which nobody listens. The program is told it beforehand, as at most levels it logs no address.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// await waits until the program serves, from the space of its embedding model.
func (p *markedProgram) await(t *testing.T) {
	t.Helper()
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		resp, err := http.Get(p.url + "/v1/guidance?q=late")
		if err != nil {
			continue
		}
		body, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		if strings.Contains(string(body), `"space":"embedder@64"`) {
			return
		}
	}
	t.Fatalf("%s does not answer:\n%s", p, p.written(t))
}

// stop ends it as an operator would.
func (p *markedProgram) stop(t *testing.T) {
	t.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Error(err)
	}
	if err := p.cmd.Wait(); err != nil {
		t.Errorf("%s ended with %v", p, err)
	}
}

// written is all that it wrote to its outputs.
func (p *markedProgram) written(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(p.output)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// logs tells whether it writes lines of a level.
func (p *markedProgram) logs(level slog.Level) bool {
	var least slog.Level
	return least.UnmarshalText([]byte(p.level)) == nil && level >= least
}
