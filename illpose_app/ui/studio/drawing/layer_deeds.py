"""What can be done to the layers of the open drawing: each deed is one step of its history."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from illpose_app.core.drawing.compose import merged_down
from illpose_app.core.drawing.drawing import Drawing, DrawingError, Layer
from illpose_app.core.drawing.fill import filled
from illpose_app.core.drawing.floating import laid_down, lifted
from illpose_app.core.drawing.tiles import Rect, shared, tiles_of
from illpose_app.core.drawing.transform import placed, transformed
from illpose_app.ui.background import Background, Lane
from illpose_app.ui.language import spoken
from illpose_app.ui.studio.drawing.document import DrawingDocument
from illpose_app.ui.studio.drawing.tools import ToolState
from illpose_app.ui.studio.drawing.transform_box import TransformBox

#: How strongly a reference shines through from below.
FAINT: Final = 0.35


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Deed:
    """A change that takes long; ended is called after it, whatever came of it."""

    document: DrawingDocument
    text: str
    change: Callable[[Drawing], Drawing]
    ended: Callable[[], None]
    activates: bool  # whether the change also says which layer is active


class LayerDeeds(QObject):
    """Changes the document that is open; what takes long runs in the background, on the state that it began with."""

    refused = Signal(str)
    busy = Signal(str)
    transformed = Signal()  # or not, because something else was drawn meanwhile

    def __init__(
        self, background: Background, document: Callable[[], DrawingDocument | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._document = background, document
        self._waiting: deque[_Deed] = deque()  # the first one is being done

    def add(self) -> None:
        """Put an empty layer above the active one."""
        if (document := self._document()) is not None:
            drawing = document.drawing
            name = self.tr("Layer {0}").format(len([layer for layer in drawing.layers if not layer.guide]))
            layer = Layer(key=drawing.next_key, name=name)
            document.put(self.tr("New layer"), drawing.added(layer, above=drawing.active))

    def duplicate(self) -> None:
        """Put a copy of the active layer above it."""
        if (document := self._document()) is not None:
            drawing = document.drawing
            name = self.tr("{0} copy").format(drawing.active_layer.name)
            layer = replace(drawing.active_layer, key=drawing.next_key, name=name, locked=False)
            document.put(self.tr("Duplicate layer"), drawing.added(layer, above=drawing.active))

    def merge_down(self) -> None:
        """Merge the active layer into the one below."""
        self.long(self.tr("Merge layers"), lambda drawing: merged_down(drawing, drawing.active), activates=True)

    def remove(self) -> None:
        """Remove the active layer."""
        self._try(self.tr("Remove layer"), lambda drawing: drawing.removed(drawing.active))

    def change(self, text: str, layer: Layer, merging: str = "") -> None:
        """Give a layer another name, opacity, mode, or state."""
        if (document := self._document()) is not None:
            document.put(text, document.drawing.with_layer(layer), merging=merging)

    def order(self, keys: Sequence[int]) -> None:
        """Bring the layers into another order, the lowest first."""
        self._try(self.tr("Reorder layers"), lambda drawing: drawing.in_order(keys))

    def add_picture(self, pixels_HW4: NDArray[np.uint8], name: str, *, faint: bool) -> None:
        """Lay a picture into the drawing, as large as fits: as a layer above, or faint, locked and below."""
        document = self._document()
        if document is None:
            return
        drawing = document.drawing

        def make() -> Layer:
            tiles = shared(_fitted(pixels_HW4, drawing))
            return Layer(key=drawing.next_key, name=name, tiles=tiles, opacity=FAINT if faint else 1.0,
                         locked=faint, guide=faint)  # fmt: skip

        def put(layer: Layer) -> None:
            if self._document() is not document:
                return
            now = document.drawing
            fresh = replace(layer, key=now.next_key)
            if faint:
                lowest = now.layers[0]
                added = now.added(fresh, above=lowest.key if lowest.locked else None)
                document.put(self.tr("Faint layer below"), replace(added, active=now.active))
            else:
                document.put(self.tr("Illustration as a layer"), now.added(fresh, above=now.active))

        self._run(make, put)

    def fill(self, x: int, y: int, tools: ToolState) -> None:
        """Fill the area about a pixel in the active layer."""
        document = self._document()
        selection = None if document is None else document.drawing.selection
        if selection is not None and not selection.cover_at(x, y):
            self.refused.emit(self.tr("This place is not selected."))
            return
        self.long(
            self.tr("Flat fill"),
            lambda drawing: filled(drawing, x, y, color=tools.color, tolerance=tools.tolerance, gap_px=tools.gap_px),
        )

    def transform(self, box: TransformBox) -> None:
        """Move, scale and turn what is selected of the active layer, or all of it, as a box shows."""
        moves = box.affine.is_whole_move
        document = self._document()
        if document is not None and document.drawing.selection is not None:
            text = self.tr("Move selection") if moves else self.tr("Transform selection")
        else:
            text = self.tr("Move layer") if moves else self.tr("Transform layer")
        self.turn(lambda _unmoved: box, text)

    def turn(self, turned: Callable[[TransformBox], TransformBox], text: str) -> None:
        """Lay down what is selected as a box says that is made from the one about it."""

        def change(drawing: Drawing) -> Drawing:
            side = max(drawing.width_px, drawing.height_px)
            limit = Rect(left=-side, top=-side, right=drawing.width_px + side, bottom=drawing.height_px + side)
            piece = lifted(drawing.active_layer.tiles, drawing.selection)
            if piece.rect.is_empty:
                return drawing
            return laid_down(drawing, piece, turned(TransformBox(rect=piece.rect)).affine, limit=limit)

        self.long(text, change, ended=self.transformed.emit)

    def refuses(self) -> bool:
        """Tell whether the active layer may not be changed, and say why."""
        document = self._document()
        if document is None:
            return True
        layer = document.drawing.active_layer
        if layer.locked:
            self.refused.emit(self.tr("The layer “{0}” is locked.").format(layer.name))
        elif not layer.visible:
            self.refused.emit(self.tr("The layer “{0}” is hidden.").format(layer.name))
        return layer.locked or not layer.visible

    def _try(self, text: str, change: Callable[[Drawing], Drawing]) -> None:
        if (document := self._document()) is not None:
            try:
                document.put(text, change(document.drawing))
            except DrawingError as error:
                self.refused.emit(spoken(str(error)))

    def long(
        self,
        text: str,
        change: Callable[[Drawing], Drawing],
        *,
        ended: Callable[[], None] = lambda: None,
        activates: bool = False,
    ) -> None:
        """Make the change on a worker, after those that were asked for before it."""
        document = self._document()
        if document is not None:
            self._waiting.append(
                _Deed(document=document, text=text, change=change, ended=ended, activates=activates)
            )  # fmt: skip
            if len(self._waiting) == 1:
                self._start_next()

    def afterwards(self, then: Callable[[], None]) -> None:
        """Do something after the changes that are waiting; at once where none is."""
        if self._waiting:
            self.long("", lambda drawing: drawing, ended=then)
        else:
            then()

    def _start_next(self) -> None:
        while self._waiting and self._waiting[0].document is not self._document():
            self._waiting.popleft()  # asked for in a drawing that is closed
        if not self._waiting:
            return
        deed = self._waiting[0]
        document = deed.document
        drawing = document.drawing

        def end(changed: Drawing | None) -> None:
            self._waiting.popleft()
            if changed is not None and changed is not drawing and self._document() is document:
                self._put(deed, drawing, changed)
            deed.ended()
            self._start_next()

        self._run(lambda: deed.change(drawing), end, failed=lambda: end(None))

    def _put(self, deed: _Deed, drawing: Drawing, changed: Drawing) -> None:
        """Take a change, unless what it was made from was drawn on meanwhile."""
        document = deed.document
        now = document.drawing
        if now.layers is drawing.layers and now.selection is drawing.selection and not document.is_stroking:
            document.put(deed.text, changed if deed.activates else replace(changed, active=now.active))
        else:
            self.refused.emit(self.tr("Something else was drawn meanwhile; please do that again."))

    def _run(
        self, make: Callable[[], object], put: Callable[..., None], *, failed: Callable[[], None] | None = None
    ) -> None:
        self.busy.emit(self.tr("One moment…"))

        def done(result: object) -> None:
            self.busy.emit("")
            put(result)

        def fail(error: Exception) -> None:
            self.busy.emit("")
            if isinstance(error, DrawingError):
                self.refused.emit(spoken(str(error)))
            else:
                self._background.failed.emit(error)
            if failed is not None:
                failed()

        # not behind the networks, which may look at the drawing just now
        self._background.call(make, succeeded=done, failed=fail, lane=Lane.STORE)


def _fitted(pixels_HW4: NDArray[np.uint8], drawing: Drawing) -> dict[tuple[int, int], NDArray[np.uint8]]:
    """Return the tiles of a picture in the middle of the drawing; one that is larger is made to fit."""
    height, width = pixels_HW4.shape[:2]
    left, top = (drawing.width_px - width) // 2, (drawing.height_px - height) // 2
    tiles = tiles_of(pixels_HW4, left=left, top=top)
    scale = min(drawing.width_px / width, drawing.height_px / height)
    if scale >= 1 and scale < 1.25:
        return tiles
    about = left + width / 2, top + height / 2
    by = placed(dx=0, dy=0, scale_x=scale, scale_y=scale, angle_deg=0, about=about)
    return dict(transformed(tiles, by, limit=drawing.rect))
