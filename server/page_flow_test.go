package server_test

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"mentorcoach/coach"
	"mentorcoach/internal/modelserver"
	"mentorcoach/knowledge"
	"mentorcoach/server"
)

// TestPageInBrowser goes people's ways through the page, each in a tab of its own.
func TestPageInBrowser(t *testing.T) {
	ctx := startBrowser(t)
	for _, tt := range []struct {
		name string
		run  func(*visit)
	}{
		{"OneByOne", pageOneByOne},
		{"Stop", pageStop},
		{"Citation", pageCitation},
		{"Passage", pagePassage},
		{"Copy", pageCopy},
		{"FieldErrors", pageFieldErrors},
		{"Refused", pageRefused},
		{"GoneInTheMiddle", pageGone},
		{"NotThere", pageNotThere},
		{"Key", pageKey},
		{"KeyInDocs", pageKeyInDocs},
		{"Keyboard", pageKeyboard},
		{"KeepsNothing", pageKeepsNothing},
		{"TooLong", pageTooLong},
		{"Safety", pageSafety},
		{"NoModel", pageNoModel},
		{"Narrow", pageNarrow},
		{"WithoutScripts", pageWithoutScripts},
		{"Shapes", pageShapes},
		{"Axe", pageAxe},
	} {
		t.Run(tt.name, func(t *testing.T) { tt.run(&visit{t, func(url string) *tab { return newTab(ctx, t, url) }}) })
	}
}

const (
	offers = "My mentee has two offers and wants me to choose for her. The deadline is Friday."
	ended  = `!document.getElementById("ending").hidden`
)

// ask fills in the form and sends it.
func (p *tab) ask(situation string) {
	p.Helper()
	p.write("#situation", situation)
	p.click("button[type=submit]")
}

// answered opens a page, asks, and waits for the whole reply.
func answered(t *visit) *tab {
	t.Helper()
	b := setup(t.T)
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(fullReply) })
	p := t.open(b.url)
	p.ask(offers)
	p.until(ended)
	return p
}

// stalling has a model write the first item and then nothing until the test ends it.
func stalling(t *testing.T) *bundle {
	t.Helper()
	b := setup(t)
	first := strings.Index(fullReply, `}]},`) + 3
	b.model.Script(modelserver.Content(fullReply, modelserver.Pieces(1), modelserver.StallAfter(1+first+20)))
	return b
}

// The first item is there while the model is still at the second.
func pageOneByOne(t *visit) {
	b := stalling(t.T)
	p := t.open(b.url)
	p.shot("form")
	p.ask(offers)
	p.until(`document.querySelectorAll("#parts .item").length > 0`)
	p.expectLeads("What matters most to you in a place of work?")
	p.holds(`!document.getElementById("progress").hidden && document.getElementById("ending").hidden`)
	p.holds(`document.activeElement.id === "reply-title"`)
	p.holds(`document.querySelector("[aria-live=polite]").textContent === "What matters most to you in a place of work?"`)
	p.shot("streaming")
	b.model.Close() // and the handbook fills up the rest
	p.until(ended)
	if n := len(p.leads()); n != 5 {
		t.Errorf("%d items", n)
	}
	p.holds(`document.getElementById("progress").hidden`)
	p.holds(`document.querySelector("[aria-live=polite]").lastChild.textContent === "That is all: 5 items."`)
	p.shot("result")
}

// What has arrived stays, and nobody goes on working: the connection is gone before the service has said all.
func pageStop(t *visit) {
	b := stalling(t.T)
	ends := make(chan error, 1)
	p := t.open(staged(t.T, b.handler, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		next.ServeHTTP(w, r)
		if r.Method == http.MethodPost {
			ends <- r.Context().Err()
		}
	}))
	p.ask(offers)
	p.until(`document.querySelectorAll("#parts .item").length === 1`)
	p.click("#stop")
	p.until(ended)
	p.expectLeads("What matters most to you in a place of work?")
	p.holds(`document.getElementById("trouble").textContent === "" && document.activeElement.id === "reply-title"`)
	if err := <-ends; err == nil {
		t.Error("the service was left working")
	}
	if !b.model.WaitHungUp(1, patience) {
		t.Error("the model was left running")
	}
}

func pageCitation(t *visit) {
	p := answered(t)
	p.holds(`document.querySelector(".citation summary").textContent === "Standing at a crossroads: In short"`)
	p.click(".citation summary")
	p.until(`document.querySelector(".citation mark")`)
	p.holds(`document.querySelector(".citation mark").textContent === "what each road closes off"`)
	p.holds(`document.querySelector(".citation .passage").textContent.length > 200`)
	p.shot("citation")
	p.click("#guidance > summary")
	p.until(`document.querySelectorAll("#passages .passage").length > 3`)
}

// Offsets are code points: one for what is two in JavaScript's strings. A quote may run over lines and list items.
func pagePassage(t *visit) {
	p := t.open(setup(t.T).url)
	for _, tt := range []struct{ text, quote, want string }{
		{"plain words here", "words", "<p>plain <mark>words</mark> here</p>"},
		{"## Heading\n\nA 😀 and\na **bold** one.\n\nNext.", "😀 and\na **bold**", "<p>A <mark>😀 and</mark><mark> </mark><mark>a </mark><mark><strong>bold</strong></mark> one.</p><p>Next.</p>"},
		{"- 𝕆ne?\n- Two?\n  More.", "Two?\n  More.", "<ul><li>𝕆ne?</li><li><mark>Two?</mark><mark> </mark><mark>  More.</mark></li></ul>"},
		{"<b>&amp;", "<b>", "<p><mark>&lt;b&gt;</mark>&amp;amp;</p>"},
	} {
		before, _, _ := strings.Cut(tt.text, tt.quote)
		start := len([]rune(before))
		got := js[string](p, fmt.Sprintf(`import("/page/passage.js").then((m) => m.passage(%q, %d, %d).map((e) => e.outerHTML).join(""))`,
			tt.text, start, start+len([]rune(tt.quote))))
		if got != tt.want {
			t.Errorf("%q\n in %q\nis drawn %s\n    want %s", tt.quote, tt.text, got, tt.want)
		}
	}
}

func pageCopy(t *visit) {
	p := answered(t)
	p.allowClipboard()
	p.click(".item:nth-child(2) .copy")
	p.until(`document.querySelector(".item:nth-child(2) .copy").textContent.startsWith("Copied")`)
	if got, want := p.clipboard(), "You want me to choose for me.\nWhich"; !strings.Contains(got, "\nWhich offer do you find yourself describing first?") || strings.Count(got, "\n") != 1 {
		t.Errorf("one: %q, want the like of %q", got, want)
	}
	p.click("#copy-all")
	p.until(`document.getElementById("copy-all").textContent === "Copied"`)
	got := p.clipboard()
	if !strings.HasPrefix(got, "Questions\n\n1. ") || strings.Count(got, "?\n   May bring to light: ") != 5 {
		t.Errorf("all: %s", got)
	}
	at := 0
	for i, lead := range p.leads() {
		next := strings.Index(got[at:], "\n   "+lead+"\n")
		if next < 0 || !strings.Contains(got[at:at+next], fmt.Sprintf("%d. ", i+1)) {
			t.Fatalf("item %d is missing or out of order in %s", i+1, got)
		}
		at += next
	}
}

// The server's own checks, each shown at its field.
func pageFieldErrors(t *visit) {
	b := setup(t.T)
	p := t.open(b.url)
	p.click("button[type=submit]")
	p.until(`document.getElementById("situation").getAttribute("aria-invalid")`)
	p.holds(`document.activeElement.id === "situation"`)
	p.holds(`document.getElementById("situation").getAttribute("aria-describedby").split(" ").includes("situation-error")`)
	p.holds(`document.getElementById("situation-error").innerText === "A few words are needed here."`)
	p.holds(`document.getElementById("reply").hidden`)
	p.shot("error-field")

	p.write("#situation", offers)
	p.holds(`!document.getElementById("situation").hasAttribute("aria-invalid") && document.getElementById("situation-error").hidden`)
	p.do(chromedp.SetValue(chromedp.CSS("#questions-count"), "99"), chromedp.SetValue(chromedp.CSS("#language"), "english please"))
	p.click("button[type=submit]")
	p.until(`document.getElementById("questions-count").getAttribute("aria-invalid")`)
	p.holds(`document.getElementById("questions-count-error").innerText === "Choose a number from 1 to 10."`)
	p.holds(`document.getElementById("language-error").textContent.length > 20`)
	p.holds(`document.activeElement.id === "questions-count"`)

	p.do(chromedp.SetValue(chromedp.CSS("#questions-count"), "3"))
	p.click("button[type=submit]")
	p.until(`document.activeElement.id === "language"`) // which was folded away
	p.holds(`document.querySelector("details.more").open`)
	if n := len(b.model.Requests()); n > 0 {
		t.Errorf("%d requests reached the model", n)
	}
}

// refusal is a problem document with which something in front of the service answers.
func refusal(w http.ResponseWriter, status int) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Retry-After", "30")
	w.WriteHeader(status)
	fmt.Fprintf(w, `{"type":"about:blank","title":"x","status":%d,"code":"c","detail":"zanzibarquux","request_id":"r-17"}`, status)
}

func pageRefused(t *visit) {
	b := setup(t.T)
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(fullReply) })
	var status atomic.Int64
	p := t.open(staged(t.T, b.handler, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if s := int(status.Load()); r.Method == http.MethodPost && s != 0 {
			_, _ = io.Copy(io.Discard, r.Body)
			refusal(w, s)
			return
		}
		next.ServeHTTP(w, r)
	}))
	p.write("#situation", offers)
	ask := "button[type=submit]"
	for _, tt := range []struct {
		status int64
		want   string
	}{
		{413, "Shorten it"},
		{500, "on our side"},
		{429, "Many people are asking just now. Please try again in 30 seconds."},
		{503, "away for a moment. Please try again in 30 seconds."},
		{418, "could not read"},
	} {
		status.Store(tt.status)
		p.click(ask)
		p.until(fmt.Sprintf(`document.getElementById("trouble").textContent.includes(%q)`, tt.want))
		p.holds(`document.getElementById("trouble").textContent.includes("r-17") && !document.body.innerText.includes("zanzibarquux")`)
		if tt.status == 500 {
			p.shot("error")
		}
		ask = "#trouble button"
	}
	status.Store(0)
	p.click(ask)
	p.until(ended)
	p.holds(`document.getElementById("trouble").textContent === "" && document.getElementById("situation").value !== ""`)
}

// cutting ends a connection in the middle, once the browser has shown what came before.
type cutting struct {
	http.ResponseWriter
	items int
	shown chan struct{}
}

func (w *cutting) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func (w *cutting) Write(b []byte) (int, error) {
	if w.items -= bytes.Count(b, []byte("event: item")); w.items < 0 {
		<-w.shown
		panic(http.ErrAbortHandler)
	}
	return w.ResponseWriter.Write(b)
}

func pageGone(t *visit) {
	b := setup(t.T)
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(fullReply) })
	shown := make(chan struct{})
	var healthy atomic.Bool
	p := t.open(staged(t.T, b.handler, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if r.Method == http.MethodPost && !healthy.Load() {
			w = &cutting{w, 2, shown}
		}
		next.ServeHTTP(w, r)
	}))
	p.ask(offers)
	p.until(`document.querySelectorAll("#parts .item").length === 2`)
	healthy.Store(true)
	close(shown)
	p.until(`document.getElementById("trouble").textContent.includes("What had arrived is still here")`)
	if n := len(p.leads()); n != 2 {
		t.Errorf("%d items are still there", n)
	}
	p.holds(`document.getElementById("progress").hidden`)
	p.shot("error-gone")
	p.click("#trouble button")
	p.until(`document.querySelectorAll("#parts .item").length === 5 && ` + ended)
	p.holds(`document.getElementById("trouble").textContent === ""`)
}

func pageNotThere(t *visit) {
	b := setup(t.T)
	p := t.open(staged(t.T, b.handler, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if r.Method == http.MethodPost {
			panic(http.ErrAbortHandler)
		}
		next.ServeHTTP(w, r)
	}))
	p.ask(offers)
	p.until(`document.getElementById("trouble").textContent.includes("cannot be reached")`)
	p.holds(`document.getElementById("situation").value.length > 0`)
}

// tabTo presses Tab until an element has the focus, as one has to without a mouse.
func (p *tab) tabTo(selector string) {
	p.Helper()
	for range 60 {
		p.press(kb.Tab)
		if js[bool](p, fmt.Sprintf(`document.activeElement.matches(%q)`, selector)) {
			if js[string](p, `getComputedStyle(document.activeElement.matches("[type=radio]") ? document.activeElement.nextElementSibling : document.activeElement).outlineStyle`) == "none" {
				p.Errorf("%s: the focus can't be seen", selector)
			}
			return
		}
	}
	p.Fatalf("%s is out of reach", selector)
}

// Nothing here is touched by a mouse.
func pageKeyboard(t *visit) {
	b := setup(t.T)
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(fullReply) })
	p := t.open(b.url)
	p.tabTo("[name=task]")
	shown := `[...document.querySelectorAll("[data-own]")].filter((e) => !e.hidden).map((e) => e.dataset.own).join()`
	p.holds(shown + ` === "questions"`)
	p.press(kb.ArrowRight)
	p.holds(shown + ` !== "questions" && ` + shown + ` === document.querySelector("[name=task]:checked").value`)
	p.press(kb.ArrowLeft)
	p.holds(shown + ` === "questions"`)
	p.tabTo("#situation")
	p.do(chromedp.KeyEvent(offers))
	p.tabTo("button[type=submit]")
	p.press(kb.Enter)
	p.until(ended)
	p.holds(`document.activeElement.id === "reply-title"`)
	p.tabTo(".citation summary")
	p.press(kb.Enter)
	p.until(`document.querySelector(".citation mark")`)
	p.tabTo(".copy")
	p.allowClipboard()
	p.press(kb.Enter)
	p.until(`document.activeElement.textContent.startsWith("Copied")`)
	p.tabTo("#guidance summary")
	p.press(kb.Enter)
	p.until(`document.querySelector("#passages .passage")`)
}

// kept is all that a browser could keep, and what it shows.
const kept = `Promise.all([indexedDB.databases(), caches.keys()]).then(([d, c]) => JSON.stringify([
	document.cookie, localStorage.length, sessionStorage.length, d.length, c.length, location.href.slice(location.origin.length), history.state,
	document.getElementById("situation").value, document.getElementById("feedback-observation").value, document.getElementById("parts").children.length,
	document.querySelector("[name=task]:checked").value]))`

func pageKeepsNothing(t *visit) {
	p := answered(t)
	p.click("[value=feedback] + span")
	p.write("#feedback-observation", "She interrupted the client twice.")
	const nothing = `["",0,0,0,0,"/",null,"","",0,"questions"]`
	for _, tt := range []struct {
		name  string
		leave func()
	}{
		{"away and back", func() {
			p.do(chromedp.Navigate(p.url + "/healthz"))
			js[bool](p, `(history.back(), true)`)
			p.until(`location.pathname === "/"`)
		}},
		{"reload", func() {
			js[bool](p, `(window.before = true, location.reload(), true)`)
			p.until(`!window.before`)
		}},
		{"put aside and brought back", func() {
			js[bool](p, `dispatchEvent(new PageTransitionEvent("pagehide", {persisted: true}))`)
		}},
		{"cleared", func() { js[bool](p, `(document.getElementById("clear").click(), true)`) }},
	} {
		if before := js[string](p, kept); strings.Contains(before, `"","",0`) || !strings.HasPrefix(before, `["",0,0,0,0,"/",null,`) {
			t.Errorf("before %s: %s", tt.name, before)
		}
		tt.leave()
		p.until(`document.readyState === "complete"`)
		if got := js[string](p, kept); got != nothing {
			t.Errorf("%s: %s", tt.name, got)
		}
		p.write("#situation", offers)
	}
}

func pageTooLong(t *visit) {
	b := setup(t.T)
	p := t.open(b.url)
	fill := func(n int) {
		js[bool](p, fmt.Sprintf(`(() => {
			const s = document.getElementById("situation");
			s.value = "😀".repeat(%d);
			return s.dispatchEvent(new InputEvent("input", {bubbles: true}));
		})()`, n))
	}
	fill(7000)
	p.holds(`!document.getElementById("situation-count")`)
	fill(7999)
	p.holds(`document.getElementById("situation-count").innerText === "1 character left"`)
	fill(8002)
	p.holds(`document.querySelector("[aria-live=polite]").textContent === "2 characters too long"`)
	p.holds(`document.getElementById("situation-count").innerText === "2 characters too long"`)
	p.click("button[type=submit]")
	p.until(`document.getElementById("situation-error").innerText === "8,000 characters fit; these are 2 too many."`)

	// Of a megabyte only the beginning is taken.
	p.allowClipboard()
	js[bool](p, `navigator.clipboard.writeText("never mind ".repeat(1e5)).then(() => document.getElementById("situation").select() ?? true)`)
	p.do(chromedp.KeyEvent("v", chromedp.KeyModifiers(chromedp.ModifierCtrl), func(k *input.DispatchKeyEventParams) { k.Commands = []string{"paste"} }))
	p.until(`document.getElementById("situation-error").innerText.startsWith("That was too long")`)
	p.holds(`document.getElementById("situation").value.length <= 16000`)
	p.holds(`document.activeElement.id === "situation"`)
	p.holds(`document.getElementById("situation-count").innerText.endsWith("characters too long")`)
	sent := p.sent("/v1/coach")
	if sent != 1 {
		t.Errorf("%d requests were sent, want the first alone", sent)
	}
}

func pageSafety(t *visit) {
	b := setup(t.T)
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(fullReply) })
	p := t.open(b.url)
	p.ask("She told me she wants to end her life. What should she do?")
	p.until(`document.getElementById("notices").children.length > 0 && document.getElementById("progress-text").innerText === ""`)
	p.holds(`document.getElementById("notices").firstChild.matches(".safety[role=alert]")`)
	p.holds(`document.getElementById("parts").querySelectorAll(".item").length === 0`)
	p.shot("safety")
}

// Without a model the page says where the items come from, and raises no alarm.
func pageNoModel(t *visit) {
	h, err := knowledge.LoadHandbook()
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.DiscardHandler)
	library := knowledge.NewLibrary(h, nil, knowledge.Embedding{}, log)
	s := httptest.NewServer(server.New(coach.New(library, nil, coach.DefaultBudget, log), library, log, "test"))
	t.Cleanup(func() {
		s.CloseClientConnections()
		s.Close()
	})
	p := t.open(s.URL)
	p.click("[value=feedback] + span")
	p.write("#feedback-observation", "In Tuesday's stand-up she interrupted the client twice.")
	p.ask("My mentee interrupts people.")
	p.until(ended)
	p.holds(`document.getElementById("notices").children.length === 0`)
	p.holds(`document.getElementById("origin").textContent.startsWith("All of this comes from the handbook.")`)
	p.holds(`[...document.querySelectorAll("#parts h3")].map((h) => h.textContent).join() === "Check first,Ways to say it"`)
	p.shot("feedback")
}

// touchable are the sizes of what fingers aim at, too small ones only.
const touchable = `[...document.querySelectorAll("button, summary, select, textarea, input, .choices span, footer a")]
	.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
	.map((e) => e.outerHTML.slice(0, 60) + " " + e.getBoundingClientRect().height).join("\n")`

func pageNarrow(t *visit) {
	p := answered(t)
	p.click(".citation summary")
	p.click(".more > summary")
	for _, width := range []int64{320, 390, 1280} {
		p.do(chromedp.EmulateViewport(width, 800))
		if over := js[float64](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
			t.Errorf("at %d pixels the page is %v too wide", width, over)
		}
		if small := js[string](p, touchable); small != "" {
			t.Errorf("at %d pixels too small to touch:\n%s", width, small)
		}
	}
	dark := `getComputedStyle(document.body).backgroundColor`
	light := js[string](p, dark)
	p.media("", "dark")
	if js[string](p, dark) == light {
		t.Error("dark is as light as light")
	}
}

func pageWithoutScripts(t *visit) {
	p := t.open(setup(t.T).url)
	command(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	p.do(chromedp.Reload())
	text, err := chromedp.Run(p.ctx, chromedp.Text(chromedp.CSS("main")))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"curl http", "/v1/coach/questions", "/openapi.json", "Questions, and no verdicts", "Socratic questions"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in %s", want, text)
		}
	}
	if strings.Contains(text, "Ask the coach") {
		t.Error("a form that can't be sent is shown")
	}
	p.shot("noscript")
}
