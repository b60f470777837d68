# `make` lists what there is. ARGS is handed on: make test ARGS='-run TestGuard ./coach'

.DEFAULT_GOAL := help
ARGS ?= ./...

# With TEST_DATABASE_URL set, tests use that database. Without, they get a throw-away server of their own.
ifdef TEST_DATABASE_URL
WITH_DATABASE :=
else
WITH_DATABASE := .ci/pg-throwaway.sh run
endif

GOLANGCI_VERSION := v2.15.0
# A linter refuses code for a newer Go than it was built with: so one for each version of both.
TOOLS = $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/mentorcoach-ci
GOLANGCI_DIR = $(TOOLS)/golangci-lint-$(GOLANGCI_VERSION)-$(shell go env GOVERSION)
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.1.4
GO_LICENSES := github.com/google/go-licenses@v1.6.0
# What may be linked into an MIT-licensed binary without further duties than to keep the notices.
LICENSES := MIT,BSD-2-Clause,BSD-3-Clause,ISC,Apache-2.0

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-15s %s\n", $$1, $$2 }' Makefile

.PHONY: run
run: ## start the coach on 127.0.0.1:8080, without a database or a model unless the environment names them
	go run . serve

.PHONY: build
build: ## build the static binary bin/mentorcoach
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o bin/mentorcoach .

.PHONY: test
test: database ## run all tests with the race detector (brings its own PostgreSQL unless TEST_DATABASE_URL is set, and Chromium)
	@chromium=$$(.ci/get-chromium.sh) || exit; set -x; \
	CHROMIUM=$$chromium CGO_ENABLED=1 $(WITH_DATABASE) go test -race $(ARGS)

.PHONY: test-short
test-short: ## run the tests that need neither database nor browser
	env -u CI -u TEST_DATABASE_URL go test -short $(ARGS)

.PHONY: bench
bench: database ## run the benchmarks
	PGT_CONF='shared_buffers=1GB' $(WITH_DATABASE) go test -run '^$$' -bench . -benchmem -timeout 30m $(ARGS)

.PHONY: soak
soak: database ## five minutes at twice the capacity under random faults (SOAK=30s for a shorter soak)
	SOAK=$(or $(SOAK),5m) $(WITH_DATABASE) go test -run '^TestSoak$$' -count=1 -v -timeout 60m .

.PHONY: figures
figures: ## print the README's figures that no benchmark prints: build, size, start, memory
	.ci/figures

.PHONY: lint
lint: linter ## run golangci-lint (built on first use: one to two minutes)
	'$(GOLANGCI_DIR)/golangci-lint' run

.PHONY: licenses
licenses: ## list what is linked into the binary with its licence; fails on one that is not in LICENSES
	.ci/licenses '$(GO_LICENSES)' '$(LICENSES)'

.PHONY: vulnerabilities
vulnerabilities: ## look for known vulnerabilities in what is called; says so where the database can't be reached
	.ci/vulnerabilities '$(GOVULNCHECK)'

.PHONY: image
image: ## build the container image mentorcoach
	docker build -t mentorcoach .

.PHONY: clean
clean: ## delete what was built
	rm -rf bin

.PHONY: database
database:
	$(if $(WITH_DATABASE),.ci/get-pgvector.sh)

.PHONY: linter
linter:
	@test -x '$(GOLANGCI_DIR)/golangci-lint' && exit; \
	echo 'building golangci-lint $(GOLANGCI_VERSION)'; \
	out=$$(GOBIN='$(GOLANGCI_DIR)' GOFLAGS=-mod=mod CGO_ENABLED=0 \
		go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_VERSION) 2>&1) || { echo "$$out"; exit 1; }
