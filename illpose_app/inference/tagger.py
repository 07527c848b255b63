"""Says what an artwork and its characters show, in labels with scores (0..1).

Legend: N crops, L labels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from illpose_app.core.errors import ModelError, printable
from illpose_app.core.geometry import Box
from illpose_app.core.words import phrase
from illpose_app.inference.manifest import LabelSpec, Look, Manifest, load_manifest
from illpose_app.inference.network import Network
from illpose_app.inference.preprocess import crop_for, network_input, resample

Scores = Mapping[str, float]

#: Characters of a crowd beyond this many are not looked at one by one.
MOST_CHARACTERS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenLabels:
    """What a tagger said: the scores of the artwork as a whole, and of each character in the order of the boxes."""

    artwork: Scores
    characters: tuple[Scores, ...] = ()


class AnyTagger(Protocol):
    """What can say what an artwork shows: the shipped network, or one that an artist brought."""

    @property
    def version(self) -> str:
        """Names the network; artworks tagged by another one may be tagged again."""

    @property
    def thresholds(self) -> Mapping[str, float]:
        """From which score on each label is given to an artwork; labels that are not named are not given."""

    def look(self, pixels_HW3: NDArray[np.uint8], boxes: Sequence[Box]) -> SeenLabels:
        """Return what an upright RGB artwork and the characters in its boxes (px) show."""


class Tagger:
    """The tagger of a folder with a manifest of kind "tagger"; opened at the first look."""

    def __init__(self, folder: Path, *, threads: int = 2) -> None:
        self.manifest: Manifest = load_manifest(folder)
        if self.manifest.kind != "tagger":
            raise ModelError(phrase("{file}: a network of kind 'tagger' is needed here", file=printable(folder)))
        self._network = Network(self.manifest, threads=threads)

    @property
    def version(self) -> str:
        """Names the network and its thresholds."""
        return self.manifest.sha256[:12]

    @property
    def thresholds(self) -> Mapping[str, float]:
        """The thresholds that are best for F-1: an artist who sees a tag should be able to believe it."""
        return MappingProxyType({label.name: label.best_f1 for label in self.manifest.labels_L if label.given})

    def look(self, pixels_HW3: NDArray[np.uint8], boxes: Sequence[Box]) -> SeenLabels:
        """Return what the artwork and the characters in its boxes show."""
        height, width = pixels_HW3.shape[:2]
        whole = Box(x=0.0, y=0.0, width=float(width), height=float(height))
        looks = [(whole, 1.0), *((box, self.manifest.margin) for box in boxes[:MOST_CHARACTERS])]
        crops = [
            resample(pixels_HW3, crop_for(box, self.manifest.input, Look(margin=margin, down=0.0)))
            for box, margin in looks
        ]
        logits_NL = self._network.run(network_input(crops, self.manifest.input))["tags"]
        if logits_NL.shape != (len(crops), len(self.manifest.labels_L)):
            raise ModelError(
                phrase(
                    "{file}: gives {given} labels, its manifest names {named}; install illpose again",
                    file=printable(self.manifest.model_path),
                    given=logits_NL.shape[-1],
                    named=len(self.manifest.labels_L),
                )
            )
        scores_NL = 1.0 / (1.0 + np.exp(-logits_NL)) if self.manifest.activation == "sigmoid" else logits_NL
        labels_L = self.manifest.labels_L
        return SeenLabels(
            artwork=_named(scores_NL[0], labels_L, scope="artwork"),
            characters=tuple(_named(scores_L, labels_L, scope="character") for scores_L in scores_NL[1:]),
        )


def _named(scores_L: NDArray[np.float32], labels_L: Sequence[LabelSpec], *, scope: str) -> Scores:
    return MappingProxyType(
        {label.name: float(score) for label, score in zip(labels_L, scores_L, strict=True) if label.scope == scope}
    )
