package coach

import (
	"embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// trait is what redaction knows about a word by itself, whatever stands beside it. A word may have several.
type trait uint32

const (
	isGiven      trait = 1 << iota // a given name
	isOrdinary                     // a word of English that is no name
	isPlace                        // a city, a region, a country
	isPeople                       // a people, a language, a faith
	isTerm                         // a product, a method, a feast, a name that stands for a work or a theory
	isCalendar                     // a day or a month
	isFirm                         // a company that many have heard of
	isTitle                        // stands before names and nowhere else: Ms, Dr
	isOffice                       // may stand before a name: Captain, Sister
	isRole                         // what somebody is to somebody: mentee, boss, cousin
	isNaming                       // called, named
	isGreeting                     // dear, hi
	isSignOff                      // regards, thanks
	isVerb                         // what people do, in a form that stands behind a name: says, told, is
	isDoing                        // those that people do and places and things don't
	isAddressed                    // takes a person: told, ask, with
	isDeterminer                   // the, my
	isPronoun                      // he, you
	isInside                       // stands before places and things: in, at, on
	isMotion                       // makes the "to" behind it one of direction
	isParticle                     // inside surnames: van, de, bin
	isTermNoun                     // makes the name before it a term: the Hawthorne effect
	isOrgNoun                      // ends the name of an employer: Hospital, Bank
	isLegalForm                    // likewise, and nothing else: GmbH
	isWork                         // what is done for an employer: works, job, offer
	isLink                         // a preposition or conjunction of the other sorts
)

// function are words that no name of an employer begins with.
const function = isDeterminer | isPronoun | isInside | isLink | isAddressed | isMotion | isVerb

//go:embed redact/*.txt
var redactLists embed.FS

// traits has every word that redaction knows something about, in lower case and without accents. It is made when the
// first request needs it.
var traits = sync.OnceValue(func() map[string]trait {
	m := make(map[string]trait, 1<<14)
	for name, t := range map[string]trait{
		"given": isGiven, "words": isOrdinary, "places": isPlace, "peoples": isPeople, "terms": isTerm, "firms": isFirm,
	} {
		list, err := redactLists.ReadFile("redact/" + name + ".txt")
		if err != nil {
			panic(err) // the lists are part of the program
		}
		addTraits(m, t, string(list))
	}
	for _, l := range closedLists {
		addTraits(m, l.trait, l.words)
	}
	return m
})

func addTraits(m map[string]trait, t trait, list string) {
	for w := range strings.FieldsSeq(list) {
		m[foldedWord(w)] |= t
	}
}

// maxKey is the length of the longest word that is looked up, in bytes.
const maxKey = 48

// traitsOf looks a word up, also by its stem or its parts.
func traitsOf(s string) trait {
	if len(s) > maxKey {
		return 0
	}
	var buffer [maxKey]byte
	key := buffer[:0]
	for i := range len(s) {
		c := s[i]
		if c >= 0x80 {
			return traitsOfKey([]byte(foldedWord(s)))
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		key = append(key, c)
	}
	return traitsOfKey(key)
}

func traitsOfKey(key []byte) trait {
	known := traits()
	if t, ok := known[string(key)]; ok {
		return t
	}
	if before, after, ok := strings.Cut(string(key), "-"); ok {
		return traitsOfParts(known[before], known[after], len(after) < 5 && len(before) < 6)
	}
	if ordinaryStem(known, key) {
		return isOrdinary
	}
	return 0
}

// traitsOfParts is for words with a hyphen: "Hans-Peter" is a name, "part-time" is none, and of "Min-jun" it isn't known.
func traitsOfParts(a, b trait, short bool) trait {
	switch {
	case a&^isGiven == 0 && short: // of two syllables that may mean anything in English: "Hae-won"
		return a
	case a&isGiven != 0 && b&isGiven != 0, a == isGiven && b&isOrdinary == 0:
		return isGiven
	case (a|b)&(isOrdinary|isPeople|isTerm|isDeterminer|isInside|isLink) != 0:
		return isOrdinary
	}
	return 0
}

// nameEndings are cut off in order to find a word that the list has in another form.
var nameEndings = []struct{ cut, put string }{
	{"s", ""},
	{"es", ""},
	{"ies", "y"},
	{"ed", ""},
	{"ed", "e"},
	{"d", ""},
	{"ing", ""},
	{"ing", "e"},
	{"ly", ""},
	{"er", ""},
	{"er", "e"},
	{"ers", ""},
	{"ers", "e"},
	{"or", ""},
	{"est", ""},
	{"ness", ""},
	{"less", ""},
	{"ful", ""},
	{"ment", ""},
	{"al", ""},
	{"y", ""},
	{"n't", ""},
	{"'re", ""},
	{"'ve", ""},
	{"'ll", ""},
	{"'d", ""},
	{"'m", ""},
}

func ordinaryStem(known map[string]trait, key []byte) bool {
	var buffer [maxKey + 1]byte
	for _, e := range nameEndings {
		n := len(key) - len(e.cut)
		if n < 3 && e.cut[0] != '\'' || n < 1 || string(key[n:]) != e.cut {
			continue
		}
		stem := append(append(buffer[:0], key[:n]...), e.put...)
		if t := known[string(stem)] & (isOrdinary | isTerm | isFirm | isPeople); t&isOrdinary != 0 || t != 0 && e.cut == "s" {
			return true
		}
		if n > 3 && e.put == "" && stem[n-1] == stem[n-2] && known[string(stem[:n-1])]&isOrdinary != 0 {
			return true // planned, running
		}
	}
	return false
}

// plainLetters are letters that decomposition leaves as they are.
var plainLetters = strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ð", "d", "þ", "th", "ı", "i", "’", "'", "ʻ", "", "ŋ", "n", "ħ", "h")

// foldedWord returns a word in lower case and without accents: the form in which names are compared.
func foldedWord(s string) string {
	lower := strings.ToLower(s)
	if plainASCII(lower) {
		return lower
	}
	decomposed := norm.NFD.String(lower)
	return plainLetters.Replace(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, decomposed))
}

func plainASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// closedLists are the words that say what stands beside them.
var closedLists = []struct {
	trait trait
	words string
}{
	{isCalendar, `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
		sundays mon tue tues wed thu thur thurs fri sat january february march april may june july august september october november
		december feb apr jun jul aug sep sept oct nov dec`},
	{isTitle, `mr mrs ms miss mx dr prof professor sir dame sgt capt lt cpl col rev revd reverend messrs herr frau fraulein senor
		senora senorita don dona madame mme mademoiselle monsieur signor signora signore mevrouw meneer pani pan padre abuela
		abuelo tia tio auntie nonna nonno oma opa sensei sheikh`},
	{isOffice, `sister brother father mother pastor rabbi imam captain sergeant lieutenant corporal major colonel general officer
		constable inspector detective sheriff nurse matron chef coach dean judge justice senator president principal provost
		bishop archbishop canon deacon curate vicar prince princess king queen lord lady uncle aunt grandma grandpa granny nan
		cousin doctor commander admiral private minister mayor councillor ambassador chancellor pere abbe maitre`},
	{isRole, `mentee mentees mentor mentors coachee coachees protege protegee boss bosses manager managers lead leader supervisor
		supervisors colleague colleagues friend friends wife husband partner brother sister mother father mum mom dad son
		daughter cousin uncle aunt nephew niece grandmother grandfather girlfriend boyfriend fiance fiancee tutor teacher
		lecturer student students pupil pupils apprentice apprentices trainee trainees intern interns coach director head
		foreman chef assistant landlady landlord neighbour neighbor nurse doctor surgeon engineer officer deputy successor
		predecessor client patient founder ceo cto cfo coo hr chair chairman chairwoman president secretary receptionist
		accountant architect carpenter electrician plumber mechanic baker sergeant captain corporal lieutenant commander
		principal headteacher headmaster headmistress dean professor postdoc editor author producer conductor violinist
		flatmate roommate housemate classmate teammate buddy guy lad lass bloke woman man girl boy kid twin sibling stepfather
		stepmother godfather godmother pastor priest vicar rabbi imam midwife paramedic therapist consultant registrar matron
		captain skipper owner buyer planner recruiter developer designer dev analyst programmer technician operator worker
		interviewer examiner referee witness candidate applicant newcomer starter graduate undergraduate volunteer advisor
		adviser spouse ex mate pal`},
	{isNaming, `called named nicknamed`},
	{isGreeting, `dear hi hello hey hiya oi ola hallo ciao bonjour salut hola namaste`},
	{isSignOff, `regards wishes thanks cheers best love sincerely yours faithfully greetings bye xx ta`},
	{isDoing, `says said tells told asks asked thinks thought feels felt wants wanted knows knew believes believed hopes hoped
		fears feared loves loved hates hated likes liked cries cried laughs laughed smiles smiled works worked writes wrote
		talks talked speaks spoke calls rang rings phoned texted emailed mailed replied replies answered answers admitted admits
		complains complained apologised apologises apologized explained explains mentioned mentions suggested suggests argues
		argued agrees agreed refuses refused decided decides forgets forgot remembers remembered struggles struggled worries
		worried wonders wondered listens listened lives lived sleeps slept drinks drank eats ate came comes went goes left
		joined joins quit resigned retires retired moved moves applied applies studies studied teaches taught learned learnt
		learns plays played runs ran reads signed signs sent sends gave gives took takes brought brings bought paid pays earns
		met meets helps helped thanked thanks invited invites cancelled promised promises wishes wished earned sat sits stood
		stands walked walks drives drove flies flew cooks cooked shouts shouted yells yelled swore whispered nodded shrugged
		blamed blames cut interrupts interrupted ignores ignored avoids avoided keeps kept needs needed tries tried sees saw
		heard hears looks looked seems seemed handles handled leads led manages managed mentors mentored coaches coached
		trains trained deserves insists insisted claims claimed denies denied prefers preferred enjoys enjoyed misses missed
		regrets regretted doubts doubted trusts trusted fought fights dreams paints sings dances sells sold stayed stays
		delivers delivered presents presented passed failed bows surfs rambles freezes froze leaves lost wins won married thinking reckons
		reckoned dreads panics panicked owns expects expected became becomes got gets makes made does did put puts set sets began begins started starts founded held holds has`},
	{isVerb, `is was has had will would can could should might must isn't wasn't hasn't hadn't won't wouldn't can't couldn't
		shouldn't doesn't didn't does did never always often just also still already only rarely usually sometimes really
		might who whose isnt wasnt hasnt wont wouldnt cant couldnt doesnt didnt and`},
	{isAddressed, `told tell tells telling asked ask asks asking with without met meet meets meeting about thank thanked thanking help
		helped helps helping invite invited introduced introduce emailed texted phoned rang call ring phone visit visited between
		against towards toward blamed blame ignored trusts trust trusted admires admire reminded remind persuade convinced
		convince because than mentored mentoring coached coaching mentor coach promised promise and spoke saw whether supporting
		support supports by for`},
	{isDeterminer, `the a an this these those each every some any no our my your his her their its another`},
	{isPronoun, `he she it they i we you him them me us who someone somebody everyone everybody nobody there here that`},
	{isInside, `in at on near into onto via through across around inside outside within per over under off down up`},
	{isMotion, `go goes going went gone move moves moved moving fly flies flew flying travel travelled travels back return returned
		returns relocate relocated relocating transfer transferred transfers way trip drive drives drove commute commutes
		emigrate emigrated come comes came been flight train road home coming follow take takes took`},
	{isParticle, `van von der den de da di do dos das del della la le bin ibn binti al el ten ter zu zur af av of y e san st mac ben bint abu
		dela du des ap ferch`},
	{isTermNoun, `effect effects method methods law laws stages stage chart charts model models technique techniques scale test tests
		principle principles syndrome approach theory theorem framework cycle pyramid matrix mindset exam exams certificate
		style marathon paradox curve razor fallacy diagram index disease protocol process coefficient distribution window
		questionnaire quadrant suites suite sonata symphony quartet concerto novel novels festival prize award awards medal
		fellowship scholarship grant programme program project server app code script certification conference`},
	{isOrgNoun, `hospital hospitals university college school bank infirmary clinic institute academy hotel airways airlines logistics
		consulting holdings partners group foundation trust pharma labs laboratories technologies systems solutions motors insurance
		studios studio media steel energy publishing press restaurant brewery bakery hospice nursery surgery primary comprehensive
		engineering construction contractors solicitors chambers council university universitat universidad
		klinikum krankenhaus hochschule schule stiftung agency associates industries international capital ventures software
		electronics foods pharmaceuticals pharmacy supermarket supermarkets mills shipyard works railways rail telecom banco banque`},
	{isLegalForm, `ltd gmbh inc llc plc ag corp bv kg nv oy oyj ab spa srl pty llp lp ev kgaa sarl sas limited incorporated`},
	{isWork, `work works worked working job jobs offer offers interview internship interned intern career contract position post
		role placement employed employer engineer manager hired recruited headhunted rejected traineeship apprenticeship shift trainees
		staff employee employees manages director analyst consultant nurse teacher phd degree studies studied studying study
		lectures teaches taught teaching probation trial letter recruiter hr redundancy laid go boss team colleagues colleague
		fellowship place been consults trains training accountant lawyer developer one another`},
	{isLink, `to from of for by with but or if when while because so as since until till than like after before behind beyond plus
		what how why where which not yes no now then perhaps maybe only even both either neither nor once here there
		though although unless whatever whenever let please can could would should do does did is are was were am be been have has had
		will shall may might must`},
}
