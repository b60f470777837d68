package coach

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// rita is what the writer told, for the messages below.
const rita = `My name is Sami and I'm a welder in Turku. Rita Koskela (41) runs a forge; I saw her talk in May. Three colleagues and I
	want to learn from her. A friend, Olav, gave me her address.`

// TestGuardMessagePairs holds what a rule rejects against the nearest thing that is fine.
func TestGuardMessagePairs(t *testing.T) {
	for _, tt := range []struct {
		rule      Rule
		bad, good string
	}{
		{RuleInvented, "Dear Rita, I weld in Espoo. How did you start?", "Dear Rita, I weld in Turku. How did you start?"},
		{RuleInvented, "Dear Petra, how did you start?", "Dear Rita, how did you start?"},
		{RuleInvented, "Hi Rita, how did you start?\n\nBest wishes,\nPetra", "Hi Rita, how did you start?\n\nBest Wishes,\nSami"},
		{RuleInvented, "Hi Rita, how did you start?\n\nJussi", "Hi Rita, how did you start?\n\n[your name]"},
		{RuleInvented, "Hi Rita, I work at Metso. How did you start?", "Hi Rita, I work at [your firm]. How did you start?"},
		{RuleInvented, "Hi Rita, Pekka sends me. How did you start?", "Hi Rita, Olav sends me. How did you start?"},
		{RuleInvented, "Hi Rita, your talk in June stayed with me. How did you start?", "Hi Rita, your talk in May stayed with me. How did you start?"},
		{RuleInvented, "Hi Rita, your book stayed with me. How did you start?", "Hi Rita, your lecture stayed with me. How did you start?"},
		{RuleInvented, "Hi Rita, since the accident I weld less. How did you start?", "Hi Rita, if there was an accident, how did you go on?"},
		{RuleInvented, "Hi Rita, I've welded for nine years. How did you start?", "Hi Rita, would you have nine minutes? How did you start?"},
		{RuleInvented, "Hi Rita, six of us want to learn. How did you start?", "Hi Rita, four of us want to learn. How did you start?"},
		{RuleInvented, "Hi Rita, I'm 42 too. How did you start?", "Hi Rita, you're forty-one, I read. How did you start?"},
		{RuleInvented, "Hi Rita, I read about the Finnish Prize. How did you start?", "Hi Rita, Koskela's forge is dear to me. How did you start?"},
		{RuleInvented, "Hi Rita, we met once. How did you start?", "Hi Rita, we haven't met. How did you start?"},
		{RuleInvented, "Hi Rita, we studied together. How did you start?", "Hi Rita, I studied iron. How did you start?"},
		{RulePressure, "Hi Rita, please answer by tomorrow.", "Hi Rita, please answer whenever you like."},
		{RulePressure, "Hi Rita, how did you start? You owe it to the trade.", "Hi Rita, how did you start? You don't owe me an answer."},
		{RulePressure, "Hi Rita, how did you start? I'd be hurt if you didn't answer.", "Hi Rita, how did you start? I won't be hurt if you don't answer."},
		{RulePressure, "Hi Rita, how did you start? You have to tell me.", "Hi Rita, how did you start? Please don't feel that you have to tell me."},
		{RulePressure, "Hi Rita, you haven't answered me. How did you start?", "Hi Rita, I'm writing once more in case my note went astray. How did you start?"},
		{RulePressure, "Hi Rita, how did you start? I look forward to your reply.", "Hi Rita, how did you start? I look forward to meeting you one day."},
		{RulePressure, "Hi Rita, how did you start? You're my last hope.", "Hi Rita, how did you start? I hope this finds you well."},
		{RuleFlattery, "Hi Rita, you're a genius. How did you start?", "Hi Rita, your forge is warm and loud. How did you start?"},
		{RuleFlattery, "Hi Rita, I'm your biggest fan. How did you start?", "Hi Rita, I heard the fan in your forge. How did you start?"},
		{RuleFlattery, "Hi Rita, you are the greatest smith of our time. How did you start?", "Hi Rita, which was the greatest help to you when you started?"},
		{RuleFlattery, "Hi Rita, nobody can hold a candle to you. How did you start?", "Hi Rita, nobody in Turku could tell me. How did you start?"},
		{RuleFlattery, "Hi Rita, your brilliant work fills me with awe. How did you start?", "Hi Rita, your talk made me go back to my own work. How did you start?"},
		{RuleSeveralAsks, "Hi Rita, how did you start? Could you send me your plans?", "Hi Rita, how did you start? Could you tell me a little about it?"},
		{RuleSeveralAsks, "Hi Rita, could I visit, and would you lend me a hammer?", "Hi Rita, could I visit, or would you rather talk on the phone?"},
		{RuleSeveralAsks, "Hi Rita, could you show me the forge, lend me a hammer and write me a reference?", "Hi Rita, could you show me the forge and tell me what to bring?"},
		{RuleSeveralAsks, "Hi Rita, could we talk? I'd also like a reference.", "Hi Rita, I'd like to learn from you. Could we talk?"},
		{RuleSeveralAsks, "Hi Rita, may I visit your forge? Which steel do you use?", "Hi Rita, may I ask you something? Which steel do you use?"},
		{RuleSeveralAsks, "Hi Rita, please send me your plans and write down your steps.", "Hi Rita, please send me your plans. If you'd rather not, tell me."},
		{RuleMentorshipAsk, "Hi Rita, would you be my mentor?", "Hi Rita, would you have a few minutes to talk about your forge?"},
		{RuleMentorshipAsk, "Hi Rita, could we speak once a month?", "Hi Rita, could we speak once?"},
		{RuleMentorshipAsk, "Hi Rita, would you take me under your wing?", "Hi Rita, how do you take a sheet under the hammer?"},
		{RuleMentorshipAsk, "Hi Rita, might a mentorship be something you'd enjoy?", "Hi Rita, how did you find your mentor?"},
		{RuleAdvice, "Hi Rita, you should close the forge.", "Hi Rita, should you be closing the forge, I'd understand."},
		{RuleAdvice, "Hi Rita, ask for a loan.", "Hi Rita, please ignore this if you're busy."},
		{RuleAdvice, "Hi Rita, don't sign the lease yet.", "Hi Rita, don't worry about an answer."},
		{RuleInvented, "Hi Rita, I sold three hundred gates. How did you start?", "Hi Rita, may I show you three gates of mine?"},
		{RuleInvented, "Hi Rita, I lost two toes at the forge. How did you start?", "Hi Rita, I'd like to see it in a 20-minute visit. Would that be possible?"},
		{RuleInvented, "Hi Rita, the LVA gave me your name. How did you start?", "Hi Rita, I'm a WIT, as we say. How did you start?"},
		{RulePressure, "Hi Rita, how did you start? You don't want me to fail.", "Hi Rita, how did you start? If you don't want anyone near, that's okay."},
		{RulePressure, "Rita, tell me tomorrow how you started.", "Rita, tell me when you like how you started."},
		{RulePressure, "Rita, come on, how did you start?", "Rita, come on, how did you start? Skip this if you'd rather."},
		{RuleFlattery, "Hi Rita, you're the boldest smith I can think of. How did you start?", "Hi Rita, you're the nearest smith I can think of. How did you start?"},
		{RuleSeveralAsks, "Hi Rita, would you read my plan and lend me a hammer?", "Hi Rita, would you read my plan and tell me where you stumble?"},
		{RuleSeveralAsks, "Hi Rita, could you spare an hour, a hammer and a recipe?", "Hi Rita, could you spare an hour, a morning or an evening?"},
		{RuleMentorshipAsk, "Hi Rita, I'm looking for a mentor. Could that be you?", "Hi Rita, I'm not looking for a mentor. How did you start?"},
		{RuleMarkup, "Hi Rita,\n\n- how did you start?", "Hi Rita, how did you start (roughly, I mean)?"},
		{RuleLink, "Hi Rita, see example.org/me. How did you start?", "Hi Rita, see the list on the door. How did you start?"},
	} {
		if got := broken(CheckMessage(Message{Text: tt.bad, Facts: rita})); !slices.Contains(got, tt.rule) {
			t.Errorf("%v without %s in %q", got, tt.rule, tt.bad)
		}
		if got := CheckMessage(Message{Text: tt.good, Facts: rita}); len(got) > 0 {
			t.Errorf("%v at %q in %q", broken(got), tt.good[got[0].Start:got[0].End], tt.good)
		}
	}
}

// Without facts none is missed; between mentor and mentee an ask for mentoring is no ask of a stranger.
func TestGuardMessageFacts(t *testing.T) {
	text := "Dear Petra, would you be my mentor for another year?"
	if got := broken(Check(KindMessage, text)); !slices.Equal(got, []Rule{RuleMentorshipAsk}) {
		t.Errorf("%v", got)
	}
	if got := broken(CheckMessage(Message{Text: text, Facts: "Petra was my mentor last year."})); len(got) > 0 {
		t.Errorf("%v", got)
	}
	if got := broken(CheckMessage(Message{Text: text, Facts: "I'd like Petra to be my mentor."})); !slices.Equal(got, []Rule{RuleMentorshipAsk}) {
		t.Errorf("%v", got)
	}
}

// A message in another language is held to its form, its length and its numbers.
func TestGuardMessageForeign(t *testing.T) {
	facts := "Ich heiße Sami und bin seit 12 Jahren Schweißer. Ich möchte Frau Koskela etwas fragen."
	for text, want := range map[string][]Rule{
		"Liebe Frau Koskela, ich bin seit 12 Jahren Schweißer. Wie haben Sie angefangen?": nil,
		"Liebe Frau Koskela, ich bin seit 15 Jahren Schweißer. Wie haben Sie angefangen?": {RuleInvented},
		"Liebe Frau Koskela, **wie** haben Sie mit der Schmiede angefangen?":              {RuleMarkup},
	} {
		if got := broken(CheckMessage(Message{Text: text, Facts: facts})); !slices.Equal(got, want) && len(got)+len(want) > 0 {
			t.Errorf("%v instead of %v in %q", got, want, text)
		}
	}
}

// The bound of each channel, at it and one beyond.
func TestGuardMessageLength(t *testing.T) {
	words := func(n int) string { return "Hi" + strings.Repeat(" so", n-1) }
	runes := func(n int, r string) string { return "Hi " + strings.Repeat(r, n-3) }
	for _, tt := range []struct {
		name    string
		channel Channel
		text    string
		ok      bool
	}{
		{"Email", Email, words(150), true},
		{"EmailLong", Email, words(151), false},
		{"EmailSubject", Email, "Subject: a question\n\n" + words(150), true},
		{"EmailSubjectLong", Email, "Subject: a question\n\n" + words(151), false},
		{"Chat", Chat, words(80), true},
		{"ChatLong", Chat, words(81), false},
		{"LinkedIn", LinkedIn, runes(300, "o"), true},
		{"LinkedInLong", LinkedIn, runes(301, "o"), false},
		{"LinkedInComposed", LinkedIn, runes(300, "é"), true},
		{"LinkedInDecomposed", LinkedIn, runes(300, "e\u0301"), true},
		{"LinkedInDecomposedLong", LinkedIn, runes(301, "e\u0301"), false},
		{"LinkedInHangul", LinkedIn, norm.NFD.String(runes(300, "가")), true},
		{"LinkedInInvisible", LinkedIn, runes(300, "o\u200b"), true},
		{"LinkedInEmoji", LinkedIn, runes(301, "🙂"), false},
		{"NoChannel", "", words(400), true},
		{"NoOtherChannel", "pigeon", words(400), true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := CheckMessage(Message{Text: tt.text, Channel: tt.channel})
			if slices.Contains(broken(got), RuleTooLong) == tt.ok {
				t.Errorf("%v", broken(got))
			}
		})
	}
}

// Spans name the words at fault, in code points too.
func TestGuardMessageSpans(t *testing.T) {
	text := "Hi Rita 🙂, as Zoë’s friend I’d ask: how did you start?"
	got := CheckMessage(Message{Text: text, Facts: "I'd like to ask Rita how she started. I'm a friend of hers."})
	if len(got) != 1 || text[got[0].Start:got[0].End] != "Zoë’s" {
		t.Fatalf("%v", got)
	}
	in := InCodePoints(text, got)[0]
	if runes := []rune(text); string(runes[in.Start:in.End]) != "Zoë’s" || in.Mend == "" {
		t.Errorf("%v", in)
	}
	long := "Hi " + strings.Repeat("é", 300)
	if at := InCodePoints(long, CheckMessage(Message{Text: long, Channel: LinkedIn}))[0]; at.Start != 300 || at.End != 303 {
		t.Errorf("%d to %d", at.Start, at.End)
	}
}

// FuzzCheckMessage: never a panic, spans that can be cut out, and the same verdict for what reads the same.
func FuzzCheckMessage(f *testing.F) {
	f.Add("Dear Ms Voss,\n\nWould you have fifteen minutes? If not, don't worry.\n\nBest,\nPiotr", "I'm Piotr; Ms Voss teaches.", "email")
	f.Add("Hi Zoë’s [name]… could you A, b me the c and d? “You must!” I'd be sad if you didn't", "", "linkedin")
	f.Add("#Ȃ", "0", "0")
	f.Add("Subject: x\nHi ２０ ½ third of us twenty-one, 가나 e\u0301", "1,200 at 16:30", "chat")
	f.Fuzz(func(t *testing.T, text, facts, channel string) {
		if !utf8.ValidString(text) || !utf8.ValidString(facts) || len(text) > maxGuarded/4 || len(facts) > maxGuarded {
			return
		}
		check := func(text string) []Violation {
			return CheckMessage(Message{Text: text, Channel: Channel(channel), Facts: facts})
		}
		got := check(text)
		for _, v := range got {
			if v.Start < 0 || v.Start > v.End || v.End > len(text) || !boundary(text, v.Start) || !boundary(text, v.End) {
				t.Fatalf("span %d to %d", v.Start, v.End)
			}
		}
		want := broken(got)
		again := map[string]string{"again": text, "NFC": norm.NFC.String(text), "NFD": norm.NFD.String(text)}
		for _, d := range disguises[2:5] { // curly and straight quotes, zero width
			again[d.name] = d.of(text)
		}
		for name, text := range again {
			if got := broken(check(text)); !slices.Equal(got, want) {
				t.Fatalf("%s: %v and then %v", name, want, got)
			}
		}
	})
}

func BenchmarkCheckMessage(b *testing.B) {
	m := Message{
		Facts: "I'm Piotr, a tram driver who'd like to become a driving instructor at the depot. Marlene Voss does that job. I'd like to talk to her for fifteen minutes, at the depot or on the phone.", Channel: Email,
		Text: "Dear Ms Voss,\n\nI drive trams and would like to become an instructor at the depot one day, which is what you do. I'd like to know what a normal day is made of.\n\nWould you have fifteen minutes to tell me about it, at the depot or on the phone, whichever is less bother? If your timetable's full, then please don't worry, I know what timetables are like.\n\nBest regards,\nPiotr",
	}
	b.ReportAllocs()
	for b.Loop() {
		CheckMessage(m)
	}
}

func BenchmarkCheckMessageWorst(b *testing.B) {
	texts := worst()
	texts["Please"] = strings.Repeat("please send me the a and ", 85)
	texts["CouldYou"] = strings.Repeat("could you ask, ", 136)
	texts["Names"] = strings.Repeat("a Zoe ", 341)
	for name, text := range texts {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				CheckMessage(Message{Text: text, Facts: "I'm Piotr.", Channel: Email})
			}
		})
	}
}
