package coach

import (
	"testing"

	"mentorcoach/knowledge"
)

const lateApprentice = `The apprentice I mentor is late about once a week. The foreman has noticed. He says he oversleeps because he
	games at night.`

// A question may be about what was told, in plain words. What it brings in of its own is the asker's idea, in whatever form.
func TestUntold(t *testing.T) {
	h, err := knowledge.LoadHandbook()
	if err != nil {
		t.Fatal(err)
	}
	v := vocabularyOf(h)
	heard := make(told)
	heard.add(lateApprentice)
	for text, want := range map[string]bool{
		"What does gaming at night give you?":                                        false,
		"How do you think the foreman sees you?":                                     false,
		"What happens in you when the alarm rings?":                                  false,
		"Imagine a week in which you were never late: what was different?":           false,
		"What will you notice first when it gets better?":                            false,
		"What would it be like to be on time?":                                       false,
		"What would a chess player do whose opponent hides in the bedroom console?":  true,
		"What would it be like to have the console stand in the cellar on weekdays?": true,
		"What does the hungry bird do that the quiet one in the nest does not?":      true,
	} {
		if got := heard.bringsIn(text, v); got != want {
			t.Errorf("%v for %q", got, text)
		}
	}
}
