"""Run every bench_*.py and write docs/benchmarks.md and history.json: `make benchmark`.

Some: `python -m tests.benchmarks search tags`. `--quick` leaves out what takes minutes. Neither writes anything.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: both sides of every ratio on one thread

import importlib
import platform
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PAGE = CHECKOUT / "docs" / "benchmarks.md"
HISTORY = Path(__file__).with_name("history.json")
PACKAGES = ("numpy", "Pillow", "onnxruntime", "hnswlib", "PySide6-Essentials")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def _machine() -> str:
    return f"{_processor()}, {os.cpu_count()} cores, {platform.system()}"


def _commit() -> str:
    done = subprocess.run(
        ["git", "describe", "--always", "--dirty=+", "--exclude=*"],
        cwd=CHECKOUT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout.strip() or "unknown"


def _head(load_before: float, taken_s: float) -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return "\n".join(
        [
            "# Benchmarks",
            "",
            "Written by `make benchmark`. Machines differ, so believe the ratios: both sides of each were measured in",
            "this run.",
            "",
            f"Machine: {_machine()} {platform.release()}; load average before the run {load_before:.1f}; "
            f"{taken_s / 60:.0f} minutes.",
            f"Python {platform.python_version()}, {versions}. {datetime.now(UTC):%Y-%m-%d}.",
            "",
        ]
    )


def main(arguments: Sequence[str]) -> int:
    """Measure; with names given, or quickly, only print the tables."""
    sys.path.insert(0, str(CHECKOUT / "tests"))
    from tests.benchmarks.history import Run, as_table, changes, last_run, read_history, write_history

    quick, wanted = "--quick" in arguments, [name for name in arguments if not name.startswith("--")]
    runs, machine = read_history(HISTORY), _machine()  # first: what cannot be read shall not cost a run
    load_before, start_s = os.getloadavg()[0], time.monotonic()
    sections, kept = [], []
    for name in sorted(file.stem.removeprefix("bench_") for file in Path(__file__).parent.glob("bench_*.py")):
        if wanted and name not in wanted:
            continue
        module = importlib.import_module(f"tests.benchmarks.bench_{name}")
        if quick and getattr(module, "LONG", False):
            continue
        print(f"{name} ... ({time.monotonic() - start_s:.0f} s)", file=sys.stderr)
        table = module.measure()
        print(table.as_markdown(), flush=True)
        sections.append(table.as_markdown())
        kept += table.kept
    before = last_run(runs, machine)
    comparison = as_table(changes(kept, before), before, machine).as_markdown()
    print(comparison)
    if not wanted and not quick:
        PAGE.write_text(
            "\n".join([_head(load_before, time.monotonic() - start_s), comparison, *sections]), encoding="utf-8"
        )
        ratios = {one.name: one.value for one in kept}
        run = Run(date=f"{datetime.now(UTC):%Y-%m-%d}", commit=_commit(), machine=machine, ratios=ratios)
        write_history(HISTORY, [*runs, run])
        print(f"written: {PAGE.relative_to(CHECKOUT)}, {HISTORY.relative_to(CHECKOUT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
