"""Checks the pose of a character."""

from dataclasses import dataclass

from illpose_app.core.artwork import Character
from illpose_app.core.pose import Pose
from illpose_app.core.pose_checks.body import Subject
from illpose_app.core.pose_checks.finding import Finding
from illpose_app.core.pose_checks.ideals import ANY, Ideal
from illpose_app.core.pose_checks.table import run_checks


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CheckRequest:
    """What is to be checked: a character of an artwork of a size, against an ideal and perhaps a reference.

    pose: instead of the character's own, while a joint is being dragged; without: names of checks switched off.
    """

    character: Character
    width_px: int
    height_px: int
    pose: Pose | None = None
    ideal: Ideal = ANY
    reference: Pose | None = None
    without: frozenset[str] = frozenset()


def check_pose(request: CheckRequest) -> tuple[Finding, ...]:
    """Return what the checks find, the surest first."""
    character = request.character
    subject = Subject(
        pose=request.pose or character.pose,
        box=character.box,
        mask=character.mask,
        width_px=request.width_px,
        height_px=request.height_px,
        ideal=request.ideal,
        reference=request.reference,
    )
    return run_checks(subject, without=request.without)
