"""Undo and redo: each step keeps only the tiles that it replaced, the older ones packed."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from operator import is_
from typing import Final

import numpy as np

from illpose_app.core.drawing.drawing import Drawing, Layer
from illpose_app.core.drawing.tiles import TILE_PX, Place, Tile, Tiles

#: What the steps may hold together; the oldest go first.
BUDGET_BYTES: Final = 512 << 20
_TILE_BYTES: Final = TILE_PX * TILE_PX * 4

PackedTile = bytes
_Changes = Mapping[Place, "Tile | PackedTile | None"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Step:
    """How to get from one state of a drawing to the one before or after it.

    bare: the other state without pixels; changes: by layer, the tiles that differ there (None: no tile);
    selection_bytes: what its selection takes, where that is another.
    """

    text: str
    bare: Drawing
    changes: Mapping[int, _Changes]
    selection_bytes: int = 0

    @property
    def bytes_held(self) -> int:
        """About how much memory the step holds."""
        tiles = (tile for changed in self.changes.values() for tile in changed.values())
        held = sum(len(tile) if isinstance(tile, bytes) else _TILE_BYTES for tile in tiles if tile is not None)
        return held + self.selection_bytes

    @property
    def is_packed(self) -> bool:
        """Tell whether all its tiles are packed."""
        return not any(
            isinstance(tile, np.ndarray) for changed in self.changes.values() for tile in changed.values()
        )  # fmt: skip


def packed(step: Step) -> Step:
    """Return the step with its tiles compressed: sketched ones hardly count any more."""
    changes = {
        key: {
            place: zlib.compress(tile.tobytes(), 1) if isinstance(tile, np.ndarray) else tile
            for place, tile in changed.items()
        }
        for key, changed in step.changes.items()
    }
    return replace(step, changes=changes)


class History:
    """The states of one drawing; `now` is the one that is shown."""

    def __init__(self, drawing: Drawing, *, budget_bytes: int = BUDGET_BYTES) -> None:
        self.now = drawing
        self._budget_bytes = budget_bytes
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._merging = ""

    def push(self, text: str, drawing: Drawing, *, merging: str = "") -> None:
        """Go on to a new state; `merging` names steps in a row that are one, as the moves of one slider are.

        Only steps that change no pixels may be merged.
        """
        if not (merging and merging == self._merging and self._undo and not self._redo):
            self._undo.append(_step(text, of=drawing, to=self.now))
        self._merging = merging
        self._redo.clear()
        self.now = drawing
        self._keep_budget()

    def amend(self, drawing: Drawing) -> None:
        """Change the present state without a step, for what is not worth one: which layer is active."""
        self.now = drawing

    def undo(self) -> None:
        """Go back one step, if there is one."""
        self._go(self._undo, self._redo)

    def redo(self) -> None:
        """Go forward again, if something was undone."""
        self._go(self._redo, self._undo)

    @property
    def undo_text(self) -> str:
        """What would be undone; empty when there is nothing."""
        return self._undo[-1].text if self._undo else ""

    @property
    def redo_text(self) -> str:
        """What would be done again; empty when there is nothing."""
        return self._redo[-1].text if self._redo else ""

    @property
    def step_count(self) -> int:
        """How many steps can be undone."""
        return len(self._undo)

    @property
    def bytes_held(self) -> int:
        """About how much memory all steps hold."""
        return sum(step.bytes_held for step in (*self._undo, *self._redo))

    def unpacked_step(self, *, keep: int = 8) -> Step | None:
        """Return the oldest step worth packing; the newest few stay as they are, they are wanted first."""
        old = self._undo[: max(0, len(self._undo) - keep)]
        return next((step for step in old if not step.is_packed), None)

    def put_packed(self, step: Step, smaller: Step) -> None:
        """Take the packed form of a step, if it is still there."""
        for number, there in enumerate(self._undo):
            if there is step:
                self._undo[number] = smaller

    def _go(self, source: list[Step], other: list[Step]) -> None:
        if source:
            step = source.pop()
            then = _applied(self.now, step)
            other.append(_step(step.text, of=then, to=self.now))
            self.now, self._merging = then, ""

    def _keep_budget(self) -> None:
        held = self.bytes_held
        while held > self._budget_bytes and len(self._undo) > 1:
            held -= self._undo.pop(0).bytes_held


def _step(text: str, *, of: Drawing, to: Drawing) -> Step:
    """Return the step that leads from `of` to `to`."""
    there = {layer.key: layer.tiles for layer in of.layers}
    changes: dict[int, _Changes] = {}
    for layer in to.layers:
        tiles = there.get(layer.key, {})
        if layer.tiles is not tiles:
            differing = {
                place: layer.tiles.get(place)
                for place in {*layer.tiles, *tiles}
                if layer.tiles.get(place) is not tiles.get(place)
            }
            if differing:
                changes[layer.key] = differing
    bare = replace(to, layers=tuple(_bare(layer) for layer in to.layers))
    other = None if to.selection is of.selection else to.selection
    selection_bytes = 0 if other is None else other.bytes_held
    return Step(text=text, bare=bare, changes=changes, selection_bytes=selection_bytes)


def _bare(layer: Layer) -> Layer:
    return replace(layer, tiles={})


def _applied(now: Drawing, step: Step) -> Drawing:
    here = {layer.key: layer for layer in now.layers}
    layers = []
    for bare in step.bare.layers:
        old = here.get(bare.key)
        tiles: Tiles = {} if old is None else old.tiles
        changed = step.changes.get(bare.key)
        if changed:
            tiles = _with_changes(tiles, changed)
        elif old is not None and _is_like(old, bare):
            layers.append(old)
            continue
        layers.append(replace(bare, tiles=tiles))
    # the same layers stay one and the same value: then only the selection differs, or which of them is active
    same = len(layers) == len(now.layers) and all(map(is_, layers, now.layers))
    return replace(step.bare, layers=now.layers if same else tuple(layers))


def _with_changes(tiles: Tiles, changed: _Changes) -> Tiles:
    result = dict(tiles)
    for place, tile in changed.items():
        if tile is None:
            result.pop(place, None)
        else:
            result[place] = _unpacked(tile) if isinstance(tile, bytes) else tile
    return result


def _is_like(layer: Layer, bare: Layer) -> bool:
    """Tell whether two layers differ in nothing but pixels."""
    return all(
        getattr(layer, field.name) == getattr(bare, field.name) for field in fields(Layer) if field.name != "tiles"
    )  # fmt: skip


def _unpacked(data: bytes) -> Tile:
    return np.frombuffer(zlib.decompress(data), np.uint8).reshape(TILE_PX, TILE_PX, 4).copy()
