"""Do every fault as often as its table says, and write docs/faults.md."""

import argparse
import importlib
import os
import platform
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PAGE = CHECKOUT / "docs" / "faults.md"
HEAD = """# Faults

Written by `python -m tests.faults`: what was done to the program, how often, and what was lost of what it had
confirmed. A few times each is part of `make test`.

{system}; Python {python}. {date}.

| what was done | how often | lost | seen |
| --- | --- | --- | --- |
"""


def main(words: list[str]) -> int:
    """Run the faults and print their table; return 1 when something was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("names", nargs="*", help="only faults whose name begins so; the page keeps its other rows")
    parser.add_argument("--quick", action="store_true", help="a few times each, without writing the page")
    arguments = parser.parse_args(words)
    sys.path.insert(0, str(CHECKOUT / "tests"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    files = sorted(Path(__file__).parent.glob("fault_*.py"))
    faults = [fault for file in files for fault in importlib.import_module(f"tests.faults.{file.stem}").FAULTS]
    rows, all_lost = dict[str, str](), 0
    for fault in faults:
        if arguments.names and not fault.name.startswith(tuple(arguments.names)):
            continue
        began_s = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            outcome = fault.run(Path(folder) / "home", (fault.quick or 1) if arguments.quick else fault.full)
        for line in outcome.lost:
            print(f"    {line}", file=sys.stderr)
        all_lost += len(outcome.lost)
        lost = len(outcome.lost) or "nothing"
        rows[fault.what] = f"| {fault.what} | {outcome.times or 'not done'} | {lost} | {outcome.note} |"
        print(f"{rows[fault.what]}  ({fault.name}, {time.monotonic() - began_s:.0f} s)", flush=True)
    if not arguments.quick:
        _write_page(rows, [fault.what for fault in faults])
    return 1 if all_lost else 0


def _write_page(rows: dict[str, str], order: list[str]) -> None:
    """Write the page with new rows in the place of those that it has of the same faults."""
    lines = PAGE.read_text("utf-8").splitlines() if PAGE.exists() else []
    rows = {line.split(" | ")[0].removeprefix("| "): line for line in lines if line.startswith("| ")} | rows
    head = HEAD.format(system=f"{platform.system()} {platform.release()}", python=platform.python_version(),
                       date=f"{datetime.now(UTC):%Y-%m-%d}")  # fmt: skip
    PAGE.write_text(head + "".join(f"{rows[what]}\n" for what in order if what in rows), encoding="utf-8")
    print(f"written: {PAGE.relative_to(CHECKOUT)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
