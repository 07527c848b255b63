"""What every page stands on: settings, theme, background, the open library and the networks."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from illpose_app.core.artwork import Character
from illpose_app.core.labels import RatingLimit
from illpose_app.core.progress import Work
from illpose_app.services.analyze_artwork import Analyzer, analyze_decoded
from illpose_app.services.ask_references import stacks_of
from illpose_app.services.find_artworks import ArtworkFinder, limit_of
from illpose_app.services.open_illustration import OpenIllustration
from illpose_app.services.search_poses import PoseSearch
from illpose_app.services.tag_as_set import tag_as_set
from illpose_app.services.use_adjustment import take_kept_adjustment
from illpose_app.storage.artwork_files import DecodedArtwork
from illpose_app.storage.database import Database
from illpose_app.storage.library_home import settle_library
from illpose_app.storage.places import Places
from illpose_app.storage.shipped import models_dir, resources_dir
from illpose_app.storage.thumbnails import ThumbnailCache
from illpose_app.ui.actions import make_actions
from illpose_app.ui.background import Background
from illpose_app.ui.language import speak
from illpose_app.ui.library_switch import lock_library
from illpose_app.ui.limb_palette import limb_palette
from illpose_app.ui.live_settings import LiveSettings
from illpose_app.ui.theme import Look, Theme
from illpose_app.ui.thumbnail_loader import ThumbnailLoader
from illpose_app.ui.window_state import WindowState


@dataclass(frozen=True, slots=True, kw_only=True)
class Foundation:
    """The library that is open, and what shows and looks at it."""

    places: Places
    resources: Path
    state: WindowState
    settings: LiveSettings
    theme: Theme
    actions: dict[str, QAction]
    background: Background
    lock: QLockFile
    database: Database
    thumbnails: ThumbnailCache
    loader: ThumbnailLoader
    analyzer: Analyzer
    search: PoseSearch
    finder: ArtworkFinder

    @property
    def limit(self) -> RatingLimit:
        """Which ratings may be shown."""
        return limit_of(self.settings.now)

    def analyze(self, decoded: DecodedArtwork) -> tuple[Character, ...]:
        """Look at the pixels of an artwork."""
        return analyze_decoded(decoded, analyzer=self.analyzer)

    def analyze_illustration(self, illustration: OpenIllustration) -> tuple[Character, ...]:
        """Look at an illustration that is open."""
        return self.analyze(illustration.decoded)

    def tagging(self) -> Work[int]:
        """Tag what is new in the library as the settings say."""
        return (yield from tag_as_set(self.settings.now, database=self.database))


def lay_foundation(application: QApplication, places: Places) -> Foundation:
    """Open the library and all that its pages share; raises LibraryError."""
    resources = resources_dir()
    settings = LiveSettings(places.settings)
    speak(application, settings.now.word("look.language"), resources / "translations")
    theme = Theme(resources)
    theme.apply(application, Look(settings.now.word("look.theme")))
    application.setWindowIcon(theme.program_icon())  # of every window, also of those that have no parent
    limb_palette.choose(safe=settings.now.flag("look.safe_limb_colors"))
    background = Background()
    lock, database = _open_library(places)
    thumbnails = ThumbnailCache(places.thumbnails)
    # opens the network when the first artwork is analysed, after the first paint
    analyzer = Analyzer(models_dir())
    take_kept_adjustment(database=database, analyzer=analyzer)
    return Foundation(
        places=places,
        resources=resources,
        state=WindowState(places.window_state),
        settings=settings,
        theme=theme,
        actions=make_actions(theme, application),
        background=background,
        lock=lock,
        database=database,
        thumbnails=thumbnails,
        loader=ThumbnailLoader(thumbnails, background),
        analyzer=analyzer,
        search=PoseSearch(database, places.index, stack_of=stacks_of(database)),
        finder=ArtworkFinder(database),
    )


def _open_library(places: Places) -> tuple[QLockFile, Database]:
    """Open a library for this window alone; raises LibraryError."""
    lock = lock_library(places.data)
    try:
        database = Database.open(places.database)
        if places.library_home is not None:
            settle_library(database, places.library_home)
    except BaseException:
        lock.unlock()
        raise
    return lock, database
