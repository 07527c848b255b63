"""The tools of the tool strip, and what is set for each of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType
from typing import Final

from illpose_app.core.drawing.brush import BRUSHES, LARGEST_PX, SMALLEST_PX, Brush, BrushKind
from illpose_app.core.drawing.stroke import Rgb


class Tool(Enum):
    """What the pen does; the values are names of actions."""

    PENCIL = "tool_pencil"
    INK = "tool_ink"
    ERASER = "tool_eraser"
    FILL = "tool_fill"
    PICKER = "tool_picker"
    SELECT_BOX = "tool_select_box"
    SELECT_FREE = "tool_select_free"
    SELECT_COLOR = "tool_select_color"
    MOVE = "tool_move"


#: Tools that say what may be changed, and change nothing themselves.
SELECTING: Final = frozenset({Tool.SELECT_BOX, Tool.SELECT_FREE, Tool.SELECT_COLOR})
_KIND_OF: Final = {Tool.PENCIL: BrushKind.PENCIL, Tool.INK: BrushKind.INK, Tool.ERASER: BrushKind.ERASER}


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolState:
    """Which tool is in hand, and how it is set; a value.

    tolerance: how unlike, of 255, a colour may be that fill and selection still take; gap_px: how wide a gap in the
    lines the fill does not run through; connected, layer_only: what a selection by colour takes.
    """

    tool: Tool = Tool.PENCIL
    brushes: Mapping[BrushKind, Brush] = field(default_factory=lambda: MappingProxyType(dict(BRUSHES)))
    color: Rgb = (32, 34, 40)
    steadying: float = 0.3
    presses: bool = True  # whether pressure counts
    tolerance: int = 48
    gap_px: int = 0
    connected: bool = True
    layer_only: bool = False

    @property
    def brush(self) -> Brush | None:
        """The brush in hand; None when the tool is none."""
        kind = _KIND_OF.get(self.tool)
        return None if kind is None else self.brushes[kind]

    def with_brush(self, *, size_px: float | None = None, opacity: float | None = None) -> "ToolState":
        """Return the state with the brush in hand set otherwise."""
        brush = self.brush
        if brush is None:
            return self
        size = brush.size_px if size_px is None else min(max(size_px, SMALLEST_PX), LARGEST_PX)
        strength = brush.opacity if opacity is None else min(max(opacity, 0.01), 1.0)
        changed = replace(brush, size_px=size, opacity=strength)
        return replace(self, brushes=MappingProxyType({**self.brushes, brush.kind: changed}))

    def stepped(self, steps: int) -> "ToolState":
        """Return the state with the brush larger or smaller by so many steps, each about a seventh."""
        brush = self.brush
        if brush is None:
            return self
        size = brush.size_px
        for _ in range(abs(steps)):
            size = max(size + 1, size * 1.15) if steps > 0 else min(size - 1, size / 1.15)
        return self.with_brush(size_px=round(max(size, SMALLEST_PX), 1))
