package coach

// classes are the classes of English words that patterns name with @.
var classes = map[string]map[string]bool{
	"wh":  set("what what's which who who's whom whose where where's when when's how how's why why's"),
	"aux": auxiliaries,
	"be":  set("is are was were am be been being isn't aren't wasn't weren't 's 're 'm"),
	"modal": set(`can could would will shall should may might must can't cannot couldn't wouldn't won't shan't shouldn't
		mightn't mustn't`),
	"soft": set("just simply maybe perhaps possibly also ever already first instead really actually even now then quietly"),
	"must": set("should must ought shouldn't mustn't"),
	"good": set("best better right easier wiser smarter safer kinder good great helpful useful worth wise sensible worthwhile"),
	"ask": set(`ask tell talk speak say write send call email phone book apply quit leave resign request propose suggest offer
		accept decline take try start stop use join sign enrol enroll hire fire confront approach report escalate schedule
		arrange set delegate negotiate push demand move switch drop cut skip postpone delay rewrite document break split
		raise bring invite meet contact message reach practise practice rehearse read study train hand give turn let put
		set go get make do keep change agree refuse admit apologise apologize thank follow check build create find look`),
	"conj": set("and or but"),
	"prep": set("in on at to for with from of by about under over through against within behind during since until"),
	"pron": set("him her them it this that your the his their me us"),
	"person": set(`i you he she it we they there this that these those someone somebody anyone anybody everyone everybody
		nobody your my his her its our their the a an`),
	// What makes easier, in the eyes of the one who asks.
	"more": set(`easier better clearer lighter calmer happier quicker faster simpler smoother safer stronger freer healthier
		shorter cheaper richer kinder quieter credible confident effective efficient productive comfortable relaxed relieved`),
	// What one has with somebody or puts to them: named in a question, it is a step in the form of a noun.
	"matter": set(`boundary boundaries limit limits rule rules deadline deadlines conversation conversations talk talks meeting
		meetings apology apologies complaint complaints condition conditions demand demands ultimatum request requests
		training course courses qualification qualifications routine routines schedule budget contract agreement`),
}

// auxiliaries begin a question that yes or no can answer.
var auxiliaries = set(`do does did is are was were am can could would will shall should may might must have has had
	don't doesn't didn't isn't aren't wasn't weren't can't cannot couldn't wouldn't won't shan't shouldn't mightn't mustn't
	haven't hasn't hadn't ain't`)
