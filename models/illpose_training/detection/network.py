"""The character detector: BlazePose's trunk with heads for middles, sizes, offsets and the mask."""

from typing import Final

import torch
import torch.nn.functional as F
from torch import Tensor, nn

INPUT_PX: Final = 256
CELLS: Final = 64
TRUNK_CHANNELS: Final = 48

OUTPUT_NAMES: Final = ("center", "size", "offset", "mask")


def _convolution(inputs: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)
    )


class CharacterDetector(nn.Module):
    """Where characters are in a whole picture, and which pixels are theirs.

    Input (N, 3, 256, 256) in 0..1. Outputs: center logits (N, 1, 64, 64), size (N, 2, 64, 64) as log of width and
    height in cells, offset (N, 2, 64, 64) in cells, mask logits (N, 1, 128, 128).
    `trunk` gives features (N, 48, 64, 64).
    """

    def __init__(self, trunk: nn.Module) -> None:
        super().__init__()
        self.trunk = trunk
        self.context = nn.Sequential(_convolution(TRUNK_CHANNELS, 64), _convolution(64, 64))
        self.center = nn.Conv2d(64, 1, 1)
        self.size = nn.Conv2d(64, 2, 1)
        self.offset = nn.Conv2d(64, 2, 1)
        self.edges = _convolution(3, 16)
        self.mask = nn.Sequential(_convolution(64 + 16, 32), nn.Conv2d(32, 1, 1))
        # at the start hardly any cell is a middle (Lin et al., "Focal Loss", 2017)
        nn.init.constant_(self.center.bias, -3.5)
        nn.init.constant_(self.size.bias, 3.0)

    def forward(self, pixels_N3HW: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return center, size, offset and mask."""
        features = self.context(self.trunk(pixels_N3HW))
        fine = F.interpolate(features, scale_factor=2.0, mode="bilinear", align_corners=False)
        edges = self.edges(F.avg_pool2d(pixels_N3HW, 2))
        return self.center(features), self.size(features), self.offset(features), self.mask(torch.cat([fine, edges], 1))


def detection_loss(
    outputs: tuple[Tensor, Tensor, Tensor, Tensor],
    *,
    center: Tensor,
    size: Tensor,
    offset: Tensor,
    weight: Tensor,
    mask: Tensor,
    mask_known: Tensor,
) -> Tensor:
    """Return the sum of the four losses, a scalar.

    center (N, M, M), size and offset (N, 2, M, M), weight (N, M, M), mask (N, 128, 128) in 0..1, mask_known (N,).
    """
    found, sizes, offsets, masks = outputs
    taught = weight.sum().clamp(min=1.0)
    shape = ((sizes - size).abs().sum(1) * weight).sum() / taught
    place = ((offsets - offset).abs().sum(1) * weight).sum() / taught
    return focal_loss(found[:, 0], center) + shape + 0.3 * place + _mask_loss(masks[:, 0], mask, mask_known)


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
