"""Gets BlazePose's landmark network out of the mediapipe wheel (Apache-2.0) and keeps it in a cache folder."""

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

from illpose_app.storage.whole_file import write_whole_file

WHEEL_VERSION: Final = "0.10.21"
TFLITE_MEMBER: Final = "mediapipe/modules/pose_landmark/pose_landmark_full.tflite"
TFLITE_SHA256: Final = "e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f"

#: Inside the checkout and ignored by git.
CACHE_FOLDER: Final = Path(__file__).resolve().parents[2] / ".cache" / "mediapipe"


class WheelError(Exception):
    """The mediapipe wheel could not be had, or does not hold the network that is expected."""


def download_wheel(folder: Path) -> Path:
    """Download the mediapipe wheel with pip, without its dependencies, unless the folder has it; return its path.

    Always asks for the Linux wheel of Python 3.11: only a data file is taken from it, so it serves every machine.
    """
    pattern = f"mediapipe-{WHEEL_VERSION}-*.whl"
    found = sorted(folder.glob(pattern))
    if not found:
        folder.mkdir(parents=True, exist_ok=True)
        tags = ["--python-version=3.11", "--implementation=cp", "--abi=cp311", "--platform=manylinux_2_28_x86_64"]
        pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", *tags]
        done = subprocess.run(
            [*pip, f"--dest={folder}", f"mediapipe=={WHEEL_VERSION}"], capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise WheelError(f"pip could not download mediapipe {WHEEL_VERSION}: {reason}")
        found = sorted(folder.glob(pattern))
    return found[0]


def landmark_tflite(*, wheel: Path | None = None, cache: Path = CACHE_FOLDER) -> Path:
    """Return the path of pose_landmark_full.tflite, taken from a wheel (given, or downloaded) and checked."""
    target = cache / Path(TFLITE_MEMBER).name
    if not target.is_file():
        with zipfile.ZipFile(wheel or download_wheel(cache)) as archive:
            data = archive.read(TFLITE_MEMBER)
        write_whole_file(target, data)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    if digest != TFLITE_SHA256:
        raise WheelError(f"{target} is not the network of mediapipe {WHEEL_VERSION} (sha256 {digest}); delete it")
    return target
