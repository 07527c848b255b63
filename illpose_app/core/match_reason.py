"""Why a reference matches: its skeleton laid over the query's, and how far each limb points another way."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import JOINT_WEIGHT_K
from illpose_app.core.pose import Pose
from illpose_app.core.skeleton import LIMBS
from illpose_app.core.words import phrase

#: Limbs that are named; those of the face are too short to say much.
LIMB_NAMES: Final[tuple[str, ...]] = (
    "", "", "", "", phrase("shoulders"), phrase("left side"), phrase("right side"), phrase("hips"),
    phrase("left upper arm"), phrase("left forearm"), phrase("right upper arm"), phrase("right forearm"),
    phrase("left thigh"), phrase("left shin"), phrase("right thigh"), phrase("right shin"),
)  # fmt: skip
#: Up to here a limb points the same way to the eye, deg.
SAME_DEG: Final = 10.0
#: From here on a limb is clearly another one, deg.
OTHER_DEG: Final = 45.0
_FEWEST: Final = 3
_NAMED: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Alignment:
    """A reference laid over the query by the turn, size and place that fit best.

    A place p of the reference (px; where mirrored, its x counts negative) lies at p @ turn_22 + shift_2 in the query's
    picture; overlaid is its skeleton there, its limbs named as the query's. difference_L: degrees by which each of the
    16 limbs points another way; NaN where a limb is not known in both.
    """

    mirrored: bool
    turn_22: NDArray[np.float64]
    shift_2: NDArray[np.float64]
    overlaid: Pose
    difference_L: NDArray[np.float64]

    def query_in_reference(self, query: Pose) -> Pose:
        """Return the query's skeleton laid over the reference, in px of the reference's picture."""
        places_K2 = (query.joints_K2.astype(np.float64) - self.shift_2) @ np.linalg.inv(self.turn_22)
        if self.mirrored:
            places_K2[:, 0] *= -1
        return Pose(joints_K2=places_K2.astype(np.float32), confidence_K=query.confidence_K, state_K=query.state_K)


def align(query: Pose, reference: Pose, *, mirrored: bool) -> Alignment | None:
    """Lay a reference over the query (weighted Procrustes; mirrored: flipped first); None with too little in common."""
    other = reference.mirrored(width_px=0.0) if mirrored else reference
    both_K = query.known_K & other.known_K
    if int(both_K.sum()) < _FEWEST:
        return None
    weight_K = JOINT_WEIGHT_K * both_K
    z_K, w_K = _complex(query), _complex(other)
    z_middle, w_middle = np.average(z_K, weights=weight_K), np.average(w_K, weights=weight_K)
    size = float((weight_K * np.abs(w_K - w_middle) ** 2).sum())
    if size < 1e-9:
        return None
    turn = complex((weight_K * (w_K - w_middle).conj() * (z_K - z_middle)).sum()) / size
    if abs(turn) < 1e-9:
        return None
    overlaid_K = turn * (w_K - w_middle) + z_middle
    shift = z_middle - turn * w_middle
    return Alignment(
        mirrored=mirrored,
        turn_22=np.array([[turn.real, turn.imag], [-turn.imag, turn.real]]),
        shift_2=np.array([shift.real, shift.imag]),
        overlaid=Pose(
            joints_K2=np.stack([overlaid_K.real, overlaid_K.imag], axis=1).astype(np.float32),
            confidence_K=other.confidence_K,
            state_K=other.state_K,
        ),
        difference_L=_differences(z_K, overlaid_K, both_K),
    )


def limbs_that_differ(alignment: Alignment) -> tuple[tuple[str, int], ...]:
    """Return the named limbs that point another way, the most different first: ("left forearm", 35)."""
    found = [
        (name, round(float(difference)))
        for name, difference in zip(LIMB_NAMES, alignment.difference_L, strict=True)
        if name and np.isfinite(difference) and difference > SAME_DEG
    ]
    return tuple(sorted(found, key=lambda limb: -limb[1])[:_NAMED])


def turn_deg(alignment: Alignment) -> int:
    """Return by how many degrees the reference was turned, clockwise on the screen."""
    return round(float(np.degrees(np.arctan2(alignment.turn_22[0, 1], alignment.turn_22[0, 0]))))


def _complex(pose: Pose) -> NDArray[np.complex128]:
    places_K2 = np.nan_to_num(pose.joints_K2.astype(np.float64))
    return np.asarray(places_K2[:, 0] + 1j * places_K2[:, 1], np.complex128)


def _differences(
    z_K: NDArray[np.complex128], w_K: NDArray[np.complex128], both_K: NDArray[np.bool_]
) -> NDArray[np.float64]:
    difference_L = np.full(len(LIMBS), np.nan)
    for number, (first, second, _) in enumerate(LIMBS):
        here, there = z_K[second] - z_K[first], w_K[second] - w_K[first]
        if both_K[first] and both_K[second] and abs(here) > 1e-9 and abs(there) > 1e-9:
            difference_L[number] = abs(np.degrees(np.angle(there / here)))
    return difference_L
