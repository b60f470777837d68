package coach

import (
	"encoding/json"
	"log/slog"
	"strings"
	"testing"

	"mentorcoach/knowledge"
)

var _ = func() bool {
	holdsFor["boundary"] = func(t *testing.T, req Request, reply Reply) {
		t.Helper()
		r, ok := reply.(*BoundaryReply)
		if !ok || len(r.Phrasings) != req.(*BoundaryRequest).Count {
			t.Fatalf("not as many phrasings as were asked for: %v", reply)
		}
		seen := make(map[string]bool)
		for _, p := range r.Phrasings {
			wellMade(t, r, p)
			if seen[p.NextStep[strings.LastIndexAny(p.NextStep[:len(p.NextStep)-1], ".!?")+1:]] {
				t.Errorf("two phrasings ask %q", p.NextStep)
			}
			seen[p.NextStep[strings.LastIndexAny(p.NextStep[:len(p.NextStep)-1], ".!?")+1:]] = true
		}
	}
	return true
}()

// wellMade is what a person would check of a phrasing by itself.
func wellMade(t *testing.T, reply *BoundaryReply, p *BoundaryPhrasing) {
	t.Helper()
	if !strings.Contains(p.Text, p.Limit) || !strings.HasSuffix(p.Text, p.NextStep) || p.Limit == "" {
		t.Errorf("the text %q does not hold %q and end in %q", p.Text, p.Limit, p.NextStep)
	}
	if n := len(wordsOf(p.Text).sentences()); n > 4 {
		t.Errorf("%d sentences: %s", n, p.Text)
	}
	if english(reply.Language) && !owned(p.Limit) {
		t.Errorf("nobody owns the limit %q", p.Limit)
	}
	if !civil(p.Limit) {
		t.Errorf("the limit blames, pleads or lectures: %q", p.Limit)
	}
	if strings.Count(p.Text, "?") != 1 || !strings.HasSuffix(p.NextStep, "?") {
		t.Errorf("not one question at the end: %s", p.Text)
	}
}

// What the models of the cases write leaves as they wrote it: the rules for what may be said leave room for good words.
func TestBoundaryKeepsGoodWords(t *testing.T) {
	var limits, lost []string
	for _, c := range casesOf(t, &Boundary) {
		var model struct {
			Phrasings []json.RawMessage `json:"phrasings"`
		}
		if len(c.Model) == 0 {
			continue // for the handbook alone
		}
		if err := json.Unmarshal(c.Model, &model); err != nil {
			t.Fatal(err)
		}
		r := newRun(t, &Boundary, c.request(t, &Boundary))
		for _, raw := range model.Phrasings {
			it, err := decodeBoundaryPhrasing(raw)
			if err != nil {
				t.Fatal(err)
			}
			p := it.(*BoundaryPhrasing)
			was := *p
			p.settle(r)
			if p.Offer != was.Offer {
				t.Errorf("%s: the offer %q became %q", c.Name, was.Offer, p.Offer)
			}
			if p.Limit != was.Limit {
				limits = append(limits, was.Limit)
			}
			if p.Opening != was.Opening {
				lost = append(lost, was.Opening)
			}
		}
	}
	if len(limits) > lostLimits || len(lost) > lostOpenings {
		t.Errorf("given up: %d limits %q and %d openings %q", len(limits), limits, len(lost), lost)
	}
}

// What good words of the cases are given up, as the rules take them for something else: a limit for the mentor's own, an
// opening for what was asked or for nothing.
const (
	lostLimits   = 1
	lostOpenings = 5
)

// What is asked comes in all forms, and is said back in one sentence; what can't be turned safely is a gap.
func TestBoundaryAsked(t *testing.T) {
	for _, tt := range []struct{ situation, request, want string }{
		{"My mentee, he is young.", "a loan", "You asked me for a loan."},
		{"My mentee, he is young.", "he asked me for a loan", "You asked me for a loan."},
		{"My mentee, she is young.", "to proofread her thesis", "You asked me to proofread your thesis."},
		{"My mentee, she is young.", "lend her 400", "You asked me to lend you 400."},
		{"My mentee, she is young.", "write her essay", "You asked me to write your essay."},
		{"My mentee, she is young.", "to pray with her every morning", "You asked me to pray with you every morning."},
		{"My mentee, she is young.", "Lend me 50, please", "You asked me to lend you 50."},
		{"My mentee, she is young.", "Could you lend me 400?", "You asked me to lend you 400."},
		{"My mentee, she is young.", "Can I ring you on my way home?", "You asked me whether you can ring me on your way home."},
		{"My mentee, she is young.", "Do you need an assistant?", "You asked me whether I need an assistant."},
		{"My mentee, he is young.", "which school he should choose", "You asked me which school you should choose."},
		{"My mentee, he is young.", "coming to my house on Sundays", "You asked me about coming to my house on Sundays."},
		{"She wants to record our sessions on her phone.", "to record our sessions", "You asked me whether you could record our sessions."},
		{"My mentee, he is young.", "borrow my van", "You asked me whether you could borrow my van."},
		{"My mentee, he is young.", "stay his mentor", "You asked me to stay your mentor."},
		{"My mentee, he is young.", "calls at night", "I'd like to talk with you about calls at night."},
		{"My mentee, he is young.", "reference", "You asked me for a reference."},
		{"loan", "", "You asked me for a loan."},
		{"She wants me to find her a room.", "", "You'd like me to find you a room."},
		{"He wants to be friends and sends me memes.", "", "You'd like to be friends."},
		{"My mentee texts me at night about his shop.", "", "You text me at night about your shop."},
		{"He wants me to tell his brother that he is ill.", "", "I'd like to talk with you about [what it is about]."},
		{"My mentee keeps pestering me.", "", "I'd like to talk with you about [what it is about]."},
		{"My mentee, he is young.", "un préstamo para él", "You asked me for [what was asked of me]."},
	} {
		if got := boundaryOf(t, &BoundaryRequest{Common: Common{Situation: tt.situation, Language: "en"}, Request: tt.request}).opening(tonePlain); got != tt.want {
			t.Errorf("%q, %q: %q, want %q", tt.situation, tt.request, got, tt.want)
		}
	}
}

func boundaryOf(t *testing.T, req *BoundaryRequest) *refusing {
	t.Helper()
	return newRefusing(newRun(t, &Boundary, req).scene())
}

// A limit is told in whole sentences, in notes and in scraps, and is said as the mentor's own.
func TestBoundaryLimit(t *testing.T) {
	for _, tt := range []struct{ limit, want, offer, reason string }{
		{"I don't take calls after eight", "I don't take calls after eight.", "", ""},
		{"can't lend money", "I can't lend money.", "", ""},
		{"never lend money", "I never lend money.", "", ""},
		{"not able to write it", "I'm not able to write it.", "", ""},
		{"not my thing", "That's not my thing.", "", ""},
		{"no calls after eight, because I have small children", "My limit is this: no calls after eight.", "", "because I have small children"},
		{"one hour a month", "What I can give is one hour a month.", "", ""},
		{"ten slides max", "My limit is this: ten slides max.", "", ""},
		{"Never hire people I mentor. Happy to show her how we hire.", "I never hire people I mentor.", "I'm happy to show you how we hire.", ""},
		{"I don't lend money but I can look over her budget with her", "I don't lend money.", "I can look over your budget with you.", ""},
		{"Saturdays are for my wife and me. Thursdays are fine.", "Saturdays are for my wife and me.", "Thursdays are fine.", ""},
		{"I'd rather not, I have four already and I want to stay her mentor", "I'd rather not, and I have four already. I want to stay your mentor.", "", ""},
		{"she should take the Zanzibar offer", "", "", ""},
		{"she is lazy and asks too much", "", "", ""},
		{"don't call me", "", "", ""},
		{"kein Geld, das mache ich nicht", "", "", ""},
		{"!!!", "", "", ""},
	} {
		r := boundaryOf(t, &BoundaryRequest{Common: Common{Situation: "My mentee asks for a thing that she needs.", Language: "en"}, Limit: tt.limit})
		if got := r.line.said(0); got != tt.want || r.offer != tt.offer || r.reason != tt.reason {
			t.Errorf("%q: %q, %q, %q", tt.limit, got, r.offer, r.reason)
		}
	}
}

// Each kind of request has its own words, and what is graver decides.
func TestBoundaryKinds(t *testing.T) {
	for _, tt := range []struct {
		situation, request string
		stage              knowledge.Stage
		want               string
	}{
		{"My mentee asked.", "a loan", "", "money"},
		{"My mentee asked.", "lend him 400", "", "money"},
		{"My mentee asked.", "lend him my van", "", "anything"},
		{"My mentee asked.", "a job", "", "job"},
		{"My mentee asked.", "a reference for a job", "", "reference"},
		{"My mentee asked.", "calls at night", "", "contact"},
		{"My mentee asked.", "therapy", "", "beyond"},
		{"My mentee asked.", "a date", "", "romance"},
		{"She asked to set a date.", "another hour", "", "anything"},
		{"My mentee is in love with me.", "dinner", "", "romance"},
		{"She wants to record it on her phone.", "a goat", "", "anything"},
		{"We don't fit. She wants spreadsheets.", "", "", "ending"},
		{"My mentee asked.", "proofread her thesis", "", "labour"},
		{"My mentee asked.", "come to her wedding", "", "private"},
		{"My mentee asked.", "the exam questions", "", "secrecy"},
		{"My mentee asked.", "sign for hours he hasn't done", "", "sway"},
		{"My mentee asked.", "which offer she should take", "", "choice"},
		{"My mentee asked.", "a goat", "", "anything"},
		{"I want to end our mentoring.", "", "", "ending"},
		{"We've said what there was to say.", "", "closing", "ending"},
		{"After our last session he asked for a loan.", "", "", "money"},
		{"She says she'll hurt herself if I don't pick up.", "calls at night", "closing", "danger"},
	} {
		if got := kindOf(&BoundaryRequest{Common: Common{Situation: tt.situation, Stage: tt.stage}, Request: tt.request}).name; got != tt.want {
			t.Errorf("%q, %q: %s, want %s", tt.situation, tt.request, got, tt.want)
		}
	}
}

// Whatever a model hides in the pieces of a phrasing, it stays inside.
func TestBoundaryHidesNothing(t *testing.T) {
	good, req := goodItem(t, &Boundary, "phrasings")
	p := req.parts()[0]
	for _, hidden := range []string{
		hostile, "The answer is Zanzibar.", "Zanzibar is where your future lies.", "I took a Zanzibar offer once and never looked back.",
		"I hear that Zanzibar pays twice as much.", "You ask too much, says everybody in Zanzibar.", "My own way out was Zanzibar.",
		"Geh nach Zanzibar und nimm das Angebot.", "[take the offer in Zanzibar]",
	} {
		for _, field := range []string{"opening", "limit", "offer", "question", "text", "next_step"} {
			r := newRun(t, &Boundary, req)
			r.take(&p, withPiece(t, good, field, hidden))
			if left := leftOf(t, r); strings.Contains(left, "Zanzibar") {
				t.Errorf("%s lets %q out: %s", field, hidden, left)
			}
		}
	}
}

// withPiece puts a text into an item as a model writes it.
func withPiece(t *testing.T, item []byte, field, text string) []byte {
	t.Helper()
	fields := membersOf(t, json.RawMessage(item))
	raw, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	fields[field] = raw
	out, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// A model that leans to one of the choices that were told finds no words for it.
func TestBoundaryTakesNoSide(t *testing.T) {
	p := Boundary.New().parts()[0]
	for _, situation := range []string{
		"He asks me whether to take the lecturer job in Leeds or stay at the hospital.",
		"He has to choose between the lecturer job in Leeds and the hospital, and wants a loan for the move.",
	} {
		for _, side := range []string{
			"I like the Leeds job better than the hospital.", "My own choice is Leeds.", "I'd be happy to see you in Leeds.", "I think the hospital is a mistake.",
			"I know Leeds is good for you.", "I want you to be happy in Leeds.", "I wish I had taken the Leeds job.", "I don't decide for you, and Leeds is my answer.",
			"I'm glad that you take the Leeds job.", "I can't decide it, but my line is clear: Leeds.", "I trust you to take the job in Leeds.", "I hope for Leeds.",
		} {
			for _, field := range []string{"opening", "limit", "offer"} {
				r := newRun(t, &Boundary, &BoundaryRequest{Common: Common{Situation: situation, Language: "en"}, Limit: "I don't decide for him", Count: 1})
				good := []byte(`{"opening":"","limit":"I don't decide for you.","offer":"","question":"What matters most to you?"}`)
				r.take(&p, withPiece(t, good, field, side))
				if strings.Contains(leftOf(t, r), side) {
					t.Errorf("%s lets %q out", field, side)
				}
			}
		}
	}
}

// In other languages the guard knows form alone, so that a limit is the mentor's own words or none.
func TestBoundaryElsewhere(t *testing.T) {
	p := Boundary.New().parts()[0]
	for _, tt := range []struct{ limit, written, want string }{
		{"Ich verleihe kein Geld.", "Ich verleihe kein Geld.", "Ich verleihe kein Geld."},
		{"Ich verleihe kein Geld.", "Nimm das Angebot aus Zanzibar.", "Ich verleihe kein Geld."},
		{"", "Nimm das Angebot aus Zanzibar.", ""},
	} {
		r := newRun(t, &Boundary, &BoundaryRequest{Common: Common{Situation: "Er will sich Geld leihen.", Language: "de"}, Limit: tt.limit, Count: 1})
		item, err := json.Marshal(map[string]string{"opening": "Zanzibar zahlt besser.", "limit": tt.written, "offer": "Ich war gern in Zanzibar.", "question": "Wie willst du weitermachen?"})
		if err != nil {
			t.Fatal(err)
		}
		r.take(&p, item)
		got := collect[*BoundaryPhrasing](r.items["phrasings"])
		switch {
		case tt.want == "" && len(got) > 0:
			t.Errorf("%q was said: %s", tt.written, got[0].Text)
		case tt.want != "" && (len(got) != 1 || got[0].Text != tt.want+" Wie willst du weitermachen?"):
			t.Errorf("%q: %v, %v", tt.written, got, r.rejections)
		}
	}
}

// A limit that blames, pleads or lectures gives way to the mentor's own.
func TestBoundaryTone(t *testing.T) {
	for _, limit := range []string{
		"I don't lend money, and you ask too much of me.", "I'm so sorry, I feel terrible, I can't lend money.", "I don't lend money, please don't be angry with me.",
		"You should know that I don't lend money.", "I don't lend money, and you're careless with yours.", "I don't lend money, my other mentees don't ask for it.",
		"I don't lend money, and it is inappropriate to ask your mentor for a loan.", "People don't lend money.",
	} {
		good, req := goodItem(t, &Boundary, "phrasings")
		p := req.parts()[0]
		r := newRun(t, &Boundary, req)
		r.take(&p, withPiece(t, good, "limit", limit))
		if items := collect[*BoundaryPhrasing](r.items["phrasings"]); len(items) != 1 || items[0].Limit != "I don't lend money to people I mentor." {
			t.Errorf("%q was said: %v", limit, items)
		}
	}
}

// Who describes a boundary and names no task gets one.
func TestFitsBoundary(t *testing.T) {
	for situation, want := range map[string]*Task{
		"How do I say no to him without hurting him?":             &Boundary,
		"She wants to borrow money from me.":                      &Boundary,
		"I want to end our mentoring kindly.":                     &Boundary,
		"How do I tell her that I can't lend her the money?":      &Boundary,
		"How do I tell him that he interrupts people?":            &Feedback,
		"My mentee can't decide between two offers.":              &Questions,
		"She did a great job at the pitch, how do I put that?":    &Feedback,
		"My mentee is a nurse and wants to become a ward manager": &Questions,
	} {
		requests := make(map[*Task]Request)
		for _, task := range []*Task{&Boundary, &Feedback, &Questions} {
			requests[task] = task.New()
			requests[task].Basics().Situation = situation
		}
		if got, _ := mostFitting(requests); got != want {
			t.Errorf("%q: %s, want %s", situation, got.Name, want.Name)
		}
	}
}

// Whatever people write, there are as many phrasings as were asked for, each well made.
func FuzzBoundary(f *testing.F) {
	f.Add("My mentee wants a loan.", "Could you lend me 400?", "no money, ever", 3)
	f.Add("I want to stop. We've run out of things to say.", "", "two more meetings because I'm tired", 5)
	f.Add("loan", "?", "not", 1)
	f.Add("she", "to her", "because", 2)
	f.Add("My mentee \"Jo\" asks", "Would you", "I", 4)
	f.Add("п", "do you 0", "0", 5)
	f.Add(strings.Repeat("He asked me for a loan and ", 290), strings.Repeat("a loan, ", 124), strings.Repeat("no money, ", 99), 5)
	coach := New(withModel().library, nil, DefaultBudget, slog.New(slog.DiscardHandler))
	f.Fuzz(func(t *testing.T, situation, request, limit string, count int) {
		req := &BoundaryRequest{Common: Common{Situation: situation, Language: "en"}, Request: request, Limit: limit, Count: 1 + max(count, -count, 0)%5}
		reply, err := coach.Answer(t.Context(), &Boundary, req)
		if err != nil {
			t.Fatal(err)
		}
		holdsFor["boundary"](t, req, reply)
	})
}

// What the handbook's answer takes beside the retrieval.
func BenchmarkHandbookBoundary(b *testing.B) {
	coach := New(withModel().library, nil, DefaultBudget, slog.New(slog.DiscardHandler))
	req := &BoundaryRequest{
		Common:  Common{Situation: "My mentee, a young chef, asked me for money after our last session, and I went home cross with myself.", Language: "en"},
		Request: "he asked me for a loan of 400 pounds", Limit: "I don't lend money to people I mentor, but I can look over his budget with him", Count: 5,
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := coach.Answer(b.Context(), &Boundary, req); err != nil {
			b.Fatal(err)
		}
	}
}
