"""Figures without a person: jointed mannequins, and stick figures of tubes, as artists rough out poses."""

import numpy as np
from numpy.typing import NDArray

from illpose_training.render.accessories import turned_profile
from illpose_training.render.anime_head import Head, HeadShape
from illpose_training.render.assembly import Assembly, strongest_four
from illpose_training.render.bones import BONES, map_bones
from illpose_training.render.colors import Rgb, hsv
from illpose_training.render.makehuman import MakeHuman
from illpose_training.render.mesh import CharacterMesh, Material, Role, standing_upright

Points = NDArray[np.float64]
#: Tubes of a stick figure: from joint, to joint.
_STICKS = (
    ("hips", "spine"), ("spine", "chest"), ("chest", "neck"), ("neck", "head"),
    ("left_upper_arm", "right_upper_arm"), ("hips", "left_upper_leg"), ("hips", "right_upper_leg"),
    *((f"{s}_{a}", f"{s}_{b}") for s in ("left", "right") for a, b in (
        ("upper_arm", "lower_arm"), ("lower_arm", "hand"), ("upper_leg", "lower_leg"), ("lower_leg", "foot"))),
)  # fmt: skip
#: Pieces of a mannequin, by the bone that moves them.
_TRUNK = ("hips", "spine", "chest")
_PIECE = {"neck": 1, "head": 0, "chest": 2, "left_shoulder": 2, "right_shoulder": 2, "spine": 3, "hips": 4}


def _body(makehuman: MakeHuman, rng: np.random.Generator) -> Points:
    vertices = makehuman.base.vertices_V3.copy()
    gender = str(rng.choice(("female", "male")))
    muscle = rng.uniform(0, 1)
    for name, share in (
        (f"caucasian-{gender}-young", 1.0),
        (f"universal-{gender}-young-averagemuscle-averageweight", 1 - 0.8 * muscle),
        (f"universal-{gender}-young-maxmuscle-minweight", 0.5 * muscle),
        (f"universal-{gender}-young-minmuscle-minweight", 0.3 * muscle),
    ):
        moved, by = makehuman.target(f"macrodetails/{name}")
        vertices[moved] += by * share
    return vertices


class _FigureMaker:
    def __init__(self, makehuman: MakeHuman, seed: int) -> None:
        self.makehuman = makehuman
        self.rng = np.random.default_rng([83, seed])
        self.vertices_V3 = _body(makehuman, self.rng)
        self.canonical = map_bones(list(makehuman.bones))
        self.assembly = Assembly(makehuman.rig(self.vertices_V3, self.canonical))
        self.joints = {bone: self.assembly.rig.positions_B3[i] for bone, i in self.canonical.items()}
        weight = makehuman.weight_VB[:, self.canonical["head"]]
        body = np.unique(makehuman.base.faces_F3[makehuman.base.group_F == "body"])
        on_head = self.vertices_V3[body[weight[body] > 0.8]]
        self.crown = float(on_head[:, 1].max())
        front = on_head[(np.abs(on_head[:, 0]) < 0.15) & (on_head[:, 2] > self.joints["head"][2] + 0.8)]
        self.chin = float(front[:, 1].min())

    def material(self, name: str, color: Rgb, role: Role = Role.SKIN) -> int:
        return self.assembly.material(Material(name=name, role=role, color=color, two_sided=True))

    def add_head(self, head: Head, material: int, size: float) -> Points:
        origin = np.array([0.0, self.chin - 0.02 * size, self.joints["head"][2] + 0.02 * size])
        vertices, faces = head.surface()
        self.assembly.add_on_bone(vertices * size + origin, faces, material, "head")
        points: Points = head.face_points() * size + origin
        return points


def make_mannequin(makehuman: MakeHuman, seed: int, *, color: Rgb | None = None) -> CharacterMesh:
    """Return a smooth figure whose pieces part at the joints."""
    maker = _FigureMaker(makehuman, seed)
    rng, base, weight_VB = maker.rng, makehuman.base, makehuman.weight_VB
    tint = color or hsv(rng.uniform(0.04, 0.14), rng.uniform(0, 0.45), rng.uniform(0.7, 1.0))
    bones = list(maker.canonical)
    owner_of = np.full(weight_VB.shape[1], -1)
    for index, parent in enumerate(maker.assembly.rig.parents_B):
        own = [n for n, bone in enumerate(bones) if maker.canonical[bone] == index]
        owner_of[index] = own[0] if own else owner_of[parent]
    weight_FB = weight_VB[base.faces_F3].sum(axis=1)
    quad_FB = np.repeat(weight_FB[0::2] + weight_FB[1::2], 2, axis=0)
    face_bone = owner_of[quad_FB.argmax(axis=1)]
    pieces = np.array([_PIECE.get(b, 5 + BONES.index(b)) for b in bones])
    shown = base.group_F == "body"
    shown &= ~(weight_VB[:, maker.canonical["head"]][base.faces_F3].min(axis=1) > 0.5)
    materials = {piece: maker.material(f"piece{piece}", tint, Role.CLOTH) for piece in np.unique(pieces)}
    height_F = maker.vertices_V3[base.faces_F3].mean(axis=1)[:, 1]
    height_F = np.repeat((height_F[0::2] + height_F[1::2]) / 2, 2)
    trunk_piece = np.where(height_F > maker.joints["spine"][1], _PIECE["chest"], _PIECE["hips"])
    in_trunk = np.isin(pieces[face_bone], [_PIECE[bone] for bone in _TRUNK])
    piece_F = np.where(in_trunk, trunk_piece, pieces[face_bone])
    material_F = np.array([materials[piece] for piece in piece_F])
    maker.assembly.add(maker.vertices_V3, base.faces_F3[shown], material_F[shown], *strongest_four(weight_VB))
    head = Head(HeadShape(nose=0.02 if rng.uniform() < 0.6 else 0.0, width=0.86, depth=0.95))
    size = (maker.crown - maker.chin) * rng.uniform(1.0, 1.15)
    points = maker.add_head(head, materials[0], size)
    maker.assembly.tags.add("mannequin")
    return standing_upright(maker.assembly.mesh(f"mannequin{seed}", points))


def _tube(start: Points, end: Points, radius: float) -> tuple[Points, NDArray[np.int64]]:
    vertices, faces = turned_profile(np.array([(0.01, 0), (radius, 0.02), (radius, 0.98), (0.01, 1)]), around=8)
    axis = end - start
    up = axis / np.linalg.norm(axis)
    across = np.cross(up, [0.0, 0.1, 1.0])
    across /= np.linalg.norm(across)
    scaled = vertices * (1, np.linalg.norm(axis), 1)
    return scaled @ np.stack([across, up, np.cross(across, up)]) + start, faces


def make_stick_figure(makehuman: MakeHuman, seed: int) -> CharacterMesh:
    """Return a figure of tubes with a ball for a head."""
    maker = _FigureMaker(makehuman, seed)
    rng = maker.rng
    ink = maker.material("stick", hsv(rng.uniform(), rng.uniform(0, 0.8), rng.uniform(0.05, 0.6)), Role.CLOTH)
    thick = float(np.exp(rng.uniform(np.log(0.06), np.log(0.5))))
    for start, end in _STICKS:
        bone = "chest" if (start, end) == ("left_upper_arm", "right_upper_arm") else start
        vertices, faces = _tube(maker.joints[start], maker.joints[end], thick)
        maker.assembly.add_on_bone(vertices, faces, ink, bone)
    for joint in ("lower_arm", "hand", "lower_leg", "foot"):
        for side in ("left", "right"):
            profile = np.stack([np.cos(np.linspace(-1.57, 1.57, 7)), np.sin(np.linspace(-1.57, 1.57, 7))], axis=1)
            ball, faces = turned_profile(
                np.abs(profile * (1, 0)) * thick * 1.5 + profile * (0, 1) * thick * 1.5, around=8
            )
            maker.assembly.add_on_bone(ball + maker.joints[f"{side}_{joint}"], faces, ink, f"{side}_{joint}")
    fill = maker.material("head", (0.97, 0.97, 0.97) if rng.uniform() < 0.7 else (0.2, 0.2, 0.2), Role.CLOTH)
    points = maker.add_head(
        Head(HeadShape(nose=0.0, width=0.9)), fill, (maker.crown - maker.chin) * rng.uniform(1.0, 1.5)
    )
    maker.assembly.tags.add("stick_figure")
    return standing_upright(maker.assembly.mesh(f"stick{seed}", points))
