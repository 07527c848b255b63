"""Keeps the library up with its folders while the program runs: at the start, when something changes, and by the clock.

The system tells of files that come, go or are renamed. What it does not tell of (files written in place, network
drives, more folders than it watches) is found by looking again now and then, which costs a look at size and time.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from illpose_app.services.list_folders import list_folders
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.ui.background import Background
from illpose_app.ui.library.library_controller import LibraryController
from illpose_app.ui.live_settings import LiveSettings

#: More folders than this are left to the clock: each costs the system a watch.
MOST_FOLDERS: Final = 4000
#: Files that are being copied are let come to rest.
SETTLE_MS: Final = 1500


class FolderWatch(QObject):
    """Watches folders and asks the library to look at those that changed."""

    def __init__(
        self,
        library: LibraryController,
        repository: ArtworkRepository,
        background: Background,
        settings: LiveSettings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._repository = library, repository
        self._background, self._settings = background, settings
        self._roots: dict[str, Path] = {}
        self._changed: set[Path] = set()
        self._looking = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._note)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._look)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._look_at_all)
        settings.changed.connect(self._setting_changed)

    def start(self) -> None:
        """Look at all folders once, then watch them; nothing where the artist switched it off."""
        if not self._settings.now.flag("library.watch"):
            return
        self._look_at_all()
        self._wind_clock()

    def stop(self) -> None:
        """Watch nothing any more."""
        self._clock.stop()
        self._settle.stop()
        self._changed.clear()
        if self._roots:
            self._watcher.removePaths(list(self._roots))
            self._roots = {}

    @property
    def watched(self) -> frozenset[Path]:
        """The folders that the system tells of."""
        return frozenset(map(Path, self._roots))

    def _look_at_all(self) -> None:
        if not self._looking:
            self._looking = True
            self._library.rescan(quiet=True).ended.connect(self._done)

    def _look(self) -> None:
        if self._looking:
            self._settle.start()
            return
        roots = [root for root in sorted(self._changed) if root.is_dir()]
        gone = len(roots) < len(self._changed)
        self._changed.clear()
        if gone:
            self._look_at_all()
        elif roots:
            self._looking = True
            self._library.add_folders(roots, quiet=True).ended.connect(self._done)

    def _done(self) -> None:
        self._looking = False
        self._background.latest("watched folders", self._wanted, succeeded=self._watch)

    def _wanted(self) -> dict[Path, Path]:
        roots = [folder.path for folder in self._repository.folders() if not folder.starter and folder.path.is_dir()]
        return list_folders(roots, most=MOST_FOLDERS)

    def _watch(self, folders: dict[Path, Path]) -> None:
        if not self._settings.now.flag("library.watch"):
            return
        wanted = {str(folder): root for folder, root in folders.items()}
        if old := [path for path in self._roots if path not in wanted]:
            self._watcher.removePaths(old)
        refused: list[str] = []
        if new := [path for path in wanted if path not in self._roots]:
            refused = self._watcher.addPaths(new)
        self._roots = {path: root for path, root in wanted.items() if path not in refused}

    def _note(self, path: str) -> None:
        if root := self._roots.get(path):
            self._changed.add(root)
            self._settle.start()

    def _wind_clock(self) -> None:
        minutes = self._settings.now.number("library.look_every")
        self._clock.stop()
        if minutes:
            self._clock.start(int(minutes * 60_000))

    def _setting_changed(self, name: str) -> None:
        if name == "library.watch" and self._settings.now.flag(name):
            self.start()
        elif name == "library.watch":
            self.stop()
        elif name == "library.look_every" and self._settings.now.flag("library.watch"):
            self._wind_clock()
