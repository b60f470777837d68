package coach

import "testing"

func TestSecondPerson(t *testing.T) {
	for _, tt := range []struct{ situation, want string }{
		{"My mentee has two offers and wants me to choose for her", "you have two offers and want me to choose for you"},
		{"she keeps asking which one I'd take", "you keep asking which one I'd take"},
		{"my mentee Anna is afraid of her boss", "you are afraid of your boss"},
		{"my mentee Anna Jacobs has two offers", "you have two offers"},
		{"My mentee Anna is tired. Anna Jacobs hides it", "you are tired. you hide it"},
		{"my mentee, a second-year electrician, says he forgets", "you say you forget"},
		{"My mentee's plan fell through and he blames himself", "your plan fell through and you blame yourself"},
		{"he doesn't answer my messages", "you don't answer my messages"},
		{"she's tired of nights", "you're tired of nights"},
		{"she's been passed over twice", "you've been passed over twice"},
		{"they never turn up prepared and their notes are a mess", "you never turn up prepared and your notes are a mess"},
		{"she cries in every session since her mother died", ""},
		{"he carries it all by himself", "you carry it all by yourself"},
		{"she told him that her shift was over", ""},
		{"his manager says he is too slow", ""},
		{"she told her boss that she wants out", ""},
		{"I think he is afraid", ""},
		{"the weather was fine", ""},
		{"I have two offers and my heart isn't in either", "you have two offers and your heart isn't in either"},
		{"she interrupted the client twice", "you interrupted the client twice"},
		{"my mentee often misses deadlines and then hides", "you often miss deadlines and then hide"},
		{"MY MENTEE NEVER LISTENS TO ME AND HE SHOUTS AT HIS TEAM", ""},
		{"My Mentee Never Talks To Me", "you Never talk To Me"},
		{"The mentee I was assigned doesn't speak my language", ""},
		{"My mentee wants to kill herself", ""},
		{"my former mentee has died", ""},
		{"He's missed three deadlines", ""},
		{"She's lost her confidence", ""},
		{"My mentee's late again", ""},
		{"she cares for her two kids", "you care for your two kids"},
		{"Does she want to leave", ""},
		{"How can I help my mentee who is grieving", ""},
		{"He lies to me and ties himself in knots", ""},
		{"she watches her phone and touches it all the time", ""},
		{"My other mentee is jealous of him", ""},
		{"He is the kind of person who always interrupts", "you are the kind of person who always interrupts"},
		{"My mentee misses her", ""},
		{"he gave his two reports to the client", "you gave your two reports to the client"},
	} {
		t.Run(tt.situation, func(t *testing.T) {
			got, ok := secondPerson(tt.situation, pronounsIn(tt.situation, wordsOf(tt.situation)))
			if !ok {
				got = ""
			}
			if got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}
