"""Looks whether this installation is whole: networks, the sample's analysis, index, decoders, rulebook, licences."""

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from illpose_app.core.errors import IllposeError, printable
from illpose_app.storage.shipped import licences, models_dir, resources_dir

_Look = Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One part of the installation: what was found, or what is wrong with it."""

    part: str
    found: str = ""
    problem: str = ""


def looked_at(parts: tuple[tuple[str, _Look], ...]) -> Iterator[Checked]:
    """Look at parts one after another; one that is broken, in whatever way, does not hide the others."""
    for part, look in parts:
        try:
            yield Checked(part=part, found=look())
        except Exception as error:
            line = str(error) if isinstance(error, IllposeError) else f"{type(error).__name__}: {error}"
            yield Checked(part=part, problem=" ".join(line.split()))


def check_installation() -> Iterator[Checked]:
    """Yield every part that needs no window, in the order of PARTS."""
    return looked_at(PARTS)


def _networks() -> str:
    from illpose_app.inference.manifest import load_manifest, read_model
    from illpose_app.services.open_tagger import check_tagger

    folders = sorted(path.parent for path in models_dir().glob("*/manifest.toml"))
    if not folders:
        raise IllposeError(f"{printable(models_dir())}: there is no network")
    for folder in folders:
        read_model(load_manifest(folder))
    check_tagger(models_dir() / "tagger")
    return f"{', '.join(folder.name for folder in folders)}: as their manifests name them"


def _analysis() -> str:
    from illpose_app.services.analyze_artwork import Analyzer, analyze_decoded
    from illpose_app.storage.decoder_process import read_artwork_apart

    (sample,) = (resources_dir() / "sample").glob("sample.*")
    characters = analyze_decoded(read_artwork_apart(sample), analyzer=Analyzer(models_dir()))
    if not characters:
        raise IllposeError(f"{printable(sample)}: no character was found in the sample")
    return f"the sample: {len(characters)} character, {int(characters[0].pose.known_K.sum())} joints"


def _index() -> str:
    import hnswlib

    graph = hnswlib.Index(space="l2", dim=2)
    graph.init_index(max_elements=2)
    graph.add_items(np.array([[0.0, 0.0], [1.0, 1.0]], np.float32))
    ((nearest,),), _ = graph.knn_query(np.array([[0.9, 1.0]], np.float32), k=1)
    if nearest != 1:
        raise IllposeError("hnswlib finds the wrong neighbour")
    return "finds the nearest of two"


def _decoders() -> str:
    from PIL import Image
    from psd_tools.api.psd_image import PSDImage

    from illpose_app.storage.artwork_files import decode_bytes

    drawn = Image.new("RGB", (48, 32), (250, 130, 60))
    for name in PLAIN_FORMATS:
        with io.BytesIO() as stream:
            drawn.save(stream, name)
            read = decode_bytes(stream.getvalue(), name=name)
        if read.pixels_HW3.shape != (32, 48, 3):
            raise IllposeError(f"{name} is read with the wrong size")
    with io.BytesIO() as stream:
        PSDImage.frompil(drawn).save(stream)
        decode_bytes(stream.getvalue(), name="PSD")
    return f"{', '.join(PLAIN_FORMATS)} and PSD are read"


def _starter() -> str:
    from illpose_app.storage.artwork_files import read_artwork

    folder = resources_dir() / "starter"
    names = [image["file_name"] for image in json.loads((folder / "starter.json").read_text("utf-8"))["images"]]
    missing = [name for name in names if not (folder / "images" / name).is_file()]
    if missing:
        raise IllposeError(f"{len(missing)} artworks are missing, the first is {missing[0]}")
    read_artwork(folder / "images" / names[0])
    return f"{len(names)} artworks"


def _rulebook() -> str:
    from illpose_app.storage.rulebook_files import read_rulebook

    return f"{len(read_rulebook(resources_dir() / 'rulebook').groups)} classes of tags"


def _licences() -> str:
    text = licences()
    return f"{len(text) // 1000} kB of text" if text else "in the packages that illpose was installed with"


PLAIN_FORMATS: Final = ("PNG", "JPEG", "WEBP", "AVIF", "GIF", "BMP", "TIFF")
PARTS: Final[tuple[tuple[str, _Look], ...]] = (
    ("networks", _networks),
    ("analysis", _analysis),
    ("index", _index),
    ("decoders", _decoders),
    ("starter library", _starter),
    ("rulebook", _rulebook),
    ("licences", _licences),
)
