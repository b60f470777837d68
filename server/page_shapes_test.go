package server_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"mentorcoach/coach"
	"mentorcoach/knowledge"
	"mentorcoach/server"
)

// Tasks of every shape that an item can have. The page knows them by their types alone, as it would know a ninth.

type planRequest struct {
	coach.QuestionsRequest
	Minutes  int      `json:"minutes,omitempty" minimum:"15" maximum:"180" default:"45" doc:"How long the session is. The entries add up to it."`
	Previous []string `json:"previous_actions,omitempty" maxItems:"30" maxLength:"300" doc:"What was agreed on." example:"[\"ring the college\"]"`
}

type planReply struct {
	coach.QuestionsReply
	Agenda []*planEntry `json:"agenda"`
}

type planEntry struct {
	ID       string `json:"id"`
	Start    int    `json:"start"`
	Minutes  int    `json:"minutes"`
	Title    string `json:"title"`
	Aim      string `json:"aim"`
	Question string `json:"question"`
}

type letterRequest struct {
	coach.QuestionsRequest
	Recipient string `json:"recipient" minLength:"1" maxLength:"200" doc:"Whom you write to."`
	Channel   string `json:"channel,omitempty" enum:"email,linkedin,chat" default:"email" doc:"How it is sent."`
	Polite    bool   `json:"polite,omitempty" doc:"Whether to be."`
}

type letterReply struct {
	coach.QuestionsReply
	Message       *letter     `json:"message"`
	BeforeSending []*ownCheck `json:"before_sending"`
}

type letter struct {
	ID      string `json:"id"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
	Ask     string `json:"ask"`
	WayOut  string `json:"way_out"`
}

type ownCheck struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Opens string `json:"opens"`
}

type aimsReply struct {
	coach.QuestionsReply
	Restated *restated    `json:"restated"`
	Criteria []*criterion `json:"criteria"`
}

type restated struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

type criterion struct {
	ID        string `json:"id"`
	Criterion string `json:"criterion" enum:"specific,time_bound"`
	Met       bool   `json:"met"`
	Because   string `json:"because"`
	Question  string `json:"question"`
	Novelty   string `json:"novelty"` // the page has never heard of it
}

type pactReply struct {
	coach.QuestionsReply
	Sections []*section `json:"sections"`
}

type section struct {
	ID       string `json:"id"`
	Section  string `json:"section" enum:"goals_and_timeline,boundaries"`
	Wording  string `json:"wording"`
	Question string `json:"question"`
	NextStep string `json:"next_step"`
}

func shape[Q coach.Request, R coach.Reply](name string, to knowledge.Audience, request func() Q, reply func() R) *coach.Task {
	return &coach.Task{
		Name: name, Summary: "A task called " + name, Audience: to,
		New: func() coach.Request { return request() }, Reply: func() coach.Reply { return reply() },
	}
}

func shapes() []*coach.Task {
	return []*coach.Task{
		shape("plan", knowledge.Mentor, func() *planRequest { return &planRequest{} }, func() *planReply { return &planReply{} }),
		shape("first_letter", knowledge.Mentee, func() *letterRequest { return &letterRequest{} }, func() *letterReply { return &letterReply{} }),
		shape("aims", "", func() *coach.QuestionsRequest { return &coach.QuestionsRequest{} }, func() *aimsReply { return &aimsReply{} }),
		shape("pact", knowledge.Mentor, func() *coach.QuestionsRequest { return &coach.QuestionsRequest{} }, func() *pactReply { return &pactReply{} }),
	}
}

const by = `"origin":"handbook","citations":[{"passage":"p#1","quote":"Ask.","start":0,"end":4}]}}`

// told are the events of each task's reply. The items of the plan come out of order.
var told = map[string][]string{
	"plan": {
		`item {"part":"agenda","item":{"id":"a2","start":5,"minutes":30,"title":"The two offers","aim":"what matters to her","question":"What would you regret?",` + by,
		`item {"part":"agenda","item":{"id":"a1","start":0,"minutes":5,"title":"Arriving","aim":"settle in","question":"How are you here today?",` + by,
		`item {"part":"agenda","item":{"id":"a3","start":35,"minutes":10,"title":"Next steps","aim":"one step, and a date","question":"What will you do first?",` + by,
	},
	"first_letter": {
		`item {"part":"message","item":{"id":"m1","subject":"A question about river ice","text":"Dear Dr Amato,\n\nI read [the paper] and <b>wonder</b> about one thing.\n\nWith kind regards\n[your name]","ask":"one thing","way_out":"No reply is a fine reply.",` + by,
		`item {"part":"before_sending","item":{"id":"b1","text":"What do you hope for?","opens":"the wish behind it",` + by,
		`item {"part":"unheard_of","item":{"id":"u1","text":"Not drawn."}}`,
	},
	"pact": {
		`item {"part":"sections","item":{"id":"s1","section":"goals_and_timeline","wording":"We meet on [days]. You bring a note.","question":"What is it for?","next_step":"You bring a note.",` + by,
	},
	"aims": {
		`item {"part":"restated","item":{"id":"r1","text":"By [date] I will have spoken up in [how many] meetings.",` + by,
		`item {"part":"criteria","item":{"id":"c1","criterion":"specific","met":true,"because":"spoken up","question":"","novelty":"zanzibarquux",` + by,
		`item {"part":"criteria","item":{"id":"c2","criterion":"time_bound","met":false,"because":"","question":"By when do you want this?","novelty":"",` + by,
	},
}

var order = map[string]string{"pact": `"s1"`, "plan": `"a1","a2","a3"`, "first_letter": `"m1","b1"`, "aims": `"r1","c1","c2"`}

// tell plays the service for these tasks.
func tell(page []byte) func(http.ResponseWriter, *http.Request, http.Handler) {
	return func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		name := strings.TrimPrefix(r.URL.Path, "/v1/coach/")
		switch {
		case r.URL.Path == "/":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = w.Write(page)
		case told[name] != nil:
			w.Header().Set("Content-Type", "text/event-stream")
			events := append([]string{`guidance {"guidance":[{"passage":"p#1","title":"A card","heading":"In short","text":"Ask. And listen."}]}`}, told[name]...)
			events = append(events, `done {"language":"en","origin":"handbook","items":[`+order[name]+`],"guidance":[]}`)
			for _, e := range events {
				kind, data, _ := strings.Cut(e, " ")
				fmt.Fprintf(w, ": a comment\r\nevent: %s\r\ndata: %s\r\n\r\n", kind, data) // line ends as some proxies make them
			}
		default:
			next.ServeHTTP(w, r)
		}
	}
}

func pageShapes(t *visit) {
	p := t.open(staged(t.T, setup(t.T).handler, tell(server.RenderPage(shapes()))))
	if err := chromedp.Do(p.ctx, chromedp.Evaluate[chromedp.Void](axe(t.T))); err != nil {
		t.Fatal(err)
	}
	p.media("", "light")
	p.shot("shapes-form")
	p.inspect("form")
	p.holds(visibleTasks + ` === "Plan,Aims,Pact"`)
	p.holds(`document.querySelector("label[for=plan-minutes]").innerText === "How long the session is"`)
	p.ask("Anything.")
	p.until(ended)
	p.expectLeads("Arriving", "The two offers", "Next steps")
	p.holds(`[...document.querySelectorAll("[data-time]")].map((e) => e.textContent).join() === "0–5 min,5–35 min,35–45 min"`)
	p.inspect("plan")
	p.shot("shapes-plan")
	onPaper(p)

	p.click("[value=pact] + span")
	p.click("button[type=submit]")
	p.until(ended + ` && document.getElementById("item-s1")`)
	p.holds(`document.querySelector("h2 ~ #parts h3.title").innerText === "Goals and timeline"`)
	p.holds(`!document.querySelector(".fold").open && document.querySelector(".fold dd").textContent === "You bring a note."`) // which was said
	p.inspect("pact")

	p.click("[value=mentee] + span")
	p.holds(visibleTasks + ` === "First letter,Aims" && document.querySelector("[name=task]:checked").value === "first_letter"`)
	p.click("button[type=submit]")
	p.until(ended + ` && document.getElementById("item-m1")`)
	p.holds(`document.querySelector("#parts .lead").innerText.includes("one thing.\n\nWith kind") && document.querySelectorAll("#parts .gap").length === 2 && !document.querySelector("#parts b")`)
	p.holds(`!document.getElementById("parts").textContent.includes("Not drawn.")`)
	p.inspect("letter")
	p.shot("shapes-letter")

	p.click("[value=aims] + span")
	p.click("button[type=submit]")
	p.until(ended + ` && document.getElementById("item-c1")`)
	p.holds(`document.querySelector("#item-c1 [data-field=novelty]").textContent === "zanzibarquux" && !document.querySelector("#item-c1 .lead")`)
	p.holds(`document.querySelector("#item-c2 .tags").innerText === "Still open" && document.querySelector("#item-c2 .title").innerText === "Time bound"`)
	p.inspect("aims")
	p.shot("shapes-aims")
}

const visibleTasks = `[...document.querySelectorAll("[name=task]")].filter((e) => !e.closest("label").hidden).map((e) => e.nextElementSibling.textContent).join()`

// onPaper stands the plan and nothing else, in black on white, also for those who like it dark.
func onPaper(p *tab) {
	p.Helper()
	p.media("print", "dark")
	p.holds(`!document.getElementById("form").checkVisibility() && !document.querySelector("header").checkVisibility()`)
	p.holds(`[...document.querySelectorAll("button, .citation, footer")].every((e) => !e.checkVisibility())`)
	p.holds(`document.getElementById("item-a2").innerText.includes("5–35 min") && document.getElementById("item-a2").innerText.includes("What would you regret?")`)
	p.shotPaper("print")
	p.holds(`getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)" && getComputedStyle(document.querySelector(".lead")).color === "rgb(0, 0, 0)"`)
	p.media("", "light")
}

// What the form sends is what was filled in, each as its type wants it.
func TestPageFieldsOfAnyTask(t *testing.T) {
	page := string(server.RenderPage(shapes()))
	for _, want := range []string{
		`<textarea id="plan-previous_actions" data-name="previous_actions" data-control="lines"`, `For example: <i>ring the college</i>`,
		`<input type="number" id="plan-minutes" data-name="minutes" data-control="number"`, `value="45" min="15" max="180"`,
		`<option value="linkedin">Linkedin</option>`, `<option value="email" selected>`, `<input type="checkbox" id="first_letter-polite"`,
		`aria-required="true"`, `data-for="mentor mentee"`, `data-item="first_letter/message"`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is missing", want)
		}
	}
	for _, not := range []string{`data-name="stream"`, `data-name="task"`, `data-name="dry_run"`, "ZgotmplZ"} {
		if strings.Contains(page, not) {
			t.Errorf("%s is there", not)
		}
	}
	for name, events := range told {
		for _, e := range events {
			if _, data, _ := strings.Cut(e, " "); !json.Valid([]byte(data)) {
				t.Errorf("%s: %s", name, data)
			}
		}
	}
}
