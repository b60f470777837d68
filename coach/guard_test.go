package coach

import (
	"bufio"
	"encoding/json"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// recorded are the shares of bad texts that the guard lets by and of good ones that it rejects, rounded up a little. Where
// a change makes the guard better, lower them; a rise needs a reason.
var recorded = map[string]map[Kind][2]float64{
	"tune":   {KindQuestion: {0.006, 0}, KindFeedback: {0.02, 0.01}, KindMessage: {0, 0}},
	"own":    {KindQuestion: {0.02, 0.02}, KindFeedback: {0.02, 0.01}, KindMessage: {0, 0}},
	"report": {KindQuestion: {0.08, 0.02}, KindFeedback: {0.13, 0.03}, KindMessage: {0.10, 0.05}},
	"held":   {KindQuestion: {0.11, 0.074}, KindFeedback: {0.112, 0.134}, KindMessage: {0.074, 0.05}}, // by another hand, unread
}

func TestGuardFigures(t *testing.T) {
	for half, kinds := range recorded {
		for kind, limit := range kinds {
			set := labelled(t, filepath.Join("testdata", "guard", half, string(kind)+"s.jsonl"), filepath.Join("testdata", "guard", half, string(kind)+".jsonl"))
			f := EvaluateGuard(set)
			if got := f.LetBy(kind); got > limit[0] {
				t.Errorf("%s %s: %.3f of the bad are let by, recorded are %.3f", half, kind, got, limit[0])
			}
			if got := f.FalseAlarms(kind); got > limit[1] {
				t.Errorf("%s %s: %.3f of the good are rejected, recorded are %.3f", half, kind, got, limit[1])
			}
		}
	}
}

// labelled reads the first of the named files that is there.
func labelled(t *testing.T, names ...string) []Labelled {
	t.Helper()
	for _, name := range names {
		if _, err := os.Stat(name); err == nil {
			return readLines[Labelled](t, name)
		}
	}
	t.Fatalf("none of %v is there", names)
	return nil
}

// readLines reads a file of JSON lines.
func readLines[T any](t *testing.T, name string) (out []T) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var l T
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out = append(out, l)
	}
	return out
}

// disguises change how a text is written and not how it reads.
var disguises = []struct {
	name string
	of   func(string) string
}{
	{"Composed", norm.NFC.String},
	{"Decomposed", norm.NFD.String},
	{"CurlyQuotes", strings.NewReplacer("'", "’").Replace},
	{"StraightQuotes", strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace},
	{"ZeroWidth", func(s string) string { return interspersed(s, "\u200b") }},
	{"SoftHyphens", func(s string) string { return interspersed(s, "\u00ad") }},
	{"ZeroWidthJoiner", func(s string) string { return interspersed(s, "\u2060") }},
	{"FullWidth", fullWidth},
	{"Cyrillic", strings.NewReplacer("o", "о", "e", "е", "a", "а", "c", "с").Replace},
	{"Greek", strings.NewReplacer("o", "ο", "v", "ν").Replace},
}

// interspersed puts something invisible between every two letters.
func interspersed(s, what string) string {
	var b strings.Builder
	letter := false
	for _, r := range s {
		if letter && unicode.IsLetter(r) {
			b.WriteString(what)
		}
		b.WriteRune(r)
		letter = unicode.IsLetter(r)
	}
	return b.String()
}

func fullWidth(s string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '?' {
			return r + 0xfee0
		}
		return r
	}, s)
}

func TestGuardSeesThroughDisguise(t *testing.T) {
	for _, kind := range []Kind{KindQuestion, KindFeedback, KindMessage} {
		for _, l := range labelled(t, "testdata/guard/tune/"+string(kind)+"s.jsonl", "testdata/guard/tune/"+string(kind)+".jsonl") {
			want := broken(l.check())
			for _, d := range disguises {
				disguised := l
				disguised.Text = d.of(l.Text)
				if got := broken(disguised.check()); !slices.Equal(got, want) {
					t.Errorf("%s: %v instead of %v in %q", d.name, got, want, d.of(l.Text))
				}
			}
		}
	}
}

// broken are the rules that were broken.
func broken(vs []Violation) []Rule {
	out := make([]Rule, len(vs))
	for i, v := range vs {
		out[i] = v.Rule
	}
	return out
}

func TestGuardForm(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []Rule
	}{
		{"Empty", " \u200b ", []Rule{RuleEmpty}},
		{"LoneMark", "’", []Rule{RuleNotAQuestion}},
		{"German", "Was würdest du tun, wenn du frei wählen könntest?", nil},
		{"GermanTwo", "Was willst du? Und was willst du nicht?", []Rule{RuleDouble}},
		{"GermanStatement", "Du solltest mit deiner Chefin sprechen.", []Rule{RuleNotAQuestion}},
		{"French", "Qu'est-ce qui vous tient à cœur dans ce projet ?", nil},
		{"Spanish", "¿Qué te gustaría haber logrado dentro de un año?", nil},
		{"Russian", "Что для вас самое важное в этой работе?", nil},
		{"Greek", "Τι θα ήθελες να αλλάξει;", nil},
		{"GreekMark", "Τι θα ήθελες να αλλάξει\u037e", nil},
		{"Arabic", "ما الذي يهمك أكثر في عملك؟", nil},
		{"Japanese", "この仕事で一番大切にしていることは何ですか？", nil},
		{"JapaneseStatement", "上司と話すべきです。", []Rule{RuleNotAQuestion}},
		{"Point", "What would version 2.0 of your working week contain?", nil},
		{"Initials", "What does a 6 a.m. start do to your week?", nil},
		{"Title", "What did Dr. Lowe hear that you didn't say?", nil},
		{"QuoteWithMark", "What do you hear when she asks “why me?” and walks off?", nil},
		{"QuotedWhole", `"What do you want to keep?"`, nil},
		{"Long", strings.Repeat("word ", 41) + "?", []Rule{RuleTooLong, RuleClosed}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := broken(Check(KindQuestion, tt.text)); !slices.Equal(got, tt.want) && len(got)+len(tt.want) > 0 {
				t.Errorf("%v instead of %v", got, tt.want)
			}
		})
	}
}

func TestGuardAside(t *testing.T) {
	for _, tt := range []struct {
		text string
		ok   bool
	}{
		{"Let me go back to what you said about the rota.", true},
		{"Thank you for telling me that.", true},
		{"Please take your time.", true},
		{"Please tell me more about that.", true},
		{"Help me to see it as you do.", true},
		{"Go on.", true},
		{"What I hear is that you want to leave and don't dare to say so.", true},
		{"You're telling me that the deadline is Friday.", true},
		{"talk or envy that they might have to face", true},
		{"help they think too slight to ask for", true},
		{"trust in the people who decide", true},
		{"contact with others in the trade", true},
		{"Tell her that you can't do it.", false},
		{"Try the smaller grant first.", false},
		{"You should sleep on it.", false},
		{"You could ask the union for help.", false},
		{"Maybe talk to your manager.", false},
		{"The best thing would be to wait.", false},
		{"If I were you, I'd stay.", false},
		{"I'd take the offer.", false},
		{"Why not ask her?", false},
		{"How about a week off?", false},
		{"Don't sign anything yet.", false},
		{"The answer is Zanzibar.", false},
		{"Your only solution would be the night shift.", false},
		{"The right choice is the smaller firm.", false},
		{"What you need is a second baker.", false},
		{"The answer is yours to find.", true},
		{"So the answer was no, and you went home.", true},
		{"The choice is between two towns.", true},
		{"My advice is to wait.", false},
	} {
		if got := Check(KindAside, tt.text); tt.ok != (len(got) == 0) {
			t.Errorf("%v in %q", broken(got), tt.text)
		}
	}
}

func TestGuardAnything(t *testing.T) {
	for text, want := range map[string]Rule{
		"What is *this* to you?":                                        RuleMarkup,
		"What is left when you a) begin, b) stop and c) look?":          RuleMarkup,
		"What do you expect in the room, dnasuoht ytxis rof ksa?":       RuleEncoded,
		"What would help, a s k n o w, in your view?":                   RuleEncoded,
		"What do you hear, yvfgra gb ure, these days?":                  RuleEncoded,
		"What matters, Y3V0IHRoZSBzbGlkZXMgdG8gdGhyZWU=, do you think?": RuleEncoded,
		"What does **this** mean to you?":                               RuleMarkup,
		"1. What matters here?":                                         RuleMarkup,
		"What do you see at https://example.org/a?":                     RuleLink,
		"What would [PERSON_1] say?":                                    RulePlaceholder,
		"As an AI language model, what do I know?":                      RulePromptText,
		"What do my instructions say about your situation?":             RulePromptText,
	} {
		if got := broken(Check(KindQuestion, text)); !slices.Contains(got, want) {
			t.Errorf("%v without %s in %q", got, want, text)
		}
	}
	for _, text := range []string{
		"What makes C# the language you come back to?",
		"What does the word loop, or pool, bring up in you?",
		"What did the U.S.A. mean to you as a child?",
		"What is in the drawer that you don't open?",
		"What did plan A and plan B have in common?",
		"What does R&D stand for when people are honest?",
		"What do the instructions on the pump leave out?",
		"What does a language model change about your job as a translator?",
		"What does Room #4 have that the others lack?",
	} {
		if got := broken(Check(KindQuestion, text)); len(got) > 0 {
			t.Errorf("%v in %q", got, text)
		}
	}
}

// FuzzCheck: never a panic, spans that can be cut out, the same verdict twice and in other normal forms.
func FuzzCheck(f *testing.F) {
	for _, kind := range []Kind{KindQuestion, KindFeedback, KindMessage, KindAside} {
		f.Add(string(kind), "What if you just “told” her — and then? Don't.")
		f.Add(string(kind), "Ｗｈａｔ ｉｆ уоu\u200b toldhеr?")
	}
	f.Add("question", "\u0338≠\u037e ﾞ ﷺ İ ㎏ '’' [“")
	f.Fuzz(func(t *testing.T, kind, text string) {
		if !utf8.ValidString(text) || len(text) > maxGuarded {
			return
		}
		got := Check(Kind(kind), text)
		for _, v := range got {
			if v.Start < 0 || v.Start > v.End || v.End > len(text) || !boundary(text, v.Start) || !boundary(text, v.End) {
				t.Fatalf("span %d to %d", v.Start, v.End)
			}
		}
		want := broken(got)
		for _, again := range []string{text, norm.NFC.String(text), norm.NFD.String(text)} {
			if len(again) > maxGuarded {
				continue
			}
			if got := broken(Check(Kind(kind), again)); !slices.Equal(got, want) {
				t.Fatalf("%v and then %v", want, got)
			}
		}
	})
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

func BenchmarkCheck(b *testing.B) {
	for name, text := range map[string]string{
		"Good":     "If the choice were taken out of your hands, which outcome would come as a relief?",
		"Bad":      "What would change in the barracks if you apologised first?",
		"Curly":    "What’s the story you tell yourself about that rejected paper?",
		"Feedback": "In Tuesday's handover you read out all six patients without looking up, and I lost track after the third. I'd like to hear how it seemed from your side.",
	} {
		kind := KindQuestion
		if name == "Feedback" {
			kind = KindFeedback
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Check(kind, text)
			}
		})
	}
}

// worst are texts of 2 kB that make patterns try as much as they can.
func worst() map[string]string {
	fill := func(s string) string { return strings.Repeat(s, 2048/len(s)) }
	return map[string]string{
		"What":        fill("what "),
		"WouldCould":  fill("what would could you "),
		"Conditions":  fill("if you had just told a "),
		"Brought":     fill("would a day off and a walk "),
		"Commas":      fill("if , you , "),
		"Quotes":      fill("\"a 'b "),
		"Marks":       fill("?.;,"),
		"You":         fill("you are so a "),
		"Adverbs":     fill("really just simply "),
		"Phases":      fill("begin to try to "),
		"Cyrillic":    fill("уоu sее "),
		"Decomposed":  fill("e\u0301a\u0308 "),
		"Sentences":   fill("You are a. "),
		"NoSpace":     fill("abcdefgh"),
		"Punctuation": fill("[<&|`*_"),
	}
}

func BenchmarkCheckWorst(b *testing.B) {
	for name, text := range worst() {
		for _, kind := range []Kind{KindQuestion, KindFeedback} {
			b.Run(name+"/"+string(kind), func(b *testing.B) {
				for b.Loop() {
					Check(kind, text)
				}
			})
		}
	}
}

func TestGuardCases(t *testing.T) {
	for _, tt := range []struct {
		kind      Kind
		bad, good string
	}{
		{KindQuestion, badQuestions, goodQuestions},
		{KindFeedback, badFeedbacks, goodFeedbacks},
	} {
		for text := range caseLines(tt.bad) {
			if len(Check(tt.kind, text)) == 0 {
				t.Errorf("let by: %s", text)
			}
		}
		for text := range caseLines(tt.good) {
			if got := broken(Check(tt.kind, text)); len(got) > 0 {
				t.Errorf("%v in %s", got, text)
			}
		}
	}
}

func caseLines(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(list) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// TestGuardPairs holds one frame against two fillings: a step or remedy that the asker brings in, and what leaves it open.
func TestGuardPairs(t *testing.T) {
	for _, pair := range [][2]string{
		{"What would change if you told the owner?", "What would change if nothing were said?"},
		{"What would happen if you sold the boat?", "What would happen if you did nothing?"},
		{"How would it feel to hand in your badge?", "How would it feel to know for sure?"},
		{"What would it cost you to let the clerk decide?", "What would it cost you to care less?"},
		{"How ready are you to fire the foreman?", "How ready are you to decide?"},
		{"How open are you to hiring a cook?", "How open are you to being wrong?"},
		{"What could a checklist do for your mornings?", "What could a good morning do for you?"},
		{"How might swimming before work help?", "How might the morning help?"},
		{"What role could yoga play in your evenings?", "What role does your faith play in your evenings?"},
		{"Where in the week could a run fit?", "Where in the week do you feel free?"},
		{"What advantages do you see in leasing the van?", "What advantages do you see?"},
		{"What stops you from calling the bank?", "What stops you from sleeping?"},
		{"When will you tell the crew?", "When will you know?"},
		{"How will you break it to the choir?", "How will you notice that it worked?"},
		{"How could you word the apology?", "How could you find out?"},
		{"Once you've told your father, what will you do?", "Once you've decided, what will you do?"},
		{"Who could you ask to chair the meeting?", "Who could you ask?"},
		{"Which of the rounds could you drop?", "Which of the rounds could you like?"},
		{"What would be a kind way of letting the cook go?", "What would be a kind way of seeing it?"},
		{"What one step, such as writing a list, would help?", "What one step would help?"},
		{"What would you do instead of taking the train?", "What would you do instead?"},
		{"What would you gain from asking the vet?", "What would you gain from knowing?"},
		{"How much easier would the days be with a helper?", "How do the days go when you have help?"},
		{"Suppose you left the band: what would open up?", "Suppose the band broke up: what would open up?"},
		{"What do you think of a joint account?", "What do you think of the account she gave?"},
		{"What would your sister say if you asked for the keys?", "What would your sister say if she knew?"},
		{"What would you be saying no to by taking the job?", "What would you be saying no to by saying yes?"},
		{"What if you simply refused?", "What would you not refuse?"},
		{"Which speaks to you: asking the vet, calling the bank or selling the cow?", "Which speaks to you: hope, fear or anger?"},
		{"A friend of mine left the band in May; what do you see in that?", "A friend of yours, say: what would she see in that?"},
		{"What makes you so lazy on Mondays?", "What makes Mondays hard?"},
		{"Why can't you be patient with him?", "What does patience with him take?"},
		{"How badly has the board treated you?", "How has the board treated you?"},
		{"The pay is poor, so what keeps you?", "With the pay as it is, what keeps you?"},
	} {
		if len(Check(KindQuestion, pair[0])) == 0 {
			t.Errorf("let by: %s", pair[0])
		}
		if got := broken(Check(KindQuestion, pair[1])); len(got) > 0 {
			t.Errorf("%v in %s", got, pair[1])
		}
	}
}
