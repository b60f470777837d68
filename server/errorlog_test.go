package server_test

import (
	"bytes"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"mentorcoach/server"
)

// net/http tells of a panic that no handler caught, with its value, and of a listener that fails.
func TestErrorLog(t *testing.T) {
	var logged bytes.Buffer
	s := server.Bounded(http.NotFoundHandler(), time.Second, slog.New(slog.NewTextHandler(&logged, nil)))
	s.Handler = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(errors.New("sesame")) })
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error)
	go func() { ended <- s.Serve(l) }()
	if _, err := http.Get("http://" + l.Addr().String()); err == nil {
		t.Error("a panic was answered")
	}
	s.ErrorLog.Print("sesame")
	s.Close()
	<-ended
	for _, want := range []string{`level=ERROR msg="net/http met an error" what="http: panic serving"`, `what="something else"`} {
		if !strings.Contains(logged.String(), want) {
			t.Errorf("no %s in %s", want, logged.String())
		}
	}
	if strings.Contains(logged.String(), "sesame") {
		t.Errorf("logged %s", logged.String())
	}
}
