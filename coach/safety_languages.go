package coach

import "strings"

// plainest are the plainest sentences about a life in danger in other languages. Where a language sets blanks between words
// they are read as patterns: the words behind each other, one of several with bars between them.
var plainest = []string{
	// German
	"mich|sich [selbst] umbringen|umzubringen|umbringt|töten|erhängen|ritzt|ritzen",
	"bringe mich um", "bringt sich um",
	"will|möchte|mag|wollte [einfach] nicht|nimmer mehr leben|da", "will|möchte|wollte [einfach|nur|am] [noch|liebsten] sterben|tot",
	"nicht mehr leben", "das leben nehmen", "selbstmord|suizid|selbstmordgedanken|suizidgedanken|suizidal", "mit dem leben abgeschlossen",
	// French
	"me|se|m'|s' suicider|tuer|pendre|scarifie", "envie|veux|veut|voudrais|préfère [de] mourir", "plus envie|veux|veut [de] vivre",
	"en finir avec la vie", "suicidaire|suicidaires", "mettre fin à mes|ses jours",
	// Spanish
	"quiero|quiere|quisiera|deseo morir|morirme|morirse|matarme|matarse|suicidarme|suicidarse", "no quiero|quiere vivir|seguir [más|viviendo]",
	"suicidarme|suicidarse|matarme|matarse", "quitarme|quitarse la vida",
	// Portuguese
	"quero|quer|queria [me|se] morrer|matar", "não quero|quer [mais] viver", "me|se matar|suicidar", "acabar com a minha|sua vida", "tirar a própria|minha vida",
	// Italian
	"voglio|vuole|vorrei morire|uccidermi|uccidersi|ammazzarmi|farla", "non voglio|vuole [più] vivere", "uccidermi|uccidersi|suicidarmi|suicidarsi|ammazzarmi",
	"togliermi|togliersi la vita", "farla finita",
	// Dutch
	"wil|wilde|zou [echt|gewoon] niet meer leven", "wil|wilde [echt|gewoon|liever] dood|sterven", "mezelf|zichzelf [van] doden|kant|snijden", "zelfmoord",
	"geen zin meer in het leven",
	// Polish
	"chcę|chce|chciałbym|chciałabym się zabić|powiesić", "chcę|chce umrzeć", "nie chcę|chce [mi] [się] [już] żyć", "samobójstwo|samobójstwie|samobójcze", "odebrać sobie życie",
	// Turkish
	"ölmek istiyorum|istiyor", "yaşamak istemiyorum|istemiyor", "kendimi|kendini öldürmek|öldüreceğim|öldürecek|asacağım", "intihar",
	// Russian
	"хочу|хочет умереть|сдохнуть", "не хочу|хочет [больше] жить", "хочет|хочу покончить", "покончить с собой|жизнью", "убью себя", "убить себя",
	"самоубийство|самоубийстве|суицид|суициде", "наложить на себя руки",
	// Arabic
	"أريد|يريد|تريد|اريد أن|ان أموت|يموت|تموت|اموت", "لا أريد|يريد|تريد|اريد [أن|ان] العيش|أعيش|يعيش|تعيش|اعيش", "أقتل|يقتل|تقتل نفسي|نفسه|نفسها", "انتحار|الانتحار|سأنتحر",
	// Hindi
	"मरना चाहता|चाहती|चाहते", "जीना नहीं चाहता|चाहती|चाहते", "आत्महत्या|ख़ुदकुशी|खुदकुशी", "अपनी जान देना|दे|लेना|लेने",
}

// writtenTogether are those of scripts that set none.
var writtenTogether = foldedSigns(
	// Chinese
	"想死", "不想活", "自杀", "自殺", "活不下去", "结束生命", "結束生命", "结束自己的生命", "自残", "自殘", "轻生", "輕生",
	// Japanese
	"死にたい", "死のうと", "自殺", "生きたくない", "消えてしまいたい", "生きていたくない", "自傷", "リストカット",
)

// foldedSigns returns phrases in the form in which texts are read.
func foldedSigns(list ...string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = plainOf(s).text
	}
	return out
}

// addLanguages adds the plainest sentences, in the form in which texts are read: lower case, without accents.
func addLanguages(ps *patterns[sign]) {
	for _, line := range plainest {
		ps.add(sign{kind: SelfHarm, plain: true}, strings.ToLower(plainOf(line).text))
	}
}
