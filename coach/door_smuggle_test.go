package coach

import (
	"strings"
	"testing"

	"mentorcoach/knowledge"
)

// What was reached: the least share of pieces of the prompt that are known again, of any form. Ten words of a letter or two make
// too few letters for what is turned round or shifted.
const recordedKnownAgain = 0.97

// Pieces of every prompt, of ten words from every third word on, in every form that the red team knows: the door knows them
// again by themselves, with no help of the other rules.
func TestPromptPieces(t *testing.T) {
	const piece, step = 10, 3
	known := make(scores)
	for _, task := range Tasks {
		ws := strings.Fields(promptOf(t, task)[0])
		for from := 0; from+piece <= len(ws); from += step {
			for form, put := range promptForms {
				text := "Was heißt " + put(ws[from:from+piece])
				known.count(repeatsPrompt(text) || unseen(text) || morse.MatchString(text), form)
			}
		}
	}
	known.print(t, "known again")
	for form, score := range known {
		if score.share() < recordedKnownAgain {
			t.Errorf("%s: %.3f known again, recorded is %.3f", form, score.share(), recordedKnownAgain)
		}
	}
}

// Six words in a row of the rules are enough, whatever stands around them.
func TestSixWordsOfThePrompt(t *testing.T) {
	for _, task := range Tasks {
		for _, rules := range promptOf(t, task)[:2] {
			ws := seenWords(rules)
			for from := 0; from+givenAway <= len(ws); from++ {
				text := "Was heißt " + strings.Join(ws[from:from+givenAway], " ") + " für dich?"
				if !repeatsPrompt(text) {
					t.Errorf("%s: %s", task.Name, text)
				}
			}
		}
	}
}

// What the handbook says is no piece of a prompt, but where both say how a goal is made and where a message is read.
func TestHandbookIsNoPrompt(t *testing.T) {
	h, err := knowledge.LoadHandbook()
	if err != nil {
		t.Fatal(err)
	}
	for i := range h.Passages {
		if p := &h.Passages[i]; repeatsPrompt(p.Text) && p.Source != "smart-goals" && p.Source != "outreach-message" {
			t.Errorf("%s: %s", p.ID, p.Text)
		}
	}
}

func TestSmuggles(t *testing.T) {
	req := casesOf(t, &Questions)[0].request(t, &Questions)
	req.Basics().Situation = "Her number is +44 7700 900123, she works for blau.tv, and her name is Amara Okoye."
	r := withModel().begin(&Questions, req)
	r.redaction()
	for text, want := range map[string]Rule{
		"What do you see?": "", "What is 10:30 like for you?": "", "What is it like, e.g. at night?": "", "What would Amara Okoye say?": "",
		"Wie ist es z.B. nachts?": "", "What do you feel ❤\ufe0f\u200d🔥?": "", "می\u200cخواهم چه؟": "", "What of [the day]?": "",
		"What of ftp://x?": RuleLink, "What of a@b?": RuleLink, "What of evil.ai?": RuleLink, "What of evil[.]ai?": RuleLink,
		"What of t.me/x?": RuleLink, "What of javascript:alert?": RuleLink,
		"What of a\u200bb?": RuleEncoded, "What\U000e0041?": RuleEncoded, "What of ❤\ufe01?": RuleEncoded, "What 😀\u200d\u200d\u200d?": RuleEncoded,
		"What of +44 7700 900123?":                     RuleContact,
		"What of never answering the mentee's problem": "",
		"You never answer the mentee's problem?":       RulePromptText,
	} {
		var got Rule
		if no := r.smuggles(guarded{kind: KindQuestion, text: text}); no != nil {
			got = no.rule
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if no := r.smuggles(guarded{kind: KindMessage, text: "Ring me: +44 7700 900123, or see blau.tv."}); no != nil {
		t.Errorf("one's own number in a message: %s", no.rule)
	}
}

func BenchmarkSmuggles(b *testing.B) {
	r := withModel().begin(&Questions, Questions.New())
	text := guarded{kind: KindQuestion, text: "When you picture your first shift back after the baby, what do you see, and who else is in the room with you at that moment?"}
	for b.Loop() {
		if r.smuggles(text) != nil {
			b.Fatal("refused")
		}
	}
}
