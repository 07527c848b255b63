"""Finds the pose of a character in a box, by looking at it several times.

Legend: V looks, K joints, 2 = (x, y) px of the artwork unless said otherwise.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.errors import ModelError, printable
from illpose_app.core.geometry import Box, Crop
from illpose_app.core.pose import JointState, Pose
from illpose_app.core.skeleton import LEFT_HIP, LEFT_SHOULDER, MIRROR_ORDER
from illpose_app.core.words import phrase
from illpose_app.inference.character_box import character_box
from illpose_app.inference.face_look import clearer_face, closer_crop
from illpose_app.inference.joint_decoder import SeenJoints, decode_joints
from illpose_app.inference.manifest import load_manifest
from illpose_app.inference.network import Network
from illpose_app.inference.preprocess import crop_for, network_input, resample, resample_all
from illpose_app.inference.view_fusion import fuse_places

#: A box whose character fills less than this share of its longer side is looked at again about the character.
_LOOSE: Final = 0.8
#: The further looks are taken where more joints of the picture than these lie farther apart in the first look and its
#: mirror image than this share of the box's longer side. Held-out drawings lose .2 points of OKS@50 by it, and
#: .2 by .08 instead of .06, for a twentieth of the looks; asking, too, how surely each joint is seen was no better.
_DOUBTFUL_JOINTS: Final = 1
_APART: Final = 0.08
#: They are taken, too, where the figure goes on beyond the first look: a joint lies within this share of its side at an
#: edge, beyond which is that much more picture. On held-out drawings in boxes shifted up by 15 % of their size, .83 of
#: the joints are right (OKS@50), .77 without.
_EDGE: Final = 0.03
_MORE: Final = 0.04
#: What is smaller than this, px, is not looked at more closely.
_LEAST_PX: Final = 16.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PoseEstimate:
    """The pose found in a box, the box that the pose suggests, and how sure the network is (0..1).

    certainty: how much of a character is surely seen: how often joints like these are right, the mean of all, unknown
    ones counting as 0.
    """

    pose: Pose
    box: Box
    score: float
    certainty: float


class PoseEstimator:
    """The pose network of a folder; opened at the first estimate."""

    def __init__(self, folder: Path, *, threads: int = 2) -> None:
        self.manifest = load_manifest(folder)
        if self.manifest.kind != "pose" or self.manifest.views is None:
            raise ModelError(phrase("{file}: a network of kind 'pose' is needed here", file=printable(folder)))
        self._network = Network(self.manifest, threads=threads)
        self._views = self.manifest.views

    def estimate(self, pixels_HW3: NDArray[np.uint8], boxes: Sequence[Box]) -> list[PoseEstimate]:
        """Return one estimate for each box (px), in their order; pixels are upright RGB."""
        return [self._estimate_one(pixels_HW3, box) for box in boxes]

    def glance(self, pixels_HW3: NDArray[np.uint8], crops: Sequence[Crop]) -> list[Pose]:
        """Return what a single look through each crop sees, all in one batch: quicker than an estimate, and rougher."""
        views = [resample(pixels_HW3, crop) for crop in crops]
        seen = decode_joints(self._network.run(network_input(views, self.manifest.input)), self.manifest)
        height, width = pixels_HW3.shape[:2]
        poses = []
        for number, crop in enumerate(crops):
            one = SeenJoints(
                joints_NK2=seen.joints_NK2[number : number + 1],
                confidence_NK=seen.confidence_NK[number : number + 1],
                presence_NK=seen.presence_NK[number : number + 1],
                visibility_NK=seen.visibility_NK[number : number + 1],
            )
            joints_K2 = crop.to_artwork(one.joints_NK2[0])
            state_K = self._states(joints_K2, one, width_px=width, height_px=height)
            poses.append(Pose(joints_K2=joints_K2, confidence_K=one.confidence_NK[0], state_K=state_K))
        return poses

    def calibrated(self, confidence_K: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return how often joints of these confidences are right, as measured; as they are where nobody measured."""
        line = self.manifest.calibration
        if line is None:
            return confidence_K
        frequency_K: NDArray[np.float32] = np.interp(confidence_K, line.confidence, line.frequency).astype(np.float32)
        return frequency_K

    def _estimate_one(self, pixels_HW3: NDArray[np.uint8], box: Box) -> PoseEstimate:
        estimate, size_px = self._look_at(pixels_HW3, box), max(box.width, box.height)
        longer = max(estimate.box.width, estimate.box.height)
        if longer < _LOOSE * size_px and longer >= _LEAST_PX:
            estimate, size_px = self._look_at(pixels_HW3, estimate.box), longer
        return self._with_clearer_face(pixels_HW3, estimate, size_px=size_px) if self._views.face else estimate

    def _with_clearer_face(
        self, pixels_HW3: NDArray[np.uint8], estimate: PoseEstimate, *, size_px: float
    ) -> PoseEstimate:
        """Look once more at the upper half of a whole figure; what is sure stays as sure."""
        pose = estimate.pose
        crop = closer_crop(pose.joints_K2, size_px=size_px, network_px=self.manifest.input.crop_size)
        if crop is None:
            return estimate
        (closer,) = self.glance(pixels_HW3, [crop])
        joints_K2 = clearer_face(
            pose.joints_K2,
            pose.confidence_K,
            closer_K2=closer.joints_K2,
            closer_confidence_K=np.where(closer.known_K, closer.confidence_K, 0.0),
        )
        return replace(estimate, pose=replace(pose, joints_K2=joints_K2))

    def _look_at(self, pixels_HW3: NDArray[np.uint8], box: Box) -> PoseEstimate:
        """Take the manifest's looks at one box and put them together; the first is enough if it is clear and whole."""
        crops = [crop_for(box, self.manifest.input, look) for look in self._views.looks]
        size_px = max(box.width, box.height)
        first = crops[:1] if self._views.mirrored else crops
        seen = self._look(pixels_HW3, first)
        if len(first) < len(crops) and (
            self._is_doubtful(seen, size_px=size_px) or self._is_cut(seen, first[0], shape=pixels_HW3.shape)
        ):
            seen = seen.beside(self._look(pixels_HW3, crops[len(first) :]))
        joints_K2 = fuse_places(seen.joints_NK2, seen.confidence_NK, size_px=size_px)
        height, width = pixels_HW3.shape[:2]
        pose = Pose(
            joints_K2=joints_K2,
            confidence_K=seen.confidence_NK.mean(axis=0),
            state_K=self._states(joints_K2, seen, width_px=width, height_px=height),
        )
        sure_K = np.clip(self.calibrated(pose.confidence_K), 0.0, 1.0)
        suggested = character_box(
            pose, Box(x=0.0, y=0.0, width=float(width), height=float(height)), limits_are_a_figure=False
        )
        return PoseEstimate(
            pose=pose,
            box=suggested,
            score=float(sure_K[LEFT_SHOULDER:].mean()),
            certainty=float((sure_K * pose.known_K).mean()),
        )

    def _is_doubtful(self, seen: SeenJoints, *, size_px: float) -> bool:
        """Return whether a look and its mirror image disagree about joints that are in the picture."""
        apart_K = np.linalg.norm(seen.joints_NK2[0] - seen.joints_NK2[1], axis=1)
        known_K = self._known(seen)
        return int((known_K & (apart_K > _APART * size_px)).sum()) > _DOUBTFUL_JOINTS

    def _is_cut(self, seen: SeenJoints, crop: Crop, *, shape: tuple[int, ...]) -> bool:
        """Return whether a figure goes on beyond a look: joints at its edge, or no head or legs, and more to see."""
        at_K2 = (seen.joints_NK2.mean(axis=0) - (crop.x, crop.y)) / crop.side
        known_K = self._known(seen)
        left, above = crop.x > _MORE * crop.side, crop.y > _MORE * crop.side
        right, below = (shape[1 - axis] - (crop.x, crop.y)[axis] > (1 + _MORE) * crop.side for axis in (0, 1))
        at_edge = (
            (left and (at_K2[:, 0] < _EDGE).any())
            or (right and (at_K2[:, 0] > 1 - _EDGE).any())
            or (above and (at_K2[:, 1] < _EDGE).any())
            or (below and (at_K2[:, 1] > 1 - _EDGE).any())
        )
        head, legs = known_K[:LEFT_SHOULDER], known_K[LEFT_HIP:]
        return bool(at_edge or (above and not head.all()) or (below and not legs.all()))

    def _known(self, seen: SeenJoints) -> NDArray[np.bool_]:
        """Return which joints the looks together take to be in the picture."""
        known_K: NDArray[np.bool_] = seen.presence_NK.mean(axis=0) >= self.manifest.thresholds["known"]
        return known_K

    def _look(self, pixels_HW3: NDArray[np.uint8], crops: Sequence[Crop]) -> SeenJoints:
        """Return the joints, px of the artwork, that the crops show.

        If the manifest says so, their mirror images, too, sides put back.
        """
        batch = network_input(resample_all(pixels_HW3, crops), self.manifest.input, mirrored=self._views.mirrored)
        seen = decode_joints(self._network.run(batch), self.manifest)
        if self._views.mirrored:
            seen = _unmirrored(seen, first=len(crops), size_px=self.manifest.input.crop_size)
        looked_through = [*crops, *crops] if self._views.mirrored else crops
        places = [crop.to_artwork(joints_K2) for crop, joints_K2 in zip(looked_through, seen.joints_NK2, strict=True)]
        return replace(seen, joints_NK2=np.stack(places))

    def _states(
        self, joints_K2: NDArray[np.float32], seen: SeenJoints, *, width_px: int, height_px: int
    ) -> NDArray[np.uint8]:
        """Return which joints are visible, hidden (covered) or outside (the picture, or nobody could tell)."""
        inside_K = ((joints_K2 >= 0) & (joints_K2 < (width_px, height_px))).all(axis=1)
        known_K = inside_K & self._known(seen)
        visible_K = seen.visibility_NK.mean(axis=0) >= self.manifest.thresholds["visible"]
        state_K = np.where(visible_K, int(JointState.VISIBLE), int(JointState.HIDDEN))
        return np.where(known_K, state_K, int(JointState.OUTSIDE)).astype(np.uint8)


def _unmirrored(seen: SeenJoints, *, first: int, size_px: int) -> SeenJoints:
    """Return looks of which those from `first` on were at mirrored crops as if none had been."""
    order = list(MIRROR_ORDER)
    joints_NK2 = seen.joints_NK2.copy()
    joints_NK2[first:] = joints_NK2[first:, order]
    joints_NK2[first:, :, 0] = size_px - joints_NK2[first:, :, 0]

    def swapped(values_NK: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.concatenate([values_NK[:first], values_NK[first:, order]])

    return SeenJoints(
        joints_NK2=joints_NK2,
        confidence_NK=swapped(seen.confidence_NK),
        presence_NK=swapped(seen.presence_NK),
        visibility_NK=swapped(seen.visibility_NK),
    )
