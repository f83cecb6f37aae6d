# The same commands for people and for CI. `make` alone lists them.

VENV   := .venv
PYTHON := $(VENV)/bin/python
STAMP  := $(VENV)/.einkorn-python
SYSTEM := $(VENV)/.einkorn-system

.DEFAULT_GOAL := help
.PHONY: help setup demo check format types test bench clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 16

setup: $(STAMP) $(SYSTEM)  ## virtual environment, Python packages, QEMU

$(STAMP): pyproject.toml scripts/find-python scripts/make-venv
	@scripts/make-venv $(VENV)
	@touch $@

# Never fails: without QEMU the other targets still work, and one sentence says what is missing.
$(SYSTEM): $(STAMP) scripts/install-system
	@scripts/install-system && touch $@ || true

demo: setup  ## build and run the website example until Ctrl-C: http://localhost:8080/
	@$(VENV)/bin/einkorn run examples/application/website

# Cheapest first, so that a mistake shows within seconds. The last line is pytest's summary.
check: setup format types test  ## all that CI runs: format, types, arrows, tests, examples

format: setup
	@echo "== format"
	@$(PYTHON) -m ruff format --no-cache --check --quiet . >/dev/null || { \
		$(PYTHON) -m ruff format --check . | sed -n 's/^ *--> /  /p'; \
		echo "not formatted; run: $(VENV)/bin/ruff format ."; exit 1; }
	@$(PYTHON) -m ruff check --no-cache --quiet .

types: setup
	@echo "== types"
	@$(PYTHON) scripts/check_types.py

test: setup
	@echo "== tests"
	@$(PYTHON) -m pytest -q -n 2 --maxfail=20 tests/test_arrows.py src examples tests $(TESTS)

bench: setup  ## measure images, builds, boot and requests; prints tables
	@$(PYTHON) -m bench.run $(ARGS)

clean:  ## remove what was made, the virtual environment included
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis src/*.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
