"""Takes the starter library, whose poses are known exactly, into the artist's library."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from illpose_app.core.artwork import Attribution, Character
from illpose_app.core.geometry import Box
from illpose_app.core.pose import Pose
from illpose_app.core.progress import Progress, Work
from illpose_app.storage.artwork_files import content_hash, read_artwork
from illpose_app.storage.database import Database
from illpose_app.storage.folder_files import known_files
from illpose_app.storage.library_writer import EXACT, FileStamp, LibraryWriter, NewArtwork
from illpose_app.storage.rows import path_bytes
from illpose_app.storage.thumbnails import ThumbnailCache


def open_starter_library(resources: Path, *, database: Database, thumbnails: ThumbnailCache) -> Work[int]:
    """Store the starter artworks with the skeletons that they were drawn from; return how many were new.

    No network is needed, and doing it again changes nothing. Without a starter library there is nothing to do.
    """
    labels_file = resources / "starter" / "starter.json"
    if not labels_file.is_file():
        return 0
    labels = json.loads(labels_file.read_text(encoding="utf-8"))
    characters = defaultdict(list)
    for annotation in labels["annotations"]:
        characters[annotation["image_id"]].append(_character(annotation))
    attribution = Attribution(
        artist="illpose", site="illpose starter library", licence=labels.get("info", {}).get("licence", "CC0-1.0")
    )
    folder, writer, added = resources / "starter" / "images", LibraryWriter(database), 0
    folder_id = writer.add_folder(folder)
    known = known_files(database, folder_id)
    for number, entry in enumerate(labels["images"], start=1):
        stamp = _stamp(folder / entry["file_name"])
        file = known.get(path_bytes(stamp.path))
        if file is None or file.missing or not file.is_same(stamp):
            decoded, name = read_artwork(stamp.path), content_hash(stamp.path)
            thumbnails.write(name, decoded.pixels_HW3)
            artwork = NewArtwork(
                content_hash=name,
                width_px=decoded.full_width_px,
                height_px=decoded.full_height_px,
                format=decoded.format,
                analyzer_version=EXACT,
                characters=tuple(characters[entry["id"]]),
                attribution=Attribution(
                    artist=attribution.artist,
                    site=attribution.site,
                    site_id=str(entry["id"]),
                    licence=attribution.licence,
                ),
            )
            writer.store_artwork(artwork, stamp=stamp, folder_id=folder_id)
            added += 1
        yield Progress(done=number, total=len(labels["images"]), subject=entry["file_name"])
    writer.finish_folder(folder_id)
    return added


def _character(annotation: dict[str, Any]) -> Character:
    joints = np.asarray(annotation["keypoints"], np.float32).reshape(-1, 3)
    state_K = joints[:, 2].astype(np.uint8)
    x, y, width, height = annotation["bbox"]
    return Character(
        box=Box(x=x, y=y, width=width, height=height),
        pose=Pose(joints_K2=joints[:, :2], confidence_K=(state_K > 0).astype(np.float32), state_K=state_K),
        score=1.0,
    )


def _stamp(path: Path) -> FileStamp:
    status = path.stat()
    return FileStamp(path=path, size_bytes=status.st_size, modified_ns=status.st_mtime_ns)
