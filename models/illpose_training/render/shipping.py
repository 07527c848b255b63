"""Writes pictures that ship with illpose and their exact skeletons (COCO person keypoints)."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from illpose_app.storage.whole_file import whole_file, write_whole_file
from illpose_training.render.scene import Scene


def save_picture(scene: Scene, path: Path, *, quality: int) -> None:
    """Write a picture as WebP, beside its place first."""
    with whole_file(path) as stream:
        Image.fromarray(scene.pixels_HW3).save(stream, format="WEBP", quality=quality, method=6)


def coco_entries(scene: Scene, *, number: int, file_name: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the COCO image and annotations of one shipped picture; every joint's place is exact."""
    height, width = scene.pixels_HW3.shape[:2]
    image = {"id": number, "file_name": file_name, "width": width, "height": height, "tags": sorted(scene.tags)}
    annotations = []
    for order, character in enumerate(scene.characters):
        points = np.c_[character.joints_K2.astype(float).round(1), character.state_K]
        box = character.box
        annotations.append(
            {
                "id": number * 10 + order,
                "image_id": number,
                "category_id": 1,
                "iscrowd": 0,
                "bbox": [round(box.x, 1), round(box.y, 1), round(box.width, 1), round(box.height, 1)],
                "area": int(character.mask_HW.sum()),
                "keypoints": [float(v) for v in points.ravel()],
                "num_keypoints": int((character.state_K > 0).sum()),
                "tags": sorted(character.tags),
            }
        )
    return image, annotations


def write_json(path: Path, document: dict[str, Any]) -> None:
    """Write JSON on one line, beside its place first."""
    write_whole_file(path, f"{json.dumps(document, separators=(',', ':'))}\n".encode())


def shipped_info(what: str, seed: int) -> dict[str, Any]:
    """Return COCO's info of shipped pictures: what they are, how they were drawn, under which licence."""
    return {
        "description": f"illpose {what}",
        "how": "drawn by illpose's renderer (python -m illpose_training.render.starter_library); skeletons are exact",
        "licence": "CC0-1.0",
        "url": "https://creativecommons.org/publicdomain/zero/1.0/",
        "seed": seed,
    }
