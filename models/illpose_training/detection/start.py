"""What the detector starts from: the trunk of the shipped pose network, of which only the end is trained."""

from pathlib import Path
from typing import Final

from torch import nn

from illpose_training.pose.network import BlazePoseTrunk, start_from_export

SHIPPED: Final = Path(__file__).resolve().parents[2] / "pose" / "model.onnx"
#: What the trunk does at half and at a quarter of its input's side: more than half of the work.
_BEGINNING: Final = 38


def shipped_trunk(model: Path = SHIPPED) -> nn.Module:
    """Return the trunk of an exported pose network, its normalisation folded."""
    return start_from_export(model).trunk


def freeze_beginning(trunk: nn.Module) -> None:
    """Leave the trunk's first operators as they are: lines and colours are seen the same way whatever is looked for."""
    assert isinstance(trunk, BlazePoseTrunk)
    for name, operator in trunk.network.graph.operators.items():
        if int(name.rpartition("_")[2]) <= _BEGINNING:
            operator.requires_grad_(False)
