package testdb

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Server is a PostgreSQL server of a test's own, for tests that do to it what they can't do to one that others use.
type Server struct {
	URL    string // of its database `postgres`
	script string
	dir    string
}

// StartServer starts one with these lines in its configuration; it goes with the test. Where no PostgreSQL is installed
// on this machine the test is skipped.
func StartServer(tb testing.TB, configuration ...string) *Server {
	tb.Helper()
	if !configured() {
		tb.Skip("needs PostgreSQL: `make test` brings it")
	}
	if found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/postgres"); found == nil {
		tb.Skip("needs a PostgreSQL under /usr/lib/postgresql that it may kill")
	}
	s := &Server{script: script(tb)}
	out, err := s.control(strings.Join(configuration, "\n"), "start")
	if err != nil {
		tb.Fatalf("%v: %s", err, out)
	}
	s.dir, s.URL = value(out, "PGT_DIR"), value(out, "TEST_DATABASE_URL")
	tb.Cleanup(func() { s.stop(tb) })
	return s
}

// script finds the one that starts servers, from wherever in the repository the test runs.
func script(tb testing.TB) string {
	tb.Helper()
	dir, err := os.Getwd()
	if err != nil {
		tb.Fatal(err)
	}
	for ; dir != "/"; dir = filepath.Dir(dir) {
		name := filepath.Join(dir, ".ci", "pg-throwaway.sh")
		if _, err := os.Stat(name); err == nil {
			return name
		}
	}
	tb.Fatal("no .ci/pg-throwaway.sh above the test")
	return ""
}

// control calls the script.
func (s *Server) control(configuration string, args ...string) ([]byte, error) {
	cmd := exec.Command(s.script, args...)                    //nolint:gosec,noctx // it is ours, and also called when the test's context has ended
	cmd.Env = append(os.Environ(), "PGT_CONF="+configuration) //nolint:forbidigo // the script needs a PATH
	return cmd.CombinedOutput()
}

// value reads a line KEY='value'.
func value(out []byte, key string) string {
	_, rest, _ := strings.Cut(string(out), key+"='")
	text, _, _ := strings.Cut(rest, "'")
	return text
}

// Database makes an empty database on the server, with these words behind `create database`, and returns its URL.
func (s *Server) Database(tb testing.TB, options string) string {
	tb.Helper()
	name := "test_" + strings.ToLower(rand.Text())
	execute(tb, s.URL, "create database "+name+" "+options)
	u, err := url.Parse(s.URL)
	if err != nil {
		tb.Fatal(err)
	}
	u.Path = "/" + name
	return u.String()
}

// Exec runs a statement, on the server's own database.
func (s *Server) Exec(tb testing.TB, statement string) {
	tb.Helper()
	execute(tb, s.URL, statement)
}

// Kill ends all its processes as a crash of the machine would, without a word to anybody.
func (s *Server) Kill() { s.signal(syscall.SIGKILL) }

// Restart starts a killed server again.
func (s *Server) Restart(tb testing.TB) {
	tb.Helper()
	for tries := 1; ; tries++ { // a process that was born while the others were killed may hold their memory
		out, err := s.control("", "restart", s.dir)
		switch {
		case err == nil:
			return
		case tries == 30:
			tb.Fatalf("%v: %s", err, out)
		}
		s.Kill()
		time.Sleep(200 * time.Millisecond)
	}
}

// Freeze stops all its processes where they are: connections stay open, and nothing answers.
func (s *Server) Freeze() { s.signal(syscall.SIGSTOP) }

// Thaw lets them go on.
func (s *Server) Thaw() { s.signal(syscall.SIGCONT) }

func (s *Server) stop(tb testing.TB) {
	tb.Helper()
	s.Thaw() // one that is frozen can't be stopped
	if out, err := s.control("", "stop", s.dir); err != nil {
		tb.Errorf("%v: %s", err, out)
	}
}

// signal sends a signal to the postmaster and to all that it started. It is stopped first, so that it starts nothing new.
func (s *Server) signal(what syscall.Signal) {
	master, err := s.postmaster()
	if err != nil {
		return // it is dead already
	}
	_ = syscall.Kill(master, syscall.SIGSTOP) // errors: it may have ended
	all := append(childrenOf(master), master)
	for _, pid := range all {
		_ = syscall.Kill(pid, what)
	}
	if what == syscall.SIGKILL {
		waitForEnd(all)
	}
}

func (s *Server) postmaster() (int, error) {
	text, err := os.ReadFile(filepath.Join(s.dir, "data", "postmaster.pid"))
	if err != nil {
		return 0, err
	}
	first, _, _ := bytes.Cut(text, []byte("\n"))
	return strconv.Atoi(string(first))
}

func childrenOf(parent int) (out []int) {
	files, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			continue // it has ended
		}
		_, behind, _ := strings.Cut(string(text), ") ") // a name may hold anything, blanks too
		var state string
		var ppid int
		if _, err := fmt.Sscan(behind, &state, &ppid); err == nil && ppid == parent {
			pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(file)))
			out = append(out, pid)
		}
	}
	return out
}

// waitForEnd waits until none of them is left: the next server refuses to start on memory that somebody holds.
func waitForEnd(pids []int) {
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		alive := 0
		for _, pid := range pids {
			text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
			if err == nil && !bytes.Contains(text, []byte(") Z ")) {
				alive++
			}
		}
		if alive == 0 {
			return
		}
	}
}

// SmallDisk makes a tablespace of that name on a disk that holds no more than so many megabytes, and returns the disk's
// folder. Without the right to mount one the test is skipped.
func (s *Server) SmallDisk(tb testing.TB, name string, megabytes int) string {
	tb.Helper()
	owner, err := os.Stat(s.dir)
	if err != nil {
		tb.Fatal(err)
	}
	disk := filepath.Join(s.dir, name)
	if err := os.Mkdir(disk, 0o700); err != nil {
		tb.Fatal(err)
	}
	uid := owner.Sys().(*syscall.Stat_t).Uid //nolint:forcetypeassert // it is that wherever there is SIGSTOP
	options := fmt.Sprintf("size=%dm,mode=700,uid=%d", megabytes, uid)
	if out, err := exec.CommandContext(tb.Context(), "mount", "-t", "tmpfs", "-o", options, "tmpfs", disk).CombinedOutput(); err != nil {
		_ = os.Remove(disk)
		tb.Skipf("can't mount a small disk: %s", out)
	}
	tb.Cleanup(func() {
		if out, err := exec.Command("umount", "--lazy", disk).CombinedOutput(); err != nil { //nolint:noctx // the test's context has ended
			tb.Errorf("%v: %s", err, out)
		}
		_ = os.Remove(disk)
	})
	execute(tb, s.URL, fmt.Sprintf("create tablespace %s location '%s'", name, disk))
	return disk
}
