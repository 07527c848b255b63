"""A reference board: pictures pinned at places, each scaled, turned, flipped and faded as the artist likes."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from math import cos, hypot, radians, sin, sqrt
from pathlib import Path
from statistics import median
from typing import Final, TypeAlias

from illpose_app.core.geometry import Box, union_of

#: The side of the square that has as much area as a picture when it is pinned, in units of the board.
USUAL_SIDE: Final = 420.0
GAP: Final = 16.0
SMALLEST_SCALE: Final = 0.005
LARGEST_SCALE: Final = 50.0
FAINTEST: Final = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """One picture on a board; x and y are its middle, in units of the board (1 px of the picture at scale 1)."""

    key: int  # its own on its board, never used again while the board is open
    content_hash: str
    path: Path
    width_px: int
    height_px: int
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    rotation_deg: float = 0.0  # clockwise
    flipped_x: bool = False
    flipped_y: bool = False
    greyscale: bool = False
    opacity: float = 1.0

    @property
    def bounds(self) -> Box:
        """The upright box around the turned picture."""
        turn = radians(self.rotation_deg)
        across, down = self.width_px * self.scale, self.height_px * self.scale
        width = abs(across * cos(turn)) + abs(down * sin(turn))
        height = abs(across * sin(turn)) + abs(down * cos(turn))
        return Box(x=self.x - width / 2, y=self.y - height / 2, width=width, height=height)


#: All pictures of a board, the lowest first.
Pins: TypeAlias = tuple[Pin, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPin:
    """A picture that shall be pinned."""

    content_hash: str
    path: Path
    width_px: int
    height_px: int


def pinned(pins: Pins, new: Sequence[NewPin], *, at: tuple[float, float] | None = None) -> Pins:
    """Return the board with more pictures on top: in a row at a place, or beside what is there."""
    key = max((pin.key for pin in pins), default=0)
    made: list[Pin] = []
    for picture in new:
        key += 1
        side = sqrt(max(1, picture.width_px * picture.height_px))
        made.append(
            Pin(
                key=key, content_hash=picture.content_hash, path=picture.path, width_px=picture.width_px,
                height_px=picture.height_px, scale=USUAL_SIDE / side,
            )
        )  # fmt: skip
    if not made:
        return pins
    row = arranged(tuple(made), {pin.key for pin in made})
    if at is not None:
        first = row[0]
        return pins + tuple(replace(p, x=p.x - first.x + at[0], y=p.y - first.y + at[1]) for p in row)
    if not pins:
        return row
    around, own = union_of([p.bounds for p in pins]), union_of([p.bounds for p in row])
    # beside or below: the board stays about as wide as a screen
    beside = around.width < 1.6 * around.height
    dx = (around.right + GAP if beside else around.x) - own.x
    dy = (around.y if beside else around.bottom + GAP) - own.y
    return pins + tuple(replace(p, x=p.x + dx, y=p.y + dy) for p in row)


def changed(pins: Pins, keys: Collection[int], change: Callable[[Pin], Pin]) -> Pins:
    """Return the board with some pictures changed."""
    return tuple(change(pin) if pin.key in keys else pin for pin in pins)


def without(pins: Pins, keys: Collection[int]) -> Pins:
    """Return the board without some pictures."""
    return tuple(pin for pin in pins if pin.key not in keys)


def duplicated(pins: Pins, keys: Collection[int]) -> Pins:
    """Return the board with a copy of some pictures on top, a little aside."""
    key = max((pin.key for pin in pins), default=0)
    copies = [pin for pin in pins if pin.key in keys]
    return pins + tuple(
        replace(pin, key=key + number, x=pin.x + 2 * GAP, y=pin.y + 2 * GAP) for number, pin in enumerate(copies, 1)
    )


def moved(pin: Pin, dx: float, dy: float) -> Pin:
    """Return a picture moved by units of the board."""
    return replace(pin, x=pin.x + dx, y=pin.y + dy)


def scaled(pin: Pin, factor: float, *, about: tuple[float, float]) -> Pin:
    """Return a picture made larger or smaller about a place of the board."""
    scale = min(max(pin.scale * factor, SMALLEST_SCALE), LARGEST_SCALE)
    real = scale / pin.scale
    return replace(pin, scale=scale, x=about[0] + (pin.x - about[0]) * real, y=about[1] + (pin.y - about[1]) * real)


def turned(pin: Pin, degrees: float, *, about: tuple[float, float]) -> Pin:
    """Return a picture turned clockwise about a place of the board."""
    turn = radians(degrees)
    dx, dy = pin.x - about[0], pin.y - about[1]
    return replace(
        pin,
        rotation_deg=(pin.rotation_deg + degrees + 180) % 360 - 180,
        x=about[0] + dx * cos(turn) - dy * sin(turn),
        y=about[1] + dx * sin(turn) + dy * cos(turn),
    )


def flipped(pin: Pin, *, upside_down: bool, about: tuple[float, float]) -> Pin:
    """Return a picture mirrored left to right, or upside down, as one sees it on the board."""
    # the mirror of a turned picture is the flipped picture turned the other way
    if upside_down:
        return replace(pin, flipped_y=not pin.flipped_y, rotation_deg=-pin.rotation_deg, y=2 * about[1] - pin.y)
    return replace(pin, flipped_x=not pin.flipped_x, rotation_deg=-pin.rotation_deg, x=2 * about[0] - pin.x)


def middle(pins: Iterable[Pin]) -> tuple[float, float]:
    """Return the middle of some pictures; of none the board's own."""
    boxes = [pin.bounds for pin in pins]
    return union_of(boxes).center if boxes else (0.0, 0.0)


def raised(pins: Pins, keys: Collection[int]) -> Pins:
    """Return the board with some pictures above all others, in their order."""
    return without(pins, keys) + tuple(pin for pin in pins if pin.key in keys)


def lowered(pins: Pins, keys: Collection[int]) -> Pins:
    """Return the board with some pictures below all others, in their order."""
    return tuple(pin for pin in pins if pin.key in keys) + without(pins, keys)


def normalised(pins: Pins, keys: Collection[int]) -> Pins:
    """Return the board with some pictures equally high: as the one in the middle of their heights."""
    heights = [pin.bounds.height for pin in pins if pin.key in keys]
    if not heights:
        return pins
    height = median(heights)
    return changed(pins, keys, lambda pin: scaled(pin, height / max(pin.bounds.height, 1e-9), about=(pin.x, pin.y)))


def arranged(pins: Pins, keys: Collection[int]) -> Pins:
    """Return the board with some pictures in rows without overlap, in their order, where they were as a whole."""
    chosen = [pin for pin in pins if pin.key in keys]
    if not chosen:
        return pins
    x0, y0 = middle(chosen)
    boxes = [pin.bounds for pin in chosen]
    # rows as wide as makes the whole about as wide as a screen, 16 to 10
    area = sum((box.width + GAP) * (box.height + GAP) for box in boxes)
    width = max(sqrt(area * 1.6), *(box.width for box in boxes))
    places: dict[int, tuple[float, float]] = {}
    x = y = row_height = right = 0.0
    for pin, box in zip(chosen, boxes, strict=True):
        if x > 0 and x + box.width > width:
            x, y, row_height = 0.0, y + row_height + GAP, 0.0
        places[pin.key] = x + box.width / 2, y + box.height / 2
        x += box.width + GAP
        right, row_height = max(right, x - GAP), max(row_height, box.height)
    dx, dy = x0 - right / 2, y0 - (y + row_height) / 2
    return changed(pins, keys, lambda pin: replace(pin, x=places[pin.key][0] + dx, y=places[pin.key][1] + dy))


def scale_between(about: tuple[float, float], before: tuple[float, float], now: tuple[float, float]) -> float:
    """Return how much larger a handle that was dragged about a place makes things."""
    start = hypot(before[0] - about[0], before[1] - about[1])
    return max(hypot(now[0] - about[0], now[1] - about[1]) / max(start, 1e-9), 1e-3)
