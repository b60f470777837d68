package coach

// badQuestions are to be rejected, whatever the rule. A line that begins with # names the fault that a mentor would.
const badQuestions = `
# disguised_advice
What would it mean for the ward if you handed the rota to someone younger?
Which of your clients would be the easiest to let go first?
How might a weekly walk with your deputy change the mood in the office?
What could you learn from shadowing the senior midwife for a day?
How would it feel to hang up the uniform for good?
What would your mornings be like if you left the phone in the hall?
Who in the parish could you persuade to chair the committee instead of you?
When this week could you sit down with the foreman?
At what time of day would a short nap do you the most good?
What's the smallest sum you'd accept to sell your share to your brother?
How could you word an email to the dean that gets you out of the panel?
What would it take for you to give the second shop up?
In what way would a written contract protect you from your partner?
Which evening could become your evening off?
What might happen if, instead of answering, you counted to ten?
What would you need in order to go to the ombudsman with this?
How would your supervisor react to a request for a transfer?
What if this were the year to go part-time?
What opportunities would open up if you moved closer to the coast?
What could a mediator see that you two can't?
What do you think about a four-day week?
How does a sabbatical sound to you?
Where could you find an hour a day for the thesis, say before breakfast?
How many of those meetings could be an email?
Which of these jobs could the apprentice do just as well?
What would be lost if you simply closed the office at five?
What would your doctor say about you taking a month off?
How long would it take you to draft the letter of resignation?
What would you say to your line manager if you walked into her office tomorrow and asked for a raise?
What have you got to lose by putting your name forward?
How else, if not by resigning, could you send that signal?
What is keeping you from simply switching the router off at night?
What would make now the right moment to go public?
What would it be like to teach only three days a week?
How big a difference would a proper chair make to your back?
What would become possible with an assistant on Fridays?
To whom could you delegate the purchasing?
How would you set up a trial run with just two of the tables?
What kind of training would give you the edge over the others?
What could you put in place so that the calls go to a colleague at night?
Why not look at it as a dress rehearsal?
Which professional body could you join to meet people outside the lab?
What would change for the better once you stopped covering for him?
How might you use the bank holiday to have that talk with your father?
What would you do with the time you'd save by hiring a bookkeeper?
How would the negotiation go if you named your figure first?
What will you feel when the resignation letter is finally in the post?
Who could mentor you in the new field, for example someone from the alumni network?
What would be the gentlest way to tell her that it's over?
How might journaling help you see what's going on?
What role might your union play in getting the overtime paid?
How soon after the audit will you hand over the keys?
What would happen to the tension if you invited both of them for coffee?
What would it look like to set a firm limit with the parents about weekend emails?
How do you see yourself telling the band that you're out?
How would taking the lift rather than the stairs help your knee?
What good could come of writing to your old commander?
Which would be wiser, to wait for the result or to accept now?
What about the evening course at the college?
What's one small risk you could take, maybe volunteering for the night desk?
How would you begin a conversation with HR about the harassment?
Of the three offers, wouldn't the second be the most sensible?
What would your colleagues think of you if you stood up for the intern?
What arguments would you use to convince the board to drop the project?
How comfortable would you be asking the tenants for references?
How would you feel about a change of supervisor?
What would you tell your team on the day you announce the merger?
How might you go about finding a cheaper workshop out of town?
What if you looked at the rejection as a gift?
Which three people will you send your CV to by Friday?
What would you have to stop doing in order to make room for a second child?
How would it be for you to let the apprentice do the talking for once?
If a shared calendar could cut the number of calls by half, what would you do with the quiet?
How could a checklist on the door keep the freezer from being left open?
What could you ask your sister to take over while you finish the degree?
What is the advantage of waiting until the new minister is in office?
How much calmer would the handover be with a written sheet?
What would the team gain from a stand-up every morning?
What would stop the two of you from swapping shifts?
Who would cover for you if you took the Friday off?
If you could only bring yourself to fire him, what would the team say?
How would you explain to your children that you're moving to the country?
What steps will you take to leave the partnership?
With a coach at your side, how would the auditions go?
After you have spoken to the landlord, what will you do about the kitchen?
Now that leaving is the only option, how will you do it?
Having tried everything else, how about going back to the old supplier?
What could be more natural than asking her for a reference?
What would you write on a sign for your door that says “do not disturb”?
How would you phrase a polite refusal to the bishop?
What message would it send to the crew if you were the first to leave on time?
Which of your evening commitments deserves to be dropped?
How might lowering your standards a little do you good?
How far would a loan from the bank get you?
What would an apology cost you?
What do other bakers do, like freezing the dough overnight, that you could copy?
How much lighter would your bag be without the laptop?
What would a spell in the regional office add to your CV?
In what ways is staying put the braver choice?
Which of your friends would make the best business partner for the van?
How would you spend the two hours a week that a cleaner would give you back?
What might your father have done, other than hand the farm to the eldest?
What's the one email you could write tonight that would settle this?
How do people in your position usually go about changing wards?
Who at the bank will you call first about the loan?
When the contract runs out in June, what will you say to the client about your new rates?
How could you turn the complaint into a training session for the juniors?
On which day of the week would a standing lunch with the team work best?
Which of the following appeals to you most: a mediator, a transfer or a clean break?
What if you gave yourself until Easter?
How about we start by listing what you're good at?
What do you say to a trial month on nights?
How different would the conversation be if it took place over coffee rather than in the corridor?
To what extent would a written apology help you draw a line?
Why keep the second shop when the first one pays for both?
Under what circumstances would you accept the lower salary?
How can you use your holiday to prepare the ground for the resignation?
What could you tell the parents so that they stop ringing you at home?
What would you lose if you told the director that you can't take on the extra class?
When are you going to give yourself the credit you deserve?
What's the worst the foreman could do if you simply refused?
What is it that makes you reluctant to see a therapist?
How many weeks of savings would you need before quitting?
How will the children take it when you tell them you're moving to Leeds?
What if the next time she shouts, you left the room?
What keeps the team from having a rota for the dishes?
Who, if not you, is going to tell the council the truth?
What would a braver version of you do, quit?
What sort of a coach would be right for you?
Which habits, an early night for instance, might make the mornings bearable?
How would the junior doctors benefit from you stepping back a little?
What makes the apprenticeship the smarter option for your son?
Looking back in five years, how glad will you be that you took the Berlin job?
How would you structure a week in which mornings belong to the book?
What might be gained by letting the deadline slip?
If writing is what you love, what's stopping you from dropping the accountancy?
What would your therapist friend say about drawing a clear line at six o'clock?
How could breathing exercises come into your preparation for the audition?
Where might a second opinion from a surveyor come in?
What wording would let you decline the invitation without hurting her?
How would you sell the idea of a four-day week to your partners?
Which is more important to protect, your health or the project?
What could the first paragraph of your complaint say?
What would be your opening sentence when you confront him?
How long would a handover to your deputy take, realistically?
How do you want to celebrate once you've submitted?
What would need to be in the contract for you to sign it next week?
What else might work, given that asking nicely hasn't: a formal complaint?
How might the two of you benefit from a holiday apart?
What would happen to your sleep if the phone charged in the kitchen?
What would it do for your standing with the nurses to admit the mistake?
What tells you that a permanent post wouldn't make you happier?
What's so bad about being second choice?
What, besides pride, is stopping you from calling her?
How might reframing the rejection as feedback change your next application?
What part of the price could you let the customer see?
How would you like it if the apprentices came to you with solutions instead of problems?
How often would you have to practise to be ready by March?
What would it be worth to you to be home by six, say by leaving the late calls to Priya?
What would you do with your Sundays if you were to give up the league?
If you had to choose one of the three to drop, which would it be?
Which item on the agenda could be dealt with by email?
How would you defend a decision to sell?
What would you need to hear from your wife to go ahead with the sale?
What will the lab look like after you've moved the freezers out?
What would an early retirement offer have to contain for you to take it?
If you were advising a friend to move out, what reasons would you give?
Which training, first aid or forklift, would bring you closer to the foreman's job?
How would turning your camera on affect the way they see you?
What can be said for taking the smaller ship first?
How much would it help to have the rules in writing?
Why is it that you haven't asked the union yet?
What's your timeline for leaving?
Who will take over the choir when you stop?
How will you let your supervisor know that you're not going to the conference?
With whom could you swap the Sunday shift?
In an ideal world, where you had already said no to the committee, what would your Thursdays be like?
What small gesture, a card perhaps, might break the ice with the new vicar?
What could a spreadsheet tell you that your gut can't?
What makes it so difficult for you to simply ask?
What would it say about you as a leader if you let the intern present?
How would you know that going freelance was the right call?
What would the farm look like if your daughter ran it?
What price are you paying for not delegating?
How can you be kinder to yourself this month?
How could you be more assertive in the handover?
What could you do to be less dependent on the one big client?
What's the quickest route to a desk job for someone with your back?
What would an honest answer to the bishop sound like?
If your knees could vote, wouldn't they vote for early retirement?
What's holding you in a job you've outgrown?
What would happen if for one week you didn't check the figures?
Who might step up if you stepped back?
What rule could you make about phones at the table?
How much of your day could be planned the night before?
What would you think of moving the briefing to the afternoon?
How about I introduce you to someone in licensing?
What have you got against a trial separation from the firm?
Where would you put a first advertisement for the stall?
Which friend could lend you an honest ear tonight?
What did you learn from the last time that would argue for telling her at once?
What kind of holiday would get you out of the rut?
What's a realistic date for handing over?
How would your supervisor respond if you came to her with a plan rather than a complaint?
How can you let the parents know where your limits are?
What would you have to believe about yourself to apply for the headship?
Which would hurt less, leaving now or leaving in a year?
What might the union rep be able to do about the rosters?
What's the downside to a frank talk?
How do you picture the first week after you've quit?
Who'd be the first to congratulate you on resigning?
What better use could you make of the evenings than that course?
What would you do if you already had the courage to resign?
Under whose name could the complaint be filed?
How will the two of you divide the housework from now on?
If not the union, then who could speak for you?
What's your next move now that talking has failed?
To whom will you pass the baton?
What does an agreement in writing give you that a handshake doesn't?
How close are you to telling her?
How might your wife help you stick to leaving at five?
What would a day a week in the archive do for your thesis?
How would you know it was time to hand over the reins?
What would it look like if you let others fail?
Which agency would you sign up with first?
What do you say when a client asks for a discount, and what if you said nothing?
What would it do to the atmosphere in the ward if praise were written down?
Which of your many ideas could wait until the first one is paid for?
How much would you have to save each month to be out by forty?
Who do you need to invite to the table before the vote?
What's your excuse for not having called the recruiter?
In what tone will you refuse the invitation?
How many people need to know that you're leaving, and who comes first?
What would a resignation free you from?
What conversation are you avoiding with the head of school?
What would need to shift for you to hand the keys to your son?
What tells you it's too late to retrain as a vet?
How could a smaller flat be the key to a bigger life?
What would you pack first if you took the post in Nairobi?
Who decided that a paramedic can't go back to school?
What would you do differently if you took the coach's advice to slow down?
Which of the duties on your list would nobody miss?
When would you have the time for a proper check-up?
How does talking to a professional about the nightmares feel as a next step?
How will you feel when you finally let go of the second shop?
What might a sincere “I was wrong” unlock between you and the sergeant?
If it's the commute that wears you out, what keeps you from moving closer?
Which is riskier: telling the board now or letting them find out?
How can the team learn if you always step in?
What would the apprentice gain from making the mistake himself?
How do you think the customers would like it if the shop opened at seven?
How would you like to spend the hour that you'd win by leaving the car at home?
What could the first sentence be, something like “I need to talk about my hours”?
Who has the power to change the rota, and have you asked them?
What would be an appropriate response to such a rude email, if any?
How about the three of you sit down together?
What makes cutting your losses so hard?
How would it be for the children if you were home by five?
What would the pupils miss if you skipped the worksheet?
At which point do you hand the case over to a specialist?
How long would you give it before you pull the plug?
What signal would it send to clear your desk by Friday?
# judgement
Why must you always have the last word?
How do you explain your poor attitude in the briefing?
What makes you so difficult to work with?
When will you grow up?
How is it that everybody else managed to hand it in on time?
What does it say about you that nobody wants to share an office with you?
Why do you make such a fuss about a timetable?
How did you let it get this bad?
What were you thinking when you sent that?
Which part of the instructions did you not understand?
How can you be so naive about the investors?
Where does your constant need for approval come from?
How do you live with yourself after what you did to the trainee?
Who would want to work with somebody so unreliable?
What is your excuse for the missing report?
How much of the mess is down to your disorganised way of working?
What made you act so unprofessionally in front of the client?
How come you never finish anything?
What do you get out of playing the martyr?
When did you lose your nerve?
Why are you afraid of a bit of hard work?
What's stopping a smart person like you from getting a proper job?
How do you intend to make up for your blunder?
With an attitude like that, what did you expect?
How often has your temper got you into trouble?
What kind of teacher shouts at six-year-olds?
Why is your paperwork such a shambles?
How does someone with your experience make a beginner's mistake like that?
Where did all your ambition go?
How on earth did you miss that?
What excuse are you going to come up with this time?
Which of your bad habits annoys the team most?
Why are you making this harder than it is?
When will you start to take this seriously?
How long have you been this negative?
How did you manage to alienate the whole ward in a week?
What does your wife say about your obsession with work?
What would it take for you to behave like an adult?
Why do you think nobody respects you?
What do you think gives you the right to talk to her like that?
How do you account for your poor performance this term?
How is your stubborn silence supposed to help the team?
What have you done this time?
Why do you need everyone to like you?
How could such an intelligent person do something so stupid?
What do you plan to do about your weak presentations?
Who taught you to be so suspicious?
What were you hoping to achieve with that ridiculous email?
How often do you think about anyone other than yourself?
Why did you fall for it again?
What is it that you find so hard about a simple thank-you?
In what universe is that an acceptable answer?
How much of this is simply your vanity?
What makes a capable woman like you hide in the back office?
How come it always ends in tears with you?
Why didn't it occur to you to ring the family first?
Why do you find it so hard to be punctual?
What would a more mature person have done?
How did you let yourself be talked into something so foolish?
What went wrong with you in the exam?
Isn't it a bit pathetic to blame the sergeant?
What has your cleverness ever done for the team?
Who would hire you with a record like that?
How many times do you have to be told?
What made you think shouting would help?
Where do you get the idea that the rules don't apply to you?
How did you get to be so difficult?
What does your lateness tell the others about their worth?
How long will you go on disappointing your parents?
What is it like to be someone who never says thank you?
In what way do you think that was helpful?
What's so special about you?
Whatever happened to the keen young nurse you used to be?
How did you end up in such a muddle?
Why would anyone follow someone as moody as you?
Which of your tantrums cost you the sous-chef?
What do you bring to the team apart from bad temper?
How can you stand there and say that?
What do you actually do all day?
How does a teacher of twenty years lose control of a class?
When did you stop caring about the animals?
Where is your sense of duty?
How is anyone supposed to rely on you?
What part of teamwork is so hard for you?
Which excuse will it be today?
How would you rate your own incompetence on a scale from one to ten?
How many chances have you thrown away already?
What would your mother say if she saw you like this?
What kind of an example do you set by coming in late?
What is the matter with your generation?
How do you justify your salary?
How did you become such a pushover?
# leading
How unfair was it of the board to pass you over?
What could possibly be better than a permanent post?
How much do you regret turning down the Oslo job?
Why is the landlord being so greedy?
How much damage has your manager done to your confidence?
How guilty do you feel about leaving the kids?
Who wouldn't be furious after a meeting like that?
How relieved will you be when it's finally over?
What makes the new head so incompetent?
How can the hospital justify paying you so little?
When did you realise that the marriage to your co-founder was over?
Why should a qualified electrician have to sweep the yard?
How much more of this can you take?
What's the real reason you stay, fear?
What have they done to deserve your loyalty?
How does it feel to be used like that?
Why do managers never listen to the people who do the work?
What other choice do you have than to leave?
How long have you known that this job isn't for you?
How obvious is it to you that he is jealous?
Which is it: you don't want to or you don't dare?
How bad does it have to get before you act?
What is it about teaching that you can't stand any more?
What on earth was she playing at?
How much better off are you without him?
What makes you so happy in the new post?
How come the men get the good shifts?
Why has management let it come to this?
What do they think they're doing, cutting the night shift?
Why would a serious university do something like that?
What gives him the right to speak to you like that?
How wrong were we to trust the council?
How scared is your boss of a strong woman?
When did it dawn on you that you'd been cheated?
How ridiculous is it that the forms are still on paper?
How could the council do such a thing?
How long has your husband stood in the way of your career?
How tired must you be of those meetings?
What did your boss do to ruin the project?
What will you do when, not if, the bank says no?
How grateful should they be to you?
Why does the union only care about the old hands?
Who benefits from keeping the women down?
Which of those useless consultants upset you most?
How bad must things get before you admit that you need help?
What's the most annoying thing about your lazy colleague?
How does your ungrateful team treat you?
What does he do to make you feel small?
How much of your unhappiness comes from the job?
Why do you think he is trying to get rid of you?
How big is the disaster going to be?
Which of his broken promises hurts most?
What would a decent employer have done?
How can that be legal?
Who is really to blame for the delay?
What makes Mondays so dreadful for you?
# answer_first
You're clearly exhausted, so what would a rest look like?
The pay is poor; what keeps you there?
I think it's grief. What do you think?
Most people in your place would leave – what holds you?
That sounds like burnout to me, how does it sound to you?
The root of the trouble is the rota, and what could be done about it?
She was only trying to help. How did it come across?
It all comes down to trust, so how will you win it back?
You are a perfectionist, and what does that cost you?
Everything points to the second job; what would it give you?
Since you obviously love teaching, what keeps you in the office?
Clients respect a firm price. What is yours?
Nobody changes overnight, so where will you begin?
With your talent for numbers, what holds you back from the treasury job?
You need rest. How will you get it?
Fear is a bad adviser; what does yours say?
# advice
I'd sleep on it first, but what do you want?
Get it in writing: what would that change?
You might want to talk to HR; who would that be?
Stop apologising and what happens?
Your best bet is the evening course, so when does it start?
Talk to your GP first; what happens then?
You may as well take the offer, so what are you waiting for?
I would leave it for now – what would that be like?
It's best to write things down, so where do you keep your notes?
Better to ask for forgiveness than permission: what would you do then?
Let me recommend a book on this; when could you read it?
It's time you spoke to her, so when will it be?
You'd do well to wait, but what do you think?
# double
What matters to you, and how do you know?
Who was there and what did they say?
What would you like to change; where would you begin?
Which tasks tire you and which ones feed you?
How long have you been there, and is it still what you want?
What happened, and why?
`

// goodQuestions are to pass. Most look like a fault.
const goodQuestions = `
What would happen if nothing changed by the summer?
What would you tell a friend who was standing where you stand?
What would you say to your younger self about that first year?
What advice would you give yourself if you were an outsider?
How would you know that the worst was over?
What would it take for you to feel at home in the lab?
What would need to be true for you to stay?
What would you do if money were no object?
What would the person you admire most do in your place?
What should others know about you before they work with you?
What would the best outcome look like for the kitchen as a whole?
What would you need from the crew to feel safe up there?
Which of your options have you not looked at yet?
What could you do that you haven't thought of as an option?
Who could you talk to about this?
Who would notice first if things got better?
When do you want to have made up your mind?
What is the first thing you'll do when you leave this room?
What will you do first?
What would be a good first step for you?
How might you find out what the board really thinks?
What stands between you and a good night's sleep?
What keeps you awake?
What keeps you going when the season is long?
What stops you from sleeping?
How ready do you feel to decide?
How free are you to say what you think in that room?
On a scale from one to ten, how confident are you about the exam?
What would move you one point up the scale?
Who has a stake in this that you haven't mentioned?
What do you think your sister would say about it?
What would your patients say is your greatest strength?
What did you learn from leaving the army?
What was it like to come back after the strike?
How do you feel about working with her again?
How did the decision to leave the orchestra come about?
If you looked back on this from the age of eighty, what would you be glad of?
If fear had no say, what would you want?
If you had a free hand with the timetable, what would the week look like?
If the farm were yours alone, what would you do differently?
If a stranger watched your Monday, what would they see?
If things stay as they are, where will you be in a year?
Suppose a miracle happened overnight: how would you notice in the morning?
Imagine it is next spring and all went well: what are you proud of?
When you're at your best, what are you doing?
When you think of the merger, what comes up first?
When she says “you never listen”, what do you hear?
What does your gut tell you?
What do you want to say that you haven't said?
What does “should” mean when you say that you should leave?
What should the first ten minutes of a shift feel like?
What must never happen again, in your view?
What could the school do better in your eyes?
What could go wrong that you haven't prepared for?
How could the two accounts both be true?
How might your foreman describe the same morning?
How would a customer describe your shop to a friend?
What would a good week look like?
What would a successful handover sound like to the patient?
What would failure cost you?
What does success mean in your trade?
What would a fair deal look like to both of you?
What does a bad day do to your patience?
What do you hope to get out of the course you signed up for?
What did you consider before you said yes?
What have you considered and put aside?
What would you try if you knew you couldn't fail?
What have you already ruled out?
What is the best you can hope for?
What's the best use of our time today?
What would help you most at this point?
What would help you to see it more clearly?
What would make it worth getting up for?
What would make the nights bearable?
How important is the title to you compared with the work?
How much of this is in your hands?
How much of it is yours to decide?
How long do you want to give yourself for this decision?
How far has the house come since you bought it?
How badly do you want it?
How hard was it to say that to me?
How bad is the damp, as you see it?
How fair does the split seem to you?
Why does it matter to you that he was there?
Why now?
What makes today the day to talk about it?
Where do you disagree with yourself?
Where would you be without the band?
Whose permission are you waiting for?
Whose voice do you hear when you say that?
Which of the two losses would be harder to bear?
Which of your values is at stake?
Which questions do you want to ask at the interview?
Which part of the job would you do for nothing?
In what way has the injury changed what you want?
To what extent is the schedule yours to change?
From where you stand, what has to give?
At what point did you stop enjoying it?
By when do you need to answer them?
With whom do you want to celebrate?
What are you not saying?
What aren't they telling you?
What didn't you get to say?
Who doesn't agree with you on this?
Which of the rumours don't you believe?
What would you rather be doing on a Tuesday morning?
What would you miss about the night shift?
What would you lose by staying?
What would you gain by waiting?
What speaks for either side, as you see it?
What are the risks as you see them?
What risk are you willing to live with?
What are you willing to give up for it?
What price are you paying for the peace at home?
What does it cost you to keep quiet?
What does keeping quiet cost you?
What did it take to get the licence?
What does your silence protect?
How do you want to be remembered by the team?
How do you want to look back on this year?
How will you know when to stop?
How will you look after yourself in the weeks to come?
How would you like me to challenge you?
What do you want me to ask you next time?
What would you like to be held to?
What are your next steps as you see them?
What will you take away from today?
What will be different by Friday?
What do the regulars like about the way you run the place?
What would you do with an extra hour in the day?
What would an outsider find strange about your ward?
What would your grandmother have made of it?
What would the river say if it could speak?
What do you make of the fact that they chose you?
What is possible now that wasn't before?
How are you, the farm and the bank going to get through the winter?
What do you and your co-founder each mean by growth?
How do the strike and the move hang together for you?
How do you choose what to leave out and what to keep?
What tells you what matters and what doesn't?
Between staying and leaving, what lies in the middle?
Leaving the money aside, what draws you to Lyon?
Looking at the list again, what stands out?
As far as the licence is concerned, what is still open?
Given all that, where do you want to begin?
With the exam behind you, what would you like to do with your evenings?
Now that the offer is on the table, what do you notice in yourself?
After all these years, what still surprises you about patients?
Before we go on, what should I know?
Once the dust has settled, what do you hope will remain?
The day you were promoted, what went through your mind?
And what else?
What else?
If you had one wish free for your unit, what would it be?
If you could sit down with any captain in history, whom would you choose?
If your co-founder were here, what would she add?
If the exam were tomorrow, what would worry you least?
If the decision turned out to be wrong, how would you find out?
If nobody had an opinion about it, what would yours be?
If there were a third way, what might it look like?
If you trusted yourself completely, what would you know?
If you weren't tired, how would you see it?
If I asked your crew, what would they say you do best?
If you had to give the last year a title, what would you call it?
If this were a film, what would the next scene be?
If money and time were no issue, what would the school be like?
If you were to look at it through your patients' eyes, what would you see?
If you knew the answer, what would it be?
If your anger could speak, what would it ask for?
If you didn't have to be strong, what would you say?
If you were your own mentor, what would you ask now?
Supposing the grant comes through, what then changes for your family?
Assuming the strike goes on into May, what would you want to have in place?
Say it all works out: what will have been the turning point?
What should stay exactly as it is?
What should nobody ever have to explain to a new colleague?
What should a good boss notice about you?
What must be in place before you can sleep again?
What do you need to know that you don't know yet?
What do you need to let go of?
What do you need most from your deputy?
What needs to happen first, in your view?
What ought the public to know about your trade?
What would be the best thing that could come out of the tribunal?
What would be best for the animals, as you see it?
What's the best advice anyone ever gave you about kitchens?
What advice are you tired of hearing?
What would you advise a newcomer to your lab to watch for?
What have people suggested that you didn't like?
What do you tend to try first when a machine fails?
What did you try that surprised you?
Which of the things you tried would you try again?
What could help, do you think?
What would help right now?
What help have you had so far?
Which help would be no help at all?
What would you ask for if you could be sure of a yes?
What would you stand up for even if it cost you the job?
What would you never do, however much they paid you?
What wouldn't you want to miss about the last ten years?
What isn't being said in the staff room?
What don't the figures show?
What haven't I asked you that matters?
What can't be changed, as far as you can tell?
What doesn't fit in the story you've been told?
Who won't like it if you succeed?
Which of your worries hasn't come true?
Where wouldn't you want to compromise?
Why wasn't the first version good enough for you?
How can you tell whether the medication works?
How can you tell that the crew has had enough?
How could somebody misread what you did?
How would you put it in your own words?
How would you describe what you do to a child?
How would you explain the row to somebody who wasn't there?
How would you spend the day if nothing was due?
How would you want a colleague to treat you in the same spot?
How would it be for you if the answer were no?
How would things look if the baby had come two years earlier?
How did you decide to leave teaching?
How did you arrive at the figure of forty thousand?
How do you deal with parents who shout?
How do you decide whom to call first in an emergency?
How do you prepare for a difficult birth?
How do you make sure that the little ones feel safe?
How do you tell a good weld from a bad one?
How do you plan to tell whether it has worked?
How do you think the apprentices would tell the story?
How happy are you with how the season ended?
How serious is the crack in the hull?
How willing was the bank to listen?
How open is the new head to being contradicted?
How often do you get to do what you're best at?
How much sleep do you get in lambing time?
How long has the question been with you?
How quickly do decisions get taken in your ministry?
How likely is it, in your eyes, that the funding goes on?
How sure are you of the numbers, on a scale from one to ten?
When do you feel most like yourself on the ward?
When does the work stop being fun?
When in the year is the pressure highest?
When did the two of you last laugh together?
When were you last surprised by a student?
When will you know whether it was worth it?
When would you say the trouble began?
Where in your body do you notice the worry?
Where will you be when the results come in?
Where could the idea fail?
Who benefits from things as they are?
Who else needs to be heard before this is settled?
Who would you like to have at your side in the hearing?
Who was it that first believed in you?
Who makes you laugh at work?
Whose approval do you miss?
Whose job is it to say stop?
Which of these decisions is yours?
Which rule would you bend first?
Which promise is the hardest to keep?
Which memory from the tour comes back most often?
Which part of the plan would you sign today?
Which conversation are you not looking forward to?
What happens in your team after a mistake?
What happened when you told him?
What happened after you asked for the transfer?
What came of asking for the transfer?
What was it like to tell them?
What did it cost you to say no?
What did saying no teach you?
What made it possible to leave on time last week?
What led you to hire him?
What got in the way of the training last month?
What's behind the wish to sell?
What's at stake for you in the vote?
What's the hardest part of handing over a patient?
What's the part of leading a team that nobody prepared you for?
What's most alive for you in the research at the moment?
What's the story your numbers tell?
What are you proud of that no one has noticed?
What are you hoping the panel won't ask?
What are you putting up with?
What are the options you've already got on your list?
What are you saying yes to when you stay late?
What is it about the sea that keeps you coming back?
What is there to lose on either side?
What does the contract leave open?
What does the job give you that money can't?
What does a normal day ask of you?
What does leaving mean to you?
What does the word home bring up?
What difference does it make who leads the meeting?
What difference did the new rota make?
What role does faith play in how you deal with loss?
What role do you play in the fight between the two?
What part of you wants to stay?
What part of you wants to run?
What part did luck play?
What effect did the inspection have on the class?
What effect would you like your words to have on the jury?
What do you want to be true a year from now?
What do you want to do about it?
What do you want from the talk with the dean?
What do you want to have said by the end of that talk?
What do you plan to do if the answer is no?
What do you plan to do next?
What do you intend to keep?
What will you miss when you retire?
What will have changed for you when the house is sold?
What will you tell yourself on the first morning?
What will you remember of this year?
What would you like your last lesson to be about?
What would you like to stop doing?
What would you like to be able to say no to?
What would you do more of if you could?
What would you start with?
What would have to be said for the two of you to work together again?
What would it mean to you to win?
What would it be like to not know for a while?
What would the two of you have to agree on first?
What would you hold on to whatever happens?
What would convince you that you were wrong?
What would change your mind?
What would make you proud of the way you leave?
What would your future self thank you for?
What would your younger self find funny about where you are?
What might you be overlooking?
What might be the other side of that coin?
What might become visible if you stood a little further away?
What could be true at the same time?
What could you live with?
What can you count on?
What can you learn from the last merger?
As a midwife, a mother and a daughter, whose needs do you hear last?
In the middle of all the noise about the reform, with the union on one side and the ministry on the other, what is it that you yourself would like the pupils to get out of it?
When the night is long, the ward is full and the phone won't stop ringing, what helps you keep a clear head?
With everything you have told me about the co-op, the loan, the two old partners and the one who would like to be bought out, what strikes you as the real question?
Thinking about the three jobs you've had since the navy, what have the good days in each of them had in common?
What does the ".NET" in the advert say to you about the firm?
What do the letters A/B stand for in your lab notes?
What happened between 10:30 and 11:15 that night?
What does a 5* review mean to your kitchen?
What makes Room #4 the one that everybody wants?
What does the <1% in your report stand for?
What would you keep if the bakery moved to the high street?
What would have to give if the baby came in lambing season?
Who in the troupe tells you the truth?
How does the choir choose what to sing?
What do you tell yourself before you go on stage?
What happens in the first minute of a good lesson of yours?
What did the judge say that has stayed with you?
When the rota comes out, what do you look at first?
What makes a repair worth doing, in your eyes?
How did your first season as skipper change you?
What does a handshake mean in your part of the trade?
What would you like your deputy to be able to say about you?
Of the three prototypes, which one taught you most?
How do you and the vicar decide who speaks at the funeral?
If the inspection were over, what would you be thinking about?
If you could keep only one class, which would it be?
If you never had to sell again, what would you make?
If the crew wrote your reference, what would be in it?
If you had to leave the practice to somebody, to whom would it be?
Which of your own stories about the merger do you believe least?
What do you take home from the ward besides your coat?
Where did you learn to stay calm when a patient shouts?
How do the three of you run the shop when one is ill?
What would your old sergeant make of the man you are now?
What did you give up to get here?
What did nobody warn you about when you took over the depot?
Which of the tools in your van would you save from a fire?
How do you know which cow to worry about?
What would you want to be asked at your own appraisal?
What part of the negotiation do you enjoy?
What would the garden be without you?
What should the new owner know about the roof?
Who must not be forgotten in all this?
How much should a stranger be able to tell from your desk?
What do you consider a fair day's work?
What would you need from me to think this through?
When did the theatre last surprise you?
What have you got that the big firms can't buy?
How do you tell the difference between tired and fed up?
What could still go right?
What can the pupils do now that they couldn't in autumn?
With whom do you disagree in a way that helps you think?
Not counting money, what does the second job give you?
Three months into the post, what do you know about the place that you didn't at the interview?
Even if the grant falls through, what will the project have been good for?
As someone who came to nursing late, what do you see that the others don't?
Had you stayed in the army, where might you be today?
What, apart from the pay, would make the move worthwhile to you?
How have others in your family dealt with work that was dangerous?
What would you say is the question here?
What are you the last to admit?
What are people surprised to learn about your trade?
What have you had to unlearn since you left school?
What was it about that particular patient?
What goes unsaid between you and your co-author?
How did it come about that the apprentice runs the saw?
What is the difference between teaching adults and teaching children, in your experience?
Where does your authority on the site come from?
How do you prepare yourself for telling a family bad news?
What do you do when a child won't stop crying?
How do you feel about leaving the lighthouse after so many years?
What were your reasons for leaving the bank?
What excites you about running your own kitchen?
Where did the idea of moving to the coast come from?
What do you hope to learn from working with the new conductor?
What worries you about selling the herd?
What has leading the strike taught you?
How did you find the courage to tell them?
Who was the first person to believe in the school?
What keeps you writing when nobody answers?
Who can you ring at three in the morning?
What do people say when you tell them what you do?
What do your mornings look like since you gave up the paper round?
What does a good apology sound like to you?
What does the pay slip not show?
How do you keep the peace in the band?
What gets lost when a story is translated?
What has to be true before you trust a new colleague?
How would your students finish the sentence “Our teacher always”?
What happens when you say no?
What happened the last time you said no to a client?
How did the row with the landlord begin?
What do you owe the village?
When the curtain falls, what stays with you?
What do you need in order to feel ready?
What would you want your last day at the depot to be like?
How do you decide which of the fires to put out first?
Which part of you would be relieved?
If you were to grade the week, what mark would it get?
If the roles were reversed, what would you expect of her?
If this feeling had a colour, what would it be?
If nobody could see you, how would you dance through the day?
What would a photograph of the crew at its best show?
How would you complete the sentence “I am at my best when”?
What did you mean when you said that you were done?
What has the town given you?
How much of your father's way of farming is in yours?
What would be enough?
What does done look like?
How will the next crew find the boat?
What would surprise your team if they heard you now?
Where do you and your body disagree?
What makes you say that?
What makes that important?
What else might be going on for her?
What did you leave out when you told the committee?
How do you want the story to end?
What are three things you would not change?
Which of your limits have you met this year?
What does your calendar say about what matters to you?
What is the ward like when you aren't there?
How would the person who wrote the complaint tell it?
What would you think of it if you were the tenant?
What did you get wrong about the job at first?
What is easy for you that others find hard?
What would need to happen for you to trust him again?
Whose face comes to mind when you think of home?
How do people leave your firm?
What has kept you there for eleven years?
What kept you from saying it?
What would be the cost of doing nothing?
What is the cost of staying as you are?
What would you do with a year off?
What do you do with your anger?
How do you want to be told bad news?
What did the silence after your speech tell you?
How do your best ideas arrive?
What have you learned about asking for help?
How does asking for help feel to you?
Which of the letters on your desk do you not want to open?
What should a mentor never say to you?
How could we tell that this talk was worth it?
What must I know before you go on?
`

// badFeedbacks are to be rejected.
const badFeedbacks = `
# comparison
Sunniva finishes the same round in half the time. On Monday you were still in room four when the food came.
You were slower with the stitches than Marta on Tuesday, and the patient noticed. How did it feel to you?
None of my other trainees has ever forgotten the keys. You left them in the van on Friday.
The rest of the crew was ready at six. You came at ten past, and I had to wait.
On Thursday you wrote two pages; a second-year student writes ten. I had hoped for more to discuss.
Jonas would have caught that leak in the cellar on Monday. I had to call the plumber back.
You are twice as fast as the others on the line, I timed it on Tuesday. How do you do it?
Look at how Priya handled the same customer: she let him talk. You cut him off twice on Friday.
When I was an apprentice I swept the floor without being asked. You left the sawdust on Monday.
Your sister was never late for choir. You came in after the first hymn and I lost my place.
I've had nine interns and not one needed the form explained three times, as you did on Wednesday.
Everyone else handed in the log on Friday. I was missing yours when the inspector came.
For someone with your experience, four days for a wiring plan is a lot. The client was waiting.
In the other group they were done with the poster by noon; you had one corner. I was worried.
You're the weakest reader in the ensemble, and it showed in the second movement. I had to slow down.
Ines does twenty covers an hour. You did eleven on Saturday and table nine walked out.
You sorted the post in an hour on Monday, and nobody here has ever been that quick. I could go home.
I trained four porters before you, and all of them knew the lifts by week two. On Friday you took the wrong one.
Compared to Leo you hardly spoke on Tuesday, and I missed your numbers.
You read the room better than any of us did on Monday when you stopped the talk. I learned from it.
Out of the whole intake you asked the best question on Thursday, the one about the valve.
You wrote six lines on Friday. A good clerk writes thirty. I had to fill in the rest.
On the ice you were the slowest of us on Sunday, and I waited at each turn.
# blame
You got us into this when you promised the vicar the hall. I spent the evening on the phone.
The client is gone, and that's down to the way you spoke on Tuesday. What now?
If you had checked the valve, the cellar would be dry. I mopped until midnight.
You left me standing there like a fool in front of the mayor on Monday.
I lost my bonus because you sent the wrong file on Friday.
You have broken the trust of the whole ward with that one sentence on Tuesday.
You let this happen on Monday, and the rest of us paid for it with the weekend.
It was you who lost us the tender; the annex was missing on Friday.
You only have yourself to blame for the empty seats on Saturday. I played to nine people.
Why didn't you lock the gate on Thursday? I chased sheep until dark.
You managed to ruin the whole open day with one remark about the mayor.
What did you think would happen when you left the freezer open on Sunday? I threw away forty portions.
You could at least have called on Tuesday. I sat there with the soup.
You dragged the whole team into your quarrel on Wednesday. I couldn't hear my own patients.
The whole rota collapsed on Friday because of the swap you made. I worked a double.
I had to apologise to forty parents for your mistake in the letter on Monday.
None of this would have happened if you had read the label on Thursday.
You are the reason that Marta cried on Tuesday. What did you say to her?
You've made a mess of the seating, and I spent Saturday on the phone.
What have you done to the database? On Monday forty records were gone.
You let me down on Wednesday when you didn't come to the hearing.
It's thanks to you that the tenants are at each other's throats since Monday.
# mind_reading
You turned your chair to the window on Monday because my talk bored you. I lost my thread.
You asked that question on Tuesday just to trip me up. I went red.
On Friday you left the list to me, hoping I wouldn't notice the gap. I noticed it at nine.
I could see you had already made up your mind when Ahmed began on Monday. What was his point?
You didn't want the new girl to succeed, so you left her alone at the desk on Sunday.
You see me as a rival, and that's why you went to the board without me on Thursday.
When you laughed on Wednesday you were laughing at my accent. I stopped speaking.
You were thinking of your holiday when you signed the tag on Friday. The date was wrong.
You took the evening shift from Colin to please the boss. He told me so at lunch.
It obviously doesn't matter to you whether the parents get an answer; two of them rang me on Monday.
You never liked the idea, and your silence on Tuesday was your way of sinking it.
You felt superior when you corrected the intern on Monday. She didn't come to lunch.
You're angry with me about the roster, that's why you didn't say hello this morning.
You gave Tariq the easy piece as you feel sorry for him. He asked me why.
Your yawning at the briefing shows how little you care about safety. I counted three.
You wish you were somewhere else; on Saturday you looked at the door nine times.
You wrote the email in red because you were furious with the supplier. He forwarded it to me.
You didn't come on Friday since you'd rather be with your friends. I stood there alone.
On Monday you praised the intern in front of me, and I know it was meant as a dig at me.
Your mind was elsewhere on Tuesday; you poured the coffee next to the cup.
You smiled at my mistake on Thursday. You like it when I fail.
You skipped the second verse as you're afraid of the high note. The choir stumbled.
When you closed the folder on Monday you had lost respect for me.
You called me by my surname on Tuesday to remind me of my place. I went quiet.
The way you slammed the door on Friday shows that you hate this job.
You weren't listening on Monday: you were planning your weekend.
# order
Be at the gate at ten to eight tomorrow. On Monday the bus was gone when you came.
You left the till open on Friday. That must not happen again. How do you see it?
When you come in late, you go straight to the desk and say so. On Tuesday I found out at ten.
I want the log on my desk at five. On Monday it was blank.
On Wednesday you spoke to the press. In future all calls go through me. How did it come about?
You'll have to learn to keep your voice down. On Sunday two readers left.
Get the parents' signatures before Friday; last week four were missing and I had to ring round.
You are not to touch the thermostat again. On Monday I came into a cold greenhouse.
Next time, count the instruments twice. On Thursday one was missing and we X-rayed the patient.
What you need to do is slow down. On the slope you took the bend at forty, and I held on to the seat.
Please keep the door closed from now on. On Tuesday the draught took the papers.
No more phones at the bedside. On Friday Mrs Iqbal asked me whether you were listening.
It's high time you learnt the names. On Monday you called Tariq by his brother's.
Kindly refrain from comments about the food. On Sunday table four heard you.
You should have the parents sign first. I had two calls on Monday. What do you think?
Pick up the phone within three rings. On Friday two callers gave up.
I don't want to see that jacket on the stretcher again. It was there on Monday.
You left the lamp on again on Friday. Turn it off when you go, please.
Let's be clear: the keys stay in the box. On Sunday they were in your car and I couldn't open.
You're going to ring Mrs Hale today and explain. She waited for you on Monday until six.
Show some respect to the cleaners. On Tuesday you walked across the wet floor, and she started again.
On Thursday you sat during the anthem. Stand up next time.
It would be best if you didn't speak to the press. On Friday you did, and I got the call.
Less talking, more looking: on Monday you missed the step.
# threat
One more blank log and we'll be having a different conversation. It was blank on Monday.
You were late on Monday and on Tuesday. I'm keeping a list, and HR knows about it.
If the van isn't clean on Friday, don't bother coming in on Saturday. I slipped on the oil.
You left the gate open on Thursday. The next time it happens you can look for another farm.
On Tuesday you hung up on the client. I'd think carefully about your next move if I were you.
There are plenty of people who would love your place in the choir. On Sunday you came in late twice.
You know how quickly a contract can end. On Monday the figures were missing again.
I'd hate to have to mention Friday in your reference. You left at three without a word.
Things will get unpleasant for you if the tag is missing on Monday as it was on the 12th.
This goes in your file: on Tuesday you left a patient alone in the corridor.
Either the lessons start on time or I take the class from you. On Monday you came at ten past.
Consider this your last chance. On Friday the report came without the annex.
I'd be sorry to lose you over this, but on Monday the cash was short again.
On Friday you left early without a word. I won't say it a third time.
You can be sure that the board will hear about Monday. The minutes were gone.
If the forms are late on Friday as they were on the 3rd, we part ways.
I have been patient so far. On Tuesday the van was dirty again.
You left the ward on Sunday for an hour. Don't think I'll cover for you twice.
One day this will cost you your licence: on Monday you drove on after the light.
The director asked me about your probation. After Friday's gap in the log I don't know what I'll tell him.
# absolute
You keep forgetting the keys. On Monday I stood outside for half an hour.
Not one single time have you asked how I was. On Monday I had a fever.
Each time I explain something you look away, as on Tuesday with the torque.
Whenever there's washing-up to do, you're gone. On Sunday I did forty plates.
Nothing I say gets through to you. On Tuesday I asked for the list three times.
You're late all the time, on Monday by ten minutes. I began without you.
You've yet to be on time for a single rehearsal. On Sunday we waited.
Every word out of your mouth is a complaint. On Monday it was the coffee.
You only ever talk about yourself. At dinner on Friday I didn't finish a sentence.
There hasn't been one meeting that you didn't interrupt, and on Monday it was the mayor.
I can't remember a single shift on which you were on time. On Monday it was ten past.
Everybody but you does the dishes. On Sunday I did yours.
You can't ever let anyone finish. On Tuesday it was Ahmed.
It's the same story each and every Monday: the log is blank.
You turn everything into a joke, on Thursday even the fire drill.
# trait
Your impatience showed when you finished the boy's sentence on Monday. He went quiet.
You have the patience of a saint. On Monday you explained the form four times.
You're not exactly a team player; on Friday you ate alone. I'd have liked your company.
Deep inside you're a softie. On Tuesday you let the boy keep the ball.
With your stubbornness you'd make a good goalkeeper. On Sunday you held on to the plan for an hour.
That was so you: on Monday you brought cake for the caretaker. I was touched.
You were arrogant with the interpreter on Tuesday. He left early.
You're simply too nice for this trade. On Friday you gave the tiles away at cost.
Someone as clumsy as you shouldn't carry the vials. On Monday two broke.
You strike me as insecure. In the meeting on Tuesday you looked at me before each sentence.
How sweet you are with the old ladies! On Sunday one of them kissed your hand.
You are what I call a born leader: on Monday the squad followed you without a word.
Being the perfectionist that you are, you rewrote the label nine times on Tuesday.
You seem to be rather forgetful: the tag was missing on Monday and on the 12th.
You really are something special. On Friday the whole ward sang for you.
Your nerves are too weak for the stage. On Sunday your hands shook.
You've got a big heart, and on Friday you stayed with the boy until his mother came.
You're no listener: on Monday you answered before I'd asked.
That's your vanity speaking. On Tuesday you read the review aloud twice.
A real professional, that's what you are. On Friday you wiped the blade before I asked.
You're the difficult one in this team. On Tuesday you said no to all three dates.
You have it in your bones: the way you held the calf on Sunday.
Modest as you are, you didn't tell anyone that the plan was yours. I told the board on Monday.
# no_behaviour
Fantastic work as always, the clients were over the moon.
I expected more of you this term. How do you see it?
Your communication needs to improve. What could help you with that?
There have been some issues lately, and I think we both know what I mean.
You did brilliantly on Friday, thanks a million!
The presentation was a bit weak. What do you think?
Keep up the good work!
I'm not happy with how things have been going. What's your view?
All in all a solid performance with one or two hiccups.
You've come a long way since spring. I'm proud.
Your professionalism leaves something to be desired.
People have noticed a change in you, and not for the better.
It's a joy to have you on the team.
Your results this quarter are disappointing. How do you explain them?
I feel that something isn't right between you and the others.
You're on the right track, carry on like that!
There's room for improvement in how you deal with customers.
Thank you for being you.
# sandwich
Your opening was superb on Tuesday. The middle dragged and two people left. Your closing line was splendid, though.
I love your drawings. The measurements were off by four centimetres on Friday. But you have such a nice line.
Great turnout on Sunday! The bread ran out at noon. Anyway, everybody enjoyed your music.
You did the intake really well. You forgot to ask about allergies. Apart from that it was excellent.
Thanks for the lovely flowers in the hall. The invoice was wrong on Monday. Still, wonderful colours.
Your handwriting in the log is a pleasure. Two of Monday's entries were in the wrong column. But your figures look gorgeous.
What a splendid dinner on Saturday. The fish was raw in the middle. The candles were a lovely touch, though.
`

// goodFeedbacks are to pass.
const goodFeedbacks = `
On Monday you came in at ten past eight, after the handover had begun. I repeated the first three patients for you, and we finished late. What was your morning like?
When you handed the microphone to the shy girl in the back row, I saw her straighten up. I wouldn't have thought of it. How did you pick her?
In your draft the word "always" comes up nine times on two pages. By the fourth I had begun to count instead of reading. What do you want it to do there?
You told the crew on Friday, "Nobody goes home before the deck is clean." Two of them looked at me, and I didn't know what to say. How was it meant?
You asked me to say what I noticed, so here it is: you spoke for eleven minutes and the client for two. I'd have liked to hear more from her. How did you find the talk?
Your second version of the poster is easier to read from the door than your first. I tried it with my glasses off. What did you change?
You were silent for most of Tuesday's meeting, and at the end you said one sentence that turned it round. I wished it had come sooner. What were you waiting for?
I never knew that the boiler had two switches until you drew it for me on Monday. I found the fault in ten minutes. Where did you learn to draw like that?
When the alarm went off you counted heads at the door and then again outside. I had the number for the fire officer at once. What made you count twice?
On the phone with Mrs Lowe you said "I don't know, I'll find out" and rang her back within the hour. She told me so in the corridor. How did that feel?
In the kitchen on Saturday you put the raw chicken above the salad. I threw away the salad and started again, twenty minutes before service. What was going on?
You took the last slot on the rota on Monday without asking, and I'd been counting on it for my daughter's play. I was sad about it. How did it come to that?
When I explained the drip you nodded, and afterwards you asked Colin the same question. I wondered whether I'd been unclear. What would have helped?
You stood between me and the door while we talked on Wednesday. I felt hemmed in, and I cut the talk short. I don't suppose it was meant that way. How was it for you?
At the parents' evening you answered for Tariq before he could. I saw him look at the floor. I'd like to know how you remember it.
The minutes you wrote on Thursday fitted on one page, with a name behind each action. I did mine the same evening. How do you go about it?
You rang the bell at ten to instead of ten past, and the second service began without its choir. I sang alone. What happened on the stairs?
On slide four you had three figures that don't add up. The treasurer asked me about it, and I had no answer. Could we look at it together?
You said you felt rushed on Monday. I was the one with the watch, and I noticed that I looked at it while you spoke. What would you like me to do differently?
Since March you've sent the roster by Thursday noon, and I can plan my week. It makes a difference to me. What does it take on your side?
You turned the map round so that the recruits could read it from their side. Two of them found the ford before you'd asked. What gave you that idea?
In the first take you looked at the teleprompter, in the second at me, and in the second I believed you. How was the difference for you?
When you wrote "urgent" in the subject line on Friday night, I got up and switched the computer on. It was about the coffee. How do you use the word?
You did [what you saw] in [when and where]. It led to [what it led to]. How do you see it?
After the accident on Monday you sat with the driver until the ambulance came. He asked me for your name so that he could thank you. How are you doing with it?
Between the second and third exercise you changed the rope without telling the belayer. I had my hand on the old one. I was frightened. What was your plan?
You gave each of the four interns a job on Monday morning and wrote it on the board. At noon none of them had asked me anything. What do you make of it?
I read your report on the train. I understood the method, and I got lost in the table on page nine. What is the table for?
You have told me twice this month that you're tired. On Thursday you drove the late bus again. I'm concerned. What would you like me to know?
The goats were out on Tuesday because the lower gate wasn't latched; you were the last one through. I spent an hour getting them in. How do you usually close it?
In the debate you let the other side finish before you answered. The jury wrote it down, I saw it on the sheet. What helped you wait?
On Monday you handed me the scalpel before I'd asked for it. I could keep my eyes on the wound. How did you know?
You typed while I told you about my father on Wednesday. I stopped in the middle. I'd be glad to hear what was going on for you.
At half past nine you were still on the first agenda item, and there were six. I left out mine. How do you see the time we have?
When the tenant shouted, you took off your cap and sat down on the step. He sat down too. I have not seen that before. What were you thinking of?
You sent the quote to the customer with last year's price on it. We stand by it, so it costs us four hundred. How did the old file get in?
I heard you tell the pupil, "You must be joking." He laughed, and the rest of the class went quiet. How did it sound to you?
The two of you carried the piano up without a scratch on the wall, I walked up behind you. I was relieved, since it was my wall. How did you do the corner?
At the till on Saturday you gave the old man his change coin by coin. The queue grew to nine, and I opened the second till. What were you paying attention to?
You asked Jonas about his hand before you asked about the saw. He told me he'll come to you first next time. What does that mean to you?
During the audit you said "I think" where I had expected a number, four times in ten minutes. The auditor put down his pen. How prepared did you feel?
Compared with last year's harvest plan, yours has a column for the weather. I used it twice in June. What made you put it in?
You came to me with the mistake in the dosage before I had seen it. I could ring the family the same day. How did you decide to tell me?
If I don't know by Wednesday who comes, I can't order the meat, and last week your list came on Friday. I cooked for twelve and fed nine. How do you collect the names?
On Tuesday you began with "With all due respect", and from then on Mr Hale spoke to me only. I noticed that I answered for you. How did you experience it?
I liked how the first scene began in the dark. In the second, I couldn't tell who was speaking, as all three have the same accent. How do you hear them?
You waited until the last visitor had left before you told me about the broken frame. I could finish the tour in peace. What went into that decision?
Nine of the ten plants you potted on Monday have taken. I counted them this morning. What did you do about the roots?
In our last three sessions the first ten minutes went to the parking. I'd rather spend them on your class. What would be a good way to begin?
You wrote to the whole list on Friday that the boiler "will be looked at shortly". Four tenants rang me to ask when. What had you heard from the plumber?
On Tuesday you let the phone ring until it stopped, four times. I went over and answered it, and lost my place in the script. What is the phone like from your desk?
You cut your speech on Saturday from ten minutes to four. I saw the band put down their glasses and listen. What did you leave out?
In the minutes of the 4th, my objection is missing. I looked for it twice, and I felt unheard. How do you decide what goes in?
You were the one who noticed the smell on Sunday and shut the valve. I was on the ladder right above. How did you know which one it was?
You told the intern that the coffee is her job. She told me in tears, and I didn't know what to answer. What was behind it?
I was proud when you said in the meeting, "That was my mistake." Two others then told us about theirs. What made it possible for you?
On Friday you put your hand on my shoulder while you showed me the scan. I'd rather you didn't touch me. How is that for you to hear?
When the bride asked for the time, you looked at the sun and said half past four. It was four thirty-one. How do you do that?
You said "we'll see" to three of my five questions on Monday. I left without knowing whether I have the room. What do you still need to find out?
The stew on Saturday had no salt in it, and I'd told the guests about it all week. They were polite. What happened at the stove?
You handed in the draft two days before the date we'd set. I read it on Sunday with time to think. What made that work?
You've asked for the keys three times this week, and each time I had to look for them. I lose about ten minutes. How could we sort that out between us?
In today's lesson you wrote the aim on the board and came back to it at the end. I could see where we'd been. What do you think the class made of it?
The letter to the parents went out on Monday with the wrong date. I had four calls before nine. Could we go through how it's checked?
You stayed at the back of the group on the climb and talked to the boy who was afraid. He got to the top. I saw him look for you. What did you talk about?
On the recording from Tuesday one hears you breathe in before the client has finished. I jumped each time. What do you hear?
I noticed that you've moved your desk next to the window. Since then I have to shout. I miss our short talks. What led to the move?
At the tasting you spat into the sink where I wash the glasses. I didn't like it. What would be a better place?
Between ten and eleven on Monday you answered nine emails while I was presenting. I counted, I'm afraid. What was urgent?
You asked the witness one thing at a time and waited. I got it all down without stopping her. How did you prepare?
`
