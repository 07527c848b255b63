"""`illpose evaluate retrieval`: how well references are ranked, on labelled illustrations."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from illpose_app.cli_analyze import open_analyzer
from illpose_app.cli_report import Report
from illpose_app.core.errors import printable
from illpose_app.core.geometry import Box
from illpose_app.core.pose import Pose
from illpose_app.services.evaluate_retrieval import FindPoses, RetrievalScores, evaluate_retrieval
from illpose_app.services.read_labels import LabelsError, read_labels
from illpose_app.storage.whole_file import write_whole_file


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluateOrder:
    """What `illpose evaluate retrieval` was asked to measure."""

    folder: Path
    mirrored: bool = False
    labels_only: bool = False
    json_out: Path | None = None
    models: Path | None = None


def run_evaluate(order: EvaluateOrder, report: Report) -> int:
    """Print the scores of each ranking, for all queries and for some of them."""
    characters = read_labels(order.folder)
    if not characters:
        raise LabelsError(order.folder / "labels.json", "holds no labelled character")
    find_poses = None if order.labels_only else _poses_of_network(order)
    scores = report.follow(evaluate_retrieval(characters, find_poses=find_poses, mirrored=order.mirrored))
    if order.json_out:
        text = json.dumps({"folder": printable(order.folder), **asdict(scores)}, indent=1) + "\n"
        if str(order.json_out) == "-":
            sys.stdout.write(text)
        else:
            write_whole_file(order.json_out, text.encode())
    if str(order.json_out) != "-":
        print("\n".join(_lines(order, scores)))
    return report.exit_code


def _poses_of_network(order: EvaluateOrder) -> FindPoses:
    from illpose_app.services.analyze_artwork import analyze_artwork
    from illpose_app.storage.artwork_files import read_artwork

    analyzer = open_analyzer(order.models)

    def find(file: Path, boxes: Sequence[Box]) -> Sequence[Pose]:
        decoded = read_artwork(file)
        characters = analyze_artwork(
            pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, boxes=boxes, analyzer=analyzer
        )
        return [character.pose for character in characters]

    return find


def _lines(order: EvaluateOrder, scores: RetrievalScores) -> list[str]:
    mirrored = ", reflections allowed" if order.mirrored else ""
    left_out = f"; {scores.left_out} with fewer than 5 labelled joints left out" if scores.left_out else ""
    lines = [
        f"{scores.character_count} characters{left_out}. Right are the k nearest by aligned joint distance{mirrored}.",
        "",
        f"{'poses':<21} {'ranking':<19} {'queries':<12} {'n':>4}  {'P@5':>5}  {'R@10':>5}  {'nDCG@10':>7}",
    ]
    lines += [
        f"{row.poses:<21} {row.ranking:<19} {row.queries:<12} {row.count:>4}  {row.precision_at_5:>5.3f}  "
        f"{row.recall_at_10:>5.3f}  {row.ndcg_at_10:>7.3f}"
        for row in scores.rows
    ]
    lines.append("")
    if scores.index_recall is None:
        lines.append(f"HNSW: only {scores.whole_count} whole poses, too few to measure an index")
    else:
        lines.append(f"HNSW, 20 proposals compared exactly: recall@10 {scores.index_recall:.3f} of the exact scan "
                     f"over {scores.whole_count} whole poses")  # fmt: skip
    return lines
