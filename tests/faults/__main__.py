"""Do every fault as often as its table says and write docs/faults.md; --quick a few times; NAMES: only those."""

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
    parser.add_argument("names", nargs="*", help="only faults whose name begins so")
    parser.add_argument("--quick", action="store_true", help="a few times each")
    arguments = parser.parse_args(words)
    sys.path.insert(0, str(CHECKOUT / "tests"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows, all_lost = [], 0
    for file in sorted(Path(__file__).parent.glob("fault_*.py")):
        for fault in importlib.import_module(f"tests.faults.{file.stem}").FAULTS:
            if arguments.names and not fault.name.startswith(tuple(arguments.names)):
                continue
            began_s = time.monotonic()
            with tempfile.TemporaryDirectory() as folder:
                outcome = fault.run(Path(folder) / "home", (fault.quick or 1) if arguments.quick else fault.full)
            for line in outcome.lost:
                print(f"    {line}", file=sys.stderr)
            all_lost += len(outcome.lost)
            lost = len(outcome.lost) or "nothing"
            rows.append(f"| {fault.what} | {outcome.times or 'not done'} | {lost} | {outcome.note} |")
            print(f"{rows[-1]}  ({fault.name}, {time.monotonic() - began_s:.0f} s)", flush=True)
    if not arguments.names:
        head = HEAD.format(system=f"{platform.system()} {platform.release()}", python=platform.python_version(),
                           date=f"{datetime.now(UTC):%Y-%m-%d}")  # fmt: skip
        PAGE.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
        print(f"written: {PAGE.relative_to(CHECKOUT)}")
    return 1 if all_lost else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
