"""Shows where the shipped networks fail, on scenes drawn by us: python -m illpose_training.failures --out models.

Writes failures.webp beside each network's card: the worst of some hundred scenes that no training has seen. Truth in
green, what was found in red; of tags those that were missed in green, those that are wrong in red.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from illpose_app.core.artwork import Character
from illpose_app.core.geometry import Box
from illpose_app.inference.tagger import Tagger
from illpose_app.services.analyze_artwork import Analyzer, analyze_artwork
from illpose_app.storage.shipped import models_dir
from illpose_training.metrics import Truth, similarity
from illpose_training.render import Scene, SceneCharacter, SceneStream
from illpose_training.tagger.examples import known_of_render
from illpose_training.tagger.vocabulary import LABELS
from illpose_training.worst_cases import CELL_PX, cell_of, sheet_of

#: Numbers from here on are drawn for nothing else.
FIRST_SCENE: Final = 95_000_000
_SHOWN: Final = 10
_LARGEST_BYTES: Final = 300_000
#: Characters of whom less is seen are hard for anybody.
_LEAST_JOINTS, _LEAST_SIDE = 9, 0.3
_TRUE, _FOUND = (0, 160, 60), (220, 30, 30)


def truth_of(character: SceneCharacter) -> Truth:
    """Return a drawn character as the metrics want it."""
    return Truth(
        joints_K2=character.joints_K2.astype(np.float64),
        state_K=character.state_K.astype(np.int64),
        box=character.box,
    )


def is_fair(character: SceneCharacter, side_px: int) -> bool:
    """Return whether enough of a character is seen to expect its pose."""
    longer = max(character.box.width, character.box.height)
    return int((character.state_K == 2).sum()) >= _LEAST_JOINTS and longer >= _LEAST_SIDE * side_px


def pose_cells(scenes: Sequence[Scene], analyzer: Analyzer) -> list[tuple[float, Image.Image]]:
    """Return for each character, in its true box, its mean similarity and its picture."""
    cells = []
    for scene in scenes:
        fair = [one for one in scene.characters if is_fair(one, len(scene.pixels_HW3))]
        found = analyze_artwork(pixels_HW3=scene.pixels_HW3, boxes=[one.box for one in fair], analyzer=analyzer)
        for character, guess in zip(fair, found, strict=True):
            truth = truth_of(character)
            value = float(similarity(guess.pose.joints_K2, truth)[truth.known_K].mean())
            cells.append((value, cell_of(scene.pixels_HW3, truth, guess.pose.joints_K2, caption=f"OKS {value:.2f}")))
    return cells


def box_cells(scenes: Sequence[Scene], analyzer: Analyzer) -> list[tuple[float, Image.Image]]:
    """Return for each scene how far its boxes are found, less what is found of nobody, and its picture."""
    cells = []
    for scene in scenes:
        true = [one.box for one in scene.characters if is_fair(one, len(scene.pixels_HW3))]
        found = analyze_artwork(pixels_HW3=scene.pixels_HW3, analyzer=analyzer)
        missed = sum(max((one.box.iou(box) for one in found), default=0.0) < 0.5 for box in true)
        everybody = [one.box for one in scene.characters]
        nobody = sum(max((one.box.iou(box) for box in everybody), default=0.0) < 0.3 for one in found)
        caption = f"{missed} of {len(true)} missed, {nobody} of nobody"
        cells.append((-float(missed + nobody), _boxes_cell(scene.pixels_HW3, true, found, caption=caption)))
    return cells


def _boxes_cell(
    pixels_HW3: NDArray[np.uint8], true: Sequence[Box], found: Sequence[Character], *, caption: str
) -> Image.Image:
    """Return a whole scene with its boxes, as high as a cell of the sheet."""
    whole = Box(x=0.0, y=0.0, width=pixels_HW3.shape[1], height=pixels_HW3.shape[0])
    nobody = Truth(joints_K2=np.zeros((17, 2)), state_K=np.zeros(17, np.int64), box=whole.scaled(1 / 1.3))
    cell = cell_of(pixels_HW3, nobody, None, caption=caption)
    pen, scale, top = ImageDraw.Draw(cell), CELL_PX / whole.height, cell.height - CELL_PX
    for boxes, color in ((true, _TRUE), ([one.box for one in found], _FOUND)):
        for box in boxes:
            sides = box.x * scale, box.y * scale + top, box.right * scale, box.bottom * scale
            pen.rectangle(sides, outline=color, width=2)
    return cell


def tag_cells(scenes: Sequence[Scene], tagger: Tagger) -> list[tuple[float, Image.Image]]:
    """Return for each character how many of its tags are missed or wrong, and its picture with their names."""
    cells = []
    for scene in scenes:
        fair = [one for one in scene.characters if is_fair(one, len(scene.pixels_HW3))]
        seen = tagger.look(scene.pixels_HW3, [one.box for one in fair])
        for character, scores in zip(fair, seen.characters, strict=True):
            known = {LABELS[n] for n in np.flatnonzero(known_of_render(character.tags, character.state_K))}
            told = {label for label, least in tagger.thresholds.items() if scores.get(label, 0.0) >= least}
            missed = sorted(set(character.tags) & known & set(tagger.thresholds) - told)
            wrong = sorted(told & known - set(character.tags))
            cells.append((-float(len(missed) + len(wrong)), _tags_cell(scene.pixels_HW3, character, missed, wrong)))
    return cells


def _tags_cell(
    pixels_HW3: NDArray[np.uint8], character: SceneCharacter, missed: Sequence[str], wrong: Sequence[str]
) -> Image.Image:
    """Return a character with the names of its missed and wrong tags over it."""
    nothing = Truth(joints_K2=np.zeros((17, 2)), state_K=np.zeros(17, np.int64), box=character.box)
    cell = cell_of(pixels_HW3, nothing, None, caption=f"{len(missed)} missed, {len(wrong)} wrong")
    pen, top = ImageDraw.Draw(cell), cell.height - CELL_PX + 2
    for names, color in ((missed, _TRUE), (wrong, _FOUND)):
        for name in names:
            words = name.replace("_", " ")
            pen.rectangle(pen.textbbox((3, top), words), fill="white")
            pen.text((3, top), words, fill=color)
            top += 12
    return cell


def write_sheet(cells: Sequence[tuple[float, Image.Image]], path: Path) -> None:
    """Write the worst cells as one WebP picture that is small enough to travel with the card."""
    worst = [cell for _, cell in sorted(cells, key=lambda entry: entry[0])[:_SHOWN]]
    for quality in (82, 70, 55, 40):
        sheet_of(worst).save(path, quality=quality, method=6)
        if path.stat().st_size <= _LARGEST_BYTES:
            return
    raise ValueError(f"{path}: the sheet is larger than {_LARGEST_BYTES // 1000} kB")


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m illpose_training.failures", description=__doc__)
    parser.add_argument("--out", type=Path, default=models_dir(), help="folder of the networks' folders")
    parser.add_argument("--count", type=int, default=150, help="how many scenes to draw")
    parser.add_argument("--size", type=int, default=320, help="side of the scenes, px")
    parser.add_argument("--assets", type=Path, help="folder with characters and poses (default: ../shared)")
    parser.add_argument("--people", type=int, default=60)
    parser.add_argument("--cache", type=Path, help="folder in which made-up people are kept between runs")
    asked = parser.parse_args(argv)
    stream = SceneStream(
        FIRST_SCENE, asked.size, assets=asked.assets, people=asked.people, cache=asked.cache, to_ship=True
    )
    scenes = [next(stream) for _ in range(asked.count)]
    analyzer = Analyzer(models_dir(), threads=1)
    sheets = {
        "pose": pose_cells(scenes, analyzer),
        "detector": box_cells(scenes, analyzer),
        "tagger": tag_cells(scenes, Tagger(models_dir() / "tagger", threads=1)),
    }
    for name, cells in sheets.items():
        path = asked.out / name / "failures.webp"
        path.parent.mkdir(parents=True, exist_ok=True)
        write_sheet(cells, path)
        print(f"wrote {path}: the worst {min(_SHOWN, len(cells))} of {len(cells)}")


if __name__ == "__main__":
    main()
