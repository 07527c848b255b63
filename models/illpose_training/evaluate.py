"""Scores poses, boxes and masks on a folder of labelled illustrations: `python -m illpose_training.evaluate FOLDER`.

The folder holds labels.json (COCO person keypoints), images/ and perhaps masks/. Two settings are scored: with the
true boxes, and end to end with the program's own boxes. With --predictions, another program's are scored instead; with
--framing, true boxes are scaled and shifted too.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from illpose_app.core.artwork import Character
from illpose_app.core.errors import IllposeError
from illpose_app.core.geometry import Box
from illpose_app.core.skeleton import JOINT_COUNT
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.shipped import models_dir
from illpose_training.evaluation_report import Case, Scored, framing_table, report, style_of
from illpose_training.mask_overlap import MaskOverlap, mask_overlap
from illpose_training.metrics import Truth, similarity
from illpose_training.predictions import Predictions, mediapipe_predictions, read_predictions
from illpose_training.worst_cases import cell_of, sheet_of

#: A found box is a labelled character's at this intersection over union.
MATCH_IOU: Final = 0.5
WORST_COUNT: Final = 20
#: name, scale, shift to the right and down in shares of the box's width and height.
FRAMINGS: Final = (
    ("as labelled", 1.0, 0.0, 0.0),
    ("scaled by 0.8", 0.8, 0.0, 0.0),
    ("scaled by 1.2", 1.2, 0.0, 0.0),
    ("scaled by 1.4", 1.4, 0.0, 0.0),
    ("15 % to the right", 1.0, 0.15, 0.0),
    ("15 % to the left", 1.0, -0.15, 0.0),
    ("15 % up", 1.0, 0.0, -0.15),
    ("15 % down", 1.0, 0.0, 0.15),
)
SETTINGS: Final = {"true": ("true",), "own": ("own",), "both": ("true", "own")}


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPicture:
    """One picture of the folder with the truth about its characters."""

    path: Path
    mask_path: Path
    style: str
    full_body: bool
    truths: tuple[Truth, ...]


def read_labels(folder: Path) -> list[LabelledPicture]:
    """Return the pictures of a folder that have labelled characters."""
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    truths: dict[Any, list[Truth]] = defaultdict(list)
    for annotation in labels["annotations"]:
        truths[annotation["image_id"]].append(_truth(annotation))
    return [
        LabelledPicture(
            path=folder / "images" / entry["file_name"],
            mask_path=folder / "masks" / f"{Path(entry['file_name']).stem}.png",
            style=style_of(style=entry.get("style", ""), tags=entry.get("tags", ())),
            full_body=entry.get("framing") == "full",
            truths=tuple(truths[entry["id"]]),
        )
        for entry in labels["images"]
        if truths[entry["id"]]
    ]


def score_folder(
    folder: Path,
    analyzer: Analyzer | None,
    *,
    predictions: Mapping[str, Predictions] | None = None,
    boxes: str = "both",
) -> Iterator[Scored]:
    """Yield what was found, picture by picture, by the analyzer or in the predictions for each setting.

    With true boxes, predictions of a picture count in the order of its labels, and only where there is one for each.
    """
    for picture in read_labels(folder):
        found: dict[str, tuple[Character, ...]] = {}
        if predictions is not None:
            found = {name: predictions.get(name, {}).get(picture.path.stem, ()) for name in SETTINGS[boxes]}
        elif analyzer is not None:
            decoded = read_artwork(picture.path)
            if boxes != "own":
                given = [truth.box for truth in picture.truths]
                found["true"] = analyze_artwork(pixels_HW3=decoded.pixels_HW3, boxes=given, analyzer=analyzer)
            if boxes != "true":
                found["own"] = analyze_artwork(
                    pixels_HW3=decoded.pixels_HW3, alpha_HW=decoded.alpha_HW, analyzer=analyzer
                )
        yield score_picture(picture, given=found.get("true"), own=found.get("own"))


def score_picture(
    picture: LabelledPicture, *, given: Sequence[Character] | None, own: Sequence[Character] | None
) -> Scored:
    """Return the score of one picture: characters of the true boxes in their order, and those found unaided."""
    truths = picture.truths
    in_order = given if given is not None and len(given) == len(truths) else [None] * len(truths)
    partners = match(own or (), truths)
    return Scored(
        name=picture.path.stem,
        style=picture.style,
        full_body=picture.full_body,
        true_boxes=() if given is None else tuple(map(_case, in_order, truths)),
        own_boxes=() if own is None else tuple(map(_case, partners, truths)),
        found_boxes=() if own is None else tuple(partner is not None for partner in partners),
        box_ious=() if own is None else tuple(max((c.box.iou(t.box) for c in own), default=0.0) for t in truths),
        mask=None if own is None else _mask_score(picture, own),
    )


def score_framings(folder: Path, analyzer: Analyzer) -> dict[str, list[Case]]:
    """Return the cases of every framing: the true boxes scaled and shifted as FRAMINGS says."""
    cases: dict[str, list[Case]] = {name: [] for name, *_ in FRAMINGS}
    for picture in read_labels(folder):
        pixels_HW3 = read_artwork(picture.path).pixels_HW3
        for name, scale, right, down in FRAMINGS:
            boxes = [_framed(truth.box, scale, right, down) for truth in picture.truths]
            found = analyze_artwork(pixels_HW3=pixels_HW3, boxes=boxes, analyzer=analyzer)
            cases[name] += map(_case, found, picture.truths)
    return cases


def _framed(box: Box, scale: float, right: float, down: float) -> Box:
    width, height = box.width * scale, box.height * scale
    x = box.x + (box.width - width) / 2 + right * box.width
    y = box.y + (box.height - height) / 2 + down * box.height
    return Box(x=x, y=y, width=width, height=height)


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


def write_report(scored: Sequence[Scored], text: str, *, folder: Path, out: Path) -> None:
    """Write the text as report.md, and worst_cases.png: the characters with the lowest mean similarity."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "report.md").write_text(text + "\n", encoding="utf-8")
    paths = {picture.path.stem: picture.path for picture in read_labels(folder)}
    ranked = sorted(
        ((_mean_similarity(places, truth), s.name, places, truth)
         for s in scored for places, truth in s.true_boxes or s.own_boxes if truth.known_K.any()),
        key=lambda entry: entry[:2],
    )  # fmt: skip
    cells = [
        cell_of(read_artwork(paths[name]).pixels_HW3, truth, places, caption=f"{name}  OKS {value:.2f}")
        for value, name, places, truth in ranked[:WORST_COUNT]
    ]
    sheet_of(cells).save(out / "worst_cases.png")


def _case(character: Character | None, truth: Truth) -> Case:
    return (None if character is None else character.pose.joints_K2), truth


def _mean_similarity(places_K2: NDArray[np.floating] | None, truth: Truth) -> float:
    return 0.0 if places_K2 is None else float(similarity(places_K2, truth)[truth.known_K].mean())


def _mask_score(picture: LabelledPicture, found: Sequence[Character]) -> MaskOverlap | None:
    """Return the overlap of all found masks together, nothing where none was predicted; None without a true mask."""
    if not picture.mask_path.is_file():
        return None
    masks = [character.mask for character in found if character.mask is not None]
    with Image.open(picture.mask_path) as image:
        true_HW = np.asarray(image.convert("L")) > 127
    found_HW = np.zeros(true_HW.shape, np.bool_)
    for mask in masks:
        found_HW |= mask.pixels_HW()
    return mask_overlap(found_HW, true_HW)


def _truth(annotation: dict[str, Any]) -> Truth:
    keypoints = np.asarray(annotation["keypoints"], np.float64).reshape(JOINT_COUNT, 3)
    x, y, width, height = annotation["bbox"]
    return Truth(
        joints_K2=keypoints[:, :2],
        state_K=keypoints[:, 2].astype(np.int64),
        box=Box(x=x, y=y, width=width, height=height),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.evaluate", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with labels.json and images/")
    parser.add_argument("--models", type=Path, help="folder of networks (default: the shipped ones)")
    parser.add_argument("--predictions", type=Path, help="COCO JSON of another program, scored instead of the networks")
    parser.add_argument("--mediapipe", metavar="PYTHON", help="score MediaPipe Pose too, with a Python that has it")
    parser.add_argument("--boxes", choices=tuple(SETTINGS), default="both", help="which boxes to score with")
    parser.add_argument("--framing", action="store_true", help="score true boxes that are scaled and shifted too")
    parser.add_argument("--out", type=Path, help="folder for report.md and worst_cases.png")
    options = parser.parse_args(arguments)
    try:
        given = None
        if options.predictions is not None:
            given = dict.fromkeys(SETTINGS[options.boxes], read_predictions(options.predictions))
        analyzer = Analyzer(options.models or models_dir()) if given is None else None
        scored = list(score_folder(options.folder, analyzer, predictions=given, boxes=options.boxes))
        framings = score_framings(options.folder, analyzer) if options.framing and analyzer is not None else {}
        parts = [report(scored), *([framing_table(framings)] if framings else [])]
        if options.mediapipe is not None:
            beside = mediapipe_predictions(options.mediapipe, options.folder)
            others = list(score_folder(options.folder, None, predictions=beside, boxes=options.boxes))
            parts += ["## MediaPipe Pose", report(others)]
        text = "\n\n".join(parts)
        if options.out is not None:
            write_report(scored, text, folder=options.folder, out=options.out)
    except IllposeError as error:
        print(error)
        return 1
    print(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
