package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"mentorcoach/internal/modelserver"
	"mentorcoach/internal/testdb"
)

// unwritable is a database that can be read and not be written.
type unwritable struct {
	place
	said       string // by PostgreSQL
	deny, mend func(t *testing.T)
}

// readOnly is how a standby is, or a primary that was demoted.
func readOnly(t *testing.T) *unwritable {
	t.Helper()
	server := testdb.StartServer(t)
	set := func(what string) func(t *testing.T) {
		return func(t *testing.T) {
			t.Helper()
			server.Exec(t, "alter system "+what)
			server.Exec(t, "select pg_reload_conf()")
			time.Sleep(100 * time.Millisecond) // until every process has read it
		}
	}
	return &unwritable{
		place{Server: server, url: server.Database(t, "")},
		"read-only transaction",
		set("set default_transaction_read_only = on"), set("reset default_transaction_read_only"),
	}
}

// full is a disk without a byte to spare.
func full(t *testing.T) *unwritable {
	t.Helper()
	server := testdb.StartServer(t)
	disk := server.SmallDisk(t, "small", 48)
	ballast := filepath.Join(disk, "ballast")
	return &unwritable{
		place{Server: server, url: server.Database(t, "tablespace small")},
		"No space left on device",
		func(t *testing.T) {
			t.Helper()
			if err := os.WriteFile(ballast, make([]byte, 64<<20), 0o600); err == nil {
				t.Fatal("the disk is not full")
			}
		},
		func(t *testing.T) {
			t.Helper()
			if err := os.Remove(ballast); err != nil {
				t.Fatal(err)
			}
		},
	}
}

// What can't be written is told in one line, nothing of it is half done, reading goes on, and it is done as soon as it
// can be.
func TestUnwritableDatabase(t *testing.T) {
	for name, database := range map[string]func(*testing.T) *unwritable{"ReadOnly": readOnly, "DiskFull": full} {
		t.Run(name, func(t *testing.T) {
			u := database(t)
			env := environment{"DATABASE_URL": u.url, "COACH_LISTEN": "127.0.0.1:0"}
			if _, err := command(t, env, "", "migrate"); err != nil {
				t.Fatal(err)
			}
			if err := start(t, env).stop(); err != nil {
				t.Fatal(err)
			}
			t.Run("Handbook", func(t *testing.T) { u.handbookIsNotHalfWritten(t, env) })
			t.Run("Space", func(t *testing.T) { u.spaceIsFilledLater(t, env) })
		})
	}
}

// A start that would have to write the handbook fails, and changes nothing.
func (u *unwritable) handbookIsNotHalfWritten(t *testing.T, env environment) {
	t.Helper()
	u.run(t, "update collections set version = 'older'")
	before := u.state(t)
	u.deny(t)
	if _, err := command(t, env, "", "serve"); err == nil || !strings.Contains(err.Error(), u.said) || strings.Contains(err.Error(), "\n") {
		t.Errorf("serve: %v", err)
	}
	if after := u.state(t); after != before {
		t.Errorf("was %s, is %s", before, after)
	}
	u.mend(t)
	r := start(t, env)
	if !strings.Contains(r.log.String(), "handbook_changed=true") || degradedBy(r.questions(t).Notices, "database") {
		t.Errorf("log:\n%s", r.log)
	}
	if err := r.stop(); err != nil {
		t.Error(err)
	}
}

// state is a hash of all that Sync writes.
func (u *unwritable) state(t *testing.T) string {
	t.Helper()
	return u.text(t, `select md5(concat(
		(select string_agg(c::text, ' ' order by id) from collections c), (select string_agg(s::text, ' ' order by id) from sources s),
		(select string_agg(p::text, ' ' order by id) from passages p), (select string_agg(t::text, ' ' order by collection, term) from terms t),
		(select string_agg(e::text, ' ' order by space, passage) from embeddings e)))`)
}

// A space that can't be filled is not used; requests are answered from the other one, from the database all the while.
func (u *unwritable) spaceIsFilledLater(t *testing.T, env environment) {
	t.Helper()
	model := modelserver.New(t, modelserver.Keyless())
	model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(written) })
	u.deny(t)
	r := start(t, environment{
		"DATABASE_URL": env["DATABASE_URL"], "OPENAI_BASE_URL": model.URL(), "COACH_EMBED_MODEL": "embedder", "COACH_EMBED_DIMENSIONS": "1536",
	})
	for end := time.Now().Add(2 * time.Second); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		reply := r.questions(t)
		if strings.HasPrefix(reply.Meta.Space, "embedder") || degradedBy(reply.Notices, "database") || !degradedBy(reply.Notices, "embedding") {
			t.Fatalf("space %s, notices %v", reply.Meta.Space, reply.Notices)
		}
	}
	if n := u.number(t, `select count(*) from spaces where model = 'embedder' and filled_at is not null`); n > 0 {
		t.Error("the space is said to be full")
	}
	if n := u.number(t, `select count(*) from embeddings e join spaces s on s.id = e.space where model = 'embedder'`); n%64 > 0 {
		t.Errorf("%d vectors are no whole batches", n)
	}
	u.mend(t)
	for deadline := time.Now().Add(30 * time.Second); ; time.Sleep(100 * time.Millisecond) {
		reply := r.questions(t)
		if reply.Meta.Space == "embedder@1536" && !degradedBy(reply.Notices, "embedding") {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("space %s, notices %v", reply.Meta.Space, reply.Notices)
		}
	}
}
