package server_test

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

var screens = flag.String("screens", "", "folder to write screenshots of the page into")

// chromium finds a browser. Without one the test is skipped with a word why; under CI it fails.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{os.Getenv("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if name == "" {
			continue
		}
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("no Chromium in CHROMIUM or PATH: `make test` gets one")
	}
	t.Skip("needs Chromium: `make test` gets one, or set CHROMIUM")
	return ""
}

// startBrowser starts a headless browser for all cases of a test.
func startBrowser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("starts a browser")
	}
	allocated, stop := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromium(t)), chromedp.UserDataDir(t.TempDir()),
		chromedp.NoSandbox, // which root and many containers can't set up; the pages are our own
	)...)
	ctx, cancel := chromedp.NewContext(allocated)
	t.Cleanup(func() {
		_ = chromedp.Cancel(ctx) // waits until the browser is gone
		cancel()
		stop()
	})
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("the browser does not start: %v", err)
	}
	return ctx
}

// tab is a tab of its own, with nothing in its cookies, cache and storage, that watches what the page does.
type tab struct {
	*testing.T
	ctx context.Context //nolint:containedctx // that is what a tab is to chromedp
	url string

	mu       sync.Mutex
	console  []string // what the page's scripts or its policy complained of
	requests []string // URLs
}

// patience is far above what anything here takes, also on a busy machine.
const patience = 20 * time.Second

// visit is what a case is given: open opens the page of a server in a new tab.
type visit struct {
	*testing.T
	open func(url string) *tab
}

// newTab opens the page of a server. When the test ends, it must have kept to its own origin and its console be empty.
func newTab(parent context.Context, t *testing.T, url string) *tab {
	t.Helper()
	p := &tab{T: t, url: url}
	ctx, cancel := chromedp.NewContext(parent, chromedp.WithNewBrowserContext(), chromedp.WithListener(p.hear))
	ctx, late := context.WithTimeout(ctx, 3*patience)
	p.ctx = ctx
	t.Cleanup(func() {
		p.clean()
		late()
		cancel()
	})
	p.do(chromedp.EmulateViewport(1280, 900), chromedp.Navigate(url))
	return p
}

// hear notes what the browser tells.
func (p *tab) hear(ev any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := ev.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		p.console = append(p.console, "exception: "+e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		p.console = append(p.console, fmt.Sprintf("console.%s", e.Type))
	case *log.EventEntryAdded:
		if e.Entry.Source != log.EntrySourceNetwork { // a reply that is an error, or a connection that breaks, is logged there
			p.console = append(p.console, fmt.Sprintf("%s %s: %s", e.Entry.Source, e.Entry.Level, e.Entry.Text))
		}
	}
}

func (p *tab) clean() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.console) > 0 {
		p.Errorf("the console says: %q", p.console)
	}
	if len(p.requests) == 0 {
		p.Error("no request was seen: whoever watches is blind")
	}
	for _, url := range p.requests {
		if !strings.HasPrefix(url, p.url+"/") && !strings.HasPrefix(url, "data:") {
			p.Errorf("the page asked %s", url)
		}
	}
}

// sent counts the requests to a path.
func (p *tab) sent(path string) (n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, url := range p.requests {
		if strings.HasPrefix(url, p.url+path) {
			n++
		}
	}
	return n
}

func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	if err := chromedp.Do(p.ctx, steps...); err != nil {
		p.Fatal(err)
	}
}

func command[P, R any](p *tab, c cdp.Command[P, R], params P) {
	p.Helper()
	if _, err := chromedp.Call(p.ctx, c, params); err != nil {
		p.Fatal(err)
	}
}

// js evaluates an expression in the page.
func js[T any](p *tab, expression string) T {
	p.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.Fatalf("%s: %v", expression, err)
	}
	return v
}

// until waits for a condition of the page. On its way from one page to another there is none to ask.
func (p *tab) until(condition string) {
	p.Helper()
	var err error
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		var is bool
		if is, err = chromedp.Run(p.ctx, chromedp.Evaluate[bool]("Boolean("+condition+")")); is {
			return
		}
	}
	p.Fatalf("never happened: %s (%v)\n%s", condition, err, js[string](p, `document.body.innerText`))
}

func (p *tab) holds(condition string) {
	p.Helper()
	if !js[bool](p, "Boolean("+condition+")") {
		p.Errorf("does not hold: %s", condition)
	}
}

func (p *tab) click(selector string) {
	p.Helper()
	p.do(chromedp.Click(chromedp.CSS(selector)))
}

// write fills in a field, as a paste does.
func (p *tab) write(selector, text string) {
	p.Helper()
	js[bool](p, fmt.Sprintf(`(document.querySelector(%q).focus(), document.execCommand("insertText", false, %q))`, selector, text))
}

// press presses keys, one after the other.
func (p *tab) press(keys ...string) {
	p.Helper()
	for _, key := range keys {
		p.do(chromedp.KeyEvent(key))
	}
}

// media has the browser prefer a colour scheme, or print.
func (p *tab) media(kind, scheme string) {
	p.Helper()
	command(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media:    kind,
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}},
	})
}

// allowClipboard lets the page use the clipboard, as people do when they are asked.
func (p *tab) allowClipboard() {
	p.Helper()
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		_, err := chromedp.CallBrowser(p.ctx, browser.SetPermission, browser.SetPermissionParams{
			Permission: &browser.PermissionDescriptor{Name: name}, Setting: browser.PermissionSettingGranted, Origin: p.url,
			BrowserContextID: chromedp.FromContext(p.ctx).BrowserContextID,
		})
		if err != nil {
			p.Fatal(err)
		}
	}
}

func (p *tab) clipboard() string {
	p.Helper()
	return js[string](p, `navigator.clipboard.readText()`)
}

// shot writes screenshots at the widths of a phone and a desk, in light and dark.
func (p *tab) shot(name string) {
	p.Helper()
	if *screens == "" {
		return
	}
	for _, width := range []int64{390, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			p.do(chromedp.EmulateViewport(width, 900))
			p.media("", scheme)
			image, err := chromedp.Run(p.ctx, chromedp.FullScreenshot(100))
			if err != nil {
				p.Fatal(err)
			}
			path := filepath.Join(*screens, fmt.Sprintf("%s-%d-%s.png", name, width, scheme))
			if err := os.WriteFile(path, image, 0o600); err != nil {
				p.Fatal(err)
			}
		}
	}
	p.do(chromedp.EmulateViewport(1280, 900))
	p.media("", "light")
}

// shotPaper writes what would be printed, as a picture.
func (p *tab) shotPaper(name string) {
	p.Helper()
	if *screens == "" {
		return
	}
	image, err := chromedp.Run(p.ctx, chromedp.FullScreenshot(100))
	if err == nil {
		err = os.WriteFile(filepath.Join(*screens, name+".png"), image, 0o600)
	}
	if err != nil {
		p.Fatal(err)
	}
}

// staged puts something between a service and its page.
func staged(t *testing.T, next http.Handler, act func(http.ResponseWriter, *http.Request, http.Handler)) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { act(w, r, next) }))
	t.Cleanup(func() {
		s.CloseClientConnections() // the browser keeps some open
		s.Close()
	})
	return s.URL
}

// leads are what the items say first, from top to bottom.
func (p *tab) leads() []string {
	p.Helper()
	return js[[]string](p, `[...document.querySelectorAll("#parts .lead")].map((e) => e.textContent)`)
}

func (p *tab) expectLeads(want ...string) {
	p.Helper()
	if got := p.leads(); !slices.Equal(got, want) {
		p.Errorf("items %q, want %q", got, want)
	}
}
