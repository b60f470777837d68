package modelserver

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestScriptInOrder(t *testing.T) {
	srv := New(t)
	srv.Script(Content("first"), Status(503))
	srv.Script(Content("third"))
	for _, want := range []string{"first", "overloaded", "third"} {
		if _, body, _ := chat(t, srv, plainBody); !strings.Contains(body, want) {
			t.Errorf("want %s, got %s", want, body)
		}
	}
}

func TestScriptUsedUp(t *testing.T) {
	srv, rec := newFailing(t)
	srv.Script(Content("only"))
	chat(t, srv, plainBody)
	resp, body, _ := chat(t, srv, plainBody)
	if resp.StatusCode != http.StatusInternalServerError || apiError(t, body).Type != "server_error" {
		t.Errorf("got %d %s", resp.StatusCode, body)
	}
	wantFault(t, rec.end(), "request 2 finds the script used up")
}

func TestEmbeddingScriptUsedUp(t *testing.T) {
	srv, rec := newFailing(t)
	srv.ScriptEmbeddings(Status(500))
	embed(t, srv, embedBody)
	embed(t, srv, embedBody)
	wantFault(t, rec.end(), "/v1/embeddings", "script used up")
}

func TestScriptUnused(t *testing.T) {
	srv, rec := newFailing(t)
	srv.Script(Content("used"), Content("left over"))
	srv.ScriptEmbeddings(Vectors())
	chat(t, srv, plainBody)
	if n := srv.Unused(); n != 2 {
		t.Errorf("%d unused", n)
	}
	faults := rec.end()
	wantFault(t, faults, `never asked for: Content("left over")`)
	wantFault(t, faults, "never asked for: Vectors()")
	if len(faults) != 2 {
		t.Errorf("got %q", faults)
	}
}

func TestScriptMistakes(t *testing.T) {
	srv, rec := newFailing(t)
	chat(t, srv, plainBody)
	srv.Script(Vectors(), Reply{})
	chat(t, srv, plainBody)
	chat(t, srv, plainBody)
	srv.Always(func(Request) Reply { panic("lost") })
	resp, _, _ := chat(t, srv, plainBody)
	if resp.StatusCode != http.StatusInternalServerError {
		t.Errorf("got %d", resp.StatusCode)
	}
	faults := rec.end()
	for i, want := range []string{"no reply was scripted", "Vectors() is a reply for embeddings", "empty Reply{}", "panicked: lost"} {
		if !strings.Contains(faults[i], want) {
			t.Errorf("fault %d: %s", i, faults[i])
		}
	}
}

func TestScriptThenAlways(t *testing.T) {
	srv := New(t)
	srv.Script(Status(500))
	srv.Always(func(r Request) Reply { return Content("heard: " + r.Chat.Last("user")) })
	srv.ScriptModels(Status(500))
	srv.AlwaysEmbeddings(func(Request) Reply { return Status(503) })
	if resp, _, _ := chat(t, srv, plainBody); resp.StatusCode != http.StatusInternalServerError {
		t.Errorf("got %d", resp.StatusCode)
	}
	for range 3 {
		if _, body, _ := chat(t, srv, plainBody); !strings.Contains(body, "heard: Hello?") {
			t.Errorf("got %s", body)
		}
	}
	if resp, _, _ := get(t, srv, http.MethodGet, "/models", ""); resp.StatusCode != http.StatusInternalServerError {
		t.Errorf("got %d", resp.StatusCode)
	}
	if resp, _, _ := embed(t, srv, embedBody); resp.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("got %d", resp.StatusCode)
	}
}

func TestConcurrent(t *testing.T) {
	srv := New(t)
	const n = 40
	srv.Always(func(r Request) Reply { return Content(r.Chat.Last("user"), Delay(20*time.Millisecond), Split(3)) })
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			body := strings.ReplaceAll(streamBody, "Hello?", fmt.Sprintf("request-%d", i))
			body = strings.Replace(body, `"stream":true,"stream_options":{"include_usage":true},`, "", 1)
			if _, got, err := chat(t, srv, body); err != nil || !strings.Contains(got, fmt.Sprintf(`"request-%d"`, i)) {
				t.Errorf("got %s, %v", got, err)
			}
		})
	}
	wg.Wait()
	if len(srv.Requests()) != n || srv.Peak() < 2 || srv.Peak() > n || srv.HungUp() != 0 {
		t.Errorf("%d requests, peak %d, %d hung up", len(srv.Requests()), srv.Peak(), srv.HungUp())
	}
}

func TestKeep(t *testing.T) {
	srv := New(t, Keep(2))
	srv.Always(func(Request) Reply { return Content("ok") })
	for i := range 5 {
		chat(t, srv, strings.ReplaceAll(plainBody, "Hello?", strconv.Itoa(i)))
	}
	kept := srv.Requests()
	if len(kept) != 2 || kept[0].Chat.Prompt() != "3" || kept[1].Chat.Prompt() != "4" {
		t.Errorf("kept %+v", kept)
	}
}

// A value that is scripted twice is not changed by what is made of it.
func TestReplyIsValue(t *testing.T) {
	base := Content("Hello", Header("X-A", "1"))
	changed := base.With(Header("X-B", "2"), CutAt(3))
	srv := New(t)
	srv.Script(base, changed, base)
	for i, wantB := range []string{"", "2", ""} {
		resp, _, err := chat(t, srv, plainBody)
		if resp.Header.Get("X-A") != "1" || resp.Header.Get("X-B") != wantB || (err != nil) != (i == 1) {
			t.Errorf("reply %d: %v, %v", i, resp.Header, err)
		}
	}
	if s := Content(strings.Repeat("ä", 50)).String(); !strings.HasSuffix(s, `ä"…)`) {
		t.Errorf("named %s", s)
	}
}
