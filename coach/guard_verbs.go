package coach

import "strings"

// verbs adds the verbs, in all their forms. A verb that stands in none of these lists is taken for a step that somebody
// can take, if its place in the sentence shows that it is a verb.
func (l lexiconBuilder) verbs() {
	// What happens in somebody, or to them, is no step that one could advise.
	l.inflected(tagMind, `know/knew/known think/thought/thought feel/felt/felt want wish hope fear need like love hate prefer
		believe understand/understood/understood notice see/saw/seen hear/heard/heard remember forget/forgot/forgotten
		imagine picture suppose expect mean/meant/meant matter learn/learnt/learnt lose/lost/lost win/won/won fail succeed
		miss regret gain find/found/found get/got/got become/became/become seem appear sound remain have/had/had be/was/been
		care worry trust doubt wonder realise realize recognise recognize discover wake/woke/woken sleep/slept/slept live
		die grow/grew/grown happen come/came/come assume guess consider decide judge value enjoy mind owe belong exist
		disagree agree concern depend deserve envy dread dream admire respect weigh sense experience
		suffer struggle relax thrive survive improve develop manage cope end finish last begin start continue differ change
		fall/fell/fallen sit/sat/sat stand/stood/stood stay own receive inherit describe explain define sum
		look watch listen read/read/read reflect recall rate rank score compare measure explore examine pursue
		overhear/overheard/overheard grasp hesitate rest turn-out rely resemble retire age wait meet/met/met arrive enter win grade sketch title`)
	// These mean little by themselves; what is done shows in what stands behind them.
	l.inflected(tagLight, `do/did/done make/made/made take/took/taken give/gave/given go/went/gone keep/kept/kept let/let/let
		put/put/put use handle deal/dealt/dealt turn work play bring/brought/brought hold/held/held carry run/ran/run show/showed/shown act
		respond react approach face help spend/spent/spent treat pick choose/chose/chosen move settle say/said/said
		answer build/built/built create share lead/led/led follow add set/set/set`)
	// Behind these stands the verb that says what is done.
	l.inflected(tagPhase, `begin/began/begun start stop try keep/kept/kept continue choose/chose/chosen decide dare agree commit
		volunteer bother manage learn/learnt/learnt avoid finish help go/went/gone risk resist practise practice plan promise
		resolve prepare hesitate cease quit/quit/quit`)
	l.inflected(tagVerb, `ask tell/told/told talk speak/spoke/spoken write/wrote/written send/sent/sent email phone book apply
		quit/quit/quit leave/left/left resign request propose suggest offer accept decline join sign enrol enroll hire fire
		confront report escalate schedule arrange delegate negotiate push demand switch drop cut/cut/cut skip postpone
		delay rewrite/rewrote/rewritten document break/broke/broken split/split/split raise invite contact
		message reach rehearse study hand train refuse admit apologise apologize thank check visit return block swap
		trade buy/bought/bought sell/sold/sold rent pay/paid/paid charge outsource automate cancel copy step ban remove
		reduce lower limit swallow teach/taught/taught coach bid/bid/bid ring/rang/rung sue complain object appeal
		insist forgive/forgave/forgiven reconcile announce inform warn persuade convince promote demote sack dismiss
		replace reorganise reorganize restructure rearrange rotate pool adopt introduce launch publish post record
		film submit withdraw/withdrew/withdrawn pull open close shut/shut/shut lock unplug mute ignore block delete
		fill clear clean tidy sort pack throw/threw/thrown burn walk run/ran/run swim/swam/swum exercise meditate journal
		breathe stretch eat/ate/eaten drink/drank/drunk cook travel drive/drove/driven cycle commute relocate settle
		marry divorce lend/lent/lent borrow invest save donate lease mortgage insure test pilot prototype draft edit name count attach call
		draw/drew/drawn lay/laid/laid wear/wore/worn fight/fought/fought hide/hid/hidden dig/dug/dug stick/stuck/stuck strike/struck/struck`)
	l.add(tagVerb, "word phrase")
	for w := range imperatives {
		l.add(tagVerb, w)
	}
}

// baseOf has the bare form of the irregular verbs, and of the others that the guard knows.
var baseOf = make(map[string]string)

// inflected adds verbs in all their forms: regular ones as they are, the others as base/past/participle.
func (l lexiconBuilder) inflected(t tag, list string) {
	for v := range strings.FieldsSeq(list) {
		base, rest, irregular := strings.Cut(v, "/")
		past, done, _ := strings.Cut(rest, "/")
		if !irregular {
			past, done = withED(base), withED(base)
		}
		l.add(t, base)
		baseOf[past], baseOf[done], baseOf[base] = base, base, base
		l.add(t, withS(base))
		l.add(t|tagPast, past)
		l.add(t|tagPast, done)
		l.add(t|tagDoing, withING(base))
		baseOf[withING(base)] = base
	}
}

func withS(base string) string {
	switch {
	case base == "be":
		return "is"
	case base == "have":
		return "has"
	case endsIn(base, "s", "x", "ch", "sh", "o"):
		return base + "es"
	case endsIn(base, "y") && !vowel(base, 2):
		return base[:len(base)-1] + "ies"
	}
	return base + "s"
}

func withED(base string) string {
	switch {
	case endsIn(base, "e"):
		return base + "d"
	case endsIn(base, "y") && !vowel(base, 2):
		return base[:len(base)-1] + "ied"
	case doubles(base):
		return base + base[len(base)-1:] + "ed"
	}
	return base + "ed"
}

func withING(base string) string {
	switch {
	case base == "be":
		return "being"
	case endsIn(base, "ie"):
		return base[:len(base)-2] + "ying"
	case endsIn(base, "e") && !endsIn(base, "ee", "oe", "ye"):
		return base[:len(base)-1] + "ing"
	case doubles(base):
		return base + base[len(base)-1:] + "ing"
	}
	return base + "ing"
}

// doubles tells whether a verb doubles its last consonant: those that end in one vowel and one consonant, if they are
// short or stressed at the end.
func doubles(base string) bool {
	n := len(base)
	if base == "quit" || base == "equip" {
		return true // the u belongs to the q
	}
	if n < 3 || vowel(base, 1) || !vowel(base, 2) || vowel(base, 3) || strings.ContainsAny(base[n-1:], "wxy") {
		return false
	}
	return n <= 4 || stressedAtEnd[base]
}

var stressedAtEnd = set(`begin forget regret admit commit submit prefer refer defer cancel travel label model enrol propel
	control rebel permit omit occur`)

func endsIn(s string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// vowel tells whether the n-th letter from the end is a vowel.
func vowel(s string, n int) bool {
	return n <= len(s) && strings.ContainsRune("aeiou", rune(s[len(s)-n]))
}

// nouns adds nouns that could be taken for verbs, and people who can be asked to imagine.
func (l lexiconBuilder) nouns() {
	l.add(tagNoun, `thing something anything nothing everything morning evening king ring spring string wing ceiling wedding
		building housing clothing pudding sibling darling ceiling sterling viking during being outing earring lightning
		funding nursing engineering accounting marketing banking farming fishing catering plumbing welding timing
		lining wording feeling meaning beginning ending rating setting briefing hearing`)
	l.add(tagHuman, `friend stranger colleague outsider newcomer child observer camera person people ten-year-old visitor
		neighbour neighbor beginner sister brother mother father partner wife husband boss manager grandmother grandfather
		daughter son teacher hero rival enemy critic journalist biographer historian anthropologist detective martian
		successor predecessor self someone somebody anyone anybody other others team apprentice student pupil junior
		senior peer peers colleagues friends trainee newbie nurse patient customer client reader audience
		doctor surgeon midwife paramedic guest parent tenant resident farmer chef cook waiter captain skipper pilot officer soldier
		sergeant engineer architect designer artist writer editor author scientist researcher postdoc professor lecturer
		supervisor lawyer judge politician voter minister priest vicar carer volunteer worker buyer seller shopkeeper
		investor founder co-founder director board committee owner leader follower adult teenager boy girl man woman
		grandchild grandchildren kids crew audience public society`)
}
