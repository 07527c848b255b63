# illpose: `make run` and `make test` are all that a fresh machine needs. Each makes its own environment.
SHELL = /bin/sh
BIN = .venv/bin
TRAIN_BIN = .venv-train/bin
NOT_HERE = not real_window and not benchmark and not training

.PHONY: help run test lint test-unit test-window test-training benchmark faults wheel bundle deb installed-test clean

help:
	@echo 'make run            open illpose (the first time it makes .venv and installs what is missing)'
	@echo 'make test           style, types, import contracts and all tests'
	@echo 'make test-training  the tests of the training side, with torch in .venv-train'
	@echo 'make benchmark      measure, and write docs/benchmarks.md'
	@echo 'make faults         do to the program what may happen to it, and write docs/faults.md (an hour)'
	@echo 'make wheel          build dist/illpose-*.whl'
	@echo 'make bundle         build the program with all it needs, one folder in dist/'
	@echo 'make deb            build dist/illpose_*.deb from it'
	@echo 'make installed-test install the .deb in an empty root, use it, remove it (as root)'
	@echo 'make clean          remove the environments and everything that was built'

run:
	@sh packaging/bootstrap.sh run .venv
	@sh packaging/run.sh

.PHONY: environment
environment:
	@sh packaging/bootstrap.sh test .venv

test: lint test-unit test-window

lint: environment
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test-unit: environment
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -m "$(NOT_HERE)" --ignore tests/training tests

test-window: environment
	@sh packaging/test_window.sh

test-training:
	@sh packaging/bootstrap.sh training .venv-train
	QT_QPA_PLATFORM=offscreen OMP_WAIT_POLICY=PASSIVE $(TRAIN_BIN)/python -m pytest -p no:pytest-qt -m "not benchmark" tests/training

benchmark: environment
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

faults: environment
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.faults

bundle:
	@python3 packaging/build.py bundle

deb:
	@python3 packaging/build.py deb

installed-test:
	@python3 packaging/installed_smoke_test.py "$$(ls -t dist/illpose_*.deb | head -n 1)"

wheel: environment
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .
	@ls dist/*.whl

clean:
	rm -rf .venv .venv-train .venv-package build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
