"""The tools beside the canvas, and what is set for the one in hand above it."""

from dataclasses import replace
from math import exp, log
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from illpose_app.core.drawing.brush import LARGEST_PX, SMALLEST_PX
from illpose_app.core.drawing.stroke import Rgb
from illpose_app.ui.studio.drawing.tools import Tool, ToolState

_STEPS: Final = 200
#: Below these widths the bar leaves out the sliders' names, and then their numbers.
_ALL_WORDS_PX: Final = 520
_NUMBERS_PX: Final = 360


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


class BrushBar(QFrame):
    """Size, opacity and steadiness of the brush in hand; reports wishes."""

    changed = Signal(object)  # ToolState

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._tools = ToolState()
        self._showing = False
        self._title = QLabel()
        self._title.setObjectName("heading")
        self._hint = QLabel()
        self._hint.setObjectName("quiet")
        self._size = self._slider(self.tr("Size of the brush"), _STEPS)
        self._opacity = self._slider(self.tr("Opacity of a stroke"), 100)
        self._steady = self._slider(self.tr("How much the line is steadied"), 95)
        self._words = {slider: QLabel() for slider in (self._size, self._opacity, self._steady)}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addSpacing(4)
        self._parts: list[QWidget] = []
        self._names: list[QLabel] = []
        for text, slider in (
            (self.tr("Size"), self._size), (self.tr("Opacity"), self._opacity), (self.tr("Steady"), self._steady)
        ):  # fmt: skip
            label, value = QLabel(text), self._words[slider]
            label.setObjectName("quiet")
            value.setObjectName("quiet")
            value.setMinimumWidth(42)
            parts: tuple[QWidget, ...] = (label, slider, value)
            self._names.append(label)
            for part in parts:
                row.addWidget(part)
                self._parts.append(part)
        row.addWidget(self._hint)
        row.addStretch(1)

    def show_tools(self, tools: ToolState, title: str, hint: str) -> None:
        """Show what is set; title: the tool's name, hint: what to do with a tool that is no brush."""
        self._showing, self._tools = True, tools
        self._title.setText(title)
        brush = tools.brush
        self._make_room()
        self._hint.setText(hint)
        self._hint.setVisible(brush is None)
        if brush is not None:
            self._size.setValue(round(_STEPS * log(brush.size_px / SMALLEST_PX) / log(LARGEST_PX / SMALLEST_PX)))
            self._opacity.setValue(round(100 * brush.opacity))
            self._words[self._size].setText(f"{brush.size_px:.3g} px")
            self._words[self._opacity].setText(f"{brush.opacity:.0%}")
        self._steady.setValue(round(100 * tools.steadying))
        self._words[self._steady].setText(f"{tools.steadying:.0%}")
        self._showing = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where there is no room: tool tips have them."""
        self._make_room()

    def _make_room(self) -> None:
        brushes = self._tools.brush is not None
        for part in self._parts:
            part.setVisible(brushes)
        for name in self._names:
            name.setVisible(brushes and self.width() >= _ALL_WORDS_PX)
        for value in self._words.values():
            value.setVisible(brushes and self.width() >= _NUMBERS_PX)

    def minimumSizeHint(self) -> QSize:
        """Return that it can be very narrow."""
        return QSize(240, super().minimumSizeHint().height())

    def _slider(self, name: str, most: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, most)
        slider.setMinimumWidth(44)
        slider.setMaximumWidth(96)
        slider.setAccessibleName(name)
        slider.setToolTip(name)
        slider.valueChanged.connect(self._report)
        return slider

    def _report(self) -> None:
        if self._showing:
            return
        size = SMALLEST_PX * exp(self._size.value() / _STEPS * log(LARGEST_PX / SMALLEST_PX))
        sender, tools = self.sender(), self._tools
        if sender is self._size:
            tools = tools.with_brush(size_px=round(size, 1) if size < 10 else round(size))
        elif sender is self._opacity:
            tools = tools.with_brush(opacity=self._opacity.value() / 100)
        else:
            tools = replace(tools, steadying=self._steady.value() / 100)
        self.changed.emit(tools)


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
        painter.setPen(QPen(palette.highlight().color() if self.hasFocus() else palette.mid().color(), 2))
        painter.setBrush(self._color)
        painter.drawEllipse(self.rect().adjusted(2, 2, -2, -2))


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(20, 20))
    button.setAccessibleName(action.toolTip())
    return button
