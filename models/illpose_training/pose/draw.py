"""Draws scenes for training: `python -m illpose_training.pose.draw --scenes 8000 --seed 1 --out runs/scenes-1.pickle`.

Several can run side by side; give each a seed of its own, further apart than its number of scenes.
"""

import argparse
import pickle
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from illpose_app.storage.whole_file import whole_file
from illpose_training.pose.examples import PoseExample, example_of
from illpose_training.render.cast import PEOPLE
from illpose_training.render.stream import SceneStream

#: Side of the drawn pictures, px: a little more than the network sees, since a crop may look closer.
SCENE_PX: Final = 288
_SAY_EVERY: Final = 500
#: Inside the checkout and ignored by git.
PEOPLE_CACHE: Final = Path(__file__).resolve().parents[3] / ".cache" / "people"


def draw_examples(
    count: int, *, seed: int, size: int = SCENE_PX, assets: Path | None = None, people: int = PEOPLE
) -> list[PoseExample]:
    """Draw the scenes number seed, seed + 1, ... and return their characters.

    people: how many are made up; they are kept in a cache folder, since making one takes longer than drawing a scene.
    Raises AssetsError when the characters or poses are missing.
    """
    scenes = SceneStream(seed, size, assets=assets, people=people, cache=PEOPLE_CACHE)
    examples: list[PoseExample] = []
    for number in range(count):
        scene = next(scenes)
        alone = len(scene.characters) == 1
        examples += [
            example_of(
                scene.pixels_HW3,
                joints_K2=character.joints_K2,
                state_K=character.state_K,
                box=character.box,
                sure=1.0,
                mask_HW=character.mask_HW if alone else None,
            )
            for character in scene.characters
        ]
        if number % _SAY_EVERY == _SAY_EVERY - 1:
            print(f"{number + 1}/{count} scenes, {len(examples)} characters", flush=True)
    return examples


def keep_examples(path: Path, examples: Sequence[PoseExample]) -> None:
    """Write examples to a file of our own, beside and replaced."""
    with whole_file(path) as stream:
        pickle.dump(list(examples), stream, protocol=pickle.HIGHEST_PROTOCOL)


def kept_examples(path: Path) -> list[PoseExample]:
    """Read examples that keep_examples wrote; open only files that you drew yourself: a pickle can run code."""
    with path.open("rb") as file:
        examples: list[PoseExample] = pickle.load(file)
    return examples


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.pose.draw", description=__doc__)
    parser.add_argument("--scenes", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--people", type=int, default=PEOPLE, help="how many different people are made up")
    parser.add_argument("--assets", type=Path, help="folder with characters/ and poses/")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    examples = draw_examples(options.scenes, seed=options.seed, assets=options.assets, people=options.people)
    keep_examples(options.out, examples)
    print(f"wrote {options.out}: {len(examples)} characters")


if __name__ == "__main__":
    main()
