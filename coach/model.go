package coach

import (
	"errors"
	"time"
)

// DefaultIdle is how long a model's stream may send nothing at all before it is given up.
const DefaultIdle = 10 * time.Second

// message is one turn of a conversation with a model.
type message struct {
	role role
	text string
}

// role is who speaks.
type role string

const (
	roleSystem    role = "system"
	roleUser      role = "user"
	roleAssistant role = "assistant"
)

// listened is what there is to know about a model's reply beside its text.
type listened struct {
	tokens  Tokens
	pieces  int    // that came
	choices int    // among them
	finish  string // why the model stopped; empty: it never said that it was done
	refused bool   // in words of its own

	took  time.Duration // by the try
	after time.Duration // that the provider asks to be waited
	late  bool          // that is longer than there is time
}

// The reasons for which a model stops that make a difference here.
const (
	finishLength = "length"
	finishFilter = "content_filter"
)

// failure is a reason for which the model did not answer, stable and free of what the provider wrote.
type failure struct {
	reason string
	cause  error
}

func (f failure) Error() string { return f.reason }
func (f failure) Unwrap() error { return f.cause }

// Reasons of degraded notices.
const (
	reasonTimeout     = "model_timeout"
	reasonStalled     = "model_stalled"
	reasonUnavailable = "model_unavailable"
	reasonRejected    = "model_rejected_request"
	reasonLimited     = "model_rate_limited"
	reasonOpen        = "model_circuit_open"
	reasonBusy        = "model_busy"
	reasonCut         = "model_reply_cut"
	reasonRefused     = "model_refused"
	reasonUnreadable  = "model_reply_unreadable"
)

// Errors by which a reply is given up on our side.
var (
	errStalled   = errors.New("the stream stalled")
	errImpatient = errors.New("another model can be asked in the time that is left")
	errEnough    = errors.New("the reply holds all that was asked for")
)

// verdict tells what is wrong with a reply that was heard to its end, or to the error that ended it. Items is how many
// it held, good or bad.
func (h *listened) verdict(err error, items int) error {
	switch {
	case errors.Is(err, errTooLong):
		return failure{orIf(items > 0, reasonCut, reasonUnreadable), err}
	case err != nil && h.pieces > 0 && reasonOf(err) == reasonUnavailable:
		return failure{reasonCut, err} // it had begun
	case err != nil:
		return err
	case h.pieces == 0:
		return failure{reasonUnavailable, nil} // some other page
	case h.choices == 0:
		return failure{reasonUnreadable, nil}
	case items == 0 && (h.refused || h.finish == finishFilter):
		return failure{reasonRefused, nil}
	case h.finish == "", items == 0 && h.finish == finishLength:
		return failure{reasonCut, nil}
	case items == 0:
		return failure{reasonUnreadable, nil}
	}
	return nil
}

func orIf[T any](condition bool, yes, no T) T {
	if condition {
		return yes
	}
	return no
}

// tailTime is how long a model may go on when all that was asked for is there: long enough to tell its figures.
const tailTime = 500 * time.Millisecond
