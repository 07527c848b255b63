"""Draws the sample illustrations that greet a newcomer."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from illpose_training.render.__main__ import coco_category
from illpose_training.render.assets import Assets
from illpose_training.render.camera import View
from illpose_training.render.hair import HairStyle
from illpose_training.render.makehuman import MakeHuman
from illpose_training.render.person import PersonMaker, Wishes
from illpose_training.render.portrait import PortraitStyle, draw_portrait
from illpose_training.render.poses import PoseLibrary, mirrored
from illpose_training.render.posing import PosedPuppet, placed, pose_puppet
from illpose_training.render.puppet import make_puppet
from illpose_training.render.scene import Scene
from illpose_training.render.shipping import coco_entries, save_picture, shipped_info, write_json

_FACE_PX, _QUALITY = 1024, 90
_TWIN_TAILS = HairStyle(
    fringe="full",
    back="short",
    back_length=-0.1,
    side_length=0.15,
    tails="twin",
    tail_length=1.7,
    ahoge=True,
    volume=1.05,
)
_PONY = HairStyle(
    fringe="swept",
    back="short",
    back_length=-0.1,
    side_length=-0.2,
    tails="pony",
    tail_length=1.3,
    ahoge=False,
    volume=1.0,
)
_CROP = HairStyle(
    fringe="parted",
    back="spiky",
    back_length=-0.1,
    side_length=-0.3,
    tails="none",
    tail_length=0.5,
    ahoge=False,
    volume=1.0,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One figure of a sample: who, in which pose, turned and moved how."""

    person: int
    pose: int
    wishes: Wishes
    mirror: bool = False
    turn: float = 0.0
    shift: tuple[float, float, float] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A sample illustration."""

    name: str
    roles: tuple[Role, ...]
    style: PortraitStyle
    view: View
    longest_px: int
    aspect: float
    fill: float = 0.86
    finer: int = 1


_SKIN = {"skin": (1.0, 0.89, 0.82), "face": (1.0, 0.89, 0.82)}
_HEROINE_COLORS = {
    "hair": (0.96, 0.80, 0.53),
    "scarf": (0.90, 0.33, 0.32),
    "shoe": (0.55, 0.35, 0.29),
    "cloth0": (0.93, 0.90, 0.84),  # lapels, coat, shirt, trousers
    "cloth1": (0.27, 0.38, 0.60),
    "cloth2": (0.98, 0.97, 0.94),
    "cloth3": (0.34, 0.33, 0.42),
    **_SKIN,
}
_HEROINE = Wishes(
    hair=_TWIN_TAILS,
    garments=frozenset({"scarf"}),
    head_wear="none",
    colors=_HEROINE_COLORS,
)

_DANCER = Wishes(
    hair=_PONY,
    garments=frozenset({"scarf"}),
    head_wear="none",
    colors={
        "hair": (0.55, 0.33, 0.28),
        "scarf": (0.97, 0.85, 0.55),
        "shoe": (0.45, 0.27, 0.25),
        "cloth0": (0.33, 0.36, 0.55),
        **_SKIN,
    },
)
_COOK = Wishes(
    hair=_CROP,
    garments=frozenset(),
    head_wear="none",
    colors={"hair": (0.32, 0.36, 0.48), "shoe": (0.42, 0.30, 0.28)},
)

SAMPLES = (
    Sample(
        name="sample",
        roles=(Role(person=20460, pose=585, wishes=_HEROINE),),
        style=PortraitStyle(look="cel", ground="meadow", hue=0.56, line_px=0.9),
        view=View(yaw=0.4, pitch=-0.05, roll=0.0, lens=0.45),
        longest_px=1600,
        aspect=0.75,
        fill=0.9,
        finer=2,
    ),
    Sample(
        name="sketch",
        roles=(Role(person=20180, pose=103, wishes=Wishes(hair=_PONY, garments=frozenset(), head_wear="none")),),
        style=PortraitStyle(look="pencil", ground="paper", hue=0.1, line_px=1.0),
        view=View(yaw=0.35, pitch=0.0, roll=0.0, lens=0.4),
        longest_px=1200,
        aspect=0.9,
    ),
    Sample(
        name="pair",
        roles=(
            Role(person=20552, pose=1519, wishes=_DANCER,
                 turn=0.5, shift=(-0.45, 0.0, 0.0)),
            Role(person=20011, pose=2196, wishes=_COOK,
                 turn=-0.5, shift=(0.45, 0.0, 0.1)),
        ),
        style=PortraitStyle(look="cel", ground="disc", hue=0.07, line_px=1.0),
        view=View(yaw=0.0, pitch=0.03, roll=0.0, lens=0.35),
        longest_px=1200,
        aspect=1.0,
    ),
)  # fmt: skip


def _posed(role: Role, makehuman: MakeHuman, poses: PoseLibrary) -> PosedPuppet:
    puppet = make_puppet(PersonMaker(makehuman, role.person, face_px=_FACE_PX, wishes=role.wishes).make())
    turns_193 = mirrored(poses.turns(role.pose)) if role.mirror else poses.turns(role.pose)
    posed = pose_puppet(puppet, turns_193, fists=(0.1, 0.1), wind_3=(0.35, 0.3, -0.3))
    facing = posed.bone_turn_B33[puppet.mesh.rig.canonical["chest"]][:, 2]
    towards_us = -float(np.arctan2(facing[0], facing[2]))
    return placed(posed, turn=towards_us + role.turn, shift_3=role.shift)


def draw_sample(sample: Sample, assets: Assets, poses: PoseLibrary) -> Scene:
    """Return a sample illustration with its labels."""
    makehuman = MakeHuman(assets.makehuman)
    posed = tuple(_posed(role, makehuman, poses) for role in sample.roles)
    rng = np.random.default_rng(5)
    return draw_portrait(
        posed, sample.view, sample.style, rng,
        longest_px=sample.longest_px, aspect=sample.aspect, fill=sample.fill, finer=sample.finer,
    )  # fmt: skip


def write_samples(folder: Path, assets: Assets, poses: PoseLibrary) -> None:
    """Write the sample illustrations and samples.json, their exact skeletons."""
    folder.mkdir(parents=True, exist_ok=True)
    images: list[dict[str, Any]] = []
    annotations: list[dict[str, Any]] = []
    for number, sample in enumerate(SAMPLES, start=1):
        scene = draw_sample(sample, assets, poses)
        save_picture(scene, folder / f"{sample.name}.webp", quality=_QUALITY)
        image, labels = coco_entries(scene, number=number, file_name=f"{sample.name}.webp")
        images.append(image)
        annotations.extend(labels)
        print(f"{sample.name}.webp {image['width']} x {image['height']}", flush=True)
    info = shipped_info("sample illustrations", 5)
    document = {"info": info, "images": images, "annotations": annotations, "categories": [coco_category()]}
    write_json(folder / "samples.json", document)
