package coach

import (
	"regexp"
	"slices"
)

// moodIn finds what there is to say where no step was told: a day that the mentee had, silence, or a heavy heart. It is
// said in our words, as the mentor's own would weigh too much in a greeting.
func (c *checkIn) moodIn(text string, all words) {
	if at := dayBehind.FindStringSubmatch(text); at != nil {
		if said := "You had your " + at[1] + " " + at[2] + ". I've been thinking of you."; sendable(said) {
			c.occasion = said
			return
		}
	}
	for _, mood := range []struct {
		signs *patterns[struct{}]
		said  string
	}{{silences, "It has been a while, and I've been thinking of you."}, {heavyHearts, "I've been thinking of you these days."}} {
		if slices.ContainsFunc(all.sentences(), mood.signs.in) {
			c.occasion, c.mood = mood.said, true
			return
		}
	}
}

// dayBehind is a day of the mentee's that is told as a thing: "her test was this morning".
var dayBehind = regexp.MustCompile(`(?i)\b(?:her|his|their) ((?:[a-z]+ )?(?:test|exam|interview|audition|viva|hearing|operation|surgery|presentation|talk|lesson|match|premiere))` +
	` (?:was|is|has been) (this morning|this afternoon|today|yesterday|last night|(?:on|last) [a-z]+day)\b`)

var (
	silences = phrases(`
		hasn't|haven't|have|has|not [not] answered|replied|heard|written
		not|no heard|word|answer|reply from|since|for|to|yet
		heard nothing
		since she|he|they last wrote|spoke|called
		ghosted|ghosting
		silent|silence
	`)
	heavyHearts = phrases(`
		upset|tears|crying|cried|low|shaken|hurt|ashamed|devastated|exhausted|overwhelmed|disheartened|gutted
		a disaster|catastrophe|failure|flop
		hiding|withdrawn
		ended|parted badly|abruptly|in
	`)
)

// howAreYou are for a message that speaks of no matter.
var howAreYou = []string{"How are things with you at the moment?", "How have you been?", "What has the time since then been like for you?"}
