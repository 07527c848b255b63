"""Adds a character where the artist drew a box; its pose is predicted inside."""

from dataclasses import replace

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.services.open_illustration import OpenIllustration
from illpose_app.storage.artworks import ArtworkRepository
from illpose_app.storage.correction_writer import CorrectionWriter
from illpose_app.storage.database import Database


def add_character(illustration: OpenIllustration, box: Box, *, database: Database, analyzer: Analyzer) -> Character:
    """Predict the pose in a box (px) and store the character as the artist's; raises LibraryError.

    What is not in the library, a drawing that is being made, is not stored.
    """
    (found,) = analyze_artwork(pixels_HW3=illustration.decoded.pixels_HW3, boxes=[box], analyzer=analyzer)
    if ArtworkRepository(database).analysis_of(illustration.content_hash) is None:
        return replace(found, added=True)
    character_id = CorrectionWriter(database).add(illustration.content_hash, found)
    return replace(found, character_id=character_id, added=True)
