package leaks

import (
	"strings"
	"testing"
	"time"
)

type tests func() int

func (t tests) Run() int { return t() }

func TestMainOK(t *testing.T) {
	var out strings.Builder
	if code := Main(tests(func() int { return 0 }), &out); code != 0 || out.Len() > 0 {
		t.Errorf("%d %s", code, &out)
	}
	if code := Main(tests(func() int { return 3 }), &out); code != 3 {
		t.Errorf("hides the status: %d", code)
	}
}

func TestMainLeak(t *testing.T) {
	defer func(was time.Duration) { patience = was }(patience)
	patience = 50 * time.Millisecond
	begun, stop := make(chan struct{}), make(chan struct{})
	defer close(stop)
	var out strings.Builder
	code := Main(tests(func() int {
		go forgotten(begun, stop)
		<-begun
		return 0
	}), &out)
	if code != 1 || !strings.Contains(out.String(), "forgotten") {
		t.Errorf("%d %s", code, &out)
	}
}

func forgotten(begun, stop chan struct{}) {
	close(begun)
	<-stop
}
