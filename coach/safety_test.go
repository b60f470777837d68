package coach

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestTriage(t *testing.T) {
	for text, want := range map[string][]concern{
		"My mentee said she wants to kill herself.": {{SelfHarm, ofMentee}},
		"I want to die.": {{SelfHarm, theWriter}},
		"My brother wants to kill himself and I can't work.":                                   {{SelfHarm, someone}},
		"He is my mentee. I think he is harming himself.":                                      {{SelfHarm, ofMentee}},
		"Her husband beats her.":                                                               {{Abuse, someone}},
		"My husband beats me and I have panic attacks.":                                        {{Abuse, theWriter}, {Medical, theWriter}},
		"My mentee has panic attacks.":                                                         {{Medical, ofMentee}},
		"My mentee is bullied at work and talks about suicide.":                                {{SelfHarm, ofMentee}, {Harassment, ofMentee}},
		"My mentee's husband killed himself in June.":                                          {{Distress, ofMentee}},
		"My mentee is 14 and her father beats her.":                                            {{MinorInDanger, ofMentee}},
		"My mentee has collapsed and isn't breathing.":                                         {{Emergency, ofMentee}},
		"She isn't suicidal.":                                                                  {},
		"I can't stop thinking about suicide.":                                                 {{SelfHarm, theWriter}},
		"He writes a novel about a man who kills himself.":                                     {},
		"My mentee writes novels, and now she wants to kill herself.":                          {{SelfHarm, ofMentee}},
		"She is a nurse whose patient wants to die.":                                           {},
		"A patient attacked my mentee.":                                                        {{Violence, ofMentee}},
		"If a mentee ever told you that he wants to die, what then?":                           {},
		"As a teenager she tried to kill herself; she is well today.":                          {},
		"As a teenager she tried to kill herself, and now it is back. She wants to die again.": {{SelfHarm, someone}},
		"This deadline is killing me. My mentee could murder a coffee.":                        {},
		"My mentee is dying to meet you, and I wish I was dead.":                               {{SelfHarm, theWriter}},
	} {
		if got := triage([]string{text}); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// What an idiom, a supposed case, somebody's work or their past excuses is that alone, and not what is said beside it.
func TestTriageIsNotTalkedOut(t *testing.T) {
	for _, text := range []string{
		"She cuts herself in the bathroom.", "He wants to cut himself again.", "She hurts herself when she fails.",
		"She says he will kill her if she leaves.", "How do I respond when my mentee says she wants to die?",
		"If someone tells me once more that I'm useless, I'll kill myself.", "My mentee, an actor, wants to die.",
		"When I was 15 I tried to kill myself. At work I am fine. I want to die.", "She takes a course in design and wants to die.",
		"My mentee has difficult clients and wants to die.", "I don't want to be here anymore, and nobody at the company cares.",
		"She took an overdose of the heart pills.", "We talk about how he wants to die.", "My husband hit me hard.",
		"This deadline is killing me and I want to kill myself.", "He plays in a band and hurts himself.",
	} {
		if got := triage([]string{text}); !inDanger(got) {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// What is written to get past a list of words, or in haste, reads as what it means.
func TestTriageUnmasks(t *testing.T) {
	for _, text := range []string{
		"I want to k\u200bill my\u200bself", "I am su\u0456cid\u0430l", "i want to k1ll mys3lf", "i want to h a n g myself",
		"he will k-i-l-l himself", "thinking of s*icide", "I WANT TO DIE", "i dont want to live anymore", "i wanna kil myslef",
		"Ｉ ｗａｎｔ ｔｏ ｄｉｅ",
	} {
		if got := triage([]string{text}); !inDanger(got) {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// A sign counts wherever it stands in a request.
func TestTriageReadsEveryText(t *testing.T) {
	if got := triage([]string{"How do I open the meeting?", "", "to talk about her wish to die, she wants to die"}); !inDanger(got) {
		t.Error(got)
	}
}

var (
	phoneNumber = regexp.MustCompile(`\d{2,}`)
	cliche      = regexp.MustCompile(`(?i)not alone|reach out|it gets better|be strong|time heals|everything will be|we understand how`)
)

func TestSafetyWords(t *testing.T) {
	for _, k := range ConcernKinds {
		for _, text := range []string{safetyWords[k].writer, safetyWords[k].other} {
			if n := len(wordsOf(text).sentences()); n < 3 || n > 5 {
				t.Errorf("%s: %d sentences", k, n)
			}
			for _, n := range phoneNumber.FindAllString(text, -1) {
				if n != "112" && n != "911" {
					t.Errorf("%s names the number %s", k, n)
				}
			}
			if cliche.MatchString(text) || strings.Contains(text, "?") {
				t.Errorf("%s: %s", k, text)
			}
			if k.stops() == strings.Contains(text, "What follows") {
				t.Errorf("%s tells of what follows, or doesn't: %s", k, text)
			}
		}
	}
}

// The figures of the report half, which the README tells. Its texts were not read while the rules were made.
func TestSafetyFigures(t *testing.T) {
	f := EvaluateSafety(safetyLabelled(t, "testdata/safety/report.jsonl"))
	if f.Life != (Share{97, 107}) || f.Stops != (Share{4, 153}) || f.False != (Share{4, 96}) {
		t.Errorf("the figures have changed, and so must the README:\n%s", f)
	}
}

func safetyLabelled(t *testing.T, name string) (set []SafetyLabelled) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var l SafetyLabelled
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		set = append(set, l)
	}
	return set
}

// No text of a set is in the other half as well.
func TestSafetyHalvesAreApart(t *testing.T) {
	seen := make(map[string]bool)
	for _, half := range []string{"tune", "report"} {
		for _, l := range safetyLabelled(t, "testdata/safety/"+half+".jsonl") {
			if seen[l.Text] || l.Kind != "none" && !slices.Contains(ConcernKinds, l.Kind) || l.Life != l.Kind.stops() {
				t.Errorf("%s: %+v", half, l)
			}
			seen[l.Text] = true
		}
	}
}

func BenchmarkTriage(b *testing.B) {
	text := []string{`My mentee, a second-year nurse, came out of her appraisal last week and has been quiet since. She told me that the ward
		manager praised her work with patients and then said she should speak up more in handovers, because nobody knows what she
		thinks. She has tried twice and both times somebody talked over her. Now she wonders whether the ward is the right place, or
		whether she should apply for the community team, where a friend of hers is happy. We meet on Thursday for an hour, and I would
		like to help her find out what she wants before she hands in anything. How do I open the conversation?`}
	b.ReportAllocs()
	for b.Loop() {
		triage(text)
	}
}
