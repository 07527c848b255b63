"""Measures the networks on the artist's corrections, and adjusts them where that provably helps.

Legend: N corrected characters, S box scales, K joints.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.adjustment import NOTHING, Adjustment, fitted_bias, pose_similarity
from illpose_app.core.errors import ArtworkError
from illpose_app.core.geometry import Box
from illpose_app.core.pose import Pose
from illpose_app.core.progress import Progress, Work
from illpose_app.core.skeleton import JOINT_COUNT
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.corrections import CorrectionReader
from illpose_app.storage.database import Database

SCALES: Final = (0.9, 1.0, 1.1, 1.2, 1.35)
FOLDS: Final = 5
#: With fewer corrected characters, or in fewer artworks, nothing can be proved.
FEWEST_CHARACTERS: Final = 20
FEWEST_ARTWORKS: Final = 8
#: An adjustment helps when its mean gain on held-back corrections is above 0 in all but this share of resamples.
_CHANCE: Final = 0.02
_RESAMPLES: Final = 2000
#: A joint within this share of the box's longer side is right (PCK).
RIGHT_WITHIN: Final = 0.1

Look = Callable[[NDArray[np.uint8], Sequence[Box]], Sequence[Pose]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Corrected:
    """One corrected character: the truth, the box, and what the network sees in the box at each scale."""

    artwork: int
    truth: Pose
    box: Box
    seen_S: tuple[Pose, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JointScore:
    """How the network does on one joint: in how many corrections, median error in shares of the box, share right."""

    joint: int
    count: int
    median_error: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lesson:
    """What the corrections teach. similarity: mean over the corrected characters as the network is.

    adjustment: what provably helps, NOTHING where nothing does; held_back: (before, after) on corrections that
    it was not fitted to.
    """

    characters: int
    artworks: int
    similarity: float
    joints: tuple[JointScore, ...]
    adjustment: Adjustment
    held_back: tuple[float, float]
    unread: tuple[Path, ...] = ()

    @property
    def enough(self) -> bool:
        """Tell whether there are enough corrections to prove anything."""
        return self.characters >= FEWEST_CHARACTERS and self.artworks >= FEWEST_ARTWORKS


def learn_corrections(*, database: Database, analyzer: Analyzer) -> Work[Lesson]:
    """Look again at every corrected pose whose file can be read, and return what that teaches; stores nothing."""

    def look(pixels_HW3: NDArray[np.uint8], boxes: Sequence[Box]) -> Sequence[Pose]:
        plain = analyze_artwork(pixels_HW3=pixels_HW3, boxes=boxes, analyzer=analyzer, adjustment=NOTHING)
        return [character.pose for character in plain]

    seen, unread = yield from _look_again(database, look)
    return lesson_of(seen, unread=tuple(unread))


def _look_again(database: Database, look: Look) -> Work[tuple[list[Corrected], list[Path]]]:
    artworks = [
        artwork
        for artwork in CorrectionReader(database).artworks()
        if artwork.path is not None and any(one.character.corrected for one in artwork.characters)
    ]
    seen: list[Corrected] = []
    unread: list[Path] = []
    for number, artwork in enumerate(artworks):
        assert artwork.path is not None
        yield Progress(done=number, total=len(artworks), subject=artwork.path.name)
        try:
            pixels_HW3 = read_artwork(artwork.path).pixels_HW3
        except ArtworkError:
            unread.append(artwork.path)
            continue
        corrected = [one.character for one in artwork.characters if one.character.corrected]
        boxes = [character.box.scaled(scale) for character in corrected for scale in SCALES]
        poses = look(pixels_HW3, boxes)
        for i, character in enumerate(corrected):
            looks = tuple(poses[i * len(SCALES) : (i + 1) * len(SCALES)])
            seen.append(Corrected(artwork=number, truth=character.pose, box=character.box, seen_S=looks))
    return seen, unread


def lesson_of(seen: Sequence[Corrected], *, unread: tuple[Path, ...] = ()) -> Lesson:
    """Return what looks at corrected characters teach."""
    plain_N = np.array([pose_similarity(one.seen_S[SCALES.index(1.0)], one.truth, one.box) for one in seen])
    lesson = Lesson(
        characters=len(seen),
        artworks=len({one.artwork for one in seen}),
        similarity=float(plain_N.mean()) if len(seen) else 0.0,
        joints=tuple(_joint_score(joint, seen) for joint in range(JOINT_COUNT)),
        adjustment=NOTHING,
        held_back=(0.0, 0.0),
        unread=unread,
    )
    if not lesson.enough:
        return lesson
    best: tuple[float, Adjustment, float] = (0.0, NOTHING, lesson.similarity)
    for scales, biased in ((True, False), (False, True), (True, True)):
        held_N = _held_back(seen, scales=scales, biased=biased)
        gain = float((held_N - plain_N).mean())
        if gain > best[0] and _is_proved(held_N - plain_N):
            best = gain, _fit(seen, scales=scales, biased=biased), float(held_N.mean())
    return Lesson(
        characters=lesson.characters,
        artworks=lesson.artworks,
        similarity=lesson.similarity,
        joints=lesson.joints,
        adjustment=best[1],
        held_back=(lesson.similarity, best[2]),
        unread=unread,
    )


def _fit(seen: Sequence[Corrected], *, scales: bool, biased: bool) -> Adjustment:
    """Return the adjustment that suits some corrections best."""
    number = SCALES.index(1.0)
    if scales:
        means = [
            np.mean([pose_similarity(one.seen_S[s], one.truth, one.box) for one in seen]) for s in range(len(SCALES))
        ]
        number = int(np.argmax(means))
    bias_K2 = NOTHING.bias_K2
    if biased:
        bias_K2 = fitted_bias(
            [one.seen_S[number] for one in seen], [one.truth for one in seen], [one.box for one in seen]
        )
    return Adjustment(box_scale=SCALES[number], bias_K2=bias_K2)


def _held_back(seen: Sequence[Corrected], *, scales: bool, biased: bool) -> NDArray[np.float64]:
    """Return each character's similarity with an adjustment fitted to the other artworks (FOLDS-fold)."""
    held_N = np.zeros(len(seen))
    artworks = sorted({one.artwork for one in seen})
    fold_of = {artwork: number % FOLDS for number, artwork in enumerate(artworks)}
    for fold in range(FOLDS):
        others = [one for one in seen if fold_of[one.artwork] != fold]
        adjustment = _fit(others, scales=scales, biased=biased)
        number = SCALES.index(adjustment.box_scale)
        for n, one in enumerate(seen):
            if fold_of[one.artwork] == fold:
                held_N[n] = pose_similarity(adjustment.adjusted(one.seen_S[number], one.box), one.truth, one.box)
    return held_N


def _is_proved(gains_N: NDArray[np.float64]) -> bool:
    """Tell whether gains are above 0 beyond chance: the bootstrap of their mean (Efron 1979)."""
    random = np.random.default_rng(20)
    means = random.choice(gains_N, size=(_RESAMPLES, len(gains_N))).mean(axis=1)
    return float(np.quantile(means, _CHANCE)) > 0.0


def _joint_score(joint: int, seen: Sequence[Corrected]) -> JointScore:
    errors = [
        float(np.linalg.norm(one.seen_S[SCALES.index(1.0)].joints_K2[joint] - one.truth.joints_K2[joint]))
        / max(one.box.width, one.box.height)
        for one in seen
        if one.truth.known_K[joint]
    ]
    if not errors:
        return JointScore(joint=joint, count=0, median_error=0.0, right=0.0)
    right = float(np.mean([error <= RIGHT_WITHIN for error in errors]))
    return JointScore(joint=joint, count=len(errors), median_error=float(np.median(errors)), right=right)
