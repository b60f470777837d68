package coach

import "strings"

// tag is what the guard knows about a word without its neighbours. A word may have several.
type tag uint32

const (
	tagWh      tag = 1 << iota // begins a question or a clause inside one
	tagAux                     // begins a question that yes or no can answer
	tagModal                   // can, could, would and the like
	tagBe                      // a form of to be, also contracted
	tagHave                    // have, has, had
	tagDet                     // the, this, your: names something that is known already
	tagIndef                   // a, an, some: brings in something new
	tagSubject                 // i, you, she, somebody: stands as a subject
	tagObject                  // me, her, them
	tagPrep                    // preposition
	tagConj                    // and, or, but
	tagSub                     // if, when, because: begins a clause
	tagAdv                     // adverb, or another word that a verb may have beside it
	tagNot                     // not, never, and verbs with n't
	tagOpen                    // it, something, thing: names nothing in particular
	tagVague                   // first, other, good: an adjective that leaves open what it is about
	tagMind                    // a verb for what happens in or to somebody: know, feel, lose, be; never a step to take
	tagLight                   // a verb that means little by itself: do, make, take
	tagPhase                   // a verb about another verb: begin, stop, try, choose
	tagVerb                    // a verb for a step that one can take, in its bare form
	tagPast                    // a form of a verb for the past
	tagDoing                   // a form in -ing of a verb
	tagMore                    // a comparative of what somebody would be glad of: easier, calmer
	tagNoun                    // a noun in -ing, or one that is no verb here
	tagHuman                   // a person who can be asked to imagine: friend, stranger
	tagName                    // a capital letter inside a sentence
	tagForeign                 // a word of another language that English hasn't
)

// closed are the words of the closed classes: whatever is none of them carries the matter.
const closed = tagWh | tagAux | tagModal | tagBe | tagHave | tagDet | tagIndef | tagSubject | tagObject | tagPrep |
	tagConj | tagSub | tagNot

// misspelt are question words as people type them. They are read as what they stand for, so that no rule has to know them.
var misspelt = map[string]string{
	"whats": "what's", "hows": "how's", "whos": "who's", "wheres": "where's", "whens": "when's", "whys": "why's",
	"wich":  "which", //nolint:misspell // as people type it
	"whcih": "which", "whitch": "which", "waht": "what", "wht": "what", "hwat": "what", "whta": "what",
	"hwo": "how", "whre": "where", "wehn": "when", //nolint:misspell // as people type it
	"woh": "who",
}

type entry struct {
	text string
	tags tag
}

// lexicon has every word that the guard knows something about.
var lexicon = func() map[string]entry {
	l := make(lexiconBuilder, 1<<12)
	l.closedClasses()
	l.verbs()
	l.nouns()
	l.foreign()
	return l
}()

type lexiconBuilder map[string]entry

func (l lexiconBuilder) add(t tag, list string) {
	for w := range strings.FieldsSeq(list) {
		l[w] = entry{w, l[w].tags | t}
	}
}

func (l lexiconBuilder) closedClasses() {
	l.add(tagWh, "what what's what're what'll what'd which who who's who'd who'll whom whose where where's when when's how how's how'd why why's whatever")
	l.add(tagAux, `do does did is are was were am can could would will shall should may might must have has had ought
		don't doesn't didn't isn't aren't wasn't weren't can't cannot couldn't wouldn't won't shan't shouldn't mightn't
		mustn't haven't hasn't hadn't ain't needn't`)
	l.add(tagModal, `can could would will shall should may might must ought can't cannot couldn't wouldn't won't shan't
		shouldn't mightn't mustn't needn't 'll 'd`)
	l.add(tagBe, "is are was were am be been being isn't aren't wasn't weren't 's 're 'm")
	l.add(tagHave, "have has had having 've haven't hasn't hadn't")
	l.add(tagNot, `not never no-one don't doesn't didn't isn't aren't wasn't weren't can't cannot couldn't wouldn't won't shan't shouldn't
		mightn't mustn't haven't hasn't hadn't ain't needn't`)
	l.add(tagDet, "the this that these those your my his her its our their each every all both either neither such what which whose no any")
	l.add(tagIndef, "a an some another more additional extra several regular fewer less")
	l.add(tagSubject, `i you he she it we they there someone somebody anyone anybody everyone everybody nobody one
		i'm i'd i've i'll you're you'd you've you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we'd we've
		we'll they're they'd they've they'll that's there's here's`)
	l.add(tagObject, "me him her us them myself yourself himself herself itself ourselves yourselves themselves oneself")
	l.add(tagPrep, `in on at to for with from of by about under over through against within behind during since until till
		without between among across into onto towards toward beyond near off out up down after before as than upon
		around round along past despite except like per via`)
	l.add(tagConj, "and or but nor")
	l.add(tagSub, `if when whenever while once because although though unless until whether since after before as so
		suppose supposing imagine assuming given provided wherever that who which`)
	l.add(tagAdv, `just simply maybe perhaps possibly also ever already first instead really actually even now then quietly
		today tomorrow tonight soon again still finally only at least once too somehow honestly openly directly
		straight right regularly more often sometimes always never no longer occasionally next later early
		away back together apart aside forward ahead home alone half asleep`)
	l.add(tagOpen, `it this that these those thing things something anything nothing everything someone somebody
		anyone anybody everyone everybody nobody one ones else what whatever which how who most less little much enough
		so differently otherwise yes no me us i we myself yourself himself herself themselves ourselves here there
		option options choice choices way ways step steps side sides part parts question questions word words decision
		decisions idea ideas answer answers direction path road plan plans place course attention time other others
		mentor mentors mentoring mentee`)
	l.add(tagVague, `first second last next other same whole right wrong different good better best great own small smaller smallest
		little big bigger biggest single new old certain particular real true possible own full ideal perfect typical
		normal ordinary fair bad worse worst happy successful many few two three free spare quiet half four five six seven eight nine ten
		twelve twenty thirty forty fifty sixty hundred`)
	l.add(tagMore, `easier better clearer lighter calmer happier quicker faster simpler smoother safer stronger freer healthier
		shorter cheaper richer kinder quieter bearable manageable credible confident effective efficient productive
		comfortable enjoyable relaxed secure respected visible likely convincing persuasive fairer nicer smarter wiser`)
}

// foreign words tell a text in another language. Those that English has as well are no sign of anything, and are left out.
func (l lexiconBuilder) foreign() {
	for w := range strings.FieldsSeq(`der das und ist nicht wie warum wann wer welche welcher welches welchen dass sich mit auf
		fur von zu dem ein eine einen einem einer ihr ihre ihrem ihnen sie dein deine deinem dir dich du wenn oder aber bei
		wurde wurden konnte noch heute haben hast kannst willst soll sollte muss musste nach dieser diese dieses anders sein als vorher
		uns euch mich mir ihn ihm kein keine einmal schon nur wirklich gerade jetzt damit wofur woran woher wohin deiner deinen
		le la les et est que qui quoi quand comment pourquoi vous votre vos tu te ta dans avec sur une un qu'est-ce ce cette
		ces aux ou elle est-ce avez faire plus
		el los las es como cuando donde por para tu su sus usted una del al se lo yo muy pero quien quienes cual mas podrias puedes quieres esta este esto
		che cosa quando perche dove chi il gli di da per tuo tua suo sei questo questa
		o os e qual onde seu sua voce em um uma nao isso
		het een en wat hoe waarom wanneer waar wie je jij jouw voor niet ook
		och att det som hur vad varfor nar ar jag pa av inte hvad hvordan hvorfor ikke og`) {
		if _, english := l[w]; !english {
			l.add(tagForeign, w)
		}
	}
}
