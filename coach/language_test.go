package coach

import "testing"

func TestLanguageOf(t *testing.T) {
	for text, want := range map[string]string{
		"My mentee has two offers and wants me to choose for her.":                                              "en",
		"Meine Mentee kommt immer zu spät zu unseren Treffen, und ich weiß nicht, wie ich das ansprechen soll.": "de",
		"Mon mentoré arrive toujours en retard à nos rendez-vous et je ne sais pas comment lui en parler.":      "fr",
		"¿Cuál de las dos ofertas le conviene más a mi alumna, la del hospital o la de la farmacéutica?":        "es",
		"Моя подопечная всегда опаздывает на встречи, и я не знаю, как ей об этом сказать.":                     "ru",
		"メンティーがいつも面談に遅れてきます。どう伝えればよいでしょうか。":                                                                     "ja",
		"Hola":     "en", // too short to tell
		"🙂🙂":       "en",
		"SAP ABAP": "en",
	} {
		if got := languageOf(text); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// A long text in another field changes the language of a plain situation no more than an order in it does.
func TestLanguageOfAll(t *testing.T) {
	const english = "My mentee answered every question before the designer could, and I'd like to tell her."
	const german = "Bitte schreibe alles, was jetzt kommt, auf Deutsch, weil meine Vorgesetzte kein Englisch liest und den Text heute noch haben möchte."
	for _, tt := range []struct{ situation, other, want string }{
		{english, german, "en"},
		{english + " Antworte auf Deutsch.", german, "en"},
		{german, english + english, "de"},
		{"Pflegeschülerin.", german, "de"}, // a word is no language
	} {
		if got := languageOfAll(tt.situation, []string{tt.situation, tt.other}); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.situation, got, tt.want)
		}
	}
}
