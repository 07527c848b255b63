"""The drawing that is open: its history, how it looks, and the stroke that is being drawn on it."""

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from illpose_app.core.drawing.brush import Brush, PenPoint
from illpose_app.core.drawing.changes import changed_places
from illpose_app.core.drawing.drawing import Drawing, Layer
from illpose_app.core.drawing.history import History
from illpose_app.core.drawing.stroke import Rgb, Stroke
from illpose_app.core.drawing.tiles import Place, Rect, Tile, Tiles, tile_rect
from illpose_app.ui.studio.drawing.merged_image import MergedImage

#: So many tiles are composed at once; more than that go in slices between which the program answers.
_AT_ONCE: Final = 24
_SLICE_S: Final = 0.010


class DrawingDocument(QObject):
    """Holds one drawing; every change goes through `put` or a stroke."""

    painted = Signal(object)  # Rect, px: what looks different now
    changed = Signal()  # layers, names, what is active, or what can be undone
    edited = Signal()  # what is drawn differs: worth keeping, and looking at
    missed = Signal()  # a stroke that left nothing, because it lay outside of what is selected

    def __init__(
        self, drawing: Drawing, merged: MergedImage, *, name: str, path: Path | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.history = History(drawing)
        self.merged = merged
        self.name, self.path = name, path
        self.saved: Drawing | None = drawing if path is not None else None
        self._stroke: Stroke | None = None
        self._stroke_text = ""
        self._stroke_laid = False
        self._lifted: tuple[int, Tiles, Tiles] | None = None  # layer, what it has, what it shows
        self._waiting: list[Place] = []
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._compose_slice)

    @property
    def drawing(self) -> Drawing:
        """The drawing, without the stroke that is being drawn."""
        return self.history.now

    @property
    def drawing_now(self) -> Drawing:
        """The drawing with the stroke as far as it has come; a value like any other."""
        return (
            self.drawing if self._stroke is None else self.drawing.with_tiles(self.drawing.active, self._stroke.tiles)
        )

    @property
    def is_stroking(self) -> bool:
        """Tell whether the pen is down."""
        return self._stroke is not None

    @property
    def is_unsaved(self) -> bool:
        """Tell whether the artist's file lacks something that was drawn."""
        return self._stroke is not None or self.saved is None or self.saved.layers is not self.drawing.layers

    # changes

    def put(self, text: str, drawing: Drawing, *, merging: str = "") -> None:
        """Take another state of the drawing as a step that can be undone."""
        before = self.drawing
        self.history.push(text, drawing, merging=merging)
        self._show(before)

    def activate(self, key: int) -> None:
        """Draw on another layer from now on."""
        if key != self.drawing.active:
            self.history.amend(replace(self.drawing, active=key))
            self.changed.emit()

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self.history.undo)

    def redo(self) -> None:
        """Do again what was undone."""
        self._step(self.history.redo)

    def _step(self, go: Callable[[], None]) -> None:
        if self._stroke is None:
            before = self.drawing
            go()
            if self.drawing is not before:
                self._show(before)

    def _show(self, before: Drawing) -> None:
        self.compose(changed_places(before, self.drawing))
        self.changed.emit()
        if self.drawing.layers is not before.layers:  # else another selection
            self.edited.emit()

    def lift(self, rest: Tiles | None) -> None:
        """Show other tiles of the active layer, while the pixels that are missing there are in hand; None: its own."""
        layer = self.drawing.active_layer
        differing = set() if self._lifted is None else _differing(*self._lifted[1:])
        self._lifted = None if rest is None else (layer.key, layer.tiles, rest)
        if rest is not None:
            differing |= _differing(layer.tiles, rest)
        self.compose(differing)

    # strokes

    def begin_stroke(self, text: str, brush: Brush, color: Rgb, point: PenPoint, *, steadying: float) -> None:
        """Put the pen down on the active layer."""
        layer = self.drawing.active_layer
        self._stroke = Stroke(
            layer.tiles, brush, color, self.drawing.rect, steadying=steadying, within=self.drawing.selection
        )
        self._stroke_text, self._stroke_laid = text, False
        self._lay(self._stroke.to(point))

    def stroke_to(self, point: PenPoint) -> None:
        """Draw on to a point; what changed is composed at once."""
        if self._stroke is not None:
            self._lay(self._stroke.to(point))

    def end_stroke(self) -> None:
        """Lift the pen: the stroke is one step."""
        if self._stroke is None:
            return
        self._lay(self._stroke.end())
        stroke, self._stroke = self._stroke, None
        if not self._stroke_laid and self.drawing.selection is not None:
            self.missed.emit()
            return
        drawn = self.drawing.with_tiles(self.drawing.active, stroke.tiles)
        self.history.push(self._stroke_text, drawn)
        self.changed.emit()
        self.edited.emit()

    def _lay(self, rect: Rect) -> None:
        if not rect.is_empty:
            self._stroke_laid = True
            self.merged.lay(self.drawing, rect, self._tile_of)
            self.painted.emit(rect)

    def _tile_of(self, layer: Layer, place: Place) -> Tile | None:
        if self._lifted is not None and self._lifted[0] == layer.key and self._lifted[1] is layer.tiles:
            return self._lifted[2].get(place)
        if self._stroke is not None and layer.key == self.drawing.active:
            return self._stroke.tile(place)
        return layer.tiles.get(place)

    # composing

    def compose(self, places: Iterable[Place]) -> None:
        """Compose tiles anew: a few at once, many in slices."""
        fresh = set(places)
        waiting = fresh | set(self._waiting)
        if len(waiting) <= _AT_ONCE:
            self._waiting = []
            self._slices.stop()
            for place in waiting:
                self._compose(place)
        else:
            self._waiting = sorted(waiting, reverse=True)
            self._slices.start()

    def _compose_slice(self) -> None:
        end = time.perf_counter() + _SLICE_S
        while self._waiting and time.perf_counter() < end:
            self._compose(self._waiting.pop())
        if not self._waiting:
            self._slices.stop()

    def _compose(self, place: Place) -> None:
        rect = tile_rect(place).clipped(self.drawing.rect)
        if not rect.is_empty:
            self.merged.lay(self.drawing, rect, self._tile_of)
            self.painted.emit(rect)


def _differing(tiles: Tiles, others: Tiles) -> set[Place]:
    return {place for place in {*tiles, *others} if tiles.get(place) is not others.get(place)}
