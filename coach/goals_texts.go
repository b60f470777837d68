package coach

import "regexp"

// The words by which the parts of a goal are known.
const (
	monthNames = `january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec`
	dayNames   = `monday|tuesday|wednesday|thursday|friday|saturday|sunday`
	feasts     = `spring|summer|autumn|fall|winter|easter|christmas|new year(?:'s)?(?: eve)?|ramadan|eid|diwali|passover|thanksgiving|half[- ]term|midsummer|whitsun|lambing|harvest`
	timeUnits  = `days?|weeks?|fortnights?|months?|terms?|semesters?|seasons?|quarters?|years?`
	amountsOf  = `\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|half an?|few|couple of`
	occasion   = `audit|inspection|exams?|review|appraisal|deadline|conference|interviews?|hearing|visit|wedding|birthday|launch|opening|holidays?|match|concert|performance|show|elections?|retirement|probation|handover|harvest|contract|baby|leave|merger|move|meeting|finals?|viva|graduation|tour|festival|exhibition|sale|ofsted|accreditation|placement|fellowship|funding|lambing|anniversary|competition|tournament|race|workshop`
	possessor  = `the|my|our|her|his|their|your|this|next|this year's|next year's`
)

// goalTimes is a time by which a goal can be looked at: a date, a season, a span, or an occasion. "Soon" is none, and
// neither is every week.
var goalTimes = regexp.MustCompile(`(?i)\b(?:` +
	// by the end of June, by the start of my second year
	`(?:by|before|until|till|at|towards|from)\s+(?:the\s+)?(?:very\s+)?(?:start|beginning|middle|end|close)\s+of\s+(?:(?:` + possessor + `)\s+)?[\w'’-]+(?:\s+(?:year|term|season|month|quarter|placement|probation|contract))?(?:\s+\d{4})?` +
	// by 30 June 2026, in May, from January on
	`|(?:by|before|until|till|in|on|from|this|next)\s+(?:the\s+)?(?:early\s+|late\s+|mid-?\s*)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:` + monthNames + `)\b(?:\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\b)?(?:,?\s+\d{4})?(?:\s+on(?:wards)?)?` +
	// by Easter, next summer, on Friday
	`|(?:by|before|until|till|in|on|this|next|over|during)\s+(?:(?:the|this|next|this coming|coming)\s+)?(?:` + dayNames + `|` + feasts + `)\b(?:\s+(?:holidays?|break|term|semester|season))?(?:\s+\d{4})?` +
	// in 2027, by Q3, by 1/5
	`|(?:by|before|in|until|from)\s+(?:the\s+)?(?:school\s+|academic\s+)?(?:(?:19|20)\d\d(?:[-/]\d\d)?|q[1-4])\b` +
	`|(?:by|before|until|on)\s+(?:the\s+)?(?:\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th))(?:\b|$)` +
	// within six months, in the next two years
	`|(?:within|in|over|during|for|after)\s+(?:the\s+)?(?:(?:next|coming|first|following)\s+)?(?:` + amountsOf + `)\s+(?:more\s+)?(?:` + timeUnits + `)\b(?:['’]\s?time|['’]s\s+time|\s+time)?` +
	// this year, by next term
	`|(?:(?:by|before|in|during|over|within)\s+)?(?:this|next|the coming|the current)\s+(?:school\s+|academic\s+|financial\s+|calendar\s+)?(?:` + timeUnits + `)\b` +
	// before the audit
	`|(?:before|by|until|in time for)\s+(?:` + possessor + `)\s+(?:[\w'’-]+\s+){0,2}?(?:` + occasion + `)\b(?:\s+(?:ends|starts|begins|opens|season|date))?` +
	`|(?:by\s+)?(?:today|tonight|tomorrow)\b` +
	`)`)

// someTime is no time at all.
var someTime = regexp.MustCompile(`(?i)\b(?:soon|as soon as (?:possible|i can)|asap|some ?day|one day|some time|sometime|eventually|in (?:the )?(?:near |long |not too distant )?(?:future|long run|long term)|at some (?:point|stage)|later(?: on)?|sooner or later|in due course|when (?:i|we|she|he|they) (?:have|has|find|finds|get|gets) (?:the |some )?time|in time|over time)\b`)

// goalReasons begin what a goal is for.
var goalReasons = regexp.MustCompile(`(?i)\b(?:so that|so (?:i|we|she|he|they|my|our|the|nobody|everybody|people)\b|because|in order (?:to|that)|to be able to|as (?:i|we|she|he|they) |since (?:i|we|she|he|they|my|our) |which (?:would|will) |that way|for the sake of|it matters)`)

// goalPurpose finds a purpose behind "enough".
var goalPurpose = regexp.MustCompile(`(?i)\benough\b.*?\s(to\s+[a-z]+\s)`)

// goalMeans is what is in reach for it: time set aside, help, a place to practise, a first step.
var goalMeans = regexp.MustCompile(`(?i)(?:` +
	`\bby\s+(?:first\s+)?[a-z]+ing\b[^.;]*` +
	`|\b(?:using|starting with|starting from|beginning with|together with|alongside|shadowing|through (?:the|my|a|our))\s+[^.;,]+` +
	`|\bwith\s+(?:(?:the|my|an?|some|two|three|four|his|her|our|their|half an?|\d+)\s+)?(?:[\w'’-]+\s+){0,3}?(?:help|support|guidance|course|hours?|minutes|budget|mentor|coach|teacher|tutor|trainer|colleagues?|checklist|books?|app|clinic|money|savings|evenings?|days?|mornings?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|weekends?|grant|loan|practice|template)\b[^.;,]*` +
	`|\b(?:an hour|half an hour|\d+ (?:hours?|minutes)|two hours|three hours|(?:ten|fifteen|twenty|thirty|forty) minutes|one evening|two evenings|a day|one day|an evening|a morning)\s+(?:a|each|every|per)\s+(?:` + timeUnits + `|morning|evening|night|` + dayNames + `)\b[^.;,]*` +
	`|\b(?:\d+|ten|fifteen|twenty|thirty|forty|an?|half an) (?:minutes|hours?) (?:before|after|in|at|on) [^.;,]+` +
	`|\b(?:on the (?:train|bus|way|job|ward)|on my (?:way|commute|days? off|breaks?)|in my (?:lunch|break|breaks|free|spare|own time|planning)[^.;,]*|after (?:work|school|my shifts?)|before (?:work|school|my shifts?)|on (?:` + dayNames + `)s|on \w+day (?:mornings?|evenings?|afternoons?|nights?))\b` +
	`)`)

// goalAct begins what somebody will do.
var goalAct = regexp.MustCompile(`(?i)\s(?:i|she|he|they|we)(?:['’]ll| will| want| wants)\b`)

// goalWish are the words of wishing before what is wished.
var goalWish = regexp.MustCompile(`(?i)^(?:(?:my|the|our|her|his|their|one) (?:\w+ )?(?:goal|aim|target|objective|dream|wish|plan|ambition) (?:is|would be|was)(?: that)?(?: to)?\s+` +
	`|(?:that )?(i|she|he|they|we|my mentee)(?:'d|['’]m| would| am| is| are|'s)?(?: really| also| just)? (?:want|wants|like|likes|hope|hopes|plan|plans|planning|aim|aims|aiming|need|needs|intend|intends|wish|wishes|going|trying|have|has|love|keen)\s+(?:to\s+(?:be able to\s+)?)?` +
	`|(?:that )?(i|she|he|they|we)(?:['’]ll| will)(?: have)?\s+(?:be able to\s+)?` +
	`|(?:want|wants|wanting|hoping|planning|aiming|trying|hope|hopes) to\s+(?:be able to\s+)?` +
	`|to\s+(?:be able to\s+)?)`)

// criterionQuestions are those of the cards that lead to what is missing.
var criterionQuestions = map[string][]shelved{
	"specific": {
		{"smart-goals", "What would you like to be able to say in a year that you can't say today?", nil},
		{"improving-a-skill", "Once you were good at this, what would someone watching see you do?", toldBy("skill skills improve better confident confidence communicate communication lead leader leadership present speak teach assertive manage delegate listen")},
		{"career-progression", "One level up, what would fill an ordinary Tuesday?", toldBy("promoted promotion senior grade band head career progress level manager foreman ladder")},
		{"purpose-of-the-relationship", "If this went well, how would an ordinary working week differ?", toldBy("balance calm stress busy time organised productive happy happier work")},
	},
	"measurable": {
		{"smart-goals", "If you had to count something, what would you count?", nil},
		{"smart-goals", "How would a colleague notice that you had got there?", toldBy("confident confidence colleague colleagues team assertive better calm leader leadership trust respected listen people speak")},
		{"improving-a-skill", "How good is good enough for the work you do?", toldBy("learn understand language software technique write draw weld master improve knowledge")},
	},
	"achievable": {
		{"smart-goals", "What would have to give for this goal to fit into the months you have?", nil},
		{"career-progression", "What have the people who decide seen of you with their own eyes?", toldBy("promoted promotion senior grade band head panel post permanent manager foreman partner")},
		{"improving-a-skill", "Who does this well, near enough for you to watch?", toldBy("learn skill improve better confident speak lead present teach write understand assertive")},
		{"smart-goals", "If half the time were gone, which version of the goal would you keep?", toldBy("everything all and also ambitious chapters papers clients targets")},
	},
	"relevant": {
		{"smart-goals", "What makes this goal matter more than others you could have picked?", nil},
		{"smart-goals", "If it weren't on any form, what would be left of this goal?", toldBy("form hr appraisal objectives boss manager programme box target targets review supposed")},
		{"career-progression", "If title and pay stayed as they are, what would you want to be different about your work?", toldBy("promoted promotion senior grade band head manager foreman partner title")},
		{"improving-a-skill", "On a day when it comes off, what is different?", toldBy("confident calm assertive better speak")},
	},
	"time_bound": {
		{"smart-goals", "Which date do you want to write beside this goal?", nil},
		{"regular-meetings", "Which months of your year are already spoken for?", toldBy("season harvest exam exams term shift rota busy year children lambing")},
		{"accountability", "Which piece of the plan are you ready to put a date to?", toldBy("soon someday eventually later always years postponed waiting one-day sometime")},
	},
}
