package modelserver

import "fmt"

// adjust is the list of all places where requests are judged otherwise than
// the description's letter has it. It works on the decoded document in place.
func adjust(doc any) any {
	doc = nullable(doc)
	forbidUnknown(doc)
	forbidEmptyInput(doc)
	return doc
}

// nullable relaxes every schema that says `nullable: true`. The keyword is
// OpenAPI 3.0's and means nothing in the 3.1 that the description declares, so
// its letter refuses a null that the API takes.
func nullable(node any) any {
	switch n := node.(type) {
	case []any:
		for i := range n {
			n[i] = nullable(n[i])
		}
	case object:
		for k := range n {
			n[k] = nullable(n[k])
		}
		if n["nullable"] == true {
			delete(n, "nullable")
			return object{"anyOf": []any{n, object{"type": "null"}}}
		}
	}
	return node
}

// forbidUnknown tightens the chat request: its schema is open, but the API
// answers 400 "Unrecognized request argument supplied" to a key it does not
// know. The embeddings' schema says so itself.
func forbidUnknown(doc any) {
	request := at(doc, "components", "schemas", "CreateChatCompletionRequest")
	request["unevaluatedProperties"] = false
}

// forbidEmptyInput tightens embeddings: that an input cannot be an empty
// string stands in the description's words only.
func forbidEmptyInput(doc any) {
	input := at(doc, "components", "schemas", "CreateEmbeddingRequest", "properties", "input")
	for _, form := range as[[]any](input["oneOf"]) {
		text := as[object](form)
		if items, ok := text["items"].(object); ok {
			text = items
		}
		if text["type"] == "string" {
			text["minLength"] = 1
		}
	}
}

// object is a decoded JSON object as the validator has it.
type object = map[string]any

func at(node any, path ...string) object {
	for _, key := range path {
		node = as[object](node)[key]
	}
	return as[object](node)
}

// as insists: the description is part of this package.
func as[T any](node any) T {
	v, ok := node.(T)
	if !ok {
		panic(fmt.Sprintf("modelserver: the description has %T where adjust expects %T", node, v))
	}
	return v
}
