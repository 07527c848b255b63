"""Predictions of any program as COCO JSON, so that it can be scored beside illpose."""

import json
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from illpose_app.core.artwork import Character
from illpose_app.core.errors import IllposeError
from illpose_app.core.geometry import Box, box_around
from illpose_app.core.mask import Mask, mask_from_coco
from illpose_app.core.pose import Pose
from illpose_app.core.skeleton import JOINT_COUNT

Predictions = dict[str, tuple[Character, ...]]


class PredictionsError(IllposeError):
    """A file of predictions that cannot be read."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path}: {problem}; it should hold COCO person keypoints (17 x [x, y, score])")


class MediaPipeError(IllposeError):
    """MediaPipe Pose could not be run."""

    def __init__(self, python: str, reason: str) -> None:
        super().__init__(
            f"{python}: MediaPipe Pose could not be run ({reason}); it should be a Python that has mediapipe 0.10.21"
        )


def read_predictions(path: Path) -> Predictions:
    """Return the characters of each picture, by the picture's file name without its ending, in the file's order.

    The file is COCO's list of results (image_id is the file name without ending) or a dataset with images and
    annotations. A third number above 1 is a visibility flag, not a score. Raises PredictionsError.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(content, dict):
            names = {entry["id"]: Path(entry["file_name"]).stem for entry in content.get("images", [])}
            entries = content["annotations"]
        else:
            names, entries = {}, content
        return _by_picture(entries, names)
    except OSError as error:
        raise PredictionsError(path, error.strerror or "cannot be read") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PredictionsError(path, f"cannot be understood ({type(error).__name__}: {error})") from error


def mediapipe_predictions(python: str, folder: Path) -> dict[str, Predictions]:
    """Return what MediaPipe Pose finds in a folder, for "true" and "own" boxes, run by a Python that has mediapipe.

    Raises MediaPipeError.
    """
    script = Path(__file__).with_name("mediapipe_pose.py")
    try:
        done = subprocess.run([python, str(script), str(folder)], capture_output=True, text=True, check=False)
    except OSError as error:
        raise MediaPipeError(python, error.strerror or "cannot be started") from error
    try:
        results = json.loads(done.stdout)
        return {setting: _by_picture(results[setting], {}) for setting in ("true", "own")}
    except (ValueError, KeyError, TypeError) as error:
        reason = (done.stderr.strip().splitlines() or ["it printed no results"])[-1]
        raise MediaPipeError(python, reason) from error


def _by_picture(entries: Sequence[dict[str, Any]], names: dict[Any, str]) -> Predictions:
    found: dict[str, list[Character]] = defaultdict(list)
    for entry in entries:
        image_id = entry["image_id"]
        found[names.get(image_id, str(image_id))].append(_character(entry))
    return {name: tuple(characters) for name, characters in found.items()}


def _character(entry: dict[str, Any]) -> Character:
    joints_K3 = np.asarray(entry["keypoints"], np.float32).reshape(JOINT_COUNT, 3)
    if not np.isfinite(joints_K3).all():
        raise ValueError("a keypoint is not a number")
    if "bbox" in entry:
        x, y, width, height = map(float, entry["bbox"])
        box = Box(x=x, y=y, width=width, height=height)
    else:
        box = box_around(joints_K3[:, :2])
    confidence_K = joints_K3[:, 2]
    state_K = np.where(confidence_K > 0, 2, 0)
    pose = Pose(joints_K2=joints_K3[:, :2], confidence_K=confidence_K.clip(0, 1), state_K=state_K.astype(np.uint8))
    return Character(box=box, pose=pose, score=float(entry.get("score", 1.0)), mask=_mask(entry.get("segmentation")))


def _mask(segmentation: object) -> Mask | None:
    """Return the mask of COCO's compressed run lengths; polygons are not read."""
    if not isinstance(segmentation, dict) or not isinstance(segmentation["counts"], str):
        return None
    height, width = segmentation["size"]
    return mask_from_coco(height_px=height, width_px=width, counts=segmentation["counts"])
