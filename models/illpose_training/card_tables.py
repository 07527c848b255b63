"""Brings a report's figures into cards, manifests and docs: python -m illpose_training.card_tables REPORT/report.md.

The report is what `python -m illpose_training.evaluate FOLDER --framing --out REPORT` writes with the shipped networks.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from illpose_app.storage.shipped import models_dir
from illpose_app.storage.whole_file import write_whole_file
from illpose_training.manifest_tables import with_table

#: The part of docs/measuring.md whose tables are those of the report.
SECTION: Final = "## The shipped network"

Row = tuple[str, ...]


def rows_of(text: str) -> dict[str, Row]:
    """Return the rows of all tables by their first cell."""
    cells = [tuple(cell.strip() for cell in line.strip("| ").split("|")) for line in text.splitlines() if "|" in line]
    return {row[0]: row[1:] for row in cells if not row[0].startswith("--")}


def with_rows(text: str, rows: Mapping[str, Row]) -> str:
    """Return a text in which every table row that is among the new ones, and as wide, has their figures."""
    lines = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")] if line.startswith("|") else []
        new = rows.get(cells[0]) if cells else None
        same = new is not None and len(new) == len(cells) - 1
        lines.append(f"| {' | '.join((cells[0], *new))} |" if same and new is not None else line)
    return "\n".join(lines) + "\n"


def measuring(text: str, report: Mapping[str, Row]) -> str:
    """Return docs/measuring.md with the report's figures in the section about the shipped network."""
    before, section, after = text.partition(SECTION)
    mine, heading, others = after.partition("\n## ")
    return before + section + with_rows(mine, report).rstrip("\n") + "\n" + heading + others


def pose_rows(report: Mapping[str, Row]) -> dict[str, Row]:
    """Return the rows of the pose network's card: OKS@50, OKS@75, PDJ@20, swaps."""
    named = {
        "true boxes": "true boxes",
        "full body": "full body, true boxes",
        "cropped": "cropped, true boxes",
        "end to end, own boxes": "end to end",
    }
    rows = {name: report[source] for name, source in named.items()}
    return {name: (*row[1:4], row[-1].replace("%", " %")) for name, row in rows.items()}


def detector_rows(report: Mapping[str, Row]) -> dict[str, Row]:
    """Return the row of the detector's card: characters, recall, mean overlap, OKS@50 end to end."""
    characters, recall, overlap = report["all characters"]
    figures = (f"{float(value):.3f}".lstrip("0") for value in (recall, overlap, report["end to end"][1]))
    return {"**validation, with**": (characters, *(f"**{value}**" for value in figures))}


def scores(report: Mapping[str, Row]) -> dict[str, float]:
    """Return what the pose network's manifest says of how good it is."""
    true, own = report["true boxes"], report["end to end"]
    return {
        "oks50": float(true[1]),
        "oks75": float(true[2]),
        "pdj20": float(true[3]),
        "end_to_end_oks50": float(own[1]),
    }


def with_scores(manifest: str, figures: Mapping[str, float]) -> str:
    """Return a manifest's text with its table of scores replaced or added."""
    return with_table(manifest, "scores", "".join(f"{name} = {value}\n" for name, value in figures.items()))


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.card_tables", description=__doc__)
    parser.add_argument("report", type=Path, help="report.md of an evaluation")
    report = rows_of(parser.parse_args(argv).report.read_text(encoding="utf-8"))
    models = models_dir()
    texts = {
        models.parent / "docs" / "measuring.md": lambda text: measuring(text, report),
        models / "pose" / "CARD.md": lambda text: with_rows(text, pose_rows(report)),
        models / "detector" / "CARD.md": lambda text: with_rows(text, detector_rows(report)),
        models / "pose" / "manifest.toml": lambda text: with_scores(text, scores(report)),
        models / "detector" / "manifest.toml": lambda text: with_scores(
            text, {"recall_iou50": float(report["all characters"][1]), "mean_iou": float(report["all characters"][2])}
        ),
    }
    for path, renewed in texts.items():
        write_whole_file(path, renewed(path.read_text(encoding="utf-8")).encode("utf-8"))
        print(f"wrote {path}")


if __name__ == "__main__":
    main()
