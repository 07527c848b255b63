import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton

from illpose_app.core.settings import SETTINGS
from illpose_app.storage.settings_file import read_settings
from illpose_app.storage.shipped import resources_dir
from illpose_app.ui.live_settings import LiveSettings
from illpose_app.ui.settings_dialog import SettingsDialog
from illpose_app.ui.theme import Look, Theme


@pytest.fixture
def settings(tmp_path):
    return LiveSettings(tmp_path / "config" / "settings.toml")


@pytest.fixture
def dialog(qtbot, settings):
    made = SettingsDialog(settings)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_numbers_are_seen(dialog, qapp):
    Theme(resources_dir()).apply(qapp, Look.DARK)
    line = dialog.editor("library.look_every").lineEdit()
    qapp.processEvents()
    assert line.width() > line.fontMetrics().horizontalAdvance(line.text())
    qapp.setStyleSheet("")


def test_every_setting_of_the_table_has_its_place_with_a_name_that_can_be_read_aloud(dialog):
    for setting in SETTINGS:
        editor = dialog.editor(setting.name)
        assert editor.isVisible() and editor.accessibleName() == setting.text


def test_a_change_holds_at_once_and_at_the_next_start(dialog, settings, tmp_path):
    heard = []
    settings.changed.connect(heard.append)
    switch = dialog.editor("library.resume_imports")
    assert isinstance(switch, QCheckBox)
    switch.click()
    choice = dialog.editor("look.theme")
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert heard == ["library.resume_imports", "look.theme"]
    kept = read_settings(tmp_path / "config" / "settings.toml").settings
    assert kept == settings.now and kept.word("look.theme") == "dark"


def test_the_dialog_follows_a_change_made_elsewhere_and_goes_back_to_the_defaults(dialog, settings):
    settings.change("look.theme", "light")
    assert dialog.editor("look.theme").currentData() == "light"
    next(button for button in dialog.findChildren(QPushButton) if "defaults" in button.text()).click()
    assert dialog.editor("look.theme").currentData() == "system" and not settings.now.chosen


def test_the_search_leaves_what_fits_and_says_when_nothing_does(dialog, qtbot):
    qtbot.keyClicks(dialog.search, "SYSTEM look")
    assert dialog.editor("look.theme").isVisible() and not dialog.editor("library.resume_imports").isVisible()
    dialog.search.setText("no such thing")
    assert dialog._nothing.isVisible()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_file_that_cannot_be_written_is_told_and_the_change_holds_until_the_end(qtbot, tmp_path):
    (tmp_path / "config").write_text("no folder")
    settings = LiveSettings(tmp_path / "config" / "settings.toml")
    with qtbot.waitSignal(settings.failed) as failed:
        settings.change("look.theme", "dark")
    assert "cannot be written" in str(failed.args[0]) and settings.now.word("look.theme") == "dark"
