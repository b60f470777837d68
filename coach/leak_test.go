package coach_test

import (
	"testing"

	"go.uber.org/goleak"
)

// A stream that nobody reads and a timer that nobody stops would be left over.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }
