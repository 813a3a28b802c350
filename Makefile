# Two commands set everything up by themselves:  make demo  runs the main job,  make test  the tests.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
OUT    ?= out

.PHONY: demo test oldest check bench clean help

help:
	@echo "make demo   convert the pages in examples/, load them, search them; the files go to $(OUT)/"
	@echo "make test   all tests"
	@echo "make oldest the tests, with the oldest releases that pyproject.toml allows"
	@echo "make check  style, types and import rules"
	@echo "make bench  speeds, as ratios to peers; ARGS='--records FILE.mrc' takes yours"
	@echo "make clean  remove $(VENV)/ and $(OUT)/"

$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; say which with: make PYTHON=/path/to/python3.11"; exit 2; }
	@echo "Setting up $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	@echo "Installing what the tests need (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,shacl]'
	@touch $@

demo: $(VENV)/.installed
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh examples/demo.sh $(OUT)

test: $(VENV)/.installed-test
	@$(BIN)/python -m pytest -n 2 --dist worksteal $(ARGS)

# What tests alone need is the newest; that one old library warns of another, and style and types, are no matter of theirs.
oldest:
	@$(PYTHON) -m venv $(VENV)/oldest
	@sed -n '/^dependencies/,/^bench/s/.*"\([a-z0-9.-]*\)>=\([0-9.]*\).*/\1==\2/p' pyproject.toml > $(VENV)/oldest/oldest.txt
	@$(VENV)/oldest/bin/python -m pip install --quiet --disable-pip-version-check \
	  --constraint $(VENV)/oldest/oldest.txt --editable '.[test,shacl]'
	@$(VENV)/oldest/bin/python -m pytest -n 2 --dist worksteal -W default --ignore tests/test_habits.py $(ARGS)

check: $(VENV)/.installed-test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

$(VENV)/.installed-bench: $(VENV)/.installed
	@echo "Installing a peer to measure against (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]' || echo "It is left out."
	@touch $@

bench: $(VENV)/.installed-bench
	@$(BIN)/python bench/run.py $(ARGS)

clean:
	rm -rf $(VENV) $(OUT)
