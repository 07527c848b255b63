"""The cast: every character that can appear in a scene, made when first needed and kept."""

import hashlib
import pickle
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from illpose_app.storage.whole_file import write_whole_file
from illpose_training.render.assets import Assets
from illpose_training.render.face_points import FacePoints
from illpose_training.render.figures import make_mannequin, make_stick_figure
from illpose_training.render.gltf import read_gltf
from illpose_training.render.makehuman import MakeHuman
from illpose_training.render.mesh import CharacterMesh
from illpose_training.render.person import PersonMaker
from illpose_training.render.pmx import read_pmx
from illpose_training.render.puppet import Puppet, make_puppet
from illpose_training.render.vroid_hair import preset_files

_KAYKIT_HEAD = FacePoints(eye_x=0.13, eye_y=0.29, nose_y=0.21, ear_x=0.33, ear_y=0.25, ear_z=0.0)
_QUATERNIUS_HEAD = FacePoints(eye_x=0.03, eye_y=0.1, nose_y=0.067, ear_x=0.075, ear_y=0.085, ear_z=-0.01)
_HELD = r"1H_|2H_|Crossbow|Knife|Throwable|Mug|Spellbook|Shield|Axe|Sword|Wand|Staff"
#: Where faces lie on the characters whose heads stand lower against their full height (hats, bears).
_KAYKIT_FACES = {
    "Knight": FacePoints(eye_x=0.095, eye_y=0.21, nose_y=0.14, ear_x=0.27, ear_y=0.19, ear_z=0.0),
    "Mage": FacePoints(eye_x=0.1, eye_y=0.17, nose_y=0.11, ear_x=0.26, ear_y=0.15, ear_z=0.0),
    "Barbarian": FacePoints(eye_x=0.1, eye_y=0.21, nose_y=0.165, ear_x=0.27, ear_y=0.18, ear_z=0.0),
}
_GODETTE_FACE = FacePoints(eye_x=0.085, eye_y=0.14, nose_y=0.085, ear_x=0.17, ear_y=0.11, ear_z=-0.03)
_GENE_FACE = FacePoints(eye_x=0.035, eye_y=0.047, nose_y=0.005, ear_x=0.07, ear_y=0.025, ear_z=-0.03)

PEOPLE = 240
FIGURES = {"mannequin": make_mannequin, "stick": make_stick_figure}
FIGURES_EACH = 6
#: As many as the usual cast has: each takes some 2 MB, and 9 ms to be made ready again.
_KEPT = 320
#: Raise it when the making of people changes, so that people kept on disk are made anew.
_MAKING = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One entry of the cast: a model's file, or what to make and its number. reserved: never to be shipped."""

    name: str
    path: Path | None = None
    kind: str = "person"
    number: int = -1
    reserved: bool = False


class Cast:
    """Gives puppets by number; people are also kept on disk when a cache folder is given.

    to_ship: leave out whoever may not be seen in pictures that ship.
    """

    def __init__(
        self, assets: Assets, *, people: int = PEOPLE, cache: Path | None = None, to_ship: bool = False
    ) -> None:
        figures = [Member(name=f"{kind}{n}", kind=kind, number=n) for kind in FIGURES for n in range(FIGURES_EACH)]
        models = [member for member in (*_models(assets), *figures) if not (to_ship and member.reserved)]
        self.members = [*models, *(Member(name=f"person{n}", number=n) for n in range(people))]
        self.model_count = len(models)
        self._makehuman = MakeHuman(assets.makehuman)
        self._presets = preset_files(assets.characters / "vroid-presets")
        self._cache = cache
        self._puppets: OrderedDict[int, Puppet] = OrderedDict()

    def random(self, rng: np.random.Generator) -> int:
        """Return the number of a member; ready-made models come a fifth of the time."""
        if rng.uniform() < 0.2 or self.model_count == len(self.members):
            return int(rng.integers(self.model_count))
        return int(rng.integers(self.model_count, len(self.members)))

    def puppet(self, index: int) -> Puppet:
        """Return a member ready to be posed."""
        if index in self._puppets:
            self._puppets.move_to_end(index)
            return self._puppets[index]
        puppet = make_puppet(self._mesh(self.members[index]))
        self._puppets[index] = puppet
        if len(self._puppets) > _KEPT:
            self._puppets.popitem(last=False)
        return puppet

    def _mesh(self, member: Member) -> CharacterMesh:
        if member.path is not None:
            return _read_model(member)
        if self._cache is None:
            return self._made(member)
        name = hashlib.sha256(f"{_MAKING} {member.name}".encode()).hexdigest()[:16]
        path = self._cache / f"{name}.person"
        if path.exists():
            mesh: CharacterMesh = pickle.loads(path.read_bytes())
            return mesh
        mesh = self._made(member)
        write_whole_file(path, pickle.dumps(mesh, protocol=5))
        return mesh

    def _made(self, member: Member) -> CharacterMesh:
        if member.kind in FIGURES:
            return FIGURES[member.kind](self._makehuman, member.number)
        return PersonMaker(self._makehuman, member.number, presets=self._presets).make()


def _models(assets: Assets) -> list[Member]:
    folder = assets.characters
    paths = [
        *sorted((folder / "kaykit/Characters/gltf").glob("*.glb")),
        *sorted((folder / "quaternius").glob("*/*.glb")),
        *sorted((folder / "godette").glob("*.vrm")),
    ]
    models = [Member(name=f"{path.parent.name}/{path.stem}", path=path) for path in paths]
    gene = folder / "gene/Gene_light.pmx"
    return [*models, Member(name="gene", path=gene, reserved=True)] if gene.exists() else models


def _read_model(member: Member) -> CharacterMesh:
    path = member.path
    assert path is not None
    if path.suffix == ".pmx":
        return read_pmx(path, face_points=_GENE_FACE, tags=frozenset({"1girl", "short_hair"}))
    if path.suffix == ".vrm":
        return read_gltf(path, face_points=_GODETTE_FACE, tags=frozenset({"1girl", "chibi"}))
    if "kaykit" in path.parts:
        points = _KAYKIT_FACES.get(path.stem, _KAYKIT_HEAD)
        return read_gltf(path, face_points=points, leave_out=_HELD, tags=frozenset({"chibi"}))
    gender = "1girl" if path.parent.name == "modular_women" else "1boy"
    return read_gltf(path, face_points=_QUATERNIUS_HEAD, tags=frozenset({gender}))
