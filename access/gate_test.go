package access

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"mentorcoach/internal/testdb"
	"mentorcoach/migrations"
)

// database has keys in PostgreSQL.
func database(t *testing.T) *Postgres {
	t.Helper()
	url := testdb.New(t)
	if _, err := migrations.Up(t.Context(), url); err != nil {
		t.Fatal(err)
	}
	pool, err := pgxpool.New(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	return NewPostgres(pool)
}

// counting counts what reaches a store, and can keep it from answering.
type counting struct {
	Store

	finds  atomic.Int32
	atOnce atomic.Int32
	most   atomic.Int32
	fault  atomic.Pointer[error]
	hold   time.Duration
}

func (s *counting) Find(ctx context.Context, hash Hash) (*Key, error) {
	s.finds.Add(1)
	if now := s.atOnce.Add(1); now > s.most.Load() {
		s.most.Store(now)
	}
	defer s.atOnce.Add(-1)
	time.Sleep(s.hold)
	if fault := s.fault.Load(); fault != nil {
		return nil, *fault
	}
	return s.Store.Find(ctx, hash)
}

func (s *counting) fail(err error) {
	if err == nil {
		s.fault.Store(nil)
		return
	}
	s.fault.Store(&err)
}

// clock is what time it is to a gate.
type clock struct{ nanos atomic.Int64 }

func (c *clock) pass(d time.Duration) { c.nanos.Add(int64(d)) }
func (c *clock) now() time.Time       { return time.Unix(0, c.nanos.Load()) }

// bundle is a gate before PostgreSQL, on a clock of its own.
type bundle struct {
	*Gate

	db    *Postgres
	store *counting
	clock *clock
}

func setup(t *testing.T) *bundle {
	t.Helper()
	b := &bundle{db: database(t), clock: &clock{}}
	b.clock.nanos.Store(time.Now().UnixNano())
	b.store = &counting{Store: b.db}
	b.Gate = NewGate(b.store, WhenThereAreKeys, DefaultRefresh, slog.New(slog.DiscardHandler))
	b.now = b.clock.now
	return b
}

// make makes a key.
func (b *bundle) make(t *testing.T, k Key) (id int64, secret string) {
	t.Helper()
	k.Tenant, k.Name = "acme", "test"
	if k.Scopes == nil {
		k.Scopes = []Scope{Coach}
	}
	secret, err := b.db.Create(t.Context(), &k)
	if err != nil {
		t.Fatal(err)
	}
	return k.ID, secret
}

// expect checks a secret, and counts how often the store was asked meanwhile.
func (b *bundle) expect(t *testing.T, secret string, want error, finds int32) {
	t.Helper()
	before := b.store.finds.Load()
	pass, err := b.Check(t.Context(), secret)
	if !errors.Is(err, want) || (err == nil) != (want == nil) {
		t.Errorf("%v, want %v", err, want)
	}
	if err == nil && (pass.Tenant != "acme" || !pass.Has(Coach) || pass.Has(Admin)) {
		t.Errorf("pass %+v", pass.Key)
	}
	if got := b.store.finds.Load() - before; got != finds {
		t.Errorf("the store was asked %d times, want %d", got, finds)
	}
}

// A key that was revoked, or has expired, ends in time, and meanwhile costs the database nothing.
func TestGate(t *testing.T) {
	b := setup(t)
	id, secret := b.make(t, Key{})
	b.expect(t, secret, nil, 1)
	b.expect(t, secret, nil, 0)
	if _, _, err := b.db.Revoke(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	b.clock.pass(DefaultRefresh - time.Second)
	b.expect(t, secret, nil, 0)
	b.clock.pass(time.Second)
	b.expect(t, secret, ErrRevoked, 1)
	b.expect(t, secret, ErrRevoked, 0)

	soon := b.clock.now().Add(30 * time.Second)
	_, secret = b.make(t, Key{Expires: &soon})
	b.expect(t, secret, nil, 1)
	b.clock.pass(30 * time.Second)
	b.expect(t, secret, ErrExpired, 0)
	b.expect(t, secret[:20], ErrMistyped, 0)
}

// Unknown keys are remembered for a while, and no longer.
func TestUnknownKey(t *testing.T) {
	b := setup(t)
	secret := NewSecret()
	b.expect(t, secret, ErrUnknown, 1)
	b.expect(t, secret, ErrUnknown, 0)
	b.clock.pass(strangerTime)
	b.expect(t, secret, ErrUnknown, 1)
}

// Whoever was in stays in for a while when the database goes away; nobody else comes in.
func TestGateWithoutDatabase(t *testing.T) {
	b := setup(t)
	id, secret := b.make(t, Key{})
	_, other := b.make(t, Key{})
	b.expect(t, secret, nil, 1)
	b.store.fail(errors.New("away"))
	b.expect(t, other, ErrUnavailable, 1)
	b.expect(t, other, ErrUnavailable, 0) // it rests
	b.clock.pass(DefaultRefresh)
	b.expect(t, secret, nil, 1)
	b.clock.pass(restTime / 2)
	b.expect(t, secret, nil, 0)
	b.clock.pass(awayLimit - DefaultRefresh - restTime)
	b.expect(t, secret, nil, 1)
	b.clock.pass(restTime)
	b.expect(t, secret, ErrUnavailable, 1)
	b.store.fail(nil)
	b.clock.pass(restTime)
	b.expect(t, secret, nil, 1)
	b.expect(t, other, nil, 1)

	// What it knows of a key that ended doesn't change meanwhile.
	if _, _, err := b.db.Revoke(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	b.clock.pass(DefaultRefresh)
	b.expect(t, secret, ErrRevoked, 1)
	b.store.fail(errors.New("away"))
	b.clock.pass(awayLimit / 2)
	b.expect(t, secret, ErrRevoked, 1)
}

// However many guess at once, few of them reach the database, and those who are known wait for none of them.
func TestGuessing(t *testing.T) {
	b := setup(t)
	_, secret := b.make(t, Key{})
	b.expect(t, secret, nil, 1)
	b.store.hold = 20 * time.Millisecond
	b.clock.pass(DefaultRefresh)
	var all sync.WaitGroup
	for range 200 {
		guess := NewSecret()
		all.Go(func() {
			if _, err := b.Check(t.Context(), guess); !errors.Is(err, ErrUnknown) && !errors.Is(err, ErrUnavailable) {
				t.Error(err)
			}
		})
	}
	time.Sleep(5 * time.Millisecond)
	for range 20 {
		all.Go(func() {
			begin := time.Now()
			if _, err := b.Check(t.Context(), secret); err != nil || time.Since(begin) > 300*time.Millisecond {
				t.Errorf("one who is known: %v after %s", err, time.Since(begin))
			}
		})
	}
	all.Wait()
	if most := b.store.most.Load(); most > 2*askers {
		t.Errorf("%d asked at once", most)
	}
}

// Guesses fill no more than their own memory, and keep nobody out who was there before.
func TestMemoryIsBounded(t *testing.T) {
	m := newMemory()
	for i := range remembered + 100 {
		m.put(&entry{hash: Hash{byte(i), byte(i >> 8), byte(i >> 16)}})
	}
	if len(m.entries) != remembered {
		t.Errorf("%d entries", len(m.entries))
	}
}

// One of many who come at once asks, and all others take what it learned; a caller who leaves spoils it for nobody.
func TestGateAtOnce(t *testing.T) {
	b := setup(t)
	_, secret := b.make(t, Key{})
	b.store.hold = 10 * time.Millisecond
	gone, leave := context.WithCancel(t.Context())
	leave()
	var all sync.WaitGroup
	for i := range 100 {
		ctx := t.Context()
		if i%2 == 0 {
			ctx = gone
		}
		all.Go(func() {
			if _, err := b.Check(ctx, secret); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if n := b.store.finds.Load(); n > askers {
		t.Errorf("the store was asked %d times", n)
	}
}

// From when the first key is made all need one, also when the last one has ended.
func TestNeeded(t *testing.T) {
	b := setup(t)
	look := func(usable int, needed bool) {
		t.Helper()
		n, err := b.Look(t.Context())
		if err != nil || n != usable || b.Needed() != needed {
			t.Errorf("%d usable, needed: %t, %v", n, b.Needed(), err)
		}
	}
	look(0, false)
	id, _ := b.make(t, Key{})
	look(1, true)
	if _, _, err := b.db.Revoke(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	look(0, true)
	if g := NewGate(b.store, Always, time.Minute, b.log); !g.Needed() {
		t.Error("beyond loopback none is needed")
	}
	never := NewGate(b.store, Never, time.Minute, b.log)
	if _, err := never.Look(t.Context()); err != nil || never.Needed() {
		t.Errorf("needed where anybody may come: %v", err)
	}
}

// The day of the last use is kept, written once, and a database that can't be written lets keys in.
func TestLastUsed(t *testing.T) {
	b := setup(t)
	_, secret := b.make(t, Key{})
	if _, err := b.db.pool.Exec(t.Context(), `create function no() returns trigger language plpgsql as 'begin raise exception ''read-only''; end'`); err != nil {
		t.Fatal(err)
	}
	if _, err := b.db.pool.Exec(t.Context(), `create trigger no before update on api_keys execute function no()`); err != nil {
		t.Fatal(err)
	}
	b.expect(t, secret, nil, 1)
	if _, err := b.db.pool.Exec(t.Context(), `drop trigger no on api_keys`); err != nil {
		t.Fatal(err)
	}
	b.clock.pass(DefaultRefresh)
	b.expect(t, secret, nil, 1)
	keys, err := b.db.List(t.Context(), "acme")
	if err != nil || len(keys) != 1 || keys[0].LastUsed == nil || *keys[0].LastUsed != time.Now().UTC().Format(time.DateOnly) {
		t.Errorf("%+v, %v", keys, err)
	}
}

// A rate goes on when the key is read again.
func TestRateOutlivesRefresh(t *testing.T) {
	b := setup(t)
	_, secret := b.make(t, Key{Rate: 2})
	for i, over := range []bool{false, false, true} {
		pass, err := b.Check(t.Context(), secret)
		if err != nil {
			t.Fatal(err)
		}
		// The bucket's own clock stands still: what is under test is that it is the same one.
		if q, limited := pass.Take(time.Unix(1e9, 0)); !limited || q.Over != over || q.Next != 30*time.Second {
			t.Errorf("request %d: %+v", i+1, q)
		}
		b.clock.pass(DefaultRefresh)
	}
}

// The database keeps what the program relies on, and no secret.
func TestPostgres(t *testing.T) {
	db := database(t)
	for _, tt := range []struct {
		name string
		key  Key
		want string
	}{
		{"NoTenant", Key{Name: "x", Scopes: Scopes}, "tenant"},
		{"TenantOfOddLetters", Key{Tenant: "Acme Inc", Name: "x", Scopes: Scopes}, "tenant"},
		{"NoName", Key{Tenant: "acme", Scopes: Scopes}, "name"},
		{"TwoLines", Key{Tenant: "acme", Name: "a\nb", Scopes: Scopes}, "name"},
		{"NoScope", Key{Tenant: "acme", Name: "x"}, "coach, sources, admin"},
		{"UnknownScope", Key{Tenant: "acme", Name: "x", Scopes: []Scope{"soup"}}, "coach, sources, admin"},
		{"NegativeRate", Key{Tenant: "acme", Name: "x", Scopes: Scopes, Rate: -1}, "rate"},
	} {
		if _, err := db.Create(t.Context(), &tt.key); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
	for _, statement := range []string{
		`insert into tenants (name) values ('')`,
		`insert into api_keys (tenant, name, hash, scopes) values ('nobody', 'x', sha256('x'), '{coach}')`,
	} {
		if _, err := db.pool.Exec(t.Context(), statement); err == nil {
			t.Errorf("was accepted: %s", statement)
		}
	}
	k := Key{Tenant: "acme", Name: "x", Scopes: Scopes}
	secret, err := db.Create(t.Context(), &k)
	if err != nil {
		t.Fatal(err)
	}
	var row string
	if err := db.pool.QueryRow(t.Context(), `select k::text from api_keys k`).Scan(&row); err != nil || strings.Contains(row, secret[3:]) || !strings.Contains(row, "coach") {
		t.Errorf("%s, %v", row, err)
	}
	if _, before, err := db.Revoke(t.Context(), k.ID); err != nil || before {
		t.Errorf("revoked before: %t, %v", before, err)
	}
	if again, before, err := db.Revoke(t.Context(), k.ID); err != nil || !before || again.Revoked == nil || again.Name != "x" {
		t.Errorf("revoked again: %+v, %t, %v", again, before, err)
	}
	if _, _, err := db.Revoke(t.Context(), k.ID+1); !errors.Is(err, ErrUnknown) {
		t.Errorf("revoked what is not there: %v", err)
	}
}

// At a store that says nothing, one or two find out whether it is back; the others don't wait for them.
func TestFewWaitForSilence(t *testing.T) {
	b := setup(t)
	_, secret := b.make(t, Key{})
	b.expect(t, secret, nil, 1)
	b.store.fail(context.DeadlineExceeded)
	b.clock.pass(DefaultRefresh)
	b.expect(t, secret, nil, 1)
	b.store.hold = 300 * time.Millisecond
	b.clock.pass(restTime)
	var waited atomic.Int32
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			begin := time.Now()
			if _, err := b.Check(t.Context(), secret); err != nil {
				t.Error(err)
			}
			if time.Since(begin) > 150*time.Millisecond {
				waited.Add(1)
			}
		})
	}
	all.Wait()
	if n := waited.Load(); n == 0 || n > askers {
		t.Errorf("%d waited", n)
	}
}
