package access

import (
	"sync"
	"time"
)

// remembered is how many keys a memory holds: many more than are in use at once, and few enough for guesses to fill it.
const remembered = 10_000

// entry is what the store said of a key.
type entry struct {
	hash Hash
	pass *Pass // nil: there is no such key
	at   time.Time
}

// memory is what the store said of some keys, and the places of those who ask it about them.
type memory struct {
	mu      sync.RWMutex
	entries map[Hash]*entry
	turns   chan struct{}
}

func newMemory() memory {
	return memory{entries: make(map[Hash]*entry), turns: make(chan struct{}, askers)}
}

// get returns nil for a key that it doesn't know.
func (m *memory) get(hash Hash) *entry {
	m.mu.RLock()
	e := m.entries[hash]
	m.mu.RUnlock()
	if e == nil || !e.hash.is(hash[:]) {
		return nil
	}
	return e
}

// put remembers an entry; when the memory is full, any other one makes room.
func (m *memory) put(e *entry) *entry {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, there := m.entries[e.hash]; !there && len(m.entries) >= remembered {
		for other := range m.entries {
			delete(m.entries, other)
			break
		}
	}
	m.entries[e.hash] = e
	return e
}

func (m *memory) forget(hash Hash) {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.entries, hash)
}
