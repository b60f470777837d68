package server_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"mentorcoach/internal/modelserver"
	"mentorcoach/server"
)

// What integrators' programs send by mistake, and others on purpose: each is taken as it is meant or refused with the
// place, on every route that reads a body.
func TestJSON(t *testing.T) {
	b := setup(t)
	b.model.Always(nothingGood)
	const rest = `"situation":"She has two offers."`
	for _, tt := range []struct {
		name, body string
		status     int
		pointer    string
	}{
		{"KeyTwice", `{` + rest + `,"count":1,"count":2}`, 400, "/count"},
		{"KeyTwiceAlike", `{` + rest + `,"count":1,"count":1}`, 400, "/count"},
		{"KeyTwiceEscaped", `{` + rest + `,"count":1,"\u0063ount":2}`, 400, "/count"},
		{"KeyTwiceInside", `{` + rest + `,"goals":[{"a/b":[1,{"~":1,"x":2,"~":3}]}]}`, 400, "/goals/0/a~1b/1/~0"},
		{"KeyTwiceBeforeBadJSON", `{"a":1,"a":2,`, 400, "/a"},
		{"EmptyKeyTwice", `{"":1,"":2}`, 400, "/"},
		{"KeyInTwoObjects", `{` + rest + `,"goals":[{"a":1},{"a":1}]}`, 422, "/goals/0"},
		{"KeyAsText", `{` + rest + `,"goals":["situation","situation"]}`, 200, ""},
		{"NumberBeyondBounds", `{` + rest + `,"count":1e999}`, 400, "/count"},
		{"NumberBeyondBoundsInside", `{` + rest + `,"goals":["a",-1e999]}`, 400, "/goals/1"},
		{"HugeExponent", `{` + rest + `,"count":1e99999999999}`, 400, "/count"},
		{"ManyDigits", `{` + rest + `,"count":` + strings.Repeat("1", 100000) + `}`, 400, "/count"},
		{"TinyNumber", `{` + rest + `,"task":"questions","count":1e-999}`, 422, "/count"},
		{"NaN", `{` + rest + `,"count":NaN}`, 400, ""},
		{"MinusZero", `{` + rest + `,"task":"questions","count":-0}`, 422, "/count"},
		{"Hexadecimal", `{` + rest + `,"count":0x1}`, 400, ""},
		{"LeadingZero", `{` + rest + `,"count":01}`, 400, ""},
		{"NoInteger", `{` + rest + `,"count":1.5}`, 422, "/count"},
		{"NumberAsText", `{` + rest + `,"count":"1"}`, 422, "/count"},
		{"WholeNumber", `{` + rest + `,"count":1.0}`, 200, ""},
		{"WholeNumberWithExponent", `{` + rest + `,"count":0.2e1}`, 200, ""},
		{"HighSurrogateAlone", `{"situation":"two \ud83d offers"}`, 400, "/situation"},
		{"LowSurrogateAlone", `{"situation":"two \ude00 offers"}`, 400, "/situation"},
		{"SurrogatesSwapped", `{"situation":"two \ude00\ud83d offers"}`, 400, "/situation"},
		{"SurrogatesApart", `{"situation":"two \ud83d \ude00 offers"}`, 400, "/situation"},
		{"HighSurrogateThenALetter", `{"situation":"two \ud83d offers, d\u00e9j\u00e0 vu"}`, 400, "/situation"},
		{"HighSurrogateTwice", `{"situation":"two \ud83d\ud83d\ude00 offers"}`, 400, "/situation"},
		{"SurrogateInKey", `{` + rest + `,"\ud83d":1}`, 400, "/\ufffd"},
		{"SurrogatePair", `{"situation":"two \ud83d\ude00\uD83D\uDE00 offers \\ud83d"}`, 200, ""},
		{"NUL", `{"situation":"two \u0000 offers"}`, 400, "/situation"},
		{"NULRaw", "{\"situation\":\"two \x00 offers\"}", 400, ""},
		{"NULSpeltOut", `{"situation":"two \\u0000 offers"}`, 200, ""},
		{"BrokenUTF8", "{\"situation\":\"two \xc3( offers\"}", 400, ""},
		{"ByteOrderMark", "\ufeff{" + rest + "}", 200, ""},
		{"ByteOrderMarkTwice", "\ufeff\ufeff{" + rest + "}", 400, ""},
		{"ByteOrderMarkAlone", "\ufeff", 400, ""},
		{"UTF16", "\xff\xfe{\x00}\x00", 400, ""},
		{"Garbage", `{` + rest + `}}`, 400, ""},
		{"TwoDocuments", `{` + rest + `}{` + rest + `}`, 400, ""},
		{"Blanks", " \n\t{" + rest + "}\r\n ", 200, ""},
		{"BlanksAlone", " \n", 400, ""},
		{"Nothing", "", 400, ""},
		{"Null", "null", 422, ""},
		{"List", "[]", 422, ""},
		{"Text", `"x"`, 422, ""},
		{"Number", "7", 422, ""},
		{"TextWithoutEnd", `{"situation":"x`, 400, ""},
		{"TextThatEndsInABackslash", `{"situation":"x\`, 400, ""},
		{"CutEscape", `{"situation":"\ud8`, 400, ""},
		{"CloseTooMany", `]}]}`, 400, ""},
		{"ListTooLong", `{` + rest + `,"goals":[` + strings.Repeat(`"a",`, 1000) + `"a"]}`, 400, "/goals"},
		{"ListAsLongAsMayBe", `{` + rest + `,"goals":[` + strings.Repeat(`"a",`, 999) + `"a"]}`, 422, "/goals"},
		{"TooDeep", `{` + rest + `,"goals":` + strings.Repeat("[", 32) + strings.Repeat("]", 32) + `}`, 400, ""},
		{"AsDeepAsMayBe", `{` + rest + `,"goals":` + strings.Repeat("[", 31) + strings.Repeat("]", 31) + `}`, 422, "/goals/0"},
		{"Comment", `{` + rest + `/* x */}`, 400, ""},
		{"TrailingComma", `{` + rest + `,}`, 400, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, path := range []string{"/v1/coach/questions", "/v1/coach", "/v1/check"} {
				resp, body := b.send(t, http.MethodPost, path, "application/json", tt.body)
				if path == "/v1/check" && (tt.status != 400 || resp.StatusCode == 400) {
					continue // it has other fields, but reads JSON as the others do
				}
				p := decodeTo[server.Problem](t, body)
				if resp.StatusCode != tt.status || tt.pointer != "" && !pointsAt(p, tt.pointer) {
					t.Errorf("%s: %d %.300s", path, resp.StatusCode, body)
				}
				if tt.status != 200 && p.Detail == "" {
					t.Errorf("%s: no detail: %s", path, body)
				}
			}
		})
	}
}

// Bodies that are made to be hard to read are read or refused in no time, and the answer is short and the same each time.
func TestJSONBombs(t *testing.T) {
	b := setup(t)
	b.model.Always(nothingGood)
	var keys strings.Builder
	for i := range 900 {
		fmt.Fprintf(&keys, `"k%d":1,`, i)
	}
	for name, body := range map[string]string{
		"Lists":       strings.Repeat("[", 250000),
		"Objects":     strings.Repeat(`{"a":`, 50000),
		"Closed":      strings.Repeat("[", 120000) + strings.Repeat("]", 120000),
		"LongList":    `{"goals":[` + strings.Repeat(`1,`, 120000) + `1]}`,
		"LongLists":   `{"goals":[` + strings.Repeat(`[`+strings.Repeat("1,", 900)+`1],`, 130) + `1]}`,
		"OneKey":      `{` + strings.Repeat(`"a":1,`, 40000) + `"b":1}`,
		"UnknownKeys": `{` + keys.String() + `"situation":"x"}`,
		"Escapes":     `{"situation":"` + strings.Repeat(`\u00e9`, 40000) + `"}`,
		"Quotes":      `{"situation":"` + strings.Repeat(`\"`, 120000) + `"}`,
		"Backslashes": `{"situation":"` + strings.Repeat(`\\`, 120000) + `"}`,
		"Blanks":      strings.Repeat(" ", 250000),
	} {
		t.Run(name, func(t *testing.T) {
			for _, path := range []string{"/v1/coach", "/v1/check"} {
				var first server.Problem
				for range 3 {
					begun := time.Now()
					resp, got := b.send(t, http.MethodPost, path, "application/json", body)
					if took := time.Since(begun); took > 2*time.Second || resp.StatusCode != 400 && resp.StatusCode != 422 || len(got) > 40000 {
						t.Fatalf("%s: %d in %s, %d bytes", path, resp.StatusCode, took, len(got))
					}
					p := decodeTo[server.Problem](t, got)
					if len(p.Errors) > 20 || first.Code != "" && p.Error() != first.Error() {
						t.Errorf("%s: another answer, with %d errors", path, len(p.Errors))
					}
					first = p
				}
			}
		})
	}
}

// A budget is a number of seconds as people write it, and anything else is refused by name.
func TestRequestTimeoutValues(t *testing.T) {
	s := listen(t, impatient)
	s.model.Always(nothingGood)
	for header, want := range map[string]string{
		"5": "200", " 5 ": "200", "2.5": "200", ".5": "200", "60": "200", "": "200",
		"NaN": "422", "Inf": "422", "-Inf": "422", "-1": "422", "1e9": "422", "0": "422", "-0": "422", "0.01": "422", "61": "422",
		"5s": "422", "5,6": "422", "0x1p3": "422", "1_0": "422", "+5": "422", "٥": "422", "5\r\nRequest-Timeout: 6": "422",
	} {
		got := s.raw(t, post("Connection: close\r\nRequest-Timeout: "+header+"\r\n"+sized(oneOffer), oneOffer))
		if statuses(got) != want {
			t.Errorf("%q: %s", header, statuses(got))
			continue
		}
		if p := decodeTo[server.Problem](t, []byte(got[0].body)); want == "422" && (len(p.Errors) == 0 || p.Errors[0].Parameter != "Request-Timeout") {
			t.Errorf("%q: %s", header, got[0].body)
		}
	}
}

// A query that can't be read is told from one that isn't there, and nothing in it gets lost.
func TestQueries(t *testing.T) {
	b := setup(t)
	for query, want := range map[string]struct {
		status    int
		parameter string
	}{
		"q=feedback":         {200, ""},
		"q=a%20b+c%2Bd":      {200, ""},
		"q=":                 {422, "q"},
		"":                   {422, "q"},
		"q=%zz":              {400, ""},
		"q=x;y":              {400, ""},
		"q=%ff":              {400, "q"},
		"q=a%00b":            {400, "q"},
		"q=x&q=y":            {400, "q"},
		"q=x&limit=1&limit=": {400, "limit"},
		"q=x&limit=1e1":      {422, "limit"},
		"q=x&limit=NaN":      {422, "limit"},
		"q=x&Q=y":            {422, "Q"},
	} {
		resp, body := b.plainly(t, http.MethodGet, "/v1/guidance?"+query)
		if resp.StatusCode != want.status {
			t.Errorf("%s: %d %s", query, resp.StatusCode, body)
			continue
		}
		if p := decodeTo[server.Problem](t, []byte(body)); want.parameter != "" && (len(p.Errors) != 1 || p.Errors[0].Parameter != want.parameter) {
			t.Errorf("%s: %s", query, body)
		}
	}
}

// Whoever accepts neither JSON nor a stream gets JSON.
func TestAccept(t *testing.T) {
	b := setup(t)
	b.model.Always(func(modelserver.Request) modelserver.Reply { return modelserver.Content(fullReply) })
	for _, accept := range []string{"application/xml", "text/html", "application/json;q=0", "text/event-stream;q=0", "text/event-stream; q=0.0, */*", "x", ";;", ","} {
		for path, body := range map[string]string{"/v1/coach/questions": oneOffer, "/v1/check": `{"kind":"question","text":"What matters?"}`} {
			req, _ := http.NewRequestWithContext(t.Context(), http.MethodPost, b.url+path, strings.NewReader(body))
			req.Header.Set("Accept", accept)
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			got := readAll(t, resp)
			resp.Body.Close()
			if resp.StatusCode != http.StatusOK || resp.Header.Get("Content-Type") != "application/json" || !strings.HasPrefix(got, "{") {
				t.Errorf("%s, Accept: %s: %d %s", path, accept, resp.StatusCode, resp.Header.Get("Content-Type"))
			}
		}
	}
}
