"""The artist's corrections as a COCO keypoints file, to train or to measure with."""

from pathlib import Path
from typing import Any

from illpose_app.core.artwork import Character
from illpose_app.core.errors import printable
from illpose_app.services.export_coco import AnalyzedArtwork, export_coco, unique_names
from illpose_app.storage.corrections import CorrectedArtwork, CorrectionReader
from illpose_app.storage.database import Database


def export_corrections(*, database: Database) -> dict[str, Any]:
    """Return the COCO document of every artwork in which something was corrected, ready for JSON.

    All characters of such an artwork are there, each with `by_hand`: "pose", "box", "added", several of them, or none
    where it was left as found. An image has its content hash and `removed_boxes`, where nobody is though somebody was
    found. file_name is the place of the file; empty where the library has none (a pasted illustration).
    """
    artworks = CorrectionReader(database).artworks()
    paths = [artwork.path or Path(artwork.content_hash[:16]) for artwork in artworks]
    document = export_coco(
        [
            AnalyzedArtwork(
                path=path,
                name=name,
                width_px=artwork.width_px,
                height_px=artwork.height_px,
                characters=tuple(one.character for one in artwork.characters),
            )
            for artwork, path, name in zip(artworks, paths, unique_names(paths), strict=True)
        ]
    )
    document["info"] = {"description": "Corrections made in illpose"}
    for artwork, image in zip(artworks, document["images"], strict=True):
        image["file_name"] = "" if artwork.path is None else printable(artwork.path)
        image["content_hash"] = artwork.content_hash
        image["removed_boxes"] = [[box.x, box.y, box.width, box.height] for box in artwork.removed]
    characters = [one.character for artwork in artworks for one in artwork.characters]
    for character, annotation in zip(characters, document["annotations"], strict=True):
        annotation["by_hand"] = _by_hand(character)
    return document


def count_corrections(artworks: list[CorrectedArtwork]) -> int:
    """Return how many characters were corrected, added or removed."""
    changed = sum(one.character.by_hand for artwork in artworks for one in artwork.characters)
    return changed + sum(len(artwork.removed) for artwork in artworks)


def _by_hand(character: Character) -> list[str]:
    kinds = (("pose", character.corrected), ("box", character.box_redrawn), ("added", character.added))
    return [name for name, is_so in kinds if is_so]
