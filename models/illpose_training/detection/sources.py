"""Reads labelled illustrations from disk for the character detector, small enough to keep all of them in memory."""

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from illpose_app.core.geometry import Box
from illpose_training.detection.scenes import CutOut, DetectionScene, owned_HW

#: Longest side, px, at which pictures are kept: the network sees 256.
KEPT_SIDE_PX = 448


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPictures:
    """What a folder of labelled illustrations gives: whole pictures, and cut-outs where a true mask is known."""

    pictures: tuple[DetectionScene, ...]
    cutouts: tuple[CutOut, ...]


def read_labelled_pictures(
    labels_file: Path,
    *,
    pictures_folder: Path,
    masks_folder: Path | None,
    left_out: Callable[[str], bool] = lambda picture_id: False,
) -> LabelledPictures:
    """Read a COCO file with its pictures; one that is missing is left out with a message.

    Pictures without any label are left out too: nobody knows whether somebody is in them. A mask counts as one
    character's only where the picture holds just one. left_out names pictures, by their id, that are not wanted.
    """
    coco = json.loads(labels_file.read_text(encoding="utf-8"))
    annotations = defaultdict(list)
    for annotation in coco["annotations"]:
        annotations[annotation["image_id"]].append(annotation)
    pictures, cutouts = [], []
    for entry in coco["images"]:
        path = pictures_folder / entry["file_name"]
        if not annotations[entry["id"]] or left_out(str(entry["id"])):
            continue
        if not path.is_file():
            print(f"{path}: not here, left out")
            continue
        scene, cutout = _read_picture(path, annotations[entry["id"]], masks_folder)
        pictures.append(scene)
        if cutout is not None:
            cutouts.append(cutout)
    return LabelledPictures(pictures=tuple(pictures), cutouts=tuple(cutouts))


def _read_picture(
    path: Path, annotations: list[dict[str, object]], masks_folder: Path | None
) -> tuple[DetectionScene, CutOut | None]:
    with Image.open(path) as opened:
        rgba = opened.convert("RGBA")
    factor = min(1.0, KEPT_SIDE_PX / max(rgba.size))
    size = max(1, round(rgba.width * factor)), max(1, round(rgba.height * factor))
    rgba = rgba.resize(size, Image.Resampling.LANCZOS)
    flat = Image.new("RGBA", size, "white")
    flat.alpha_composite(rgba)
    pixels_HW3 = np.asarray(flat.convert("RGB"))
    boxes = tuple(_scaled(annotation["bbox"], factor) for annotation in annotations)  # type: ignore[arg-type]
    alpha_HW = np.asarray(rgba)[..., 3]
    mask_file = masks_folder / f"{path.stem}.png" if masks_folder else None
    if mask_file is not None and mask_file.is_file():
        with Image.open(mask_file) as opened:
            alpha_HW = np.asarray(opened.convert("L").resize(size, Image.Resampling.BOX))
    known = len(boxes) == 1 and int(alpha_HW.min()) < 128
    owners_HW = owned_HW(alpha_HW > 127, boxes[0]).astype(np.uint8) if known else None
    scene = DetectionScene(pixels_HW3=pixels_HW3, boxes=boxes, owners_HW=owners_HW)
    return scene, CutOut(pixels_HW3=pixels_HW3, alpha_HW=alpha_HW, box=boxes[0]) if known else None


def _scaled(bbox: list[float], factor: float) -> Box:
    x, y, width, height = (value * factor for value in bbox)
    return Box(x=x, y=y, width=width, height=height)
