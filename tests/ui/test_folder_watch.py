"""The library follows its folders while the program runs."""

import shutil

import pytest
from library_helpers import draw

from illpose_app.core.errors import LibraryError
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.places import find_places

WAIT_MS = 60_000


@pytest.fixture
def art(tmp_path):
    for seed in range(2):
        draw(tmp_path / "art" / f"{seed}.png", seed)
    return tmp_path / "art"


def files_of(app, folder):
    return next(
        (f.file_count - f.missing_count for f in ArtworkRepository(app.database).folders() if f.path == folder), 0
    )


def test_files_that_come_and_go_are_followed(app, art, qtbot):
    with qtbot.waitSignal(app.library.add_folders([art]).ended, timeout=WAIT_MS):
        pass
    app.watch.start()
    qtbot.waitUntil(lambda: art in app.watch.watched, timeout=WAIT_MS)
    draw(art / "new.png", 7)
    qtbot.waitUntil(lambda: files_of(app, art) == 3, timeout=WAIT_MS)
    (art / "new.png").unlink()
    qtbot.waitUntil(lambda: files_of(app, art) == 2, timeout=WAIT_MS)
    draw(art / "inner" / "deeper.png", 8)
    qtbot.waitUntil(lambda: art / "inner" in app.watch.watched and files_of(app, art) == 3, timeout=WAIT_MS)
    app.settings.change("library.watch", False)
    assert app.watch.watched == frozenset()


def test_a_second_window_of_the_same_library_says_which_has_it(app, make_app):
    with pytest.raises(LibraryError, match="another illpose window"):
        make_app()


def test_a_library_in_a_folder_finds_its_artworks_when_the_folder_was_moved(art, make_app, tmp_path, qtbot):
    first = make_app(find_places(tmp_path / "home", library=art))
    with qtbot.waitSignal(first.library.add_folders([art]).ended, timeout=WAIT_MS):
        pass
    first.window.close()
    moved = tmp_path / "other drive" / "drawings"
    shutil.move(art, moved)
    again = make_app(find_places(tmp_path / "home", library=moved))
    folders = ArtworkRepository(again.database).folders()
    assert [(f.path, f.file_count, f.missing_count) for f in folders] == [(moved, 2, 0)]
    with again.database.reading() as connection:
        paths = [row["path"] for row in connection.execute("SELECT path FROM files")]
    assert all(path.startswith(bytes(moved)) for path in paths) and len(paths) == 2
    assert again.window.windowTitle().startswith("drawings")
