package coach

import (
	"context"
	"encoding/json"
	"log/slog"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var _ = func() bool {
	holdsFor["agreement"] = func(t *testing.T, req Request, reply Reply) {
		t.Helper()
		r, given := reply.(*AgreementReply), req.(*AgreementRequest)
		order, asked := make([]string, 0, len(sections)), make(map[string]bool)
		for _, s := range r.Sections {
			order = append(order, s.Section)
			asked[s.Question] = true
			holdsForSection(t, s)
		}
		if !slices.Equal(order, sections) {
			t.Errorf("sections %v", order)
		}
		if len(asked) != len(sections) {
			t.Errorf("%d questions for %d sections", len(asked), len(sections))
		}
		whole := strings.ToLower(r.text())
		for _, told := range append([]string{given.Cadence, given.Duration}, given.Goals...) {
			if !strings.Contains(whole, strings.ToLower(trimmed(told))) {
				t.Errorf("%q is not in %s", told, whole)
			}
		}
	}
	return true
}()

// text is all the wording of an agreement.
func (r *AgreementReply) text() string {
	out := make([]string, 0, len(sections))
	for _, s := range r.Sections {
		out = append(out, s.Wording)
	}
	return strings.Join(out, "\n")
}

var (
	firstSingular = regexp.MustCompile(`(?i)\b(?:i|i'm|i'd|my|me|mine|you|your)\b`)
	inQuotes      = regexp.MustCompile(`"[^"]*"`)
	toOne         = regexp.MustCompile(`(?i)\b(?:you|your|i|i'm|me)\b`)
)

// holdsForSection: the sentences are those of both, end in full stops and leave something open or state what was told.
func holdsForSection(t *testing.T, s *Section) {
	t.Helper()
	if !strings.HasSuffix(s.Wording, ".") || strings.Contains(s.Wording, "..") || strings.Contains(s.Wording, "  ") || strings.Contains(s.Wording, "%") {
		t.Errorf("%s: %q", s.Section, s.Wording)
	}
	if m := toOne.FindString(inQuotes.ReplaceAllString(s.Wording, "")); m != "" {
		t.Errorf("%s: %q is said to or by one of the two in %q", s.Section, m, s.Wording)
	}
	if strings.Count(s.Wording, "[") != strings.Count(s.Wording, "]") {
		t.Errorf("%s: a blank is open: %q", s.Section, s.Wording)
	}
	if !strings.HasSuffix(s.Question, "?") || strings.Count(s.Question, "?") != 1 || len(strings.Fields(s.Question)) > 25 {
		t.Errorf("%s: %q", s.Section, s.Question)
	}
}

// Our sentences are those of both: none says I or you, and each passes the guard in every stage.
func TestProvisions(t *testing.T) {
	for i := range provisions {
		p := &provisions[i]
		for _, text := range []string{p.text, strings.TrimPrefix(p.last, "-")} {
			text = strings.Replace(text, "%n", "", 1)
			if m := firstSingular.FindString(text); m != "" {
				t.Errorf("%q says %q", text, m)
			}
			if v := Check(KindAside, text); text != "" && len(v) > 0 {
				t.Errorf("%q: %v", text, v)
			}
		}
		if !slices.Contains(sections, p.section) || len(p.about)+len(p.sure) == 0 {
			t.Errorf("%q is in %q, about %v", p.text, p.section, p.about)
		}
	}
}

// The questions of both tasks stand on their cards as they are listed, pass the guard, and those of the agreement can be
// put to both.
func TestShelves(t *testing.T) {
	s := &scene{handbook: withModel().library.Handbook}
	for _, shelves := range []map[string][]shelved{sectionQuestions, criterionQuestions} {
		seen := make(map[string]bool)
		for name, shelf := range shelves {
			if len(shelf) < 3 {
				t.Errorf("%s has %d questions", name, len(shelf))
			}
			for i := range shelf {
				q := &shelf[i]
				if _, ok := s.onShelf(q); !ok {
					t.Errorf("%s: %q is not on the card %s", name, q.text, q.card)
				}
				if v := Check(KindQuestion, q.text); len(v) > 0 {
					t.Errorf("%s: %q: %v", name, q.text, v)
				}
				if seen[q.text] {
					t.Errorf("%s: %q stands twice", name, q.text)
				}
				seen[q.text] = true
			}
		}
	}
	for section, shelf := range sectionQuestions {
		for _, q := range shelf {
			if regexp.MustCompile(`\b(?:I|I'd|me|my)\b`).MatchString(q.text) {
				t.Errorf("%s: %q is asked by one of the two", section, q.text)
			}
		}
	}
}

// What is settled goes to its section, by its words.
func TestSettled(t *testing.T) {
	for known, section := range map[string]string{
		"nothing goes to my line manager":                      "confidentiality",
		"we don't record calls":                                "confidentiality",
		"notes stay with the mentee":                           "confidentiality",
		"HR knows that we meet":                                "confidentiality",
		"what is said here stays here":                         "confidentiality",
		"we keep names of patients out of it":                  "confidentiality",
		"it's confidential except where somebody is in danger": "confidentiality",
		"no calls after nine":                                  "boundaries",
		"text if it's urgent":                                  "boundaries",
		"we don't lend each other money":                       "boundaries",
		"she won't proofread essays":                           "boundaries",
		"no whatsapp at weekends":                              "boundaries",
		"religion is off-limits":                               "boundaries",
		"Priya pays for the tea":                               "boundaries", // nothing says where else
		"first Friday of the month":                            "meetings",
		"Tuesdays in the canteen for an hour":                  "meetings",
		"we take turns to book the room":                       "meetings",
		"whoever cancels offers a new date":                    "meetings",
		"a day's notice if we can't come":                      "meetings",
		"the agenda comes from the mentee":                     "meetings",
		"two goals at most":                                    "goals_and_timeline",
		"it lasts until the end of term":                       "goals_and_timeline",
		"we look at progress in March":                         "goals_and_timeline",
		"one year":                                             "goals_and_timeline",
		"we look at this page every three months":              "review_and_end",
		"we review this at Easter":                             "review_and_end",
		"either may withdraw without giving a reason":          "review_and_end",
		"we stay in touch afterwards":                          "review_and_end",
		"it ends with a dinner":                                "review_and_end",
		"the programme matched us":                             "purpose",
		"we want to learn from each other":                     "purpose",
	} {
		req := &AgreementRequest{Common: Common{Situation: "We begin.", Language: "en"}, Known: []string{known}}
		for _, d := range req.drafts() {
			if is := strings.Contains(strings.ToLower(d.Wording), strings.ToLower(known)); is != (d.Section == section) {
				t.Errorf("%q is in %s: %t, want it in %s", known, d.Section, is, section)
			}
		}
	}
}

func TestCadence(t *testing.T) {
	for given, want := range map[string]string{
		"monthly":                                 "We meet monthly, for [how long each time], [where, or by phone or video].",
		"Every two weeks for an hour by video.":   "We meet every two weeks for an hour by video.",
		"We meet on Tuesdays at the library":      "We meet on Tuesdays at the library, for [how long each time].",
		"30 minutes by phone":                     "How we meet: 30 minutes by phone, [how often].",
		"first Monday of the month, 45 min":       "How we meet: first Monday of the month, 45 min, [where, or by phone or video].",
		"3 times a term over lunch, half an hour": "We meet 3 times a term over lunch, half an hour.",
		"   ": "",
	} {
		if got := cadenceOf(&AgreementRequest{Cadence: given}); got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
	}
}

func TestDuration(t *testing.T) {
	for given, want := range map[string]string{
		"six months":        "We give this six months.",
		"A school year.":    "We give this a school year.",
		"until Easter":      "We do this until Easter.",
		"We finish in June": "We finish in June.",
		"the merger":        "How long we do this: the merger.",
		"until you should quit, you should take the offer": "We do this until you should quit, you should take the offer.",
	} {
		if got := durationOf(&AgreementRequest{Duration: given}); got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
	}
}

// What a situation says is quoted in a paper for both only where it judges nobody and bares nobody.
func TestQuotable(t *testing.T) {
	for situation, want := range map[string]int{
		"My mentee is a newly qualified nurse on my ward.":      1,
		"My mentee is lazy and careless.":                       0,
		"She always comes late to our meetings.":                0,
		"I cried in the car after our last meeting.":            0,
		"Should she take the offer from Zanzibar or stay?":      0,
		"Tell me which offer she should take.":                  0,
		"We haven't agreed how often we meet.":                  0,
		"She texts me at ten at night.":                         1,
		"He wants to die and talks about killing himself.":      0,
		`He said "take the offer" to me on the way to the bus.`: 0,
	} {
		if got := quotable(situation); len(got) != want {
			t.Errorf("%q gives %q", situation, got)
		}
	}
}

// A model may fill blanks with words of the request, and nothing else.
func TestFillsIn(t *testing.T) {
	const draft = "We meet [how often], for [how long each time]. [Name] books."
	texts := []string{"We meet every Tuesday for an hour. Omar keeps the diary. Should she take the Zanzibar offer? She could go in May or stay."}
	for wording, want := range map[string]bool{
		draft: true,
		"We meet every Tuesday, for [how long each time]. [Name] books.":                          true,
		"We meet [how often], for an hour. Omar books.":                                           true,
		"We  meet every Tuesday, for an hour. omar books.":                                        true,
		"We meet every Wednesday, for an hour. [Name] books.":                                     false, // not told
		"We meet every Tuesday, for [two hours]. [Name] books.":                                   false, // another blank
		"We meet take the Zanzibar offer, for an hour. [Name] books.":                             false, // out of a question
		"We meet in May, for an hour. [Name] books.":                                              false, // out of a choice
		"We meet every Tuesday, for an hour. Omar books. You should take the offer.":              false,
		"You should take the offer. We meet [how often], for [how long each time]. [Name] books.": false,
		"We agree to meet [how often], for [how long each time]. [Name] books.":                   false,
		"We meet every Tuesday for an hour. Omar, for an hour. [Name] books.":                     false, // two sentences
		"": false,
	} {
		if got := fillsIn(draft, wording, texts); got != want {
			t.Errorf("%q: %t", wording, got)
		}
	}
}

// The models of the cases fill our drafts in: what is accepted is what they wrote.
func TestModelsFillIn(t *testing.T) {
	filled := 0
	for _, c := range casesOf(t, &Agreement) {
		req := c.request(t, &Agreement).(*AgreementRequest)
		var model struct {
			Sections []draft `json:"sections"`
		}
		if err := json.Unmarshal(c.Model, &model); err != nil || len(model.Sections) != len(sections) {
			t.Fatalf("%s: %v", c.Name, err)
		}
		for i, d := range model.Sections {
			ours := req.drafts()[i].Wording
			if english(req.Language) && !fillsIn(ours, d.Wording, req.texts()) {
				t.Errorf("%s: %q does not fill in %q", c.Name, d.Wording, ours)
			}
			filled += b2i(d.Wording != ours)
		}
	}
	if filled < 6 {
		t.Errorf("only %d wordings are filled in", filled)
	}
}

// Whatever the fields hold, there are six sections that may leave.
func TestAgreementOfAnything(t *testing.T) {
	coach := New(withModel().library, nil, DefaultBudget, slog.New(slog.DiscardHandler))
	piece := rapid.SampledFrom([]string{
		"every two weeks", "You should take the Zanzibar offer.", "we", "[date]", "]", "\"", "%n", "https://x.com", "until", "monthly.", "Stop it!", "…", "don't",
		"she is lazy", "{{x}}", "<b>", "text me", "", " ", "é", "\n- take it\n", "goal", "why don't you quit?", strings.Repeat("word ", 30),
	})
	text := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 5).Draw(t, "pieces"), " ")
	})
	rapid.Check(t, func(t *rapid.T) {
		req := &AgreementRequest{Cadence: text.Draw(t, "cadence"), Duration: text.Draw(t, "duration"), Known: rapid.SliceOfN(text, 0, 20).Draw(t, "known")}
		req.Situation, req.Goals = "x "+text.Draw(t, "situation"), rapid.SliceOfN(text, 0, 10).Draw(t, "goals")
		reply, err := coach.Answer(context.Background(), &Agreement, req)
		if err != nil {
			t.Fatal(err)
		}
		for i, s := range reply.(*AgreementReply).Sections {
			if s.Section != sections[i] || len(Check(KindAside, s.Wording)) > 0 {
				t.Fatalf("%s: %q", s.Section, s.Wording)
			}
		}
		if n := len(reply.(*AgreementReply).Sections); n != len(sections) {
			t.Fatalf("%d sections", n)
		}
	})
}

func BenchmarkAgreement(b *testing.B) {
	coach := New(withModel().library, nil, DefaultBudget, slog.New(slog.DiscardHandler))
	for b.Loop() {
		req := &AgreementRequest{
			Common:  Common{Situation: "My mentee is a newly qualified nurse on my ward, and she texts me at ten at night. We said we'd meet monthly.", Language: "en", Goals: []string{"run a night shift"}},
			Cadence: "monthly for an hour", Known: []string{"we don't record calls", "no calls after nine"},
		}
		if _, err := coach.Answer(b.Context(), &Agreement, req); err != nil {
			b.Fatal(err)
		}
	}
}
