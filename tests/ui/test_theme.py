import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QMenu

from illpose_app.storage.shipped import resources_dir
from illpose_app.ui.actions import ACTIONS
from illpose_app.ui.theme import _COLORS, Look, Theme


@pytest.fixture
def theme(qapp):
    made = Theme(resources_dir())
    yield made
    qapp.setStyleSheet("")


def contrast(first, second):
    """Return the contrast of two colours as WCAG 2 defines it: 1 to 21."""

    def luminance(color):
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((luminance(QColor(first)), luminance(QColor(second))), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", [Look.DARK, Look.LIGHT])
def test_words_can_be_read_in_each_look(theme, qapp, look):
    theme.apply(qapp, look)
    for ground in ("window", "panel", "raised", "control", "selected", "hover"):
        assert contrast(theme.color("text"), theme.color(ground)) >= 7, ground
    for ground in ("window", "panel", "well"):
        assert contrast(theme.color("quiet"), theme.color(ground)) >= 4.5, ground
    assert contrast(theme.color("on_badge"), theme.color("badge")) >= 4.5
    assert contrast(theme.color("on_accent"), theme.color("accent")) >= 3


def test_the_style_sheet_names_only_colours_that_there_are(theme, qapp):
    for look in (Look.DARK, Look.LIGHT):
        theme.apply(qapp, look)
        assert re.findall(r"@\w+", qapp.styleSheet()) == []
    style = (resources_dir() / "styles" / "illpose.qss").read_text("utf-8")
    assert set(re.findall(r"@(\w+)", style)) <= {*_COLORS, "chevron", "tick"}


def test_icons_take_the_colour_of_the_text(theme, qapp):
    for look, light in ((Look.DARK, True), (Look.LIGHT, False)):
        theme.apply(qapp, look)
        image = theme.icon("open").pixmap(40).toImage()
        strongest = max((image.pixelColor(x, y) for x in range(40) for y in range(40)), key=QColor.alpha)
        assert (strongest.lightness() > 128) is light
        assert (qapp.palette().color(QPalette.ColorRole.Window).lightness() < 128) is light


def test_every_icon_of_the_table_is_drawn(theme):
    for row in ACTIONS:
        if row.icon:
            assert (resources_dir() / "icons" / f"{row.icon}.svg").is_file(), row.name


@pytest.mark.parametrize("look", [Look.DARK, Look.LIGHT])
def test_a_menu_shows_what_is_on_also_where_it_has_an_icon(theme, qapp, qtbot, look):
    theme.apply(qapp, look)
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction(theme.icon("skeleton"), "Skeletons")
    action.setCheckable(True)
    off = menu.grab().toImage()
    action.setChecked(True)
    on = menu.grab().toImage()
    accent = QColor(theme.color("accent")).rgb()
    assert off != on
    assert any(on.pixel(x, y) == accent for x in range(36) for y in range(on.height()))
