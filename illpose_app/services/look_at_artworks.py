"""What the large view shows of artworks of the library, without a search."""

from collections.abc import Sequence

import numpy as np

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.core.pose import JointState, Pose
from illpose_app.core.ranking import Match
from illpose_app.core.skeleton import JOINT_COUNT
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.database import Database


def look_at_artworks(artwork_ids: Sequence[int], *, database: Database) -> tuple[Match, ...]:
    """Return artworks with their largest character each, at distance 0; forgotten ones are left out.

    Where no character was found the box is the whole artwork, and all joints of the pose are outside.
    """
    repository = ArtworkRepository(database)
    found = []
    for artwork_id in artwork_ids:
        artwork = repository.by_id(artwork_id)
        if artwork is None:
            continue
        characters = repository.characters_of(artwork_id)
        whole = Box(x=0, y=0, width=artwork.width_px, height=artwork.height_px)
        shown = max(characters, key=lambda one: one.box.area) if characters else _nobody(whole)
        found.append(
            Match(
                artwork_id=artwork_id,
                character_id=shown.character_id or 0,
                content_hash=artwork.content_hash,
                distance=0.0,
                path=artwork.path,
                width_px=artwork.width_px,
                height_px=artwork.height_px,
                box=shown.box,
                pose=shown.pose,
                missing=artwork.missing,
                attribution=artwork.attribution,
            )
        )
    return tuple(found)


def _nobody(whole: Box) -> Character:
    pose = Pose(
        joints_K2=np.zeros((JOINT_COUNT, 2), np.float32),
        confidence_K=np.zeros(JOINT_COUNT, np.float32),
        state_K=np.full(JOINT_COUNT, int(JointState.OUTSIDE), np.uint8),
    )
    return Character(box=whole, pose=pose, score=0.0)
