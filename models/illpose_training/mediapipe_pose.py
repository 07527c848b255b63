"""Runs MediaPipe Pose on a folder of labelled illustrations and prints what it found as JSON.

    python mediapipe_pose.py FOLDER

It runs by itself in an environment that has mediapipe 0.10.21 and Pillow, since mediapipe wants an older numpy than
illpose does. "true": each labelled character in a square about its box; "own": whole pictures. Both lists hold COCO
results whose image_id is the file name without its ending. A character that is not found has score 0 and all its joints
in the corner of the picture: a miss counts as wrong.
"""

import json
import sys
from pathlib import Path
from typing import Any

import mediapipe
import numpy as np
from PIL import Image

#: Which of MediaPipe's 33 landmarks each COCO-17 joint is.
ROWS = (0, 2, 5, 7, 8, 11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28)
#: Side of the square that MediaPipe is shown, in longer sides of the labelled box.
MARGIN = 1.25


def main() -> int:
    """Print the results of a folder."""
    folder = Path(sys.argv[1])
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    names = {entry["id"]: entry["file_name"] for entry in labels["images"]}
    shown: dict[str, Image.Image] = {}
    results: dict[str, list[dict[str, Any]]] = {"true": [], "own": []}
    with mediapipe.solutions.pose.Pose(static_image_mode=True, model_complexity=1) as pose:
        for annotation in labels["annotations"]:
            name = names[annotation["image_id"]]
            first = name not in shown
            picture = shown.setdefault(name, _on_white(folder / "images" / name))
            results["true"].append(_result(pose, picture, name, _square(annotation["bbox"])))
            if first:
                results["own"].append(_result(pose, picture, name, (0.0, 0.0, *map(float, picture.size))))
    json.dump(results, sys.stdout)
    return 0


def _on_white(path: Path) -> Image.Image:
    with Image.open(path) as opened:
        picture = opened.convert("RGBA")
    white = Image.new("RGBA", picture.size, "white")
    white.alpha_composite(picture)
    return white.convert("RGB")


def _square(bbox: list[float]) -> tuple[float, float, float, float]:
    x, y, width, height = bbox
    side = max(width, height) * MARGIN
    left, top = x + width / 2 - side / 2, y + height / 2 - side / 2
    return left, top, left + side, top + side


def _result(pose: Any, picture: Image.Image, name: str, window: tuple[float, float, float, float]) -> dict[str, Any]:
    left, top, right, bottom = (round(value) for value in window)
    shown = Image.new("RGB", (right - left, bottom - top), "white")
    shown.paste(picture, (-left, -top))
    found = pose.process(np.ascontiguousarray(shown)).pose_landmarks
    if found is None:
        return {"image_id": Path(name).stem, "keypoints": [0.0] * 51, "bbox": [0, 0, 1, 1], "score": 0.0}
    marks = [found.landmark[row] for row in ROWS]
    places = np.array([(left + m.x * shown.width, top + m.y * shown.height) for m in marks])
    low, high = places.min(axis=0), places.max(axis=0)
    grown = 0.08 * float((high - low).max())  # landmarks end at the eyes and ankles, boxes at hair and soles
    keypoints = [value for place, m in zip(places.tolist(), marks, strict=True) for value in (*place, m.visibility)]
    bbox = [*(low - grown).tolist(), *(high - low + 2 * grown).tolist()]
    return {"image_id": Path(name).stem, "keypoints": keypoints, "bbox": bbox, "score": 1.0}


if __name__ == "__main__":
    raise SystemExit(main())
