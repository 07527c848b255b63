"""The labelled characters of a folder of illustrations: `labels.json` (COCO keypoints) and `images/`."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from illpose_app.core.errors import IllposeError, printable, reason_of
from illpose_app.core.geometry import Box
from illpose_app.core.pose import Pose
from illpose_app.core.skeleton import JOINT_COUNT
from illpose_app.core.words import phrase

#: (row of a report, words in an image's style or tags), the first that fits.
STYLE_WORDS: Final = (
    ("chibi", ("chibi",)),
    ("sketch", ("sketch",)),
    ("line art", ("line art", "lineart", "pen-and-ink", "engraved", "brush-ink")),
    ("cartoon", ("cartoon", "webtoon")),
    ("3D", ("3d", "render")),
    ("anime", ("anime", "jrpg", "visual-novel", "manga")),
    ("painting", ("paint", "watercolour")),
)


class LabelsError(IllposeError):
    """Labels that cannot be used. Message: the file, what is wrong with it."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(phrase("{file}: {problem}", file=printable(path), problem=problem))


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledCharacter:
    """One character as people labelled it; file: its picture, which need not be there."""

    file: Path
    box: Box
    pose: Pose
    style: str
    cropped: bool
    from_behind: bool


def read_labels(folder: Path) -> tuple[LabelledCharacter, ...]:
    """Read the labelled characters of a folder; raises LabelsError."""
    path = folder / "labels.json"
    try:
        document = json.loads(path.read_bytes())
    except OSError as error:
        raise LabelsError(path, phrase("{reason} (the folder needs labels.json)", reason=reason_of(error))) from None
    except (ValueError, RecursionError):
        raise LabelsError(path, phrase("is not JSON")) from None
    try:
        images = {image["id"]: image for image in document["images"]}
        return tuple(
            _character(folder, images[annotation["image_id"]], annotation) for annotation in document["annotations"]
        )
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OverflowError):
        raise LabelsError(
            path, phrase("is not a COCO keypoints file with images, boxes and 17 joints a character")
        ) from None


def _character(folder: Path, image: dict[str, Any], annotation: dict[str, Any]) -> LabelledCharacter:
    joints_K3 = np.array(annotation["keypoints"], np.float64).reshape(JOINT_COUNT, 3)
    x, y, width, height = (float(value) for value in annotation["bbox"])
    tags = [*image.get("tags", ()), *annotation.get("tags", ())]
    return LabelledCharacter(
        file=folder / "images" / str(image["file_name"]),
        box=Box(x=x, y=y, width=width, height=height),
        pose=Pose(
            joints_K2=joints_K3[:, :2].astype(np.float32),
            confidence_K=(joints_K3[:, 2] > 0).astype(np.float32),
            state_K=joints_K3[:, 2].astype(np.uint8),
        ),
        style=_style(" ".join([*image.get("tags", ()), str(image.get("style", ""))]).lower()),
        cropped=image.get("framing", "full") != "full",
        from_behind="from_behind" in tags,
    )


def _style(words: str) -> str:
    return next((style for style, wanted in STYLE_WORDS if any(word in words for word in wanted)), "other")
