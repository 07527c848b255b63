"""`illpose analyze`: the characters of artworks, as text, COCO, OpenPose or pictures."""

import io
import json
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from illpose_app.cli_report import Report, UsageError
from illpose_app.core.errors import IllposeError, printable
from illpose_app.core.limb_colors import LIMB_COLORS, LimbColors
from illpose_app.core.progress import Progress
from illpose_app.core.skeleton import JOINT_COUNT
from illpose_app.services.export_coco import AnalyzedArtwork, export_coco, unique_names
from illpose_app.services.export_openpose import export_openpose
from illpose_app.services.export_pose import PosedArtwork, export_pose, format_named
from illpose_app.services.read_boxes import GivenBoxes, read_boxes
from illpose_app.storage.export_mark import Exported, exported_kind, mark_options
from illpose_app.storage.whole_file import write_whole_file

if TYPE_CHECKING:
    from illpose_app.services.analyze_artwork import Analyzer

_log = logging.getLogger("illpose")

_OPENPOSE_ENDINGS: Final = (".json",)
_OVERLAY_FORMATS: Final = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalyzeRequest:
    """What `illpose analyze` was asked to do."""

    files: tuple[Path, ...]
    json_out: Path | None = None
    openpose_out: Path | None = None
    overlay_out: Path | None = None
    controlnet_out: Path | None = None
    svg_out: Path | None = None
    boxes: Path | None = None
    models: Path | None = None
    limb_colors: LimbColors = field(default_factory=lambda: LIMB_COLORS)


def run_analyze(request: AnalyzeRequest, report: Report) -> int:
    """Analyse every file; a file that cannot be read is one line on stderr, and the others go on."""
    files = list(artwork_files(request.files, report))
    _check_targets(request, files)
    given = read_boxes(request.boxes) if request.boxes else None
    if not files:
        return report.exit_code
    analyzer = open_analyzer(request.models)
    names = unique_names(files)
    for path, name in zip(files, names, strict=True):
        if name != printable(path.stem):
            report.note(
                f"{printable(path)}: another file is called {printable(path.stem)}, too; "
                f"the results of this one are called {name!r}"
            )
    analyzed: list[AnalyzedArtwork] = []
    for number, (path, name) in enumerate(zip(files, names, strict=True)):
        report.progress(Progress(done=number, total=len(files), subject=printable(path.name)))
        try:
            analyzed.append(_analyze_file(path, name, request=request, given=given, analyzer=analyzer, inputs=files))
        except IllposeError as error:
            report.problem(str(error))
        except Exception as error:  # a mistake of ours about one artwork must not cost the others
            _log.error("analysis of %s failed", printable(path), exc_info=error)
            report.problem(f"{printable(path)}: something went wrong inside ({type(error).__name__}: {error})")
    report.clear()
    if request.json_out:
        _write_json(request.json_out, export_coco(analyzed))
    elif not any((request.openpose_out, request.overlay_out, request.controlnet_out, request.svg_out)):
        for artwork in analyzed:
            print(_as_text(artwork))
    _name_written(request, report, anything=bool(analyzed))
    report.note(_summary(analyzed, len(files)))
    return report.exit_code


def open_analyzer(models: Path | None) -> "Analyzer":
    """Return the analyzer of a folder of networks, or of the shipped one; raises ModelError."""
    from illpose_app.services.analyze_artwork import Analyzer
    from illpose_app.storage.shipped import models_dir

    return Analyzer(models or models_dir())


def artwork_files(paths: Sequence[Path], report: Report) -> Iterator[Path]:
    """Yield the files named, and for a folder every artwork below it in order of name; each file once."""
    from illpose_app.storage.folder_files import walk_artwork_files

    seen: set[Path] = set()
    for path in paths:
        found = [path]
        if path.is_dir():
            found = []
            for listing in walk_artwork_files(path):
                if listing.problem:
                    report.problem(f"{printable(listing.folder)}: cannot be opened: {listing.problem}")
                found += [stamp.path for stamp in listing.stamps]
            if not found:
                report.problem(f"{printable(path)}: there is no artwork in this folder")
        for file in found:
            if file not in seen:
                seen.add(file)
                yield file


def real_place(path: Path) -> str:
    """Return where a file really lies, as text; unlike Path.resolve it also answers for a circle of links."""
    return os.path.realpath(path)


def _check_targets(request: AnalyzeRequest, files: Sequence[Path]) -> None:
    inputs = {real_place(file) for file in files}
    for option, target in _data_targets(request):
        if target and real_place(target) in inputs:
            raise UsageError(f"{option} {printable(target)} would overwrite an artwork")
    overlay = request.overlay_out
    if overlay and _is_one_file(overlay, files, tuple(_OVERLAY_FORMATS)) and real_place(overlay) in inputs:
        raise UsageError(f"--overlay {printable(overlay)} would overwrite an artwork")
    if request.json_out and request.json_out.is_dir():
        raise UsageError(f"--json {printable(request.json_out)} is a folder; it takes a file, or - for the terminal")
    folders = (
        ("--openpose", request.openpose_out, _OPENPOSE_ENDINGS),
        ("--overlay", overlay, tuple(_OVERLAY_FORMATS)),
        ("--controlnet", request.controlnet_out, (".png",)),
        ("--svg", request.svg_out, (".svg",)),
    )
    for option, target, endings in folders:
        names_file = target and not target.is_dir() and (target.is_file() or target.suffix.lower() in endings)
        if target and names_file and len(files) > 1:
            raise UsageError(f"{option} {printable(target)} names a file; several artworks need a folder")


def _data_targets(request: AnalyzeRequest) -> tuple[tuple[str, Path | None], ...]:
    return (
        ("--json", request.json_out),
        ("--openpose", request.openpose_out),
        ("--controlnet", request.controlnet_out),
        ("--svg", request.svg_out),
    )


def _is_one_file(target: Path, files: Sequence[Path], endings: Sequence[str]) -> bool:
    """One artwork and a name with the right ending mean a file; everything else is a folder."""
    return len(files) == 1 and target.suffix.lower() in endings and not target.is_dir()


def _analyze_file(
    path: Path,
    name: str,
    *,
    request: AnalyzeRequest,
    given: GivenBoxes | None,
    analyzer: "Analyzer",
    inputs: Sequence[Path],
) -> AnalyzedArtwork:
    from illpose_app.services.analyze_artwork import analyze_artwork
    from illpose_app.storage.decoder_process import read_artwork_apart

    decoded = read_artwork_apart(path)
    boxes = given.of(path) if given else None
    if given and boxes is None:
        raise IllposeError(f"{printable(path)}: {printable(request.boxes or '')} has no image of this name")
    characters = analyze_artwork(
        pixels_HW3=decoded.pixels_HW3,
        alpha_HW=decoded.alpha_HW,
        boxes=None if boxes is None else [one.box for one in boxes],
        analyzer=analyzer,
    )
    if boxes is not None:
        characters = tuple(replace(c, box=one.box) for c, one in zip(characters, boxes, strict=True))
    height, width = decoded.pixels_HW3.shape[:2]
    artwork = AnalyzedArtwork(
        path=path,
        name=name,
        width_px=width,
        height_px=height,
        characters=characters,
        annotation_ids=None if boxes is None else tuple(one.annotation_id for one in boxes),
    )
    if request.openpose_out:
        one_file = _is_one_file(request.openpose_out, inputs, _OPENPOSE_ENDINGS)
        target = request.openpose_out if one_file else request.openpose_out / f"{name}_keypoints.json"
        _write_json(target, export_openpose(characters, width_px=width, height_px=height))
    posed = PosedArtwork(
        name=name, pixels_HW3=decoded.pixels_HW3, characters=characters, colors=request.limb_colors
    )  # fmt: skip
    _write_drawings(request, name, posed, inputs)
    if request.overlay_out:
        write_overlay(_overlay_target(request.overlay_out, name, inputs), posed)
    return artwork


def _write_drawings(request: AnalyzeRequest, name: str, artwork: PosedArtwork, inputs: Sequence[Path]) -> None:
    """Write the ControlNet picture and the SVG where they are asked for; never onto a picture that was read."""
    for form, out, tail in (("controlnet", request.controlnet_out, "-pose"), ("svg", request.svg_out, "")):
        if out is None:
            continue
        row = format_named(form)
        target = out if _is_one_file(out, inputs, (row.ending,)) else out / f"{name}{tail}{row.ending}"
        if real_place(target) in {real_place(file) for file in inputs}:
            raise UsageError(f"--{form} {printable(target)} would overwrite an artwork")
        export_pose(artwork, target, row)


def _overlay_target(out: Path, name: str, inputs: Sequence[Path]) -> Path:
    """Return where the overlay of a file goes: never onto a picture that is not an overlay of ours."""
    if _is_one_file(out, inputs, tuple(_OVERLAY_FORMATS)):
        return out
    target = out / f"{name}.png"
    return out / f"{name}-overlay.png" if target.exists() and exported_kind(target) is None else target


def write_overlay(target: Path, artwork: PosedArtwork) -> None:
    """Write the artwork with its skeletons; the ending of the file says its format. Raises OutputError."""
    from PIL import Image

    from illpose_app.services.draw_overlay import draw_overlay

    picture = Image.fromarray(draw_overlay(artwork.pixels_HW3, artwork.characters, colors=artwork.colors))
    data = io.BytesIO()
    kind = _OVERLAY_FORMATS.get(target.suffix.lower(), "PNG")
    options: dict[str, Any] = {"compress_level": 4} if kind == "PNG" else {"quality": 92}
    picture.save(data, kind, **options, **mark_options(Exported.OVERLAY, kind))
    write_whole_file(target, data.getvalue())


def _write_json(target: Path, document: dict[str, Any]) -> None:
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
    if str(target) == "-":
        sys.stdout.write(text)
    else:
        write_whole_file(target, text.encode())


def _as_text(artwork: AnalyzedArtwork) -> str:
    count = len(artwork.characters)
    size = f"{artwork.width_px} x {artwork.height_px} px"
    lines = [f"{printable(artwork.path)}: {size}, {count or 'no'} character{'' if count == 1 else 's'}"]
    for number, character in enumerate(artwork.characters, start=1):
        box, joints = character.box, int(character.pose.known_K.sum())
        lines.append(
            f"  {number}  box {box.x:.0f}, {box.y:.0f}, {box.width:.0f} x {box.height:.0f}"
            f"   score {character.score:.2f}   {joints} of {JOINT_COUNT} joints"
        )
    return "\n".join(lines)


def _name_written(request: AnalyzeRequest, report: Report, *, anything: bool) -> None:
    """Say which files and folders hold the answer now."""
    data = [target for _, target in _data_targets(request)]
    for target in (request.overlay_out, *data) if anything else ():
        if target and str(target) != "-":
            report.note(f"{printable(target)} written")


def _summary(analyzed: Sequence[AnalyzedArtwork], asked: int) -> str:
    characters = sum(len(artwork.characters) for artwork in analyzed)
    failed = asked - len(analyzed)
    return (
        f"{len(analyzed)} artwork{'' if len(analyzed) == 1 else 's'}, {characters} character"
        f"{'' if characters == 1 else 's'}" + (f", {failed} could not be analysed" if failed else "")
    )
