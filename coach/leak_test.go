package coach_test

import (
	"os"
	"testing"

	"mentorcoach/internal/leaks"
)

func TestMain(m *testing.M) { os.Exit(leaks.Main(m, os.Stderr)) }
