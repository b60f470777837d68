package knowledge

import (
	"slices"
	"strings"
	"testing"
)

const meeting = "Agree on a day before you part, put it into both calendars at once, and say who writes to whom should something come in between."

func TestRepeats(t *testing.T) {
	longer := "Here is what our programme asks of you. " + meeting
	for _, tt := range []struct {
		name, a, b string
		want       bool
	}{
		{"Same", meeting, meeting, true},
		{"OtherMarkup", meeting, "- " + strings.ToUpper(strings.ReplaceAll(meeting, ", ", ",\n  ")), true},
		{"TwoWordsReplaced", meeting, strings.NewReplacer("day", "date", "something", "anything").Replace(meeting), true},
		{"PartOfALongerOne", meeting, longer, true},
		{"SameSubject", meeting, "Before they leave, mentor and mentee settle when they will meet again and write it down where both of them look.", false},
		{"SameRuleOfAnotherNumber", "Rule 4 on the reimbursement of travel", "Rule 5 on the reimbursement of meals", false},
		{"Empty", "", "", false},
		{"TwoWords", "be kind", "be kind", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := repeats(shingles(tt.a), shingles(tt.b)); got != tt.want {
				t.Errorf("%v", got)
			}
			if got := repeats(shingles(tt.b), shingles(tt.a)); got != tt.want {
				t.Errorf("the other way round: %v", got)
			}
		})
	}
}

// The handbook's passages are not compared with each other at the time of a query, as no two say the same.
func TestHandbookDoesNotRepeatItself(t *testing.T) {
	h, err := LoadHandbook()
	if err != nil {
		t.Fatal(err)
	}
	all := make([][]uint64, len(h.Passages))
	for i := range h.Passages {
		all[i] = shingles(h.Passages[i].Text)
		if j := slices.IndexFunc(all[:i], func(other []uint64) bool { return repeats(other, all[i]) }); j >= 0 {
			t.Errorf("%s says what %s says", h.Passages[i].ID, h.Passages[j].ID)
		}
	}
}
