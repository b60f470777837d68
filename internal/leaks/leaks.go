// Package leaks fails a test run that leaves goroutines behind: a stream that nobody reads, a timer that nobody stops.
package leaks

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"time"
)

// patience is how long goroutines may take to end once the tests have.
var patience = 5 * time.Second

// runner is a testing.M.
type runner interface{ Run() int }

// Main runs the tests of a package and returns the exit status. What is left over goes to out.
func Main(m runner, out io.Writer) int {
	code := m.Run()
	if code != 0 {
		return code
	}
	var left [][]byte
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		http.DefaultClient.CloseIdleConnections()
		if left = goroutines(); len(left) == 0 {
			return 0
		}
	}
	fmt.Fprintf(out, "%d goroutines are left over:\n\n%s\n", len(left), bytes.Join(left, []byte("\n\n")))
	return 1
}

// goroutines returns the stacks of all but those of the runtime and of testing.
func goroutines() (left [][]byte) {
	stacks := make([]byte, 1<<20)
	stacks = stacks[:runtime.Stack(stacks, true)]
	for i, stack := range bytes.Split(stacks, []byte("\n\n")) {
		if i > 0 && !known(stack) { // the first is this one
			left = append(left, stack)
		}
	}
	return left
}

func known(stack []byte) bool {
	for _, part := range []string{"\ntesting.", "\nos/signal.", "created by runtime", "created by testing", "created by os/signal"} {
		if bytes.Contains(stack, []byte(part)) {
			return true
		}
	}
	return false
}
