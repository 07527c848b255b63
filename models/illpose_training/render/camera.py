"""Cameras and framings: from where a character is seen and how much of it the picture holds."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.transform import Rotation

from illpose_training.render.posing import PosedPuppet

#: Name of a framing -> lowest body region that it must hold (see Puppet.region_V).
FRAMINGS = {"full_body": 0, "cowboy_shot": 1, "upper_body": 3, "portrait": 6}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Camera:
    """A perspective camera onto drawing pixels. turn_33: world to camera axes (x right, y up, z to the eye)."""

    turn_33: NDArray[np.float64]
    target_3: NDArray[np.float64]
    distance: float
    focal_px: float
    center_px: tuple[float, float]

    def project(self, points_N3: NDArray[np.floating]) -> NDArray[np.float32]:
        """Return pixel x, pixel y (down) and depth (metres from the eye) of points (N, 3)."""
        seen = (points_N3 - self.target_3) @ self.turn_33.T
        depth = self.distance - seen[:, 2]
        scale = self.focal_px / np.maximum(depth, 1e-3)
        x, y = self.center_px[0] + seen[:, 0] * scale, self.center_px[1] - seen[:, 1] * scale
        return np.stack([x, y, depth], axis=1).astype(np.float32)

    def metres_per_px(self) -> float:
        """Return the width of a pixel at the target."""
        return self.distance / self.focal_px


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """From where: angles in radians; yaw 0 sees the face, pitch > 0 from above; lens is the field of view."""

    yaw: float
    pitch: float
    roll: float
    lens: float

    @property
    def turn_33(self) -> NDArray[np.float64]:
        """World to camera axes."""
        turn: NDArray[np.float64] = Rotation.from_euler("zxy", (self.roll, self.pitch, self.yaw)).as_matrix()
        return turn


def random_view(rng: np.random.Generator) -> View:
    """Return a view as illustrations choose it: mostly near the front, sometimes steep, sometimes with a wide lens."""
    around = rng.uniform()
    yaw = rng.normal(0, 0.55) if around < 0.6 else rng.normal(0, 1.1) if around < 0.85 else rng.uniform(-np.pi, np.pi)
    steep = rng.uniform() < 0.15
    pitch = rng.choice((-1, 1)) * rng.uniform(0.4, 1.0) if steep else rng.normal(0.06, 0.18)
    roll = rng.normal(0, 0.06) if rng.uniform() < 0.9 else rng.normal(0, 0.5)
    lens = float(rng.choice((0.25, 0.45, 0.8, 1.15), p=[0.3, 0.36, 0.22, 0.12]))
    return View(yaw=float(yaw), pitch=float(pitch), roll=float(roll), lens=lens)


def random_framing(rng: np.random.Generator) -> str:
    """Return the name of a framing."""
    return str(rng.choice(list(FRAMINGS), p=[0.56, 0.17, 0.2, 0.07]))


def extremes(points_ND: NDArray[np.floating]) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """Return the least and the greatest value on each axis; numpy is slow at this along the long axis."""
    values_DN = np.ascontiguousarray(points_ND.T)
    return values_DN.min(axis=1), values_DN.max(axis=1)


def framed_points(posed: PosedPuppet, framing: str) -> NDArray[np.float32]:
    """Return the surface points that a framing must hold; hands may leave the picture in closer framings."""
    region_V = posed.puppet.region_V[::5]
    kept = region_V >= FRAMINGS[framing]
    if framing in ("upper_body", "cowboy_shot"):
        kept &= region_V != 5
    points = posed.vertices_V3[::5][kept]
    return points if len(points) > 30 else posed.vertices_V3[::5]


def aim(
    points_N3: NDArray[np.floating],
    view: View,
    *,
    width_px: int,
    height_px: int,
    fill: float,
    shift: tuple[float, float] = (0.0, 0.0),
) -> Camera:
    """Return the camera that shows points in a picture; fill is the share of it that they span, shift moves them."""
    turn_33 = view.turn_33
    seen = points_N3 @ turn_33.T
    low, high = extremes(seen)
    middle = (low + high) / 2
    half = np.maximum((high - low)[:2] / 2, 1e-3)
    scale = min(width_px * fill / 2 / half[0], height_px * fill / 2 / half[1])
    # the distance at which the chosen lens sees the longer side of the picture
    reach = max(width_px, height_px) / 2 / scale
    distance = max(reach / np.tan(view.lens / 2), (high[2] - middle[2]) + 0.35 * reach)
    camera = Camera(
        turn_33=turn_33,
        target_3=turn_33.T @ middle,
        distance=float(distance),
        focal_px=float(scale * distance),
        center_px=(width_px / 2, height_px / 2),
    )
    return _fitted(camera, points_N3, width_px=width_px, height_px=height_px, fill=fill, shift=shift)


def _fitted(
    camera: Camera,
    points_N3: NDArray[np.floating],
    *,
    width_px: int,
    height_px: int,
    fill: float,
    shift: tuple[float, float],
) -> Camera:
    """Return the camera with its lens and middle set so that the points, in perspective, span the wanted share."""
    seen = camera.project(points_N3)[:, :2]
    low, high = extremes(seen)
    extent = np.maximum(high - low, 1e-3)
    zoom = float(min(width_px * fill / extent[0], height_px * fill / extent[1]))
    off = ((low + high) / 2 - camera.center_px) * zoom
    center = (width_px * (0.5 + shift[0]) - float(off[0]), height_px * (0.5 + shift[1]) - float(off[1]))
    return replace(camera, focal_px=camera.focal_px * zoom, center_px=center)
