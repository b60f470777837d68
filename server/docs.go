package server

import (
	"embed"

	"github.com/labstack/echo/v4"
)

// Swagger UI as it was published (its own licence lies beside it), gzipped, and a page of ours that starts it.
//
//go:embed docs
var docsFiles embed.FS

// mountDocs serves the documentation page and its files.
func mountDocs(e *echo.Echo) {
	files := assets(docsFiles, "docs")
	files[""] = files["index.html"]
	mount(e, "/docs", "/docs", files)
}
