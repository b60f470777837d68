package server_test

import (
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"mentorcoach/coach"
)

// plainly asks for something as a client that takes no compression.
func (b *bundle) plainly(t *testing.T, method, path string, header ...string) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, b.url+path, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Accept-Encoding", "identity")
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	return resp, readAll(t, resp)
}

func TestPage(t *testing.T) {
	b := setup(t)
	resp, page := b.plainly(t, http.MethodGet, "/")
	for header, want := range map[string]string{
		"Content-Type": "text/html; charset=utf-8", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
		"Cache-Control": "no-cache", "Vary": "Accept-Encoding",
	} {
		if got := resp.Header.Get(header); got != want {
			t.Errorf("%s: %q", header, got)
		}
	}
	policy := resp.Header.Get("Content-Security-Policy")
	for _, want := range []string{"default-src 'none'", "script-src 'self';", "style-src 'self';", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("the policy lacks %s: %s", want, policy)
		}
	}
	if resp.Header.Get("Permissions-Policy") == "" || len(resp.Cookies()) > 0 {
		t.Errorf("%v", resp.Header)
	}
	if inline := regexp.MustCompile(`<script[^>]*>[^<]|<style|\sstyle=|\son\w+=`).FindString(page); inline != "" {
		t.Errorf("inline script or style, which the policy forbids: %q", inline)
	}
	for _, task := range coach.Tasks {
		if !strings.Contains(page, `value="`+task.Name+`"`) || !strings.Contains(page, `<template data-reply="`+task.Name+`"`) {
			t.Errorf("%s is missing", task.Name)
		}
	}
}

// A browser that has the page is told so, compressed or not; HEAD tells as much.
func TestPageIsCached(t *testing.T) {
	b := setup(t)
	for _, path := range []string{"/", "/page/page.js", "/page/page.css", "/page/icon.svg"} {
		packed, _ := b.plainly(t, http.MethodHead, path, "Accept-Encoding", "gzip")
		plain, body := b.plainly(t, http.MethodGet, path)
		if packed.Header.Get("Content-Encoding") != "gzip" || packed.ContentLength >= int64(len(body)) || packed.Header.Get("ETag") == plain.Header.Get("ETag") {
			t.Errorf("%s: %d bytes plain, packed %v", path, len(body), packed.Header)
		}
		again, body := b.plainly(t, http.MethodGet, path, "If-None-Match", plain.Header.Get("ETag"))
		if again.StatusCode != http.StatusNotModified || body != "" {
			t.Errorf("%s asked for again: %d", path, again.StatusCode)
		}
	}
}

// Whatever the page and its scripts load is there and is ours, and all of it is announced in the page, so that nothing is
// waited for twice.
func TestPageIsWhole(t *testing.T) {
	b := setup(t)
	_, page := b.plainly(t, http.MethodGet, "/")
	links := regexp.MustCompile(`(?:src|href)="(/page/[^"]*)"`).FindAllStringSubmatch(page, -1)
	named := make([]string, len(links))
	for i, m := range links {
		named[i] = m[1]
	}
	if len(named) < 10 {
		t.Fatalf("the page names %q only", named)
	}
	elsewhere := regexp.MustCompile(`(?i)(https?:)?//[a-z0-9-]+\.[a-z]`)
	for _, path := range named {
		resp, body := b.plainly(t, http.MethodGet, path)
		if resp.StatusCode != http.StatusOK || body == "" {
			t.Errorf("%s: %d", path, resp.StatusCode)
		}
		if at := elsewhere.FindString(strings.ReplaceAll(body, "http://www.w3.org/2000/svg", "")); at != "" {
			t.Errorf("%s refers to %s", path, at)
		}
		for _, m := range regexp.MustCompile(`from "\.(/[^"]+)"`).FindAllStringSubmatch(body, -1) {
			if !slices.Contains(named, "/page"+m[1]) {
				t.Errorf("%s imports %s, which the page does not announce", path, m[1])
			}
		}
	}
	if at := elsewhere.FindString(page); at != "" {
		t.Errorf("the page refers to %s", at)
	}
	for _, path := range []string{"/page/", "/page/index.html", "/page/nothing.js", "/page/a/b", "/index.html"} {
		if resp, _ := b.plainly(t, http.MethodGet, path); resp.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d", path, resp.StatusCode)
		}
	}
	if resp, _ := b.plainly(t, http.MethodPost, "/"); resp.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", resp.StatusCode)
	}
}
