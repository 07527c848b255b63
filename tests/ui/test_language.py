"""The window speaks the language that was chosen: its own words, those of the other floors, and Qt's."""

import re

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMenu, QTabBar, QToolButton, QWidget

from illpose_app.core.errors import ArtworkError, LibraryError
from illpose_app.core.pose_checks.finding import doubt
from illpose_app.core.settings import Settings
from illpose_app.core.words import counted, phrase
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.places import find_places
from illpose_app.storage.settings_file import write_settings
from illpose_app.storage.shipped import resources_dir
from illpose_app.ui import language
from illpose_app.ui.error_dialog import ErrorDialog
from illpose_app.ui.language import plain, speak, spoken
from illpose_app.ui.settings_dialog import SettingsDialog
from illpose_app.ui.shortcuts.shortcut_sheet import ShortcutSheet
from illpose_app.ui.studio.check_panel import CheckPanel
from illpose_app.ui.theme import Look

TRANSLATIONS = resources_dir() / "translations"
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
#: Names, formats and keys, which are the same in every language.
_SAME = re.compile(r"illpose|English|100 %|px|\d|[A-Z]?[a-z]*\+|CSV|ID|URL|^\W*$", re.ASCII)


@pytest.fixture
def japanese(qapp):
    speak(qapp, "ja", TRANSLATIONS)
    yield
    speak(qapp, "system", TRANSLATIONS)


@pytest.fixture
def app(make_app, tmp_path, qapp):
    places = find_places(tmp_path / "home")
    write_settings(places.settings, Settings().replaced("look.language", "ja"))
    yield make_app(places)
    speak(qapp, "system", TRANSLATIONS)


def texts_of(widget):
    """Return every text that a widget shows or says to a screen reader."""
    for name in ("text", "title", "windowTitle", "toolTip", "accessibleName", "placeholderText"):
        said = getattr(widget, name, None)
        if callable(said) and isinstance(words := said(), str) and words:
            yield words


def not_japanese(texts):
    return sorted({words for words in texts if not _JAPANESE.search(words) and not _SAME.search(words)})


def test_a_window_started_in_japanese_says_nothing_in_english(app):
    menus = app.window.menuBar().findChildren(QMenu)
    assert [plain(action.text()) for action in app.window.menuBar().actions()][:2] == ["ファイル", "編集"]
    assert app.actions["open"].text() == "開く(&O)…" and app.actions["open"].toolTip() == "開く (Ctrl+O)"
    said = [words for widget in app.window.findChildren(QWidget) for words in texts_of(widget)]
    said += [action.text() for action in app.actions.values()] + [menu.title() for menu in menus]
    assert len(said) > 150
    assert not_japanese(said) == []


@pytest.mark.parametrize("width_px", [960, 1440])
def test_japanese_names_of_pages_and_panels_are_never_cut_short(app, qtbot, width_px):
    side = app.studio_page.side
    side.set_page_available("layers", available=True)
    app.theme.apply(QApplication.instance(), Look.DARK)
    app.window.resize(width_px, 700)
    with qtbot.waitExposed(app.window):
        app.window.show()
    qtbot.wait(50)
    tabs = side.findChild(QTabBar)
    for number in range(tabs.count()):
        assert side.rect().contains(tabs.tabRect(number)), tabs.tabText(number)
    for button in app.window.findChildren(QToolButton, "mode"):
        assert button.width() >= button.sizeHint().width(), button.text()


def test_settings_and_shortcuts_are_found_by_japanese_words(app, qtbot):
    dialog = SettingsDialog(app.settings, app.window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.search.setText("言語")
    assert dialog.editor("look.language").isVisible() and not dialog.editor("look.theme").isVisible()
    assert not_japanese(words for label in dialog.findChildren(QLabel) for words in texts_of(label)) == []
    sheet = ShortcutSheet(app.settings, app.window)
    qtbot.addWidget(sheet)
    sheet.search.setText("開く")
    assert not sheet._items["open"].isHidden() and sheet._items["quit"].isHidden()
    said = [words for label in sheet.findChildren(QLabel) for words in texts_of(label)]
    assert not_japanese([*said, *(row.text for row in sheet._rows), *(row.section for row in sheet._rows)]) == []


def test_a_finding_is_told_in_japanese(japanese, qtbot):
    panel = CheckPanel()
    qtbot.addWidget(panel)
    what = phrase("{joint} bends {angle}° the wrong way", joint=phrase("left knee"), angle=30)
    panel.show_findings((doubt("hinges", 0.9, what, phrase("It needs both eyes.")),))
    assert panel.table.item(0, 0).text() == "左ひざが逆方向に 30° 曲がっています"
    assert panel.table.item(0, 0).toolTip() == "両目が必要です。"


def test_an_error_is_told_in_japanese_with_its_file(japanese, qtbot, tmp_path):
    file = tmp_path / "{0} left.png"
    file.write_bytes(b"")
    with pytest.raises(ArtworkError) as raised:
        read_artwork(file)
    dialog = ErrorDialog(raised.value)
    qtbot.addWidget(dialog)
    damaged = "ファイルが壊れています。書き出しまたはダウンロードをやり直してください"
    assert dialog.text() == f"{file}: ファイルが空です({damaged})"
    assert str(raised.value) == f"{file}: the file is empty (the file is damaged; export or download it again)"
    dialog.add(LibraryError(phrase("{file}: {reason}", file="a", reason=phrase("Permission denied"))))
    assert dialog.informativeText() == "その後さらに 1 件のエラーがありました。"
    assert "a: アクセスが許可されていません" in dialog.detailedText()


def test_numbers_are_told_as_each_language_counts(qapp, japanese):
    files = [counted("{count} file", "{count} files", count=count) for count in (1, 2)]
    assert [spoken(words) for words in files] == ["1 ファイル", "2 ファイル"]
    speak(qapp, "en", TRANSLATIONS)
    assert [spoken(words) for words in files] == ["1 file", "2 files"]


def test_qt_s_own_buttons_and_numbers_speak_it_too(japanese, qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "キャンセル" in box.button(QDialogButtonBox.StandardButton.Cancel).text()
    assert QLocale().language() is QLocale.Language.Japanese


def test_a_language_can_be_left_again(qapp, japanese):
    assert spoken(phrase("left knee")) == "左ひざ"
    assert speak(qapp, "en", TRANSLATIONS) == "en"
    assert spoken(phrase("left knee")) == "left knee"


def test_the_system_s_language_is_taken_where_the_window_speaks_it(monkeypatch):
    for wanted, taken in ((["fr-FR", "ja-JP", "en"], "ja"), (["en-GB", "ja"], "en"), (["fr-FR"], "en")):
        monkeypatch.setattr(language, "_wanted", lambda wanted=wanted: wanted)
        assert language.language_of("system") == taken and language.language_of("ja") == "ja"


def test_the_letter_of_an_action_is_no_part_of_its_name():
    assert plain("&Open…") == "Open" and plain("開く(&O)…") == "開く" and plain("Fish && chips") == "Fish & chips"
