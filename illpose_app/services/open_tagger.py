"""Opens the tagger that artworks are tagged with: the shipped one, or one that the artist brought."""

from pathlib import Path

import numpy as np

from illpose_app.core.errors import ModelError, printable
from illpose_app.core.words import phrase
from illpose_app.inference.manifest import MANIFEST_NAME
from illpose_app.inference.tagger import AnyTagger, Tagger
from illpose_app.inference.wd_tagger import LIST_NAME, MODEL_NAME, WdTagger, is_wd_tagger


def open_tagger(models_dir: Path, *, brought: str = "", threads: int = 2) -> AnyTagger:
    """Return the tagger of a brought folder where one is named, else the shipped one.

    Raises ModelError with one line when the folder holds no tagger.
    """
    if not brought:
        return Tagger(models_dir / "tagger", threads=threads)
    folder = Path(brought).expanduser()
    if (folder / MANIFEST_NAME).is_file():
        return Tagger(folder, threads=threads)
    if is_wd_tagger(folder):
        return WdTagger(folder, threads=threads)
    raise ModelError(
        phrase(
            "{file}: there is no tagger in this folder ({model} and {tags} are needed, or {manifest})",
            file=printable(folder),
            model=MODEL_NAME,
            tags=LIST_NAME,
            manifest=MANIFEST_NAME,
        )
    )


def check_tagger(folder: Path) -> str:
    """Return in a word what kind of tagger a folder holds, once it has seen a white artwork. Raises ModelError."""
    tagger = open_tagger(folder, brought=str(folder))
    tagger.look(np.full((8, 8, 3), 255, np.uint8), ())
    count = len(tagger.thresholds)
    return f"{count} tags"
