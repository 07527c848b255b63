"""The table of pose checks."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from illpose_app.core.pose_checks.balance import check_balance
from illpose_app.core.pose_checks.body import Subject
from illpose_app.core.pose_checks.finding import WORTH_SAYING, Finding, Level
from illpose_app.core.pose_checks.gesture import check_contrapposto, check_line_of_action, check_twinning
from illpose_app.core.pose_checks.head_count import check_heads
from illpose_app.core.pose_checks.joint_limits import check_hinges, check_neck
from illpose_app.core.pose_checks.likeness import check_reference
from illpose_app.core.pose_checks.limb_lengths import check_lengths, check_sides
from illpose_app.core.pose_checks.picture_edge import check_edge
from illpose_app.core.pose_checks.silhouette import check_silhouette
from illpose_app.core.pose_checks.tangents import check_tangents
from illpose_app.core.words import phrase


class Group(StrEnum):
    """What a check is about; the headings of the panel."""

    PROPORTIONS = "proportions"
    BALANCE = "balance"
    GESTURE = "gesture"
    JOINTS = "joints"
    REFERENCE = "reference"


#: The headings in words that can be translated.
GROUP_WORDS: Final = {
    Group.PROPORTIONS: phrase("Proportions"),
    Group.BALANCE: phrase("Balance"),
    Group.GESTURE: phrase("Gesture"),
    Group.JOINTS: phrase("Joints"),
    Group.REFERENCE: phrase("Against the reference"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PoseCheck:
    """One check: its name in files, what the artist reads, and the function that finds."""

    name: str
    group: Group
    title: str
    find: Callable[[Subject], tuple[Finding, ...]]


CHECKS: Final[tuple[PoseCheck, ...]] = (
    PoseCheck(name="heads", group=Group.PROPORTIONS, title=phrase("Height in heads"), find=check_heads),
    PoseCheck(name="sides", group=Group.PROPORTIONS, title=phrase("Left against right"), find=check_sides),
    PoseCheck(name="lengths", group=Group.PROPORTIONS, title=phrase("Limbs against the body"), find=check_lengths),
    PoseCheck(name="balance", group=Group.BALANCE, title=phrase("Plumb line and support"), find=check_balance),
    PoseCheck(name="action", group=Group.GESTURE, title=phrase("Line of action"), find=check_line_of_action),
    PoseCheck(
        name="contrapposto", group=Group.GESTURE, title=phrase("Shoulders against hips"), find=check_contrapposto
    ),
    PoseCheck(name="twinning", group=Group.GESTURE, title=phrase("Twinning"), find=check_twinning),
    PoseCheck(name="silhouette", group=Group.GESTURE, title=phrase("Silhouette"), find=check_silhouette),
    PoseCheck(name="hinges", group=Group.JOINTS, title=phrase("Elbows and knees"), find=check_hinges),
    PoseCheck(name="neck", group=Group.JOINTS, title=phrase("Neck"), find=check_neck),
    PoseCheck(name="edge", group=Group.JOINTS, title=phrase("Edge of the picture"), find=check_edge),
    PoseCheck(name="tangents", group=Group.JOINTS, title=phrase("Limbs upon limbs"), find=check_tangents),
    PoseCheck(name="reference", group=Group.REFERENCE, title=phrase("The open reference"), find=check_reference),
)


def run_checks(subject: Subject, *, without: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return what the checks find, strong findings first, the surest first among equals.

    Those switched off are left out, and hints that are hardly sure.
    """
    found = [finding for check in CHECKS if check.name not in without for finding in check.find(subject)]
    said = (finding for finding in found if finding.level is not Level.HINT or finding.sure >= WORTH_SAYING)
    return tuple(sorted(said, key=lambda finding: (finding.level, -finding.sure)))
