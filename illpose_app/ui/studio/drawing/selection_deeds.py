"""What can be done to what is selected: each deed that changes the drawing is one step of its history."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage

from illpose_app.core.drawing.compose import flattened
from illpose_app.core.drawing.drawing import Drawing, Layer
from illpose_app.core.drawing.floating import covered, cut_out, lifted
from illpose_app.core.drawing.selection import Selection, inverted, joined, rectangle
from illpose_app.core.drawing.stroke import Rgb
from illpose_app.core.drawing.tiles import Rect, read, tiles_of
from illpose_app.ui.background import Background, Lane
from illpose_app.ui.studio.drawing.document import DrawingDocument
from illpose_app.ui.studio.drawing.layer_deeds import LayerDeeds
from illpose_app.ui.studio.drawing.selecting import Outline
from illpose_app.ui.studio.drawing.tools import Tool, ToolState
from illpose_app.ui.studio.drawing.transform_box import TransformBox

#: Copied pixels say where they were, left and top in px, so that they can be pasted there; PNG keeps such words.
_PLACE_KEY: Final = "illpose-place"


class SelectionDeeds(QObject):
    """Selects, and acts on what is selected; large ones on a worker, in the order that they were asked for."""

    def __init__(
        self, deeds: LayerDeeds, background: Background, document: Callable[[], DrawingDocument | None]
    ) -> None:
        super().__init__(deeds)
        self._deeds, self._background, self._document = deeds, background, document

    # selecting

    def select(self, outline: Outline, tools: ToolState) -> None:
        """Select what an outline goes round, or what looks like the pixel that was clicked."""

        def change(drawing: Drawing) -> Drawing:
            new = outline.selection(drawing, tools)
            return _with_selection(drawing, joined(drawing.selection, new, outline.joining))

        self._select(self.tr("Select"), change, at_once=outline.tool is Tool.SELECT_BOX)

    def select_all(self) -> None:
        """Select the whole picture."""
        self._select(
            self.tr("Select all"), lambda drawing: replace(drawing, selection=rectangle(drawing.rect, drawing.rect))
        )

    def select_none(self) -> None:
        """Select nothing: everything may be drawn on again."""
        self._select(self.tr("Select nothing"), lambda drawing: _with_selection(drawing, None))

    def invert(self) -> None:
        """Select everything else."""
        self._select(
            self.tr("Invert the selection"),
            lambda drawing: _with_selection(drawing, inverted(drawing.selection, drawing.rect)),
        )

    def _select(self, text: str, change: Callable[[Drawing], Drawing], *, at_once: bool = True) -> None:
        document = self._document()
        if document is None:
            return
        if not at_once:
            self._deeds.long(text, change)
        elif not document.is_stroking:
            changed = change(document.drawing)
            if changed is not document.drawing:
                document.put(text, changed)

    # acting on it

    def clear(self) -> None:
        """Take what is selected off the active layer, or everything."""
        if self._deeds.refuses() or (document := self._document()) is None:
            return
        if document.drawing.selection is not None:
            self._deeds.long(self.tr("Clear the selection"), _cleared)
        elif document.drawing.active_layer.tiles:
            document.put(self.tr("Clear layer"), _cleared(document.drawing))

    def fill(self, color: Rgb) -> None:
        """Lay a colour on all that is selected."""
        document = self._document()
        if document is None or self._deeds.refuses():
            return

        def change(drawing: Drawing) -> Drawing:
            chosen = drawing.selection or rectangle(drawing.rect, drawing.rect)
            return drawing.with_tiles(drawing.active, covered(drawing.active_layer.tiles, chosen, color))

        self._deeds.long(self.tr("Fill the selection"), change)

    def turn(self, turned: Callable[[TransformBox], TransformBox], text: str) -> None:
        """Flip or turn what is selected of the active layer about its middle."""
        if not self._deeds.refuses():
            self._deeds.turn(turned, text)

    # clipboard

    def copy(self, *, merged: bool = False) -> None:
        """Copy what is selected of the active layer, or of all layers as they are seen, into the clipboard."""
        document = self._document()
        if document is None:
            return
        drawing = document.drawing
        self._background.call(
            lambda: _copied(drawing, merged=merged),
            succeeded=lambda copied: self._put_into_clipboard(*copied),
            lane=Lane.STORE,
        )

    def cut(self) -> None:
        """Copy what is selected of the active layer and take it off."""
        if not self._deeds.refuses():
            self.copy()
            self.clear()

    def paste(self, image: QImage) -> None:
        """Put pixels into a layer of their own: where they were copied, or in the middle."""
        document = self._document()
        if document is None or image.isNull():
            return
        name = self.tr("Pasted")

        def change(drawing: Drawing) -> Drawing:
            pixels_HW4 = _pixels(image)
            left, top = _place(image.text(_PLACE_KEY), pixels_HW4, drawing)
            layer = Layer(key=drawing.next_key, name=name, tiles=tiles_of(pixels_HW4, left=left, top=top))
            return replace(drawing.added(layer, above=drawing.active), selection=None)

        self._deeds.long(self.tr("Paste"), change, activates=True)

    def _put_into_clipboard(self, pixels_HW4: NDArray[np.uint8] | None, rect: Rect) -> None:
        if pixels_HW4 is None:
            self._deeds.refused.emit(self.tr("There is nothing to copy on this layer."))
            return
        height, width = pixels_HW4.shape[:2]
        image = QImage(pixels_HW4.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
        image.setText(_PLACE_KEY, f"{rect.left} {rect.top}")
        QGuiApplication.clipboard().setImage(image)


def _with_selection(drawing: Drawing, selection: Selection | None) -> Drawing:
    """Return the drawing itself where its selection stays what it is: then there is no step."""
    return drawing if selection is drawing.selection else replace(drawing, selection=selection)


def _cleared(drawing: Drawing) -> Drawing:
    return drawing.with_tiles(drawing.active, lifted(drawing.active_layer.tiles, drawing.selection).rest)


def _copied(drawing: Drawing, *, merged: bool) -> tuple[NDArray[np.uint8] | None, Rect]:
    if merged:
        rect = drawing.rect if drawing.selection is None else drawing.selection.bounds()
        return cut_out(flattened(drawing, rect=rect), drawing.selection, rect), rect
    piece = lifted(drawing.active_layer.tiles, drawing.selection)
    rect = piece.rect.clipped(drawing.rect)
    return (None, rect) if rect.is_empty else (read(piece.piece, rect), rect)


def _pixels(image: QImage) -> NDArray[np.uint8]:
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(straight.constBits(), np.uint8).reshape(straight.height(), straight.bytesPerLine())
    return rows[:, : 4 * straight.width()].reshape(straight.height(), straight.width(), 4).copy()


def _place(told: str, pixels_HW4: NDArray[np.uint8], drawing: Drawing) -> tuple[int, int]:
    height, width = pixels_HW4.shape[:2]
    try:
        left, top = map(int, told.split())
    except ValueError:
        left = top = -(1 << 20)
    there = Rect(left=left, top=top, right=left + width, bottom=top + height)
    if there.clipped(drawing.rect).is_empty:
        return (drawing.width_px - width) // 2, (drawing.height_px - height) // 2
    return left, top
