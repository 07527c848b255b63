"""What many tests of the library need: drawings on disk, and poses that depend only on a drawing's bytes."""

import sqlite3
import struct
import zlib
from contextlib import closing
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from illpose_app.core.artwork import Character
from illpose_app.core.crew import NOBODY, Crew
from illpose_app.core.geometry import box_around
from illpose_app.core.pose import pose_of_places
from illpose_app.core.progress import finish
from illpose_app.services.import_artworks import ImportSummary, import_artworks
from illpose_app.storage.artwork_files import DecodedArtwork, hash_of_bytes
from illpose_app.storage.database import Database
from illpose_app.storage.rows import pose_bytes
from illpose_app.storage.schema import MIGRATIONS
from illpose_app.storage.thumbnails import ThumbnailCache


def draw(path: Path, seed: int = 0, *, size: tuple[int, int] = (60, 80), **options: object) -> Path:
    """Write a small drawing that differs with its seed."""
    random = np.random.default_rng(seed)
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    for _ in range(6):
        pen.line([tuple(map(int, random.integers(0, size[0], 2))) for _ in range(3)], fill="black", width=2)
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, **options)
    return path


def write_bomb(path: Path, *, side: int = 20000) -> Path:
    """Write a PNG of a few hundred bytes that unfolds to side x side pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(bytes(100_000)))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + header + pixels + chunk(b"IEND", b""))
    return path


def pose_from_pixels(decoded: DecodedArtwork) -> tuple[Character, ...]:
    """Return one character whose pose is drawn from the pixels' hash: quick, and the same for the same drawing."""
    random = np.random.default_rng(int(hash_of_bytes(decoded.pixels_HW3.tobytes())[:12], 16))
    joints = random.uniform(1, 60, (17, 2)).astype(np.float32)
    return (Character(box=box_around(joints), pose=pose_of_places(joints), score=0.9),)


def take_in(
    *folders: Path,
    database: Database,
    cache: Path,
    analyze=pose_from_pixels,
    version: str = "test 1",
    crew: Crew = NOBODY,
) -> ImportSummary:
    """Import folders to the end."""
    return finish(
        import_artworks(
            folders,
            database=database,
            thumbnails=ThumbnailCache(cache),
            analyze=analyze,
            analyzer_version=version,
            crew=crew,
        )
    )


def fill_library(database: Database, count: int, *, first: int = 1, folder: str = "/art") -> None:
    """Put artworks into a library without files, as many as one likes: "000001.png" and so on, one pose each."""
    numbers = range(first, first + count)
    joints = np.stack([np.arange(17) * 7 % 60 + 10, np.arange(17) * 11 % 80 + 10], axis=1).astype(np.float32)
    pose = pose_bytes(pose_of_places(joints))
    with database.writing() as connection:
        connection.execute("INSERT OR IGNORE INTO folders (path, finished) VALUES (?, 1)", (folder.encode(),))
        (folder_id,) = connection.execute("SELECT folder_id FROM folders WHERE path = ?", (folder.encode(),)).fetchone()
        connection.executemany(
            """INSERT INTO artworks (artwork_id, content_hash, width_px, height_px, format, added_s, analyzer_version)
               VALUES (?, ?, 80, 100, 'PNG', 0, 'test 1')""",
            ((number, f"{number:040x}") for number in numbers),
        )
        connection.executemany(
            "INSERT INTO files (path, folder_id, artwork_id, size_bytes, modified_ns) VALUES (?, ?, ?, 1, 1)",
            ((f"{folder}/{number:06d}.png".encode(), folder_id, number) for number in numbers),
        )
        connection.executemany(
            """INSERT INTO characters (artwork_id, x, y, width, height, score, pose, embedding_version, generation)
               VALUES (?, 0, 0, 80, 100, 1, ?, 0, 1)""",
            ((number, pose) for number in numbers),
        )


def write_old_library(path: Path, *, version: int) -> Path:
    """Write the library that an illpose with only the first `version` migrations left: one artwork, one character.

    The rows are those of the first version, which every later one can hold.
    """
    joints = np.stack([np.arange(17), 2 * np.arange(17)], axis=1).astype(np.float32)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_s REAL NOT NULL)")
        for name, statements in MIGRATIONS[:version]:
            connection.executescript(statements)
            connection.execute("INSERT INTO migrations VALUES (?, 0)", (name,))
        connection.execute("INSERT INTO folders (path, finished) VALUES (?, 1)", (b"/art",))
        connection.execute(
            """INSERT INTO artworks (content_hash, width_px, height_px, format, added_s, analyzer_version)
               VALUES ('ab', 20, 40, 'PNG', 0, 'old')"""
        )
        connection.execute(
            """INSERT INTO files (path, folder_id, artwork_id, size_bytes, modified_ns) VALUES (?, 1, 1, 9, 9)""",
            (b"/art/old.png",),
        )
        connection.execute(
            """INSERT INTO characters (artwork_id, x, y, width, height, score, pose, embedding_version, generation)
               VALUES (1, 0, 0, 17, 34, 1, ?, 0, 1)""",
            (pose_bytes(pose_of_places(joints)),),
        )
        connection.execute("UPDATE library SET generation = 1")
    return path
