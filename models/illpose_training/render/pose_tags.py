"""Names what a posed character does and how it is seen, from the places of its joints."""

import numpy as np
from numpy.typing import NDArray

from illpose_app.core import skeleton as sk
from illpose_training.render.camera import View
from illpose_training.render.posing import PosedPuppet

Vector = NDArray[np.float64]


def _unit(vector: Vector) -> Vector:
    direction: Vector = vector / (np.linalg.norm(vector, axis=-1, keepdims=True) + 1e-9)
    return direction


class _Measured:
    """A pose measured once: directions of the trunk and limbs, lengths in legs."""

    def __init__(self, posed: PosedPuppet) -> None:
        j = posed.joints_K3
        self.joints = j
        self.hips, self.shoulders = (
            (j[sk.LEFT_HIP] + j[sk.RIGHT_HIP]) / 2,
            (j[sk.LEFT_SHOULDER] + j[sk.RIGHT_SHOULDER]) / 2,
        )
        self.trunk = _unit(self.shoulders - self.hips)
        self.left = _unit(j[sk.LEFT_SHOULDER] - j[sk.RIGHT_SHOULDER])
        self.forward = _unit(np.cross(self.left, self.trunk))
        self.thigh = _unit(j[[sk.LEFT_KNEE, sk.RIGHT_KNEE]] - j[[sk.LEFT_HIP, sk.RIGHT_HIP]])
        self.shin = _unit(j[[sk.LEFT_ANKLE, sk.RIGHT_ANKLE]] - j[[sk.LEFT_KNEE, sk.RIGHT_KNEE]])
        self.upper_arm = _unit(j[[sk.LEFT_ELBOW, sk.RIGHT_ELBOW]] - j[[sk.LEFT_SHOULDER, sk.RIGHT_SHOULDER]])
        self.forearm = _unit(j[[sk.LEFT_WRIST, sk.RIGHT_WRIST]] - j[[sk.LEFT_ELBOW, sk.RIGHT_ELBOW]])
        legs = np.linalg.norm(j[[sk.LEFT_KNEE, sk.RIGHT_KNEE]] - j[[sk.LEFT_HIP, sk.RIGHT_HIP]], axis=1)
        shins = np.linalg.norm(j[[sk.LEFT_ANKLE, sk.RIGHT_ANKLE]] - j[[sk.LEFT_KNEE, sk.RIGHT_KNEE]], axis=1)
        self.leg = float((legs + shins).mean())
        self.floor = float(j[:, 1].min())
        self.hip_height = float(self.hips[1] - self.floor) / self.leg
        self.knee_bend = np.degrees(np.arccos(np.clip((self.thigh * self.shin).sum(axis=1), -1, 1)))

    def near(self, first: int, second: int, reach: float) -> bool:
        """Whether two joints lie within reach (in leg lengths)."""
        return float(np.linalg.norm(self.joints[first] - self.joints[second])) < reach * self.leg


def stance(posed: PosedPuppet) -> frozenset[str]:
    """Return the tags of a posed character's body, arms and legs."""
    m = _Measured(posed)
    return frozenset(_body_tags(m) | _leg_tags(m) | _arm_tags(m) | _head_tags(posed, m))


def _body_tags(m: _Measured) -> set[str]:
    upright, facing_up = float(m.trunk[1]), float(m.forward[1])
    wrists_low = m.joints[[sk.LEFT_WRIST, sk.RIGHT_WRIST], 1].max() < m.floor + 0.35 * m.leg
    if abs(upright) < 0.45 and m.hip_height < 0.38:
        side = "on_back" if facing_up > 0.5 else "on_stomach" if facing_up < -0.5 else "on_side"
        return {"lying", side}
    if upright < 0.55 and wrists_low and facing_up < -0.4 and m.hip_height > 0.35:
        return {"all_fours"}
    knees_low = m.joints[[sk.LEFT_KNEE, sk.RIGHT_KNEE], 1] < m.floor + 0.16 * m.leg
    if knees_low.any() and m.hip_height < 0.75 and m.shin[knees_low, 1].max() > -0.55 and m.hip_height > 0.16:
        return {"kneeling"}
    if m.hip_height < 0.6 and (m.knee_bend > 80).all() and (m.shin[:, 1] < -0.5).all() and m.hip_height > 0.15:
        return {"squatting"} if m.hip_height < 0.42 else {"sitting"}
    if upright > 0.3 and (m.thigh[:, 1] > -0.55).all() and m.hip_height < 0.72:
        return {"sitting"}
    tags = {"standing"} if upright > 0.3 else {"upside-down"} if upright < -0.5 else {"bent_over"}
    flat = _unit(m.forward * (1, 0, 1))
    lean = float(m.trunk @ flat)
    return tags | ({"leaning_forward"} if lean > 0.38 else {"leaning_back"} if lean < -0.3 else set())


def _leg_tags(m: _Measured) -> set[str]:
    tags: set[str] = set()
    ankles = m.joints[[sk.LEFT_ANKLE, sk.RIGHT_ANKLE], 1]
    spread = np.degrees(np.arccos(np.clip(float(m.thigh[0] @ m.thigh[1]), -1, 1)))
    if m.hip_height > 0.72 and m.trunk[1] > 0.5:
        if abs(ankles[0] - ankles[1]) > 0.35 * m.leg:
            tags.add("leg_up" if m.thigh[:, 1].max() > -0.35 else "standing_on_one_leg")
        if spread > 50 and m.knee_bend.max() > 55:
            tags.add("running")
        elif 24 < spread < 60:
            tags.add("walking" if abs(float((m.thigh[0] - m.thigh[1]) @ m.left)) < 0.5 else "legs_apart")
    hugging = all(m.near(w, k, 0.4) for w, k in ((sk.LEFT_WRIST, sk.LEFT_KNEE), (sk.RIGHT_WRIST, sk.RIGHT_KNEE)))
    if hugging and m.hip_height < 0.45 and m.knee_bend.min() > 70:
        tags.add("hugging_own_legs")
    crossing = float((m.joints[sk.LEFT_ANKLE] - m.joints[sk.RIGHT_ANKLE]) @ m.left)
    return tags | ({"crossed_legs"} if crossing < -0.08 * m.leg else set())


def _arm_tags(m: _Measured) -> set[str]:
    tags: set[str] = set()
    head_top = m.joints[[sk.LEFT_EYE, sk.RIGHT_EYE], 1].max()
    up = m.joints[[sk.LEFT_WRIST, sk.RIGHT_WRIST], 1] > head_top
    if up.any():
        tags.add("arms_up" if up.all() else "arm_up")
    sideways = np.array([float(m.upper_arm[0] @ m.left), -float(m.upper_arm[1] @ m.left)])
    straight = (m.upper_arm * m.forearm).sum(axis=1)
    if (sideways > 0.75).all() and (straight > 0.75).all():
        tags.add("outstretched_arms")
    if m.near(sk.LEFT_WRIST, sk.RIGHT_ELBOW, 0.24) and m.near(sk.RIGHT_WRIST, sk.LEFT_ELBOW, 0.24):
        tags.add("crossed_arms")
    behind = (m.joints[[sk.LEFT_WRIST, sk.RIGHT_WRIST]] - m.hips) @ m.forward
    if (behind < -0.1 * m.leg).all() and m.near(sk.LEFT_WRIST, sk.RIGHT_WRIST, 0.3):
        tags.add("arms_behind_back")
    for wrist, hip in ((sk.LEFT_WRIST, sk.LEFT_HIP), (sk.RIGHT_WRIST, sk.RIGHT_HIP)):
        elbow = wrist - 2
        bent = straight[0 if wrist == sk.LEFT_WRIST else 1] < 0.5
        out = abs(float((m.joints[elbow] - m.joints[wrist]) @ m.left)) > 0.12 * m.leg
        if bent and out and m.near(wrist, hip, 0.28):
            tags.add("hand_on_own_hip")
        if m.near(wrist, sk.NOSE, 0.26) and m.joints[wrist, 1] < head_top:
            tags.add("hand_on_own_face")
    return tags


def _head_tags(posed: PosedPuppet, m: _Measured) -> set[str]:
    bone = posed.puppet.mesh.rig.canonical["head"]
    head = posed.bone_turn_B33[bone]
    tags = set()
    if float(head[:, 2] @ m.forward) < 0.35:
        tags.add("looking_back")
    if abs(float(head[:, 1] @ m.left)) > 0.35:
        tags.add("head_tilt")
    return tags


def viewpoint(posed: PosedPuppet, view: View) -> frozenset[str]:
    """Return the tags of how a posed character is seen."""
    m = _Measured(posed)
    forward = view.turn_33 @ posed.bone_turn_B33[posed.puppet.mesh.rig.canonical["chest"]][:, 2]
    towards, along = float(forward[2]), float(np.hypot(forward[0], forward[2]))
    share = towards / max(along, 0.2)
    if share > 0.92:
        tags = {"straight-on"}
    elif share > 0.35:
        tags = {"three-quarter_view"}
    else:
        tags = {"from_side"} if share > -0.35 else {"from_behind"}
    if abs(view.pitch) > 0.33:
        tags.add("from_above" if view.pitch > 0 else "from_below")
    limbs = np.concatenate([m.thigh, m.shin, m.upper_arm, m.forearm]) @ view.turn_33.T
    return frozenset(tags | ({"foreshortening"} if limbs[:, 2].max() > 0.93 or view.lens > 1 else set()))
