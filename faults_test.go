package main

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"go.uber.org/goleak"

	"mentorcoach/internal/testdb"
)

// place is where a fault of the database strikes.
type place struct {
	*testdb.Server
	network *testdb.Network
	url     string // of the program's database, past the network
	held    []*pgx.Conn
}

// holdConnections takes all that the server has, the program's too.
func (p *place) holdConnections(t *testing.T) {
	t.Helper()
	for p.fill(t); ; p.fill(t) {
		var ended int
		const end = `select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and application_name <> 'holder'`
		if err := p.held[0].QueryRow(t.Context(), end).Scan(&ended); err != nil {
			t.Fatal(err)
		}
		if ended == 0 {
			return
		}
	}
}

// fill takes the connections that are left.
func (p *place) fill(t *testing.T) {
	t.Helper()
	cfg, err := pgx.ParseConfig(p.url)
	if err != nil {
		t.Fatal(err)
	}
	cfg.RuntimeParams["application_name"] = "holder"
	for range 100 {
		conn, err := pgx.ConnectConfig(t.Context(), cfg)
		if err != nil {
			return
		}
		p.held = append(p.held, conn)
	}
	t.Error("the server has no limit")
}

func (p *place) letGo() {
	for _, conn := range p.held {
		conn.Close(context.Background())
	}
}

// run runs a statement in the program's database.
func (p *place) run(t *testing.T, statement string) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), p.url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if _, err := conn.Exec(t.Context(), statement); err != nil {
		t.Fatal(err)
	}
}

// number is what a query returns.
func (p *place) number(t *testing.T, query string) (n int) {
	t.Helper()
	p.scan(t, query, &n)
	return n
}

func (p *place) text(t *testing.T, query string) (text string) {
	t.Helper()
	p.scan(t, query, &text)
	return text
}

func (p *place) scan(t *testing.T, query string, to any) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), p.url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if err := conn.QueryRow(t.Context(), query).Scan(to); err != nil {
		t.Fatal(err)
	}
}

// faultTime is how long a fault lasts.
const faultTime = 2 * time.Second

// Under a steady load the database does all that a database can do. No request fails, each is whole and in time, those
// meanwhile say that they are degraded, and all is well again by itself.
func TestDatabaseFaults(t *testing.T) {
	server := testdb.StartServer(t, "max_connections = 20")
	for _, tt := range []struct {
		name         string
		strike, mend func(t *testing.T, p *place)
		degraded     bool
		slow         bool // it says nothing, rather than no
	}{
		{
			"Killed",
			func(_ *testing.T, p *place) { p.Kill() },
			func(t *testing.T, p *place) { t.Helper(); p.Restart(t) }, true, false,
		},
		{
			"Restarted",
			func(t *testing.T, p *place) {
				t.Helper()
				p.Kill()
				p.Restart(t)
			},
			func(*testing.T, *place) {}, true, false,
		},
		{
			"Frozen",
			func(_ *testing.T, p *place) { p.Freeze() },
			func(_ *testing.T, p *place) { p.Thaw() }, true, true,
		},
		{
			"OutOfConnections",
			func(t *testing.T, p *place) { t.Helper(); p.holdConnections(t) },
			func(_ *testing.T, p *place) { p.letGo() }, true, false,
		},
		{
			"ReadOnly",
			func(t *testing.T, p *place) {
				t.Helper()
				p.Exec(t, "alter system set default_transaction_read_only = on")
				p.Exec(t, "select pg_reload_conf()")
			},
			func(t *testing.T, p *place) {
				t.Helper()
				p.Exec(t, "alter system reset default_transaction_read_only")
				p.Exec(t, "select pg_reload_conf()")
			}, false, false,
		},
		{
			"LosesTheNetwork",
			func(_ *testing.T, p *place) { p.network.Lose() },
			func(_ *testing.T, p *place) { p.network.Restore() }, true, true,
		},
		{
			"FirewallForgets",
			func(_ *testing.T, p *place) { p.network.Lose() },
			func(_ *testing.T, p *place) { p.network.Forget() }, true, true,
		},
		{
			"FailsOverBehindAFirewall", // what is being connected when the firewall forgets is never heard of again
			func(_ *testing.T, p *place) {
				p.Kill()
				time.Sleep(200 * time.Millisecond) // until the program knows that its connections are gone
				p.network.Lose()
			},
			func(t *testing.T, p *place) {
				t.Helper()
				p.Restart(t)
				p.network.Forget()
			}, true, true,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := &place{Server: server, url: server.Database(t, "")}
			p.network = testdb.Between(t, p.url)
			others := goleak.IgnoreCurrent() // the network ends with the test
			r := start(t, environment{"DATABASE_URL": p.network.URL}, "--migrate")
			load := r.steadyLoad(t)
			load.wait(t, "well", 300*time.Millisecond, func(s []sample) bool { return !slices.ContainsFunc(s, isDegraded) })

			struck := time.Now()
			tt.strike(t, p)
			time.Sleep(faultTime)
			meanwhile := load.since(struck)
			tt.mend(t, p)
			mended := time.Now()
			load.wait(t, "well again", 500*time.Millisecond, func(s []sample) bool { return !slices.ContainsFunc(s, isDegraded) })
			t.Logf("%s after %s of it", time.Since(mended).Round(time.Millisecond), tt.name)

			load.stop()
			load.check(t)
			if share := degradedShare(meanwhile); tt.degraded && share == 0 || !tt.degraded && share > 0 {
				t.Errorf("%.2f of %d replies meanwhile were degraded", share, len(meanwhile))
			}
			if tt.slow {
				isQuick(t, meanwhile)
			}
			if err := r.stop(); err != nil {
				t.Error(err)
			}
			leavesNothing(t, p, others)
		})
	}
}

// isQuick sees to it that a silent database does not slow down the many: after the first few, nobody asks it.
func isQuick(t *testing.T, samples []sample) {
	t.Helper()
	took := make([]time.Duration, len(samples))
	for i := range samples {
		took[i] = samples[i].took
	}
	slices.Sort(took)
	if len(took) == 0 || took[len(took)/2] > 200*time.Millisecond {
		t.Errorf("half of the requests took longer than %s", took[len(took)/2])
	}
}

// cleaningUp is longer than the driver takes to give up a connection that nothing comes back on: 15 s.
const cleaningUp = 25 * time.Second

// leavesNothing looks for goroutines and connections of a program that has ended.
func leavesNothing(t *testing.T, p *place, others goleak.Option) {
	t.Helper()
	err := goleak.Find(others)
	for deadline := time.Now().Add(cleaningUp); err != nil && time.Now().Before(deadline); {
		err = goleak.Find(others) // looks for a while each time
	}
	if err != nil {
		t.Error(err)
	}
	leavesNoConnection(t, p)
}

func leavesNoConnection(t *testing.T, p *place) {
	t.Helper()
	const open = `select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
	for deadline := time.Now().Add(5 * time.Second); p.number(t, open) > 0; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Errorf("%d connections are open", p.number(t, open))
			return
		}
	}
}

// A frozen database neither holds up the end of the program nor, for longer than a start may take, its beginning.
func TestFrozenAtBothEnds(t *testing.T) {
	p := &place{Server: testdb.StartServer(t)}
	p.url = p.Database(t, "")
	env := environment{"DATABASE_URL": p.url, "COACH_LISTEN": "127.0.0.1:0"}
	r := start(t, env, "--migrate")
	r.questions(t)
	p.Freeze()
	for range 4 {
		r.questions(t)
	}
	begin := time.Now()
	if err := r.stop(); err != nil || time.Since(begin) > 5*time.Second {
		t.Errorf("stopped after %s: %v", time.Since(begin), err)
	}
	begin = time.Now()
	if _, err := command(t, env, "", "serve"); err == nil || strings.Contains(err.Error(), "\n") || time.Since(begin) > 15*time.Second {
		t.Errorf("gave up after %s: %v", time.Since(begin), err)
	}
}
