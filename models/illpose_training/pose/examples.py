"""Labelled characters for the pose network, and how one becomes a training crop."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image

from illpose_app.core.geometry import Box
from illpose_app.core.pose import JointState
from illpose_app.core.skeleton import (
    JOINT_COUNT,
    LEFT_HIP,
    LEFT_KNEE,
    LEFT_SHOULDER,
    MIRROR_ORDER,
    RIGHT_HIP,
    RIGHT_KNEE,
    RIGHT_SHOULDER,
)  # fmt: skip
from illpose_training.detection.backdrops import backdrop_HW3, draw_effects, draw_staff_or_ribbon
from illpose_training.detection.scenes import recolored
from illpose_training.pose.proportions import Proportions

#: Pictures are kept so that the longer side of the character's box is at most this, px.
KEPT_SIDE_PX: Final = 320
#: How much of the picture about the box is kept, in shares of its longer side.
_MARGIN: Final = 0.6
#: So many crops show an upright character in other proportions.
_OTHER_PROPORTIONS: Final = 0.3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PoseExample:
    """One labelled character: a window of its picture, joints in px of the window.

    state_K as labelled; sure: how far "outside" may be trusted (in real labels it may mean "nobody could tell").
    mask_HW where the true mask is known.
    """

    pixels_HW3: NDArray[np.uint8]
    joints_K2: NDArray[np.float32]
    state_K: NDArray[np.uint8]
    box: Box
    sure: float
    mask_HW: NDArray[np.bool_] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PoseCrop:
    """One training input with its targets; joints in px of the crop."""

    pixels_SS3: NDArray[np.uint8]
    joints_K2: NDArray[np.float32]
    state_K: NDArray[np.int64]
    state_weight_K: NDArray[np.float32]
    place_weight_K: NDArray[np.float32]


def example_of(
    pixels_HW3: NDArray[np.uint8],
    *,
    joints_K2: NDArray[np.floating],
    state_K: NDArray[np.integer],
    box: Box,
    sure: float,
    mask_HW: NDArray[np.bool_] | None = None,
) -> PoseExample:
    """Cut the window about a character out of its picture and make it small enough to keep."""
    height, width = pixels_HW3.shape[:2]
    grown = max(box.width, box.height) * _MARGIN
    window = Box(x=box.x - grown, y=box.y - grown, width=box.width + 2 * grown, height=box.height + 2 * grown)
    window = window.clipped(width, height)
    x, y, right, bottom = int(window.x), int(window.y), int(np.ceil(window.right)), int(np.ceil(window.bottom))
    factor = min(1.0, KEPT_SIDE_PX / max(box.width, box.height, 1.0))
    size = max(1, round((right - x) * factor)), max(1, round((bottom - y) * factor))
    pixels = cv2.resize(pixels_HW3[y:bottom, x:right], size, interpolation=cv2.INTER_AREA)
    mask = None
    if mask_HW is not None:
        cut = mask_HW[y:bottom, x:right].astype(np.uint8) * 255
        mask = cv2.resize(cut, size, interpolation=cv2.INTER_AREA) > 127
    return PoseExample(
        pixels_HW3=np.asarray(pixels, np.uint8),
        joints_K2=((np.asarray(joints_K2) - (x, y)) * factor).astype(np.float32),
        state_K=np.asarray(state_K, np.uint8),
        box=Box(x=(box.x - x) * factor, y=(box.y - y) * factor, width=box.width * factor, height=box.height * factor),
        sure=sure,
        mask_HW=mask,
    )


def read_examples(
    labels_file: Path, *, pictures: Path, masks: Path | None = None, sure: float = 0.4
) -> list[tuple[str, PoseExample]]:
    """Read the labelled characters of a COCO file, each with its picture's id; a missing picture is said and left.

    sure: how far a joint of v 0 may be taught as outside, 0..1.
    """
    coco = json.loads(labels_file.read_text(encoding="utf-8"))
    entries = {entry["id"]: entry for entry in coco["images"]}
    read: dict[Any, tuple[NDArray[np.uint8], NDArray[np.bool_] | None] | None] = {}
    examples = []
    for annotation in coco["annotations"]:
        picture = annotation["image_id"]
        if picture not in read:
            read[picture] = _read_picture(pictures / entries[picture]["file_name"], masks)
        if (found := read[picture]) is None:
            continue
        keypoints = np.asarray(annotation["keypoints"], np.float32).reshape(JOINT_COUNT, 3)
        x, y, width, height = annotation["bbox"]
        alone = sum(other["image_id"] == picture for other in coco["annotations"]) == 1
        example = example_of(
            found[0],
            joints_K2=keypoints[:, :2],
            state_K=keypoints[:, 2].astype(np.uint8),
            box=Box(x=x, y=y, width=width, height=height),
            sure=sure,
            mask_HW=found[1] if alone else None,
        )
        examples.append((str(picture), example))
    return examples


def _read_picture(path: Path, masks: Path | None) -> tuple[NDArray[np.uint8], NDArray[np.bool_] | None] | None:
    if not path.is_file():
        print(f"{path}: not here, left out")
        return None
    with Image.open(path) as opened:
        rgba = opened.convert("RGBA")
    white = Image.new("RGBA", rgba.size, "white")
    white.alpha_composite(rgba)
    alpha_HW = np.asarray(rgba)[..., 3]
    if masks is not None and (masks / f"{path.stem}.png").is_file():
        with Image.open(masks / f"{path.stem}.png") as opened:
            alpha_HW = np.asarray(opened.convert("L"))
    return np.asarray(white.convert("RGB")), alpha_HW > 127 if int(alpha_HW.min()) < 128 else None


def crop_of(example: PoseExample, random: Generator, *, size: int) -> PoseCrop:
    """Return a crop as the network may meet it: turned, scaled, shifted, mirrored, cut, covered, in another medium."""
    if random.random() < _OTHER_PROPORTIONS:
        example = with_other_proportions(example, random)
    pixels, box, cut = example.pixels_HW3, example.box, np.inf
    if example.mask_HW is not None and random.random() < 0.5:
        pixels = _on_another_ground(pixels, example.mask_HW, box, random)
    if example.mask_HW is not None and random.random() < 0.35:
        pixels = _with_staves_behind(pixels, example.mask_HW, example, random)
    if random.random() < 0.35:
        cut = _cut_line(example, random)
        box = Box(x=box.x, y=box.y, width=box.width, height=min(box.height, max(cut - box.y, 8.0)))
    matrix = _window(box, random, size=size)
    mirrored = random.random() < 0.5
    if mirrored:
        matrix[0] = -matrix[0]
        matrix[0, 2] += size
    if np.isfinite(cut):
        pixels = pixels[: max(1, int(cut))]
    crop = cv2.warpAffine(*_shrunk(pixels, matrix), (size, size), flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255))
    joints = np.concatenate([example.joints_K2, np.ones((JOINT_COUNT, 1), np.float32)], axis=1) @ matrix.T
    state, sure = example.state_K.astype(np.int64), np.where(example.state_K > 0, 1.0, example.sure)
    gone = (example.joints_K2[:, 1] > cut) | (joints < 0).any(axis=1) | (joints >= size).any(axis=1)
    sure = np.where(gone & (state > 0), 1.0, sure)
    state = np.where(gone, int(JointState.OUTSIDE), state)
    if mirrored:
        order = list(MIRROR_ORDER)
        joints, state, sure = joints[order], state[order], sure[order]
    crop = np.ascontiguousarray(recolored(np.asarray(crop, np.uint8), random))
    if random.random() < 0.2:
        _cover(crop, random)
    return PoseCrop(
        pixels_SS3=crop,
        joints_K2=joints.astype(np.float32),
        state_K=state,
        state_weight_K=sure.astype(np.float32),
        place_weight_K=np.where(state > 0, 1.0, 0.0).astype(np.float32),
    )


def with_other_proportions(example: PoseExample, random: Generator) -> PoseExample:
    """Return the character with another head, trunk and legs; as it was where it is not upright."""
    height = example.pixels_HW3.shape[0]
    other = Proportions.drawn(example.joints_K2, example.state_K, example.box, height, random)
    if other is None:
        return example
    mask = example.mask_HW
    return replace(
        example,
        pixels_HW3=other.pixels(example.pixels_HW3),
        joints_K2=np.where(example.state_K[:, None] > 0, other.points(example.joints_K2), example.joints_K2),
        box=other.box(example.box),
        mask_HW=None if mask is None else other.pixels(mask.astype(np.uint8), smooth=False) > 0,
    )


def _window(box: Box, random: Generator, *, size: int) -> NDArray[np.float64]:
    """Return the map from the example to a crop about its box."""
    margin = float(np.exp(random.normal(0.18, 0.2)))
    side = max(box.width, box.height) * margin
    turn = random.normal(0, 14) if random.random() < 0.8 else random.uniform(-180, 180)
    matrix: NDArray[np.float64] = cv2.getRotationMatrix2D(box.center, float(turn), size / side)
    matrix[:, 2] += np.array([size / 2, size / 2]) - box.center + random.normal(0, 0.07 * size, 2)
    return matrix


def _shrunk(pixels: NDArray[np.uint8], matrix: NDArray[np.float64]) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """Average before a warp that makes smaller, since the warp itself does not."""
    zoom = float(np.hypot(matrix[0, 0], matrix[1, 0]))
    if zoom > 0.75:
        return pixels, matrix
    small = np.asarray(cv2.resize(pixels, None, fx=zoom, fy=zoom, interpolation=cv2.INTER_AREA), np.uint8)
    inner = matrix.copy()
    inner[:, :2] /= zoom
    return small, inner


def _cut_line(example: PoseExample, random: Generator) -> float:
    """Return a height below which the picture ends: between chest and knees, as half-body pictures are cut."""
    y = example.joints_K2[:, 1]
    known = example.state_K > 0
    if not known[[LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP, RIGHT_HIP]].all():
        return float("inf")
    shoulders = float(y[[LEFT_SHOULDER, RIGHT_SHOULDER]].mean())
    hips = float(y[[LEFT_HIP, RIGHT_HIP]].mean())
    knees = [float(y[k]) for k in (LEFT_KNEE, RIGHT_KNEE) if known[k]]
    lowest = float(np.mean(knees)) if knees else hips + (hips - shoulders)
    if hips - shoulders < 0.15 * example.box.height:
        return float("inf")  # lying or bent over: nobody cuts there
    return float(random.uniform(shoulders + 0.45 * (hips - shoulders), max(lowest, hips)))


def _on_another_ground(
    pixels: NDArray[np.uint8], mask_HW: NDArray[np.bool_], box: Box, random: Generator
) -> NDArray[np.uint8]:
    ground = backdrop_HW3(random, size=256)
    if random.random() < 0.4:
        draw_effects(ground, random, center=(128.0, 128.0), reach=float(random.uniform(50, 140)))
    ground = np.asarray(cv2.resize(ground, (pixels.shape[1], pixels.shape[0])), np.uint8)
    return _composed(pixels, mask_HW, ground)


def _with_staves_behind(
    pixels: NDArray[np.uint8], mask_HW: NDArray[np.bool_], example: PoseExample, random: Generator
) -> NDArray[np.uint8]:
    """Let staves and ribbons stick out from behind the character, from its joints or from anywhere."""
    ground, box = pixels.copy(), example.box
    known = np.flatnonzero(example.state_K > 0)
    for _ in range(int(random.integers(1, 4))):
        start = box.x + box.width * random.random(), box.y + box.height * random.random()
        if known.size and random.random() < 0.7:
            x, y = example.joints_K2[int(random.choice(known))]
            start = float(x), float(y)
        draw_staff_or_ribbon(ground, random, start=start, length=float(random.uniform(0.2, 0.7)) * box.height)
    return _composed(pixels, mask_HW, ground)


def _composed(pixels: NDArray[np.uint8], mask_HW: NDArray[np.bool_], ground: NDArray[np.uint8]) -> NDArray[np.uint8]:
    soft = cv2.GaussianBlur(mask_HW.astype(np.float32), (0, 0), 0.8)[..., None]
    return (pixels * soft + ground * (1 - soft)).astype(np.uint8)


def _cover(crop: NDArray[np.uint8], random: Generator) -> None:
    """Paint something over a part of the crop, in place."""
    size = crop.shape[0]
    x, y = random.integers(0, size, 2).tolist()
    width, height = random.integers(size // 16, size // 4, 2).tolist()
    color = random.integers(0, 256, 3).tolist()
    if random.random() < 0.5:
        cv2.rectangle(crop, (x, y), (x + width, y + height), color, -1)
    else:
        cv2.ellipse(crop, (x, y), (width, height), float(random.uniform(0, 180)), 0, 360, color, -1, cv2.LINE_AA)


def crop_stream(sources: Sequence[tuple[Sequence[PoseExample], float]], *, seed: int, size: int) -> Iterator[PoseCrop]:
    """Yield endless crops, from each source as often as its share says."""
    random = np.random.default_rng(seed)
    shares = np.array([share if len(examples) else 0.0 for examples, share in sources])
    while True:
        examples = sources[int(random.choice(len(sources), p=shares / shares.sum()))][0]
        crop = crop_of(examples[int(random.integers(len(examples)))], random, size=size)
        if crop.place_weight_K.sum() >= 4:
            yield crop
