"""What is at work when a kill comes: each function works on and on, and says what it has confirmed."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import hnswlib  # noqa: F401 - imported before the fork, as all that follows
import numpy as np
from library_helpers import pose_from_pixels
from PIL import Image
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from illpose_app.core.board import Pin
from illpose_app.core.drawing.drawing import Drawing, new_drawing
from illpose_app.core.drawing.tiles import Rect, written
from illpose_app.core.labels import Fact
from illpose_app.core.progress import finish
from illpose_app.core.settings import Settings
from illpose_app.core.tags import Tag
from illpose_app.index.embedding_table import EmbeddingTable, empty_table
from illpose_app.index.hnsw import build_index, save_index
from illpose_app.services.correct_pose import correct_pose
from illpose_app.services.import_artworks import import_artworks
from illpose_app.services.save_drawing import save_drawing
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.boards import BoardRepository
from illpose_app.storage.database import Database
from illpose_app.storage.drawing_recovery import new_recovery
from illpose_app.storage.embeddings import EmbeddingReader
from illpose_app.storage.label_writer import LabelWriter
from illpose_app.storage.settings_file import write_settings
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.background import Background
from illpose_app.ui.studio.drawing.document import DrawingDocument
from illpose_app.ui.studio.drawing.keeper import DrawingKeeper
from illpose_app.ui.studio.drawing.merged_image import MergedImage

Image.init()
Say = Callable[[object], None]
TAG = Tag("", "sitting")
SIDE_PX = 600


def import_pictures(home: Path, say: Say) -> None:
    """Import art/ and say each artwork the moment that its Progress says it is done."""
    work = import_artworks(
        [home / "art"], database=Database.open(home / "library.sqlite3"), thumbnails=ThumbnailCache(home / "cache"),
        analyze=pose_from_pixels, analyzer_version="test 1",
    )  # fmt: skip
    done = 0
    for progress in work:
        if progress.done > done:
            done = progress.done
            say(progress.subject)


def open_library(home: Path, say: Say) -> None:
    """Open a library, which migrates an old one."""
    Database.open(home / "library.sqlite3").close()
    say("open")


def say_labels(home: Path, say: Say) -> None:
    """Tag, untag, attribute and correct the first artwork, again and again."""
    database = Database.open(home / "library.sqlite3")
    labels, (character,) = LabelWriter(database), ArtworkRepository(database).characters_of(1)
    for number in range(100_000):
        (labels.remove_tag if number % 2 else labels.add_tag)([1], TAG)
        say(json.dumps(["tag", number]))
        labels.set_fact([1], Fact.ARTIST, f"artist {number}")
        say(json.dumps(["artist", number]))
        correct_pose(character.character_id, character.pose.with_joint(0, number, 7), database=database)
        say(json.dumps(["pose", number]))


def pins_of(number: int) -> tuple[Pin, ...]:
    """Return the board as it was laid out for the number-th time: one pin more each time, all moved."""
    return tuple(
        Pin(key=key, content_hash=f"{key:040}", path=Path(f"/art/{key}.png"), width_px=9, height_px=9, x=float(number))
        for key in range(1, 2 + number % 40)
    )


def lay_board(home: Path, say: Say) -> None:
    """Lay out a board again and again."""
    boards = BoardRepository(Database.open(home / "library.sqlite3"))
    for number in range(100_000):
        boards.store(1, pins_of(number))
        say(number)


def drawing_of(number: int, before: Drawing | None = None) -> Drawing:
    """Return a drawing after its number-th stroke: stroke k is a patch of the value k % 250 + 1 at place k."""
    drawing = before or new_drawing(SIDE_PX, SIDE_PX, paper="Paper", first="Lines", paper_rgb=(255, 255, 255))
    patch = np.full((10, 10, 4), 255, np.uint8)
    patch[..., 0], patch[..., 1] = number % 250, number // 250
    x, y = 10 * (number % 60), 10 * (number // 60 % 60)
    rect = Rect(left=x, top=y, right=x + 10, bottom=y + 10)
    return drawing.with_tiles(2, written(drawing.layer(2).tiles, rect, patch))


def strokes_in(pixels_HW4: np.ndarray) -> int:
    """Return how many strokes from the first on a picture shows."""
    for number in range(3600):
        x, y = 10 * (number % 60), 10 * (number // 60 % 60)
        patch = pixels_HW4[y : y + 10, x : x + 10]
        if not ((patch[..., 0] == number % 250) & (patch[..., 1] == number // 250)).all():
            return number
    return 3600


def keep_drawing(home: Path, say: Say) -> None:
    """Keep a drawing after each stroke, as fast as it goes."""
    recovery, drawing = new_recovery(home / "drawings"), None
    for number in range(3600):
        drawing = drawing_of(number, drawing)
        recovery.keep(drawing, name="Sketch", path=None)
        say(number)


def save_drawings(home: Path, say: Say) -> None:
    """Save a drawing into the artist's file after each stroke."""
    database, drawing = Database.open(home / "library.sqlite3"), None
    for number in range(3600):
        drawing = drawing_of(number, drawing)
        finish(save_drawing(drawing, home / "mine.ora", characters=(), analyzer_version="test", database=database))
        say(number)


def draw_on(home: Path, say: Say) -> None:
    """Draw a stroke every 20 ms, with the program's own keeper at its own pace; say each with its time."""
    QGuiApplication([])
    drawing = new_drawing(SIDE_PX, SIDE_PX, paper="Paper", first="Lines", paper_rgb=(255, 255, 255))
    document = DrawingDocument(drawing, MergedImage(SIDE_PX, SIDE_PX), name="Sketch", path=None)
    keeper = DrawingKeeper(Background(), home / "drawings")
    keeper.watch(document)
    strokes = iter(range(3600))

    def stroke() -> None:
        number = next(strokes)
        document.put("Stroke", drawing_of(number, document.drawing))
        say(json.dumps([number, time.monotonic()]))

    timer = QTimer()
    timer.timeout.connect(stroke)
    timer.start(20)
    QGuiApplication.exec()


def table_of(database: Database) -> EmbeddingTable:
    """Return the embeddings of a library."""
    changes = EmbeddingReader(database).changes_since(0)
    return empty_table().followed_by(
        generation=changes.generation, character_ids_N=changes.character_ids_N, artwork_ids_N=changes.artwork_ids_N,
        generations_N=changes.generations_N, embeddings_ND=changes.embeddings_ND, gone_M=changes.gone_M,
    )  # fmt: skip


def save_indexes(home: Path, say: Say) -> None:
    """Save the index of a library again and again."""
    database = Database.open(home / "library.sqlite3")
    index = finish(build_index(table_of(database)))
    say("built")
    for number in range(100_000):
        save_index(index, home / "index")
        say(number)


def set_settings(home: Path, say: Say) -> None:
    """Change a setting again and again."""
    for number in range(100_000):
        write_settings(home / "settings.toml", Settings().replaced("tagging.folder", f"/tagger {number}"))
        say(number)
