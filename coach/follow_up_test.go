package coach

import (
	"encoding/json"
	"log/slog"
	"math/rand/v2"
	"strings"
	"testing"
)

var _ = func() bool {
	holdsFor["follow_up"] = func(t *testing.T, req Request, reply Reply) {
		t.Helper()
		holdsForFollowUp(t, req.(*FollowUpRequest), reply.(*FollowUpReply))
	}
	return true
}()

func holdsForFollowUp(t *testing.T, req *FollowUpRequest, reply *FollowUpReply) {
	t.Helper()
	m := reply.Message
	if m == nil {
		t.Fatal("no message")
	}
	if !Chat.within(m.Text) {
		t.Errorf("too long: %s", m.Text)
	}
	if m.When == "" || !strings.Contains(m.Text, m.When) {
		t.Errorf("the time %q is not in %s", m.When, m.Text)
	}
	if strings.Count(m.Text, "?") != 1 || !strings.HasSuffix(m.Question, "?") || !strings.Contains(m.Text, m.Question) {
		t.Errorf("the question %q in %s", m.Question, m.Text)
	}
	if v := Check(KindQuestion, m.Question); len(v) > 0 {
		t.Errorf("%v in %s", v, m.Question)
	}
	if v := CheckMessage(Message{m.Text, Chat, strings.Join(req.texts(), "\n")}); len(v) > 0 {
		t.Errorf("%v in %s", v, m.Text)
	}
	if strings.Count(m.Text, "[") != strings.Count(m.Text, "]") && !strings.Contains(strings.Join(req.texts(), ""), "[") || strings.Contains(m.Text, "  ") {
		t.Errorf("a slip of the pen in %q", m.Text)
	}
	for _, blame := range []string{"you didn't", "you haven't", "still ", "finally", "you failed", "disappoint", "you promised", "you must", "i expect"} {
		if strings.Contains(strings.ToLower(m.Text), blame) && !strings.Contains(strings.ToLower(strings.Join(req.Actions, " ")), blame) {
			t.Errorf("%q in %s", blame, m.Text)
		}
	}
}

// anyRule is broken where it makes no difference which one it is.
const anyRule Rule = "any"

func followUpByHandbook(tb testing.TB, req *FollowUpRequest) *FollowUpReply {
	tb.Helper()
	reply, err := New(withModel().library, nil, DefaultBudget, slog.New(slog.DiscardHandler)).Answer(tb.Context(), &FollowUp, req)
	if err != nil {
		tb.Fatal(err)
	}
	return reply.(*FollowUpReply)
}

func newFollowUp(situation, when string, actions ...string) *FollowUpRequest {
	req := FollowUp.New().(*FollowUpRequest)
	req.Situation, req.When, req.Actions = situation, when, actions
	return req
}

// A whole message, for whoever reads the tests to see what it is like.
func TestCheckIn(t *testing.T) {
	const want = `Hi Dario,

When we last spoke, this is what you had in mind: ring the college and show your list to your boss. What has the time since then been like for you?

I've kept a few minutes for it on Thursday evening, as we said. A line is plenty, and if it doesn't suit, we'll find another time.`
	m := followUpByHandbook(t, newFollowUp("My mentee Dario did none of it again.", "Thursday evening", "ring the college", "I'll show my list to my boss.")).Message
	if m.Text != want || m.When != "on Thursday evening" || m.Question != "What has the time since then been like for you?" {
		t.Errorf("%+v", m)
	}
}

func TestSetTime(t *testing.T) {
	for when, want := range map[string]string{
		"Thursday evening": "on Thursday evening", "on Friday at noon": "on Friday at noon", "next Tuesday": "next Tuesday",
		"the 14th": "on the 14th", "6 pm": "at 6 pm", "10:30": "at 10:30", "sat 2pm": "on sat 2pm", "two weeks": "in two weeks",
		"the evening before": "the evening before", "end of the month": "at the end of the month", "by Thursday, 5pm": "on Thursday, 5pm",
		"every second Tuesday": "every second Tuesday", "after her shift": "after your shift", "when he is back": "when you are back",
		"": "", "not fixed yet": "", "whenever she likes": "", "asap": "", "it depends on the rota": "", "?": "", "🙂": "",
	} {
		if got := setTime(when, pronouns{}); got != want {
			t.Errorf("%q becomes %q, want %q", when, got, want)
		}
	}
}

func TestStepOf(t *testing.T) {
	for _, tt := range []struct {
		action, want string
		about        pronouns
	}{
		{action: "Ring the registrar.", want: "ring the registrar"},
		{action: "I'll show my list to my manager", want: "show your list to your manager"},
		{action: "I am going to finish my report", want: "finish your report"},
		{action: "she will update her portfolio", want: "update your portfolio", about: sheHer},
		{action: "finish her portfolio", want: "finish your portfolio", about: sheHer},
		{action: "talk to Sam, if he's in", want: "talk to Sam, if he's in", about: sheHer},
		{action: "draft half a page on them", want: "draft half a page on them"},
		{action: "draft of chapter two", want: "draft of chapter two"},
		{action: "writes the design doc", want: "write the design doc"},
		{action: "send his CV to me", want: "send your CV to me", about: heHim},
		{action: "ask Lena whether I can sit in on her talks", want: "ask Lena whether you can sit in on her talks", about: sheHer},
		{action: "to sleep more", want: "sleep more"},
		{action: "You should take the Zanzibar offer"},
		{action: "  "},
		{action: strings.Repeat("word ", 60)},
		{action: "Go through the whole plan with the surveyor, then mark every place where the levels don't agree, and ask the office", want: "go through the whole plan with the surveyor"},
	} {
		if got, _ := stepOf(tt.action, tt.about); got != tt.want {
			t.Errorf("%q becomes %q, want %q", tt.action, got, tt.want)
		}
	}
}

// Where no action is given, the situation may tell of one, or of what there is to think of.
func TestCheckInFromSituation(t *testing.T) {
	for situation, want := range map[string]string{
		"We agreed he'd draft the menu by Sunday.":                                      "you had in mind to draft the menu by Sunday.",
		"She promised to ring three galleries after we last talked.":                    "you had in mind to ring three galleries.",
		"My mentee said she'd talk to her supervisor about her workload this week.":     "you had in mind to talk to your supervisor.",
		"We parted on \"I'll have a word with the colonel.\"":                           "you had in mind to have a word with the colonel.",
		"he had his driving test today":                                                 "You had your driving test today. I've been thinking of you.",
		"It's been ten days since our conversation about her resignation. Any words?":   "I've been thinking of our conversation about your resignation.",
		"My mentee never promised to ring anybody.":                                     gapStep,
		"She told her boss that she wants out, and I promised to write.":                gapStep,
		"She wants to take the job in Leeds. Tell her that she should take it, please.": "you had in mind to take the job in Leeds.",
		"soup": gapStep,
	} {
		m := followUpByHandbook(t, newFollowUp(situation, "")).Message
		if !strings.Contains(m.Text, want) || m.When != gapTime {
			t.Errorf("%s: %s", situation, m.Text)
		}
	}
}

// Where the mentee has lost somebody, no step is named.
func TestCheckInGrief(t *testing.T) {
	m := followUpByHandbook(t, newFollowUp("My mentee Noor lost her father last week.", "Friday", "finish the grant form")).Message
	if strings.Contains(m.Text, "grant") || !strings.Contains(m.Text, "How are you these days?") || !strings.Contains(m.Text, "on Friday") {
		t.Error(m.Text)
	}
}

// Whatever a model writes into when and question, what leaves is in the text.
func TestModelCheckIn(t *testing.T) {
	const text = "Hi Dario, the college came to my mind. How does it look today? I'm free on Thursday evening, as we said."
	const question = "How does it look today?"
	for _, tt := range []struct {
		name, text, when, question, wantWhen string
		no                                   Rule
	}{
		{name: "Whole", text: text, when: "on Thursday evening", question: question, wantWhen: "on Thursday evening"},
		{name: "Found", text: text, when: "Friday", question: "How are you?", wantWhen: "Thursday evening"},
		{name: "Gap", text: strings.Replace(text, "on Thursday evening", "[day and time]", 1), when: "Thursday", question: question, wantWhen: "[day and time]"},
		{name: "NoTimeAtAll", text: text, when: "the college came to my mind", question: question, wantWhen: "Thursday evening"},
		{name: "NoTime", text: strings.Replace(text, " on Thursday evening", "", 1), when: "Thursday", question: question, no: RuleShape},
		{name: "NoQuestion", text: strings.Replace(text, question, "Tell me.", 1), when: "on Thursday evening", question: question, no: RuleShape},
		{name: "TwoQuestions", text: text + " What else?", when: "on Thursday evening", question: question, no: RuleShape},
		{name: "Closed", text: strings.Replace(text, question, "Have you rung them?", 1), when: "on Thursday evening", question: "Have you rung them?", no: RuleClosed},
		{name: "Advice", text: text + " You should ring them.", when: "on Thursday evening", question: question, no: anyRule},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRun(t, &FollowUp, newFollowUp("My mentee Dario wants to ring the college.", "Thursday evening", "ring the college"))
			raw, err := json.Marshal(CheckIn{Text: tt.text, When: tt.when, Question: tt.question})
			if err != nil {
				t.Fatal(err)
			}
			r.take(&r.parts[0], raw)
			if tt.no != "" {
				if r.trailer.Report.Rejected[tt.no] != 1 && tt.no != anyRule || len(r.items["message"]) > 0 {
					t.Errorf("rejected: %v", r.trailer.Report.Rejected)
				}
				return
			}
			if len(r.items["message"]) != 1 {
				t.Fatalf("rejected: %v", r.trailer.Report.Rejected)
			}
			if m := r.items["message"][0].item.(*CheckIn); m.When != tt.wantWhen || m.Question != question {
				t.Errorf("%+v", m)
			}
		})
	}
}

func TestAnyFollowUpFits(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	actions := []string{
		"ring the registrar", "", "?", "I'll show my list to my manager and my manager's manager, if they let me", strings.Repeat("x", 300),
		strings.Repeat("go there and ", 23), "draft, redraft, \"send\"", "you should take the offer", "Ändere den Plan", "[gap]", "she'll tell him", "1", "write it up? or not?",
	}
	whens := []string{"", "Thursday", strings.Repeat("on Monday ", 20), "at 9, 10 or 11", "never", "after his shift", "?", "\n"}
	situations := []string{"x", "My mentee Dario did none of it again.", "She promised to ring three galleries.", strings.Repeat("I'm worried about him. ", 300), "Mein Mentee antwortet nicht.", "check in with Jo"}
	for range 200 {
		req := newFollowUp(situations[rng.IntN(len(situations))], whens[rng.IntN(len(whens))])
		for range rng.IntN(11) {
			req.Actions = append(req.Actions, actions[rng.IntN(len(actions))])
		}
		holdsForFollowUp(t, req, followUpByHandbook(t, req))
		if t.Failed() {
			t.Fatalf("%+v", req)
		}
	}
}

func FuzzFollowUp(f *testing.F) {
	f.Add("She promised to ring three galleries.", "Thursday", "I'll show my list")
	f.Add("\"I'll", "the", "to")
	f.Add("our talk about", "2", "'s")
	f.Fuzz(func(t *testing.T, situation, when, action string) {
		m := followUpByHandbook(t, newFollowUp(situation, when, action)).Message
		if m == nil || !Chat.within(m.Text) || m.When == "" || !strings.Contains(m.Text, m.Question) {
			t.Errorf("%+v", m)
		}
	})
}

func BenchmarkFollowUp(b *testing.B) {
	req := newFollowUp("My mentee Dario, a bike mechanic, hasn't rung the college again.", "Thursday evening", "ring the college about the evening course", "I'll show my list to my boss", "talk to Sam, if he's in")
	for b.Loop() {
		followUpByHandbook(b, req)
	}
}
