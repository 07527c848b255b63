"""Makes people up: a MakeHuman body with a drawn head, hair, clothes and colours, all from one number."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix

from illpose_training.render.accessories import animal_ears, bow, glasses, hat, horns, scarf, tail, wings
from illpose_training.render.anime_head import Head, random_head
from illpose_training.render.assembly import Assembly, strongest_four
from illpose_training.render.bones import map_bones
from illpose_training.render.colors import random_hair_color, random_palette, random_skin
from illpose_training.render.face_drawing import draw_face, random_face
from illpose_training.render.garments import Body, make_cape, make_skirt, make_sleeve, random_skirt_length
from illpose_training.render.hair import HairStyle, HangingMesh, grow_hair, random_hair
from illpose_training.render.makehuman import MakeHuman, read_garment
from illpose_training.render.mesh import CharacterMesh, Material, Role, standing_upright
from illpose_training.render.vroid_hair import fitted_hair

_LEFT_EAR_V, _RIGHT_EAR_V = (12106, 12195), (5507, 5598)  # vertices of mpfb2's OpenPose rig
_LEFT_EYE_V, _RIGHT_EYE_V, _NOSE_V = (14634, 14661), (14706, 14733), (297, 7063)
FACE_PX = 256
_PRESET_HAIR = 0.25
#: What a suit holds besides a top; the others come with trousers.
_SUIT_TAGS = {"female_casualsuit02": "shorts", "female_elegantsuit01": "skirt"}
_BOOTS = 0.3  # how many of the coloured lower legs are boots
_HUNG = {"cape": (make_cape, "chest"), "tail": (tail, "hips"), "wings": (wings, "chest"), "scarf": (scarf, "chest")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What must not be left to chance about a person; None leaves it."""

    hair: HairStyle | None = None
    garments: frozenset[str] | None = None  # skirt, cape, sleeves, tail, wings, scarf
    skirt_length: float | None = None
    head_wear: str | None = None  # none, ears, horns, hat, bow
    colors: Mapping[str, tuple[float, float, float]] = field(default_factory=dict)  # by the material's name


class PersonMaker:
    """Makes one person; each step draws from the same generator, so that a number always gives the same person."""

    def __init__(
        self,
        makehuman: MakeHuman,
        seed: int,
        *,
        face_px: int = FACE_PX,
        wishes: Wishes | None = None,
        presets: tuple[Path, ...] = (),
    ) -> None:
        self.makehuman = makehuman
        self.seed = seed
        self.face_px = face_px
        self.wishes = wishes or Wishes()
        self.presets = presets
        self.rng = np.random.default_rng([71, seed])
        self.feminine = bool(self.rng.uniform() < 0.62)
        self.drawn_head = bool(self.rng.uniform() < 0.85)
        self.weight_VB = makehuman.weight_VB
        self.canonical = map_bones(list(makehuman.bones))
        self.vertices_V3 = self._shaped_body()
        self.assembly = Assembly(makehuman.rig(self.vertices_V3, self.canonical))
        self.covered_V = np.zeros(len(self.vertices_V3), bool)
        self.skin = random_skin(self.rng)
        self.palette = random_palette(self.rng, 7)
        self.hair_color = random_hair_color(self.rng)

    def make(self) -> CharacterMesh:
        """Return the person."""
        self.assembly.tags |= {"1girl" if self.feminine else "1boy"}
        skin = self._material("skin", Role.SKIN, self.skin)
        face_points = self._drawn_head(skin) if self.drawn_head else self._natural_head(skin)
        self._clothes()
        self._flowing_clothes()
        self._socks_and_gloves()
        base = self.makehuman.base
        keep = (base.group_F == "body") & ~self.covered_V[base.faces_F3].all(axis=1)
        if self.drawn_head:
            keep &= ~self._head_faces()
        else:
            keep &= ~self._front_faces()
        looks = np.where(self.limb_look_F < 0, skin, self.limb_look_F)[keep]
        self.assembly.add(self.vertices_V3, base.faces_F3[keep], looks, *strongest_four(self.weight_VB))
        return standing_upright(self.assembly.mesh(f"person{self.seed}", face_points))

    def _material(self, name: str, role: Role, color: tuple[float, float, float], **look: bool | int) -> int:
        color = self.wishes.colors.get(name, color)
        return self.assembly.material(Material(name=name, role=role, color=color, **look))  # type: ignore[arg-type]

    def _bone_weight(self, bone: str) -> NDArray[np.float32]:
        return self.weight_VB[:, self.canonical[bone]]

    def _shaped_body(self) -> NDArray[np.float64]:
        rng, vertices = self.rng, self.makehuman.base.vertices_V3.copy()
        gender = "female" if self.feminine else "male"
        child = rng.uniform(0, 0.5) if rng.uniform() < 0.25 else 0.0
        muscle, weight = rng.uniform(0.1, 0.9), float(np.clip(rng.normal(0.32, 0.17), 0, 1))
        muscles = {"min": max(0, 1 - 2 * muscle), "average": 1 - abs(2 * muscle - 1), "max": max(0, 2 * muscle - 1)}
        weights = {"min": max(0, 1 - 2 * weight), "average": 1 - abs(2 * weight - 1), "max": max(0, 2 * weight - 1)}
        kin = rng.choice(("caucasian", "asian", "african"))
        for age, share in (("child", child), ("young", 1 - child)):
            self._apply(vertices, f"{kin}-{gender}-{age}", share)
            for m, m_share in muscles.items():
                for w, w_share in weights.items():
                    name = f"universal-{gender}-{age}-{m}muscle-{w}weight"
                    self._apply(vertices, name, share * m_share * w_share)
        self.head_scale = float(
            rng.choice((rng.uniform(1.02, 1.2), rng.uniform(1.2, 1.5), rng.uniform(1.7, 2.9)), p=[0.5, 0.32, 0.18])
        )
        if not self.drawn_head:
            self.head_scale = min(self.head_scale, 1.35)
        self._stretch_legs(vertices, rng.uniform(0.95, 1.2) if self.head_scale < 1.5 else rng.uniform(0.6, 0.95))
        return vertices

    def _apply(self, vertices_V3: NDArray[np.float64], target: str, share: float) -> None:
        if share > 1e-3:
            moved, by = self.makehuman.target(f"macrodetails/{target}")
            vertices_V3[moved] += by * share

    def _stretch_legs(self, vertices_V3: NDArray[np.float64], factor: float) -> None:
        hip = self.makehuman.bone_places(vertices_V3)[self.canonical["left_upper_leg"]][1]
        below = np.minimum(vertices_V3[:, 1] - hip, 0)
        vertices_V3[:, 1] += below * (factor - 1)

    def _head_faces(self) -> NDArray[np.bool_]:
        """Return the body faces that a drawn head replaces."""
        corners = self.makehuman.base.faces_F3
        weight_F = self._bone_weight("head")[corners].min(axis=1)
        inside_F = self.vertices_V3[corners][:, :, 1].min(axis=1) > self.chin_y - 0.3
        return (weight_F > 0.5) & inside_F

    def _head_extent(self) -> tuple[float, float, float]:
        """Return chin, crown and the ears' depth of the body's own head."""
        base = self.makehuman.base
        body_V = np.unique(base.faces_F3[base.group_F == "body"])
        on_head = body_V[self._bone_weight("head")[body_V] > 0.8]
        points, ears = self.vertices_V3[on_head], self.vertices_V3[[*_LEFT_EAR_V, *_RIGHT_EAR_V]]
        front = points[(np.abs(points[:, 0]) < 0.15) & (points[:, 2] > ears[:, 2].mean() + 0.4)]
        return float(front[:, 1].min()), float(points[:, 1].max()), float(ears[:, 2].mean())

    def _drawn_head(self, skin: int) -> NDArray[np.float64]:
        chin, crown, ear_z = self._head_extent()
        self.chin_y = chin
        size = (crown - chin) * self.head_scale
        head = Head(random_head(self.rng))
        origin = np.array([0.0, chin - 0.03 * size, ear_z + 0.02 * size])
        vertices, faces = head.surface()
        design = random_face(
            self.rng, eye_x=head.shape.eye_x, eye_y=1 - head.shape.eye_y, nose_y=1 - head.shape.nose_y, size=0.105
        )
        self.assembly.textures.append(draw_face(design, side=self.face_px))
        face = self._material("face", Role.FACE, self.skin, texture=0, decal=True)
        front_F = vertices[faces].mean(axis=1)[:, 2] > 0.02
        uv = np.stack([0.5 + vertices[:, 0], 1 - vertices[:, 1]], axis=1)
        self.assembly.add_on_bone(vertices * size + origin, faces, np.where(front_F, face, skin), "head", uv)
        for side in (1, -1):
            ear, ear_faces = head.ear(side)
            self.assembly.add_on_bone(ear * size + origin, ear_faces, skin, "head")
        style = random_hair(self.rng, feminine=self.feminine)
        style = self.wishes.hair or style
        hair = self._material("hair", Role.HAIR, self.hair_color, two_sided=True)
        grown, tags = self._preset_hair(head) or (grow_hair(head, style, self.rng), style.tags)
        self.assembly.add_hanging(grown, hair, parent="head", scale=size, origin=tuple(origin))
        self.assembly.tags |= tags | ({"chibi"} if self.head_scale > 1.65 else set())
        self._head_wear(head, size, tuple(origin))
        return head.face_points() * size + origin

    def _preset_hair(self, head: Head) -> tuple[HangingMesh, frozenset[str]] | None:
        """Return hair of a preset, for every fourth or so of those who may wear one."""
        rng = np.random.default_rng([72, self.seed])
        if not self.presets or rng.uniform() > _PRESET_HAIR:
            return None
        hair = fitted_hair(head, self.presets[int(rng.integers(len(self.presets)))])
        return hair, frozenset({"long_hair" if hair.chains else "short_hair"})

    def _head_wear(self, head: Head, size: float, origin: tuple[float, ...]) -> None:
        rng, tags = self.rng, self.assembly.tags
        extra = str(rng.choice(("none", "ears", "horns", "hat", "bow"), p=[0.6, 0.13, 0.05, 0.13, 0.09]))
        extra = self.wishes.head_wear or extra
        if extra == "ears":
            role, color = (Role.HAIR, self.hair_color)
            worn = animal_ears(head, rng)
            tags.add("animal_ears")
        elif extra == "none":
            return self._glasses(head, size, origin)
        else:
            role, color = Role.CLOTH, self._pick()
            worn = {"horns": horns, "hat": hat, "bow": bow}[extra](head, rng)
            tags |= {"hat"} if extra == "hat" else {extra}
        material = self._material(extra, role, color, two_sided=True)
        self.assembly.add_hanging(worn, material, parent="head", scale=size, origin=origin)
        return self._glasses(head, size, origin)

    def _glasses(self, head: Head, size: float, origin: tuple[float, ...]) -> None:
        if self.rng.uniform() < 0.07:
            frame = self._material("glasses", Role.CLOTH, (0.12, 0.1, 0.1), two_sided=True)
            self.assembly.add_hanging(glasses(head), frame, parent="head", scale=size, origin=origin)
            self.assembly.tags.add("glasses")

    def _front_faces(self) -> NDArray[np.bool_]:
        """Return the faces on which a natural head's face is drawn."""
        base = self.makehuman.base
        on_head = (base.group_F == "body") & (self._bone_weight("head")[base.faces_F3].mean(axis=1) > 0.55)
        ear_z = self.vertices_V3[list(_LEFT_EAR_V)].mean(axis=0)[2]
        nose_z = self.vertices_V3[list(_NOSE_V)].mean(axis=0)[2]
        middle_z = self.vertices_V3[base.faces_F3].mean(axis=1)[:, 2]
        return on_head & (middle_z > ear_z + 0.22 * (nose_z - ear_z))

    def _natural_head(self, skin: int) -> NDArray[np.float64]:
        head_place = self.makehuman.bone_places(self.vertices_V3)[self.canonical["head"]]
        self.vertices_V3 += self._bone_weight("head")[:, None] * (self.vertices_V3 - head_place) * (self.head_scale - 1)
        self._smooth_face(int(self.rng.integers(8, 22)))
        chin, crown, _ = self._head_extent()
        points = np.array([self.vertices_V3[list(v)].mean(axis=0) for v in
                           (_NOSE_V, _LEFT_EYE_V, _RIGHT_EYE_V, _LEFT_EAR_V, _RIGHT_EAR_V)])  # fmt: skip
        side = (crown - chin) * 1.1
        top = chin + side
        share = (points[1, 0] - points[2, 0]) / 2 / side
        eye_y, nose_y = (top - points[1, 1]) / side, (top - points[0, 1]) / side
        design = random_face(self.rng, eye_x=share, eye_y=eye_y, nose_y=nose_y, size=share * 0.62)
        design = replace(design, mouth_y=nose_y + 0.1, mouth_width=share * 0.6)
        self.assembly.textures.append(draw_face(design, side=self.face_px))
        face = self._material("face", Role.FACE, self.skin, texture=0, decal=True)
        uv = np.stack([0.5 + self.vertices_V3[:, 0] / side, (top - self.vertices_V3[:, 1]) / side], axis=1)
        faces = self.makehuman.base.faces_F3[self._front_faces()]
        self.assembly.add(self.vertices_V3, faces, face, *strongest_four(self.weight_VB), uv_V2=uv)
        hairs = sorted(p.name for p in (self.makehuman.folder / "assets/hair").iterdir())
        name = str(self.rng.choice(hairs))
        hair = self._material("hair", Role.HAIR, self.hair_color, two_sided=True)
        self._wear(self.makehuman.folder / f"assets/hair/{name}/{name}.mhclo", hair)
        self.assembly.tags.add("long_hair" if name[:-2] in ("long", "braid", "ponytail") else "short_hair")
        return points

    def _smooth_face(self, rounds: int) -> None:
        base = self.makehuman.base
        inside = np.setdiff1d(
            np.unique(base.faces_F3[self._front_faces()]), np.unique(base.faces_F3[~self._front_faces()])
        )
        faces = base.faces_F3[base.group_F == "body"]
        pairs = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
        pairs = np.concatenate([pairs, pairs[:, ::-1]])
        count = len(self.vertices_V3)
        near = coo_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(count, count)).tocsr()[inside]
        near.data[:] = 1
        neighbours = np.maximum(np.asarray(near.sum(axis=1)), 1)
        for _ in range(rounds):
            self.vertices_V3[inside] = 0.3 * self.vertices_V3[inside] + 0.7 * (near @ self.vertices_V3) / neighbours

    def _wear(self, path: Path, material: int | None = None) -> None:
        """Put clothes on; without a material each piece gets a colour of the palette."""
        garment = read_garment(path)
        self.covered_V[garment.covered] = True
        if material is None:
            pieces = np.unique(garment.piece_F)
            numbers = [
                self._material(f"cloth{n}", Role.CLOTH, self._pick(), two_sided=True) for n in range(len(pieces))
            ]
            materials = np.array(numbers)[np.searchsorted(pieces, garment.piece_F)]
        else:
            materials = np.full(len(garment.faces_F3), material)
        weights = strongest_four(garment.weights(self.weight_VB))
        self.assembly.add(garment.fitted(self.vertices_V3), garment.faces_F3, materials, *weights)

    def _pick(self) -> tuple[float, float, float]:
        return self.palette[int(self.rng.integers(len(self.palette)))]

    def _clothes(self) -> None:
        rng, folder = self.rng, self.makehuman.folder / "assets/clothes"
        gender = "female" if self.feminine else "male"
        suits = sorted(p.name for p in folder.iterdir() if "suit" in p.name)
        matching = [s for s in suits if s.startswith(gender)] if rng.uniform() < 0.85 else suits
        tights = rng.uniform() < (0.35 if self.feminine else 0.15)
        if tights:
            self._tights()
        else:
            name = str(rng.choice(matching))
            self._wear(folder / name / f"{name}.mhclo")
            self.assembly.tags.add(_SUIT_TAGS.get(name, "pants"))
        if rng.uniform() < 0.85:
            shoe = f"shoes0{rng.integers(1, 7)}"
            self._wear(folder / shoe / f"{shoe}.mhclo", self._material("shoe", Role.SHOE, self._pick(), two_sided=True))
        if rng.uniform() < 0.04 and not self.drawn_head:
            self._wear(
                folder / "fedora01/fedora.mhclo", self._material("hat", Role.CLOTH, self._pick(), two_sided=True)
            )
            self.assembly.tags.add("hat")

    def _socks_and_gloves(self) -> None:
        """Colour the skin of some legs and hands as socks and gloves."""
        rng, base = self.rng, self.makehuman.base
        self.limb_look_F = np.full(len(base.faces_F3), -1)
        middle, places = self._quad_middles(base.faces_F3), self.makehuman.bone_places(self.vertices_V3)
        if rng.uniform() < 0.35:
            hip, ankle = places[self.canonical["left_upper_leg"]][1], places[self.canonical["left_foot"]][1]
            top = ankle + (hip - ankle) * rng.choice((0.2, 0.45, 0.72))
            below = (middle[:, 1] < top) & (base.group_F == "body")
            color, boots = self._pick(), np.random.default_rng([73, self.seed]).uniform() < _BOOTS
            if boots and not self.assembly.tags & {"pants", "dress"}:
                color = next((m.color for m in self.assembly.materials if m.role == Role.SHOE), color)
                self.assembly.tags.add("boots")
            self.limb_look_F[below] = self._material("sock", Role.CLOTH, color)
        if rng.uniform() < 0.15:
            hand, elbow = places[self.canonical["left_hand"]][0], places[self.canonical["left_lower_arm"]][0]
            start = hand - (hand - elbow) * rng.choice((0.05, 0.8))
            self.limb_look_F[np.abs(middle[:, 0]) > start] = self._material("glove", Role.CLOTH, self._pick())
            self.assembly.tags.add("gloves")

    def _body(self) -> Body:
        places = self.makehuman.bone_places(self.vertices_V3)
        trunk = sum(self._bone_weight(b) for b in ("hips", "spine", "chest", "left_upper_leg", "right_upper_leg"))
        on_body = np.unique(self.makehuman.base.faces_F3[self.makehuman.base.group_F == "body"])
        points = self.vertices_V3[on_body[trunk[on_body] > 0.5]]
        return Body(trunk_N3=points, joints={bone: places[i] for bone, i in self.canonical.items()})

    def _chosen_garments(self) -> list[str]:
        rng = self.rng
        chances = {
            "skirt": 0.55 if self.feminine else 0.0,
            "cape": 0.14,
            "sleeves": 0.2,
            "tail": 0.07,
            "wings": 0.05,
            "scarf": 0.1,
        }
        chosen = [name for name, chance in chances.items() if rng.uniform() < chance]
        return chosen if self.wishes.garments is None else sorted(self.wishes.garments)

    def _flowing_clothes(self) -> None:
        body, rng = self._body(), self.rng
        for garment in self._chosen_garments():
            if garment == "skirt":
                length = self.wishes.skirt_length or random_skirt_length(rng)
                self._hang(make_skirt(body, rng, length=length), "skirt", "hips")
                self.assembly.tags -= {"shorts", "skirt"} | ({"pants", "boots"} if length > 0.7 else set())
                self.assembly.tags.add("dress" if length > 0.7 else "skirt")
            elif garment == "sleeves":
                width, start, color = rng.uniform(0.3, 0.75), rng.uniform(0.0, 0.6), self._pick()
                for side in ("left", "right"):
                    sleeve = make_sleeve(body, side, width=width, start=start)
                    self._hang(sleeve, "sleeve", f"{side}_lower_arm", color)
            else:
                make, bone = _HUNG[garment]
                self._hang(make(body, rng), garment, bone, self.hair_color if garment == "tail" else None)
                self.assembly.tags.add(garment)

    def _hang(self, mesh: HangingMesh, name: str, bone: str, color: tuple[float, float, float] | None = None) -> None:
        material = self._material(name, Role.CLOTH, color or self._pick(), two_sided=True)
        self.assembly.add_hanging(mesh, material, parent=bone)

    def _tights(self) -> None:
        """Dress the body in its close-fitting helper surface: sleeves and legs of random length."""
        base, rng = self.makehuman.base, self.rng
        faces = base.faces_F3[base.group_F == "helper-tights"]
        bones = self.makehuman.bone_places(self.vertices_V3)
        waist = bones[self.canonical["spine"]][1]
        hand, shoulder = bones[self.canonical["left_hand"]], bones[self.canonical["left_upper_arm"]]
        hip, ankle = bones[self.canonical["left_upper_leg"]][1], bones[self.canonical["left_foot"]][1]
        leg_share = float(rng.choice((0.24, 0.5, 1.0), p=[0.4, 0.15, 0.45]))
        hem = hip + (ankle - hip) * leg_share
        self.assembly.tags.add("pants" if leg_share == 1.0 else "shorts")
        sleeve = float(rng.choice((0.02, 0.3, 0.95)))
        arm = sum(
            self._bone_weight(f"left_{b}") + self._bone_weight(f"right_{b}") for b in ("upper_arm", "lower_arm", "hand")
        )
        axis = hand - shoulder

        def worn(middle: NDArray[np.float64], arm_share: NDArray[np.float32]) -> NDArray[np.bool_]:
            on_left = np.abs(middle * (1, 0, 0)) + middle * (0, 1, 1)
            down_arm = (on_left - shoulder) @ axis / (axis @ axis)
            return np.where(arm_share > 0.3, down_arm < sleeve, True) & (middle[:, 1] > hem)

        middle = self._quad_middles(faces)
        upper = self._material("top", Role.CLOTH, self._pick())
        lower = self._material("bottom", Role.CLOTH, self._pick())
        material_F = np.where(middle[:, 1] > waist, upper, lower)
        shown = worn(middle, arm[faces].mean(axis=1))
        self.assembly.add(self.vertices_V3, faces[shown], material_F[shown], *strongest_four(self.weight_VB))
        body = np.unique(base.faces_F3[base.group_F == "body"])
        trunk = body[(self._bone_weight("head")[body] + self._bone_weight("neck")[body]) < 0.1]
        inner = worn(self.vertices_V3[trunk] - (0, 0.2, 0), arm[trunk]) & (arm[trunk] < 0.2)
        self.covered_V[trunk[inner]] = True

    def _quad_middles(self, faces_F3: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the middle of the quad that each face is half of, so that seams follow the mesh."""
        middle = self.vertices_V3[faces_F3].mean(axis=1)
        pairs: NDArray[np.float64] = np.repeat((middle[0::2] + middle[1::2]) / 2, 2, axis=0)
        return pairs
