package main

import (
	"fmt"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"mentorcoach/internal/testdb"
)

// What is said stays between the two. Marked words stand in every field, parameter, header and path of every route, in
// requests that are right and in those that are wrong in all ways; while the model, the database, the client and the
// program itself fail in all ways; at every level and in both forms of the log. Then they are looked for in all that is
// left: what the program wrote, its metrics, its files, every column of the database, the database's own log of all
// statements, and errors. What a model or an embedding endpoint was sent is searched for what is personal.
func TestNothingThatIsSaidStays(t *testing.T) {
	if testing.Short() {
		t.Skip("takes its time")
	}
	m := newMarks()
	p := &place{Server: testdb.StartServer(t,
		"log_min_duration_statement = 0", "log_parameter_max_length_on_error = -1", "log_error_verbosity = verbose", "log_connections = on")}
	p.url = p.Database(t, "")
	if _, err := command(t, environment{"DATABASE_URL": p.url}, "", "migrate"); err != nil {
		t.Fatal(err)
	}
	clients := markedClients(t, m, p.url)
	t.Run("Requests", func(t *testing.T) {
		requests := m.requests(t)
		inParallel(clients, func(turn int, c *markedClient) {
			for i := range requests {
				if falls(i, turn) {
					c.send(t, &requests[i])
				}
			}
			c.farFaults(t, turn)
			c.hangUps(t)
			c.panics(t)
			c.overload(t)
		})
	})
	for _, f := range databaseFaults {
		t.Run(f.name, func(t *testing.T) { f.befall(t, p, clients) })
	}
	t.Run("Search", func(t *testing.T) { search(t, m, p, clients) })
}

// markedClients start a program for each level and form of the log. The first one fills the embedding space for all.
func markedClients(t *testing.T, m *marks, database string) (out []*markedClient) {
	t.Helper()
	binary := panickyProgram(t)
	for _, level := range []string{"debug", "info", "warn", "error"} {
		for _, format := range []string{"text", "json"} {
			p := startMarked(t, m, binary, database, level, format)
			if len(out) == 0 {
				p.await(t)
			}
			out = append(out, &markedClient{marks: m, markedProgram: p, statuses: make(map[int]int)})
		}
	}
	for _, c := range out {
		c.await(t)
	}
	return out
}

// falls shares what there is to do out, so that each thing is done at every level of the log, at two of them in each form.
func falls(i, turn int) bool { return (i+turn/2+turn)%2 == 0 }

// inParallel has all programs at work at once. They spend their time waiting.
func inParallel(clients []*markedClient, do func(turn int, c *markedClient)) {
	var all sync.WaitGroup
	for turn, c := range clients {
		all.Go(func() { do(turn, c) })
	}
	all.Wait()
}

// databaseFault is what befalls the database.
type databaseFault struct {
	name         string
	strike, mend func(t *testing.T, p *place)
	degraded     bool // the programs have to do without it
}

var databaseFaults = []databaseFault{
	{
		"Killed",
		func(_ *testing.T, p *place) { p.Kill() },
		func(t *testing.T, p *place) { t.Helper(); p.Restart(t) }, true,
	},
	{
		"Frozen",
		func(_ *testing.T, p *place) { p.Freeze() },
		func(_ *testing.T, p *place) { p.Thaw() }, true,
	},
	{
		"ReadOnly",
		func(t *testing.T, p *place) { t.Helper(); p.set(t, "set default_transaction_read_only = on") },
		func(t *testing.T, p *place) { t.Helper(); p.set(t, "reset default_transaction_read_only") }, false,
	},
	{
		"WithoutItsTable", // an error in the middle of a statement, with its parameters in the server's words
		func(t *testing.T, p *place) { t.Helper(); p.run(t, "alter table passages rename to elsewhere") },
		func(t *testing.T, p *place) { t.Helper(); p.run(t, "alter table elsewhere rename to passages") }, true,
	},
	{
		"WithAnotherColumn", // one that a parameter does not fit
		func(t *testing.T, p *place) {
			t.Helper()
			p.run(t, "alter table passages alter column terms type text[] using terms::text[]")
		},
		func(t *testing.T, p *place) {
			t.Helper()
			p.run(t, "alter table passages alter column terms type bigint[] using terms::bigint[]")
		}, true,
	},
}

func (p *place) set(t *testing.T, what string) {
	t.Helper()
	p.Exec(t, "alter system "+what)
	p.Exec(t, "select pg_reload_conf()")
}

// befall has all programs answer while the database has the fault, and waits until all is well again.
func (f *databaseFault) befall(t *testing.T, p *place, clients []*markedClient) {
	t.Helper()
	f.strike(t, p)
	inParallel(clients, func(_ int, c *markedClient) {
		before := c.degradedReplies()
		c.aFew(t)
		if met := c.degradedReplies() > before; met != f.degraded {
			t.Errorf("%s: %s noticed it: %t", f.name, c, met)
		}
	})
	f.mend(t, p)
	for _, c := range clients {
		c.await(t)
	}
}

// search looks for marked words in all that is left.
func search(t *testing.T, m *marks, p *place, clients []*markedClient) {
	t.Helper()
	statuses, bytes, metrics := make(map[int]int), 0, ""
	look := func(place, text string) {
		bytes += len(text)
		m.absent(t, place, text)
	}
	for _, c := range clients {
		counted := c.metrics(t)
		look(c.String()+": /metrics", counted)
		metrics += counted
		c.stop(t)
		look(c.String()+": output", c.written(t))
		c.saidItsPart(t)
		c.leavesNoFile(t)
		for status, n := range c.statuses {
			statuses[status] += n
		}
		for _, f := range []*farEnd{c.first, c.second} {
			sent := f.received()
			bytes += len(sent)
			m.none(t, c.String()+": what a model was sent", sent, m.personalIn(sent))
			if !strings.Contains(sent, told) || !strings.Contains(sent, "PERSON_1") {
				t.Errorf("%s: a model was not asked", c)
			}
		}
	}
	for table, text := range p.tables(t) {
		look("table "+table, text)
	}
	look("the database's log", p.log(t))
	for _, status := range []int{200, 400, 404, 405, 413, 415, 422, 500, 503} {
		if statuses[status] == 0 {
			t.Errorf("no reply was a %d", status)
		}
	}
	for _, r := range routes(t) {
		if !strings.Contains(metrics, fmt.Sprintf("route=%q", r.Path)) {
			t.Errorf("no request came to %s", r.Path)
		}
	}
	t.Logf("%d marked words in requests with the replies %v; %.1f MB searched", m.count(), statuses, float64(bytes)/1e6)
}

func (p *markedProgram) metrics(t *testing.T) string {
	t.Helper()
	resp, err := http.Get(p.url + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// saidItsPart sees to it that there was something to search: the program logged each kind of line that its level lets by.
func (p *markedProgram) saidItsPart(t *testing.T) {
	t.Helper()
	log := p.written(t)
	for _, line := range []struct {
		level slog.Level
		text  string
	}{
		{slog.LevelInfo, "request"},
		{slog.LevelWarn, "the model failed; the handbook fills up what is missing"},
		{slog.LevelWarn, "a model failed; the next one is asked"},
		{slog.LevelWarn, "embedding the query failed"},
		{slog.LevelWarn, "the database did not answer; the handbook in memory does"},
		{slog.LevelError, "panic"},
	} {
		as := `msg="` + line.text + `"`
		switch {
		case p.format == "json":
			as = `"msg":"` + line.text + `"`
		case !strings.Contains(line.text, " "):
			as = "msg=" + line.text
		}
		if strings.Contains(log, as) != p.logs(line.level) {
			t.Errorf("%s: a line %q: %t", p, line.text, !p.logs(line.level))
		}
	}
}

// leavesNoFile looks at the folder that is both where the program runs and where its temporary files go.
func (p *markedProgram) leavesNoFile(t *testing.T) {
	t.Helper()
	files, err := os.ReadDir(p.dir)
	if err != nil || len(files) > 0 {
		t.Errorf("%s left files behind: %v, %v", p, files, err)
	}
}

// tables returns every table of the database, whole, as text.
func (p *place) tables(t *testing.T) map[string]string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), p.url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	rows, err := conn.Query(t.Context(), `select format('%I.%I', table_schema, table_name) from information_schema.tables
		where table_schema not in ('pg_catalog', 'information_schema')`)
	if err != nil {
		t.Fatal(err)
	}
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string, len(names))
	for _, name := range names {
		var text string
		if err := conn.QueryRow(t.Context(), "select coalesce(string_agg(t::text, E'\\n'), '') from "+name+" t").Scan(&text); err != nil {
			t.Fatal(err)
		}
		out[name] = text
	}
	for _, name := range []string{"public.passages", "public.embeddings"} {
		if out[name] == "" {
			t.Errorf("%s is empty, of %v", name, slices.Sorted(maps.Keys(out)))
		}
	}
	return out
}

// log is the server's own, of all statements with their parameters.
func (p *place) log(t *testing.T) string {
	t.Helper()
	time.Sleep(100 * time.Millisecond) // until it is written
	text := p.text(t, "select encode(pg_read_binary_file('server.log'), 'escape')")
	if !strings.Contains(text, "arameters: $1 = ") {
		t.Error("the database's log holds no parameters")
	}
	return text
}
