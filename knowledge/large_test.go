package knowledge

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"mentorcoach/internal/testdb"
	"mentorcoach/migrations"
)

// The large database: 100,000 passages of a tenant, in collections that hold the shares that the filters keep.
const (
	largeRows   = 100_000
	largeTenant = "large"
)

var largeShares = []struct {
	name string
	rows int
}{{"0.1%", 100}, {"1%", 1_000}, {"10%", 10_000}, {"rest", largeRows - 11_100}}

// Made-up texts: each passage is about two of several hundred topics, and topics have words of their own beside common
// ones, all with the frequencies of natural language.
const (
	largeTopics     = 400
	wordsPerTopic   = 300
	commonWords     = 5_000
	wordsPerPassage = 90
)

// textAbout writes about the two topics of the n-th passage; another seed writes other words about the same.
func textAbout(n, seed uint64, words int) string {
	topic := rand.New(rand.NewPCG(n, 1))
	topics := [2]uint64{topic.Uint64N(largeTopics), topic.Uint64N(largeTopics)}
	r := rand.New(rand.NewPCG(n, seed))
	own, common := rand.NewZipf(r, 1.1, 3, wordsPerTopic-1), rand.NewZipf(r, 1.1, 3, commonWords-1)
	var b strings.Builder
	for i := range words {
		if r.IntN(3) == 0 {
			b.WriteString(madeUp(common.Uint64()))
		} else {
			b.WriteString(madeUp(commonWords + topics[i%2]*wordsPerTopic + own.Uint64()))
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// queryText is about what some passage is about.
func queryText(n, seed uint64) string {
	return textAbout(rand.New(rand.NewPCG(n, seed)).Uint64N(largeRows), 2+seed, 20)
}

// madeUp is the n-th word of a language that nobody speaks.
func madeUp(n uint64) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var b strings.Builder
	for n += 71; n > 0; n /= 70 {
		b.WriteByte(consonants[n%14])
		b.WriteByte(vowels[n/14%5])
	}
	return b.String()
}

func loadLarge(b *testing.B) *Postgres {
	b.Helper()
	ctx := context.Background()
	url := testdb.New(b)
	if _, err := migrations.Up(ctx, url); err != nil {
		b.Fatal(err)
	}
	cfg, err := pgxpool.ParseConfig(url)
	if err != nil {
		b.Fatal(err)
	}
	cfg.AfterConnect = Prepare
	pool, err := pgxpool.NewWithConfig(ctx, cfg)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(pool.Close)
	db := NewPostgres(pool)
	start := time.Now()
	first := 0
	for _, share := range largeShares {
		addMadeUp(b, db, share.name, first, share.rows)
		first += share.rows
	}
	loaded := time.Since(start)
	if err := db.EnsureIndex(ctx, OfflineSpace); err != nil {
		b.Fatal(err)
	}
	if _, err := pool.Exec(ctx, "analyze"); err != nil {
		b.Fatal(err)
	}
	fmt.Printf("%d passages loaded in %s, index built in %s\n", largeRows, loaded.Round(time.Second), (time.Since(start) - loaded).Round(time.Second))
	fmt.Printf("sizes: %s\n", sizes(b, pool))
	return db
}

func addMadeUp(b *testing.B, db *Postgres, collection string, first, rows int) {
	b.Helper()
	const batch = 5_000
	for at := 0; at < rows; at += batch {
		docs := make([]Document, 0, batch)
		for i := at; i < min(at+batch, rows); i++ {
			id := fmt.Sprintf("%s-%d", collection, i)
			text := textAbout(uint64(first+i), 1, wordsPerPassage)
			docs = append(docs, Document{ID: id, Title: madeUp(uint64(i)), Text: text, Passages: []Passage{{ID: id + "#1", Source: id, Text: text, End: len(text)}}})
		}
		if err := db.Add(context.Background(), largeTenant, collection, docs); err != nil {
			b.Fatal(err)
		}
	}
}

func sizes(b *testing.B, pool *pgxpool.Pool) string {
	b.Helper()
	var out string
	err := pool.QueryRow(context.Background(), `
		select string_agg(relname || ' ' || pg_size_pretty(pg_relation_size(oid)), ', ' order by pg_relation_size(oid) desc)
		from pg_class where relname in ('passages', 'embeddings', 'passages_terms', 'embeddings_space_1')`).Scan(&out)
	if err != nil {
		b.Fatal(err)
	}
	return out
}

func largeProbe(text string, collections []string, words bool) probe {
	p := probe{
		terms: newTermCounts(&tuned), vector: offlineVector(text), space: OfflineSpace,
		depth: 4 * DefaultLimit, tenant: largeTenant, collections: collections,
	}
	if words {
		p.terms.add(text, 1)
	}
	return p
}

// BenchmarkLarge measures the hybrid query at 100,000 passages, for filters that keep ever more of them, by one client
// and by eight, and its recall against comparing every vector.
func BenchmarkLarge(b *testing.B) {
	db := loadLarge(b)
	exact := &Postgres{pool: db.pool, by: db.by, exactRows: math.MaxInt32}
	for _, filter := range []struct {
		name        string
		collections []string
	}{
		{"0.1%", []string{"0.1%"}},
		{"1%", []string{"1%"}},
		{"10%", []string{"10%"}},
		{"11%", []string{"0.1%", "1%", "10%"}},
		{"all", []string{"0.1%", "1%", "10%", "rest"}},
	} {
		for _, clients := range []int{1, 8} {
			b.Run(fmt.Sprintf("keeps=%s/clients=%d", filter.name, clients), func(b *testing.B) {
				took := hammer(b, db, filter.collections, clients)
				b.ReportMetric(quantile(took, 0.5), "p50-ms")
				b.ReportMetric(quantile(took, 0.99), "p99-ms")
				b.ReportMetric(0, "ns/op")
			})
		}
		b.Run(fmt.Sprintf("keeps=%s/recall", filter.name), func(b *testing.B) {
			b.ReportMetric(recall(b, db, exact, filter.collections), "recall@10")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// hammer asks as many clients at once as told, and returns how long each query took in milliseconds.
func hammer(b *testing.B, db *Postgres, collections []string, clients int) []float64 {
	b.Helper()
	var mu sync.Mutex
	var all []float64
	var wg sync.WaitGroup
	each := max(60, b.N/clients)
	b.ResetTimer()
	for c := range clients {
		wg.Go(func() {
			took := make([]float64, 0, each)
			for i := range each {
				p := largeProbe(queryText(uint64(i), uint64(c)), collections, true)
				start := time.Now()
				if _, err := db.candidates(context.Background(), p); err != nil {
					b.Error(err)
					return
				}
				took = append(took, float64(time.Since(start).Microseconds())/1000)
			}
			mu.Lock()
			defer mu.Unlock()
			all = append(all, took...)
		})
	}
	wg.Wait()
	slices.Sort(all)
	return all
}

func quantile(sorted []float64, q float64) float64 {
	if len(sorted) == 0 {
		return math.NaN()
	}
	return sorted[int(q*float64(len(sorted)-1))]
}

// recall is the share of the ten nearest vectors that the query finds.
func recall(b *testing.B, db, exact *Postgres, collections []string) float64 {
	b.Helper()
	const queries, nearest = 50, 10
	found := 0
	for i := range uint64(queries) {
		p := largeProbe(queryText(i, 99), collections, false)
		want := nearestIDs(b, exact, p, nearest)
		for _, id := range nearestIDs(b, db, p, nearest) {
			if slices.Contains(want, id) {
				found++
			}
		}
	}
	return float64(found) / (queries * nearest)
}

func nearestIDs(b *testing.B, db *Postgres, p probe, n int) []string {
	b.Helper()
	hits, err := db.candidates(context.Background(), p)
	if err != nil {
		b.Fatal(err)
	}
	slices.SortFunc(hits, func(a, b Hit) int { return int(math.Copysign(1, b.Dense-a.Dense)) })
	out := make([]string, 0, n)
	for _, h := range hits[:min(n, len(hits))] {
		out = append(out, h.ID)
	}
	return out
}
