"""Sets a scene: who plays, in which poses and colours, where they stand, what they hold."""

from dataclasses import dataclass

import numpy as np

from illpose_training.render.cast import Cast
from illpose_training.render.colors import hsv, random_hair_color, random_palette
from illpose_training.render.labels import Actor
from illpose_training.render.mesh import Role
from illpose_training.render.pose_tags import stance
from illpose_training.render.poses import PoseLibrary
from illpose_training.render.posing import PosedPuppet, placed, pose_puppet
from illpose_training.render.props import WEAPONS, held_prop, random_prop_name
from illpose_training.render.puppet import Puppet
from illpose_training.render.surface import Paint, Surface, character_surface, plain_paint

_HOW_MANY = (0.70, 0.18, 0.08, 0.04)
_HOLDING, _REPAINTED, _PATTERNED = 0.24, 0.6, 0.16


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stage:
    """Actors and all surfaces in the world: those of the actors first, in their order, then what they hold."""

    actors: tuple[Actor, ...]
    surfaces: tuple[Surface, ...]


def random_stage(cast: Cast, poses: PoseLibrary, rng: np.random.Generator) -> Stage:
    """Return one to four characters, alone, side by side, touching or before each other."""
    count = int(rng.choice(len(_HOW_MANY), p=_HOW_MANY)) + 1
    actors, surfaces, held = [], [], []
    across = 0.0
    near = float(rng.choice((0.22, 0.45, 0.8), p=[0.3, 0.45, 0.25]))
    for number in range(count):
        puppet = cast.puppet(cast.random(rng))
        fists = (float(rng.beta(1.2, 1.5)), float(rng.beta(1.2, 1.5)))
        wind = rng.normal(0, 0.25, 3) * (1, 0.3, 1)
        grip = str(rng.choice(("left", "right"))) if rng.uniform() < _HOLDING else ""
        fists = (0.95 if grip == "left" else fists[0], 0.95 if grip == "right" else fists[1])
        posed = pose_puppet(puppet, poses.random(rng), fists=fists, wind_3=(wind[0], wind[1], wind[2]))
        if count > 1:
            across += near * rng.uniform(0.7, 1.4) if number else 0.0
            posed = _stood(posed, across, rng)
        tags = puppet.mesh.tags | stance(posed)
        if grip:
            thing = random_prop_name(rng)
            held.append(held_prop(thing, posed, grip, rng))
            tags |= {"holding", thing} | ({"weapon"} if thing in WEAPONS else set())
        actors.append(Actor(posed=posed, tags=frozenset(tags)))
        surfaces.append(character_surface(posed, random_paint(puppet, rng)))
    return Stage(actors=tuple(actors), surfaces=(*surfaces, *held))


def _stood(posed: PosedPuppet, across: float, rng: np.random.Generator) -> PosedPuppet:
    """Stand a character on the floor, turned roughly to the front or to its neighbours."""
    facing = posed.bone_turn_B33[posed.puppet.mesh.rig.canonical["chest"]][:, 2]
    turn = -float(np.arctan2(facing[0], facing[2])) + float(rng.normal(0, 0.7))
    floor = -float(posed.vertices_V3[:, 1].min())
    lift = float(abs(rng.normal(0, 0.15))) if rng.uniform() < 0.15 else 0.0
    return placed(posed, turn=turn, shift_3=(across, floor + lift, float(rng.normal(0, 0.22))))


def random_paint(puppet: Puppet, rng: np.random.Generator) -> Paint:
    """Return a character's own colours, or others of the same kind; some clothes get a pattern."""
    materials = puppet.mesh.materials
    paint = plain_paint(materials)
    color_M3, second_M3, pattern_M = paint.color_M3.copy(), paint.second_M3.copy(), paint.pattern_M.copy()
    palette, hair = random_palette(rng, 6), random_hair_color(rng)
    repaint = rng.uniform() < _REPAINTED
    other = {m.color: palette[n % 6] for n, m in enumerate(materials)}
    for number, material in enumerate(materials):
        if material.texture >= 0 and not material.decal:
            continue
        if repaint and material.role in (Role.CLOTH, Role.SHOE):
            color_M3[number] = other[material.color]
        elif repaint and material.role == Role.HAIR:
            color_M3[number] = hair
        if material.role == Role.CLOTH and rng.uniform() < _PATTERNED:
            pattern_M[number] = rng.integers(1, 5)
            light = float(color_M3[number].mean()) > 0.5
            second_M3[number] = hsv(rng.uniform(), rng.uniform(0, 0.6), rng.uniform(0.1, 0.5) if light else 0.95)
    if repaint and rng.uniform() < 0.15:
        gray = color_M3.mean(axis=1, keepdims=True)
        color_M3 = 0.3 * color_M3 + 0.7 * gray
    return Paint(color_M3=color_M3.astype(np.float32), second_M3=second_M3.astype(np.float32), pattern_M=pattern_M)
