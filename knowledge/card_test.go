package knowledge_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"mentorcoach/knowledge"
)

// A card that can't be read is an error that names the file and the line, and the program does not start.
func TestBrokenCard(t *testing.T) {
	whole := cardForm + "A text.\n\n## Questions to borrow\n\n- What happened? {kind: clarity, phase: reality, opens: the facts}\n"
	for _, tt := range []struct {
		name     string
		from, to string
		want     string
	}{
		{"NoFrontMatter", "---\nid: late", "id: late", "line 1: the front matter does not start"},
		{"NoEnd", "\n---\n\n## In short", "\n\n## In short", "line 1: the front matter does not end"},
		{"OpenBracket", "audience: [mentor]", "audience: [mentor", "line 3:"}, // the YAML reader names the line before what is left open
		{"BadIndent", "title: Late", " title: Late", "line 3:"},
		{"UnknownField", "stages: [meeting]", "stage: meeting", "line 5: field stage not found"},
		{"WrongType", "related: []", "related: {a: b}", "line 8: cannot unmarshal"},
		{"OtherID", "id: late", "id: early", `line 2: the id is "early"`},
		{"BareQuestion", " {kind: clarity, phase: reality, opens: the facts}", "", "line 19: a question ends in"},
		{"UnknownAnnotation", "kind: clarity", "sort: clarity", "line 19: the annotation of the question"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			broken := strings.Replace(whole, tt.from, tt.to, 1)
			if broken == whole {
				t.Fatal("nothing is broken")
			}
			_, err := knowledge.ReadHandbook(fstest.MapFS{"late.md": {Data: []byte(broken)}})
			if err == nil || !strings.Contains(err.Error(), "late.md: ") || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("want late.md and %q:\n%v", tt.want, err)
			}
		})
	}
	if _, err := knowledge.ReadHandbook(fstest.MapFS{"late.md": {Data: []byte(whole)}}); err != nil {
		t.Errorf("unbroken: %v", err)
	}
}
