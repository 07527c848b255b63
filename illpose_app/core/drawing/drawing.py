"""A drawing: its layers from the lowest to the highest, as a value that never changes."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from illpose_app.core.drawing.selection import Selection
from illpose_app.core.drawing.tiles import Rect, Tiles, uniform_tiles
from illpose_app.core.errors import IllposeError
from illpose_app.core.words import phrase

#: As the program's own limit on artworks: a drawing must be able to become one.
LARGEST_SIDE_PX: Final = 16_384
LARGEST_PIXELS: Final = 100_000_000


class DrawingError(IllposeError):
    """Something that cannot be done to a drawing, in one line."""


class BlendMode(StrEnum):
    """How a layer mixes with what lies below; the values are OpenRaster's names."""

    NORMAL = "svg:src-over"
    MULTIPLY = "svg:multiply"
    SCREEN = "svg:screen"
    OVERLAY = "svg:overlay"
    DARKEN = "svg:darken"
    LIGHTEN = "svg:lighten"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """One layer; its tiles are never written to. key names it within its drawing, also after it was renamed."""

    key: int
    name: str
    tiles: Tiles = field(default_factory=dict)
    opacity: float = 1.0
    visible: bool = True
    locked: bool = False
    mode: BlendMode = BlendMode.NORMAL
    #: seen while drawing, but left out when the drawing is exported or analysed: a reference below, for example
    guide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drawing:
    """Layers of one size, the lowest first; active is the key of the layer that is drawn on.

    selection: what may be changed; None when everything may.
    """

    width_px: int
    height_px: int
    layers: tuple[Layer, ...]
    active: int
    selection: Selection | None = None

    def __post_init__(self) -> None:
        if not (0 < self.width_px <= LARGEST_SIDE_PX and 0 < self.height_px <= LARGEST_SIDE_PX):
            raise DrawingError(phrase("a drawing has sides of 1 to {side} px", side=LARGEST_SIDE_PX))
        if self.width_px * self.height_px > LARGEST_PIXELS:
            raise DrawingError(phrase("a drawing has at most {most} megapixels", most=LARGEST_PIXELS // 1000000))

    @property
    def rect(self) -> Rect:
        """The whole picture, px."""
        return Rect(right=self.width_px, bottom=self.height_px)

    @property
    def next_key(self) -> int:
        """A key that no layer has."""
        return max((layer.key for layer in self.layers), default=0) + 1

    @property
    def active_layer(self) -> Layer:
        """The layer that is drawn on."""
        return self.layer(self.active)

    def number_of(self, key: int) -> int:
        """Return how many layers lie below a layer; raises KeyError when there is no such layer."""
        for number, layer in enumerate(self.layers):
            if layer.key == key:
                return number
        raise KeyError(key)

    def layer(self, key: int) -> Layer:
        """Return a layer by its key; raises KeyError."""
        return self.layers[self.number_of(key)]

    def with_layer(self, layer: Layer) -> "Drawing":
        """Return the drawing with another state of a layer that it has."""
        number = self.number_of(layer.key)
        return replace(self, layers=(*self.layers[:number], layer, *self.layers[number + 1 :]))

    def with_tiles(self, key: int, tiles: Tiles) -> "Drawing":
        """Return the drawing with other pixels in a layer."""
        return self.with_layer(replace(self.layer(key), tiles=tiles))

    def added(self, layer: Layer, *, above: int | None = None) -> "Drawing":
        """Return the drawing with one layer more, above a layer or else lowest of all; it becomes the active one."""
        number = 0 if above is None else self.number_of(above) + 1
        layers = (*self.layers[:number], layer, *self.layers[number:])
        return replace(self, layers=layers, active=layer.key)

    def removed(self, key: int) -> "Drawing":
        """Return the drawing without a layer; raises DrawingError for the last one."""
        if len(self.layers) == 1:
            raise DrawingError(phrase("a drawing keeps at least one layer"))
        number = self.number_of(key)
        layers = (*self.layers[:number], *self.layers[number + 1 :])
        active = layers[max(0, number - 1)].key if key == self.active else self.active
        return replace(self, layers=layers, active=active)

    def in_order(self, keys: Sequence[int]) -> "Drawing":
        """Return the drawing with its layers in another order, the lowest first."""
        if sorted(keys) != sorted(layer.key for layer in self.layers):
            raise DrawingError(phrase("every layer must be in the new order once"))
        return replace(self, layers=tuple(self.layer(key) for key in keys))


def new_drawing(width_px: int, height_px: int, *, paper: str, first: str, paper_rgb: tuple[int, int, int]) -> Drawing:
    """Return an empty drawing: a locked layer of paper, and a first layer to draw on; raises DrawingError."""
    empty = Drawing(width_px=width_px, height_px=height_px, layers=(Layer(key=2, name=first),), active=2)
    ground = Layer(key=1, name=paper, tiles=uniform_tiles(width_px, height_px, (*paper_rgb, 255)), locked=True)
    return replace(empty, layers=(ground, *empty.layers))
