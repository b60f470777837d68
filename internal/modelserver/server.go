package modelserver

import (
	"net/http/httptest"
	"testing"
)

// Server is a Handler on a loopback socket for the length of one test.
type Server struct {
	*Handler
	http *httptest.Server
}

// New starts a server that closes when the test ends. Faults of the client
// and of the script fail the test, and so do scripted replies that nobody
// asked for.
func New(tb testing.TB, opts ...Option) *Server {
	tb.Helper()
	h := NewHandler(func(fault string) { tb.Errorf("%s", fault) }, opts...)
	s := &Server{Handler: h, http: httptest.NewServer(h)}
	tb.Cleanup(s.stop)
	return s
}

// URL is the base URL for a client; it ends in /v1.
func (s *Server) URL() string {
	return s.http.URL + base
}

// stop first lets go of stalled replies, and of clients that do not read
// theirs, as the server waits for both.
func (s *Server) stop() {
	s.Close()
	s.http.CloseClientConnections()
	s.http.Close()
	s.ReportUnused()
}
