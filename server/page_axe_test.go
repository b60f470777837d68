package server_test

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"testing"

	"github.com/chromedp/chromedp"

	"mentorcoach/internal/modelserver"
)

// axe-core as it was published, under the Mozilla Public License 2.0 that lies beside it. Only tests use it.
func axe(t *testing.T) string {
	t.Helper()
	f, err := os.Open("testdata/axe/axe.min.js.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	script, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(script)
}

// finding is a place where the page breaks one of axe's rules.
type finding struct {
	Rule string `json:"rule"`
	HTML string `json:"html"`
	Why  string `json:"why"`
}

const runAxe = `axe.run(document, {resultTypes: ["violations"]}).then((r) => JSON.stringify({
	passes: r.passes.length,
	findings: r.violations.flatMap((v) => v.nodes.map((n) => ({rule: v.id + ": " + v.help, html: n.html, why: n.failureSummary}))),
}))`

// inspect has axe look at the page as it is, in light and dark. It must have looked at something and find nothing.
func (p *tab) inspect(state string) {
	p.Helper()
	for _, scheme := range []string{"light", "dark"} {
		p.media("", scheme)
		var found struct {
			Passes   int       `json:"passes"`
			Findings []finding `json:"findings"`
		}
		if err := json.Unmarshal([]byte(js[string](p, runAxe)), &found); err != nil {
			p.Fatal(err)
		}
		if found.Passes < 15 {
			p.Errorf("%s, %s: axe applied %d rules only", state, scheme, found.Passes)
		}
		for _, f := range found.Findings {
			p.Errorf("%s, %s: %s\n%s\n%s", state, scheme, f.Rule, f.HTML, f.Why)
		}
	}
	p.media("", "light")
}

func pageAxe(t *visit) {
	b := stalling(t.T)
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(fullReply) })
	p := t.open(b.url)
	if err := chromedp.Do(p.ctx, chromedp.Evaluate[chromedp.Void](axe(t.T))); err != nil {
		t.Fatal(err)
	}
	p.media("", "light") // no motion: colours on their way are no colours
	p.inspect("form")
	p.click("button[type=submit]")
	p.until(`document.getElementById("situation").getAttribute("aria-invalid")`)
	p.inspect("error at a field")
	p.ask(offers)
	p.until(`document.querySelectorAll("#parts .item").length === 1`)
	p.inspect("streaming")
	p.click("#stop")
	p.click("button[type=submit]")
	p.until(`document.querySelectorAll("#parts .item").length === 5 && ` + ended)
	p.click(".citation summary")
	p.until(`document.querySelector(".citation mark")`)
	p.click("#guidance > summary")
	p.until(`document.querySelector("#passages .passage")`)
	p.click(".more > summary")
	p.inspect("result, all opened")
	p.do(chromedp.EmulateViewport(390, 800))
	p.inspect("result on a phone")
}
