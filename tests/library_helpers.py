"""What many tests of the library need: drawings on disk, and poses that depend only on a drawing's bytes."""

import struct
import zlib
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import box_around
from illpose_app.core.pose import pose_of_places
from illpose_app.core.progress import finish
from illpose_app.services.import_artworks import ImportSummary, import_artworks
from illpose_app.storage.artwork_files import DecodedArtwork, hash_of_bytes
from illpose_app.storage.database import Database
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
    *folders: Path, database: Database, cache: Path, analyze=pose_from_pixels, version: str = "test 1"
) -> ImportSummary:
    """Import folders to the end."""
    return finish(
        import_artworks(
            folders, database=database, thumbnails=ThumbnailCache(cache), analyze=analyze, analyzer_version=version
        )
    )
