package access

import (
	"math"
	"time"

	"golang.org/x/time/rate"
)

// Pass is a key that was looked up, with what its rate leaves in this process.
type Pass struct {
	Key

	bucket *rate.Limiter // nil: no limit
}

// Quota is what is left of a key's rate.
type Quota struct {
	Rate int           // requests a minute
	Left int           // requests that may come at once
	Next time.Duration // until there is one more
	Over bool          // this request was one too many
}

// newPass begins with a full bucket, or with that of an older pass for the same key.
func newPass(k *Key, older *Pass) *Pass {
	switch {
	case k.Rate == 0:
		return &Pass{Key: *k}
	case older != nil && older.bucket != nil && older.Rate == k.Rate:
		return &Pass{Key: *k, bucket: older.bucket}
	}
	return &Pass{Key: *k, bucket: rate.NewLimiter(rate.Limit(float64(k.Rate)/time.Minute.Seconds()), k.Rate)}
}

// Take counts a request. Limited is false for a key without a rate.
func (p *Pass) Take(now time.Time) (q Quota, limited bool) {
	if p.bucket == nil {
		return Quota{}, false
	}
	over := !p.bucket.AllowN(now, 1)
	whole, part := math.Modf(max(0, p.bucket.TokensAt(now)))
	if over {
		whole, part = 0, min(part, 1)
	}
	next := time.Duration((1 - part) * float64(time.Minute) / float64(p.Rate))
	return Quota{Rate: p.Rate, Left: int(whole), Next: next, Over: over}, true
}
