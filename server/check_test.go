package server_test

import (
	"net/http"
	"testing"

	"mentorcoach/coach"
)

func TestCheck(t *testing.T) {
	b := setup(t)
	type verdict struct {
		OK         bool              `json:"ok"`
		Violations []coach.Violation `json:"violations"`
	}
	for _, tt := range []struct{ body, rule string }{
		{`{"kind":"question","text":"What matters most to you here?"}`, ""},
		{`{"kind":"question","text":"A café 🙂, so: did you sleep?"}`, "closed"},
		{`{"kind":"feedback","text":"You are always late."}`, "absolute"},
	} {
		resp, body := b.send(t, http.MethodPost, "/v1/check", "application/json", tt.body)
		v := decodeTo[verdict](t, body)
		if resp.StatusCode != http.StatusOK || v.OK != (tt.rule == "") {
			t.Errorf("%s: %d %s", tt.body, resp.StatusCode, body)
		}
		found := tt.rule == ""
		for _, x := range v.Violations {
			found = found || string(x.Rule) == tt.rule && x.Mend != "" && x.Start < x.End
		}
		if !found {
			t.Errorf("%s: no %s in %s", tt.body, tt.rule, body)
		}
	}
	for _, body := range []string{`{"kind":"soup","text":"x"}`, `{"kind":"question","text":""}`, `{"kind":"question"}`, `{"kind":"question","text":"x","y":1}`} {
		if resp, got := b.send(t, http.MethodPost, "/v1/check", "application/json", body); resp.StatusCode != http.StatusUnprocessableEntity {
			t.Errorf("%s: %d %s", body, resp.StatusCode, got)
		}
	}
	if resp, got := b.send(t, http.MethodPost, "/v1/check", "application/json", "{\"kind\":\"question\",\"text\":\"\xff\"}"); resp.StatusCode != http.StatusBadRequest {
		t.Errorf("broken UTF-8: %d %s", resp.StatusCode, got)
	}
}
