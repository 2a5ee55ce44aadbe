# One command shows the product (make demo), one runs every test (make test).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000

.PHONY: help demo test check types rules docs published bench clean

help:
	@echo "make demo       a fictional county with its records on http://127.0.0.1:$(PORT)"
	@echo "make test       every test, on SQLite and PostgreSQL, in a real browser"
	@echo "make check      lint, types, import contracts, generated docs"
	@echo "make docs       write docs/generated anew"
	@echo "make published  figures printed in real reports, reproduced from records"

$(VENV)/.runs: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("需要 Python 3.11 以上版本" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . 2>/dev/null || \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

demo: $(VENV)/.runs
	PORT=$(PORT) $(BIN)/fazhi demo

test: $(VENV)/.runs
	scripts/test

check: $(VENV)/.runs
	$(MAKE) --no-print-directory -j2 types rules

types:
	$(BIN)/mypy fazhi

rules:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/fazhi docs --check

docs: $(VENV)/.runs
	$(BIN)/fazhi docs

published: $(VENV)/.runs
	$(BIN)/python -m pytest tests/published -q

clean:
	rm -rf var .pytest_cache .mypy_cache .ruff_cache
