"""Hostile files for every reader, by the thousand: one clear line each, no crash, no hang, no memory eaten.

`python -m tests.faults.fault_hostile KIND NUMBER FILE` writes one of them, to be looked at.
"""

import json
import random
import resource
import signal
import sys
import time
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from library_helpers import draw

from illpose_app.core.errors import IllposeError
from illpose_app.core.progress import finish
from illpose_app.inference.manifest import load_manifest
from illpose_app.inference.wd_tagger import WdTagger
from illpose_app.services.move_library import import_library
from illpose_app.services.read_boxes import read_boxes
from illpose_app.services.read_labels import read_labels
from illpose_app.storage.artwork_files import read_artwork, read_reduced
from illpose_app.storage.database import Database
from illpose_app.storage.drawing_recovery import left_behind
from illpose_app.storage.openraster import read_openraster
from illpose_app.storage.settings_file import read_settings, write_settings
from illpose_app.storage.sidecars.beside import read_beside
from tests.faults.fault import Fault, Outcome
from tests.faults.mutations import hostile
from tests.faults.nursery import the_nursery
from tests.faults.seeds import SEEDS

MOST_S, MOST_BYTES = 10, 1 << 30
_LONGEST_LINE = 400


def _artwork(path: Path) -> None:
    read_artwork(path)
    read_reduced(path, 40)
    read_beside(path)


def _drawing(path: Path) -> None:
    try:
        _artwork(path)
    finally:
        read_openraster(path)


def _beside(path: Path) -> None:
    for line in read_beside(path.with_name("a.png")).problems:
        if "\n" in line or len(line) > _LONGEST_LINE:
            raise AssertionError(f"said {line!r}")


def _library(path: Path) -> None:
    database = Database.open(path.with_name("library.sqlite3"))
    try:
        finish(import_library(path, database=database))
    finally:
        database.close()
        for file in path.parent.glob("library.sqlite3*"):
            file.unlink()


def _settings(path: Path) -> None:
    read_settings(path)
    write_settings(path, read_settings(path).settings.replaced("look.theme", "dark"))
    if read_settings(path).settings.chosen.get("look.theme") != "dark":
        raise AssertionError("the settings cannot be written again")


def _kept(path: Path) -> None:
    for recovery in left_behind(path.parent):
        recovery.kept()
        recovery.close(forget=False)


#: What reads a kind of file; artworks where nothing stands here.
_READERS: dict[str, Callable[[Path], object]] = {
    "ora": _drawing,
    "sidecar json": _beside,
    "sidecar text": _beside,
    "sidecar addresses": _beside,
    "sidecar xmp": _beside,
    "library lines": _library,
    "settings": _settings,
    "kept drawing": _kept,
    "manifest": lambda path: load_manifest(path.parent),
    "tag list": lambda path: WdTagger(path.parent).thresholds,
    "coco": lambda path: (read_boxes(path), read_labels(path.parent)),
}


@cache
def _seeds(kind: str) -> list[bytes]:
    return SEEDS[kind][1]()


def hostile_file(kind: str, number: int) -> bytes:
    """Return the number-th hostile file of a kind; those below the count of sound ones are these themselves."""
    seeds = _seeds(kind)
    return seeds[number] if number < len(seeds) else hostile(seeds, random.Random(f"{kind} {number}"))


def read_hostile(home: Path, say: Callable[[object], None]) -> None:
    """Read hostile files one after another, as victims.py has it; say of each how much time and memory it took."""
    order = json.loads((home / "order.json").read_text())
    kind, place = order["kind"], home / SEEDS[order["kind"]][0]
    resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
    for number in range(order["first"], order["count"]):
        place.write_bytes(hostile_file(kind, number))
        say(json.dumps({"begins": number}))
        Path("/proc/self/clear_refs").write_text("5")  # the highest use of memory counts anew
        before = _memory_bytes("VmRSS")
        signal.setitimer(signal.ITIMER_PROF, MOST_S)  # of the processor's time: the machine may be busy
        began_s, bad, refused = time.process_time(), "", False
        try:
            _READERS.get(kind, _artwork)(place)
        except IllposeError as error:
            refused = True
            if "\n" in str(error) or len(str(error)) > _LONGEST_LINE or number < len(_seeds(kind)):
                bad = f"said {str(error)[:300]!r}"
        except BaseException as error:
            bad = f"{type(error).__name__}: {str(error)[:200]}"
        signal.setitimer(signal.ITIMER_PROF, 0)
        took = {"s": time.process_time() - began_s, "bytes": max(0, _memory_bytes("VmHWM") - before)}
        say(json.dumps({"ends": number, "bad": bad, "refused": refused, **took}))


def _memory_bytes(name: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))


def read_many(home: Path, times: int, *, kind: str) -> Outcome:
    """Let a process read so many hostile files of a kind; one that dies is replaced, and goes on behind its death."""
    if not _seeds(kind):
        return Outcome(times=0, note="its package is not installed here")
    home.mkdir(parents=True, exist_ok=True)
    lost, first, refused, most_s, most_bytes = list[str](), 0, 0, 0.0, 0
    if kind.startswith("sidecar"):
        draw(home / "a.png")
    if kind == "tag list":
        (home / "model.onnx").write_bytes(b"")
    count = max(times, len(_seeds(kind)) + 1)
    while first < count:
        (home / "order.json").write_text(json.dumps({"kind": kind, "first": first, "count": count}))
        program = the_nursery().start(read_hostile.__name__, home, home / "report")
        code = the_nursery().wait(program, may_die=True)
        lines = [json.loads(line) for line in program.said() if line.startswith("{")]
        for line in lines:
            if "ends" in line:
                refused += line["refused"]
                most_s, most_bytes = max(most_s, line["s"]), max(most_bytes, line["bytes"])
                bad = line["bad"] or ("too much memory" if line["bytes"] > MOST_BYTES else "")
                lost += [f"{kind} {line['ends']}: {bad} ({line['bytes'] >> 20} MiB)"] if bad else []
        if code == 0:
            break
        died = next(line["begins"] for line in reversed(lines) if "begins" in line)
        lost.append(f"{kind} {died}: " + ("hangs" if code == -signal.SIGPROF else f"crashed by signal {-code}"))
        first = died + 1
    note = f"{refused} refused in one line each, the others read; at most {most_s:.1f} s, {most_bytes >> 20} MiB"
    return Outcome(times=count, lost=tuple(lost), note=note)


FAULTS = tuple(
    Fault(name=f"hostile {kind}", what=f"hostile {kind} files", full=1000, quick=6, run=partial(read_many, kind=kind))
    for kind in SEEDS
)

if __name__ == "__main__":
    Path(sys.argv[3]).write_bytes(hostile_file(sys.argv[1], int(sys.argv[2])))
