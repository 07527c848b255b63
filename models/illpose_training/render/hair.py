"""Grows hair on a drawn head from locks: fringe, sides, back, tails and buns, long hair hanging on swaying chains."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import PchipInterpolator

from illpose_training.render.anime_head import Head, grid_faces

Points = NDArray[np.float64]
_SEGMENTS = 8


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Chain:
    """Swaying bones along points_N3 (N - 1 bones) that hang on a bone of the body; sway 0..1, see Rig."""

    points_N3: Points
    parent: str
    sway: float


@dataclass(slots=True, eq=False)
class HangingMesh:
    """Vertices and faces with, for each vertex, the chain it hangs on (-1: none) and how far down it (0..1)."""

    vertices: list[Points] = field(default_factory=list)
    faces: list[NDArray[np.int64]] = field(default_factory=list)
    chain_of: list[NDArray[np.int64]] = field(default_factory=list)
    along: list[Points] = field(default_factory=list)
    chains: list[Chain] = field(default_factory=list)
    count: int = 0

    def add(
        self, vertices_V3: Points, faces_F3: NDArray[np.int64], chain: int = -1, along_V: Points | None = None
    ) -> None:
        """Add a piece; along_V says how far down its chain each vertex hangs."""
        self.vertices.append(vertices_V3)
        self.faces.append(faces_F3 + self.count)
        self.chain_of.append(np.full(len(vertices_V3), chain))
        self.along.append(np.zeros(len(vertices_V3)) if along_V is None else along_V)
        self.count += len(vertices_V3)

    def add_chain(self, points_N3: Points, parent: str, sway: float) -> int:
        """Add a chain and return its number."""
        self.chains.append(Chain(points_N3=np.asarray(points_N3, float), parent=parent, sway=sway))
        return len(self.chains) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class HairStyle:
    """What to grow; lengths in head heights below the chin (negative: above it)."""

    fringe: str  # full, parted, swept, none
    back: str  # short, spiky, hanging
    back_length: float
    side_length: float
    tails: str  # none, twin, pony, low, bun, buns, braid
    tail_length: float
    ahoge: bool
    volume: float

    @property
    def tags(self) -> frozenset[str]:
        """Tags that this hair earns."""
        tags = {
            "long_hair"
            if max(self.back_length, self.tail_length if self.tails != "none" else -1) > 0.35
            else "short_hair"
        }
        names = {
            "twin": "twintails",
            "pony": "ponytail",
            "low": "ponytail",
            "bun": "hair_bun",
            "buns": "hair_bun",
            "braid": "braid",
        }
        if self.tails in names:
            tags.add(names[self.tails])
        return frozenset(tags)


def random_hair(rng: np.random.Generator, *, feminine: bool) -> HairStyle:
    """Return a hair style; long hair and tails are likelier on feminine characters."""
    long = rng.uniform() < (0.6 if feminine else 0.15)
    tails = str(
        rng.choice(
            ("none", "twin", "pony", "low", "bun", "buns", "braid"), p=[0.42, 0.15, 0.15, 0.08, 0.06, 0.06, 0.08]
        )
    )
    if not feminine and rng.uniform() < 0.75:
        tails = "none"
    spiky = not long and rng.uniform() < (0.15 if feminine else 0.5)
    hanging = (long and tails in ("none", "twin", "braid")) or (not spiky and rng.uniform() < 0.5)
    return HairStyle(
        fringe=str(rng.choice(("full", "parted", "swept", "none"), p=[0.42, 0.25, 0.23, 0.1])),
        back="hanging" if hanging else "spiky" if spiky else "short",
        back_length=rng.uniform(0.3, 2.6) if long else rng.uniform(-0.1, 0.25),
        side_length=rng.uniform(-0.2, 1.2) if feminine and rng.uniform() < 0.5 else rng.uniform(-0.35, -0.1),
        tails=tails,
        tail_length=rng.uniform(0.4, 2.4),
        ahoge=bool(rng.uniform() < 0.15),
        volume=rng.uniform(0.85, 1.25),
    )


def _smooth(points_N3: Points, count: int) -> Points:
    """Return count points on a smooth curve through a few."""
    steps = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points_N3, axis=0), axis=1) + 1e-6)]
    curve: Points = PchipInterpolator(steps / steps[-1], points_N3)(np.linspace(0, 1, count))
    return curve


def lock_of_hair(
    points_N3: Points,
    width: float,
    thickness: float,
    *,
    tip: float = 0.0,
    root: float = 0.7,
    facing: tuple[float, float, float] | None = None,
) -> tuple[Points, NDArray[np.int64]]:
    """Return a tapering tube of four sides along points; its flat side faces away from the head, or the given way."""
    path = _smooth(np.asarray(points_N3, float), _SEGMENTS + 1)
    tangent = np.gradient(path, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1, keepdims=True) + 1e-9
    outward = path - np.array([0.0, np.clip(path[0, 1], 0.3, 0.6), -0.05])
    outward[:, 1] *= np.where(path[:, 1] < 0.3, 0.0, 1.0)
    if facing is not None:
        outward = np.broadcast_to(np.array(facing), path.shape)
    across = np.cross(tangent, outward)
    across /= np.linalg.norm(across, axis=1, keepdims=True) + 1e-9
    outward = np.cross(across, tangent)
    along = np.linspace(0, 1, _SEGMENTS + 1)
    profile = np.interp(along, [0, 0.3, 0.65, 1.0], [root, 1.0, 0.85, tip])[:, None]
    ring = np.stack(
        [path - across * width * profile, path - outward * thickness * profile,
         path + across * width * profile, path + outward * thickness * profile], axis=1
    )  # fmt: skip
    rows = _SEGMENTS + 1
    return ring.reshape(-1, 3), grid_faces(rows, 4, closed=True)


def grow_hair(head: Head, style: HairStyle, rng: np.random.Generator) -> HangingMesh:
    """Return hair in the head's units; every vertex above the chin, and all without a chain, is fixed to the head."""
    hair = HangingMesh()
    _add_cap(hair, head, style)
    _add_fringe(hair, head, style, rng)
    _add_sides(hair, head, style, rng)
    _add_back(hair, head, style, rng)
    _add_tails(hair, head, style, rng)
    if style.ahoge:
        sway = rng.uniform(-0.15, 0.15)
        path = np.array([[0, 0.99, 0], [sway, 1.2, 0.02], [sway * 2.2, 1.22, 0.14], [sway * 2.6, 1.14, 0.2]])
        hair.add(*lock_of_hair(path, 0.025, 0.02))
    return hair


def hairline(azimuth: Points) -> Points:
    """Return how low the hair grows at an azimuth, in head heights."""
    corners = np.array([0, 0.6, 1.05, 1.25, 1.45, 1.75, 2.3, np.pi])
    line: Points = np.interp(np.abs(azimuth), corners, [0.74, 0.71, 0.58, 0.42, 0.42, 0.26, 0.14, 0.12])
    return line


def _add_cap(hair: HangingMesh, head: Head, style: HairStyle) -> None:
    azimuth = np.linspace(-np.pi, np.pi, 32, endpoint=False)
    rise = np.sin(np.linspace(0, np.pi / 2, 12))[:, None]
    low = hairline(azimuth)[None, :]
    heights = low + (1 - low) * rise
    lifts = np.interp(rise.ravel(), [0, 0.15, 0.6, 1], [0.012, 0.035, 0.06, 0.055]) * style.volume
    rows = [head.point(azimuth, height, lift=float(lift)) for height, lift in zip(heights, lifts, strict=True)]
    hair.add(np.concatenate(rows), grid_faces(12, 32, closed=True))


def _over_head(head: Head, azimuths: Points, heights: Points, lifts: Points) -> Points:
    return np.stack(
        [
            head.point(np.array(a), np.array(h), lift=float(up))
            for a, h, up in zip(azimuths, heights, lifts, strict=True)
        ]
    )


def _add_fringe(hair: HangingMesh, head: Head, style: HairStyle, rng: np.random.Generator) -> None:
    if style.fringe == "none":
        return
    count = int(rng.integers(5, 10))
    part = rng.uniform(-0.5, 0.5) if style.fringe != "full" else 0.0
    for position in np.linspace(-1.0, 1.0, count):
        start = 0.55 * position + 0.5 * part
        end = 1.02 * position
        low = rng.normal(head.shape.eye_y + 0.16 - 0.1 * abs(position), 0.035)
        if style.fringe == "parted":
            end = np.sign(position - part + 1e-3) * np.clip(0.45 + 0.6 * abs(position - part), 0.4, 1.15)
            low -= 0.06 * abs(end)
        elif style.fringe == "swept":
            end = position * 0.9 + 0.45 * np.sign(part + 1e-3)
        share = np.linspace(0, 1, 5)
        azimuth = start + (end - start) * share**0.8
        heights = 0.95 + (low - 0.95) * share**1.1
        lifts = np.array([0.05, 0.085, 0.1, 0.095, 0.06]) * style.volume
        width = rng.uniform(0.8, 1.15) * 0.62 / count + 0.012
        hair.add(*lock_of_hair(_over_head(head, azimuth, heights, lifts), width, 0.035))


def _add_sides(hair: HangingMesh, head: Head, style: HairStyle, rng: np.random.Generator) -> None:
    for side in (1, -1):
        for azimuth in (1.12, 1.38):
            length = style.side_length + rng.uniform(-0.08, 0.08)
            heights = np.array([0.92, 0.7, 0.45, 0.25])
            upper = _over_head(
                head, side * np.array([0.9, 1.0, 1.0, 1.0]) * azimuth, heights, np.array([0.05, 0.08, 0.08, 0.075])
            )
            if length <= -0.15:
                upper[-1, 1] = min(0.4, max(-length, 0.12))
                hair.add(*lock_of_hair(upper, 0.055, 0.035))
                continue
            _hang(hair, upper, length, width=0.055, thickness=0.035, sway=0.55)


def _hang(hair: HangingMesh, upper_N3: Points, length: float, *, width: float, thickness: float, sway: float) -> None:
    """Add a lock that leaves the head at the end of upper_N3 and falls to length head heights below the chin."""
    start = upper_N3[-1]
    bottom = np.array([start[0] * 1.12, -max(length, 0.02), start[2] * 1.05 - 0.02])
    lock_V3, faces = lock_of_hair(
        np.concatenate([upper_N3, (start + bottom)[None] / 2, bottom[None]]), width, thickness
    )
    chain = hair.add_chain(start + (bottom - start) * np.linspace(0, 1, 4)[:, None], "head", sway)
    along = (start[1] - lock_V3[:, 1]) / max(start[1] - bottom[1], 1e-3)
    hair.add(lock_V3, faces, chain, np.clip(along, 0, 1))


def _add_back(hair: HangingMesh, head: Head, style: HairStyle, rng: np.random.Generator) -> None:
    if style.back == "spiky":
        for _ in range(int(rng.integers(18, 34))):
            azimuth, height = rng.uniform(-np.pi, np.pi), rng.uniform(0.4, 0.98)
            if abs(azimuth) < 1.2 and height < 0.75:
                continue
            root = head.point(np.array(azimuth), np.array(height), lift=0.02)
            outward = root - np.array([0, 0.5, -0.05])
            outward /= np.linalg.norm(outward)
            tip = root + (outward + np.array([0, rng.uniform(-0.5, 0.6), -0.2])) * rng.uniform(0.12, 0.26)
            hair.add(
                *lock_of_hair(np.stack([root, (root * 1.0 + tip) / 2 + outward * 0.03, tip]), 0.09, 0.05, root=1.0)
            )
        return
    count = int(rng.integers(9, 14))
    for azimuth in np.linspace(1.5, 2 * np.pi - 1.5, count):
        turn = azimuth - 2 * np.pi if azimuth > np.pi else azimuth
        heights = np.array([0.93, 0.72, 0.48, 0.26])
        lifts = np.array([0.05, 0.075, 0.08, 0.075]) * style.volume
        upper = _over_head(head, np.full(4, turn), heights, lifts)
        if style.back == "short":
            upper[-1, 1] = rng.uniform(0.08, 0.2)
            hair.add(*lock_of_hair(upper, 1.1 / count + 0.03, 0.05, tip=0.15))
        else:
            length = style.back_length * rng.uniform(0.92, 1.05)
            _hang(hair, upper, length, width=1.15 / count + 0.03, thickness=0.06, sway=0.75)


def _ball(center: Points, radius: float) -> tuple[Points, NDArray[np.int64]]:
    polar, around = np.linspace(-np.pi / 2, np.pi / 2, 8)[:, None], np.linspace(-np.pi, np.pi, 12, endpoint=False)[None]
    x, y, z = np.cos(polar) * np.sin(around), np.sin(polar) + 0 * around, np.cos(polar) * np.cos(around)
    return center + radius * np.stack([x, y, z], axis=-1).reshape(-1, 3), grid_faces(8, 12, closed=True)


def _add_tails(hair: HangingMesh, head: Head, style: HairStyle, rng: np.random.Generator) -> None:
    places = {
        "twin": ((1.9, rng.uniform(0.45, 0.9)), (-1.9, 0.0)),
        "buns": ((1.5, 0.93), (-1.5, 0.93)),
        "pony": ((np.pi, rng.uniform(0.7, 0.95)),),
        "low": ((np.pi, 0.3),),
        "braid": ((np.pi, 0.3),),
        "bun": ((np.pi, rng.uniform(0.6, 0.95)),),
    }.get(style.tails, ())
    for azimuth, height in places:
        level = height or places[0][1]
        root = head.point(np.array(azimuth), np.array(level), lift=0.06)
        outward = head.point(np.array(azimuth), np.array(level), lift=0.3) - root
        if style.tails in ("bun", "buns"):
            hair.add(*_ball(root + outward * 0.35, rng.uniform(0.13, 0.2)))
            continue
        _add_tail(hair, root, outward, style, rng)


def _add_tail(hair: HangingMesh, root: Points, outward: Points, style: HairStyle, rng: np.random.Generator) -> None:
    length = style.tail_length
    bulge = root + outward * rng.uniform(0.6, 1.1)
    end = bulge + np.array([outward[0] * 0.4, -length - 0.3, outward[2] * 0.4])
    path = _smooth(np.stack([root, bulge, (bulge + end) / 2 + outward * 0.2, end]), 6)
    chain = hair.add_chain(path[[0, 1, 3, 5]], "head", 0.7)
    steps = np.r_[0, np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))]
    width = rng.uniform(0.08, 0.15)
    strands = 1 if style.tails == "braid" else 3
    for strand in range(strands):
        shift = np.array([(strand - (strands - 1) / 2) * width * 0.8, 0, 0])
        lock_V3, faces = lock_of_hair(path + shift * np.linspace(0.3, 1, 6)[:, None], width, width * 0.8, root=0.5)
        share = np.repeat(np.linspace(0, 1, len(lock_V3) // 4), 4)
        if style.tails == "braid":
            bumps = 1 + 0.25 * np.abs(np.sin(share * 18))
            lock_V3 = path[0] + (lock_V3 - path[0]) * np.stack([bumps, np.ones_like(bumps), bumps], axis=1)
        nodes = np.r_[0, steps[1], steps[3], steps[5]] / steps[5]
        hair.add(lock_V3, faces, chain, np.interp(share, nodes, [0, 1 / 3, 2 / 3, 1]))
