"""Labelled characters and artworks for the tagger, and how one becomes a training crop."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from illpose_app.core.geometry import Box
from illpose_app.core.skeleton import (
    JOINT_COUNT,
    LEFT_ANKLE,
    LEFT_KNEE,
    LEFT_WRIST,
    RIGHT_ANKLE,
    RIGHT_KNEE,
    RIGHT_WRIST,
)
from illpose_app.storage.whole_file import whole_file
from illpose_training.tagger.vocabulary import (
    CHARACTER_COUNT,
    CHARACTER_LABELS,
    LABEL_COUNT,
    LABELS,
    OF_HANDS,
    OF_LEGS,
    ONE_OF,
    UNKNOWN_IN_RENDERS,
    WORN,
)

#: Windows are kept so that the longer side of the box is at most this, px.
KEPT_SIDE_PX: Final = 224
#: How much of the picture about a box is kept, in shares of its longer side.
_MARGIN: Final = 0.3
#: Scenes in a file of kept ones.
_CHUNK: Final = 250
_PLACE: Final = {label: number for number, label in enumerate(LABELS)}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TagExample:
    """A window about a character, or a whole artwork (joints_K2 None), and what is known of its labels.

    joints_K2 in px of the window; there_L says which labels it has, known_L of which that is known.
    """

    picture: str
    pixels_HW3: NDArray[np.uint8]
    box: Box
    there_L: NDArray[np.bool_]
    known_L: NDArray[np.bool_]
    real: bool
    joints_K2: NDArray[np.float32] | None = None
    state_K: NDArray[np.uint8] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TagCrop:
    """One training input with its targets; joints in px of the crop, place_weight 0 where there is none."""

    pixels_SS3: NDArray[np.uint8]
    there_L: NDArray[np.bool_]
    known_L: NDArray[np.bool_]
    joints_K2: NDArray[np.float32]
    place_weight_K: NDArray[np.float32]


def named(labels: Collection[str]) -> NDArray[np.bool_]:
    """Return which of LABELS are among the given ones."""
    there_L = np.zeros(LABEL_COUNT, np.bool_)
    there_L[[_PLACE[label] for label in labels if label in _PLACE]] = True
    return there_L


def _without(known_L: NDArray[np.bool_], labels: frozenset[str]) -> NDArray[np.bool_]:
    return known_L & ~named(labels)


def character_window(
    pixels_HW3: NDArray[np.uint8], box: Box, joints_K2: NDArray[np.floating]
) -> tuple[NDArray[np.uint8], Box, NDArray[np.float32]]:
    """Cut the window about a character out of its picture and make it small enough to keep."""
    height, width = pixels_HW3.shape[:2]
    grown = max(box.width, box.height) * _MARGIN
    window = Box(x=box.x - grown, y=box.y - grown, width=box.width + 2 * grown, height=box.height + 2 * grown)
    window = window.clipped(width, height)
    x, y, right, bottom = int(window.x), int(window.y), int(np.ceil(window.right)), int(np.ceil(window.bottom))
    factor = min(1.0, KEPT_SIDE_PX / max(box.width, box.height, 1.0))
    size = max(1, round((right - x) * factor)), max(1, round((bottom - y) * factor))
    pixels = cv2.resize(pixels_HW3[y:bottom, x:right], size, interpolation=cv2.INTER_AREA)
    smaller = Box(x=(box.x - x) * factor, y=(box.y - y) * factor, width=box.width * factor, height=box.height * factor)
    return np.asarray(pixels, np.uint8), smaller, ((np.asarray(joints_K2) - (x, y)) * factor).astype(np.float32)


def whole_artwork(picture: str, pixels_HW3: NDArray[np.uint8], labels: Collection[str], *, real: bool) -> TagExample:
    """Return a whole artwork as an example."""
    height, width = pixels_HW3.shape[:2]
    factor = min(1.0, KEPT_SIDE_PX / max(height, width))
    size = max(1, round(width * factor)), max(1, round(height * factor))
    pixels = np.asarray(cv2.resize(pixels_HW3, size, interpolation=cv2.INTER_AREA), np.uint8)
    known_L = np.zeros(LABEL_COUNT, np.bool_)
    known_L[CHARACTER_COUNT:] = True
    return TagExample(
        picture=picture,
        pixels_HW3=pixels,
        box=Box(x=0.0, y=0.0, width=float(size[0]), height=float(size[1])),
        there_L=named(labels) & known_L,
        known_L=known_L,
        real=real,
    )


def read_tagged(labels_file: Path, *, pictures: Path) -> list[TagExample]:
    """Read the characters and artworks of a COCO file whose entries have tags; a missing picture is said and left.

    A label that no entry of the file has was not looked for there: it counts as unknown. `tags_seen` beside
    `images` names labels that were looked for though nothing has them.
    """
    coco = json.loads(labels_file.read_text(encoding="utf-8"))
    looked_for = {tag for entry in (*coco["annotations"], *coco["images"]) for tag in entry.get("tags", ())}
    seen_L = named(frozenset(looked_for | set(coco.get("tags_seen", ()))))
    examples = []
    of_picture: dict[Any, list[dict[str, Any]]] = {}
    for annotation in coco["annotations"]:
        of_picture.setdefault(annotation["image_id"], []).append(annotation)
    for entry in coco["images"]:
        if not entry.get("labelled", True):
            continue
        path = pictures / entry["file_name"]
        if not path.is_file():
            print(f"{path}: not here, left out")
            continue
        pixels_HW3 = _flattened(path)
        annotations = of_picture.get(entry["id"], [])
        tags = set(entry.get("tags", ()))
        if any("chibi" in annotation.get("tags", ()) for annotation in annotations):
            tags.add("chibi")
        if len(annotations) > 1:
            tags.add("multiple_characters")
        examples.append(whole_artwork(str(entry["id"]), pixels_HW3, frozenset(tags), real=True))
        examples += [_read_character(str(entry["id"]), pixels_HW3, one, seen_L) for one in annotations]
    return examples


def _flattened(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as opened:
        rgba = opened.convert("RGBA")
    white = Image.new("RGBA", rgba.size, "white")
    white.alpha_composite(rgba)
    return np.asarray(white.convert("RGB"))


def _read_character(
    picture: str, pixels_HW3: NDArray[np.uint8], annotation: dict[str, Any], seen_L: NDArray[np.bool_]
) -> TagExample:
    keypoints = np.asarray(annotation["keypoints"], np.float32).reshape(JOINT_COUNT, 3)
    x, y, width, height = annotation["bbox"]
    pixels, box, joints_K2 = character_window(pixels_HW3, Box(x=x, y=y, width=width, height=height), keypoints[:, :2])
    tags = frozenset(annotation.get("tags", ()))
    known_L = seen_L.copy()
    known_L[CHARACTER_COUNT:] = False
    if not tags:
        known_L[:] = False
    for group in ONE_OF:
        if not tags & group:  # nobody decided
            known_L = _without(known_L, group)
    return TagExample(
        picture=picture,
        pixels_HW3=pixels,
        box=box,
        there_L=named(tags) & known_L,
        known_L=known_L,
        real=True,
        joints_K2=joints_K2,
        state_K=keypoints[:, 2].astype(np.uint8),
    )


def rendered(count: int, *, seed: int, assets: Path | None, cache: Path) -> list[TagExample]:
    """Draw scenes and return their characters and themselves; what is drawn is kept in files and not drawn again."""
    from illpose_training.render.stream import SceneStream

    scenes: SceneStream | None = None
    examples: list[TagExample] = []
    for first in range(seed, seed + count, _CHUNK):
        file = cache / f"renders-{first}.npz"
        if not file.is_file():
            cache.mkdir(parents=True, exist_ok=True)
            scenes = scenes or SceneStream(first, 224, assets=assets, cache=cache / "people")
            chunk = [example for n in range(first, first + _CHUNK) for example in _of_scene(str(n), scenes.scene(n))]
            _keep(file, chunk)
            print(f"{first + _CHUNK - seed} of {count} scenes drawn", flush=True)
        examples += _kept(file)
    return examples


def _of_scene(name: str, scene: Any) -> list[TagExample]:
    tags = set(scene.tags)
    if all("chibi" in character.tags for character in scene.characters):
        tags.add("chibi")
    examples = [whole_artwork(name, scene.pixels_HW3, frozenset(tags), real=False)]
    for character in scene.characters:
        pixels, box, joints_K2 = character_window(scene.pixels_HW3, character.box, character.joints_K2)
        known_L = known_of_render(character.tags, character.state_K)
        examples.append(
            TagExample(
                picture=name,
                pixels_HW3=pixels,
                box=box,
                there_L=named(character.tags) & known_L,
                known_L=known_L,
                real=False,
                joints_K2=joints_K2,
                state_K=character.state_K,
            )
        )
    return examples


def known_of_render(tags: frozenset[str], state_K: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Return the labels that a drawn character's tags decide: nothing is said of what lies outside the picture."""
    known_L = named(frozenset(CHARACTER_LABELS)) & ~named(UNKNOWN_IN_RENDERS)
    if not tags & {"long_hair", "short_hair"}:
        known_L = _without(known_L, WORN)
    if not state_K[[LEFT_ANKLE, RIGHT_ANKLE]].any():
        known_L = _without(known_L, frozenset({"boots"}))
    if not state_K[[LEFT_KNEE, RIGHT_KNEE, LEFT_ANKLE, RIGHT_ANKLE]].any():
        # those who stand with their legs outside the picture still count as standing, as artists see it
        known_L = _without(known_L, OF_LEGS - ({"standing"} if "standing" in tags else set()))
    if not state_K[[LEFT_WRIST, RIGHT_WRIST]].any():
        known_L = _without(known_L, OF_HANDS)
    return known_L


def _keep(file: Path, examples: Sequence[TagExample]) -> None:
    sizes = np.array([example.pixels_HW3.shape[:2] for example in examples])
    nowhere = np.zeros((JOINT_COUNT, 2), np.float32), np.zeros(JOINT_COUNT, np.uint8)
    with whole_file(file) as stream:
        np.savez(
            stream,
            pixels=np.concatenate([example.pixels_HW3.reshape(-1) for example in examples]),
            sizes=sizes,
            boxes=np.array([(e.box.x, e.box.y, e.box.width, e.box.height) for e in examples]),
            there=np.stack([example.there_L for example in examples]),
            known=np.stack([example.known_L for example in examples]),
            joints=np.stack([nowhere[0] if e.joints_K2 is None else e.joints_K2 for e in examples]),
            states=np.stack([nowhere[1] if e.state_K is None else e.state_K for e in examples]),
            posed=np.array([example.joints_K2 is not None for example in examples]),
            pictures=np.array([example.picture for example in examples]),
        )


def _kept(file: Path) -> list[TagExample]:
    with np.load(file) as kept:
        arrays = {name: kept[name] for name in kept.files}
    ends = np.cumsum(arrays["sizes"].prod(axis=1) * 3)
    examples = []
    for number, (height, width) in enumerate(arrays["sizes"]):
        x, y, box_width, box_height = arrays["boxes"][number].tolist()
        posed = bool(arrays["posed"][number])
        flat = arrays["pixels"][ends[number] - height * width * 3 : ends[number]]
        examples.append(
            TagExample(
                picture=str(arrays["pictures"][number]),
                pixels_HW3=flat.reshape(height, width, 3),
                box=Box(x=x, y=y, width=box_width, height=box_height),
                there_L=arrays["there"][number],
                known_L=arrays["known"][number],
                real=False,
                joints_K2=arrays["joints"][number] if posed else None,
                state_K=arrays["states"][number] if posed else None,
            )
        )
    return examples
