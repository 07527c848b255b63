"""Copies of poses found again among 100,000 others: illpose's distance and the paper's descriptor.

Alone: `python tests/benchmarks/bench_planted.py`.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

CHECKOUT = Path(__file__).resolve().parents[2]
if str(CHECKOUT) not in sys.path:
    sys.path.insert(0, str(CHECKOUT))

# ruff: noqa: E402
from illpose_app.core.geometry import box_around
from illpose_app.core.paper_descriptor import crop_distances
from illpose_app.core.pose import pose_of_places
from tests.benchmarks.pose_sets import make_poses, source
from tests.benchmarks.table import Kept, Table
from tests.planted_poses import CASES, TOP, Case, library_features, ranks

LIBRARY = 100_000
QUERIES = 400
#: The paper's descriptor is slower to make and to compare: fewer queries.
PAPER_QUERIES = 60


def measure() -> Table:
    """Plant copies and look for them."""
    joints_NK2, base_QK2 = make_poses(LIBRARY, seed=1).astype(float), make_poses(QUERIES, seed=2).astype(float)
    features_NF = library_features(joints_NK2, np.random.default_rng(9))
    paper_ND = _paper(joints_NK2)
    rows, kept = [], []
    for case in CASES:
        found_Q = ranks(case, base_QK2, features_NF, np.random.default_rng(5))
        whole = not case.planted_lacks and not case.query_lacks
        paper_Q = _paper_ranks(case, base_QK2[:PAPER_QUERIES], paper_ND) if whole else None
        if case.bar:
            share = float(np.mean(found_Q < TOP))
            kept.append(Kept(name=f"copies with {case.name}: found", value=share, more_is_better=True, tolerance=0.01))
        bar = f"{case.bar:.0%}" if case.bar else ""
        rows.append([case.name, bar, _share(found_Q, TOP), _share(found_Q, 1),
                     "" if paper_Q is None else _share(paper_Q, TOP)])  # fmt: skip
    return Table(
        title="Copies found again",
        explanation=f"{QUERIES} poses ({source()}), each with a changed copy among {LIBRARY:,} others, of which 15 % "
        "are cut at the hips and 10 % lack an arm. Noise: standard deviation of the joints, in x and in y, as a share "
        "of the figure's longer side. The paper's descriptor: 136 distances in px of the crop, whole figures only.",
        columns=("copies with", "bar", "in the first ten", "first", "paper's descriptor, in the first ten"),
        rows=rows,
        kept=kept,
    )


def _share(found_Q: NDArray[np.int64], within: int) -> str:
    return f"{np.mean(found_Q < within):.1%}"


def _paper(joints_NK2: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return the paper's descriptors; the box is the one around the joints, a little larger, as of a figure."""
    return np.stack(
        [
            crop_distances(pose_of_places(joints_K2), box_around(joints_K2, margin=0.05))
            for joints_K2 in joints_NK2 * 1000
        ]
    )


def _paper_ranks(case: Case, base_QK2: NDArray[np.float64], paper_ND: NDArray[np.float32]) -> NDArray[np.int64]:
    planted_QD = _paper(case.change(base_QK2, np.random.default_rng(5)))
    found = []
    for query_D, planted_D in zip(_paper(base_QK2), planted_QD, strict=True):
        own = float(((planted_D - query_D) ** 2).sum())
        found.append(int((((paper_ND - query_D) ** 2).sum(axis=1) < own).sum()))
    return np.array(found)


if __name__ == "__main__":
    print(measure().as_markdown())
