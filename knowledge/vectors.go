package knowledge

import (
	"math"

	"github.com/x448/float16"
)

// unit scales a vector to length 1.
func unit(v []float32) []float32 {
	var sum float64
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	if sum == 0 {
		return v
	}
	return scale(v, 1/math.Sqrt(sum))
}

func scale(v []float32, by float64) []float32 {
	for i := range v {
		v[i] *= float32(by)
	}
	return v
}

// halved returns the unit vector that is left of a vector after half precision: what pgvector compares.
func halved(v []float32) []float32 {
	out := make([]float32, len(v))
	for i, x := range v {
		out[i] = float16.Fromfloat32(x).Float32()
	}
	return unit(out)
}

// dot sums four ways at once, as each addition would otherwise wait for the one before it.
func dot(a, b []float32) float64 {
	var s0, s1, s2, s3 float32
	b = b[:len(a)]
	i := 0
	for ; i+4 <= len(a); i += 4 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
		s2 += a[i+2] * b[i+2]
		s3 += a[i+3] * b[i+3]
	}
	for ; i < len(a); i++ {
		s0 += a[i] * b[i]
	}
	return float64(s0 + s1 + s2 + s3)
}
