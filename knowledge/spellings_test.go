package knowledge

import (
	"slices"
	"testing"
)

// What is typed in haste, or spelt the American way, is read as the same words; the lists hold no chains and no comments.
func TestSpellings(t *testing.T) {
	for text, usual := range map[string]string{
		"can u pls msg the ppl b4 tmrw":                "can you please message the people before tomorrow",
		"organized a mentoring program, realized that": "organised a mentoring programme, realised that",
		"my mgr got rly interupted":                    "my manager got really interrupted",
	} {
		if got, want := slices.Collect(eachWord(text)), slices.Collect(eachWord(usual)); !slices.Equal(got, want) {
			t.Errorf("%q reads %q, want %q", text, got, want)
		}
	}
	for other, usual := range spellings {
		if words := slices.Collect(eachWord(usual)); len(words) != 1 || words[0] != usual {
			t.Errorf("%q leads to %q, which reads %q", other, usual, words)
		}
	}
	if got := slices.Collect(eachWord("HR and its department")); !slices.Equal(got, []string{"hr", "and", "its", "department"}) {
		t.Errorf("%q", got)
	}
}
