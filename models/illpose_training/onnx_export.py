"""From a trained network to a folder that the program opens: ONNX, held to torch, and a manifest. Shared by all.

Legend: N crops of 3 x H x W in 0..1.
"""

import argparse
import hashlib
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from illpose_app.inference.manifest import MANIFEST_NAME
from illpose_app.storage.whole_file import write_whole_file
from illpose_training.batch_norm import fold_batch_norm

OPSET: Final = 20
MODEL_NAME: Final = "model.onnx"

_MANIFEST: Final = """{head}

[model]
file = "{model_name}"
sha256 = "{sha256}"
commit = "{commit}"

[input]
name = "pixels"
layout = "NCHW"
width_px = {size}
height_px = {size}
mean = [0.0, 0.0, 0.0]
scale = [255.0, 255.0, 255.0]

[outputs]
{outputs}
{tail}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How one kind of network is exported.

    head: the manifest before its tables. tolerance: largest difference of an output between torch and ONNX Runtime.
    largest_mb: a file that is larger is not written.
    """

    head: str
    output_names: tuple[str, ...]
    tolerance: float
    largest_mb: float = 20.0


def finish_network(network: nn.Module, numbers: Mapping[str, Tensor]) -> None:
    """Give a network its trained numbers as they are shipped: normalisation folded, weights rounded to float16."""
    network.load_state_dict(numbers)
    network.eval()
    fold_batch_norm(network)
    round_to_half(network)


def round_to_half(network: nn.Module) -> None:
    """Round the weights to what float16 holds, so that they can be kept so; a layer with larger ones stays as it is."""
    with torch.no_grad():
        for numbers in (*network.parameters(), *network.buffers()):
            if numbers.dtype == torch.float32:
                half = numbers.half().float()
                if bool(half.isfinite().all()):
                    numbers.copy_(half)


def checked_onnx(network: nn.Module, crops_N3HW: NDArray[np.float32], form: Form) -> tuple[bytes, float]:
    """Return the ONNX file of a network and by how much it differs from torch; raises ValueError beyond the form."""
    model = export_onnx(network, crops_N3HW, output_names=form.output_names)
    if len(model) > form.largest_mb * 1e6:
        raise ValueError(f"the network is larger than {form.largest_mb} MB")
    return model, check_onnx(network, model, crops_N3HW, form)


def export_onnx(network: nn.Module, crops_N3HW: NDArray[np.float32], *, output_names: Sequence[str]) -> bytes:
    """Return the network as an ONNX file for any number of crops; weights that float16 holds are kept as float16."""
    program = torch.onnx.export(
        network,
        (torch.from_numpy(crops_N3HW[:2]),),
        input_names=["pixels"],
        output_names=list(output_names),
        dynamic_shapes={"pixels": {0: torch.export.Dim("batch")}},
        opset_version=OPSET,
        dynamo=True,
        verbose=False,
    )
    assert program is not None
    model = program.model_proto
    _drop_traces(model)
    _halve_weights(model)
    onnx.checker.check_model(model, full_check=True)
    data: bytes = model.SerializeToString(deterministic=True)
    return data


def onnx_answers(
    model: bytes, crops_N3HW: NDArray[np.float32], output_names: Sequence[str]
) -> list[NDArray[np.float32]]:
    """Return the outputs of an ONNX file; eight crops at a time, so that many need little memory."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    parts = [
        session.run(list(output_names), {"pixels": crops_N3HW[first : first + 8]})
        for first in range(0, len(crops_N3HW), 8)
    ]
    return [np.concatenate(of_output) for of_output in zip(*parts, strict=True)]


def check_onnx(network: nn.Module, model: bytes, crops_N3HW: NDArray[np.float32], form: Form) -> float:
    """Return the largest difference between torch and ONNX Runtime; raises ValueError above the form's tolerance."""
    with torch.inference_mode():
        said = network(torch.from_numpy(crops_N3HW))
    here = [output.numpy() for output in (said if isinstance(said, tuple) else (said,))]
    there = onnx_answers(model, crops_N3HW, form.output_names)
    difference = max(float(np.abs(a - b).max()) for a, b in zip(here, there, strict=True))
    if not difference <= form.tolerance:  # nor may it be no number at all
        raise ValueError(f"ONNX Runtime and torch differ by {difference:.2g}, more than {form.tolerance}")
    return difference


def manifest_of(model: bytes, form: Form, *, size: int, tables: str = "") -> str:
    """Return the manifest of an exported network; tables: what its kind has beside model, input and outputs."""
    return _MANIFEST.format(
        head=form.head.strip(),
        model_name=MODEL_NAME,
        sha256=hashlib.sha256(model).hexdigest(),
        commit=training_commit(),
        size=size,
        outputs="\n".join(f'{name} = "{name}"' for name in form.output_names),
        tail=f"\n{tables.strip()}\n" if tables else "",
    )


def training_commit() -> str:
    """Return the commit of this code, with a + where it was changed since; empty where git does not know it."""
    here = Path(__file__).parent
    try:
        answers = [
            subprocess.run(["git", "-C", here, *words], capture_output=True, text=True, check=True).stdout.strip()
            for words in (("rev-parse", "--short=12", "HEAD"), ("status", "--porcelain", "--", here))
        ]
    except (OSError, subprocess.CalledProcessError):
        return ""
    return answers[0] + ("+" if answers[1] else "")


def write_network(folder: Path, model: bytes, manifest: str, *, difference: float, more: str = "") -> None:
    """Write a network's file and manifest, each beside and then in place, and say so."""
    for name, data in ((MODEL_NAME, model), (MANIFEST_NAME, manifest.encode("utf-8"))):
        write_whole_file(folder / name, data)
    says = f"torch and ONNX Runtime differ by at most {difference:.1g}"
    print(f"wrote {folder} ({len(model) / 1e6:.1f} MB; {says}{more})")


def add_run_options(parser: argparse.ArgumentParser, *, size: int) -> None:
    """Add what every export of a training folder asks for."""
    parser.add_argument("--run", type=Path, required=True, help="folder of the training")
    parser.add_argument("--out", type=Path, required=True, help="folder to write into")
    parser.add_argument("--notes", default="See CARD.md.")
    parser.add_argument("--size", type=int, default=size, help="side of what the network sees, px")


def _drop_traces(model: onnx.ModelProto) -> None:
    """Forget the exporter's notes (they hold paths of the machine that exported)."""
    del model.metadata_props[:]
    del model.graph.metadata_props[:]
    del model.graph.value_info[:]
    for part in (*model.graph.node, *model.graph.input, *model.graph.output, *model.graph.initializer):
        del part.metadata_props[:]
        part.doc_string = ""


def _halve_weights(model: onnx.ModelProto) -> None:
    """Keep float32 weights that float16 holds exactly as float16 with a cast behind; the numbers stay the same."""
    casts = []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < 64 or not np.array_equal(values, values.astype(np.float16)):
            continue
        name, half = tensor.name, f"{tensor.name}.half"
        tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), half))
        casts.append(helper.make_node("Cast", [half], [name], name=f"{name}.cast", to=TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
