"""Endless training pictures for the character detector: real illustrations, renders, and cut-outs put together anew."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from illpose_training.detection.flowing import with_flowing_parts
from illpose_training.detection.scenes import (
    CutOut,
    DetectionScene,
    composed,
    panels,
    recolored,
    resampled,
    without_characters,
)

#: So many scenes get hair or cloth that flows far out, where owners are known.
_FLOWING: Final = 0.3


def detection_stream(
    pictures: Sequence[DetectionScene],
    renders: Sequence[DetectionScene],
    cutouts: Sequence[CutOut],
    *,
    seed: int,
    size: int,
) -> Iterator[DetectionScene]:
    """Yield endless training scenes: real pictures, renders and compositions in turn, whichever there are."""
    random = np.random.default_rng(seed)
    shares = np.array([0.4 * bool(pictures), 0.25 * bool(renders), 0.35 * bool(cutouts)])
    known = [*([pictures] if pictures else []), *([renders] if renders else [])]

    def one() -> DetectionScene:
        source = random.choice(3, p=shares / shares.sum())
        if source == 2:
            scene = composed(cutouts, random, size=size)
        else:
            scenes = (pictures, renders)[source]
            scene = scenes[int(random.integers(len(scenes)))]
        return with_flowing_parts(scene, random) if random.random() < _FLOWING else scene

    while True:
        kind = random.random()
        scene = None
        if kind < 0.12:
            scene = panels([one() for _ in range(int(random.choice([2, 3, 4])))], random, size=size)
        elif kind < 0.16 and known:
            scenes = known[int(random.integers(len(known)))]
            scene = without_characters(scenes[int(random.integers(len(scenes)))], random, size=size)
        scene = scene or resampled(one(), random, size=size)
        yield DetectionScene(
            pixels_HW3=recolored(scene.pixels_HW3, random), boxes=scene.boxes, owners_HW=scene.owners_HW
        )
