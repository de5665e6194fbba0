# Everything a person types here; `make help` lists it. Each goal first does whatever set-up it still lacks.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
PY := $(VENV)/bin/python
BUILT := kiosk/_built/.made
SEED ?= $(shell date +%s)
ARGS ?=
SAFETY ?=
# One file of tests stays in one process, where its windows are built once; ARGS="-n 0" runs all in one, for a debugger.
ACROSS := -n 2 --dist loadfile
# The same source makes the same bundle, bit for bit, whenever it is made: nothing in it is younger than 1980.
EPOCH := 315532800

.PHONY: help setup run test test-deep lint format gallery bench conformance bundle lock words clean system-run system-test system-bundle tools FORCE

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: tools $(BUILT) ## all that the kiosk needs; leaves .venv/bin/kiosk

run: setup ## the kiosk; ARGS="--windowed --lang es" goes to it
	@$(VENV)/bin/kiosk run $(ARGS)

test: setup system-test ## every test that is quick; ARGS="-k name" narrows it
	@$(PY) -m pytest -m "not deep" $(ACROSS) $(ARGS)

test-deep: setup system-test ## long runs, and every property test with more examples; SEED=n repeats one
	@echo "test-deep: seed $(SEED); repeat this run with: make test-deep SEED=$(SEED)"
	@HYPOTHESIS_PROFILE=deep $(PY) -m pytest -m "deep or hypothesis" $(ACROSS) \
		--randomly-seed=$(SEED) --hypothesis-seed=$(SEED) $(ARGS)

lint: tools ## style, types, QML and the interface words, all reported at once; changes nothing
	@status=0; \
	$(PY) -m ruff check || status=1; \
	$(PY) -m ruff format --check || status=1; \
	$(PY) -m mypy || status=1; \
	$(PY) -m build_spec.qmltypes --lint || status=1; \
	$(PY) -m build_spec.words check || status=1; \
	exit $$status

format: tools ## puts the code into shape
	@$(PY) -m ruff check --fix
	@$(PY) -m ruff format

gallery: setup ## every screen as a picture, in build/gallery; needs no display
	@$(PY) -m kiosk.authoring.gallery build/gallery $(ARGS)

bench: setup system-test ## first frame and memory, beside a browser (ARGS="--runs 20"); closing, crashes and hangs
	@$(PY) -m kiosk.authoring.bench $(ARGS)
	@$(PY) -m build_spec.safety $(SAFETY)

conformance: setup ## every requirement of accessibility, measured: one table, in build/conformance (ARGS="--rows 13,14")
	@$(PY) -m build_spec.conformance $(ARGS)

bundle: setup system-bundle ## the kiosk as one folder that needs no Python, in dist/
	@PYTHONHASHSEED=1 SOURCE_DATE_EPOCH=$(EPOCH) $(PY) -m PyInstaller --noconfirm --log-level ERROR \
		--workpath build/bundle build_spec/kiosk.spec
	@$(PY) -m build_spec.bundle_check $(ARGS)

words: tools ## reads the words of the interface out of QML and Python into kiosk/ui/words
	@$(PY) -m build_spec.words update

lock: $(VENV)/.packages ## requirements/*.txt anew from pyproject.toml; ARGS=--upgrade takes newer versions
	@$(PY) -m build_spec.lock $(ARGS)

clean: ## removes what was built; .venv stays
	@rm -rf build dist kiosk/_built .pytest_cache .mypy_cache .ruff_cache
	@find kiosk tests build_spec -name __pycache__ -prune -exec rm -rf {} +

# --- set-up; each step leaves a stamp, so that nothing is done twice

# Enough to look at the project even while its content has a fault and no pack can be made.
tools: system-run $(VENV)/.kiosk

system-run: | $(VENV)/.made
	@$(PY) build_spec/system_needs.py run

system-test system-bundle: system-%: | $(VENV)/.made
	@$(PY) build_spec/system_needs.py $*

# A .venv that works is taken as it is: making it again with another Python would break it under whoever uses it.
$(VENV)/.made:
	@$(PYTHON) build_spec/system_needs.py venv run
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.packages: requirements/dev.txt $(VENV)/.made
	@echo "Installing the locked packages into $(VENV)"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/dev.txt
	@touch $@

# The stamp holds the folder's name: the installed command and the import path hold it too, so a checkout that was
# moved or copied is installed again.
$(VENV)/.kiosk: pyproject.toml $(VENV)/.packages $(if $(filter $(CURDIR),$(shell cat $(VENV)/.kiosk 2>/dev/null)),,FORCE)
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@echo "$(CURDIR)" > $@

SOURCES := $(shell find content assets ! -name '.*') \
	$(shell find kiosk build_spec -name _built -prune -o \( -name '*.py' -o -name '*.ts' \) -print)

$(BUILT): $(VENV)/.kiosk $(SOURCES)
	@$(PY) -m build_spec.built
	@touch $@
