"""Pixels that are in hand while they are moved, scaled and turned, with a picture of them to paint."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from illpose_app.core.drawing.drawing import Drawing
from illpose_app.core.drawing.floating import Floating, lifted
from illpose_app.core.drawing.selection import Selection
from illpose_app.core.drawing.tiles import TILE_PX, Rect, Tiles
from illpose_app.ui.background import Background, Lane
from illpose_app.ui.studio.drawing.merged_image import tile_image

#: While it moves a larger piece is shown coarser, px.
_LONGEST_PX: Final = 2048
#: So many tiles are lifted at once; more than that on a worker.
_AT_ONCE: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Piece:
    """A lifted piece of a layer; image: how it looks, filling its rectangle."""

    layer: int
    tiles: Tiles  # the layer that it was lifted off
    selection: Selection | None
    floating: Floating
    image: QImage

    @property
    def rect(self) -> Rect:
        """The rectangle about the pixels, px."""
        return self.floating.rect

    def is_of(self, drawing: Drawing) -> bool:
        """Tell whether lifting it once more would give the same."""
        same = self.layer == drawing.active and self.selection is drawing.selection
        return same and self.tiles is drawing.active_layer.tiles

    def paint(self, painter: QPainter) -> None:
        """Paint it where it was, px of the drawing."""
        rect = self.rect
        painter.drawImage(QRectF(rect.left, rect.top, rect.width, rect.height), self.image)


def lift_piece(drawing: Drawing, background: Background, take: Callable[[Piece], None]) -> None:
    """Lift the piece that is selected of the active layer: a small one at once, a large one on a worker."""
    layer = drawing.active_layer
    if len(layer.tiles) <= _AT_ONCE:
        take(_lifted(drawing))
    else:
        # not behind the networks, which may look at the drawing just now; `take` sees when it comes too late
        background.call(lambda: _lifted(drawing), succeeded=take, lane=Lane.STORE)


def _lifted(drawing: Drawing) -> Piece:
    layer = drawing.active_layer
    floating = lifted(layer.tiles, drawing.selection)
    return Piece(
        layer=layer.key, tiles=layer.tiles, selection=drawing.selection, floating=floating, image=_image(floating)
    )


def _image(floating: Floating) -> QImage:
    rect = floating.rect
    if rect.is_empty:
        return QImage()
    scale = min(1.0, _LONGEST_PX / max(rect.width, rect.height))
    image = QImage(
        QSize(max(1, round(rect.width * scale)), max(1, round(rect.height * scale))),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
    painter.scale(image.width() / rect.width, image.height() / rect.height)
    painter.translate(-rect.left, -rect.top)
    for (row, column), tile in floating.piece.items():
        painter.drawImage(QPoint(column * TILE_PX, row * TILE_PX), tile_image(tile))
    painter.end()
    return image
