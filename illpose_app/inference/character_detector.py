"""Proposes where the characters of a whole artwork are, and which pixels are theirs, in one look.

Legend: H, W of the artwork; h, w cells of a map; N proposals; 2 = (x, y).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.errors import ModelError, printable
from illpose_app.core.geometry import Box, Crop
from illpose_app.core.words import phrase
from illpose_app.inference.character_masks import CharacterMaps
from illpose_app.inference.joint_decoder import sigmoid
from illpose_app.inference.manifest import Manifest, load_manifest
from illpose_app.inference.network import Network
from illpose_app.inference.preprocess import network_input, resample

#: More characters than this are not told apart at the input's size.
_MOST: Final = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A box (px of the artwork) that may hold a character, and how sure the network is (0..1)."""

    box: Box
    score: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Detection:
    """What the detector says of an artwork: proposals, the surest first; maps where the network tells pixels apart."""

    proposals: tuple[Proposal, ...]
    maps: CharacterMaps | None


class CharacterDetector:
    """The detector of a folder; opened at the first artwork."""

    def __init__(self, folder: Path, *, threads: int = 2) -> None:
        self.manifest = load_manifest(folder)
        if self.manifest.kind != "character_detector":
            raise ModelError(
                phrase("{file}: a network of kind 'character_detector' is needed here", file=printable(folder))
            )
        self._network = Network(self.manifest, threads=threads)

    def detect(self, pixels_HW3: NDArray[np.uint8]) -> Detection:
        """Look once at an upright RGB artwork."""
        window = letterbox(pixels_HW3.shape[1], pixels_HW3.shape[0], size=self.manifest.input.crop_size)
        batch = network_input([resample(pixels_HW3, window)], self.manifest.input)
        return decode_detection(self._network.run(batch), self.manifest, window=window)


def letterbox(width_px: int, height_px: int, *, size: int) -> Crop:
    """Return the square window that holds an artwork in its middle."""
    side = float(max(width_px, height_px, 1))
    return Crop(x=(width_px - side) / 2, y=(height_px - side) / 2, side=side, size=size)


def decode_detection(outputs: dict[str, NDArray[np.float32]], manifest: Manifest, *, window: Crop) -> Detection:
    """Return what the outputs for one artwork mean; window is what the network saw of it."""
    chance_hw = _chance(outputs["centers"][0, 0], manifest)
    cell_px = window.side / chance_hw.shape[1]
    rows, columns = peaks(chance_hw, above=manifest.thresholds["center"])
    middles_N2 = np.stack([columns, rows], axis=1) + 0.5 + outputs["offsets"][0][:, rows, columns].T
    sizes_N2 = np.exp(outputs["sizes"][0][:, rows, columns].T)
    seen = [
        Proposal(box=_box(middle_2, size_2, window, cell_px), score=float(chance_hw[row, column]))
        for middle_2, size_2, row, column in zip(middles_N2, sizes_N2, rows, columns, strict=True)
    ]
    maps = None
    if "mask" in outputs:
        votes = outputs.get("votes")
        maps = CharacterMaps(
            window=window,
            inside_hw=_chance(outputs["mask"][0, 0], manifest),
            votes_2hw=None if votes is None else votes[0] * np.float32(cell_px),
            threshold=manifest.thresholds["mask"],
        )
    return Detection(proposals=tuple(best_of(seen, overlap=manifest.thresholds["overlap"])), maps=maps)


def peaks(chance_hw: NDArray[np.float32], *, above: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return rows and columns of the cells that are above a threshold and not below any of their eight neighbours."""
    height, width = chance_hw.shape
    padded = np.pad(chance_hw, 1, constant_values=-1.0)
    highest_hw = np.max([padded[y : y + height, x : x + width] for y in range(3) for x in range(3)], axis=0)
    rows, columns = np.nonzero((chance_hw >= highest_hw) & (chance_hw > above))
    return rows, columns


def best_of(proposals: list[Proposal], *, overlap: float) -> list[Proposal]:
    """Return the proposals, the surest first, without those that overlap a surer one by more (IoU)."""
    kept: list[Proposal] = []
    for one in sorted(proposals, key=lambda proposal: -proposal.score):
        if len(kept) < _MOST and all(one.box.iou(other.box) <= overlap for other in kept):
            kept.append(one)
    return kept


def _chance(values: NDArray[np.float32], manifest: Manifest) -> NDArray[np.float32]:
    return values if manifest.activation == "none" else sigmoid(values)


def _box(middle_2: NDArray[np.floating], size_2: NDArray[np.floating], window: Crop, cell_px: float) -> Box:
    width, height = (float(value) * cell_px for value in size_2)
    x, y = window.x + float(middle_2[0]) * cell_px, window.y + float(middle_2[1]) * cell_px
    return Box(x=x - width / 2, y=y - height / 2, width=width, height=height)
