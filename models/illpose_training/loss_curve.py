"""Draws a training's losses as a picture."""

import json
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw

from illpose_app.storage.whole_file import whole_file

WIDTH_PX: Final = 900
HEIGHT_PX: Final = 420
_EDGE_PX: Final = 48
_INK: Final = "#202830"
_EACH: Final = "#c5d3e0"
_MEAN: Final = "#1f6fb2"


def draw_loss_curve(losses: Path, out: Path) -> None:
    """Draw losses.jsonl (lines of step and loss) as a PNG: each recorded loss, and their running mean over it.

    Nothing is drawn before there are two records. A step that was trained twice, after a stop, counts as it was last.
    """
    by_step: dict[int, float] = {}
    for line in losses.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        by_step[int(record["step"])] = float(record["loss"])
    if len(by_step) < 2:
        return
    steps_N = np.array(sorted(by_step), np.float64)
    losses_N = np.array([by_step[int(step)] for step in steps_N])
    picture = Image.new("RGB", (WIDTH_PX, HEIGHT_PX), "white")
    draw = ImageDraw.Draw(picture)
    low, high = _range(losses_N)
    x_N = _EDGE_PX + (steps_N - steps_N[0]) / (steps_N[-1] - steps_N[0]) * (WIDTH_PX - 2 * _EDGE_PX)

    def y_of(values_N: np.ndarray) -> np.ndarray:
        shares_N = (np.clip(values_N, low, high) - low) / (high - low)
        return HEIGHT_PX - _EDGE_PX - shares_N * (HEIGHT_PX - 2 * _EDGE_PX)

    for value in np.linspace(low, high, 5):
        y = float(y_of(np.array([value]))[0])
        draw.line([(_EDGE_PX, y), (WIDTH_PX - _EDGE_PX, y)], fill="#eceff2")
        draw.text((6, y - 6), f"{value:.3g}", fill=_INK)
    draw.text((_EDGE_PX, HEIGHT_PX - 30), f"step {int(steps_N[0])}", fill=_INK)
    draw.text((WIDTH_PX - _EDGE_PX - 60, HEIGHT_PX - 30), f"{int(steps_N[-1])}", fill=_INK)
    draw.text((_EDGE_PX, 16), f"loss; mean at the end {running_mean(losses_N)[-1]:.3f}", fill=_INK)
    draw.line(list(zip(x_N.tolist(), y_of(losses_N).tolist(), strict=True)), fill=_EACH)
    draw.line(list(zip(x_N.tolist(), y_of(running_mean(losses_N)).tolist(), strict=True)), fill=_MEAN, width=2)
    with whole_file(out) as stream:
        picture.save(stream, format="PNG")


def running_mean(values_N: np.ndarray) -> np.ndarray:
    """Return the mean of each value and those just before it, over a twentieth of all."""
    width = max(1, len(values_N) // 20)
    sums_N = np.cumsum(np.concatenate([[0.0], values_N]))
    ends_N = np.arange(1, len(values_N) + 1)
    starts_N = np.maximum(0, ends_N - width)
    return np.asarray((sums_N[ends_N] - sums_N[starts_N]) / (ends_N - starts_N))


def _range(losses_N: np.ndarray) -> tuple[float, float]:
    # the first losses may be hundreds of times the later ones and would flatten all that matters
    low, high = float(losses_N.min()), float(np.percentile(losses_N, 98))
    return low, high if high > low else low + 1.0
