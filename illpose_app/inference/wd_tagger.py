"""Taggers that artists bring: a folder with model.onnx and selected_tags.csv, as the WD v3 taggers come.

Their networks see the whole artwork in the middle of a white square, as BGR 0..255 (N x side x side x 3), and give a
probability for each row of the list. Columns of the list: name and category (0 general, 4 character, 9 rating).
"""

import csv
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.errors import ModelError, printable, reason_of
from illpose_app.core.geometry import Box, Crop
from illpose_app.core.words import phrase
from illpose_app.inference.preprocess import resample
from illpose_app.inference.tagger import SeenLabels

MODEL_NAME: Final = "model.onnx"
LIST_NAME: Final = "selected_tags.csv"
#: What each category of tags needs to be believed, as the taggers' own demonstrations have it.
_NEEDED: Final = {"0": 0.35, "4": 0.85, "9": 0.0}


def is_wd_tagger(folder: Path) -> bool:
    """Tell whether a folder holds such a tagger."""
    return (folder / MODEL_NAME).is_file() and (folder / LIST_NAME).is_file()


class WdTagger:
    """A brought tagger; opened at the first look. Raises ModelError when its list cannot be read."""

    def __init__(self, folder: Path, *, threads: int = 2) -> None:
        self._folder, self._threads = folder, threads
        self._rows = _read_list(folder / LIST_NAME)
        self._session: Any = None
        self._side_px = 0

    @property
    def version(self) -> str:
        """Names the network by its list and its size; reading all of its hundreds of megabytes would take long."""
        listed = (self._folder / LIST_NAME).read_bytes()
        size = (self._folder / MODEL_NAME).stat().st_size
        return hashlib.sha256(listed + str(size).encode()).hexdigest()[:12]

    @property
    def thresholds(self) -> Mapping[str, float]:
        """The usual thresholds of these taggers."""
        return MappingProxyType({name: _NEEDED[category] for name, category in self._rows})

    def look(self, pixels_HW3: NDArray[np.uint8], boxes: Sequence[Box]) -> SeenLabels:
        """Return what the whole artwork shows; these networks know nothing of single characters."""
        session = self._session or self._open()
        height, width = pixels_HW3.shape[:2]
        side = float(max(height, width))
        crop = Crop(x=(width - side) / 2, y=(height - side) / 2, side=side, size=self._side_px)
        batch = np.ascontiguousarray(resample(pixels_HW3, crop)[None, :, :, ::-1], np.float32)
        scores = np.asarray(session.run(None, {session.get_inputs()[0].name: batch})[0], np.float32).reshape(-1)
        if len(scores) != len(self._rows):
            raise ModelError(
                phrase(
                    "{file}: the network gives {scores} tags, {tags} names {rows}; both must come from the same tagger",
                    file=printable(self._folder),
                    scores=len(scores),
                    tags=LIST_NAME,
                    rows=len(self._rows),
                )
            )
        named = {name: float(score) for (name, _), score in zip(self._rows, scores, strict=True)}
        return SeenLabels(artwork=MappingProxyType(named))

    def _open(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        path = self._folder / MODEL_NAME
        try:
            # by its path, so that weights beside a large network are found
            session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as error:
            reason = str(error).strip().splitlines()[0]
            raise ModelError(
                phrase("{file}: ONNX Runtime cannot open this network: {reason}", file=printable(path), reason=reason)
            ) from error
        shape = session.get_inputs()[0].shape
        if len(shape) != 4 or shape[3] != 3 or not isinstance(shape[1], int) or shape[1] != shape[2]:
            raise ModelError(
                phrase(
                    "{file}: sees {shape}; a tagger for N x side x side x 3 is needed here",
                    file=printable(path),
                    shape=shape,
                )
            )
        self._side_px, self._session = shape[1], session
        return session


def _read_list(path: Path) -> tuple[tuple[str, str], ...]:
    """Return name and category of each tag; a character's name stands in the namespace of characters."""
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = tuple((row["name"].strip(), row["category"].strip()) for row in csv.DictReader(lines))
    except OSError as error:
        raise ModelError(phrase("{file}: {reason}", file=printable(path), reason=reason_of(error))) from None
    except (KeyError, AttributeError, UnicodeDecodeError, csv.Error):
        raise ModelError(
            phrase("{file}: is no list of tags (columns name and category are needed)", file=printable(path))
        ) from None
    if not rows:
        raise ModelError(phrase("{file}: names no tag", file=printable(path)))
    return tuple(
        (f"character:{name}" if category == "4" else name, category if category in _NEEDED else "0")
        for name, category in rows
    )
