"""From the command to the first painted window, and what each package costs to import."""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.table import Kept, Table

REPEATS = 9
CHECKOUT = Path(__file__).resolve().parents[2]

_MINIMAL = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
"""

#: The program itself, up to the moment when everything that waits has been painted.
_ILLPOSE = """
from PySide6.QtWidgets import QApplication

class Painted(BaseException):
    pass

def until_painted(*_):
    QApplication.processEvents()
    raise Painted

QApplication.exec = until_painted
from illpose_app.__main__ import main
try:
    main([])
except Painted:
    pass
"""

#: Says when the code above it was done, and leaves without tidying up, which is not what is measured.
_DONE = """
import os, sys, time
print(time.time(), flush=True)
sys.stderr.flush()
os._exit(0)
"""

PACKAGES = ("numpy", "PIL.Image", "sqlite3", "platformdirs", "PySide6.QtWidgets", "hnswlib", "onnxruntime")


def measure() -> Table:
    """Time fresh interpreters against one that does nothing."""
    codes = {
        "nothing": "",
        "minimal QMainWindow, painted": _MINIMAL,
        "illpose, painted": _ILLPOSE,
        "illpose --help": "from illpose_app.__main__ import main; main(['--help'])\n",
        **{f"import {package}": f"import {package}\n" for package in PACKAGES},
    }
    with tempfile.TemporaryDirectory() as home:
        environment = _environment(Path(home))
        # the first start takes the starter library in, and every import leaves its bytecode; later ones are measured
        for code in codes.values():
            _once(code, environment)
        best = _best_s(codes, environment)
        loaded = _loaded_before_paint(environment)
        account = _importtime(environment)
    nothing = best.pop("nothing")
    unit = best["minimal QMainWindow, painted"] - nothing
    rows = []
    for name, taken in best.items():
        cost, package = max(taken - nothing, 0.0), name.removeprefix("import ")
        when = "before the first paint" if package in loaded else "later, when first needed"
        rows.append([name, f"{cost * 1e3:.0f} ms", f"{cost / unit:.2f}", when if package != name else ""])
    rows += [[f"own time of {n}", f"{s * 1e3:.0f} ms", f"{s / unit:.2f}", "before the first paint"] for n, s in account]
    return Table(
        title="Start",
        explanation=f"The best of {REPEATS} fresh interpreters each, taken in turn, warm files, Qt off screen, without "
        "the time of an empty interpreter. The unit of the ratios is the smallest window that Qt can show. The last "
        "rows are Python's own account (`-X importtime`) of one start: its own modules and each package, without what "
        "they import.",
        columns=("step", "time", "ratio", "loaded"),
        rows=rows,
        kept=[
            Kept(name=f"start: {name} / minimal window", value=max(best[name] - nothing, 0.0) / unit)
            for name in ("illpose, painted", "illpose --help")
        ],
    )


def _environment(home: Path) -> dict[str, str]:
    """Return the surroundings of an installed program: with bytecode kept, whatever this shell says of it."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **environment,
        "QT_QPA_PLATFORM": "offscreen",
        "ILLPOSE_HOME": str(home),
        "PYTHONPATH": str(CHECKOUT),
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
    }


def _best_s(codes: dict[str, str], environment: dict[str, str]) -> dict[str, float]:
    """Return the shortest time of each code; in turn, so that a busy minute doesn't fall on one of them alone."""
    best = dict.fromkeys(codes, float("inf"))
    for _ in range(REPEATS):
        for name, code in codes.items():
            start = time.time()
            best[name] = min(best[name], float(_once(code, environment).stdout.split()[-1]) - start)
    return best


def _once(code: str, environment: dict[str, str], *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *options, "-c", code + _DONE]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True)


def _loaded_before_paint(environment: dict[str, str]) -> set[str]:
    return set(_once(_ILLPOSE + "\nimport sys; print(*sys.modules)", environment).stdout.split())


def _importtime(environment: dict[str, str]) -> list[tuple[str, float]]:
    """Return the packages whose own modules took longest, in seconds, from -X importtime."""
    spent: dict[str, float] = {}
    lines = _once(_ILLPOSE, environment, "-X", "importtime").stderr
    for own, module in re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", lines):
        package = module.split(".")[0]
        spent[package] = spent.get(package, 0.0) + int(own) * 1e-6
    return sorted(spent.items(), key=lambda item: -item[1])[:8]
