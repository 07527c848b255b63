"""A library of 100,000 files on disk: opened, shown, and looked through again when nothing has changed."""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from illpose_app.core.progress import finish
from illpose_app.services.rescan_library import rescan_library
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.folder_files import walk_artwork_files
from illpose_app.storage.rows import path_bytes
from illpose_app.storage.thumbnails import ThumbnailCache
from tests.benchmarks.table import Kept, Table, median_s

FILES = 100_000
PER_FOLDER = 500
_STATUS = Path("/proc/self/status")
_SMALLEST_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


def make_library(folder: Path, count: int) -> Path:
    """Write count files below folder/art, and a library that knows them; return the library's file."""
    art = folder / "art"
    path = folder / "library.sqlite3"
    for number in range(count):
        inner = art / f"{number // PER_FOLDER:04}"
        if number % PER_FOLDER == 0:
            inner.mkdir(parents=True)
        (inner / f"{number:06}.png").write_bytes(_SMALLEST_PNG)
    stamps = [stamp for listing in walk_artwork_files(art) for stamp in listing.stamps]
    database = Database.open(path)
    with database.writing() as connection:
        connection.execute("INSERT INTO folders (folder_id, path, finished) VALUES (1, ?, 1)", (os.fsencode(art),))
        connection.executemany(
            """INSERT INTO artworks (artwork_id, content_hash, width_px, height_px, format, added_s, analyzer_version)
               VALUES (?, ?, 900, 1200, 'PNG', 0, 'benchmark')""",
            ((number + 1, f"{number:040x}") for number in range(count)),
        )
        connection.executemany(
            """INSERT INTO files (path, folder_id, artwork_id, size_bytes, modified_ns, sidecars)
               VALUES (?, 1, ?, ?, ?, ?)""",
            (
                (path_bytes(stamp.path), number + 1, stamp.size_bytes, stamp.modified_ns, stamp.sidecars)
                for number, stamp in enumerate(stamps)
            ),
        )
    database.close()
    return path


def measure() -> Table:
    """Return the times, each beside a plain walk through the same files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = make_library(folder, FILES)
        walk_s = median_s(lambda: _plain_walk(folder / "art"), repeats=3)
        open_s = median_s(lambda: _opened(path), repeats=3)
        rescan_s = median_s(lambda: _rescan(path, folder), repeats=3)
        peak_mib = _peak_mib(path, folder)
    return Table(
        title="A library of 100,000 files",
        explanation="Nothing has changed in the folders. The unit of the ratios is a plain walk that asks each file "
        "for its size and time. Memory is the peak of a process that opens the library, lists it and looks through "
        "its folders.",
        columns=("step", "time", "ratio"),
        rows=[
            ["plain walk: scandir and stat", f"{walk_s * 1e3:.0f} ms", "1.00"],
            ["library opened, all artworks listed", f"{open_s * 1e3:.0f} ms", f"{open_s / walk_s:.2f}"],
            ["look at all folders, nothing changed", f"{rescan_s * 1e3:.0f} ms", f"{rescan_s / walk_s:.2f}"],
            ["peak memory", f"{peak_mib:.0f} MiB", ""],
        ],
        kept=(
            Kept(name="library of 100,000: opened / plain walk", value=open_s / walk_s),
            Kept(name="library of 100,000: rescan / plain walk", value=rescan_s / walk_s),
            Kept(name="library of 100,000: peak memory, MiB", value=peak_mib),
        ),
    )


def _plain_walk(folder: Path) -> int:
    count = 0
    for inner in os.scandir(folder):
        with os.scandir(inner.path) as entries:
            count += sum(entry.stat().st_size > 0 for entry in entries)
    return count


def _opened(path: Path) -> None:
    database = Database.open(path)
    assert len(ArtworkRepository(database).ids()) == FILES
    database.close()


def _rescan(path: Path, folder: Path) -> None:
    database = Database.open(path)
    summary = finish(
        rescan_library(
            database=database,
            thumbnails=ThumbnailCache(folder / "thumbnails"),
            analyze=lambda decoded: (),
            analyzer_version="benchmark",
        )
    )
    assert (summary.unchanged, summary.added, summary.missing) == (FILES, 0, 0), summary
    database.close()


def _peak_mib(path: Path, folder: Path) -> float:
    code = (
        "import sys; from pathlib import Path; from tests.benchmarks.bench_library import peak_of; "
        "print(peak_of(Path(sys.argv[1]), Path(sys.argv[2])))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code, str(path), str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def peak_of(path: Path, folder: Path) -> float:
    """Open and look through a library in this process and return its peak memory in MiB."""
    _opened(path)
    _rescan(path, folder)
    return _peak_memory_mib()


def _peak_memory_mib() -> float:
    # ru_maxrss would do, but Linux hands the peak of the process that started this one on to it
    if _STATUS.exists():
        line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1024)
