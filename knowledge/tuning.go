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

	// What the score of a passage is raised by, as a share of it.
	audience, stage, prefer float64
}

// tuned holds the choices. k1 and b are those that Anserini publishes its figures for (BM25 after Robertson and
// Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009).
var tuned = tuning{
	k1: 0.9, b: 0.4,
	title: 2, heading: 1, heard: 1, text: 0.5,
	concept: 1,
	lexical: 0.8, dense: 0.2,
	audience: 0.3, stage: 0.08, prefer: 0.15,
}
