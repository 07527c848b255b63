# illpose: `make run` and `make test` are all that a fresh machine needs. Each makes its own environment.
SHELL = /bin/sh
BIN = .venv/bin
TRAIN_BIN = .venv-train/bin
NOT_HERE = not real_window and not benchmark and not training

.PHONY: help run test lint test-unit test-window test-training benchmark wheel clean

help:
	@echo 'make run            open illpose (the first time it makes .venv and installs what is missing)'
	@echo 'make test           style, types, import contracts and all tests'
	@echo 'make test-training  the tests of the training side, with torch and torchvision in .venv-train'
	@echo 'make benchmark      measure, and write docs/benchmarks.md'
	@echo 'make wheel          build dist/illpose-*.whl'
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

wheel: environment
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .
	@ls dist/*.whl

clean:
	rm -rf .venv .venv-train build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
