"""The tools beside the canvas, and the colour."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QToolButton, QVBoxLayout, QWidget

from illpose_app.core.drawing.stroke import Rgb
from illpose_app.ui.studio.drawing.tools import Tool


class ToolStrip(QFrame):
    """One button for each tool, and the colour."""

    color_requested = Signal()

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        group = QActionGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 8, 5, 8)
        column.setSpacing(3)
        for tool in Tool:
            group.addAction(actions[tool.value])
            column.addWidget(_button(actions[tool.value]))
        line = QFrame()
        line.setObjectName("rule")
        column.addSpacing(4)
        column.addWidget(line)
        column.addSpacing(4)
        self.color = ColorButton()
        self.color.setToolTip(self.tr("Colour (C)"))
        self.color.setAccessibleName(self.tr("Colour"))
        self.color.clicked.connect(self.color_requested)
        column.addWidget(self.color, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        for name in ("grid", "thirds", "mirror"):
            column.addWidget(_button(actions[name]))


class ColorButton(QAbstractButton):
    """A round swatch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = QColor(0, 0, 0)
        self.setFixedSize(28, 28)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_color(self, color: Rgb) -> None:
        """Show another colour."""
        self._color = QColor(*color)
        self.setAccessibleDescription(self._color.name())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the swatch, with a ring while it has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setPen(QPen(palette.highlight().color() if self.hasFocus() else palette.shadow().color(), 2))
        painter.setBrush(self._color)
        painter.drawEllipse(self.rect().adjusted(2, 2, -2, -2))


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(20, 20))
    button.setAccessibleName(action.iconText())
    return button
