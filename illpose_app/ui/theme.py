"""The dark and the light look: colours by role, the style sheet, and icons in the colour of the text."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

_COLORS: Final[dict[str, tuple[str, str]]] = {
    # role: (dark, light)
    "window": ("#1b1d22", "#f1f2f4"),
    "panel": ("#22252b", "#fafbfc"),
    "raised": ("#2b2f37", "#ffffff"),
    "well": ("#16181c", "#e6e8ec"),
    "control": ("#2d3139", "#ffffff"),
    "hover": ("#343944", "#e4e7ec"),
    "selected": ("#3a4152", "#dbe4fb"),
    "line": ("#353a44", "#d5d9e0"),
    "scroll": ("#454b57", "#c3c9d2"),
    "text": ("#e7e9ee", "#1f2328"),
    "quiet": ("#9aa2b1", "#5d6675"),
    "faint": ("#656d7b", "#9aa2af"),
    "accent": ("#5b8cff", "#2f6bed"),
    "accent_hover": ("#7aa2ff", "#4a80f5"),
    "on_accent": ("#ffffff", "#ffffff"),
    "badge": ("#24493a", "#d3f3e1"),
    "on_badge": ("#7fe0af", "#14673f"),
    "warning": ("#f2b84b", "#a66300"),
}


class Look(StrEnum):
    """What the artist chose."""

    SYSTEM = "system"
    DARK = "dark"
    LIGHT = "light"


class Theme:
    """The look of the whole program; `apply` may be called again at any time."""

    def __init__(self, resources: Path) -> None:
        self._icons = resources / "icons"
        self._styles = resources / "styles"
        self._style = (self._styles / "illpose.qss").read_text(encoding="utf-8")
        self._dark = True

    @property
    def is_dark(self) -> bool:
        """Tell whether the dark look is on."""
        return self._dark

    @property
    def name(self) -> str:
        """The name of the look that is on, as files of resources/styles have it."""
        return "dark" if self._dark else "light"

    def color(self, role: str) -> QColor:
        """Return the colour of a role in the look that is on."""
        return QColor(_COLORS[role][0 if self._dark else 1])

    def apply(self, application: QApplication, look: Look) -> None:
        """Give the program a look."""
        self._dark = look is Look.DARK or (look is Look.SYSTEM and _system_is_dark())
        application.setStyle("Fusion")
        application.setPalette(self._palette())
        style = self._style.replace("@chevron", (self._styles / f"chevron-{self.name}.svg").as_posix())
        style = style.replace("@tick", (self._styles / "tick.svg").as_posix())
        # longest first: @accent_hover begins with @accent
        for role in sorted(_COLORS, key=len, reverse=True):
            style = style.replace(f"@{role}", self.color(role).name())
        application.setStyleSheet(style)

    def icon(self, name: str) -> QIcon:
        """Return an icon of resources/icons in the colour of the text, paler where it is disabled."""
        icon = QIcon()
        for mode, role in ((QIcon.Mode.Normal, "text"), (QIcon.Mode.Disabled, "faint")):
            for side in (20, 40):
                icon.addPixmap(self._drawn(name, self.color(role), side), mode)
        return icon

    def program_icon(self) -> QIcon:
        """Return the program's own icon."""
        return QIcon(str(self._icons / "illpose.svg"))

    def _drawn(self, name: str, color: QColor, side: int) -> QPixmap:
        source = (self._icons / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", color.name())
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, name in (
            (roles.Window, "window"), (roles.WindowText, "text"), (roles.Base, "panel"),
            (roles.AlternateBase, "window"),
            (roles.Text, "text"), (roles.Button, "control"), (roles.ButtonText, "text"), (roles.Highlight, "accent"),
            (roles.HighlightedText, "on_accent"), (roles.ToolTipBase, "raised"), (roles.ToolTipText, "text"),
            (roles.PlaceholderText, "quiet"), (roles.Mid, "line"), (roles.Dark, "well"), (roles.Light, "raised"),
            (roles.Midlight, "selected"), (roles.Shadow, "faint"),
            (roles.Link, "accent"),
        ):  # fmt: skip
            palette.setColor(role, self.color(name))
        for role in (roles.Text, roles.WindowText, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("faint"))
        return palette


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() != Qt.ColorScheme.Light
