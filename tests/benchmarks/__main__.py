"""Run every bench_*.py and write docs/benchmarks.md: `make benchmark`, or some: `python -m tests.benchmarks search`."""

import importlib
import os
import platform
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PAGE = CHECKOUT / "docs" / "benchmarks.md"
PACKAGES = ("numpy", "Pillow", "onnxruntime", "hnswlib", "PySide6-Essentials")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def _head(load_before: float) -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return "\n".join(
        [
            "# Benchmarks",
            "",
            "Written by `make benchmark`. Machines differ, so believe the ratios: both sides of each were measured in",
            "this run.",
            "",
            f"Machine: {_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}; "
            f"load average before the run {load_before:.1f}.",
            f"Python {platform.python_version()}, {versions}. {datetime.now(UTC):%Y-%m-%d}.",
            "",
        ]
    )


def main(wanted: list[str]) -> int:
    """Measure; with names given only print their tables, without writing the page."""
    sys.path.insert(0, str(CHECKOUT / "tests"))
    load_before = os.getloadavg()[0]
    names = sorted(file.stem for file in Path(__file__).parent.glob("bench_*.py"))
    sections = []
    for name in names:
        if wanted and name.removeprefix("bench_") not in wanted:
            continue
        print(f"{name} ...", file=sys.stderr)
        section = importlib.import_module(f"tests.benchmarks.{name}").measure().as_markdown()
        print(section)
        sections.append(section)
    if not wanted:
        PAGE.write_text("\n".join([_head(load_before), *sections]), encoding="utf-8")
        print(f"written: {PAGE.relative_to(CHECKOUT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
