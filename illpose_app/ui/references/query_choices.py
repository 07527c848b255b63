"""What the artist has chosen in the query panel, as a value."""

from dataclasses import dataclass

from illpose_app.core.pose_query import EVERY_JOINT, WEIGHTS_OF_SET, JointSet, PoseQuery, Weights
from illpose_app.core.view_of_pose import Framing


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryChoices:
    """Which joints count and what may differ; picked: the weights of joints picked one by one."""

    joints: JointSet = JointSet.WHOLE
    picked: Weights = EVERY_JOINT
    mirrored: bool = True
    upright: bool = False
    same_facing: bool = False
    no_variations: bool = True
    framing: Framing | None = None
    line: str = ""

    @property
    def weights_K(self) -> Weights:
        """How much each joint counts."""
        return self.picked if self.joints is JointSet.PICKED else WEIGHTS_OF_SET[self.joints]

    def query(self) -> PoseQuery:
        """Return the query for the pose search; the line is answered elsewhere."""
        return PoseQuery(
            weights_K=self.weights_K,
            mirrored=self.mirrored,
            upright=self.upright,
            same_facing=self.same_facing,
            framing=self.framing,
        )
