package coach_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mentorcoach/coach"
	"mentorcoach/internal/modelserver"
	"mentorcoach/knowledge"
)

const situation = "My mentee has two offers and wants me to choose for her. She keeps asking which one I'd take, and the deadline is Friday."

// bundle is a coach with a model at the far end of a socket.
type bundle struct {
	*coach.Coach
	model   *modelserver.Server
	library *knowledge.Library
}

func setup(tb testing.TB, opts ...modelserver.Option) *bundle {
	tb.Helper()
	b := &bundle{model: modelserver.New(tb, opts...), library: library(tb)}
	model := coach.NewModel(coach.ModelConfig{BaseURL: b.model.URL(), Key: "sk-test", Name: "gpt-4.1-mini"})
	b.Coach = coach.New(b.library, model, coach.DefaultBudget, slog.New(slog.DiscardHandler))
	return b
}

func library(tb testing.TB) *knowledge.Library {
	tb.Helper()
	l, err := inMemory()
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

// inMemory is shared: it takes its time under the race detector, and nothing changes it.
var inMemory = sync.OnceValues(func() (*knowledge.Library, error) {
	h, err := knowledge.LoadHandbook()
	if err != nil {
		return nil, err
	}
	return knowledge.NewLibrary(h, nil, knowledge.Embedding{}, slog.New(slog.DiscardHandler)), nil
})

func questionsRequest(text string, count int) *coach.QuestionsRequest {
	req := coach.Questions.New().(*coach.QuestionsRequest)
	req.Situation, req.Count = text, count
	return req
}

func (b *bundle) questions(t *testing.T, count int) *coach.QuestionsReply {
	t.Helper()
	return answer(t, b.Coach, questionsRequest(situation, count))
}

func answer(t *testing.T, c *coach.Coach, req *coach.QuestionsRequest) *coach.QuestionsReply {
	t.Helper()
	reply, err := c.Answer(t.Context(), &coach.Questions, req)
	if err != nil {
		t.Fatal(err)
	}
	return reply.(*coach.QuestionsReply)
}

// written is a question as a model writes it.
type written struct {
	Text       string           `json:"text"`
	Reflection string           `json:"reflection"`
	Kind       string           `json:"kind"`
	Phase      string           `json:"phase"`
	Opens      string           `json:"opens"`
	Citations  []coach.Citation `json:"citations"`
}

func good(text string) written {
	return written{
		Text: text, Reflection: "You have two offers, and the deadline is Friday.", Kind: "clarity", Phase: "goal",
		Opens: "what matters to them in the choice", Citations: []coach.Citation{},
	}
}

// says encodes what a model returns for the questions task.
func says(qs ...written) string {
	b, err := json.Marshal(struct {
		Questions []written `json:"questions"`
	}{qs})
	if err != nil {
		panic(err)
	}
	return string(b)
}

var fine = []string{
	"What matters most to you in a place of work?", "Which offer do you find yourself describing first?",
	"Who else will live with this decision?", "How will you know that you chose well?", "What is still unclear about the second offer?",
}

func fineQuestions(n int) []written {
	out := make([]written, n)
	for i := range out {
		out[i] = good(fine[i])
	}
	return out
}

func notice(notices []coach.Notice, code string) (coach.Notice, bool) {
	i := slices.IndexFunc(notices, func(n coach.Notice) bool { return n.Code == code })
	if i < 0 {
		return coach.Notice{}, false
	}
	return notices[i], true
}

func TestFromHandbook(t *testing.T) {
	c := coach.New(library(t), nil, coach.DefaultBudget, slog.New(slog.DiscardHandler))

	t.Run("AsManyAsAskedInOrder", func(t *testing.T) {
		phases := []string{"goal", "reality", "options", "will"}
		for n := 1; n <= 10; n++ {
			reply := answer(t, c, questionsRequest(situation, n))
			if len(reply.Questions) != n || reply.Report.Asked != n || reply.Report.FromHandbook != n {
				t.Fatalf("%d questions for %d, report %+v", len(reply.Questions), n, reply.Report)
			}
			seen := make(map[string]bool)
			for i, q := range reply.Questions {
				if i > 0 && slices.Index(phases, q.Phase) < slices.Index(phases, reply.Questions[i-1].Phase) {
					t.Errorf("%s comes after %s", q.Phase, reply.Questions[i-1].Phase)
				}
				if seen[q.Text] {
					t.Errorf("%q stands there twice", q.Text)
				}
				seen[q.Text] = true
			}
		}
	})
	t.Run("CitationsStandInTheirPassages", func(t *testing.T) {
		reply := answer(t, c, questionsRequest(situation, 10))
		for _, q := range reply.Questions {
			if len(q.Citations) == 0 {
				t.Errorf("%q cites nothing", q.Text)
			}
			holdsCitations(t, q.Citations, reply.Guidance)
		}
	})
	t.Run("BearsOnTheSituation", func(t *testing.T) {
		for situation, card := range map[string]string{
			situation: "crossroads-decisions",
			"He never does what we agreed on between our meetings":                   "accountability",
			"My mentee messages me ten times a day and I can't keep up":              "setting-boundaries",
			"I said yes to mentoring and now I have no time for it at all":           "lack-of-time",
			"How do I tell my mentee kindly that her presentation was unclear":       "constructive-feedback",
			"My mentee feels like an impostor among all these senior researchers":    "confidence-and-belonging",
			"We are meeting for the first time next week, I don't know how to begin": "first-meeting",
		} {
			reply := answer(t, c, questionsRequest(situation, 5))
			if !slices.ContainsFunc(reply.Guidance, func(g coach.Guidance) bool { return g.Source == card }) {
				t.Errorf("%q: %s is not among the guidance", situation, card)
			}
		}
	})
	t.Run("GivesBackWhatWasSaid", func(t *testing.T) {
		reply := answer(t, c, questionsRequest(situation, 5))
		if got, want := reply.Questions[0].Reflection, "So you have two offers and want me to choose for you."; got != want {
			t.Errorf("reflection %q, want %q", got, want)
		}
	})
	t.Run("Deterministic", func(t *testing.T) {
		a, b := answer(t, c, questionsRequest(situation, 7)), answer(t, c, questionsRequest(situation, 7))
		if diff := cmp.Diff(a.Questions, b.Questions); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("Notices", func(t *testing.T) {
		req := questionsRequest(situation, 3)
		req.Language = "de"
		reply := answer(t, c, req)
		for _, code := range []string{coach.NoticeNoModel, coach.NoticeWithheld, coach.NoticeLanguage} {
			if _, ok := notice(reply.Notices, code); !ok {
				t.Errorf("no notice %s in %v", code, reply.Notices)
			}
		}
		if reply.Language != "en" || reply.Origin != coach.FromHandbook {
			t.Errorf("language %s, origin %s", reply.Language, reply.Origin)
		}
	})
	t.Run("Feedback", func(t *testing.T) {
		req := coach.Feedback.New().(*coach.FeedbackRequest)
		req.Situation, req.Count = "My mentee interrupts people.", 5
		req.Observation = "In Tuesday's stand-up she interrupted the client twice."
		r, err := c.Answer(t.Context(), &coach.Feedback, req)
		if err != nil {
			t.Fatal(err)
		}
		reply := r.(*coach.FeedbackReply)
		if len(reply.CheckFirst) != 3 || len(reply.Phrasings) != 5 {
			t.Fatalf("%d questions, %d phrasings", len(reply.CheckFirst), len(reply.Phrasings))
		}
		for _, p := range reply.Phrasings {
			if p.Behaviour != "you interrupted the client twice" || !strings.Contains(p.Text, p.Behaviour) || !strings.Contains(strings.ToLower(p.Text), "in tuesday's stand-up") {
				t.Errorf("%+v", p)
			}
			holdsCitations(t, p.Citations, reply.Guidance)
		}
	})
	t.Run("FeedbackWithoutABehaviour", func(t *testing.T) {
		req := coach.Feedback.New().(*coach.FeedbackRequest)
		req.Situation = "She's lazy and doesn't care."
		r, err := c.Answer(t.Context(), &coach.Feedback, req)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range r.(*coach.FeedbackReply).Phrasings {
			if strings.Contains(p.Text, "lazy") || !strings.Contains(p.Text, "[") {
				t.Errorf("%q takes over a label", p.Text)
			}
		}
	})
}

// holdsCitations checks each quote letter for letter, at its offsets, in the guidance of the same reply.
func holdsCitations(t *testing.T, citations []coach.Citation, guidance []coach.Guidance) {
	t.Helper()
	for _, c := range citations {
		i := slices.IndexFunc(guidance, func(g coach.Guidance) bool { return g.Passage == c.Passage })
		if i < 0 {
			t.Errorf("the reply does not show %s", c.Passage)
			continue
		}
		if got := string([]rune(guidance[i].Text)[c.Start:c.End]); got != c.Quote {
			t.Errorf("%s[%d:%d] is %q, not %q", c.Passage, c.Start, c.End, got, c.Quote)
		}
	}
}

func TestFromModel(t *testing.T) {
	b := setup(t)
	b.model.Script(modelserver.Content(says(fineQuestions(3)...), modelserver.Usage(1200, 340)))
	reply := b.questions(t, 3)

	if reply.Origin != coach.FromModel || len(reply.Questions) != 3 || reply.Report.Accepted != 3 || reply.Report.FromHandbook != 0 {
		t.Errorf("origin %s, report %+v", reply.Origin, reply.Report)
	}
	if reply.Meta.Tokens != (coach.Tokens{In: 1200, Out: 340}) || reply.Meta.Model != "gpt-4.1-mini" || !strings.HasPrefix(reply.Meta.Prompt, "questions@") {
		t.Errorf("meta %+v", reply.Meta)
	}
	if reply.Report.OpenShare != 1 || reply.Report.ReflectionsPerQuestion != 1 {
		t.Errorf("report %+v", reply.Report)
	}
	asked := b.model.Requests()[0]
	if asked.Chat.ResponseFormat.Type != "json_schema" || !asked.Chat.ResponseFormat.JSONSchema.Strict {
		t.Errorf("response format %+v", asked.Chat.ResponseFormat)
	}
	if user := asked.Chat.Last("user"); !strings.Contains(user, "two offers") || !strings.Contains(user, "crossroads-decisions#1") {
		t.Errorf("the model was told %s", user)
	}
	if system := asked.Chat.Last("system"); strings.Contains(system, "two offers") {
		t.Error("the fixed part of the prompt holds what varies")
	}
}

// What the guard rejects never leaves; the handbook takes its place, and the report says why.
func TestGuardedModel(t *testing.T) {
	b := setup(t)
	advice := good("Have you considered taking the first offer?")
	hidden := good("What draws you to the second offer?")
	hidden.Reflection = "You should take the second offer."
	b.model.Script(
		modelserver.Content(says(fineQuestions(2)[0], advice, hidden, good("Tell her to take it."), fineQuestions(2)[1])),
		modelserver.Content(says(advice, hidden)),
	)
	reply := b.questions(t, 5)

	if len(reply.Questions) != 5 || reply.Origin != coach.Mixed {
		t.Fatalf("%d questions, origin %s", len(reply.Questions), reply.Origin)
	}
	if reply.Report.Accepted != 3 || reply.Report.FromHandbook != 2 || reply.Report.Rejected[coach.RuleDisguisedAdvice] != 2 || reply.Report.ReflectionsReplaced != 2 {
		t.Errorf("report %+v", reply.Report)
	}
	for _, q := range reply.Questions {
		for _, bad := range []string{"considered", "should take", "Tell her"} {
			if strings.Contains(q.Text+q.Reflection, bad) {
				t.Errorf("%q left the service", q.Text)
			}
		}
	}
}

func TestGroundedModel(t *testing.T) {
	b := setup(t)
	quote := "what each road closes off"
	genuine := coach.Citation{Passage: "crossroads-decisions#1", Quote: quote}
	b.model.Always(func(modelserver.Request) modelserver.Reply {
		q := fineQuestions(1)[0]
		q.Citations = []coach.Citation{
			genuine,
			{Passage: "crossroads-decisions#1", Quote: "what every road closes off"}, // one word is another
			{Passage: "no-such-card#1", Quote: quote},                                // invented
			{Passage: "smart-goals#1", Quote: "A goal that nobody can picture"},      // not retrieved
			{Passage: "crossroads-decisions#1", Quote: "road"},                       // too short to say anything
		}
		return modelserver.Content(says(q))
	})
	reply := b.questions(t, 1)
	if diff := cmp.Diff([]string{quote}, quotes(reply.Questions[0].Citations)); diff != "" {
		t.Error(diff)
	}
	if reply.Report.CitationsDropped != 4 {
		t.Errorf("%d dropped", reply.Report.CitationsDropped)
	}
	holdsCitations(t, reply.Questions[0].Citations, reply.Guidance)
}

func quotes(cs []coach.Citation) []string {
	out := make([]string, len(cs))
	for i, c := range cs {
		out[i] = c.Quote
	}
	return out
}

// An endpoint that knows no strict schemas is asked for less, and the next time at once for what it knows.
func TestStepsDown(t *testing.T) {
	for _, tt := range []struct {
		name    string
		options []modelserver.Option
		reply   string
		first   []string // response formats of the first request, step by step
	}{
		{"NoSchema", []modelserver.Option{modelserver.RejectsStrictSchema()}, says(fineQuestions(2)...), []string{"json_schema", "json_object"}},
		{"NoJSON", []modelserver.Option{modelserver.RejectsStrictSchema(), modelserver.RejectsJSONMode()}, "Here you are:\n```json\n" + says(fineQuestions(2)...) + "\n```\nGood luck!", []string{"json_schema", "json_object", ""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := setup(t, tt.options...)
			b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(tt.reply) })
			for range 2 {
				if reply := b.questions(t, 2); reply.Origin != coach.FromModel {
					t.Fatalf("origin %s, notices %v", reply.Origin, reply.Notices)
				}
			}
			want := append(slices.Clone(tt.first), tt.first[len(tt.first)-1])
			if diff := cmp.Diff(want, formats(b.model.Requests())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func formats(requests []modelserver.Request) []string {
	out := make([]string, len(requests))
	for i, r := range requests {
		out[i] = r.Chat.ResponseFormat.Type
	}
	return out
}

// Whatever the far end does, the reply is whole and says what went wrong, in a word that does not change.
func TestModelFaults(t *testing.T) {
	cut := says(fineQuestions(2)...)
	for _, tt := range []struct {
		name     string
		reply    modelserver.Reply
		reason   string
		accepted int
		tries    int // 0: one
	}{
		{"Unauthorized", modelserver.Status(http.StatusUnauthorized), "model_rejected_request", 0, 0},
		{"UnknownModel", modelserver.Status(http.StatusNotFound), "model_rejected_request", 0, 0},
		{"RateLimited", modelserver.Status(http.StatusTooManyRequests, modelserver.RetryAfter(60)), "model_rate_limited", 0, 0},
		{"Broken", modelserver.Status(http.StatusInternalServerError), "model_unavailable", 0, 3},
		{"HTML", modelserver.HTML(http.StatusBadGateway), "model_unavailable", 0, 3},
		{"HTMLAndOK", modelserver.HTML(http.StatusOK), "model_unavailable", 0, 0},
		{"Hangs", modelserver.Hang(), "model_timeout", 0, 0},
		{"Closes", modelserver.CloseAtOnce(), "model_unavailable", 0, 3},
		{"ErrorIn200", modelserver.ErrorIn200(), "model_unavailable", 0, 3},
		{"NoChoices", modelserver.Content("", modelserver.EmptyChoices()), "model_reply_unreadable", 0, 0},
		{"Refuses", modelserver.Refusal("I can't help with that."), "model_refused", 0, 0},
		{"Prose", modelserver.Content("I would take the first offer."), "model_reply_unreadable", 0, 0},
		{"OtherShape", modelserver.Content(`{"answer":"take the first offer"}`), "model_reply_unreadable", 0, 0},
		{"Cut", modelserver.Content(cut[:len(cut)-40], modelserver.Finish("length")), "", 1, 0},
		{"CutAtOnce", modelserver.Content(`{"questions":[{"tex`, modelserver.Finish("length")), "model_reply_cut", 0, 0},
		{"Huge", modelserver.Huge(10 << 20), "model_reply_unreadable", 0, 0},
		{"TooMany", modelserver.Content(says(fineQuestions(5)...)), "", 2, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := setup(t)
			b.model.Script(slices.Repeat([]modelserver.Reply{tt.reply}, max(1, tt.tries))...)
			c := b.Coach
			if tt.name == "Hangs" {
				c = c.Within(100 * time.Millisecond)
			}
			reply := answer(t, c, questionsRequest(situation, 2))
			if len(reply.Questions) != 2 || reply.Report.Accepted != tt.accepted {
				t.Errorf("%d questions, %d of the model's", len(reply.Questions), reply.Report.Accepted)
			}
			n, degraded := notice(reply.Notices, coach.NoticeDegraded)
			if degraded != (tt.reason != "") || n.Reason != tt.reason {
				t.Errorf("reason %q, want %q", n.Reason, tt.reason)
			}
		})
	}
}

// A client that goes away stops the model.
func TestClientGone(t *testing.T) {
	b := setup(t)
	b.model.Script(modelserver.Hang())
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := b.Answer(ctx, &coach.Questions, questionsRequest(situation, 2)); err == nil {
		t.Error("no error")
	}
	if !b.model.WaitHungUp(1, 5*time.Second) {
		t.Error("the model was left running")
	}
}

// Every schema that is sent keeps to what strict schemas allow; the model server fails the test where one does not.
func TestEverySchemaIsStrict(t *testing.T) {
	for _, task := range coach.Tasks {
		b := setup(t)
		b.model.Script(modelserver.Content("{}"))
		req := task.New()
		req.Basics().Situation = situation
		if _, err := b.Answer(t.Context(), task, req); err != nil {
			t.Error(err)
		}
	}
}

// The prompt's own words don't come out, whoever asks for them.
func TestPromptStaysInside(t *testing.T) {
	b := setup(t)
	leak := good("What made you ask for this?")
	leak.Reflection = "You never answer the mentee's problem, and you do not hint at any solution, in no field."
	leak2 := good("What did you hear about that a good one makes her mentee stop and think for themselves?")
	b.model.Script(modelserver.Content(says(leak, leak2)), modelserver.Content(says(leak, leak2)))
	reply := b.questions(t, 2)
	if reply.Report.Rejected[coach.RulePromptText] == 0 || reply.Report.Accepted > 1 {
		t.Errorf("report %+v", reply.Report)
	}
}

// In another language the guard sees the form alone, and the reply says so.
func TestAnotherLanguage(t *testing.T) {
	b := setup(t)
	q := good("Was ist dir an einer Arbeit wichtig?")
	q.Reflection = ""
	b.model.Script(modelserver.Content(says(q)))
	req := questionsRequest("Mein Mentee hat zwei Angebote und weiß nicht weiter.", 1)
	req.Language = "de"
	reply := answer(t, b.Coach, req)
	if reply.Origin != coach.FromModel || reply.Language != "de" || reply.Meta.Guard != "form" {
		t.Errorf("origin %s, language %s, guard %s, report %+v", reply.Origin, reply.Language, reply.Meta.Guard, reply.Report)
	}
}
