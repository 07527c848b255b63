"""Characters as one COCO keypoints file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from illpose_app.core.artwork import Character
from illpose_app.core.errors import printable
from illpose_app.core.skeleton import JOINT_NAMES, LIMBS

PERSON_ID: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalyzedArtwork:
    """The characters of one artwork file; name is its id in exports, annotation_ids those that a COCO file gave."""

    path: Path
    name: str
    width_px: int
    height_px: int
    characters: tuple[Character, ...]
    annotation_ids: tuple[int, ...] | None = None


def unique_names(paths: Iterable[Path]) -> list[str]:
    """Return a name for each file, all different: its name without the ending, or with it, or with its folder too."""
    taken: set[str] = set()
    names = []
    for path in paths:
        name = next((name for name in _possible_names(path) if name not in taken), "")
        number = 2
        while not name:
            numbered = f"{printable(path.stem)}-{number}"
            name, number = ("" if numbered in taken else numbered), number + 1
        taken.add(name)
        names.append(name)
    return names


def _possible_names(path: Path) -> tuple[str, ...]:
    return printable(path.stem), printable(path.name), f"{printable(path.parent.name)}-{printable(path.name)}"


def export_coco(artworks: Sequence[AnalyzedArtwork]) -> dict[str, Any]:
    """Return the COCO document of artworks, ready for JSON.

    bbox is x, y, width, height in px; keypoints 17 x [x, y, v] with v 2 visible, 1 hidden, 0 outside or unknown.
    A joint with v 0 keeps the place where illpose guesses it, so that it can still be scored; keypoint_scores hold
    the confidence of each joint. segmentation is compressed RLE, only where a mask is known.
    Source: the data format page of cocodataset.org, "Keypoint Detection".
    """
    annotations: list[dict[str, Any]] = []
    used = {number for artwork in artworks for number in artwork.annotation_ids or ()}
    free = (number for number in range(1, len(used) + 1 + sum(len(a.characters) for a in artworks)))
    for artwork in artworks:
        for index, character in enumerate(artwork.characters):
            if artwork.annotation_ids is not None:
                number = artwork.annotation_ids[index]
            else:
                number = next(number for number in free if number not in used)
            annotations.append(_annotation(character, annotation_id=number, image_id=artwork.name))
    return {
        "info": {"description": "Characters found by illpose"},
        "images": [
            {"id": a.name, "file_name": printable(a.path.name), "width": a.width_px, "height": a.height_px}
            for a in artworks
        ],
        "annotations": annotations,
        "categories": [
            {
                "id": PERSON_ID,
                "name": "person",
                "supercategory": "person",
                "keypoints": list(JOINT_NAMES),
                "skeleton": [[first + 1, second + 1] for first, second, _ in LIMBS],
            }
        ],
    }


def _annotation(character: Character, *, annotation_id: int, image_id: str) -> dict[str, Any]:
    box, pose, mask = character.box, character.pose, character.mask
    keypoints: list[float | int] = []
    for (x, y), state in zip(pose.joints_K2.tolist(), pose.state_K.tolist(), strict=True):
        keypoints += [round(x, 2), round(y, 2), state]
    annotation: dict[str, Any] = {
        "id": annotation_id,
        "image_id": image_id,
        "category_id": PERSON_ID,
        "iscrowd": 0,
        "bbox": [round(value, 2) for value in (box.x, box.y, box.width, box.height)],
        "area": mask.area if mask else round(box.area, 2),
        "score": round(character.score, 4),
        "keypoints": keypoints,
        "keypoint_scores": [round(value, 4) for value in pose.confidence_K.tolist()],
        "num_keypoints": int(pose.known_K.sum()),
    }
    if mask:
        annotation["segmentation"] = {"size": [mask.height_px, mask.width_px], "counts": mask.coco_counts()}
    return annotation
