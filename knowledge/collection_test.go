package knowledge_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5/pgxpool"

	"mentorcoach/internal/testdb"
	"mentorcoach/knowledge"
)

func document(id, text string) knowledge.Document {
	return knowledge.Document{ID: id, Title: id, Text: text, Passages: []knowledge.Passage{{ID: id + "#1", Source: id, Title: id, Text: text, End: len(text)}}}
}

// The statistics are those of the passages that are there, whatever was put in, replaced and taken out, and by however
// many at once.
func TestStatistics(t *testing.T) {
	db, pool := openPostgres(t, testdb.New(t))
	ctx := t.Context()
	check := func(t *testing.T) {
		t.Helper()
		if diff := cmp.Diff(texts(t, pool, trueCounts), texts(t, pool, keptCounts)); diff != "" {
			t.Errorf("true -, kept +:\n%s", diff)
		}
	}
	check(t)
	for i := range 20 {
		if err := db.Add(ctx, "t", "own", []knowledge.Document{document(fmt.Sprint("d", i), fmt.Sprintf("welding rota number%d and welding", i))}); err != nil {
			t.Fatal(err)
		}
	}
	check(t)
	if err := db.Add(ctx, "t", "own", []knowledge.Document{document("d3", "entirely other words"), document("d4", "")}); err != nil {
		t.Fatal(err)
	}
	check(t)
	if err := db.Remove(ctx, "t", "own", []string{"d3", "d5", "no such document"}); err != nil {
		t.Fatal(err)
	}
	check(t)
	var wg sync.WaitGroup
	for c := range 6 {
		wg.Go(func() {
			for i := range 5 {
				id := fmt.Sprint("d", (c*3+i)%9)
				if err := db.Add(ctx, "t", "own", []knowledge.Document{document(id, fmt.Sprintf("words of %d and %d, welding", c, i))}); err != nil {
					t.Error(err)
				}
				if err := db.Remove(ctx, "t", "own", []string{fmt.Sprint("d", (c+i)%9)}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	check(t)
	if err := db.Drop(ctx, "t", "own"); err != nil {
		t.Fatal(err)
	}
	check(t)
}

const (
	trueCounts = `select collection || '/' || (key & 4294967295)::int || '=' || count(*) from (select collection, unnest(terms) as key from passages) x group by collection, key
		union all select collection || ' holds ' || count(*) from passages group by collection`
	keptCounts = `select collection || '/' || term || '=' || df from terms
		union all select id || ' holds ' || passages from collections where passages > 0`
)

func texts(t *testing.T, pool *pgxpool.Pool, query string) []string {
	t.Helper()
	rows, err := pool.Query(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// A tenant's documents are found by that tenant and nobody else, beside the handbook, and as many as were asked for.
func TestTenants(t *testing.T) {
	db, _ := openPostgres(t, testdb.New(t))
	ctx := t.Context()
	for _, c := range []string{"rules", "archive"} {
		docs := make([]knowledge.Document, 0, 30)
		for i := range cap(docs) {
			docs = append(docs, document(fmt.Sprint(c, i), fmt.Sprintf("reimbursement of travel to %s%d by route%[1]s%[2]d on form%[1]s%[2]d of ours", c, i)))
		}
		if err := db.Add(ctx, "ours", c, docs); err != nil {
			t.Fatal(err)
		}
	}
	l := knowledge.NewLibrary(handbook(t), db, knowledge.Embedding{}, quiet())
	find := func(tenant string, collections []string) map[string]int {
		found, err := l.Find(ctx, knowledge.Query{Text: "reimbursement of travel", Tenant: tenant, Collections: collections, Limit: 10})
		if err != nil || len(found.Degraded) > 0 {
			t.Fatal(found.Degraded, err)
		}
		out := make(map[string]int)
		for _, h := range found.Hits {
			out[h.Collection]++
		}
		return out
	}
	for _, tt := range []struct {
		tenant      string
		collections []string
		want        map[string]int
	}{
		{"ours", []string{"rules"}, map[string]int{"rules": 10}},
		{"ours", []string{}, map[string]int{}},
		{"theirs", []string{"rules"}, map[string]int{}},
		{"", []string{"rules"}, map[string]int{}},
	} {
		if diff := cmp.Diff(tt.want, find(tt.tenant, tt.collections)); diff != "" {
			t.Errorf("%q %v:\n%s", tt.tenant, tt.collections, diff)
		}
	}
	if got := find("ours", nil); got["rules"] == 0 || got["archive"] == 0 {
		t.Errorf("all collections of a tenant: %v", got)
	}
	for _, empty := range []string{"", "theirs"} {
		if got := find(empty, nil); got["handbook"] != 10 || len(got) != 1 {
			t.Errorf("of %q, which has nothing: %v", empty, got)
		}
	}
	if err := db.Add(ctx, "theirs", "emptied", []knowledge.Document{document("gone", "reimbursement of travel"), document("blank", "")}); err != nil {
		t.Fatal(err)
	}
	if err := db.Remove(ctx, "theirs", "emptied", []string{"gone", "blank"}); err != nil {
		t.Fatal(err)
	}
	if got := find("theirs", nil); got["handbook"] != 10 || len(got) != 1 {
		t.Errorf("beside an emptied collection: %v", got)
	}
	if got := find("theirs", []string{"emptied"}); len(got) != 0 {
		t.Errorf("of an emptied collection: %v", got)
	}
}

// A passage of a tenant's document that repeats the handbook, or a document that is there twice under two names, takes one
// place.
func TestNearDuplicates(t *testing.T) {
	db, _ := openPostgres(t, testdb.New(t))
	card := handbook(t).Passages[0]
	travel := "Travel to a first meeting is paid back on receipt, second class, if the programme office hears of it a week ahead."
	for collection, docs := range map[string][]knowledge.Document{
		"guide":  {document("ours", strings.Replace(card.Text, "you", "each of you", 1)), document("travel", travel)},
		"annexe": {document("travel-copy", strings.ToLower(travel)), document("meals", "Meals are not paid for by the programme, with the exception of the dinner in June.")},
	} {
		if err := db.Add(t.Context(), "ours", collection, docs); err != nil {
			t.Fatal(err)
		}
	}
	l := knowledge.NewLibrary(handbook(t), db, knowledge.Embedding{}, quiet())
	found := func(text string) []string {
		found, err := l.Find(t.Context(), knowledge.Query{Text: text, Tenant: "ours", Limit: 50})
		if err != nil || len(found.Degraded) > 0 {
			t.Fatal(found.Degraded, err)
		}
		return ids(found.Hits)
	}
	got := found("travel to the first meeting, paid back on receipt, and meals")
	if slices.Contains(got, "travel#1") == slices.Contains(got, "travel-copy#1") || !slices.Contains(got, "meals#1") {
		t.Errorf("one of two copies and the other rule are wanted: %v", got)
	}
	if got := found(card.Text); slices.Contains(got, card.ID) == slices.Contains(got, "ours#1") {
		t.Errorf("one of %s and the document that repeats it is wanted: %v", card.ID, got)
	}
}
