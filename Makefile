.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO_FLAGS ?=
TEST_FLAGS ?=
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo test check prove bench format lock run-env dev-env system-packages clean

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk 'BEGIN {FS = ":.*## "} {printf "  make %-10s %s\n", $$1, $$2}'

demo: run-env ## Set everything up, run the main job on the sample data, then serve the result
	$(BIN)/etalon demo $(DEMO_FLAGS)

test: dev-env system-packages ## Set everything up and run all tests
	$(BIN)/python -m pytest -n 2 -m "not prove" $(TEST_FLAGS)

check: dev-env ## Format, lint, types, import contract, size limits
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/sizes.py

prove: dev-env system-packages ## Heavy proofs: kills, browser matrix, clean machine
	$(BIN)/python -m pytest -n 2 -m "prove and not alone" --timeout 1500 $(TEST_FLAGS)
	$(BIN)/python -m pytest -m "prove and alone" --timeout 1500 $(TEST_FLAGS)

bench: dev-env ## Speed as ratios against peers, in one run
	$(BIN)/python tools/bench.py

format: dev-env ## Format the code in place
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: dev-env ## Compile the hashed requirements again from pyproject.toml
	$(BIN)/python tools/lock.py

clean: ## Remove the environment and everything that was built
	rm -rf $(VENV) .cache build dist demo-workspace

run-env: $(VENV)/.run-ready
dev-env: $(VENV)/.dev-ready

$(VENV)/.run-ready: requirements/run.txt pyproject.toml
	$(PYTHON) tools/environment.py $(VENV) requirements/run.txt
	@touch $@

$(VENV)/.dev-ready: requirements/dev.txt pyproject.toml
	$(PYTHON) tools/environment.py $(VENV) requirements/dev.txt
	@touch $@ $(VENV)/.run-ready

system-packages:
	@$(BIN)/python tools/system_packages.py
