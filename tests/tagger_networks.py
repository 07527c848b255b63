"""Makes tiny taggers: networks whose answers are the mean colours of what they see.

The ONNX file is written field by field (protocol buffers, numbers as in onnx.proto): the program needs no package onnx.
"""

import hashlib
from pathlib import Path

import numpy as np

LABELS = ("red_picture:artwork:true", "red_thing:character:true", "blue_thing:character:false")
MANY_LABELS = (*LABELS, "one_too_many:artwork:true")

_MANIFEST = """kind = "tagger"
decoder = "labels"
name = "mean colours"
licence = "CC0-1.0"
source = "made in a test"
notes = ""
margin = 1.5
labels = [
{labels}
]
[model]
file = "model.onnx"
sha256 = "{sha256}"
[input]
name = "pixels"
layout = "NCHW"
width_px = 32
height_px = 32
mean = [0.0, 0.0, 0.0]
scale = [255.0, 255.0, 255.0]
[outputs]
tags = "tags"
"""


def write_tagger(folder: Path, *, labels=LABELS) -> Path:
    """Write a tagger with a manifest; its logits are the means of red, of red again, and of blue."""
    take = np.array([[1, 0, 0], [1, 0, 0], [0, 0, 1]], np.float32).T
    data = _means_network(take, shape=("batch", 3, 32, 32), axes=(2, 3), names=("pixels", "tags"))
    folder.mkdir(parents=True)
    (folder / "model.onnx").write_bytes(data)
    lines = []
    for label in labels:
        name, scope, given = label.split(":")
        lines.append(f'  {{ name = "{name}", scope = "{scope}", f1 = 0.5, f2 = 0.25, given = {given} }},')
    text = _MANIFEST.format(labels="\n".join(lines), sha256=hashlib.sha256(data).hexdigest())
    (folder / "manifest.toml").write_text(text, "utf-8")
    return folder


def write_wd_tagger(folder: Path, *, channels: int = 3) -> Path:
    """Write a tagger as the WD v3 ones come: N x side x side x 3 in, a probability for each row of the list out."""
    take = np.eye(channels, 4, dtype=np.float32)
    take[-1, 3] = 1.0
    shape = ("batch_size", 32, 32, channels)
    folder.mkdir(parents=True)
    data = _means_network(take / np.float32(255), shape=shape, axes=(1, 2), names=("input", "output"))
    (folder / "model.onnx").write_bytes(data)
    listed = "tag_id,name,category,count\n1,general,9,5\n2,blue_dress,0,5\n3,hatsune_miku,4,5\n4,explicit,9,5\n"
    (folder / "selected_tags.csv").write_text(listed, "utf-8")
    return folder


def _number(value: int) -> bytes:
    digits = bytearray()
    while value > 127:
        digits.append(value & 127 | 128)
        value >>= 7
    return bytes([*digits, value])


def _field(number: int, *values: int | str | bytes) -> bytes:
    """Return a field once for each value: a whole number, or a text or message with its length before it."""
    parts = []
    for value in values:
        if isinstance(value, int):
            parts.append(_number(number << 3) + _number(value))
        else:
            data = value.encode() if isinstance(value, str) else value
            parts.append(_number(number << 3 | 2) + _number(len(data)) + data)
    return b"".join(parts)


def _tensor_info(name: str, shape: tuple[int | str, ...]) -> bytes:
    sides = b"".join(_field(1, _field(1 if isinstance(side, int) else 2, side)) for side in shape)
    return _field(1, name) + _field(2, _field(1, _field(1, 1) + _field(2, sides)))


def _means_network(take, *, shape, axes, names) -> bytes:
    """Return a network that gives the means over two axes, multiplied by a matrix."""
    over = _field(1, "axes") + _field(8, *axes) + _field(20, 7)
    keep = _field(1, "keepdims") + _field(3, 0) + _field(20, 2)
    means = _field(1, names[0]) + _field(2, "means") + _field(4, "ReduceMean") + _field(5, over, keep)
    product = _field(1, "means", "take") + _field(2, names[1]) + _field(4, "MatMul")
    matrix = _field(1, *take.shape) + _field(2, 1) + _field(8, "take") + _field(9, take.astype("<f4").tobytes())
    graph = _field(1, means, product) + _field(2, "means") + _field(5, matrix)
    graph += _field(11, _tensor_info(names[0], shape)) + _field(12, _tensor_info(names[1], (shape[0], take.shape[1])))
    return _field(1, 8) + _field(7, graph) + _field(8, _field(1, "") + _field(2, 13))
