"""Things held in a hand: weapons, tools, cups, flowers. They hide joints but are not part of the character."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from illpose_training.render.accessories import turned_profile
from illpose_training.render.colors import Rgb, hsv
from illpose_training.render.mesh import Material, Role
from illpose_training.render.posing import PosedPuppet
from illpose_training.render.surface import Surface, plain_paint

Points = NDArray[np.float64]
Piece = tuple[Points, NDArray[np.int64], Rgb]
_STEEL, _WOOD, _BLACK = (0.80, 0.83, 0.88), (0.50, 0.34, 0.22), (0.15, 0.15, 0.17)


def _rod(radius: float, low: float, high: float, color: Rgb) -> Piece:
    """Return a round rod along y."""
    return (*turned_profile(np.array([(0.0, low), (radius, low), (radius, high), (0.0, high)]), around=8), color)


def _slab(corners_N2: list[tuple[float, float]], thickness: float, color: Rgb) -> Piece:
    """Return a flat convex shape in the x-y plane."""
    outline = np.array(corners_N2)
    count = len(outline)
    sides = [np.c_[outline, np.full(count, z)] for z in (-thickness, thickness)]
    ring = np.arange(count)
    following = (ring + 1) % count
    walls = np.concatenate(
        [np.stack([ring, following, ring + count], 1), np.stack([following, following + count, ring + count], 1)]
    )
    caps = [(base, base + k, base + k + 1) for base in (0, count) for k in range(1, count - 1)]
    return np.concatenate(sides), np.concatenate([walls, np.array(caps)]), color


def _sword(rng: np.random.Generator) -> list[Piece]:
    length, width = rng.uniform(0.5, 1.2), rng.uniform(0.02, 0.06)
    guard = rng.uniform(0.07, 0.16)
    blade = [(-width, 0.1), (width, 0.1), (width * 0.9, length * 0.9), (0.0, length), (-width * 0.9, length * 0.9)]
    color = hsv(rng.uniform(), rng.uniform(0, 0.9), 0.7)
    return [
        _slab(blade, 0.006, _STEEL),
        _slab([(-guard, 0.07), (guard, 0.07), (guard, 0.1), (-guard, 0.1)], 0.015, color),
        _rod(0.014, -0.12, 0.08, _BLACK),
    ]


def _staff(rng: np.random.Generator) -> list[Piece]:
    length = rng.uniform(0.7, 1.2)
    top = turned_profile(np.array([(0.0, 0), (0.06, 0.04), (0.07, 0.09), (0.0, 0.16)]) + np.array([0, length]))
    return [_rod(0.015, -length * 0.8, length, _WOOD), (*top, hsv(rng.uniform(), 0.7, 0.9))]


def _spear(rng: np.random.Generator) -> list[Piece]:
    length = rng.uniform(0.8, 1.3)
    return [
        _rod(0.012, -length, length, _WOOD),
        _slab([(-0.04, length), (0.04, length), (0, length + 0.25)], 0.008, _STEEL),
    ]


def _axe(rng: np.random.Generator) -> list[Piece]:
    length = rng.uniform(0.4, 0.8)
    head = [(0.0, length - 0.14), (0.2, length - 0.2), (0.24, length), (0.2, length + 0.16), (0.0, length + 0.04)]
    return [_rod(0.015, -0.2, length + 0.05, _WOOD), _slab(head, 0.012, _STEEL)]


def _gun(rng: np.random.Generator) -> list[Piece]:
    long = rng.uniform(0.12, 0.6)
    barrel = [(-0.03, 0.0), (-0.03, long), (0.03, long), (0.03, 0.0)]
    return [
        _slab(barrel, 0.018, _BLACK),
        _slab([(-0.02, 0.02), (0.03, 0.02), (0.12, -0.06), (0.06, -0.09)], 0.016, _BLACK),
    ]


def _umbrella(rng: np.random.Generator) -> list[Piece]:
    top, reach = rng.uniform(0.55, 0.8), rng.uniform(0.35, 0.6)
    dome = turned_profile(
        np.array([(reach, top - 0.12), (reach * 0.8, top), (reach * 0.45, top + 0.1), (0.0, top + 0.15)])
    )
    return [_rod(0.008, -0.12, top + 0.16, _BLACK), (*dome, hsv(rng.uniform(), 0.6, 0.85))]


def _cup(rng: np.random.Generator) -> list[Piece]:
    cup = turned_profile(np.array([(0.0, -0.05), (0.035, -0.05), (0.045, 0.06), (0.04, 0.06), (0.0, -0.03)]))
    return [(*cup, hsv(rng.uniform(), 0.3, 0.95))]


def _book(rng: np.random.Generator) -> list[Piece]:
    wide, tall = rng.uniform(0.1, 0.16), rng.uniform(0.14, 0.22)
    return [
        _slab(
            [(-wide, -tall * 0.3), (wide, -tall * 0.3), (wide, tall), (-wide, tall)], 0.02, hsv(rng.uniform(), 0.6, 0.6)
        )
    ]


def _flower(rng: np.random.Generator) -> list[Piece]:
    stem = rng.uniform(0.15, 0.4)
    bloom = turned_profile(np.array([(0.0, 0), (0.07, 0.05), (0.09, 0.09), (0.0, 0.06)]) + np.array([0, stem]))
    return [_rod(0.006, -0.1, stem, (0.3, 0.6, 0.3)), (*bloom, hsv(rng.uniform(), 0.55, 0.95))]


def _bag(rng: np.random.Generator) -> list[Piece]:
    wide, deep = rng.uniform(0.12, 0.25), rng.uniform(0.2, 0.4)
    body = [(-wide, -0.08), (wide, -0.08), (wide * 1.1, -0.08 - deep), (-wide * 1.1, -0.08 - deep)]
    return [_slab(body, rng.uniform(0.03, 0.09), hsv(rng.uniform(), 0.5, 0.7)), _rod(0.012, -0.1, 0.02, _BLACK)]


def _ball(rng: np.random.Generator) -> list[Piece]:
    angle, radius = np.linspace(-np.pi / 2, np.pi / 2, 9), rng.uniform(0.05, 0.14)
    ball = turned_profile(np.stack([np.cos(angle) * radius, np.sin(angle) * radius], axis=1))
    return [(*ball, hsv(rng.uniform(), 0.7, 0.9))]


#: Name -> how it is built, how often, whether its y axis stays upright whatever the hand does.
PROPS: dict[str, tuple[Callable[[np.random.Generator], list[Piece]], float, bool]] = {
    "sword": (_sword, 0.26, False),
    "staff": (_staff, 0.1, False),
    "spear": (_spear, 0.08, False),
    "axe": (_axe, 0.06, False),
    "gun": (_gun, 0.1, False),
    "umbrella": (_umbrella, 0.08, True),
    "cup": (_cup, 0.08, True),
    "book": (_book, 0.08, False),
    "flower": (_flower, 0.06, False),
    "bag": (_bag, 0.06, True),
    "ball": (_ball, 0.04, False),
}
WEAPONS = frozenset({"sword", "staff", "spear", "axe", "gun"})
#: In the T-pose a hand grips along z; a prop's y axis lies there.
_GRIP = np.array([[1.0, 0, 0], [0, 0, 1.0], [0, -1.0, 0]]).T


def random_prop_name(rng: np.random.Generator) -> str:
    """Return the name of a thing to hold."""
    shares = np.array([share for _, share, _ in PROPS.values()])
    return str(rng.choice(list(PROPS), p=shares / shares.sum()))


def held_prop(name: str, posed: PosedPuppet, side: str, rng: np.random.Generator) -> Surface:
    """Return a thing in a character's hand."""
    build, _, upright = PROPS[name]
    pieces = build(rng)
    bone = posed.puppet.mesh.rig.canonical[f"{side}_hand"]
    turn_33 = posed.bone_turn_B33[bone] @ posed.puppet.rest_to_t_B33[bone].T
    outward = 1.0 if side == "left" else -1.0
    forearm = posed.joints_K3[9 if side == "left" else 10] - posed.joints_K3[7 if side == "left" else 8]
    reach = 0.28 * float(np.linalg.norm(forearm))
    grip = posed.bone_place_B3[bone] + turn_33 @ np.array([outward * reach, -0.02, 0.0])
    held_33 = np.eye(3) if upright else turn_33 @ _GRIP
    starts = np.cumsum([0, *(len(p[0]) for p in pieces)])
    vertices_V3 = (np.concatenate([p[0] for p in pieces]) @ held_33.T + grip).astype(np.float32)
    materials = tuple(Material(name=name, role=Role.PROP, color=color, two_sided=True) for *_, color in pieces)
    count = len(vertices_V3)
    return Surface(
        vertices_V3=vertices_V3,
        rest_V3=vertices_V3,
        faces_F3=np.concatenate([p[1] + s for p, s in zip(pieces, starts, strict=False)]).astype(np.int32),
        uv_V2=np.zeros((count, 2), np.float32),
        material_F=np.concatenate([np.full(len(p[1]), n) for n, p in enumerate(pieces)]).astype(np.int32),
        weld_V=np.arange(count, dtype=np.int32),
        materials=materials,
        texture_THW4=np.zeros((1, 1, 1, 4), np.uint8),
        texture_size_T2=np.ones((1, 2), np.int32),
        paint=plain_paint(materials),
    )
