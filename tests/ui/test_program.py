"""The whole program, offscreen, with the real network on a drawn figure."""

from pathlib import Path

import numpy as np
import pytest
from drawn_figure import save_figure
from library_helpers import draw
from PySide6.QtCore import QMimeData, QPoint, QPointF, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog

from illpose_app.core.artwork import Attribution
from illpose_app.core.pose import JointState
from illpose_app.core.ranking import Match
from illpose_app.core.skeleton import LEFT_WRIST
from illpose_app.storage.places import find_places
from illpose_app.storage.settings_file import read_settings
from illpose_app.ui.actions import ACTIONS, Need
from illpose_app.ui.program import pictures_folder
from illpose_app.ui.settings_dialog import SettingsDialog


@pytest.fixture
def opened(app, figure, qtbot):
    app.start([figure])
    qtbot.waitUntil(lambda: bool(app.studio.characters))
    return app


@pytest.fixture
def opened_later(app, figure, qtbot):
    def open_now():
        app.start([figure])
        qtbot.waitUntil(lambda: bool(app.studio.characters))

    return open_now


def on_screen(app, joint):
    place = app.studio_page.canvas.view.to_screen().map(QPointF(*map(float, app.studio.pose.joints_K2[joint])))
    return QPoint(round(place.x()), round(place.y()))


def drag(qtbot, app, joint, by):
    canvas, start = app.studio_page.canvas, on_screen(app, joint)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(canvas, start + by * (step / 5))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + by)


def test_opening_an_illustration_shows_its_skeleton_and_its_name(opened):
    assert opened.studio.pose.known_K.sum() >= 8
    assert "figure.png" in opened.window.windowTitle()
    assert opened.studio_page.characters.characters.count() == len(opened.studio.characters)


def test_a_dragged_joint_is_kept_undone_and_redone(opened, qtbot):
    joint = int(np.flatnonzero(opened.studio.pose.known_K)[5])
    before = opened.studio.pose
    drag(qtbot, opened, joint, QPoint(30, 18))
    after = opened.studio.pose
    scale = opened.studio_page.canvas.view.scale
    assert np.allclose(after.joints_K2[joint] - before.joints_K2[joint], [30 / scale, 18 / scale], atol=1.5 / scale)
    assert opened.studio.characters[0].corrected
    opened.actions["undo"].trigger()
    assert opened.studio.pose == before and not opened.studio.characters[0].corrected
    opened.actions["redo"].trigger()
    assert opened.studio.pose == after


def test_a_correction_is_there_when_the_illustration_is_opened_again(opened, qtbot, figure):
    joint = int(np.flatnonzero(opened.studio.pose.known_K)[5])
    drag(qtbot, opened, joint, QPoint(25, -10))
    corrected = opened.studio.pose
    opened.studio.characters, opened.studio.selected = (), -1
    opened.program.open(figure)
    qtbot.waitUntil(lambda: bool(opened.studio.characters))
    assert opened.studio.pose == corrected and opened.studio.characters[0].corrected


def test_references_appear_and_follow_a_joint_while_it_is_dragged(opened, qtbot, tmp_path):
    art = tmp_path / "art"
    art.mkdir()
    for number in range(6):
        save_figure(art / f"reference {number}.png", scale=0.8 + 0.07 * number)
    opened.references.query.variations.setChecked(False)  # they are one figure in six sizes
    opened.library.add_folders([art])
    view = opened.references.view
    qtbot.waitUntil(lambda: len(view.matches.matches) >= 5, timeout=60_000)
    first = [match.distance for match in view.matches.matches]
    assert first == sorted(first)
    joint = int(np.flatnonzero(opened.studio.pose.known_K)[5])
    start = on_screen(opened, joint)
    canvas = opened.studio_page.canvas
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, start + QPoint(60, 40))
    qtbot.waitUntil(lambda: [m.distance for m in view.matches.matches] != first)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 40))


def test_keys_walk_the_joints_nudge_hide_and_put_outside(opened, qtbot):
    canvas = opened.studio_page.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    joint = canvas.selected_joint
    assert joint == int(np.flatnonzero(opened.studio.pose.known_K)[0])
    before = opened.studio.pose
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert opened.studio.pose.joints_K2[joint, 0] == pytest.approx(before.joints_K2[joint, 0] + 3, abs=1e-3)
    assert opened.studio.undo_stack.count() == 1  # nudges in a row are one step
    qtbot.keyClick(canvas, Qt.Key.Key_H)
    assert opened.studio.pose.state_K[joint] == JointState.HIDDEN
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert opened.studio.pose.state_K[joint] == JointState.OUTSIDE
    for _ in range(3):
        opened.actions["undo"].trigger()
    assert opened.studio.pose == before


def test_swapping_sides_can_be_undone(opened):
    before = opened.studio.pose
    opened.actions["swap_sides"].trigger()
    assert opened.studio.pose == before.with_sides_swapped()
    assert opened.studio.pose.joints_K2[LEFT_WRIST].tolist() != before.joints_K2[LEFT_WRIST].tolist()
    opened.actions["undo"].trigger()
    assert opened.studio.pose == before


def test_hidden_joints_are_drawn_differently(opened, qtbot):
    canvas = opened.studio_page.canvas
    visible = canvas.grab().toImage()
    canvas.select_joint(5)
    opened.studio.set_joint_state(JointState.HIDDEN)
    canvas.select_joint(-1)
    assert canvas.grab().toImage() != visible


def test_zoom_keeps_the_place_under_the_pointer(opened):
    canvas = opened.studio_page.canvas
    about = QPointF(200, 150)
    before = canvas.view.to_artwork(about)
    canvas.zoom(2.5, about)
    assert canvas.view.to_artwork(about) == pytest.approx(before, abs=1e-6)
    opened.actions["actual_size"].trigger()
    assert canvas.view.scale == pytest.approx(1)
    opened.actions["fit"].trigger()
    assert canvas.view.scale != pytest.approx(1)


def test_the_table_of_actions_is_whole(app):
    names = [row.name for row in ACTIONS]
    assert len(set(names)) == len(names) and set(names) == set(app.actions)
    shortcuts = [QKeySequence(s).toString() for row in ACTIONS for s in row.shortcuts]
    assert len(set(shortcuts)) == len(shortcuts)
    for row in ACTIONS:
        action = app.actions[row.name]
        wired = action.receivers("2triggered(bool)") + action.receivers("2toggled(bool)")
        assert wired > 0, row.name
        assert not row.icon or not action.icon().isNull(), row.name


def test_the_look_changes_at_once_and_is_remembered(app, tmp_path):
    file = find_places(tmp_path / "home").settings
    assert app.actions["system_look"].isChecked(), "the system decides until the artist does"
    dark = app.theme.is_dark
    app.actions["look"].trigger()
    assert app.theme.is_dark != dark and not app.actions["system_look"].isChecked()
    assert read_settings(file).settings.word("look.theme") == ("light" if dark else "dark")
    app.actions["look"].trigger()
    assert app.theme.is_dark == dark
    app.actions["system_look"].trigger()
    assert read_settings(file).settings.word("look.theme") == "system" and app.actions["system_look"].isChecked()


def test_the_settings_open_from_the_menu_and_change_the_look(app, qtbot):
    app.actions["settings"].trigger()
    (dialog,) = app.window.findChildren(SettingsDialog)
    look = dialog.editor("look.theme")
    for name in ("light", "dark"):
        look.setCurrentIndex(look.findData(name))
        look.activated.emit(look.currentIndex())
        assert app.theme.name == name
    dialog.close()


def test_a_file_that_cannot_be_opened_is_said_once(app, qtbot, tmp_path):
    (tmp_path / "text.png").write_text("no picture")
    shown = []
    app.background.failed.connect(shown.append)
    app.start([tmp_path / "text.png"])
    qtbot.waitUntil(lambda: bool(shown))
    assert "not an illustration" in str(shown[0])
    dialogs = [w for w in app.window.children() if w.objectName() == "error"]
    assert len(dialogs) == 1
    dialogs[0].close()


def test_the_library_page_shows_what_was_added_and_opens_it(app, qtbot, tmp_path):
    for seed in range(5):
        draw(tmp_path / "art" / f"{seed}.png", seed, size=(200, 200))
    app.start([tmp_path / "art"])
    grid, model = app.library_page.grid, app.library_page.grid.model()
    qtbot.waitUntil(lambda: model.rowCount() == 5, timeout=60_000)
    assert app.window.page == "library"
    qtbot.waitUntil(lambda: model.index(0).data() is not None)
    qtbot.waitUntil(lambda: app.library_page.folders.count() == 2)  # the whole library, and the folder
    grid.setCurrentIndex(model.index(2))
    name = model.index(2).data()
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.studio.illustration is not None)
    assert app.studio.illustration.name == name and app.window.page == "studio"


def test_the_window_comes_back_as_it_was_left(app, make_app, qtbot, figure):
    app.start([figure])
    qtbot.waitUntil(lambda: app.studio.illustration is not None)
    app.window.resize(760, 540)  # within the offscreen screen
    app.actions["references"].setChecked(False)
    app.actions["library"].trigger()
    app.window.close()
    again = make_app()
    again.start([])
    assert again.window.page == "library" and not again.actions["references"].isChecked()
    assert again.window.size() == app.window.size()
    assert again.state.recent == [figure]
    qtbot.waitUntil(lambda: again.studio.illustration is not None)


def test_keys_that_are_typed_into_the_filter_are_no_shortcuts(app, qtbot):
    app.start([])
    app.actions["library"].trigger()
    field, shown = app.library_page.filter, app.actions["boxes"].isChecked()
    field.setFocus()
    qtbot.keyClicks(field, "bsfx")
    assert field.text() == "bsfx" and app.actions["boxes"].isChecked() == shown


def test_actions_are_on_only_where_they_make_sense(app, opened_later, qtbot):
    needing = [row.name for row in ACTIONS if row.needs is not Need.NOTHING]
    assert "swap_sides" in needing and not any(app.actions[name].isEnabled() for name in needing)
    opened_later()
    assert app.actions["fit"].isEnabled() and app.actions["swap_sides"].isEnabled()
    assert not app.actions["reset_pose"].isEnabled()
    app.actions["swap_sides"].trigger()
    assert app.actions["reset_pose"].isEnabled()
    assert app.actions["undo"].text() == "&Undo swap left and right"


def test_going_back_to_the_predicted_pose_takes_the_correction_away(opened, qtbot):
    predicted = opened.studio.pose
    opened.actions["swap_sides"].trigger()
    opened.actions["reset_pose"].trigger()
    qtbot.waitUntil(lambda: opened.studio.pose == predicted and not opened.studio.characters[0].corrected)


def test_f6_goes_from_panel_to_panel(opened, qtbot):
    opened.window.activateWindow()
    qtbot.waitUntil(opened.window.isActiveWindow)
    opened.studio_page.canvas.setFocus()
    seen = []
    for _ in range(4):
        opened.actions["next_panel"].trigger()
        seen.append(QApplication.focusWidget().accessibleName())
    # the library is empty, so there are no references to go to
    characters, joints = "Characters of the illustration", "Joints of the character"
    assert seen == [characters, joints, "Canvas", characters]


def test_what_is_dragged_over_the_window_says_what_will_become_of_it(app, figure, tmp_path):
    sign = app.window.drop_sign

    def drag(*paths):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        app.window.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, none))
        return sign.words

    app.window.show()
    assert "open it" in drag(figure)
    assert "library" in drag(tmp_path)
    assert "first" in drag(figure, figure)
    app.window.dragLeaveEvent(QDragLeaveEvent())
    assert not sign.words


def test_of_many_dropped_files_one_opens_and_the_window_says_so(app, figure, qtbot):
    app.start([])
    app.program.take_paths([figure, figure])
    qtbot.waitUntil(lambda: app.studio.illustration is not None and app.studio.illustration.path == figure)
    assert "One is open" in app.window.statusBar().currentMessage()


def test_dropped_pixels_open_in_the_studio(app, qtbot):
    app.start([])
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    app.window.pixels_dropped.emit(image)
    qtbot.waitUntil(lambda: app.studio.illustration is not None)
    assert "Pasted" in app.window.windowTitle() and not app.actions["reveal"].isEnabled()


def test_choosing_a_folder_narrows_the_library_to_it(app, qtbot, tmp_path):
    for seed in range(5):
        draw(tmp_path / ("left" if seed < 2 else "right") / f"{seed}.png", seed)
    app.start([tmp_path / "left", tmp_path / "right"])
    model, folders = app.library_page.grid.model(), app.library_page.folders
    qtbot.waitUntil(lambda: model.rowCount() == 5 and folders.count() == 3, timeout=60_000)
    folders.setCurrentRow(1)
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    app.library.forget(tmp_path / "left")
    qtbot.waitUntil(lambda: model.rowCount() == 3 and folders.currentRow() == 0)


def test_the_large_view_steps_through_the_references(opened, qtbot, tmp_path):
    for number in range(3):
        save_figure(tmp_path / f"{number}.png", scale=0.8 + 0.1 * number)
    found = opened.studio.characters[0]
    matches = [
        Match(
            artwork_id=n, character_id=n, content_hash=str(n), distance=0.1 * n, path=tmp_path / f"{n}.png",
            width_px=320, height_px=440, box=found.box, pose=found.pose, missing=n == 3, attribution=Attribution(),
        ) for n in range(4)
    ]  # fmt: skip
    viewer = opened.viewer
    viewer.show_matches(matches, 1)
    qtbot.waitUntil(lambda: bool(viewer.canvas._characters))
    assert viewer.match.path.name == "1.png"
    viewer.actions_by_name["mirror"].trigger()
    assert viewer.canvas.view.mirrored
    viewer.step(1)
    viewer.step(1)
    qtbot.waitUntil(lambda: "3.png" in viewer._facts.text())  # the file is not there: said, not raised
    viewer.step(1)
    assert viewer.match.path.name == "3.png", "there is nothing after the last"
    viewer.step(-4)
    assert viewer.match.path.name == "3.png", "and nothing before the first"
    viewer.hide()


def test_keys_of_the_pen_are_the_studios_alone(app, qtbot):
    app.drawing.begin(300, 200)
    qtbot.waitUntil(lambda: app.drawing.draws)
    assert app.actions["select_all"].isEnabled() and app.actions["tool_ink"].isEnabled()
    app.window.show_page("library")
    assert not app.actions["select_all"].isEnabled(), "Ctrl+A selects artworks here"
    app.window.show_page("studio")
    assert app.actions["select_all"].isEnabled()


def test_an_artist_is_asked_for_files_where_pictures_lie_and_then_where_the_last_one_lay(
    app, figure, tmp_path, monkeypatch
):
    asked = []
    (tmp_path / "Pictures").mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda kind: str(tmp_path / "Pictures"))
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda parent, title, start, kinds: (asked.append(start), (str(figure), ""))[1]
    )
    app.actions["open"].trigger()
    app.actions["open"].trigger()
    assert asked == [str(tmp_path / "Pictures"), str(figure.parent)]


def test_without_a_folder_of_pictures_the_home_folder_is_shown(tmp_path, monkeypatch):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda kind: str(tmp_path / "nowhere"))
    assert pictures_folder() == str(Path.home())
