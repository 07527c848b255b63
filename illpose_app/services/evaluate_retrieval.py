"""Measures how well references are ranked, on labelled illustrations, beside the paper's descriptor."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.embedding import EMBEDDING_SIZE, FEWEST_JOINTS, embed_many, whole
from illpose_app.core.geometry import Box
from illpose_app.core.paper_descriptor import crop_distances, descriptor_distances
from illpose_app.core.pose import Pose
from illpose_app.core.pose_distance import features_of, pose_distances, query_columns
from illpose_app.core.pose_query import EVERY_JOINT
from illpose_app.core.progress import Progress, Work
from illpose_app.core.retrieval_scores import ndcg, share_of_right, true_distances
from illpose_app.index.embedding_table import EmbeddingTable, empty_table
from illpose_app.index.hnsw import build_index
from illpose_app.services.read_labels import LabelledCharacter

#: Finds the poses of the boxes of a picture file, in their order.
FindPoses = Callable[[Path, Sequence[Box]], Sequence[Pose]]
TOP: Final = 10
FIRST: Final = 5
#: So many proposals of the index are compared exactly: few, since a labelled folder is small.
_PROPOSED: Final = 2 * TOP
_WEIGHTS: Final = np.array(EVERY_JOINT, np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrievalRow:
    """The scores of one ranking over some of the queries."""

    poses: str
    ranking: str
    queries: str
    count: int
    precision_at_5: float
    recall_at_10: float
    ndcg_at_10: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrievalScores:
    """All rows, and how many of the ten nearest whole poses HNSW finds; None where there are too few."""

    character_count: int
    left_out: int
    rows: tuple[RetrievalRow, ...]
    index_recall: float | None
    whole_count: int


def evaluate_retrieval(
    characters: Sequence[LabelledCharacter], *, find_poses: FindPoses | None, mirrored: bool = False
) -> Work[RetrievalScores]:
    """Rank all others for each character; find_poses: also with the poses that the network finds in the true boxes.

    A character with fewer than FEWEST_JOINTS labelled joints is no query and no answer, and the query's own picture is
    left out. The truth is that of core/retrieval_scores.py, over the poses as labelled.
    """
    used = [character for character in characters if int(character.pose.known_K.sum()) >= FEWEST_JOINTS]
    truth = _Truth(used, mirrored=mirrored)
    labelled = [character.pose for character in used]
    settings = {"labelled": labelled}
    if find_poses is not None:
        settings["found by the network"] = yield from _found(used, find_poses)
    rows: list[RetrievalRow] = []
    for number, (setting, poses) in enumerate(settings.items(), start=1):
        yield Progress(done=number, total=len(settings), subject=f"ranking poses {setting}")
        for name, ranking in _rankings(poses, [character.box for character in used], mirrored=mirrored).items():
            rows += truth.rows(setting, name, ranking)
    index_recall, whole_count = yield from _index_recall(labelled)
    return RetrievalScores(
        character_count=len(used),
        left_out=len(characters) - len(used),
        rows=tuple(rows),
        index_recall=index_recall,
        whole_count=whole_count,
    )


class _Truth:
    """Which answers are right for each query, and which queries belong to which row."""

    def __init__(self, characters: Sequence[LabelledCharacter], *, mirrored: bool) -> None:
        joints_NK2 = np.stack([c.pose.joints_K2 for c in characters]) if characters else np.zeros((0, 17, 2))
        known_NK = np.stack([c.pose.known_K for c in characters]) if characters else np.zeros((0, 17), np.bool_)
        files = np.array([str(c.file) for c in characters])
        self.others = [np.flatnonzero(files != file) for file in files]
        self.right = []
        for query, others in enumerate(self.others):
            distance_R = true_distances(
                joints_NK2[query], known_NK[query], joints_NK2[others], known_NK[others], mirrored=mirrored
            )
            comparable = np.flatnonzero(np.isfinite(distance_R))
            self.right.append(others[comparable[np.argsort(distance_R[comparable], kind="stable")]])
        self.groups: dict[str, list[int]] = {"all": list(range(len(characters)))}
        for style in sorted({c.style for c in characters}):
            self.groups[style] = [i for i, c in enumerate(characters) if c.style == style]
        self.groups["cropped"] = [i for i, c in enumerate(characters) if c.cropped]
        self.groups["from behind"] = [i for i, c in enumerate(characters) if c.from_behind]

    def rows(self, setting: str, name: str, distance_NN: NDArray[np.float32]) -> list[RetrievalRow]:
        """Return the scores of a ranking for each group of queries that has any."""
        scores = np.zeros((len(self.others), 3))
        for query, (others, right) in enumerate(zip(self.others, self.right, strict=True)):
            ranked = others[np.argsort(distance_NN[query, others], kind="stable")]
            scores[query] = (
                share_of_right(ranked, right, k=FIRST),
                share_of_right(ranked, right, k=TOP),
                ndcg(ranked, right, k=TOP),
            )
        found = []
        for group, queries in self.groups.items():
            if queries:
                precision, recall, gain = scores[queries].mean(axis=0).tolist()
                found.append(
                    RetrievalRow(poses=setting, ranking=name, queries=group, count=len(queries),
                                 precision_at_5=precision, recall_at_10=recall, ndcg_at_10=gain)
                )  # fmt: skip
        return found


def _found(characters: Sequence[LabelledCharacter], find_poses: FindPoses) -> Work[list[Pose]]:
    by_file: dict[Path, list[int]] = {}
    for number, character in enumerate(characters):
        by_file.setdefault(character.file, []).append(number)
    poses = [character.pose for character in characters]
    for done, (file, numbers) in enumerate(by_file.items(), start=1):
        found = find_poses(file, [characters[number].box for number in numbers])
        for number, pose in zip(numbers, found, strict=True):
            poses[number] = pose
        yield Progress(done=done, total=len(by_file), subject=file.name)
    return poses


def _rankings(poses: Sequence[Pose], boxes: Sequence[Box], *, mirrored: bool) -> dict[str, NDArray[np.float32]]:
    """Return the distances of each pose to all others by each way of ranking, shape (N, N)."""
    embeddings_ND = _embedded(poses)
    features_NF = features_of(embeddings_ND)
    own, places = [], []
    for embedding_D in embeddings_ND:
        columns = query_columns(embedding_D, _WEIGHTS, mirrored=mirrored)
        own.append(pose_distances(columns, features_NF))
        places.append(pose_distances(replace(columns, places_shares=(1.0,)), features_NF))
    paper_ND = [crop_distances(pose, box) for pose, box in zip(poses, boxes, strict=True)]
    paper = [descriptor_distances(query_D, np.stack(paper_ND)) for query_D in paper_ND]
    by_name = {"illpose": own, "joint places alone": places, "paper's descriptor": paper}
    return {name: np.stack(rows) if rows else np.zeros((0, 0), np.float32) for name, rows in by_name.items()}


def _index_recall(poses: Sequence[Pose]) -> Work[tuple[float | None, int]]:
    """Return which share of the ten nearest whole poses the index finds, and how many whole poses there are."""
    embeddings_ND = _embedded(poses)
    whole_ND = embeddings_ND[whole(embeddings_ND)]
    if len(whole_ND) <= _PROPOSED:
        return None, len(whole_ND)
    table = _table_of(whole_ND)
    index = yield from build_index(table)
    found = []
    for embedding_D in whole_ND:
        distance_N = pose_distances(query_columns(embedding_D, _WEIGHTS), table.features_NF)
        right = np.argsort(distance_N, kind="stable")[:TOP]
        near = index.nearest(embedding_D[None], _PROPOSED)
        found.append(share_of_right(near[np.argsort(distance_N[near], kind="stable")], right, k=TOP))
    return float(np.mean(found)), len(whole_ND)


def _table_of(embeddings_ND: NDArray[np.float32]) -> EmbeddingTable:
    ids = np.arange(len(embeddings_ND))
    return empty_table().followed_by(
        generation=1,
        character_ids_N=ids,
        artwork_ids_N=ids,
        generations_N=np.ones(len(ids), np.int64),
        embeddings_ND=embeddings_ND,
        gone_M=np.zeros(0, np.int64),
    )


def _embedded(poses: Sequence[Pose]) -> NDArray[np.float32]:
    if not poses:
        return np.zeros((0, EMBEDDING_SIZE), np.float32)
    embeddings_ND, _ = embed_many(
        np.stack([pose.joints_K2 for pose in poses]),
        np.stack([pose.confidence_K for pose in poses]),
        np.stack([pose.state_K for pose in poses]),
    )
    return embeddings_ND
