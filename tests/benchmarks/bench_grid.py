"""The library grid offscreen: from the page being shown to its first rows, and scrolling through 100,000 artworks."""

import os
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

import numpy as np
from PySide6.QtWidgets import QApplication

from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.shipped import resources_dir
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Background
from illpose_app.ui.library.artwork_list_model import ArtworkListModel
from illpose_app.ui.library.library_page import LibraryPage
from illpose_app.ui.theme import Look, Theme
from illpose_app.ui.thumbnail_loader import ThumbnailLoader
from tests.benchmarks.table import NOISY, Kept, Table, machine_unit_s

FRAMES = 240
KINDS_OF_THUMBNAILS = 40


def measure() -> Table:
    """Show the same page over a small and a large library."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    rows, kept, unit_s = [], [], machine_unit_s()
    for count in (1_000, 100_000):
        with tempfile.TemporaryDirectory() as folder:
            database = _library(Path(folder), count)
            first_s, frames_s = _scroll(application, database, Path(folder) / "thumbnails", count)
            database.close()
        p99 = quantiles(frames_s, n=100)[98]
        kept += [
            Kept(name=f"grid of {count:,}: first rows / unit", value=first_s / unit_s, tolerance=NOISY),
            Kept(name=f"grid of {count:,}: frame, median / unit", value=median(frames_s) / unit_s, tolerance=NOISY),
        ]
        rows.append(
            [f"{count:,}", f"{first_s * 1e3:.0f} ms", f"{median(frames_s) * 1e3:.1f} ms", f"{p99 * 1e3:.1f} ms"]
        )
    return Table(
        title="Library grid",
        explanation="From showing the page to the first painted rows, and one frame of scrolling by most of a page; "
        "every frame paints cells whose thumbnails are loaded off the UI thread. The rows should not differ. "
        f"The history's unit is a little fixed work in Python and numpy: {unit_s * 1e3:.1f} ms here.",
        columns=("artworks", "first rows", "frame, median", "frame, 99th percentile"),
        rows=rows,
        kept=kept,
    )


def _library(folder: Path, count: int) -> Database:
    """Make a library of artworks that were never on disk, with a few thumbnails to go round."""
    database = Database.open(folder / "library.sqlite3")
    thumbnails = ThumbnailCache(folder / "thumbnails")
    random = np.random.default_rng(1)
    names = [f"{number:040x}" for number in range(count)]
    for name in names[:KINDS_OF_THUMBNAILS]:
        thumbnails.write(name, random.integers(0, 256, (320, 240, 3), np.uint8))
    # the newest are shown first
    for number, name in enumerate(names[max(KINDS_OF_THUMBNAILS, count - 6_000) :]):
        place = thumbnails.place(name)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.hardlink_to(thumbnails.place(names[number % KINDS_OF_THUMBNAILS]))
    with database.writing() as connection:
        connection.execute("INSERT INTO folders (folder_id, path, finished) VALUES (1, ?, 1)", (b"/art",))
        connection.executemany(
            """INSERT INTO artworks (artwork_id, content_hash, width_px, height_px, format, added_s, analyzer_version)
               VALUES (?, ?, 900, 1200, 'PNG', 0, 'benchmark')""",
            ((number + 1, name) for number, name in enumerate(names)),
        )
        connection.executemany(
            "INSERT INTO files (path, folder_id, artwork_id, size_bytes, modified_ns) VALUES (?, 1, ?, 1, 1)",
            ((f"/art/{number:06}.png".encode(), number + 1) for number in range(count)),
        )
    return database


def _scroll(application: object, database: Database, thumbnails: Path, count: int) -> tuple[float, list[float]]:
    assert isinstance(application, QApplication)
    background, theme = Background(), Theme(resources_dir())
    theme.apply(application, Look.DARK)
    model = ArtworkListModel(ArtworkRepository(database), background)
    page = LibraryPage(model, ThumbnailLoader(ThumbnailCache(thumbnails), background), theme)
    page.resize(1400, 900)
    start = time.perf_counter()
    page.show()
    model.refresh()
    while model.rowCount() < count or model.index(0).data() is None:
        application.processEvents()
    page.grid.viewport().repaint()
    first_s = time.perf_counter() - start
    settled = time.perf_counter() + 1.0
    while time.perf_counter() < settled:
        application.processEvents()
    bar, frames_s = page.grid.verticalScrollBar(), []
    for _ in range(FRAMES):
        bar.setValue(bar.value() + 700)
        began = time.perf_counter()
        page.grid.viewport().repaint()
        application.processEvents()
        frames_s.append(time.perf_counter() - began)
        time.sleep(0.004)
    page.close()
    background.close()
    return first_s, frames_s
