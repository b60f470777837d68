package main

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// Outcomes of requests.
type outcome int

const (
	answeredWhole outcome = iota
	turnedAway
	refusedInput
	hungUp
	wrong
	outcomes
)

// result is what became of a request.
type result struct {
	outcome  outcome
	took     time.Duration
	degraded bool
	what     string // of a wrong one
}

// tally counts them.
type tally struct {
	mu       sync.Mutex
	n        [outcomes]int
	degraded int
	faults   int // of the database
	took     []time.Duration
	turned   time.Duration // the longest that it took to turn one away
	wrong    []string
}

func (c *tally) add(r result) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n[r.outcome]++
	switch r.outcome {
	case answeredWhole:
		c.took = append(c.took, r.took)
		if r.degraded {
			c.degraded++
		}
	case turnedAway:
		c.turned = max(c.turned, r.took)
	case wrong:
		c.wrong = append(c.wrong, r.what)
	default: // there is no more to know
	}
}

func (c *tally) struck() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.faults++
}

func (c *tally) of(o outcome) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.n[o]
}

func (c *tally) all() (n int) {
	for _, k := range c.n {
		n += k
	}
	return n
}

// line tells it in one.
func (c *tally) line() string {
	share := func(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }
	return fmt.Sprintf("%d requests and %d faults of the database, %.1f%% answered (%.1f%% of these degraded), %.1f%% turned away, %.1f%% refused as bad, %.1f%% hung up, %d wrong; p50 %s, p99 %s",
		c.all(), c.faults, share(c.n[answeredWhole], c.all()), share(c.degraded, c.n[answeredWhole]), share(c.n[turnedAway], c.all()),
		share(c.n[refusedInput], c.all()), share(c.n[hungUp], c.all()), c.n[wrong], c.percentile(50), c.percentile(99))
}

func (c *tally) percentile(p int) time.Duration {
	if len(c.took) == 0 {
		return 0
	}
	slices.Sort(c.took)
	return c.took[(len(c.took)-1)*p/100].Round(time.Millisecond)
}

// check holds it against what is promised. What a busy machine adds is in the second.
func (c *tally) check(t *testing.T) {
	t.Helper()
	if len(c.wrong) > 0 {
		t.Errorf("%d replies are wrong, such as:\n%s", len(c.wrong), strings.Join(c.wrong[:min(10, len(c.wrong))], "\n"))
	}
	if c.n[answeredWhole] == 0 || c.n[turnedAway] == 0 || c.n[refusedInput] == 0 || c.n[hungUp] == 0 || c.degraded == 0 || c.faults == 0 {
		t.Errorf("something did not happen at all: %+v", c.n)
	}
	if slowest := c.percentile(100); slowest > soakBudget+slowReading+2*time.Second {
		t.Errorf("a reply took %s", slowest)
	}
	if c.turned > 2*time.Second {
		t.Errorf("it took %s to turn one away", c.turned)
	}
}
