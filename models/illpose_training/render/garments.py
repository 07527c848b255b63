"""Flowing clothes cut for a body: skirts, capes and wide sleeves whose hems hang on swaying chains."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from illpose_training.render.anime_head import grid_faces
from illpose_training.render.hair import HangingMesh

Points = NDArray[np.float64]
_BONES_DOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Body:
    """What a tailor measures: surface points of the trunk, and joints by canonical bone name."""

    trunk_N3: Points
    joints: dict[str, Points]

    @property
    def height(self) -> float:
        """Height from the ankles to the neck."""
        return float(self.joints["neck"][1] - self.joints["left_foot"][1])

    def girth(self, height: float, azimuths: Points, *, band: float) -> Points:
        """Return how far the trunk reaches from its middle at a height, in each direction (0 is the front)."""
        near = self.trunk_N3[np.abs(self.trunk_N3[:, 1] - height) < band]
        middle = self.joints["hips"]
        direction = np.arctan2(near[:, 0], near[:, 2] - middle[2])
        reach = np.hypot(near[:, 0], near[:, 2] - middle[2])
        found = np.zeros(len(azimuths))
        for number, azimuth in enumerate(azimuths):
            apart = np.abs((direction - azimuth + np.pi) % (2 * np.pi) - np.pi)
            close = reach[apart < 0.35]
            found[number] = close.max() if len(close) else np.nan
        return np.where(np.isnan(found), np.nanmedian(found), found)

    def around(self, height: float, azimuths: Points, reach: Points) -> Points:
        """Return points at a reach from the trunk's middle (N, 3)."""
        middle = self.joints["hips"]
        return np.stack(
            [reach * np.sin(azimuths), np.full(len(azimuths), height), middle[2] + reach * np.cos(azimuths)], axis=1
        )


def _hang_columns(
    cloth: HangingMesh,
    fixed_R: list[Points],
    hem_N3: Points,
    *,
    parents: list[str],
    sway: float,
    closed: bool,
    rows: int = 7,
) -> None:
    """Add cloth whose first rows are fixed and whose columns then hang down to a hem, each on its own bone."""
    start = fixed_R[-1]
    count = len(start)
    shares = np.linspace(0, 1, rows)[1:]
    grid = [*fixed_R, *(start + (hem_N3 - start) * share for share in shares)]
    along = np.r_[np.zeros(len(fixed_R)), shares]
    # rows go up in grid_faces, cloth goes down: the other side is the outer one, and cloth is two-sided anyway
    faces = grid_faces(len(grid), count, closed=closed)
    vertices = np.concatenate(grid)
    cloth.add(vertices, faces)
    chain_of, along_of = cloth.chain_of[-1].reshape(len(grid), count), cloth.along[-1].reshape(len(grid), count)
    for column in range(count):
        points = start[column] + (hem_N3[column] - start[column]) * np.linspace(0, 1, _BONES_DOWN + 1)[:, None]
        chain_of[:, column] = cloth.add_chain(points, parents[column], sway)
    along_of[:] = along[:, None]


def random_skirt_length(rng: np.random.Generator) -> float:
    """Return a length as a share of the leg: short, to the knee, or long."""
    lengths = (rng.uniform(0.22, 0.42), rng.uniform(0.42, 0.6), rng.uniform(0.75, 0.98))
    return float(rng.choice(lengths, p=[0.5, 0.25, 0.25]))


def make_skirt(body: Body, rng: np.random.Generator, *, length: float) -> HangingMesh:
    """Return a skirt; length is a share of the leg."""
    columns = 22
    azimuths = np.linspace(-np.pi, np.pi, columns, endpoint=False) + np.pi / columns
    thighs = ["left_upper_leg" if azimuth > 0 else "right_upper_leg" for azimuth in azimuths]
    hip, ankle = body.joints["left_upper_leg"][1], body.joints["left_foot"][1]
    waist, band = body.joints["spine"][1], body.height * 0.02
    waist_girth, hip_girth = body.girth(waist, azimuths, band=band), body.girth(hip, azimuths, band=band * 1.6)
    hip_girth = np.maximum(hip_girth, np.roll(hip_girth, 1) * 0.9)
    pleats = 1 + (0.06 if rng.uniform() < 0.5 else 0.0) * (np.arange(columns) % 2)
    hem_height = hip - (hip - ankle) * length
    flare = rng.uniform(0.1, 0.75) * (hip - hem_height)
    fixed = [
        body.around(waist, azimuths, waist_girth * 1.06),
        body.around(hip * 0.6 + waist * 0.4, azimuths, np.maximum(waist_girth, hip_girth) * 1.08),
    ]
    hem = body.around(hem_height, azimuths, (np.maximum(waist_girth, hip_girth) * 1.12 + flare) * pleats)
    cloth = HangingMesh()
    _hang_columns(cloth, fixed, hem, parents=thighs, sway=rng.uniform(0.1, 0.4), closed=True)
    return cloth


def make_cape(body: Body, rng: np.random.Generator) -> HangingMesh:
    """Return a cape that hangs from the shoulders down the back."""
    columns, wide = 13, rng.uniform(1.35, 1.8)
    azimuths = np.pi + np.linspace(-wide, wide, columns)
    shoulder, neck = body.joints["left_upper_arm"], body.joints["neck"]
    reach = np.interp(np.abs(azimuths - np.pi), [0, np.pi / 2, 2.4], [0.62, 1.08, 0.75]) * shoulder[0]
    collar = (
        np.stack([np.sin(azimuths) * 0.36, np.zeros(columns), np.cos(azimuths) * 0.36], axis=1) * shoulder[0] + neck
    )
    chest_z = (body.joints["chest"][2] + neck[2]) / 2
    top = np.stack(
        [
            np.sin(azimuths) * reach,
            np.full(columns, shoulder[1] + 0.12 * shoulder[0]),
            chest_z + np.cos(azimuths) * reach,
        ],
        axis=1,
    )
    length = rng.uniform(0.4, 0.98)
    hem_height = top[0, 1] - (top[0, 1] - body.joints["left_foot"][1]) * length
    spread = 1 + rng.uniform(0.15, 0.8) * length
    hem = np.stack([top[:, 0] * spread, np.full(columns, hem_height), chest_z + (top[:, 2] - chest_z) * spread], axis=1)
    cloth = HangingMesh()
    _hang_columns(cloth, [collar, top], hem, parents=["chest"] * columns, sway=rng.uniform(0.3, 0.7), closed=False)
    return cloth


def make_sleeve(body: Body, side: str, *, width: float, start: float) -> HangingMesh:
    """Return a wide sleeve; width is its hem's reach in forearms, start where on the forearm it begins."""
    elbow, wrist = body.joints[f"{side}_lower_arm"], body.joints[f"{side}_hand"]
    upper = body.joints[f"{side}_upper_arm"]
    axis = wrist - elbow
    length = float(np.linalg.norm(axis))
    axis = axis / length
    across = np.cross(axis, [0.0, 0.0, 1.0])
    across /= np.linalg.norm(across)
    other = np.cross(axis, across)
    angle = np.linspace(-np.pi, np.pi, 12, endpoint=False)
    ring = np.cos(angle)[:, None] * across + np.sin(angle)[:, None] * other
    above = elbow + (upper - elbow) * 0.25
    cuff = elbow + axis * length * start
    fixed = [above + ring * 0.2 * length, cuff + ring * 0.23 * length]
    hem = cuff + axis * length * (0.95 - start) + ring * width * length
    cloth = HangingMesh()
    _hang_columns(cloth, fixed, hem, parents=[f"{side}_lower_arm"] * 12, sway=0.35, closed=True, rows=5)
    return cloth
