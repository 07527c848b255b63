"""Artworks and the characters in them."""

from dataclasses import dataclass
from pathlib import Path

from illpose_app.core.geometry import Box
from illpose_app.core.mask import Mask
from illpose_app.core.pose import Pose


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """One figure in an artwork: box, pose, mask where it is known, and how sure illpose is of it (0..1)."""

    box: Box
    pose: Pose
    score: float
    mask: Mask | None = None
    character_id: int | None = None  # set once the library holds it
    corrected: bool = False  # an artist has put the pose right; analysis never replaces it
    added: bool = False  # an artist drew its box where none was found
    box_redrawn: bool = False  # an artist put its box right

    @property
    def by_hand(self) -> bool:
        """Tell whether an artist has had a hand in it."""
        return self.corrected or self.added or self.box_redrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Where an artwork comes from; empty text where it is not known."""

    artist: str = ""
    site: str = ""
    site_id: str = ""
    address: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Artwork:
    """One illustration of the library; content_hash names its bytes, path is where it was seen last."""

    artwork_id: int
    content_hash: str
    path: Path
    width_px: int
    height_px: int
    missing: bool = False
    attribution: Attribution = Attribution()
