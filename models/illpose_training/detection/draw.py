"""Draws scenes for the character detector once: `python -m illpose_training.detection.draw --out runs/scenes`.

A scene is two pictures in the folder: 000123.png and 000123.owners.png, in which a pixel is 0 where nobody is, else the
number of the character (from 1) that it belongs to. Started again, it draws what is missing.
"""

import argparse
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from illpose_training.detection.network import INPUT_PX
from illpose_training.detection.scenes import DetectionScene, scene_of_owners
from illpose_training.render.scene import Scene
from illpose_training.render.stream import SceneStream

_REPORT_EVERY = 200


def draw_scenes(stream: SceneStream, numbers: range, folder: Path) -> None:
    """Draw the scenes of these numbers that the folder doesn't have yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for done, number in enumerate(numbers, 1):
        picture = folder / f"{number:06}.png"
        if not picture.is_file():
            scene = stream.scene(number)
            cv2.imwrite(str(folder / f"{number:06}.owners.png"), owners_of(scene))
            cv2.imwrite(str(picture), scene.pixels_HW3[..., ::-1])
        if done % _REPORT_EVERY == 0:
            print(f"{done}/{len(numbers)} scenes", flush=True)


def owners_of(scene: Scene) -> NDArray[np.uint8]:
    """Return whose each pixel is: 0 nobody's, n the n-th character's."""
    owners_HW = np.zeros(scene.pixels_HW3.shape[:2], np.uint8)
    for number, character in enumerate(scene.characters, 1):
        owners_HW[character.mask_HW] = number
    return owners_HW


def read_scenes(folder: Path) -> list[DetectionScene]:
    """Return the scenes that were drawn into a folder."""
    scenes = []
    for picture in sorted(folder.glob("*[0-9].png")):
        pixels_HW3 = np.asarray(cv2.imread(str(picture)))[..., ::-1].copy()
        owners_HW = cv2.imread(str(picture.with_suffix(".owners.png")), cv2.IMREAD_GRAYSCALE)
        scenes.append(scene_of_owners(pixels_HW3, np.asarray(owners_HW, np.uint8)))
    return scenes


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.detection.draw", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder of scenes")
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=500_000, help="number of the first scene")
    parser.add_argument("--size", type=int, default=INPUT_PX, help="side of the pictures, px")
    parser.add_argument("--assets", type=Path, help="folder with characters/ and poses/")
    options = parser.parse_args()
    stream = SceneStream(options.seed, options.size, assets=options.assets)
    draw_scenes(stream, range(options.seed, options.seed + options.count), options.out)


if __name__ == "__main__":
    main()
