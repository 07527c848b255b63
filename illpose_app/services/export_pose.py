"""The poses of one artwork as a file: the table of formats."""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from illpose_app.core.artwork import Character
from illpose_app.core.limb_colors import LIMB_COLORS, LimbColors
from illpose_app.services.draw_controlnet import draw_controlnet
from illpose_app.services.draw_overlay import draw_overlay, draw_skeletons
from illpose_app.services.export_coco import AnalyzedArtwork, export_coco
from illpose_app.services.export_openpose import export_openpose
from illpose_app.services.export_svg import export_svg
from illpose_app.storage.export_mark import Exported, mark_options
from illpose_app.storage.whole_file import write_whole_file


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PosedArtwork:
    """What is exported: an artwork's name and pixels (H x W x 3, uint8 RGB), and its characters.

    colors: of the limbs, in formats whose colours nobody has laid down.
    """

    name: str
    pixels_HW3: NDArray[np.uint8]
    characters: tuple[Character, ...]
    colors: LimbColors = field(default_factory=lambda: LIMB_COLORS)

    @property
    def width_px(self) -> int:
        """Width, px."""
        return int(self.pixels_HW3.shape[1])

    @property
    def height_px(self) -> int:
        """Height, px."""
        return int(self.pixels_HW3.shape[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class PoseFormat:
    """One format: its name, what the artist reads, how its files end, and what makes their bytes."""

    name: str
    title: str
    ending: str
    data: Callable[[PosedArtwork], bytes]


def _coco(artwork: PosedArtwork) -> bytes:
    analyzed = AnalyzedArtwork(
        path=Path(artwork.name),
        name=Path(artwork.name).stem,
        width_px=artwork.width_px,
        height_px=artwork.height_px,
        characters=artwork.characters,
    )
    return _json(export_coco([analyzed]))


def _openpose(artwork: PosedArtwork) -> bytes:
    return _json(export_openpose(artwork.characters, width_px=artwork.width_px, height_px=artwork.height_px))


def _controlnet(artwork: PosedArtwork) -> bytes:
    pixels = draw_controlnet(artwork.characters, width_px=artwork.width_px, height_px=artwork.height_px)
    return _png(pixels, Exported.CONTROLNET)


def _svg(artwork: PosedArtwork) -> bytes:
    text = export_svg(
        artwork.characters,
        width_px=artwork.width_px,
        height_px=artwork.height_px,
        title=Path(artwork.name).name,
        colors=artwork.colors,
    )
    return text.encode("utf-8")


def _overlay(artwork: PosedArtwork) -> bytes:
    return _png(draw_overlay(artwork.pixels_HW3, artwork.characters, colors=artwork.colors), Exported.OVERLAY)


def _skeletons(artwork: PosedArtwork) -> bytes:
    pixels = draw_skeletons(
        artwork.characters, width_px=artwork.width_px, height_px=artwork.height_px, colors=artwork.colors
    )
    return _png(pixels, Exported.SKELETONS)


FORMATS: Final[tuple[PoseFormat, ...]] = (
    PoseFormat(name="coco", title="COCO keypoints", ending=".json", data=_coco),
    PoseFormat(name="openpose", title="OpenPose, 18 points", ending=".json", data=_openpose),
    PoseFormat(name="controlnet", title="ControlNet pose picture", ending=".png", data=_controlnet),
    PoseFormat(name="svg", title="Skeletons", ending=".svg", data=_svg),
    PoseFormat(name="overlay", title="Skeletons over the picture", ending=".png", data=_overlay),
    PoseFormat(name="skeletons", title="Skeletons on a clear ground", ending=".png", data=_skeletons),
)


def format_named(name: str) -> PoseFormat:
    """Return a format of the table; raises StopIteration for a name that is not in it."""
    return next(form for form in FORMATS if form.name == name)


def export_pose(artwork: PosedArtwork, target: Path, form: PoseFormat) -> None:
    """Write the poses of an artwork in a format; raises OutputError, and leaves a file that was there as it was."""
    write_whole_file(target, form.data(artwork))


def _json(document: object) -> bytes:
    return (json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _png(pixels: NDArray[np.uint8], kind: Exported) -> bytes:
    data = io.BytesIO()
    Image.fromarray(pixels).save(data, "PNG", compress_level=4, **mark_options(kind, "PNG"))
    return data.getvalue()
