"""Scores a tagger on a folder of labelled illustrations: `python -m illpose_training.tagger.evaluate FOLDER`.

The folder holds labels.json (COCO, with `tags` of characters and of images) and images/. The shipped tagger is scored
with the program's own code; --tagger scores another folder's (one of ours, or WD v3), --predictions a JSON file:
{"characters": {"image id or file name": [{"tag": score, ...}, ...]}, "artworks": {"...": {"tag": score, ...}}} with
the characters in the order of the labels. Foreign tags are folded by the rulebook first.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.errors import IllposeError
from illpose_app.core.geometry import Box
from illpose_app.core.rulebook import Rulebook
from illpose_app.inference.tagger import AnyTagger, Scores, Tagger
from illpose_app.services.open_tagger import open_tagger
from illpose_app.storage.artwork_files import read_artwork
from illpose_app.storage.rulebook_files import read_rulebook
from illpose_app.storage.shipped import models_dir, resources_dir
from illpose_training.tagger.scores import LEAST_POSITIVES, ClassScore, best_score, mean_of, score_at
from illpose_training.tagger.vocabulary import ARTWORK_LABELS, CHARACTER_LABELS

_BETAS: Final = {"F-2": 2.0, "F-1": 1.0}


class PredictedTagsError(IllposeError):
    """A file of predicted tags that cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was said and what is true of one thing, a character or an artwork."""

    scores: Scores
    truth: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassRow:
    """One class: how many have it, its scores, and what its shipped thresholds score (None where there are none)."""

    name: str
    positives: int
    examples: int
    best: Mapping[str, ClassScore]
    always: Mapping[str, ClassScore]
    shipped: Mapping[str, ClassScore] | None


def tell_folder(
    folder: Path, tagger: AnyTagger | None, *, rulebook: Rulebook, predicted: Mapping[str, Any] | None = None
) -> tuple[list[Told], list[Told]]:
    """Return what is said of the labelled characters and of the artworks of a folder."""
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    own = isinstance(tagger, Tagger)
    characters, artworks = [], []
    for entry in labels["images"]:
        annotations = [a for a in labels["annotations"] if a["image_id"] == entry["id"] and a.get("tags")]
        if not annotations:
            continue
        if predicted is not None:
            of_artwork, of_characters = _predicted(predicted, entry, len(annotations))
        else:
            assert tagger is not None
            boxes = [Box(x=x, y=y, width=w, height=h) for x, y, w, h in (a["bbox"] for a in annotations)]
            seen = tagger.look(read_artwork(folder / "images" / entry["file_name"]).pixels_HW3, boxes)
            # a tagger that knows nothing of single characters says the same of each
            of_artwork, of_characters = seen.artwork, seen.characters or (seen.artwork,) * len(annotations)
        tags = set(entry.get("tags", ())) | ({"multiple_characters"} if len(annotations) > 1 else set())
        artworks.append(Told(scores=_folded(of_artwork, rulebook, own=own), truth=frozenset(tags)))
        characters += [
            Told(scores=_folded(said, rulebook, own=own), truth=frozenset(annotation["tags"]))
            for said, annotation in zip(of_characters, annotations, strict=True)
        ]
    return characters, artworks


def _folded(scores: Scores, rulebook: Rulebook, *, own: bool) -> Scores:
    return scores if own else rulebook.fold(scores).classes


def _predicted(predicted: Mapping[str, Any], entry: Mapping[str, Any], count: int) -> tuple[Scores, Sequence[Scores]]:
    for name in (entry["id"], entry["file_name"], Path(entry["file_name"]).stem):
        if name in predicted.get("characters", {}) or name in predicted.get("artworks", {}):
            of_characters = predicted.get("characters", {}).get(name, [])
            of_artwork = predicted.get("artworks", {}).get(name, {})
            if len(of_characters) in (0, count):
                return of_artwork, of_characters or [of_artwork] * count
    raise PredictedTagsError(f"{entry['file_name']}: no tags were predicted for it, or not for each of its characters")


def class_rows(
    told: Sequence[Told], classes: Sequence[str], *, shipped: Mapping[str, tuple[float, float]] | None = None
) -> list[ClassRow]:
    """Return a row for each class that occurs often enough. A class that nothing was said of scores 0 everywhere."""
    rows = []
    for name in classes:
        there_N = np.array([name in one.truth for one in told])
        if there_N.sum() < LEAST_POSITIVES:
            continue
        scores_N: NDArray[np.float64] = np.array([one.scores.get(name, 0.0) for one in told])
        known = shipped.get(name) if shipped is not None else None
        rows.append(
            ClassRow(
                name=name,
                positives=int(there_N.sum()),
                examples=len(told),
                best={key: best_score(scores_N, there_N, beta=beta) for key, beta in _BETAS.items()},
                always={key: score_at(scores_N, there_N, -1.0, beta=beta) for key, beta in _BETAS.items()},
                shipped=None
                if known is None
                else {
                    key: score_at(scores_N, there_N, threshold, beta=_BETAS[key])
                    for key, threshold in zip(("F-1", "F-2"), known, strict=True)
                },
            )
        )
    return rows


def report(rows: Sequence[ClassRow]) -> str:
    """Return the tables: the means over classes beside saying every class always, and each class."""
    lines = [
        f"{len(rows)} classes with at least {LEAST_POSITIVES} positives; means over classes.",
        "",
        "| thresholds | F-2 | p | r | acc | F-1 | p | r | acc |",
        "|---|---|---|---|---|---|---|---|---|",
        _mean_line("best for each class here", [row.best for row in rows]),
    ]
    if shipped := [row.shipped for row in rows if row.shipped is not None]:
        lines.append(_mean_line("as shipped, chosen on training data", shipped))
    lines.append(_mean_line("every class always (trivial)", [row.always for row in rows]))
    lines += [
        "",
        "| class | positives | best F-2 | as shipped | always | best F-1 | as shipped | always |",
        "|" + "---|" * 8,
    ]
    for row in sorted(rows, key=lambda row: row.always["F-2"].f - row.best["F-2"].f):
        cells = [f"{row.positives} of {row.examples}"]
        for key in ("F-2", "F-1"):
            own = "-" if row.shipped is None else f"{row.shipped[key].f:.3f}"
            cells += [f"{row.best[key].f:.3f}", own, f"{row.always[key].f:.3f}"]
        lines.append(f"| {row.name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _mean_line(name: str, scored: Sequence[Mapping[str, ClassScore]]) -> str:
    cells = []
    for key in ("F-2", "F-1"):
        mean = mean_of([one[key] for one in scored])
        cells += [f"{mean.f:.4f}", f"{mean.precision:.4f}", f"{mean.recall:.4f}", f"{mean.accuracy:.4f}"]
    return f"| {name} | " + " | ".join(cells) + " |"


def evaluate_folder(
    folder: Path, tagger: AnyTagger | None, *, predicted: Mapping[str, Any] | None = None
) -> list[ClassRow]:
    """Return the rows of characters' and artworks' classes."""
    characters, artworks = tell_folder(
        folder, tagger, rulebook=read_rulebook(resources_dir() / "rulebook"), predicted=predicted
    )
    shipped = None
    if isinstance(tagger, Tagger):
        shipped = {label.name: (label.best_f1, label.best_f2) for label in tagger.manifest.labels_L}
    return [
        *class_rows(characters, CHARACTER_LABELS, shipped=shipped),
        *class_rows(artworks, ARTWORK_LABELS, shipped=shipped),
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.tagger.evaluate", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with labels.json and images/")
    parser.add_argument("--tagger", type=Path, help="folder of another tagger (default: the shipped one)")
    parser.add_argument("--predictions", type=Path, help="JSON with the tags of another program")
    options = parser.parse_args(arguments)
    try:
        predicted, tagger = None, None
        if options.predictions is not None:
            predicted = json.loads(options.predictions.read_text(encoding="utf-8"))
        else:
            tagger = open_tagger(models_dir(), brought=str(options.tagger or ""))
        print(report(evaluate_folder(options.folder, tagger, predicted=predicted)))
    except (OSError, json.JSONDecodeError) as error:
        print(f"{options.predictions or options.folder}: cannot be read: {error}")
        return 1
    except IllposeError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
