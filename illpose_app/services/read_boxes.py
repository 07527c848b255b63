"""The boxes that a COCO file gives for artworks."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from illpose_app.core.errors import IllposeError, printable, reason_of
from illpose_app.core.geometry import Box
from illpose_app.core.words import phrase

#: No artwork reaches so far; NaN does not, either.
_FARTHEST_PX: Final = 1e9


class BoxesError(IllposeError):
    """A file of boxes that cannot be used. Message: the file, what is wrong with it."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(phrase("{file}: {problem}", file=printable(path), problem=problem))


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBox:
    """One box of a COCO file: its annotation's id and the box in px of the upright artwork."""

    annotation_id: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBoxes:
    """All boxes of a COCO file by every name under which an artwork can be asked for."""

    by_name: Mapping[str, tuple[GivenBox, ...]]

    def of(self, path: Path) -> tuple[GivenBox, ...] | None:
        """Return the boxes of an artwork file, in the order of the COCO file; None when it doesn't know the file."""
        for name in (printable(path.name), printable(path.stem)):
            if name in self.by_name:
                return self.by_name[name]
        return None


def read_boxes(path: Path) -> GivenBoxes:
    """Read a COCO file; an artwork is known by its file name, by that without its ending and by its image id.

    Raises BoxesError when the file cannot be read, is not a COCO file, or holds a box that is not four numbers.
    """
    try:
        document = json.loads(path.read_bytes())
    except OSError as error:
        raise BoxesError(path, reason_of(error)) from None
    except (ValueError, RecursionError):
        raise BoxesError(path, phrase("is not JSON")) from None
    images = document.get("images") if isinstance(document, dict) else None
    annotations = document.get("annotations") if isinstance(document, dict) else None
    if not isinstance(images, list) or not isinstance(annotations, list):
        raise BoxesError(path, phrase("is not a COCO file: it needs the lists 'images' and 'annotations'"))
    by_image: dict[str, list[GivenBox]] = defaultdict(list)
    for number, annotation in enumerate(annotations, start=1):
        image_id, given = _given_box(path, number, annotation)
        by_image[image_id].append(given)
    return GivenBoxes(by_name=_names(path, images, by_image))


def _names(path: Path, images: list[Any], by_image: Mapping[str, list[GivenBox]]) -> dict[str, tuple[GivenBox, ...]]:
    """Exact names win over shortened ones, and the first of two equal ones wins."""
    exact: dict[str, tuple[GivenBox, ...]] = {}
    shortened: dict[str, tuple[GivenBox, ...]] = {}
    for image in images:
        if not isinstance(image, dict) or "id" not in image:
            raise BoxesError(path, phrase("has an image without 'id'"))
        boxes = tuple(by_image.get(str(image["id"]), ()))
        shortened.setdefault(str(image["id"]), boxes)
        if isinstance(file_name := image.get("file_name"), str):
            exact.setdefault(Path(file_name).name, boxes)
            shortened.setdefault(Path(file_name).stem, boxes)
    return {**shortened, **exact}


def _given_box(path: Path, number: int, annotation: object) -> tuple[str, GivenBox]:
    if not isinstance(annotation, dict) or "image_id" not in annotation:
        raise BoxesError(path, phrase("annotation {number} has no 'image_id'", number=number))
    values = annotation.get("bbox")
    if (
        not isinstance(values, list)
        or len(values) != 4
        or not all(isinstance(value, int | float) and abs(value) < _FARTHEST_PX for value in values)
        or min(values[2:]) <= 0
    ):
        raise BoxesError(
            path,
            phrase("annotation {number}: 'bbox' must be x, y, width and height, the latter above 0", number=number),
        )
    annotation_id = annotation.get("id", number)
    if not isinstance(annotation_id, int):
        raise BoxesError(path, phrase("annotation {number}: 'id' must be a whole number", number=number))
    x, y, width, height = (float(value) for value in values)
    box = Box(x=x, y=y, width=width, height=height)
    return str(annotation["image_id"]), GivenBox(annotation_id=annotation_id, box=box)
