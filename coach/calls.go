package coach

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/failsafe-go/failsafe-go"
	"github.com/failsafe-go/failsafe-go/budget"
	"github.com/failsafe-go/failsafe-go/circuitbreaker"
	"github.com/failsafe-go/failsafe-go/retrypolicy"
)

// How a provider is treated that does not answer.
const (
	maxTries     = 3                      // of one call, the first among them
	firstPause   = 100 * time.Millisecond // before the second try; each further one doubles, give or take a quarter
	longestPause = 2 * time.Second
	retryShare   = 0.2 // of all calls in flight may be further tries, so that a sick provider isn't stormed
	fewRetries   = 3   // that are allowed however few calls there are

	breakAfter = 5 // failures among the last 10 calls: then nobody calls for a while
	breakOf    = 10
	restTime   = 5 * time.Second // then one call tries

	slowAnswer = 5 * time.Second // a time-out before that is the caller's haste and not the provider's fault

	// DefaultCalls is how many calls of a model may be in flight at once.
	DefaultCalls = 64
	seatTime     = time.Second // how long a request waits for its turn
)

// calls is what stands between requests and a provider: tries again where that helps, a circuit breaker, and a bound on
// what is in flight. All requests share it.
type calls struct {
	executor failsafe.Executor[listened]
	breaker  circuitbreaker.CircuitBreaker[listened]
	seats    chan struct{}
}

func newCalls(most int, meter Meter, model string) *calls {
	breaker := circuitbreaker.NewBuilder[listened]().
		WithFailureThresholdRatio(breakAfter, breakOf).
		WithDelay(restTime).WithJitterFactor(0.25).WithSuccessThreshold(1).
		HandleIf(func(h listened, err error) bool { return h.sick(err) }).
		OnStateChanged(func(e circuitbreaker.StateChangedEvent) { meter.ModelState(model, e.NewState.String()) }).
		Build()
	retry := retrypolicy.NewBuilder[listened]().
		WithMaxAttempts(maxTries).ReturnLastFailure().
		WithBackoff(firstPause, longestPause).WithJitterFactor(0.25).
		WithDelayFunc(func(e failsafe.ExecutionAttempt[listened]) time.Duration {
			return orIf(e.LastResult().after > 0, e.LastResult().after, -1)
		}).
		WithBudget(budget.NewBuilder().WithMaxRate(retryShare).WithMinConcurrency(fewRetries).Build()).
		HandleIf(func(h listened, err error) bool { return h.worthAnotherTry(err) }).
		OnRetry(func(failsafe.ExecutionEvent[listened]) { meter.ModelRetry(model) }).
		Build()
	return &calls{failsafe.With(retry).Compose(breaker), breaker, make(chan struct{}, most)}
}

// do makes a call. What it returns is that of the last try, as the policies do not keep what a cut reply held.
func (c *calls) do(ctx context.Context, try func(context.Context) (listened, error)) (last listened, lastErr error) {
	if err := c.sit(ctx); err != nil {
		return listened{}, err
	}
	defer func() { <-c.seats }()
	_, err := c.executor.WithContext(ctx).GetWithExecution(func(failsafe.Execution[listened]) (listened, error) {
		last, lastErr = attempt(ctx, try)
		return last, lastErr
	})
	if errors.Is(err, circuitbreaker.ErrOpen) && lastErr == nil {
		return listened{}, failure{reasonOpen, err}
	}
	return last, lastErr
}

// sit waits for a turn, for as long as is worth it.
func (c *calls) sit(ctx context.Context) error {
	select {
	case c.seats <- struct{}{}:
		return nil
	default:
	}
	patience := time.NewTimer(seatTime)
	defer patience.Stop()
	select {
	case c.seats <- struct{}{}:
		return nil
	case <-patience.C:
		return failure{reasonBusy, nil}
	case <-ctx.Done():
		return failure{reasonBusy, ctx.Err()}
	}
}

// attempt is one try, with what the policies go by.
func attempt(ctx context.Context, try func(context.Context) (listened, error)) (listened, error) {
	start := time.Now()
	var after time.Duration
	h, err := try(context.WithValue(ctx, retryAfterKey{}, &after))
	if err != nil && errors.Is(context.Cause(ctx), errImpatient) {
		err = failure{reasonTimeout, context.DeadlineExceeded}
	}
	h.took, h.after = time.Since(start), after
	if deadline, ok := ctx.Deadline(); ok {
		h.late = time.Until(deadline) < after
	}
	return h, err
}

// worthAnotherTry tells whether a call may fare better a moment later: nothing of a reply has come, the provider says
// that it is in trouble or too busy, and what it asks to be waited for is within the time that is left.
func (h *listened) worthAnotherTry(err error) bool {
	if err == nil || h.pieces > 0 || h.late || ended(err) || errors.Is(err, circuitbreaker.ErrOpen) {
		return false
	}
	if reason := reasonOf(err); reason == reasonStalled || reason == reasonUnreadable {
		return false // it took its time, or it would say the same again
	}
	status := statusOf(err)
	return status == 0 || status >= 500 && status != http.StatusNotImplemented ||
		status == http.StatusRequestTimeout || status == http.StatusConflict || status == http.StatusTooManyRequests
}

// sick tells whether an error is due to the provider's state, and not to the request or to whoever sent it.
func (h *listened) sick(err error) bool {
	switch {
	case err == nil || errors.Is(err, context.Canceled) || errors.Is(err, errEnough):
		return false
	case errors.Is(err, context.DeadlineExceeded):
		return h.took >= slowAnswer
	}
	status := statusOf(err)
	return status == 0 || status >= 500 && status != http.StatusNotImplemented
}

// ended tells whether a call was ended from our side.
func ended(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, errEnough)
}

// retryAfterKey is where the transport leaves what a provider asks to be waited for: errors of the client have no
// headers.
type retryAfterKey struct{}

// noteRetryAfter reads the header, in seconds or as a date.
func noteRetryAfter(ctx context.Context, resp *http.Response) {
	after, ok := ctx.Value(retryAfterKey{}).(*time.Duration)
	header := resp.Header.Get("Retry-After")
	if !ok || header == "" || resp.StatusCode == http.StatusOK {
		return
	}
	if seconds, err := strconv.Atoi(header); err == nil && seconds >= 0 {
		*after = time.Duration(seconds) * time.Second
	} else if at, err := http.ParseTime(header); err == nil {
		*after = max(0, time.Until(at))
	}
}
