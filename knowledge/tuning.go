package knowledge

// tuning is every number that retrieval was tuned by. README.md has the figure for each, and TestChoices prints them.
type tuning struct {
	k1, b float64 // of BM25

	// What a word counts in each field of a passage: a word of the title counts as title words.
	title, heading, heard, text float64
	concept                     float64 // a concept, for each word or phrase of it

	// How the two scores become one. Each is divided by the best of its query, so that the weights mean the same for
	// long and short queries.
	lexical, dense float64

	// What the classifier of cards counts beside both, and how much its odds are brought down.
	likely, calm float64

	// What the words' meaning counts in the offline vector; the rest is how they are written.
	meaning float64

	// What the score of a passage is raised by, as a share of it.
	audience, stage, prefer float64

	// What the mean of its related cards adds to a passage's score.
	related float64
}

// reference is BM25 as Anserini publishes its figures: all words in one field, without concepts, vectors or lifts.
var reference = tuning{k1: 0.9, b: 0.4, title: 1, heading: 1, heard: 1, text: 1, lexical: 1}

// tuned holds the choices. k1 and b are those that Anserini publishes its figures for (BM25 after Robertson and
// Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009).
var tuned = tuning{
	k1: 0.9, b: 0.4,
	title: 2, heading: 1, heard: 1, text: 0.5,
	concept: 1,
	lexical: 0.5, dense: 0.5,
	likely: 0.5, calm: 0.5,
	meaning:  0.8,
	audience: 0.3, stage: 0.08, prefer: 0.15,
	related: 0.15,
}
