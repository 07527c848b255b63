"""Things that characters wear besides clothes: animal ears, horns, hats, bows, glasses, tails, wings, scarves."""

import numpy as np
from numpy.typing import NDArray

from illpose_training.render.anime_head import Head, grid_faces
from illpose_training.render.garments import Body
from illpose_training.render.hair import HangingMesh, lock_of_hair

Points = NDArray[np.float64]


def turned_profile(profile_N2: Points, *, around: int = 16) -> tuple[Points, NDArray[np.int64]]:
    """Return the surface (vertices, faces) of a profile (reach, height) turned about the y axis."""
    angle = np.linspace(-np.pi, np.pi, around, endpoint=False)[None, :]
    reach, height = profile_N2[:, :1], profile_N2[:, 1:]
    points = np.stack([reach * np.sin(angle), height + 0 * angle, reach * np.cos(angle)], axis=-1)
    return points.reshape(-1, 3), grid_faces(len(profile_N2), around, closed=True)


def _placed(vertices_V3: Points, up_3: Points, place_3: Points) -> Points:
    """Turn the y axis to up_3 (in the plane that holds the z axis) and move."""
    up = up_3 / np.linalg.norm(up_3)
    right = np.cross(up, [0.0, 0.0, 1.0])
    right /= np.linalg.norm(right) + 1e-9
    moved: Points = vertices_V3 @ np.stack([right, up, np.cross(right, up)]) + place_3
    return moved


def animal_ears(head: Head, rng: np.random.Generator) -> HangingMesh:
    """Return pointed ears of a cat or fox, or long ones of a rabbit, in the head's units."""
    mesh = HangingMesh()
    rabbit = rng.uniform() < 0.3
    length, width = (rng.uniform(0.5, 0.9), 0.1) if rabbit else (rng.uniform(0.25, 0.42), rng.uniform(0.13, 0.18))
    for side in (1, -1):
        root = head.point(np.array(side * np.pi / 2), np.array(0.86 if not rabbit else 0.93), lift=0.03)
        tip = root + np.array([side * (0.12 if rabbit else 0.18), length, 0.02])
        middle = (root + tip) / 2 + np.array([side * 0.05, 0, 0])
        mesh.add(*lock_of_hair(np.stack([root, middle, tip]), width, 0.06, root=1.0))
    return mesh


def horns(head: Head, rng: np.random.Generator) -> HangingMesh:
    """Return two horns that bend outward."""
    mesh = HangingMesh()
    length = rng.uniform(0.2, 0.5)
    for side in (1, -1):
        root = head.point(np.array(side * 1.1), np.array(0.86), lift=0.02)
        out = np.array([side * length * 0.7, length * 0.25, 0.05])
        path = np.stack([root, root + out * 0.6, root + out + np.array([0, length * 0.7, 0])])
        mesh.add(*lock_of_hair(path, 0.055, 0.05, root=1.0))
    return mesh


def hat(head: Head, rng: np.random.Generator) -> HangingMesh:
    """Return a hat: pointed, with a brim, or a cap."""
    kind = rng.integers(4)
    crown = float(head.point(np.array(np.pi / 2), np.array(0.75))[0]) * 1.22
    brim = rng.uniform(1.5, 2.3) * crown
    profiles = [
        [(brim, -0.06), (crown, 0.0), (crown * 0.75, 0.3), (crown * 0.35, 0.75), (0.01, rng.uniform(0.8, 1.2))],
        [(brim, -0.05), (crown, 0.0), (crown * 0.98, 0.25), (crown * 0.7, 0.34), (0.01, 0.36)],
        [(crown * 1.03, -0.05), (crown * 1.02, 0.1), (crown * 0.8, 0.3), (0.01, 0.38)],
        [(crown * 1.2, 0.12), (crown * 1.3, 0.2), (crown * 0.9, 0.33), (0.01, 0.36)],
    ]
    vertices, faces = turned_profile(np.array(profiles[kind]))
    tilt = np.array([rng.normal(0, 0.12), 1.0, -0.12])
    mesh = HangingMesh()
    mesh.add(_placed(vertices, tilt, np.array([0, 0.72, -0.03])), faces)
    return mesh


def bow(head: Head, rng: np.random.Generator) -> HangingMesh:
    """Return a ribbon tied on the back or the side of the head."""
    mesh = HangingMesh()
    azimuth, height = rng.choice((np.pi, 1.9, -1.9)), rng.uniform(0.7, 0.95)
    knot = head.point(np.array(azimuth), np.array(height), lift=0.12)
    size = rng.uniform(0.18, 0.34)
    for side in (1, -1):
        loop = knot + np.array([side * size, size * 0.45, 0.0])
        mesh.add(*lock_of_hair(np.stack([knot, (knot + loop) / 2, loop]), size * 0.5, 0.05, root=0.3, tip=0.9))
        end = knot + np.array([side * size * 0.6, -size * 1.3, 0.0])
        mesh.add(*lock_of_hair(np.stack([knot, (knot + end) / 2, end]), size * 0.25, 0.02, root=0.6, tip=0.7))
    return mesh


def glasses(head: Head) -> HangingMesh:
    """Return a frame of two rings before the eyes."""
    mesh = HangingMesh()
    angle = np.linspace(-np.pi, np.pi, 16, endpoint=False)[None, :]
    shape = head.shape
    front = float(head.point(np.array(0.0), np.array(shape.eye_y))[2]) + 0.03
    for side in (1, -1):
        radii = np.array([0.125, 0.105])[:, None]
        ring = np.stack(
            [
                side * shape.eye_x + radii * np.sin(angle),
                shape.eye_y + radii * 0.85 * np.cos(angle),
                front + 0 * radii * angle,
            ],
            axis=-1,
        )
        mesh.add(ring.reshape(-1, 3), grid_faces(2, 16, closed=True))
        end = np.array([side * 0.4, shape.eye_y + 0.03, 0.0])
        start = np.array([side * (shape.eye_x + 0.12), shape.eye_y + 0.02, front])
        mesh.add(
            *lock_of_hair(
                np.stack([start, (start + end) / 2 + (side * 0.06, 0, 0.06), end]), 0.012, 0.012, root=1, tip=1
            )
        )
    return mesh


def tail(body: Body, rng: np.random.Generator) -> HangingMesh:
    """Return a tail that swings from the hips."""
    mesh = HangingMesh()
    unit = body.height
    root = body.joints["hips"] + np.array([0, -0.01, -0.07]) * unit
    length, side = rng.uniform(0.35, 0.7) * unit, rng.normal(0, 0.5)
    path = root + np.array([[0, 0, 0], [side * 0.2, -0.1, -0.35], [side * 0.6, 0.0, -0.75], [side, 0.3, -0.9]]) * length
    chain = mesh.add_chain(path, "hips", 0.15)
    thick = rng.choice((0.018, 0.05)) * unit
    vertices, faces = lock_of_hair(path, thick, thick, root=0.7, tip=0.2)
    mesh.add(vertices, faces, chain, np.repeat(np.linspace(0.01, 1, len(vertices) // 4), 4))
    return mesh


def wings(body: Body, rng: np.random.Generator) -> HangingMesh:
    """Return two wings of feathers spread from the back."""
    mesh = HangingMesh()
    unit = body.height
    size, lift = rng.uniform(0.25, 0.7) * unit, rng.uniform(-0.2, 0.6)
    root = (body.joints["chest"] + body.joints["neck"]) / 2 + np.array([0, 0, -0.07]) * unit
    for side in (1, -1):
        for share in np.linspace(0, 1, 9):
            angle = lift + 0.9 - 1.8 * share
            reach = size * (1.1 - 0.5 * share)
            start = root + np.array([side * 0.03 * unit, (0.02 - 0.05 * share) * unit, 0])
            elbow = start + np.array([side * 0.45, 0.25 * (1 - share) + lift * 0.3, -0.15]) * size
            end = elbow + np.array([side * np.cos(angle), np.sin(angle), -0.1]) * reach
            path = np.stack([start, elbow, end])
            mesh.add(*lock_of_hair(path, 0.11 * size, 0.02 * size, root=0.6, tip=0.25, facing=(0, 0, -1)))
    return mesh


def scarf(body: Body, rng: np.random.Generator) -> HangingMesh:
    """Return a scarf about the neck with an end that hangs or flies."""
    mesh = HangingMesh()
    unit = body.height
    neck = body.joints["neck"]
    thick = 0.028 * unit
    profile = np.array([(0.062, -0.03), (0.085, -0.015), (0.085, 0.02), (0.06, 0.035)]) * unit
    vertices, faces = turned_profile(profile)
    mesh.add(vertices + neck + np.array([0, 0.0, 0.01]) * unit, faces)
    side = rng.choice((1, -1))
    start = neck + np.array([side * 0.04, 0, rng.choice((0.07, -0.07))]) * unit
    end = start + np.array([side * 0.05, -rng.uniform(0.25, 0.5), 0.0]) * unit
    path = np.stack([start, start + (end - start) * 0.5, end])
    chain = mesh.add_chain(start + (end - start) * np.linspace(0, 1, 4)[:, None], "chest", 0.6)
    lock, lock_faces = lock_of_hair(path, thick * 1.5, thick * 0.3, root=0.8, tip=1.1)
    mesh.add(lock, lock_faces, chain, np.repeat(np.linspace(0, 1, len(lock) // 4), 4))
    return mesh
