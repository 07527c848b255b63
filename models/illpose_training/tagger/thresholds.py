"""Chooses a tagger's thresholds on what was kept out of training: real illustrations, and renders that nobody saw."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_training.tagger.examples import TagExample
from illpose_training.tagger.scores import best_score, score_at
from illpose_training.tagger.vocabulary import LABEL_COUNT

#: How much a rendered example counts beside a real one, where there are real ones with the label.
_RENDER_WEIGHT: Final = 0.2
#: Fewer real ones with a label say too little of it.
_LEAST_REAL: Final = 4
#: Fewer examples with a label, of both kinds, and it has no threshold.
_LEAST: Final = 6
#: A label is given to artworks when it is told this much better than by saying it always, and this often rightly.
_BETTER, _PRECISION = 0.05, 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """The thresholds of a label; given: whether artworks get it. 1 where too little is known."""

    f1: float
    f2: float
    given: bool


def choose_thresholds(scores_NL: NDArray[np.floating], examples: Sequence[TagExample]) -> list[Threshold]:
    """Return the thresholds of each label for examples that were kept out and their scores (0..1)."""
    there_NL = np.stack([example.there_L for example in examples])
    known_NL = np.stack([example.known_L for example in examples])
    real_N = np.array([example.real for example in examples])
    return [
        _threshold(scores_NL[known, label], there_NL[known, label], real_N[known])
        for label in range(LABEL_COUNT)
        for known in (known_NL[:, label],)
    ]


def _threshold(scores_N: NDArray[np.floating], there_N: NDArray[np.bool_], real_N: NDArray[np.bool_]) -> Threshold:
    if there_N.sum() < _LEAST:
        return Threshold(f1=1.0, f2=1.0, given=False)
    enough = (there_N & real_N).sum() >= _LEAST_REAL
    weight_N = np.where(real_N, 1.0, _RENDER_WEIGHT) if enough else np.ones(len(scores_N))
    chosen = {beta: best_score(scores_N, there_N, beta=beta, weight_N=weight_N).threshold for beta in (1.0, 2.0)}
    judged_N = real_N if enough else np.ones(len(scores_N), np.bool_)
    at = score_at(scores_N[judged_N], there_N[judged_N], chosen[1.0], beta=1.0)
    always = score_at(scores_N[judged_N], there_N[judged_N], -1.0, beta=1.0)
    given = at.f > always.f + _BETTER and at.precision >= _PRECISION
    return Threshold(f1=chosen[1.0], f2=chosen[2.0], given=given)
