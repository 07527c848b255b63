"""The character detector: BlazePose's trunk with heads for middles, sizes, offsets, the mask and votes.

What its outputs mean is written in `illpose_app/inference/manifest.py`, and decoded by
`illpose_app/inference/character_detector.py`.
"""

from dataclasses import dataclass
from typing import Final, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

INPUT_PX: Final = 256
#: px of the input for one cell of the maps; the mask has a pixel for every two.
CELL_PX: Final = 4
TRUNK_CHANNELS: Final = 48


class Maps(NamedTuple):
    """What the network says of N pictures of S x S px, on maps of M x M cells, M = S / 4.

    centers (N, 1, M, M): logits, high at the middle of a character. sizes (N, 2, M, M): logarithm of its width and
    height in cells. offsets (N, 2, M, M): from the cell's middle to the character's, in cells. mask (N, 1, 2M, 2M):
    logits. votes (N, 2, M, M): from the cell's middle to the middle of the character that it shows, in cells.
    """

    centers: Tensor
    sizes: Tensor
    offsets: Tensor
    mask: Tensor
    votes: Tensor


OUTPUT_NAMES: Final = Maps._fields
#: The votes reach over the whole map; the layer's own numbers should not.
_VOTE_CELLS: Final = 8.0


def _convolution(inputs: int, outputs: int, *, side: int = 3) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, side, padding=side // 2, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class CharacterDetector(nn.Module):
    """Where characters are in a whole picture, and which pixels are theirs.

    Input (N, 3, S, S) in 0..1, S a multiple of 32. `trunk` gives features (N, 48, S / 4, S / 4).
    """

    def __init__(self, trunk: nn.Module) -> None:
        super().__init__()
        self.trunk = trunk
        self.context = _convolution(TRUNK_CHANNELS, 64)
        self.middles = _convolution(64, 64, side=1)
        self.centers = nn.Conv2d(64, 1, 1)
        self.sizes = nn.Conv2d(64, 2, 1)
        self.offsets = nn.Conv2d(64, 2, 1)
        self.votes = nn.Conv2d(64, 2, 1)
        self.inside = _convolution(64, 24, side=1)
        self.edges = _convolution(3, 8)
        self.mask = nn.Sequential(_convolution(24 + 8, 24), nn.Conv2d(24, 1, 1))
        # at the start hardly any cell is a middle (Lin et al., "Focal Loss", 2017)
        nn.init.constant_(self.centers.bias, -3.5)  # type: ignore[arg-type]
        nn.init.constant_(self.sizes.bias, 3.0)  # type: ignore[arg-type]

    def forward(self, pixels: Tensor) -> Maps:
        """Return the maps."""
        features = self.context(self.trunk(pixels))
        middles = self.middles(features)
        inside = F.interpolate(self.inside(features), scale_factor=2.0, mode="bilinear", align_corners=False)
        edges = self.edges(F.avg_pool2d(pixels, 2))
        return Maps(
            centers=self.centers(middles),
            sizes=self.sizes(middles),
            offsets=self.offsets(middles),
            mask=self.mask(torch.cat([inside, edges], 1)),
            votes=self.votes(features) * _VOTE_CELLS,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """What a batch teaches, as in `targets.py`; mask_known (N,) tells where owners are known."""

    centers: Tensor
    sizes: Tensor
    offsets: Tensor
    weight: Tensor
    mask: Tensor
    mask_known: Tensor
    votes: Tensor
    votes_known: Tensor


def detection_loss(maps: Maps, taught: Taught) -> Tensor:
    """Return the sum of the losses of a batch, a scalar."""
    weight = taught.weight.sum().clamp(min=1.0)
    shape = ((maps.sizes - taught.sizes).abs().sum(1) * taught.weight).sum() / weight
    place = ((maps.offsets - taught.offsets).abs().sum(1) * taught.weight).sum() / weight
    astray = (maps.votes - taught.votes).abs().sum(1) * taught.votes_known
    votes = astray.sum() / taught.votes_known.sum().clamp(min=1.0)
    middles = focal_loss(maps.centers[:, 0], taught.centers)
    return middles + shape + 0.3 * place + 0.1 * votes + _mask_loss(maps.mask[:, 0], taught.mask, taught.mask_known)


def focal_loss(logits: Tensor, target: Tensor) -> Tensor:
    """Return the penalty-reduced focal loss of Zhou et al., "Objects as Points" (2019), per character."""
    chance = logits.sigmoid()
    is_middle = (target > 0.999).float()
    hit = is_middle * (1 - chance) ** 2 * F.logsigmoid(logits)
    miss = (1 - is_middle) * (1 - target) ** 4 * chance**2 * F.logsigmoid(-logits)
    return -(hit + miss).sum() / is_middle.sum().clamp(min=1.0)


def _mask_loss(logits: Tensor, mask: Tensor, known: Tensor) -> Tensor:
    if not bool(known.any()):
        return logits.sum() * 0
    logits, mask = logits[known], mask[known]
    chance = logits.sigmoid()
    overlap = (chance * mask).sum((1, 2))
    dice = 1 - (2 * overlap + 1) / (chance.sum((1, 2)) + mask.sum((1, 2)) + 1)
    return 2 * F.binary_cross_entropy_with_logits(logits, mask) + dice.mean()
