package coach

import (
	"strings"
	"testing"
)

const plainSituation = `My mentee Anna Meier works at Novartis in Basel and wants to leave research after the summer. Anna says that she has no energy
left after the Tuesday meetings, in which her boss, Tom Reed, reads out what everybody did wrong. I have told her that I know the feeling,
and since then she writes to me each evening. On Monday she asked me whether she should go back to teaching, and I did not know what to say.
I do not want to push her. Priya, who mentored her before me, thinks that she has always been like this. What could I ask her when we
meet on Thursday, so that she finds out for herself what it is that she misses?`

func BenchmarkRedact(b *testing.B) {
	long := strings.Repeat(plainSituation+"\n", 13)
	for name, text := range map[string]string{
		"Situation": plainSituation,
		"Long":      long,
		"Figures":   plainSituation + " Call 020 7946 0123 or write to anna@example.org, she lives at 27 Marlborough Road, Cardiff CF10 3AT.",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				r := newRedaction([]string{text}, nil)
				r.hide(text)
			}
		})
	}
}
