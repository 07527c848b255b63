"""An import of 1,000 pictures: what it spends its time on, against looking at the same pictures and nothing else."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from drawn_figure import draw_figure
from numpy.typing import NDArray
from PIL import Image

from illpose_app.core.artwork import Character
from illpose_app.core.crew import Promise
from illpose_app.core.progress import finish
from illpose_app.services.analyze_artwork import Analyzer, analyze_decoded
from illpose_app.services.artwork_importer import LEAST_LOOKED_AT_PX
from illpose_app.services.import_artworks import import_artworks
from illpose_app.storage.artwork_files import DecodedArtwork, read_to_look_at
from illpose_app.storage.database import Database
from illpose_app.storage.decoder_process import _DECODERS
from illpose_app.storage.shipped import models_dir
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Hands
from tests.benchmarks.table import Kept, Table

#: Takes minutes: left out of a quick run.
LONG = True
PICTURES = 1_000
#: So many drawings go round, each with other bytes behind its end: every file is a new picture to an import.
DRAWINGS = 50
#: Of ten drawings: 2000 x 2800 px where it says large, else 1000 x 1400 px.
KINDS = ("jpg", "jpg", "large jpg", "png", "jpg", "webp", "jpg", "large jpg", "jpg", "large png")


class Stopwatch:
    """Adds up the processor time of threads by what they do; each thread counts its own."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self.times_s: dict[str, list[float]] = {"hands": [], "looking": [], "thumbnails": []}

    @contextmanager
    def counting(self, what: str) -> Iterator[None]:
        """Count what this thread does."""
        start_s = time.thread_time()
        yield
        self.times_s[what].append(time.thread_time() - start_s)

    def spent_s(self, what: str) -> float:
        """Return how long all threads have done this."""
        return sum(self.times_s[what])

    def analyze(self, decoded: DecodedArtwork) -> tuple[Character, ...]:
        """Look at a picture as the program does."""
        with self.counting("looking"):
            return analyze_decoded(decoded, analyzer=self._analyzer)


class CountedThumbnails(ThumbnailCache):
    """Thumbnails whose making is counted."""

    def __init__(self, folder: Path, stopwatch: Stopwatch) -> None:
        super().__init__(folder)
        self._stopwatch = stopwatch

    def write(self, content_hash: str, pixels_HW3: NDArray[np.uint8]) -> Path:
        """Make the thumbnail of an artwork from its pixels."""
        with self._stopwatch.counting("thumbnails"):
            return super().write(content_hash, pixels_HW3)


class CountedHands(Hands):
    """The program's crew, its work counted."""

    def __init__(self, stopwatch: Stopwatch) -> None:
        super().__init__()
        self._stopwatch = stopwatch

    def begin(self, work: Callable[[], Any]) -> Promise[Any]:
        """Have a work done."""

        def counted() -> Any:
            with self._stopwatch.counting("hands"):
                return work()

        return super().begin(counted)


def measure() -> Table:
    """Import, and before and after it look at the same pixels with as many hands."""
    analyzer = Analyzer(models_dir())
    stopwatch = Stopwatch(analyzer)
    with tempfile.TemporaryDirectory() as name, closing(CountedHands(stopwatch)) as crew:
        folder = Path(name)
        drawings = make_art(folder / "art")
        decoded = [read_to_look_at(drawing, LEAST_LOOKED_AT_PX) for drawing in drawings]
        stopwatch.analyze(decoded[0])  # the networks are opened
        before_s = _looking_alone_s(decoded, crew, stopwatch)
        stopwatch.times_s = {what: [] for what in stopwatch.times_s}
        start_decoding_s = _decoding_s()
        start_s, start_all_s, start_own_s = time.perf_counter(), time.process_time(), time.thread_time()
        _import(folder, crew, stopwatch)
        clock_s = time.perf_counter() - start_s
        here_s, own_s = time.process_time() - start_all_s, time.thread_time() - start_own_s
        decoding_s = _decoding_s() - start_decoding_s
        hands_s, looking_s = stopwatch.spent_s("hands"), stopwatch.spent_s("looking")
        thumbnails_s = stopwatch.spent_s("thumbnails")
        after_s = _looking_alone_s(decoded, crew, stopwatch)
    # the networks' own threads belong to nobody else
    parts = {
        "looking for characters (the networks)": here_s - own_s - hands_s + looking_s,
        "decoding, in processes of its own": decoding_s,
        "hash, sidecars, print, taking pixels over": hands_s - looking_s - thumbnails_s,
        "thumbnails": thumbnails_s,
        "walking, SQLite, progress": own_s,
    }
    all_s = here_s + decoding_s
    rows = [[what, f"{1e3 * s / PICTURES:.1f} ms", f"{s / all_s:.0%}"] for what, s in parts.items()]
    alone_s = (before_s + after_s) / 2 * PICTURES / DRAWINGS
    looking = parts["looking for characters (the networks)"]
    cores = all_s / clock_s
    rows += [
        ["all, by the clock", f"{1e3 * clock_s / PICTURES:.1f} ms ({PICTURES / clock_s:.1f} a second)", ""],
        ["nothing but looking, by the clock", f"{1e3 * alone_s / PICTURES:.1f} ms", ""],
        ["all / nothing but looking, by the clock", f"{clock_s / alone_s:.2f}", ""],
        ["processors busy", f"{cores:.2f} of {os.cpu_count()}", ""],
    ]
    return Table(
        title=f"Import of {PICTURES:,} pictures",
        explanation=f"Into a new library: JPEG, PNG and WebP of {DRAWINGS} drawings that go round, six of ten "
        "1000 x 1400 px JPEG, two of ten 2000 x 2800 px. Processor time of all threads for each picture, and its "
        "share. Looking alone: the same pixels, decoded before, through the same networks by as many hands, half of "
        "it before the import and half after.",
        columns=("what", "each picture", "share of the processor time"),
        rows=rows,
        kept=(
            Kept(name="import: clock / looking alone", value=clock_s / alone_s),
            Kept(name="import: processor time / looking", value=all_s / looking),
            Kept(name="import: processors busy", value=cores, more_is_better=True),
        ),
    )


def _decoding_s() -> float:
    """Return what decoders that have ended took; all of them end, for only then the system tells."""
    _DECODERS.end()
    times = os.times()
    return times.children_user + times.children_system


def make_art(art: Path) -> list[Path]:
    """Write the pictures, paper grain and all; return one file of each drawing."""
    art.mkdir()
    random = np.random.default_rng(2)
    firsts = []
    for number in range(DRAWINGS):
        kind = KINDS[number % len(KINDS)]
        large = 2 if kind.startswith("large") else 1
        at = (int(random.integers(300, 600)) * large, int(random.integers(80, 300)) * large)
        figure = draw_figure(size=(1000 * large, 1400 * large), at=at, scale=float(random.uniform(1.5, 2.6)) * large)
        grain = random.integers(-4, 5, figure.pixels_HW3.shape, dtype=np.int16)
        first = art / f"{number:04}.{kind.split()[-1]}"
        Image.fromarray(np.clip(figure.pixels_HW3 + grain, 0, 255).astype(np.uint8)).save(first, quality=92)
        data = first.read_bytes()
        for copy in range(number + DRAWINGS, PICTURES, DRAWINGS):
            first.with_stem(f"{copy:04}").write_bytes(data + copy.to_bytes(4, "big"))
        firsts.append(first)
    return firsts


def _looking_alone_s(decoded: Sequence[DecodedArtwork], crew: Hands, stopwatch: Stopwatch) -> float:
    start_s = time.perf_counter()
    promises = [crew.begin(lambda picture=picture: stopwatch.analyze(picture)) for picture in decoded]
    for promise in promises:
        promise.result()
    return time.perf_counter() - start_s


def _import(folder: Path, crew: Hands, stopwatch: Stopwatch) -> None:
    with closing(Database.open(folder / "library.sqlite3")) as database:
        summary = finish(
            import_artworks(
                [folder / "art"],
                database=database,
                thumbnails=CountedThumbnails(folder / "thumbnails", stopwatch),
                analyze=stopwatch.analyze,
                analyzer_version="benchmark",
                crew=crew,
            )
        )
    assert summary.added == PICTURES, summary
