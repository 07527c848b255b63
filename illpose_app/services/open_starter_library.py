"""Takes the starter library, whose poses are known exactly, into the artist's library."""

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from illpose_app.core.artwork import Attribution, Character
from illpose_app.core.errors import ArtworkError, LibraryError, printable
from illpose_app.core.geometry import Box
from illpose_app.core.labels import Labels, Rating
from illpose_app.core.pose import Pose
from illpose_app.core.progress import Progress, Work
from illpose_app.core.tags import Tag
from illpose_app.core.words import phrase
from illpose_app.storage.artwork_files import content_hash, read_artwork
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.folder_files import known_files
from illpose_app.storage.folder_writer import FolderWriter
from illpose_app.storage.library_writer import EXACT, FileStamp, LibraryWriter, NewArtwork
from illpose_app.storage.rows import path_bytes
from illpose_app.storage.sidecars.beside import SaidOfArtwork
from illpose_app.storage.thumbnails import ThumbnailCache


def open_starter_library(
    resources: Path, *, database: Database, thumbnails: ThumbnailCache, asked_for: bool = True
) -> Work[int]:
    """Store the starter artworks with the skeletons that they were drawn from; return how many were new.

    No network is needed, and doing it again changes nothing. Without a starter library there is nothing to do. When
    it is not asked for, only one that the library holds already is brought up to date: the artist may have forgotten
    its folder.
    """
    labels_file, folders = resources / "starter" / "starter.json", FolderWriter(database)
    if not labels_file.is_file():
        return 0
    if not asked_for and not any(folder.starter for folder in ArtworkRepository(database).folders()):
        return 0
    entries = _read_labels(labels_file)
    root = (resources / "starter" / "images").absolute()
    folder_id = folders.add_folder(root, starter=True)
    known, shelf, added = known_files(database, root), _Shelf(database, thumbnails, folder_id), 0
    for number, labelled in enumerate(entries, start=1):
        problem = ""
        try:
            stamp = _stamp(root / labelled.name)
            file = known.get(path_bytes(stamp.path))
            if file is not None and not file.missing and file.is_same(stamp) and file.artwork_id is not None:
                continue
            added += int(shelf.put(stamp, labelled))
        except ArtworkError as error:
            problem = str(error)
        yield Progress(done=number, total=len(entries), subject=labelled.name, problem=problem)
    folders.drop_other_starters(folder_id)
    folders.finish_folder(folder_id, root)
    return added


@dataclass(frozen=True, slots=True, kw_only=True)
class _Labelled:
    name: str
    characters: tuple[Character, ...]
    labels: Labels


class _Shelf:
    def __init__(self, database: Database, thumbnails: ThumbnailCache, folder_id: int) -> None:
        self._artworks = ArtworkRepository(database)
        self._writer = LibraryWriter(database)
        self._thumbnails = thumbnails
        self._folder_id = folder_id

    def put(self, stamp: FileStamp, labelled: _Labelled) -> bool:
        """Store one artwork; return whether the library did not have it yet."""
        name = content_hash(stamp.path)
        stored = self._artworks.analysis_of(name)
        if stored is not None and stored.analyzer_version == EXACT:
            self._writer.attach_file(stamp, folder_id=self._folder_id, artwork_id=stored.artwork_id)
            return False
        decoded = read_artwork(stamp.path)
        self._thumbnails.write(name, decoded.pixels_HW3)
        artwork = NewArtwork(
            content_hash=name,
            width_px=decoded.full_width_px,
            height_px=decoded.full_height_px,
            format=decoded.format,
            analyzer_version=EXACT,
            characters=labelled.characters,
            said=SaidOfArtwork(labels=labelled.labels),
        )
        self._writer.store_artwork(artwork, stamp=stamp, folder_id=self._folder_id)
        return stored is None


def _read_labels(labels_file: Path) -> list[_Labelled]:
    """Return the name, characters and labels of each starter artwork."""
    try:
        labels = json.loads(labels_file.read_text(encoding="utf-8"))
        characters, tags = defaultdict(list), defaultdict[Any, set[str]](set)
        for annotation in labels["annotations"]:
            characters[annotation["image_id"]].append(_character(annotation))
            tags[annotation["image_id"]].update(annotation.get("tags", ()))
        licence = labels.get("info", {}).get("licence", "CC0-1.0")
        return [
            _Labelled(
                name=entry["file_name"],
                characters=tuple(characters[entry["id"]]),
                labels=Labels(
                    attribution=Attribution(
                        artist="illpose", site="illpose starter library", site_id=str(entry["id"]), licence=licence
                    ),
                    rating=Rating.SAFE,
                    tags=tuple(
                        Tag(namespace="", name=name) for name in sorted(tags[entry["id"]].union(entry.get("tags", ())))
                    ),
                ),
            )
            for entry in labels["images"]
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LibraryError(
            phrase(
                "{file}: the starter library cannot be read: {reason} (install illpose again)",
                file=printable(labels_file),
                reason=str(error),
            )
        ) from None


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
    try:
        status = path.stat()
    except OSError:
        raise ArtworkError(path, phrase("a starter artwork is missing"), phrase("install illpose again")) from None
    return FileStamp(path=path, size_bytes=status.st_size, modified_ns=status.st_mtime_ns)
