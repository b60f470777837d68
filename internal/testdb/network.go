package testdb

import (
	"io"
	"net"
	"net/url"
	"sync"
	"testing"
)

// Network is a way to a server that can fail.
type Network struct {
	URL    string // of the database, by this way
	target string

	mu    sync.Mutex
	up    *sync.Cond
	lost  bool
	ended bool
	age   int // counts what Forget forgot
	conns map[net.Conn]bool
}

// Between puts a network before the database that a URL names. It goes with the test.
func Between(tb testing.TB, database string) *Network {
	tb.Helper()
	u, err := url.Parse(database)
	if err != nil {
		tb.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // it ends with the test
	if err != nil {
		tb.Fatal(err)
	}
	n := &Network{target: u.Host, conns: make(map[net.Conn]bool)}
	n.up = sync.NewCond(&n.mu)
	u.Host = l.Addr().String()
	n.URL = u.String()
	var all sync.WaitGroup
	all.Go(func() { n.accept(l, &all) })
	tb.Cleanup(func() {
		l.Close()
		n.end()
		all.Wait()
	})
	return n
}

// Lose has nothing come through either way until Restore, and nothing fail: packets are sent again and again.
func (n *Network) Lose() { n.set(func() { n.lost = true }) }

// Restore has everything come through, late.
func (n *Network) Restore() { n.set(func() { n.lost = false }) }

// Forget is a Restore for new connections alone. Nothing is ever heard of the old ones, as behind a firewall that has
// forgotten them.
func (n *Network) Forget() {
	n.set(func() {
		n.lost = false
		n.age++
	})
}

// end closes what is open.
func (n *Network) end() {
	n.set(func() {
		n.ended = true
		for c := range n.conns {
			c.Close()
		}
	})
}

func (n *Network) set(change func()) {
	n.mu.Lock()
	defer n.mu.Unlock()
	change()
	n.up.Broadcast()
}

func (n *Network) accept(l net.Listener, all *sync.WaitGroup) {
	for {
		client, err := l.Accept()
		if err != nil {
			return
		}
		all.Go(func() { n.connect(client, all) })
	}
}

func (n *Network) connect(client net.Conn, all *sync.WaitGroup) {
	age := n.keep(client)
	if !n.pass(age) {
		return
	}
	server, err := net.Dial("tcp", n.target) //nolint:noctx // closed with all others
	if err != nil {
		client.Close()
		return
	}
	n.keep(server)
	all.Go(func() { n.carry(client, server, age) })
	n.carry(server, client, age)
	server.Close() // as keep-alives would, where the client was forgotten
}

// keep has a connection closed in the end.
func (n *Network) keep(c net.Conn) (age int) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.conns[c] = true
	if n.ended {
		c.Close()
	}
	return n.age
}

// pass waits until something may come through, and tells whether it ever will.
func (n *Network) pass(age int) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	for n.lost && !n.ended {
		n.up.Wait()
	}
	return !n.ended && n.age == age
}

// carry hands on what one end sends. The end of one is told to the other, unless it is forgotten.
func (n *Network) carry(to, from net.Conn, age int) {
	buffer := make([]byte, 32<<10)
	for {
		count, err := from.Read(buffer)
		if !n.pass(age) {
			_, _ = io.Copy(io.Discard, from) // it talks to nobody
			return
		}
		if _, failed := to.Write(buffer[:count]); err != nil || failed != nil {
			to.Close()
			from.Close()
			return
		}
	}
}
