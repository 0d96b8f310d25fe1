# Everything here needs Python 3.11 or newer and make, and nothing else. `make` alone shows what there is.

VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.set-up
PYTHON ?=

.DEFAULT_GOAL := help
.PHONY: help setup demo browser test check bench bench-cql bench-omop bench-scale bench-service mutations container image pythons accuracy readme pictures docs clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(STAMP) ## create .venv with the library and all development tools (once, and when pyproject.toml changes)

# PYTHON=/path/to/python picks the interpreter; otherwise the first one on the path that is new enough is taken.
$(STAMP): pyproject.toml scripts/find_python.sh
	@python=$$(PYTHON="$(PYTHON)" sh scripts/find_python.sh) || exit 1; \
	test -x $(BIN)/python || { echo "creating $(VENV) with $$python"; "$$python" -m venv $(VENV); }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

browser: $(STAMP) ## install Chromium and what drives it, for the tests in a real browser (needs root on Debian)
	sh scripts/install_browser.sh $(BIN)/python

demo: $(STAMP) ## show the main job on three examples
	@$(BIN)/python examples/demo.py

# Measured from outside: the library brings a pytest plugin, so pytest imports it before one of its own could measure.
# `patch` in pyproject.toml measures the workers, too, and every Python that a test starts.
# The tests of a file stay on one worker, because they share what is slow to make; files start in the order of their
# names, so that the slow ones in the middle (frames) never run last and alone.
test: $(STAMP) ## run all tests and docstring examples on all cores, with branch coverage
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report --show-missing --skip-covered

check: $(STAMP) ## lint, format, types and import walls
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --quiet tests/architecture

bench: $(STAMP) ## measure speed, as ratios and in-process medians
	$(BIN)/python -m benchmarks.run
	$(BIN)/python -m benchmarks.frames

bench-scale: $(STAMP) ## measure tables of 1, 10 and 50 million rows, for up to half an hour and with 3 GB of disk
	$(BIN)/python -m benchmarks.frames_scale

bench-omop: $(STAMP) ## measure a made-up OMOP database of 100,000 persons, for some minutes
	$(BIN)/python -m benchmarks.omop

same-tables: $(STAMP) ## screen a million patients on every engine, and compare all cells; for some minutes
	$(BIN)/python -m benchmarks.frames_same

bench-service: $(STAMP) ## measure the CDS Hooks service under load, for four minutes
	$(BIN)/python -m benchmarks.service

bench-cql: $(STAMP) ## compare answers and speed with cql-execution from npm, for about two minutes
	npm install --prefix benchmarks/cql --no-audit --no-fund --no-package-lock --loglevel=error
	$(BIN)/python -m benchmarks.cql.run

mutations: $(STAMP) ## try 20,000 mutated hook requests and 20,000 mutated records, for some minutes
	LEGCRAMP_MUTATIONS=20000 $(BIN)/python -m pytest --quiet tests/interop/cds_hooks/test_mutations.py tests/interop/test_fhir_mutations.py

container: $(STAMP) ## follow the Dockerfile without an engine, and try the service that it makes
	$(BIN)/python scripts/check_container.py

image: $(STAMP) ## build the image with Buildah and try it as process 1; needs root and network
	$(BIN)/python scripts/check_image.py

pythons: $(STAMP) ## run all tests on the other Pythons that pyproject.toml names; for some ten minutes each
	$(BIN)/python scripts/check_pythons.py $(PYTHONS)

accuracy: $(STAMP) ## measure agreement with published cases
	$(BIN)/python -m benchmarks.accuracy

readme: $(STAMP) ## write the outputs shown in README.md anew
	$(BIN)/python scripts/make_readme.py

pictures: $(STAMP) ## take the pictures of README and documentation anew (needs make browser)
	$(BIN)/python scripts/make_pictures.py

docs: $(STAMP) ## build the documentation into site/; any warning is an error
	$(BIN)/python scripts/build_docs.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict
	@echo "open site/index.html"

clean: ## remove everything that make has made
	rm -rf $(VENV) site dist build benchmarks/cql/node_modules .coverage htmlcov .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
