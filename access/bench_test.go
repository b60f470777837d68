package access

import (
	"context"
	"log/slog"
	"testing"
	"time"
)

// one is a store of one key.
type one struct{ hash Hash }

func (o *one) Find(_ context.Context, hash Hash) (*Key, error) {
	if hash != o.hash {
		return nil, ErrUnknown
	}
	return &Key{ID: 1, Tenant: "acme", Scopes: []Scope{Coach}, Rate: maxRate}, nil
}

func (o *one) Count(context.Context) (all, usable int, err error) { return 1, 1, nil }

func (o *one) Used(context.Context, int64) error { return nil }

// What a request pays for its key, once it was seen: the check, its count against the rate, the scope.
func BenchmarkCheck(b *testing.B) {
	secret := NewSecret()
	g := NewGate(&one{hashOf(secret)}, Always, time.Hour, slog.New(slog.DiscardHandler))
	b.ReportAllocs()
	for b.Loop() {
		pass, err := g.Check(b.Context(), secret)
		if err != nil {
			b.Fatal(err)
		}
		if _, limited := pass.Take(time.Now()); !limited || !pass.Has(Coach) {
			b.Fatal(pass)
		}
	}
}

// What a mistyped one costs.
func BenchmarkMistyped(b *testing.B) {
	secret := NewSecret()
	g := NewGate(&one{hashOf(secret)}, Always, time.Hour, slog.New(slog.DiscardHandler))
	mistyped := secret[:60] + map[bool]string{true: "b", false: "a"}[secret[60] == 'a']
	b.ReportAllocs()
	for b.Loop() {
		if _, err := g.Check(b.Context(), mistyped); err == nil {
			b.Fatal("it was let in")
		}
	}
}
