package server_test

import (
	"net/http"
	"strings"
	"testing"

	"mentorcoach/coach"
	"mentorcoach/server"
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
		{`{"kind":"message","text":"Hi Jo, how did you get into welding? No worries if you're busy."}`, ""},
		{`{"kind":"message","text":"Hi Jo, would you be my mentor?"}`, "mentorship_ask"},
		{`{"kind":"message","text":"Hi Jo, how did you get into welding?","situation":"I'd like to ask Jo about welding.","channel":"chat"}`, ""},
		{`{"kind":"message","text":"Hi Jo, Zoë told me of you. How did you get into welding?","situation":"I'd like to ask Jo about welding."}`, "invented_fact"},
		{`{"kind":"message","text":"Hi Jo, how did you get into it` + strings.Repeat(" and why", 40) + `?","channel":"linkedin"}`, "too_long"},
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
	for body, pointer := range map[string]string{
		`{"kind":"soup","text":"x"}`:                              "/kind",
		`{"kind":"question","text":""}`:                           "/text",
		`{"kind":"question"}`:                                     "",
		`{"kind":"question","text":"x","y":1}`:                    "/y",
		`{"kind":"question","text":"x","situation":"I met Jo."}`:  "/situation",
		`{"kind":"feedback","text":"x","channel":"chat"}`:         "/channel",
		`{"kind":"message","text":"x","channel":"pigeon"}`:        "/channel",
		`{"kind":"message","text":"x","situation":""}`:            "/situation",
		`{"kind":"message","text":"x","situation":["I met Jo."]}`: "/situation",
	} {
		resp, got := b.send(t, http.MethodPost, "/v1/check", "application/json", body)
		if resp.StatusCode != http.StatusUnprocessableEntity || pointer != "" && !pointsAt(decodeTo[server.Problem](t, got), pointer) {
			t.Errorf("%s: %d %s", body, resp.StatusCode, got)
		}
	}
	if resp, got := b.send(t, http.MethodPost, "/v1/check", "application/json", "{\"kind\":\"question\",\"text\":\"\xff\"}"); resp.StatusCode != http.StatusBadRequest {
		t.Errorf("broken UTF-8: %d %s", resp.StatusCode, got)
	}
}
