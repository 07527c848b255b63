"""Measures how many scenes a second are drawn: python -m illpose_training.render.speed --cache runs/people."""

import argparse
import sys
import time
from pathlib import Path

import numpy as np

from illpose_app.core.errors import IllposeError
from illpose_training.render.cast import PEOPLE
from illpose_training.render.stream import SceneStream


def seconds_of(scenes: SceneStream, numbers: range, *, rounds: int) -> list[float]:
    """Return the processor time of each scene, the least of some rounds: what others do on the machine counts less."""
    taken = np.full((rounds, len(numbers)), np.inf)
    for round_, row in enumerate(taken):
        for column, number in enumerate(numbers):
            start = time.process_time()
            scenes.scene(number)
            if round_:  # the first round makes people and compiles
                row[column] = time.process_time() - start
    least: list[float] = taken.min(axis=0).tolist()
    return least


def main(argv: list[str] | None = None) -> int:
    """Measure; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.render.speed", description=__doc__)
    parser.add_argument("--seed", type=int, default=0, help="number of the first scene")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--size", type=int, default=256, help="side of the pictures, px")
    parser.add_argument("--assets", type=Path, help="folder with characters and poses (default: ../shared)")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--cache", type=Path, help="folder in which made-up people are kept between runs")
    asked = parser.parse_args(argv)
    try:
        scenes = SceneStream(asked.seed, asked.size, assets=asked.assets, people=asked.people, cache=asked.cache)
        seconds = seconds_of(scenes, range(asked.seed, asked.seed + asked.count), rounds=4)
    except IllposeError as error:
        print(error, file=sys.stderr)
        return 1
    mean = sum(seconds) / len(seconds)
    print(
        f"{asked.count} scenes of {asked.size} px: {1 / mean:.0f} a second of one processor, {2 / mean:.0f} with two "
        f"processes on two (median {np.median(seconds) * 1e3:.0f} ms, slowest {max(seconds) * 1e3:.0f} ms a scene)"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
