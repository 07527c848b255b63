"""Scores the shipped networks on a folder of labelled illustrations: `python -m illpose_training.evaluate FOLDER`.

The folder holds labels.json (COCO person keypoints) and images/. Both settings are scored: with the true boxes, and
end to end with the program's own boxes.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.core.skeleton import JOINT_COUNT, JOINT_GROUPS
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.shipped import models_dir
from illpose_training.metrics import Truth, is_swapped, tally

METRICS: Final = ("OKS@50", "OKS@75", "PDJ@20", "PCKh@50")
#: A found box is a labelled character's at this intersection over union.
MATCH_IOU: Final = 0.5

Case = tuple[NDArray[np.floating] | None, Truth]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What was found for the characters of one picture: with true boxes, end to end, and which boxes were found."""

    framing: str
    true_boxes: tuple[Case, ...]
    own_boxes: tuple[Case, ...]
    box_ious: tuple[float, ...]


def score_folder(folder: Path, analyzer: Analyzer) -> Iterator[Scored]:
    """Analyse the pictures of a folder twice and yield what was found, picture by picture."""
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    truths: dict[Any, list[Truth]] = defaultdict(list)
    for annotation in labels["annotations"]:
        truths[annotation["image_id"]].append(_truth(annotation))
    for entry in labels["images"]:
        if not truths[entry["id"]]:
            continue
        decoded = read_artwork(folder / "images" / entry["file_name"])
        wanted = truths[entry["id"]]
        boxes = [truth.box for truth in wanted]
        given = analyze_artwork(pixels_HW3=decoded.pixels_HW3, boxes=boxes, analyzer=analyzer)
        found = analyze_artwork(pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=analyzer)
        partners = match(found, wanted)
        yield Scored(
            framing="full body" if entry.get("framing") == "full" else "cropped",
            true_boxes=tuple((c.pose.joints_K2, truth) for c, truth in zip(given, wanted, strict=True)),
            own_boxes=tuple(
                (None if p is None else p.pose.joints_K2, t) for p, t in zip(partners, wanted, strict=True)
            ),
            box_ious=tuple(max((c.box.iou(truth.box) for c in found), default=0.0) for truth in wanted),
        )


def match(found: Sequence[Character], truths: Sequence[Truth]) -> list[Character | None]:
    """Return the found character of each labelled one, best overlap first; None below MATCH_IOU."""
    pairs = sorted(((c.box.iou(t.box), i, j) for i, c in enumerate(found) for j, t in enumerate(truths)), reverse=True)
    partners: list[Character | None] = [None] * len(truths)
    taken: set[int] = set()
    for overlap, i, j in pairs:
        if overlap >= MATCH_IOU and i not in taken and partners[j] is None:
            partners[j] = found[i]
            taken.add(i)
    return partners


def report(scored: Sequence[Scored]) -> str:
    """Return the scores as Markdown tables."""
    settings = {
        "true boxes": [case for s in scored for case in s.true_boxes],
        "end to end": [case for s in scored for case in s.own_boxes],
        "full body, true boxes": [case for s in scored if s.framing == "full body" for case in s.true_boxes],
        "cropped, true boxes": [case for s in scored if s.framing == "cropped" for case in s.true_boxes],
    }
    everything = range(JOINT_COUNT)
    lines = ["| setting | characters | " + " | ".join(METRICS) + " | swaps |", "|---" * (len(METRICS) + 3) + "|"]
    for name, cases in settings.items():
        rates = [f"{tally(cases, metric=metric, joints=everything).rate:.3f}" for metric in METRICS]
        swaps = np.mean([is_swapped(places, truth) for places, truth in cases if places is not None] or [0])
        lines.append(f"| {name} | {len(cases)} | {' | '.join(rates)} | {swaps:.1%} |")
    lines += ["", "| joints, true boxes | " + " | ".join(METRICS) + " |", "|---" * (len(METRICS) + 1) + "|"]
    for group, joints in JOINT_GROUPS.items():
        rates = [f"{tally(settings['true boxes'], metric=m, joints=joints).rate:.3f}" for m in METRICS]
        lines.append(f"| {group} | {' | '.join(rates)} |")
    ious = [iou for s in scored for iou in s.box_ious]
    lines += ["", f"Box recall at IoU .5: {np.mean([iou >= MATCH_IOU for iou in ious]):.3f}; "
              f"mean IoU of the best box: {np.mean(ious):.3f}."]  # fmt: skip
    return "\n".join(lines)


def _truth(annotation: dict[str, Any]) -> Truth:
    keypoints = np.asarray(annotation["keypoints"], np.float64).reshape(JOINT_COUNT, 3)
    x, y, width, height = annotation["bbox"]
    return Truth(
        joints_K2=keypoints[:, :2],
        state_K=keypoints[:, 2].astype(np.int64),
        box=Box(x=x, y=y, width=width, height=height),
    )


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.evaluate", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with labels.json and images/")
    parser.add_argument("--models", type=Path, help="folder of networks (default: the shipped ones)")
    options = parser.parse_args()
    print(report(list(score_folder(options.folder, Analyzer(options.models or models_dir())))))


if __name__ == "__main__":
    main()
