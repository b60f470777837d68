package coach

// whomToTell is the text for what may be danger and may be a way of speaking: short, as what follows stands if it was one.
func (c concern) whomToTell() string {
	tell := "If %s or anybody else may be in danger, please tell a person now rather than a computer program: " + helpers[c.kind] + ", and the contact person of your programme. "
	if c.kind == Emergency {
		tell = "If somebody's health is in danger, please get a person beside them now: " + helpers[c.kind] + ". "
	}
	who := "your mentee"
	switch c.who {
	case theWriter:
		who = "you"
	case someone:
		who = "this person"
	case ofMentee:
	}
	return about(tell, who) + "Where it cannot wait, ring your country's emergency number (112 or 911 in many). " +
		"If you meant it otherwise, what follows stands as it is."
}

// helpers are whom to turn to.
var helpers = map[ConcernKind]string{
	SelfHarm:      "somebody who is trusted, a crisis line or a doctor",
	Emergency:     "whoever is near, or a doctor",
	Violence:      "whoever is responsible for safety where it could happen, or the police",
	MinorInDanger: "the one responsible for safeguarding in your programme or school, or the child protection service",
	Abuse:         "somebody who is trusted, or a helpline for violence at home",
}

// safetyWords are the texts of the notices, to the one in trouble and to somebody beside them. %s is "your mentee" or
// "this person". They say who can help and what to do at once; they ask nothing, name no illness and promise nothing.
var safetyWords = map[ConcernKind]struct{ writer, other string }{
	SelfHarm: {
		writer: "What you wrote sounds as if your life or your safety could be at risk, and that matters more than any task. " +
			"Please get a person beside you now: ring somebody you trust, tell them in plain words what you told here, and ask them to stay with you. " +
			"If you might act on it soon, or already have, ring your country's emergency number (112 or 911 in many). " +
			"A crisis line has people who listen at any hour; a doctor, or the contact person of your programme, is somebody to turn to as well. " +
			"This coach is a computer program and cannot look after you, so it leaves everything else for another day.",
		other: "Take this seriously, even if it was said in passing: somebody's life may be in danger, and coaching can wait. " +
			"If it may happen soon, or something has been done already, ring your country's emergency number (112 or 911 in many) and stay with %s, in the room or on the line. " +
			"Ask plainly whether they are safe and whether they think of killing themselves; to ask does not put the thought there. " +
			"Do not promise to keep it secret. Bring in others today: a crisis line, which advises those who worry as well, a doctor, somebody %s trusts, and the contact person of your programme.",
	},
	Emergency: {
		writer: "This may be a medical emergency. Ring your country's emergency number now (112 or 911 in many), and say where you are and what is happening. " +
			"Call out to whoever is near, unlock the door, and stay on the line: they will tell you what to do until help comes. " +
			"Everything else can wait.",
		other: "This may be a medical emergency. Ring your country's emergency number now (112 or 911 in many), and say where %s is and what you see or hear. " +
			"Stay with them and do what the people on the line tell you; if you are not in the same place, find out the address and send somebody who is near. " +
			"Everything else can wait.",
	},
	Violence: {
		writer: "What you describe could put somebody in danger, so there is no coaching on it here. " +
			"If it could happen soon, go where there are people, and ring the police or your country's emergency number (112 or 911 in many). " +
			"If you are afraid of what you yourself may do, get away from the place and from anything that could be a weapon, and ring the same number or somebody who can come to you. " +
			"Tell a person with responsibility as well: security, your manager, the contact person of your programme. Keep messages and write down what was said and when.",
		other: "What you describe could put somebody in danger, so there is no coaching on it here. " +
			"If it could happen soon, ring the police or your country's emergency number (112 or 911 in many), and keep yourself out of harm's way. " +
			"Tell whoever is responsible for safety where it would happen, and the contact person of your programme, today. " +
			"Do not promise to keep it secret, and do not go alone to settle it, whether %s is threatened or threatens others. Write down the words as you heard them, and when.",
	},
	MinorInDanger: {
		writer: "What you describe should not happen to anybody who is not yet grown up, and it is not your fault. " +
			"Please tell a grown-up you trust today, in the words you used here: a teacher, a school nurse, a relative, the contact person of your programme. " +
			"If the first one does not act, tell the next. A helpline for children and young people listens too, and you need not give your name. " +
			"If you are in danger now, ring your country's emergency number (112 or 911 in many).",
		other: "This sounds as if somebody under age is being harmed or could be, and it is not yours to look into or to keep. " +
			"Tell the person responsible for safeguarding in your programme or school today; where there is none, the child protection service or the police. " +
			"If there is danger now, ring your country's emergency number (112 or 911 in many). " +
			"When the child speaks, listen and believe them, ask for no details, and say honestly that you have to tell somebody whose work is to protect them. Note what was said, in their own words.",
	},
	Abuse: {
		writer: "What you describe is not something you have to put up with, and you did not bring it on yourself. " +
			"If you are in danger, ring your country's emergency number (112 or 911 in many) as soon as you can do it safely. " +
			"A helpline for violence at home, or a shelter, will think it through with you, also if you do not want to leave; many answer in several languages and without your name. " +
			"Tell one person you trust. If somebody looks at your phone or computer, use another one for this.",
		other: "What you describe sounds like violence or control by somebody close, and that is beyond what coaching can carry. " +
			"Believe what you hear, and say so; what to do next stays with %s, because leaving can be the most dangerous moment. If there is danger now, ring your country's emergency number (112 or 911 in many). " +
			"You can offer the number of a helpline for violence at home, and a safe place and phone to ring from. " +
			"Speak to neither the partner nor the family about it, leave no messages they might find, and get advice for yourself from the contact person of your programme.",
	},
	Harassment: {
		writer: "To be treated like this is not acceptable, and it is not yours to put right alone. " +
			"Somebody whose task it is can help: an equality or ombuds office, a works council or union, HR, a helpline, or the contact person of your programme. " +
			"It helps to note what happened, when and who was there. If you were assaulted or feel unsafe, the police and a doctor are there for you too, whenever you decide. " +
			"What follows is for the rest of your situation; nothing in it means that you should have acted differently.",
		other: "What you describe sounds like harassment or bullying, and it is not for %s to put right alone. " +
			"Listen, believe it, and let them choose what happens next. " +
			"You can tell them who is there for this: an equality or ombuds office, a works council or union, HR, a helpline, the contact person of your programme; after an assault also a doctor and the police. " +
			"Before you report anything in their place, ask them, and do not promise secrecy where your programme's rules oblige you to speak. What follows keeps to the rest.",
	},
	Discrimination: {
		writer: "To be treated worse for who you are is wrong, and in many places it is against the law. " +
			"An equality body, a works council or union, an advice centre against discrimination, or the contact person of your programme can tell you what is open to you; some claims have short time limits. " +
			"It helps to note what was said or done, when, and who was there. " +
			"What follows is for the rest of your situation; it does not replace their advice.",
		other: "What you describe sounds like discrimination, and in many places that is against the law. " +
			"Believe what you are told, even where you would have seen it differently. " +
			"An equality body, a works council or union, an advice centre, or the contact person of your programme knows what is open to %s; some claims have short time limits. " +
			"Whether to take it further is theirs to decide, and you can offer to go along. What follows keeps to the rest.",
	},
	Medical: {
		writer: "Part of what you write belongs with a doctor, a pharmacist or a therapist, who can look at it properly; neither a mentor nor a computer program can. " +
			"Please speak with one soon, and before you change anything about a medicine or a treatment. If it gets suddenly worse, ring your country's emergency number (112 or 911 in many). " +
			"What follows keeps to the rest.",
		other: "Part of this belongs with a doctor, a pharmacist or a therapist, who can look at it properly; a mentor need not judge it, and should not advise on medicines or treatment. " +
			"You can say what you have noticed and that you care, and offer to help %s find somebody to see; whether to go is up to them. " +
			"If it gets suddenly worse, ring your country's emergency number (112 or 911 in many). What follows keeps to the rest.",
	},
	Legal: {
		writer: "Part of this is a legal matter, and neither a mentor nor a computer program can tell you where you stand. " +
			"A lawyer, a union, a law clinic or an advice centre can, often for little or nothing; go soon, as some time limits are short, and before you sign or send anything. " +
			"Keep the papers and messages. What follows keeps to the rest.",
		other: "Part of this is a legal matter, and a mentor need not judge it, and should not: well-meant advice can cost %s a good position. " +
			"A lawyer, a union, a law clinic or an advice centre can say where they stand, often for little or nothing; some time limits are short, so it should be soon, and before anything is signed or sent. " +
			"If you were told of something you may have to report, ask the contact person of your programme. What follows keeps to the rest.",
	},
	Distress: {
		writer: "What you are carrying sounds heavy, and it deserves more than a coach. " +
			"Please let a person near you know how it is: a friend, somebody in your family, the contact person of your programme; and a doctor or a counsellor, if it has lasted for weeks or is getting worse. " +
			"If you come to a point where you do not feel safe, ring a crisis line or your country's emergency number (112 or 911 in many) at once. " +
			"What follows can wait until you want it.",
		other: "What you describe sounds heavy, and for now a person who listens is worth more than a plan. " +
			"Take time with %s, say what you have noticed, and do not try to mend it. " +
			"A doctor or a counsellor can carry what a mentor cannot; you can offer to help find one, and the contact person of your programme can advise you. " +
			"If you are worried for their safety, ask them plainly, and ring a crisis line or the emergency number if the answer frightens you. What follows can wait.",
	},
}
