package access

import (
	"regexp"
	"strings"
	"testing"
	"time"
)

// No single mistake of a hand makes another key that would have to be looked up.
func TestSecret(t *testing.T) {
	secret := NewSecret()
	if !regexp.MustCompile(`^mc_[a-z2-9]{58}$`).MatchString(secret) || !whole(secret) || secret == NewSecret() {
		t.Fatalf("a secret of %d characters, whole: %t", len(secret), whole(secret))
	}
	for i := len(prefix); i < len(secret); i++ {
		for _, c := range "abcdefghijkmnpqrstuvwxyz23456789" {
			if other := secret[:i] + string(c) + secret[i+1:]; other != secret && whole(other) {
				t.Errorf("place %d may be mistyped", i)
			}
		}
		if i > len(prefix) && secret[i] != secret[i-1] && whole(secret[:i-1]+secret[i:i+1]+secret[i-1:i]+secret[i+1:]) {
			t.Errorf("places %d and %d may change", i-1, i)
		}
	}
	for _, other := range []string{
		"", "mc_", secret[1:], secret[:60], secret + "a", strings.ToUpper(secret), "mx" + secret[2:], secret + "\n", secret[:60] + "\n", secret[:60] + "0",
		"mc_" + strings.Repeat("\n", 58), "mc_" + strings.Repeat("é", 29),
	} {
		if whole(other) {
			t.Errorf("%q is whole", other)
		}
	}
}

// A bucket begins full, empties by one a request, and fills evenly.
func TestTake(t *testing.T) {
	p := newPass(&Key{Rate: 60}, nil)
	at := time.Unix(1e9, 0)
	for i := range 60 {
		if q, limited := p.Take(at); !limited || q.Over || q.Left != 59-i || q.Next != time.Second {
			t.Fatalf("request %d: %+v", i+1, q)
		}
	}
	if q, _ := p.Take(at.Add(250 * time.Millisecond)); !q.Over || q.Left != 0 || q.Next != 750*time.Millisecond {
		t.Errorf("one too many: %+v", q)
	}
	if q, _ := p.Take(at.Add(time.Second)); q.Over || q.Left != 0 {
		t.Errorf("a second later: %+v", q)
	}
	if q, _ := p.Take(at.Add(time.Hour)); q.Over || q.Left != 59 {
		t.Errorf("an hour later: %+v", q)
	}
	if q, limited := newPass(&Key{}, nil).Take(at); limited || q != (Quota{}) {
		t.Errorf("without a rate: %+v", q)
	}
}

// Another rate is another bucket.
func TestNewRate(t *testing.T) {
	older := newPass(&Key{Rate: 60}, nil)
	if newPass(&Key{Rate: 60}, older).bucket != older.bucket || newPass(&Key{Rate: 61}, older).bucket == older.bucket || newPass(&Key{}, older).bucket != nil {
		t.Error("a bucket for each rate")
	}
}
