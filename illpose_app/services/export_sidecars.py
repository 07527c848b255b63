"""Writes what people entered of artworks beside their files, so that another library can read it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from illpose_app.core.errors import printable
from illpose_app.core.labels import PersonLabels
from illpose_app.core.progress import Progress, Work
from illpose_app.core.words import phrase
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.labels import LabelReader
from illpose_app.storage.sidecars.beside import OWN_SUFFIX
from illpose_app.storage.sidecars.illpose_json import illpose_json, is_illpose_json
from illpose_app.storage.whole_file import OutputError, write_whole_file


@dataclass(frozen=True, slots=True, kw_only=True)
class SidecarSummary:
    """How many sidecars were written, and of how many artworks nobody has entered anything."""

    written: int = 0
    nothing_entered: int = 0
    problems: tuple[str, ...] = ()


def export_sidecars(
    artwork_ids: Sequence[int], *, database: Database, overwrite_foreign: bool = False
) -> Work[SidecarSummary]:
    """Write a sidecar beside each file of artworks of which people have entered something.

    One that illpose wrote is replaced; a file of that name that it did not write is left alone, and said, unless
    `overwrite_foreign`.
    """
    said = LabelReader(database).by_person(artwork_ids)
    repository, written, problems = ArtworkRepository(database), 0, list[str]()
    for number, (artwork_id, labels) in enumerate(said.items(), start=1):
        paths = [path for path in repository.paths_of(artwork_id) if path.is_file()]
        line = (
            ""
            if paths
            else phrase("artwork {number}: its file is missing, so nothing can be written beside it", number=artwork_id)
        )
        for path in paths:
            try:
                _write(path.with_name(path.name + OWN_SUFFIX), labels, overwrite_foreign=overwrite_foreign)
                written += 1
            except OutputError as error:
                line = str(error)
        problems += [line] if line else []
        yield Progress(done=number, total=len(said), subject=printable(paths[0].name) if paths else "", problem=line)
    return SidecarSummary(written=written, nothing_entered=len(artwork_ids) - len(said), problems=tuple(problems))


def _write(sidecar: Path, labels: PersonLabels, *, overwrite_foreign: bool) -> None:
    if sidecar.exists() and not overwrite_foreign and not _is_ours(sidecar):
        raise OutputError(
            phrase("{file}: illpose did not write this file (move it away to write a sidecar)", file=printable(sidecar))
        )
    write_whole_file(sidecar, illpose_json(labels).encode("utf-8"))


def _is_ours(sidecar: Path) -> bool:
    try:
        document = json.loads(sidecar.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(document, dict) and is_illpose_json(document)
