# Everything a developer types. Needs Python 3.11 or later and make; what else is needed is fetched into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO_DB := demo.db
# Tests on so many processes: each starts a PostgreSQL server of its own.
JOBS ?= 2

.PHONY: demo test lint format bench clean help

help:
	@echo "make demo    load the example articles into $(DEMO_DB) and show what happened between Russia and Turkey"
	@echo "make test    everything that has to hold before a commit: lint, types, tests on SQLite and PostgreSQL, docs"
	@echo "make lint    the quick part of it"
	@echo "make format  put the code into the common form"
	@echo "make bench   measure the speed"
	@echo "make clean   remove what the others made"

# The installed package without the test tools: a stamp, so that the next run does not install again.
$(VENV)/.installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-test: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ $(VENV)/.installed

demo: $(VENV)/.installed
	@rm -f $(DEMO_DB)
	$(BIN)/relations-db load examples --db sqlite:///$(DEMO_DB)
	@echo
	$(BIN)/relations-db timeline RUS TUR --db sqlite:///$(DEMO_DB)
	@echo
	@echo "Ask more in SQL, for instance with: sqlite3 -box $(DEMO_DB)"
	@echo "  SELECT event_start_date, source_name, target_name, event_kind, phase, evidence_sentence"
	@echo "  FROM bi_event WHERE event_kind IN ('sanction', 'sanction_relief') ORDER BY event_start_date;"
	@echo
	@echo "  SELECT source_name, target_name, SUM(cooperation_count), SUM(conflict_count)"
	@echo "  FROM bi_dyad_month GROUP BY source_name, target_name ORDER BY SUM(event_count) DESC;"

lint: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy src tests
	$(BIN)/sqlfluff lint sql
	$(BIN)/yamllint seeds

test: lint
	$(BIN)/pytest -n $(JOBS)
	$(BIN)/relations-db lexicon check
	@if test -s README.md; then $(BIN)/cog --check README.md docs/manual.md; fi

format: $(VENV)/.installed-test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.installed-test
	$(BIN)/python bench/speed.py

clean:
	rm -rf $(VENV) $(DEMO_DB) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
