"""Labels pictures with a trained network's own sure predictions: `python -m illpose_training.pose.self_training`.

    python -m illpose_training.pose.self_training --model models/pose --pictures FOLDER --out pseudo/labels.json

A joint is kept where looks of several scales, and at the mirrored picture, agree on its place and are sure of it; a
character where enough of the body is kept. Teacher and consistency as in Xie et al., Self-training with Noisy
Student, 2020. Give the file to `illpose_training.train pose --guessed`: joints that are not kept then teach nothing.
"""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.artwork import Character
from illpose_app.core.errors import IllposeError
from illpose_app.core.geometry import Box
from illpose_app.core.skeleton import LEFT_HIP, LEFT_SHOULDER, RIGHT_HIP, RIGHT_SHOULDER
from illpose_app.inference.pose_estimator import PoseEstimator
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.storage.artwork_files import read_artwork

SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".webp")
#: The box is scaled by these for the looks that must agree.
_SCALES: Final = (0.9, 1.05, 1.25)
#: Looks agree within this share of the character's longer side.
_AGREEMENT: Final = 0.025
_SURE: Final = 0.45
_FEWEST: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A character as the teacher sees it: joints (px), and which of them it is sure of."""

    box: Box
    joints_K2: NDArray[np.float32]
    kept_K: NDArray[np.bool_]
    state_K: NDArray[np.uint8]


def guess_of(pixels_HW3: NDArray[np.uint8], character: Character, estimator: PoseEstimator) -> Guess | None:
    """Return what the teacher is sure of about a character; None where that is too little to learn from."""
    box = character.box
    cx, cy = box.center
    boxes = [
        Box(x=cx - box.width * s / 2, y=cy - box.height * s / 2, width=box.width * s, height=box.height * s)
        for s in _SCALES
    ]
    poses = [estimate.pose for estimate in estimator.estimate(pixels_HW3, boxes)]
    places_VK2 = np.stack([pose.joints_K2 for pose in poses])
    middle_K2 = np.median(places_VK2, axis=0)
    apart_K = np.linalg.norm(places_VK2 - middle_K2, axis=2).max(axis=0)
    confidence_K = np.min([pose.confidence_K for pose in poses], axis=0)
    known_K = np.all([pose.known_K for pose in poses], axis=0)
    kept_K = known_K & (apart_K < _AGREEMENT * max(box.width, box.height)) & (confidence_K > _SURE)
    torso = kept_K[[LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP, RIGHT_HIP]]
    if kept_K.sum() < _FEWEST or torso.sum() < 3:
        return None
    return Guess(
        box=box, joints_K2=middle_K2.astype(np.float32), kept_K=kept_K, state_K=np.asarray(poses[1].state_K, np.uint8)
    )


def guesses_of(path: Path, analyzer: Analyzer) -> tuple[tuple[int, int], list[Guess]]:
    """Return a picture's size (width, height) and the guesses about its characters."""
    decoded = read_artwork(path)
    height, width = decoded.pixels_HW3.shape[:2]
    characters = analyze_artwork(pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=analyzer)
    found = [guess_of(decoded.pixels_HW3, character, analyzer.estimator) for character in characters]
    return (width, height), [guess for guess in found if guess is not None]


def annotation_of(guess: Guess, *, number: int, picture: str) -> dict[str, Any]:
    """Return a guess as a COCO annotation; joints that were not kept have v 0."""
    state_K = np.where(guess.kept_K, guess.state_K, 0)
    joints_K2 = np.where(state_K[:, None] > 0, guess.joints_K2, 0)
    keypoints = np.concatenate([joints_K2, state_K[:, None]], axis=1).round(1)
    box = guess.box
    return {
        "id": number,
        "image_id": picture,
        "category_id": 1,
        "bbox": [round(v, 1) for v in (box.x, box.y, box.width, box.height)],
        "keypoints": keypoints.flatten().tolist(),
        "num_keypoints": int((state_K > 0).sum()),
    }


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.pose.self_training", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder of the teacher")
    parser.add_argument("--pictures", type=Path, required=True, help="folder of openly licensed pictures")
    parser.add_argument("--out", type=Path, required=True, metavar="LABELS.json")
    options = parser.parse_args()
    analyzer = Analyzer(options.model)
    images: list[dict[str, Any]] = []
    annotations: list[dict[str, Any]] = []
    paths = sorted(path for path in options.pictures.rglob("*") if path.suffix.lower() in SUFFIXES)
    for path in paths:
        name = path.relative_to(options.pictures).as_posix()
        try:
            (width, height), guesses = guesses_of(path, analyzer)
        except IllposeError as error:
            print(error)
            continue
        if guesses:
            images.append({"id": name, "file_name": name, "width": width, "height": height})
        annotations += [annotation_of(g, number=len(annotations) + i, picture=name) for i, g in enumerate(guesses)]
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps({"images": images, "annotations": annotations}), encoding="utf-8")
    print(f"{len(annotations)} characters kept, in {len(images)} of {len(paths)} pictures")


if __name__ == "__main__":
    main()
