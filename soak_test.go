package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"mentorcoach/internal/modelserver"
	"mentorcoach/internal/testdb"
)

// What the program under the soak is given. It is little, so that twice of it is nothing to the rest of the machine.
const (
	soakRequests = 16
	soakBudget   = 2 * time.Second
	soakDefault  = 20 * time.Second
)

// TestSoak sends twice as much as the program can answer, by rate and not by turns, while the model, the database and the
// clients fail at random. SOAK says for how long; `make soak` takes five minutes. Every reply is whole or a problem
// document, memory stays as it is, and in the end nothing is left over.
func TestSoak(t *testing.T) {
	if testing.Short() {
		t.Skip("takes its time")
	}
	s := newSoak(t)
	capacity := s.capacity()
	calm := s.settled(t, 1<<30)
	s.faulty.Store(true)

	ctx, end := context.WithTimeout(t.Context(), s.length)
	defer end()
	var begin figures
	var background sync.WaitGroup
	background.Go(func() { s.databaseFaults(ctx, t) })
	background.Go(func() {
		if wait(ctx, min(time.Minute, s.length/4)) {
			begin = s.measure(t)
		}
	})
	s.arrivals(ctx, 2*capacity)
	last := s.measure(t)
	background.Wait()
	s.clients.Wait()
	s.client.CloseIdleConnections()

	after := s.settled(t, calm.goroutines+soakSpare)
	s.stop(t)
	t.Logf("soak of %s at %.0f requests a second, twice the capacity: %s; resident %.0f MB early on, %.0f MB at the end; heap %.0f MB, %.0f MB; goroutines %d before, %d after",
		s.length, 2*capacity, s.count.line(), begin.resident, last.resident, begin.heap, last.heap, calm.goroutines, after.goroutines)
	s.count.check(t)
	if last.resident > 1.3*begin.resident+16 || last.heap > 1.3*begin.heap+8 {
		t.Errorf("memory grew: %+v, then %+v", begin, last)
	}
	if after.goroutines > calm.goroutines+soakSpare {
		t.Errorf("%d goroutines before, %d after", calm.goroutines, after.goroutines)
	}
	leavesNoConnection(t, s.place)
}

// soakSpare are the goroutines of connections that are kept for the next request.
const soakSpare = 10

// soak is the program with all that it talks to.
type soak struct {
	*place
	length  time.Duration
	base    string // of the program's URLs
	cmd     *exec.Cmd
	logged  chan struct{} // closed when its log ends
	client  *http.Client
	clients sync.WaitGroup
	faulty  atomic.Bool
	count   tally
}

func newSoak(t *testing.T) *soak {
	t.Helper()
	s := &soak{
		place: &place{Server: testdb.StartServer(t)}, length: soakDefault, logged: make(chan struct{}),
		client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64}, Timeout: time.Minute},
	}
	if text := os.Getenv("SOAK"); text != "" {
		var err error
		if s.length, err = time.ParseDuration(text); err != nil {
			t.Fatalf("SOAK=%s: %v", text, err)
		}
	}
	s.url = s.Database(t, "")
	s.network = testdb.Between(t, s.url)
	model := modelserver.New(t, modelserver.Keyless(), modelserver.Keep(1))
	model.Always(s.modelReply)
	s.startProgram(t, model.URL())
	return s
}

// startProgram builds the program and runs it as a process of its own, so that its figures are its own.
func (s *soak) startProgram(t *testing.T, model string) {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "mentorcoach")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	s.cmd = exec.Command(binary, "serve", "--migrate")
	s.cmd.Env = []string{
		"COACH_LISTEN=127.0.0.1:0", "DATABASE_URL=" + s.network.URL, "OPENAI_BASE_URL=" + model,
		"COACH_MAX_REQUESTS=" + strconv.Itoa(soakRequests), "COACH_REQUEST_TIMEOUT=" + soakBudget.String(),
	}
	log, err := s.cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.cmd.Process.Kill() })
	lines := bufio.NewScanner(log)
	for s.base == "" && lines.Scan() {
		if m := listening.FindStringSubmatch(lines.Text()); m != nil {
			s.base = m[1]
		}
	}
	if s.base == "" {
		t.Fatal("the program did not listen")
	}
	go func() {
		defer close(s.logged)
		_, _ = io.Copy(io.Discard, log)
	}()
}

// stop ends the program as an operator would.
func (s *soak) stop(t *testing.T) {
	t.Helper()
	start := time.Now()
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	<-s.logged
	if err := s.cmd.Wait(); err != nil {
		t.Errorf("the program ended with %v", err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("it took %s to end", took)
	}
}

// capacity is how many requests a second the program answers when it has always as many as it takes, and nothing fails.
func (s *soak) capacity() float64 {
	const during = 3 * time.Second
	var workers sync.WaitGroup
	var answered tally
	end := time.Now().Add(during)
	for range soakRequests {
		workers.Go(func() {
			for time.Now().Before(end) {
				answered.add(s.send(context.Background(), &soakKinds[0]))
			}
		})
	}
	workers.Wait()
	return float64(answered.of(answeredWhole)) / during.Seconds()
}

// arrivals has clients come by rate, whatever becomes of those that came before.
func (s *soak) arrivals(ctx context.Context, rate float64) {
	ticker := time.NewTicker(10 * time.Millisecond)
	defer ticker.Stop()
	for start, sent := time.Now(), 0; ctx.Err() == nil; {
		for due := int(time.Since(start).Seconds() * rate); sent < due; sent++ {
			kind := pick()
			s.clients.Go(func() { s.count.add(s.send(context.Background(), kind)) })
		}
		select {
		case <-ctx.Done():
		case <-ticker.C:
		}
	}
}

// wait tells whether the time passed before ctx ended.
func wait(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}

// figures are what the program tells of itself.
type figures struct {
	resident, heap float64 // MB; the heap as it is behind a collection
	goroutines     int
}

// measure looks for a while: the least of the heap that is seen is what a collection leaves.
func (s *soak) measure(t *testing.T) figures {
	t.Helper()
	least := figures{heap: 1 << 30}
	for range 60 {
		f, err := s.scrape()
		if err != nil {
			t.Errorf("/metrics: %v", err)
			return f
		}
		least = figures{f.resident, min(least.heap, f.heap), f.goroutines}
		time.Sleep(50 * time.Millisecond)
	}
	return least
}

// settled waits until there are no more than so many goroutines.
func (s *soak) settled(t *testing.T, goroutines int) (f figures) {
	t.Helper()
	s.client.CloseIdleConnections()
	time.Sleep(time.Second)
	for deadline := time.Now().Add(30 * time.Second); ; time.Sleep(200 * time.Millisecond) {
		var err error
		if f, err = s.scrape(); err != nil {
			t.Fatal(err)
		}
		if f.goroutines <= goroutines || time.Now().After(deadline) {
			return f
		}
	}
}

func (s *soak) scrape() (f figures, err error) {
	resp, err := s.client.Get(s.base + "/metrics")
	if err != nil {
		return f, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return f, err
	}
	value := func(name string) float64 {
		_, rest, _ := strings.Cut(string(body), "\n"+name+" ")
		text, _, _ := strings.Cut(rest, "\n")
		v, failed := strconv.ParseFloat(text, 64)
		err = errors.Join(err, failed)
		return v
	}
	f = figures{value("process_resident_memory_bytes") / 1e6, value("go_memstats_heap_alloc_bytes") / 1e6, int(value("go_goroutines"))}
	return f, err
}
