package coach

import "testing"

func TestInDanger(t *testing.T) {
	for text, want := range map[string]bool{
		"My mentee said she wants to kill herself.":                       true,
		"He wrote that he'd be better off dead.":                          true,
		"I think she is harming herself, there are cuts on her arm.":      true,
		"He doesn't want to live anymore since the accident.":             true,
		"She talked about suicide and then laughed.":                      true,
		"He says there is no point in going on.":                          true,
		"This deadline is killing me.":                                    false,
		"He cut himself off from the team and won't answer mails.":        true, // one too many does no harm
		"My mentee is dying to get the promotion.":                        false,
		"She killed it in the presentation and wants to go for the post.": false,
		"We need to end this meeting series, he has no time.":             false,
	} {
		if got := inDanger(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
