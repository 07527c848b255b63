"""Draws the starter library and the sample illustrations that ship with illpose, all from one number.

python -m illpose_training.render.starter_library --out resources
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from illpose_app.core.errors import IllposeError
from illpose_training.render.__main__ import coco_category
from illpose_training.render.assets import Assets, find_assets
from illpose_training.render.cast import Cast
from illpose_training.render.figures import make_mannequin
from illpose_training.render.makehuman import MakeHuman
from illpose_training.render.person import PersonMaker, Wishes
from illpose_training.render.portrait import PortraitStyle, calm, draw_portrait
from illpose_training.render.poses import PoseLibrary, read_poses
from illpose_training.render.posing import pose_puppet
from illpose_training.render.puppet import Puppet, make_puppet
from illpose_training.render.samples import write_samples
from illpose_training.render.scene import Scene
from illpose_training.render.shipping import coco_entries, save_picture, shipped_info, write_json
from illpose_training.render.starter_poses import Candidate, candidates, choose_poses

SEED, COUNT, LONGEST_PX, QUALITY = 2026, 336, 480, 82
FACE_PX = 512
_PEOPLE, _MANNEQUINS = 48, 6
#: Left out of shipped pictures: what hides the pose that a reference is opened for.
_TOO_MUCH = {"wings", "cape", "tail"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Troupe:
    """The characters of the shipped pictures: made-up people, ready-made CC0 models, mannequins."""

    people: tuple[Puppet, ...]
    models: tuple[Puppet, ...]
    mannequins: tuple[Puppet, ...]


def gather(assets: Assets, *, people: int = _PEOPLE) -> Troupe:
    """Return the troupe; only CC0 material takes part."""
    makehuman = MakeHuman(assets.makehuman)
    made: list[Puppet] = []
    number = 0
    while len(made) < people:
        wishes = Wishes(skirt_length=0.3) if number % 3 else Wishes(garments=frozenset())
        maker = PersonMaker(makehuman, 10_000 + number, face_px=FACE_PX, wishes=wishes)
        number += 1
        if not maker.drawn_head or maker.head_scale > 2.3:
            continue
        mesh = maker.make()
        if not mesh.tags & _TOO_MUCH:
            made.append(calm(make_puppet(mesh)))
    cast = Cast(assets, people=0)
    shipped = [i for i, m in enumerate(cast.members) if m.path and m.path.parent.parent.name == "quaternius"]
    wood = ((0.93, 0.82, 0.68), (0.90, 0.88, 0.86), (0.80, 0.86, 0.93))
    mannequins = [make_mannequin(makehuman, n, color=wood[n % len(wood)]) for n in range(_MANNEQUINS)]
    return Troupe(
        people=tuple(made),
        models=tuple(cast.puppet(i) for i in shipped),
        mannequins=tuple(make_puppet(m) for m in mannequins),
    )


def choose_style(number: int, rng: np.random.Generator) -> tuple[str, PortraitStyle]:
    """Return who is drawn (people, models, mannequins) and how, in fixed shares."""
    hue = float(rng.choice((0.07, 0.11, 0.45, 0.55, 0.6, 0.72, 0.93)))
    kinds = (
        ("people", "cel", "disc"), ("mannequins", "pencil", "paper"), ("people", "cel", "gradient"),
        ("people", "line_art", "paper"), ("mannequins", "cel", "gradient"), ("people", "cel", "disc"),
        ("models", "cel", "gradient"), ("people", "soft", "gradient"), ("mannequins", "cel", "disc"),
        ("people", "pencil", "paper"), ("people", "cel", "paper"), ("mannequins", "line_art", "paper"),
    )  # fmt: skip
    who, look, ground = kinds[number % len(kinds)]
    return who, PortraitStyle(look=look, ground=ground, hue=hue)


def draw_starter(number: int, candidate: Candidate, troupe: Troupe, poses: PoseLibrary) -> Scene:
    """Return starter artwork number in a candidate's pose."""
    rng = np.random.default_rng([SEED, number])
    who, style = choose_style(number, rng)
    group: tuple[Puppet, ...] = getattr(troupe, who)
    puppet = group[int(rng.integers(len(group)))]
    fist = float(rng.uniform(0.1, 0.6))
    posed = pose_puppet(puppet, candidate.turns(poses), fists=(fist, fist))
    return draw_portrait((posed,), candidate.view, style, rng, longest_px=LONGEST_PX)


def write_starter(folder: Path, troupe: Troupe, poses: PoseLibrary, *, count: int) -> list[Candidate]:
    """Write images/*.webp and starter.json; return the poses that were drawn."""
    rng = np.random.default_rng(SEED)
    (folder / "images").mkdir(parents=True, exist_ok=True)
    found = candidates(poses, troupe.mannequins[0], rng, count=len(poses))
    chosen = choose_poses(found, round(count * 1.1), rng)
    images: list[dict[str, Any]] = []
    annotations: list[dict[str, Any]] = []
    drawn: list[Candidate] = []
    for candidate in chosen:
        if len(images) == count:
            break
        number = len(images) + 1
        scene = draw_starter(number, candidate, troupe, poses)
        if len(scene.characters) != 1 or (scene.characters[0].state_K == 0).any():
            continue
        name = f"pose_{number:03d}.webp"
        save_picture(scene, folder / "images" / name, quality=QUALITY)
        image, labels = coco_entries(scene, number=number, file_name=name)
        image["pose_source"] = str(poses.source_N[candidate.index])
        images.append(image)
        annotations.extend(labels)
        drawn.append(candidate)
        print(f"{number} of {count}: {name} {' '.join(labels[0]['tags'])}", flush=True)
    document = {
        "info": shipped_info("starter library: figures in distinct poses", SEED),
        "images": images,
        "annotations": annotations,
        "categories": [coco_category()],
    }
    write_json(folder / "starter.json", document)
    return drawn


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m illpose_training.render.starter_library", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("resources"), help="folder that gets starter/ and sample/")
    parser.add_argument("--assets", type=Path, help="folder with characters and poses (default: ../shared)")
    parser.add_argument("--count", type=int, default=COUNT, help="how many starter artworks to draw")
    return parser


def main(argv: list[str] | None = None) -> int:
    """Draw everything; return the exit status."""
    asked = _arguments().parse_args(argv)
    try:
        assets = find_assets(asked.assets)
        poses = read_poses(assets.poses)
        write_samples(asked.out / "sample", assets, poses)
        write_starter(asked.out / "starter", gather(assets), poses, count=asked.count)
    except IllposeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
