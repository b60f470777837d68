package server

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humaecho"
	"github.com/labstack/echo/v4"
)

const about = `Helps people to mentor. Describe a situation; the coach finds the guidance that bears on it in a handbook on
mentoring and returns questions to ask and words to say. What a model writes is checked item by item, so that the answer to the mentee's
problem is left to the mentee; the README tells how often that fails under attack.

Every reply has the same frame: the items, named for the task; the ` + "`guidance`" + ` they rest on; ` + "`notices`" + ` on what
to know beside them; a ` + "`report`" + ` on what became of the items that were asked for. Without a language model, or when it
fails, the handbook itself answers, in the same shape.

Errors are problem documents (RFC 9457) with a stable ` + "`code`" + `. A model that fails is no error. Replies to a key with
a rate say in ` + "`RateLimit`" + ` what is left of it.`

// config is huma's, without what it would add: links to schemas, a documentation page that loads from elsewhere, and
// routes of its own.
func config(version string) huma.Config {
	c := huma.DefaultConfig("Mentoring coach", version)
	c.Info.Description = about
	c.Info.License = &huma.License{Name: "MIT", Identifier: "MIT"}
	c.Servers = []*huma.Server{{URL: "/"}}
	c.Components.SecuritySchemes = map[string]*huma.SecurityScheme{keyScheme: {
		Type: "http", Scheme: "bearer",
		Description: "An API key, which those who run the service make: `Authorization: Bearer mc_…`. Where no keys are set up, none is needed.",
	}}
	c.Security = []map[string][]string{{}} // what needs a key says so itself
	c.Tags = []*huma.Tag{
		{Name: "coach", Description: "What the coach writes."},
		{Name: "handbook", Description: "What it knows."},
		{Name: "operations", Description: "For those who run it."},
	}
	c.OpenAPIPath, c.DocsPath, c.SchemasPath = "", "", ""
	c.CreateHooks = nil
	c.RejectUnknownQueryParameters = true
	format := huma.Format{Marshal: marshal, Unmarshal: unmarshal}
	c.Formats = map[string]huma.Format{"application/json": format, "json": format} // the second is for +json
	c.Transformers = []huma.Transformer{named}
	return c
}

// named gives a problem the id of its request.
func named(ctx huma.Context, _ string, v any) (any, error) {
	p, ok := v.(*Problem)
	if !ok {
		return v, nil
	}
	withID := *p
	withID.RequestID = humaecho.Unwrap(ctx).Response().Header().Get(echo.HeaderXRequestID)
	return &withID, nil
}

// marshal reports what can't be encoded, and not that the client is gone: huma panics on either.
func marshal(w io.Writer, v any) error {
	var b bytes.Buffer
	if err := encode(&b, v); err != nil {
		return err
	}
	_, _ = w.Write(b.Bytes())
	return nil
}

func encode(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

func tagOf(path string) string {
	switch {
	case strings.HasPrefix(path, "/v1/coach"), path == "/v1/check":
		return "coach"
	case strings.HasPrefix(path, "/v1/"):
		return "handbook"
	}
	return "operations"
}

// describe encodes the description once; an API that can't be described is a mistake in the program.
func describe(api huma.API) []byte {
	for _, s := range api.OpenAPI().Components.Schemas.Map() {
		for _, p := range s.Properties {
			p.PatternDescription = "" // is in the error messages by now, and no word of OpenAPI's
			if p.Items != nil {
				p.Items.PatternDescription = ""
			}
		}
	}
	out, err := json.MarshalIndent(api.OpenAPI(), "", "  ")
	if err != nil {
		panic(fmt.Sprintf("server: OpenAPI description: %v", err))
	}
	return append(out, '\n')
}

func (s *Server) description(c echo.Context) error {
	c.Response().Header().Set(echo.HeaderCacheControl, revalidated)
	return c.Blob(http.StatusOK, "application/openapi+json; charset=utf-8", s.openapi)
}

// Description returns the OpenAPI 3.1 description of the service, as JSON.
func Description(version string) []byte {
	s := &Server{metrics: NewMetrics()}
	s.routes(echo.New(), version)
	return s.openapi
}
