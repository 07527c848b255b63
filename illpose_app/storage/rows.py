"""How values become columns and come back."""

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.artwork import Attribution, Character
from illpose_app.core.embedding import embed_many
from illpose_app.core.geometry import Box
from illpose_app.core.mask import Mask, mask_from_coco
from illpose_app.core.pose import Pose
from illpose_app.core.skeleton import JOINT_COUNT

_PLACES_BYTES = JOINT_COUNT * 3 * 4


def path_bytes(path: Path) -> bytes:
    """Return a path as the bytes that the file system knows it by."""
    return os.fsencode(path)


def path_of(data: bytes) -> Path:
    """Return the path of bytes from path_bytes."""
    return Path(os.fsdecode(data))


def pose_bytes(pose: Pose) -> bytes:
    """Return a pose as 221 bytes: x, y and confidence of 17 joints as little-endian float32, then 17 states."""
    places = np.concatenate([pose.joints_K2, pose.confidence_K[:, None]], axis=1).astype("<f4")
    return places.tobytes() + pose.state_K.astype(np.uint8).tobytes()


def pose_of(data: bytes) -> Pose:
    """Return the pose of bytes from pose_bytes."""
    places = np.frombuffer(data[:_PLACES_BYTES], dtype="<f4").reshape(JOINT_COUNT, 3)
    return Pose(
        joints_K2=places[:, :2], confidence_K=places[:, 2], state_K=np.frombuffer(data[_PLACES_BYTES:], np.uint8)
    )


def poses_of(data: Sequence[bytes]) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.uint8]]:
    """Return many poses at once: joints_NK2 px, confidence_NK, state_NK."""
    rows_NB = np.frombuffer(b"".join(data), np.uint8).reshape(len(data), _PLACES_BYTES + JOINT_COUNT)
    places = np.ascontiguousarray(rows_NB[:, :_PLACES_BYTES]).view("<f4").reshape(-1, JOINT_COUNT, 3)
    return places[..., :2], places[..., 2], rows_NB[:, _PLACES_BYTES:]


def embedding_bytes(data: Sequence[bytes]) -> list[bytes | None]:
    """Return the embeddings of today of poses given as bytes, as they are stored; None where too little is known."""
    embeddings_ND, sound_N = embed_many(*poses_of(data))
    return [row.astype("<f4").tobytes() if sound else None for row, sound in zip(embeddings_ND, sound_N, strict=True)]


def mask_text(mask: Mask | None) -> str | None:
    """Return a mask as text: height, width and COCO's compressed run lengths."""
    return None if mask is None else f"{mask.height_px} {mask.width_px} {mask.coco_counts()}"


def mask_of(text: str | None) -> Mask | None:
    """Return the mask of text from mask_text."""
    if text is None:
        return None
    height, width, counts = text.split(" ", 2)
    return mask_from_coco(height_px=int(height), width_px=int(width), counts=counts)


def character_of(row: sqlite3.Row) -> Character:
    """Return the character of a row of the table characters, with the artist's correction where there is one."""
    corrected = row["correction"] is not None
    return Character(
        character_id=row["character_id"],
        box=box_of(row),
        pose=pose_of(row["correction"] if corrected else row["pose"]),
        score=row["score"],
        mask=mask_of(row["mask"]),
        corrected=corrected,
        added=bool(row["added"]),
        box_redrawn=row["found_box"] is not None,
    )


def box_of(row: sqlite3.Row) -> Box:
    """Return the box of a row with x, y, width and height."""
    return Box(x=row["x"], y=row["y"], width=row["width"], height=row["height"])


def attribution_of(row: sqlite3.Row) -> Attribution:
    """Return the attribution of a row of the table artworks."""
    return Attribution(
        artist=row["artist"],
        site=row["site"],
        site_id=row["site_id"],
        address=row["address"],
        licence=row["licence"],
    )
