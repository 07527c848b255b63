"""Looks whether what the window needs is there: a screen, letters, every icon in both looks, Qt's own words."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from illpose_app.core.errors import IllposeError
from illpose_app.services.check_installation import Checked, looked_at
from illpose_app.storage.shipped import resources_dir
from illpose_app.ui.language import TRANSLATED
from illpose_app.ui.theme import Look, Theme


def check_window() -> Iterator[Checked]:
    """Yield every part that the window needs; an application of Qt is made where there is none yet."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    return looked_at(
        (
            ("screen", _screen),
            ("letters", _letters),
            ("icons", lambda: _icons(application)),
            ("languages", _languages),
        )
    )


def _screen() -> str:
    size = QGuiApplication.primaryScreen().size()
    return f"{size.width()} x {size.height()} px, through {QGuiApplication.platformName()}"


def _letters() -> str:
    families = QFontDatabase.families()
    if not families:
        raise IllposeError("no font is installed: the window would have no letters (install one, such as DejaVu)")
    return f"{len(families)} families of fonts"


def _icons(application: QApplication) -> str:
    theme = Theme(resources_dir())
    names = sorted(path.stem for path in (resources_dir() / "icons").glob("*.svg"))
    for look in (Look.DARK, Look.LIGHT):
        theme.apply(application, look)
        blank = [name for name in names if _is_blank(theme.icon(name).pixmap(20, 20))]
        if blank or not names:
            raise IllposeError(f"{len(blank)} of {len(names)} icons stay blank: {', '.join(blank)}")
    if _is_blank(QIcon(theme.program_icon()).pixmap(64, 64)):
        raise IllposeError("the program's own icon stays blank: Qt's plugin for SVG is missing")
    return f"{len(names)} drawn, dark and light"


def _is_blank(pixmap: QPixmap) -> bool:
    image = pixmap.toImage()
    return not any(image.pixelColor(x, y).alpha() for y in range(image.height()) for x in range(image.width()))


def _languages() -> str:
    words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for language in TRANSLATED:
        for name, folder in ((f"qtbase_{language}", words), (f"illpose_{language}", resources_dir() / "translations")):
            if not QTranslator().load(name, str(folder)):
                raise IllposeError(f"{folder / name}.qm is missing")
    return ", ".join(QLocale.languageToString(QLocale(language).language()) for language in ("en", *TRANSLATED))
