package server_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// What people get wrong about the tasks, and what a request may hold at its limits.
func TestTaskInput(t *testing.T) {
	b := setup(t)
	b.model.Always(nothingGood)
	actions, err := json.Marshal(strings.Split(strings.Repeat("ring the registrar about the course,", 29)+"rest", ","))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, task, body string
		status           int
		want             []string // in the reply
	}{
		{"MinutesTooFew", "agenda", `{"situation":"We meet on Friday.","minutes":14}`, 422, []string{`"/minutes"`, "15"}},
		{"MinutesTooMany", "agenda", `{"situation":"We meet on Friday.","minutes":181}`, 422, []string{`"/minutes"`, "180"}},
		{"ThirtyActionsInFifteenMinutes", "agenda", `{"situation":"My mentee and I meet on Friday.","minutes":15,"previous_actions":` + string(actions) + `}`, 200, []string{`"start":10`, "30 "}},
		{"ThirtyOneActions", "agenda", `{"situation":"We meet on Friday.","previous_actions":` + strings.Replace(string(actions), "[", `["one more",`, 1) + `}`, 422, []string{`"/previous_actions"`}},
		{"FieldOfAnotherTask", "questions", `{"situation":"We meet on Friday.","minutes":30,"recipient":"Dr Amato"}`, 422, []string{`"/minutes"`, "belongs to agenda", `"/recipient"`, "belongs to outreach"}},
		{"FieldOfTwoOtherTasks", "questions", `{"situation":"We meet on Friday.","draft":"Hello"}`, 422, []string{"belongs to feedback, outreach"}},
		{"AboutMeInThreeLanguages", "outreach", `{"situation":"I would like to learn from her.","recipient":"Dr Amato","about_me":"I'm a nurse. Ich arbeite nachts. Je travaille à Lyon."}`, 200, []string{"Dr Amato", "I'm a nurse"}},
		{"PerfectDraft", "outreach", fmt.Sprintf(`{"situation":"I would like to learn how she measures river ice.","recipient":"Dr Amato","about_me":"I'm a PhD student.","draft":%q}`, perfectDraft), 200, []string{`"code":"ready","reason":"draft"`, "Would you have fifteen minutes"}},
		{"OneWord", "questions", `{"situation":"conflict"}`, 200, []string{`"unclear_situation"`}},
		{"Soup", "questions", `{"situation":"A recipe for leek soup, please, for six, without cream."}`, 200, []string{`"not_mentoring"`}},
		{"UnknownChannel", "outreach", `{"situation":"I would like to learn from her.","channel":"fax"}`, 422, []string{`"/channel"`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			resp, body := b.send(t, http.MethodPost, "/v1/coach/"+tt.task, "application/json", tt.body)
			if resp.StatusCode != tt.status {
				t.Fatalf("%d: %s", resp.StatusCode, body)
			}
			for _, want := range tt.want {
				if !strings.Contains(string(body), want) {
					t.Errorf("no %s in %s", want, body)
				}
			}
			if strings.Contains(strings.ToLower(string(body)), "soup") || strings.Contains(string(body), "leek") {
				t.Errorf("soup in %s", body)
			}
		})
	}
}

const perfectDraft = "Dear Dr Amato,\n\nI'm a PhD student and would like to learn how you measure river ice.\n\nWould you have fifteen minutes to tell me about it? If it doesn't suit you, I'd quite understand.\n\nKind regards,\n[your name]"
