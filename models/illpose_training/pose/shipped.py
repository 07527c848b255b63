"""Reads the weights of a pose network back out of its ONNX file, for networks that start from it."""

from pathlib import Path
from typing import Final

import onnx
import torch
from onnx import numpy_helper
from torch import nn

from illpose_training.pose.network import BlazePoseTrunk, start_from_blazepose

SHIPPED: Final = Path(__file__).resolve().parents[2] / "pose" / "model.onnx"


def shipped_trunk(model: Path = SHIPPED) -> BlazePoseTrunk:
    """Return the trunk of an exported pose network, its normalisation folded; every number must be in the file."""
    numbers = {
        tensor.name.removesuffix(".half"): torch.from_numpy(numpy_helper.to_array(tensor).astype("float32"))
        for tensor in onnx.load(model).graph.initializer
    }
    trunk = start_from_blazepose().trunk
    assert isinstance(trunk, BlazePoseTrunk)
    trunk.load_state_dict({name: numbers[f"trunk.{name}"] for name in trunk.state_dict()})
    return trunk


#: What the trunk does at half and at a quarter of its input's side: more than half of the work.
_BEGINNING: Final = 38


def freeze_beginning(trunk: nn.Module) -> None:
    """Leave the trunk's first operators as they are: lines and colours are seen the same way whatever is looked for."""
    assert isinstance(trunk, BlazePoseTrunk)
    for name, operator in trunk.network.graph.operators.items():
        if int(name.rpartition("_")[2]) <= _BEGINNING:
            operator.requires_grad_(False)
