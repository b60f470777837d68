package server_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"mentorcoach/access"
	"mentorcoach/internal/modelserver"
)

// The page asks for a key when the service does, says what is wrong with it, and keeps it nowhere.
func pageKey(t *visit) {
	ring := &keyring{}
	secret := ring.add(access.Key{Tenant: "acme", Scopes: []access.Scope{access.Coach}, Rate: 1})
	other := ring.add(access.Key{Tenant: "acme", Scopes: []access.Scope{access.Admin}})
	b := setup(t.T, ring.gate(access.Always))
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(fullReply) })
	p := t.open(b.url)
	p.holds(`document.getElementById("key-field").hidden`)
	p.ask(offers)
	p.until(`!document.getElementById("key-field").hidden`)
	p.holds(`document.activeElement.id === "key" && document.getElementById("key-error").hidden && document.getElementById("reply").hidden`)
	p.shot("key")
	if err := chromedp.Do(p.ctx, chromedp.Evaluate[chromedp.Void](axe(t.T))); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ key, want string }{
		{secret[:40], "not the whole key"},
		{access.NewSecret(), "not known here"},
		{other, "for something else"},
	} {
		p.retype("#key", tt.key)
		p.click("button[type=submit]")
		p.until(`document.getElementById("key-error").innerText.includes("` + tt.want + `")`)
		p.holds(`document.activeElement.id === "key" && document.getElementById("key").getAttribute("aria-invalid") === "true"`)
	}
	p.media("", "light") // no motion: colours on their way are no colours
	p.inspect("error at the key")
	p.retype("#key", " "+secret+"\u00a0")
	p.holds(`document.getElementById("key-error").hidden`)
	p.click("button[type=submit]")
	p.until(ended)
	p.holds(`document.querySelectorAll("#parts .item").length === 5`)
	p.click("button[type=submit]")
	p.until(`document.getElementById("trouble").textContent.includes("That was a lot in a short time. Please try again in ")`)
	p.forgets(t.T, secret)
}

// retype replaces what is in a field.
func (p *tab) retype(selector, text string) {
	p.Helper()
	js[bool](p, `(document.querySelector("`+selector+`").select(), true)`)
	p.write(selector, text)
}

// forgets looks for a secret wherever a browser could keep it, now and once the page was left.
func (p *tab) forgets(t *testing.T, secret string) {
	t.Helper()
	if got := js[string](p, kept); !strings.HasPrefix(got, `["",0,0,0,0,"/",null,`) || strings.Contains(got, secret) {
		t.Errorf("kept: %s", got)
	}
	p.mu.Lock()
	for _, url := range p.requests {
		if strings.Contains(url, secret) {
			t.Error("the key stands in a URL")
		}
	}
	p.mu.Unlock()
	js[bool](p, `(document.getElementById("clear").click(), true)`)
	p.holds(`document.getElementById("key").value === "" && document.getElementById("key-field").hidden`)
	p.ask(offers)
	p.until(`!document.getElementById("key-field").hidden`)
	js[bool](p, `dispatchEvent(new PageTransitionEvent("pagehide", {persisted: true}))`)
	p.holds(`document.getElementById("key").value === "" && document.getElementById("key-field").hidden`)
	if n := p.sent("/v1/coach"); n < 7 {
		t.Errorf("%d requests were sent: whoever watches is blind", n)
	}
}

// The documentation page takes a key, too, and says of each operation whether it needs one. What it then does with the key is
// its maker's.
func pageKeyInDocs(t *visit) {
	ring := &keyring{}
	secret := ring.add(access.Key{Tenant: "acme", Scopes: []access.Scope{access.Coach}})
	b := setup(t.T, ring.gate(access.Always))
	p := t.open(b.url)
	p.do(chromedp.Navigate(b.url + "/docs"))
	p.until(`document.querySelector(".auth-wrapper .authorize")`)
	p.holds(`document.querySelector("#operations-handbook-list-cards .authorization__btn")`)
	p.holds(`!document.querySelector("#operations-operations-healthz .authorization__btn")`)
	p.click(".auth-wrapper .authorize")
	p.until(`document.querySelector("#auth-bearer-value")`)
	p.write("#auth-bearer-value", secret)
	p.click(".auth-btn-wrapper [type=submit]")
	p.until(`document.querySelector(".auth-container h6")?.textContent === "Authorized"`)
}
