package server_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"mentorcoach/internal/modelserver"
	"mentorcoach/server"
)

// node is a piece of the OpenAPI description.
type node = map[string]any

// described is what the tests below take from the description: so a new route, part or field is tested as well.
type described struct {
	paths   map[string]node
	schemas node
}

func description(t *testing.T) described {
	t.Helper()
	var doc struct {
		Paths      map[string]node `json:"paths"`
		Components struct {
			Schemas node `json:"schemas"`
		} `json:"components"`
	}
	if err := json.Unmarshal(server.Description("test"), &doc); err != nil {
		t.Fatal(err)
	}
	return described{doc.Paths, doc.Components.Schemas}
}

// walk visits a schema and all that it refers to, once.
func (d described) walk(at any, seen map[string]bool, visit func(node)) {
	switch at := at.(type) {
	case []any:
		for _, v := range at {
			d.walk(v, seen, visit)
		}
	case node:
		visit(at)
		if ref, ok := at["$ref"].(string); ok {
			name := ref[strings.LastIndex(ref, "/")+1:]
			if !seen[name] {
				seen[name] = true
				d.walk(d.schemas[name], seen, visit)
			}
		}
		for _, v := range at {
			d.walk(v, seen, visit)
		}
	}
}

// itemRoutes are the operations whose replies hold items: what has an origin and citations.
func (d described) itemRoutes() (routes []string) {
	for path, operations := range d.paths {
		for method, operation := range operations {
			holds := false
			d.walk(operation.(node)["responses"].(node)["200"], map[string]bool{}, func(n node) {
				if properties, ok := n["properties"].(node); ok && properties["origin"] != nil && properties["citations"] != nil {
					holds = true
				}
			})
			if holds {
				routes = append(routes, strings.ToUpper(method)+" "+path)
			}
		}
	}
	slices.Sort(routes)
	return routes
}

// parts are the lists of items with the schema of each.
func (d described) parts() map[string]node {
	out := make(map[string]node)
	for _, operations := range d.paths {
		d.walk(operations, map[string]bool{}, func(n node) {
			properties, _ := n["properties"].(node)
			part, _ := properties["part"].(node)
			item, _ := properties["item"].(node)
			names, _ := part["enum"].([]any)
			ref, _ := item["$ref"].(string)
			if len(names) == 1 && ref != "" {
				out[names[0].(string)] = d.schemas[ref[strings.LastIndex(ref, "/")+1:]].(node)
			}
		})
	}
	return out
}

// harmless are texts that pass; a field that is not among them gets a question.
var harmless = map[string]string{
	"text": "What matters most to you in a place of work?", "reflection": "You have two offers in hand.",
	"opens": "what they look for in work", "situation": "In Tuesday's stand-up", "behaviour": "you spoke before the client had finished",
	"impact": "the client stopped talking", "kind": "clarity", "phase": "goal",
}

// hostileReply holds items that are good but for one field each, which is the text; and one in which all are.
func (d described) hostileReply(text string) string {
	reply := make(node)
	for part, schema := range d.parts() {
		fields := slices.Sorted(maps.Keys(schema["properties"].(node)))
		items := make([]node, 0, len(fields)+2)
		for _, bad := range append(fields, "advice", "*") {
			item := node{"advice": text}
			for _, field := range fields {
				item[field] = harmless[field]
				if item[field] == "" {
					item[field] = harmless["text"]
				}
				if bad == field || bad == "*" {
					item[field] = text
				}
			}
			item["citations"] = []node{{"passage": "crossroads-decisions#1", "quote": text}, {"passage": text, "quote": "what each road closes off"}}
			delete(item, "origin")
			if bad == "citations" {
				item["origin"] = text
			}
			if bad != "kind" && bad != "phase" && bad != "*" {
				item["kind"], item["phase"] = "clarity", "goal"
			}
			items = append(items, item)
		}
		reply[part] = items
	}
	b, err := json.Marshal(reply)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// hostileTexts tell the mentee what to do, in the ways in which models do it. The word that gives them away stands in
// nothing that is asked.
var hostileTexts = []string{
	"You should take the Zanzibar offer.",
	"Take the Zanzibar offer.",
	"What matters to you? You should take the Zanzibar offer.",
	"**Take the Zanzibar offer.** What matters to you?",
	"What matters to you? [Zanzibar](https://zanzibar.example)",
	"Have you considered taking the Zanzibar offer?",
	"Why don't you just take the Zanzibar offer?",
	"Nimm das Angebot aus Zanzibar. Was denkst du darüber?",
	"Tu devrais accepter l'offre de Zanzibar. Qu'en penses-tu ?",
	"Deberías aceptar la oferta de Zanzibar. ¿Qué piensas?",
}

// hostileModels are replies that let the text by in other places than items.
func (d described) hostileModels() []modelserver.Reply {
	const text = "You should take the Zanzibar offer."
	e := modelserver.APIError{Type: text, Code: text, Param: text, Message: text}
	replies := make([]modelserver.Reply, 0, len(hostileTexts)+8)
	for _, hostile := range hostileTexts {
		replies = append(replies, modelserver.Content(d.hostileReply(hostile), modelserver.Pieces(300)))
	}
	return append(replies,
		modelserver.Content(text),
		modelserver.Refusal(text),
		modelserver.Problem(http.StatusBadRequest, e),
		modelserver.Problem(http.StatusInternalServerError, e),
		modelserver.Raw(http.StatusOK, "text/html", text),
		modelserver.Raw(http.StatusBadGateway, "text/plain", text),
		modelserver.Content(`{"questions":[]}`, modelserver.Model(text), modelserver.Finish(text)),
		modelserver.Content(d.hostileReply(text), modelserver.FailsAfter(40, e)),
	)
}

// alsoRequired are the texts that a route wants beside the situation.
func (d described) alsoRequired(method, path string) string {
	operation := d.paths[path][strings.ToLower(method)].(node)
	schema := operation["requestBody"].(node)["content"].(node)["application/json"].(node)["schema"].(node)
	ref, _ := schema["$ref"].(string)
	request, _ := d.schemas[ref[strings.LastIndex(ref, "/")+1:]].(node)
	required, _ := request["required"].([]any)
	var b strings.Builder
	for _, name := range required {
		if name != "situation" {
			fmt.Fprintf(&b, `,%q:"to decide by Friday"`, name)
		}
	}
	return b.String()
}

// Whatever a model answers, no route lets its answer out, in one piece or as a stream, and each reply is whole.
func TestNoAnswerOnAnyRoute(t *testing.T) {
	d := description(t)
	routes := d.itemRoutes()
	if len(routes) < 3 || len(d.parts()) < 3 {
		t.Fatalf("routes %v, parts %v", routes, d.parts())
	}
	b := setup(t)
	for i, reply := range d.hostileModels() {
		b.model.Always(func(modelserver.Request) modelserver.Reply { return reply })
		for _, route := range routes {
			method, path, _ := strings.Cut(route, " ")
			for _, stream := range []bool{false, true} {
				body := fmt.Sprintf(`{"situation":"My mentee has two offers and wants me to choose for her.","stream":%t%s}`, stream, d.alsoRequired(method, path))
				resp, got := b.send(t, method, path, "application/json", body)
				if resp.StatusCode != http.StatusOK || !strings.Contains(string(got), `"origin":"`) {
					t.Fatalf("%s: the test does not know how to ask this route: %d %s", route, resp.StatusCode, got)
				}
				if at := strings.Index(strings.ToLower(string(got)), "zanzibar"); at >= 0 {
					t.Errorf("%s, stream %t, reply %d: %s", route, stream, i, got[max(0, at-200):min(len(got), at+100)])
				}
			}
		}
	}
	if strings.Contains(strings.ToLower(b.log.String()), "zanzibar") {
		t.Error("it is in the log")
	}
}
