"""An endless stream of scenes for training."""

from collections.abc import Iterator
from pathlib import Path

import cv2

from illpose_training.render.assets import find_assets
from illpose_training.render.cast import PEOPLE, Cast
from illpose_training.render.layers import SUPERSAMPLE
from illpose_training.render.poses import read_poses
from illpose_training.render.rasterize import Buffers
from illpose_training.render.scene import Scene, draw_scene


class SceneStream:
    """Iterates over scenes number seed, seed + 1, ...; give each worker process its own range or its own step.

    size: side of the square pictures, px. cache: folder that keeps made-up people between runs. to_ship: leave out
    whoever may not be seen in pictures that ship.
    Raises AssetsError when the characters or poses are missing.
    """

    def __init__(
        self,
        seed: int,
        size: int = 256,
        *,
        step: int = 1,
        assets: Path | None = None,
        people: int = PEOPLE,
        cache: Path | None = None,
        to_ship: bool = False,
    ) -> None:
        found = find_assets(assets)
        cv2.setNumThreads(1)
        self._cast = Cast(found, people=people, cache=cache, to_ship=to_ship)
        self._poses = read_poses(found.poses)
        self._buffers = Buffers.empty(size * SUPERSAMPLE, size * SUPERSAMPLE)
        self._next, self._step, self._size = seed, step, size

    def __iter__(self) -> Iterator[Scene]:
        return self

    def __next__(self) -> Scene:
        scene = self.scene(self._next)
        self._next += self._step
        return scene

    def scene(self, seed: int) -> Scene:
        """Return scene number seed."""
        return draw_scene(self._cast, self._poses, seed, size_px=self._size, buffers=self._buffers)
