"""A drawn character's head: a smooth skull with a small chin, described by its outline in front and side view."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator

#: Height above the chin (1 is the crown); half width; depth of the front and of the back from the ear line.
#: All in head heights; drawn after common proportions of anime heads.
_OUTLINE = np.array([
    (0.000, 0.030, 0.300, 0.215),
    (0.020, 0.085, 0.345, 0.170),
    (0.080, 0.160, 0.368, 0.090),
    (0.160, 0.240, 0.365, -0.020),
    (0.240, 0.300, 0.355, -0.150),
    (0.330, 0.340, 0.350, -0.270),
    (0.430, 0.362, 0.350, -0.360),
    (0.550, 0.378, 0.366, -0.420),
    (0.680, 0.375, 0.364, -0.430),
    (0.800, 0.335, 0.315, -0.400),
    (0.900, 0.255, 0.215, -0.310),
    (0.965, 0.155, 0.105, -0.195),
    (1.000, 0.000, -0.035, -0.035),
])  # fmt: skip
_AROUND = 40
_UPWARD = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadShape:
    """How one head differs from the outline; factors of width and depth, places as shares of the head's height."""

    jaw: float = 1.0  # width of the lower half
    width: float = 1.0
    depth: float = 1.0
    eye_x: float = 0.185
    eye_y: float = 0.36
    nose_y: float = 0.235
    ear_y: float = 0.34
    nose: float = 0.035


def random_head(rng: np.random.Generator) -> HeadShape:
    """Return a head with proportions between anime and cartoon."""
    return HeadShape(
        jaw=rng.uniform(0.88, 1.12),
        width=rng.uniform(0.92, 1.06),
        depth=rng.uniform(0.94, 1.05),
        eye_x=rng.uniform(0.165, 0.195),
        eye_y=rng.uniform(0.33, 0.42),
        nose_y=rng.uniform(0.20, 0.26),
        ear_y=rng.uniform(0.30, 0.38),
        nose=rng.uniform(0.015, 0.055),
    )


class Head:
    """The surface of a head in its own units: chin at y 0, crown at y 1, ears at z 0."""

    def __init__(self, shape: HeadShape) -> None:
        self.shape = shape
        height, width, front, back = _OUTLINE.T
        jaw = np.interp(height, [0.0, 0.3, 0.55], [shape.jaw, shape.jaw, 1.0])
        # the crown's curve is round: interpolate over the arc, not over the height
        self._arc = np.linspace(0, 1, len(height))
        self._height = PchipInterpolator(self._arc, height)
        self._outline = PchipInterpolator(
            self._arc, np.stack([width * jaw * shape.width, front * shape.depth, back * shape.depth], axis=1)
        )
        self._arc_of_height = PchipInterpolator(height, self._arc)

    def point(
        self, azimuth: NDArray[np.float64], height: NDArray[np.float64], lift: float = 0.0
    ) -> NDArray[np.float64]:
        """Return surface points (..., 3); azimuth 0 is the front, +pi/2 its left; lift moves them outward."""
        azimuth, height = np.broadcast_arrays(np.asarray(azimuth, float), np.asarray(height, float))
        outline = self._outline(self._arc_of_height(np.clip(height, 0, 1)))
        half_width, front, back = outline[..., 0], outline[..., 1], outline[..., 2]
        sine, cosine = np.sin(azimuth), np.cos(azimuth)
        x = half_width * np.sign(sine) * np.abs(sine) ** 0.86
        middle = back + 0.46 * (front - back)
        z = np.where(
            cosine >= 0, middle + (front - middle) * np.abs(cosine) ** 0.9, middle + (back - middle) * np.abs(cosine)
        )
        nose = self.shape.nose * np.exp(-((x / 0.035) ** 2)) * np.exp(-(((height - self.shape.nose_y) / 0.04) ** 2))
        z = z + np.where(cosine > 0, nose, 0.0)
        points = np.stack([x, height, z], axis=-1)
        if lift:
            outward = points - np.array([0.0, 0.5, -0.03])
            points = points + lift * outward / (np.linalg.norm(outward, axis=-1, keepdims=True) + 1e-9)
        return points

    def surface(self) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Return vertices and faces of the whole head."""
        heights = self._height(np.linspace(0, 1, _UPWARD))
        azimuths = np.linspace(-np.pi, np.pi, _AROUND, endpoint=False)
        grid_V3 = self.point(azimuths[None, :], heights[:, None]).reshape(-1, 3)
        return grid_V3, grid_faces(_UPWARD, _AROUND, closed=True)

    def face_points(self) -> NDArray[np.float64]:
        """Return nose, left eye, right eye, left ear, right ear (5, 3)."""
        shape = self.shape
        eye_azimuth = self.front_azimuth(shape.eye_x, shape.eye_y)
        azimuth = np.array([0, eye_azimuth, -eye_azimuth, np.pi / 2, -np.pi / 2])
        height = np.array([shape.nose_y, shape.eye_y, shape.eye_y, shape.ear_y, shape.ear_y])
        return self.point(azimuth, height)

    def ear(self, side: int) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Return vertices and faces of an ear, a flattened ball; side: 1 for the left one, -1 for the right one."""
        polar, around = np.mgrid[0:7, 0:8]
        polar, around = polar / 6 * np.pi - np.pi / 2, around / 8 * 2 * np.pi
        ball = np.stack([np.cos(polar) * np.cos(around), np.sin(polar), np.cos(polar) * np.sin(around)], -1)
        rows = np.arange(6)[:, None] * 8
        a, b = rows + np.arange(8), rows + (np.arange(8) + 1) % 8
        faces = np.stack([a, a + 8, b, b, a + 8, b + 8], axis=-1).reshape(-1, 3)
        center = self.point(np.array(side * np.pi / 2), np.array(self.shape.ear_y))
        ear_V3 = center + ball.reshape(-1, 3) * (0.035, 0.085, 0.05) + (side * 0.012, 0.01, -0.02)
        return ear_V3, faces

    def front_azimuth(self, x: float, height: float) -> float:
        """Return the azimuth at which the front surface at a height is x away from the middle."""
        tries = np.linspace(0, np.pi / 2, 200)
        return float(np.interp(x, self.point(tries, np.full(200, height))[:, 0], tries))


def grid_faces(rows: int, columns: int, *, closed: bool) -> NDArray[np.int64]:
    """Return the triangles of a grid of vertices (rows x columns); closed joins the last column to the first.

    Rows go up and columns to the character's left at the front, so that faces look outward.
    """
    row, column = np.mgrid[: rows - 1, : columns if closed else columns - 1]
    a = row * columns + column
    b = row * columns + (column + 1) % columns
    c, d = a + columns, b + columns
    faces_F3: NDArray[np.int64] = np.stack([a, b, d, a, d, c], axis=-1).reshape(-1, 3)
    return faces_F3
