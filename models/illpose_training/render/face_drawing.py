"""Draws faces as textures: eyes, brows, nose and mouth on transparent ground, laid over the skin."""

import colorsys
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Rgb = NDArray[np.float64]
_SUPERSAMPLE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceDesign:
    """A drawn face; lengths are shares of the texture's side, places have their origin in its left upper corner."""

    eye_x: float  # from the middle
    eye_y: float
    eye_width: float
    eye_height: float
    iris: tuple[float, float, float]
    lash: tuple[float, float, float]
    brow: tuple[float, float, float]
    brow_tilt: float
    brow_lift: float
    mouth_y: float
    mouth_width: float
    mouth: str  # smile, open, line, cat, frown, grin
    nose_y: float
    eyes: str  # open, closed, happy, dot
    gaze: tuple[float, float]
    blush: float


MOUTHS = ("smile", "open", "line", "cat", "frown", "grin")


def random_face(rng: np.random.Generator, *, eye_x: float, eye_y: float, nose_y: float, size: float) -> FaceDesign:
    """Return a face for a head whose eyes lie at given places; size is the largest half width of an eye."""
    width = size * rng.uniform(0.75, 1.0)
    hue = rng.uniform()
    dark = rng.uniform(0.05, 0.25)
    brow_hue = rng.uniform(0, 0.15)
    return FaceDesign(
        eye_x=eye_x * rng.uniform(0.94, 1.06),
        eye_y=eye_y,
        eye_width=width,
        eye_height=width * rng.uniform(0.85, 1.5),
        iris=colorsys.hsv_to_rgb(hue, rng.uniform(0.35, 0.9), rng.uniform(0.45, 0.9)),
        lash=(dark * 1.2, dark * 0.8, dark),
        brow=colorsys.hsv_to_rgb(brow_hue, 0.5, rng.uniform(0.1, 0.5)),
        brow_tilt=rng.normal(0, 0.12),
        brow_lift=rng.uniform(1.25, 1.7),
        mouth_y=nose_y + (1 - nose_y) * rng.uniform(0.32, 0.45),
        mouth_width=width * rng.uniform(0.5, 1.1),
        mouth=str(rng.choice(MOUTHS, p=[0.3, 0.2, 0.2, 0.08, 0.12, 0.1])),
        nose_y=nose_y,
        eyes=str(rng.choice(("open", "closed", "happy", "dot"), p=[0.84, 0.07, 0.05, 0.04])),
        gaze=(rng.normal(0, 0.12), rng.normal(0, 0.05)),
        blush=float(rng.uniform(0.2, 0.5)) if rng.uniform() < 0.4 else 0.0,
    )


class _Sheet:
    """A float RGBA sheet on which coloured shapes are laid over each other; coordinates are shares of its side."""

    def __init__(self, side: int) -> None:
        self.side = side * _SUPERSAMPLE
        self.rgba = np.zeros((self.side, self.side, 4), np.float32)

    def polygon(self, points_N2: NDArray[np.float64], color: tuple[float, ...], alpha: float = 1.0) -> None:
        """Lay a filled shape; only the pixels about it are touched."""
        corners = points_N2 * self.side
        left, top = np.clip(np.floor(corners.min(axis=0)).astype(int) - 1, 0, self.side)
        right, bottom = np.clip(np.ceil(corners.max(axis=0)).astype(int) + 2, 0, self.side)
        if right <= left or bottom <= top:
            return
        cover = np.zeros((bottom - top, right - left), np.uint8)
        cv2.fillPoly(cover, [np.round((corners - (left, top)) * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
        share = (cover.astype(np.float32) / 255.0 * np.float32(alpha))[..., None]
        part = self.rgba[top:bottom, left:right]
        part += (np.array([*color, 1.0], np.float32) - part) * share

    def ellipse(
        self, center: tuple[float, float], axes: tuple[float, float], color: tuple[float, ...], alpha: float = 1.0
    ) -> None:
        angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        ring = np.stack([center[0] + axes[0] * np.cos(angle), center[1] + axes[1] * np.sin(angle)], axis=1)
        self.polygon(ring, color, alpha)

    def stroke(self, points_N2: NDArray[np.float64], width: float, color: tuple[float, ...]) -> None:
        """Draw a line that is thick in the middle and thin at its ends."""
        direction = np.gradient(points_N2, axis=0)
        across = np.stack([-direction[:, 1], direction[:, 0]], axis=1)
        across /= np.linalg.norm(across, axis=1, keepdims=True) + 1e-9
        taper = np.sin(np.linspace(0.25, np.pi - 0.25, len(points_N2)))[:, None] * width / 2
        self.polygon(np.concatenate([points_N2 + across * taper, (points_N2 - across * taper)[::-1]]), color)

    def clip_to(self, points_N2: NDArray[np.float64], below: NDArray[np.float32]) -> None:
        """Keep what was laid since `below` only inside a polygon."""
        cover = np.zeros((self.side, self.side), np.uint8)
        cv2.fillPoly(cover, [np.round(points_N2 * self.side * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
        share = (cover.astype(np.float32) / 255.0)[..., None]
        self.rgba = self.rgba * share + below * (1 - share)

    def texture(self) -> NDArray[np.uint8]:
        side = self.side // _SUPERSAMPLE
        small = cv2.resize(self.rgba, (side, side), interpolation=cv2.INTER_AREA)
        alpha = small[..., 3:]
        small[..., :3] = np.where(alpha > 1e-3, small[..., :3] / np.maximum(alpha, 1e-3), 1.0)
        out: NDArray[np.uint8] = np.clip(small * 255, 0, 255).astype(np.uint8)
        return out


def draw_face(design: FaceDesign, *, side: int) -> NDArray[np.uint8]:
    """Return the face as a texture (side, side, 4); alpha 0 where the skin shows."""
    sheet = _Sheet(side)
    for sign in (1, -1):
        if design.blush:
            place = (0.5 + sign * design.eye_x * 1.15, design.eye_y + design.eye_height * 1.35)
            sheet.ellipse(place, (design.eye_width * 0.8, design.eye_width * 0.4), (1.0, 0.45, 0.42), design.blush)
        _draw_eye(sheet, design, sign)
        _draw_brow(sheet, design, sign)
    shade = np.array([[0.497, design.nose_y - 0.012], [0.5 + design.eye_width * 0.12, design.nose_y + 0.006]])
    sheet.stroke(np.linspace(shade[0], shade[1], 6), 0.009, (0.55, 0.3, 0.25))
    _draw_mouth(sheet, design)
    return sheet.texture()


def _lid(design: FaceDesign, sign: int, bend: float) -> NDArray[np.float64]:
    """Return a curve from the inner to the outer corner of an eye; bend 1 is the upper lid."""
    along = np.linspace(-1, 1, 25)
    x = 0.5 + sign * (design.eye_x + design.eye_width * along)
    arch = np.sqrt(np.clip(1 - np.abs(along) ** 2.4, 0, 1))
    y = design.eye_y - design.eye_height * (bend * arch - 0.08 * (1 - along))
    return np.stack([x, y], axis=1)


def _draw_eye(sheet: _Sheet, design: FaceDesign, sign: int) -> None:
    middle = 0.5 + sign * design.eye_x
    width, height = design.eye_width, design.eye_height
    if design.eyes == "dot":
        sheet.ellipse((middle, design.eye_y), (width * 0.35, height * 0.55), design.lash)
        return
    if design.eyes != "open":
        sheet.stroke(_lid(design, sign, -0.35 if design.eyes == "closed" else 0.5), height * 0.28, design.lash)
        return
    upper, lower = _lid(design, sign, 1.0), _lid(design, sign, -0.85)
    outline = np.concatenate([upper, lower[::-1]])
    below = sheet.rgba.copy()
    sheet.polygon(outline, (0.98, 0.98, 1.0))
    iris = np.array(design.iris)
    center = (middle + design.gaze[0] * width, design.eye_y + design.gaze[1] * height)
    radius = (min(width * 0.66, height * 0.8), height * 0.92)
    sheet.ellipse(center, radius, tuple(iris * 0.55))
    sheet.ellipse((center[0], center[1] + radius[1] * 0.12), (radius[0] * 0.85, radius[1] * 0.8), tuple(iris * 0.85))
    glow = tuple(np.minimum(iris * 1.15 + 0.15, 1))
    sheet.ellipse((center[0], center[1] + radius[1] * 0.5), (radius[0] * 0.6, radius[1] * 0.4), glow)
    sheet.ellipse(center, (radius[0] * 0.38, radius[1] * 0.45), tuple(iris * 0.2))
    sheet.ellipse((middle, design.eye_y - height * 0.95), (width, height * 0.42), design.lash, 0.35)
    sheet.clip_to(outline, below)
    sheet.ellipse((center[0] - width * 0.25, center[1] - height * 0.38), (width * 0.2, height * 0.2), (1, 1, 1))
    sheet.ellipse((center[0] + width * 0.25, center[1] + height * 0.3), (width * 0.1, height * 0.1), (1, 1, 1))
    wing = upper.copy()
    wing[-4:, 0] += sign * width * np.array([0.02, 0.06, 0.12, 0.2])
    wing[-4:, 1] -= height * np.array([0.0, 0.02, 0.06, 0.12])
    sheet.stroke(wing, max(height * 0.34, 0.014), design.lash)
    sheet.stroke(lower[6:-2], max(height * 0.08, 0.005), design.lash)
    crease = upper[4:-3] - (0, height * 0.28)
    sheet.stroke(crease, 0.005, (0.6, 0.35, 0.3))


def _draw_brow(sheet: _Sheet, design: FaceDesign, sign: int) -> None:
    along = np.linspace(-0.95, 1.0, 12)
    x = 0.5 + sign * (design.eye_x + design.eye_width * along)
    rise = design.brow_lift * design.eye_height + 0.25 * design.eye_width * (1 - (along - 0.2) ** 2)
    y = design.eye_y - rise + design.brow_tilt * design.eye_width * along * 1.5
    sheet.stroke(np.stack([x, y], axis=1), max(design.eye_width * 0.16, 0.01), design.brow)


def _draw_mouth(sheet: _Sheet, design: FaceDesign) -> None:
    along = np.linspace(-1, 1, 17)
    x = 0.5 + design.mouth_width * along
    bow = 1 - along**2
    width, dark, red = design.mouth_width, (0.42, 0.17, 0.17), (0.72, 0.28, 0.3)
    line = max(width * 0.16, 0.008)
    curves = {
        "smile": 0.3 * bow,
        "line": 0.03 * bow,
        "frown": -0.25 * bow,
        "cat": 0.22 * np.abs(np.sin(along * np.pi)),
    }
    if design.mouth in curves:
        sheet.stroke(np.stack([x, design.mouth_y + width * curves[design.mouth]], axis=1), line, dark)
        return
    upper = np.stack([x, design.mouth_y - width * 0.05 * bow], axis=1)
    deep = 0.95 if design.mouth == "open" else 0.5
    lower = np.stack([x, design.mouth_y + width * deep * np.sqrt(np.clip(bow, 0, 1))], axis=1)
    outline = np.concatenate([upper, lower[::-1]])
    sheet.polygon(outline, red if design.mouth == "open" else (1.0, 1.0, 1.0))
    sheet.stroke(upper, line, dark)
    sheet.stroke(lower, line * 0.8, dark)
