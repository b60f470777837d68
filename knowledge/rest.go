package knowledge

import (
	"context"
	"errors"
	"sync/atomic"
	"time"
)

// After so many queries in a row that got no answer in time nobody asks the database for a while, so that a frozen one
// does not cost every request its whole time-out. Then one query tries.
const (
	restAfter = 3
	restTime  = time.Second
)

// errResting says that the database was not asked.
var errResting = errors.New("the database is left alone for a moment")

// rest is that while. The zero value is a database that answers.
type rest struct {
	missed atomic.Int32 // queries in a row
	until  atomic.Int64 // nanoseconds since 1970
}

// over tells whether the database may be asked. Of all who want to when a rest ends, one may.
func (r *rest) over() bool {
	if r.missed.Load() < restAfter {
		return true
	}
	now, until := time.Now(), r.until.Load()
	return now.UnixNano() >= until && r.until.CompareAndSwap(until, now.Add(restTime).UnixNano())
}

// note takes in what became of a query. An error that came in time costs nobody anything, and tells nothing here.
func (r *rest) note(ctx context.Context, err error) {
	switch {
	case err == nil:
		r.missed.Store(0)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		r.until.Store(time.Now().Add(restTime).UnixNano())
		r.missed.Add(1)
	}
}
