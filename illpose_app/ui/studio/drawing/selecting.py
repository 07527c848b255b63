"""The line that a selecting tool draws, until the pen is lifted: pure, painted elsewhere."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from illpose_app.core.drawing.drawing import Drawing
from illpose_app.core.drawing.fill import alike_selected
from illpose_app.core.drawing.selection import Joining, Selection, outlined, rectangle
from illpose_app.core.drawing.tiles import Rect
from illpose_app.ui.studio.drawing.tools import Tool, ToolState

#: A drag shorter than this was meant as a click, px of the screen.
CLICK_PX = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Where the pen went with a selecting tool, px of the drawing."""

    tool: Tool
    joining: Joining
    places: tuple[tuple[float, float], ...]

    def to(self, x: float, y: float) -> "Outline":
        """Return the outline with the pen at another place."""
        kept = self.places if self.tool is Tool.SELECT_FREE else self.places[:1]
        return replace(self, places=(*kept, (x, y)))

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """The line as it is drawn, px of the drawing."""
        if self.tool is Tool.SELECT_FREE:
            return self.places
        rect = self.rect
        return (rect.left, rect.top), (rect.right, rect.top), (rect.right, rect.bottom), (rect.left, rect.bottom)

    @property
    def rect(self) -> Rect:
        """The rectangle about the line, whole px."""
        xs, ys = [x for x, _ in self.places], [y for _, y in self.places]
        return Rect(left=round(min(xs)), top=round(min(ys)), right=round(max(xs)), bottom=round(max(ys)))

    def is_click(self, scale: float) -> bool:
        """Tell whether the pen hardly moved; scale is px of the screen for one px of the drawing."""
        rect = self.rect
        return max(rect.width, rect.height) * scale < CLICK_PX

    def selection(self, drawing: Drawing, tools: ToolState) -> Selection:
        """Return what it selects, by itself; by colour of a large drawing this takes long."""
        if self.tool is Tool.SELECT_BOX:
            return rectangle(self.rect, drawing.rect)
        if self.tool is Tool.SELECT_FREE:
            return outlined(self.places, drawing.rect)
        x, y = self.places[0]
        return alike_selected(
            drawing, int(x // 1), int(y // 1), tolerance=tools.tolerance, connected=tools.connected,
            layer_only=tools.layer_only,
        )  # fmt: skip


def joining_of(modifiers: Qt.KeyboardModifier) -> Joining:
    """Return what a selection does to the one before: Shift adds, Alt takes away, both keep what is in both."""
    adds = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    takes = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    if adds and takes:
        return Joining.INTERSECT
    return Joining.ADD if adds else Joining.SUBTRACT if takes else Joining.REPLACE
