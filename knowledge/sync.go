package knowledge

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// handbookName is the collection that everybody may read; its tenant is empty.
const handbookName = "handbook"

// Sync brings the database's copy of the handbook up to date and tells whether there was anything to do: it does
// nothing when the handbook, and how passages are indexed, are what they were. Several processes may call it at once.
func (s *Postgres) Sync(ctx context.Context, h *Handbook) (changed bool, err error) {
	version := fingerprint(h, s.by)
	var stored string
	err = s.pool.QueryRow(ctx, `select coalesce(max(version), '') from collections where tenant = '' and name = $1`, handbookName).Scan(&stored)
	if err != nil || stored == version {
		return false, err
	}
	err = s.write(ctx, "", handbookName, func(ctx context.Context, w *writer) error {
		if changed = w.version != version; !changed {
			return nil // another process was faster
		}
		w.version = version
		return w.replaceAll(ctx, h.documents())
	})
	return changed, err
}

// replaceAll makes a collection hold these documents and no others. Statistics start anew, so that weights fit the mean
// length exactly.
func (w *writer) replaceAll(ctx context.Context, docs []Document) error {
	ids := make([]string, len(docs))
	for i := range docs {
		ids[i] = docs[i].ID
	}
	if _, err := w.tx.Exec(ctx, `delete from sources where collection = $1 and not slug = any ($2)`, w.id, ids); err != nil {
		return err
	}
	if _, err := w.tx.Exec(ctx, `delete from terms where collection = $1`, w.id); err != nil {
		return err
	}
	w.passages, w.words = 0, 0
	return w.add(ctx, docs)
}

func (h *Handbook) documents() []Document {
	docs := make([]Document, len(h.Cards))
	at := 0
	for i, c := range h.Cards {
		first := at
		for at < len(h.Passages) && h.Passages[at].Source == c.ID {
			at++
		}
		docs[i] = Document{ID: c.ID, Title: c.Title, Text: c.Text, Audience: c.Audience, Stages: c.Stages, Passages: h.Passages[first:at]}
	}
	return docs
}

// fingerprint covers the words and what the program makes of them, so that a change to either is noticed.
func fingerprint(h *Handbook, by *tuning) string {
	sum := sha256.New()
	sum.Write([]byte(h.Version))
	counts, mean := countAll(h.Passages, by)
	for i := range h.Passages {
		for _, term := range counts[i].ids() {
			_ = binary.Write(sum, binary.LittleEndian, counts[i].saturated(term, mean)) // a hash takes everything
		}
		_ = binary.Write(sum, binary.LittleEndian, offlineVector(embedText(&h.Passages[i])))
	}
	return hex.EncodeToString(sum.Sum(nil))[:24]
}
