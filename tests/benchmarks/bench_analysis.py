"""From a file to its skeletons: one large artwork, and a batch of them."""

import tempfile
import time
from pathlib import Path

import numpy as np
from drawn_figure import draw_figure
from PIL import Image

from illpose_app.core.progress import finish
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.services.import_artworks import import_artworks
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.database import Database
from illpose_app.storage.shipped import models_dir
from illpose_app.storage.thumbnails import ThumbnailCache
from tests.benchmarks.table import Table, median_s

BATCH = 60


def measure() -> Table:
    """Time each step against one look of the network at one character."""
    analyzer = Analyzer(models_dir(), threads=2)

    def analyze(decoded):
        return analyze_artwork(pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=analyzer)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = _large_artwork(folder)
        decoded = read_artwork(large["JPEG"])
        box = analyze(decoded)[0].box
        look = median_s(lambda: analyzer.estimator.estimate(decoded.pixels_HW3, [box]), repeats=9)
        rows = [["one character, box to joints", f"{look * 1e3:.0f} ms", "1.0"]]
        for kind, path in large.items():
            opening = median_s(lambda path=path: read_artwork(path), repeats=5)
            whole = median_s(lambda path=path: analyze(read_artwork(path)), repeats=5)
            rows.append([f"2000 x 3000 {kind}: opened", f"{opening * 1e3:.0f} ms", f"{opening / look:.1f}"])
            rows.append([f"2000 x 3000 {kind}: opened to skeleton", f"{whole * 1e3:.0f} ms", f"{whole / look:.1f}"])
        per_artwork = _import_s(folder, analyze) / BATCH
        rows.append(
            [
                f"import of {BATCH} artworks of 1000 x 1400, each",
                f"{per_artwork * 1e3:.0f} ms ({1 / per_artwork:.1f} a second)",
                f"{per_artwork / look:.1f}",
            ]
        )
    return Table(
        title="Analysis",
        explanation="Two threads. The unit of the ratios is one character, box to joints: all views of its crop "
        "through the network. A whole artwork also means finding the character and looking again.",
        columns=("step", "time", "ratio"),
        rows=rows,
    )


def _large_artwork(folder: Path) -> dict[str, Path]:
    """A figure on paper grain: a flat ground would make decoding look cheaper than it is."""
    figure = draw_figure(size=(2000, 3000), at=(950, 350), scale=6.5)
    grain = np.random.default_rng(1).integers(-6, 7, figure.pixels_HW3.shape, dtype=np.int16)
    picture = Image.fromarray(np.clip(figure.pixels_HW3 + grain, 0, 255).astype(np.uint8))
    files = {"JPEG": folder / "large.jpg", "PNG": folder / "large.png", "WebP": folder / "large.webp"}
    picture.save(files["JPEG"], quality=92)
    picture.save(files["PNG"], compress_level=4)
    picture.save(files["WebP"], quality=90)
    return files


def _import_s(folder: Path, analyze) -> float:
    """Return the time of an import into a new library, in seconds."""
    art = folder / "art"
    art.mkdir()
    random = np.random.default_rng(2)
    for number in range(BATCH):
        at = (int(random.integers(300, 600)), int(random.integers(80, 300)))
        figure = draw_figure(size=(1000, 1400), at=at, scale=float(random.uniform(1.5, 2.6)))
        Image.fromarray(figure.pixels_HW3).save(art / f"{number:03}.jpg", quality=92)
    database = Database.open(folder / "library.sqlite3")
    start = time.perf_counter()
    summary = finish(
        import_artworks(
            [art],
            database=database,
            thumbnails=ThumbnailCache(folder / "thumbnails"),
            analyze=analyze,
            analyzer_version="benchmark",
        )
    )
    taken = time.perf_counter() - start
    database.close()
    assert summary.added == BATCH
    return taken
