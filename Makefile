# Justice Desk: `make run` opens it, `make test` proves it, `make help` lists the rest.
PYTHON ?= python3

PY := .venv/bin/python
STAMPS := .venv/stamps
FONTS := $(addprefix resources/fonts/NotoSans,$(addsuffix .ttf,\
	-Regular -Medium -SemiBold -Bold -MediumItalic Arabic-Medium Arabic-Bold))
SOURCES := $(wildcard resources/locale/*/LC_MESSAGES/justice_desk.po)
CATALOGUES := $(SOURCES:.po=.mo)
SYSTEM := $(PY) -m installer.system
PYTEST := QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -rs
COVERAGE := COVERAGE_FILE=build/coverage $(PY) -m coverage
TESTS ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test setup check bench screenshots test-external test-long test-search coverage messages clean

help: ## list what make can do
	@sed -n 's/^\([a-z-]*\):.*## /  make \1|/p' Makefile | awk -F'|' '{printf "%-22s %s\n", $$1, $$2}'

run: setup ## open the window on an invented office; without a screen, do its work and draw it
	@$(PY) -m installer.run

test: setup ## run the whole suite, without a screen and without a network
	@if $(SYSTEM) offscreen; then $(PYTEST) -n 2 $(TESTS); else \
		$(PYTEST) -n 2 -p no:pytest-qt -p installer.without_qt $(TESTS); \
		echo "The tests of the window did not run: Qt lacks the libraries named above."; exit 1; fi

setup: $(STAMPS)/product $(FONTS) $(CATALOGUES) ## make .venv, the fonts and the catalogues
	@:

check: setup ## look at the code: style, types, floors, catalogues, migrations, spelling
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports
	@$(PY) -m installer.messages check
	@$(PY) -m justice_desk.storage.migrate check
	@$(PY) -m codespell_lib $$(git ls-files)
	@echo "check: done"

bench: setup ## measure the speed, print a table and write bench.json
	@$(SYSTEM) offscreen
	@QT_QPA_PLATFORM=offscreen $(PY) -m benchmarks

screenshots: setup ## draw every page without a screen into build/screenshots
	@$(SYSTEM) offscreen
	@QT_QPA_PLATFORM=offscreen $(PY) -m justice_desk.ui.screenshots --out build/screenshots

test-external: setup ## let poppler, mupdf, qpdf, LibreOffice, khal and calcurse read what we write
	@$(SYSTEM) offscreen
	@$(SYSTEM) external
	@$(PYTEST) -n 2 -m "external and not long" $(TESTS)

test-long: setup ## run the long forms that the suite leaves out; slow
	@$(SYSTEM) offscreen
	@$(PYTEST) -n 2 -m "long and not external" $(TESTS)

test-search: setup ## let the random searches look elsewhere than in the suite
	@$(SYSTEM) offscreen
	@$(PYTEST) -n 2 --hypothesis-profile=default $(or $(TESTS),$$(grep -rl hypothesis tests --include='test_*.py'))

coverage: setup ## hold the rules that protect to every branch
	@mkdir -p build
	@$(COVERAGE) run --branch --source=justice_desk.rules \
		-m pytest -q -p no:pytest-qt -p installer.without_qt tests/rules
	@$(COVERAGE) report --skip-covered --show-missing --fail-under=100

messages: setup ## bring the catalogues up to the strings of the code
	@$(PY) -m installer.messages extract
	@$(PY) -m installer.messages compile

clean: ## remove what make made
	rm -rf .venv build dist bench.json resources/fonts/*.ttf resources/locale/*/LC_MESSAGES/*.mo
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .benchmarks .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMPS)/packages: requirements.txt
	@$(PYTHON) installer/environment.py packages

$(STAMPS)/product: pyproject.toml $(STAMPS)/packages
	@$(PYTHON) installer/environment.py product

$(FONTS) &: installer/fonts.py $(STAMPS)/packages
	@echo "fonts: cutting the static weights (ten seconds, once)"
	@$(PY) -m installer.fonts

%.mo: %.po installer/messages.py $(STAMPS)/packages
	@$(PY) -m installer.messages compile
