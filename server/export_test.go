package server

// RenderPage is for tests in front of a browser, with tasks of their own.
var RenderPage = renderPage
