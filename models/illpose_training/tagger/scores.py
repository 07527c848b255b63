"""The paper's table for any tagger: per class the best threshold, then F, precision, recall and accuracy.

Legend: N examples, L classes. Chen and Zwicker, "Transfer Learning for Pose Estimation of Illustrated Characters",
WACV 2022, table 1; F-beta after van Rijsbergen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

#: A class is scored when it occurs at least this often.
LEAST_POSITIVES: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassScore:
    """How well one class is told at one threshold."""

    f: float
    precision: float
    recall: float
    accuracy: float
    threshold: float


def score_at(
    scores_N: NDArray[np.floating], there_N: NDArray[np.bool_], threshold: float, *, beta: float
) -> ClassScore:
    """Return the score of a class when it is said of all whose score reaches the threshold."""
    said_N = scores_N >= threshold
    right = float((said_N & there_N).sum())
    said, there = float(said_N.sum()), float(there_N.sum())
    denominator = beta * beta * there + said
    return ClassScore(
        f=(1 + beta * beta) * right / denominator if denominator else 0.0,
        precision=right / said if said else 0.0,
        recall=right / there if there else 0.0,
        accuracy=float((said_N == there_N).mean()),
        threshold=threshold,
    )


def best_score(
    scores_N: NDArray[np.floating],
    there_N: NDArray[np.bool_],
    *,
    beta: float,
    weight_N: NDArray[np.floating] | None = None,
) -> ClassScore:
    """Return the score at the threshold with the highest F; between two scores the threshold lies in the middle.

    weight_N lets some examples count more when the threshold is chosen; the score itself counts each once.
    """
    weight_N = np.ones(len(scores_N)) if weight_N is None else np.asarray(weight_N, float)
    order = np.argsort(-scores_N, kind="stable")
    sorted_N = scores_N[order]
    right_N = np.cumsum(weight_N[order] * there_N[order])
    said_N = np.cumsum(weight_N[order])
    there = float((weight_N * there_N).sum())
    f_N = (1 + beta * beta) * right_N / np.maximum(beta * beta * there + said_N, 1e-12)
    # equal scores are said together or not at all
    last_N = np.append(sorted_N[:-1] > sorted_N[1:], True)
    best = int(np.argmax(np.where(last_N, f_N, -1.0)))
    below = float(sorted_N[best + 1]) if best + 1 < len(sorted_N) else 0.0
    return score_at(scores_N, there_N, (float(sorted_N[best]) + below) / 2, beta=beta)


def mean_of(scores: Sequence[ClassScore]) -> ClassScore:
    """Return the means over classes; F of a mean cannot be computed from the mean precision and recall."""
    return ClassScore(
        f=float(np.mean([score.f for score in scores])),
        precision=float(np.mean([score.precision for score in scores])),
        recall=float(np.mean([score.recall for score in scores])),
        accuracy=float(np.mean([score.accuracy for score in scores])),
        threshold=float("nan"),
    )
