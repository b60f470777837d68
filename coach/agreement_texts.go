package coach

// provision is one sentence of the draft. It is ours, neutral, and open where the two have something to settle.
type provision struct {
	section string
	sure    told                           // by these words, what is told is known to belong here; each weighs as much as three of about
	about   told                           // these speak for it
	text    string                         // %n in a blank is where words of the situation may stand
	last    string                         // in the place of text when the two are about to end; "-": nothing
	field   func(*AgreementRequest) string // a sentence from the request's own fields; empty: they hold nothing
}

// provisions make up the draft, in its order.
var provisions = []provision{
	{
		section: "purpose", about: toldBy(`purpose aim hope want wants need needs help support learn grow settle prepare become change
			career stuck confidence confident started promoted become qualified goal`),
		text: "We meet so that [what should be different by the end, in words we would both sign%n].",
		last: "We set out to [what we wanted this to be for%n], and what is left of it is [what, or nothing].",
	},
	{
		section: "purpose", sure: toldBy("experience background expertise"),
		text: "One of us brings [what they are working on or learning], the other [which experience, and how much time%n].",
		last: "What one of us has learnt is [what]; what it has given the other is [what].",
	},
	{
		section: "purpose", sure: toldBy("programme program scheme arranged paired matched assigned sponsor"), about: toldBy("idea volunteer initiative"),
		text: "The idea came from [whom%n], who [what they expect of it, or that they expect nothing].",
		last: "-",
	},
	{
		section: "meetings", field: cadenceOf, sure: toldBy("weekly fortnight fortnightly rota frequency"),
		about: toldBy(`meet meets meeting meetings week weeks month months hour minutes often regular regularly online video zoom teams
			person room cafe coffee lunch walk monday tuesday wednesday thursday friday shift shifts see day`),
		text: "We meet [how often%n], for [how long each time], [where, or by phone or video].",
		last: "Our last meeting is on [date], [where, or by phone or video].",
	},
	{
		section: "meetings", sure: toldBy("book books booking invite invites invitation calendar agenda remind reminder"),
		about: toldBy("diary dates topic topics prepare prepares organise organises"),
		text:  "[Name] sends the invitations, and [name] says beforehand what a meeting is to be about.",
		last:  "Before it, each of us [what we look through or write down].",
	},
	{
		section: "meetings", sure: toldBy("cancel cancels cancelled cancelling postpone postponed late rearrange reschedule notice skip skipped come"),
		about: toldBy("move moved miss missed absent sick"),
		text:  "If one of us can't come, we say so at least [how long] before, and [name] offers two other dates.",
		last:  "If one of us can't come that day, [what we do then].",
	},
	{
		section: "goals_and_timeline", field: goalsOf, sure: toldBy("goal goals target targets objective objectives"), about: toldBy("towards exam portfolio"),
		text: "What we work towards is [one to three goals, each so that we could both tell whether it is met].",
		last: "What we worked towards was [which goals], and we got [how far].",
	},
	{
		section: "goals_and_timeline", field: durationOf, sure: toldBy("duration timeline deadline"), about: toldBy("last lasts long until till term year years half"),
		text: "We give this [how long, or until which date].",
		last: "We end on [date].",
	},
	{
		section: "goals_and_timeline", sure: toldBy("progress milestone milestones halfway"), about: toldBy("step steps measure track success"),
		text: "Halfway, on [date], we will see that it works by [what we would both notice].",
		last: "What is still open goes on with [whom, or nobody].",
	},
	{
		section: "confidentiality", sure: toldBy("confidential confidence confidentiality private privacy secret secrets repeat repeated gossip leak leaked overheard stays stay"),
		about: toldBy("anyone nobody ears name names named clients client patients patient"),
		text:  "What stays between us is [everything we say, or which subjects%n].",
	},
	{
		section: "confidentiality", sure: toldBy("manager boss hr coordinator reference supervisor head ask asks asked"), about: toldBy("report reports colleagues team husband wife partner line department back"),
		text: "Others may hear [what, for instance that we meet%n], and they hear it from [whom].",
	},
	{
		section: "confidentiality", sure: toldBy("danger harm law legal safeguarding police"), about: toldBy("safety duty exception exceptions risk"),
		text: "Where somebody is in danger, or the law asks for it, one of us may have to speak; before that, [how we tell each other].",
	},
	{
		section: "confidentiality", sure: toldBy("notes note record recorded recording recordings"), about: toldBy("written file files document folder shared"),
		text: "Notes are taken by [name] and kept [where]; at the end [what becomes of them].",
	},
	{
		section: "boundaries", sure: toldBy(`text texts texting message messages messaging voice call calls ring rings rang phone phones email emails whatsapp urgent`),
		about: toldBy("reply replies answer evening evenings night nights weekend weekends sunday sundays saturday saturdays midnight hours contact channel number pm txts"),
		text:  "Between meetings we reach each other by [which channel], [on which days and until what time%n], and an answer comes within [how long].",
		last:  "Until then we reach each other by [which channel].",
	},
	{
		section: "boundaries", sure: toldBy("money lend loan pay favour favours introductions proofread proofreading homework thesis therapy counselling gifts"),
		about: toldBy("job jobs introduce introduction contacts draft drafts advice shadow visit visits recommend recommendation family health"),
		text:  "This is for [which kinds of help%n], and not for [which kinds].",
		last:  "Afterwards, one of us may still ask the other for [which kinds of help, if any].",
	},
	{
		section: "boundaries", sure: toldBy("limit limits boundary boundaries overwhelmed uncomfortable off-limits taboo"), about: toldBy("personal subject subjects respect honest"),
		text: "If something becomes too much for one of us, [how we say so].",
	},
	{
		section: "review_and_end", sure: toldBy("review reviews revise reassess renew"), about: toldBy("check checks look read feedback page paper"),
		text: "On [date] we read this page together and change what no longer fits.",
		last: "On [date] we read this page together once more, and each of us says what they keep from it.",
	},
	{
		section: "review_and_end", about: toldBy("end ends ended ending finish finishes finished over stop stops final wrap close closes"),
		text: "When that time is up, we [stop, or decide whether to go on%n].",
		last: "We end [with what: a walk, a meal, a page written by each%n].",
	},
	{
		section: "review_and_end", sure: toldBy("early earlier quit sooner withdraw withdrawal"), about: toldBy("leave leaves out stop stops whoever"),
		text: "Whoever wants to stop earlier says so [how, and how long before].",
		last: "-",
	},
	{
		section: "review_and_end", sure: toldBy("afterwards farewell goodbye"), about: toldBy("after touch contact friends later"),
		text: "After the last meeting we [which contact we keep, if any].",
	},
}

// ownSection takes what is settled already and belongs nowhere else.
const ownSection = "boundaries"

// sectionQuestions are those of the cards that can be put to both of the two.
var sectionQuestions = map[string][]shelved{
	"purpose": {
		{"purpose-of-the-relationship", "If this mentoring had a name on the door, what would it say?", nil},
		{"purpose-of-the-relationship", "If this went well, how would an ordinary working week differ?", toldBy("work job role promoted ward class shop team")},
		{"purpose-of-the-relationship", "If somebody arranged this for you, what do you suppose they expect?", toldBy("programme program scheme hr arranged paired matched assigned asked boss company")},
		{"purpose-of-the-relationship", "What do you get elsewhere that we can leave out here?", toldBy("friend friends already supervisor coach therapist elsewhere").signs("meeting")},
		{"purpose-of-the-relationship", "Which hope for this have you kept to yourself so far?", toldBy("disappointed expected awkward polite shy hesitant assumed").signs("difficulty")},
		{"closing-gracefully", "What did we spend time on that turned out not to matter?", toldBy().signs("closing")},
	},
	"meetings": {
		{"mentoring-agreement", "How seldom could we meet for it still to be worth having?", toldBy("rarely seldom")},
		{"regular-meetings", "What do we take for granted about the way we meet?", toldBy().signs("cadence")},
		{"regular-meetings", "When one of our dates is moved, what has usually pushed it aside?", toldBy("cancel cancelled cancels moved forget forgets forgot missed drifted gap postponed late")},
		{"regular-meetings", "Which months of your year are already spoken for?", toldBy("harvest exam exams season term rota year lambing tour audit christmas holidays sea")},
		{"own-terms", "If this were built round the fuller diary of the two, how would it look?", toldBy("busy time diary shift shifts night nights hours children evenings")},
		{"closing-gracefully", "What would you be sorry not to have said before we stop?", toldBy().signs("closing")},
	},
	"goals_and_timeline": {
		{"mentoring-agreement", "When we reach our last date, what would you like to be different?", nil},
		{"smart-goals", "If half the time were gone, which version of the goal would you keep?", toldBy("ambitious everything").signs("goals")},
		{"own-terms", "If these meetings had an end date, what would change for you?", toldBy("open-ended forever indefinitely drag fizzle").signs("difficulty")},
		{"closing-gracefully", "Which question from our meetings will you go on asking yourself?", toldBy().signs("closing")},
		{"regular-meetings", "What do you want these meetings to keep moving?", toldBy().signs("meeting", "duration")},
	},
	"confidentiality": {
		{"mentoring-agreement", "Who besides the two of us might ask what we talk about?", nil},
		{"confidentiality", "Which people may know that we meet at all?", toldBy("secret quietly applying leaving privately")},
		{"confidentiality", "Before you could speak freely, what would you want to know about where your words go?", toldBy("boss manager department trust frank open hr head supervisor form forms report")},
		{"confidentiality", "If something from here leaked, how would you want to hear of it?", toldBy("gossip leak leaked repeated overheard back")},
		{"confidentiality", "If your story were told without your name, who would still recognise you?", toldBy("small team village town school ward island office theatre field")},
	},
	"boundaries": {
		{"needs-of-the-mentee", "Which sort of help would be too much?", toldBy("help")},
		{"setting-boundaries", "What counts for you as something that can't wait until we meet?", toldBy("text texts texting message messages call calls ring rings urgent night evening phone whatsapp voice email emails sunday weekend")},
		{"own-terms", "What do you believe is expected of us that nobody has said?", toldBy("expect expected assumed unsaid unclear guessing rules formal").signs("difficulty")},
		{"purpose-of-the-relationship", "Which kind of mentoring would you walk away from?", toldBy("bad experience before previous boss money job favour").signs("finding")},
	},
	"review_and_end": {
		{"mentoring-agreement", "If one of us wanted to stop early, how would you like that to be said?", nil},
		{"own-terms", "Which arrangement do you want to try before we judge it?", toldBy("try trial unsure").signs("cadence")},
		{"closing-gracefully", "How will you know that it's time to stop?", toldBy("forever open-ended drag fizzle stop").signs("difficulty")},
		{"closing-gracefully", "How much contact would you like after our last meeting?", toldBy("afterwards moving leaving finish").signs("closing")},
		{"mentoring-agreement", "Which promise would you find hardest to keep?", toldBy("promise promised promises agreed")},
	},
}
