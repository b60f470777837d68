// Package access knows who may call: tenants, their API keys, what a key opens and how often. It speaks neither HTTP nor
// of coaching.
package access

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
)

// Scope is a part of the service that a key opens.
type Scope string

// The scopes. None holds another one.
const (
	Coach   Scope = "coach"   // coaching, the guard and the handbook
	Sources Scope = "sources" // the tenant's own documents
	Admin   Scope = "admin"   // what operators look at
)

// Scopes are all there are.
var Scopes = []Scope{Coach, Sources, Admin}

// Key is an API key as it is kept: all but its secret.
type Key struct {
	ID       int64      `json:"id"`
	Tenant   string     `json:"tenant"`
	Name     string     `json:"name"`
	Scopes   []Scope    `json:"scopes"`
	Rate     int        `json:"rate"` // requests a minute; 0: no limit
	Created  time.Time  `json:"created"`
	Expires  *time.Time `json:"expires"`   // nil: never
	LastUsed *string    `json:"last_used"` // the day, in UTC; nil: never
	Revoked  *time.Time `json:"revoked"`   // nil: it is not
}

// Why a key does not open. Each is told to whoever brought it.
var (
	ErrMistyped    = errors.New("not a key, or not a whole one")
	ErrUnknown     = errors.New("no such key")
	ErrExpired     = errors.New("the key has expired")
	ErrRevoked     = errors.New("the key was revoked")
	ErrUnavailable = errors.New("keys can't be looked up just now")
)

// Has tells whether a key opens something.
func (k *Key) Has(s Scope) bool { return slices.Contains(k.Scopes, s) }

// opens returns why a key that there is does not open anything.
func (k *Key) opens(now time.Time) error {
	switch {
	case k.Revoked != nil:
		return ErrRevoked
	case k.Expires != nil && !now.Before(*k.Expires):
		return ErrExpired
	}
	return nil
}

// maxName is the length of a key's name, and maxRate more than one process can do.
const (
	maxName = 100
	maxRate = 1_000_000
)

var tenantName = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,62}$`)

// check returns what keeps a key from being made, in words for whoever makes it.
func (k *Key) check() error {
	switch {
	case !tenantName.MatchString(k.Tenant):
		return fmt.Errorf("tenant %q: want up to 63 small letters, digits, - and _, the first no - or _", k.Tenant)
	case k.Name == "" || len(k.Name) > maxName || strings.ContainsFunc(k.Name, unicode.IsControl):
		return fmt.Errorf("name %q: want 1 to %d bytes on one line", k.Name, maxName)
	case k.Rate < 0 || k.Rate > maxRate:
		return fmt.Errorf("rate %d: want 1 to %d requests a minute, or 0 for no limit", k.Rate, maxRate)
	case len(k.Scopes) == 0:
		return fmt.Errorf("a key without scopes opens nothing: want some of %s", list(Scopes))
	}
	for _, s := range k.Scopes {
		if !slices.Contains(Scopes, s) {
			return fmt.Errorf("there is no scope %q: want some of %s", s, list(Scopes))
		}
	}
	return nil
}

func list(scopes []Scope) string {
	names := make([]string, len(scopes))
	for i, s := range scopes {
		names[i] = string(s)
	}
	return strings.Join(names, ", ")
}

// holder is the place of a key in a context.
type holder struct{}

// With returns a context that carries the key by which a request came in.
func With(ctx context.Context, k *Key) context.Context { return context.WithValue(ctx, holder{}, k) }

// Of returns the key by which a request came in, and with it the tenant; nil: it came without one.
func Of(ctx context.Context) *Key {
	k, _ := ctx.Value(holder{}).(*Key)
	return k
}
