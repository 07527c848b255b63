"""From the command to the first painted window, and what each package costs to import."""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.table import Table

REPEATS = 7
CHECKOUT = Path(__file__).resolve().parents[2]

_MINIMAL = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
"""

#: The program itself; its event loop is left after everything that waits has been painted.
_ILLPOSE = """
from PySide6.QtWidgets import QApplication
QApplication.exec = lambda *_: QApplication.processEvents() or 0
from illpose_app.__main__ import main
raise SystemExit(main([]))
"""

PACKAGES = ("numpy", "PIL.Image", "sqlite3", "platformdirs", "PySide6.QtWidgets", "hnswlib", "onnxruntime")


def measure() -> Table:
    """Time fresh interpreters against one that does nothing."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "ILLPOSE_HOME": home, "PYTHONPATH": str(CHECKOUT)}
        nothing = _run_s("pass", environment)
        minimal = _run_s(_MINIMAL, environment) - nothing
        rows = [["minimal QMainWindow, painted", f"{minimal * 1e3:.0f} ms", "1.0", ""]]
        _once(_ILLPOSE, environment)  # the first start takes the starter library in; every later one is measured
        start = _run_s(_ILLPOSE, environment) - nothing
        rows.append(["illpose, painted", f"{start * 1e3:.0f} ms", f"{start / minimal:.1f}", ""])
        help_time = _run_s("from illpose_app.__main__ import main; main(['--help'])", environment) - nothing
        rows.append(["illpose --help", f"{help_time * 1e3:.0f} ms", f"{help_time / minimal:.2f}", ""])
        loaded = _loaded_before_paint(environment)
        for package in PACKAGES:
            cost = max(_run_s(f"import {package}", environment) - nothing, 0.0)
            when = "before the first paint" if package in loaded else "later, when first needed"
            rows.append([f"import {package}", f"{cost * 1e3:.0f} ms", f"{cost / minimal:.2f}", when])
        rows += _importtime(environment, minimal)
    return Table(
        title="Start",
        explanation=f"Median of {REPEATS} fresh interpreters, warm files, Qt off screen, without the time of an empty "
        "interpreter. The unit of the ratios is the smallest window that Qt can show. The last rows are Python's own "
        "account (`-X importtime`) of the start: its own modules and each package, without what they import in turn.",
        columns=("step", "time", "ratio", "loaded"),
        rows=rows,
    )


def _once(code: str, environment: dict[str, str], *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *options, "-c", code]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True)


def _run_s(code: str, environment: dict[str, str]) -> float:
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        _once(code, environment)
        times.append(time.perf_counter() - start)
    return median(times)


def _loaded_before_paint(environment: dict[str, str]) -> set[str]:
    code = _ILLPOSE.replace("raise SystemExit(main([]))", "main([]); import sys; print(*sys.modules)")
    return set(_once(code, environment).stdout.split())


def _importtime(environment: dict[str, str], minimal_s: float) -> list[list[str]]:
    """Return the packages whose own modules took longest, from -X importtime."""
    spent: dict[str, float] = {}
    for own, module in re.findall(
        r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", _once(_ILLPOSE, environment, "-X", "importtime").stderr
    ):
        package = module.split(".")[0]
        spent[package] = spent.get(package, 0.0) + int(own) * 1e-6
    most = sorted(spent.items(), key=lambda item: -item[1])[:8]
    return [
        [f"own time of {name}", f"{s * 1e3:.0f} ms", f"{s / minimal_s:.2f}", "before the first paint"]
        for name, s in most
    ]
