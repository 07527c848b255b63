"""Tags what is new in the library, with the tagger that the settings name."""

from illpose_app.core.progress import Work
from illpose_app.core.settings import Settings
from illpose_app.services.open_tagger import open_tagger
from illpose_app.services.tag_artworks import tag_artworks
from illpose_app.storage.database import Database
from illpose_app.storage.rulebook_files import read_rulebook
from illpose_app.storage.shipped import models_dir, resources_dir


def tag_as_set(settings: Settings, *, database: Database) -> Work[int]:
    """Tag what no tagger, or another one, has seen; return how many artworks were tagged: 0 where it is switched off.

    Raises ModelError when the tagger of the settings cannot be used.
    """
    if not settings.flag("tagging.on_import"):
        return 0
    tagger = open_tagger(models_dir(), brought=settings.word("tagging.folder"))
    rulebook = read_rulebook(resources_dir() / "rulebook")
    return (yield from tag_artworks(database=database, tagger=tagger, rulebook=rulebook))
