"""The handles about what is selected on a board: corners scale, the one above turns. Pure: no widget is needed."""

from dataclasses import dataclass
from enum import Enum
from math import atan2, degrees
from typing import Final

from PySide6.QtCore import QPointF, QRectF

#: How near the pointer must come to a handle, px of the screen.
REACH_PX: Final = 11.0
_STEM_PX: Final = 26.0


class Grip(Enum):
    """What a handle does."""

    SCALE = "scale"
    TURN = "turn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handle:
    """A handle on the screen; about: the place that stays while it is dragged, on the screen too."""

    grip: Grip
    place: QPointF
    about: QPointF


def handles_of(frame: QRectF) -> tuple[Handle, ...]:
    """Return the handles of a selection that shows as a rectangle on the screen."""
    corners = (
        (frame.topLeft(), frame.bottomRight()), (frame.topRight(), frame.bottomLeft()),
        (frame.bottomRight(), frame.topLeft()), (frame.bottomLeft(), frame.topRight()),
    )  # fmt: skip
    top = QPointF(frame.center().x(), frame.top() - _STEM_PX)
    return (
        *(Handle(grip=Grip.SCALE, place=place, about=about) for place, about in corners),
        Handle(grip=Grip.TURN, place=top, about=frame.center()),
    )


def handle_at(handles: tuple[Handle, ...], place: QPointF) -> Handle | None:
    """Return the handle under the pointer."""
    near = [(handle, (handle.place - place).manhattanLength()) for handle in handles]
    handle, distance = min(near, key=lambda pair: pair[1], default=(None, 0.0))
    return handle if handle is not None and distance <= 1.4 * REACH_PX else None


def angle_between(about: QPointF, before: QPointF, now: QPointF, *, step_deg: float = 0.0) -> float:
    """Return by how many degrees, clockwise, the pointer went about a place; in whole steps where they are wanted."""
    turn = degrees(
        atan2(now.y() - about.y(), now.x() - about.x()) - atan2(before.y() - about.y(), before.x() - about.x())
    )
    return round(turn / step_deg) * step_deg if step_deg else turn
