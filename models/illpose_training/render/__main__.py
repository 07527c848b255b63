"""Draws labelled scenes into a folder: python -m illpose_training.render --seed 0 --count 1000 --size 256 --out DIR."""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from illpose_app.core.errors import IllposeError
from illpose_app.core.mask import mask_from_pixels
from illpose_app.core.skeleton import JOINT_NAMES, LIMBS
from illpose_app.storage.whole_file import write_whole_file
from illpose_training.render.cast import PEOPLE
from illpose_training.render.labels import SceneCharacter
from illpose_training.render.scene import Scene
from illpose_training.render.stream import SceneStream


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m illpose_training.render", description=__doc__)
    parser.add_argument("--seed", type=int, default=0, help="number of the first scene")
    parser.add_argument("--count", type=int, default=1000, help="how many scenes to draw")
    parser.add_argument("--size", type=int, default=256, help="side of the pictures, px")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures and scenes.json")
    parser.add_argument("--assets", type=Path, help="folder with characters and poses (default: ../shared)")
    parser.add_argument("--people", type=int, default=PEOPLE, help="how many made-up people the cast has")
    parser.add_argument("--cache", type=Path, help="folder in which made-up people are kept between runs")
    return parser


def coco_annotation(character: SceneCharacter, *, number: int, image_id: int) -> dict[str, Any]:
    """Return a character as a COCO person-keypoints annotation."""
    points = np.c_[character.joints_K2.round(2), character.state_K]
    points[character.state_K == 0] = 0
    box, mask = character.box, mask_from_pixels(character.mask_HW)
    return {
        "id": number,
        "image_id": image_id,
        "category_id": 1,
        "iscrowd": 0,
        "bbox": [box.x, box.y, box.width, box.height],
        "area": mask.area,
        "segmentation": {"size": list(character.mask_HW.shape), "counts": mask.coco_counts()},
        "keypoints": [float(v) for v in points.ravel()],
        "num_keypoints": int((character.state_K > 0).sum()),
        "tags": sorted(character.tags),
    }


def coco_category() -> dict[str, Any]:
    """Return COCO's person category with the names of its joints."""
    limbs = [[a + 1, b + 1] for a, b, _ in LIMBS]
    return {"id": 1, "name": "person", "keypoints": list(JOINT_NAMES), "skeleton": limbs}


def write_scenes(scenes: SceneStream, *, first: int, count: int, folder: Path) -> None:
    """Write scenes as PNG files and their labels as scenes.json (COCO person keypoints with masks and tags)."""
    folder.mkdir(parents=True, exist_ok=True)
    images: list[dict[str, Any]] = []
    annotations: list[dict[str, Any]] = []
    started = time.perf_counter()
    for number in range(first, first + count):
        scene: Scene = scenes.scene(number)
        name = f"scene_{number:08d}.png"
        height, width = scene.pixels_HW3.shape[:2]
        cv2.imwrite(str(folder / name), scene.pixels_HW3[..., ::-1])
        images.append({"id": number, "file_name": name, "width": width, "height": height, "tags": sorted(scene.tags)})
        for character in scene.characters:
            annotations.append(coco_annotation(character, number=len(annotations) + 1, image_id=number))
        if (number - first) % 50 == 49:
            done = number - first + 1
            print(f"{done} of {count} scenes, {done / (time.perf_counter() - started):.0f} a second", flush=True)
    document = {"images": images, "annotations": annotations, "categories": [coco_category()]}
    write_whole_file(folder / "scenes.json", json.dumps(document).encode())


def main(argv: list[str] | None = None) -> int:
    """Draw scenes; return the exit status."""
    asked = _arguments().parse_args(argv)
    try:
        scenes = SceneStream(asked.seed, asked.size, assets=asked.assets, people=asked.people, cache=asked.cache)
        write_scenes(scenes, first=asked.seed, count=asked.count, folder=asked.out)
    except IllposeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
