package knowledge

import (
	"math"
	"strings"
	"testing"
)

func TestCheckVectors(t *testing.T) {
	space := Space{Model: "m", Dimensions: 2}
	for _, tt := range []struct {
		name   string
		vector []float32
		want   string
	}{
		{"OK", []float32{1, 0}, ""},
		{"TooShort", []float32{1}, "1 dimensions where m has 2"},
		{"TooLong", []float32{1, 0, 0}, "3 dimensions where m has 2"},
		{"NaN", []float32{1, float32(math.NaN())}, "not finite"},
		{"Infinite", []float32{float32(math.Inf(-1)), 0}, "not finite"},
		{"AllZero", []float32{0, 0}, "without a direction"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			err := checkVectors([][]float32{{0.6, 0.8}, tt.vector}, space)
			if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
				t.Errorf("want %q, got %v", tt.want, err)
			}
		})
	}
}
