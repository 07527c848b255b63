"""Gives a character the box that the artist drew."""

from dataclasses import replace

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.services.open_illustration import OpenIllustration
from illpose_app.storage.correction_writer import CorrectionWriter
from illpose_app.storage.database import Database


def redraw_box(
    illustration: OpenIllustration, character: Character, box: Box, *, database: Database, analyzer: Analyzer
) -> Character:
    """Return the character in another box (px), stored: its pose is predicted anew unless the artist corrected it."""
    changed = replace(character, box=box, box_redrawn=not character.added)
    if not character.corrected:
        (found,) = analyze_artwork(pixels_HW3=illustration.decoded.pixels_HW3, boxes=[box], analyzer=analyzer)
        changed = replace(changed, pose=found.pose, score=found.score)
    place_character(changed, database=database)
    return changed


def place_character(character: Character, *, database: Database) -> None:
    """Store the box of a character, and its pose as the network's where the artist has not corrected it."""
    if character.character_id is not None:
        pose = None if character.corrected else character.pose
        CorrectionWriter(database).place(character.character_id, character.box, pose, score=character.score)
