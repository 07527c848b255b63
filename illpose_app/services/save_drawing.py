"""Writes a drawing into the artist's file, and keeps its characters in the library under the file's new bytes."""

import io
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from illpose_app.core.artwork import Character
from illpose_app.core.drawing.compose import flattened
from illpose_app.core.drawing.drawing import Drawing
from illpose_app.core.errors import IllposeError
from illpose_app.core.progress import Progress, Work
from illpose_app.core.words import phrase
from illpose_app.storage.artwork_files import DecodedArtwork, hash_of_bytes
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.flat_psd import flat_psd
from illpose_app.storage.library_writer import LibraryWriter, NewArtwork
from illpose_app.storage.openraster import writing_openraster
from illpose_app.storage.whole_file import write_whole_file


class ExportFormat(StrEnum):
    """What a drawing can be exported as; the values are the endings of file names."""

    PNG = ".png"
    JPEG = ".jpg"
    PSD = ".psd"


def save_drawing(
    drawing: Drawing, path: Path, *, characters: Sequence[Character], analyzer_version: str, database: Database
) -> Work[tuple[Character, ...]]:
    """Write an .ora file and return the characters as the library keeps them; raises OutputError.

    Corrections among the characters are stored as the artist's, so that they are there when the file is opened again.
    """
    data = yield from writing_openraster(drawing)
    write_whole_file(path, data)
    writer = LibraryWriter(database)
    artwork_id = writer.store_artwork(
        NewArtwork(
            content_hash=hash_of_bytes(data),
            width_px=drawing.width_px,
            height_px=drawing.height_px,
            format="ORA",
            analyzer_version=analyzer_version,
            characters=tuple(characters),
        )
    )
    repository = ArtworkRepository(database)
    stored = repository.characters_of(artwork_id)
    for mine, kept in zip(characters, stored, strict=False):
        changed = not kept.corrected or mine.pose != kept.pose
        if mine.corrected and changed and kept.character_id is not None and mine.box == kept.box:
            writer.correct_pose(kept.character_id, mine.pose)
    return repository.characters_of(artwork_id)


def export_drawing(drawing: Drawing, path: Path) -> Work[None]:
    """Write the drawing flat, without guides, as the ending of the name says; raises IllposeError."""
    try:
        chosen = ExportFormat(path.suffix.lower().replace(".jpeg", ".jpg"))
    except ValueError:
        known = ", ".join(kind.value for kind in ExportFormat)
        raise IllposeError(
            phrase(
                "{name}: a drawing is exported as {known} (choose one of these endings)", name=path.name, known=known
            )
        ) from None
    yield Progress(done=0, total=2, subject=path.name)
    pixels = flattened(drawing)
    yield Progress(done=1, total=2, subject=path.name)
    write_whole_file(path, _encoded(Image.fromarray(pixels), chosen))


def _encoded(picture: Image.Image, chosen: ExportFormat) -> bytes:
    buffer = io.BytesIO()
    if chosen is ExportFormat.PNG:
        picture.save(buffer, "PNG")
        return buffer.getvalue()
    white = Image.new("RGBA", picture.size, (255, 255, 255, 255))
    white.alpha_composite(picture)
    flat = white.convert("RGB")
    if chosen is ExportFormat.PSD:
        return flat_psd(np.asarray(flat))
    flat.save(buffer, "JPEG", quality=95, subsampling=0)
    return buffer.getvalue()


def unflattened(decoded: DecodedArtwork) -> NDArray[np.uint8]:
    """Return an artwork that was flattened on white as straight RGBA, to be a layer."""
    pixels, alpha = decoded.pixels_HW3, decoded.alpha_HW
    if alpha is None:
        return np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)])
    share = alpha.astype(np.float32)[:, :, None] * np.float32(1 / 255)
    colors = (pixels - 255 * (1 - share)) / np.maximum(share, 1 / 255)
    return np.dstack([np.clip(colors + 0.5, 0, 255).astype(np.uint8), alpha])
