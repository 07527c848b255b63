"""The manifest beside a network: what goes in, what comes out, what it means, where it comes from.

A network is exchanged by putting another `model.onnx` and `manifest.toml` in its folder. Kinds and decoders:

pose, "landmarks": output `landmarks` N x rows x 5 (x px, y px, z, visibility logit, presence logit).
pose, "heatmaps": output `heatmaps` N x rows x h x w; the middle of cell (column, row) lies at
    ((column + .5) / w, (row + .5) / h) of the input. Optional: `states` N x rows x 3, logits of outside, hidden and
    visible; or `landmarks` as above, of which then only the visibility is used.
character_detector, "centers": outputs `centers` N x 1 x h x w (logits, high in the cell that holds the middle of a
    character's box), `sizes` N x 2 x h x w (natural logarithm of the box's width and height in cells), `offsets`
    N x 2 x h x w (from the cell's middle to the box's middle, x and y, in cells), optionally `mask` N x 1 x any size
    (logits, high where a character is) and `votes` N x 2 x h x w (from the cell's middle to the middle of the box of
    the character that the cell shows, in cells). It sees the whole artwork in the middle of a white square.
tagger, "labels": output `tags` N x labels (logits), in the order of `labels`: inline tables with `name`, `scope`
    (character: seen in the square crop of `margin` longer sides about a character's box; artwork: in the whole artwork
    in the middle of a white square) and the thresholds `f1` and `f2`, best for F-1 and F-2 (0..1, of what `activation`
    makes of the output); `given = false` where the network is too unsure of a label to give it to artworks.

[joints] names, for each of the COCO-17 joints, the row of the output that it comes from.
[calibration] (pose only, optional) says how often a joint of some confidence was right on labelled characters: two
    rising lists, `confidence` and `frequency`; between their points the frequency is a straight line.
[model] may name the `commit` of the training code; [scores] (optional) holds measured figures, which docs/measuring.md
    explains.
"""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from illpose_app.core.errors import ModelError, line_of, printable, reason_of
from illpose_app.core.skeleton import JOINT_NAMES
from illpose_app.core.words import phrase
from illpose_app.inference.manifest_table import ManifestTable

MANIFEST_NAME: Final = "manifest.toml"
SKELETON: Final = "coco-17"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecoderContract:
    """What a decoder needs from a manifest."""

    outputs: frozenset[str]
    optional_outputs: frozenset[str]
    thresholds: frozenset[str]


#: Thresholds, all 0..1. known: a joint below it counts as outside; visible: below it as hidden; character: a
#: character that no detector proposed is not believed below this certainty; center: what a detector says below it is
#: no proposal; mask: a pixel above it belongs to a
#: character; overlap: of two boxes with a greater intersection over union the better one stays.
DECODERS: Final[dict[tuple[str, str], DecoderContract]] = {
    ("pose", "landmarks"): DecoderContract(
        outputs=frozenset({"landmarks"}),
        optional_outputs=frozenset(),
        thresholds=frozenset({"known", "visible", "character"}),
    ),
    ("pose", "heatmaps"): DecoderContract(
        outputs=frozenset({"heatmaps"}),
        optional_outputs=frozenset({"landmarks", "states"}),
        thresholds=frozenset({"known", "visible", "character"}),
    ),
    ("character_detector", "centers"): DecoderContract(
        outputs=frozenset({"centers", "sizes", "offsets"}),
        optional_outputs=frozenset({"mask", "votes"}),
        thresholds=frozenset({"center", "mask", "overlap"}),
    ),
    ("tagger", "labels"): DecoderContract(
        outputs=frozenset({"tags"}), optional_outputs=frozenset(), thresholds=frozenset()
    ),
}

_LAYOUTS: Final = ("NCHW", "NHWC")
_ACTIVATIONS: Final = ("sigmoid", "none")
_SCOPES: Final = ("character", "artwork")
_TEXTS: Final = ("name", "licence", "source", "notes")


@dataclass(frozen=True, slots=True, kw_only=True)
class InputSpec:
    """The one input of a network: RGB crops as float32, each value (pixel - mean) / scale with pixels 0..255."""

    name: str
    layout: str
    width_px: int
    height_px: int
    mean: tuple[float, float, float]
    scale: tuple[float, float, float]

    @property
    def crop_size(self) -> int:
        """Side in px of the square crop whose middle the network sees."""
        return max(self.width_px, self.height_px)

    @property
    def crop_offset(self) -> tuple[int, int]:
        """Left and upper px of the square crop that the network doesn't see."""
        return (self.crop_size - self.width_px) // 2, (self.crop_size - self.height_px) // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A crop about a character's box.

    Its side is the box's longer side times margin; its middle lies lower than the box's by `down` longer sides, so
    that a figure cut at the waist is seen as if its legs followed below.
    """

    margin: float
    down: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Views:
    """The looks at a character; whether each is taken at the mirrored crop too; whether the face gets a closer one."""

    looks: tuple[Look, ...]
    mirrored: bool
    face: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How often joints of a confidence are right (OKS >= .5): a rising line through (confidence, frequency), 0..1."""

    confidence: tuple[float, ...]
    frequency: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSpec:
    """A label of a tagger: what it is about, from which score on (0..1) F-1 and F-2 are best, and whether it is given.

    A label that is not given to artworks is told too badly; its scores can still be asked for.
    """

    name: str
    scope: str  # "character" or "artwork"
    best_f1: float
    best_f2: float
    given: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Everything a manifest says; joints_K, views and calibration are only set for kind "pose"."""

    folder: Path
    kind: str
    decoder: str
    name: str
    licence: str
    source: str
    notes: str
    model_path: Path
    sha256: str
    input: InputSpec
    outputs: Mapping[str, str]  # role -> name in the ONNX file
    activation: str  # what turns heatmaps into 0..1: "sigmoid" or "none"
    thresholds: Mapping[str, float]
    joints_K: tuple[int, ...] = ()
    views: Views | None = None
    calibration: Calibration | None = None
    labels_L: tuple[LabelSpec, ...] = ()  # of a tagger
    margin: float = 1.0  # of a tagger: the side of a character's crop in longer sides of its box
    scores: Mapping[str, float] = field(default_factory=dict)  # measured figures, for people
    commit: str = ""  # of the training code, as it was when the network was exported


def load_manifest(folder: Path) -> Manifest:
    """Read the manifest in a network's folder.

    Raises ModelError, with one line that names the file, when it is missing, is not TOML, lacks something or holds
    something unknown. The ONNX file itself is checked by read_model.
    """
    top = _read_tables(folder / MANIFEST_NAME)
    kind = top.take_choice("kind", tuple(dict.fromkeys(kind for kind, _ in DECODERS)))
    decoder = top.take_choice("decoder", tuple(name for of_kind, name in DECODERS if of_kind == kind))
    contract = DECODERS[kind, decoder]
    texts = {key: top.take(key, str) for key in _TEXTS}
    activation = top.take_choice("activation", _ACTIVATIONS, "sigmoid")
    model = top.take_table("model")
    model_path, sha256 = folder / model.take("file", str), model.take("sha256", str).lower()
    commit = model.take("commit", str, "")
    model.finish()
    pose, tagger = kind == "pose", kind == "tagger"
    manifest = Manifest(
        folder=folder,
        kind=kind,
        decoder=decoder,
        **texts,
        model_path=model_path,
        sha256=sha256,
        input=_input_spec(top.take_table("input")),
        outputs=_outputs(top.take_table("outputs"), contract),
        activation=activation,
        thresholds=_thresholds(top.take_table("thresholds", None if contract.thresholds else {}), contract),
        joints_K=_joints(top.take_table("joints")) if pose else (),
        views=_views(top.take_table("views")) if pose else None,
        calibration=_calibration(top.take_table("calibration", {})) if pose else None,
        labels_L=tuple(_label(label) for label in top.take_tables("labels")) if tagger else (),
        margin=_margin(top) if tagger else 1.0,
        scores=_scores(top.take_table("scores", {})),
        commit=commit,
    )
    if pose:
        top.take_choice("skeleton", (SKELETON,))
    top.finish()
    return manifest


def _read_tables(path: Path) -> ManifestTable:
    try:
        values = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ModelError(
            phrase("{file}: there is no network in this folder (its manifest is missing)", file=printable(path))
        ) from None
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(
            phrase("{file}: the manifest cannot be read: {reason}", file=printable(path), reason=line_of(error))
        ) from None
    return ManifestTable(path, "", values)


def read_model(manifest: Manifest) -> bytes:
    """Return the bytes of the ONNX file; raises ModelError when it is missing or its sha256 is not the manifest's."""
    try:
        data = manifest.model_path.read_bytes()
    except OSError as error:
        problem = reason_of(error)
        raise ModelError(
            phrase("{file}: {problem}; install illpose again", file=printable(manifest.model_path), problem=problem)
        ) from None
    digest = hashlib.sha256(data).hexdigest()
    if digest != manifest.sha256:
        raise ModelError(
            phrase(
                "{file}: not the network that its manifest names (sha256 {digest}..., expected {sha}...); "
                "install illpose again",
                file=printable(manifest.model_path),
                digest=digest[:12],
                sha=manifest.sha256[:12],
            )
        )
    return data


def _input_spec(table: ManifestTable) -> InputSpec:
    mean, scale = table.take_numbers("mean", 3), table.take_numbers("scale", 3)
    spec = InputSpec(
        name=table.take("name", str),
        layout=table.take_choice("layout", _LAYOUTS),
        width_px=table.take("width_px", int),
        height_px=table.take("height_px", int),
        mean=(mean[0], mean[1], mean[2]),
        scale=(scale[0], scale[1], scale[2]),
    )
    if spec.width_px < 1 or spec.height_px < 1 or 0.0 in spec.scale:
        raise table.error(phrase("sizes and scale must not be 0"))
    table.finish()
    return spec


def _outputs(table: ManifestTable, contract: DecoderContract) -> Mapping[str, str]:
    outputs = {role: table.take(role, str) for role in sorted(contract.outputs)}
    outputs |= {role: table.take(role, str) for role in sorted(contract.optional_outputs & table.keys())}
    table.finish()
    return MappingProxyType(outputs)


def _thresholds(table: ManifestTable, contract: DecoderContract) -> Mapping[str, float]:
    thresholds = {key: float(table.take(key, (int, float))) for key in sorted(contract.thresholds)}
    if not all(0.0 <= value <= 1.0 for value in thresholds.values()):
        raise table.error(phrase("thresholds lie between 0 and 1"))
    table.finish()
    return MappingProxyType(thresholds)


def _joints(table: ManifestTable) -> tuple[int, ...]:
    rows: tuple[int, ...] = tuple(table.take(name, int) for name in JOINT_NAMES)
    if min(rows) < 0 or len(set(rows)) != len(rows):
        raise table.error(phrase("each joint needs a row of its own, counted from 0"))
    table.finish()
    return rows


def _views(table: ManifestTable) -> Views:
    looks = tuple(_look(look) for look in table.take_tables("looks"))
    views = Views(looks=looks, mirrored=table.take("mirrored", bool), face=table.take("face", bool, False))
    table.finish()
    return views


def _look(table: ManifestTable) -> Look:
    look = Look(margin=float(table.take("margin", (int, float))), down=float(table.take("down", (int, float), 0.0)))
    if look.margin <= 0:
        raise table.error(phrase("'margin' must be above 0"))
    table.finish()
    return look


def _calibration(table: ManifestTable) -> Calibration | None:
    if not table.keys():
        return None
    confidence, frequency = table.take_numbers("confidence"), table.take_numbers("frequency", None)
    rising = all(
        list(values) == sorted(values) and 0 <= values[0] <= values[-1] <= 1 for values in (confidence, frequency)
    )
    if len(confidence) != len(frequency) or not rising:
        raise table.error(phrase("'confidence' and 'frequency' must rise side by side between 0 and 1"))
    table.finish()
    return Calibration(confidence=confidence, frequency=frequency)


def _label(table: ManifestTable) -> LabelSpec:
    label = LabelSpec(
        name=table.take("name", str),
        scope=table.take_choice("scope", _SCOPES),
        best_f1=float(table.take("f1", (int, float))),
        best_f2=float(table.take("f2", (int, float))),
        given=table.take("given", bool, True),
    )
    if not (0.0 <= label.best_f1 <= 1.0 and 0.0 <= label.best_f2 <= 1.0):
        raise table.error(phrase("'f1' and 'f2' lie between 0 and 1"))
    table.finish()
    return label


def _margin(table: ManifestTable) -> float:
    margin = float(table.take("margin", (int, float)))
    if margin <= 0:
        raise table.error(phrase("'margin' must be above 0"))
    return margin


def _scores(table: ManifestTable) -> Mapping[str, float]:
    scores = {key: float(table.take(key, (int, float))) for key in sorted(table.keys())}
    return MappingProxyType(scores)
