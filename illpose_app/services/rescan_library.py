"""Brings the library up to date with its folders."""

from illpose_app.core.crew import NOBODY, Crew
from illpose_app.core.errors import printable
from illpose_app.core.progress import Progress, Work
from illpose_app.services.artwork_importer import Analyze
from illpose_app.services.import_artworks import ImportSummary, import_artworks
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database
from illpose_app.storage.folder_writer import FolderWriter
from illpose_app.storage.thumbnails import ThumbnailCache


def rescan_library(
    *,
    database: Database,
    thumbnails: ThumbnailCache,
    analyze: Analyze,
    analyzer_version: str,
    crew: Crew = NOBODY,
) -> Work[ImportSummary]:
    """Import again every folder that can be reached; one that cannot has its files marked missing.

    Unchanged files cost a look at their size and time, no more.
    """
    folders = ArtworkRepository(database).folders()
    reached = [folder.path for folder in folders if folder.path.is_dir()]
    for folder in folders:
        if folder.path not in reached:
            FolderWriter(database).mark_folder_missing(folder.folder_id)
            yield Progress(done=0, total=0, subject=printable(folder.path))
    return (
        yield from import_artworks(
            reached,
            database=database,
            thumbnails=thumbnails,
            analyze=analyze,
            analyzer_version=analyzer_version,
            crew=crew,
        )
    )
