"""Turns what a pose network says about crops into joints; one decoder for each name that a manifest may give.

Legend: N crops, R rows of the output, K the COCO-17 joints, h x w the cells of a heatmap.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.pose import JointState
from illpose_app.inference.manifest import InputSpec, Manifest

#: Cells on either side of a heatmap's peak whose weighted mean is the joint's place.
_REACH: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenJoints:
    """Joints as seen in N crops.

    joints_NK2: px of the square crop. confidence_NK 0..1: how sure the place is. presence_NK 0..1: how likely the
    joint is in the picture at all. visibility_NK 0..1: how likely nothing covers it.
    """

    joints_NK2: NDArray[np.float32]
    confidence_NK: NDArray[np.float32]
    presence_NK: NDArray[np.float32]
    visibility_NK: NDArray[np.float32]

    def beside(self, other: "SeenJoints") -> "SeenJoints":
        """Return the crops of both, one after the other."""
        return SeenJoints(
            joints_NK2=np.concatenate([self.joints_NK2, other.joints_NK2]),
            confidence_NK=np.concatenate([self.confidence_NK, other.confidence_NK]),
            presence_NK=np.concatenate([self.presence_NK, other.presence_NK]),
            visibility_NK=np.concatenate([self.visibility_NK, other.visibility_NK]),
        )


def decode_joints(outputs: Mapping[str, NDArray[np.float32]], manifest: Manifest) -> SeenJoints:
    """Return the joints that a network's outputs (by role) describe."""
    rows = list(manifest.joints_K)
    if manifest.decoder == "landmarks":
        return _decode_landmarks(outputs["landmarks"][:, rows], manifest.input)
    return _decode_heatmaps(outputs, rows, manifest)


def sigmoid(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return 1 / (1 + exp(-x)) without overflow."""
    probabilities: NDArray[np.float32] = (0.5 * (1.0 + np.tanh(0.5 * logits))).astype(np.float32)
    return probabilities


def _decode_landmarks(landmarks_NK5: NDArray[np.float32], spec: InputSpec) -> SeenJoints:
    joints_NK2 = landmarks_NK5[..., :2] + np.array(spec.crop_offset, np.float32)
    visibility_NK, presence_NK = sigmoid(landmarks_NK5[..., 3]), sigmoid(landmarks_NK5[..., 4])
    return SeenJoints(
        joints_NK2=joints_NK2,
        confidence_NK=visibility_NK * presence_NK,
        presence_NK=presence_NK,
        visibility_NK=visibility_NK,
    )


def _decode_heatmaps(outputs: Mapping[str, NDArray[np.float32]], rows: list[int], manifest: Manifest) -> SeenJoints:
    heatmaps_NKhw = outputs["heatmaps"][:, rows]
    cells_NK2, confidence_NK = peaks(heatmaps_NKhw, logits=manifest.activation == "sigmoid")
    spec = manifest.input
    height, width = heatmaps_NKhw.shape[2:]
    cell_px = np.array([spec.width_px / width, spec.height_px / height], np.float32)
    joints_NK2 = (cells_NK2 + np.float32(0.5)) * cell_px + np.array(spec.crop_offset, np.float32)
    if "states" in outputs:
        states_NK3 = _softmax(outputs["states"][:, rows])
        presence_NK = 1.0 - states_NK3[..., int(JointState.OUTSIDE)]
        visibility_NK = states_NK3[..., int(JointState.VISIBLE)] / np.maximum(presence_NK, 1e-6)
    elif "landmarks" in outputs:
        visibility_NK = sigmoid(outputs["landmarks"][:, rows, 3])
        presence_NK = confidence_NK * visibility_NK
    else:
        presence_NK, visibility_NK = confidence_NK, confidence_NK
    return SeenJoints(
        joints_NK2=joints_NK2, confidence_NK=confidence_NK, presence_NK=presence_NK, visibility_NK=visibility_NK
    )


def peaks(
    heatmaps_NKhw: NDArray[np.float32], *, logits: bool = False
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return each heatmap's peak (column, row; whole numbers are the middles of cells) and its height.

    Shapes N x K x 2 and N x K. The place is the mean, weighted by the heatmap, of the cells about the highest one,
    which is finer than a cell. logits: the heatmaps are yet to go through the sigmoid; only the cells that count do.
    """
    count, joints, height, width = heatmaps_NKhw.shape
    flat = heatmaps_NKhw.reshape(count, joints, -1)
    highest = flat.argmax(axis=2)
    near = np.arange(-_REACH, _REACH + 1)
    near_rows, near_columns = (highest // width)[..., None] + near, (highest % width)[..., None] + near
    inside_rows, inside_columns = (near_rows >= 0) & (near_rows < height), (near_columns >= 0) & (near_columns < width)
    n, k = np.arange(count)[:, None, None, None], np.arange(joints)[None, :, None, None]
    rows, columns = near_rows.clip(0, height - 1), near_columns.clip(0, width - 1)
    window = heatmaps_NKhw[n, k, rows[..., :, None], columns[..., None, :]]
    window = sigmoid(window) if logits else np.maximum(window, 0.0)
    height_NK = window[..., _REACH, _REACH]
    window = window * (inside_rows[..., :, None] & inside_columns[..., None, :])
    total = np.maximum(window.sum(axis=(2, 3)), 1e-12)
    column = (window.sum(axis=2) * near_columns).sum(axis=2) / total
    row = (window.sum(axis=3) * near_rows).sum(axis=2) / total
    return np.stack([column, row], axis=-1).astype(np.float32), height_NK.astype(np.float32)


def _softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    shares: NDArray[np.float32] = raised / raised.sum(axis=-1, keepdims=True)
    return shares
