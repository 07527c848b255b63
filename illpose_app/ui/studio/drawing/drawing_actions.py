"""The rows of the table of actions that belong to drawing and to watching what is drawn elsewhere."""

from typing import Final

from illpose_app.ui.action_row import ActionRow, Need

_OPEN: Final = Need.DRAWING
_PEN: Final = Need.PEN

DRAWING_FILE_ACTIONS: Final[tuple[ActionRow, ...]] = (
    ActionRow(name="new_drawing", text="&New drawing…", menu="&File", shortcuts=("Ctrl+N",), icon="canvas-new",
              separated=True),
    ActionRow(name="save_drawing", text="&Save the drawing", menu="&File", shortcuts=("Ctrl+S",), icon="save",
              needs=_OPEN),
    ActionRow(name="save_drawing_as", text="Save the drawing &as…", menu="&File", shortcuts=("Ctrl+Shift+S",),
              needs=_OPEN),
    ActionRow(name="export_drawing", text="E&xport the drawing…", menu="&File", needs=_OPEN),
    ActionRow(name="watch_file", text="&Watch this file", menu="&File", shortcuts=("Ctrl+W",), icon="watch",
              checkable=True, separated=True, needs=Need.FILE),
    ActionRow(name="watch_clipboard", text="Watch the &clipboard", menu="&File", checkable=True),
    ActionRow(name="watch_region", text="Watch a region of the scr&een…", menu="&File", checkable=True),
)  # fmt: skip

DRAWING_ACTIONS: Final[tuple[ActionRow, ...]] = (
    ActionRow(name="draw", text="&Draw", menu="&Draw", shortcuts=("D",), icon="draw", checkable=True,
              needs=Need.ARTWORK),
    ActionRow(name="tool_pencil", text="&Pencil", menu="&Draw", shortcuts=("P",), icon="pencil", checkable=True,
              checked=True, separated=True, needs=_PEN),
    ActionRow(name="tool_ink", text="&Ink", menu="&Draw", shortcuts=("I",), icon="ink", checkable=True, needs=_PEN),
    ActionRow(name="tool_eraser", text="&Eraser", menu="&Draw", shortcuts=("E",), icon="eraser", checkable=True,
              needs=_PEN),
    ActionRow(name="tool_fill", text="&Flat fill", menu="&Draw", shortcuts=("G",), icon="fill", checkable=True,
              needs=_PEN),
    ActionRow(name="tool_picker", text="Colour pic&ker", menu="&Draw", shortcuts=("K",), icon="picker",
              checkable=True, needs=_PEN),
    ActionRow(name="tool_move", text="&Move, scale and turn the layer", menu="&Draw", shortcuts=("V",), icon="move",
              checkable=True, needs=_PEN),
    ActionRow(name="brush_larger", text="&Larger brush", menu="&Draw", shortcuts=("]",), separated=True, needs=_PEN),
    ActionRow(name="brush_smaller", text="&Smaller brush", menu="&Draw", shortcuts=("[",), needs=_PEN),
    ActionRow(name="color", text="&Colour…", menu="&Draw", shortcuts=("C",), needs=_PEN),
    ActionRow(name="pressure", text="Pen p&ressure counts", menu="&Draw", checkable=True, checked=True, needs=_PEN),
    ActionRow(name="layer_add", text="&New layer", menu="&Draw", shortcuts=("Ctrl+Shift+N",), icon="layer-add",
              separated=True, needs=_OPEN),
    ActionRow(name="layer_duplicate", text="D&uplicate the layer", menu="&Draw", shortcuts=("Ctrl+J",),
              icon="layer-duplicate", needs=_OPEN),
    ActionRow(name="layer_merge", text="Merge the layer &down", menu="&Draw", shortcuts=("Ctrl+M",),
              icon="layer-merge", needs=_OPEN),
    ActionRow(name="layer_remove", text="&Remove the layer", menu="&Draw", icon="layer-remove", needs=_OPEN),
    ActionRow(name="layer_clear", text="Clear the la&yer", menu="&Draw", shortcuts=("Ctrl+Backspace",), needs=_OPEN),
    ActionRow(name="layer_from_file", text="Illustration &as a layer…", menu="&Draw", separated=True, needs=_OPEN),
    ActionRow(name="layer_from_reference", text="Selected reference as a fai&nt layer below", menu="&Draw",
              needs=_OPEN),
    ActionRow(name="grid", text="&Grid", menu="&Draw", shortcuts=("Shift+G",), icon="grid", checkable=True,
              separated=True, needs=_OPEN),
    ActionRow(name="thirds", text="&Thirds", menu="&Draw", shortcuts=("Shift+T",), icon="thirds", checkable=True,
              needs=_OPEN),
)  # fmt: skip
