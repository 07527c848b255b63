"""What is set for the tool in hand, above the canvas."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import exp, log
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QSlider, QWidget

from illpose_app.core.drawing.brush import LARGEST_PX, SMALLEST_PX
from illpose_app.ui.studio.drawing.tools import Tool, ToolState

_STEPS: Final = 200
#: Below these widths the bar leaves out the sliders' names, and then their numbers.
_ALL_WORDS_PX: Final = 520
_NUMBERS_PX: Final = 360
_BRUSHES: Final = frozenset({Tool.PENCIL, Tool.INK, Tool.ERASER})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Knob:
    """A slider with its name and number; read and write say what it stands for."""

    tools: frozenset[Tool]
    label: QLabel
    slider: QSlider
    value: QLabel
    read: Callable[[ToolState], int]
    words: Callable[[ToolState], str]
    write: Callable[[ToolState, int], ToolState]


class BrushBar(QFrame):
    """Sliders and boxes for the tool in hand; reports wishes."""

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
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addSpacing(4)
        self._knobs = self._make_knobs()
        for knob in self._knobs:
            for part in (knob.label, knob.slider, knob.value):
                row.addWidget(part)
        self._connected = self._box(self.tr("Connected"), self.tr("Take only what is connected with the place clicked"))
        self._layer_only = self._box(self.tr("This layer"), self.tr("Look at the active layer alone"))
        row.addWidget(self._connected)
        row.addWidget(self._layer_only)
        row.addWidget(self._hint)
        row.addStretch(1)

    def show_tools(self, tools: ToolState, title: str, hint: str) -> None:
        """Show what is set; title: the tool's name, hint: what to do with a tool that is no brush."""
        self._showing, self._tools = True, tools
        self._title.setText(title)
        self._hint.setText(hint)
        self._make_room()
        for knob in self._knobs:
            if tools.tool in knob.tools:
                knob.slider.setValue(knob.read(tools))
                knob.value.setText(knob.words(tools))
        self._connected.setChecked(tools.connected)
        self._layer_only.setChecked(tools.layer_only)
        self._showing = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where there is no room: tool tips have them."""
        self._make_room()

    def _make_room(self) -> None:
        tool = self._tools.tool
        for knob in self._knobs:
            used = tool in knob.tools
            knob.slider.setVisible(used)
            knob.label.setVisible(used and self.width() >= _ALL_WORDS_PX)
            knob.value.setVisible(used and self.width() >= _NUMBERS_PX)
        by_color = tool is Tool.SELECT_COLOR
        self._connected.setVisible(by_color)
        self._layer_only.setVisible(by_color)
        self._hint.setVisible(False)
        self._title.setVisible(True)
        self._title.setVisible(self._taken_px() < self.width())  # the tool strip shows it, too
        self._hint.setVisible(tool not in _BRUSHES and self._taken_px() + self._hint.sizeHint().width() < self.width())

    def _taken_px(self) -> int:
        """Return the room that all but the words on what to do with a tool take."""
        parts = [part for part in self.children() if isinstance(part, QWidget) and not part.isHidden()]
        return sum(part.sizeHint().width() + 8 for part in parts) + 24

    def minimumSizeHint(self) -> QSize:
        """Return that it can be very narrow."""
        return QSize(240, super().minimumSizeHint().height())

    def _make_knobs(self) -> tuple[_Knob, ...]:
        return (
            self._knob(
                self.tr("Size"), self.tr("Size of the brush"), _STEPS, _BRUSHES,
                read=lambda tools: _step_of(tools.brush.size_px if tools.brush else SMALLEST_PX),
                words=lambda tools: f"{tools.brush.size_px if tools.brush else SMALLEST_PX:.3g} px",
                write=lambda tools, step: tools.with_brush(size_px=_size_of(step)),
            ),
            self._knob(
                self.tr("Opacity"), self.tr("Opacity of a stroke"), 100, _BRUSHES,
                read=lambda tools: round(100 * (tools.brush.opacity if tools.brush else 1.0)),
                words=lambda tools: f"{tools.brush.opacity if tools.brush else 1.0:.0%}",
                write=lambda tools, percent: tools.with_brush(opacity=percent / 100),
            ),
            self._knob(
                self.tr("Steady"), self.tr("How much the line is steadied"), 95, _BRUSHES,
                read=lambda tools: round(100 * tools.steadying),
                words=lambda tools: f"{tools.steadying:.0%}",
                write=lambda tools, percent: replace(tools, steadying=percent / 100),
            ),
            self._knob(
                self.tr("Tolerance"), self.tr("How unlike a colour may be that is taken, too"), 255,
                frozenset({Tool.FILL, Tool.SELECT_COLOR}),
                read=lambda tools: tools.tolerance,
                words=lambda tools: str(tools.tolerance),
                write=lambda tools, value: replace(tools, tolerance=value),
            ),
            self._knob(
                self.tr("Gaps"), self.tr("How wide a gap in the lines may be without the colour running out"), 40,
                frozenset({Tool.FILL}),
                read=lambda tools: tools.gap_px,
                words=lambda tools: f"{tools.gap_px} px",
                write=lambda tools, value: replace(tools, gap_px=value),
            ),
        )  # fmt: skip

    def _knob(
        self,
        name: str,
        meaning: str,
        most: int,
        tools: frozenset[Tool],
        *,
        read: Callable[[ToolState], int],
        words: Callable[[ToolState], str],
        write: Callable[[ToolState, int], ToolState],
    ) -> _Knob:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, most)
        slider.setMinimumWidth(44)
        slider.setMaximumWidth(96)
        slider.setAccessibleName(meaning)
        slider.setToolTip(meaning)
        label, value = QLabel(name), QLabel()
        label.setObjectName("quiet")
        value.setObjectName("quiet")
        value.setMinimumWidth(42)
        slider.valueChanged.connect(lambda number: self._report(write(self._tools, number)))
        return _Knob(tools=tools, label=label, slider=slider, value=value, read=read, words=words, write=write)

    def _box(self, name: str, meaning: str) -> QCheckBox:
        box = QCheckBox(name)
        box.setAccessibleName(meaning)
        box.setToolTip(meaning)
        box.toggled.connect(self._report_boxes)
        return box

    def _report_boxes(self) -> None:
        connected, layer_only = self._connected.isChecked(), self._layer_only.isChecked()
        self._report(replace(self._tools, connected=connected, layer_only=layer_only))

    def _report(self, tools: ToolState) -> None:
        if not self._showing:
            self.changed.emit(tools)


def _step_of(size_px: float) -> int:
    return round(_STEPS * log(size_px / SMALLEST_PX) / log(LARGEST_PX / SMALLEST_PX))


def _size_of(step: int) -> float:
    size = SMALLEST_PX * exp(step / _STEPS * log(LARGEST_PX / SMALLEST_PX))
    return round(size, 1) if size < 10 else round(size)
