"""Where illpose keeps things: the library, what can be made again, and how the window was left."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

import platformdirs

#: When set, everything lies under this one folder; tests and portable installations use it.
HOME_VARIABLE = "ILLPOSE_HOME"
#: When set, the library lies in this folder, beside its artworks, and moves with it.
LIBRARY_VARIABLE = "ILLPOSE_LIBRARY"
#: Where it lies there; the walk through a folder leaves hidden folders out.
LIBRARY_FOLDER = ".illpose"


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The folders of one user, or of one portable installation; they are made when first written to."""

    data: Path  # the truth: the library database and its backups
    cache: Path  # thumbnails and the index; safe to delete
    state: Path  # log and window state
    config: Path  # what the artist chose
    library_home: Path | None = None  # the folder that the library belongs to, where it is not the user's own

    @property
    def database(self) -> Path:
        """The library database."""
        return self.data / "library.sqlite3"

    @property
    def thumbnails(self) -> Path:
        """The folder of thumbnails."""
        return self.cache / "thumbnails"

    @property
    def index(self) -> Path:
        """The folder of the index."""
        return self.cache / "index"

    @property
    def log(self) -> Path:
        """The log file."""
        return self.state / "illpose.log"

    @property
    def window_state(self) -> Path:
        """The file of how the window was left."""
        return self.state / "window.ini"

    @property
    def settings(self) -> Path:
        """The file of settings."""
        return self.config / "settings.toml"


def find_places(home: Path | None = None, library: Path | None = None) -> Places:
    """Return the places under `home`, else under $ILLPOSE_HOME, else where the platform keeps such things.

    library: the folder whose own library is meant, else $ILLPOSE_LIBRARY, else the user's library; window state, log
    and settings stay the user's.
    """
    places = _user_places(home)
    if library is None and os.environ.get(LIBRARY_VARIABLE):
        library = Path(os.environ[LIBRARY_VARIABLE])
    if library is None:
        return places
    library = library.expanduser().absolute()
    own = library / LIBRARY_FOLDER
    return replace(places, data=own, cache=own / "cache", library_home=library)


def _user_places(home: Path | None) -> Places:
    if home is None and os.environ.get(HOME_VARIABLE):
        home = Path(os.environ[HOME_VARIABLE])
    if home is not None:
        home = home.expanduser().absolute()
        return Places(data=home / "data", cache=home / "cache", state=home / "state", config=home / "config")
    folders = platformdirs.PlatformDirs("illpose", appauthor=False)
    return Places(
        data=Path(folders.user_data_dir),
        cache=Path(folders.user_cache_dir),
        state=Path(folders.user_state_dir),
        config=Path(folders.user_config_dir),
    )
